"""What a vendor's musts rest on: how many separate claims, of what kinds, and how many questions that nobody answered.

A claim is one statement of the sheet, however many things asked it serves: it holds or fails once (decision model §5).
"""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.decide.result import Comparison, RankedVendor
from reqkit.decide.satisfaction import Ground
from reqkit.match.verdict import State
from reqkit.model.brief import Priority
from reqkit.model.evidence import EvidenceKind
from reqkit.values.record import record


@record
class Resting:
    """`claims` are the separate claims by kind of evidence, `questions` the separate questions without an answer."""

    claims: Mapping[EvidenceKind, int]
    questions: int

    @property
    def total(self) -> int:
        return sum(self.claims.values())

    @property
    def bare(self) -> int:
        """Those that are the vendor's word and nothing else."""
        return self.claims.get(EvidenceKind.STATEMENT, 0)


def musts_rest_on(comparison: Comparison, vendor: RankedVendor) -> Resting:
    """In the vendor's chosen configuration, each aspect by the best way that the configuration has to it."""
    configuration = vendor.configuration
    ground = Ground.of(vendor.match, configuration.plan, configuration.work_ids)
    claims: dict[tuple[str, object], EvidenceKind] = {}
    questions: set[tuple[str, str]] = set()
    for asked in comparison.brief.asked:
        if asked.item.priority is not Priority.MUST:
            continue
        for verdict in vendor.match.verdicts[asked.id].counted():
            if verdict.state is State.UNANSWERED:
                questions.add((asked.id if verdict.aspect.is_free else "", verdict.aspect.key))
                continue
            held = next((offer for offer in verdict.offers if ground.holds(offer, verdict)), None)
            if held is not None:
                place = held.statement.location
                claims[place.file, place.path] = held.statement.evidence.kind
    kinds = tuple(claims.values())
    return Resting({kind: kinds.count(kind) for kind in EvidenceKind if kind in kinds}, len(questions))
