"""What the script of the report's page is given, as plain data.

Weights and values are exact fractions, written `n/d`: the page adds and multiplies them without rounding and prints what the report prints.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from reqkit.decide.analysis import SURE
from reqkit.decide.ranking import cost_value, time_value
from reqkit.decide.result import Comparison, RankedVendor, Weights
from reqkit.decide.robustness.result import View
from reqkit.decide.weighing.weights import weigh
from reqkit.locale.certainty import doubted
from reqkit.locale.kinds import AXES, PRIORITIES
from reqkit.locale.numbers import percent
from reqkit.locale.screen import WORDS
from reqkit.locale.states import STANDINGS, STATES
from reqkit.match.verdict import State
from reqkit.model.brief import Axis, Priority
from reqkit.report.speaker import OF_STANDING, Speaker

Data = dict[str, Any]
LETTERS: Mapping[State, str] = {State.AVAILABLE: "a", State.CUSTOMIZABLE: "c", State.UNANSWERED: "u", State.UNAVAILABLE: "x"}


def screen_data(speaker: Speaker) -> Data:
    comparison, language = speaker.comparison, speaker.language
    shares = category_shares(comparison)
    return {
        "language": language,
        "words": {name: message.ru if language == "ru" else message.en for name, message in WORDS.items()},
        "separators": {"decimal": speaker.number(Fraction(3, 2))[1], "group": speaker.number(10_000)[2:-3]},
        "axes": [{"id": axis.value, "title": speaker.sentence(speaker.say(AXES[axis]))} for axis in _measured(comparison)],
        "categories": [
            {"id": category, "title": speaker.category(category), "weighs": category in shares} for category in comparison.brief.categories
        ],
        "weights": list(_weights(speaker)),
        "sure": percent(SURE, language),
        "tolerance": fraction(comparison.brief.decision.tolerance),
        "vendors": [_vendor(speaker, vendor, shares) for vendor in comparison.ranking],
        "priorities": {priority.value: speaker.say(PRIORITIES[priority]) for priority in Priority},
        "states": {letter: speaker.say(STATES[state]) for state, letter in LETTERS.items()},
        "items": _items(speaker),
    }


def fraction(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}"


def category_shares(comparison: Comparison) -> dict[str, dict[str, Fraction]]:
    """By category, in the order of the brief, and thing asked: its share of the points in it. Categories without points are left out."""
    points: dict[str, dict[str, Fraction]] = {category: {} for category in comparison.brief.categories}
    for asked in comparison.brief.asked:
        points[asked.item.category][asked.id] = asked.item.points
    totals = {category: sum(items.values(), Fraction(0)) for category, items in points.items()}
    return {
        category: {item: own / totals[category] for item, own in items.items() if own}
        for category, items in points.items()
        if totals[category]
    }


def _measured(comparison: Comparison) -> list[Axis]:
    """Those that the brief gives a measure for, of no weight so far included."""
    return [axis for axis in Axis if comparison.brief.header.measures(axis)]


def _weights(speaker: Speaker) -> Iterator[Data]:
    """Those of the report, then the others that the brief has."""
    comparison = speaker.comparison
    brief = comparison.brief
    yield {"name": "", "title": WORDS["as_reported"].in_language(speaker.language), **_shares(comparison.weights)}
    if comparison.weights.name is not None:
        yield {"name": "", "title": WORDS["of_brief"].in_language(speaker.language), **_shares(weigh(brief, brief.decision))}
    for name, stated in brief.decision.weight_sets.items():
        if name != comparison.weights.name:
            title = speaker.text(stated.title, 80) if stated.title else name
            yield {"name": name, "title": title, **_shares(weigh(brief, brief.decision.weighted_by(name), name))}


def _shares(weights: Weights) -> Data:
    return {
        "axes": {axis.value: fraction(share) for axis, share in weights.axes.items()},
        "categories": {category: fraction(share) for category, share in weights.categories.items()},
    }


def _vendor(speaker: Speaker, vendor: RankedVendor, shares: Mapping[str, Mapping[str, Fraction]]) -> Data:
    return {
        "id": vendor.vendor,
        "name": speaker.name(vendor),
        "rank": vendor.rank,
        "order": vendor.standing.order,
        "standing": speaker.say(STANDINGS[vendor.standing]),
        "mark": OF_STANDING[vendor.standing].value,
        "silent": vendor.is_silent,
        "doubt": _doubt(speaker, vendor),
        "fit": fraction(vendor.fit),
        "score": fraction(vendor.score),
        "axes": {axis.value: fraction(_value(speaker.comparison, vendor, axis)) for axis in _measured(speaker.comparison)},
        "categories": {
            category: fraction(sum((share * vendor.satisfied[item].worth for item, share in items.items()), Fraction(0)))
            for category, items in shares.items()
        },
    }


def _doubt(speaker: Speaker, vendor: RankedVendor) -> str:
    """The chance of being first by the weights of the report, where it is too small for a winner."""
    found = speaker.analysis.robustness
    first = found.views[View.BOTH].first(vendor.vendor) if found is not None and vendor.vendor in found.vendors else 1.0
    return doubted(first, speaker.language) if first < SURE else ""


def _value(comparison: Comparison, vendor: RankedVendor, axis: Axis) -> Fraction:
    """What an axis is worth at a vendor, 0..1, whether or not it weighs anything; 0 where its measure is not known."""
    header, configuration = comparison.brief.header, vendor.configuration
    target, ceiling, limit = header.budget.target, header.budget.ceiling, header.days_to_go_live
    if axis is Axis.COST and configuration.cost is not None and target is not None and ceiling is not None:
        return cost_value(configuration.cost.expected, target, ceiling)
    if axis is Axis.TIME and configuration.days is not None and limit is not None:
        return time_value(configuration.days.expected, limit)
    return vendor.fit if axis is Axis.FIT else Fraction(0)


def _items(speaker: Speaker) -> Data:
    """Everything asked, with a letter for what each of the vendors that answered anything says to it, in the order of the ranking."""
    return {
        asked.id: {
            "priority": asked.item.priority.value,
            "category": asked.item.category,
            "states": "".join(LETTERS[vendor.verdict(asked.id).state] for vendor in speaker.answering),
        }
        for asked in speaker.comparison.brief.asked
    }
