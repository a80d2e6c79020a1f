"""How it was worked out, from which files, on which assumptions, and what is wrong with the data."""

from __future__ import annotations

from reqkit.locale import workbook as say
from reqkit.locale.kinds import SEVERITIES
from reqkit.locale.report_method import COL_SEVERITY
from reqkit.report.clipping import clipped
from reqkit.report.sections.method import method as on_paper
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.cells import LONG, column, names
from reqkit.report.workbook.model import Block, Kind, Page, Value


def method(speaker: Speaker) -> Page:
    comparison, called, page = speaker.comparison, names(speaker), on_paper(speaker)
    told: list[tuple[Value, ...]] = [(point.lead, point.text) for point in page.paragraphs]
    brief = comparison.brief
    sources: list[tuple[Value, ...]] = [(speaker.say(say.BRIEF), clipped(", ".join(brief.files), LONG), brief.fingerprint)]
    sources += [
        (called[vendor.vendor], clipped(", ".join(vendor.match.sheet.files), LONG), vendor.match.sheet.fingerprint)
        for vendor in comparison.ranking
    ]
    assumed: list[tuple[Value, ...]] = [
        (called[vendor.vendor], speaker.sentence(speaker.text(assumption)))
        for vendor in speaker.answering
        for assumption in vendor.assumptions
    ]
    wrong: list[tuple[Value, ...]] = [
        (
            speaker.say(SEVERITIES[finding.severity]),
            speaker.sentence(clipped(finding.message(speaker.language), LONG)),
            f"{finding.file}:{finding.span().line}" if finding.location else "",
        )
        for finding in comparison.findings
    ]
    what, detail = column(speaker, say.WHAT, 28, Kind.STRONG), column(speaker, say.DETAIL, 110)
    who, sign = column(speaker, say.VENDOR, 28, Kind.STRONG), column(speaker, say.FINGERPRINT, 40, Kind.CODE)
    files = column(speaker, say.FILES, 110)
    blocks = [
        Block((what, detail), told, "reqkit_method", speaker.say(say.METHOD_BLOCK)),
        Block((who, files, sign), sources, "reqkit_sources", speaker.say(say.SOURCES_BLOCK)),
    ]
    if assumed:
        blocks.append(Block((who, column(speaker, say.ASSUMPTION, 110)), assumed, "reqkit_assumptions", speaker.say(say.ASSUMPTIONS_BLOCK)))
    if wrong:
        columns_wrong = (column(speaker, COL_SEVERITY, 28, Kind.STRONG), detail, column(speaker, say.PLACE, 40, Kind.CODE))
        blocks.append(Block(columns_wrong, wrong, "reqkit_findings", speaker.say(say.FINDINGS_BLOCK)))
    lead = (speaker.say(say.METHOD_LEAD), page.sources_note)
    return Page(speaker.say(say.METHOD), speaker.say(say.METHOD), lead, tuple(blocks))
