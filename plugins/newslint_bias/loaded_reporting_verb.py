"""Verbs of saying that judge the speaker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import ClassVar

from newslint import (
    Document,
    Finding,
    Found,
    Quote,
    Rule,
    Sentence,
    Severity,
    Span,
    expression,
    first_per_sentence,
    matches,
    select,
    voices,
)

NEWS_ONLY = frozenset({"opinion", "satire", "interview", "review", "shopping"})

# "will … gesehen haben": a form of wollen, and at the end of its clause a participle with haben or sein.
_WILL = frozenset({"will", "wollen", "wollte", "wollten"})
_PERFECT = frozenset({"haben", "sein"})
# Tokens, more than fit into the 200 characters of a clause.
_CLAUSE = 100
_L = r"[^\W\d_]"
_PARTICIPLE = (
    rf"(?:{_L}*ge{_L}{{2,}}(?:t|en)|(?:be|ver|er|ent|zer|miss|über|unter|wider){_L}{{2,}}(?:t|en)|{_L}{{2,}}iert)"
)
_CLOSE = expression(rf"[^.;:!?\n,]{{0,200}}?\b{_PARTICIPLE} (?:haben|sein)\b(?=[,.;:!?)–]|$| und | oder )")
# "… gesehen haben will": the same where the verb closes its clause.
_LAST = expression(rf"\b{_PARTICIPLE} (?:haben|sein) (?:will|wollen|wollten?)\b")
_NOT_QUOTATIVE = expression(
    r"\b(?:ich|wir|bis|spätestens|demnächst|künftig|wonach|noch (?:vor|im|in diese[mr])|kommende[mnrs]?|nächste[mnrs]?)\b",
    re.I,
)
# A denial stands in one of so many sentences behind a claim, what refutes it in one of so many.
_NEXT, _BELOW = 2, 12
_REPORTED = expression(r"\b(?:soll|sollen)\b")


class LoadedReportingVerb(Rule):
    """ "behauptet", "claims": the verb casts doubt or implies guilt where "says" would report."""

    name: ClassVar[str] = "loaded-reporting-verb"
    severity: ClassVar[Severity] = "info"
    grades: ClassVar[Mapping[str, Severity]] = {"doubt": "info", "guilt": "warning"}
    needs = (Sentence, Quote)
    silent_in = NEWS_ONLY

    def check(self, document: Document) -> Iterator[Finding]:
        found = select(document, {"groups": ["judging-verbs"], "context": "verb-contexts"})
        if document.language == "de":
            found = sorted([*found, *quotative(document)], key=lambda place: (place.start, place.end))
        if not found:
            return
        doubted = False
        denials = document.words.words("verb-contexts", "denials")
        refuted = document.words.words("verb-contexts", "refuted")
        for place in first_per_sentence(document, [place for place in found if place.grade != "sides"]):
            if place.grade == "doubt" and (doubted or _is_doubted(document, place.span, denials, refuted)):
                continue
            doubted = doubted or place.grade == "doubt"
            values = {"found": place.span, "instead": place.values["instead"]}
            message = "quotative" if place.grade == "quotative" else "message"
            help_key = "help-quotative" if place.grade == "quotative" else "help"
            grade = "doubt" if place.grade == "quotative" else place.grade
            yield self.finding(place.span, values=values, message=message, help=help_key, grade=grade)


def _is_doubted(document: Document, place: Span, denials: frozenset[str], refuted: frozenset[str]) -> bool:
    """Whether the text shows the doubt that a verb hints at: a denial right behind it, or a check that refutes it further down."""
    return denied(document, place, denials, _NEXT) or denied(document, place, refuted, _BELOW)


def denied(document: Document, place: Span, denials: frozenset[str], reach: int) -> bool:
    """Whether the sentence or one of so many behind it has a word of denial."""
    sentences = document.facts(Sentence) if denials else ()
    at = bisect_right(sentences, place.start, key=lambda sentence: sentence.start) - 1
    for sentence in sentences[max(at, 0) : at + 1 + reach]:
        inside = document.tokens.range(sentence.start, sentence.end)
        said = " ".join(["", *document.tokens.words[inside.start : inside.stop], ""])
        if any(f" {denial} " in said for denial in denials):
            return True
    return False


def quotative(document: Document) -> Iterator[Found]:
    """Where German *wollen* with a perfect infinitive reports a claim with disbelief ("will nichts gewusst haben").

    A chain with *sollen* is left to the rule on stacked hedges; plans ("bis 2030"), wishes ("will das geregelt haben"), the
    first person and what is said in court are none.
    """
    said = document.tokens.places.keys()
    if said.isdisjoint(_WILL) or said.isdisjoint(_PERFECT):
        return
    found = sorted(_quotatives(document))
    if not found:
        return
    quoted = voices(document, reported=False)
    wished, sworn = document.words.words("verb-contexts", "wished"), document.words.words("verb-contexts", "sworn")
    for start, stop in found:
        around = document.facts_in(Sentence, Span(start, stop))
        begin, end = (around[0].start, around[0].end) if around else (start, stop)
        if _NOT_QUOTATIVE.search(document.text, begin, stop) or _REPORTED.search(document.text[stop:end]):
            continue
        told = document.tokens.words[document.tokens.first_at(begin) : document.tokens.first_at(end)]
        if not wished.isdisjoint(document.text[start:stop].split()) or any(matches(word, sworn) for word in told):
            continue
        if quoted.own(start, stop):
            yield Found(start, stop, {"instead": ""}, "quotative")


def _quotatives(document: Document) -> Iterator[tuple[int, int]]:
    """Where *wollen* governs a perfect infinitive: from the verb to its infinitive, or the other way round."""
    text, tokens = document.text, document.tokens
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    for at in (at for form in _WILL & tokens.places.keys() for at in tokens.places[form]):
        if not text[starts[at] + 1 : ends[at]].islower():
            continue
        close = None if _PERFECT.isdisjoint(words[at + 1 : at + _CLAUSE]) else _CLOSE.match(text, ends[at])
        if close is not None:
            yield starts[at], close.end()
        last = _LAST.search(text, starts[at - 2], ends[at]) if at > 1 and words[at - 1] in _PERFECT else None
        if last is not None:
            yield last.span()
