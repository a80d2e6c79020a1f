"""Values: classes of which there are hundreds, and instances of which a large workspace has hundreds of thousands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform, overload

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

ValueT = TypeVar("ValueT")


@overload
def record(kind: type[ValueT]) -> type[ValueT]: ...


@overload
def record(*, eq: bool = True, slots: bool = True, kw_only: bool = False) -> Callable[[type[ValueT]], type[ValueT]]: ...


@dataclass_transform(frozen_default=True)
def record(kind: type[ValueT] | None = None, *, eq: bool = True, slots: bool = True, kw_only: bool = False) -> Any:
    """A dataclass that the type checker keeps frozen.

    Frozen at run time as well, its instances would take four times as long to make; with methods written anew for every class, as
    `dataclass` does, the classes would, which is a good part of what every command takes to start.
    """

    def made(kind: type[Any]) -> type[Any]:
        found = dataclass(slots=slots, eq=False, repr=False, kw_only=kw_only)(kind)
        if eq and "__eq__" not in kind.__dict__:
            _compare_by_values(found)
        if "__repr__" not in kind.__dict__:
            found.__repr__ = _shown  # type: ignore[assignment]
        return found

    return made if kind is None else made(kind)


def _compare_by_values(kind: type[DataclassInstance]) -> None:
    names = [field.name for field in fields(kind) if field.compare]
    values: Callable[[object], object] = attrgetter(*names) if names else type

    def equal(one: object, other: object) -> bool:
        return values(one) == values(other) if other.__class__ is one.__class__ else NotImplemented

    def hashed(one: object) -> int:
        return hash(values(one))

    kind.__eq__, kind.__hash__ = equal, hashed  # type: ignore[method-assign,assignment]


def _shown(one: DataclassInstance) -> str:
    said = ", ".join(f"{field.name}={getattr(one, field.name)!r}" for field in fields(one) if field.repr)
    return f"{one.__class__.__qualname__}({said})"
