"""Where the needs of a brief come from: through which segments and mechanics, because of which condition, at which line."""

from __future__ import annotations

from pathlib import Path

import pytest

from reqkit.explain.asked import AskedExplained, Need
from reqkit.explain.capability import CapabilityExplained, keys, part_of
from reqkit.explain.lookup import look_up
from reqkit.explain.uses import used_by
from reqkit.explain.verdict import VerdictExplained
from reqkit.model.considered import Bearing
from reqkit.source.workspace import Workspace, WorkspaceError, load_briefs
from tests.scenarios.briefs import BIRTHDAY, brief
from tests.scenarios.test_aspects import FULL
from tests.workspaces import write

OWN = "properties:\n  contact.pet: {type: string, title: {ru: питомец, en: pet}}\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    text = brief(BIRTHDAY.replace("contact.gender", "contact.pet"))
    return Workspace(write(tmp_path, {"requirements/b/brief.yaml": text, "requirements/b/own.yaml": OWN, "vendors/mango.yaml": FULL}))


def explained(workspace: Workspace, name: str) -> AskedExplained:
    found = look_up(workspace, name).explained
    assert isinstance(found, AskedExplained)
    return found


def judged(workspace: Workspace, name: str) -> VerdictExplained:
    found = look_up(workspace, name, "mango").explained
    assert isinstance(found, VerdictExplained)
    return found


def need(found: AskedExplained, key: str) -> Need:
    return next(each for each in found.needs if each.aspect.key == key)


def line(workspace: Workspace, need: Need) -> str:
    """The line of the file that a need is said to come from."""
    return (workspace.root / need.place.file).read_text(encoding="utf-8").splitlines()[need.place.span().line - 1]


def test_a_need_of_the_scenario_itself_names_its_key(workspace: Workspace) -> None:
    found = need(explained(workspace, "SCN-BIRTHDAY"), "scenarios.trigger=daily")
    assert found.through == ()
    assert found.reason is not None
    assert found.reason.in_language("ru") == "trigger"
    assert "daily" in line(workspace, found)


def test_a_need_from_a_segment_names_the_condition(workspace: Workspace) -> None:
    found = need(explained(workspace, "SCN-BIRTHDAY"), "segments.property=contact.birth_date")
    assert [asked.id for asked in found.through] == ["SEG-BIRTHDAY"]
    assert found.reason is not None
    assert found.reason.in_language("ru") == "день рождения сегодня"
    assert "contact.birth_date" in line(workspace, found)


def test_a_need_from_a_segment_of_the_segment_names_both(workspace: Workspace) -> None:
    found = need(explained(workspace, "SCN-BIRTHDAY"), "segments.property=contact.tags")
    assert [asked.id for asked in found.through] == ["SEG-BIRTHDAY", "SEG-STAFF"]
    assert "contact.tags" in line(workspace, found)


def test_a_need_that_two_share_names_the_other(workspace: Workspace) -> None:
    found = need(explained(workspace, "SCN-BIRTHDAY"), "consent.registry.channels=sms")
    assert [asked.id for asked in found.shared] == ["SEG-BIRTHDAY"]


def test_a_need_from_a_mechanic_names_its_key(workspace: Workspace) -> None:
    found = need(explained(workspace, "SCN-BIRTHDAY"), "loyalty.offer.effect=percent_off")
    assert found.reason is not None
    assert found.reason.in_language("en") == "effect.percent_off: 10"


def test_the_sentence_names_properties_of_the_briefs_own(workspace: Workspace) -> None:
    found = explained(workspace, "SCN-BIRTHDAY")
    assert "питомец" in found.reader.sentence(found.asked, "ru")
    assert "pet" in found.reader.sentence(found.asked, "en")


def test_who_uses_what(workspace: Workspace) -> None:
    _, [read] = load_briefs(workspace)
    users = {name: [asked.id for asked in several] for name, several in used_by(read).items()}
    assert users == {"SEG-STAFF": ["SEG-BIRTHDAY"], "SEG-BIRTHDAY": ["SCN-BIRTHDAY"], "LOY-BIRTHDAY": ["SCN-BIRTHDAY"]}
    assert [asked.id for asked in explained(workspace, "SEG-STAFF").used_by] == ["SEG-BIRTHDAY"]
    assert [asked.id for asked in explained(workspace, "SCN-BIRTHDAY").uses] == ["SEG-BIRTHDAY", "LOY-BIRTHDAY"]


def test_weights_are_shares_of_the_whole(workspace: Workspace) -> None:
    names = ("SEG-STAFF", "SEG-BIRTHDAY", "LOY-BIRTHDAY", "SCN-BIRTHDAY")
    assert sum(explained(workspace, name).weight for name in names) == 1


def test_an_answer_to_the_segment_overrules_one_to_the_segment_inside_it(workspace: Workspace) -> None:
    found = judged(workspace, "SCN-BIRTHDAY")
    tags = next(each for each in found.aspects if each.need.aspect.key == "segments.property=contact.tags")
    assert [(each.answered, each.bearing) for each in tags.statements] == [
        ("SEG-BIRTHDAY", Bearing.COUNTS),
        ("SEG-STAFF", Bearing.OVERRULED),
    ]
    assert [(work.work.id, work.ordered, work.also) for work in found.works] == [("segments", True, ("SEG-BIRTHDAY",))]
    assert found.readiness is not None
    assert [each.aspect.key for each in found.readiness.blocking] == ["segments.custom_property=string"]
    assert not found.met


def test_an_ending_of_a_key_picks_one_aspect(workspace: Workspace) -> None:
    assert [each.aspect.key for each in explained(workspace, "SCN-BIRTHDAY:daily").needs] == ["scenarios.trigger=daily"]
    assert len(judged(workspace, "SCN-BIRTHDAY:daily").aspects) == 1
    with pytest.raises(WorkspaceError, match="no aspect"):
        look_up(workspace, "SCN-BIRTHDAY:dayly")


def test_a_part_of_the_catalogue_says_who_asks_for_it(workspace: Workspace) -> None:
    found = look_up(workspace, "segments.property=contact.tags").explained
    assert isinstance(found, CapabilityExplained)
    assert [each.asked.id for each in found.wanted] == ["SEG-STAFF"]
    found = look_up(workspace, "channels.send", "mango").explained
    assert isinstance(found, CapabilityExplained)
    assert [each.verdict.state.value for each in found.wanted if each.verdict] == ["available"]
    assert [statement.option for _, statement, _ in found.statements] == ["sms"]


def test_every_key_of_the_catalogue_is_found(workspace: Workspace) -> None:
    catalogue, _ = load_briefs(workspace)
    assert all((part := part_of(key, catalogue)) is not None and part.key == key for key in keys(catalogue))
    assert part_of("segments.nothing", catalogue) is None
    assert part_of("segments=all", catalogue) is None
    assert part_of("segments.logic=nothing", catalogue) is None
