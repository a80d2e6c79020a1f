"""The keys that blocks of a mechanic are made of: how each is read, where it stands, what of the catalogue it demands.

They are plain descriptors and not fields of a pydantic model, because a mechanic has some four hundred keys: building validators for them
would take longer than reading a whole brief, and every key here knows its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from reqkit.documents.document import Location
from reqkit.findings.codes.mechanics import EXPECTED
from reqkit.findings.collector import Collector
from reqkit.model.fields import describe
from reqkit.values.record import record

if TYPE_CHECKING:
    from reqkit.mechanics.base import Clause

OFFER = "loyalty.offer"
CALCULATION = "loyalty.calculation"
POINTS = "loyalty.points"
TIERS = "loyalty.tiers"
MAX_ITEMS = 10_000

T = TypeVar("T")
C = TypeVar("C", bound="Clause")
Schema = dict[str, Any]


class UnreadableError(Exception):
    """A value that does not fit; what is wrong with it has been reported already."""


@record
class Place:
    """Where a value stands, and where what is wrong with it goes."""

    location: Location
    collector: Collector

    def __truediv__(self, step: str | int) -> Place:
        return Place(self.location / step, self.collector)

    def refuse(self, code: str, *, given: object = None, choices: Iterable[str] = (), **arguments: object) -> UnreadableError:
        """Reports the value; to be raised."""
        self.collector.add(code, self.location, given=given, choices=choices, **arguments)
        return UnreadableError()

    def unfit(self, expected: str, raw: object) -> UnreadableError:
        return self.refuse("clause-value", expected=EXPECTED[expected], found=describe(raw))


@record
class Reader(Generic[T]):
    """How a value is read from plain data, and what an editor should expect there (JSON Schema)."""

    read: Callable[[Any, Place], T]
    schema: Schema


@record
class Demands:
    """What a key demands of the catalogue once it is said.

    Of a set parameter: the option called like the value (with `prefix` before it; `other` where it is none of `words`), or `yes` where
    the key is said at all, and `no` where its value is false. With `bound` its value is a bound to be reached or, where the catalogue
    says that less is better, not to be passed; with `flag` the parameter must be there. A setting that is a range has to be covered;
    one that is a single value only where it is `exact`, as with 12.5 per cent.
    """

    parameter: str
    yes: str | None = None
    no: str | None = None
    prefix: str = ""
    words: tuple[str, ...] = ()
    other: str = ""
    bound: bool = False
    flag: bool = False
    exact: bool = False


Demanded = Demands | tuple[Demands, ...] | None


class Key:
    """One key of a block: a descriptor that gives the value of a block where it is said, and its default where it is not."""

    __slots__ = ("attribute", "default", "demands", "is_block", "name", "read", "schema")

    def __init__(
        self,
        read: Callable[[Any, Place], Any],
        schema: Callable[[], Schema],
        default: Any,
        demands: Demanded,
        name: str | None,
        *,
        is_block: bool = False,
    ) -> None:
        self.read, self.schema, self.default, self.is_block = read, schema, default, is_block
        self.demands = () if demands is None else demands if isinstance(demands, tuple) else (demands,)
        self.name = name or ""
        self.attribute = ""

    def __set_name__(self, owner: type, attribute: str) -> None:
        self.attribute = attribute
        self.name = self.name or attribute

    def __get__(self, block: Clause | None, owner: type) -> Any:
        return self if block is None else self.default


def key(reader: Reader[T], demands: Demanded = None, *, name: str | None = None) -> T | None:
    """A key with one value; `name` where it cannot be called so in Python."""
    return cast("T | None", Key(reader.read, lambda: reader.schema, None, demands, name))


def listing(reader: Reader[tuple[T, ...]], demands: Demanded = None, *, name: str | None = None) -> tuple[T, ...]:
    """A key whose value is read as a list by itself: a ladder, thresholds."""
    return cast("tuple[T, ...]", Key(reader.read, lambda: reader.schema, (), demands, name))


def several(reader: Reader[T], demands: Demanded = None, *, name: str | None = None) -> tuple[T, ...]:
    """A key with a list of values, of which one may stand without a list."""

    def read(raw: Any, place: Place) -> tuple[T, ...]:
        if not isinstance(raw, list):
            return (reader.read(raw, place),)
        return tuple(_each(reader.read, raw, place))

    return cast(
        "tuple[T, ...]", Key(read, lambda: {"anyOf": [reader.schema, {"type": "array", "items": reader.schema}]}, (), demands, name)
    )


def block(kind: type[C] | Callable[[], type[C]], demands: Demanded = None, *, name: str | None = None) -> C | None:
    """A key that holds a block. One that may hold a block of its own kind is given as a function."""

    def resolved() -> type[C]:
        return kind if isinstance(kind, type) else kind()

    return cast(
        "C | None",
        Key(
            lambda raw, place: resolved().read(raw, place),
            lambda: reference(resolved()),
            None,
            demands,
            name,
            is_block=True,
        ),
    )


def blocks(kind: type[C] | Callable[[], type[C]], demands: Demanded = None, *, name: str | None = None) -> tuple[C, ...]:
    """A key that holds a list of blocks, of which one may stand without a list."""

    def resolved() -> type[C]:
        return kind if isinstance(kind, type) else kind()

    def read(raw: Any, place: Place) -> tuple[C, ...]:
        if not isinstance(raw, list):
            return (resolved().read(raw, place),)
        return tuple(_each(lambda item, where: resolved().read(item, where), raw, place))

    def schema() -> Schema:
        one = reference(resolved())
        return {"anyOf": [one, {"type": "array", "items": one}]}

    return cast("tuple[C, ...]", Key(read, schema, (), demands, name))


def block_of(kind: type[C]) -> Reader[C]:
    """A block as one value among others."""
    return Reader(kind.read, reference(kind))


def reference(kind: type[Clause]) -> Schema:
    """The JSON Schema of a kind of block, by its name among the definitions of a brief's schema."""
    return {"$ref": f"#/$defs/loyalty.{kind.__name__}"}


def _each(read: Callable[[Any, Place], T], raw: list[Any], place: Place) -> Iterator[T]:
    """The members of a list; those that cannot be read are reported, every one, before the list as a whole fails."""
    if len(raw) > MAX_ITEMS:
        raise place.refuse("list-too-long", limit=MAX_ITEMS)
    failed: UnreadableError | None = None
    for index, item in enumerate(raw):
        try:
            yield read(item, place / index)
        except UnreadableError as error:
            failed = error
    if failed is not None:
        raise failed
