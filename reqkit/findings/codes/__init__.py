"""Every finding reqkit can make: its name, severity, words and mend, in both languages. `docs/findings.md` is generated from here."""

from __future__ import annotations

from reqkit.findings.codes import (
    duplicates,
    judgements,
    meaning,
    mechanics,
    references,
    scenarios,
    schema,
    segments,
    sheets,
    switches,
    syntax,
    vagueness,
)
from reqkit.findings.codes.declaring import Codes

_MODULES = (syntax, schema, references, meaning, judgements, segments, mechanics, scenarios, sheets, duplicates, vagueness, switches)

CODES = Codes()
for _module in _MODULES:
    CODES |= _module.CODES
if len(CODES) != sum(len(_module.CODES) for _module in _MODULES):
    raise AssertionError("a finding's code is declared twice")
