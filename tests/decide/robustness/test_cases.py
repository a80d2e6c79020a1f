"""Sampling against closed forms: what SMAA must give where the answer is known."""

from __future__ import annotations

from math import sqrt
from typing import Any

import numpy as np
import pytest

from reqkit.decide.robustness.draws import Points, gamma
from reqkit.decide.robustness.measures import CELLS, distribution
from reqkit.decide.robustness.ranks import acceptability, places
from reqkit.decide.robustness.result import View
from reqkit.decide.robustness.sampling import sample
from reqkit.decide.robustness.streams import stream
from reqkit.decide.robustness.weighting import Group, Weighting
from reqkit.values.estimate import Estimate
from tests.decide.case_files import case
from tests.decide.robustness.raw_problem import ordinal, posed, uniform

SAMPLES = 40_000
SIGMAS = 4.5


def within(found: float, expected: float, samples: int = SAMPLES) -> bool:
    """Within the error of a share; what is impossible must not happen at all."""
    return abs(found - expected) <= SIGMAS * sqrt(expected * (1 - expected) / samples) + 1e-12


@pytest.mark.parametrize("view", [View.BOTH, View.WEIGHTS])
def test_three_alternatives_and_two_criteria(view: View) -> None:
    known = case("smaa_analytic_3alt_2crit")
    found = sample(posed(uniform(2), known["matrix"]), SAMPLES, 1, ((view, 1),))
    shares = acceptability(found.counts[view, 1])
    for row, expected in zip(shares, known["expected"]["rank_acceptability"], strict=True):
        assert all(within(share, wanted) for share, wanted in zip(row, expected, strict=True)), (row, expected)
    for row, first, expected in zip(found.categories, found.first, known["expected"]["central_weights"], strict=True):
        assert row / first == pytest.approx(expected, abs=0.006)


def test_two_alternatives_under_ordinal_weights() -> None:
    known = case("smaa_ordinal_closed_form_n3")
    shares = acceptability(sample(posed(ordinal(), known["matrix"]), SAMPLES, 1, ((View.WEIGHTS, 4),)).counts[View.WEIGHTS, 4])
    assert all(within(share, wanted) for share, wanted in zip(shares[:, 0], known["expected"]["first_rank"], strict=True))


def test_the_mean_of_ordinal_weights_is_that_of_barron_and_barrett() -> None:
    points = Points(ordinal(), stream(1, "points", 0), SAMPLES).points
    assert np.all(points[:-1] >= points[1:])
    assert points.sum(axis=0) == pytest.approx(1.0, abs=1e-5)
    assert points.mean(axis=1) == pytest.approx(case("smaa_ordinal_closed_form_n3")["expected"]["mean_weights"], abs=0.005)


def test_rank_order_centroid_weights_are_the_corners_mean() -> None:
    """Of any number of ranks: the mean of the corners of the ordered simplex, whose first three the classes are weighed by."""
    known: Any = case("weights_from_ranks_roc_rs_rr")
    for name, count in (("roc4", 4), ("roc5", 5)):
        corners = np.array([[1 / size if place < size else 0 for place in range(count)] for size in range(1, count + 1)])
        assert corners.mean(axis=0) == pytest.approx(known["expected"][name], abs=known["tolerance"])


def test_categories_vary_around_their_weights_and_less_with_more_emphasis() -> None:
    from fractions import Fraction

    shares = (Fraction(6, 10), Fraction(3, 10), Fraction(1, 10))
    groups = tuple(Group(f"c{place}", share, (f"c{place}",), (1,), (share,)) for place, share in enumerate(shares))
    weighting = Weighting(groups, {}, stated=True)
    points = Points(weighting, stream(1, "points", 0), SAMPLES)
    spread = []
    for emphasis in (2, 4, 16):
        weights = points.factors(emphasis, stream(1, f"categories {emphasis}", 0)) * points.totals
        assert weights.sum(axis=0) == pytest.approx(1.0, abs=1e-5)
        assert weights.mean(axis=1) == pytest.approx([float(share) for share in shares], abs=0.01)
        deviation = sqrt(0.6 * 0.4 / (3 * emphasis + 1))
        assert weights[0].std() == pytest.approx(deviation, rel=0.03)
        spread.append(deviation)
    assert spread == sorted(spread, reverse=True)


def test_the_noise_of_single_things_is_gamma_of_four() -> None:
    """Mean 1, variance 1/4, skewness 1, and none at nothing."""
    drawn = gamma(stream(1, "noise", 0), 4, SAMPLES).astype(float).ravel()
    assert drawn.min() > 0
    assert drawn.mean() == pytest.approx(1.0, abs=0.006)
    assert drawn.var() == pytest.approx(0.25, rel=0.03)
    assert ((drawn - drawn.mean()) ** 3).mean() / drawn.std() ** 3 == pytest.approx(1.0, abs=0.06)


@pytest.mark.parametrize(("low", "likely", "high"), [(0, 5, 10), (100, 110, 200), (0, 0, 6), (0, 6, 6), (7, 7, 7)])
def test_an_estimate_turns_out_as_a_pert_beta_distribution(low: int, likely: int, high: int) -> None:
    from fractions import Fraction

    estimate = Estimate.between(Fraction(low), Fraction(high), Fraction(likely))
    amounts, spread = distribution(*(float(point) for point in (estimate.low, estimate.expected, estimate.high)))
    assert len(amounts) == CELLS
    assert np.all(np.diff(amounts) >= 0)
    assert low <= amounts[0] <= amounts[-1] <= high
    assert amounts.mean() == pytest.approx(float(estimate.expected), abs=(high - low) * 1e-4)
    mean, width = float(estimate.expected), float(high - low)
    variance = (mean - low) * (high - mean) / 7  # alpha + beta is 6
    assert amounts.var() == pytest.approx(variance, abs=width**2 * 1e-4)
    assert spread.low <= spread.median <= spread.high


def test_vendors_that_are_level_share_the_places_they_take() -> None:
    taken = places(np.array([[1.0], [1.0], [1.0], [0.0]]), np.array([[0.5, 0.2], [0.5, 0.9], [0.1, 0.2], [1.0, 1.0]]))
    shares = acceptability(taken.counts())
    assert shares.tolist() == [[0.25, 0.5, 0.25, 0.0], [0.75, 0.25, 0.0, 0.0], [0.0, 0.25, 0.75, 0.0], [0.0, 0.0, 0.0, 1.0]]
    assert taken.first.tolist() == [[0.5, 0.0], [0.5, 1.0], [0.0, 0.0], [0.0, 0.0]]
