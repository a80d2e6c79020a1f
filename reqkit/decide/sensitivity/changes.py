"""Single answers of a vendor turned into their opposite, and the verdicts that would then hold (decision model §5).

An answer is one statement with all that rests on it, or one silence: what is not answered under one key, wherever it is asked, or all that
is not answered of one thing asked.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from reqkit.catalogue.capability import Catalogue
from reqkit.catalogue.quantity import AnyOption, worth
from reqkit.match.matcher import match as matched
from reqkit.match.verdict import AskedVerdict, AspectVerdict, Offer, State, VendorMatch, Work
from reqkit.match.work import WorkBook
from reqkit.model.brief import Brief, Priority
from reqkit.model.evidence import CLAIM
from reqkit.model.sheet import Answer, Availability, Sheet, Statement, StatementFields, Voice
from reqkit.values.money import MissingRateError
from reqkit.values.record import record

_NO_WORK: frozenset[str] = frozenset()
_SAID_YES = StatementFields(availability=Availability.AVAILABLE)


@record(eq=False)
class Change:
    """What one answer, were it otherwise, would change: `touched` are the verdicts that rest on it, `verdicts` what would hold of the
    things asked that they are of.

    `statement` is None for a silence, `whole` the thing asked that is answered as a whole. `works` is the vendor's work, with what would be
    ordered only then. `gains`: something that is said elsewhere and was overruled then counts.
    """

    touched: tuple[AspectVerdict, ...]
    verdicts: Mapping[str, AskedVerdict]
    works: Mapping[str, Work]
    statement: Statement | None = None
    whole: str | None = None
    gains: bool = False

    @property
    def is_whole_silence(self) -> bool:
        return self.statement is None and self.whole is not None

    def after(self, verdict: AspectVerdict) -> State:
        """The state that an aspect would be in."""
        return next(now.state for now in self.verdicts[verdict.asked.id].every() if now.aspect is verdict.aspect)


def falls(brief: Brief, catalogue: Catalogue, match: VendorMatch) -> Iterator[Change]:
    """Every statement through which something is to be had, were it a no."""
    resting: dict[int, tuple[Statement, list[AspectVerdict]]] = {}
    for verdict in _wanted(match):
        for aspect in verdict.every():
            for statement in {id(offer.statement): offer.statement for offer in aspect.offers}.values():
                resting.setdefault(id(statement), (statement, []))[1].append(aspect)
    whole, outranking = _whole_answers(brief, match.sheet), _outranking(match.sheet)
    for identity, (statement, touched) in resting.items():
        changed = {id(aspect): _without(aspect, statement) for aspect in touched}
        if identity in outranking or any(_is_open(was, changed[id(was)]) for was in touched):
            items = {aspect.asked.id for aspect in touched} | _asking_for(outranking.get(identity), match)
            yield _matched_again(brief, catalogue, match, statement, items, whole.get(identity))
        else:
            yield Change(tuple(touched), _replaced(match, touched, changed), match.works, statement, whole.get(identity))


def rises(brief: Brief, catalogue: Catalogue, match: VendorMatch) -> Iterator[Change]:
    """Every refusal and every silence, were it a plain yes: there at once, in every plan, and as little of it as would do."""
    book = WorkBook(brief.header, match.sheet, dict(match.works))
    refused: dict[int, list[AspectVerdict]] = {}
    silent: dict[tuple[str, ...], list[AspectVerdict]] = {}
    for verdict in _wanted(match):
        for aspect in verdict.every():
            if aspect.state is State.UNAVAILABLE and aspect.statement is not None:
                refused.setdefault(id(aspect.statement), []).append(aspect)
            elif aspect.state is State.UNANSWERED and _least(catalogue, book, aspect) is not None:
                key = (aspect.asked.id, aspect.aspect.key) if aspect.aspect.is_free else (aspect.aspect.key,)
                silent.setdefault(key, []).append(aspect)
    whole = _whole_answers(brief, match.sheet)

    def change(touched: Sequence[AspectVerdict], statement: Statement | None = None, item: str | None = None) -> Change:
        changed = {id(aspect): _there(aspect, _least(catalogue, book, aspect)) for aspect in touched}
        return Change(tuple(touched), _replaced(match, touched, changed), match.works, statement, item)

    for identity, touched in refused.items():
        yield change(touched, touched[0].statement, whole.get(identity))
    for touched in silent.values():
        yield change(touched)
    for item, touched in _silent_things([aspect for aspects in silent.values() for aspect in aspects]).items():
        yield change(touched, None, item)


def with_all_said(match: VendorMatch) -> dict[str, AskedVerdict]:
    """The verdicts that would hold if every silence meant yes, and all that is asked for: there at once and in every plan."""
    silent = [aspect for verdict in match.verdicts.values() for aspect in verdict.every() if aspect.state is State.UNANSWERED]
    return _replaced(match, silent, {id(aspect): _there(aspect, Fraction(1)) for aspect in silent})


def _wanted(match: VendorMatch) -> Iterator[AskedVerdict]:
    return (verdict for verdict in match.verdicts.values() if verdict.asked.item.priority is not Priority.WONT)


def _whole_answers(brief: Brief, sheet: Sheet) -> dict[int, str]:
    """The thing asked that each statement is the whole answer to, by the statement's identity."""
    return {
        id(statement): item
        for voice in (sheet.claims, *sheet.assessments)
        for item, answer in voice.answers.get(brief.name, {}).items()
        for statement in answer.whole
    }


