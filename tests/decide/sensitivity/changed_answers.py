"""Single answers turned into their opposite in the data of a sheet: what the search for them is held against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from reqkit.decide.result import RankedVendor
from reqkit.match.verdict import AspectVerdict, State
from reqkit.model.brief import Priority
from reqkit.model.sheet import Statement
from tests.inline import BRIEF, Data, Files, compare

Sheets = Mapping[str, Data | Files]
OF_A_YES = ("delivery", "cost", "currency", "vat", "running_cost", "timeline", "customization", "plan")
"""What goes with no refusal."""


@dataclass(frozen=True)
class Found:
    """An answer that changes who is first: whose it is, what rests on it, who would then be first, and whether a must decides."""

    vendor: str
    rests: frozenset[tuple[str, str]]
    winner: str | None
    by_gate: bool


class Exhaustive:
    """Every single answer of a comparison changed in the data, and what then comes of it."""

    def __init__(self, brief: Data, sheets: Sheets) -> None:
        self.brief, self.sheets = brief, sheets
        self.comparison = compare(brief, sheets)
        self.vendors = [vendor for vendor in self.comparison.ranking if not vendor.is_silent]

    def flips(self) -> set[Found]:
        first = winners(self.vendors)
        found: set[Found] = set()
        if first:
            found |= {one for statement in offering(self.vendors[0]) for one in self._falls(statement)}
        for vendor in self.vendors[1:] if first else self.vendors:
            parts = {one for touched in missing(vendor) for one in self._rises(vendor, touched)}
            covered = {pair for one in parts for pair in one.rests}
            found |= parts
            for touched in silent_things(vendor):
                if not covered.intersection(map(named, touched)) or any(verdict.state is not State.UNANSWERED for verdict in touched):
                    found |= set(self._rises(vendor, touched))
        return found

    def _falls(self, statement: Statement) -> Iterator[Found]:
        leader = self.vendors[0]
        now = self._again(leader, refused(self.sheets[leader.vendor], statement))
        first = winners([now, *self.vendors[1:]])
        if leader.vendor not in first:
            pairs = zip(_wanted(leader), _wanted(now), strict=True)
            rests = frozenset(named(was) for was, then in pairs if _offered_by(was) != _offered_by(then))
            yield Found(leader.vendor, rests, self._named(first), not now.standing.qualified)

    def _rises(self, vendor: RankedVendor, touched: list[AspectVerdict]) -> Iterator[Found]:
        now = self._again(vendor, granted(self.sheets[vendor.vendor], touched))
        before, after = winners(self.vendors), winners([now, *(other for other in self.vendors if other is not vendor)])
        if after and self.vendors[0].vendor not in (after if before else ()):
            yield Found(vendor.vendor, frozenset(map(named, touched)), self._named(after), not vendor.standing.qualified)

    def _again(self, vendor: RankedVendor, sheet: Data | Files) -> RankedVendor:
        """The vendor with another sheet. Nobody else's result hangs on it."""
        (now,) = compare(self.brief, {vendor.vendor: sheet}).ranking
        return now

    def _named(self, first: set[str]) -> str | None:
        return next((vendor.vendor for vendor in self.vendors if vendor.vendor in first), None)


def winners(vendors: list[RankedVendor]) -> set[str]:
    """Those who qualify with the highest score."""
    qualified = [vendor for vendor in vendors if vendor.standing.qualified]
    best = max((vendor.score for vendor in qualified), default=None)
    return {vendor.vendor for vendor in qualified if vendor.score == best}


def named(verdict: AspectVerdict) -> tuple[str, str]:
    return verdict.asked.id, verdict.aspect.key


# --- the answers there are


def _wanted(vendor: RankedVendor) -> list[AspectVerdict]:
    return [
        aspect
        for verdict in vendor.match.verdicts.values()
        if verdict.asked.item.priority is not Priority.WONT
        for aspect in verdict.every()
    ]


