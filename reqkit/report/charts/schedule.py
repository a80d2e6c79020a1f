"""When each piece of work is done: a vendor's plan on its teams, the leader's and the runner-up's under one another on one calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reqkit.locale import charts as say
from reqkit.report.charts.canvas import FULL, GREY, INK, MID, OUTLINE, PALE, TEXT, WHITE, Sheet, Sign, drawn, key_height
from reqkit.report.charts.lettering import width, wrapped
from reqkit.report.charts.rows import LINE, SIZE, SMALL
from reqkit.report.charts.scales import plain, ticks
from reqkit.report.parts import Chart
from reqkit.values.record import record
from reqkit.values.text import Language

MOST = 24
_LEFT, _RIGHT, _ASIDE = 262.0, 78.0, 72.0
_ONE, _TWO, _HEAD = 15.5, 26.5, 21.0
_SHADES = (INK, MID, "#4f86b0", "#a3c4de")
_LIGHT_ON = (INK, "#4f86b0")
_TOO_MANY_TICKS = 9


@record
class Bar:
    """One piece of work, in days from the contract. `team` counts from 0; None for what is promised for a date, whoever builds it."""

    label: str
    team: int | None
    start: float
    end: float
    latest: float
    end_text: str
    latest_text: str


@record
class Plan:
    """One vendor's work in the order of its starts after the implementation; `end_text` is when all is ready."""

    name: str
    begun: float
    begun_latest: float
    begun_text: str
    bars: tuple[Bar, ...]
    end: float
    latest: float
    end_text: str


@record
class Schedule:
    """One plan or two. `contract` is the day from which days count, None where the brief names none; `limit` the last day to go live."""

    plans: tuple[Plan, ...]
    contract: date | None
    limit: float | None
    limit_text: str
    title: str


def schedule(view: Schedule, language: Language) -> Chart:
    return drawn("schedule", view.title, _alt(view, language), lambda whole: _sheet(view, language, whole))


def _sheet(view: Schedule, language: Language, whole: float) -> Sheet:
    narrow = whole < FULL
    rows = list(_rows(view, language, whole))
    longest = max([max(plan.latest, plan.end, plan.begun_latest) for plan in view.plans] + [1.0])
    limit = view.limit if view.limit is not None and view.limit <= 2.5 * longest else None
    across = max(longest, limit or 0.0) * 1.03
    signs = _signs(view, language)
    left, right = (4, 14) if narrow else (_LEFT, _RIGHT)
    top = 10 + key_height(signs, whole) + (14 if limit is not None else 0)
    plot = sum(row.height for row in rows)
    sheet = Sheet(language, (0, across), plot, left, right, top, 44 if view.contract else 32, whole)
    if view.contract:
        marks, years = _calendar(view.contract, across, 5 if narrow else _TOO_MANY_TICKS, language)
        sheet.ticks(marks, say.SCHEDULE_DATES.fill(language), years)
    else:
        sheet.ticks([(float(at), plain(at, language)) for at in _days(across)], say.SCHEDULE_DAYS.fill(language))
    if limit is not None:
        sheet.limits([(limit, say.SCHEDULE_GO_LIVE.fill(language, {"when": view.limit_text}), True)])
    start = 0.0
    for row in rows:
        _draw(sheet, row, start, language)
        start += row.height
    sheet.key(signs)
    return sheet


@record
class _Row:
    """A plan's name (`head`), its implementation (`start`), a piece of work, or what is left out (`more`)."""

    kind: str
    lines: list[str]
    bar: Bar | None
    narrow: bool

    @property
    def height(self) -> float:
        if self.kind == "head":
            return _HEAD
        if self.narrow:
            return len(self.lines) * LINE + (_ONE if self.bar else 4)
        return _TWO if len(self.lines) > 1 else _ONE

    def label(self, top: float) -> float:
        return top + len(self.lines) * LINE / 2 if self.narrow else top + self.height / 2

    def middle(self, top: float) -> float:
        return top + len(self.lines) * LINE + 7 if self.narrow else top + self.height / 2


def _rows(view: Schedule, language: Language, whole: float) -> Iterator[_Row]:
    narrow = whole < FULL
    room = whole - _ASIDE if narrow else _LEFT - 14
    for plan in view.plans:
        yield _Row("head", wrapped(plan.name, whole - 10, SIZE, 1, bold=True), None, narrow)
        if plan.begun > 0:
            begun = Bar(say.SCHEDULE_START.fill(language), None, 0, plan.begun, plan.begun_latest, plan.begun_text, "")
            yield _Row("start", [begun.label], begun, narrow)
        for bar in plan.bars[:MOST]:
            yield _Row("work", wrapped(bar.label, room, SIZE, 2), bar, narrow)
        rest = len(plan.bars) - MOST
        if rest > 0:
            more = say.SCHEDULE_MORE.fill(language, {"count": rest, "when": plan.end_text})
            yield _Row("more", wrapped(more, room, SIZE, 2), None, narrow)