def _outranking(sheet: Sheet) -> dict[int, str]:
    """The capability that each statement is about as a whole, by the statement's identity, where several voices speak.

    A refusal of that overrules what others say of its parameters, while a yes leaves them to others.
    """
    voices = (*sheet.assessments, sheet.claims) if sheet.assessments else ()
    return {
        id(statement): capability
        for voice in voices
        for (capability, parameter, _), statements in voice.statements.items()
        if parameter is None
        for statement in statements
    }


def _asking_for(capability: str | None, match: VendorMatch) -> set[str]:
    """The things asked that a capability is needed for."""
    if capability is None:
        return set()
    return {verdict.asked.id for verdict in _wanted(match) if any(aspect.aspect.capability == capability for aspect in verdict.every())}


def _silent_things(silent: Sequence[AspectVerdict]) -> dict[str, list[AspectVerdict]]:
    """What one answer to a thing asked as a whole would speak of, wherever it is asked; only where that is more than one key."""
    found: dict[str, list[AspectVerdict]] = {}
    for verdict in silent:
        for item in dict.fromkeys((verdict.asked.id, *verdict.aspect.origin, *verdict.aspect.shared)):
            found.setdefault(item, []).append(verdict)
    return {item: touched for item, touched in found.items() if len({verdict.aspect.key for verdict in touched}) > 1}


# --- a no instead of a yes


def _without(verdict: AspectVerdict, statement: Statement) -> AspectVerdict:
    offers = tuple(offer for offer in verdict.offers if offer.statement is not statement)
    return replace(verdict, state=offers[0].state if offers else State.UNAVAILABLE, offers=offers)


def _is_open(was: AspectVerdict, now: AspectVerdict) -> bool:
    """Whether it takes a match to know what is said of an aspect that nothing offers any more: parts of it, or other voices, may speak."""
    aspect = was.aspect
    if now.offers or aspect.capability is None:
        return False
    return aspect.parameter is None or (isinstance(aspect.demand, AnyOption) and len(aspect.demand.options) > 1)


def _matched_again(
    brief: Brief, catalogue: Catalogue, match: VendorMatch, statement: Statement, items: Collection[str], whole: str | None
) -> Change:
    """What rests on a statement is then whatever is offered otherwise without it."""
    asked = tuple(asked for asked in brief.asked if asked.id in items)
    (found,) = matched(replace(brief, asked=asked), (_refusing(match.sheet, statement),), catalogue).vendors
    pairs = [pair for item in found.verdicts for pair in zip(match.verdicts[item].every(), found.verdicts[item].every(), strict=True)]
    touched = tuple(was for was, now in pairs if _speaking(was) != _speaking(now))
    gains = any(_speaking(now) - _speaking(was) for was, now in pairs)
    return Change(touched, found.verdicts, {**match.works, **found.works}, statement, whole, gains)


def _speaking(verdict: AspectVerdict) -> frozenset[int]:
    """The statements that offer an aspect, by their identity."""
    return frozenset(id(offer.statement) for offer in verdict.offers)


def _refusing(sheet: Sheet, statement: Statement) -> Sheet:
    """The sheet with one statement made a refusal."""
    refusal = replace(statement, said=statement.said.model_copy(update={"availability": Availability.UNAVAILABLE}))

    def said(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
        return tuple(refusal if one is statement else one for one in statements)

    return replace(sheet, claims=_voice(sheet.claims, said), assessments=tuple(_voice(voice, said) for voice in sheet.assessments))


def _voice(voice: Voice, said: Callable[[tuple[Statement, ...]], tuple[Statement, ...]]) -> Voice:
    def answer(one: Answer) -> Answer:
        return replace(one, whole=said(one.whole), aspects={key: said(statements) for key, statements in one.aspects.items()})

    return replace(
        voice,
        statements={key: said(statements) for key, statements in voice.statements.items()},
        answers={brief: {item: answer(one) for item, one in answers.items()} for brief, answers in voice.answers.items()},
    )


# --- a yes instead of a no, or of nothing


def _there(verdict: AspectVerdict, value: Fraction | None) -> AspectVerdict:
    statement = Statement(_SAID_YES, CLAIM, verdict.aspect.location)
    offer = Offer(State.AVAILABLE, Fraction(1) if value is None else value, 0, _NO_WORK, None, statement)
    return replace(verdict, state=State.AVAILABLE, offers=(offer,), statement=statement)


def _least(catalogue: Catalogue, book: WorkBook, verdict: AspectVerdict) -> Fraction | None:
    """What a plain yes to an aspect is worth; None where no answer could be compared, in a currency without a rate."""
    aspect = verdict.aspect
    parameter = None if aspect.capability is None or aspect.parameter is None else catalogue.parameter(aspect.capability, aspect.parameter)
    try:
        return worth(parameter, aspect.demand, None, book.amount)
    except MissingRateError:
        return None


def _replaced(match: VendorMatch, touched: Collection[AspectVerdict], changed: Mapping[int, AspectVerdict]) -> dict[str, AskedVerdict]:
    """The verdicts on things asked with some on their aspects changed; what they say of the whole is left as it was."""
    return {
        item: replace(
            verdict,
            aspects=tuple(changed.get(id(aspect), aspect) for aspect in verdict.aspects),
            others=tuple(tuple(changed.get(id(aspect), aspect) for aspect in block) for block in verdict.others),
        )
        for item, verdict in ((item, match.verdicts[item]) for item in dict.fromkeys(aspect.asked.id for aspect in touched))
    }
