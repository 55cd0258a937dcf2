"""Decisions to let findings stand: grammar, ground, hygiene, the side file, `newslint allowed`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from newslint import Document, FileReport, Finding, Registry, Rule, Span, load
from newslint.cli import main
from newslint.engine import Settings, document_of, lint
from newslint.plugins import registry_of

WORD = "Gezeter"


@dataclass(frozen=True)
class EveryWord(Rule):
    """Flags each place of one word."""

    name = "every-word"
    severity = "warning"
    aliases = ("each-word",)

    def check(self, document: Document) -> Iterator[Finding]:
        at = document.text.find(WORD)
        while at >= 0:
            yield self.finding(Span(at, at + len(WORD)))
            at = document.text.find(WORD, at + 1)


@pytest.fixture(scope="module")
def toy() -> Registry:
    whole = load()
    hygiene = [rule for rule in whole.rules.values() if rule.name.endswith(("suppression", "without-reason"))]
    readers = list(whole.readers.values())
    return registry_of({"toy": {"newslint_rules": [*hygiene, EveryWord], "newslint_readers": readers}})


def linted(toy: Registry, text: str, today: str = "2026-11-24", **more: object) -> FileReport:
    settings = Settings(rules={name: rule() for name, rule in toy.rules.items()}, language="de", today=today)
    draft = toy.readers["markdown"].read(text.encode(), "draft.md")
    return lint(document_of(draft, toy, settings, "draft.md"), settings, **more)  # type: ignore[arg-type]


def rules_of(report: FileReport) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_next_block_only(toy: Registry) -> None:
    text = f'<!-- newslint: allow every-word reason="ein Zitat" by=lk until=2026-11-24 -->\n\n{WORD}.\n\n{WORD}.\n'
    report = linted(toy, text)
    assert [(f.rule, f.place.line) for f in report.findings] == [("every-word", 5)]
    assert [(a.finding.place.line, a.reason, a.by, a.until) for a in report.allowed] == [
        (3, "ein Zitat", "lk", "2026-11-24")
    ]


def test_inside_a_paragraph(toy: Registry) -> None:
    report = linted(toy, f"Das {WORD} <!-- newslint: allow every-word --> war groß.\n\n{WORD}.\n")
    assert [f.place.line for f in report.findings] == [3]


def test_whole_list(toy: Registry) -> None:
    report = linted(toy, f"<!-- newslint: allow every-word -->\n\n- {WORD} eins\n- {WORD} zwei\n\n{WORD}.\n")
    assert [f.place.line for f in report.findings] == [6]


def test_file_and_former_name(toy: Registry) -> None:
    report = linted(toy, f"{WORD}.\n\n{WORD}.\n\n<!-- newslint: allow-file each-word -->\n")
    assert rules_of(report) == []
    assert len(report.allowed) == 2


def test_only_what_matches(toy: Registry) -> None:
    text = f'<!-- newslint: allow every-word match="{WORD.lower()}" -->\n\n{WORD}.\n'
    assert rules_of(linted(toy, text)) == []
    assert rules_of(linted(toy, text.replace(WORD.lower(), "Geschrei"))) == ["unused-suppression", "every-word"]


@pytest.mark.parametrize(
    "front",
    [
        'newslint: allow every-word reason="so"',
        'newslint:\n  - every-word reason="so"',
        "newslint:\n  allow: every-word\n  reason: so\n  until: 2026-12-31",
        "newslint:\n  allow:\n    - rule: every-word\n      reason: so",
    ],
)
def test_front_matter(toy: Registry, front: str) -> None:
    report = linted(toy, f"---\nlang: de\n{front}\n---\n\n{WORD}.\n")
    assert rules_of(report) == []
    assert [(a.origin, a.reason) for a in report.allowed] == [("front matter", "so")]


def test_expired_lets_nothing_stand(toy: Registry) -> None:
    text = f"<!-- newslint: allow every-word until=2026-11-23 -->\n\n{WORD}.\n"
    assert rules_of(linted(toy, text)) == ["expired-suppression", "every-word"]


def test_unknown_names_and_slips(toy: Registry) -> None:
    for wrong in (
        "allow evry-word",
        "ignore every-word",
        "allow",
        "allow every-word till=2027-01-01",
        "allow every-word until=soon",
        "allow every-word until=12.03.2026",
        "allow every-word until=2026-02-30",
        "allow every-word until=2199-02-30",
        "allow every-word until=2026-03-12T10:00",
    ):
        report = linted(toy, f"<!-- newslint: {wrong} -->\n\n{WORD}.\n")
        assert rules_of(report) == ["unknown-suppression", "every-word"], wrong
        assert report.findings[0].place.line == 1


def test_a_rule_that_did_not_run_leaves_no_unused(toy: Registry) -> None:
    settings = Settings(rules={"unused-suppression": toy.rules["unused-suppression"]()})
    draft = toy.readers["markdown"].read(b"<!-- newslint: allow every-word -->\n\nRuhe.\n", "draft.md")
    assert not lint(document_of(draft, toy, settings, "draft.md"), settings).findings


def project(folder: Path) -> Path:
    (folder / "newslint.toml").write_text('select = ["loaded-language", "presets"]\n', encoding="utf-8")
    draft = folder / "draft.md"
    draft.write_text("---\nlang: en\n---\n\nPryce, a notorious dealmaker, left on Tuesday.\n", encoding="utf-8")
    return draft


def test_side_file_by_fingerprint(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = project(tmp_path)
    main(["check", "-f", "json", str(draft)])
    [finding] = json.loads(capsys.readouterr().out)["findings"]
    side = tmp_path / ".newslint-allow.toml"
    side.write_text(f'[[allow]]\nfingerprint = "{finding["fingerprint"]}"\nreason = "his own word"\n', encoding="utf-8")
    main(["check", "-f", "json", str(draft)])
    report = json.loads(capsys.readouterr().out)
    assert report["findings"] == []
    assert report["allowed"][0]["reason"] == "his own word"
    assert main(["allowed", str(draft)]) == 0
    assert "loaded-language  “his own word”" in capsys.readouterr().out
    side.write_text(side.read_text(encoding="utf-8") + "until = 2020-01-31\n", encoding="utf-8")
    main(["check", "-f", "json", str(draft)])
    rules = [f["rule"] for f in json.loads(capsys.readouterr().out)["findings"]]
    assert rules == ["expired-suppression", "loaded-language"]
    assert main(["allowed", str(draft)]) == 1


def test_broken_side_file_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = project(tmp_path)
    (tmp_path / ".newslint-allow.toml").write_text("[[allow]]\nreasn = 1\n", encoding="utf-8")
    assert main(["check", str(draft)]) == 2
    assert "unknown key 'reasn'" in capsys.readouterr().err


def test_allowed_lists_and_fails_on_expired(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = project(tmp_path)
    comment = '<!-- newslint: allow loaded-language reason="quoted" by=lk until=2199-01-01 -->\n\n'
    text = draft.read_text(encoding="utf-8")
    draft.write_text(text.replace("Pryce", comment + "Pryce", 1), encoding="utf-8")
    assert main(["allowed", str(draft)]) == 0
    assert f"{draft}:5:1: loaded-language  until 2199-01-01; “quoted”; by lk" in capsys.readouterr().out
    draft.write_text(draft.read_text(encoding="utf-8").replace("2199", "2019"), encoding="utf-8")
    assert main(["allowed", str(draft)]) == 1
    assert "EXPIRED on 2019-01-01" in (out := capsys.readouterr().out)
    assert out.splitlines()[-1] == "1 decision: 1 expired"
    draft.write_text(text.replace("Pryce", comment.replace("loaded-language", "loaded-langage") + "Pryce", 1), "utf-8")
    assert main(["allowed", str(draft)]) == 1
    assert "loaded-langage  NO SUCH RULE; until" in capsys.readouterr().out
    draft.write_text(text.replace("Pryce", comment.replace("2199-01-01", "2199-02-30") + "Pryce", 1), "utf-8")
    assert main(["allowed", str(draft)]) == 1
    out = capsys.readouterr().out
    assert "loaded-language  NOT UNDERSTOOD: until=2199-02-30 is no date; “quoted”" in out
    assert out.splitlines()[-1] == "1 decision: 1 void"
    draft.write_text(text, encoding="utf-8")
    assert main(["allowed", str(draft)]) == 0
    assert capsys.readouterr().out == "nothing is allowed\n"


@pytest.mark.parametrize("until", ['"2199-02-30"', '"soon"', '"2026_02-03"'])
def test_a_side_file_with_a_day_that_is_none_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], until: str
) -> None:
    draft = project(tmp_path)
    side = f'[[allow]]\nfingerprint = "0123456789abcdef0123456789abcdef"\nuntil = {until}\n'
    (tmp_path / ".newslint-allow.toml").write_text(side, encoding="utf-8")
    assert main(["check", str(draft)]) == 2
    assert f"until is a date, as in 2026-12-31, not '{until[1:-1]}'" in capsys.readouterr().err


def test_reason_is_asked_for_by_the_press_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = project(tmp_path)
    text = draft.read_text(encoding="utf-8")
    draft.write_text(text.replace("Pryce", "<!-- newslint: allow loaded-language -->\n\nPryce", 1), encoding="utf-8")
    assert main(["check", "-f", "concise", str(draft)]) == 0
    assert main(["check", "-f", "concise", "--preset", "uk-ipso", str(draft)]) == 1
    assert "error suppression-without-reason" in capsys.readouterr().out