def _draw(sheet: Sheet, row: _Row, top: float, language: Language) -> None:
    if row.kind == "head":
        sheet.texts([{"x": -sheet.left, "y": top + _HEAD / 2 + 2, "t": row.lines[0]}], bold=True, beside=True, clear=row.narrow)
        return
    indent = 0 if row.narrow else 8
    sheet.texts(
        [{"x": -sheet.left + indent, "y": row.label(top), "t": row.lines}],
        GREY if row.kind == "more" else TEXT,
        beside=True,
        clear=row.narrow,
    )
    if row.bar is None:
        return
    if row.narrow:
        first = row.label(top) - (len(row.lines) - 1) / 2 * LINE
        sheet.texts(
            [{"x": sheet.across + sheet.right, "y": first, "t": row.bar.end_text}], GREY, align="right", size=SMALL, beside=True, clear=True
        )
    else:
        sheet.texts([{"x": sheet.across + 8, "y": row.middle(top), "t": row.bar.end_text}], GREY, size=SMALL, beside=True)
    _bar(sheet, row.bar, row.middle(top), language, begins=row.kind == "start")


def _bar(sheet: Sheet, bar: Bar, y: float, language: Language, *, begins: bool) -> None:
    if bar.latest > bar.end:
        sheet.rules([{"x": bar.end, "x2": bar.latest, "y": y, "y2": y}], GREY, thick=1.2)
        sheet.rules([{"x": bar.latest, "x2": bar.latest, "y": y - 3, "y2": y + 3}], GREY, thick=1.2)
    if bar.team is None and not begins:
        sheet.points([{"x": bar.end, "y": y}], INK, shape="diamond", area=70, fill=WHITE)
    elif bar.end > bar.start:
        colour = PALE if begins else _SHADES[(bar.team or 0) % len(_SHADES)]
        sheet.bars([{"x": bar.start, "x2": bar.end, "y": y}], colour, 11, outline=OUTLINE if begins else None)
        if bar.team is not None:
            label = say.SCHEDULE_TEAM_SHORT.fill(language, {"number": bar.team + 1})
            if width(label, SMALL) + 4 < sheet.at(bar.end) - sheet.at(bar.start):
                middle = (bar.start + bar.end) / 2
                sheet.texts([{"x": middle, "y": y, "t": label}], WHITE if colour in _LIGHT_ON else TEXT, align="center", size=SMALL)


def _signs(view: Schedule, language: Language) -> list[Sign]:
    bars = [bar for plan in view.plans for bar in plan.bars[:MOST]]
    teams = sorted({bar.team for bar in bars if bar.team is not None})[: len(_SHADES)]
    signs = [
        Sign(
            f"{say.SCHEDULE_TEAM_SHORT.fill(language, {'number': team + 1})} — {say.SCHEDULE_TEAM.fill(language, {'number': team + 1})}",
            _SHADES[team % len(_SHADES)],
        )
        for team in teams
    ]
    signs += [Sign(say.SCHEDULE_PROMISED.fill(language), INK, "diamond")] if any(bar.team is None for bar in bars) else []
    late = any(bar.latest > bar.end for bar in bars) or any(plan.begun_latest > plan.begun for plan in view.plans)
    return [*signs, *([Sign(say.SCHEDULE_TO_LATEST.fill(language), kind="range")] if late else [])]


def _days(across: float) -> list[float]:
    return [float(at) for at in ticks(0, across, 8) if at <= across]


def _calendar(contract: date, across: float, most: int, language: Language) -> tuple[list[tuple[float, str]], list[tuple[float, str]]]:
    """The firsts of months, or of every so many months, and under them the years; where there is no first, every seventh day."""
    from babel.dates import format_date

    last = contract + timedelta(days=min(int(across), 36_500))
    months = (last.year - contract.year) * 12 + last.month - contract.month
    if months < 2:
        step = next(step for step in (1, 2, 7, 14) if across / step <= most)
        days = [contract + timedelta(days=day) for day in range(0, int(across) + 1, step)]
        named = [(float((day - contract).days), format_date(day, "d MMM", locale=language).rstrip(".")) for day in days]
        return named, [(0.0, str(contract.year))]
    step = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120, 240, 1200) if months / step <= most)
    marks: list[tuple[float, str]] = []
    years: list[tuple[float, str]] = []
    for number in range(contract.year * 12 + contract.month, last.year * 12 + last.month):  # months since the year 0, from the next one
        if number % step:
            continue
        first = date(number // 12, number % 12 + 1, 1)
        at = float((first - contract).days)
        marks.append((at, format_date(first, "LLL", locale=language).rstrip(".") if step < 12 else str(first.year)))
        if step < 12 and (not years or years[-1][1] != str(first.year)):
            years.append((at, str(first.year)))
    return marks, years


def _alt(view: Schedule, language: Language) -> str:
    plans = []
    for plan in view.plans:
        rows = [f"{say.SCHEDULE_START.fill(language)} — {plan.begun_text}"] if plan.begun > 0 else []
        for bar in plan.bars[:MOST]:
            latest = say.SCHEDULE_ALT_LATEST.fill(language, {"latest": bar.latest_text}) if bar.latest > bar.end else ""
            rows.append(f"{bar.label} — {bar.end_text}{latest}")
        if len(plan.bars) > MOST:
            rows.append(say.SCHEDULE_MORE.fill(language, {"count": len(plan.bars) - MOST, "when": plan.end_text}))
        plans.append(say.SCHEDULE_ALT_PLAN.fill(language, {"name": plan.name, "rows": "; ".join(rows), "when": plan.end_text}))
    limit = ""
    if view.limit is not None:
        limit = ". " + say.SCHEDULE_LIMIT.fill(language, {"limit": view.limit_text})
    return say.SCHEDULE_ALT.fill(language, {"plans": ". ".join(plans), "limit": limit or "."})
