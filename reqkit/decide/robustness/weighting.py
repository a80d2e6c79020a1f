"""Weights as they might have been stated (decision model §5).

The weight of a thing asked is its category's weight times its share of the points in that category. In a sample

- the points that must, should and could have together, 3 + 2 + 1, are shared out anew: uniformly among all the ways in which a must has
  at least as many as a should, and a should as a could (Barron & Barrett 1996). A thing with a weight of its own keeps its points;
- the points of every thing asked are multiplied by a Gamma(4) variable of mean 1;
- the categories' weights follow a Dirichlet distribution whose mean is the weights as they are, with a concentration of `emphasis` for each
  category: with equal weights, Dirichlet(emphasis, emphasis, …).

Where the brief does not weigh its categories, they weigh as much as the points in them do, in every sample, and the Dirichlet distribution
only raises and lowers them around that.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from reqkit.decide.result import Weights
from reqkit.decide.weighing.weights import stated_weights
from reqkit.model.brief import POINTS, Brief, Decision, Priority
from reqkit.values.record import record

EMPHASIS = 4
CLASSES = (Priority.MUST, Priority.SHOULD, Priority.COULD)
ALL_POINTS = sum(POINTS[priority] for priority in CLASSES)
NOISE = 4
"""The shape of the Gamma distribution that every thing's points are multiplied by."""


@record
class Group:
    """A category that weighs anything, and what is asked in it.

    `classes` are places among `CLASSES`; None for what has a weight of its own, which is then, of all points, its share in `own`.
    """

    category: str
    share: Fraction
    items: tuple[str, ...]
    classes: tuple[int | None, ...]
    own: tuple[Fraction, ...]


@record
class Weighting:
    """Everything that weighs anything. `stated`: the weights of the categories are stated and hold; otherwise they follow from the points.

    `noise` says whether the points of single things vary.
    """

    groups: tuple[Group, ...]
    weights: Mapping[str, float]
    stated: bool
    noise: bool = True

    @property
    def items(self) -> tuple[str, ...]:
        return tuple(item for group in self.groups for item in group.items)

    def concentrations(self, emphasis: float) -> list[float]:
        """The parameters of the Dirichlet distribution of the categories' weights."""
        return [float(emphasis * len(self.groups) * group.share) for group in self.groups]


def weighting(brief: Brief, decision: Decision, weights: Weights) -> Weighting:
    """In the order of names, not of the brief: what is drawn for a thing must not hang on where it is written."""
    members: dict[str, list[str]] = {category: [] for category, share in sorted(weights.categories.items()) if share}
    for asked in sorted(brief.asked, key=lambda asked: asked.id):
        if weights.items[asked.id]:
            members[asked.item.category].append(asked.id)
    groups = []
    for category, items in members.items():
        found = [asked.item for asked in (brief.get(item) for item in items) if asked is not None]
        classes = tuple(CLASSES.index(item.priority) if item.weight is None else None for item in found)
        own = tuple(item.points / ALL_POINTS for item in found)
        groups.append(Group(category, weights.categories[category], tuple(items), classes, own))
    return Weighting(tuple(groups), {item: float(share) for item, share in weights.items.items()}, bool(stated_weights(decision)[0]))
