"""What others say in defence of an accused: it is shown beside a missing answer and never stands for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint import Attribution, Document, Hit, Name, Sentence, Span, dataclass
from newslint_reply.cues import false_denials
from newslint_reply.respondents import Respondents
from newslint_reply.sentences import placed, sentence_at
from newslint_reply.tables import fits, table_pattern

# The words for a defender without a name are no longer than this.
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Defence:
    """The accused's key, the words of the defence, who says them, and their sentence."""

    key: str
    words: Span
    speaker: Span
    sentence: Sentence


def defending(document: Document) -> Iterator[tuple[Hit, Sentence]]:
    """Every verb by which somebody takes a side, with its sentence."""
    return ((hit, sentence) for hit, sentence in placed(document, "reply-defences") if fits(document, hit, sentence))


def denying(document: Document) -> Iterator[tuple[Attribution, Sentence]]:
    """Everything that a named source denies, with its sentence."""
    for said in document.facts(Attribution):
        if said.act == "deny" and said.distance == 0 and said.cue and said.source:
            at = said.cue[0].start
            sentence = sentence_at(document, at) if at not in document.derived(false_denials) else None
            if sentence is not None:
                yield said, sentence


def by_words(found: Iterable[tuple[Hit, Sentence]], who: Respondents) -> Iterator[Defence]:
    """Wherever somebody else takes an accused's side by a verb of defending."""
    document = who.document
    for hit, sentence in found:
        names = who.names.of(sentence)
        if names and (speaker := _unnamed(document, who, sentence, hit, names[0])) is not None:
            yield Defence(names[0].party, Span(hit.start, hit.end), speaker, sentence)
        for name in names[1:]:
            behind = name.start >= hit.end or document.language == "de"
            if behind and _is_another(who, names[0], name):
                yield Defence(name.party, Span(hit.start, hit.end), _with_name(document, names), sentence)


def by_denial(found: Iterable[tuple[Attribution, Sentence]], who: Respondents) -> Iterator[Defence]:
    """Wherever somebody else denies something for an accused."""
    for said, sentence in found:
        for key in _spoken_of(said, who):
            yield Defence(key, Span(said.start, said.end), said.source[0], sentence)


def _with_name(document: Document, names: list[Name]) -> Span:
    """Who begins a sentence, with the name in apposition (`The mayor, Jane Roe`)."""
    first, second = names[0], names[1]
    text = document.text
    apposed = text[first.end : second.start] == ", " and text[second.end : second.end + 1] == ","
    return Span(first.start, second.end if apposed else first.end)


def _unnamed(document: Document, who: Respondents, sentence: Sentence, hit: Hit, first: Name) -> Span | None:
    """The body without a name that begins a sentence and defends the accused (`The trade body stood by …`)."""
    if first.party not in who.accused or first.start < hit.end or first.form == "pronoun":
        return None
    opening = table_pattern(document, "reply-definite")
    start = Span(sentence.start, hit.start)
    if opening is None or not opening.match(document.text, sentence.start) or hit.start - sentence.start > LONGEST:
        return None
    return None if who.speaker(start) else Span(start.start, start.start + len(document.slice(start).rstrip()))


def _is_another(who: Respondents, first: Name, name: Name) -> bool:
    """Whether the one who begins a sentence takes the side of an accused for whom he does not speak himself."""
    return name.party in who.accused and first.party != name.party and name.party not in who.voices.of(first.party)


def _spoken_of(said: Attribution, who: Respondents) -> list[str]:
    """The accused of whom somebody else denies something."""
    own = {said.party} | {name.party for part in said.source for name in who.names.of(part)}
    own |= set(who.voices.of(said.party or ""))
    names = [name for piece in said.content for name in who.names.of(piece) if name.form != "pronoun"]
    return [name.party for name in names if name.party in who.accused and name.party not in own]
