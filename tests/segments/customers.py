"""Made-up customers, and whether one meets a condition: a second, plain reading of the language to hold the reasoning against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

TODAY = date(2026, 6, 15)
MONTH = 30
"""Days in a month here: any calendar month will do for what must hold in all of them."""
TIERS, GENDERS, TAGS = ("base", "gold", "vip"), ("f", "m", "unknown"), ("a", "b", "c", "d")
NAMES = ("анна", "анатолий", "иван", "инна")
WINDOWS = ("last 30 days", "last 90 days", "last 3 months", "all time")
SPANS = ("10 days", "30 days", "60 days", "2 months", "6 months")


@dataclass(frozen=True)
class Customer:
    """What is known of a customer; None is not known. Times are days before today.

    `lenient`: whether the system counts the unknown as meeting a denial, where the segment does not say.
    """

    age: int | None
    gender: str | None
    tier: str | None
    tags: frozenset[str]
    name: str | None
    member: bool | None
    consent: bool
    last_contact: int | None
    registered: int | None
    born: tuple[int, int] | None
    orders: tuple[int, ...]
    app_opens: tuple[int, ...]
    deal_stages: frozenset[str]
    lenient: bool


def customers() -> st.SearchStrategy[Customer]:
    def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        return st.none() | strategy

    ages = st.lists(st.sampled_from((0, 10, 11, 29, 30, 31, 59, 60, 61, 89, 90, 91, 200)), max_size=4).map(tuple)
    return st.builds(
        Customer,
        age=maybe(st.integers(0, 20)),
        gender=maybe(st.sampled_from(GENDERS)),
        tier=maybe(st.sampled_from(TIERS)),
        tags=st.frozensets(st.sampled_from(TAGS)),
        name=maybe(st.sampled_from(NAMES)),
        member=maybe(st.booleans()),
        consent=st.booleans(),
        last_contact=maybe(st.sampled_from((0, 9, 10, 11, 30, 31, 59, 60, 61, 179, 180, 181, 400))),
        registered=maybe(st.integers(0, 40)),
        born=maybe(st.sampled_from(((1, 15), (3, 8), (3, 31), (5, 1), (6, 20)))),
        orders=ages,
        app_opens=ages,
        deal_stages=st.frozensets(st.sampled_from(("new", "paid"))),
        lenient=st.booleans(),
    )


def _number(prop: str, low: int, high: int, **more: Any) -> st.SearchStrategy[dict[str, Any]]:
    value = st.integers(low, high)
    one = st.fixed_dictionaries({"op": st.sampled_from(("eq", "ne", "gt", "gte", "lt", "lte")), "value": value})
    pair = st.tuples(value, value).map(lambda ends: {"op": "between", "value": sorted(ends)})
    many = st.fixed_dictionaries({"op": st.sampled_from(("in", "not_in")), "value": st.lists(value, min_size=1, max_size=3)})
    return (one | pair | many).map(lambda clause: {"property": prop, **more, **clause})


def _word(prop: str, words: tuple[str, ...], most: int) -> st.SearchStrategy[dict[str, Any]]:
    one = st.fixed_dictionaries({"op": st.sampled_from(("eq", "ne")), "value": st.sampled_from(words)})
    many = st.fixed_dictionaries(
        {"op": st.sampled_from(("in", "not_in")), "value": st.lists(st.sampled_from(words), min_size=1, max_size=most, unique=True)}
    )
    known = st.sampled_from(("is_set", "is_not_set")).map(lambda op: {"op": op})
    return (one | many | known).map(lambda clause: {"property": prop, **clause})


def _contacts() -> st.SearchStrategy[dict[str, Any]]:
    operators = st.sampled_from(("in_last", "not_in_last", "more_than_ago"))
    return st.fixed_dictionaries({"property": st.just("contact.last_contact_at"), "op": operators, "value": st.sampled_from(SPANS)})


def _registrations() -> st.SearchStrategy[dict[str, Any]]:
    day = st.integers(0, 40).map(lambda ago: (TODAY - timedelta(ago)).isoformat())
    absolute = st.fixed_dictionaries(
        {"property": st.just("contact.registration_date"), "op": st.sampled_from(("on", "before", "after")), "value": day}
    )
    between = st.tuples(day, day).map(lambda ends: {"property": "contact.registration_date", "op": "between", "value": sorted(ends)})
    return absolute | between


def _birthdays() -> st.SearchStrategy[dict[str, Any]]:
    return st.sampled_from(
        [
            *({"property": "contact.birth_date", "op": "anniversary_in_month", "value": month} for month in (1, 3, 5)),
            *({"property": "contact.birth_date", "op": "anniversary_on", "value": day} for day in ("03-08", "05-01")),
        ]
    )


def _app() -> st.SearchStrategy[dict[str, Any]]:
    window = st.sampled_from(WINDOWS)
    value = st.sampled_from((None, 1, 2, {"at_most": 1}, {"exactly": 2}, {"exactly": 0}))
    did = st.builds(
        lambda length, times: {
            "property": "digital.app_open",
            "window": length,
            "op": "did",
            **({} if times is None else {"value": times}),
        },
        window,
        value,
    )
    did_not = window.map(lambda length: {"property": "digital.app_open", "window": length, "op": "did_not"})
    return did | did_not


def _tags() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "property": st.just("contact.tags"),
            "op": st.sampled_from(("contains_any", "contains_all", "contains_none")),
            "value": st.lists(st.sampled_from(TAGS), min_size=1, max_size=3, unique=True),
        }
    )


def _beginnings() -> st.SearchStrategy[dict[str, Any]]:
    operators, parts = st.sampled_from(("starts_with", "contains")), st.sampled_from(("Ан", "И", "на", "ва"))
    return st.fixed_dictionaries({"property": st.just("contact.first_name"), "op": operators, "value": parts})


def _others() -> st.SearchStrategy[dict[str, Any]]:
    yes = st.sampled_from(("is_true", "is_false")).map(lambda op: {"property": "computed.control_group", "op": op})
    consent = st.sampled_from(("can_contact", "cannot_contact")).map(lambda op: {"property": "contact.consent", "channel": "sms", "op": op})
    stage = st.sampled_from(("new", "paid")).map(lambda word: {"property": "deal.stage", "op": "eq", "value": word})
    return yes | consent | stage


TOPICS: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "age": _number("contact.age", 0, 20) | st.sampled_from(("is_set", "is_not_set")).map(lambda op: {"property": "contact.age", "op": op}),
    "gender": _word("contact.gender", GENDERS, 2),
    "tier": _word("contact.tier", TIERS, 2) | _word("loyalty.tier", TIERS, 2),
    "name": _word("contact.first_name", NAMES, 2) | _beginnings(),
    "contact": _contacts(),
    "registration": _registrations(),
    "birthday": _birthdays(),
    "app": _app(),
    "orders": st.sampled_from(WINDOWS).flatmap(lambda window: _number("purchases.orders_count", 0, 4, window=window)),
    "tags": _tags(),
    "others": _others(),
}


def conditions(*topics: str) -> st.SearchStrategy[dict[str, Any]]:
    """Single conditions on a few properties (all, if none are named): the fewer, the oftener they meet."""
    null_rule = st.sampled_from((None, None, "excluded", "matches_negative"))
    plain = st.one_of([TOPICS[topic] for topic in topics or TOPICS])
    return st.builds(lambda clause, rule: clause if rule is None else {**clause, "null_rule": rule}, plain, null_rule)


def few_topics() -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(sorted(TOPICS)), min_size=1, max_size=2, unique=True).map(tuple)


_DENIALS = ("ne", "not_in", "not_in_last", "more_than_ago", "contains_none", "did_not", "cannot_contact")


def meets(customer: Customer, node: dict[str, Any], segments: dict[str, Any]) -> bool:
    """Whether a customer meets a condition or a group; `segments` are the conditions of others, by id."""
    if "all" in node:
        return all(meets(customer, member, segments) for member in node["all"])
    if "any" in node:
        return any(meets(customer, member, segments) for member in node["any"])
    if "not" in node:
        return not meets(customer, node["not"], segments)
    if "segment" in node:
        return meets(customer, segments[node["segment"]], segments)
    return _clause(customer, node)


def _clause(customer: Customer, clause: dict[str, Any]) -> bool:
    op, value = clause["op"], clause.get("value")
    match clause["property"]:
        case "contact.tags":
            return {"contains_any": customer.tags & set(value or ()), "contains_all": set(value or ()) <= customer.tags}.get(op) or (
                op == "contains_none" and not customer.tags & set(value or ())
            )  # type: ignore[return-value]
        case "contact.consent":
            return customer.consent == (op == "can_contact")
        case "deal.stage":
            return value in customer.deal_stages
        case "digital.app_open":
            times = _within(customer.app_opens, clause["window"])
            return times == 0 if op == "did_not" else _often(times, value)
        case "purchases.orders_count":
            return _compare(op, _within(customer.orders, clause["window"]), value)
    known = _known(customer, clause["property"])
    if op in ("is_set", "is_not_set"):
        return (known is not None) == (op == "is_set")
    if known is None:
        rule = clause.get("null_rule")
        return op in _DENIALS and (rule == "matches_negative" or (rule is None and customer.lenient))
    return _compare(op, known, value)


def _known(customer: Customer, prop: str) -> Any:
    return {
        "contact.age": customer.age,
        "contact.gender": customer.gender,
        "contact.tier": customer.tier,
        "loyalty.tier": customer.tier,
        "contact.first_name": customer.name,
        "computed.control_group": customer.member,
        "contact.last_contact_at": customer.last_contact,
        "contact.registration_date": None if customer.registered is None else (TODAY - timedelta(customer.registered)).isoformat(),
        "contact.birth_date": customer.born,
    }[prop]


def _compare(op: str, known: Any, value: Any) -> bool:
    match op:
        case "eq" | "on":
            return bool(known == value)
        case "ne":
            return bool(known != value)
        case "gt" | "after":
            return bool(known > value)
        case "gte":
            return bool(known >= value)
        case "lt" | "before":
            return bool(known < value)
        case "lte":
            return bool(known <= value)
        case "between":
            return bool(value[0] <= known <= value[1])
        case "in" | "not_in":
            return (known in value) == (op == "in")
        case "starts_with":
            return bool(known.startswith(value.lower()))
        case "contains":
            return value.lower() in known
        case "is_true" | "is_false":
            return bool(known) == (op == "is_true")
        case "in_last":
            return bool(known <= _days(value))
        case "not_in_last" | "more_than_ago":
            return bool(known > _days(value))
        case "anniversary_in_month":
            return bool(known[0] == value)
        case "anniversary_on":
            return f"{known[0]:02}-{known[1]:02}" == value
    raise AssertionError(op)


def _days(span: str) -> int:
    number, unit = span.split()
    return int(number) * (MONTH if unit.startswith("month") else 1)


def _within(ages: tuple[int, ...], window: str) -> int:
    return len(ages) if window == "all time" else sum(age <= _days(window.removeprefix("last ")) for age in ages)


def _often(times: int, value: Any) -> bool:
    if value is None or isinstance(value, int):
        return times >= (value or 1)
    return times <= value["at_most"] if "at_most" in value else times == value["exactly"]
