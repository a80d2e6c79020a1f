"""Work that can be ordered: what a sheet declares, and what single statements name, in the brief's money."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import TypedDict

from reqkit.documents.document import Location
from reqkit.locale.message import Localized
from reqkit.match.schedule import readiness
from reqkit.match.verdict import StatedPrice, Work
from reqkit.model.brief import BriefHeader
from reqkit.model.sheet import Customization, Delivery, Sheet, Statement, StatementFields
from reqkit.values.duration import Timeline
from reqkit.values.estimate import ZERO, Estimate, total
from reqkit.values.money import Cost, MissingRateError, Per, Price, Vat
from reqkit.values.text import Text

_ALIKE = Fraction(1)


class _Written(TypedDict, total=False):
    """The fields of a piece of work that say where it comes from."""

    location: Location
    stated: StatedPrice
    stated_running: StatedPrice


@dataclass
class WorkBook:
    """The work one vendor can be ordered to do, gathered while its statements are matched."""

    header: BriefHeader
    sheet: Sheet
    works: dict[str, Work] = field(default_factory=dict)
    _estimated: dict[frozenset[str], tuple[Estimate | None, Estimate | None]] = field(default_factory=dict)

    def convert(self, cost: Cost, currency: str | None = None, vat: Vat | None = None) -> Estimate | None:
        """An amount of this sheet in the brief's money; None for a currency without a rate."""
        profile = self.sheet.vendor
        try:
            return self.header.money.convert(cost, currency or profile.currency, vat or profile.vat)
        except MissingRateError:
            return None

    def amount(self, value: Fraction, currency: str | None) -> Fraction:
        """A bare amount to the brief's currency, its tax left as it is. Raises MissingRateError."""
        return value * self.header.money.rate(currency or self.sheet.vendor.currency or self.header.currency)

    def needed_for(self, statement: Statement, label: Localized) -> frozenset[str]:
        """The ids of all the work a customizable statement stands for, what that work requires included. `label` is what it is about."""
        said = statement.said
        names = list(said.customization)
        if not names or said.cost is not None or said.running_cost is not None:
            names.append(self._single(statement, label))
        return self._with_required(names)

    def estimate(self, ids: frozenset[str]) -> tuple[Estimate | None, Estimate | None]:
        """Cost (with running costs over the horizon) and days of distinct work, from when it is begun; None where not all is stated.

        The days are of the work by itself, scheduled as a whole configuration is: on the vendor's teams, with what each piece requires.
        All of it serves one thing asked, and so is of like importance.
        """
        if ids not in self._estimated:
            works = {name: self.works[name] for name in sorted(ids)}
            costs = [cost for work in works.values() for cost in (work.cost, over_horizon(work, self.header))]
            cost = None if any(part is None for part in costs) else total(part for part in costs if part is not None)
            days = readiness(works, self.sheet.vendor.teams, self.header.contract_on, lambda _: _ALIKE, ZERO)
            self._estimated[ids] = cost, days
        return self._estimated[ids]

    def due(self, ids: frozenset[str]) -> date | None:
        """The promised date that decides when work is done; None where none does."""
        promised = [work for work in (self.works[name] for name in ids) if work.due is not None]
        if not promised:
            return None
        last = max(promised, key=lambda work: work.due or date.min)
        decides = len(promised) == len(ids) or self.estimate(ids)[1] == self.estimate(frozenset((last.id,)))[1]
        return last.due if decides else None

    def _single(self, statement: Statement, label: Localized) -> str:
        """The work that one statement names for itself; the same statement is always the same work."""
        name = f"{statement.location.file}#" + "/".join(str(step) for step in statement.location.path)
        if name not in self.works:
            said = statement.said
            free = statement.delivery in (Delivery.INCLUDED, Delivery.ROADMAP) and said.cost is None
            cost = ZERO if free else self._stated(said.cost, said.currency, said.vat)
            title = Text(ru=label.in_language("ru"), en=label.in_language("en"))
            days, due = _time(said.timeline)
            self.works[name] = Work(
                id=name,
                title=title,
                cost=cost,
                running=self._monthly(said.running_cost, said.currency, said.vat),
                days=days,
                due=due,
                **self._written(said, statement.location),
            )
        return name

    def _with_required(self, names: Iterable[str]) -> frozenset[str]:
        found: set[str] = set()
        queue = list(names)
        while queue:
            name = queue.pop()
            if name in found:
                continue
            if name not in self.works:
                declared = self.sheet.customizations.get(name)
                if declared is None:  # reported by the check: work nobody describes has no cost and no time, never none of either
                    self.works[name] = Work(name, Text(plain=name), None, ZERO, None)
                    found.add(name)
                    continue
                cost = self._stated(declared.cost, declared.currency, declared.vat)
                days, due = _time(declared.timeline)
                self.works[name] = Work(
                    id=name,
                    title=declared.title or Text(plain=name),
                    cost=cost,
                    running=self._monthly(declared.running_cost, declared.currency, declared.vat),
                    days=days,
                    due=due,
                    requires=declared.requires,
                    **self._written(declared, self.sheet.customization_locations[name]),
                )
            found.add(name)
            queue.extend(self.works[name].requires)
        return frozenset(found)

    def stated(self, price: Price, location: Location, currency: str | None = None, vat: Vat | None = None) -> StatedPrice:
        """A price of this sheet with what holds for it; `currency` and `vat` are those that its own block says for all its amounts."""
        profile, cost = self.sheet.vendor, price.cost
        return StatedPrice(price, cost.currency or currency or profile.currency, cost.vat or vat or profile.vat, location)

    def _written(self, said: Customization | StatementFields, location: Location) -> _Written:
        """Where a piece of work is described, and its prices as they are written there."""
        written: _Written = {"location": location}
        if said.cost is not None:
            written["stated"] = self.stated(Price(said.cost, Per.ONCE), location / "cost", said.currency, said.vat)
        if said.running_cost is not None:
            written["stated_running"] = self.stated(said.running_cost, location / "running_cost", said.currency, said.vat)
        return written

    def _stated(self, cost: Cost | None, currency: str | None, vat: Vat | None) -> Estimate | None:
        return None if cost is None else self.convert(cost, currency, vat)

    def _monthly(self, price: Price | None, currency: str | None, vat: Vat | None) -> Estimate | None:
        if price is None:
            return ZERO
        amount = self.convert(price.cost, currency, vat)
        return amount.scaled(Fraction(1, 12)) if amount is not None and price.per is Per.YEAR else amount


def over_horizon(work: Work, header: BriefHeader) -> Estimate | None:
    """What a work's running cost comes to over the brief's horizon."""
    return None if work.running is None else work.running.scaled(header.horizon.months)


def _time(timeline: Timeline | None) -> tuple[Estimate | None, date | None]:
    return (None, None) if timeline is None else (timeline.days, timeline.due)
