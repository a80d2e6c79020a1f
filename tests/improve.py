"""Changes for the better: ways in which a vendor can offer more than before, made in generated sheets in place.

Each takes dice and the files of one vendor, changes one thing, and says whether there was anything to change.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reqkit.match.verdict import AspectVerdict, State
from tests.generate import CAPABILITIES, LENGTHS
from tests.inline import BRIEF, Data

Dice = random.Random
_WORK = ("cost", "currency", "vat", "running_cost", "timeline", "customization", "delivery")
_PAID: Data = {"availability": "customizable", "cost": 5000, "timeline": "1 week"}


@dataclass(frozen=True)
class Slot:
    """A place that holds a statement. `declared` is the parameter it is about, where that takes a value."""

    holder: Any
    key: Any
    declared: Data | None = None

    @property
    def said(self) -> Any:
        return self.holder[self.key]


def slots(files: list[Data]) -> Iterator[Slot]:
    """Every statement of a vendor's files, whatever its form."""
    for data in files:
        capabilities = data.get("capabilities", {})
        for name, said in capabilities.items():
            if not isinstance(said, dict) or "availability" in said:
                yield Slot(capabilities, name)
            for parameter in said if isinstance(said, dict) else ():
                declared = (CAPABILITIES[name].get("parameters") or {}).get(parameter)
                if declared:
                    yield from _of_parameter(said, parameter, declared)
        answers = data.get("answers", {}).get(BRIEF, {})
        for item, said in answers.items():
            if not isinstance(said, dict) or "availability" in said:
                yield Slot(answers, item)
            for key in said.get("aspects", {}) if isinstance(said, dict) else ():
                yield Slot(said["aspects"], key)


def _of_parameter(holder: Data, name: str, declared: Data) -> Iterator[Slot]:
    said, valued = holder[name], None if declared["type"] in ("flag", "set", "text") else declared
    if declared["type"] == "text":
        return
    if isinstance(said, list):
        yield from (Slot(said, index, valued) for index in range(len(said)))
    elif declared["type"] == "set" and isinstance(said, dict) and "availability" not in said:
        for option, inner in said.items():
            if option in declared["options"]:
                yield from (Slot(inner, index) for index in range(len(inner))) if isinstance(inner, list) else (Slot(said, option),)
    else:
        yield Slot(holder, name, valued)


def offer_what_was_refused(dice: Dice, files: list[Data]) -> bool:
    """Unavailable becomes customizable or available."""
    refused = [slot for slot in slots(files) if _word(slot.said) == "unavailable"]
    if not refused:
        return False
    slot = dice.choice(refused)
    better: Data = dice.choice([{"availability": "available"}, _PAID])
    slot.holder[slot.key] = {**slot.said, **better} if isinstance(slot.said, dict) else dict(better)
    return True


def have_what_had_to_be_built(dice: Dice, files: list[Data]) -> bool:
    """Customizable becomes available."""
    built = [slot for slot in slots(files) if _word(slot.said) == "customizable"]
    if not built:
        return False
    slot = dice.choice(built)
    slot.holder[slot.key] = {**{key: value for key, value in slot.said.items() if key not in _WORK}, "availability": "available"}
    return True


def offer_a_better_value(dice: Dice, files: list[Data]) -> bool:
    """A stated quantity moves towards the better, a level goes up, a range grows."""
    valued = [slot for slot in slots(files) if slot.declared and _has_value(slot.said)]
    if not valued:
        return False
    slot = dice.choice(valued)
    assert slot.declared is not None
    inside = isinstance(slot.said, dict) and "value" in slot.said
    holder, key = (slot.said, "value") if inside else (slot.holder, slot.key)
    holder[key] = _better(dice, slot.declared, holder[key])
    return True


def _better(dice: Dice, declared: Data, value: Any) -> Any:
    kind, more = declared["type"], declared.get("better") == "more"
    if kind == "level":
        order = list(declared["levels"])
        return order[min(len(order) - 1, order.index(value) + 1)]
    if kind == "range":
        wider = {**value, "max": value["max"] + 1000}
        if "step" in value:
            wider |= dice.choice([{"min": value["min"] - value["step"]}, {"step": value["step"] / 2}])
        return wider
    if kind == "duration":
        place = LENGTHS.index(value) + (1 if more else -1)
        return LENGTHS[min(len(LENGTHS) - 1, max(0, place))]
    if isinstance(value, dict):
        return {**value, "amount": value["amount"] * 2 if more else value["amount"] / 2}
    highest = float(declared.get("max", 10**9))
    return min(highest, value * 2 + 1) if more else value / 2


def ask_for_less_money(dice: Dice, files: list[Data]) -> bool:
    """A cost, a running cost or a price is halved."""
    prices: list[tuple[Data, str]] = []

    def gather(data: Any) -> None:
        if isinstance(data, list):
            for item in data:
                gather(item)
        elif isinstance(data, dict):
            prices.extend((data, key) for key in ("cost", "running_cost", "price") if key in data)
            for value in data.values():
                gather(value)

    gather([{key: value for key, value in data.items() if key != "assessment"} for data in files])
    if not prices:
        return False
    holder, key = dice.choice(prices)
    holder[key] = _halved(holder[key])
    return True


def _halved(amount: Any) -> Any:
    if isinstance(amount, dict):
        return {key: _halved(value) if key in ("amount", "from", "to", "mid") else value for key, value in amount.items()}
    if isinstance(amount, list):
        return [_halved(item) for item in amount]
    return amount / 2


def answer_what_was_open(dice: Dice, files: list[Data], unanswered: list[AspectVerdict], said: Any = "available") -> bool:
    """Something is said of an aspect of which nothing was: in the sheet's capabilities, or as an answer."""
    if not unanswered:
        return False
    verdict = dice.choice(unanswered)
    aspect, own = verdict.aspect, files[0]
    capability = own["capabilities"].get(aspect.capability)
    parameter = aspect.parameter
    plain = (
        parameter is not None and "#" not in aspect.key and "|" not in aspect.key and (capability is None or isinstance(capability, dict))
    )
    if plain and dice.random() < 0.5:
        assert aspect.capability is not None
        assert parameter is not None
        block = own["capabilities"].setdefault(aspect.capability, {})
        option = aspect.key.partition("=")[2]
        if not option:
            block[parameter] = said
            return True
        if isinstance(block.get(parameter), dict) or parameter not in block:
            block.setdefault(parameter, {})[option] = said
            return True
    answers = own["answers"][BRIEF]
    if aspect.is_free:
        answers[verdict.asked.id] = said
        return True
    answer = answers.setdefault(verdict.asked.id, {})
    answer.setdefault("aspects", {})[aspect.key] = said
    return True


def open_aspects(verdicts: Mapping[str, Any]) -> list[AspectVerdict]:
    return [aspect for verdict in verdicts.values() for aspect in verdict.every() if aspect.state is State.UNANSWERED]


IMPROVEMENTS: tuple[Callable[[Dice, list[Data]], bool], ...] = (
    offer_what_was_refused,
    have_what_had_to_be_built,
    offer_a_better_value,
    ask_for_less_money,
)


def _has_value(said: Any) -> bool:
    return "value" in said if isinstance(said, dict) and "availability" in said else _word(said) is None


def _word(said: Any) -> str | None:
    """The availability that a statement states in so many words."""
    word = said.get("availability") if isinstance(said, dict) else said
    if isinstance(word, bool):
        return "available" if word else "unavailable"
    return word if word in ("available", "customizable", "unavailable") else None
