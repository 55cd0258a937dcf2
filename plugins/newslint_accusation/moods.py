"""Where the two moods of German reported speech meet in one reported clause."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Allegation, Document, Sentence, Span


def mixed(document: Document) -> Iterator[tuple[Span, Span]]:
    """(indicative verb group, Konjunktiv) of each sentence that has both after one `dass` about a charge."""
    tokens = document.tokens
    said = tokens.places.get("dass", ())
    if not said or not (document.covers(Allegation) and document.facts(Allegation)):
        return
    words = document.words
    indicative, subjunctive = words.words("mixed-moods", "indicative"), words.words("mixed-moods", "subjunctive")
    if not indicative:
        return
    done = 0
    for at in said:
        # The first of each sentence.
        if at < done:
            continue
        around = document.facts_in(Sentence, Span(tokens.starts[at], tokens.ends[at]))
        if around and around[0].start <= tokens.starts[at]:
            done = tokens.first_at(around[0].end)
            found = _after_dass(document, range(at, done), indicative, subjunctive)
            if found is not None:
                yield found


def _after_dass(
    document: Document, inside: range, indicative: frozenset[str], subjunctive: frozenset[str]
) -> tuple[Span, Span] | None:
    tokens = document.tokens
    for i in inside[1:-1]:
        if tokens.words[i] in indicative and tokens.words[i + 1] == "und":
            for j in range(i + 2, min(inside.stop, i + 16)):
                if "," in document.text[tokens.ends[j - 1] : tokens.starts[j]]:
                    return None
                if tokens.words[j] in subjunctive:
                    first = i - 1 if document.text[tokens.starts[i - 1]].islower() else i
                    return Span(tokens.starts[first], tokens.ends[i]), Span(tokens.starts[j], tokens.ends[j])
    return None
