"""Aspects against statements: the verdict on each aspect, by the precedence of the language.

An assessment outranks an answer's aspect, that the answer as a whole, that a capability statement; where nothing is said the aspect is
unanswered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from reqkit.catalogue.capability import Catalogue, Parameter
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
from reqkit.values.text import Text


def match(brief: Brief, sheets: Iterable[Sheet], catalogue: Catalogue) -> Match:
    """Every vendor's verdict on everything the brief asks for."""
    labels = _Labels({}, {})
    for asked in brief.asked:
        for aspect in asked.every_aspect():
            labels.full[id(aspect)] = asked.item.title if aspect.is_free else aspect_label(catalogue, aspect)
            labels.short[id(aspect)] = asked.item.title if aspect.is_free else short_label(catalogue, aspect)
    return Match(brief, tuple(_VendorMatcher(brief, sheet, catalogue, labels).match() for sheet in sheets))


@dataclass(frozen=True, slots=True)
class _Labels:
    """How each aspect is called, by its identity: worked out once for all vendors. What is asked in words is called by its title."""

    full: dict[int, Localized]
    short: dict[int, Localized]


class _VendorMatcher:
    def __init__(self, brief: Brief, sheet: Sheet, catalogue: Catalogue, labels: _Labels) -> None:
        self.brief, self.sheet, self.catalogue, self.labels = brief, sheet, catalogue, labels
        self.book = WorkBook(brief.header, sheet)

    def match(self) -> VendorMatch:
        verdicts = {}
        for asked in self.brief.asked:
            needed = tuple(self._aspect(asked, aspect) for aspect in asked.aspects)
            blocks = tuple(tuple(self._aspect(asked, aspect) for aspect in block) for block in asked.alternatives)
            verdicts[asked.id] = whole_verdict(asked, self.sheet.id, needed, blocks, self.labels.short, self.book)
        return VendorMatch(self.sheet, verdicts, self.book.works)

    def _aspect(self, asked: Asked, aspect: Aspect) -> AspectVerdict:
        claims, assessments = self.sheet.claims, self.sheet.assessments
        if not assessments:
            return self._judge(asked, aspect, said_of((claims,), self.brief, asked, aspect))
        said = said_of((*assessments, claims), self.brief, asked, aspect)
        verdict = self._judge(asked, aspect, said)
        if said is None or said.voice.assessment is None:
            return verdict
        claimed = self._judge(asked, aspect, said_of((claims,), self.brief, asked, aspect))
        return _assessed(verdict, claimed, said.voice.assessment)

    def _judge(self, asked: Asked, aspect: Aspect, said: Said | None) -> AspectVerdict:
        label = self.labels.full[id(aspect)]
        verdict = _Verdicts(self.sheet.id, asked, aspect)
        if said is None:
            return verdict.unanswered(Filled(reasons.UNANSWERED, {"label": label}))
        if said.partial:
            title = self.catalogue.capabilities[aspect.capability or ""].title
            return verdict.unanswered(Filled(reasons.UNANSWERED_IN_PART, {"capability": title, "label": label}))
        comparable = tuple(statement for statement in said.statements if self._is_comparable(aspect, statement))
        if not comparable:
            return verdict.unanswered(Filled(reasons.NO_RATE, {"label": label}))
        said = replace(said, statements=comparable)
        offers = self._offers(aspect, said.statements, label)
        if offers:
            return self._offered(verdict, offers, said, label)
        return self._refused(verdict, aspect, said, label)

    def _offers(self, aspect: Aspect, statements: Sequence[Statement], label: Localized) -> tuple[Offer, ...]:
        """All the ways to have the aspect, the cheapest first; of equally cheap ones the quickest, the worthiest, the lowest plan."""
        parameter = self._parameter(aspect)
        found = []
        for statement in statements:
            if statement.availability is Availability.UNAVAILABLE:
                continue
            if statement.value is not None and not self._meets(parameter, aspect, statement):
                continue
            works: frozenset[str] = frozenset()
            state = State.AVAILABLE
            if statement.availability is Availability.CUSTOMIZABLE:
                state = State.CUSTOMIZABLE
                works = self.book.needed_for(statement, label)
            value = worth(parameter, aspect.demand, statement.value, self.book.amount)
            found.append(Offer(state, value, self.sheet.plan_index(statement.said.plan), works, statement.delivery, statement))
        return tuple(sorted(found, key=self._preference))

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

    def _is_comparable(self, aspect: Aspect, statement: Statement) -> bool:
        """Not where an amount is in a currency that the brief gives no rate for: that is no answer, whatever the figure."""
        try:
            self._meets(self._parameter(aspect), aspect, statement)
        except MissingRateError:
            return False
        return True

    def _offered(self, verdict: _Verdicts, offers: tuple[Offer, ...], said: Said, label: Localized) -> AspectVerdict:
        best = offers[0]
        cost, days = self.book.estimate(best.works) if best.works else (None, None)
        reason = self._reason(best, label, verdict.aspect)
        return AspectVerdict(
            verdict.vendor, verdict.asked, verdict.aspect, best.state, offers, reason, cost, days, best.statement, said.stale
        )

    def _reason(self, offer: Offer, label: Localized, aspect: Aspect) -> Filled:
        statement, delivery = offer.statement, offer.delivery or Delivery.OUT_OF_THE_BOX
        if offer.state is State.AVAILABLE:
            exact = offer_label(self.catalogue, aspect, statement.value, statement.option)
            reason = Filled(reasons.AVAILABLE[delivery], {"label": exact})
            parameter = self._parameter(aspect)
            if parameter is not None and statement.value is not None:
                reason = Filled(reasons.NEEDED, {"reason": reason, "demand": demand_text(parameter, aspect.demand)})
        else:
            reason = Filled(
                reasons.CUSTOMIZABLE[delivery], {"label": label, "cost": self._cost_text(offer), "time": self._time_text(offer)}
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

    def _refused(self, verdict: _Verdicts, aspect: Aspect, said: Said, label: Localized) -> AspectVerdict:
        parameter = self._parameter(aspect)
        valued = [statement for statement in said.statements if statement.value is not None]
        statement = (valued or list(said.statements))[0]
        reason = Filled(reasons.UNAVAILABLE, {"label": label})
        if valued and parameter is not None and statement.value is not None:
            arguments = {
                "offered": value_text(parameter, statement.value),
                "demand": demand_text(parameter, aspect.demand),
                "label": parameter.title,
            }
            reason = Filled(reasons.TOO_LITTLE, arguments)
        return AspectVerdict(
            verdict.vendor, verdict.asked, aspect, State.UNAVAILABLE, (), _noted(reason, statement), statement=statement, stale=said.stale
        )

    def _parameter(self, aspect: Aspect) -> Parameter | None:
        if aspect.capability is None or aspect.parameter is None:
            return None
        return self.catalogue.parameter(aspect.capability, aspect.parameter)


@dataclass(frozen=True, slots=True)
class _Verdicts:
    """What every verdict on one aspect has in common."""

    vendor: str
    asked: Asked
    aspect: Aspect

    def unanswered(self, reason: Filled) -> AspectVerdict:
        return AspectVerdict(self.vendor, self.asked, self.aspect, State.UNANSWERED, (), reason)


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
