"""The offline page, in a real browser: filled in, left, taken up again, saved, and taken in by the importer."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import CHROMIUM, MISSING, Browser, Page
from tests.forms.tools import answers_of, exported, reqkit, snapshot, workspace
from tests.workspaces import BRIEF, NORTH

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    browser = Browser(tmp_path_factory.mktemp("browser"))
    yield browser
    browser.close()


@pytest.fixture
def browser(process: Browser) -> Browser:
    process.forget()
    return process


def row(page: Page, key: str, field: str) -> str:
    """The selector of a control, found by what the form says and not by where it stands."""
    script = f"""(() => {{ const data = JSON.parse(document.getElementById('data').textContent);
        const asked = data.sections.flatMap((section) => section.groups.flatMap((group) => group.rows));
        const rows = [...asked, ...data.tables.flatMap((table) => table.rows)];
        return rows.findIndex((each) => each.key === {json.dumps(key)}); }})()"""
    return f"#f{page.run(script)}-{field}"


def unfold(page: Page) -> None:
    page.run("for (const each of document.querySelectorAll('details')) each.open = true")
    page.wait("[...document.querySelectorAll('details.unfold')].every((each) => each.querySelector('.part'))")
    page.run("for (const each of document.querySelectorAll('details')) each.open = true")
    page.wait("[...document.querySelectorAll('details.more')].every((each) => each.querySelector('.field'))")


def imported(root: Path, path: Path, *more: str) -> str:
    result = reqkit(root, "form", "import", str(path), *more)
    assert result.exit_code == 0, result.output
    return result.output


def test_filled_in_left_taken_up_again_saved_and_taken_in(tmp_path: Path, browser: Browser) -> None:
    root = workspace(tmp_path)
    path = exported(root, "newcomer", "html")
    page = browser.open(path)
    assert "Заполнено 0 из 3" in page.text(".bar")
    unfold(page)
    page.click(row(page, "SEC-02", "available"))
    page.click(row(page, "OPS-01", "customizable"))
    page.wait("document.querySelector('.bar').innerText.includes('1 строку нужно поправить')")
    page.fill(row(page, "OPS-01", "cost_from"), "1.200")
    assert "цифрами" in page.text(f"{row(page, 'OPS-01', 'cost_from')}-error")
    page.fill(row(page, "OPS-01", "cost_from"), "300 000")
    page.wait("document.querySelector('.bar').innerText.includes('Заполнено 1 из 3')")
    page.close()

    page = browser.open(path)
    assert "Восстановлен ваш черновик" in page.text("#notices")
    unfold(page)
    assert page.run(f"document.querySelector({json.dumps(row(page, 'OPS-01', 'cost_from'))}).value") == "300 000"
    page.fill(row(page, "OPS-01", "cost_to"), "400000,50")
    page.fill(row(page, "OPS-01", "time_from"), "2")
    page.fill(row(page, "OPS-01", "time_to"), "3")
    page.choose(row(page, "OPS-01", "time_unit"), "week")
    page.fill(row(page, "OPS-01", "note"), "По договору\nс вами")
    page.click(row(page, "SEC-01 security.audit_log.events=login", "available"))
    page.click(row(page, "SEC-01 security.audit_log.events=export", "unavailable"))
    page.fill(row(page, "SEC-01 security.audit_log.retention", "value"), "365 дней")
    page.fill(row(page, "vendor", "name"), "Новичок CRM")
    page.wait("document.querySelector('.bar').innerText.includes('Заполнено 3 из 3')")
    saved = page.saved()
    assert page.problems() == []

    imported(root, saved)
    answers = answers_of(root, "newcomer")
    assert {name: answer for name, answer in answers["OPS-01"].items() if name != "seen"} == {
        "availability": "customizable",
        "cost": {"from": 300000, "to": pytest.approx(400000.5)},
        "timeline": "2-3 weeks",
        "note": "По договору\nс вами",
    }
    assert answers["SEC-01"]["aspects"] == {"events=login": "available", "events=export": "unavailable", "retention": "365 days"}
    assert answers["SEC-02"]["availability"] == "available"
    assert "Новичок CRM" in (root / "vendors/newcomer/profile.yaml").read_text(encoding="utf-8")
    assert reqkit(root, "validate", "choice").exit_code == 0


def test_with_the_keyboard_alone(tmp_path: Path, browser: Browser) -> None:
    root = workspace(tmp_path)
    page = browser.open(exported(root, "newcomer", "html", "en"))

    def focused() -> str:
        return str(page.run("(document.activeElement.labels?.[0] ?? document.activeElement).innerText || document.activeElement.tagName"))

    def tab_to(label: str) -> None:
        for _ in range(80):
            page.press("Tab")
            if focused().strip().startswith(label):
                return
        raise AssertionError(f"Tab never comes to “{label}”")

    page.press("Tab")
    assert focused() == "Skip to the questions"
    page.press("Enter")
    tab_to("Name of the system")
    page.type("Newcomer")
    tab_to("Add a shared work")
    page.press("Enter")
    assert focused() == "Title"
    page.type("Integration")
    tab_to("Cost from")
    page.type("90000")
    tab_to("Time from")
    page.type("3")
    tab_to("Unit of time")
    page.press("ArrowDown", times=3)
    page.run("window.scrollTo(0, 0)")
    tab_to("Available")  # of the first question
    page.press("Space")
    page.press("ArrowRight")
    assert focused() == "Can be built"
    tab_to("Integration")
    page.press("Space")
    page.run("document.querySelector('.bar .primary').focus()")  # the bar comes before the questions
    page.press("Enter")
    assert focused() == "Download the file"
    page.press("Escape")
    assert focused() == "Save the answers"
    page.press("Enter")
    page.press("Enter")
    page.wait("document.querySelector('dialog .told').textContent.includes('downloads')")
    imported(root, page.downloaded())
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((root / "vendors/newcomer").iterdir()))
    assert "integration:" in text
    assert "customization: integration" in text
    assert page.problems() == []


@pytest.mark.parametrize("language", ["ru", "en"])
def test_on_a_phone(tmp_path: Path, browser: Browser, language: str) -> None:
    root = workspace(tmp_path)
    page = browser.open(exported(root, "north", "html", language), 390, 844)
    unfold(page)
    page.click(row(page, "OPS-01", "customizable"))
    page.click(".add")
    wide = """[...document.querySelectorAll('body *')].filter((each) =>
        each.getBoundingClientRect().right > 391 && !each.closest('.unseen, .skip')).length"""
    assert page.run("document.documentElement.scrollWidth") == 390
    assert page.run(wide) == 0
    small = """[...document.querySelectorAll('button, select, input[type=text]')].filter((each) =>
        each.offsetHeight && each.offsetHeight < 32).length"""
    assert page.run(small) == 0
    page.run("window.scrollTo(0, 5000)")
    assert page.run("document.querySelector('.bar').getBoundingClientRect().top") == 0
    assert page.run("document.querySelector('.bar').offsetHeight") < 130
    page.click(".bar .primary")
    assert page.run("document.documentElement.scrollWidth") == 390


AXE = """axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then((found) =>
    found.violations.map((each) => `${each.impact} ${each.id}: ` +
        each.nodes.slice(0, 3).map((node) => node.html + ' ' + node.failureSummary).join(' | ')))"""


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(tmp_path: Path, browser: Browser, width: int) -> None:
    axe = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed: pip install -e .[test]")
    root = workspace(tmp_path)
    page = browser.open(exported(root, "north", "html"), width)
    page.run((Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8") + "; 0")
    assert page.run(AXE) == []
    unfold(page)
    page.click(row(page, "SEC-02", "customizable"))
    page.click(row(page, "OPS-01", "customizable"))
    page.fill(row(page, "OPS-01", "cost_from"), "по запросу")
    page.click(row(page, "OPS-01", "unavailable"))
    page.click("#customizations .add")
    unfold(page)
    assert page.run(AXE) == []
    page.click(".bar .primary")
    page.wait("document.querySelector('dialog[open]') !== null")
    assert page.run(AXE) == []


def test_saved_without_an_edit_changes_nothing(tmp_path: Path, browser: Browser) -> None:
    root = workspace(tmp_path)
    before = snapshot(root)
    for vendor, language in (("north", "ru"), ("south", "en"), ("newcomer", "en")):
        path = exported(root, vendor, "html", language)
        saved = browser.open(path).saved()
        page = browser.open(path)
        page.attach("#load", saved)
        page.wait("document.querySelector('#notices').innerText !== ''")
        assert page.saved().read_bytes() == saved.read_bytes()
        imported(root, saved)
        assert snapshot(root) == before


def test_saved_without_an_edit_changes_nothing_in_a_real_sheet(tmp_path: Path, browser: Browser) -> None:
    shutil.copytree(ROOT / "requirements/grocery-loyalty", tmp_path / "requirements/grocery-loyalty")
    shutil.copytree(ROOT / "vendors/example-bereza", tmp_path / "vendors/example-bereza")
    before = snapshot(tmp_path)
    path = exported(tmp_path, "example-bereza", "html", brief="grocery-loyalty")
    page = browser.open(path)
    imported(tmp_path, page.saved())
    assert snapshot(tmp_path) == before
    assert page.problems() == []


def test_a_file_of_answers_is_loaded_back(tmp_path: Path, browser: Browser) -> None:
    root = workspace(tmp_path)
    path = exported(root, "north", "html")
    page = browser.open(path)
    unfold(page)
    page.click("#customizations .add")
    page.type("Мост к кассам; №2")
    added = "#customizations fieldset.table-row:last-child "
    page.fill(f"{added}[id$=cost_from]", "70000")
    page.fill(f"{added}[id$=time_from]", "15.03.2027")
    page.click(row(page, "OPS-01", "customizable"))
    page.wait(f"document.querySelector('{row(page, 'OPS-01', 'customization')}-1') !== null")
    page.click(f"{row(page, 'OPS-01', 'customization')}-1")
    page.wait("!document.querySelector('.bar').innerText.includes('поправить')")
    saved = page.saved()
    browser.forget()

    page = browser.open(path)
    page.attach("#load", saved)
    page.wait("document.querySelector('#notices').innerText.includes('Загружено')")
    again = page.saved()
    assert json.loads(again.read_text(encoding="utf-8")) == json.loads(saved.read_text(encoding="utf-8"))
    imported(root, again)
    sheet = (root / "vendors/north.yaml").read_text(encoding="utf-8")
    assert "most-k-kassam-2:" in sheet
    assert answers_of(root, "north")["OPS-01"]["customization"] == "most-k-kassam-2"

    for text, said in (
        ("{}", "не файл ответов"),
        ("{", "не файл ответов"),
        (again.read_text(encoding="utf-8").replace('"vendor": "north"', '"vendor": "x"'), "к другой анкете"),
    ):
        wrong = tmp_path / "wrong.json"
        wrong.write_text(text, encoding="utf-8")
        page.attach("#load", wrong)
        page.wait(f"document.querySelector('#file .told').innerText.includes('{said}')")


def test_what_does_not_go_with_the_answer_is_flagged_and_cleared(tmp_path: Path, browser: Browser) -> None:
    page = browser.open(exported(workspace(tmp_path), "newcomer", "html"))
    page.click(row(page, "OPS-01", "customizable"))
    page.fill(row(page, "OPS-01", "cost_from"), "5")
    page.fill(row(page, "OPS-01", "time_from"), "2027")
    assert "дату" in page.text(f"{row(page, 'OPS-01', 'time_from')}-error")
    page.click(row(page, "OPS-01", "unavailable"))
    assert "лишнее: Стоимость от; Срок от" in page.text(".extra:not([hidden])")
    page.click(".extra:not([hidden]) button")
    assert page.run("document.querySelector('.extra:not([hidden])') === null")
    page.wait("document.querySelector('.bar').innerText.includes('Заполнено 1 из 3')")


def test_the_filter_and_the_search_lead_to_what_is_left(tmp_path: Path, browser: Browser) -> None:
    page = browser.open(exported(workspace(tmp_path), "north", "html"))
    shown = "[...document.querySelectorAll('.card:not([hidden]) .id')].map((each) => each.textContent)"
    assert page.run(shown) == ["SEC-01", "SEC-02", "OPS-01"]
    page.choose("#filter", "open")
    assert page.run(shown) == []
    page.choose("#filter", "all")
    page.click(row(page, "OPS-01", "customizable"))
    page.choose("#filter", "mistakes")
    assert page.run(shown) == ["OPS-01"]
    page.click(".bar .primary")
    page.run("[...document.querySelectorAll('dialog button')].find((each) => each.innerText.startsWith('Показать')).click()")
    assert page.run("document.activeElement.id") == row(page, "OPS-01", "cost_from").removeprefix("#")
    page.choose("#filter", "all")
    page.fill("#search", "втор")
    page.wait(f"String({shown}) === 'SEC-02'")
    page.wait("document.querySelector('[aria-live]').textContent.includes('Показано 1 из 3')")


def test_begun_on_another_version(tmp_path: Path, browser: Browser) -> None:
    """A draft to what the form was before is not lost, and not taken in silence."""
    root = workspace(tmp_path)
    path = exported(root, "north", "html")
    page = browser.open(path)
    page.click(row(page, "SEC-02", "unavailable"))
    page.close()
    sheet = root / "vendors/north.yaml"
    sheet.write_text(NORTH.replace("Север CRM", "Север"), encoding="utf-8")
    page = browser.open(exported(root, "north", "html"))
    assert "начат в другой версии" in page.text(".notice-warning")
    assert page.run(f"document.querySelector('{row(page, 'SEC-02', 'unavailable')}').checked")
    page.close()
    brief = root / "requirements/choice/brief.yaml"
    brief.write_text(BRIEF.replace("retention: 180 days", "retention: 200 days"), encoding="utf-8")
    page = browser.open(exported(root, "north", "html"))
    assert "к другой версии анкеты" in page.text(".notice-warning")
    assert not page.run(f"document.querySelector('{row(page, 'SEC-02', 'unavailable')}').checked")
    page.click(".notice-warning .primary")
    assert page.run(f"document.querySelector('{row(page, 'SEC-02', 'unavailable')}').checked")
    page.run("[...document.querySelectorAll('#file button')].at(-1).click()")
    page.click("dialog .primary")
    page.wait("document.querySelector('#notices').innerText.includes('какой была сначала')")
    assert page.run("Object.keys(localStorage).length") == 0
    assert page.run(f"document.querySelector('{row(page, 'SEC-02', 'available')}').checked")


def test_without_a_store_it_says_so(tmp_path: Path, browser: Browser) -> None:
    first = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
    page = browser.open(exported(workspace(tmp_path), "north", "html"), first=first)
    assert "не даёт странице хранить черновик" in page.text(".notice-warning")
    page.click(row(page, "SEC-02", "unavailable"))
    assert json.loads(page.saved().read_text(encoding="utf-8"))["answers"]["SEC-02"] == {"availability": "нет"}
    assert page.problems() == []


def test_where_the_clipboard_is_refused_the_text_is_there_to_copy(tmp_path: Path, browser: Browser) -> None:
    page = browser.open(
        exported(workspace(tmp_path), "north", "html"), first="navigator.clipboard.writeText = () => Promise.reject(new Error('no'));"
    )
    page.click(".bar .primary")
    page.run("document.querySelectorAll('dialog button')[1].click()")
    page.wait("document.querySelector('#answer-text') !== null")
    assert json.loads(page.run("document.querySelector('#answer-text').value"))["form"]["vendor"] == "north"


def test_an_old_answer_is_confirmed(tmp_path: Path, browser: Browser) -> None:
    root = workspace(tmp_path)
    page = browser.open(exported(root, "newcomer", "html"))
    page.click(row(page, "SEC-02", "available"))
    imported(root, page.saved())
    brief = root / "requirements/choice/brief.yaml"
    brief.write_text(
        BRIEF.replace("    needs: {security.mfa: true}", "    needs: {security.mfa: true}\n    acceptance: A code is asked for."),
        encoding="utf-8",
    )
    page = browser.open(exported(root, "newcomer", "html", delta=True))
    assert "вопрос изменился" in page.text(f".card:has({row(page, 'SEC-02', 'confirm')}) .meta")
    page.click(row(page, "SEC-02", "confirm"))
    imported(root, page.saved())
    stale: list[Any] = json.loads(reqkit(root, "match", "choice", "--vendor", "newcomer", "--format", "json").stdout)["verdicts"]
    assert not any(verdict["stale"] for verdict in stale)
