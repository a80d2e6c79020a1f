"""A form from a brief, a vendor's sheet and the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from reqkit.catalogue.capability import Catalogue, Kind, Parameter
from reqkit.catalogue.quantity import AnyOption, satisfies
from reqkit.explain.reading import Reader
from reqkit.forms.fields import ANSWER_FIELDS, CURRENCIES, PLAN_FIELDS, PROFILE_FIELDS, WORK_FIELDS, Field
from reqkit.forms.model import Form, FormRow, FormScenario, FormTable, Section, TableRow, Why
from reqkit.forms.stated import note_values, plan_values, profile_values, statement_values, work_values
from reqkit.locale.message import Localized
from reqkit.match.wording import aspect_question, short_label
from reqkit.model.asked import Asked, AskedKind, Aspect
from reqkit.model.brief import Brief
from reqkit.model.fingerprint import fingerprint
from reqkit.model.freshness import aspect_fingerprint
from reqkit.model.said import by_capability, said_of
from reqkit.model.sheet import Answer, Availability, Sheet, Statement, Voice
from reqkit.values.money import MissingRateError
from reqkit.values.text import Language, Text

SPARE_PLANS, SPARE_WORKS = 6, 12
_NOBODY = Voice({}, {})


def build_form(
    brief: Brief, vendor: str, sheet: Sheet | None, catalogue: Catalogue, language: Language, *, everything: bool = False
) -> Form:
    """What a vendor is asked. Once it has answered, only what is new or has changed since, unless `everything` is wanted."""
    claims = sheet.claims if sheet is not None else _NOBODY
    rows = tuple(_Rows(brief, claims, catalogue, language).rows())
    delta = not everything and bool(claims.answers.get(brief.name)) and any(row.why is Why.ANSWERED for row in rows)
    kept = tuple(row for row in rows if not delta or row.why is not Why.ANSWERED)
    profile = TableRow("vendor", profile_values(sheet.vendor, language) if sheet is not None else {})
    plans = tuple(TableRow(plan.id, plan_values(plan, language)) for plan in sheet.plans) if sheet is not None else ()
    works = tuple(TableRow(name, work_values(name, work, language)) for name, work in sheet.customizations.items()) if sheet else ()
    known = dict.fromkeys((brief.header.currency, *brief.header.rates, *CURRENCIES))
    asked_of = [row for row in rows if row.parent is None]
    return Form(
        id=fingerprint([brief.name, brief.fingerprint, vendor, language, delta]),
        brief=brief,
        vendor=vendor,
        vendor_name=sheet.name if sheet is not None else Text(plain=vendor),
        language=language,
        rows=kept,
        profile=FormTable(Section.PROFILE, PROFILE_FIELDS, (profile,)),
        plans=FormTable(Section.PLANS, PLAN_FIELDS, plans, SPARE_PLANS),
        works=FormTable(Section.WORKS, WORK_FIELDS, works, SPARE_WORKS),
        scenarios=tuple(_scenarios(brief, catalogue, language)),
        delta=delta,
        left_out=len(asked_of) - sum(row.parent is None for row in kept),
        currencies=tuple(known),
    )


def _scenarios(brief: Brief, catalogue: Catalogue, language: Language) -> Iterator[FormScenario]:
    reader = Reader.of(brief, catalogue)
    for asked in brief.of_kind(AskedKind.SCENARIO):
        yield FormScenario(asked.id, asked.item.title, reader.sentence(asked, language))


class _Rows:
    """The rows of a form, one thing asked after another."""

    def __init__(self, brief: Brief, claims: Voice, catalogue: Catalogue, language: Language) -> None:
        self.brief, self.claims, self.catalogue, self.language = brief, claims, catalogue, language
        self.answers = claims.answers.get(brief.name, {})
        self.reader = Reader.of(brief, catalogue)
        self.first: dict[object, str] = {}

    def rows(self) -> Iterator[FormRow]:
        for asked in self.brief.asked:
            yield from self._thing(asked)

    def _thing(self, asked: Asked) -> Iterator[FormRow]:
        """The thing itself, then its own aspects: what it has from a segment or a mechanic is asked there."""
        blocks = [(None, asked.aspects), *enumerate(asked.alternatives, start=1)]
        own = [(number, aspect) for number, block in blocks for aspect in block if not aspect.origin]
        whole = self._whole(asked)
        if len(asked.every_aspect()) == 1 and len(own) == 1:
            yield self._single(asked, whole, own[0][1])
            return
        rows = [self._aspect(asked, whole, aspect, number) for number, aspect in own]
        yield replace(whole, why=_why(rows, self._fresh(asked))) if rows else whole
        yield from rows

    def _whole(self, asked: Asked) -> FormRow:
        answer = self.answers.get(asked.id)
        values: Mapping[Field, str] = {}
        if answer is not None and answer.whole:
            values = statement_values(answer.whole[0], None, self.language)
        elif answer is not None and isinstance(raw := raw_at(answer), dict):
            values = note_values(raw, self.language)
        item = asked.item
        return FormRow(
            key=asked.id,
            section=Section.RULES if asked.kind is AskedKind.PROFILE else Section.ANSWERS,
            asked_id=asked.id,
            aspect=None,
            parent=None,
            kind=asked.kind,
            priority=item.priority,
            category=item.category,
            title=item.title,
            question=Text(plain=self.reader.sentence(asked, self.language)),
            acceptance=item.acceptance,
            fields=_fields(None, self._fresh(asked)),
            values=values,
            why=self._fresh(asked),
            seen=asked.fingerprint,
            several=answer is not None and len(answer.whole) > 1,
        )

    def _fresh(self, asked: Asked) -> Why:
        """How an answer to the thing itself stands; of what is only derived, what else is said of it counts."""
        whole = [said_of((self.claims,), self.brief, asked, aspect) for aspect in asked.every_aspect()]
        if any(said is None or said.partial for said in whole):
            return Why.NEW
        return Why.CHANGED if any(said.stale for said in whole if said) else Why.ANSWERED

    def _single(self, asked: Asked, whole: FormRow, aspect: Aspect) -> FormRow:
        """A thing asked with one aspect only is one row, in which that aspect's value can be stated."""
        row = self._aspect(asked, whole, aspect, None, asked.id)
        question = whole.question if whole.question.in_language(self.language) or aspect.is_free else row.question
        return replace(
            whole,
            question=question,
            fields=row.fields,
            values=row.values or whole.values,
            why=row.why,
            parameter=row.parameter,
            inherited=row.inherited,
            several=row.several or whole.several,
            way=row.way,
            repeats=row.repeats,
            single=aspect.key,
        )

    def _aspect(self, asked: Asked, whole: FormRow, aspect: Aspect, block: int | None, key: str = "") -> FormRow:
        parameter = self._parameter(aspect)
        answer = self.answers.get(asked.id)
        answered = answer.aspects.get(aspect.key, ()) if answer is not None else ()
        inherited: tuple[Statement, ...] = ()
        if not answered and not (answer is not None and answer.whole):
            options: tuple[str | None, ...] = aspect.demand.options if isinstance(aspect.demand, AnyOption) else (None,)
            stated_each = (by_capability(self.claims, aspect, option)[0] for option in options)
            inherited = tuple(dict.fromkeys(statement for statements in stated_each for statement in statements))
        stated = answered or inherited
        telling = self._telling(aspect, parameter, stated) if stated else None
        values = statement_values(telling, parameter, self.language) if telling is not None else {}
        said = said_of((self.claims,), self.brief, asked, aspect)
        why = Why.NEW if said is None or said.partial else Why.CHANGED if said.stale else Why.ANSWERED
        key = key or f"{asked.id} {aspect.key}"
        same = (aspect.capability, aspect.parameter, aspect.demand)
        repeats = None if aspect.is_free else self.first.setdefault(same, key)
        return replace(
            whole,
            key=key,
            aspect=aspect.key,
            parent=asked.id,
            title=short_label(self.catalogue, aspect),
            question=self._question(aspect),
            acceptance=(),
            fields=_fields(parameter, why),
            values=values,
            why=why,
            seen=aspect_fingerprint(asked, aspect),
            parameter=parameter,
            inherited=bool(inherited),
            several=len(stated) > 1,
            way=stated.index(telling) if telling is not None else 0,
            repeats=repeats if repeats != key else None,
            block=block,
        )

    def _telling(self, aspect: Aspect, parameter: Parameter | None, stated: tuple[Statement, ...]) -> Statement:
        """Of several ways the first that meets the demand, else the first."""
        for statement in stated:
            if statement.availability is Availability.UNAVAILABLE:
                continue
            if parameter is None or statement.value is None:
                return statement
            try:
                if satisfies(parameter, aspect.demand, statement.value, lambda amount, _: amount):
                    return statement
            except (MissingRateError, KeyError):
                continue
        return stated[0]

    def _question(self, aspect: Aspect) -> Localized:
        return Text() if aspect.is_free else aspect_question(self.catalogue, aspect)

    def _parameter(self, aspect: Aspect) -> Parameter | None:
        if aspect.capability is None or aspect.parameter is None:
            return None
        return self.catalogue.parameter(aspect.capability, aspect.parameter)


def raw_at(answer: Answer) -> Any:
    """What stands in the file at an answer's place."""
    found: Any = answer.location.document.data
    for step in answer.location.path:
        found = found[step]
    return found


def _why(rows: list[FormRow], whole: Why) -> Why:
    found = {row.why for row in rows} | {whole}
    return next(why for why in (Why.CHANGED, Why.NEW, Why.ANSWERED) if why in found)


def _fields(parameter: Parameter | None, why: Why) -> tuple[Field, ...]:
    left_out = set()
    if parameter is None or not takes_value(parameter):
        left_out.add(Field.VALUE)
    if why is not Why.CHANGED:
        left_out.add(Field.CONFIRM)
    return tuple(name for name in ANSWER_FIELDS if name not in left_out)


def takes_value(parameter: Parameter) -> bool:
    return parameter.kind.is_bounded or parameter.kind in (Kind.LEVEL, Kind.RANGE)
