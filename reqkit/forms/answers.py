"""What was taken in, into the files of a vendor's sheet: as new texts of those files, nothing is written here."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from reqkit.documents.document import Document
from reqkit.forms.fields import Field, Values
from reqkit.forms.intake import Intake, RowIntake, new_name
from reqkit.forms.marking import seen_now
from reqkit.forms.model import FormRow, Section
from reqkit.forms.patches import as_block, as_short, changed_fields, patched, plan_patched, profile_patched
from reqkit.forms.sheet_edit import EditError, edited
from reqkit.library.yaml_text import dump
from reqkit.model.asked import Asked, Aspect
from reqkit.model.brief import Brief
from reqkit.values.text import Language

Data = dict[str, Any]


@dataclass
class _File:
    """A file of the sheet: as it is, and as it is to be."""

    name: str
    document: Document | None
    data: Data

    @property
    def is_changed(self) -> bool:
        return self.document is None or self.data != (self.document.data or {})


def updated(vendor: str, documents: Iterable[Document], intake: Intake, *, proposals: bool) -> Mapping[str, str]:
    """The files that change, by name, and their new texts. Raises EditError where a file cannot be changed without harm."""
    own = [each for each in documents if not (isinstance(each.data, dict) and "assessment" in each.data)]
    if any(each.problems for each in own):
        raise EditError(next(each.name for each in own if each.problems))
    writer = _Writer(vendor, own, intake, proposals=proposals)
    for row in intake.rows:
        if row.accepted(proposals=proposals):
            writer.take(row)
    writer.finish()
    return {file.name: _text(file) for file in writer.files if file.is_changed and file.data}


def _text(file: _File) -> str:
    return dump(file.data) if file.document is None else edited(file.document, file.data)


class _Writer:
    def __init__(self, vendor: str, documents: list[Document], intake: Intake, *, proposals: bool) -> None:
        self.vendor, self.intake, self.proposals = vendor, intake, proposals
        self.brief: Brief = intake.form.brief
        self.language: Language = intake.form.language
        self.files = [_File(each.name, each, copy.deepcopy(each.data) if isinstance(each.data, dict) else {}) for each in documents]
        self.touched: dict[str, dict[str, str]] = {}

    def take(self, row: RowIntake) -> None:
        values = row.values(proposals=self.proposals)
        changed = changed_fields(row.row.values, values)
        match row.section:
            case Section.PROFILE:
                file = self._profile()
                file.data["vendor"] = profile_patched(file.data.get("vendor"), values, changed, self.language)
            case Section.PLANS:
                self._plan(row, values, changed)
            case Section.WORKS:
                self._work(row, values, changed)
            case _:
                self._answer(row, values, changed)

    def finish(self) -> None:
        """The fingerprints of what was answered, and the name that a new vendor's sheet must have."""
        for name, rows in self.touched.items():
            answers = self._answers()
            raw = answers[name]
            if isinstance(raw, list) or not rows:
                continue
            marks = seen_now(self.brief, self.brief.by_id[name], rows, self._stated(name), self.intake)
            block = as_block(raw)
            answers[name] = {**block, "seen": marks} if "seen" in block else {"seen": marks, **block}
        if any(file.is_changed for file in self.files) and not any("vendor" in file.data for file in self.files):
            self._profile()

    def _stated(self, name: str) -> Any:
        """The answer as the file held it before."""
        for file in self.files:
            data = file.document.data if file.document is not None else None
            if isinstance(data, dict) and isinstance(data.get("answers"), dict):
                found = (data["answers"].get(self.brief.name) or {}).get(name)
                if found is not None:
                    return found
        return None

    def _answer(self, row: RowIntake, values: dict[Field, str], changed: tuple[Field, ...]) -> None:
        known = row.row
        assert isinstance(known, FormRow)
        answers = self._answers()
        asked = self.brief.by_id[known.asked_id]
        answered = self.touched.setdefault(asked.id, {})
        if known.is_aspect or any(values.get(name) for name in (Field.AVAILABILITY, Field.VALUE, Field.CONFIRM)):
            answered[known.key] = row.seen or known.seen
        if not changed:  # the old answer was confirmed
            answers.setdefault(asked.id, {})
            return
        raw = answers.get(asked.id)
        key = known.aspect or known.single
        inside = self._aspect_key(asked, raw, key) if key is not None else None
        if known.is_aspect or inside is not None:
            block = as_block(raw)
            aspects: Data = dict(block.get("aspects") or {})
            inside = inside or _short_key(asked, str(key))
            held = None if known.inherited else aspects.get(inside)
            aspects[inside] = _way(held, known, values, changed, self.language)
            answers[asked.id] = {**block, "aspects": aspects}
            return
        answers[asked.id] = _way(None if known.inherited else raw, known, values, changed, self.language)
        if Field.AVAILABILITY in changed:
            self._keep_aspects(asked, known, values)

    def _keep_aspects(self, asked: Asked, known: FormRow, values: Values) -> None:
        """What the rows below say otherwise and had from the sheet's capabilities: an answer to the whole would go before those."""
        for row in self.intake.form.rows:
            said = row.values.get(Field.AVAILABILITY)
            if row.parent != known.key or not row.inherited or said in (None, "", values.get(Field.AVAILABILITY)):
                continue
            block = as_block(self._answers()[asked.id])
            key = _short_key(asked, str(row.aspect))
            kept = _way(None, row, dict(row.values), (), self.language)
            self._answers()[asked.id] = {**block, "aspects": {**(block.get("aspects") or {}), key: kept}}

    def _aspect_key(self, asked: Asked, raw: Any, key: str) -> str | None:
        """The key under `aspects` that speaks of an aspect already, however much of it is written there."""
        written = raw.get("aspects") if isinstance(raw, dict) else None
        for ending in written if isinstance(written, dict) else ():
            meant: tuple[Aspect, ...] = asked.aspects_ending_in(ending)
            if len(meant) == 1 and meant[0].key == key:
                return str(ending)
        return None

    def _answers(self) -> Data:
        """The block of answers to the brief: where it is, else in the file that holds answers, else in a file of its own."""
        for file in self.files:
            if isinstance(file.data.get("answers"), dict) and isinstance(file.data["answers"].get(self.brief.name), dict):
                return file.data["answers"][self.brief.name]  # type: ignore[no-any-return]
        holding = [file for file in self.files if "answers" in file.data]
        single = [file for file in holding if "/" not in file.name.removeprefix("vendors/")]
        file = single[0] if single else self._file(f"vendors/{self.vendor}/{self.brief.name}.yaml")
        answers = file.data.get("answers") or {}
        file.data["answers"] = {**answers, self.brief.name: dict(answers.get(self.brief.name) or {})}
        return file.data["answers"][self.brief.name]  # type: ignore[no-any-return]

    def _profile(self) -> _File:
        file = next((each for each in self.files if "vendor" in each.data), None)
        if file is None:
            file = self._file(f"vendors/{self.vendor}/profile.yaml")
            file.data = {"vendor": {"id": self.vendor, "name": self.vendor}, **file.data}
        return file

    def _file(self, name: str) -> _File:
        file = next((each for each in self.files if each.name == name), None)
        if file is None:
            file = _File(name, None, {})
            self.files.append(file)
        return file

    def _holding(self, section: str) -> _File:
        return next((file for file in self.files if section in file.data), None) or self._profile()

    def _plan(self, row: RowIntake, values: dict[Field, str], changed: tuple[Field, ...]) -> None:
        file = self._holding("plans")
        plans = list(file.data.get("plans") or [])
        index = next((place for place, plan in enumerate(plans) if str(plan.get("id")) == row.key), None)
        if index is not None:
            plans[index] = plan_patched(plans[index], values, changed, self.language)
        elif not row.key.startswith("+"):
            return
        elif name := self._new_name(row):
            plans.append({"id": name, **plan_patched(None, values, changed, self.language)})
        file.data["plans"] = plans

    def _work(self, row: RowIntake, values: dict[Field, str], changed: tuple[Field, ...]) -> None:
        file = self._holding("customizations")
        works = dict(file.data.get("customizations") or {})
        name = self._new_name(row) if row.key.startswith("+") else row.key
        if name:
            works[name] = patched(works.get(name), values, changed, self.language)
            file.data["customizations"] = works

    def _new_name(self, row: RowIntake) -> str:
        came = next(each for each in self.intake.filled.rows if each.key == row.key and each.section is row.section)
        return new_name(came, self.intake.form)


def _way(raw: Any, known: FormRow, values: dict[Field, str], changed: tuple[Field, ...], language: Language) -> Any:
    """A statement with the changed fields; of several ways the one that was shown. Where it comes from elsewhere, all of it is written."""
    if isinstance(raw, list) and raw:
        index = min(known.way, len(raw) - 1)
        return [_way(each, known, values, changed, language) if place == index else each for place, each in enumerate(raw)]
    if raw is None:
        changed = tuple(name for name in Field if values.get(name) and name is not Field.CONFIRM)
    data = patched(raw, values, changed, language, known.parameter)
    return as_short(data) if known.is_aspect or set(data) == {"availability"} else data


def _short_key(asked: Asked, key: str) -> str:
    """The parameter and option, where that says it; else the whole key."""
    aspect = next(each for each in asked.every_aspect() if each.key == key)
    ending = key.removeprefix(f"{aspect.capability}.")
    return ending if len(asked.aspects_ending_in(ending)) == 1 else key
