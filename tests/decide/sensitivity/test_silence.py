"""What hangs on silence: every silence made a no, and a yes, in the data of the sheets."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reqkit.catalogue.quantity import Bound
from reqkit.decide.analysis import Analysis
from reqkit.decide.sensitivity.result import Silence
from reqkit.match.verdict import AspectVerdict
from tests.decide.sensitivity.changed_answers import Sheets, is_ambiguous, named, said, silent
from tests.generate import Maker, Style
from tests.inline import Data, compare, ranked, sheet

few = settings(max_examples=12, phases=[Phase.explicit, Phase.generate], deadline=None)


@few
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_the_ranks_are_those_of_the_edited_sheets(seed: int) -> None:
    brief, sheets = Maker(seed, Style(requirements=(2, 5), vendors=(3, 3), customizations=3, teams=(1, 2))).case()
    comparison = compare(brief, sheets)
    found = Analysis(comparison).sensitivity
    told = {silence.vendor: silence for silence in found.silences} if found else {}
    for vendor in comparison.ranking:
        aspects = silent(vendor)
        assert (vendor.vendor in told) == (bool(aspects) and not vendor.is_silent)
        if vendor.vendor not in told or any(is_graded(aspect) for aspect in aspects):
            continue
        silence = told[vendor.vendor]
        if any(is_ambiguous(vendor, frozenset({named(aspect)})) for aspect in aspects):
            continue
        for word, rank in (("unavailable", silence.worst_rank), ("available", silence.best_rank)):
            edited: Sheets = {**sheets, vendor.vendor: said(sheets[vendor.vendor], aspects, word)}
            assert ranked(compare(brief, edited), vendor.vendor).rank == rank
        assert silence.weight == vendor.fit_high - vendor.fit


def is_graded(verdict: AspectVerdict) -> bool:
    """A plain yes says no more than the least that will do; if every silence meant yes, all that is asked for would be there."""
    return isinstance(verdict.aspect.demand, Bound) and verdict.aspect.demand.ideal is not None


# --- by hand


BRIEF = {
    "brief": {"title": "З"},
    "requirements": [
        {"id": "REQ-1", "title": "Т", "priority": "must", "needs": {"portal": True}},
        {"id": "REQ-2", "title": "Т", "priority": "could", "needs": {"store": {"encrypted": True}}},
    ],
}


def silences(**capabilities: Data) -> dict[str, Silence]:
    found = Analysis(
        compare(BRIEF, {name: sheet(each, vendor={"id": name, "name": name}) for name, each in capabilities.items()})
    ).sensitivity
    assert found is not None
    return {silence.vendor: silence for silence in found.silences}


def test_silence_on_a_must_is_between_the_first_place_and_the_last() -> None:
    found = silences(
        whole={"portal": "available", "store": {"encrypted": "unavailable"}},
        quiet={"store": {"encrypted": "available"}},
        out={"portal": "unavailable", "store": {"encrypted": "unavailable"}},
    )
    assert found == {"quiet": Silence("quiet", worst_rank=2, best_rank=1, weight=Fraction(3, 4))}


def test_silence_on_a_must_that_means_no_ranks_with_those_that_fail_by_the_score() -> None:
    found = silences(
        first={"portal": "available", "store": {"encrypted": "available"}},
        quiet={"store": {"encrypted": "unavailable"}},
        out={"portal": "unavailable", "store": {"encrypted": "available"}},
    )
    assert found["quiet"] == Silence("quiet", worst_rank=3, best_rank=2, weight=Fraction(3, 4))


def test_a_vendor_that_has_said_nothing_is_not_told_of_and_keeps_its_place() -> None:
    """It cannot be judged yet, and so stands before whoever fails."""
    assert silences(silent={}, quiet={"store": {"encrypted": "available"}})["quiet"].worst_rank == 2
