"""Segments with one mistake each: the finding has the code and stands on the line where the mistake is."""

from __future__ import annotations

import textwrap

import pytest

from reqkit.findings.collector import Collector
from reqkit.findings.finding import Finding
from tests.segments.samples import checked, read

HEAD = """\
segments:
  - {id: SEG-OLD, title: Старшие, priority: must, where: {property: contact.age, op: gte, value: 60}, refresh: 1 day}
  - id: SEG-OLD-VIP
    title: Старшие VIP
    priority: must
    where: {all: [{segment: SEG-OLD}, {property: contact.tier, op: eq, value: vip}]}
    refresh: 1 day
  - id: SEG-A
    title: Проверяемый
    priority: must
    count: calendar
    time_zone: company
    null_rule: excluded
    refresh: 1 day
    where:
"""
LINE = HEAD.count("\n")


def findings(where: str) -> list[Finding]:
    return list(checked(HEAD + textwrap.indent(textwrap.dedent(where).strip("\n"), " " * 6) + "\n"))


def marked(where: str) -> list[str]:
    """`code:line`, with lines counted from the first of the conditions."""
    return [f"{finding.code.name}:{finding.span().line - LINE}" for finding in findings(where)]


CONTRADICTIONS = {
    "numbers that miss": ("contact.age, op: gte, value: 60", "contact.age, op: lt, value: 18"),
    "the same end, open": ("contact.age, op: gt, value: 17", "contact.age, op: lt, value: 18"),
    "intervals that miss": ("contact.age, op: between, value: [18, 25]", "contact.age, op: between, value: [30, 40]"),
    "a value outside an interval": ("contact.age, op: eq, value: 40", "contact.age, op: lte, value: 30"),
    "in and not in": ("contact.tier, op: in, value: [gold]", "contact.tier, op: not_in, value: [gold]"),
    "two words": ("contact.gender, op: eq, value: f", "contact.gender, op: eq, value: m"),
    "two names for one property": ("contact.tier, op: eq, value: gold", "loyalty.tier, op: ne, value: gold"),
    "known and unknown": ("contact.email, op: is_set", "contact.email, op: is_not_set"),
    "unknown and compared": ("contact.age, op: is_not_set", "contact.age, op: gte, value: 18"),
    "yes and no": ("computed.control_group, op: is_true", "computed.control_group, op: is_false"),
    "a text and its beginning": ("contact.first_name, op: eq, value: Анна", "contact.first_name, op: starts_with, value: И"),
    "two beginnings": ("contact.last_name, op: starts_with, value: Ив", "contact.last_name, op: starts_with, value: Пе"),
    "a member required and forbidden": (
        "contact.tags, op: contains_all, value: [a, b]",
        "contact.tags, op: contains_none, value: [b, c]",
    ),
    "days that miss": (
        "contact.registration_date, op: before, value: 2025-01-01",
        "contact.registration_date, op: on, value: 2026-01-01",
    ),
    "moments that miss": (
        "contact.registration_date, op: after, value: 2026-01-01 15:00",
        "contact.registration_date, op: before, value: 2026-01-01 14:00",
    ),
    "recent and long ago": (
        "purchases.last_order_at, op: in_last, value: 30 days",
        "purchases.last_order_at, op: more_than_ago, value: 90 days",
    ),
    "recent in days and long ago in months": (
        "purchases.last_order_at, op: in_last, value: 30 days",
        "purchases.last_order_at, op: not_in_last, value: 6 months",
    ),
    "days of the year": (
        "contact.birth_date, op: anniversary_in_month, value: 3, feb29: mar_01",
        "contact.birth_date, op: anniversary_on, value: 05-01, feb29: mar_01",
    ),
    "an event that was and was not": (
        "digital.app_open, window: last 30 days, op: did",
        "digital.app_open, window: last 30 days, op: did_not",
    ),
    "an event in a shorter stretch than its absence": (
        "digital.app_open, window: last 30 days, op: did",
        "digital.app_open, window: last 90 days, op: did_not",
    ),
    "an event more and less often": (
        "digital.app_open, window: last 30 days, op: did, value: 3",
        "digital.app_open, window: last 30 days, op: did, value: {at_most: 2}",
    ),
    "purchases never and lately": (
        "purchases.orders_count, window: all time, op: eq, value: 0",
        "purchases.orders_count, window: last 30 days, op: gte, value: 1",
    ),
    "bought and not bought": (
        "purchases.bought_product, window: last 30 days, op: did, filter: {group: tea}",
        "purchases.not_bought_product, window: last 30 days, op: did, filter: {group: tea}",
    ),
    "consent and none": ("contact.consent, channel: sms, op: can_contact", "contact.consent, channel: sms, op: cannot_contact"),
    "two cities": ("contact.region, level: city, op: eq, value: Москва", "contact.region, level: city, op: eq, value: Казань"),
    "the same store": ("contact.home_store, op: in, value: [M-1]", "contact.home_store, op: not_in, value: [M-1, M-2]"),
    "the same area": (
        "contact.location, op: in, value: {around: M-1, radius: 5 km}",
        "contact.location, op: not_in, value: {around: M-1, radius: 5 km}",
    ),
    "sums in one currency": (
        "purchases.spend, window: all time, op: gte, value: 3000, basis: paid, refunds: subtracted",
        "purchases.spend, window: all time, op: lt, value: 1000, basis: paid, refunds: subtracted",
    ),
}


