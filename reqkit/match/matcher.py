"""Aspects against statements: the verdict on each aspect, by the precedence of the language.

An assessment outranks an answer's aspect, that the answer as a whole, that a capability statement; where nothing is said the aspect is
unanswered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from reqkit.catalogue.capability import Catalogue, Kind, Parameter
from reqkit.catalogue.quantity import satisfies, worth
from reqkit.locale.message import Filled, Localized
from reqkit.locale.numbers import DateText, DaysText, MoneyText
from reqkit.match import reasons
from reqkit.match.asked_verdict import whole_verdict
from reqkit.match.verdict import AspectVerdict, Match, Offer, State, VendorMatch
from reqkit.match.wording import aspect_label, demand_text, offer_label, short_label, value_text
from reqkit.match.work import WorkBook
from reqkit.model.asked import Asked, Aspect
from reqkit.model.brief import Brief
from reqkit.model.said import Said, said_of
from reqkit.model.sheet import AssessmentHeader, Availability, Delivery, Plan, Sheet, Statement
from reqkit.values.money import MissingRateError
from reqkit.values.record import record
from reqkit.values.text import Text

_NO_WORK: frozenset[str] = frozenset()


def match(brief: Brief, sheets: Iterable[Sheet], catalogue: Catalogue) -> Match:
    """Every vendor's verdict on everything the brief asks for."""
    known = {id(aspect): _Known.of(catalogue, asked, aspect) for asked in brief.asked for aspect in asked.every_aspect()}
    short = {aspect: found.short for aspect, found in known.items()}
    return Match(brief, tuple(_VendorMatcher(brief, sheet, catalogue, known, short).match() for sheet in sheets))


@record
class _Known:
    """What is the same of an aspect at all vendors. `label` and `short` are how it is called: what is asked in words by its title; `itself`
    is the same without that title."""

    label: Localized
    short: Localized
    itself: Localized
    parameter: Parameter | None
    demand: Localized | None

    @classmethod
    def of(cls, catalogue: Catalogue, asked: Asked, aspect: Aspect) -> _Known:
        if aspect.capability is None:
            return cls(asked.item.title, asked.item.title, aspect_label(catalogue, aspect), None, None)
        parameter = None if aspect.parameter is None else catalogue.parameter(aspect.capability, aspect.parameter)
        demand = None if parameter is None else demand_text(parameter, aspect.demand)
        label = aspect_label(catalogue, aspect)
        return cls(label, short_label(catalogue, aspect), label, parameter, demand)


