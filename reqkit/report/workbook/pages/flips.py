"""What would change the winner: a weight, a price, a single answer; and what silence hides."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.decide.sensitivity.result import Sensitivity, Weighed, WeightFlip
from reqkit.locale import workbook as say
from reqkit.locale.analysis import WEIGHED
from reqkit.locale.kinds import AXES
from reqkit.model.brief import Axis
from reqkit.report.speaker import Speaker
from reqkit.report.workbook.cells import column, names, verdict, yes
from reqkit.report.workbook.model import Block, Kind, Page, Value


def flips(speaker: Speaker) -> Page | None:
    found = speaker.analysis.sensitivity
    if found is None:
        return None
    called = names(speaker)
    blocks = (
        *_weights(speaker, found, called),
        *_prices(speaker, found, called),
        *_answers(speaker, found, called),
        *_silences(speaker, found, called),
    )
    return Page(speaker.say(say.FLIPS), speaker.say(say.FLIPS), (speaker.say(say.FLIPS_LEAD),), blocks)


def _weights(speaker: Speaker, found: Sensitivity, called: Mapping[str, str]) -> tuple[Block, ...]:
    columns = (
        column(speaker, say.NAME, 52, Kind.STRONG),
        column(speaker, say.WHOSE, 18),
        column(speaker, say.NOW, 16, Kind.SHARE_FINE),
        column(speaker, say.FLIPS_AT, 16, Kind.SHARE_FINE),
        column(speaker, say.RIVAL, 30),
    )
    nowhere = speaker.say(say.NOWHERE)
    rows: list[tuple[Value, ...]] = [
        (_name(speaker, flip), speaker.say(WEIGHED[flip.kind]), flip.now, nowhere if flip.at is None else flip.at, called[flip.rival])
        for flip in found.flips
    ]
    return (Block(columns, rows, "reqkit_weight_flips", speaker.say(say.WEIGHT_FLIPS_BLOCK)),) if rows else ()


def _name(speaker: Speaker, flip: WeightFlip) -> str:
    if flip.kind is Weighed.AXIS:
        return speaker.say(AXES[Axis(flip.name)])
    return speaker.category(flip.name) if flip.kind is Weighed.CATEGORY else speaker.item(flip.name)


def _prices(speaker: Speaker, found: Sensitivity, called: Mapping[str, str]) -> tuple[Block, ...]:
    columns = (
        column(speaker, say.VENDOR, 52, Kind.STRONG),
        column(speaker, say.RIVAL, 18),
        column(speaker, say.NOW, 16, Kind.MONEY),
        column(speaker, say.FLIPS_AT, 16, Kind.MONEY),
        column(speaker, say.BY_CEILING, 30),
    )
    nowhere = speaker.say(say.NOWHERE)
    rows: list[tuple[Value, ...]] = [
        (called[flip.vendor], called[flip.rival], flip.now, nowhere if flip.at is None else flip.at, yes(speaker, flip.by_gate))
        for flip in found.prices
    ]
    return (Block(columns, rows, "reqkit_price_flips", speaker.say(say.PRICE_FLIPS_BLOCK)),) if rows else ()


def _answers(speaker: Speaker, found: Sensitivity, called: Mapping[str, str]) -> tuple[Block, ...]:
    columns = (
        column(speaker, say.TITLE, 52, Kind.STRONG),
        column(speaker, say.VENDOR, 18),
        column(speaker, say.NOW, 16),
        column(speaker, say.AFTER, 16),
        column(speaker, say.WINNER, 30),
        column(speaker, say.BY_GATE, 12),
        column(speaker, say.WEIGHT, 10, Kind.SHARE_FINE),
        column(speaker, say.ASPECT_KEY, 34, Kind.CODE),
        column(speaker, say.FILE, 30, Kind.CODE),
        column(speaker, say.ROW, 10, Kind.WHOLE),
    )
    nobody = speaker.say(say.NOBODY)
    rows: list[tuple[Value, ...]] = [
        (
            speaker.item(flip.item), called[flip.vendor], verdict(speaker, flip.before), verdict(speaker, flip.after),
            called[flip.winner] if flip.winner else nobody, yes(speaker, flip.by_gate), flip.weight, flip.aspect or "",
            flip.location.file if flip.location else "", flip.location.span().line if flip.location else "",
        )
        for flip in found.answers
    ]  # fmt: skip
    return (Block(columns, rows, "reqkit_answer_flips", speaker.say(say.ANSWER_FLIPS_BLOCK)),) if rows else ()


def _silences(speaker: Speaker, found: Sensitivity, called: Mapping[str, str]) -> tuple[Block, ...]:
    columns = (
        column(speaker, say.VENDOR, 52, Kind.STRONG),
        column(speaker, say.HANGS, 18, Kind.SHARE_FINE),
        column(speaker, say.RANK_WORST, 16, Kind.WHOLE),
        column(speaker, say.RANK_BEST, 16, Kind.WHOLE),
    )
    rows: list[tuple[Value, ...]] = [(called[one.vendor], one.weight, one.worst_rank, one.best_rank) for one in found.silences]
    return (Block(columns, rows, "reqkit_silences", speaker.say(say.SILENCES_BLOCK)),) if rows else ()
