"""The published rules of eleven real programmes can be said in the language and are found sound."""

from __future__ import annotations

import pytest

from reqkit.mechanics.gaps import mechanic_gaps
from reqkit.mechanics.points import Points
from reqkit.mechanics.tiers import Tiers
from tests.mechanics.reading import DATA, loyalty_file, told

PROGRAMMES = sorted(path.name for path in (DATA / "programmes").glob("*.yaml"))


def test_all_eleven_are_here() -> None:
    assert len(PROGRAMMES) == 11


@pytest.mark.parametrize("name", PROGRAMMES)
def test_a_programme_is_sound(name: str) -> None:
    read = loyalty_file(f"programmes/{name}")
    assert not read.faults, told(read.faults)
    assert read.mechanics
    assert all(asked.aspects for asked in read.asked)


@pytest.mark.parametrize("name", PROGRAMMES)
def test_what_public_pages_rarely_state_is_asked_for(name: str) -> None:
    """Rounding of points, refunds, downgrades: no published programme says everything that a vendor has to know."""
    read = loyalty_file(f"programmes/{name}")
    assert any(mechanic_gaps(mechanic, read.programme.profiles).open for mechanic in read.mechanics)


def test_the_figures_are_those_published() -> None:
    points = loyalty_file("programmes/noris.yaml").profile("points").content
    assert isinstance(points, Points)
    assert points.burn is not None
    assert points.burn.max_share_of_receipt == 30
    assert points.expiry is not None
    assert points.expiry.after is not None
    assert points.expiry.after.months == 6
    tiers = loyalty_file("programmes/godfathers-pizza.yaml").profile("tiers").content
    assert isinstance(tiers, Tiers)
    assert [(step.tier, int(step.value)) for step in tiers.thresholds] == [("солдат", 0), ("капо", 10000), ("дон", 20000)]
