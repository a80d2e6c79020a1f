"""The page's script against the importer, and what the file is made of: the same rules, no place for anybody's markup, no waiting."""

from __future__ import annotations

import itertools
import json
import random
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reqkit.forms.fields import CHOICES, Field, missing, out_of_place
from reqkit.forms.html_form import write_html
from reqkit.forms.html_words import HINTS, INTROS, WORDS
from reqkit.forms.progress import is_filled, progress
from reqkit.forms.reading.cell import read_cell
from reqkit.forms.reading.result import Status
from reqkit.pages.embedding import embedded
from reqkit.values.text import Language
from tests.browser import CHROMIUM, MISSING, Browser, Page
from tests.forms.page import form_of, judged, large, texts_read
from tests.forms.test_cells import MONEY, TIME
from tests.forms.tools import exported, reqkit, workspace
from tests.workspaces import BRIEF, NORTH

browsing = pytest.mark.skipif(CHROMIUM is None, reason=MISSING)
HOSTILE = "</script><script>hacked = 1</script><img src=x onerror='hacked = 1'>\u2028{n} {{7*7}} <!-- javascript:hacked=1"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    browser = Browser(tmp_path_factory.mktemp("browser"))
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workspace(tmp_path_factory.mktemp("page"))


@pytest.fixture(scope="module")
def page(browser: Browser, root: Path) -> Page:
    return browser.open(exported(root, "newcomer", "html"))


@browsing
def test_the_rules_are_those_of_the_importer(page: Page) -> None:
    picks = random.Random(7)
    options: dict[Field, list[str]] = {
        Field.AVAILABILITY: ["", *(choice.id for choice in CHOICES[Field.AVAILABILITY])],
        Field.DELIVERY: ["", *(choice.id for choice in CHOICES[Field.DELIVERY])],
        Field.COST_FROM: ["", "300000"], Field.COST_TO: ["", "", "400000"], Field.CURRENCY: ["", "USD"], Field.VAT: ["", "included"],
        Field.RUNNING: ["", "100"], Field.RUNNING_PER: ["", "month"], Field.TIME_FROM: ["", "2", "2027-03-15"], Field.TIME_TO: ["", "3"],
        Field.TIME_UNIT: ["", "week"], Field.CUSTOMIZATION: ["", "", "work"], Field.EVIDENCE: ["", "demo"], Field.NOTE: ["", "text"],
        Field.PLAN: ["", "", "small"],
    }  # fmt: skip
    cases = [{name: picks.choice(values) for name, values in options.items()} for _ in range(1500)]
    first = itertools.product(*(options[name] for name in (Field.AVAILABILITY, Field.DELIVERY, Field.COST_FROM, Field.TIME_FROM)))
    cases += [dict(zip((Field.AVAILABILITY, Field.DELIVERY, Field.COST_FROM, Field.TIME_FROM), values, strict=True)) for values in first]
    cases = [{name: value for name, value in case.items() if value} for case in cases]
    found = judged(page, "OPS-01", [{name.value: value for name, value in case.items()} for case in cases])
    for case, (lacking, strange, filled, flagged) in zip(cases, found, strict=True):
        assert set(lacking) == set(missing(case)), case
        assert set(strange) == set(out_of_place(case)), case
        assert filled == is_filled(case), case
        assert set(lacking) | set(strange) <= set(flagged), case


TYPED = (
    "1 500 000", "1 500 000,5", "1234.5", "0,125", "1,234", "12,345", "12,3450", "0012", "00,125", "1e5", "10%", "٣٠٠", "１２", "2 00",
    "2027-02-30", "1.2.2027", "31.02.2027", "2027-3-1", "2027", "2000", "90", "1,5", "3-5", "3–5", "от 499", "from 100", "100-200 USD",
    "300–400000", "100 eur", "5,", "", "999999999999999", "9999999999999999", "180 дней", "1 год", "2 working days", "1,5 месяца",
    "3 кварталов", "180", "days", "5 sec",
)  # fmt: skip


@browsing
@pytest.mark.parametrize(
    "field", [Field.COST_FROM, Field.COST_TO, Field.TIME_FROM, Field.TIME_TO, Field.RUNNING, Field.PRICE, Field.SEATS_TO, Field.VALUE]
)
def test_what_the_page_takes_the_importer_reads_the_same(page: Page, root: Path, field: Field) -> None:
    given = [text for text, *_ in (*MONEY, *TIME) if isinstance(text, str)]
    picks = random.Random(11)
    given += list(TYPED) + ["".join(picks.choices("0123456789 .,-–", k=picks.randint(1, 9))) for _ in range(400)]
    given = [text for text in given if text.strip()]
    aspect = "SEC-01 security.audit_log.retention"
    form = form_of(root, "newcomer")
    key = {Field.PRICE: "profile vendor", Field.SEATS_TO: "profile vendor", Field.VALUE: f"answers {aspect}"}.get(field, "answers OPS-01")
    parameter = form.by_key[aspect].parameter if field is Field.VALUE else None
    taken = 0
    for text, value in zip(given, texts_read(page, field.value, given, key), strict=True):
        if value is None:
            continue
        taken += 1
        reading = read_cell(field, text, (), parameter)
        assert reading.status is Status.READ, (text, value, reading)
        if field is not Field.VALUE and not (value == "0" and field in (Field.COST_FROM, Field.COST_TO)):
            assert reading.values == {field: value}, (text, value)
    assert taken > 5


