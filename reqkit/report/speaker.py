"""One analysis, told in one language: how its numbers, names and sentences read. Everything the report prints goes through here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction

from reqkit.decide.analysis import Analysis
from reqkit.decide.result import Comparison, RankedVendor, Standing
from reqkit.locale import numbers
from reqkit.locale import report as say
from reqkit.locale.kinds import EVIDENCE
from reqkit.locale.legal_forms import with_short_form
from reqkit.locale.message import Localized, Message
from reqkit.locale.states import STANDINGS, STATES
from reqkit.match.verdict import State
from reqkit.match.wording import listed
from reqkit.model.asked import Asked, Aspect
from reqkit.model.brief import Priority
from reqkit.model.evidence import Evidence
from reqkit.report.clipping import LONGEST_TEXT, clipped, shortened
from reqkit.report.marks import Mark
from reqkit.report.parts import Edition, Glyph
from reqkit.values.duration import Duration
from reqkit.values.estimate import Estimate
from reqkit.values.money import decimal_string
from reqkit.values.record import record
from reqkit.values.text import Language, Text

OF_STATE: Mapping[State, Mark] = {
    State.AVAILABLE: Mark.AVAILABLE,
    State.CUSTOMIZABLE: Mark.CUSTOMIZABLE,
    State.UNANSWERED: Mark.UNANSWERED,
    State.UNAVAILABLE: Mark.UNAVAILABLE,
}
OF_STANDING: Mapping[Standing, Mark] = {
    Standing.QUALIFIES: Mark.AVAILABLE,
    Standing.QUALIFIES_AFTER_WORK: Mark.CUSTOMIZABLE,
    Standing.UNRESOLVED: Mark.UNANSWERED,
    Standing.FAILS: Mark.UNAVAILABLE,
}
LONGEST_NAME = 60
LONGEST_TITLE = 160
UNNAMED_CATEGORY = "general"
"""The category of what names none."""
MOST_LISTED, MOST_LISTED_ON_PAPER = 5, 3
"""So many of the parameters that something is said of are named; the aspects are told one by one by `reqkit match`."""
BRIEFLY = 56
"""So many characters of a requirement's title are enough on page one."""


