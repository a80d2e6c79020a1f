"""The report as plain data, ready to print: the templates only loop over what is made here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reqkit.decide.analysis import Analysis
from reqkit.locale import report as common
from reqkit.locale.message import Message
from reqkit.locale.report_business import BUSINESS
from reqkit.locale.report_fallen import FALLEN
from reqkit.locale.report_matrix import MATRIX
from reqkit.locale.report_method import METHOD
from reqkit.locale.report_money import MONEY
from reqkit.locale.report_page_one import DECISION
from reqkit.locale.report_scenarios import SCENARIOS
from reqkit.locale.report_scores import SCORES
from reqkit.locale.report_signing import SIGNING
from reqkit.locale.report_sure import SURE
from reqkit.locale.report_time import TIME
from reqkit.locale.report_weights import WEIGHTS
from reqkit.report.parts import Blocks, Edition, charts_in
from reqkit.report.sections.decision import decision
from reqkit.report.sections.earning import earning
from reqkit.report.sections.fallen import fallen
from reqkit.report.sections.matrix import matrix
from reqkit.report.sections.method import method
from reqkit.report.sections.money import money
from reqkit.report.sections.scenarios import scenarios
from reqkit.report.sections.scores import scores
from reqkit.report.sections.signing import signing
from reqkit.report.sections.sure import sure
from reqkit.report.sections.time import time
from reqkit.report.sections.weights import weights
from reqkit.report.speaker import Speaker
from reqkit.values.record import record
from reqkit.values.text import Language

Builder = Callable[[Speaker], object | None]

SECTIONS: tuple[tuple[str, Message, Builder], ...] = (
    ("decision", DECISION, decision),
    ("fallen", FALLEN, fallen),
    ("scenarios", SCENARIOS, scenarios),
    ("scores", SCORES, scores),
    ("money", MONEY, money),
    ("time", TIME, time),
    ("sure", SURE, sure),
    ("business", BUSINESS, earning),
    ("signing", SIGNING, signing),
)
"""Every section in order: its name (of its template, too), its heading, and what builds it; one that has nothing to show is left out."""
APPENDICES: tuple[tuple[str, Message, Builder], ...] = (
    ("matrix", MATRIX, matrix),
    ("weights", WEIGHTS, weights),
    ("method", METHOD, method),
)
"""The parts of the last section."""


@record
class Section:
    """A section as the page template needs it; `body` is what its own partial prints."""

    name: str
    number: str
    heading: str
    body: object

    @property
    def template(self) -> str:
        return "blocks.html.j2" if isinstance(self.body, Blocks) else f"{self.name}.html.j2"


@record
class Report:
    """The whole report. `title`, `author`, `subject` and `created` (a date, or empty) go into the document's properties."""

    language: Language
    title: str
    organization: str
    author: str
    subject: str
    generator: str
    created: str
    kicker: str
    contents: str
    page: str
    page_of: str
    sections: tuple[Section, ...]


def report(
    analysis: Analysis, language: Language, edition: Edition = "screen", draw: Callable[[Sequence[str]], None] | None = None
) -> Report:
    """`draw` is told the addresses of each section's charts once they are known."""
    speaker = Speaker(analysis, language, edition)
    comparison = analysis.comparison
    header = comparison.brief.header
    title = speaker.text(header.title, 160)
    organization = speaker.text(header.organization, 120) if header.organization else ""
    generator = f"reqkit {comparison.version}"
    created = header.dated or header.contract_on
    return Report(
        language=language,
        title=title,
        organization=organization,
        author=organization or generator,
        subject=speaker.say(common.SUBJECT, title=title),
        generator=generator,
        created=created.isoformat() if created else "",
        kicker=speaker.say(common.KICKER),
        contents=speaker.say(common.CONTENTS),
        page=speaker.say(common.PAGE),
        page_of=speaker.say(common.PAGE_OF),
        sections=_sections(speaker, draw),
    )


def _sections(speaker: Speaker, draw: Callable[[Sequence[str]], None] | None) -> tuple[Section, ...]:
    """Numbered one after another; the appendices are parts of the last number."""
    shown = _built(speaker, SECTIONS, draw)
    sections = [Section(name, str(number), heading, body) for number, (name, heading, body) in enumerate(shown, start=1)]
    last = len(sections) + 1
    for number, (name, heading, body) in enumerate(_built(speaker, APPENDICES, draw), start=1):
        sections.append(Section(name, f"{last}.{number}", speaker.say(common.APPENDIX, heading=heading), body))
    return tuple(sections)


def _built(
    speaker: Speaker, sections: Sequence[tuple[str, Message, Builder]], draw: Callable[[Sequence[str]], None] | None
) -> Iterator[tuple[str, str, object]]:
    """The sections that have anything to show."""
    for name, heading, builder in sections:
        body = builder(speaker)
        if body is None:
            continue
        if draw is not None:
            draw([chart.address for chart in charts_in(body)])
        yield name, speaker.say(heading), body
