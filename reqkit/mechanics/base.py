"""What the blocks of a mechanic have in common: keys that know how they are read and what of the catalogue they demand.

A block is declared as a class whose attributes are keys. They are plain descriptors and not a pydantic model, because a mechanic has
some four hundred keys: building validators for them would take longer than reading a whole brief, and every key here knows its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar, cast

from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.findings.mechanic_codes import EXPECTED
from reqkit.model.fields import describe, shown

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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Reader(Generic[T]):
    """How a value is read from plain data, and what an editor should expect there (JSON Schema)."""

    read: Callable[[Any, Place], T]
    schema: Schema


@dataclass(frozen=True, slots=True)
class Demands:
    """What a key demands of the catalogue once it is said.

    Of a set parameter: the option called like the value (with `prefix` before it; `other` where it is none of `words`), or `yes` where
    the key is said at all, and `no` where its value is false. With `bound` its value is a bound to be reached (`less`: not to be
    passed), with `flag` the parameter must be there. A setting that is a range has to be covered; one that is a single value only where
    it is `exact`, as with 12.5 per cent.
    """

    parameter: str
    yes: str | None = None
    no: str | None = None
    prefix: str = ""
    words: tuple[str, ...] = ()
    other: str = ""
    bound: bool = False
    less: bool = False
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
            lambda: {"$ref": f"#/$defs/{resolved().__name__}"},
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
        one = {"$ref": f"#/$defs/{resolved().__name__}"}
        return {"anyOf": [one, {"type": "array", "items": one}]}

    return cast("tuple[C, ...]", Key(read, schema, (), demands, name))


def block_of(kind: type[C]) -> Reader[C]:
    """A block as one value among others."""
    return Reader(kind.read, {"$ref": f"#/$defs/{kind.__name__}"})


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


class Clause:
    """A block in which every key may be left out; it is immutable, and knows where each of its keys stands.

    `short` names the key that a bare value stands for; `worded` says that a bare word stands for that word being true. `axis` is the
    catalogue parameter whose options are called like the keys themselves.
    """

    keys: ClassVar[Mapping[str, Key]] = {}
    by_attribute: ClassVar[Mapping[str, Key]] = {}
    short: ClassVar[str | None] = None
    worded: ClassVar[bool] = False
    axis: ClassVar[str | None] = None
    capability: ClassVar[str] = OFFER

    def __init_subclass__(cls) -> None:
        own = {value.name: value for value in vars(cls).values() if isinstance(value, Key)}
        cls.keys = {**cls.keys, **own}
        cls.by_attribute = {value.attribute: value for value in cls.keys.values()}

    def __init__(self, values: Mapping[str, Any], places: Mapping[str, Location]) -> None:
        self.__dict__.update(values)
        self.__dict__["_said"] = tuple(values)
        self.__dict__["_places"] = places

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} cannot be changed")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and isinstance(other, Clause) and self.values == other.values

    __hash__ = None  # type: ignore[assignment]  # blocks hold what cannot be hashed

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.values.items())})"

    @property
    def values(self) -> dict[str, Any]:
        """What is said, by attribute."""
        return {name: self.__dict__[name] for name in self.__dict__["_said"]}

    @property
    def said(self) -> tuple[Key, ...]:
        """The keys that are said, in the order in which they are written."""
        known = type(self).by_attribute
        return tuple([known[name] for name in self.__dict__["_said"]])

    def place(self, attribute: str) -> Location | None:
        """Where a key stands; None where it was not written but follows from a preset."""
        places: Mapping[str, Location] = self.__dict__["_places"]
        return places.get(attribute)

    @classmethod
    def read(cls: type[C], raw: Any, place: Place) -> C:
        """The block made of plain data: what does not fit is reported and left out."""
        values: dict[str, Any] = {}
        places: dict[str, Location] = {}
        for name, value, where in cls.entries(raw, place):
            found = cls.keys.get(name)
            if found is None:
                at = where.location.key() if where is not place else where.location
                place.collector.add("unknown-key", at, key=shown(name), given=name, choices=cls.keys)
            elif value is not None or found.is_block:
                try:
                    values[found.attribute] = found.read(value, where)
                except UnreadableError:
                    continue
                places[found.attribute] = where.location
        result = cls(values, places)
        result.examine(place)
        return result

    @classmethod
    def entries(cls, raw: Any, place: Place) -> Iterable[tuple[str, Any, Place]]:
        """The keys that are written, with their values and places; where a block has other ways to be written they are undone here."""
        if isinstance(raw, Mapping):
            return [(name, value, place / name) for name, value in raw.items()]
        if raw is None or raw is True:
            return ()
        if cls.worded and isinstance(raw, str):
            return [(raw, True, place)]
        if cls.short is not None:
            return [(cls.short, raw, place)]
        raise place.refuse("wrong-type", expected=EXPECTED["block"], found=describe(raw), choices=cls.keys)

    def examine(self, place: Place) -> None:
        """Refuses a block whose keys cannot be understood together."""

    def further(self) -> Iterable[tuple[str, Demands, Any]]:
        """What its keys demand together, beside what each demands alone: the key it is due to, the demand and its value."""
        return ()

    def over(self: C, implied: C | None) -> C:
        """This block laid over another: what is said here wins, block by block."""
        if implied is None or type(implied) is not type(self):
            return self
        values = dict(implied.values)
        for name, value in self.values.items():
            below = values.get(name)
            values[name] = value.over(below) if isinstance(value, Clause) and isinstance(below, Clause) else value
        return type(self)(values, self.__dict__["_places"])


class Kinds(Clause):
    """A block whose keys are kinds of one thing: a bare word is that kind without particulars, and so is a key with nothing behind it."""

    @classmethod
    def entries(cls, raw: Any, place: Place) -> Iterable[tuple[str, Any, Place]]:
        if isinstance(raw, str):
            return [(raw, None, place)]
        return super().entries(raw, place)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that are said."""
        return tuple(each.name for each in self.said)

    def over(self: C, implied: C | None) -> C:
        """As with any block, but a kind that is said takes the place of another that is implied."""
        laid = super().over(implied)
        kept = {name: value for name, value in laid.values.items() if name in self.values} or laid.values
        return type(self)(kept, self.__dict__["_places"])


def found_in(outer: Iterable[Clause]) -> Iterator[Clause]:
    """Some blocks and every block inside them, an outer one before those in it."""
    for each in outer:
        yield each
        yield from found_in(inner_blocks(each))


def inner_blocks(outer: Clause) -> Iterator[Clause]:
    """The blocks one step inside a block."""
    for value in outer.values.values():
        if isinstance(value, Clause):
            yield value
        elif isinstance(value, tuple | dict):
            yield from (member for member in (value.values() if isinstance(value, dict) else value) if isinstance(member, Clause))