@record
class Speaker:
    """A comparison, what defends it, the language they are told in, and for which edition."""

    analysis: Analysis
    language: Language
    edition: Edition = "screen"

    @property
    def briefly(self) -> bool:
        """Whether only what decides is told: the rest is on screen, in the workbook and in the data that go with the paper."""
        return self.edition == "paper"

    @property
    def comparison(self) -> Comparison:
        return self.analysis.comparison

    # --- sentences and names

    def say(self, message: Message, **arguments: object) -> str:
        return message.fill(self.language, arguments)

    def text(self, text: Text | Localized, longest: int = LONGEST_TEXT) -> str:
        return clipped(text.in_language(self.language), longest)

    def name(self, vendor: RankedVendor) -> str:
        """With its legal form shortened; one that is too long loses its middle, since names of a kind differ at their ends."""
        return shortened(with_short_form(self.text(vendor.name)), LONGEST_NAME) or vendor.vendor

    def of(self, vendor: str) -> RankedVendor:
        """The ranked vendor of an id. Raises StopIteration where there is none."""
        return next(ranked for ranked in self.comparison.ranking if ranked.vendor == vendor)

    def called(self, vendor: str) -> str:
        """The name of the vendor of an id."""
        return self.name(self.of(vendor))

    def names(self, vendors: Iterable[RankedVendor]) -> str:
        return ", ".join(self.name(vendor) for vendor in vendors)

    def both(self, items: Sequence[str]) -> str:
        """`A, B and C`."""
        if len(items) < 2:
            return "".join(items)
        return self.say(say.AND, items=", ".join(items[:-1]), last=items[-1])

    def some(self, items: Sequence[str], most: int, separator: str = ", ") -> str:
        """The first few of a list and how many more there are."""
        if len(items) <= most:
            return separator.join(items)
        return self.say(say.AND_MORE, items=separator.join(items[:most]), count=len(items) - most)

    def listed(self, aspects: Sequence[Aspect]) -> str:
        """The first of several aspects in few words, and how many parameters more there are."""
        labels = [self.text(label) for label in listed(self.comparison.catalogue, aspects)]
        return self.some(labels, MOST_LISTED_ON_PAPER if self.briefly else MOST_LISTED, "; ")

    def item(self, item_id: str, longest: int = LONGEST_TITLE) -> str:
        """`SEC-02 Title` of a thing asked."""
        asked = self.comparison.brief.get(item_id)
        return f"{item_id} {clipped(self.title(asked), longest)}" if asked else item_id

    def title(self, asked: Asked) -> str:
        return self.text(asked.item.title, LONGEST_TITLE)

    def category(self, category: str) -> str:
        title = self.text(self.comparison.brief.category_title(category), 80)
        return self.say(say.GENERAL) if title == UNNAMED_CATEGORY else title

    def sentence(self, text: str) -> str:
        """With a capital first letter."""
        return text[:1].upper() + text[1:]

    def evidence(self, evidence: Evidence) -> str:
        """`published: review-2021, Nov 2021`."""
        label = self.say(EVIDENCE[evidence.kind])
        if evidence.ref:
            label = self.say(say.EVIDENCE_LABEL, kind=label, ref=clipped(evidence.ref, 120))
        return self.say(say.EVIDENCE_DATED, evidence=label, on=self.loose_date(evidence.on)) if evidence.on else label

    # --- glyphs

    def state(self, state: State) -> Glyph:
        return Glyph(OF_STATE[state], self.say(STATES[state]))

    def standing(self, standing: Standing) -> Glyph:
        return Glyph(OF_STANDING[standing], self.say(STANDINGS[standing]))

    def glyph(self, mark: Mark, label: Message) -> Glyph:
        return Glyph(mark, self.say(label))

    # --- numbers

    def per_cent(self, share: Fraction | float) -> str:
        """A share 0..1 as a number of per cent, for columns with the unit in their heading."""
        return numbers.per_cent(share, self.language)

    def percent(self, share: Fraction | float) -> str:
        return numbers.percent(share, self.language)

    def points(self, score: Fraction) -> str:
        """A score 0..1 as points of a hundred, with one decimal."""
        return self.decimal(score * 100)

    def margin(self, first: RankedVendor, second: RankedVendor) -> str:
        """The difference of two scores, as the scores are printed; exact to more places where those would print the same."""
        printed = [Fraction(decimal_string(vendor.score * 100, 1)) for vendor in (first, second)]
        exact = (first.score - second.score) * 100
        difference = printed[0] - printed[1]
        return self.number(difference if difference or not exact else exact, places=2 if difference else 4)

    def decimal(self, value: Fraction) -> str:
        """With one decimal in any case, so that the figures of a column stand under one another."""
        return numbers.number(Fraction(decimal_string(value, 1)), self.language, 1, padded=True)

    def number(self, value: Fraction | int, places: int = 2) -> str:
        return numbers.number(value, self.language, places)

    def money(self, amount: Estimate | Fraction) -> str:
        currency = self.comparison.brief.header.currency
        if isinstance(amount, Estimate):
            return numbers.money_range(amount, currency, self.language)
        return numbers.money(amount, currency, self.language)

    def amount(self, amount: Estimate) -> str:
        """Money without its currency, for columns that name it in their heading."""
        low, high = self.whole(amount.low), self.whole(amount.high)
        if amount.open_ended:
            return self.at_least(low)
        return low if low == high else f"{low}–{high}"

    def at_least(self, figures: str) -> str:
        """`from 350,000` as one word: in a narrow column it does not stand on a line of its own."""
        return self.say(say.FROM, value=figures).replace(" ", "\u00a0")

    def whole(self, value: Fraction) -> str:
        return self.number(Fraction(decimal_string(value, 0)))

    @property
    def currency(self) -> str:
        from babel.numbers import get_currency_symbol

        return str(get_currency_symbol(self.comparison.brief.header.currency, locale=self.language))

    # --- time

    def horizon(self) -> str:
        return numbers.duration(self.comparison.brief.header.horizon, self.language)

    def duration(self, duration: Duration) -> str:
        return numbers.duration(duration, self.language)

    def duration_range(self, days: Estimate) -> str:
        return numbers.days_range(days, self.language)

    def calendar_date(self, value: date) -> str:
        """The day and the month as one word: a line does not end with the day."""
        return numbers.calendar_date(value, self.language).replace(" ", "\u00a0", 1)

    def loose_date(self, value: str) -> str:
        return numbers.loose_date(value, self.language).replace(" ", "\u00a0")

    def short_date(self, value: date) -> str:
        """`12.02.2027`, `12 Feb 2027`: for columns."""
        return value.strftime("%d.%m.%Y") if self.language == "ru" else numbers.calendar_date(value, self.language)

    def when(self, days: Fraction, *, short: bool = False) -> str:
        """So many days after the contract: a date where that is known, "at once" for none."""
        whole = days.__ceil__()
        if whole == 0:
            return self.say(say.AT_ONCE)
        contract = self.comparison.brief.header.contract_on
        if contract is None or whole > 36_500:
            return self.say(say.IN_DAYS, days=numbers.days(days, self.language))
        ready = contract + timedelta(days=whole)
        return self.short_date(ready) if short else self.calendar_date(ready)

    def ready(self, vendor: RankedVendor, *, short: bool = False) -> str | None:
        """When a vendor is expected to be ready; None where nothing is stated that would tell."""
        days = vendor.configuration.days_stated(vendor.match.sheet)
        if days is None:
            return None
        text = self.when(days.expected, short=short)
        if not days.expected or not days.open_ended:
            return text
        return self.say(say.FROM if short else say.NOT_BEFORE, value=text)

    # --- what the figures are about

    @property
    def musts(self) -> tuple[str, ...]:
        return tuple(asked.id for asked in self.comparison.brief.asked if asked.item.priority is Priority.MUST)

    def musts_met(self, vendor: RankedVendor) -> int:
        return sum(item in vendor.after for item in self.musts)

    @property
    def answering(self) -> tuple[RankedVendor, ...]:
        return tuple(vendor for vendor in self.comparison.ranking if not vendor.is_silent)

    @property
    def in_play(self) -> tuple[RankedVendor, ...]:
        """Those that have answered and are not out; all of them where every one is."""
        return tuple(vendor for vendor in self.answering if vendor.standing is not Standing.FAILS) or self.answering

    @property
    def silent(self) -> tuple[RankedVendor, ...]:
        return tuple(vendor for vendor in self.comparison.ranking if vendor.is_silent)

    @property
    def leader(self) -> RankedVendor | None:
        """Who the first page speaks of: the first in rank that has answered anything."""
        return next(iter(self.answering), None)

    @property
    def runner_up(self) -> RankedVendor | None:
        return next(iter(self.answering[1:]), None)
