"""CITATION.cff: it has the shape of the Citation File Format 1.2.0, and says what the project says of itself elsewhere."""

import re
import tomllib
from pathlib import Path

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parent.parent
CITED = YAML(typ="base").load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))  # every value as it is written
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PAGE = (ROOT / "docs" / "citing.md").read_text(encoding="utf-8")
REQUIRED = {"authors", "cff-version", "message", "title"}
MORE = "abstract commit contact date-released doi identifiers keywords license license-url preferred-citation references"
PLACES = "repository repository-artifact repository-code type url version"
ENTITY = "address alias city country date-end date-start email fax location name orcid post-code region tel website"


def wrong(cited):
    """What of a citation file breaks the schema of CFF 1.2.0, as far as we use it: an author is an entity with a name."""
    found = [f"{key} is missing" for key in sorted(REQUIRED - cited.keys())]
    found += [f"{key} is no key" for key in sorted(cited.keys() - {*REQUIRED, *MORE.split(), *PLACES.split()})]
    found += [f"{key} is blank" for key, value in cited.items() if not value]
    if cited.get("cff-version") != "1.2.0":
        found.append("cff-version is not 1.2.0")
    if cited.get("type", "software") not in ("software", "dataset"):
        found.append("type is neither software nor dataset")
    authors = cited.get("authors", [])
    found += ["an author has no name" for one in authors if not (isinstance(one, dict) and one.get("name"))]
    found += [f"{key} is no key of an entity" for one in authors for key in sorted({*one} - {*ENTITY.split()})]
    words = cited.get("keywords", [])
    return found + (["a keyword stands twice"] if len(set(words)) < len(words) else [])


def test_the_file_has_the_shape_of_its_format():
    assert wrong(CITED) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"cff-version": "1.1.0"}, "cff-version is not 1.2.0"),
        ({"authors": [{"family-names": "Osei", "nickname": "R"}]}, "an author has no name"),
        ({"writer": "R. Osei"}, "writer is no key"),
        ({"title": ""}, "title is blank"),
        ({"keywords": ["news", "news"]}, "a keyword stands twice"),
    ],
)
def test_another_shape_is_told(change, told):
    assert told in wrong({**CITED, **change})


def test_it_says_what_the_project_says():
    assert (CITED["title"], CITED["version"], CITED["license"]) == (PROJECT["name"], PROJECT["version"], PROJECT["license"])
    assert (CITED["abstract"], CITED["keywords"]) == (PROJECT["description"], PROJECT["keywords"])
    assert [one["name"] for one in CITED["authors"]] == re.findall(
        r"^Copyright \(c\) \d+ (.+)$", (ROOT / "LICENSE").read_text(encoding="utf-8"), re.MULTILINE
    )


def test_the_page_cites_the_same():
    author = CITED["authors"][0]["name"]
    assert f"author  = {{{{{author}}}}}" in PAGE
    assert f"version = {{{CITED['version']}}}" in PAGE
    assert f"> {author}. *{CITED['title']}*, version {CITED['version']} [software]." in PAGE
