"""What stands under `value:`, read as the property's type and the operator ask for."""

from __future__ import annotations

import re
from typing import Any

from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.model.fields import shown
from reqkit.segments.operators import Operator, Takes
from reqkit.segments.property import Property, PropertyType
from reqkit.segments.scalars import (
    MAX_LIST,
    SCALARS,
    UnfitError,
    plain,
    read_amount,
    read_moment,
    read_month,
    read_month_day,
    read_pattern,
    read_plain,
    read_positive,
    read_times,
    read_word,
    unlike,
)
from reqkit.segments.values import Amount, Pair, Scalar, Value, measure

_CELL = re.compile(r"[0-9]{2,4}\Z")


class ValueReader:
    """Reads the values of one condition; `currency` is the brief's, for amounts that name none."""

    def __init__(self, prop: Property, operator: Operator, place: Location, currency: str, collector: Collector) -> None:
        self.prop, self.operator, self.place, self.currency, self.collector = prop, operator, place, currency, collector
        self.by_axis = False

    def read(self, raw: Any, *, by_axis: bool = False) -> Value | None:
        """The value, or None after a finding. `by_axis`: a score is asked for on one of its axes, not as a group."""
        self.by_axis = by_axis
        try:
            return self._value(raw)
        except UnfitError as refused:
            self._report(refused, self.place)
            return None

    def _report(self, refused: UnfitError, place: Location) -> None:
        self.collector.add(refused.code, place, **refused.arguments)

    def _value(self, raw: Any) -> Value | None:
        match self.operator.takes:
            case Takes.ONE:
                if isinstance(raw, list):
                    raise unlike("one", raw)
                return self._scalar(raw)
            case Takes.SEVERAL:
                return self._several(raw)
            case Takes.PAIR:
                return self._pair(raw)
            case Takes.DURATION:
                return read_positive(raw)
            case Takes.DATE:
                return read_moment(raw, self.prop.type)
            case Takes.MONTH_DAY:
                return read_month_day(raw)
            case Takes.MONTH:
                return read_month(raw)
            case Takes.COUNT:
                return read_times(raw)
        if not isinstance(raw, str) or not raw or len(raw) > 64:
            raise unlike("segment", raw)
        return raw

    def _several(self, raw: Any) -> tuple[Scalar, ...] | None:
        written = raw if isinstance(raw, list) else [raw]
        if not written:
            raise unlike("list", raw)
        if len(written) > MAX_LIST:
            raise UnfitError("too-many-values", limit=MAX_LIST)
        found: dict[Scalar, None] = {}
        sound = True
        for index, item in enumerate(written):
            try:
                found[self._scalar(item)] = None
            except UnfitError as refused:
                sound = False
                self._report(refused, self.place / index if isinstance(raw, list) else self.place)
        return tuple(found) if sound else None

    def _pair(self, raw: Any) -> Pair:
        if isinstance(raw, dict) and set(raw) == {"from", "to"}:
            raw = [raw["from"], raw["to"]]
        if not isinstance(raw, list) or len(raw) != 2:
            raise unlike("pair", raw)
        low, high = (self._scalar(end) for end in raw)
        if isinstance(low, Amount) and isinstance(high, Amount) and low.currency != high.currency:
            raise unlike("pair", raw)
        first, last = measure(low), measure(high)
        if first is not None and last is not None and first > last:
            raise UnfitError("range-upside-down", low=shown(raw[0]), high=shown(raw[1]))
        return Pair(low, high)

    def _scalar(self, raw: Any) -> Scalar:
        if self.prop.type is PropertyType.SCORE:
            return self._score(raw)
        if self.operator.id == "matches":
            return read_pattern(raw)
        if self.operator.id in ("contains", "starts_with"):
            return read_word(raw)
        if self.prop.type is PropertyType.MONEY:
            return self._bounded(read_amount(raw, self.currency), raw)
        reader = SCALARS.get(self.prop.type)
        if reader is not None:
            return self._bounded(reader(raw), raw)
        word = read_word(raw)
        if self.prop.values and word not in self.prop.values:
            raise UnfitError("unknown-property-value", given=shown(word), choices=self.prop.values, property=self.prop.id)
        return word

    def _score(self, raw: Any) -> Scalar:
        if "axis" in self.prop.details and not self.by_axis:
            if isinstance(raw, bool) or not _CELL.match(str(raw)):
                raise unlike("cell", raw)
            return str(raw)
        return self._bounded(read_plain(raw), raw)

    def _bounded(self, value: Scalar, raw: Any) -> Scalar:
        size = measure(value)
        low, high = self.prop.lowest, self.prop.highest
        if size is not None and low is not None and size < low:
            raise UnfitError("number-below", given=shown(raw), limit=plain(low))
        if size is not None and high is not None and size > high:
            raise UnfitError("number-above", given=shown(raw), limit=plain(high))
        return value
