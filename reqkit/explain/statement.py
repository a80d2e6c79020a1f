"""One statement in words: what it says, whose it is, what it rests on."""

from __future__ import annotations

from reqkit.catalogue.capability import Parameter
from reqkit.explain import words as say
from reqkit.locale.kinds import AVAILABILITIES, EVIDENCE
from reqkit.locale.message import Filled, Localized
from reqkit.locale.report import EVIDENCE_DATED, EVIDENCE_LABEL
from reqkit.match.wording import value_text
from reqkit.model.considered import Considered, Source
from reqkit.model.evidence import Evidence
from reqkit.model.sheet import DELIVERIES, Statement, Voice
from reqkit.values.text import Language


def statement_words(statement: Statement, parameter: Parameter | None, language: Language) -> str:
    """`есть: 365 дней; с тарифа large; «…»`."""
    state = AVAILABILITIES[statement.availability].in_language(language)
    value = value_text(parameter, statement.value) if parameter is not None and statement.value is not None else None
    if value is None and statement.option is not None and parameter is not None:
        value = parameter.options.get(statement.option)
    parts = [say.WITH_VALUE.fill(language, {"state": state, "value": value}) if value is not None else state]
    delivery = statement.delivery
    if delivery is not None and delivery is not DELIVERIES[statement.availability][0]:
        parts.append(say.DELIVERIES[delivery].in_language(language))
    if statement.said.plan:
        parts.append(say.WITH_PLAN.fill(language, {"plan": statement.said.plan}))
    note = statement.said.note or statement.evidence.note
    if note:
        parts.append(f"«{note.in_language(language)}»" if language == "ru" else f"“{note.in_language(language)}”")
    return "; ".join(parts)


def source_words(each: Considered, language: Language) -> str:
    """`описание системы`; `проверка (Отдел продаж): ответ на SEC-02 в целом`."""
    return voice_words(each.voice, say.SOURCES[each.source].fill(language, {"id": each.answered or ""}), language)


def voice_words(voice: Voice, source: str | None, language: Language) -> str:
    said = source if source is not None else say.SOURCES[Source.CAPABILITY].in_language(language)
    return said if voice.assessment is None else say.ASSESSED.fill(language, {"by": voice.assessment.by, "source": said})


def evidence_words(evidence: Evidence) -> Localized:
    """`публикация: обзор-2021, 2021`."""
    label: Localized = EVIDENCE[evidence.kind]
    if evidence.ref:
        label = Filled(EVIDENCE_LABEL, {"kind": label, "ref": evidence.ref})
    return Filled(EVIDENCE_DATED, {"evidence": label, "on": evidence.on}) if evidence.on else label
