"""Comments that switch a rule off: what they reach, what they need, and where they are no comments at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reqkit import validate
from reqkit.check.runner import review_project
from reqkit.check.switches import Review, apply_switches, can_be_allowed, read_switches
from reqkit.documents import reader
from reqkit.documents.document import Document, Location, parse_document
from reqkit.documents.reader import Span
from reqkit.findings.codes import CODES
from reqkit.findings.finding import Family, Finding, Severity
from reqkit.source.workspace import Workspace, load
from tests.workspaces import SOUND, Files, codes, findings, write

ALLOW = "# reqkit: allow weasel-word -- так в договоре"
BRIEF = """\
brief:
  title: Выбор CRM
requirements:
  - id: OPS-01
    title: Удобный приезд
    priority: must
    statement: >
      Специалист приезжает
      быстро.
  - id: OPS-02
    title: Гибкий график приездов с быстрым ответом
    priority: should
"""
LINES = {5: "OPS-01 title", 9: "OPS-01 statement", 11: "OPS-02 title"}
"""Where the brief has its three soft words."""


def review(tmp_path: Path, brief: str, **others: str) -> Review:
    files: Files = {
        "requirements/crm/brief.yaml": brief,
        "vendors/mango.yaml": "vendor: {id: mango, name: Манго}\n",
        **{f"{name.replace('__', '/')}.yaml": text for name, text in others.items()},
    }
    return review_project(load(Workspace(write(tmp_path, files))))


def at_end(line: int, comment: str = ALLOW) -> str:
    lines = BRIEF.splitlines()
    lines[line - 1] += f"  {comment}"
    return "\n".join(lines) + "\n"


def above(line: int, *comments: str) -> str:
    lines = BRIEF.splitlines()
    lines[line - 1 : line - 1] = comments or (ALLOW,)
    return "\n".join(lines) + "\n"


def silenced(found: Review) -> list[int]:
    return [entry.finding.span().line for entry in found.suppressed]


@pytest.mark.parametrize(
    ("brief", "expected"),
    [
        (at_end(5), [5]),
        (at_end(11), [11]),
        (at_end(4), [5, 9]),  # the whole entry
        (at_end(7), [9]),  # the whole text, the line on which it is announced included
        (at_end(3), [5, 9, 11]),  # the whole section
        (above(5), [6]),
        (above(4), [6, 10]),
        (above(3), [6, 10, 12]),
        (above(10), [12]),
        (above(4, ALLOW, "# и ещё одно слово"), [7, 11]),
        (above(4, "# сначала слово", ALLOW), [7, 11]),
        (above(4, ALLOW, ""), []),
        (at_end(6), []),
        (at_end(1), []),
    ],
)
def test_a_switch_reaches_its_line_or_the_block_that_begins_there(tmp_path: Path, brief: str, expected: list[int]) -> None:
    found = review(tmp_path, brief)
    assert silenced(found) == expected
    assert codes(found.findings).count("weasel-word") == 3 - len(expected)
    assert codes(found.findings).count("allow-unused") == (not expected)


@pytest.mark.parametrize(
    ("comment", "reason"),
    [
        (ALLOW, "так в договоре"),
        ("# reqkit: allow weasel-word — так в договоре", "так в договоре"),
        ("#reqkit:allow weasel-word--так в договоре -- и точка", "так в договоре -- и точка"),
        ("## reqkit: allow same-aspects, weasel-word -- почему", "почему"),
        ("# reqkit: allow same-aspects weasel-word -- почему", "почему"),
    ],
)
def test_a_switch_may_be_written_in_several_ways(tmp_path: Path, comment: str, reason: str) -> None:
    assert [entry.reason for entry in review(tmp_path, at_end(11, comment)).suppressed] == [reason]


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("# reqkit: allow weasel-word", ["allow-without-reason"]),
        ("# reqkit: allow weasel-word --", ["allow-without-reason"]),
        ("# reqkit: allow weasel-word -- 123 !", ["allow-without-reason"]),
        ("# reqkit: allow -- потому что", ["allow-without-code"]),
        ("# reqkit: allow", ["allow-without-code"]),
        ("# reqkit: allow weasle-word -- потому что", ["unknown-code"]),
        ("# reqkit: allow unknown-key -- потому что", ["allow-forbidden"]),
        ("# reqkit: allow allow-unused -- потому что", ["allow-forbidden"]),
        ("# reqkit: allow same-aspects -- потому что", ["allow-unused"]),
        ("# reqkit: allowance -- это слово", []),
        ("# reqkit: наш инструмент", []),
        ("# см. reqkit: allow weasel-word -- в документации", []),
        ("# см. # reqkit: allow weasel-word -- в документации", []),
    ],
)
def test_what_is_no_proper_switch_silences_nothing(tmp_path: Path, comment: str, expected: list[str]) -> None:
    found = review(tmp_path, at_end(11, comment))
    assert found.suppressed == ()
    assert [code for code in codes(found.findings) if code != "weasel-word"] == expected
    assert codes(found.findings).count("weasel-word") == 3


def test_an_error_of_meaning_can_be_allowed_and_one_of_reading_cannot(tmp_path: Path) -> None:
    brief = BRIEF.replace(
        "  title: Выбор CRM\n",
        "  title: Выбор CRM\n"
        "  budget: {target: 900000, ceiling: 400000}  # reqkit: allow target-above-ceiling -- так утвердил совет\n"
        "  seats: много  # reqkit: allow not-a-count, bad-number, wrong-type -- уточним\n",
    )
    found = review(tmp_path, brief)
    assert [entry.finding.code.name for entry in found.suppressed] == ["target-above-ceiling"]
    assert any(finding.severity is Severity.ERROR for finding in found.findings)
    assert "allow-forbidden" in codes(found.findings)


def test_nothing_is_called_idle_in_a_file_that_is_not_understood(tmp_path: Path) -> None:
    found = review(tmp_path, at_end(11, "# reqkit: allow same-aspects -- на будущее") + "  - {id: x, title: y, priority: must}\n")
    assert "allow-unused" not in codes(found.findings)


def test_sheets_and_catalogues_have_switches_too(tmp_path: Path) -> None:
    sheet = (
        "vendor: {id: mango, name: Манго}\n"
        "plans:\n"
        "  # reqkit: allow plan-gap -- старый план дороже нового\n"
        "  - {id: old, price: {amount: 9000, per: month}}\n"
        "  - {id: new, price: {amount: 900, per: month}}\n"
        "capabilities:\n"
        "  security.mfa: {availability: available, cost: 500}  # reqkit: allow available-with-cost -- цена сертификата\n"
    )
    found = review(tmp_path, BRIEF, vendors__mango=sheet)
    assert sorted(entry.finding.code.name for entry in found.suppressed) == ["available-with-cost", "plan-gap"]
    assert set(codes(found.findings)) == {"weasel-word"}


def test_a_note_of_reading_can_be_allowed(tmp_path: Path) -> None:
    found = review(tmp_path, BRIEF, requirements__crm__later="# reqkit: allow empty-file -- допишем в январе\n")
    assert [entry.finding.code.name for entry in found.suppressed] == ["empty-file"]


def test_where_not_every_brief_is_read_switches_in_sheets_are_not_called_idle(tmp_path: Path) -> None:
    sheet = "vendor: {id: mango, name: Манго}  # reqkit: allow stale-answer -- для другого запроса\n"
    review(tmp_path, BRIEF, vendors__mango=sheet)
    project = load(Workspace(tmp_path))
    assert "allow-unused" in codes(review_project(project).findings)
    assert "allow-unused" not in codes(review_project(project, whole=False).findings)


def test_the_facade_leaves_out_what_is_switched_off(tmp_path: Path) -> None:
    review(tmp_path, above(3))
    assert validate(Workspace(tmp_path)) == ()


def test_the_nearest_reason_counts_and_no_switch_that_reaches_is_idle(tmp_path: Path) -> None:
    brief = above(3, "# reqkit: allow weasel-word -- черновик").replace("  title: Удобный приезд", f"  title: Удобный приезд  {ALLOW}")
    found = review(tmp_path, brief)
    assert [entry.reason for entry in found.suppressed] == ["так в договоре", "черновик", "черновик"]
    assert found.findings == ()


# --- comments and texts

TEXTS = {
    "double": 'text: "a {} b"\n',
    "single": "text: 'a {} b'\n",
    "several lines in quotes": 'text: "a\n  {}\n  b"\n',
    "plain": "text: a#reqkit:allow weasel-word -- так и b#reqkit:allow\n",
    "literal": "text: |\n  a\n  {}\n\n  b {}\n",
    "folded": "text: >-\n  {}\n  b\n",
    "literal at the end": "text: |\n  {}",
    "key": '"{}": 1\n',
    "in a flow list": 'text: [x, "{}", y]\n',
    "tagged": "text: !!str '{}'\n",
    "anchored": "text: &a '{}'\nagain: *a\n",
}


def switches(text: str) -> list[str]:
    document = parse_document("requirements/crm/a.yaml", text.encode())
    return [switch.reason for switch in read_switches(document)]


@pytest.mark.parametrize("frame", TEXTS.values(), ids=TEXTS)
def test_in_a_text_it_is_no_switch(frame: str) -> None:
    assert switches(frame.replace("{}", ALLOW)) == []


@pytest.mark.parametrize("frame", TEXTS.values(), ids=TEXTS)
def test_beside_a_text_it_is_one(frame: str) -> None:
    """On the line above, and at the end of the file."""
    assert switches(f"{ALLOW}\n{frame.replace('{}', ALLOW)}\n{ALLOW}\n") == ["так в договоре"] * 2


def test_the_line_that_announces_a_block_may_have_one() -> None:
    assert switches(f"text: |  {ALLOW}\n  {ALLOW}\n") == ["так в договоре"]


def test_a_file_that_is_no_yaml_has_none() -> None:
    assert switches(f"a: b: c {ALLOW}\n") == []


WORDS = st.text(st.sampled_from("ab #'\"\\:{}[],-|>&*!?\n\tя"), max_size=25)


@given(before=WORDS, after=WORDS, style=st.sampled_from(['"', "'", "|", ">"]), key=st.booleans(), flow=st.booleans())
def test_a_switch_in_a_string_never_silences(before: str, after: str, style: str, key: bool, flow: bool) -> None:
    data: object = {f"{before}{ALLOW}{after}": 1} if key else [f"{before}\n{ALLOW} {after}", {"a": f"{before} {ALLOW}"}]
    text = yaml.dump(data, default_style=style, default_flow_style=flow, allow_unicode=True, width=200)
    document = parse_document("requirements/crm/a.yaml", text.encode())
    assert not document.problems
    assert list(read_switches(document)) == []


NESTED = st.recursive(
    st.sampled_from(["word", "два слова", "a # b", "line\nline\n", "# no comment"]) | st.integers(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("abcdefg"), inner, max_size=4),
    max_leaves=25,
)


def paths(value: object, path: tuple[str | int, ...] = ()) -> Iterable[tuple[str | int, ...]]:
    yield path
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in pairs:
        yield from paths(inner, (*path, step))


def allowed(document: Document, place: Location) -> bool:
    finding = Finding(CODES["weasel-word"], place, {"id": "A", "words": "b", "questions": "c"})
    return bool(apply_switches((finding,), [document]).suppressed)


@given(before=NESTED, inside=NESTED, after=NESTED, flow=st.sampled_from([False, None]), at_the_end=st.booleans())
def test_everything_inside_an_allowed_block_is_silenced_and_nothing_else(
    before: object, inside: object, after: object, flow: bool | None, at_the_end: bool
) -> None:
    blocks = [{"entry": value, "z": "end"} for value in (before, inside, after)]
    parts = ["- " + yaml.dump(block, allow_unicode=True, default_flow_style=flow).replace("\n", "\n  ").rstrip(" ") for block in blocks]
    first, _, rest = parts[1].partition("\n")
    parts[1] = f"{first}  {ALLOW}\n{rest}" if at_the_end and first == "- entry:" else f"{ALLOW}\n{parts[1]}"
    document = parse_document("requirements/crm/a.yaml", "".join(parts).encode())
    assert not document.problems
    for index, value in enumerate(document.data):
        for path in paths(value):
            place = Location(document, (index, *path))
            assert allowed(document, place) == (index == 1)
            assert not path or allowed(document, place.key()) == (index == 1)


def test_a_point_after_the_block_is_outside() -> None:
    document = parse_document("requirements/crm/a.yaml", f"{ALLOW}\n- a: 1\n  b: 2\n\n# слово\n- c: 3\n".encode())
    reached = [line for line in range(1, 8) if allowed(document, Location(document, fixed=Span(line, 3, line, 4)))]
    assert reached == [1, 2, 3, 4, 5]


# --- what can be allowed


def test_only_what_means_that_a_file_is_not_understood_cannot_be_allowed() -> None:
    families = {code.family for code in CODES.values() if not can_be_allowed(code)}
    assert families == {Family.SYNTAX, Family.SCHEMA, Family.REFERENCES, Family.SWITCHES}
    for code in CODES.values():
        assert can_be_allowed(code) or code.severity is Severity.ERROR or code.family is Family.SWITCHES


def test_a_file_without_the_word_is_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    def looked_into(_: object) -> object:
        raise AssertionError

    monkeypatch.setattr(reader, "lines_of", looked_into)
    monkeypatch.setattr(reader, "scalars", looked_into)
    plain = parse_document("requirements/crm/a.yaml", "a: 1 # слово\n".encode())
    assert apply_switches((), [plain]) == Review(())


def test_a_mistaken_switch_is_found_in_a_file_with_nothing_else_in_it(tmp_path: Path) -> None:
    own = "# reqkit: allow no-such-code -- нет\ncapabilities:\n  shop.till: {title: Касса}\n"
    root = write(tmp_path, {**SOUND, "catalogue/own.yaml": own})
    assert [(finding.code.name, finding.file) for finding in findings(root)] == [("unknown-code", "catalogue/own.yaml")]
