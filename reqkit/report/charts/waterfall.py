"""From the runner-up's score to the winner's, step by step: which categories, and whether cost and time, make the difference.

The scale does not start at nothing, since the steps are small beside the scores; so the scores are marks on it and not bars.
"""

from __future__ import annotations

from reqkit.locale import charts as say
from reqkit.report.charts.canvas import FAINT, FULL, INK, TEXT, WARM, Sheet, drawn
from reqkit.report.charts.rows import beside, over
from reqkit.report.charts.scales import plain, ticks
from reqkit.report.parts import Chart
from reqkit.values.record import record
from reqkit.values.text import Language

MOST = 12
_LEFT, _RIGHT = 220.0, 60.0


@record
class Step:
    """What one category or axis adds, in points of a hundred, and the same as text with its sign."""

    label: str
    points: float
    text: str


@record
class Waterfall:
    """Scores are points of a hundred. The steps lead from the second's score to the leader's; those that add nothing are left out."""

    leader: str
    second: str
    score: float
    other: float
    score_text: str
    other_text: str
    steps: tuple[Step, ...]
    title: str


def waterfall(view: Waterfall, language: Language) -> Chart:
    """The steps as given; beyond a dozen the smallest are one."""
    steps = _few(view.steps, language)
    return drawn("waterfall", view.title, _alt(view, steps, language), lambda whole: _sheet(view, steps, language, whole))


def _sheet(view: Waterfall, steps: tuple[Step, ...], language: Language, whole: float) -> Sheet:
    reached = [view.other]
    for step in steps:
        reached.append(reached[-1] + step.points)
    low, high = min(*reached, view.score), max(*reached, view.score)
    narrow = whole < FULL
    marks = ticks(max(0.0, low - 0.06 * (high - low)), min(100.0, high + 0.06 * (high - low)), 4 if narrow else 6)
    names = dict(enumerate((view.second, *(step.label for step in steps), view.leader)))
    placed = over(names, whole) if narrow else beside(names, _LEFT)
    left, right = (18, 44) if narrow else (_LEFT, _RIGHT)
    sheet = Sheet(language, (float(marks[0]), float(marks[-1])), placed.plot, left, right, 6, 32, whole)
    sheet.ticks([(float(at), plain(at, language)) for at in marks], say.POINTS_AXIS.fill(language))
    rows, last = placed.middles, len(steps) + 1
    sheet.names(placed, bold=(0, last))
    for gains, colour in ((True, INK), (False, WARM)):
        here = [(index, step) for index, step in enumerate(steps) if (step.points > 0) is gains]
        sheet.bars(({"x": reached[index], "x2": reached[index + 1], "y": rows[index + 1]} for index, _ in here), colour, 12)
        sheet.texts(
            ({"x": max(reached[index : index + 2]), "y": rows[index + 1], "t": step.text} for index, step in here), colour, bold=True, dx=5
        )
    sheet.rules(({"x": at, "x2": at, "y": rows[index], "y2": rows[index + 1]} for index, at in enumerate(reached)), FAINT, thick=0.8)
    totals = ((0, view.other, view.other_text), (last, view.score, view.score_text))
    sheet.rules(({"x": at, "x2": at, "y": rows[index] - 8, "y2": rows[index] + 8} for index, at, _ in totals), TEXT, thick=3)
    sheet.texts(({"x": at, "y": rows[index], "t": text} for index, at, text in totals), bold=True, dx=6)
    return sheet


def _few(steps: tuple[Step, ...], language: Language) -> tuple[Step, ...]:
    if len(steps) <= MOST:
        return steps
    kept = set(sorted(range(len(steps)), key=lambda index: -abs(steps[index].points))[: MOST - 1])
    rest = [step for index, step in enumerate(steps) if index not in kept]
    points = sum(step.points for step in rest)
    label = say.WATERFALL_OTHERS.fill(language, {"count": len(rest)})
    others = Step(label, points, signed(points, language))
    return (*(step for index, step in enumerate(steps) if index in kept), others)


def signed(points: float, language: Language) -> str:
    text = plain(abs(points), language, 1 if abs(points) >= 0.05 else 3, padded=abs(points) >= 0.05)
    return f"+{text}" if points > 0 else f"−{text}" if points < 0 else text


def _alt(view: Waterfall, steps: tuple[Step, ...], language: Language) -> str:
    told = "; ".join(f"{step.label} {step.text}" for step in steps)
    named = {"leader": view.leader, "second": view.second, "score": view.score_text, "other": view.other_text}
    return say.WATERFALL_ALT.fill(language, {**named, "steps": told or say.WATERFALL_SAME.fill(language).rstrip(".")})
