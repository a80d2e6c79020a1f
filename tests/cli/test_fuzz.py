"""Whatever happens to the text of a workspace, checking and comparing answer with findings or a sentence, never with a traceback."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reqkit import compare, open_workspace, validate
from reqkit.findings.reporters.data import as_json, as_sarif
from reqkit.findings.reporters.github import as_github
from reqkit.findings.reporters.text import as_text
from reqkit.source.workspace import WorkspaceError
from tests.workspaces import SOUND, write

CATALOGUE = """\
capabilities:
  stores.visits:
    title: {ru: Выезды, en: Visits}
    question: Приезжает ли специалист?
    refs: [договор]
    parameters:
      weekends: {type: flag}
      reasons: {type: set, options: {repair: ремонт, audit: {ru: проверка}}}
      days: {type: duration, better: less, min: 1 hour}
      people: {type: number, better: more, min: 0, max: 99, unit: человек}
      price: {type: money, better: less}
      skill: {type: level, levels: {basic: базовый, expert: эксперт}}
      degrees: {type: range}
"""
MORE = """\
requirements:
  - id: VIS-01
    title: Выезды
    priority: must
    category: stores
    weight: 2.5
    value: 120000
    acceptance: [Приехал в срок.]
    needs:
      stores.visits:
        weekends: true
        reasons: {any_of: [repair, audit]}
        days: {max: 3 days, ideal: 1 day, floor: 7 days}
        people: 2
        price: {amount: 100, currency: USD}
        skill: expert
        degrees: {min: 0, max: 5, step: 0.5}
  - id: VIS-02
    title: Один из двух
    priority: could
    needs_any:
      - {stores.visits: {weekends: true}}
      - {security.sso: true}
"""
EAST = """\
vendor:
  id: east
  name: {ru: Восток, en: East}
  currency: USD
  teams: 2
  implementation: {cost: {from: 1000, to: 2000, mid: 1200}, timeline: 2027-02-01}
plans:
  - id: base
    seats: {to: 50}
    price: [{amount: 10, per: seat_month}, {amount: {from: 100}, per: once, currency: RUB, vat: exempt}]
    without: [stores.visits.weekends]
  - {id: pro, price: {amount: 900, per: year}}
customizations:
  a: {cost: {from: 10, to: 20}, timeline: 2-3 weeks, requires: [b]}
  b: {title: Б, cost: 5, currency: RUB, running_cost: {amount: 1, per: year}, timeline: {from: 1 week, to: 3 weeks}}
capabilities:
  stores.visits:
    evidence: {kind: demo, ref: показ, on: 2026-11-10}
    weekends: available
    reasons: [repair, {option: audit, availability: customizable, customization: a}]
    days: [2 days, {value: 4 hours, availability: customizable, cost: 9, timeline: 3 days, plan: pro}]
    people: {value: 3, plan: pro}
    price: {value: {amount: 90, currency: USD}, availability: available}
    skill: expert
    degrees: {min: -5, max: 9, step: 0.5}
answers:
  choice:
    VIS-01:
      availability: available
      seen: 5b3f9c1e
      aspects: {weekends: unavailable, skill: basic}
    OPS-01: {availability: customizable, delivery: roadmap, timeline: 2027-03-01, note: по плану}
"""
VISIT = """\
assessment: {by: Отдел ИТ, kind: demo, on: 2026-11-20}
capabilities:
  stores.visits: {people: 1}
answers:
  choice: {OPS-01: unavailable}
