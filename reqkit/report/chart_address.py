"""A chart's address says all that is drawn, so that a page alone holds everything it shows, wherever it is printed."""

from __future__ import annotations

import json
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping

CHART = "chart:"
_MOST = 4_000_000


def address(spec: Mapping[str, object]) -> str:
    """The address of a specification."""
    text = json.dumps(spec, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return CHART + urlsafe_b64encode(zlib.compress(text.encode(errors="replace"))).decode()


def specification(url: str) -> str:
    """The specification of an address, as JSON. Raises ValueError for what is none."""
    try:
        packed = urlsafe_b64decode(url.removeprefix(CHART))
        return zlib.decompressobj().decompress(packed, _MOST).decode()
    except zlib.error as error:
        raise ValueError(url[:100]) from error
