"""A headless Chromium that is told over a pipe what to do: it opens a page, gives it files, and says what stands there."""

import json
import os
import shutil
import subprocess
import time
from pathlib import Path

PROGRAM = next(
    filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"))), None
)
_SECONDS = 60


class Chromium:
    """One browser with one page in it."""

    def __init__(self, profile: Path) -> None:
        read_theirs, self._write = os.pipe()
        self._read, write_theirs = os.pipe()

        def connect() -> None:
            # first out of the way of 3 and 4, which may be among them
            ours, theirs = os.dup(read_theirs), os.dup(write_theirs)
            os.dup2(ours, 3)
            os.dup2(theirs, 4)

        options = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--remote-debugging-pipe",
            f"--user-data-dir={profile}",
        ]
        self._process = subprocess.Popen(
            [PROGRAM, *options, "about:blank"],
            preexec_fn=connect,  # noqa: PLW1509 - one thread
            close_fds=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(read_theirs)
        os.close(write_theirs)
        self._number, self._buffer, self._session, self.events = 0, b"", "", []
        target = self._send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "DOM", "Network", "Log"):
            self._send(f"{domain}.enable")

    def open(self, page: Path) -> None:
        self.events.clear()
        self._send("Page.navigate", url=page.resolve().as_uri())
        self._wait(lambda: self.run("document.readyState") == "complete" and self.run("location.protocol") == "file:")

    def give(self, *files: Path) -> None:
        """Give files to the page, as one who chooses them, and wait until it has judged them."""
        self.run("document.documentElement.dataset.state = 'busy'")
        root = self._send("DOM.getDocument")["root"]["nodeId"]
        field = self._send("DOM.querySelector", nodeId=root, selector="#file")["nodeId"]
        self._send("DOM.setFileInputFiles", nodeId=field, files=[str(file.resolve()) for file in files])
        self._wait(lambda: self.run("document.documentElement.dataset.state") != "busy")

    def run(self, expression: str):
        answer = self._send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._write)
        os.close(self._read)

    def _wait(self, is_done) -> None:
        end = time.monotonic() + _SECONDS
        while not is_done():
            assert time.monotonic() < end, "the browser does not answer"
            time.sleep(0.02)

    def _send(self, method: str, **values):
        self._number += 1
        message = {"id": self._number, "method": method, "params": values}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            while b"\0" not in self._buffer:
                part = os.read(self._read, 65_536)
                assert part, "the browser has ended"
                self._buffer += part
            one, _, self._buffer = self._buffer.partition(b"\0")
            answer = json.loads(one)
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]
            self.events.append(answer)


RESULT = """({
  state: document.documentElement.dataset.state,
  verdict: document.querySelector(".verdict")?.textContent ?? "",
  wrong: [...document.querySelectorAll("ul.wrong li")].map((each) => each.textContent),
  doubts: [...document.querySelectorAll("ul.doubt li")].map((each) => each.textContent),
  passages: [...document.querySelectorAll("section.passage")].map((each) => each.dataset.verdict),
  said: [...document.querySelectorAll(".said")].map((each) => each.textContent),
  others: [...document.querySelectorAll(".others p")].map((each) => each.textContent),
  code: document.querySelector(".code b")?.textContent ?? "",
})"""


def judge(browser: Chromium, checker: Path, *files: Path):
    """Open the page anew, give it files, and say what it found."""
    browser.open(checker)
    browser.give(*files)
    return browser.run(RESULT)
