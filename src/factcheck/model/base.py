"""The base of every model: frozen, closed, and equal by value."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value that never changes; `model_copy(update=...)` makes another."""

    model_config = ConfigDict(frozen=True, extra="forbid")
