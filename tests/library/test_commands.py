"""`reqkit library list`, `show` and `add`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reqkit.documents.document import parse_document
from reqkit.library.sentences import sentences
from reqkit.library.shelf import library
from reqkit.values.text import LANGUAGES, Language
from tests.library.briefs import of_the_whole, run, told
from tests.workspaces import findings, write

BRIEF = "# Запрос\nbrief:\n  title: Клуб  # и ничего больше\n"


@pytest.fixture
def club(tmp_path: Path) -> Path:
    """A workspace with one brief, which holds nothing."""
    return write(tmp_path, {"requirements/club/brief.yaml": BRIEF})


def files(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((root / "requirements" / "club").iterdir())}


def problems(root: Path) -> list[str]:
    return told(finding for finding in findings(root) if not of_the_whole(finding))


# --- list


def test_the_list_names_every_entry() -> None:
    listed = json.loads(run("list", "--format", "json").out)
    assert [entry["name"] for entry in listed] == list(library().entries)
    assert listed[0]["title"] == next(iter(library().entries.values())).title.ru


def test_the_list_is_narrowed_by_kind_theme_and_words() -> None:
    def names(*arguments: str) -> list[str]:
        return [entry["name"] for entry in json.loads(run("list", "--format", "json", *arguments).out)]

    assert names("--kind", "scenarios", "birthday") == ["birthday", "birthday-letter"]
    assert names("--theme", "temperature") == ["temperature-cold", "temperature-warm", "temperature-hot"]
    assert names("СПЯЩ", "--kind", "segments") == ["audience-win-back", "base-dormant"]
    assert names("no such words at all") == []


def test_the_table_is_in_either_language() -> None:
    russian, english = run("list", "--theme", "temperature"), run("list", "--theme", "temperature", "--lang", "en")
    assert "Сегменты: Готовность к покупке (temperature)" in russian.out
    assert "Segments: Readiness to buy (temperature)" in english.out
    assert "temperature-warm" in russian.out
    assert run("list", "нетничего").out == "Ничего не найдено.\n"


# --- show


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_reads_back_as_a_sentence(language: Language) -> None:
    said = sentences(library().entries.values(), language)
    assert said.keys() == library().entries.keys()
    for name, sentence in said.items():
        assert sentence.endswith("."), (name, sentence)
        assert len(sentence) > 20, (name, sentence)
        assert "{" not in sentence, (name, sentence)


def test_what_is_shown_is_the_yaml_that_is_added_under_its_sentence(club: Path) -> None:
    shown = run("show", "birthday").out
    assert "  # Контакты, у которых день рождения" in shown
    run("add", "birthday", folder=club)
    held = parse_document("shown", shown.encode())
    assert not held.problems
    for section, members in held.data.items():
        assert parse_document("", files(club)[f"{section}.yaml"]).data == {section: members}


def test_a_theme_is_shown_whole_and_in_either_language() -> None:
    shown = parse_document("shown", run("show", "temperature", "--lang", "en").out.encode()).data
    assert [segment["title"] for segment in shown["segments"]] == ["Cold", "Warm", "Hot"]


# --- add


def test_an_addition_is_sound_and_said(club: Path) -> None:
    done = run("add", "win-back", folder=club)
    assert done.code == 0
    assert not done.err
    assert "Добавлено в requirements/club/scenarios.yaml:\n  SCN-WIN-BACK «Возврат спящих»" in done.out
    assert not problems(club)
    assert files(club)["brief.yaml"] == BRIEF.encode()


def test_adding_twice_adds_nothing_more(club: Path) -> None:
    run("add", "birthday", "security", folder=club)
    before = files(club)
    again = run("add", "birthday", "security", folder=club)
    assert files(club) == before
    assert "Всё это в запросе уже есть." in again.out
    assert "SEG-BIRTHDAY «Именинники ближайших трёх дней»" in again.out


def test_more_is_added_after_what_is_there(club: Path) -> None:
    run("add", "birthday", folder=club)
    before = files(club)
    run("add", "temperature", folder=club)
    assert files(club)["segments.yaml"].startswith(before["segments.yaml"])
    assert not problems(club)


def test_everything_can_be_added_at_once(club: Path) -> None:
    done = run("add", *library().themes, "club", folder=club)
    assert done.code == 0
    assert not problems(club)
    assert "Замените своим:\n" in done.out


def test_a_file_that_cannot_be_added_to_is_left_and_a_new_one_made(club: Path) -> None:
    flow = b"segments: [{id: SEG-X, title: X, priority: could, refresh: 1 day, where: {property: contact.tags, op: is_set}}]\n"
    write(club, {"requirements/club/segments.yaml": flow})
    run("add", "staff", folder=club)
    assert files(club)["segments.yaml"] == flow
    assert files(club)["segments-2.yaml"].startswith(b"segments:\n  - id: SEG-STAFF\n")


def test_all_goes_into_one_file_where_it_is_named(club: Path) -> None:
    assert run("add", "birthday", "--to", "ready.yaml", folder=club).code == 0
    assert run("add", "win-back", "--to", "ready.yaml", folder=club).code == 0
    assert set(files(club)) == {"brief.yaml", "ready.yaml"}
    assert not problems(club)


def test_the_brief_s_own_file_takes_additions_and_keeps_its_comments(club: Path) -> None:
    run("add", "staff", "--to", "brief.yaml", folder=club)
    assert files(club)["brief.yaml"].startswith(BRIEF.encode() + b"\nsegments:\n")


@pytest.mark.parametrize("name", ["../other.yaml", "text.txt", "deep/in.yaml", ".hidden.yaml", "/tmp/x.yaml"])
def test_a_file_that_would_not_be_read_is_refused(club: Path, name: str) -> None:
    done = run("add", "staff", "--to", name, folder=club)
    assert done.code == 2
    assert "нужен файл .yaml в папке запроса club" in done.err
    assert set(files(club)) == {"brief.yaml"}


def test_a_named_file_that_cannot_be_added_to_is_refused(club: Path) -> None:
    write(club, {"requirements/club/mine.yaml": "segments: []\n"})
    done = run("add", "staff", "--to", "mine.yaml", folder=club)
    assert done.code == 2
    assert "«mine.yaml» раздел segments не дописать" in done.err


def test_a_dry_run_shows_and_writes_nothing(club: Path) -> None:
    done = run("add", "birthday", "--dry-run", folder=club)
    assert "Будет добавлено в requirements/club/segments.yaml:" in done.out
    assert "  - id: SEG-TO-GREET\n" in done.out
    assert set(files(club)) == {"brief.yaml"}


def test_both_languages_on_request(club: Path) -> None:
    run("add", "birthday", "--both", folder=club)
    assert "title: {ru: Поздравление с днём рождения, en: Birthday greeting}" in files(club)["scenarios.yaml"].decode()
    assert not problems(club)


def test_an_english_brief_is_written_and_spoken_to_in_english(club: Path) -> None:
    write(club, {"requirements/club/brief.yaml": "brief: {title: Club, language: en}\n"})
    done = run("add", "staff", folder=club)
    assert "Added to requirements/club/segments.yaml:\n  SEG-STAFF “Staff”" in done.out
    assert b"title: Staff" in files(club)["segments.yaml"]


def test_a_section_of_the_brief_s_own_is_pointed_out(club: Path) -> None:
    write(club, {"requirements/club/points.yaml": "points: {currency: {name: листья, rate: 1}}\n"})
    assert "Раздел points в запросе свой и не изменён" in run("add", "welcome-points", folder=club).out


def test_what_the_decision_does_not_weigh_is_pointed_out(club: Path) -> None:
    write(club, {"requirements/club/decision.yaml": "decision: {categories: {security: 100}}\n"})
    assert "Дайте вес в decision (categories или judgements): segmentation, loyalty, campaigns." in run("add", "birthday", folder=club).out
    assert "Дайте вес" not in run("add", "audit-log", folder=club).out


def test_what_the_decision_judges_in_pairs_it_weighs(club: Path) -> None:
    judgements = "decision: {judgements: [{more: loyalty, than: segmentation, by: 2}]}\n"
    write(club, {"requirements/club/decision.yaml": judgements})
    assert "Дайте вес в decision (categories или judgements): campaigns." in run("add", "birthday", folder=club).out


def test_unknown_names_are_answered_with_what_was_meant(club: Path) -> None:
    done = run("add", "birthday-son", folder=club)
    assert (done.code, done.out) == (2, "")
    assert "«birthday-son» в библиотеке нет. Возможно, имелось в виду: birthday-soon." in done.err
    assert "The library has no “tempreature”. Did you mean temperature?" in run("show", "tempreature", "--lang", "en").err
    assert "нет ни в библиотеке, ни среди запросов. Возможно, имелось в виду: club." in run("add", "staff", "clubb", folder=club).err
    assert run("list", "--theme", "nothing").code == 2


def test_the_last_name_is_the_brief_s(club: Path) -> None:
    write(club, {"requirements/other/brief.yaml": "brief: {title: Другой}\n"})
    assert "Назовите запрос" in run("add", "staff", folder=club).err
    assert run("add", "staff", "other", folder=club).code == 0
    assert (club / "requirements/other/segments.yaml").exists()


def test_a_broken_brief_is_not_added_to(club: Path) -> None:
    write(club, {"requirements/club/bad.yaml": "segments: [\n"})
    done = run("add", "staff", folder=club)
    assert done.code == 2
    assert "requirements/club/bad.yaml" in done.err
    assert set(files(club)) == {"brief.yaml", "bad.yaml"}


def test_there_has_to_be_a_workspace(tmp_path: Path) -> None:
    assert run("add", "staff", folder=tmp_path).code == 2


def test_nothing_of_it_is_loaded_before_it_is_needed() -> None:
    program = "import sys, reqkit.cli; sys.exit(any(name.startswith('reqkit.library') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
