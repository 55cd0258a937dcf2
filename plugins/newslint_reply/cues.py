"""Words by which a text says that somebody answers, declines or cannot be reached."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Document, Sentence, Span, dataclass
from newslint_reply.sentences import placed
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
    found = [one for group in GROUPS for one in placed(document, group)]
    for hit, sentence in sorted(found, key=lambda one: one[0][:2]):
        kind = hit.entry["kind"]
        if (sentence.start, kind) not in seen and fits(document, hit, sentence):
            seen.add((sentence.start, kind))
            alone = kind not in ("statement", "admission") or bool(hit.entry.get("alone"))
            yield Cue(Span(hit.start, hit.end), kind, sentence, alone)


def false_denials(document: Document) -> frozenset[int]:
    """Where words of denying stand that deny no charge (`denied bail`, `wies den Antrag zurück`)."""
    found: set[int] = set()
    right: set[int] = set()
    for hit, sentence in placed(document, GROUPS[0]):
        if hit.entry["kind"] == "denial":
            (right if fits(document, hit, sentence) else found).add(hit.start)
    return frozenset(found - right)
