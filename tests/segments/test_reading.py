"""Reading: the language's own example, typed values, and one finding at the exact place for every mistake of the pen."""

from __future__ import annotations

import textwrap
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from reqkit.documents.document import Location, parse_document
from reqkit.findings.collector import Collector
from reqkit.findings.finding import in_order
from reqkit.model.asked import Asked, AskedKind
from reqkit.segments.checks import check_segments
from reqkit.segments.model import Clause, Feb29, FilterTerm, Group, Logic, Not, NullRule, Use, clauses
from reqkit.segments.property import Aggregate, Properties, PropertyType
from reqkit.segments.property_source import read_properties
from reqkit.segments.reader import properties_used, read_segments, segment_of
from reqkit.segments.values import Amount, Area, Month, MonthDay, Pair, Times
from reqkit.segments.window import Counting, Window, WindowKind
from reqkit.values.duration import Duration, parse_duration
from tests.segments.samples import catalogue, checked, item, one, read

EXAMPLE = Path(__file__).parents[1] / "data" / "language" / "segments.yaml"
STAFF = "  - {id: SEG-STAFF, title: Сотрудники, priority: must, where: {property: contact.suppression, op: contains_any, value: [staff]}}\n"


def clause(written: str) -> Clause:
    """The one condition written, without findings."""
    asked = one(parse_document("clause", written.encode()).data)
    return next(clauses(segment_of(asked).where))


def findings(where: str, before: str = "") -> list[str]:
    """`code:line:column` of what reading a segment with these conditions finds, lines counted from their first."""
    head = f"{before}segments:\n  - id: SEG-A\n    title: T\n    priority: must\n    where:\n"
    collector = Collector()
    read(head + textwrap.indent(textwrap.dedent(where).strip("\n"), " " * 6) + "\n", collector)
    lines = head.count("\n")
    return [f"{finding.code.name}:{finding.span().line - lines}:{finding.span().column - 6}" for finding in in_order(collector.findings)]


def test_the_example_of_the_language() -> None:
    collector = Collector()
    asked = read(EXAMPLE.read_text(encoding="utf-8") + STAFF, collector)
    assert collector.findings == []
    assert [each.id for each in asked] == ["SEG-BIRTHDAY", "SEG-STAFF"]
    assert all(each.kind is AskedKind.SEGMENT for each in asked)
    segment = segment_of(asked[0])
    assert segment.category == "segmentation"
    assert segment.refresh == parse_duration("15 minutes")
    where = segment.where
    assert isinstance(where, Group)
    assert where.logic is Logic.ALL
    birthday, consent, either, no_staff = where.members
    assert isinstance(birthday, Clause)
    assert (birthday.operator.id, birthday.value, birthday.feb29) == ("anniversary_in_next", parse_duration("3 days"), Feb29.MAR_01)
    assert isinstance(consent, Clause)
    assert consent.details == (("channel", "sms"),)
    assert isinstance(either, Group)
    spend, tier = either.members
    assert isinstance(spend, Clause)
    assert isinstance(tier, Clause)
    assert spend.window == Window(WindowKind.LAST, length=parse_duration("90 days"))
    assert spend.value == Amount(Fraction(3000), "RUB")
    assert spend.aggregate is Aggregate.SUM
    assert tier.value == ("gold", "vip")
    assert isinstance(no_staff, Not)
    assert isinstance(no_staff.member, Use)
    assert no_staff.member.segment == "SEG-STAFF"
    assert str(birthday.location).split(":")[1] == "11"
    assert properties_used(asked[0]) == ("contact.birth_date", "contact.consent", "purchases.spend", "contact.tier")
    check_segments(asked, collector)
    assert {finding.code.name for finding in collector.findings} == {"segment-vague"}


