"""What would change the winner: a weight, a price, a single answer, or what nobody has said."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reqkit.decide.sensitivity.result import AnswerFlip, PriceFlip, Sensitivity, Silence
from reqkit.locale import report as common
from reqkit.locale import report_sure as say
from reqkit.locale.states import STATES
from reqkit.report.charts.of_scores import flips_chart
from reqkit.report.parts import Block, Cell, Column, Point, Row, Table, machine
from reqkit.report.speaker import BRIEFLY, Speaker

_MOST_ANSWERS, _MOST_ROWS, _MOST_NAMED = 6, 14, 6


def what_would_change(speaker: Speaker) -> tuple[Block, ...]:
    """Weights, then prices, then answers; nothing where nobody has answered."""
    found = speaker.analysis.sensitivity
    if found is None:
        return ()
    return (_weights(speaker, found), _prices(speaker, found), _answers(speaker, found), _silence(speaker, found))


def _weights(speaker: Speaker, found: Sensitivity) -> Block:
    heading, leader = speaker.say(say.FLIPS), speaker.called(found.leader)
    if len(speaker.comparison.ranking) == 1:
        return Block(heading, speaker.say(say.FLIPS_ALONE, leader=leader))
    if found.rival is None:
        return Block(heading, speaker.say(say.FLIPS_NO_RIVAL, leader=leader))
    never = sum(flip.at is None for flip in found.flips)
    if never == len(found.flips):
        return Block(heading, speaker.say(say.FLIPS_NONE, leader=leader, rival=speaker.called(found.rival)))
    notes = (speaker.say(say.FLIPS_NEVER, count=never),) if never else ()
    return Block(heading, chart=flips_chart(speaker), notes=notes)


# --- prices


def _prices(speaker: Speaker, found: Sensitivity) -> Block:
    if not found.prices:
        return Block(sentence=speaker.say(say.PRICE_UNKNOWN))
    moving = [flip for flip in found.prices if flip.at is not None]
    if not moving:
        return Block(sentence=speaker.say(say.PRICE_NONE))
    still = [speaker.called(flip.vendor) for flip in found.prices if flip.at is None]
    notes = (speaker.say(say.PRICES_NEVER, names=speaker.some(still, _MOST_NAMED)),) if still else ()
    return Block(sentence=_price(speaker, moving[0]), table=_prices_table(speaker, moving) if len(moving) > 1 else None, notes=notes)


def _price(speaker: Speaker, flip: PriceFlip) -> str:
    """The smallest move that changes something."""
    at = flip.at if flip.at is not None else flip.now
    message = say.PRICE_RIVAL
    if at >= flip.now:
        message = say.PRICE_LEADER_GATE if flip.by_gate else say.PRICE_LEADER
    vendor, rival = speaker.called(flip.vendor), speaker.called(flip.rival)
    return speaker.say(message, vendor=vendor, rival=rival, now=speaker.money(flip.now), at=speaker.money(at))


def _prices_table(speaker: Speaker, moving: Sequence[PriceFlip]) -> Table:
    currency = speaker.currency
    columns = (
        Column(speaker.say(common.COL_VENDOR), "46mm"),
        Column(speaker.say(say.COL_NOW, currency=currency), "30mm", "number"),
        Column(speaker.say(say.COL_AT, currency=currency), "30mm", "number"),
        Column(speaker.say(say.COL_CHANGE), "26mm", "number"),
        Column(speaker.say(say.COL_AGAINST), kind="after"),
    )
    rows = tuple(_price_row(speaker, flip) for flip in moving[:_MOST_ROWS])
    return Table(speaker.say(say.PRICES_TABLE), columns, rows, "figures")


def _price_row(speaker: Speaker, flip: PriceFlip) -> Row:
    against = speaker.say(say.CEILING) if flip.by_gate else speaker.called(flip.rival)
    now = Cell(speaker.whole(flip.now), kind="number", value=machine(flip.now))
    threshold = flip.at if flip.at is not None else flip.now
    change = (threshold - flip.now) / flip.now if flip.now else None
    shown = Cell(kind="number", value=machine(None))
    if change is not None:
        shown = Cell(
            ("+" if change > 0 else "−" if change < 0 else "") + speaker.per_cent(abs(change)), kind="number", value=machine(change)
        )
    at = Cell(speaker.whole(threshold), kind="number strong", value=machine(threshold))
    return Row((Cell(speaker.called(flip.vendor)), now, at, shown, Cell(against, kind="after")))


# --- answers


def _answers(speaker: Speaker, found: Sensitivity) -> Block:
    if not found.answers:
        return Block(sentence=speaker.say(say.ANSWERS_NONE))
    once = {(flip.vendor, flip.item, flip.winner): flip for flip in reversed(found.answers)}
    winners = {flip.winner for flip in found.answers}
    winner = winners.pop() if len(winners) == 1 else None
    points = tuple(_answer(speaker, flip, told=winner is not None) for flip in list(reversed(once.values()))[:_MOST_ANSWERS])
    more = len(found.answers) - len(points)
    notes = (speaker.say(say.ANSWERS_MORE, count=more),) if more else ()
    sentence = speaker.say(say.ANSWERS_SOME, count=len(found.answers))
    if winner is not None:
        sentence = speaker.say(say.ANSWERS_TO_ONE, count=len(found.answers), winner=speaker.called(winner))
    return Block(sentence=sentence, points=points, dense=True, notes=notes)


def _answer(speaker: Speaker, flip: AnswerFlip, *, told: bool) -> Point:
    """`told`: who would be first stands in the sentence over it already."""
    lead = speaker.say(say.ANSWER_LEAD, vendor=speaker.called(flip.vendor), item=speaker.item(flip.item, BRIEFLY))
    states = {"before": speaker.say(STATES[flip.before]), "after": speaker.say(STATES[flip.after])}
    text = speaker.say(say.ANSWER_NOBODY, **states)
    if told:
        text = speaker.say(say.ANSWER_OTHER, **states)
    elif flip.winner is not None:
        text = speaker.say(say.ANSWER_WINNER, winner=speaker.called(flip.winner), **states)
    return Point(lead, text, speaker.say(say.ANSWER_GATE) if flip.by_gate else "")


# --- silence


def _silence(speaker: Speaker, found: Sensitivity) -> Block:
    heading = speaker.say(say.SILENCE)
    moving = [silence for silence in found.silences if silence.worst_rank != silence.best_rank]
    if not moving:
        return Block(heading, speaker.say(say.SILENCE_NONE))
    most = max(moving, key=lambda silence: silence.weight)
    alike = len(moving) > 1 and not _differ(moving)
    sentences = [
        speaker.say(
            say.SILENCE_ALIKE if alike else say.SILENCE_SOME,
            vendor=speaker.called(most.vendor),
            weight=speaker.percent(most.weight),
            best=min(most.best_rank, most.worst_rank),
            worst=max(most.best_rank, most.worst_rank),
            count=len(moving),
        )
    ]
    if alike:
        return Block(heading, sentences[0])
    first = [silence.vendor for silence in moving if silence.best_rank == 1 and silence.vendor != found.leader]
    if first:
        sentences.append(speaker.say(say.SILENCE_LEAD, names=speaker.some([speaker.called(vendor) for vendor in first], 5)))
    return Block(heading, " ".join(sentences), table=_silence_table(speaker, moving) if _differ(moving) else None)


def _differ(silences: Sequence[Silence]) -> bool:
    """Whether a table would tell more than the sentence over it: of several vendors, and not the same of each."""
    return len({(silence.worst_rank, silence.best_rank) for silence in silences}) > 1


def _silence_table(speaker: Speaker, silences: list[Silence]) -> Table:
    columns = (
        Column(speaker.say(common.COL_VENDOR), "46mm"),
        *(Column(speaker.say(title), "24mm", "number") for title in (say.COL_IF_NO, say.COL_TODAY, say.COL_IF_YES)),
        Column(speaker.say(say.COL_HANGS), kind="number"),
    )
    rows = []
    for silence in silences[:_MOST_ROWS]:
        ranks = (silence.worst_rank, speaker.of(silence.vendor).rank, silence.best_rank)
        cells = (Cell(str(rank), kind="number") for rank in ranks)
        rows.append(Row((Cell(speaker.called(silence.vendor)), *cells, Cell(speaker.per_cent(Fraction(silence.weight)), kind="number"))))
    return Table(speaker.say(say.SILENCE_TABLE), columns, tuple(rows), "figures")
