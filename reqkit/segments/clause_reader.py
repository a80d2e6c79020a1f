"""One condition, from plain data: its property, operator and value, and everything that can be said beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from reqkit.catalogue.quantity import read_number
from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.model.fields import describe, shown
from reqkit.segments.model import Basis, Clause, Feb29, FilterTerm, NullRule, Refunds, Use
from reqkit.segments.operators import OPERATORS, Operator, Takes, legal_operators
from reqkit.segments.property import Aggregate, Detail, DetailKind, Properties, Property, WindowUse
from reqkit.segments.scalars import MAX_LIST, MAX_WORD, read_amount
from reqkit.segments.value_reader import ValueReader
from reqkit.segments.values import Value
from reqkit.segments.window import Counting, Window, read_clock, read_counting, read_window
from reqkit.source.intake import EXPECTED
from reqkit.values.duration import parse_duration
from reqkit.values.record import record

WordT = TypeVar("WordT", bound=StrEnum)
MEMBERSHIP = "computed.segment_membership"
CLAUSE_KEYS = (
    "property", "op", "value", "window", "aggregate", "filter", "null_rule", "feb29", "count", "clock", "basis", "refunds",
)  # fmt: skip
"""The keys of any condition; a property may add its own."""


@record
class Surroundings:
    """What a condition is read in: the known properties, the brief's currency, and what the segment says for all its conditions."""

    properties: Properties
    currency: str
    null_rule: NullRule | None = None
    counting: Counting | None = None
    clock: str | None = None


def read_clause(raw: dict[str, Any], place: Location, around: Surroundings, collector: Collector) -> Clause | Use | None:
    """The condition, or None after a finding that leaves nothing to go on with."""
    return _Reader(raw, place, around, collector).clause()