def offering(vendor: RankedVendor) -> list[Statement]:
    """Every statement that offers something."""
    return list({id(offer.statement): offer.statement for aspect in _wanted(vendor) for offer in aspect.offers}.values())


def _offered_by(verdict: AspectVerdict) -> set[str]:
    return {f"{offer.statement.location.file} {offer.statement.location.path}" for offer in verdict.offers}


def missing(vendor: RankedVendor) -> list[list[AspectVerdict]]:
    """Every refusal with what it refuses, and every key on which the vendor is silent."""
    groups: dict[Any, list[AspectVerdict]] = {}
    for aspect in _wanted(vendor):
        if aspect.state is State.UNAVAILABLE:
            groups.setdefault(id(aspect.statement), []).append(aspect)
        elif aspect.state is State.UNANSWERED:
            groups.setdefault((aspect.aspect.key, aspect.asked.id if aspect.aspect.is_free else ""), []).append(aspect)
    return list(groups.values())


def silent(vendor: RankedVendor) -> list[AspectVerdict]:
    """Every aspect that is not answered."""
    return [aspect for verdict in vendor.match.verdicts.values() for aspect in verdict.every() if aspect.state is State.UNANSWERED]


def silent_things(vendor: RankedVendor) -> list[list[AspectVerdict]]:
    """What is silent of each thing asked; only where that is more than one key. No scenarios are made by dice."""
    groups: dict[str, list[AspectVerdict]] = {}
    for aspect in _wanted(vendor):
        if aspect.state is State.UNANSWERED:
            groups.setdefault(aspect.asked.id, []).append(aspect)
    return [touched for touched in groups.values() if len({aspect.aspect.key for aspect in touched}) > 1]


def is_ambiguous(vendor: RankedVendor, rests: frozenset[tuple[str, str]]) -> bool:
    """Whether a key is asked for twice in one thing, so that no answer can speak of one of the two alone."""
    return any(sum(named(aspect) == pair for aspect in _wanted(vendor)) > 1 for pair in rests)


# --- the data, edited


def refused(sheet: Data | Files, statement: Statement) -> Data | Files:
    """A sheet with one statement made a refusal, where it is written."""
    files = deepcopy([sheet] if isinstance(sheet, dict) else list(sheet))
    number = int(statement.location.file.rsplit("/", 1)[1].removesuffix(".yaml"))
    *path, last = statement.location.path
    place: Any = files[number - 1]
    for step in path:
        if isinstance(place[step], str):  # one word for a list of one
            place[step] = [place[step]]
        place = place[step]
    place[last] = _refusal(place[last], statement)
    return files


def _refusal(written: Any, statement: Statement) -> Any:
    if isinstance(written, dict) and {"availability", "value", "option"} & written.keys():
        return {**{key: value for key, value in written.items() if key not in OF_A_YES}, "availability": "unavailable"}
    if statement.value is not None:
        return {"value": written, "availability": "unavailable"}
    if statement.option is not None and written == statement.option:
        return {"option": written, "availability": "unavailable"}
    return "unavailable"


def granted(sheet: Data | Files, touched: list[AspectVerdict]) -> Data | Files:
    """A sheet with some aspects found to be there."""
    return said(sheet, touched, "available")


def said(sheet: Data | Files, touched: list[AspectVerdict], word: str) -> Data | Files:
    """A sheet with a later assessment of some aspects."""
    answers: Data = {}
    for verdict in touched:
        if verdict.aspect.is_free:
            answers[verdict.asked.id] = word
        else:
            answers.setdefault(verdict.asked.id, {"aspects": {}})["aspects"][verdict.aspect.key] = word
    found = {"assessment": {"by": "Комиссия", "kind": "demo", "on": "2026-12-30"}, "answers": {BRIEF: answers}}
    return [*([sheet] if isinstance(sheet, dict) else sheet), found]
