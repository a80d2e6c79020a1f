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
from reqkit.values.record import record
from reqkit.values.text import Language

if TYPE_CHECKING:
    from reqkit.report.press import Press


@record(slots=False)
class Feedback:
    """The published comparison of one vendor, and whether it may see the weights."""

    alone: Comparison
    show_weights: bool


def feedback(comparison: Comparison, vendor: str, *, show_weights: bool = False) -> Feedback:
    """Raises KeyError for a vendor that is not compared."""
    return Feedback(published(comparison, vendor, show_weights=show_weights), show_weights)


def render_feedback_html(of: Feedback, language: Language) -> str:
    """One self-contained page without a script."""
    return page(_view(of, language, "screen"), "screen")


def render_feedback_pdf(of: Feedback, language: Language, press: Press | None = None) -> bytes:
    """Tagged PDF (PDF/UA-1) with its data attached; the same every time."""
    html = page(_view(of, language, "paper"), "paper")
    if press is not None:
        return press.print(html, lambda: _attachments(of, language))
    from reqkit.report.paper import to_pdf

    return to_pdf(html, _attachments(of, language))


def render_feedback_json(of: Feedback, language: Language) -> bytes:
    return as_json(feedback_data(of.alone, language, show_weights=of.show_weights), indent=2)


def _attachments(of: Feedback, language: Language) -> tuple[Attachment, ...]:
    inputs = as_json(feedback_inputs(of.alone, show_weights=of.show_weights))
    return (
        Attachment(RESULTS, say.RESULTS.in_language(language), render_feedback_json(of, language), "Data"),
        Attachment(INPUTS, say.INPUTS.in_language(language), inputs, "Source"),
    )


def _view(of: Feedback, language: Language, edition: Edition) -> Report:
    alone = of.alone
    speaker = Speaker(Analysis(alone), language, edition)
    vendor, header = alone.ranking[0], alone.brief.header
    built = (
        ("short", say.SHORT, short(speaker, vendor, open_weights=of.show_weights)),
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
