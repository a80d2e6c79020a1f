"""An estimate is low, expected and high; expected is the PERT mean of Malcolm, Roseboom, Clark & Fazar (1959)."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reqkit.values.estimate import ZERO, Estimate, total

POINTS = st.lists(st.integers(min_value=0, max_value=10**12).map(lambda number: Fraction(number, 600)), min_size=3, max_size=3).map(sorted)
ESTIMATES = POINTS.map(lambda points: Estimate.between(points[0], points[2], points[1]))


@pytest.mark.parametrize(
    ("low", "likely", "high", "mean"),
    [
        (1, 2, 3, 2),
        (2, 4, 12, 5),
        (10, 10, 40, 15),
        (350_000, None, 500_000, 425_000),
        (42, None, 56, 49),
        (0, 0, 1, Fraction(1, 6)),
        (5, 5, 5, 5),
    ],
)
def test_the_mean_is_a_sixth_of_low_four_times_likely_and_high(low: int, likely: int | None, high: int, mean: Fraction | int) -> None:
    estimate = Estimate.between(Fraction(low), Fraction(high), None if likely is None else Fraction(likely))
    assert (estimate.low, estimate.expected, estimate.high) == (low, mean, high)


@given(POINTS)
def test_the_mean_lies_between_the_ends(points: list[Fraction]) -> None:
    low, likely, high = points
    estimate = Estimate.between(low, high, likely)
    assert low <= estimate.expected <= high
    assert 6 * estimate.expected == low + 4 * likely + high


@given(st.lists(ESTIMATES, max_size=5))
def test_adding_adds_each_point(estimates: list[Estimate]) -> None:
    added = total(estimates)
    assert added.low == sum(estimate.low for estimate in estimates)
    assert added.expected == sum(estimate.expected for estimate in estimates)
    assert added.high == sum(estimate.high for estimate in estimates)
    assert added == total(reversed(estimates))


@given(ESTIMATES, st.fractions(min_value=0, max_value=1000))
def test_scaling_keeps_the_mean_the_mean(estimate: Estimate, factor: Fraction) -> None:
    scaled = estimate.scaled(factor)
    assert (scaled.low, scaled.expected, scaled.high) == (estimate.low * factor, estimate.expected * factor, estimate.high * factor)


def test_at_least_is_counted_at_its_low_end_and_stays_marked_in_every_sum() -> None:
    open_ended = Estimate.at_least(Fraction(499))
    assert (open_ended.low, open_ended.expected, open_ended.high) == (499, 499, 499)
    assert (open_ended + ZERO).open_ended
    assert total([Estimate.exactly(1), open_ended.scaled(12)]).open_ended
    assert not total([Estimate.exactly(1), ZERO]).open_ended


def test_what_cannot_be_an_estimate_is_refused() -> None:
    for low, high, likely in ((2, 1, None), (1, 3, 4), (1, 3, 0)):
        with pytest.raises(ValueError, match=r"."):
            Estimate.between(Fraction(low), Fraction(high), None if likely is None else Fraction(likely))
    with pytest.raises(ValueError, match="negative"):
        ZERO.scaled(-1)
