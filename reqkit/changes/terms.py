"""A vendor's terms, entry by entry: plans, prices, implementation, declared work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reqkit.changes import words as say
from reqkit.changes.entries import Entries, Entry, count, plain, several, timeline
from reqkit.locale.message import Filled, Localized, Message
from reqkit.locale.numbers import MoneyText
from reqkit.model.sheet import Customization, Plan, Sheet
from reqkit.values.money import Cost, Price
from reqkit.values.text import Text


def term_entries(sheet: Sheet, currency: str) -> Entries:
    """`currency` is the brief's: that of amounts which name none."""
    return dict(_Terms(sheet, sheet.vendor.currency or currency).entries())


class _Terms:
    def __init__(self, sheet: Sheet, currency: str) -> None:
        self.sheet, self.currency = sheet, currency

    def entries(self) -> Iterator[tuple[str, Entry]]:
        vendor = self.sheet.vendor
        yield "name", Entry(say.NAME, vendor.name, vendor.name)
        if vendor.currency:
            yield "currency", Entry(say.FIELDS["currency"], vendor.currency, plain(vendor.currency))
        if vendor.vat:
            yield "vat", Entry(say.FIELDS["vat"], vendor.vat, say.VATS[vendor.vat])
        yield "teams", Entry(say.TEAMS, vendor.teams, count(vendor.teams))
        implementation = vendor.implementation
        if implementation.cost is not None:
            yield "implementation.cost", self._entry(say.COST, say.IMPLEMENTATION, implementation.cost, self._cost(implementation.cost))
        if implementation.timeline is not None:
            found = implementation.timeline
            yield "implementation.timeline", self._entry(say.TIME, say.IMPLEMENTATION, (found.days, found.due), timeline(found))
        for plan in self.sheet.plans:
            yield from self._plan(plan)
        for name, work in self.sheet.customizations.items():
            yield from self._work(name, work)

    def _plan(self, plan: Plan) -> Iterator[tuple[str, Entry]]:
        key, of = f"plans.{plan.id}", Filled(say.PLAN, {"plan": plan.title or Text(plain=plan.id)})
        if not plan.price:
            yield key, Entry(of, True, say.THERE)
        else:
            yield f"{key}.price", self._entry(say.PRICE, of, plan.price, self._prices(plan.price))
        for name, message, limit in (("seats", say.SEATS, plan.seats.to), ("customers", say.CUSTOMERS, plan.customers.to)):
            if limit is not None:
                yield f"{key}.{name}", self._entry(message, of, limit, Filled(say.UP_TO, {"count": count(limit)}))
        if plan.without:
            yield f"{key}.without", self._entry(say.WITHOUT, of, frozenset(plan.without), plain(", ".join(plan.without)))

    def _work(self, name: str, work: Customization) -> Iterator[tuple[str, Entry]]:
        key, of = f"customizations.{name}", Filled(say.WORK, {"work": work.title or Text(plain=name)})
        currency = work.currency or self.currency
        if work.cost is not None:
            yield f"{key}.cost", self._entry(say.COST, of, (work.cost, work.currency, work.vat), self._cost(work.cost, currency))
        else:
            yield key, Entry(of, True, say.THERE)
        if work.running_cost is not None:
            yield f"{key}.running_cost", self._entry(say.RUNNING, of, work.running_cost, self._prices((work.running_cost,), currency))
        if work.timeline is not None:
            yield f"{key}.timeline", self._entry(say.TIME, of, (work.timeline.days, work.timeline.due), timeline(work.timeline))
        if work.requires:
            yield f"{key}.requires", self._entry(say.REQUIRES, of, frozenset(work.requires), plain(", ".join(work.requires)))

    def _entry(self, message: Message, of: Localized, mark: object, words: Localized) -> Entry:
        return Entry(Filled(message, {"of": of}), mark, words)

    def _cost(self, cost: Cost, currency: str | None = None) -> Localized:
        money = MoneyText(cost.amount, cost.currency or currency or self.currency)
        return money if cost.vat is None else several((money, say.VATS[cost.vat]))

    def _prices(self, prices: Iterable[Price], currency: str | None = None) -> Localized:
        return several(Filled(say.PER[price.per], {"amount": self._cost(price.cost, currency)}) for price in prices)
