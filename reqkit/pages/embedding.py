"""What goes into a page that works offline: scripts put together in order, data that can never be run, hashes for the page's own policy."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from functools import cache

_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
SHARED = ("elements",)
"""The scripts that every page begins with, in this package."""


def embedded(data: object) -> str:
    """JSON that may stand in a page: nothing in it ends the element it stands in, or a line of script."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def script(package: str, folder: str, names: Sequence[str]) -> str:
    """Small files of plain JavaScript in the order in which they need each other, as one; the first gives the others their data."""
    parts = [part(package, folder, f"{names[0]}.js"), *(part("reqkit.pages", "", f"{name}.js") for name in SHARED)]
    parts += [part(package, folder, f"{name}.js") for name in names[1:]]
    return "(() => {\n'use strict';\n" + "\n".join(parts) + "})();\n"


@cache
def part(package: str, folder: str, name: str) -> str:
    """One of the files that a page is put together from."""
    from importlib.resources import files

    return (files(package) / folder / name).read_text(encoding="utf-8")


def source_hash(text: str) -> str:
    """What a Content Security Policy names a script or a style sheet by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
