"""Fingerprints: short marks that change when the meaning of something changes."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from typing import Any

LENGTH = 8
"""Hexadecimal digits: enough to tell versions of one thing apart, short enough to compare by eye."""


def fingerprint(data: Any) -> str:
    """The mark of plain data, whatever the order of its keys.

    It starts with a letter: written into a sheet without quotes, digits around an `e` would be read as a number.
    """
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, default=_plain, separators=(",", ":"))
    digits = hashlib.sha256(text.encode()).hexdigest()
    return digits.lstrip("0123456789")[:LENGTH].ljust(LENGTH, "0")


def _plain(value: object) -> str:
    return str(value.normalize()) if isinstance(value, Decimal) else str(value)
