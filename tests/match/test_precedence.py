"""Who is believed: an assessment, then an answer's aspect, then the answer as a whole, then a capability statement, then nobody."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from reqkit.match.verdict import State
from reqkit.model.evidence import EvidenceKind
from reqkit.values.text import LANGUAGES
from tests.inline import BRIEF, Data, aspect, compare, one, ranked, sheet, whole

NEEDS = {"store": {"encrypted": True}}
KEY = "store.encrypted"
WORK = {"availability": "customizable", "cost": 5000, "timeline": "1 week"}
SAID = {"available": State.AVAILABLE, "unavailable": State.UNAVAILABLE, "customizable": State.CUSTOMIZABLE}
WORDS: dict[str, object] = {"available": "available", "unavailable": "unavailable", "customizable": WORK}


def assessed(capabilities: Data | None = None, answers: Data | None = None, **header: object) -> Data:
    """An assessment file."""
    data: Data = {"assessment": {"by": "Комиссия", "kind": "demo", "on": "2026-11-20", **header}}
    if capabilities is not None:
        data["capabilities"] = capabilities
    if answers is not None:
        data["answers"] = {BRIEF: answers}
    return data


LEVELS = ("assessed answer's aspect", "assessed answer", "assessed capability", "answer's aspect", "answer", "capability")


def spoken(said: dict[str, str]) -> list[Data]:
    """A sheet and an assessment in which each level of precedence in `said` speaks of the one aspect asked about."""

    def voice(prefix: str) -> tuple[Data | None, Data | None]:
        answer: Data = {}
        if f"{prefix}answer" in said:
            answer["availability"] = said[f"{prefix}answer"]
            if answer["availability"] == "customizable":
                answer |= WORK
        if f"{prefix}answer's aspect" in said:
            answer["aspects"] = {KEY: WORDS[said[f"{prefix}answer's aspect"]]}
        capability = {"store": {"encrypted": WORDS[said[f"{prefix}capability"]]}} if f"{prefix}capability" in said else None
        return capability, {"REQ": answer} if answer else None

    files = [sheet(*voice(""))]
    if any(level.startswith("assessed") for level in said):
        files.append(assessed(*voice("assessed ")))
    return files


@pytest.mark.parametrize(("higher", "lower"), list(itertools.combinations(LEVELS, 2)))
@pytest.mark.parametrize(("first", "second"), list(itertools.permutations(SAID, 2)))
def test_the_higher_voice_decides_whatever_the_lower_one_says(higher: str, lower: str, first: str, second: str) -> None:
    verdict = aspect(one(NEEDS, spoken({higher: first, lower: second})))
    assert verdict.state is SAID[first]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("word", SAID)
def test_each_voice_alone_is_heard(level: str, word: str) -> None:
    assert aspect(one(NEEDS, spoken({level: word}))).state is SAID[word]


def test_an_answer_is_about_its_own_brief_only() -> None:
    data = sheet()
    data["answers"] = {"another": {"REQ": "available"}}
    assert aspect(one(NEEDS, data)).state is State.UNANSWERED


def test_an_aspect_left_out_of_an_answer_without_a_whole_falls_back_to_the_capability() -> None:
    needs = {"store": {"encrypted": True, "rows": 5}}
    data = sheet({"store": {"encrypted": "available", "rows": 9}}, {"REQ": {"aspects": {"rows": 1}}})
    vendor = one(needs, data)
    assert (aspect(vendor, "store.encrypted").state, aspect(vendor, "store.rows").state) == (State.AVAILABLE, State.UNAVAILABLE)


@pytest.mark.parametrize("written", ["store.where=cloud", "where=cloud", "cloud"])
def test_an_answers_aspect_may_be_named_by_any_unambiguous_ending(written: str) -> None:
    needs = {"store": {"where": ["cloud", "own"]}}
    vendor = one(needs, sheet(answers={"REQ": {"availability": "available", "aspects": {written: "unavailable"}}}))
    assert aspect(vendor, "store.where=cloud").state is State.UNAVAILABLE
    assert aspect(vendor, "store.where=own").state is State.AVAILABLE


def test_a_value_stated_with_an_answer_is_of_the_one_aspect_that_takes_a_value() -> None:
    needs = {"store": {"encrypted": True, "rows": 5}}
    vendor = one(needs, sheet(answers={"REQ": {"availability": "available", "value": 4}}))
    assert (aspect(vendor, "store.encrypted").state, aspect(vendor, "store.rows").state) == (State.AVAILABLE, State.UNAVAILABLE)


def test_a_requirement_in_words_is_answered_by_its_id_alone() -> None:
    free = one(None, sheet({"store": "available", "mail": "available"}), statement="Приезжает мастер.")
    assert aspect(free).state is State.UNANSWERED
    assert aspect(free).aspect.key == "statement"
    assert aspect(one(None, sheet(answers={"REQ": WORK}), statement="Приезжает мастер.")).state is State.CUSTOMIZABLE


# --- claimed and found


def test_what_was_claimed_stays_visible_beside_what_was_found() -> None:
    files = [sheet({"store": {"encrypted": "available"}}), assessed({"store": {"encrypted": "unavailable"}})]
    verdict = aspect(one(NEEDS, files))
    assert verdict.state is State.UNAVAILABLE
    assert verdict.claimed is not None
    assert verdict.claimed.state is State.AVAILABLE
    for language in LANGUAGES:
        reason = verdict.reason.in_language(language)
        assert "Комиссия" in reason
        assert verdict.claimed.reason.in_language(language) in reason


def test_where_nothing_was_claimed_the_finding_stands_alone() -> None:
    verdict = aspect(one(NEEDS, [sheet(), assessed({"store": {"encrypted": "available"}})]))
    assert verdict.state is State.AVAILABLE
    assert verdict.claimed is not None
    assert verdict.claimed.state is State.UNANSWERED


def test_the_latest_assessment_decides_wherever_its_file_stands() -> None:
    early = assessed({"store": {"encrypted": "available"}}, on="2026-10-01")
    late = assessed({"store": {"encrypted": "unavailable"}}, on="2026-11-01")
    for files in ([sheet(), early, late], [sheet(), late, early]):
        assert aspect(one(NEEDS, files)).state is State.UNAVAILABLE


def test_an_earlier_assessment_decides_what_the_latest_is_silent_about() -> None:
    early = assessed({"store": {"encrypted": "unavailable"}}, on="2026-10-01")
    late = assessed({"mail": "available"}, on="2026-11-01")
    assert aspect(one(NEEDS, [sheet({"store": {"encrypted": "available"}}), early, late])).state is State.UNAVAILABLE


def test_finding_the_capability_there_says_nothing_of_its_parameters() -> None:
    files = [sheet({"store": {"encrypted": "unavailable"}}), assessed({"store": "available"})]
    assert aspect(one(NEEDS, files)).state is State.UNAVAILABLE


def test_findings_and_claims_rest_on_their_own_evidence() -> None:
    files = [
        sheet({"store": {"encrypted": {"availability": "available", "evidence": "published"}}}),
        assessed({"store": {"encrypted": True}}),
    ]
    verdict = aspect(one(NEEDS, files))
    assert verdict.evidence is not None
    assert (verdict.evidence.kind, verdict.evidence.on) == (EvidenceKind.DEMO, "2026-11-20")
    assert verdict.claimed is not None
    assert verdict.claimed.evidence is not None
    assert verdict.claimed.evidence.kind is EvidenceKind.PUBLISHED


ANY_OF = {"store": {"where": {"any_of": ["cloud", "own"]}}}


@pytest.mark.parametrize(
    ("claimed", "found", "state"),
    [
        ({"cloud": "available", "own": "unavailable"}, {"cloud": "unavailable"}, State.UNAVAILABLE),
        ({"cloud": "available", "own": "available"}, {"cloud": "unavailable"}, State.AVAILABLE),
        ({"cloud": "available"}, {"cloud": "unavailable"}, State.UNANSWERED),
        ({"cloud": "available"}, {"own": WORK}, State.AVAILABLE),
        ({"cloud": "unavailable", "own": "unavailable"}, {"own": "available"}, State.AVAILABLE),
    ],
)
def test_of_alternative_options_each_is_overruled_on_its_own(claimed: Data, found: Data, state: State) -> None:
    files = [sheet({"store": {"where": claimed}}), assessed({"store": {"where": found}})]
    assert aspect(one(ANY_OF, files)).state is state


def test_an_option_found_missing_is_not_named_as_the_one_that_counts() -> None:
    files = [
        sheet({"store": {"where": {"cloud": "available", "own": "available"}}}),
        assessed({"store": {"where": {"cloud": "unavailable"}}}),
    ]
    offered = aspect(one(ANY_OF, files)).best
    assert offered is not None
    assert offered.statement.option == "own"


# --- stale


def fingerprint(**item: Any) -> str:
    return whole(one(NEEDS, sheet(), **item)).asked.fingerprint


def test_an_answer_to_what_was_asked_before_counts_and_is_marked() -> None:
    vendor = one(NEEDS, sheet(answers={"REQ": {"availability": "available", "seen": "00000000"}}))
    assert (aspect(vendor).state, aspect(vendor).stale, whole(vendor).stale) == (State.AVAILABLE, True, True)
    assert vendor.fit == 1
    assert any(question.kind.value == "stale" for question in vendor.questions)


def test_an_answer_to_what_is_asked_now_or_to_nothing_named_is_fresh() -> None:
    for seen in ({"seen": fingerprint()}, {}):
        vendor = one(NEEDS, sheet(answers={"REQ": {"availability": "available", **seen}}))
        assert not whole(vendor).stale


def test_a_capability_statement_is_never_stale() -> None:
    data = sheet({"store": {"encrypted": "available"}}, {"REQ": {"seen": "00000000", "aspects": {}}})
    assert not aspect(one(NEEDS, data)).stale


def test_the_fingerprint_changes_with_the_demand_and_not_with_title_weight_or_priority() -> None:
    same = fingerprint()
    assert same == fingerprint(title="Иначе", weight=7, priority="could", owner="Директор", category="other")
    assert same != fingerprint(statement="Всегда.")
    assert same != whole(one({"store": {"encrypted": True, "rows": 1}}, sheet())).asked.fingerprint


# --- the thing asked as a whole


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("available", "available"), State.AVAILABLE),
        (("available", WORK), State.CUSTOMIZABLE),
        (("available", None), State.UNANSWERED),
        ((WORK, None), State.UNANSWERED),
        (("available", "unavailable"), State.UNAVAILABLE),
        ((None, "unavailable"), State.UNAVAILABLE),
        ((WORK, "unavailable"), State.UNAVAILABLE),
    ],
)
def test_a_thing_asked_is_the_worst_of_its_aspects(words: tuple[object, object], expected: State) -> None:
    needs = {"store": {"encrypted": True}, "mail": {"templates": True}}
    capabilities = {
        name: {parameter: word}
        for name, parameter, word in (("store", "encrypted", words[0]), ("mail", "templates", words[1]))
        if word is not None
    }
    assert whole(one(needs, sheet(capabilities))).state is expected


ENGINE = {"engine": {"title": "Движок", "cost": {"from": 300, "to": 500}, "timeline": "2 weeks"}}


def test_work_shared_by_aspects_is_counted_once() -> None:
    by_engine = {"availability": "customizable", "customization": "engine"}
    data = sheet({"store": {"where": {"cloud": by_engine, "own": by_engine}}}, customizations=ENGINE)
    verdict = whole(one({"store": {"where": ["cloud", "own"]}}, data))
    assert verdict.cost is not None
    assert verdict.days is not None
    assert (verdict.cost.low, verdict.cost.expected, verdict.cost.high, verdict.days.expected) == (300, 400, 500, 14)


def test_work_of_one_answer_is_counted_once_for_all_its_aspects() -> None:
    verdict = whole(one({"store": {"where": ["cloud", "own"], "encrypted": True}}, sheet(answers={"REQ": WORK})))
    assert verdict.cost is not None
    assert verdict.cost.expected == 5000


def test_what_work_requires_is_paid_and_waited_for_too_and_once() -> None:
    works = {
        "base": {"cost": 100, "timeline": "1 week"},
        "left": {"cost": 10, "timeline": "1 day", "requires": ["base"]},
        "right": {"cost": 1, "timeline": "1 day", "requires": ["base"]},
        "top": {"cost": 1000, "timeline": "1 day", "requires": ["left", "right"]},
        "aside": {"cost": 10**6, "timeline": "1 year"},
    }
    data = sheet({"store": {"encrypted": {"availability": "customizable", "customization": "top"}}}, customizations=works)
    verdict = whole(one(NEEDS, data))
    assert verdict.works == {"base", "left", "right", "top"}
    assert verdict.cost is not None
    assert verdict.days is not None
    assert (verdict.cost.expected, verdict.days.expected) == (1111, 10)


def test_a_statement_may_name_several_customizations_and_a_price_of_its_own() -> None:
    works = {"a": {"cost": 100, "timeline": "1 week"}, "b": {"cost": 10, "timeline": "1 week"}}
    said = {"availability": "customizable", "customization": ["a", "b"], "cost": 1, "timeline": "1 day"}
    verdict = whole(one(NEEDS, sheet({"store": {"encrypted": said}}, customizations=works)))
    assert verdict.cost is not None
    assert verdict.cost.expected == 111


def test_work_that_is_not_declared_is_never_done_for_nothing() -> None:
    data = sheet({"store": {"encrypted": {"availability": "customizable", "customization": "nobody"}}})
    vendor = one(NEEDS, data)
    assert aspect(vendor).state is State.CUSTOMIZABLE
    assert aspect(vendor).cost is None
    assert vendor.fit_today == 0


# --- alternatives


BLOCKS = [{"store": {"rows": 5}}, {"mail": {"templates": True}}, {"calls": {"recording": True}}]


@pytest.mark.parametrize(
    ("capabilities", "state", "block"),
    [
        ({"store": {"rows": 5}}, State.AVAILABLE, 0),
        ({"mail": {"templates": "available"}}, State.AVAILABLE, 1),
        ({"store": {"rows": 1}, "mail": {"templates": "available"}}, State.AVAILABLE, 1),
        ({"store": {"rows": 1}, "mail": {"templates": "unavailable"}, "calls": {"recording": WORK}}, State.CUSTOMIZABLE, 2),
        ({"store": {"rows": 1}, "mail": {"templates": "unavailable"}}, State.UNANSWERED, 2),
        ({"store": {"rows": 1}, "mail": "unavailable", "calls": "unavailable"}, State.UNAVAILABLE, 0),
        ({}, State.UNANSWERED, 0),
        ({"mail": {"templates": {**WORK, "cost": 9}}, "calls": {"recording": WORK}}, State.CUSTOMIZABLE, 1),
        ({"mail": {"templates": {**WORK, "cost": 9000}}, "calls": {"recording": WORK}}, State.CUSTOMIZABLE, 2),
    ],
)
def test_the_best_alternative_counts_and_is_named(capabilities: Data, state: State, block: int) -> None:
    vendor = one(None, sheet(capabilities), needs_any=BLOCKS)
    assert (whole(vendor).state, whole(vendor).block) == (state, block)
    assert f"вариант {block + 1} из 3" in whole(vendor).reason.in_language("ru")
    assert f"Alternative {block + 1} of 3" in whole(vendor).reason.in_language("en")


def test_what_is_needed_in_any_case_is_needed_beside_every_alternative() -> None:
    capabilities = {"mail": {"templates": "available"}, "portal": "unavailable"}
    vendor = one({"portal": True}, sheet(capabilities), needs_any=BLOCKS)
    assert whole(vendor).state is State.UNAVAILABLE


def test_alternatives_may_demand_the_same_at_different_levels() -> None:
    blocks = [{"store": {"rows": 9}}, {"store": {"rows": 5}, "mail": {"templates": True}}]
    vendor = one(None, sheet({"store": {"rows": 6}, "mail": {"templates": "available"}}), needs_any=blocks)
    assert (whole(vendor).state, whole(vendor).block) == (State.AVAILABLE, 1)
    keys = [verdict.aspect.key for verdict in whole(vendor).every()]
    assert len(set(keys)) == len(keys)


# --- plans


def test_a_statement_from_a_plan_on_says_so() -> None:
    data = sheet(
        {"store": {"plan": "big", "encrypted": "available"}},
        plans=[{"id": "small", "title": "Малый", "price": {"amount": 1, "per": "month"}}, {"id": "big", "title": "Большой"}],
    )
    vendor = one(NEEDS, data)
    assert aspect(vendor).state is State.AVAILABLE
    assert "Большой" in aspect(vendor).reason.in_language("ru")
    assert vendor.configuration.plan is not None
    assert vendor.configuration.plan.id == "big"


def test_every_vendor_is_judged_on_its_own_sheet() -> None:
    brief = {"brief": {"title": "З"}, "requirements": [{"id": "REQ", "title": "Т", "priority": "must", "needs": NEEDS}]}
    yes = {"vendor": {"id": "yes", "name": "Да"}, "capabilities": {"store": {"encrypted": True}}}
    no = {"vendor": {"id": "no", "name": "Нет"}, "capabilities": {"store": {"encrypted": False}}}
    comparison = compare(brief, {"yes": yes, "no": no})
    assert aspect(ranked(comparison, "yes")).state is State.AVAILABLE
    assert aspect(ranked(comparison, "no")).state is State.UNAVAILABLE
