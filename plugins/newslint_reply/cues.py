"""Words by which a text says that somebody answers, declines or cannot be reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint import Document, Hit, Sentence, Span, dataclass
from newslint_reply.accused import sentence_at

if TYPE_CHECKING:
    import regex

GROUPS = ("reply-cues", "reply-words")
# The strongest says what a sentence with several cues is: a denial beside a no-comment is a denial.
STRENGTH = ("denial", "admission", "declined", "unreachable", "silent", "statement", "presumption")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in its sentence."""

    span: Span
    kind: str
    sentence: Sentence


@lru_cache(maxsize=512)
def pattern(text: str) -> re.Pattern[str] | regex.Pattern[str]:
    """The pattern, case ignored; by the standard library where that knows its syntax: it compiles four times as fast."""
    try:
        return re.compile(text, re.IGNORECASE)
    except re.error:
        import regex

        return regex.compile(text, regex.IGNORECASE)


def table_pattern(document: Document, group: str, key: str = "pattern") -> re.Pattern[str] | regex.Pattern[str] | None:
    """A pattern of the word lists; None where the language has none."""
    text = document.words.group(group).facts.get(key)
    return pattern(text) if text else None


def cues(document: Document) -> Iterator[Cue]:
    """Every cue whose sentence holds what the entry wants and nothing that it forbids; one a sentence and kind."""
    seen: set[tuple[int, str]] = set()
    hits = sorted((hit for group in GROUPS for hit in document.hits(group)), key=lambda hit: (hit.start, hit.end))
    for hit in hits:
        sentence = sentence_at(document, hit.start)
        if sentence is None or (sentence.start, hit.entry["kind"]) in seen:
            continue
        if fits(document, hit, sentence):
            seen.add((sentence.start, hit.entry["kind"]))
            yield Cue(Span(hit.start, hit.end), hit.entry["kind"], sentence)


def fits(document: Document, hit: Hit, sentence: Sentence) -> bool:
    """Whether the sentence has what the entry asks for, the particle of a separable verb included."""
    text = document.slice(sentence)
    entry = hit.entry
    if hit.tag.startswith("split."):
        after = document.tokens.words[hit.last + 1 : document.tokens.first_at(sentence.end)]
        if entry.get("particle") not in after:
            return False
    if "with" in entry and not pattern(entry["with"]).search(text):
        return False
    return not ("without" in entry and pattern(entry["without"]).search(text))
