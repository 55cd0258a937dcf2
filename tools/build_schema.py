"""Write the published JSON schemas, or check that they are what the models say.

python tools/build_schema.py            write src/newslint/schema/config.json and report.json
python tools/build_schema.py --check    write nothing; exit 1 and name what differs
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pydantic import BaseModel

from newslint.config_schema import Configuration
from newslint.report_schema import Report

FOLDER = Path(__file__).resolve().parent.parent / "src" / "newslint" / "schema"
DIALECT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def built() -> dict[Path, str]:
    """What the schema files should hold, by path."""
    models: dict[str, type[BaseModel]] = {"config": Configuration, "report": Report}
    return {
        FOLDER / f"{name}.json": json.dumps(DIALECT | model.model_json_schema(), ensure_ascii=False, indent=2) + "\n"
        for name, model in models.items()
    }


def main() -> int:
    check = "--check" in sys.argv[1:]
    stale = [path for path, text in built().items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        if not check:
            path.parent.mkdir(exist_ok=True)
            path.write_text(built()[path], encoding="utf-8")
        print(f"{'stale' if check else 'wrote'}: {path}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