VALUES: dict[str, tuple[str, Any]] = {
    "a number": ("{property: contact.age, op: gte, value: 18}", Fraction(18)),
    "a number in quotes": ("{property: contact.age, op: gte, value: '18'}", Fraction(18)),
    "exact money": ("{property: purchases.spend, window: all time, op: gt, value: 0.1}", Amount(Fraction(1, 10), "RUB")),
    "money with its currency": ("{property: computed.clv, op: gt, value: 3000.50 USD}", Amount(Fraction(6001, 2), "USD")),
    "money as a block": ("{property: computed.clv, op: gt, value: {amount: 5, currency: EUR}}", Amount(Fraction(5), "EUR")),
    "per cent": ("{property: computed.churn_risk, op: gt, value: 30 %}", Fraction(30)),
    "a pair": ("{property: contact.age, op: between, value: [18, 25]}", Pair(Fraction(18), Fraction(25))),
    "from and to": ("{property: contact.age, op: between, value: {from: 18, to: 25}}", Pair(Fraction(18), Fraction(25))),
    "a list of one": ("{property: contact.tier, op: in, value: gold}", ("gold",)),
    "a list with repeats": ("{property: contact.tier, op: in, value: [gold, vip, gold]}", ("gold", "vip")),
    "a day": ("{property: contact.birth_date, op: before, value: 1960-01-01}", date(1960, 1, 1)),
    "a moment": ("{property: contact.registration_date, op: after, value: 2026-03-08 15:30}", datetime(2026, 3, 8, 15, 30)),
    "a day of a moment": ("{property: contact.registration_date, op: on, value: 2026-03-08}", date(2026, 3, 8)),
    "a duration in Russian": ("{property: purchases.last_order_at, op: in_last, value: 6 месяцев}", parse_duration("6 months")),
    "a leap day": ("{property: contact.birth_date, op: anniversary_on, value: 02-29}", MonthDay(2, 29)),
    "a month by number": ("{property: contact.birth_date, op: anniversary_in_month, value: 3}", Month(3)),
    "a month by name": ("{property: contact.birth_date, op: anniversary_in_month, value: March}", Month(3)),
    "the next month": ("{property: contact.birth_date, op: anniversary_in_month, value: next month}", Month(ahead=1)),
    "an area": ("{property: contact.location, op: in, value: {around: MSK-1, radius: 500 m}}", (Area("MSK-1", Fraction(1, 2)),)),
    "once": ("{property: digital.app_open, op: did}", Times(1, None)),
    "three times": ("{property: digital.app_open, op: did, value: 3}", Times(3, None)),
    "exactly": ("{property: digital.app_open, op: did, value: {exactly: 2}}", Times(2, 2)),
    "from two to five times": ("{property: digital.app_open, op: did, value: {at_least: 2, at_most: 5}}", Times(2, 5)),
    "a group of RFM": ("{property: computed.rfm, op: eq, value: 555}", "555"),
    "an axis of RFM": ("{property: computed.rfm, axis: recency, op: gte, value: 4}", Fraction(4)),
    "a word that is a number": ("{property: contact.language, op: eq, value: 7}", "7"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "value"), VALUES.values(), ids=VALUES)
def test_values(written: str, value: Any) -> None:
    assert clause(written).value == value


WINDOWS: dict[str, Window] = {
    "last 90 days": Window(WindowKind.LAST, length=Duration(Fraction(90))),
    "over the last 3 months": Window(WindowKind.LAST, length=parse_duration("3 months")),
    "all time": Window(WindowKind.ALL_TIME),
    "this month": Window(WindowKind.PERIOD, period="this month"),
    "last quarter": Window(WindowKind.PERIOD, period="last quarter"),
    "today": Window(WindowKind.PERIOD, period="this day"),
    "between 2026-01-01 and 2026-03-31": Window(WindowKind.BETWEEN, start=date(2026, 1, 1), end=date(2026, 3, 31)),
    "{last: 90 days, count: calendar, clock: customer}": Window(
        WindowKind.LAST, length=Duration(Fraction(90)), counting=Counting.CALENDAR, clock="customer"
    ),
    "{period: last year, clock: Europe/Moscow}": Window(WindowKind.PERIOD, period="last year", clock="Europe/Moscow"),
    "{between: [2026-01-01, 2026-03-31]}": Window(WindowKind.BETWEEN, start=date(2026, 1, 1), end=date(2026, 3, 31)),
    "{from: 2026-01-01, to: 2026-03-31}": Window(WindowKind.BETWEEN, start=date(2026, 1, 1), end=date(2026, 3, 31)),
    "{from: 180 days ago, to: 90 days ago}": Window(WindowKind.AGO, start=Duration(Fraction(180)), end=Duration(Fraction(90))),
    "{since: contact.registration_date, within: 30 days}": Window(
        WindowKind.SINCE, since="contact.registration_date", length=Duration(Fraction(30))
    ),
}


