"""The method in words, and where every figure comes from: files, fingerprints, findings."""

from __future__ import annotations

from fractions import Fraction

from reqkit.findings.finding import Finding, Severity
from reqkit.locale import report as common
from reqkit.locale import report_method as say
from reqkit.locale.kinds import AXES, SEVERITIES
from reqkit.locale.numbers import money
from reqkit.model.brief import Axis
from reqkit.report.charts.lettering import width
from reqkit.report.clipping import clipped
from reqkit.report.parts import Cell, Column, Point, Row, Table
from reqkit.report.speaker import Speaker
from reqkit.values.record import record

_MOST_FINDINGS = 60
_CODE, _LEAST_PLACE, _MOST_PLACE = 7.4 * 25.4 / 72, 36.0, 70.0
"""How large the letters of a place are, and how wide its column is at least and at most, in millimetres."""
_FEW_FILES = 2
"""So many files of one folder are named one by one."""
_SEVEREST = (Severity.ERROR, Severity.WARNING)


@record
class Method:
    """Section 7."""

    paragraphs: tuple[Point, ...]
    sources: Point
    sources_note: str
    findings: Table | None
    findings_note: str


def method(speaker: Speaker) -> Method:
    paragraphs = [Point(speaker.say(lead), speaker.say(text)) for lead, text in say.METHOD_PARAGRAPHS]
    paragraphs.insert(3, Point(speaker.say(say.METHOD_AXES), _score(speaker)))
    findings = [finding for finding in speaker.comparison.findings if finding.severity in _SEVEREST]
    note = "" if findings else speaker.say(say.FINDINGS_NONE)
    if len(findings) > _MOST_FINDINGS:
        note = speaker.say(say.FINDINGS_MORE, count=len(findings) - _MOST_FINDINGS)
    return Method(
        paragraphs=tuple(paragraphs),
        sources=_sources(speaker),
        sources_note=" ".join((speaker.say(say.SOURCES_NOTE, version=speaker.comparison.version), _rates(speaker))).strip(),
        findings=_findings(speaker, findings) if findings else None,
        findings_note=note,
    )


def _score(speaker: Speaker) -> str:
    """Which axes count, by how much, and how each is measured."""
    weights, header = speaker.comparison.weights, speaker.comparison.brief.header
    axes = [
        speaker.say(say.METHOD_AXIS, axis=speaker.say(AXES[axis]), weight=speaker.percent(weight)) for axis, weight in weights.axes.items()
    ]
    rules = [speaker.say(say.METHOD_PROPORTIONAL if speaker.comparison.brief.decision.partial == "proportional" else say.METHOD_WHOLE)]
    budget = header.budget
    if Axis.COST in weights.axes and budget.target is not None and budget.ceiling is not None:
        rules.append(speaker.say(say.METHOD_COST, target=speaker.money(budget.target), ceiling=speaker.money(budget.ceiling)))
    if Axis.TIME in weights.axes and header.go_live_by is not None:
        rules.append(speaker.say(say.METHOD_TIME, date=speaker.calendar_date(header.go_live_by)))
    if len(weights.axes) > 1:
        rules.append(speaker.say(say.METHOD_UNKNOWN))
    if weights.dropped:
        rules.append(speaker.say(say.METHOD_DROPPED, axes=", ".join(speaker.say(AXES[axis]) for axis in weights.dropped)))
    tolerance = speaker.comparison.brief.decision.tolerance
    rules.append(speaker.say(say.METHOD_TOLERANCE, tolerance=speaker.number(tolerance * 100)))
    return speaker.say(say.METHOD_AXES_TEXT, axes=", ".join(axes), rules=" ".join(rules))


def _rates(speaker: Speaker) -> str:
    header = speaker.comparison.brief.header
    if not header.rates:
        return ""
    rates = [_rate(speaker, currency, value, header.currency) for currency, value in header.rates.items()]
    if header.rates_on is None:
        return speaker.say(say.RATES_UNDATED, rates=", ".join(rates))
    return speaker.say(say.RATES, date=speaker.calendar_date(header.rates_on), rates=", ".join(rates))


def _rate(speaker: Speaker, currency: str, value: Fraction, own: str) -> str:
    return speaker.say(common.RATE, currency=currency, value=money(value, own, speaker.language))


def _sources(speaker: Speaker) -> Point:
    """In one paragraph: a table of them would take a page and as long as all of page one."""
    brief = speaker.comparison.brief
    sources = [_source(speaker, speaker.say(say.SOURCE_BRIEF), brief.files, brief.fingerprint)]
    sources += [
        _source(speaker, speaker.name(vendor), vendor.match.sheet.files, vendor.match.sheet.fingerprint)
        for vendor in speaker.comparison.ranking
    ]
    return Point(speaker.say(say.SOURCES_TABLE), "; ".join(sources))


def _source(speaker: Speaker, name: str, files: tuple[str, ...], fingerprint: str) -> str:
    """On paper without the name of the file where there is one: the inputs are attached under theirs."""
    if speaker.briefly and len(files) == 1:
        return speaker.say(say.SOURCE_ALONE, name=name, fingerprint=clipped(fingerprint, 64))
    return speaker.say(say.SOURCE, name=name, files=_files(speaker, files), fingerprint=clipped(fingerprint, 64))


def _files(speaker: Speaker, files: tuple[str, ...]) -> str:
    """Those of one folder as the folder and how many they are; their names are in the attached inputs."""
    folders = {file.rpartition("/")[0] for file in files}
    if len(files) > _FEW_FILES and len(folders) == 1 and (folder := next(iter(folders))):
        return speaker.say(say.SOURCE_FOLDER, folder=clipped(folder, 160), count=len(files))
    return clipped(", ".join(files))


def _findings(speaker: Speaker, findings: list[Finding]) -> Table:
    ordered = sorted(findings, key=lambda finding: finding.severity is not Severity.ERROR)[:_MOST_FINDINGS]
    columns = (
        Column(speaker.say(say.COL_SEVERITY), "24mm"),
        Column(speaker.say(common.COL_PLACE), f"{_place_width(ordered):.1f}mm"),
        Column(speaker.say(common.COL_MESSAGE)),
    )
    return Table(speaker.say(common.FINDINGS_TABLE), columns, tuple(_finding(speaker, finding) for finding in ordered), "words small")


def place_of(finding: Finding) -> str:
    return f"{clipped(finding.file, 160)}:{finding.span().line}" if finding.location else ""


def _place_width(findings: list[Finding]) -> float:
    """As wide as the longest place needs, within reason."""
    widest = max(width(place_of(finding), _CODE) for finding in findings)
    return min(max(_LEAST_PLACE, widest + 2), _MOST_PLACE)


def _finding(speaker: Speaker, finding: Finding) -> Row:
    severity = speaker.say(SEVERITIES[finding.severity])
    kind = "strong" if finding.severity is Severity.ERROR else ""
    message = speaker.sentence(clipped(finding.message(speaker.language)))
    return Row((Cell(severity, kind=kind), Cell(place_of(finding), kind="code"), Cell(message)), head=1)
