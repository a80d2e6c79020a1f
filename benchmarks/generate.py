"""A workspace of any size over the shipped catalogue: one brief of N requirements and some vendors' sheets, always the same ones.

python benchmarks/generate.py N DIR [--vendors V] [--segments S] [--mechanics M]

Segments and mechanics are those of the supermarket's brief over and over, under ids of their own.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from reqkit.catalogue.capability import Capability, Catalogue, Kind, Parameter
from reqkit.check.lexicon import shipped_lexicon
from reqkit.findings.collector import Collector
from reqkit.source.catalogue_source import read_catalogue, shipped_documents
from reqkit.values.text import LANGUAGES, Text

SEED = 20261121
SHIPPED = Path(__file__).resolve().parents[1] / "requirements" / "grocery-loyalty"
PRIORITIES = ("must", "should", "should", "should", "could", "could", "wont")
FREE_SHARE = 0.1
"""So many requirements are in words only, as in the shipped brief."""
PER_FILE = 500
AREAS = {
    "analytics": ("Аналитика", "Analytics"),
    "assurance": ("Гарантии поставщика", "Assurance"),
    "base": ("База клиентов", "Customer base"),
    "communication": ("Связь с клиентами", "Communication with customers"),
    "consent": ("Согласия и персональные данные", "Consent and personal data"),
    "continuity": ("Бесперебойная работа", "Continuity"),
    "data": ("Данные", "Data"),
    "loyalty": ("Акции и баллы", "Offers and points"),
    "platform": ("Система в целом", "The system as a whole"),
    "sales": ("Продажи", "Sales"),
    "security": ("Безопасность", "Security"),
}
"""What the areas of the catalogue are called that are no capability themselves."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("requirements", type=int, metavar="N")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--vendors", type=int, default=1, metavar="V")
    parser.add_argument("--segments", type=int, default=0, metavar="S")
    parser.add_argument("--mechanics", type=int, default=0, metavar="M")
    arguments = parser.parse_args()
    generate(arguments.requirements, arguments.vendors, arguments.folder, arguments.segments, arguments.mechanics)


def generate(requirements: int, vendors: int, folder: Path, segments: int = 0, mechanics: int = 0) -> None:
    """Writes the workspace; the same numbers give the same files."""
    catalogue = read_catalogue(shipped_documents(), Collector())
    chance = random.Random(SEED)
    brief = folder / "requirements" / "generated"
    brief.mkdir(parents=True, exist_ok=True)
    (folder / "vendors").mkdir(exist_ok=True)
    asked = list(_requirements(catalogue, requirements, chance))
    names = [f"vendor-{number:02}" for number in range(1, vendors + 1)]
    _write(brief / "brief.yaml", _brief(names, _categories(catalogue, asked)))
    for start in range(0, len(asked), PER_FILE):
        _write(brief / f"requirements-{start // PER_FILE + 1:03}.yaml", {"requirements": asked[start : start + PER_FILE]})
    for section, count in (("segments", segments), ("mechanics", mechanics)):
        if count:
            (brief / f"{section}.yaml").write_text(_copied(section, count), encoding="utf-8")
    for name in names:
        _write(folder / "vendors" / f"{name}.yaml", _sheet(name, catalogue, asked, chance))


