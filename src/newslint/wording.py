"""Words of a draft inside a message: fitted to their place in its sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from newslint.expressions import expression

if TYPE_CHECKING:
    from newslint.document import Document, Span

_PLACE = expression(r"\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}")
_ENGLISH = expression(
    r"(?:an?|the|this|that|these|those|its|his|her|their|our|some|several|he|she|they|it)(?![\w'’-])", re.I
)
_GERMAN = expression(
    r"(?:d(?:er|ie|as|e[nms])|dies(?:e[rnms]?)|(?:[mks]?ein|ihr|unser)(?:e[rnms]?)?|mehrere|einige|er|sie|es)(?![\w'’-])",
    re.I,
)
_ARTICLES = {"de": _GERMAN, "en": _ENGLISH}
_BEGINS = ".!?:…"
_OPENING = ("„", "“")
_INNER = str.maketrans("„“”", "‚‘’")
_SKIPPED = " \t\"'„“”‚‘’»«›‹(*_"


class Phrase(str):
    """Words of a draft that begin with an article or a pronoun; `marks` quote them where the message may ask for another case."""

    __slots__ = ("marks",)

    marks: str


def noun_phrase(document: Document, span: Span, language: str) -> str:
    """The words of a span for a message in a language; an article that began a sentence of the draft is in lower case."""
    words = " ".join(document.slice(span).split())
    if begins_sentence(document, span):
        words = words[0].lower() + words[1:]
    return phrase_of(words, document.language, language)


def begins_sentence(document: Document, span: Span) -> bool:
    """Whether a span has a capital article or pronoun only because it begins a sentence."""
    pattern, words = _ARTICLES.get(document.language), document.slice(span)
    if pattern is None or not pattern.match(words) or not words[0].isupper() or words[1:2].isupper():
        return False
    before = document.text[max(0, span.start - 40) : span.start].rstrip(_SKIPPED)
    return not before or before[-1] in _BEGINS or before[-1] == "\n"


def phrase_of(words: str, draft_language: str, language: str) -> str:
    """Words of a draft, marked as a phrase where they begin with an article or a pronoun of its language."""
    pattern = _ARTICLES.get(draft_language)
    if pattern is None or not pattern.match(words):
        return words
    phrase = Phrase(words)
    phrase.marks = "„“‚‘" if language == "de" else "" if language == draft_language else "“”‘’"
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
        before = template[: match.start()]
        shown = _placed(value, before) if isinstance(value, Phrase) else value
        return shown.translate(_INNER) if before[-1:] in _OPENING else shown

    return _PLACE.sub(value_of, template)


def _placed(phrase: Phrase, before: str) -> str:
    if not before.strip():
        return phrase[0].upper() + phrase[1:]
    if not phrase.marks or before[-1] == phrase.marks[0]:
        return str(phrase)
    opening, closing, inner, inner_closing = tuple(phrase.marks)
    inside = before.count(opening) > before.count(closing)
    return f"{inner}{phrase}{inner_closing}" if inside else f"{opening}{phrase}{closing}"
