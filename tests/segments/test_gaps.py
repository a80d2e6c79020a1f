"""How exhaustive a segment is: what has to be said, what is, and the question for what is not, in both languages."""

from __future__ import annotations

from typing import Any

import pytest

from reqkit.segments.gaps import HOW_TO_SAY, QUESTIONS, Axis, segment_gaps
from reqkit.segments.reader import segment_of
from tests.segments.samples import checked, item, one

SPEND = {"property": "purchases.spend", "op": "gte", "value": 3000}
LATE = {"property": "purchases.last_order_at", "op": "not_in_last", "value": "30 days"}


def gaps(where: Any, **terms: Any) -> tuple[int, int, list[str]]:
    said, needed, questions = segment_gaps(segment_of(one(where, **terms)))
    return said, needed, [question.axis.value for question in questions]


CASES: dict[str, tuple[Any, dict[str, Any], tuple[int, int, list[str]]]] = {
    "a property that leaves nothing open": ({"property": "contact.age", "op": "gte", "value": 18}, {"refresh": "1 day"}, (1, 1, [])),
    "refresh": ({"property": "contact.age", "op": "gte", "value": 18}, {}, (0, 1, ["refresh"])),
    "a sum": (SPEND, {"refresh": "1 day"}, (1, 4, ["window", "basis", "refunds"])),
    "a sum of the last days": ({**SPEND, "window": "last 90 days"}, {}, (1, 6, ["count", "clock", "basis", "refunds", "refresh"])),
    "a sum of all time has no days to count": (
        {**SPEND, "window": "all time", "basis": "paid", "refunds": "subtracted"},
        {"refresh": "1 day"},
        (4, 4, []),
    ),
    "hours are not calendar days": (
        {"property": "digital.app_open", "op": "did", "window": "last 24 hours"},
        {"time_zone": "utc", "refresh": "1 day"},
        (2, 2, []),
    ),
    "weeks have a first day": (
        {"property": "digital.app_open", "op": "did", "window": "this week"},
        {"time_zone": "company", "refresh": "1 day"},
        (2, 3, ["week_starts"]),
    ),
    "a denial": (LATE, {"count": "calendar", "time_zone": "company", "refresh": "1 day"}, (3, 4, ["null_rule"])),
    "the segment speaks for all": (
        {"all": [LATE, {**LATE, "property": "contact.last_contact_at"}]},
        {"count": "calendar", "time_zone": "company", "null_rule": "excluded", "refresh": "1 day"},
        (7, 7, []),
    ),
    "one question for several conditions": (
        {"all": [LATE, {**LATE, "property": "contact.last_contact_at"}]},
        {"refresh": "1 day"},
        (1, 7, ["count", "clock", "null_rule"]),
    ),
    "a birthday": (
        {"property": "contact.birth_date", "op": "anniversary_in_next", "value": "3 days"},
        {"refresh": "1 day"},
        (1, 3, ["clock", "feb29"]),
    ),
    "a birthday on a day far from it": (
        {"property": "contact.birth_date", "op": "anniversary_on", "value": "03-08"},
        {"refresh": "1 day"},
        (1, 1, []),
    ),
    "a birthday on 1 March": (
        {"property": "contact.birth_date", "op": "anniversary_on", "value": "03-01"},
        {"refresh": "1 day"},
        (1, 2, ["feb29"]),
    ),
    "a birthday in a month": (
        {"property": "contact.birth_date", "op": "anniversary_in_month", "value": 3},
        {"refresh": "1 day"},
        (1, 1, []),
    ),
    "segmentation by words": ({"segment": "SEG-A"}, {}, (0, 1, ["refresh"])),
}


@pytest.mark.parametrize(("where", "terms", "expected"), CASES.values(), ids=CASES)
def test_gaps(where: Any, terms: dict[str, Any], expected: tuple[int, int, list[str]]) -> None:
    assert gaps(where, **terms) == expected


def test_questions_name_what_they_are_about() -> None:
    found = segment_gaps(segment_of(one({"all": [LATE, {**LATE, "property": "contact.last_contact_at"}]}))).questions
    texts = {question.axis: (question.in_language("ru"), question.in_language("en")) for question in found}
    assert texts[Axis.NULL_RULE] == (
        "Подходят ли клиенты, о которых нет данных (последняя покупка, последний контакт)?",
        "Do customers without the data belong (latest purchase, latest contact)?",
    )


def test_every_axis_has_its_question_and_its_answer() -> None:
    assert set(QUESTIONS) == set(HOW_TO_SAY) == set(Axis)
    for message in QUESTIONS.values():
        assert message.ru.endswith("?")
        assert message.en.endswith("?")


def test_the_finding_counts_and_asks_and_leaves_out_what_is_asked_elsewhere() -> None:
    where = {"all": [{**SPEND, "basis": "paid"}, {"property": "contact.birth_date", "op": "anniversary_is_today"}]}
    found = {finding.code.name: finding for finding in checked({"segments": [item(where, time_zone="customer")]})}
    assert set(found) == {"window-missing", "feb29-unsaid", "segment-vague"}
    vague = found["segment-vague"]
    assert vague.message("en").startswith("SEG-A says 2 of the 6 things")
    assert "Вычитать ли возвраты (сумма покупок)? — refunds: subtracted | ignored" in vague.help("ru")
    assert "feb29" not in vague.help("ru")
    assert "window" not in vague.help("en")
