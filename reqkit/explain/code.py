"""What a finding says: its sentences with the places that are filled in, and whether it may be switched off."""

from __future__ import annotations

from string import Formatter

from reqkit.check.switches import can_be_allowed
from reqkit.explain.placeholders import placeholder
from reqkit.findings.codes import CODES
from reqkit.findings.finding import Code
from reqkit.locale.message import Message
from reqkit.values.record import record
from reqkit.values.text import Language


@record
class CodeExplained:
    """A code, and whether a comment in a file may switch it off."""

    code: Code
    can_be_switched_off: bool


def explain_code(name: str) -> CodeExplained | None:
    """None for a name that is no code."""
    code = CODES.get(name)
    return None if code is None else CodeExplained(code, can_be_allowed(code))


def template(message: Message, language: Language) -> str:
    """A template as people can read it: `<what is written>` where something is filled in, and of several word forms the last."""
    parts = []
    for text, name, forms, _ in Formatter().parse(message.ru if language == "ru" else message.en):
        parts.append(text)
        if name is not None:
            parts.append(forms.split("|")[-1] if forms and "|" in forms else f"<{placeholder(name, language)}>")
    return "".join(parts).replace("<>", "").strip()
