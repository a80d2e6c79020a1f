"""Reasons are sentences that a director can read, in Russian and in English: whole, translated, with nothing left to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from reqkit.values.text import Language
from tests.generate import Maker, Style
from tests.inline import Data, aspect, compare, one, parsed, sheet, whole

OWN_WORDS = (
    "Так написано.",
    "Сказано о возможности.",
    "Сказано о наборе.",
    "Комиссия",
    "Как есть.",
    *(f"План {number}" for number in (1, 2, 3)),
)
"""What the generated sheets say in Russian alone: quoted as it stands in either language."""


def reasons(seeds: range, style: Style) -> Iterator[tuple[int, str, str]]:
    for seed in seeds:
        for vendor in compare(*Maker(seed, style).case()).ranking:
            for verdict in vendor.match.verdicts.values():
                for reason in (verdict.reason, *(each.reason for each in verdict.every())):
                    yield seed, reason.in_language("ru"), reason.in_language("en")


def test_every_reason_is_a_whole_sentence_in_both_languages() -> None:
    count = 0
    for seed, russian, english in reasons(range(60), replace(Style(), alternatives=0.4)):
        count += 1
        for text in (russian, english):
            assert not re.search(r"[{}]|None|Fraction|Estimate|Text\(|object at|  |\.\.|,,|;;| [.,;]|\(\)|«»|“”", text), (seed, text)
            assert re.match(r"[A-ZА-ЯЁ«“0-9]", text), (seed, text)
            assert re.search(r"[.!?…]\Z", text), (seed, text)
        assert re.search(r"[а-яё]", russian), (seed, russian)
        for said in OWN_WORDS:
            english = english.replace(said, "")
        assert not re.search(r"[А-Яа-яЁё]", re.sub(r"Требование \d+", "", english)), (seed, english)
    assert count > 1000


PAID = "availability: customizable, cost: 90000"
SAID: dict[str, tuple[str, str, str, str]] = {
    "available": ("{encrypted: true}", "{encrypted: available}", "Есть", "Available"),
    "configured": ("{encrypted: true}", "{encrypted: {delivery: configuration}}", "настройк", "configur"),
    "third party": ("{encrypted: true}", "{encrypted: {delivery: third_party}}", "сторонний", "third-party"),
    "refused": ("{encrypted: true}", "{encrypted: unavailable}", "Нет", "Not available"),
    "silent": ("{encrypted: true}", "{rows: 1}", "Нет ответа", "No answer"),
    "capability alone": ("{encrypted: true}", "available", "не сказано", "not what is needed"),
    "paid": ("{encrypted: true}", f"{{encrypted: {{{PAID}, timeline: 3 weeks}}}}", "90 000", "90,000"),
    "paid, in time": ("{encrypted: true}", f"{{encrypted: {{{PAID}, timeline: 3 weeks}}}}", "21 день", "21 days"),
    "no cost": (
        "{encrypted: true}", "{encrypted: {availability: customizable, timeline: 3 weeks}}", "стоимость не названа", "cost not stated",
    ),
    "no time": ("{encrypted: true}", f"{{encrypted: {{{PAID}}}}}", "срок не назван", "time not stated"),
    "included": ("{encrypted: true}", "{encrypted: {delivery: included, timeline: 3 weeks}}", "бесплатно", "no charge"),
    "promised": ("{encrypted: true}", "{encrypted: {delivery: roadmap, timeline: '2027-03-01'}}", "1 марта 2027", "1 Mar 2027"),
    "too little": ("{rows: 5}", "{rows: 3}", "не менее 5 тыс", "at least 5 thousand"),
    "too much": ("{steps: 5}", "{steps: 7}", "не более 5", "at most 5"),
    "too low": ("{care: high}", "{care: low}", "высокая", "high"),
    "noted": (
        "{encrypted: true}", "{encrypted: {availability: available, note: {ru: По договору., en: By contract.}}}",
        "По договору.", "By contract.",
    ),
    "enough": ("{kept: 30 days}", "{kept: 90 days}", "90 дней", "90 days"),
}  # fmt: skip


@pytest.mark.parametrize("name", SAID)
def test_what_a_reason_says(name: str) -> None:
    demand, stated, russian, english = SAID[name]
    reason = aspect(one({"store": parsed(demand)}, sheet({"store": parsed(stated)}), header={"contract_on": "2027-01-15"})).reason
    assert russian in plain(reason.in_language("ru"))
    assert english in plain(reason.in_language("en"))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_whole_counts_and_names_what_is_missing() -> None:
    needs: Data = {"store": {"where": ["cloud", "own", "phone"], "encrypted": True}}
    vendor = one(
        needs, sheet({"store": {"where": {"cloud": "unavailable", "own": "unavailable", "phone": "available"}, "encrypted": True}})
    )
    reason = whole(vendor).reason
    assert "2 из 4" in reason.in_language("ru")
    assert "2 of 4" in reason.in_language("en")
    assert "облако" in reason.in_language("ru")
    assert "own server" in reason.in_language("en")
    assert "phone" not in reason.in_language("en")


def test_a_unit_that_ends_in_a_point_does_not_end_the_sentence_twice() -> None:
    """`15 тыс.` at the end of a sentence needs no second point."""
    for stated in ({"rows": 15}, {"rows": 1}, {}):
        for demand in ({"rows": 5}, {"rows": {"min": 5, "ideal": 20}}):
            for language in ("ru", "en"):
                text = aspect(one({"store": demand}, sheet({"store": stated}))).reason.in_language(language)
                assert ".." not in text, text


@pytest.mark.parametrize(
    ("demand", "expected"),
    [
        ("{kept: 1 year}", "не менее 1 года"),
        ("{kept: 2 years}", "не менее 2 лет"),
        ("{kept: 21 days}", "не менее 21 дня"),
        ("{kept: 22 days}", "не менее 22 дней"),
        ("{kept: 36 months}", "не менее 36 месяцев"),
        ("{kept: 2 weeks}", "не менее 2 недель"),
        ("{answer: 4 hours}", "не более 4 часов"),
        ("{answer: 1 hour}", "не более 1 часа"),
        ("{answer: 15 minutes}", "не более 15 минут"),
        ("{answer: 1 рабочий день}", "не более 1 рабочего дня"),
        ("{answer: 3 рабочих дня}", "не более 3 рабочих дней"),
        ("{answer: 1.5 hours}", "не более 1,5 часа"),
    ],
)
def test_after_at_least_and_at_most_russian_takes_the_genitive(demand: str, expected: str) -> None:
    reason = aspect(one({"store": parsed(demand)}, sheet({"store": {"rows": 1}}))).reason
    assert expected in plain(reason.in_language("ru"))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_hostile_note_is_quoted_and_never_filled_in(language: Language) -> None:
    said = {"encrypted": {"availability": "available", "note": "{label} {0} {reason.__class__} %s ${x}"}}
    text = aspect(one({"store": {"encrypted": True}}, sheet({"store": said}))).reason.in_language(language)
    assert "{label} {0} {reason.__class__} %s ${x}" in text
