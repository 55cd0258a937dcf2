"""Fixes touch nothing but what they mend, mend it once, and leave a draft on which the rule is silent."""

from __future__ import annotations

import difflib
import io
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint import Registry, fix
from newslint.cli import main
from newslint.rule import Edit
from newslint.workspace import Wishes, Workspace

NOTICE = "Kaufen Sie über Links in diesem Text, erhält Flussblatt eine Provision."
CONFIGURATION = """
[house]
outlet = "Flussblatt"
amazon-statement = true
[house.marker]
de = "(Anzeige)"
en = "(paid link)"
[house.notices]
de = "Kaufen Sie über Links in diesem Text, erhält {outlet} eine Provision."
en = "We earn a commission if you buy through links in this article."
"""
MENDED = {
    "undisclosed-affiliate-link",
    "late-affiliate-disclosure",
    "unmarked-affiliate-link",
    "unqualified-affiliate-link",
}
LINK = "[Kessel](https://www.amazon.de/dp/B0BEISPIEL?tag=teeblatt-21)"
ANCHOR = '<a href="https://amzn.to/3bEisPl" rel="noopener">Waage</a>'


@pytest.fixture
def mend(registry: Registry, tmp_path: Path) -> Callable[[bytes], bytes]:
    (tmp_path / "newslint.toml").write_text(CONFIGURATION, encoding="utf-8")
    path = str(tmp_path / "draft.md")

    def mended(data: bytes) -> bytes:
        result = fix.fixed(path, Workspace(registry, Wishes(), {path: data}))
        assert result.error is None, result.error
        return result.after

    return mended


def draft(*paragraphs: str, end: str = "\n") -> str:
    return ("---\nlang: de\n---\n" + "\n\n".join(paragraphs) + "\n").replace("\n", end)


LEAD = "Wir haben drei Kessel vier Wochen lang benutzt."


def test_the_configured_notice_goes_behind_the_lead(mend: Callable[[bytes], bytes]) -> None:
    before = draft("# Drei Kessel", LEAD, f"Am besten ist der {LINK}.")
    after = draft("# Drei Kessel", LEAD, NOTICE, f"Am besten ist der {LINK} (Anzeige).")
    assert mend(before.encode()).decode() == after


def test_without_a_lead_it_goes_behind_the_headline(mend: Callable[[bytes], bytes]) -> None:
    before = draft("# Drei Kessel", f"Am besten ist der {LINK}.")
    assert mend(before.encode()).decode() == draft("# Drei Kessel", NOTICE, f"Am besten ist der {LINK} (Anzeige).")


def test_a_late_notice_moves_up_as_it_is(mend: Callable[[bytes], bytes]) -> None:
    own = "*Bei einem Kauf über unsere Links bekommen wir eine Provision.*"
    before = draft("# Drei Kessel", LEAD, f"Am besten ist der {LINK}.", own, "Das war der Test.")
    after = draft("# Drei Kessel", LEAD, own, f"Am besten ist der {LINK} (Anzeige).", "Das war der Test.")
    assert mend(before.encode()).decode() == after


@pytest.mark.parametrize(
    ("given_tag", "wanted"),
    [
        ('<a href="https://amzn.to/x">', '<a rel="sponsored" href="https://amzn.to/x">'),
        ('<a href="https://amzn.to/x" rel="noopener">', '<a href="https://amzn.to/x" rel="sponsored noopener">'),
        ("<a rel=noopener href='https://amzn.to/x'>", "<a rel=\"sponsored noopener\" href='https://amzn.to/x'>"),
        ('<A HREF="https://amzn.to/x" REL="">', '<A HREF="https://amzn.to/x" rel="sponsored">'),
        ('<a title="a > b" href="https://amzn.to/x">', '<a rel="sponsored" title="a > b" href="https://amzn.to/x">'),
    ],
)
def test_rel_is_set(mend: Callable[[bytes], bytes], given_tag: str, wanted: str) -> None:
    before = draft(NOTICE, f"Die {given_tag}Waage</a> misst genau (Anzeige).")
    assert wanted in mend(before.encode()).decode()


