"""A real browser to open pages in: Debian's Chromium, told what to do over the two pipes of `--remote-debugging-pipe`.

No driver and no package stands between: commands and answers are JSON, parted by zero bytes (Chrome DevTools Protocol).
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
MISSING = "there is no chromium: sudo apt-get install chromium"
_FLAGS = (
    "--headless=new", "--remote-debugging-pipe", "--no-first-run", "--no-default-browser-check", "--disable-gpu", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=ru",
)  # fmt: skip
_PATIENCE = 20.0
_KEYS = {
    "Tab": (9, ""), "Enter": (13, "\r"), "Space": (32, " "), "Escape": (27, ""), "ArrowDown": (40, ""), "ArrowUp": (38, ""),
    "ArrowRight": (39, ""), "ArrowLeft": (37, ""), "Home": (36, ""), "End": (35, ""), "Backspace": (8, ""),
}  # fmt: skip


class Browser:
    """One process, without a window; `downloads` is where it saves to."""

    def __init__(self, folder: Path) -> None:
        assert CHROMIUM is not None
        self.downloads = folder / "downloads"
        self.downloads.mkdir(parents=True)
        # Ends of pipes that Chromium finds as 3 and 4: first moved out of the way of those numbers.
        its_in, self._out = (_moved(end) for end in os.pipe())
        self._in, its_out = (_moved(end) for end in os.pipe())
        flags = [*_FLAGS, f"--user-data-dir={folder / 'profile'}"]
        flags += ["--no-sandbox"] if os.geteuid() == 0 else []
        quiet = os.open(os.devnull, os.O_RDWR)
        actions = [
            (os.POSIX_SPAWN_DUP2, its_in, 3),
            (os.POSIX_SPAWN_DUP2, its_out, 4),
            (os.POSIX_SPAWN_DUP2, quiet, 1),
            (os.POSIX_SPAWN_DUP2, quiet, 2),
        ]
        self._process = os.posix_spawn(CHROMIUM, [CHROMIUM, *flags, "about:blank"], os.environ, file_actions=actions, setpgroup=0)
        for end in (its_in, its_out, quiet):
            os.close(end)
        self._number, self._rest, self.events = 0, b"", list[dict[str, Any]]()
        self._profile = ""
        self.forget()

    def forget(self) -> None:
        """Begins with an empty profile: no drafts, no tabs, no downloads."""
        if self._profile:
            self.command("Target.disposeBrowserContext", browserContextId=self._profile)
        self._profile = self.command("Target.createBrowserContext")["browserContextId"]
        self.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads), browserContextId=self._profile)
        for path in self.downloads.iterdir():
            path.unlink()
        self.events.clear()

    def command(self, method: str, session: str | None = None, **parameters: Any) -> dict[str, Any]:
        """Says something and waits for the answer; what happens meanwhile is kept in `events`."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters, **({"sessionId": session} if session else {})}
        os.write(self._out, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + _PATIENCE
        while True:
            answer = self._next(deadline)
            if answer.get("id") == self._number:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return dict(answer["result"])
            self.events.append(answer)

    def _next(self, deadline: float) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._in], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, "the browser does not answer"
            came = os.read(self._in, 1 << 20)
            assert came, "the browser has gone"
            self._rest += came
        message, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(message))

    def open(self, path: Path, width: int = 1280, height: int = 900, first: str = "") -> Page:
        """A file in a tab of its own; `first` is a script that runs before the page's."""
        target = self.command("Target.createTarget", url="about:blank", browserContextId=self._profile)["targetId"]
        session = self.command("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, session, target)
        for domain in ("Page", "Runtime", "Log"):
            page.do(f"{domain}.enable")
        page.do("Page.bringToFront")
        page.resize(width, height)
        if first:
            page.do("Page.addScriptToEvaluateOnNewDocument", source=first)
        page.go(path)
        return page

    def close(self) -> None:
        try:
            self.command("Browser.close")
        except (AssertionError, OSError):
            os.killpg(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._in)
        os.close(self._out)


class Page:
    """A tab. Elements are named by CSS selectors; clicks and keys are the browser's own, not events made by a script."""

    def __init__(self, browser: Browser, session: str, target: str) -> None:
        self.browser, self.session, self.target = browser, session, target

    def do(self, method: str, **parameters: Any) -> dict[str, Any]:
        return self.browser.command(method, self.session, **parameters)

    def resize(self, width: int, height: int) -> None:
        self.do("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)

    def go(self, path: Path) -> None:
        self.do("Page.navigate", url=path.as_uri())
        self.wait("document.readyState === 'complete' && location.protocol === 'file:' && document.querySelector('main') !== null")

    def saved(self) -> Path:
        """The file of answers, as the person gets it."""
        self.click(".bar .primary")
        self.wait("document.querySelector('dialog[open]') !== null")
        self.click("dialog .primary")
        found = self.downloaded()
        self.press("Escape")
        self.wait("document.querySelector('dialog') === null")
        moved = self.browser.downloads.parent / f"saved-{time.monotonic_ns()}.txt"
        return found.rename(moved)

    def downloaded(self) -> Path:
        """The file of answers, once the browser has written it."""
        found: list[Path] = []
        until(lambda: bool(found.extend(self.browser.downloads.glob("*.json")) or found), "a file is downloaded")
        return found[0]

    def run(self, script: str) -> Any:
        """The value of an expression."""
        answer = self.do("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def wait(self, condition: str, patience: float = 10.0) -> None:
        until(lambda: bool(self.run(condition)), condition, patience)

    def click(self, selector: str) -> None:
        """In the middle of an element, once the page has come to rest around it and nothing lies over it."""
        script = f"""(async () => {{
            const frame = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
            for (let attempt = 0, before = ''; attempt < 30; attempt += 1) {{
                const found = document.querySelector({json.dumps(selector)});
                found.scrollIntoView({{block: 'center'}}); await frame();
                const box = found.getBoundingClientRect(), x = box.x + Math.min(box.width / 2, 200), y = box.y + box.height / 2;
                const there = document.elementFromPoint(x, y);
                const isFree = found.contains(there) || [...(found.labels ?? [])].some((label) => label.contains(there));
                if (isFree && before === JSON.stringify(box)) return [x, y];
                before = JSON.stringify(box);
            }}
            return null; }})()"""
        place = self.run(script)
        assert place is not None, f"{selector} cannot be clicked"
        for kind in ("mousePressed", "mouseReleased"):
            self.do("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", clickCount=1)

    def press(self, key: str, *, shift: bool = False, times: int = 1) -> None:
        code, text = _KEYS[key]
        name = " " if key == "Space" else key
        told = {"key": name, "code": key, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
        for _ in range(times):
            typed = {"type": "keyDown", "text": text} if text else {"type": "rawKeyDown"}
            self.do("Input.dispatchKeyEvent", **typed, **told)
            self.do("Input.dispatchKeyEvent", type="keyUp", **told)

    def type(self, text: str) -> None:
        """Into what has the focus."""
        self.do("Input.insertText", text=text)

    def fill(self, selector: str, text: str) -> None:
        """Instead of what stands in a field, and on to the next."""
        self.click(selector)
        self.run(f"document.querySelector({json.dumps(selector)}).select()")
        self.type(text)
        self.press("Tab")

    def choose(self, selector: str, value: str) -> None:
        """An entry of a drop-down."""
        self.run(f"""(() => {{ const found = document.querySelector({json.dumps(selector)});
            found.focus(); found.value = {json.dumps(value)};
            found.dispatchEvent(new Event('change', {{bubbles: true}})); }})()""")

    def text(self, selector: str) -> str:
        return str(self.run(f"document.querySelector({json.dumps(selector)}).innerText"))

    def attach(self, selector: str, path: Path) -> None:
        """A file to be loaded."""
        found = self.do("Runtime.evaluate", expression=f"document.querySelector({json.dumps(selector)})")["result"]["objectId"]
        self.do("DOM.setFileInputFiles", files=[str(path)], objectId=found)

    def picture(self, path: Path, *, full: bool = False) -> None:
        path.write_bytes(base64.b64decode(self.do("Page.captureScreenshot", captureBeyondViewport=full)["data"]))

    def problems(self) -> list[str]:
        """What the page's script failed at, and what its policy forbade."""
        named = [event for event in self.browser.events if event.get("sessionId") == self.session]
        thrown = [str(event["params"]["exceptionDetails"]) for event in named if event["method"] == "Runtime.exceptionThrown"]
        return thrown + [event["params"]["entry"]["text"] for event in named if event["method"] == "Log.entryAdded"]

    def close(self) -> None:
        self.browser.command("Target.closeTarget", targetId=self.target)


def until(condition: Callable[[], bool], what: str, patience: float = 10.0) -> None:
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline, f"never came true: {what}"
        time.sleep(0.02)


def _moved(end: int) -> int:
    moved = fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10)
    os.close(end)
    return moved
