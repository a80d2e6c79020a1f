"""How a code is declared: one call, its words in both languages side by side."""

from __future__ import annotations

from reqkit.findings.finding import Code, Family, Severity
from reqkit.locale.message import Message

Both = tuple[str, str]
"""Russian, English."""


class Codes(dict[str, Code]):
    """Codes by name, in the order declared."""

    def declare(self, name: str, family: Family, severity: Severity, message: Both, help: Both = ("", "")) -> None:
        self[name] = Code(name, family, severity, Message(*message), Message(*help))
