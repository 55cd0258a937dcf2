"""A headless Chromium, driven by ChromeDriver's own protocol: pages as a desk or a phone shows them."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

import pytest
import regex

_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars",
)  # fmt: skip
DESK = (1280, 1000)
PHONE = (390, 844)


@dataclass(frozen=True)
class Browser:
    """One window; `size` in CSS pixels, as a phone where it is no wider than one."""

    session: str

    def ask(self, method: str, path: str, value: Any = None) -> Any:
        body = None if value is None else json.dumps(value).encode()
        request = Request(f"{self.session}{path}", body, {"Content-Type": "application/json"}, method=method)
        with build_opener(ProxyHandler({})).open(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def devtools(self, command: str, **parameters: Any) -> Any:
        return self.ask("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def show(self, page: Path, size: tuple[int, int] = DESK, dark: bool = False, fragment: str = "") -> None:
        phone = size[0] < 600
        screen = {"width": size[0], "height": size[1], "deviceScaleFactor": 2 if phone else 1, "mobile": phone}
        self.devtools("Emulation.setDeviceMetricsOverride", **screen)
        self.devtools("Emulation.setTouchEmulationEnabled", enabled=phone)
        wishes = {"prefers-color-scheme": "dark" if dark else "light", "prefers-reduced-motion": "reduce"}
        self.devtools("Emulation.setEmulatedMedia", features=[{"name": n, "value": v} for n, v in wishes.items()])
        self.ask("POST", "/url", {"url": "about:blank"})
        self.ask("POST", "/url", {"url": page.as_uri() + (f"#{fragment}" if fragment else "")})

    def run(self, script: str, *arguments: Any) -> Any:
        """What a script returns; a promise is waited for."""
        return self.ask("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def press(self, keys: str) -> None:
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.ask("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def picture(self, file: Path) -> None:
        file.write_bytes(base64.b64decode(self.ask("GET", "/screenshot")))


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser for as long as the block lasts; skips the test where there is none."""
    driver, chromium = shutil.which("chromedriver"), shutil.which("chromium") or shutil.which("google-chrome")
    if not driver or not chromium:
        pytest.skip("no Chromium with ChromeDriver here (make programs)")
    with subprocess.Popen(
        [driver, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as running:
        try:
            assert running.stdout is not None
            said = iter(running.stdout)
            port = next(found.group(1) for line in said if (found := regex.search(r"successfully on port (\d+)", line)))
            options = {"binary": chromium, "args": list(_FLAGS)}
            wanted = {"capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}}
            started = Browser(f"http://127.0.0.1:{port}").ask("POST", "/session", wanted)
            window = Browser(f"http://127.0.0.1:{port}/session/{started['sessionId']}")
            try:
                yield window
            finally:
                window.ask("DELETE", "")
        finally:
            running.terminate()