@pytest.mark.parametrize(("written", "window"), WINDOWS.items(), ids=WINDOWS)
def test_windows(written: str, window: Window) -> None:
    assert clause(f"{{property: purchases.orders_count, window: {written}, op: gte, value: 1}}").window == window


def test_what_stands_beside_a_condition() -> None:
    read_clause = clause(
        "{property: purchases.spend, window: last 90 days, aggregate: avg, op: gte, value: 500, basis: paid, refunds: ignored,"
        " filter: {group: [tea, coffee], channel: {not: web}}, count: elapsed, clock: utc, null_rule: excluded}"
    )
    assert read_clause.aggregate is Aggregate.AVG
    assert read_clause.filters == (FilterTerm("channel", ("web",), denied=True), FilterTerm("group", ("coffee", "tea")))
    assert (read_clause.counting, read_clause.clock, read_clause.null_rule) == (Counting.ELAPSED, "utc", NullRule.EXCLUDED)


def test_a_condition_takes_from_the_segment_what_it_does_not_say() -> None:
    where = {
        "all": [
            {"property": "purchases.last_order_at", "op": "not_in_last", "value": "30 days"},
            {"property": "digital.app_open", "window": {"last": "30 days", "clock": "utc"}, "op": "did", "count": "elapsed"},
            {"property": "contact.age", "op": "gte", "value": 18},
        ]
    }
    asked = one(where, count="calendar", time_zone="customer", null_rule="excluded")
    late, counted, age = clauses(segment_of(asked).where)
    assert (late.counting, late.clock, late.null_rule) == (Counting.CALENDAR, "customer", NullRule.EXCLUDED)
    assert (counted.counting, counted.clock) == (Counting.ELAPSED, "utc")
    assert (age.counting, age.clock) == (None, None), "an age has no days to count"


