"""The sides of the accused, as a draft reports them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint import Attribution, Document, Name, Quote, Response, Sentence, Span, cached_property
from newslint_reply.accused import Charged, accused_of
from newslint_reply.bearing import AHEAD, NEAR, Bearing
from newslint_reply.clauses import Clauses
from newslint_reply.cues import STRENGTH, Cue, cues
from newslint_reply.defences import by_denial, by_words, defending, denying
from newslint_reply.requests import Requests
from newslint_reply.respondents import Respondents
from newslint_reply.sentences import numbers_with, sentence_at
from newslint_reply.tables import table_pattern

# How many characters may stand before the one who denies something in his own words.
OPENING = 12


def find(document: Document) -> Iterator[Response]:
    """Responses of accused parties; the strongest kind of a sentence and party, in order of the text."""
    accused = accused_of(document)
    if not accused:
        return
    reader = Reader(document, accused)
    best: dict[tuple[int, str], Response] = {}
    for response in (*reader.cued(), *reader.said(), *reader.quoted(), *reader.defended()):
        sentence = sentence_at(document, response.start)
        place = (sentence.start if sentence else response.start, response.party or "")
        if place not in best or _rank(response) < _rank(best[place]):
            best[place] = response
    yield from sorted(best.values(), key=lambda response: (response.start, response.end))


def _rank(response: Response) -> int:
    return (*STRENGTH, "third-party").index(response.kind)


class Reader:
    """Reads the responses out of a document; built once.

    Who may speak for the accused is gathered when something said, a word of answering or a defence is met: some drafts have none.
    """

    def __init__(self, document: Document, accused: tuple[Charged, ...]) -> None:
        self.document = document
        self.parties = {a.key: a for a in accused}
        self.accused = accused
        self.bearing = Bearing(document, accused)
        self._telling = numbers_with(document, document.words.words("reply-also-for"))
        self._we = document.words.words("reply-possessives", "we")

    @cached_property
    def who(self) -> Respondents:
        return Respondents(self.document, self.accused)

    @cached_property
    def clauses(self) -> Clauses:
        return Clauses(self.who)

    @cached_property
    def requests(self) -> Requests:
        return Requests(self.document, self.accused, self.who.names)

    def cued(self) -> Iterator[Response]:
        """What words of answering say."""
        for cue in cues(self.document):
            if cue.kind == "presumption" or (cue.kind == "denial" and self.bearing.is_save(cue.span)):
                continue
            strict = cue.kind in ("statement", "admission")
            keys, through = self._behind(cue, strict)
            shared = self._also_for(cue.sentence, keys)
            keys += shared + self._about(cue, keys) + (self.who.led_by(keys) if cue.kind != "admission" else [])
            for key in dict.fromkeys(keys):
                accused = self.parties[key]
                if cue.alone or self.bearing.is_answering(cue.kind, cue.span, cue.sentence, accused):
                    parent = self._parent(cue.sentence, key) if key in shared and through is None else through
                    yield self._response(accused, cue.span, cue.kind, cue.sentence, parent)

    def _behind(self, cue: Cue, strict: bool) -> tuple[list[str], Span | None]:
        """Who answers by a cue: the source that the text gives to the words, else the subject of the sentence."""
        for said in self.document.facts_in(Attribution, cue.sentence):
            if said.distance == 0 and said.source and any(part.overlaps(cue.span) for part in said.cue):
                keys, through = self.who.of_source(said.source, said.party, cue.sentence, denial=cue.kind == "denial")
                keys += self.who.heads_of(said.party, cue.sentence)
                if keys or through or self.who.is_somebody(said.party):
                    return keys, through
        keys, through = self.clauses.of(cue.sentence, cue, strict)
        return keys, self.who.whole(through, cue.sentence) if through is not None else None

    def said(self) -> Iterator[Response]:
        """What the accused, or who speaks for it, is quoted with near a charge."""
        for said, sentence in self.bearing.spoken():
            by_source, through = self.who.of_source(said.source, said.party, sentence, denial=said.act == "deny")
            behalf = self.who.on_behalf(sentence, said.party)
            named = by_source + behalf
            also = self._also_for(sentence, named)
            if not (named or also):
                continue  # Most sources are no accused: what they say need not be read.
            keys = named + self._spoken_for(said, named, through) + also + self._among(said, sentence, named)
            owned = self.who.parties_in(said.source).intersection(by_source) if through else set()
            owned.update(behalf)
            kind = "denial" if said.act == "deny" else "admission" if said.act == "admit" else "statement"
            for key in dict.fromkeys(keys):
                accused = self.parties[key]
                official, owned_by = through is not None or key in owned, key in owned
                # What takes several regular expressions is asked last.
                answers = self.bearing.is_to_the_point(said, sentence, accused, kind, official=official) or (
                    bool(owned) or self.bearing.takes_up(said, sentence) or bool(self.requests.of(sentence, named))
                )
                if answers and self.bearing.may_answer(
                    said, sentence, accused, kind, official=official, owned=owned_by
                ):
                    # Who calls a charge untrue denies it, whatever the verb.
                    shown = "denial" if kind == "statement" and self.bearing.is_untrue(said) else kind
                    yield self._response(accused, Span(said.start, said.end), shown, sentence, through)

    def _spoken_for(self, said: Attribution, keys: list[str], through: Span | None) -> list[str]:
        """The accused bodies that the speaker leads, and those of which a spokesperson speaks (`“The fund …,” said …`)."""
        led = self.who.led_by(keys)
        if not keys or through is None:
            return led
        named = [name for piece in said.content for name in self.document.facts_in(Name, piece)]
        return led + [n.party for n in named if n.party in self.parties and not self.parties[n.party].is_person]

    def quoted(self) -> Iterator[Response]:
        """What somebody denies of himself in a quotation that the text ties to no other source."""
        for quote in self.document.facts(Quote):
            sentence = sentence_at(self.document, quote.start) if quote.kind == "speech" else None
            if sentence is None or sentence.start == quote.start or not self.bearing.is_of_no_source(quote):
                continue  # Most begin a sentence, or the text says whose they are.
            names = self.who.names.people(Span(sentence.start, quote.start))
            accused = self.parties.get(names[0].party) if names else None
            first = accused is not None and names[0].start - sentence.start < OPENING
            if accused is not None and first and self.bearing.is_own_denial(quote):
                yield self._response(accused, Span(quote.start, quote.end), "denial", sentence, None)

    def _among(self, said: Attribution, sentence: Sentence, keys: list[str]) -> list[str]:
        """The people without a name, charged just before, for whom an accused speaks as `we` (`“We have no such ties,” …`)."""
        tokens = self.document.tokens
        opening = (tokens.first_at(piece.start) for piece in said.content) if keys else ()
        if not any(at < len(tokens) and tokens.words[at] in self._we for at in opening):
            return []
        near = self.who.meant.charged_before(sentence, NEAR)
        return [key for key in near if key not in keys and not self.parties[key].named]

    def _about(self, cue: Cue, keys: list[str]) -> list[str]:
        """The accused about whom somebody else's spokesperson declines to speak (`did not answer questions about Kern`)."""
        if not keys or cue.kind not in ("declined", "unreachable"):
            return []
        behind = self.who.names.of(Span(cue.span.end, cue.sentence.end))
        return [n.party for n in behind if n.party in self.parties and n.form == "name"]

    def _also_for(self, sentence: Sentence, keys: list[str]) -> list[str]:
        """The accused bodies for which a speaker says to speak too (`auch für die Tochter`, `on behalf of its subsidiary`).

        A parent that is not accused itself must name them, or be followed by the one charged just before.
        """
        if sentence.number not in self._telling:
            return []
        words = table_pattern(self.document, "reply-also-for")
        found = words.search(self.document.text, sentence.start, sentence.end) if words else None
        if found is None:
            return []
        named = [n.party for n in self.who.names.of(Span(found.start(), sentence.end)) if n.party in self.parties]
        bodies = [key for key, accused in self.parties.items() if not accused.is_person]
        return named or (bodies if keys else [k for k in self.who.meant.charged_before(sentence) if k in bodies])

    def _parent(self, sentence: Sentence, key: str) -> Span | None:
        """Who speaks for another body too: the first other party of the sentence."""
        other = next((n for n in self.who.names.of(sentence) if n.party != key), None)
        return Span(other.start, other.end) if other else None

    def defended(self) -> Iterator[Response]:
        """What others say for an accused behind the first charge against it."""
        words, denials = list(defending(self.document)), list(denying(self.document))
        if not (words or denials):
            return
        for defence in (*by_words(words, self.who), *by_denial(denials, self.who)):
            accused, sentence = self.parties[defence.key], defence.sentence
            if sentence.start >= accused.charges[0].start:
                yield self._response(accused, defence.words, "third-party", sentence, defence.speaker)

    def _response(self, accused: Charged, span: Span, kind: str, sentence: Sentence, through: Span | None) -> Response:
        asked = self.requests.of(sentence, [accused.key])
        if kind == "silent" and asked:
            kind = "declined"
        return Response(
            span.start,
            span.end,
            party=accused.key,
            target=accused.name,
            kind=kind,  # type: ignore[arg-type]
            through=through,
            request=asked,
            asked_by=self.requests.beside(asked, "by"),
            asked_at=self.requests.beside(asked, "when"),
            charges=self._answered(sentence, accused),
            provisional=kind in ("declined", "unreachable", "silent", "pending") and self._is_provisional(sentence),
        )

    def _answered(self, sentence: Sentence, accused: Charged) -> tuple[int, ...]:
        """The charges just before or after a sentence; none near means that it answers the matter as a whole."""
        numbers = self.bearing.charged_in[accused.key]
        first, stop = bisect_left(numbers, sentence.number - NEAR), bisect_left(numbers, sentence.number + AHEAD + 1)
        return tuple(charge.start for charge in accused.charges[first:stop])

    def _is_provisional(self, sentence: Sentence) -> bool:
        strict = table_pattern(self.document, "reply-provisional", "strict")
        return bool(strict and strict.search(self.document.text, sentence.start, sentence.end))
