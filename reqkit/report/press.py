"""The printing press: WeasyPrint in a process of its own, started beforehand, so that it is ready once there is something to print."""

from __future__ import annotations

import subprocess
import sys


class Press:
    """Starts at once; prints one page of HTML."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "reqkit.report.paper"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def print(self, html: str) -> bytes:
        """The PDF. Where the process fails, for want of memory or of processes, it is made in this one."""
        pdf, _ = self._process.communicate(html.encode())
        if self._process.returncode or not pdf:
            from reqkit.report.paper import to_pdf

            return to_pdf(html)
        return pdf

    def stop(self) -> None:
        """Where nothing is printed after all."""
        self._process.kill()
        self._process.communicate()
