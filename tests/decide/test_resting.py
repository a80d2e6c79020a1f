"""What musts rest on: separate claims by kind of evidence, and questions without an answer."""

from __future__ import annotations

from reqkit.decide.resting import musts_rest_on
from reqkit.model.evidence import EvidenceKind
from tests.report.cases import alpha, beta
from tests.report.samples import comparison


def test_only_musts_count_and_each_claim_once() -> None:
    found = comparison(alpha("++++++"), beta("+??~??"))
    rests = {vendor.vendor: musts_rest_on(found, vendor) for vendor in found.ranking}
    assert rests["alpha"].claims == {EvidenceKind.PUBLISHED: 2}  # REQ-01 and REQ-04 are the musts
    assert (rests["alpha"].total, rests["alpha"].bare, rests["alpha"].questions) == (2, 0, 0)
    assert rests["beta"].claims == {EvidenceKind.STATEMENT: 1, EvidenceKind.PUBLISHED: 1}
    assert (rests["beta"].bare, rests["beta"].questions) == (1, 0)


def test_silence_is_a_question_and_a_refusal_rests_on_nothing() -> None:
    found = comparison(alpha("?+++++"), beta("-+++++"))
    rests = {vendor.vendor: musts_rest_on(found, vendor) for vendor in found.ranking}
    assert (rests["alpha"].total, rests["alpha"].questions) == (1, 1)
    assert (rests["beta"].total, rests["beta"].questions) == (1, 0)
