"""What a claim rests on."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

from pydantic import model_validator

from reqkit.model.fields import Frozen, LineField, TextField, WhenField


class EvidenceKind(StrEnum):
    """From the weakest to the strongest."""

    STATEMENT = "statement"
    PUBLISHED = "published"
    DOCUMENT = "document"
    DEMO = "demo"
    REFERENCE_VISIT = "reference_visit"


CHANCES: Mapping[EvidenceKind, Fraction] = {
    EvidenceKind.STATEMENT: Fraction(85, 100),
    EvidenceKind.PUBLISHED: Fraction(90, 100),
    EvidenceKind.DOCUMENT: Fraction(95, 100),
    EvidenceKind.DEMO: Fraction(98, 100),
    EvidenceKind.REFERENCE_VISIT: Fraction(1),
}
"""How likely a claim holds, by what it rests on; a brief can say otherwise."""


class Evidence(Frozen):
    """A kind of evidence and where it can be looked up; a bare word in a sheet is the kind."""

    kind: EvidenceKind = EvidenceKind.STATEMENT
    ref: LineField | None = None
    on: WhenField | None = None
    note: TextField | None = None

    @model_validator(mode="before")
    @classmethod
    def _bare_word(cls, raw: object) -> object:
        return {"kind": raw} if isinstance(raw, str) else raw


CLAIM = Evidence()
"""What a statement without evidence rests on: the vendor's word."""
