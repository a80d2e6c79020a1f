"""What is asked for twice, and would count twice."""

from __future__ import annotations

from reqkit.findings.codes.declaring import Codes
from reqkit.findings.finding import Family, Severity

CODES = Codes()
_code = CODES.declare
_W = Severity.WARNING

_F = Family.DUPLICATES
_code(
    "same-aspects",
    _F,
    _W,
    ("{id} спрашивает ровно то же, что {other}", "{id} asks for exactly what {other} asks for"),
    ("Оставьте одно: иначе это требование считается дважды.", "Keep one: otherwise it counts twice."),
)
_code(
    "near-equal-text",
    _F,
    _W,
    ("{id} почти слово в слово повторяет {other}", "{id} repeats {other} almost word for word"),
    ("Объедините их или скажите, чем они отличаются.", "Unite them, or say how they differ."),
)
