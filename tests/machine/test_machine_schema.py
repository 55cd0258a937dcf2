"""The published schemas are what the models say, and real output keeps to them."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import jsonschema
import pytest

from newslint.cli import main

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from build_schema import FOLDER, built  # noqa: E402


def test_schemas_are_current() -> None:
    for path, text in built().items():
        assert path.read_text(encoding="utf-8") == text, "run tools/build_schema.py"


@pytest.mark.parametrize("more", [[], ["--no-text"], ["--preset", "strict"]])
def test_real_reports_keep_to_the_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str]) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(
        "Pryce, a notorious dealmaker, left the board on Tuesday, and nobody was there to say why he had gone.\n\n"
        "<!-- newslint: allow loaded-language reason='quoted' -->\n\nThe notorious Pryce was not there.\n",
        encoding="utf-8",
    )
    main(["-f", "json", str(ROOT / "seeds"), str(draft), str(tmp_path / "none.md"), *more])
    report = json.loads(capsys.readouterr().out)
    schema = json.loads((FOLDER / "report.json").read_text(encoding="utf-8"))
    jsonschema.validate(report, schema)
    assert report["findings"]
    assert report["allowed"]
    assert report["errors"]


def test_a_configuration_keeps_to_the_schema() -> None:
    schema = json.loads((FOLDER / "config.json").read_text(encoding="utf-8"))
    jsonschema.validate({"presets": ["strict"], "fail-on": "warning", "house": {"min-reply-hours": 24}}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"presetz": []}, schema)