def test_a_rejected_label_becomes_the_plain_word(mend: Callable[[bytes], bytes]) -> None:
    before = draft("# Kabel", LEAD, "SPONSORED", "So gelingt der Umzug.")
    assert mend(before.encode()).decode() == draft("# Kabel", LEAD, "ANZEIGE", "So gelingt der Umzug.")


def test_nothing_is_invented_without_a_configuration(registry: Registry, tmp_path: Path) -> None:
    path = str(tmp_path / "draft.md")
    data = draft("# Drei Kessel", LEAD, f"Am besten ist der {LINK}.").encode()
    assert fix.fixed(path, Workspace(registry, Wishes(isolated=True), {path: data})).after == data


PARTS = [
    LEAD,
    f"Am besten ist der {LINK}.",
    f"Die {ANCHOR} und {LINK} kosten wenig.",
    "- Punkt eins\n- Punkt zwei",
    "## Zwischentitel",
    "> Ein Zitat von gestern.",
    f"| a | b |\n|---|---|\n| {LINK} | x |",
    "Bei einem Kauf über unsere Links bekommen wir eine Provision.",
    "Zeile eins  \nZeile zwei mit ä, ẞ und 😀.",
    "Sponsored",
    "<div>Kasten</div>",
]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    st.lists(st.sampled_from(PARTS), min_size=1, max_size=6),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"]),
)
def test_nothing_else_changes(
    mend: Callable[[bytes], bytes], registry: Registry, tmp_path: Path, parts: list[str], end: str, encoding: str
) -> None:
    source = draft("# Drei Kessel", *parts, end=end)
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    data = mark + source.encode(encoding)
    after = mend(data)
    assert mend(after) == after
    text = after[len(mark) :].decode(encoding)
    assert ("\r\n" in text) == (end == "\r\n")
    assert text.count("\n") == text.count("\r\n") or end == "\n"
    kept = "".join(source.split()).replace("Sponsored", "Anzeige")
    mended = "".join(text.split())
    for added in (NOTICE, "(Anzeige)", "sponsored "):
        mended = mended.replace("".join(added.split()), "")
    assert sorted(kept) == sorted(mended)
    path = str(tmp_path / "draft.md")
    report = Workspace(registry, Wishes(), {path: after}).check(path)
    left = {f.rule for f in report.findings} & MENDED
    blocked = {p for p in parts if p.startswith(("|", "-", ">", "<"))}
    assert not left or blocked, (left, text)


def test_edits_of_a_finding_are_made_together_or_not() -> None:
    first, second = (Edit(0, 1, "x"), Edit(4, 5, "y")), (Edit(4, 4, "z"), Edit(2, 3, "q"))
    assert fix.apply("abcdef", [first, second]) == ("xbcdyf", 1)


def test_diff_shows_and_fix_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("newslint.toml").write_text(CONFIGURATION, encoding="utf-8")
    source = draft("# Drei Kessel", LEAD, f"Am besten ist der {LINK}.").encode()
    path = Path("draft.md")
    path.write_bytes(source)
    path.chmod(0o640)
    assert main(["check", "--diff", "draft.md"]) == 1
    shown = capsys.readouterr().out
    assert f"+{NOTICE}" in shown
    assert path.read_bytes() == source
    assert main(["check", "--fix", "draft.md"]) == 0
    assert NOTICE in path.read_text(encoding="utf-8")
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o640
    assert main(["check", "--diff", "draft.md"]) == 0
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".draft")]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(source)))
    assert main(["check", "--fix", "-"]) == 2


def test_difference_marks_a_missing_line_end() -> None:
    shown = fix.difference(fix.Fixed("a.md", b"x", b"y", 1))
    assert shown.count("No newline at end of file") == 2
    assert list(difflib.unified_diff(["x"], ["y"]))
