"""Ids that are taken, references that follow, entries that are there already."""

from __future__ import annotations

from typing import Any

import pytest

from reqkit.documents.document import Document
from reqkit.library.contents import Contents
from reqkit.library.plan import Plan, free_id, plan
from reqkit.library.shelf import library
from tests.library.briefs import data_of

OTHER = {
    "id": "SEG-STAFF",
    "title": "Другие",
    "priority": "must",
    "where": {"property": "contact.tags", "op": "is_set"},
    "refresh": "1 day",
}


def into(data: dict[str, Any], *names: str, both: bool = False) -> Plan:
    """What adding entries to a brief of this data comes to."""
    entries = tuple(entry for name in names for entry in library().called(name))
    return plan(library(), entries, Contents.of([Document("brief.yaml", data=data)]), both=both)


def ids(planned: Plan) -> dict[str, str]:
    return {addition.entry.name: addition.id for addition in planned.added}


def test_what_an_entry_uses_comes_with_it_and_before_it() -> None:
    assert list(ids(into({}, "win-back"))) == [
        "calculation-rules", "base-dormant", "staff", "audience-win-back", "win-back-discount", "win-back",
    ]  # fmt: skip


def test_an_id_that_is_taken_gives_way_and_references_follow() -> None:
    planned = into({"segments": [OTHER], "requirements": [{"id": "SEG-BIRTHDAY"}, {"id": "SEG-BIRTHDAY-2"}]}, "birthday")
    assert ids(planned)["staff"] == "SEG-STAFF-2"
    assert ids(planned)["birthday-soon"] == "SEG-BIRTHDAY-3"
    audience = next(addition.body for addition in planned.added if addition.entry.name == "audience-birthday")
    assert audience["where"]["all"][0] == {"segment": "SEG-BIRTHDAY-3"}
    assert audience["where"]["all"][-1] == {"not": {"segment": "SEG-STAFF-2"}}


@pytest.mark.parametrize("both", [False, True])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_everything_is_found_again(language: Any, both: bool) -> None:
    entries = tuple(library().entries.values())
    contents = Contents.of([Document("brief.yaml", data=data_of(entries, language, both=both))])
    again = plan(library(), entries, contents)
    assert not again.added
    assert [(held.entry.id, held.differs) for held in again.held] == [(held.id, False) for held in again.held]


def test_an_entry_is_known_under_another_id_with_another_title_and_priority() -> None:
    held = {**library().entries["staff"].body, "id": "OUR-PEOPLE", "title": "Свои", "priority": "could", "owner": "HR"}
    planned = into({"segments": [held]}, "audience-birthday")
    assert [(each.entry.name, each.id) for each in planned.held] == [("staff", "OUR-PEOPLE")]
    assert planned.added[-1].body["where"]["all"][-1] == {"not": {"segment": "OUR-PEOPLE"}}


def test_a_section_that_is_there_stays() -> None:
    planned = into({"points": {"currency": {"name": "листья", "rate": 1}}}, "welcome-points")
    assert [(each.id, each.differs) for each in planned.held] == [("POINTS", True)]
    assert list(ids(planned)) == ["welcome-points"]


def test_texts_are_in_the_language_of_the_brief_or_in_both() -> None:
    english = into({"brief": {"title": "x", "language": "en"}}, "cashier-discount")
    assert english.added[0].body["title"] == "Discount by the cashier"
    assert english.added[0].body["trigger"]["cashier_manual"]["reasons"] == ["damaged packaging", "customer complaint"]
    both = into({}, "cashier-discount", both=True)
    assert both.added[0].body["title"] == {"ru": "Ручная скидка кассира", "en": "Discount by the cashier"}
    assert both.added[0].body["trigger"]["cashier_manual"]["reasons"] == ["повреждена упаковка", "жалоба покупателя"]


def test_the_shipped_bodies_are_never_changed() -> None:
    before = repr(library().entries["birthday"].body)
    into({"segments": [OTHER]}, "birthday")
    assert repr(library().entries["birthday"].body) == before


def test_a_brief_of_anything_at_all_can_be_planned_for() -> None:
    for odd in (None, 5, "x", [], {"id": 7}, [None, 5, {"id": None}, {"where": []}]):
        data = {"brief": odd, "segments": odd, "points": odd, "requirements": odd, "mechanics": odd}
        assert into(data, "birthday", "points-rules", "reference-visit").added


def test_categories_without_a_weight_are_named_where_others_have_one() -> None:
    weighed = {"decision": {"categories": {"segmentation": 50, "security": 50}}}
    assert into(weighed, "happy-hours", "audit-log", "points-rules", "staff").unweighed == ("loyalty",)
    assert into({"decision": {"axes": {"fit": 1}}}, "happy-hours").unweighed == ()


def test_free_ids() -> None:
    assert free_id("A", ()) == "A"
    assert free_id("A", ("A", "A-2")) == "A-3"