"""
FILES: dict[str, str] = {
    **{name: str(text) for name, text in SOUND.items()},
    "catalogue/own.yaml": CATALOGUE,
    "requirements/choice/more.yaml": MORE,
    "requirements/choice/rates.yaml": "# курс в листах\n",
    "vendors/east/profile.yaml": EAST,
    "vendors/east/visit.yaml": VISIT,
}
WORDS = (
    *(
        "",
        "null",
        "true",
        "-1",
        "0",
        "1e30",
        "0.5",
        "[]",
        "{}",
        "[a]",
        "{a: b}",
        "да",
        "'",
        '"',
        "*a",
        "&a x",
        "!x y",
        "<<",
        "2027-02-31",
        "~",
    ),
    *(
        "available",
        "customizable",
        "must",
        "USD",
        "365 days",
        "{amount: 1}",
        "{min: 1}",
        "{min: 9, ideal: 1}",
        "[[[[1]]]]",
        "{ru: x}",
        "{ru: }",
    ),
    *("{value: 1}", "{availability: available}", "{from: 2, to: 1}", "5 / 0", "=1", "\\", "\u2028", "\x00", "\ufeff", "\t", "x" * 600),
)


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, bytes]:
    """The workspace with a few of its lines removed, doubled, moved or changed, and now and then a few of its bytes."""
    files = {name: text.encode() for name, text in FILES.items()}
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(sorted(files)))
        files[name] = draw(st.sampled_from([_lines, _value, _value, _value, _block, _block, _bytes]))(draw, files[name])
    return files


def _lines(draw: st.DrawFn, data: bytes) -> bytes:
    lines = data.split(b"\n")
    at, count, other = (draw(st.integers(0, len(lines) - 1)), draw(st.integers(1, 3)), draw(st.integers(0, len(lines) - 1)))
    taken = lines[at : at + count]
    match draw(st.sampled_from(["remove", "double", "move", "indent", "outdent"])):
        case "remove":
            lines[at : at + count] = []
        case "double":
            lines[at:at] = taken
        case "move":
            lines[at : at + count] = []
            lines[other:other] = taken
        case "indent":
            lines[at : at + count] = [b"  " + line for line in taken]
        case "outdent":
            lines[at : at + count] = [line.removeprefix(b"  ") for line in taken]
    return b"\n".join(lines)


def _value(draw: st.DrawFn, data: bytes) -> bytes:
    """One value of a line, in block or in flow style, is another one."""
    lines = data.decode("utf-8", "replace").split("\n")
    at = draw(st.integers(0, len(lines) - 1))
    parts = lines[at].split(": ")
    chosen = draw(st.integers(0, len(parts) - 1))
    rest = "".join(mark for mark in parts[chosen] if mark in "}]")
    parts[chosen] = draw(st.sampled_from(WORDS)) + (rest if draw(st.booleans()) else "")
    lines[at] = (": " if draw(st.booleans()) else ":  ").join(parts)
    return "\n".join(lines).encode("utf-8", "replace")


def _block(draw: st.DrawFn, data: bytes) -> bytes:
    """What stands below a key is replaced by one value beside it."""
    lines = data.decode("utf-8", "replace").split("\n")
    openings = [index for index, line in enumerate(lines) if line.rstrip().endswith(":")]
    if not openings:
        return data
    at = draw(st.sampled_from(openings))
    indent = len(lines[at]) - len(lines[at].lstrip())
    end = next((index for index in range(at + 1, len(lines)) if len(lines[index]) - len(lines[index].lstrip()) <= indent), len(lines))
    lines[at:end] = [f"{lines[at]} {draw(st.sampled_from(WORDS))}"]
    return "\n".join(lines).encode("utf-8", "replace")


def _bytes(draw: st.DrawFn, data: bytes) -> bytes:
    at = draw(st.integers(0, len(data)))
    return data[:at] + draw(st.binary(max_size=3)) + data[at + draw(st.integers(0, 3)) :]


def survives(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        opened = open_workspace(write(Path(folder), files))
        found = validate(opened)
        assert as_text(found, "ru")
        assert as_json(found, "en")
        assert as_sarif(found, "ru")
        assert as_github(found, "ru") or not found
        try:
            comparison = compare(opened, "choice")
        except WorkspaceError:
            assert found, "a comparison was refused and nothing is wrong"
        else:
            assert [finding.code.name for finding in comparison.findings] == [finding.code.name for finding in found]


def test_the_workspace_itself_has_only_the_findings_it_is_meant_to_have(tmp_path: Path) -> None:
    found = validate(open_workspace(write(tmp_path, FILES)))
    assert sorted({finding.code.name for finding in found}) == ["contradicts-capability", "empty-file", "missing-rate", "stale-answer"]


@given(damaged())
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
def test_no_damage_to_the_files_ends_in_a_traceback(files: dict[str, bytes]) -> None:
    survives(files)
