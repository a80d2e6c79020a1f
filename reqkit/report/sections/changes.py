"""What would change the winner: a weight, a price, a single answer, or what nobody has said."""

from __future__ import annotations

from fractions import Fraction

from reqkit.decide.sensitivity.result import AnswerFlip, PriceFlip, Sensitivity, Silence
from reqkit.locale import report as common
from reqkit.locale import report_sure as say
from reqkit.locale.states import STATES
from reqkit.report.charts.of_scores import flips_chart
from reqkit.report.parts import Block, Cell, Column, Point, Row, Table, machine
from reqkit.report.speaker import BRIEFLY, Speaker

_MOST_ANSWERS, _MOST_ROWS = 6, 14


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
    return Block(sentence=_price(speaker, moving[0]), table=_prices_table(speaker, found))


def _price(speaker: Speaker, flip: PriceFlip) -> str:
    """The smallest move that changes something."""
    at = flip.at if flip.at is not None else flip.now
    message = say.PRICE_RIVAL
    if at >= flip.now:
        message = say.PRICE_LEADER_GATE if flip.by_gate else say.PRICE_LEADER
    vendor, rival, delta = speaker.called(flip.vendor), speaker.called(flip.rival), speaker.money(abs(at - flip.now))
    return speaker.say(message, vendor=vendor, rival=rival, delta=delta, at=speaker.money(at))


def _prices_table(speaker: Speaker, found: Sensitivity) -> Table:
    currency = speaker.currency
    columns = (
        Column(speaker.say(common.COL_VENDOR), "46mm"),
        Column(speaker.say(say.COL_NOW, currency=currency), "30mm", "number"),
        Column(speaker.say(say.COL_AT, currency=currency), "30mm", "number"),
        Column(speaker.say(say.COL_CHANGE), "26mm", "number"),
        Column(speaker.say(say.COL_AGAINST), kind="after"),
    )
    rows = tuple(_price_row(speaker, flip) for flip in found.prices[:_MOST_ROWS])
    return Table(speaker.say(say.PRICES_TABLE), columns, rows, "figures")


def _price_row(speaker: Speaker, flip: PriceFlip) -> Row:
    against = speaker.say(say.CEILING) if flip.by_gate else speaker.called(flip.rival)
    now = Cell(speaker.whole(flip.now), kind="number", value=machine(flip.now))
    if flip.at is None:
        never = Cell(speaker.say(say.NEVER), kind="number absent", value=machine(None))
        return Row((Cell(speaker.called(flip.vendor)), now, never, Cell(kind="number", value=machine(None)), Cell(against, kind="after")))
    change = (flip.at - flip.now) / flip.now if flip.now else None
    shown = Cell(kind="number", value=machine(None))
    if change is not None:
        shown = Cell(
            ("+" if change > 0 else "−" if change < 0 else "") + speaker.per_cent(abs(change)), kind="number", value=machine(change)
        )
    at = Cell(speaker.whole(flip.at), kind="number strong", value=machine(flip.at))
    return Row((Cell(speaker.called(flip.vendor)), now, at, shown, Cell(against, kind="after")))


# --- answers


def _answers(speaker: Speaker, found: Sensitivity) -> Block:
    if not found.answers:
        return Block(sentence=speaker.say(say.ANSWERS_NONE))
    once = {(flip.vendor, flip.item, flip.winner): flip for flip in reversed(found.answers)}
    points = tuple(_answer(speaker, flip) for flip in list(reversed(once.values()))[:_MOST_ANSWERS])
    more = len(found.answers) - len(points)
    notes = (speaker.say(say.ANSWERS_MORE, count=more),) if more else ()
    return Block(sentence=speaker.say(say.ANSWERS_SOME, count=len(found.answers)), points=points, dense=True, notes=notes)


def _answer(speaker: Speaker, flip: AnswerFlip) -> Point:
    lead = speaker.say(say.ANSWER_LEAD, vendor=speaker.called(flip.vendor), item=speaker.item(flip.item, BRIEFLY))
    states = {"before": speaker.say(STATES[flip.before]), "after": speaker.say(STATES[flip.after])}
    text = speaker.say(say.ANSWER_NOBODY, **states)
    if flip.winner is not None:
        text = speaker.say(say.ANSWER_WINNER, winner=speaker.called(flip.winner), **states)
    return Point(lead, text, speaker.say(say.ANSWER_GATE) if flip.by_gate else "")


# --- silence


def _silence(speaker: Speaker, found: Sensitivity) -> Block:
    heading = speaker.say(say.SILENCE)
    moving = [silence for silence in found.silences if silence.worst_rank != silence.best_rank]
    if not moving:
        return Block(heading, speaker.say(say.SILENCE_NONE))
    most = max(moving, key=lambda silence: silence.weight)
    sentences = [
        speaker.say(
            say.SILENCE_SOME,
            vendor=speaker.called(most.vendor),
            weight=speaker.percent(most.weight),
            best=min(most.best_rank, most.worst_rank),
            worst=max(most.best_rank, most.worst_rank),
        )
    ]
    first = [silence.vendor for silence in moving if silence.best_rank == 1 and silence.vendor != found.leader]
    if first:
        sentences.append(speaker.say(say.SILENCE_LEAD, names=speaker.some([speaker.called(vendor) for vendor in first], 5)))
    return Block(heading, " ".join(sentences), table=_silence_table(speaker, moving))


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
