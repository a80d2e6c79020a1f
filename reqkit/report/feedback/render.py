"""The report to one vendor, as a page, as PDF/UA and as data. All are made from the published comparison of that vendor alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reqkit.decide.analysis import Analysis
from reqkit.decide.published import published
from reqkit.decide.result import Comparison
from reqkit.locale import report as common
from reqkit.locale import report_feedback as say
from reqkit.report.attachments import INPUTS, RESULTS, Attachment, as_json
from reqkit.report.feedback.answers import answers, musts
from reqkit.report.feedback.asking import asking, findings
from reqkit.report.feedback.data import feedback_data, feedback_inputs
from reqkit.report.feedback.offer import offer
from reqkit.report.feedback.short import short
from reqkit.report.parts import Edition
from reqkit.report.render import page
from reqkit.report.speaker import Speaker
from reqkit.report.view import Report, Section
from reqkit.values.text import Language

if TYPE_CHECKING:
    from reqkit.report.press import Press


def render_feedback_html(comparison: Comparison, vendor: str, language: Language, *, show_weights: bool = False) -> str:
    """One self-contained page. Raises KeyError for a vendor that is not compared."""
    alone = published(comparison, vendor, show_weights=show_weights)
    return page(_view(alone, language, "screen", show_weights=show_weights), "screen")


def render_feedback_pdf(
    comparison: Comparison, vendor: str, language: Language, press: Press | None = None, *, show_weights: bool = False
) -> bytes:
    """Tagged PDF with its data attached. Raises KeyError for a vendor that is not compared."""
    alone = published(comparison, vendor, show_weights=show_weights)
    html = page(_view(alone, language, "paper", show_weights=show_weights), "paper")
    if press is not None:
        return press.print(html, lambda: _attachments(alone, language, show_weights=show_weights))
    from reqkit.report.paper import to_pdf

    return to_pdf(html, _attachments(alone, language, show_weights=show_weights))


def render_feedback_json(comparison: Comparison, vendor: str, language: Language, *, show_weights: bool = False) -> bytes:
    """Raises KeyError for a vendor that is not compared."""
    return as_json(feedback_data(published(comparison, vendor, show_weights=show_weights), language, show_weights=show_weights))


def _attachments(alone: Comparison, language: Language, *, show_weights: bool) -> tuple[Attachment, ...]:
    results = as_json(feedback_data(alone, language, show_weights=show_weights))
    inputs = as_json(feedback_inputs(alone, show_weights=show_weights))
    return (
        Attachment(RESULTS, say.RESULTS.in_language(language), results, "Data"),
        Attachment(INPUTS, say.INPUTS.in_language(language), inputs, "Source"),
    )


def _view(alone: Comparison, language: Language, edition: Edition, *, show_weights: bool) -> Report:
    speaker = Speaker(Analysis(alone), language, edition)
    vendor, header = alone.ranking[0], alone.brief.header
    built = (
        ("short", say.SHORT, short(speaker, vendor, open_weights=show_weights)),
        ("musts", say.MUSTS, musts(speaker, vendor)),
        ("offer", say.OFFER, offer(speaker, vendor)),
        ("questions", say.QUESTIONS, asking(speaker, vendor)),
        ("answers", say.ANSWERS, answers(speaker, vendor)),
        ("findings", say.FINDINGS, findings(speaker)),
    )
    shown = [(name, heading, body) for name, heading, body in built if body is not None]
    organization = speaker.text(header.organization, 120) if header.organization else ""
    generator = f"reqkit {alone.version}"
    title, name = speaker.text(header.title, 160), speaker.name(vendor)
    return Report(
        language=language,
        title=speaker.say(say.TITLE, vendor=name),
        organization=organization,
        author=organization or generator,
        subject=speaker.say(say.SUBJECT, vendor=name, title=title),
        generator=generator,
        created=header.dated.isoformat() if header.dated else "",
        kicker=speaker.say(say.KICKER),
        contents=speaker.say(common.CONTENTS),
        page=speaker.say(common.PAGE),
        page_of=speaker.say(common.PAGE_OF),
        sections=tuple(
            Section(name, str(number), speaker.say(heading), body) for number, (name, heading, body) in enumerate(shown, start=1)
        ),
    )
