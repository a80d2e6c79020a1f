"""The second scorer's own reading of sheets: what is said, by whom, and what it costs, in plain Python fractions.

It imports nothing of reqkit and reads YAML its own way: every scalar as a string.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

import yaml

Raw = Any
Triple = tuple[Fraction, Fraction, Fraction]

ZERO: Triple = (Fraction(0), Fraction(0), Fraction(0))
_KEYS = {
    "availability", "delivery", "cost", "currency", "vat", "running_cost", "timeline", "customization", "plan", "evidence", "note",
}  # fmt: skip
_COMMON = ("evidence", "note", "plan")
_DAYS = {
    "second": Fraction(1, 86400), "minute": Fraction(1, 1440), "hour": Fraction(1, 24), "day": Fraction(1), "week": Fraction(7),
    "month": Fraction(365, 12), "quarter": Fraction(365, 4), "year": Fraction(365), "working day": Fraction(7, 5),
}  # fmt: skip


def read(text: str) -> Raw:
    """YAML with every scalar a string."""
    return yaml.load(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def days_of(text: str) -> tuple[Fraction, Fraction]:
    """The low and the high end of `2-4 weeks`, in days."""
    found = re.fullmatch(r"([\d.]+)(?:-([\d.]+))? ([a-z ]+?)s?", text)
    assert found, text
    unit = _DAYS[found[3]]
    return Fraction(found[1]) * unit, Fraction(found[2] or found[1]) * unit


def points(raw: Raw) -> Triple:
    """Low, expected (the PERT mean) and high of an amount."""
    if isinstance(raw, str):
        return (Fraction(raw),) * 3
    low = Fraction(raw["from"])
    if "to" not in raw:
        return (low,) * 3
    high = Fraction(raw["to"])
    middle = Fraction(raw["mid"]) if "mid" in raw else (low + high) / 2
    return low, (low + 4 * middle + high) / 6, high


def added(parts: Iterable[Triple]) -> Triple:
    low = expected = high = Fraction(0)
    for part in parts:
        low, expected, high = low + part[0], expected + part[1], high + part[2]
    return low, expected, high


def times(triple: Triple, factor: Fraction) -> Triple:
    return triple[0] * factor, triple[1] * factor, triple[2] * factor


@dataclass(frozen=True, eq=False)
class Statement:
    """What one voice says. `work` is what it needs (a customizable one), `value` a stated value, `option` what it is about in a set."""

    refused: bool
    work: frozenset[str]
    delivered: bool
    plan: int
    value: Raw
    option: str | None


@dataclass(frozen=True)
class Work:
    cost: Triple | None
    running: Triple | None
    days: Triple | None
    due: date | None
    requires: tuple[str, ...] = ()


@dataclass
class Voice:
    """Statements about (capability, parameter, option), and answers by the id of what is asked."""

    statements: dict[tuple[str, str | None, str | None], list[Statement]] = field(default_factory=dict)
    whole: dict[str, list[Statement]] = field(default_factory=dict)
    aspects: dict[tuple[str, str], list[Statement]] = field(default_factory=dict)


class Terms:
    """What the brief says of money and time."""

    def __init__(self, header: Raw) -> None:
        self.currency = header.get("currency", "RUB")
        self.vat = header.get("vat", "excluded")
        self.vat_rate = Fraction(header.get("vat_rate", "22")) / 100
        self.rates = {self.currency: Fraction(1), **{name: Fraction(rate) for name, rate in header.get("rates", {}).items()}}
        self.months = days_of(header.get("horizon", "3 years"))[0] * 12 / 365
        self.seats = Fraction(header["seats"]) if "seats" in header else None
        self.customers = Fraction(header["customers"]) if "customers" in header else None
        self.contract = date.fromisoformat(header["contract_on"]) if "contract_on" in header else None
        budget = header.get("budget", {})
        self.target = Fraction(budget["target"]) if "target" in budget else None
        self.ceiling = Fraction(budget["ceiling"]) if "ceiling" in budget else None
        self.limit = (date.fromisoformat(header["go_live_by"]) - self.contract).days if "go_live_by" in header and self.contract else None

    def money(self, raw: Raw, *owners: Raw) -> Triple | None:
        """An amount in the brief's money; `owners` are the blocks around it, the nearest first."""
        blocks = [raw, *owners] if isinstance(raw, dict) else list(owners)
        currency = next((block["currency"] for block in blocks if "currency" in block), self.currency)
        vat = next((block["vat"] for block in blocks if "vat" in block), self.vat)
        amount = points(raw["amount"] if isinstance(raw, dict) and "amount" in raw else raw)
        if currency not in self.rates:
            return None
        factor = self.rates[currency]
        if (vat, self.vat) == ("excluded", "included"):
            factor *= 1 + self.vat_rate
        elif (vat, self.vat) == ("included", "excluded"):
            factor /= 1 + self.vat_rate
        return times(amount, factor)

    def price(self, raw: Raw, *owners: Raw) -> Triple | None:
        """A price over the horizon."""
        years = self.months / 12
        often = {
            "once": Fraction(1),
            "month": self.months,
            "year": years,
            "seat_month": self.seats and self.seats * self.months,
            "seat_year": self.seats and self.seats * years,
            "thousand_customers_month": self.customers and self.customers / 1000 * self.months,
        }[raw["per"]]
        amount = self.money(raw, *owners)
        return None if often is None or amount is None else times(amount, often)


