"""The rules of verdicts and checks -> what each says, in the words of its docstring."""

from inspect import getdoc

from . import checks, verdicts


def rules() -> dict[str, str]:
    """What each rule of verdicts and checks says, by id, in the order in which they are asked."""
    of_verdicts = {rule.id: getdoc(type(rule)) or "" for rule in (*verdicts.GATES, *verdicts.LADDER)}
    return of_verdicts | {rule.id: getdoc(type(rule)) or "" for rule in checks.CHECKS}
