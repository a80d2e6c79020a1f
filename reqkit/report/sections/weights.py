"""The weights that the scores come from: what each category weighs, and how."""

from __future__ import annotations

from fractions import Fraction

from reqkit.decide.result import ACCEPTABLE
from reqkit.locale import judgements
from reqkit.locale import report as common
from reqkit.locale import report_weights as say
from reqkit.match.verdict import State
from reqkit.model.brief import Priority
from reqkit.report.parts import Block, Blocks, Cell, Column, Row, Table
from reqkit.report.speaker import Speaker


def weights(speaker: Speaker) -> Blocks | None:
    """Nothing where nothing is weighed."""
    found = speaker.comparison.weights.categories
    if not found:
        return None
    return Blocks((Block(sentence=_sentence(speaker), table=_weights(speaker)),))


def _sentence(speaker: Speaker) -> str:
    """How much of the whole the heaviest categories take, and whether they were weighed or follow from points."""
    found = speaker.comparison.weights.categories
    order = sorted((category for category in found if found[category]), key=lambda category: -found[category])
    origin = _origin(speaker)
    if len(order) < 2:
        return f"{speaker.say(say.WEIGHTS_ONE, category=speaker.category(order[0]))} {origin}" if order else origin
    half, share = [], Fraction(0)
    for category in order:
        half.append(category)
        share += found[category]
        if share >= Fraction(1, 2):
            break
    names = speaker.both([speaker.say(say.QUOTED, name=speaker.category(category)) for category in half])
    return f"{speaker.say(say.WEIGHTS_HALF, names=names, count=len(half), share=speaker.percent(share), total=len(order))} {origin}"


def _origin(speaker: Speaker) -> str:
    """Where the weights are from: numbers of the brief, judgements in pairs and how well they agree, or points."""
    comparison, consistency = speaker.comparison, speaker.comparison.weights.consistency
    if consistency is None:
        name, decision = comparison.weights.name, comparison.brief.decision
        stated = (decision if name is None else decision.weighted_by(name)).categories
        return speaker.say(say.WEIGHTS_STATED if stated else say.WEIGHTS_COUNTED)
    judged = speaker.say(judgements.WEIGHTS_JUDGED, count=len(consistency.judgements))
    figures = {"judged": judged, "ratio": speaker.number(consistency.shown, 11), "limit": speaker.number(Fraction(str(ACCEPTABLE)))}
    if len(consistency.judgements) < consistency.size:
        said = [speaker.say(judgements.ALONE if consistency.size == 2 else judgements.UNTESTED, judged=judged)]
    elif not consistency.ratio:
        said = [speaker.say(judgements.AGREE, judged=judged)]
    else:
        said = [speaker.say(judgements.AGREE_WELL if consistency.is_acceptable else judgements.DISAGREE, **figures)]
    if consistency.worst is not None:
        worst = consistency.worst.judgement
        said.append(speaker.say(judgements.GO_OVER, more=speaker.category(worst.more), than=speaker.category(worst.than)))
    if consistency.missing:
        said.append(speaker.sentence(speaker.say(judgements.WEIGHTS_COMPLETED, missing=consistency.missing)))
    return " ".join(said)


def _weights(speaker: Speaker) -> Table:
    columns = (
        Column(speaker.say(common.COL_CATEGORY)),
        Column(speaker.say(common.COL_WEIGHT), "20mm", "number"),
        Column(speaker.say(common.COL_ITEMS), "24mm", "number"),
        Column(speaker.say(common.COL_OF_MUST), "24mm", "number"),
        Column(speaker.say(say.COL_PER_ITEM), "32mm", "number"),
        Column(speaker.say(say.COL_ANSWERED_HERE), "30mm", "number"),
    )
    weights, asked = speaker.comparison.weights.categories, speaker.comparison.brief.asked
    rows = [_weight_row(speaker, category, weights.get(category, Fraction(0))) for category in speaker.comparison.brief.categories]
    musts = sum(one.item.priority is Priority.MUST for one in asked)
    whole = sum(weights.values(), Fraction(0))
    rows.append(_weights_line(speaker, speaker.say(common.TOTAL), whole, len(asked), musts, None, "total"))
    return Table(speaker.say(say.WEIGHTS_TABLE), columns, tuple(rows), "figures")


def _weight_row(speaker: Speaker, category: str, weight: Fraction) -> Row:
    items = [asked for asked in speaker.comparison.brief.asked if asked.item.category == category]
    musts = sum(asked.item.priority is Priority.MUST for asked in items)
    states = [aspect.state for asked in items for vendor in speaker.answering for aspect in vendor.verdict(asked.id).every()]
    answered = Fraction(sum(state is not State.UNANSWERED for state in states), len(states)) if states else None
    return _weights_line(speaker, speaker.category(category), weight, len(items), musts, answered, "")


def _weights_line(speaker: Speaker, title: str, weight: Fraction, items: int, musts: int, answered: Fraction | None, kind: str) -> Row:
    average = speaker.decimal(weight * 100 / items) if items else ""
    cells = (
        Cell(title),
        Cell(speaker.per_cent(weight), kind="number strong"),
        Cell(speaker.number(items), kind="number"),
        Cell(speaker.number(musts), kind="number"),
        Cell(average, kind="number"),
        Cell("" if answered is None else speaker.per_cent(answered), kind="number"),
    )
    return Row(cells, kind=kind)
