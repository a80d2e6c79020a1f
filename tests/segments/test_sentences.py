"""Segments read aloud: the practice of marketing in both languages, held to a golden file that people have read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reqkit.findings.collector import Collector
from reqkit.segments.clause_words import clause_words
from reqkit.segments.model import clauses
from reqkit.segments.reader import segment_of
from reqkit.segments.sentence import segment_sentence
from reqkit.segments.span_words import coming, counted, counted_of, last
from reqkit.segments.terms import segment_terms
from reqkit.values.duration import parse_duration
from tests.segments.samples import checked, item, one, read, segments

DATA = Path(__file__).parent / "data"
FILES = sorted(DATA.glob("*.yaml"))
GOLDEN = DATA / "sentences.txt"


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_the_practice_of_marketing_is_written_without_a_finding(path: Path) -> None:
    assert [(finding.span().line, finding.code.name, finding.message("en")) for finding in checked(path.read_text(encoding="utf-8"))] == []


def read_aloud() -> str:
    """Every segment of practice: its id, its sentence and terms in Russian, then in English."""
    lines = []
    for path in FILES:
        asked = read(path.read_text(encoding="utf-8"), Collector())
        known = segments(asked)
        for each in asked:
            lines.append(each.id)
            for language in ("ru", "en"):
                lines.append(f"  {segment_sentence(segment_of(each), known, language)}.")
                lines.append(f"    [{segment_terms(segment_of(each), language)}]")
    return "\n".join(lines).replace("\u00a0", " ") + "\n"


def test_sentences_are_as_people_read_them(update_golden: bool) -> None:
    if update_golden:
        GOLDEN.write_text(read_aloud(), encoding="utf-8")
    assert read_aloud() == GOLDEN.read_text(encoding="utf-8")


def sentence(where: Any, language: Any = "ru", **others: Any) -> str:
    written = [item(where), *(item(other, name.replace("_", "-")) for name, other in others.items())]
    collector = Collector()
    asked = read({"segments": written}, collector)
    assert not collector.findings
    return segment_sentence(segment_of(asked[0]), segments(asked), language).replace("\u00a0", " ")


AGE = {"property": "contact.age", "op": "gte", "value": 21}
TIER = {"property": "contact.tier", "op": "in", "value": ["gold", "vip"]}
PHONE = {"property": "contact.phone", "op": "is_set"}

SHAPES: dict[str, tuple[Any, str, str]] = {
    "one condition": (AGE, "Контакты, у которых возраст не меньше 21 года", "Contacts where age is at least 21 years"),
    "two": (
        {"all": [AGE, TIER]},
        "Контакты, у которых возраст не меньше 21 года и уровень — gold или vip",
        "Contacts where age is at least 21 years and tier is gold or vip",
    ),
    "a choice alone": (
        {"any": [AGE, TIER]},
        "Контакты, у которых либо возраст не меньше 21 года, либо уровень — gold или vip",
        "Contacts where either age is at least 21 years or tier is gold or vip",
    ),
    "a choice between conditions is set apart": (
        {"all": [{"any": [AGE, TIER]}, PHONE]},
        "Контакты, у которых (либо возраст не меньше 21 года, либо уровень — gold или vip) и заполнено поле «телефон»",
        "Contacts where (either age is at least 21 years or tier is gold or vip) and “phone” is filled in",
    ),
    "a list within a choice": (
        {"any": [PHONE, {"all": [AGE, TIER]}]},
        "Контакты, у которых либо заполнено поле «телефон», либо (возраст не меньше 21 года и уровень — gold или vip)",
        "Contacts where either “phone” is filled in or (age is at least 21 years and tier is gold or vip)",
    ),
    "groups of one disappear": (
        {"all": [{"any": [{"all": [AGE]}]}]},
        "Контакты, у которых возраст не меньше 21 года",
        "Contacts where age is at least 21 years",
    ),
    "an exception": (
        {"all": [AGE, {"not": TIER}]},
        "Контакты, у которых возраст не меньше 21 года; кроме тех, у кого уровень — gold или vip",
        "Contacts where age is at least 21 years; except those where tier is gold or vip",
    ),
    "nothing but an exception": (
        {"not": TIER},
        "Все контакты, кроме тех, у кого уровень — gold или vip",
        "All contacts, except those where tier is gold or vip",
    ),
    "a denial within a choice": (
        {"any": [AGE, {"not": TIER}]},
        "Контакты, у которых либо возраст не меньше 21 года, либо не выполнено условие (уровень — gold или vip)",
        "Contacts where either age is at least 21 years or it is not so that (tier is gold or vip)",
    ),
    "companies": (
        {"property": "company.size_band", "op": "eq", "value": "large"},
        "Компании, у которых размер компании — крупная",
        "Companies where company size is large",
    ),
}


@pytest.mark.parametrize(("where", "ru", "en"), SHAPES.values(), ids=SHAPES)
def test_shapes(where: Any, ru: str, en: str) -> None:
    assert (sentence(where), sentence(where, "en")) == (ru, en)


B, C = {"SEG_B": AGE}, {"SEG_C": TIER}
USES: dict[str, tuple[Any, str, str]] = {
    "one": ({"segment": "SEG-B"}, "Контакты из сегмента «Сегмент SEG-B»", "Contacts in the segment “Segment SEG-B”"),
    "one and a condition": (
        {"all": [{"segment": "SEG-B"}, PHONE]},
        "Контакты из сегмента «Сегмент SEG-B», у которых заполнено поле «телефон»",
        "Contacts in the segment “Segment SEG-B” where “phone” is filled in",
    ),
    "two": (
        {"all": [{"segment": "SEG-B"}, {"segment": "SEG-C"}, PHONE]},
        "Контакты, которые есть сразу в сегментах «Сегмент SEG-B» и «Сегмент SEG-C» и у которых заполнено поле «телефон»",
        "Contacts in all of the segments “Segment SEG-B” and “Segment SEG-C” where “phone” is filled in",
    ),
    "all but two": (
        {"not": {"any": [{"segment": "SEG-B"}, {"segment": "SEG-C"}]}},
        "Все контакты, кроме сегментов «Сегмент SEG-B» и «Сегмент SEG-C»",
        "All contacts, except the segments “Segment SEG-B” and “Segment SEG-C”",
    ),
    "one of two": (
        {"any": [{"segment": "SEG-B"}, PHONE]},
        "Контакты, у которых либо сегмент — «Сегмент SEG-B», либо заполнено поле «телефон»",
        "Contacts where either the segment is “Segment SEG-B” or “phone” is filled in",
    ),
}


@pytest.mark.parametrize(("where", "ru", "en"), USES.values(), ids=USES)
def test_segments_within_segments(where: Any, ru: str, en: str) -> None:
    assert (sentence(where, **B, **C), sentence(where, "en", **B, **C)) == (ru, en)


SINCE_REGISTRATION = {"since": "contact.registration_date", "within": "7 days"}
CLAUSES: dict[str, tuple[dict[str, Any], str, str]] = {
    "one year": (
        {"property": "contact.age", "op": "lt", "value": 1},
        "возраст меньше 1 года",
        "age is below 1 year",
    ),
    "a span of years": (
        {"property": "contact.age", "op": "between", "value": [21, 35]},
        "возраст — от 21 до 35 лет",
        "age is between 21 and 35 years",
    ),
    "exactly": ({"property": "contact.age", "op": "eq", "value": 21}, "возраст — ровно 21 год", "age is exactly 21 years"),
    "kopecks": (
        {"property": "computed.clv", "op": "gt", "value": "1234567.50"},
        "пожизненная ценность клиента больше 1 234 567,50 ₽",
        "customer lifetime value is above RUB 1,234,567.50",
    ),
    "a span of money": (
        {"property": "computed.clv", "op": "between", "value": [1000, "2500.5"]},
        "пожизненная ценность клиента — от 1 000 до 2 500,50 ₽",
        "customer lifetime value is between RUB 1,000 and RUB 2,500.50",
    ),
    "three words": (
        {"property": "contact.tier", "op": "not_in", "value": ["a", "b", "c"]},
        "уровень — не из списка: a, b, c",
        "tier is not one of a, b, c",
    ),
    "both": (
        {"property": "contact.tags", "op": "contains_all", "value": ["опт", "vip"]},
        "метки: есть и «опт», и «vip»",
        "tags include both “опт” and “vip”",
    ),
    "none": (
        {"property": "contact.tags", "op": "contains_none", "value": ["опт", "vip"]},
        "метки: нет ни одного из: «опт», «vip»",
        "tags do not include any of “опт”, “vip”",
    ),
    "a label that denies is quoted": (
        {"property": "contact.gender", "op": "ne", "value": "unknown"},
        "пол — не «не указан»",
        "gender is not “not stated”",
    ),
    "today": (
        {"property": "contact.birth_date", "op": "anniversary_is_today", "feb29": "mar_01"},
        "день рождения сегодня",
        "birthday is today",
    ),
    "a week ahead": (
        {"property": "contact.birth_date", "op": "anniversary_in_next", "value": "1 week", "feb29": "mar_01"},
        "день рождения в ближайшую неделю",
        "birthday is in the next week",
    ),
    "in May": (
        {"property": "contact.birth_date", "op": "anniversary_in_month", "value": 5},
        "день рождения в мае",
        "birthday is in May",
    ),
    "days of a stretch": (
        {"property": "contact.registration_date", "op": "between", "value": ["2026-03-01", "2026-03-08"]},
        "дата регистрации — с 1 марта 2026 по 8 марта 2026",
        "registration date is between 1 Mar 2026 and 8 Mar 2026",
    ),
    "long ago": (
        {"property": "purchases.last_order_at", "op": "more_than_ago", "value": "21 days"},
        "последняя покупка — больше 21 дня назад",
        "latest purchase is more than 21 days ago",
    ),
    "from two to five times": (
        {"property": "digital.app_open", "window": "yesterday", "op": "did", "value": {"at_least": 2, "at_most": 5}},
        "было событие «запуск приложения» вчера от 2 до 5 раз",
        "there was the event “app opening” yesterday 2 to 5 times",
    ),
    "not bought": (
        {"property": "purchases.not_bought_product", "window": "last 1 month", "op": "did", "filter": {"brand": {"not": ["A", "B"]}}},
        "не было события «покупка товара» за последний месяц (бренд: кроме A, B)",
        "there was no event “product bought” over the last month (brand: except A, B)",
    ),
    "since a date of the customer": (
        {"property": "purchases.orders_count", "op": "gt", "value": 1, "window": SINCE_REGISTRATION},
        "число покупок за 7 дней после события «дата регистрации» больше 1",
        "number of purchases within 7 days of the “registration date” is above 1",
    ),
    "no consent": (
        {"property": "contact.consent", "channel": "call", "op": "cannot_contact"},
        "нет согласия на звонки",
        "there is no consent to phone calls",
    ),
    "braces of a person's own": (
        {"property": "contact.last_name", "op": "contains", "value": "{name}"},
        "фамилия: содержит «{name}»",
        "last name contains “{name}”",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("clause", "ru", "en"), CLAUSES.values(), ids=CLAUSES)
def test_conditions(clause: dict[str, Any], ru: str, en: str) -> None:
    read_clause = next(clauses(segment_of(one(clause)).where))
    assert clause_words(read_clause, "ru").replace("\u00a0", " ") == ru
    assert clause_words(read_clause, "en").replace("\u00a0", " ") == en


SPANS = [
    ("1 day", "последний день", "ближайший день", "1 день", "1 дня", "the last day"),
    ("21 days", "последние 21 день", "ближайшие 21 день", "21 день", "21 дня", "the last 21 days"),
    ("1 week", "последнюю неделю", "ближайшую неделю", "1 неделю", "1 недели", "the last week"),
    ("22 weeks", "последние 22 недели", "ближайшие 22 недели", "22 недели", "22 недель", "the last 22 weeks"),
    ("11 minutes", "последние 11 минут", "ближайшие 11 минут", "11 минут", "11 минут", "the last 11 minutes"),
    ("5 years", "последние 5 лет", "ближайшие 5 лет", "5 лет", "5 лет", "the last 5 years"),
    ("1 year", "последний год", "ближайший год", "1 год", "1 года", "the last year"),
    ("1.5 months", "последние 1,5 месяца", "ближайшие 1,5 месяца", "1,5 месяца", "1,5 месяца", "the last 1.5 months"),
    ("3 working days", "последние 3 рабочих дня", "ближайшие 3 рабочих дня", "3 рабочих дня", "3 рабочих дней", "the last 3 working days"),
]


@pytest.mark.parametrize(("written", "of_last", "of_next", "after", "of", "english"), SPANS, ids=[row[0] for row in SPANS])
def test_spans_in_their_cases(written: str, of_last: str, of_next: str, after: str, of: str, english: str) -> None:
    span = parse_duration(written)
    assert (last(span, "ru"), coming(span, "ru"), counted(span, "ru"), counted_of(span, "ru")) == (of_last, of_next, after, of)
    assert last(span, "en") == english