def _copied(section: str, count: int) -> str:
    """The file of a section in which the entries of the shipped brief, as they are written, come over and over."""
    before, heading, text = (SHIPPED / f"{section}.yaml").read_text(encoding="utf-8").partition(f"\n{section}:\n")
    entries = re.split(r"(?m)^(?=  - id: )", re.split(r"(?m)^[a-z]+:", text)[0])[1:]
    copies = (_renamed(entries[index % len(entries)], index // len(entries)) for index in range(count))
    return f"{before}{heading}{''.join(copies)}"


def _renamed(entry: str, number: int) -> str:
    """The entry with the id of every segment and mechanic in it made that of its copy."""
    return re.sub(r"\b((?:SEG|MEC)(?:-[A-Z0-9]+)+)\b", rf"\1-N{number}", entry)


def _categories(catalogue: Catalogue, asked: list[dict[str, Any]]) -> dict[str, Any]:
    """Titles, in the order of first use."""
    titles = {}
    for category in dict.fromkeys(item["category"] for item in asked):
        known = catalogue.capabilities.get(category)
        ru, en = (known.title.in_language(language) for language in LANGUAGES) if known else AREAS[category]
        titles[category] = {"title": {"ru": ru, "en": en}}
    return titles


def _brief(vendors: list[str], categories: dict[str, Any]) -> dict[str, Any]:
    header = {
        "title": "Запрос для измерений",
        "currency": "RUB",
        "seats": 40,
        "customers": 100_000,
        "horizon": "36 months",
        "contract_on": "2027-01-15",
        "go_live_by": "2027-12-01",
        "budget": {"target": 3_000_000, "ceiling": 30_000_000},
        "vendors": vendors,
        "categories": categories,
    }
    return {"brief": header, "decision": {"axes": {"fit": 60, "cost": 25, "time": 15}}}


def _requirements(catalogue: Catalogue, count: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    """Each asks for something that none before it asks for, so that nothing but size is measured."""
    capabilities = [capability for capability in catalogue.capabilities.values() if _askable(capability)]
    parameters = [parameter for capability in capabilities for parameter in _askable(capability)]
    testable = [parameter for parameter in parameters if not shipped_lexicon().soft_words(_ru(parameter.question))]
    taken: set[str] = set()
    for number in range(1, count + 1):
        capability = chance.choice(capabilities)
        category = capability.id.partition(".")[0]
        asked: dict[str, Any] = {
            "id": f"{category.upper().replace('_', '-')}-{number:05}",
            "title": f"{_ru(capability.title)}, пункт {number}",
            "priority": chance.choice(PRIORITIES),
            "category": category,
        }
        if chance.random() < FREE_SHARE:
            questions = [_ru(parameter.question) for parameter in chance.sample(testable, 3)]
            asked["statement"] = " ".join(["Поставщик письменно отвечает.", *questions])
        else:
            asked["needs"] = _needs(capabilities, capability, taken, chance)
        yield asked


def _needs(capabilities: list[Capability], first: Capability, taken: set[str], chance: random.Random) -> dict[str, Any]:
    capability = first
    while True:
        askable = _askable(capability)
        chosen = chance.sample(askable, min(len(askable), chance.randint(1, 3)))
        needs = {parameter.name: _demand(parameter, chance) for parameter in sorted(chosen, key=askable.index)}
        mark = f"{capability.id}: {needs}"
        if mark not in taken:
            taken.add(mark)
            return {capability.id: needs}
        capability = chance.choice(capabilities)


def _askable(capability: Capability) -> list[Parameter]:
    return [parameter for parameter in capability.parameters.values() if parameter.kind not in (Kind.TEXT, Kind.RANGE)]


def _demand(parameter: Parameter, chance: random.Random) -> object:
    match parameter.kind:
        case Kind.FLAG:
            return True
        case Kind.LEVEL:
            return chance.choice(list(parameter.levels))
        case Kind.SET:
            options = list(parameter.options)
            chosen = sorted(chance.sample(options, chance.randint(1, min(3, len(options)))), key=options.index)
            return {"any_of": chosen} if len(chosen) > 1 and chance.random() < 0.2 else chosen
    return _quantity(parameter, chance)


def _quantity(parameter: Parameter, chance: random.Random) -> object:
    if parameter.kind is Kind.DURATION:
        return f"{chance.randint(1, 400)} days"
    low = 0 if parameter.lowest is None else int(parameter.lowest)
    high = low + 10_000 if parameter.highest is None else int(parameter.highest)
    return chance.randint(low, high)


def _sheet(name: str, catalogue: Catalogue, asked: list[dict[str, Any]], chance: random.Random) -> dict[str, Any]:
    """Most of the catalogue is spoken of, some of it needs work, and some requirements in words are answered."""
    works = {
        f"work-{number}": {
            "title": f"Доработка {number}",
            "cost": {"from": 20_000 * number, "to": 30_000 * number},
            "timeline": f"{number}-{number + 2} weeks",
        }
        for number in range(1, 9)
    }
    capabilities = {
        capability.id: {parameter.name: _statement(parameter, chance) for parameter in parameters}
        for capability in catalogue.capabilities.values()
        if chance.random() < 0.85 and (parameters := _askable(capability))
    }
    in_words = [item["id"] for item in asked if "needs" not in item][:100]
    answers = {item: chance.choice(("available", "available", "unavailable")) for item in in_words if chance.random() < 0.8}
    return {
        "vendor": {
            "id": name,
            "name": name.capitalize(),
            "currency": "RUB",
            "vat": "excluded",
            "teams": 2,
            "implementation": {"cost": 300_000, "timeline": "4 weeks"},
        },
        "plans": [
            {"id": "base", "seats": {"to": 50}, "price": {"amount": 900, "per": "seat_month"}},
            {"id": "full", "price": {"amount": 1_500, "per": "seat_month"}},
        ],
        "customizations": works,
        "capabilities": capabilities,
        **({"answers": {"generated": answers}} if answers else {}),
    }


def _statement(parameter: Parameter, chance: random.Random) -> object:
    work = {"availability": "customizable", "customization": f"work-{chance.randint(1, 8)}"}
    match parameter.kind:
        case Kind.FLAG:
            return chance.choice(["available", "available", "unavailable", work, {"availability": "available", "plan": "full"}])
        case Kind.SET:
            said = {option: chance.choice(["available", "available", "available", "unavailable", work]) for option in parameter.options}
            return {option: word for option, word in said.items() if chance.random() < 0.9}
        case Kind.LEVEL:
            return chance.choice(list(parameter.levels))
    return [_quantity(parameter, chance), {"value": _quantity(parameter, chance), **work}]


def _ru(text: Text) -> str:
    return text.in_language("ru")


def _write(path: Path, data: object) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")


if __name__ == "__main__":
    main()
