"""Briefs and sheets made by dice, as plain data: every form in which the language lets one demand, state, price and schedule something.

`Maker(seed)` gives the same data for the same seed. What it makes is sound: it reads without an error.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.inline import BRIEF, VOCABULARY_FILE, Data, parsed

Dice = random.Random

CAPABILITIES: Mapping[str, Data] = parsed(VOCABULARY_FILE.read_text(encoding="utf-8"))["capabilities"]
ASKABLE = ("store", "mail", "calls", "calls.bot", "portal")
KINDS: Mapping[tuple[str, str], Data] = {
    (name, parameter): declared for name in ASKABLE for parameter, declared in (CAPABILITIES[name].get("parameters") or {}).items()
}
"""All parameters that may be asked about, by capability and name."""

LENGTHS = ("1 hour", "12 hours", "1 day", "10 days", "2 weeks", "1 month", "90 days", "180 days", "1 year", "24 months")
"""From short to long."""
SUMS = (0, 100, 460, 500, 925, 1000, 2500, 50_000)
CONTRACT = "2027-01-15"
PROMISES = ("2027-02-01", "2027-03-15", "2027-06-30")


@dataclass(frozen=True)
class Style:
    """What a brief and its sheets may hold; each is for tests that need the rest without it.

    `pressed`: a budget ceiling and a go-live limit that may bind. `teams`: how many a vendor may have. `own_work`: how many statements
    of a sheet may be priced by themselves. `customizations`: how many a sheet may declare. `alternatives`: the share of requirements that
    have any.
    """

    requirements: tuple[int, int] = (3, 9)
    vendors: tuple[int, int] = (1, 3)
    pressed: bool = True
    teams: tuple[int, ...] = (1,)
    own_work: int = 2
    customizations: int = 4
    plans: int = 3
    without: bool = True
    proportional: bool = True
    assessments: bool = True
    alternatives: float = 0.2
    foreign_demands: bool = True


class Maker:
    """Makes one brief and its sheets."""

    def __init__(self, seed: int, style: Style | None = None) -> None:
        self.dice = Dice(seed)
        self.style = style or Style()
        self.own_work = 0

    def case(self) -> tuple[Data, dict[str, Data | list[Data]]]:
        """A brief, and sheets by vendor; a sheet with assessments is a list of files, the vendor's own first."""
        brief = self.brief()
        names = [f"v{number}" for number in range(1, self._between(self.style.vendors) + 1)]
        return brief, {name: self.sheet(name, brief) for name in names}

    # --- briefs

    def brief(self) -> Data:
        dice = self.dice
        header: Data = {
            "title": "Запрос",
            "currency": "RUB",
            "vat": dice.choice(["excluded", "included"]),
            "rates": {"USD": 92.5, "EUR": "100.25"},
        }
        if dice.random() < 0.5:
            header["vat_rate"] = dice.choice([20, 10, 7.5])
        header["horizon"] = dice.choice(["36 months", "1 year", "90 days"])
        if dice.random() < 0.8:
            header["seats"] = dice.choice([3, 5, 12])
        if dice.random() < 0.8:
            header["customers"] = dice.choice([900, 4000])
        header["contract_on"] = CONTRACT
        if self.style.pressed and dice.random() < 0.7:
            header["go_live_by"] = dice.choice(["2027-03-01", "2027-07-01"])
        if dice.random() < 0.8:
            ceiling = dice.choice([40_000, 90_000, 250_000]) if self.style.pressed else 10**15
            header["budget"] = {"target": ceiling // dice.choice([2, 4]), "ceiling": ceiling}
        brief: Data = {"brief": header}
        brief["requirements"] = [self.requirement(number) for number in range(1, self._between(self.style.requirements) + 1)]
        decision: Data = {}
        if dice.random() < 0.7:
            decision["axes"] = dice.choice([{"fit": 60, "cost": 25, "time": 15}, {"fit": 1, "cost": 1}, {"fit": 2, "time": 1}, {"cost": 1}])
        used = sorted({item.get("category", "general") for item in brief["requirements"]})
        if dice.random() < 0.5:
            decision["categories"] = {name: dice.choice([1, 5, 20]) for name in used}
        if self.style.proportional and dice.random() < 0.4:
            decision["partial"] = "proportional"
        if decision:
            brief["decision"] = decision
        return brief

    def requirement(self, number: int) -> Data:
        dice = self.dice
        item: Data = {
            "id": f"REQ-{number}",
            "title": f"Требование {number}",
            "priority": dice.choice(["must", "must", "should", "could", "wont"]),
        }
        if dice.random() < 0.7:
            item["category"] = dice.choice(["sales", "security"])
        if item["priority"] != "wont" and dice.random() < 0.2:
            item["weight"] = dice.choice([0, 1, 7, 2.5])
        kind = dice.random()
        if kind < 0.1:
            item["statement"] = "Словами, без параметров."
        elif kind < 0.1 + self.style.alternatives:
            item["needs_any"] = [self.needs(dice.randint(1, 2)) for _ in range(dice.randint(2, 3))]
            if dice.random() < 0.4:
                item["needs"] = self.needs(1)
        else:
            item["needs"] = self.needs(dice.randint(1, 3))
        return item

    def needs(self, count: int) -> Data:
        """A `needs` block of about so many demands."""
        block: Data = {}
        for _ in range(count):
            if self.dice.random() < 0.15:
                block.setdefault(self.dice.choice(ASKABLE), True)
                continue
            (capability, parameter), declared = self.dice.choice([entry for entry in KINDS.items() if entry[1]["type"] != "text"])
            if block.get(capability) in (True, None):
                block[capability] = {}
            block[capability][parameter] = self.demand(declared)
        return block

    def demand(self, declared: Data) -> Any:
        """A demand on a parameter, in any of the forms its type allows."""
        dice, kind = self.dice, declared["type"]
        if kind == "flag":
            return True
        if kind == "set":
            options = list(declared["options"])
            some = dice.sample(options, dice.randint(1, len(options)))
            return dice.choice([some, some[0], {"any_of": some}, {"any_of": options}, {"all_of": some[:1], "any_of": options}])
        if kind == "level":
            return dice.choice(list(declared["levels"]))
        if kind == "range":
            extent: Data = {"min": dice.choice([0, 5, 10]), "max": dice.choice([10, 20, 50])}
            if dice.random() < 0.7:
                extent["step"] = dice.choice([1, 5, 0.5])
            return extent
        return self.bound(declared)

    def bound(self, declared: Data) -> Any:
        """A plain bound, or a graded one in the order that its direction asks for."""
        dice, points = self.dice, self._three(declared)
        more = declared["better"] == "more"
        floor, limit, ideal = points if more else points[::-1]
        form = dice.random()
        if form < 0.5:
            if declared["type"] == "money" and self.style.foreign_demands and dice.random() < 0.4:
                return {"amount": dice.choice([1, 5, 10]), "currency": dice.choice(["USD", "EUR"])}
            return limit
        threshold = "min" if more or dice.random() < 0.5 else "max"
        if form < 0.6:
            return {threshold: limit}
        if more and form < 0.8:
            return {threshold: limit, "ideal": ideal}
        return {threshold: limit, "ideal": ideal, "floor": floor}

    def _three(self, declared: Data) -> list[Any]:
        """Three values of a quantity, rising strictly."""
        if declared["type"] == "duration":
            return [LENGTHS[index] for index in sorted(self.dice.sample(range(len(LENGTHS)), 3))]
        pool = [value for value in SUMS if value] if declared["type"] == "money" else list(range(3, 12))
        return sorted(self.dice.sample(pool, 3))

    # --- sheets

    def sheet(self, vendor: str, brief: Data) -> Data | list[Data]:
        dice, style = self.dice, self.style
        self.own_work = 0
        data: Data = {"vendor": {"id": vendor, "name": vendor.upper(), "teams": dice.choice(style.teams)}}
        self._terms(data["vendor"])
        plans = [self.plan(number) for number in range(1, dice.randint(0, style.plans) + 1)]
        if plans:
            data["plans"] = plans
        works = [f"work-{number}" for number in range(1, dice.randint(0, style.customizations) + 1)]
        if works:
            data["customizations"] = {name: self.customization(works[:index]) for index, name in enumerate(works)}
        ids = [plan["id"] for plan in plans]
        data["capabilities"] = self.capabilities(ids, works)
        data["answers"] = {BRIEF: self.answers(brief, ids, works)}
        if not style.assessments or dice.random() < 0.6:
            return data
        return [data, *(self.assessment(brief, ids, works, number) for number in range(1, dice.randint(1, 2) + 1))]

    def _terms(self, profile: Data) -> None:
        dice = self.dice
        if dice.random() < 0.7:
            profile["currency"] = dice.choice(["RUB", "RUB", "USD"])
        if dice.random() < 0.7:
            profile["vat"] = dice.choice(["excluded", "included", "exempt"])
        implementation: Data = {}
        if dice.random() < 0.5:
            implementation["cost"] = self.cost(20)
        if dice.random() < 0.5:
            implementation["timeline"] = dice.choice(["2 weeks", "1-3 weeks", "10 days"])
        if implementation:
            profile["implementation"] = implementation

    def plan(self, number: int) -> Data:
        dice = self.dice
        plan: Data = {"id": f"p{number}", "title": f"План {number}"}
        if dice.random() < 0.4:
            plan["seats"] = {"to": dice.choice([4, 10, 20])}
        if dice.random() < 0.2:
            plan["customers"] = {"to": dice.choice([1000, 5000])}
        if dice.random() < 0.9:
            prices = [self.price(number) for _ in range(dice.choice([1, 1, 2]))]
            plan["price"] = prices[0] if len(prices) == 1 else prices
        if number > 1 and self.style.without and dice.random() < 0.2:
            plan["without"] = dice.sample(["mail", "calls.recording", "store.where=cloud", "store.rows", "calls"], 1)
        return plan

    def price(self, level: int) -> Data:
        dice = self.dice
        amount: Any = dice.choice([0, 10, 25, 99.5]) * level
        if dice.random() < 0.3:
            amount = dice.choice(
                [{"from": amount}, {"from": amount, "to": amount + 40}, {"from": amount, "to": amount + 40, "mid": amount + 10}]
            )
        price: Data = {
            "amount": amount,
            "per": dice.choice(["once", "month", "year", "seat_month", "seat_year", "thousand_customers_month"]),
        }
        if dice.random() < 0.1:
            price["currency"] = "EUR"
        if dice.random() < 0.1:
            price["vat"] = "included"
        return price

    def cost(self, scale: int = 1000) -> Any:
        dice = self.dice
        low = dice.choice([0, 5, 20, 45]) * scale
        form = dice.random()
        if form < 0.5:
            return low
        if form < 0.7:
            return {"from": low, "to": low + 10 * scale}
        if form < 0.8:
            return {"from": low, "to": low + 10 * scale, "mid": low + 2 * scale}
        if form < 0.9:
            return {"from": low}
        return {"amount": low / 100, "currency": "USD", "vat": "excluded"}

    def timeline(self) -> Any:
        forms = ["10 days", "3 weeks", "2-4 weeks", "5 working days", {"from": "1 week", "to": "3 weeks", "mid": "10 days"}]
        return self.dice.choice(forms)

    def customization(self, earlier: list[str]) -> Data:
        dice = self.dice
        work: Data = {"title": "Работа", "cost": self.cost(), "timeline": self.timeline()}
        if dice.random() < 0.3:
            work["running_cost"] = {"amount": dice.choice([100, 700]), "per": dice.choice(["month", "year"])}
        if earlier and dice.random() < 0.4:
            work["requires"] = dice.sample(earlier, 1)
        if dice.random() < 0.1:
            work |= {"currency": "USD", "vat": "included"}
        return work

    def capabilities(self, plans: list[str], works: list[str], share: float = 0.85) -> Data:
        result: Data = {}
        for name in ASKABLE:
            if self.dice.random() > share:
                continue
            parameters = CAPABILITIES[name].get("parameters") or {}
            form = self.dice.random()
            if form < 0.15 or not parameters:
                result[name] = self.statement(plans, works)
                continue
            block = {}
            if form < 0.3:
                block = self.block(plans, works)
            elif form < 0.4:
                block = {"note": "Сказано о возможности."}
            for parameter, declared in parameters.items():
                if self.dice.random() < 0.85:
                    block[parameter] = self.of_parameter(declared, plans, works)
            result[name] = block or "available"
        return result

    def of_parameter(self, declared: Data, plans: list[str], works: list[str]) -> Any:
        """What is said of a parameter, in any of the forms its type allows."""
        dice, kind = self.dice, declared["type"]
        if kind == "flag":
            return self.statement(plans, works)
        if kind == "text":
            return "Как есть."
        if kind == "set":
            return self._of_set(list(declared["options"]), plans, works)
        form = dice.random()
        if form < 0.1:
            return self.statement(plans, works)
        if form < 0.5:
            return self.value(declared)
        valued = [{"value": self.value(declared), **self.block(plans, works, refusal=False)} for _ in range(dice.randint(1, 2))]
        if form < 0.8:
            return valued[0]
        return [self.value(declared), *valued]

    def _of_set(self, options: list[str], plans: list[str], works: list[str]) -> Any:
        dice = self.dice
        some = dice.sample(options, dice.randint(1, len(options)))
        form = dice.random()
        if form < 0.35:
            return some
        if form < 0.45:
            return self.statement(plans, works)
        if form < 0.55:
            return [some[0], *({"option": option, **self.block(plans, works)} for option in some[1:])]
        if form < 0.6:
            return some[0]
        block: Data = {option: self.statement(plans, works) for option in some}
        if dice.random() < 0.2:
            block[some[0]] = [self.block(plans, works), self.block(plans, works)]
        if dice.random() < 0.2:
            block["note"] = "Сказано о наборе."
        return block

    def value(self, declared: Data) -> Any:
        """A value that a sheet states of a quantity, a level or a range."""
        dice, kind = self.dice, declared["type"]
        if kind == "duration":
            return dice.choice(LENGTHS)
        if kind == "money":
            return dice.choice([*SUMS, {"amount": 5, "currency": "USD"}, {"amount": 10, "currency": "EUR"}])
        if kind == "level":
            return dice.choice(list(declared["levels"]))
        if kind == "range":
            extent: Data = {"min": dice.choice([0, 5]), "max": dice.choice([15, 50, 100])}
            if dice.random() < 0.6:
                extent["step"] = dice.choice([0.5, 1, 5])
            return extent
        return dice.choice([2, 3, 4.5, 6, 8, 10, 14])

    def statement(self, plans: list[str], works: list[str]) -> Any:
        """A word, or a block."""
        form = self.dice.random()
        if form < 0.25:
            return "available"
        if form < 0.4:
            return self.dice.choice(["unavailable", "unavailable", True, False])
        return self.block(plans, works)

    def block(self, plans: list[str], works: list[str], *, refusal: bool = True) -> Data:
        """A statement with everything that can go with it."""
        dice = self.dice
        word = dice.choice(["available", "customizable", "customizable", "customizable", *(["unavailable"] if refusal else [])])
        block: Data = {"availability": word}
        if word == "available" and dice.random() < 0.3:
            block["delivery"] = dice.choice(["out_of_the_box", "configuration", "third_party"])
        if word == "customizable":
            block |= self._work(works)
        if word != "unavailable" and plans and dice.random() < 0.3:
            block["plan"] = dice.choice(plans)
        if dice.random() < 0.2:
            block["evidence"] = dice.choice(["demo", {"kind": "document", "ref": "договор"}])
        if dice.random() < 0.2:
            block["note"] = "Так написано."
        return block

    def _work(self, works: list[str]) -> Data:
        dice = self.dice
        if self.own_work >= self.style.own_work:
            return {"customization": dice.choice(works)} if works else {"availability": "available"}
        form = dice.random()
        if works and form < 0.6:
            return {"customization": dice.choice([works[0], dice.choice(works), dice.sample(works, min(2, len(works)))])}
        self.own_work += 1
        if form < 0.8:
            return {"cost": self.cost(), "timeline": self.timeline()}
        if form < 0.85:
            return {"delivery": "paid", "cost": self.cost(), "timeline": self.timeline(), "running_cost": {"amount": 50, "per": "month"}}
        if form < 0.9:
            return {"delivery": "included", "timeline": self.timeline()}
        return {"delivery": "roadmap", "timeline": dice.choice(PROMISES)}

    def answers(self, brief: Data, plans: list[str], works: list[str], share: float = 0.3) -> Data:
        answers: Data = {}
        for item in brief["requirements"]:
            if self.dice.random() > share:
                continue
            answer = self.statement(plans, works)
            if isinstance(answer, dict) and self.dice.random() < 0.3:
                answer["seen"] = "00000000"
            keys = [key for block in (item.get("needs"), *(item.get("needs_any") or ())) for key in option_keys(block or {})]
            if keys and self.dice.random() < 0.5:
                aspects = {key: self.statement(plans, works) for key in self.dice.sample(keys, 1) if keys.count(key) == 1}
                answer = {**(answer if isinstance(answer, dict) else {}), "aspects": aspects} if aspects else answer
            answers[item["id"]] = answer
        return answers

    def assessment(self, brief: Data, plans: list[str], works: list[str], number: int) -> Data:
        header = {"by": "Комиссия", "kind": self.dice.choice(["demo", "reference_visit"]), "on": f"2026-11-{20 + number}"}
        found = self.capabilities(plans, works, share=0.3)
        return {"assessment": header, "capabilities": found, "answers": {BRIEF: self.answers(brief, plans, works, share=0.15)}}

    def _between(self, limits: tuple[int, int]) -> int:
        return self.dice.randint(*limits)


def option_keys(needs: Data) -> list[str]:
    """The keys of a block's aspects that are about a flag or one option: those whose statement needs no value."""
    keys = []
    for capability, demanded in needs.items():
        for parameter, demand in demanded.items() if isinstance(demanded, dict) else ():
            kind = KINDS[capability, parameter]["type"]
            if kind == "flag":
                keys.append(f"{capability}.{parameter}")
            elif kind == "set" and isinstance(demand, list):
                keys += [f"{capability}.{parameter}={option}" for option in demand]
    return keys
