"""Explanations of findings, of what is asked for and of capabilities, as pages on the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reqkit.cli.page import Page, joined, styled
from reqkit.explain import words as say
from reqkit.explain.code import template
from reqkit.explain.statement import evidence_words, statement_words, voice_words
from reqkit.locale.numbers import percent
from reqkit.locale.states import STATES

if TYPE_CHECKING:
    from rich.text import Text as Styled

    from reqkit.documents.document import Location
    from reqkit.explain.asked import AskedExplained, Need
    from reqkit.explain.capability import CapabilityExplained, Part
    from reqkit.explain.code import CodeExplained
    from reqkit.model.asked import Asked
    from reqkit.values.text import Language


def place(location: Location) -> str:
    return f"{location.file}:{location.span().line}"


def names(several: Iterable[Asked], language: Language) -> str:
    return ", ".join(say.NAMED.fill(language, {"id": asked.id, "title": asked.item.title}) for asked in several)


def code_page(found: CodeExplained, language: Language) -> None:
    code, page = found.code, Page(language)
    switch = say.CAN_SWITCH if found.can_be_switched_off else say.CANNOT_SWITCH
    page.title(say.CODE_TITLE.fill(language, {"name": code.name}))
    page.pairs(
        (
            (say.SEVERITY.in_language(language), say.SEVERITIES[code.severity].in_language(language)),
            (say.FAMILY.in_language(language), say.FAMILIES[code.family].in_language(language) if code.family in say.FAMILIES else ""),
            (say.SAYS.in_language(language), template(code.message, language)),
            (say.HELP.in_language(language), template(code.help, language)),
            (say.SWITCH.in_language(language), switch.fill(language, {"name": code.name})),
        )
    )
    page.show()


def asked_page(found: AskedExplained, language: Language) -> None:
    page = Page(language)
    asked_head(page, found, language)
    page.heading(say.NEEDS.fill(language, {"count": len(found.needs)}))
    total = len(found.asked.alternatives)
    block: int | None = None
    for need in found.needs:
        if need.block != block:
            block = need.block
            page.line(say.ALTERNATIVE.fill(language, {"number": block or 0, "total": total}), indent=2)
        need_lines(page, need, language)
    page.show()


def asked_head(page: Page, found: AskedExplained, language: Language) -> None:
    """What it is, its title, and what is said of it."""
    asked, item = found.asked, found.asked.item
    kind = say.KINDS[asked.kind].in_language(language)
    page.title(
        say.NAMED.fill(language, {"id": asked.id, "title": item.title}),
        joined(say.OF_BRIEF.fill(language, {"kind": kind, "brief": found.brief.name}), styled(place(asked.location), "dim")),
    )
    statement = item.statement.in_language(language) if item.statement else ""
    sentence = found.reader.sentence(asked, language)
    page.pairs(
        (
            (say.PRIORITY.in_language(language), say.PRIORITIES[item.priority].in_language(language)),
            (say.CATEGORY.in_language(language), _category(found, language)),
            (say.WEIGHT.in_language(language), percent(found.weight, language, 1)),
            (say.READS.in_language(language), sentence if sentence != statement else ""),
            (say.STATEMENT.in_language(language), statement),
            (say.RATIONALE.in_language(language), item.rationale.in_language(language) if item.rationale else ""),
            (say.ACCEPTANCE.in_language(language), "\n".join(text.in_language(language) for text in item.acceptance)),
            (say.OWNER.in_language(language), item.owner.in_language(language) if item.owner else ""),
            (say.BASIS.in_language(language), item.source or ""),
            (say.USES.in_language(language), names(found.uses, language)),
            (say.USED_BY.in_language(language), names(found.used_by, language)),
            (say.FINGERPRINT.in_language(language), asked.fingerprint),
        )
    )


def _category(found: AskedExplained, language: Language) -> str:
    name = found.asked.item.category
    title = found.brief.category_title(name).in_language(language)
    return title if title == name else f"{title} ({name})"


def need_lines(page: Page, need: Need, language: Language) -> None:
    """An aspect, its key, and where it comes from."""
    page.point("•", need.label.in_language(language), need_origin(need, language), indent=2)


def need_origin(need: Need, language: Language) -> Styled:
    """`segments.refresh  через SEG-1 «…»: refresh  brief.yaml:12`, and what else needs the same."""
    reason = need.reason.in_language(language) if need.reason is not None else ""
    chain = " → ".join(say.NAMED.fill(language, {"id": asked.id, "title": asked.item.title}) for asked in need.through)
    if chain:
        reason = (say.THROUGH_AT if reason else say.THROUGH).fill(language, {"chain": chain, "reason": reason})
    shared = [asked for asked in need.shared if asked not in need.through]
    also = say.ALSO_FOR.fill(language, {"names": tuple(asked.id for asked in shared)}) if shared else ""
    return joined(*(styled(part, "dim") for part in (need.aspect.key, reason, place(need.place), also) if part))


def capability_page(found: CapabilityExplained, language: Language) -> None:
    part, page = found.part, Page(language)
    page.title(_part_title(part, language), joined(_part_kind(part, language), styled(part.key, "dim")))
    titled = part.parameter or part.capability
    options = part.parameter.options if part.parameter and not part.options else {}
    levels = part.parameter.levels if part.parameter else {}
    page.pairs(
        (
            (say.QUESTION.in_language(language), titled.question.in_language(language)),
            (say.NOTE.in_language(language), part.capability.note.in_language(language) if part.parameter is None else ""),
            (say.REFS.in_language(language), ", ".join(part.capability.refs) if part.parameter is None else ""),
            (say.TYPE.in_language(language), part.parameter.kind.value if part.parameter else ""),
            (say.OPTIONS.in_language(language), "; ".join(f"{text.in_language(language)} ({name})" for name, text in options.items())),
            (say.LEVELS.in_language(language), " < ".join(f"{text.in_language(language)} ({name})" for name, text in levels.items())),
        )
    )
    if part.parameter is None and part.capability.parameters:
        page.heading(say.PARAMETERS.in_language(language))
        for parameter in part.capability.parameters.values():
            page.point(
                "•", joined(parameter.title.in_language(language), styled(f"{part.capability.id}.{parameter.name}", "dim")), indent=2
            )
    _asked_for(page, found, language)
    if found.sheet is not None:
        page.heading(say.STATED_BY.fill(language, {"vendor": found.sheet.name}))
        for voice, statement, about in found.statements:
            what = joined(about.title.in_language(language) if about else "", statement_words(statement, about, language), gap=" — ")
            basis = (
                voice_words(voice, None, language),
                evidence_words(statement.evidence).in_language(language),
                place(statement.location),
            )
            page.point("•", what, joined(*(styled(each, "dim") for each in basis)), indent=2)
        if not found.statements:
            page.line(say.STATED_NOTHING.in_language(language), indent=2)
    page.show()


def _asked_for(page: Page, found: CapabilityExplained, language: Language) -> None:
    page.heading(say.ASKED_BY.in_language(language))
    for each in found.wanted:
        verdict = STATES[each.verdict.state].in_language(language) if each.verdict else ""
        title = say.NAMED.fill(language, {"id": each.asked.id, "title": each.asked.item.title})
        origin = joined(each.label.in_language(language), styled(place(each.aspect.location), "dim"))
        page.point("•", joined(title, styled(verdict, "bold")), origin, indent=2)
    if not found.wanted:
        page.line(say.ASKED_BY_NOBODY.in_language(language), indent=2)


def _part_title(part: Part, language: Language) -> str:
    if part.parameter is None:
        return part.capability.title.in_language(language)
    if part.options:
        return ", ".join(part.parameter.options[option].in_language(language) for option in part.options)
    return part.parameter.title.in_language(language)


def _part_kind(part: Part, language: Language) -> str:
    capability = part.capability.title
    if part.parameter is None:
        return say.CAPABILITY.in_language(language)
    if part.options:
        return say.OPTION.fill(language, {"parameter": part.parameter.title, "capability": capability})
    return say.PARAMETER.fill(language, {"capability": capability})
