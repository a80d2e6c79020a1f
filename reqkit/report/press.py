"""The printing press: WeasyPrint in a process of its own, and another one that draws charts, both started beforehand.

They are ready once there is something to print.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from reqkit.report.wire import send, send_all

if TYPE_CHECKING:
    from reqkit.report.attachments import Attachment


def nothing() -> tuple[Attachment, ...]:
    """What goes with a page that stands alone."""
    return ()


class Press:
    """Starts at once; prints one page of HTML. `charts`: there will be charts on it."""

    def __init__(self, *, charts: bool = False) -> None:
        self._printer = _started("reqkit.report.paper")
        self._engraver = _started("reqkit.report.charts.engraver") if charts else None

    def draw(self, addresses: Sequence[str]) -> None:
        """Charts of the page to come, which are drawn while the rest of it is still being put together."""
        if self._engraver is not None and self._engraver.stdin is not None and addresses:
            with suppress(OSError):  # what is not drawn here is drawn by whoever prints
                self._engraver.stdin.write(json.dumps(addresses).encode() + b"\n")
                self._engraver.stdin.flush()

    def print(self, html: str, attached: Callable[[], tuple[Attachment, ...]] = nothing) -> bytes:
        """The PDF. What goes with it is made while the page is laid out.

        Where the process fails, for want of memory or of processes, everything is made in this one.
        """
        made = None
        try:
            stream = self._printer.stdin
            if stream is not None:
                send(stream, html.encode(errors="replace"))
                stream.flush()
                send(stream, self._drawn())
                stream.flush()
                made = attached()
                send_all(stream, made)
            pdf, _ = self._printer.communicate()
        except OSError:
            pdf = b""
        if self._printer.returncode or not pdf:
            from reqkit.report.paper import to_pdf

            return to_pdf(html, made if made is not None else attached())
        return pdf

    def _drawn(self) -> bytes:
        """Charts by their addresses, as JSON."""
        if self._engraver is None:
            return b"{}"
        try:
            drawn, _ = self._engraver.communicate()
        except OSError:
            return b"{}"
        return b"{}" if self._engraver.returncode else drawn

    def stop(self) -> None:
        """Where nothing is printed after all."""
        for process in (self._printer, self._engraver):
            if process is not None:
                process.kill()
                process.communicate()


def _started(module: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", module]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
