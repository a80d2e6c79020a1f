"""What changed between two comparisons: nothing between one and itself, and the same either way round."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any

import pytest

from reqkit.changes.compare import changes_between
from reqkit.changes.data import changes_data
from reqkit.changes.entries import shown
from reqkit.changes.model import AspectKind, Changes, FieldChange, Renewal
from reqkit.decide.result import Comparison
from reqkit.model.freshness import aspect_fingerprint, marked
from reqkit.values.text import LANGUAGES
from tests.generate import Maker
from tests.inline import Data, compare, sheet

HEADER: Data = {"title": "Запрос", "currency": "RUB", "contract_on": "2027-01-15", "go_live_by": "2027-06-01", "seats": 5}
ITEMS: list[Data] = [
    {"id": "A-1", "title": "Облако", "priority": "must", "needs": {"store": {"where": ["cloud"], "kept": "180 days"}}},
    {"id": "A-2", "title": "Почта", "priority": "should", "needs_any": [{"mail": {"templates": True}}, {"mail": {"rate": 5}}]},
    {"id": "A-3", "title": "Выезд", "priority": "could", "statement": "Приезжают в день обращения."},
]
SHEET = sheet({"store": {"where": ["cloud"], "kept": "1 year"}}, {"A-3": "available"})


def of(items: list[Data] = ITEMS, header: Data | None = None, decision: Data | None = None, **sheets: Any) -> Comparison:
    brief: Data = {"brief": {**HEADER, **(header or {})}, "requirements": items, **({"decision": decision} if decision else {})}
    return compare(brief, sheets or {"acme": SHEET})


def changed(number: int, **keys: Any) -> list[Data]:
    """The items, one of them with other keys; None takes a key away."""
    items = copy.deepcopy(ITEMS)
    items[number].update(keys)
    items[number] = {key: value for key, value in items[number].items() if value is not None}
    return items


def since(after: Comparison, before: Comparison | None = None) -> Changes:
    return changes_between(before or of(), after)


def said(fields: Iterable[FieldChange]) -> dict[str, tuple[str | None, ...]]:
    """What fields were and are, in English words."""
    return {each.key: tuple(text.replace("\u00a0", " ") if text is not None else None for text in shown(each, "en")) for each in fields}


# --- what is no change


def test_nothing_has_changed_between_a_comparison_and_itself() -> None:
    found = since(of())
    assert found.is_empty
    assert not found.asked


@pytest.mark.parametrize(
    "after",
    [
        of(ITEMS[::-1]),
        of(decision={"axes": {"fit": 3}}),
        of(header={"horizon": "3 years"}),
        of(acme=[SHEET, {"capabilities": {}}]),
    ],
    ids=["order", "the same proportion", "the same time", "another file"],
)
def test_what_means_the_same_is_no_change(after: Comparison) -> None:
    found = since(after)
    assert (found.header, found.decision, found.asked, found.answers) == ((), (), (), ())
    assert not any(each.verdicts or each.terms for each in found.vendors)


def test_time_in_another_unit_is_the_same_demand() -> None:
    found = since(of(changed(0, needs={"store": {"where": ["cloud"], "kept": "360 days"}})))
    other = of(changed(0, needs={"store": {"where": ["cloud"], "kept": "0.5 years"}}))
    assert [each.kind for each in found.asked[0].aspects] == [AspectKind.DEMAND]
    [change] = since(other, of(changed(0, needs={"store": {"where": ["cloud"], "kept": "182.5 days"}}))).asked
    assert change.aspects == ()
    assert said(change.texts) == {"needs.store.kept": ("182.5 days", "0.5 years")}


# --- the brief


def test_terms_are_shown_before_and_after() -> None:
    found = since(of(header={"seats": 8, "budget": {"ceiling": 900_000}, "vendors": ["acme"]}))
    assert said(found.header) == {
        "seats": ("5", "8"),
        "budget.ceiling": (None, "RUB 900,000"),
        "vendors": ("everybody who has a sheet", None),
        "vendors.acme": (None, "compared"),
    }


def test_weights_from_judgements_are_told_as_the_shares_they_come_to() -> None:
    items = [{**item, "category": name} for item, name in zip(ITEMS, ("store", "mail", "visits"), strict=True)]
    judgements = [{"more": "store", "than": "mail", "by": 3}, {"more": "mail", "than": "visits", "by": 2}]
    judged = of(items, decision={"judgements": judgements})
    stated = of(items, decision={"categories": {"store": 6, "mail": 2, "visits": 1}})
    assert changes_between(stated, judged).decision == ()
    found = changes_between(judged, of(items, decision={"judgements": [{**judgements[0], "by": 1}, judgements[1]]}))
    assert said(found.decision)["categories.store"] == ("66.7%", "40%")
    sets: Data = {"it": {"judgements": judgements}}
    one, other = (of(items, decision={"weight_sets": each}) for each in (sets, {"it": {"judgements": judgements[:1]}}))
    assert [each.key for each in changes_between(one, other).decision] == ["weight_sets.it"]


def test_weights_are_shown_as_shares() -> None:
    found = since(of(decision={"axes": {"fit": 3, "time": 1}, "partial": "proportional"}))
    now = {key: after for key, (_, after) in said(found.decision).items()}
    assert now == {
        "axes.fit": "75%",
        "axes.time": "25%",
        "partial": "counts in proportion",
    }


def test_what_is_new_and_what_is_gone() -> None:
    found = since(of([*ITEMS[1:], {"id": "B-1", "title": "Портал", "priority": "must", "needs": {"portal": True}}]))
    assert [each.asked.id for each in found.added] == ["B-1"]
    assert [each.asked.id for each in found.removed] == ["A-1"]


def test_the_same_thing_under_another_id_is_renamed() -> None:
    [change] = since(of(changed(0, id="NEW-1", title="Хранение"))).asked
    assert change.is_renamed
    assert not change.meaning
    assert [each.key for each in change.details] == ["title"]


@pytest.mark.parametrize(
    ("keys", "detail"),
    [({"title": "Иначе"}, "title"), ({"priority": "could"}, "priority"), ({"weight": 7}, "weight"), ({"category": "sales"}, "category")],
)
def test_what_a_vendor_does_not_answer_to_is_no_change_of_meaning(keys: Data, detail: str) -> None:
    [change] = since(of(changed(0, **keys))).asked
    assert not change.meaning
    assert [each.key for each in change.details] == [detail]


def test_aspects_that_come_and_go_and_demands_that_rise() -> None:
    [change] = since(of(changed(0, needs={"store": {"where": ["own"], "kept": "1 year"}}))).asked
    assert change.meaning
    assert [(each.kind, each.key) for each in change.aspects] == [
        (AspectKind.ADDED, "store.where=own"),
        (AspectKind.DEMAND, "store.kept"),
        (AspectKind.REMOVED, "store.where=cloud"),
    ]
    demand = change.aspects[1]
    assert demand.before is not None
    assert demand.after is not None
    assert (demand.before.in_language("ru"), demand.after.in_language("ru")) == ("не менее 180 дней", "не менее 1 года")


def test_a_graded_demand_says_what_more_is_worth() -> None:
    [change] = since(of(changed(0, needs={"store": {"where": ["cloud"], "kept": {"min": "180 days", "ideal": "360 days"}}}))).asked
    assert change.aspects[0].after is not None
    assert change.aspects[0].after.in_language("en") == "at least 180 days, ideally 360 days"


def test_what_was_an_alternative_and_is_needed_now() -> None:
    [change] = since(of(changed(1, needs={"mail": {"templates": True}}, needs_any=[{"mail": {"rate": 5}}]))).asked
    assert [(each.kind, each.key) for each in change.aspects] == [(AspectKind.PLACE, "mail.templates")]


def test_another_statement_is_another_meaning_though_the_aspects_are_the_same() -> None:
    [change] = since(of(changed(2, statement="Приезжают за час."))).asked
    assert change.meaning
    assert [each.key for each in change.texts] == ["statement"]


# --- vendors and answers


def test_a_verdict_that_changes_is_shown_with_its_states() -> None:
    found = since(of(acme=sheet({"store": {"where": ["cloud"], "kept": "30 days"}}, {"A-3": "available"})))
    [vendor] = found.changed_vendors
    assert [(each.after.asked.id, each.before.state.value, each.after.state.value) for each in vendor.verdicts] == [
        ("A-1", "available", "unavailable")
    ]
    assert vendor.sheet_changed
    assert vendor.moved


def test_prices_and_declared_work_are_terms() -> None:
    plans = [{"id": "one", "price": {"amount": 100, "per": "seat_month"}}]
    work = {"kit": {"title": "Набор", "cost": 5000, "timeline": "1 week"}}
    before = of(acme=sheet({}, None, plans=plans, customizations=work))
    dearer = copy.deepcopy((plans, work))
    dearer[0][0]["price"] = {"amount": 150, "per": "seat_month"}
    dearer[1]["kit"]["timeline"] = "2 weeks"
    [vendor] = since(of(acme=sheet({}, None, plans=dearer[0], customizations=dearer[1])), before).changed_vendors
    shown = {
        each.key: (each.before and each.before.in_language("en"), each.after and each.after.in_language("en")) for each in vendor.terms
    }
    assert {key: tuple(str(part).replace("\u00a0", " ") for part in both) for key, both in shown.items()} == {
        "plans.one.price": ("RUB 100 a seat a month", "RUB 150 a seat a month"),
        "customizations.kit.timeline": ("7 days", "14 days"),
    }


def test_a_vendor_that_comes_and_one_that_goes() -> None:
    found = since(of(other=sheet({"store": "available"}, vendor={"id": "other", "name": "Другой"})))
    assert [(each.vendor.vendor, each.before is None, each.after is None) for each in found.vendors] == [
        ("other", True, False),
        ("acme", False, True),
    ]


def test_answers_to_what_has_changed_must_be_asked_again() -> None:
    mark = of().brief.fingerprints["A-3"]
    after = changed(2, statement="Приезжают за час.")
    for seen, kind in ((None, Renewal.UNMARKED), (mark, Renewal.STALE), ("eeeeeeee", None)):
        answer = {"availability": "available", **({"seen": seen} if seen else {})}
        [*found] = since(of(after, acme=sheet({}, {"A-3": answer})), of(acme=sheet({}, {"A-3": answer}))).answers
        assert [each.kind for each in found] == ([kind] if kind else [])


def test_an_answer_with_a_mark_of_each_aspect_goes_stale_of_those_that_changed() -> None:
    asked = of().brief.asked[0]
    seen = " ".join((asked.fingerprint, *(aspect_fingerprint(asked, aspect) for aspect in marked(asked))))
    sheets = {"acme": sheet({}, {"A-1": {"availability": "available", "seen": seen}})}
    [found] = since(of(changed(0, needs={"store": {"where": ["cloud"], "kept": "1 year"}}), **sheets), of(**sheets)).answers
    assert (found.kind, [aspect.key for aspect in found.aspects]) == (Renewal.STALE, ["store.kept"])


def test_answers_under_the_former_id_answer_nothing() -> None:
    [found] = since(of(changed(2, id="B-3"))).answers
    assert (found.kind, found.former, found.asked.id) == (Renewal.MOVED, "A-3", "B-3")
    both = sheet({}, {"B-3": "available"})
    assert since(of(changed(2, id="B-3"), acme=both)).answers == ()


# --- laws


def case(seed: int) -> Comparison:
    return compare(*Maker(seed).case())


@pytest.mark.parametrize("seed", range(12))
def test_a_brief_against_itself_has_no_changes(seed: int) -> None:
    found = changes_between(case(seed), case(seed))
    assert found.is_empty
    assert (found.header, found.decision, found.asked, found.answers) == ((), (), (), ())


@pytest.mark.parametrize("seed", range(12))
def test_what_is_new_one_way_is_gone_the_other_way(seed: int) -> None:
    one, other = case(seed), case(seed + 1000)
    there, back = changes_between(one, other), changes_between(other, one)
    assert {each.asked.id for each in there.added} == {each.asked.id for each in back.removed}
    assert {each.asked.id for each in there.removed} == {each.asked.id for each in back.added}
    assert {(each.key, id(type(each.before)), id(type(each.after))) for each in there.header} == {
        (each.key, id(type(each.after)), id(type(each.before))) for each in back.header
    }
    for mine in there.kept:
        [theirs] = [each for each in back.kept if each.before is mine.after]
        assert mine.meaning is theirs.meaning
        kinds = {AspectKind.ADDED: AspectKind.REMOVED, AspectKind.REMOVED: AspectKind.ADDED}
        assert {(each.key, each.kind) for each in mine.aspects} == {(each.key, kinds.get(each.kind, each.kind)) for each in theirs.aspects}
    verdicts = [{each.vendor.vendor: len(each.verdicts) for each in found.vendors} for found in (there, back)]
    assert verdicts[0] == verdicts[1]
    for language in LANGUAGES:
        assert changes_data(there, "x", language)["changed"]
