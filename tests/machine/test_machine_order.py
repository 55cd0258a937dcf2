"""What is found in a draft does not depend on the drafts before it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from newslint import load
from newslint.engine import lint
from newslint.facts_json import facts_as_json
from newslint.workspace import Wishes, Workspace

SEEDS = sorted((Path(__file__).parents[2] / "seeds").rglob("*.md"))


def found(paths: Iterable[Path]) -> dict[str, object]:
    workspace = Workspace(load(), Wishes(isolated=True))
    rows: dict[str, object] = {}
    for path in paths:
        document = workspace.document(str(path))
        report = lint(document, workspace.settings(str(path)))
        rows[path.name] = (facts_as_json(document), [(f.rule, f.place, f.message) for f in report.findings])
    return rows


def test_findings_do_not_depend_on_the_order_of_the_drafts() -> None:
    assert len(SEEDS) > 10
    alone = {name: row for path in SEEDS for name, row in found([path]).items()}
    assert found(SEEDS) == alone
    assert found(reversed(SEEDS)) == alone
