"""Words of a draft inside a message: fitted to their place in its sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.document import Document, Span

_PLACE = re.compile(r"\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}")
_ENGLISH = re.compile(
    r"(?:an?|the|this|that|these|those|its|his|her|their|our|some|several|he|she|they|it)(?![\w'’-])", re.I
)
_GERMAN = re.compile(
    r"(?:d(?:er|ie|as|e[nms])|dies(?:e[rnms]?)|(?:[mks]?ein|ihr|unser)(?:e[rnms]?)?|mehrere|einige|er|sie|es)(?![\w'’-])",
    re.I,
)
_ARTICLES = {"de": _GERMAN, "en": _ENGLISH}
_BEGINS = ".!?:…"
_SKIPPED = " \t\"'„“”‚‘’»«›‹(*_"


class Phrase(str):
    """Words of a draft that begin with an article or a pronoun; `marks` quote them where the message may ask for another case."""

    __slots__ = ("marks",)

    marks: str


def noun_phrase(document: Document, span: Span, language: str) -> str:
    """The words of a span for a message in a language; an article that began a sentence of the draft is in lower case."""
    words = " ".join(document.slice(span).split())
    pattern = _ARTICLES.get(document.language)
    match = pattern.match(words) if pattern else None
    if match is None or not pattern:
        return words
    before = document.text[max(0, span.start - 40) : span.start].rstrip(_SKIPPED)
    initial = words[0].isupper() and words[1:2] != words[1:2].upper()
    if initial and (not before or before[-1] in _BEGINS or before.endswith("\n")):
        words = words[0].lower() + words[1:]
    phrase = Phrase(words)
    phrase.marks = "„“‚‘" if language == "de" else "" if language == document.language else "“”‘’"
    return phrase


def filled(template: str, values: Mapping[str, str]) -> str:
    """A template with its values; an unknown one is said plainly, `{n|one|many}` chooses by a number."""

    def value_of(match: re.Match[str]) -> str:
        name, one, many = match.groups()
        value = values.get(name)
        if value is None:
            return match.group()
        if one is not None:
            return str(one if value == "1" else many)
        return _placed(value, template[: match.start()]) if isinstance(value, Phrase) else value

    return _PLACE.sub(value_of, template)


def _placed(phrase: Phrase, before: str) -> str:
    if not before.strip():
        return phrase[0].upper() + phrase[1:]
    if not phrase.marks or before[-1] == phrase.marks[0]:
        return str(phrase)
    opening, closing, inner, inner_closing = tuple(phrase.marks)
    inside = before.count(opening) > before.count(closing)
    return f"{inner}{phrase}{inner_closing}" if inside else f"{opening}{phrase}{closing}"
