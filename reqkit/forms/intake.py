"""A filled form against the form as it would be made now: which cells were changed, what they say, and what becomes of each.

Cells that hold what they held when the form was made are not looked at, so that a form that comes back as it went changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field

from reqkit.forms.fields import LABELS, Choice, Field
from reqkit.forms.filled import FilledForm, FilledRow
from reqkit.forms.model import Form, FormRow, FormTable, Section, TableRow
from reqkit.forms.outcome import Outcome
from reqkit.forms.reading.cell import cell_text, read_cell
from reqkit.forms.reading.result import Reading, Status
from reqkit.forms.rows import settled
from reqkit.locale.message import Filled, Message
from reqkit.values.record import record

_GONE = Message("Этого в запросе больше нет, ответ не нужен.", "The brief no longer asks for this; no answer is needed.")
_CLEARED = Message("Клетка очищена; было «{was}».", "The cell was cleared; it said “{was}”.")
_CHANGED_SINCE = Message(
    "После выгрузки анкеты в листе стало «{now}», а в анкете — «{given}».",
    "Since the form was made the sheet has come to say “{now}”; the form says “{given}”.",
)
_CONTRADICTS = Message(
    "В «{given}» сказано и о поле «{field}», а там указано другое: «{other}».",
    "“{given}” also speaks of “{field}”, where something else is said: “{other}”.",
)


@record
class RowIntake:
    """A row of which something was changed: its values before, and what its cells became. `row` is None for new plans and works."""

    section: Section
    key: str
    row: FormRow | TableRow
    outcomes: tuple[Outcome, ...]
    seen: str

    def values(self, *, proposals: bool) -> dict[Field, str]:
        """The row as it will be: what was read, with or without what was only proposed."""
        found = dict(self.row.values)
        for outcome in self.accepted(proposals=proposals):
            for name, value in outcome.values.items():
                found[name] = value
        return {name: value for name, value in found.items() if value}

    def accepted(self, *, proposals: bool) -> tuple[Outcome, ...]:
        wanted = (Status.READ, Status.PROPOSED) if proposals else (Status.READ,)
        return tuple(outcome for outcome in self.outcomes if outcome.status in wanted)


@record
class Intake:
    """All of it. `unchanged` counts the rows that came back as they went."""

    form: Form
    filled: FilledForm
    rows: tuple[RowIntake, ...]
    gone: tuple[Outcome, ...] = field(default=())

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        return (*self.gone, *(outcome for row in self.rows for outcome in row.outcomes))

    def by_status(self, status: Status) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.status is status)


def take_in(form: Form, filled: FilledForm) -> Intake:
    """`form` is the whole form as it would be made now, in the language of the filled one."""
    reader = _Reader(form, filled)
    rows: list[RowIntake] = []
    gone: list[Outcome] = []
    tables = {table.section: table for table in form.tables}
    ordered = sorted(filled.rows, key=lambda row: row.section in (Section.ANSWERS, Section.RULES))  # new works before what refers to them
    for row in ordered:
        known: FormRow | TableRow | None
        known = _table_row(tables[row.section], row) if row.section in tables else form.by_key.get(row.key)
        if known is None:
            gone += reader.gone(row)
            continue
        if (taken := reader.row(row, known)) is not None:
            rows.append(taken)
    rows += _repeated(form, filled, rows)
    return Intake(form, filled, tuple(rows), tuple(gone))


def _repeated(form: Form, filled: FilledForm, rows: Iterable[RowIntake]) -> list[RowIntake]:
    """Rows that ask again what another asks, left empty: the answer given there holds for them, as the form says."""
    changed = {row.key: row for row in rows}
    found = []
    for came in filled.rows:
        known = form.by_key.get(came.key)
        first = changed.get(known.repeats) if known is not None and known.repeats is not None else None
        if known is None or first is None or came.key in changed or known.values or (known.parent is not None and known.parent in changed):
            continue
        if known.parent is not None and form.by_key[known.parent].values.get(Field.AVAILABILITY):
            continue
        answer = next((each for each in first.outcomes if each.field in (Field.AVAILABILITY, Field.VALUE)), None)
        if answer is None or answer.status is Status.REFUSED:
            continue
        values = {name: value for name, value in first.values(proposals=True).items() if name in known.fields}
        outcome = Outcome(came.section, came.key, answer.field, answer.cell, answer.status, values, answer.reason)
        found.append(RowIntake(came.section, came.key, known, (outcome,), came.seen))
    return found


def _table_row(table: FormTable, row: FilledRow) -> TableRow | None:
    """The vendor's own row of that key; a new one where the key is one of the empty lines'."""
    known = next((each for each in table.rows if each.key == row.key), None)
    return TableRow(row.key, {}) if known is None and row.key.startswith("+") else known


class _Reader:
    def __init__(self, form: Form, filled: FilledForm) -> None:
        self.form, self.filled = form, filled
        self.choices: dict[Field, tuple[Choice, ...]] = {name: form.choices(name) for name in Field}
        self._add_new_names()

    def row(self, filled: FilledRow, known: FormRow | TableRow) -> RowIntake | None:
        parameter = known.parameter if isinstance(known, FormRow) else None
        outcomes: list[Outcome] = []
        for name, cell in filled.cells.items():
            if not self._allows(known, name, filled.section):
                continue
            given, now = cell_text(cell.raw).strip(), self.form.shown(known, name)
            was = self._before(filled, name, now)
            if _alike(given, was) or _alike(given, now):
                continue
            reading = read_cell(name, cell.raw, self.choices[name], parameter) if given else _cleared(name, was)
            if reading.values and all(known.values.get(each, "") == value for each, value in reading.values.items()):
                continue
            if reading.status is Status.READ and not _alike(now, was):
                told = {"now": now or "—", "given": given}
                reading = Reading(Status.PROPOSED, reading.values, Filled(_CHANGED_SINCE, told))
            outcomes.append(Outcome(filled.section, filled.key, name, cell, reading.status, reading.values, reading.reason))
        if not outcomes:
            return None
        outcomes = _consistent(outcomes, filled, known)
        return RowIntake(filled.section, filled.key, known, settled(outcomes, known), filled.seen)

    def gone(self, filled: FilledRow) -> Iterable[Outcome]:
        was = (self.filled.before or {}).get((filled.section, filled.key), {})
        for name, cell in filled.cells.items():
            given = cell_text(cell.raw).strip()
            if given and not _alike(given, was.get(name, "")):
                yield Outcome(filled.section, filled.key, name, cell, Status.REFUSED, {}, Filled(_GONE, {}))
                return

    def _before(self, filled: FilledRow, name: Field, now: str) -> str:
        if self.filled.before is None:
            return now
        return self.filled.before.get((filled.section, filled.key), {}).get(name, "")

    @staticmethod
    def _allows(known: FormRow | TableRow, name: Field, section: Section) -> bool:
        if isinstance(known, FormRow):
            return name in known.fields
        return name is not Field.ID or known.key.startswith("+") or section is Section.PROFILE

    def _add_new_names(self) -> None:
        """Plans and works that the same file declares may be chosen in its answers."""
        for row in self.filled.rows:
            if not row.key.startswith("+") or row.section not in (Section.PLANS, Section.WORKS):
                continue
            named = new_name(row, self.form)
            title = cell_text(row.cells[Field.TITLE].raw).strip() if Field.TITLE in row.cells else ""
            if named:
                label = (title or named).replace("{", "{{").replace("}", "}}")
                for name in (Field.PLAN,) if row.section is Section.PLANS else (Field.CUSTOMIZATION, Field.REQUIRES):
                    self.choices[name] = (*self.choices[name], Choice(named, Message(label, label)))


def new_name(row: FilledRow, form: Form) -> str:
    """The id of a new plan or work: as given, else made from its title; empty where the row is."""
    from reqkit.forms.naming import slug

    given = cell_text(row.cells[Field.ID].raw).strip() if Field.ID in row.cells else ""
    title = cell_text(row.cells[Field.TITLE].raw).strip() if Field.TITLE in row.cells else ""
    if not given and not title:
        return ""
    table = form.plans if row.section is Section.PLANS else form.works
    taken = {each.key for each in table.rows}
    name = slug(given or title) or f"{'plan' if row.section is Section.PLANS else 'work'}-{row.key.removeprefix('+')}"
    while name in taken:
        name = f"{name}-2"
    return name


def _cleared(name: Field, was: str) -> Reading:
    return Reading(Status.PROPOSED, {name: ""}, Filled(_CLEARED, {"was": was}))


def _alike(first: str, second: str) -> bool:
    """The same text, whatever spaces and line ends a program has made of it."""
    return first == second or " ".join(first.split()) == " ".join(second.split())


def _consistent(outcomes: list[Outcome], filled: FilledRow, known: FormRow | TableRow) -> list[Outcome]:
    """A cell that speaks of another field too must agree with what that field's own cell says."""
    said = {outcome.field: outcome.values.get(outcome.field, "") for outcome in outcomes if outcome.status is not Status.REFUSED}
    found = []
    for outcome in outcomes:
        for name, value in outcome.values.items():
            other = said.get(name, known.values.get(name, "") if name in filled.cells else "")
            if name is outcome.field or not other or other == value:
                continue
            told = {"given": outcome.given, "field": LABELS[name], "other": other}
            outcome = Outcome(outcome.section, outcome.key, outcome.field, outcome.cell, Status.REFUSED, {}, Filled(_CONTRADICTS, told))
            break
        found.append(outcome)
    return found
