"""The terms of a new brief: what a starter says, what its user answers, and how that is written."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from reqkit.documents.document import parse_document
from reqkit.start.header import as_yaml
from reqkit.values.record import record
from reqkit.values.text import Language

NOTHING = "-"
"""Answered where a key is to be left out."""


@record
class Terms:
    """Texts as they are shown and typed: `12`, `400000 900000`, `2027-01-15 2027-07-01`; None where nothing is said."""

    title: str | None = None
    organization: str | None = None
    seats: str | None = None
    budget: str | None = None
    dates: str | None = None


QUESTIONS = tuple(field.name for field in fields(Terms))


def terms_of(text: str, language: Language, today: date) -> Terms:
    """What a brief's file says itself; dates that have passed give way to ones that have not."""
    data = parse_document("brief.yaml", text.encode()).data
    header: dict[str, Any] = data.get("brief", {}) if isinstance(data, dict) else {}
    budget = header.get("budget") or {}
    amounts = [str(budget[key]) for key in ("target", "ceiling") if key in budget]
    days = [str(header[key]) for key in ("contract_on", "go_live_by") if key in header]
    if len(days) == 2 and days[0] <= today.isoformat():
        days = [day.isoformat() for day in _ahead(today)]
    return Terms(
        title=_text(header.get("title"), language),
        organization=_text(header.get("organization"), language),
        seats=str(header["seats"]) if "seats" in header else None,
        budget=" ".join(amounts) or None,
        dates=" ".join(days) or None,
    )


def is_sound(question: str, answer: str) -> bool:
    """Whether an answer can be written down."""
    if answer == NOTHING:
        return question != "title"
    try:
        match question:
            case "seats":
                return int(answer) >= 1 and len(answer) <= 9
            case "budget":
                low, high = _amounts(answer)
                return 0 <= int(low) <= int(high) and len(high) <= 12
            case "dates":
                first, last = (date.fromisoformat(day) for day in answer.split())
                return first < last and answer.split() == [first.isoformat(), last.isoformat()]
    except ValueError:
        return False
    return bool(answer.strip()) and len(answer) <= 500 and answer.isprintable()


def changes(asked: Terms, said: Terms) -> dict[str, str | None]:
    """The keys of the head that differ from what the file says, as YAML; None is to be left out."""
    found: dict[str, str | None] = {}
    for question in QUESTIONS:
        new = getattr(asked, question)
        if new is None or new == getattr(said, question):
            continue
        if new == NOTHING:
            found |= dict.fromkeys(("contract_on", "go_live_by") if question == "dates" else (question,))
        elif question == "budget":
            low, high = _amounts(new)
            found["budget"] = f"{{target: {int(low)}, ceiling: {int(high)}}}"
        elif question == "dates":
            found["contract_on"], found["go_live_by"] = new.split()
        else:
            found[question] = str(int(new)) if question == "seats" else as_yaml(new.strip())
    return found


def _amounts(answer: str) -> tuple[str, str]:
    """Two amounts, or one that is both: `400000 900000`, `400 000 – 900 000`, `900000`."""
    parts = [re.sub(r"\s", "", part) for part in re.split(r"\s*[-–—]\s*", answer.strip())]
    if len(parts) == 1:
        parts = answer.split()
    if not 1 <= len(parts) <= 2 or not all(part.isdecimal() for part in parts):
        raise ValueError(answer)
    return parts[0], parts[-1]


def _ahead(today: date) -> tuple[date, date]:
    """A contract on the first of the month after next, and half a year from there."""
    contract = (today.replace(day=1) + timedelta(days=70)).replace(day=1)
    return contract, (contract + timedelta(days=184)).replace(day=1)


def _text(raw: Any, language: Language) -> str | None:
    if isinstance(raw, dict):
        raw = raw.get(language) or next(iter(raw.values()), None)
    return raw if isinstance(raw, str) else None