class _Reader:
    def __init__(self, raw: dict[str, Any], place: Location, around: Surroundings, collector: Collector) -> None:
        self.raw, self.place, self.around, self.collector = raw, place, around, collector
        self.told = False

    def clause(self) -> Clause | Use | None:
        prop, operator = self._property(), self._operator()
        if prop is None or operator is None:
            return None
        if operator.id not in legal_operators(prop):
            choices = legal_operators(prop)
            self.collector.add(
                "operator-does-not-fit", self.place / "op", given=operator.id, choices=choices, property=prop.id, type=prop.type.value
            )
            return None
        self._unknown_keys(prop)
        details = self._details(prop)
        value, sound = self._value(prop, operator, "axis" in dict(details))
        if not sound:
            return None
        window = self._window(prop, operator)
        if operator.id == "in_segment" and window is None and not details:
            return Use(str(value), self.place)
        counts = operator.relative or (window is not None and window.moves)
        for key in ("count", "clock"):
            self._fits(key, counts, prop)
        counting, clock = (self._counting(window), self._clock(window)) if counts else (None, None)
        return Clause(
            subject=prop,
            operator=operator,
            value=value,
            location=self.place,
            window=window,
            aggregate=self._aggregate(prop),
            filters=self._filters(prop),
            details=details,
            null_rule=self._word("null_rule", NullRule) or self.around.null_rule,
            feb29=self._word("feb29", Feb29) if self._fits("feb29", operator.id.startswith("anniversary"), prop) else None,
            counting=counting,
            clock=clock,
            basis=self._word("basis", Basis) if self._fits("basis", prop.basis, prop) else None,
            refunds=self._word("refunds", Refunds) if self._fits("refunds", prop.basis, prop) else None,
        )

    def _property(self) -> Property | None:
        name = self.raw.get("property", MEMBERSHIP if self.raw.get("op") == "in_segment" else None)
        if name is None:
            self._missing("property")
            return None
        found = self.around.properties.get(name) if isinstance(name, str) else None
        if found is None:
            choices = self.around.properties.like(shown(name))
            self.collector.add("unknown-property", self.place / "property", given=shown(name), choices=choices)
        return found

    def _operator(self) -> Operator | None:
        name = self.raw.get("op")
        if name is None:
            prop = self.around.properties.get(str(self.raw.get("property")))
            if prop is not None or self.raw.get("property") is None:
                self._missing("op", prop, legal_operators(prop) if prop else ())
            return None
        found = OPERATORS.get(name) if isinstance(name, str) else None
        if found is None:
            prop = self.around.properties.get(str(self.raw.get("property")))
            choices = legal_operators(prop) if prop else tuple(OPERATORS)
            self.collector.add("unknown-operator", self.place / "op", given=shown(name), choices=choices)
        return found

    def _missing(self, key: str, prop: Property | None = None, choices: Iterable[str] = ()) -> None:
        """A key that has to be there; where another one is not known, that is the same mistake, and told instead."""
        if not self._unknown_keys(prop):
            self.collector.add("missing-key", self.place, key=key, choices=choices)

    def _unknown_keys(self, prop: Property | None) -> bool:
        """Reports what is written and not known, once, and whether there is any."""
        known = (*CLAUSE_KEYS, *(prop.details if prop is not None else ()))
        unknown = [key for key in self.raw if key not in known]
        if not self.told:
            self.told = True
            for key in unknown:
                self.collector.add("unknown-key", (self.place / key).key(), key=shown(key), given=key, choices=known)
        return bool(unknown)

    def _fits(self, key: str, legal: bool, prop: Property) -> bool:
        """Whether a key is written where it means something; elsewhere it is a finding."""
        if self.raw.get(key) is None:
            return False
        if not legal:
            self.collector.add("clause-key-does-not-fit", (self.place / key).key(), key=key, property=prop.id)
        return legal

    def _word(self, key: str, words: type[WordT]) -> WordT | None:
        raw = self.raw.get(key)
        if raw is None:
            return None
        if isinstance(raw, str) and raw in {word.value for word in words}:
            return words(raw)
        self.collector.add("not-a-choice", self.place / key, given=shown(raw), choices=[word.value for word in words])
        return None

    def _value(self, prop: Property, operator: Operator, by_axis: bool) -> tuple[Value | None, bool]:
        """The value, and whether there is what the operator needs."""
        raw, place = self.raw.get("value"), self.place / "value"
        if operator.takes is Takes.NOTHING:
            if raw is not None:
                self.collector.add("value-not-expected", place, op=operator.id)
            return None, True
        if raw is None and operator.takes is not Takes.COUNT:
            self._missing("value", prop)
            return None, False
        value = ValueReader(prop, operator, place, self.around.currency, self.collector).read(raw, by_axis=by_axis)
        return value, value is not None

    def _window(self, prop: Property, operator: Operator) -> Window | None:
        raw = self.raw.get("window")
        if raw is None:
            return None
        if prop.window is WindowUse.NONE:
            self.collector.add("window-not-possible", (self.place / "window").key(), property=prop.id, op=operator.id)
            return None
        return read_window(raw, self.place / "window", self.around.properties, self.collector)

    def _counting(self, window: Window | None) -> Counting | None:
        own = read_counting(self.raw["count"], self.place / "count", self.collector) if self.raw.get("count") is not None else None
        return (window.counting if window else None) or own or self.around.counting

    def _clock(self, window: Window | None) -> str | None:
        own = read_clock(self.raw["clock"], self.place / "clock", self.collector) if self.raw.get("clock") is not None else None
        return (window.clock if window else None) or own or self.around.clock

    def _aggregate(self, prop: Property) -> Aggregate | None:
        raw, place = self.raw.get("aggregate"), self.place / "aggregate"
        if raw is None:
            return prop.default_aggregate
        if not self._fits("aggregate", bool(prop.aggregates), prop):
            return None
        if isinstance(raw, str) and raw in {word.value for word in prop.aggregates}:
            return Aggregate(raw)
        self.collector.add("not-a-choice", place, given=shown(raw), choices=[word.value for word in prop.aggregates])
        return prop.default_aggregate

    def _filters(self, prop: Property) -> tuple[FilterTerm, ...]:
        if not self._fits("filter", bool(prop.filters), prop):
            return ()
        raw, place = self.raw["filter"], self.place / "filter"
        if not isinstance(raw, dict):
            self.collector.add("wrong-type", place, expected=EXPECTED["mapping"], found=describe(raw))
            return ()
        known = {key.name: key for key in prop.filters}
        terms = []
        for name, written in raw.items():
            if name not in known:
                self.collector.add("unknown-filter", (place / name).key(), given=shown(name), choices=known, property=prop.id)
                continue
            denied = isinstance(written, dict) and set(written) == {"not"}
            inside, where = (written["not"], place.down(name, "not")) if denied else (written, place / name)
            words = tuple(sorted(self._words(inside, where, known[name].values)))
            if words:
                terms.append(FilterTerm(name, words, denied))
        return tuple(sorted(terms, key=lambda term: list(known).index(term.name)))

    def _words(self, raw: Any, place: Location, known: Mapping[str, Any]) -> Iterable[str]:
        written = raw if isinstance(raw, list) else [raw]
        if not written or len(written) > MAX_LIST:
            self.collector.add("wrong-type", place, expected=EXPECTED["list"], found=describe(raw))
            return ()
        found: dict[str, None] = {}
        for index, item in enumerate(written):
            where = place / index if isinstance(raw, list) else place
            if isinstance(item, bool) or not isinstance(item, str | int) or not str(item).strip() or len(str(item)) > MAX_WORD:
                self.collector.add("wrong-type", where, expected=EXPECTED["text"], found=describe(item))
            elif known and str(item) not in known:
                self.collector.add("not-a-choice", where, given=shown(item), choices=known)
            else:
                found[str(item)] = None
        return found

    def _details(self, prop: Property) -> tuple[tuple[str, Any], ...]:
        found = []
        for detail in prop.details.values():
            raw = self.raw.get(detail.name)
            if raw is None:
                if detail.required:
                    self.collector.add("missing-key", self.place, key=detail.name, choices=detail.values)
                continue
            read = self._detail(detail, raw, self.place / detail.name)
            if read is not None:
                found.append((detail.name, read))
        return tuple(found)

    def _detail(self, detail: Detail, raw: Any, place: Location) -> Any:
        kind = detail.kind
        if kind is DetailKind.WORDS:
            return tuple(self._words(raw, place, detail.values)) or None
        if kind in (DetailKind.WORD, DetailKind.TEXT) and not isinstance(raw, list):
            return next(iter(self._words(raw, place, detail.values)), None)
        try:
            match kind:
                case DetailKind.FLAG if isinstance(raw, bool):
                    return raw
                case DetailKind.NUMBER:
                    return read_number(raw)
                case DetailKind.MONEY:
                    return read_amount(raw, self.around.currency)
                case DetailKind.DURATION if isinstance(raw, str):
                    return parse_duration(raw)
        except ValueError:
            pass
        return self._unfit(detail, raw, place)

    def _unfit(self, detail: Detail, raw: Any, place: Location) -> None:
        self.collector.add("bad-detail", place, choices=detail.values, key=detail.name, kind=detail.kind.value, found=describe(raw))
