"""Blocks: what the parts of a mechanic have in common. A block is declared as a class whose attributes are keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar, TypeVar

from reqkit.documents.document import Location
from reqkit.findings.codes.mechanics import EXPECTED
from reqkit.mechanics.keys import OFFER, Demands, Key, Place, Schema, UnreadableError
from reqkit.model.fields import describe, shown

C = TypeVar("C", bound="Clause")


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
    other_keys: ClassVar[str | None] = None
    """A pattern of keys that are understood beside the declared ones."""

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

    @classmethod
    def other_forms(cls) -> list[Schema]:
        """What may stand in the place of the block, for editors (JSON Schema)."""
        forms: list[Schema] = [{"type": "null"}, {"const": True}]
        if cls.worded:
            forms.append({"enum": list(cls.keys)})
        if cls.short is not None and cls.short in cls.keys:
            forms.append(cls.keys[cls.short].schema())
        return forms

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

    @classmethod
    def other_forms(cls) -> list[Schema]:
        return [{"type": "null"}, {"enum": list(cls.keys)}]

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