MISTAKES = {
    "no such property": ("{property: §contact.birth_dat, op: is_set}", ["unknown-property"]),
    "no property": ("§{op: is_set}", ["missing-key"]),
    "no operator": ("§{property: contact.age, value: 3}", ["missing-key"]),
    "no such operator": ("{property: contact.age, op: §greater, value: 3}", ["unknown-operator"]),
    "an operator of another type": ("{property: contact.age, op: §contains, value: 3}", ["operator-does-not-fit"]),
    "a birthday in the next days": ("{property: contact.birth_date, op: §in_next, value: 3 days}", ["operator-does-not-fit"]),
    "no value": ("§{property: contact.age, op: gte}", ["missing-key"]),
    "a value too many": ("{property: contact.age, op: is_set, value: §3}", ["value-not-expected"]),
    "no such word": ("{property: contact.gender, op: eq, value: §female}", ["unknown-property-value"]),
    "one word of several": ("{property: contact.gender, op: in, value: [f, §g]}", ["unknown-property-value"]),
    "a day that does not exist": ("{property: contact.birth_date, op: on, value: §2026-02-31}", ["bad-date"]),
    "a day written another way": ("{property: contact.birth_date, op: on, value: §31.01.2026}", ["bad-date"]),
    "a day of the year that does not exist": ("{property: contact.birth_date, op: anniversary_on, value: §02-30}", ["bad-month-day"]),
    "a duration without a unit": ("{property: purchases.last_order_at, op: in_last, value: §30}", ["bad-duration"]),
    "no time at all": ("{property: purchases.last_order_at, op: in_last, value: §0 days}", ["bad-duration"]),
    "ends swapped": ("{property: contact.age, op: between, value: §[60, 18]}", ["range-upside-down"]),
    "dates swapped": ("{property: contact.registration_date, op: between, value: §[2026-02-01, 2026-01-01]}", ["range-upside-down"]),
    "three ends": ("{property: contact.age, op: between, value: §[1, 2, 3]}", ["bad-property-value"]),
    "two currencies": ("{property: computed.clv, op: between, value: §[1 RUB, 2 USD]}", ["bad-property-value"]),
    "several where one is asked for": ("{property: contact.tier, op: eq, value: §[gold, vip]}", ["bad-property-value"]),
    "a part of a year": ("{property: contact.age, op: gte, value: §17.5}", ["bad-property-value"]),
    "an age that nobody has": ("{property: contact.age, op: gte, value: §200}", ["number-above"]),
    "over all": ("{property: computed.churn_risk, op: gte, value: §101}", ["number-above"]),
    "not money": ("{property: computed.clv, op: gte, value: §много}", ["bad-property-value"]),
    "not a number": ("{property: contact.age, op: gte, value: §true}", ["bad-property-value"]),
    "a broken pattern": ("{property: contact.email, op: matches, value: §'('}", ["bad-property-value"]),
    "an empty list": ("{property: contact.tier, op: in, value: §[]}", ["bad-property-value"]),
    "a group of RFM compared": ("{property: computed.rfm, op: gte, value: §4}", ["bad-property-value"]),
    "a window where none is": ("{property: contact.gender, §window: last 90 days, op: eq, value: f}", ["window-not-possible"]),
    "no such window": ("{property: digital.app_open, window: §lately, op: did}", ["bad-window"]),
    "a window of two kinds": ("{property: digital.app_open, window: §{last: 3 days, period: this month}, op: did}", ["bad-window"]),
    "no such key in a window": ("{property: digital.app_open, window: {last: 3 days, §clok: utc}, op: did}", ["unknown-key"]),
    "no such clock": ("{property: digital.app_open, window: {last: 3 days, clock: §mine}, op: did}", ["not-a-choice"]),
    "a window upside down": ("{property: digital.app_open, window: {from: §30 days ago, to: 60 days ago}, op: did}", ["range-upside-down"]),
    "since no date": ("{property: digital.app_open, window: {since: §contact.age}, op: did}", ["unknown-property"]),
    "no channel": ("§{property: contact.consent, op: can_contact}", ["missing-key"]),
    "no such channel": ("{property: contact.consent, channel: §fax, op: can_contact}", ["not-a-choice"]),
    "no such filter": (
        "{property: purchases.refunds_count, window: all time, op: gt, value: 1, filter: {§colour: red}}",
        ["unknown-filter"],
    ),
    "no such channel of sales": (
        "{property: purchases.spend, window: all time, op: gte, value: 1, filter: {channel: [pos, §tv]}}",
        ["not-a-choice"],
    ),
    "a filter where none is": ("{property: contact.age, op: gte, value: 1, §filter: {store: A}}", ["clause-key-does-not-fit"]),
    "an aggregate where none is": ("{property: contact.age, §aggregate: avg, op: gte, value: 1}", ["clause-key-does-not-fit"]),
    "no such aggregate": ("{property: purchases.spend, window: all time, aggregate: §median, op: gte, value: 1}", ["not-a-choice"]),
    "29 February of an age": ("{property: contact.age, op: gte, value: 1, §feb29: mar_01}", ["clause-key-does-not-fit"]),
    "a clock without days": ("{property: contact.age, op: gte, value: 1, §clock: utc}", ["clause-key-does-not-fit"]),
    "no such key": ("{property: contact.age, op: gte, §valeu: 1}", ["unknown-key"]),
    "a detail of the wrong kind": ("{property: loyalty.points_expiring, within: §soon, op: gte, value: 1}", ["bad-detail"]),
    "a word is no condition": ("§everyone", ["bad-condition"]),
    "nothing is no condition": ("§{}", ["bad-condition"]),
    "a group that is no list": ("all: §{property: contact.age, op: gte, value: 1}", ["bad-group"]),
    "two kinds in one block": ("{any: [{segment: SEG-A}], §not: {segment: SEG-A}}", ["mixed-condition"]),
    "two mistakes in two places": (
        "all:\n  - {property: §contact.aeg, op: gte, value: 18}\n  - any:\n      - {property: contact.age, op: gte, value: §x}",
        ["unknown-property", "bad-property-value"],
    ),
    "no such key instead of property": ("{§propety: contact.age, op: gte, value: 1}", ["unknown-key"]),
}
"""Each with a mark before what is wrong."""


