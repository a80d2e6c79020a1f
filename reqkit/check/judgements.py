"""Judgements of categories in pairs that cannot be weighed together, or had better not be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from reqkit.documents.document import Location
from reqkit.findings.collector import Collector
from reqkit.locale.judgements import JudgedText
from reqkit.locale.message import Listed
from reqkit.locale.numbers import NumberText
from reqkit.model.brief import Brief, Judgement
from reqkit.source.workspace import Project
from reqkit.values.record import record


@record(eq=False)
class _Stated:
    """The judgements of a decision or of one of its weight sets, each with its place; `counts` unless numbers are stated beside them."""

    judgements: tuple[tuple[Judgement, Location], ...]
    place: Location
    counts: bool


def judgements_can_be_weighed(project: Project, collector: Collector) -> None:
    for brief in project.briefs:
        used = {asked.item.category for asked in brief.asked} | set(brief.header.categories)
        for stated in _stated(brief):
            if not stated.counts:
                collector.add("weights-and-judgements", stated.place.key())
            sound = _names_are_known(stated, used, brief, collector)
            _pairs_are_pairs(stated, collector)
            if sound and stated.counts:
                _all_hang_together(stated, brief, collector)


def _stated(brief: Brief) -> Iterator[_Stated]:
    decision, place = brief.decision, brief.decision_location
    blocks: list[tuple[Any, Location]] = [(decision, place)]
    blocks += [(chosen, place.down("weight_sets", name)) for name, chosen in decision.weight_sets.items()]
    for block, where in blocks:
        if block.judgements:
            at = where / "judgements"
            yield _Stated(tuple(_placed(block.judgements, at)), at, not block.categories)


def _placed(judgements: Iterable[Judgement], place: Location) -> Iterator[tuple[Judgement, Location]]:
    """Judgements where they stand in the file, those between them that could not be read passed over."""
    written = place.document.data
    for step in place.path:
        written = written[step]
    entries = iter(enumerate(written))
    for judgement in judgements:
        index = next(index for index, raw in entries if _is_written_as(raw, judgement))
        yield judgement, place / index


def _is_written_as(raw: Any, judgement: Judgement) -> bool:
    """Whether a judgement was read from this, whatever else is written in it."""
    known = {key: raw[key] for key in Judgement.model_fields if key in raw} if isinstance(raw, dict) else {}
    try:
        return Judgement.model_validate(known) == judgement
    except ValueError:
        return False


def _names_are_known(stated: _Stated, known: set[str], brief: Brief, collector: Collector) -> bool:
    """Reports what is in no requirement, or in none that counts; False where something is not known at all."""
    counting = _counting(brief)
    unknown: dict[str, Location] = {}
    unused: dict[str, Location] = {}
    for judgement, at in stated.judgements if not brief.incomplete else ():
        for name, place in ((judgement.more, at / "more"), (judgement.than, at / "than")):
            if name not in known:
                unknown.setdefault(name, place)
            elif name not in counting:
                unused.setdefault(name, place)
    for name, place in unknown.items():
        collector.add("judged-unknown-category", place, given=name, choices=sorted(known))
    if not unknown and stated.counts:
        for name, place in unused.items():
            collector.add("unused-category", place, given=name)
    return not unknown


def _pairs_are_pairs(stated: _Stated, collector: Collector) -> None:
    first: dict[frozenset[str], Location] = {}
    for judgement, at in stated.judgements:
        if judgement.more == judgement.than:
            collector.add("judged-against-itself", at / "than", given=judgement.than)
        elif judgement.pair in first:
            collector.add("judged-twice", at, more=judgement.more, than=judgement.than, other=first[judgement.pair])
        else:
            first[judgement.pair] = at


def _all_hang_together(stated: _Stated, brief: Brief, collector: Collector) -> None:
    from reqkit.decide.result import ACCEPTABLE
    from reqkit.decide.weighing.judgements import MOST_CATEGORIES, connected, counting, judged

    judgements = counting(judgement for judgement, _ in stated.judgements)
    groups = connected(_counting(brief), judgements)
    if len(groups) > 1:
        collector.add("judgements-apart", stated.place, groups=Listed(tuple(", ".join(group) for group in groups)))
        return
    found = judged(judgements)
    if found is None and judgements:
        collector.add("judgements-too-many", stated.place, count=len(groups[0]), limit=MOST_CATEGORIES)
    if found is None or found.consistency.worst is None:
        return
    worst = found.consistency.worst
    judgement = worst.judgement
    collector.add(
        "judgements-inconsistent",
        next(at for each, at in stated.judgements if each is judgement),
        ratio=NumberText(found.consistency.shown),
        limit=NumberText(Fraction(str(ACCEPTABLE))),
        stated=JudgedText(judgement.more, judgement.than, judgement.by),
        implied=JudgedText(judgement.more, judgement.than, Fraction(worst.implied)),
    )


def _counting(brief: Brief) -> dict[str, None]:
    """The categories in which something counts, in order of first use."""
    return dict.fromkeys(asked.item.category for asked in brief.asked if asked.item.points)


RULES = (judgements_can_be_weighed,)
