"""The form: what one vendor is asked about one brief, in one language, prefilled. Every format is made from it, and read against it.

How to render a form: `form.groups()` gives the rows category by category, first the sheet of requirements, segments, mechanics and
scenarios, then the company-wide rules. A row takes the fields in `row.fields`; `row.values` is what is known already, in canonical words
(see `reqkit.forms.fields`), and `form.shown(row, field)` how that reads. `form.choices(field)` are the words of a drop-down. The rules
are `fields.missing`, `fields.out_of_place` and the table `fields.RULES`; progress is `reqkit.forms.progress.progress(form)`.

How to hand in a filled form: an answer file, see `reqkit.forms.answer_file`; its rows go by `row.key`, its cells by `Field`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from functools import cached_property

from reqkit.catalogue.capability import Parameter
from reqkit.forms.fields import CHOICES, SAME_CHOICES, Choice, Field, Values
from reqkit.locale.message import Localized, Message
from reqkit.model.asked import AskedKind
from reqkit.model.brief import Brief, Priority
from reqkit.values.record import record
from reqkit.values.text import Language, Text


class Section(StrEnum):
    """The parts of a form; each is a sheet of the workbook and a block of an answer file."""

    ANSWERS = "answers"
    RULES = "rules"
    PROFILE = "profile"
    PLANS = "plans"
    WORKS = "customizations"


class Why(StrEnum):
    """Why a row is in the form: never answered, changed since it was answered, or answered and shown for completeness."""

    NEW = "new"
    CHANGED = "changed"
    ANSWERED = "answered"


@record(eq=False)
class FormRow:
    """One thing asked, or (with a `parent`) one aspect of it. `key` is `SEC-06` or `SEC-06 security.audit_log.retention`.

    `values` are the canonical values that the sheet holds; `inherited` says that they come from the sheet's capabilities, not from an
    answer to this brief. `several` says that the sheet states several ways, of which that number `way` is shown. `seen` is the fingerprint
    of what the row asks. `repeats` is the key of an earlier row that asks the same. `block` is the number of the alternative it is part of.
    `single` is the aspect that a row without rows below it speaks of.
    """

    key: str
    section: Section
    asked_id: str
    aspect: str | None
    parent: str | None
    kind: AskedKind
    priority: Priority
    category: str
    title: Localized
    question: Localized
    acceptance: tuple[Text, ...]
    fields: tuple[Field, ...]
    values: Values
    why: Why
    seen: str
    parameter: Parameter | None = None
    inherited: bool = False
    several: bool = False
    way: int = 0
    repeats: str | None = None
    block: int | None = None
    single: str | None = None

    @property
    def is_aspect(self) -> bool:
        return self.parent is not None


@record(eq=False)
class FormGroup:
    """A category and its rows, each thing asked followed by its aspects."""

    section: Section
    category: str
    title: Text
    rows: tuple[FormRow, ...]


@record(eq=False)
class TableRow:
    """One plan, customization, or the vendor itself; `key` is its id, empty in a row that waits for a new one."""

    key: str
    values: Values


@record(eq=False)
class FormTable:
    """The vendor's own words: profile (one row, laid out downwards), plans, customizations. `spare` empty rows are offered."""

    section: Section
    fields: tuple[Field, ...]
    rows: tuple[TableRow, ...]
    spare: int = 0


@record
class FormScenario:
    """A scenario in plain words, as a vendor should read it before the questions."""

    id: str
    title: Text
    sentence: str


@record(eq=False, slots=False)
class Form:
    """All of it. `id` is the same for the same brief, vendor, language and state of the brief; `delta` says that only what is new or
    changed is asked; `plans` and `works` are the vendor's, by id."""

    id: str
    brief: Brief
    vendor: str
    vendor_name: Text
    language: Language
    rows: tuple[FormRow, ...]
    profile: FormTable
    plans: FormTable
    works: FormTable
    scenarios: tuple[FormScenario, ...]
    delta: bool = False
    left_out: int = 0
    currencies: tuple[str, ...] = field(default=())

    @property
    def tables(self) -> tuple[FormTable, ...]:
        return (self.profile, self.plans, self.works)

    @cached_property
    def by_key(self) -> Mapping[str, FormRow]:
        return {row.key: row for row in self.rows}

    @cached_property
    def children(self) -> Mapping[str, tuple[FormRow, ...]]:
        """The aspect rows of each thing asked, by its key."""
        found: dict[str, list[FormRow]] = {}
        for row in self.rows:
            if row.parent is not None:
                found.setdefault(row.parent, []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    def groups(self, section: Section = Section.ANSWERS) -> Iterator[FormGroup]:
        """The rows of a section, category by category, in the brief's order."""
        grouped: dict[str, list[FormRow]] = {}
        for row in self.rows:
            if row.section is section:
                grouped.setdefault(row.category, []).append(row)
        for category in sorted(grouped, key=self.brief.categories.index):
            yield FormGroup(section, category, self.brief.category_title(category), tuple(grouped[category]))

    def choices(self, name: Field) -> tuple[Choice, ...]:
        """The words of a drop-down; empty for a field that is typed."""
        match name:
            case Field.CURRENCY:
                return tuple(Choice(code, Message(code, code)) for code in self.currencies)
            case Field.PLAN:
                return tuple(_named(row) for row in self.plans.rows if row.key)
            case Field.CUSTOMIZATION | Field.REQUIRES:
                return tuple(_named(row) for row in self.works.rows if row.key)
        return CHOICES.get(SAME_CHOICES.get(name, name), ())

    def shown(self, row: FormRow | TableRow, name: Field) -> str:
        """How the value of a field reads in the form's language; empty where there is none."""
        from reqkit.forms.showing import shown

        return shown(self, name, row.values.get(name, ""), row.parameter if isinstance(row, FormRow) else None)


def _named(row: TableRow) -> Choice:
    title = row.values.get(Field.TITLE, "")
    label = f"{title} ({row.key})" if title and title != row.key else row.key
    label = label.replace("{", "{{").replace("}", "}}")
    return Choice(row.key, Message(label, label))