@pytest.mark.parametrize(("where", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes(where: str, expected: list[str]) -> None:
    places = [
        f"{number}:{column + 1 - line[:column].count('§')}"
        for number, line in enumerate(where.split("\n"), start=1)
        for column, mark in enumerate(line)
        if mark == "§"
    ]
    assert findings(where.replace("§", "")) == [f"{code}:{place}" for code, place in zip(expected, places, strict=True)]


def test_legal_operators_are_listed_and_the_likely_one_suggested() -> None:
    collector = Collector()
    read({"segments": [item({"property": "contact.birth_date", "op": "in_next", "value": "3 days"})]}, collector)
    finding = collector.findings[0]
    assert "anniversary_in_next" in finding.choices
    assert "in_next" not in finding.choices
    assert "anniversary_in_next" in finding.help("ru")


@pytest.mark.parametrize(
    ("given", "meant"),
    [("contact.birthdate", "contact.birth_date"), ("purchase.order_count", "purchases.orders_count")],
)
def test_the_property_meant_is_suggested(given: str, meant: str) -> None:
    collector = Collector()
    read({"segments": [item({"property": given, "op": "is_set"})]}, collector)
    assert meant in collector.findings[0].help("en").partition("Allowed")[0]


def test_a_property_under_the_wrong_entity_is_found_under_the_right_one() -> None:
    collector = Collector()
    read({"segments": [item({"property": "contact.spend", "op": "is_set"})]}, collector)
    assert collector.findings[0].choices == ("purchases.spend",)


def test_ids_are_taken_once_in_the_whole_brief() -> None:
    document = parse_document("a.yaml", b"segments: []")
    collector = Collector()
    written = [item({"property": "contact.age", "op": "is_set"}, name) for name in ("SEG-A", "SEG-A", "REQ-1")]
    places = [(raw, Location(document, ("segments", index))) for index, raw in enumerate(written)]
    asked, broken = read_segments(places, properties(), catalogue(), collector, taken={"REQ-1": Location(document)})
    assert [each.id for each in asked] == ["SEG-A"]
    assert [finding.code.name for finding in collector.findings] == ["duplicate-id", "duplicate-id"]
    assert broken == frozenset()


def test_what_cannot_be_read_is_named_as_broken_and_may_be_referred_to() -> None:
    text = """\
segments:
  - {id: SEG-A, title: T, priority: must, where: {segment: SEG-B}}
  - {id: SEG-B, title: T, priority: must, where: {property: contact.aeg, op: is_set}}
  - {id: SEG-C, title: T, priority: urgent, where: {segment: SEG-A}}
  - {id: SEG-D, title: T, priority: must}
"""
    document = parse_document("a.yaml", text.encode())
    collector = Collector()
    places = [(raw, Location(document, ("segments", index))) for index, raw in enumerate(document.data["segments"])]
    asked, broken = read_segments(places, properties(), catalogue(), collector)
    assert [each.id for each in asked] == ["SEG-A"]
    assert broken == {"SEG-B", "SEG-C", "SEG-D"}
    assert [finding.code.name for finding in in_order(collector.findings)] == ["unknown-property", "not-a-choice", "missing-key"]


def test_the_brief_s_currency_is_that_of_plain_amounts() -> None:
    collector = Collector()
    asked = read({"segments": [item({"property": "computed.clv", "op": "gt", "value": 5})]}, collector, currency="USD")
    assert next(clauses(segment_of(asked[0]).where)).value == Amount(Fraction(5), "USD")


def properties(text: str = "{}", collector: Collector | None = None) -> Properties:
    document = parse_document("properties.yaml", text.encode())
    entries = [(name, raw, Location(document) / name) for name, raw in document.data.items()]
    return read_properties(entries, collector or Collector())


def test_properties_of_one_s_own() -> None:
    own = properties(
        """
contact.favourite_department: {type: enum, values: [bakery, dairy], title: Любимый отдел}
deal.guarantee_until: {type: date, title: {ru: гарантия до, en: guarantee until}}
contact.bonus: {type: int, min: 0, max: 100, unit: баллов}
"""
    )
    department, guarantee, bonus = (own.by_id[name] for name in ("contact.favourite_department", "deal.guarantee_until", "contact.bonus"))
    assert department.custom
    assert list(department.values) == ["bakery", "dairy"]
    assert guarantee.type is PropertyType.DATE
    assert bonus.title.in_language("ru") == "bonus"
    assert bonus.highest == 100
    assert len(own.by_id) == len(properties().by_id) + 3


OWN_MISTAKES = {
    "no type": ("contact.x: {title: X}", "missing-key:1:12"),
    "no such type": ("contact.x: {type: number}", "not-a-choice:1:19"),
    "no such entity": ("person.x: {type: int}", "bad-property-name:1:1"),
    "not a name": ("contact.Любимый: {type: int}", "bad-property-name:1:1"),
    "shipped already": ("contact.age: {type: int}", "duplicate-property:1:1"),
    "an unknown key": ("contact.x: {type: int, label: X}", "unknown-key:1:24"),
    "values that are none": ("contact.x: {type: enum, values: 5}", "wrong-type:1:33"),
    "bounds upside down": ("contact.x: {type: int, min: 5, max: 1}", "range-upside-down:1:29"),
    "no number": ("contact.x: {type: int, min: few}", "bad-number:1:29"),
    "not yes or no": ("contact.x: {type: int, several: often}", "not-a-choice:1:33"),
    "no block": ("contact.x: enum", "wrong-type:1:12"),
}


@pytest.mark.parametrize(("text", "expected"), OWN_MISTAKES.values(), ids=OWN_MISTAKES)
def test_mistakes_in_properties_of_one_s_own(text: str, expected: str) -> None:
    collector = Collector()
    properties(text, collector)
    assert [f"{f.code.name}:{f.span().line}:{f.span().column}" for f in collector.findings] == [expected]


def test_an_own_property_is_there_for_its_brief_only() -> None:
    own = {"properties": {"contact.pet": {"type": "enum", "values": ["cat"]}}}
    segments = {"segments": [item({"property": "contact.pet", "op": "eq", "value": "cat"}, refresh="1 day")]}
    assert checked({**own, **segments}) == ()
    assert [finding.code.name for finding in checked(segments)] == ["unknown-property"]


def fingerprint(where: Any, **terms: Any) -> str:
    return one(where, **terms).fingerprint


AGE = {"property": "contact.age", "op": "gte", "value": 18}


def test_the_fingerprint_follows_the_meaning() -> None:
    plain = fingerprint({"all": [AGE, {"property": "contact.tier", "op": "in", "value": ["gold", "vip"]}]})
    assert plain == fingerprint({"all": [{"property": "contact.tier", "op": "in", "value": ["vip", "gold"]}, {**AGE, "value": "18"}]})
    assert plain != fingerprint({"any": [AGE, {"property": "contact.tier", "op": "in", "value": ["gold", "vip"]}]})
    assert fingerprint(AGE) != fingerprint({**AGE, "value": 19})
    assert fingerprint(AGE) != fingerprint(AGE, refresh="1 day")
    assert fingerprint(AGE, refresh="24 hours") == fingerprint(AGE, refresh="1 day")
    assert fingerprint(AGE) == fingerprint(AGE, statement="словами", tags=["новое"], weight=2)


def test_the_fingerprint_follows_the_segments_used() -> None:
    def mark(age: int) -> str:
        staff = item({"property": "contact.age", "op": "gte", "value": age}, "SEG-B")
        asked: tuple[Asked, ...] = read({"segments": [item({"segment": "SEG-B"}), staff]}, Collector())
        return asked[0].fingerprint

    assert mark(18) == mark(18)
    assert mark(18) != mark(19)
