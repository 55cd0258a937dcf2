"""Take the picture of the HTML report that stands in the README: `python tools/build_screenshot.py`, where a Chromium is installed."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1280, 1440)


def main() -> int:
    sys.path.insert(0, str(ROOT / "tests" / "toy"))
    from newslint_browser import browser

    from newslint.cli import main as newslint

    with TemporaryDirectory() as place, browser() as window:
        page = Path(place) / "report.html"
        os.chdir(ROOT / "docs")
        newslint(
            ["check", "samples", "--isolated", "--no-cache", "--exit-zero", "--ui-lang", "en", "-f", f"html={page}"]
        )
        window.show(page, SIZE)
        window.picture(ROOT / "docs" / "images" / "report.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