@browsing
def test_it_counts_as_the_other_formats_do(browser: Browser) -> None:
    root = Path(__file__).parents[2]
    cases: tuple[tuple[Language, str], ...] = (("ru", "example-tuman"), ("en", "example-kuznitsa"))
    for language, vendor in cases:
        form = form_of(root, vendor, language, "grocery-loyalty")
        path = browser.downloads / "page.html"
        path.write_bytes(write_html(form))
        page = browser.open(path)
        done, total = progress(form)
        assert WORDS["filled"].fill(language, {"done": done, "total": total}) in page.text(".bar")
        page.close()


@browsing
def test_nobodys_text_is_markup(browser: Browser, tmp_path: Path) -> None:
    quoted = json.dumps(HOSTILE)
    files = {
        "requirements/choice/brief.yaml": BRIEF.replace("{ru: Вход со вторым фактором, en: Two-step sign-in}", quoted).replace(
            "{ru: Выбор CRM, en: Choosing a CRM}", quoted
        ),
        "vendors/north.yaml": NORTH.replace("Север CRM", quoted)
        .replace("только удалённо", quoted)
        .replace("Долгое хранение журнала", quoted),
    }
    path = exported(workspace(tmp_path, files), "north", "html")
    page = browser.open(path)
    page.run("for (const each of document.querySelectorAll('details')) each.open = true")
    assert page.run("typeof hacked") == "undefined"
    assert page.run("document.querySelectorAll('img, script:not([type]) ~ script, iframe, object').length") == 0
    assert page.run("[...document.querySelectorAll('[href]')].every((each) => each.getAttribute('href').startsWith('#'))")
    assert HOSTILE.replace("\u2028", "") in page.run("document.querySelector('h1').textContent").replace("\u2028", "")
    assert page.problems() == []


def test_json_in_a_page_ends_nothing() -> None:
    text = embedded({"a": HOSTILE + "\ud800&"})
    assert not set("<>&\u2028\u2029\ud800") & set(text)
    assert json.loads(text) == {"a": HOSTILE + "\ud800&"}


@browsing
def test_its_policy_lets_nothing_in(page: Page) -> None:
    assert page.run("fetch('data:text/plain,x').then(() => 'came', () => 'refused')") == "refused"
    added = """(() => { const made = document.createElement('script'); made.textContent = 'window.ran = 1';
        document.body.append(made); return typeof ran; })()"""
    assert page.run(added) == "undefined"


def test_the_file_stands_alone_and_is_the_same_each_time(tmp_path: Path) -> None:
    form = form_of(workspace(tmp_path), "north")
    data = write_html(form)
    assert data == write_html(form)
    text = data.decode()
    assert not re.search(r"https?://|@import|url\(|innerHTML|eval\(|new Function|<link|src=", text)
    assert "default-src 'none'" in text
    assert "unsafe" not in text


def test_the_page_itself_sent_back_is_told_what_to_do(root: Path) -> None:
    result = reqkit(root, "form", "import", str(exported(root, "newcomer", "html")))
    assert result.exit_code == 2
    assert "Сохранить ответы" in result.output + result.stderr


def test_every_sentence_is_in_both_languages_and_used() -> None:
    scripts = "".join(path.read_text(encoding="utf-8") for path in (Path(__file__).parents[2] / "reqkit/forms/html").glob("*.js"))
    made = re.findall(r"say\(`(\w+)\$", scripts)
    for name, message in WORDS.items():
        assert message.ru != message.en or name == "announced"
        assert name == "skip" or re.search(rf"'{name}'", scripts) or any(name.startswith(start) for start in made), name
    for message in (*HINTS.values(), *INTROS.values()):
        assert message.ru != message.en
    for name in re.findall(r"say\('(\w+)'", scripts):
        assert name in WORDS, name


@browsing
def test_three_hundred_things_and_two_thousand_aspects(browser: Browser, tmp_path: Path) -> None:
    form = large(form_of(workspace(tmp_path), "north"), 300, 7)
    data = write_html(form)
    assert len(form.rows) == 2400
    assert len(data) < 3_000_000
    path = tmp_path / "large.html"
    path.write_bytes(data)
    begun = time.monotonic()
    page = browser.open(path)
    page.run("document.querySelector('main').offsetHeight")
    took = time.monotonic() - begun
    print(f"opened in {took:.2f} s, {len(data):,} bytes")
    assert took < 4  # two seconds on a quiet machine
    slow = page.run("""(() => { const radio = document.querySelectorAll('.card input[value=customizable]')[200];
        const begun = performance.now();
        radio.click(); document.body.offsetHeight; return performance.now() - begun; })()""")
    assert slow < 250
