"""The aspects of one thing asked, before and after."""

from __future__ import annotations

from collections.abc import Mapping

from reqkit.catalogue.capability import Catalogue, Kind, Parameter
from reqkit.catalogue.quantity import Bound, Demand, Quantity, graded_floor
from reqkit.changes import words as say
from reqkit.changes.model import AspectChange, AspectKind
from reqkit.locale.message import Filled, Localized
from reqkit.match.wording import aspect_label, demand_text, value_text
from reqkit.model.asked import Asked, Aspect
from reqkit.values.record import record


@record
class Side:
    """A thing asked and the catalogue that it is written in."""

    asked: Asked
    catalogue: Catalogue

    def parameter(self, aspect: Aspect) -> Parameter | None:
        if aspect.capability is None or aspect.parameter is None:
            return None
        return self.catalogue.parameter(aspect.capability, aspect.parameter)

    def aspects(self) -> Mapping[str, tuple[Aspect, int | None]]:
        """Every aspect by its key, with the number of the alternative that it belongs to."""
        found: dict[str, tuple[Aspect, int | None]] = {aspect.key: (aspect, None) for aspect in self.asked.aspects}
        for number, block in enumerate(self.asked.alternatives, start=1):
            found.update((aspect.key, (aspect, number)) for aspect in block)
        return found


def aspect_changes(before: Side, after: Side) -> tuple[tuple[AspectChange, ...], dict[str, int]]:
    """The changes of its own, and how many came by way of each thing that it goes by."""
    old, new = before.aspects(), after.aspects()
    own: list[AspectChange] = []
    through: dict[str, int] = {}
    for key in dict.fromkeys((*new, *old)):
        change = _change(key, before, old.get(key), after, new.get(key))
        if change is None:
            continue
        aspect, _ = new.get(key) or old[key]
        if aspect.origin:
            through[aspect.origin[0]] = through.get(aspect.origin[0], 0) + 1
        else:
            own.append(change)
    return tuple(own), through


def _change(
    key: str, before: Side, old: tuple[Aspect, int | None] | None, after: Side, new: tuple[Aspect, int | None] | None
) -> AspectChange | None:
    if old is None or new is None:
        if new is not None:
            return AspectChange(AspectKind.ADDED, key, aspect_label(after.catalogue, new[0]))
        assert old is not None
        return AspectChange(AspectKind.REMOVED, key, aspect_label(before.catalogue, old[0]))
    (one, former), (other, block) = old, new
    parameters = before.parameter(one), after.parameter(other)
    if _mark(parameters[0], one.demand) != _mark(parameters[1], other.demand):
        label = parameters[1].title if parameters[1] is not None else aspect_label(after.catalogue, other)
        return AspectChange(AspectKind.DEMAND, key, label, _words(parameters[0], one.demand), _words(parameters[1], other.demand))
    if (former is None) is not (block is None):
        return AspectChange(AspectKind.PLACE, key, aspect_label(after.catalogue, other), _place(former), _place(block))
    return None


def _mark(parameter: Parameter | None, demand: Demand) -> object:
    """What a demand is compared by: amounts of time in days, whatever the unit they are written in."""
    if parameter is None or not isinstance(demand, Bound):
        return demand
    parts = [_quantity(parameter, demand.limit)]
    if demand.ideal is not None:
        floor = _quantity(parameter, demand.floor) if demand.floor is not None else (graded_floor(parameter, demand), None)
        parts += [_quantity(parameter, demand.ideal), floor]
    return parameter.better, *parts


def _quantity(parameter: Parameter, quantity: Quantity) -> object:
    return quantity.value, quantity.unit if parameter.kind is Kind.MONEY else None


def _words(parameter: Parameter | None, demand: Demand) -> Localized:
    if parameter is None:
        return say.MUST_BE_THERE
    said = demand_text(parameter, demand) or say.MUST_BE_THERE
    if not isinstance(demand, Bound) or demand.ideal is None:
        return said
    arguments = {"demand": said, "ideal": value_text(parameter, demand.ideal)}
    if demand.floor is None:
        return Filled(say.GRADED, arguments)
    return Filled(say.GRADED_FROM, {**arguments, "floor": value_text(parameter, demand.floor)})


def _place(block: int | None) -> Localized:
    return say.NEEDED if block is None else Filled(say.IN_ALTERNATIVE, {"number": block})