class Sheet:
    """A sheet and its assessments, read. `keys` are the keys of the aspects of everything asked, by id."""

    def __init__(
        self, brief: str, terms: Terms, catalogue: Raw, keys: Mapping[str, Sequence[str]], files: Sequence[tuple[str, Raw]]
    ) -> None:
        self.brief, self.terms, self.catalogue, self.keys = brief, terms, catalogue, keys
        own = [(file, data) for file, data in files if "assessment" not in data]
        found = [(file, data) for file, data in files if "assessment" in data]
        self.profile: Raw = next(data["vendor"] for _, data in own if "vendor" in data)
        self.plans: list[Raw] = [plan for _, data in own for plan in data.get("plans", [])]
        self.declared: Raw = {key: value for _, data in own for key, value in data.get("customizations", {}).items()}
        self.works: dict[str, Work] = {key: self._work(raw) for key, raw in self.declared.items()}
        claims = Voice()
        for file, data in own:
            self._hear(claims, file, data)
        voices = []
        for file, data in sorted(found, key=lambda pair: str(pair[1]["assessment"].get("on", ""))):
            voices.append(Voice())
            self._hear(voices[-1], file, data)
        self.voices = [*reversed(voices), claims]
        """Those that speak first come first: the latest assessment, the earlier ones, the vendor."""

    def _work(self, raw: Raw, *, free: bool = False) -> Work:
        cost = ZERO if free and "cost" not in raw else self.terms.money(raw["cost"], raw, self.profile) if "cost" in raw else None
        running: Triple | None = ZERO
        if "running_cost" in raw:
            running = self.terms.price(raw["running_cost"], raw, self.profile)
        required = raw.get("requires", [])
        needs = tuple(name for name in ([required] if isinstance(required, str) else required) if name in self.declared)
        return Work(cost, running, *self.when(raw.get("timeline")), requires=needs)

    def when(self, raw: Raw) -> tuple[Triple | None, date | None]:
        if raw is None:
            return None, None
        if isinstance(raw, dict):
            return points({key: str(days_of(value)[0]) for key, value in raw.items()}), None
        if re.fullmatch(r"\d{4}-\d\d-\d\d", raw):
            return None, date.fromisoformat(raw)
        low, high = days_of(raw)
        return points({"from": str(low), "to": str(high)}), None

    def _hear(self, voice: Voice, file: str, data: Raw) -> None:
        for capability, raw in data.get("capabilities", {}).items():
            self._hear_capability(voice, capability, raw, f"{file}#capabilities/{capability}")
        for item, raw in data.get("answers", {}).get(self.brief, {}).items():
            self._hear_answer(voice, item, raw, f"{file}#answers/{self.brief}/{item}")

    def _hear_capability(self, voice: Voice, capability: str, raw: Raw, place: str) -> None:
        if isinstance(raw, str):
            voice.statements[capability, None, None] = [self._statement(raw, place)]
            return
        own = {key: value for key, value in raw.items() if key in _KEYS}
        if set(own) - set(_COMMON):
            voice.statements[capability, None, None] = [self._statement(own, place)]
        common = {key: own[key] for key in _COMMON if key in own}
        for parameter, said in raw.items():
            if parameter in _KEYS:
                continue
            declared = self.catalogue[capability]["parameters"][parameter]
            spoken = self._of_parameter(declared, said, f"{place}/{parameter}", common)
            for option, statements in spoken.items():
                voice.statements[capability, parameter, option] = statements

    def _of_parameter(self, declared: Raw, raw: Raw, place: str, common: Raw) -> dict[str | None, list[Statement]]:
        if declared["type"] != "set":
            return {None: self._several(raw, place, common)}
        options = declared["options"]
        if isinstance(raw, str):
            return (
                {raw: [self._statement("available", place, common, raw)]}
                if raw in options
                else {None: [self._statement(raw, place, common)]}
            )
        result: dict[str | None, list[Statement]] = {}
        if isinstance(raw, list):
            for index, item in enumerate(raw):
                option = item if isinstance(item, str) else item["option"]
                said = "available" if isinstance(item, str) else {key: value for key, value in item.items() if key != "option"}
                result.setdefault(option, []).append(self._statement(said, f"{place}/{index}", common, option))
            return result
        if "availability" in raw:
            return {None: [self._statement(raw, place, common)]}
        inner = {**common, **{key: raw[key] for key in _COMMON if key in raw}}
        return {key: self._several(said, f"{place}/{key}", inner, key) for key, said in raw.items() if key in options}

    def _several(self, raw: Raw, place: str, common: Raw, option: str | None = None) -> list[Statement]:
        if isinstance(raw, list):
            return [self._statement(item, f"{place}/{index}", common, option) for index, item in enumerate(raw)]
        return [self._statement(raw, place, common, option)]

    def _statement(self, raw: Raw, place: str, common: Raw | None = None, option: str | None = None) -> Statement:
        words = {"true": "available", "false": "unavailable"}
        said: dict[str, Raw]
        if isinstance(raw, str) and words.get(raw, raw) in ("available", "customizable", "unavailable"):
            said = {"availability": words.get(raw, raw)}
        elif isinstance(raw, str) or not set(raw) & {"availability", "value", "delivery"}:
            said = {"value": raw}
        else:
            said = dict(raw)
        said = {**(common or {}), **said}
        implied = "customizable" if said.get("delivery") in ("paid", "included", "roadmap") else "available"
        word = said.get("availability", implied)
        needed: frozenset[str] = frozenset()
        if word == "customizable":
            named = said.get("customization", [])
            names = [named] if isinstance(named, str) else list(named)
            if not names or "cost" in said or "running_cost" in said:
                self.works[place] = self._work(said, free=said.get("delivery") in ("included", "roadmap"))
                names.append(place)
            needed = self.closed(names)
        known = [plan["id"] for plan in self.plans]
        plan = known.index(said["plan"]) if said.get("plan") in known else 0
        return Statement(word == "unavailable", needed, word == "available", plan, said.get("value"), option)

    def closed(self, names: Iterable[str]) -> frozenset[str]:
        found: set[str] = set()
        queue = list(names)
        while queue:
            name = queue.pop()
            if name not in found:
                found.add(name)
                queue += self.works[name].requires
        return frozenset(found)

    def _hear_answer(self, voice: Voice, item: str, raw: Raw, place: str) -> None:
        if isinstance(raw, str):
            voice.whole[item] = [self._statement(raw, place)]
            return
        for written, said in raw.get("aspects", {}).items():
            assert written in self.keys[item], written
            voice.aspects[item, written] = self._several(said, f"{place}/aspects/{written}", {})
        said = {key: value for key, value in raw.items() if key not in ("seen", "aspects")}
        if set(said) - set(_COMMON):
            voice.whole[item] = [self._statement(said, place)]
