"""Writes docs/findings.md, the table of everything the check can find, from reqkit/findings.

python scripts/write_findings_doc.py
"""

from __future__ import annotations

from pathlib import Path
from string import Formatter

from reqkit.findings.codes import CODES
from reqkit.findings.finding import Code, Family, Severity
from reqkit.locale.message import Message

PAGE = Path(__file__).resolve().parents[1] / "docs" / "findings.md"

_ABOUT = {
    Family.SYNTAX: "the file itself, before anything in it is understood",
    Family.SCHEMA: "the shape of what is written: keys, types, values",
    Family.REFERENCES: "names that must lead somewhere",
    Family.MEANING: "what is well formed and still cannot be right",
    Family.SHEETS: "what a vendor says that does not go together",
    Family.DUPLICATES: "what is asked for twice, and would count twice",
    Family.LAW: "what law and channels do not allow",
    Family.COVERAGE: "what of a brief does not go together as a whole",
    Family.VAGUENESS: "what is left open, and two vendors would each read in their own way",
    Family.SWITCHES: "comments that switch a rule off, and do not do what they seem to",
}
_SEVERITIES = {
    Severity.ERROR: "makes a result wrong or impossible; exit code 1",
    Severity.WARNING: "may do so; exit code 1 with `--strict`",
    Severity.NOTE: "is worth knowing",
}
_HEAD = """# Findings

<!-- Written by scripts/write_findings_doc.py from reqkit/findings: edit there. -->

`reqkit validate` reports every problem of every file in one run. Each has a stable code, a severity, a place (file, line, column), a
sentence in Russian or English and, where there is one, a way to mend it. What stands in *italics* below is filled in.

{severities}

The codes are the same in every format (`--format text`, `json`, `sarif`, `github`). There are {count} of them.
"""


def page() -> str:
    """The page as it should be."""
    severities = "\n".join(f"- {severity.value}: {meaning}" for severity, meaning in _SEVERITIES.items())
    parts = [_HEAD.format(severities=severities, count=len(CODES))]
    for family in Family:
        rows = [_row(CODES[name]) for name in sorted(CODES) if CODES[name].family is family]
        if rows:
            title = f"## {family.value.capitalize()}: {_ABOUT[family]}" if family in _ABOUT else f"## {family.value.capitalize()}"
            parts.append("\n".join([title, "", "| code | severity | what it says | how to mend it |", "|---|---|---|---|", *rows, ""]))
    return "\n".join(parts)


def _row(code: Code) -> str:
    return f"| `{code.name}` | {code.severity.value} | {_sentence(code.message)} | {_sentence(code.help)} |"


def _sentence(message: Message) -> str:
    """The English template as Markdown: what is filled in by name, and of several word forms the last."""
    parts = []
    for text, name, forms, _ in Formatter().parse(message.en):
        parts.append(_escaped(text))
        if name is not None:
            parts.append(forms.split("|")[-1] if forms and "|" in forms else f"*{name}*")
    return "".join(parts)


def _escaped(text: str) -> str:
    for character in "\\|*<[":
        text = text.replace(character, f"\\{character}")
    return text


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
