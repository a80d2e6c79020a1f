"""What a scenario needs of a system, where each need comes from, and when it runs at a vendor."""

from __future__ import annotations

import json
from pathlib import Path

from reqkit import compare, open_workspace
from reqkit.cli.tables import ranking_table
from reqkit.decide.analysis import Analysis
from reqkit.decide.data import rank_data
from reqkit.scenarios.reader import scenario_of
from reqkit.scenarios.sentence import Names, scenario_sentence
from reqkit.segments.property_source import shipped_properties
from tests.scenarios.briefs import BIRTHDAY, HEAD, asked, brief, project
from tests.workspaces import write

PROPERTY = "segments.property="
BOTH = BIRTHDAY.replace("[sms]", "[sms, email]")


def test_a_birthday_greeting_needs_at_least_its_six_properties(tmp_path: Path) -> None:
    """Date of birth, the names, gender, consent per channel, phone and e-mail (the worked example of practice), from the scenario alone."""
    keys = {aspect.key for aspect in asked(tmp_path, brief(BOTH)).aspects}
    needed = {"birth_date", "first_name", "patronymic", "gender", "phone", "email", "consent"}
    assert keys >= {f"{PROPERTY}contact.{name}" for name in needed}
    assert keys >= {"consent.registry.channels=sms", "consent.registry.channels=email"}
    assert keys >= {"scenarios.trigger=daily", "channels.send=sms", "channels.send=email", "channels.personalization"}
    assert keys >= {"scenarios.channel_order", "segments.refresh", "loyalty.offer.effect=percent_off", "loyalty.offer.scope=receipt"}


def test_every_aspect_says_where_it_comes_from(tmp_path: Path) -> None:
    aspects = {aspect.key: aspect for aspect in asked(tmp_path, brief(BOTH)).aspects}
    assert aspects[f"{PROPERTY}contact.first_name"].origin == ()
    assert aspects[f"{PROPERTY}contact.birth_date"].origin == ("SEG-BIRTHDAY",)
    assert aspects[f"{PROPERTY}contact.tags"].origin == ("SEG-BIRTHDAY", "SEG-STAFF")
    assert aspects["loyalty.offer.effect=percent_off"].origin == ("LOY-BIRTHDAY",)
    assert aspects["consent.registry.channels=sms"].shared == ("SEG-BIRTHDAY",)
    assert len(aspects) == len(asked(tmp_path, brief(BOTH)).aspects)


def test_a_placeholder_is_a_need_like_a_property_that_is_listed(tmp_path: Path) -> None:
    text = brief(
        BIRTHDAY.replace("personalize: [contact.first_name, contact.patronymic, contact.gender]", "texts: {sms: '{contact.car}!'}")
    )
    keys = {aspect.key for aspect in asked(tmp_path, text).aspects}
    assert f"{PROPERTY}contact.car" in keys
    assert "channels.personalization" in keys


def test_a_property_of_the_briefs_own_is_asked_by_its_type(tmp_path: Path) -> None:
    own = HEAD.replace("segments:", "properties:\n  contact.department: {type: enum, values: [a, b], title: Отдел}\nsegments:", 1)
    keys = {aspect.key for aspect in asked(tmp_path, brief(BIRTHDAY.replace("contact.gender", "contact.department"), head=own)).aspects}
    assert "segments.custom_property=enum" in keys


def test_an_event_of_ones_own_is_asked_as_such(tmp_path: Path) -> None:
    for event, option in (("purchase", "purchase"), ("tasting_visited", "custom_event")):
        text = brief(BIRTHDAY.replace('{daily: "10:00"}', f"{{event: {event}, after: 2 hours}}"))
        keys = {aspect.key for aspect in asked(tmp_path, text).aspects}
        assert {"scenarios.trigger=event", f"scenarios.events={option}", "scenarios.delay"} <= keys


def test_the_mark_changes_with_what_it_goes_by_and_not_with_its_title(tmp_path: Path) -> None:
    mark = asked(tmp_path, brief(BIRTHDAY)).fingerprint
    assert asked(tmp_path, brief(BIRTHDAY.replace("Поздравление", "С праздником"))).fingerprint == mark
    assert asked(tmp_path, brief(BIRTHDAY.replace("must", "could"))).fingerprint == mark
    assert asked(tmp_path, brief(BIRTHDAY).replace("percent_off: 10", "percent_off: 15")).fingerprint != mark
    assert asked(tmp_path, brief(BIRTHDAY).replace("value: [staff]", "value: [team]")).fingerprint != mark
    assert asked(tmp_path, brief(BIRTHDAY.replace("10:00", "11:00"))).fingerprint != mark


FULL = """\
vendor: {id: mango, name: Манго}
customizations:
  segments: {title: Сегменты, cost: 100000, timeline: 2 weeks}
answers:
  b:
    SEG-STAFF: available
    SEG-BIRTHDAY: {availability: customizable, customization: segments}
    LOY-BIRTHDAY: available
capabilities:
  channels: {send: [sms], personalization: available}
  scenarios: {trigger: [daily]}
  segments: {property: [contact.first_name, contact.patronymic, contact.gender, contact.phone]}
  consent.registry: {channels: [sms]}
"""


def readiness(root: Path, sheet: str) -> dict[str, object]:
    write(root, {"requirements/b/brief.yaml": brief(BIRTHDAY), "vendors/mango.yaml": sheet})
    [found] = rank_data(Analysis(compare(open_workspace(root))), "ru")["scenarios"]
    return dict(found)


