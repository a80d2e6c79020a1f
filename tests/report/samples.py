"""Small comparisons for the report, made from plain data: one letter says what a vendor answers to one requirement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reqkit.decide.result import Comparison
from tests.inline import BRIEF, Data, compare

ANSWERS: dict[str, Data | None] = {
    "+": {"availability": "available", "evidence": {"kind": "published", "ref": "review-2026", "on": 2026}},
    "~": {"availability": "customizable", "cost": 300_000, "timeline": "3 weeks"},
    "-": {"availability": "unavailable"},
    "?": None,
}
PRIORITIES = ("must", "should", "could")


@dataclass(frozen=True)
class Vendor:
    """What a vendor answers, in the order of the requirements, what it charges a month (None: not stated), and a note on every answer."""

    id: str
    name: Any
    says: str
    price: Any = 100_000
    note: str | None = None
    stale: bool = False
    implementation: bool = True

    def sheet(self, items: Sequence[Data]) -> Data:
        answers: Data = {}
        for item, letter in zip(items, self.says, strict=True):
            answer = ANSWERS[letter]
            if answer is not None:
                note = {"note": self.note} if self.note else {}
                answers[item["id"]] = {**answer, **note, **({"seen": "00000000"} if self.stale else {})}
        profile: Data = {"id": self.id, "name": self.name, "currency": "RUB", "vat": "excluded"}
        if self.implementation:
            profile["implementation"] = {"cost": 200_000, "timeline": "4 weeks"}
        plan: Data = {"id": "base", "title": {"ru": "Базовый", "en": "Basic"}}
        if self.price is not None:
            plan["price"] = {"amount": self.price, "per": "month"}
        return {"vendor": profile, "plans": [plan], "answers": {BRIEF: answers}}


def requirements(count: int, categories: Sequence[str] = ("sales", "security")) -> list[Data]:
    """So many requirements: every third is a must, the rest should and could in turn."""
    return [
        {
            "id": f"REQ-{index + 1:02d}",
            "title": {"ru": f"Требование {index + 1}", "en": f"Requirement {index + 1}"},
            "priority": PRIORITIES[index % 3],
            "category": categories[index * len(categories) // count],
        }
        for index in range(count)
    ]


def header(categories: Sequence[str], **extra: Any) -> Data:
    titles = {name: {"title": {"ru": f"Раздел «{name}»", "en": f"Area {name}"}} for name in categories}
    return {
        "title": {"ru": "CRM для отдела продаж", "en": "A CRM for the sales team"},
        "organization": {"ru": "Торговый дом «Образец»", "en": "Sample Trading House"},
        "version": "1.2",
        "dated": "2026-11-20",
        "contract_on": "2027-01-15",
        "go_live_by": "2027-07-01",
        "budget": {"target": 3_000_000, "ceiling": 10_000_000},
        "categories": titles,
        **extra,
    }


def comparison(*vendors: Vendor, items: list[Data] | None = None, axes: Data | None = None, **extra: Any) -> Comparison:
    """The vendors compared; `extra` are further fields of the brief."""
    asked = items if items is not None else requirements(len(vendors[0].says) if vendors else 6)
    categories = list(dict.fromkeys(item["category"] for item in asked))
    brief: Data = {
        "brief": header(categories, **extra),
        "decision": {"axes": axes or {"fit": 70, "cost": 30}},
        "requirements": asked,
    }
    return compare(brief, {vendor.id: vendor.sheet(asked) for vendor in vendors})
