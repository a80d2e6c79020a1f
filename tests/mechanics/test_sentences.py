"""Mechanics as sentences: every preset and every corner of the axes, in Russian and English, against a golden file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reqkit.mechanics.mechanic import Mechanic, Profile
from reqkit.mechanics.presets import presets
from reqkit.mechanics.sentence import mechanic_sentence, section_sentence
from reqkit.values.text import Language, Text
from tests.mechanics.reading import DATA, Loyalty, loyalty_file, one

TITLES = {
    "SEG-LOYAL": Text(ru="Лояльные", en="Loyal"),
    "SEG-STAFF": Text(ru="Сотрудники", en="Staff"),
    "RECEIPT-PERCENT": Text(ru="Десять процентов от тысячи", en="Ten per cent from a thousand"),
}
SHOWN = ("presets.yaml", "demands.yaml")
LANGUAGES: tuple[Language, ...] = ("ru", "en")


def sentences(read: Loyalty) -> Iterator[str]:
    for asked in read.asked:
        yield f"{asked.id}"
        for language in LANGUAGES:
            if isinstance(asked.item, Mechanic):
                yield f"  {language}: {mechanic_sentence(asked.item, language, titles=TITLES)}"
            elif isinstance(asked.item, Profile):
                yield f"  {language}: {section_sentence(asked.item.content, language, titles=TITLES)}"


@pytest.mark.parametrize("name", SHOWN)
def test_the_sentences_are_as_agreed(name: str, update_golden: bool) -> None:
    found = "\n".join(sentences(loyalty_file(name, "SEG-LOYAL", "SEG-STAFF"))) + "\n"
    golden = DATA / f"{name.removesuffix('.yaml')}.sentences.txt"
    if update_golden:
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", presets())
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bare_preset_makes_a_sentence_too(name: str, language: Language) -> None:
    found = mechanic_sentence(one(f"preset: {name}").mechanic(), language)
    assert "{" not in found
    assert "None" not in found
    assert found[0] == found[0].upper()
    assert found.endswith(".")


def test_the_example_of_the_language_reads_as_a_director_would_say_it() -> None:
    mechanic = one(
        "effect: {percent_off: 20}\nscope: {lines: {groups: [coffee, bakery]}}\n"
        'schedule: {weekdays: [mon, tue, wed, thu, fri], hours: ["15:00-18:00"], clock: store}\n'
        "audience: {segment: SEG-LOYAL}\nlimits: {per_customer: {uses: 1, per: day}, max_discount: {per_receipt: 300}}\n"
        "stacking: {layer: line, within: best_for_customer}"
    ).mechanic()
    found = mechanic_sentence(mechanic, "ru", titles=TITLES).replace("\u00a0", " ")
    assert found == (
        "Скидка 20 % на товары групп «coffee», «bakery» по будням с 15:00 до 18:00 по времени магазина, для сегмента «Лояльные», "
        "не чаще 1 раза в день на клиента, не больше 300 ₽ с чека; из нескольких скидок на строку действует лучшая для клиента."
    )


def test_money_is_in_the_currency_of_the_brief() -> None:
    mechanic = one("effect: {amount_off: 10}\nscope: receipt").mechanic()
    assert "€" in mechanic_sentence(mechanic, "ru", currency="EUR")