def test_a_scenario_runs_when_all_that_it_needs_is_there(tmp_path: Path) -> None:
    today = FULL.replace("{availability: customizable, customization: segments}", "available")
    found = readiness(tmp_path / "today", today)
    assert {key: found[key] for key in ("vendor", "id", "readiness", "days", "blocking")} == {
        "vendor": "mango", "id": "SCN-BIRTHDAY", "readiness": "today", "days": 0, "blocking": [],
    }  # fmt: skip
    after = readiness(tmp_path / "after", FULL)
    assert (after["readiness"], after["days"]) == ("after_work", 14)
    assert after["cost"] == {"low": "100000.00", "expected": "100000.00", "high": "100000.00", "from": False}
    assert "segments.property=contact.birth_date" in list(after["blocking"])  # type: ignore[call-overload]
    silent = readiness(tmp_path / "silent", FULL.replace("send: [sms], ", ""))
    assert (silent["readiness"], silent["days"], silent["cost"], silent["blocking"]) == ("unanswered", None, None, ["channels.send=sms"])
    never = readiness(tmp_path / "never", FULL.replace("trigger: [daily]", "trigger: {daily: unavailable}"))
    assert (never["readiness"], never["days"], never["blocking"]) == ("cannot", None, ["scenarios.trigger=daily"])


def test_what_another_plan_holds_does_not_run_on_the_one_that_is_bought(tmp_path: Path) -> None:
    """With a ceiling of 100,000 a year only the small plan can be bought."""
    head = HEAD.replace("brief: {", "brief: {horizon: 12 months, budget: {target: 50000, ceiling: 100000}, ", 1)
    today = FULL.replace("{availability: customizable, customization: segments}", "available")
    plans = """\
plans:
  - {id: small, title: Малый, price: {amount: 1000, per: month}}
  - {id: large, title: Большой, price: {amount: 9000, per: month}}
"""
    from_large = "  channels: {send: {sms: {availability: available, plan: large}}, personalization: available}"
    gated = today.replace("  channels: {send: [sms], personalization: available}", from_large).replace(
        "customizations:", f"{plans}customizations:"
    )
    write(tmp_path, {"requirements/b/brief.yaml": brief(BIRTHDAY, head=head), "vendors/mango.yaml": gated})
    analysis = Analysis(compare(open_workspace(tmp_path)))
    [vendor] = analysis.comparison.ranking
    [found] = rank_data(analysis, "ru")["scenarios"]
    assert vendor.configuration.plan is not None
    assert (vendor.configuration.plan.id, "SCN-BIRTHDAY" in vendor.after) == ("small", False)
    assert (found["readiness"], found["plan"], found["days"], found["blocking"]) == ("other_plan", "large", None, ["channels.send=sms"])
    enough = head.replace("ceiling: 100000", "ceiling: 1000000")
    write(tmp_path, {"requirements/b/brief.yaml": brief(BIRTHDAY, head=enough)})
    [found] = rank_data(Analysis(compare(open_workspace(tmp_path))), "ru")["scenarios"]
    assert (found["readiness"], found["plan"], found["days"]) == ("today", None, 0)


def test_an_answer_to_the_segment_speaks_of_the_scenarios_share_in_it(tmp_path: Path) -> None:
    """And what is said of the scenario itself goes before it."""
    refused = readiness(tmp_path / "a", FULL.replace("{availability: customizable, customization: segments}", "unavailable"))
    assert refused["readiness"] == "cannot"
    own = FULL.replace("    SEG-STAFF: available", "    SCN-BIRTHDAY: available\n    SEG-STAFF: available")
    assert readiness(tmp_path / "b", own)["readiness"] == "today"


def test_the_terminal_says_when_scenarios_run(tmp_path: Path, capsys: object) -> None:
    write(tmp_path, {"requirements/b/brief.yaml": brief(BIRTHDAY), "vendors/mango.yaml": FULL})
    ranking_table(Analysis(compare(open_workspace(tmp_path))), "ru")
    out = " ".join(capsys.readouterr().out.split())  # type: ignore[attr-defined]
    assert "SCN-BIRTHDAY" in out
    assert "после доработки, 14 дней" in out


def test_what_hangs_on_the_segment_is_not_asked_twice(tmp_path: Path) -> None:
    write(tmp_path, {"requirements/b/brief.yaml": brief(BIRTHDAY), "vendors/mango.yaml": "vendor: {id: mango, name: Манго}\n"})
    [vendor] = compare(open_workspace(tmp_path)).ranking
    asks = {question.asked.id: question.aspects for question in vendor.questions if question.asked is not None}
    assert all(not aspect.origin for aspect in asks["SCN-BIRTHDAY"])
    assert f"{PROPERTY}contact.birth_date" in {aspect.key for aspect in asks["SEG-BIRTHDAY"]}
    assert json.dumps(rank_data(Analysis(compare(open_workspace(tmp_path))), "en"))


def test_a_scenario_reads_as_a_sentence(tmp_path: Path) -> None:
    loaded = project(tmp_path, brief(BOTH + 'repeat: 1 week\nquiet_hours: "21:00-09:00"\n'))
    [read] = loaded.briefs
    titles = {each.id: each.item.title for each in read.asked}
    names = Names(titles, loaded.catalogue.parameter("scenarios", "events").options, shipped_properties())
    scenario = scenario_of(read.asked[-1])
    assert scenario_sentence(scenario, names, "ru") == (
        "Каждый день в 10:00 сегменту «Именинники»: SMS, а если не выйдет, электронная почта; в тексте имя, отчество, пол; "
        "с механикой «Скидка имениннику»; с 21:00 до 09:00 молчит; одному клиенту не чаще чем раз в 1 неделю."
    )
    assert scenario_sentence(scenario, names, "en") == (
        "Every day at 10:00, to the segment “Именинники”: SMS, failing that e-mail; with first name, patronymic, gender in the text; "
        "with the mechanic “Скидка имениннику”; silent from 21:00 to 09:00; to one customer no sooner than after 1 week."
    )
