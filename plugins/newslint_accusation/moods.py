"""Where the two moods of German reported speech meet in one reported clause."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allegation, Document, Sentence, Span


def mixed(document: Document) -> Iterator[tuple[Span, Span]]:
    """(indicative verb group, Konjunktiv) of each sentence that has both after one `dass` about a charge."""
    tokens = document.tokens
    if "dass" not in tokens.places or not (document.covers(Allegation) and document.facts(Allegation)):
        return
    words = document.words
    indicative, subjunctive = words.words("mixed-moods", "indicative"), words.words("mixed-moods", "subjunctive")
    if not indicative:
        return
    for sentence in document.facts(Sentence):
        inside = tokens.range(sentence.start, sentence.end)
        if "dass" not in tokens.words[inside.start : inside.stop]:
            continue
        found = _after_dass(document, inside, indicative, subjunctive)
        if found is not None:
            yield found


def _after_dass(
    document: Document, inside: range, indicative: frozenset[str], subjunctive: frozenset[str]
) -> tuple[Span, Span] | None:
    tokens = document.tokens
    start = next(i for i in inside if tokens.words[i] == "dass")
    for i in range(start + 1, inside.stop - 1):
        if tokens.words[i] in indicative and tokens.words[i + 1] == "und":
            for j in range(i + 2, min(inside.stop, i + 16)):
                if "," in document.text[tokens.ends[j - 1] : tokens.starts[j]]:
                    return None
                if tokens.words[j] in subjunctive:
                    first = i - 1 if document.text[tokens.starts[i - 1]].islower() else i
                    return Span(tokens.starts[first], tokens.ends[i]), Span(tokens.starts[j], tokens.ends[j])
    return None
