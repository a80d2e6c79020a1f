"""The printing press: WeasyPrint in a process of its own, started beforehand, so that it is ready once there is something to print."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from reqkit.report.attachments import Attachment
from reqkit.report.wire import send, send_all


def nothing() -> tuple[Attachment, ...]:
    """What goes with a page that stands alone."""
    return ()


class Press:
    """Starts at once; prints one page of HTML."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "reqkit.report.paper"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def print(self, html: str, attached: Callable[[], tuple[Attachment, ...]] = nothing) -> bytes:
        """The PDF. What goes with it is made while the page is laid out.

        Where the process fails, for want of memory or of processes, everything is made in this one.
        """
        made = None
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
