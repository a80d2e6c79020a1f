"""The printing press: WeasyPrint in a process of its own, started beforehand, so that it is ready once there is something to print."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

from reqkit.report.attachments import Attachment
from reqkit.report.wire import CHARTS, send, send_all


def nothing() -> tuple[Attachment, ...]:
    """What goes with a page that stands alone."""
    return ()


class Press:
    """Starts at once; prints one page of HTML. `charts`: the engine that draws charts is made ready, too."""

    def __init__(self, *, charts: bool = False) -> None:
        command = [sys.executable, "-m", "reqkit.report.paper", *([CHARTS] if charts else [])]
        self._waits_for_charts = charts
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def draw(self, addresses: Sequence[str]) -> None:
        """Charts of the page to come, which are drawn while the rest of it is still being put together."""
        if addresses:
            self._tell_of_charts(addresses)

    def _tell_of_charts(self, addresses: Sequence[str]) -> None:
        """None: there are no more."""
        stream = self._process.stdin
        if self._waits_for_charts and stream is not None:
            self._waits_for_charts = bool(addresses)
            with suppress(OSError):  # a process that is gone is noticed when it should print
                send(stream, json.dumps(addresses).encode())
                stream.flush()

    def print(self, html: str, attached: Callable[[], tuple[Attachment, ...]] = nothing) -> bytes:
        """The PDF. What goes with it is made while the page is laid out.

        Where the process fails, for want of memory or of processes, everything is made in this one.
        """
        made = None
        self._tell_of_charts(())
        try:
            stream = self._process.stdin
            if stream is not None:
                send(stream, html.encode(errors="replace"))
                stream.flush()
                made = attached()
                send_all(stream, made)
            pdf, _ = self._process.communicate()
        except OSError:
            pdf = b""
        if self._process.returncode or not pdf:
            from reqkit.report.paper import to_pdf

            return to_pdf(html, made if made is not None else attached())
        return pdf

    def stop(self) -> None:
        """Where nothing is printed after all."""
        self._process.kill()
        self._process.communicate()
