"""How long a message comes out.

An SMS holds 160 characters of the GSM 7-bit alphabet or 70 of any other (3GPP TS 23.038); of several joined ones each holds 153 or 67.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reqkit.scenarios.model import PLACEHOLDER

FILLED_IN = 10
"""A placeholder is counted as so many characters: Russian first names have 4 to 10."""
_LATIN, _OTHER = (160, 153), (70, 67)
_GSM = re.compile(r"[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*\Z")
_BRACES = re.compile(r"\{[^{}]*\}")


def sms_parts(text: str) -> tuple[int, int, int]:
    """How many characters a text comes to, how many messages that takes, and how many characters one message holds.

    What is filled in is as likely Russian as not, so that a text with a placeholder is counted by the smaller alphabet.
    """
    filled = PLACEHOLDER.sub("я" * FILLED_IN, text)
    single, joined = _LATIN if _GSM.match(filled) else _OTHER
    length = len(filled)
    return length, 1 if length <= single else -(-length // joined), single


def bad_placeholders(text: str) -> Iterator[str]:
    """What stands in braces and is no property."""
    return (found for found in _BRACES.findall(text) if not PLACEHOLDER.fullmatch(found))
