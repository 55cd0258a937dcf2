"""What a stretch in quotation marks is: speech, a fragment of speech, a title or term, or a word held at arm's length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import expression

if TYPE_CHECKING:
    from newslint import Document, Group, QuoteKind

_ENDS_A_CLAUSE = expression(r"[.!?…,;:][\"'”“’‘»«›‹]*$")
_MARKS = "„“”\"‚‘’'‹›«»`"
_AFTER_SPEECH = expression(r"\s?[,–—]")
# A sentence in quotation marks: a verb-like small word and a capital at the beginning are not enough below this length.
_SPEECH_WORDS = 5
_TITLE_WORDS = 8
_NAME_WORDS = 4
_SCARE_WORDS = 2


def kind_of(document: Document, start: int, end: int) -> QuoteKind:
    """The kind of the quotation text[start:end], marks included; by its length, its end and what stands around it."""
    text, tokens = document.text, document.tokens
    inside = tokens.range(start, end)
    words = len(inside)
    if words == 0:
        return "fragment"
    left = text[max(0, start - 3) : start].rstrip()
    introduced = left.endswith(":")
    if (not left or left[-1] in ".!?:") and _AFTER_SPEECH.match(text, end):
        return "speech"
    inner = text[start:end].strip(_MARKS)
    if not introduced and words <= _TITLE_WORDS and _is_title(document, inside, inner):
        return "title"
    if introduced or (_ENDS_A_CLAUSE.search(inner) and words > 1):
        return "speech"
    if words >= _SPEECH_WORDS:
        return "speech" if inner[:1].isupper() or words >= 2 * _SPEECH_WORDS else "fragment"
    if words > _SCARE_WORDS or (_AFTER_SPEECH.match(text, end) and words > 1):
        return "fragment"
    return "scare" if words == 1 else "fragment"


class _Frames:
    """The words around and inside titles, once a language."""

    def __init__(self, group: Group) -> None:
        def listed(key: str) -> frozenset[str]:
            return frozenset(group.facts.get(key, ()))

        self.nouns, self.small, self.articles = listed("title-nouns"), listed("small-words"), listed("articles")
        self.endings = tuple(sorted(listed("title-endings")))


def _is_title(document: Document, inside: range, inner: str) -> bool:
    if inner.rstrip()[-1:] in (",", "."):
        return False
    frames = document.words.group("quotation-frames").derived(_Frames)
    tokens, text = document.tokens, document.text
    before = tokens.words[inside.start - 1] if inside.start else ""
    if before in frames.nouns or before.endswith(frames.endings):
        return True
    small = frames.small
    capitals = [text[tokens.starts[i]].isupper() or text[tokens.starts[i]].isdigit() for i in inside]
    if document.language == "de":
        # German nouns are capitals too: a term is a whole noun phrase behind its article („der „schwarzen Liste““).
        if before in frames.articles and capitals[-1] and len(inside) <= 3:
            return True
        if len(inside) <= _NAME_WORDS and capitals[0] and inside.start and _names(document, inside.start):
            return True
        return len(inside) > 1 and all(c or tokens.words[i] in small for c, i in zip(capitals, inside, strict=True))
    return len(inside) > 1 and all(c or tokens.words[i] in small for c, i in zip(capitals, inside, strict=True))


def _names(document: Document, first: int) -> bool:
    """Whether a German noun stands right before the quotation, as in „das Schiff „Nordwind““."""
    tokens, text = document.tokens, document.text
    gap = text[tokens.ends[first - 1] : tokens.starts[first]]
    if tokens.words[first - 1] in document.words.words("grammar", "articles"):
        return False
    return text[tokens.starts[first - 1]].isupper() and gap.strip(_MARKS) == " "