@pytest.mark.parametrize(("first", "second"), CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_contradictions(first: str, second: str) -> None:
    assert marked(f"all:\n  - {{property: {first}}}\n  - {{property: {second}}}") == ["contradiction:3"]
    assert marked(f"all:\n  - {{property: {second}}}\n  - {{property: {first}}}") == ["contradiction:3"]
    nested = f"all:\n  - {{property: {first}}}\n  - all:\n      - {{property: contact.language, op: eq, value: ru}}\n"
    assert marked(nested + f"      - {{property: {second}}}") == ["contradiction:5"]


COMPATIBLE = {
    "different channels": ("contact.consent, channel: sms, op: can_contact", "contact.consent, channel: email, op: cannot_contact"),
    "different windows": (
        "digital.app_open, window: last 90 days, op: did",
        "digital.app_open, window: last 30 days, op: did_not",
    ),
    "different filters": (
        "purchases.bought_product, window: all time, op: did, filter: {group: tea}",
        "purchases.bought_product, window: all time, op: did_not, filter: {group: coffee}",
    ),
    "different purposes": (
        "contact.consent, channel: sms, purpose: news, op: can_contact",
        "contact.consent, channel: sms, purpose: advertising, op: cannot_contact",
    ),
    "different currencies": (
        "computed.clv, op: gte, value: 1000",
        "computed.clv, op: lt, value: {amount: 500, currency: USD}",
    ),
    "several deals": ("deal.stage, op: eq, value: new", "deal.stage, op: eq, value: paid"),
    "two children": (
        "contact.children_birth_dates, op: anniversary_in_month, value: 3",
        "contact.children_birth_dates, op: anniversary_in_month, value: 5",
    ),
    "a city and its country": ("contact.region, op: eq, value: Москва", "contact.region, op: eq, value: Россия"),
    "a month and 90 days, about the same": (
        "purchases.last_order_at, op: in_last, value: 3 months",
        "purchases.last_order_at, op: more_than_ago, value: 90 days",
    ),
    "29 February kept on 1 March": (
        "contact.birth_date, op: anniversary_in_month, value: 3, feb29: mar_01",
        "contact.birth_date, op: anniversary_on, value: 02-29, feb29: mar_01",
    ),
    "nothing counts as none": (
        "purchases.orders_count, window: all time, op: eq, value: 0",
        "purchases.orders_count, window: all time, op: is_not_set",
    ),
    "two members": ("contact.tags, op: contains_any, value: [a]", "contact.tags, op: contains_none, value: [b]"),
    "one day": ("contact.registration_date, op: on, value: 2026-01-01", "contact.registration_date, op: before, value: 2026-01-01 12:00"),
}


@pytest.mark.parametrize(("first", "second"), COMPATIBLE.values(), ids=COMPATIBLE)
def test_what_goes_together_is_left_alone(first: str, second: str) -> None:
    assert marked(f"all:\n  - {{property: {first}}}\n  - {{property: {second}}}") == []


WRONG = {
    "a denied condition": (
        """
        all:
          - {property: contact.age, op: gte, value: 18}
          - not: {property: contact.age, op: gte, value: 18}
        """,
        ["contradiction:3"],
    ),
    "a denied interval": (
        """
        all:
          - {property: contact.age, op: between, value: [18, 30]}
          - not: {property: contact.age, op: between, value: [18, 30]}
        """,
        ["contradiction:3"],
    ),
    "none of several is one of them": (
        """
        all:
          - not:
              any:
                - {property: contact.tier, op: eq, value: gold}
                - {property: contact.tier, op: eq, value: vip}
          - {property: contact.tier, op: eq, value: vip}
        """,
        ["contradiction:6"],
    ),
    "a used segment": (
        """
        all:
          - {segment: SEG-OLD}
          - {property: contact.age, op: lt, value: 18}
        """,
        ["contradiction:3"],
    ),
    "a segment used by a used one": (
        """
        all:
          - {property: contact.age, op: lt, value: 18}
          - {segment: SEG-OLD-VIP}
        """,
        ["contradiction:3"],
    ),
    "everyone is left out": (
        """
        all:
          - {property: contact.age, op: gte, value: 65}
          - not: {segment: SEG-OLD}
        """,
        ["contradiction:3"],
    ),
    "a segment without the one it is part of": (
        """
        all:
          - {segment: SEG-OLD-VIP}
          - not: {segment: SEG-OLD}
        """,
        ["contradiction:3"],
    ),
    "every way is closed": (
        """
        all:
          - {property: contact.age, op: gte, value: 18}
          - any:
              - {property: contact.age, op: lt, value: 16}
              - {property: contact.age, op: eq, value: 3}
        """,
        ["contradiction:3"],
    ),
    "one way is closed": (
        """
        all:
          - {property: contact.age, op: gte, value: 18}
          - any:
              - {property: contact.age, op: lt, value: 16}
              - {property: contact.tier, op: eq, value: vip}
        """,
        ["impossible-branch:4"],
    ),
    "one way is closed by a used segment": (
        """
        all:
          - {segment: SEG-OLD}
          - any:
              - {property: contact.tier, op: eq, value: vip}
              - all:
                  - {property: contact.gender, op: eq, value: f}
                  - {property: contact.age, op: lte, value: 30}
        """,
        ["impossible-branch:7"],
    ),
    "a contradiction within a way": (
        """
        any:
          - {property: contact.tier, op: eq, value: vip}
          - all:
              - {property: contact.age, op: gte, value: 60}
              - {property: contact.age, op: lt, value: 18}
        """,
        ["contradiction:5"],
    ),
    "a way that always holds": (
        """
        all:
          - {property: contact.age, op: gte, value: 18}
          - any:
              - {property: contact.age, op: gte, value: 16}
              - {property: contact.tier, op: eq, value: vip}
        """,
        ["idle-group:3"],
    ),
    "a wider condition beside a narrower": (
        """
        all:
          - {property: contact.age, op: gte, value: 18}
          - {property: contact.age, op: gte, value: 21}
        """,
        ["redundant-condition:2"],
    ),
    "a longer list beside a shorter": (
        """
        all:
          - {property: contact.tier, op: in, value: [gold]}
          - {property: contact.tier, op: in, value: [gold, vip]}
        """,
        ["redundant-condition:3"],
    ),
    "filled in, and compared anyway": (
        """
        all:
          - {property: contact.age, op: is_set}
          - {property: contact.age, op: gte, value: 21}
        """,
        ["redundant-condition:2"],
    ),
    "the same twice": (
        """
        all:
          - {property: contact.email, op: contains, value: "@mail.ru"}
          - {property: contact.email, op: contains, value: "@mail.ru"}
        """,
        ["redundant-condition:3"],
    ),
    "the same segment twice": (
        """
        all:
          - {segment: SEG-OLD}
          - {segment: SEG-OLD}
        """,
        ["redundant-condition:3"],
    ),
    "said by the used segment": (
        """
        all:
          - {property: contact.age, op: gte, value: 50}
          - {segment: SEG-OLD}
        """,
        ["redundant-condition:2"],
    ),
    "a longer time beside a shorter": (
        """
        all:
          - {property: purchases.last_order_at, op: in_last, value: 30 days}
          - {property: purchases.last_order_at, op: in_last, value: 8 weeks}
        """,
        ["redundant-condition:3"],
    ),
    "a way within another": (
        """
        any:
          - {property: contact.age, op: gte, value: 21}
          - {property: contact.age, op: gte, value: 18}
        """,
        ["covered-branch:2"],
    ),
    "a way that repeats another with more": (
        """
        any:
          - {property: contact.tier, op: eq, value: vip}
          - all:
              - {property: contact.age, op: gte, value: 18}
              - {property: contact.tier, op: eq, value: vip}
        """,
        ["covered-branch:5"],
    ),
    "the same way twice": (
        """
        any:
          - {property: contact.tier, op: eq, value: vip}
          - {property: contact.tier, op: in, value: [vip]}
        """,
        ["covered-branch:3"],
    ),
    "more than all": ("{property: purchases.discount_share, window: all time, op: gt, value: 100}", ["impossible-condition:1"]),
    "less than nothing": ("{property: contact.age, op: lt, value: 0}", ["impossible-condition:1"]),
    "none of all there are": (
        "{property: contact.gender, op: not_in, value: [f, m, unknown]}",
        ["impossible-condition:1"],
    ),
    "no conditions": ("all: []", ["empty-group:1"]),
    "no ways": ("all:\n  - {property: contact.age, op: gte, value: 18}\n  - any: []", ["empty-group:3"]),
    "an unknown segment": ("{segment: SEG-OLDER}", ["unknown-segment:1"]),
    "itself": ("{segment: SEG-A}", ["segment-cycle:1"]),
    "itself, long way": ("not: {all: [{segment: SEG-A}, {property: contact.age, op: gte, value: 18}]}", ["segment-cycle:1"]),
    "no period": (
        "{property: purchases.spend, op: gte, value: 3000, basis: paid, refunds: subtracted}",
        ["window-missing:1"],
    ),
    "29 February": ("{property: contact.birth_date, op: anniversary_in_next, value: 3 days}", ["feb29-unsaid:1"]),
}


@pytest.mark.parametrize(("where", "expected"), WRONG.values(), ids=WRONG)
def test_wrong_segments(where: str, expected: list[str]) -> None:
    assert marked(where) == expected


def test_a_circle_is_found_once() -> None:
    circle = "".join(
        f"  - {{id: SEG-{name}, title: T, priority: must, where: {{segment: SEG-{other}}}, refresh: 1 day}}\n"
        for name, other in (("A", "B"), ("B", "C"), ("C", "A"), ("D", "A"))
    )
    found = checked("segments:\n" + circle)
    assert [(finding.code.name, finding.span().line) for finding in found] == [("segment-cycle", 4)]
    assert found[0].message("en").endswith("SEG-A → SEG-B → SEG-C → SEG-A")


def test_a_contradiction_names_both_conditions_and_where_the_first_is() -> None:
    found = findings("all:\n  - {property: contact.age, op: gte, value: 60}\n  - {property: contact.age, op: lt, value: 18}")[0]
    assert found.message("ru") == "условия исключают друг друга: возраст не меньше 60 лет; возраст меньше 18 лет"
    assert found.message("en") == "the conditions exclude each other: age is at least 60 years; age is below 18 years"
    assert f"segments.yaml:{LINE + 2}:" in found.help("ru")
    assert f"segments.yaml:{LINE + 2}:" in found.help("en")


def test_a_finding_through_a_used_segment_names_it() -> None:
    found = findings("all:\n  - {segment: SEG-OLD}\n  - {property: contact.age, op: lt, value: 18}")[0]
    assert "возраст не меньше 60 лет (сегмент «Старшие»)" in found.message("ru")
    assert "segments.yaml:2:" in found.help("ru"), "the condition itself is over there"


def test_a_mistake_in_a_used_segment_is_not_told_again() -> None:
    text = """\
segments:
  - id: SEG-NOBODY
    title: T
    priority: must
    where: {all: [{property: contact.age, op: gte, value: 60}, {property: contact.age, op: lt, value: 18}]}
    refresh: 1 day
  - {id: SEG-B, title: T, priority: must, where: {all: [{segment: SEG-NOBODY}, {property: contact.age, op: eq, value: 5}]}, refresh: 1 day}
"""
    assert [finding.code.name for finding in checked(text)] == ["contradiction"]


def test_what_could_not_be_read_is_no_second_mistake() -> None:
    text = HEAD + "      any:\n        - {property: contact.aeg, op: gte, value: 18}\n"
    assert [finding.code.name for finding in checked(text)] == ["unknown-property"]


def test_without_a_null_rule_those_without_a_value_may_meet_all_denials() -> None:
    text = HEAD.replace("    null_rule: excluded\n", "") + "      {property: contact.gender, op: not_in, value: [f, m, unknown]}\n"
    assert [finding.code.name for finding in checked(text)] == ["segment-vague"]


def test_every_finding_reads_in_both_languages() -> None:
    for where, _ in WRONG.values():
        for finding in findings(where):
            for language in ("ru", "en"):
                text = finding.message(language) + finding.help(language)
                assert "{" not in text.replace("{amount", ""), text
                assert "None" not in text


def test_reading_alone_does_not_judge_meaning() -> None:
    collector = Collector()
    read(HEAD + "      all: [{property: contact.age, op: gte, value: 60}, {property: contact.age, op: lt, value: 18}]\n", collector)
    assert collector.findings == []
