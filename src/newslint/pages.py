"""Rule pages: the `NAME.md` that stands beside a rule and is shipped with it."""

from __future__ import annotations

import sys
from pathlib import Path

from newslint.plugins import Registry


def page_path(rule: str, registry: Registry) -> Path | None:
    """Where a rule's page stands: beside its module, or in `rules/` or `pages/` of a folder of data; None without one."""
    module = sys.modules.get(registry.rules[rule].__module__)
    beside = [Path(module.__file__).parent] if module is not None and module.__file__ else []
    folders = [*beside, *(Path(folder, name) for folder in registry.folders for name in ("rules", "pages"))]
    return next((path for folder in folders if (path := folder / f"{rule}.md").is_file()), None)


def page(rule: str, registry: Registry) -> str:
    """The text of a rule's page, for a house rule without one what its table says, or an empty text."""
    path = page_path(rule, registry)
    return path.read_text(encoding="utf-8") if path else _page_of_table(rule, registry)


def _page_of_table(rule: str, registry: Registry) -> str:
    """Message and examples of a rule that a newsroom keeps in `rules/*.toml`, as a page."""
    import re
    import tomllib

    from newslint.pattern_examples import per_language

    for source in sorted(Path(registry.owner("rule", rule) or ".", "rules").glob("*.toml")):
        table = tomllib.loads(source.read_text(encoding="utf-8")).get(rule)
        if table:
            tables = [spec for _, spec in per_language(table)]
            said = dict.fromkeys(re.sub(r"\{[\w-]+\}", "…", spec.get("message", "")) for spec in tables)
            lines = [f"# {rule}", *said]
            for title, key in (("What it flags", "flagged"), ("What is fine", "fine")):
                examples = dict.fromkeys(example for spec in tables for example in spec.get(key, ()))
                lines += [f"## {title}", "\n".join(f"- {example}" for example in examples)]
            return "\n\n".join(lines) + "\n"
    return ""


def summary(text: str) -> str:
    """The sentence under a page's title."""
    paragraphs = [part.strip() for part in text.split("\n\n")]
    after = (" ".join(part.split()) for part in paragraphs if part and not part.startswith("#"))
    return next(after, "")
