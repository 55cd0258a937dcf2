"""Words by which a text says that somebody answers, declines or cannot be reached."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Document, Sentence, Span, dataclass
from newslint_reply.accused import sentence_at
from newslint_reply.tables import fits

GROUPS = ("reply-cues", "reply-words")
# The strongest says what a sentence with several cues is: a denial beside a no-comment is a denial.
STRENGTH = ("denial", "admission", "declined", "pending", "unreachable", "silent", "statement", "presumption")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in its sentence; `alone` is true where the words are an answer wherever they stand ("took questions")."""

    span: Span
    kind: str
    sentence: Sentence
    alone: bool = False


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
            alone = hit.entry["kind"] not in ("statement", "admission") or bool(hit.entry.get("alone"))
            yield Cue(Span(hit.start, hit.end), hit.entry["kind"], sentence, alone)


def false_denials(document: Document) -> frozenset[int]:
    """Where words of denying stand that deny no charge (`denied bail`, `wies den Antrag zurück`)."""
    found: set[int] = set()
    right: set[int] = set()
    for hit in document.hits(GROUPS[0]):
        if hit.entry["kind"] == "denial" and (sentence := sentence_at(document, hit.start)) is not None:
            (right if fits(document, hit, sentence) else found).add(hit.start)
    return frozenset(found - right)