class _VendorMatcher:
    """`known` and `short` are by the identity of the aspect."""

    def __init__(
        self, brief: Brief, sheet: Sheet, catalogue: Catalogue, known: Mapping[int, _Known], short: Mapping[int, Localized]
    ) -> None:
        self.brief, self.sheet, self.catalogue, self.known, self.short = brief, sheet, catalogue, known, short
        self.book = WorkBook(brief.header, sheet)
        self._voices = (sheet.claims,) if not sheet.assessments else (*sheet.assessments, sheet.claims)
        self._plans = {plan.id: place for place, plan in reversed(list(enumerate(sheet.plans)))}

    def match(self) -> VendorMatch:
        verdicts = {}
        for asked in self.brief.asked:
            needed = tuple(self._aspect(asked, aspect) for aspect in asked.aspects)
            blocks = tuple(tuple(self._aspect(asked, aspect) for aspect in block) for block in asked.alternatives)
            verdicts[asked.id] = whole_verdict(asked, self.sheet.id, needed, blocks, self.short, self.book)
        return VendorMatch(self.sheet, verdicts, self.book.works)

    def _aspect(self, asked: Asked, aspect: Aspect) -> AspectVerdict:
        said = said_of(self._voices, self.brief, asked, aspect)
        verdict = self._judge(asked, aspect, said)
        if said is None or said.voice.assessment is None:
            return verdict
        claimed = self._judge(asked, aspect, said_of((self.sheet.claims,), self.brief, asked, aspect))
        return _assessed(verdict, claimed, said.voice.assessment)

    def _judge(self, asked: Asked, aspect: Aspect, said: Said | None) -> AspectVerdict:
        known = self.known[id(aspect)]
        if said is None:
            return self._unanswered(asked, aspect, Filled(reasons.UNANSWERED, {"label": known.label}))
        if said.partial:
            title = self.catalogue.capabilities[aspect.capability or ""].title
            return self._unanswered(asked, aspect, Filled(reasons.UNANSWERED_IN_PART, {"capability": title, "label": known.label}))
        statements = said.statements
        if known.parameter is not None and known.parameter.kind is Kind.MONEY:
            statements = tuple(statement for statement in statements if self._is_comparable(known.parameter, aspect, statement))
        if not statements:
            return self._unanswered(asked, aspect, Filled(reasons.NO_RATE, {"label": known.label}))
        offers = self._offers(aspect, statements, known)
        if offers:
            return self._offered(asked, aspect, offers, said, known)
        return self._refused(asked, aspect, statements, said, known)

    def _unanswered(self, asked: Asked, aspect: Aspect, reason: Filled) -> AspectVerdict:
        return AspectVerdict(self.sheet.id, asked, aspect, State.UNANSWERED, (), reason)

    def _offers(self, aspect: Aspect, statements: Sequence[Statement], known: _Known) -> tuple[Offer, ...]:
        """All the ways to have the aspect, the cheapest first; of equally cheap ones the quickest, the worthiest, the lowest plan."""
        parameter = known.parameter
        found = []
        for statement in statements:
            said = statement.said
            if said.availability is Availability.UNAVAILABLE or not self._meets(parameter, aspect, statement):
                continue
            works, state = _NO_WORK, State.AVAILABLE
            if said.availability is Availability.CUSTOMIZABLE:
                works, state = self.book.needed_for(statement, known.label), State.CUSTOMIZABLE
            value = worth(parameter, aspect.demand, statement.value, self.book.amount)
            plan = 0 if said.plan is None else self._plans.get(said.plan, 0)
            found.append(Offer(state, value, plan, works, statement.delivery, statement))
        if len(found) > 1:
            found.sort(key=self._preference)
        return tuple(found)

    def _preference(self, offer: Offer) -> tuple[int, bool, Fraction, bool, Fraction, Fraction, int]:
        cost, days = self.book.estimate(offer.works)
        return (
            offer.state.badness,
            cost is None,
            cost.expected if cost else Fraction(0),
            days is None,
            days.expected if days else Fraction(0),
            -offer.worth,
            offer.plan,
        )

    def _meets(self, parameter: Parameter | None, aspect: Aspect, statement: Statement) -> bool:
        if parameter is None or statement.value is None:
            return True
        return satisfies(parameter, aspect.demand, statement.value, self.book.amount)

    def _is_comparable(self, parameter: Parameter, aspect: Aspect, statement: Statement) -> bool:
        """Not where an amount is in a currency that the brief gives no rate for: that is no answer, whatever the figure."""
        try:
            self._meets(parameter, aspect, statement)
        except MissingRateError:
            return False
        return True

    def _offered(self, asked: Asked, aspect: Aspect, offers: tuple[Offer, ...], said: Said, known: _Known) -> AspectVerdict:
        best = offers[0]
        cost, days = self.book.estimate(best.works) if best.works else (None, None)
        reason = self._reason(best, aspect, known)
        return AspectVerdict(self.sheet.id, asked, aspect, best.state, offers, reason, cost, days, best.statement, said.stale)

    def _reason(self, offer: Offer, aspect: Aspect, known: _Known) -> Filled:
        statement, delivery = offer.statement, offer.delivery or Delivery.OUT_OF_THE_BOX
        if offer.state is State.AVAILABLE:
            named = statement.value is not None or statement.option is not None
            exact = offer_label(self.catalogue, aspect, statement.value, statement.option) if named else known.itself
            reason = Filled(reasons.AVAILABLE[delivery], {"label": exact})
            if known.parameter is not None and statement.value is not None:
                reason = Filled(reasons.NEEDED, {"reason": reason, "demand": known.demand})
        else:
            reason = Filled(
                reasons.CUSTOMIZABLE[delivery], {"label": known.label, "cost": self._cost_text(offer), "time": self._time_text(offer)}
            )
        if statement.said.plan is not None and offer.plan > 0:
            reason = Filled(reasons.FROM_PLAN, {"reason": reason, "plan": _plan_title(self.sheet.plans[offer.plan])})
        return _noted(reason, statement)

    def _cost_text(self, offer: Offer) -> Filled:
        cost, _ = self.book.estimate(offer.works)
        if cost is None:
            return Filled(reasons.COST_UNKNOWN, {})
        return Filled(reasons.COST, {"amount": MoneyText(cost, self.brief.header.currency)})

    def _time_text(self, offer: Offer) -> Filled:
        due = self.book.due(offer.works)
        if due is not None:
            return Filled(reasons.TIME_DUE, {"date": DateText(due)})
        _, days = self.book.estimate(offer.works)
        return Filled(reasons.TIME_UNKNOWN, {}) if days is None else Filled(reasons.TIME, {"time": DaysText(days)})

    def _refused(self, asked: Asked, aspect: Aspect, statements: Sequence[Statement], said: Said, known: _Known) -> AspectVerdict:
        statement = next((one for one in statements if one.value is not None), statements[0])
        reason = Filled(reasons.UNAVAILABLE, {"label": known.label})
        if known.parameter is not None and statement.value is not None:
            arguments = {
                "offered": value_text(known.parameter, statement.value),
                "demand": known.demand,
                "label": known.parameter.title,
            }
            reason = Filled(reasons.TOO_LITTLE, arguments)
        return AspectVerdict(
            self.sheet.id, asked, aspect, State.UNAVAILABLE, (), _noted(reason, statement), statement=statement, stale=said.stale
        )


def _assessed(found: AspectVerdict, claimed: AspectVerdict, assessment: AssessmentHeader) -> AspectVerdict:
    """The assessment's verdict, with the vendor's own beside it."""
    reason = Filled(reasons.CONFIRMED, {"by": assessment.by, "reason": found.reason})
    if claimed.state is not found.state:
        reason = Filled(reasons.OVERRULED, {"by": assessment.by, "reason": found.reason, "claimed": claimed.reason})
    return replace(found, reason=reason, claimed=claimed)


def _noted(reason: Filled, statement: Statement) -> Filled:
    """The reason, and what the speaker added in so many words."""
    note = statement.said.note or statement.evidence.note
    return Filled(reasons.NOTED, {"reason": reason, "note": note}) if note else reason


def _plan_title(plan: Plan) -> Text:
    return plan.title or Text(plain=plan.id)
