"""Which language and which genre a draft has, and how that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.tokens import Tokens

if TYPE_CHECKING:
    from newslint.document import Draft
    from newslint.engine import Settings
    from newslint.plugins import Registry

GENRES = ("news", "analysis", "opinion", "interview", "review", "shopping", "court", "satire", "sponsored")

_SAMPLE = 2000
_ENOUGH = 4


def language_of(draft: Draft, settings: Settings, registry: Registry) -> tuple[str, str]:
    """(code, where it is known from): front matter, `<html lang>`, configuration, else the share of function words."""
    for value, origin in (
        (draft.front_matter.get("lang") or draft.front_matter.get("language"), "front matter"),
        (settings.language, "configuration"),
        (draft.meta.get("lang"), "html lang"),
    ):
        if isinstance(value, str) and value.strip():
            return value.strip().lower().replace("_", "-").partition("-")[0], origin
    return detect_language(draft.text, settings.default_language, registry)


def detect_language(text: str, default: str, registry: Registry) -> tuple[str, str]:
    words = Tokens.of(text[: _SAMPLE * 8]).words[:_SAMPLE]
    counts = {
        code: sum(word in known for word in words)
        for code in registry.languages
        if (known := registry.language(code).words("function-words"))
    }
    best = max(sorted(counts), key=lambda code: counts[code], default=None)
    if best is None or counts[best] < _ENOUGH:
        return default, "default"
    return best, "detected"


def genre_of(draft: Draft, settings: Settings, language: str, registry: Registry) -> tuple[str, str]:
    """(genre, where it is known from): front matter, configuration, else news."""
    value = draft.front_matter.get("genre")
    if isinstance(value, str) and value in GENRES:
        return value, "front matter"
    if settings.genre:
        return settings.genre, "configuration"
    return "news", "default"
