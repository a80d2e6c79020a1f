"""Small values of which a large workspace has hundreds of thousands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

ValueT = TypeVar("ValueT")


@dataclass_transform(frozen_default=True)
def record(*, eq: bool = True, slots: bool = True) -> Callable[[type[ValueT]], type[ValueT]]:
    """A dataclass that the type checker keeps frozen. Kept so at run time as well, it would take three times as long to make."""
    return dataclass(slots=slots, eq=eq, unsafe_hash=eq)
