"""The sides of the accused, as a draft reports them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint import Allegation, Attribution, Document, Name, Quote, Response, Sentence, Span
from newslint_reply.accused import Charged, accused_of, sentence_at
from newslint_reply.cues import STRENGTH, Cue, cues
from newslint_reply.defences import defences
from newslint_reply.respondents import Respondents
from newslint_reply.tables import table_pattern

# A statement of the accused counts as its answer within so many sentences behind a charge, or where it takes a charge up;
# and within so many before one.
NEAR = 4
AHEAD = 3
# Who asked, and when, stands within so many characters of the request.
BESIDE = 80
# How many characters may stand before the one who denies something in his own words.
OPENING = 12
# Speech that announces or praises is an answer only by a representative.
OTHER_ACTS = frozenset({"announce", "praise"})


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
    return (*STRENGTH, "pending", "third-party").index(response.kind)


class Reader:
    """Reads the responses out of a document; built once."""

    def __init__(self, document: Document, accused: tuple[Charged, ...]) -> None:
        self.document = document
        self.parties = {a.key: a for a in accused}
        self._charged_in = {a.key: sorted(charge.sentence for charge in a.charges) for a in accused}
        self.who = Respondents(document, accused)
        self.attributions = document.facts(Attribution)
        self._requests: dict[int, tuple[Span | None, frozenset[str]]] = {}
        self._charge_words = table_pattern(document, "reply-charge-words")

    def cued(self) -> Iterator[Response]:
        """What words of answering say."""
        for cue in cues(self.document):
            if cue.kind == "presumption" or (cue.kind == "denial" and self._is_save(cue.span)):
                continue
            strict = cue.kind in ("statement", "admission")
            keys, through = self._behind(cue, strict)
            keys += self._also_for(cue.sentence, keys) + self._about(cue, keys)
            for key in dict.fromkeys(keys):
                accused = self.parties[key]
                if not cue.alone and (
                    accused.charged_in(cue.sentence.start, cue.sentence.end, openly=True)
                    or not self._near(cue.sentence, accused)
                ):
                    continue
                yield self._response(accused, cue.span, cue.kind, cue.sentence, through)

    def _behind(self, cue: Cue, strict: bool) -> tuple[list[str], Span | None]:
        """Who answers by a cue: the source that the text gives to the words, else the subject of the sentence."""
        for said in self.document.facts_in(Attribution, cue.sentence):
            if said.distance == 0 and said.source and any(part.overlaps(cue.span) for part in said.cue):
                keys, through = self.who.of_source(said.source, said.party, cue.sentence, denial=cue.kind == "denial")
                if keys or through or self.who.is_somebody(said.party):
                    return keys, through
        return self.who.of_sentence(cue.sentence, cue, strict)

    def said(self) -> Iterator[Response]:
        """What the accused, or who speaks for it, is quoted with near a charge."""
        aside = self.document.words.words("reply-no-statements")
        arguing = self.document.words.words("reply-arguments")
        for said in self.attributions:
            sentence = sentence_at(self.document, said.cue[0].start) if said.cue else None
            if sentence is None or said.cue_lemma.split(" ")[0] in aside or not self._is_speech(said):
                continue
            keys, through = self.who.of_source(said.source, said.party, sentence, denial=said.act == "deny")
            keys += self.who.on_behalf(sentence)
            takes_up = said.cue_lemma in arguing or self._takes_up(sentence) or self._defends_itself(said)
            owned = through is not None and any(self.who.names_party(said.source, key) for key in keys)
            takes_up = takes_up or owned or self._asked(sentence, keys) is not None
            keys += self._spoken_for(said, keys, through) + self._also_for(sentence, keys)
            if said.act in ("ask", "demand") or (said.act in OTHER_ACTS and through is None):
                continue
            for key in dict.fromkeys(keys):
                accused = self.parties[key]
                kind = "denial" if said.act == "deny" else "admission" if said.act == "admit" else "statement"
                against = self._repeats(said, accused) or (
                    kind != "denial" and accused.charged_in(sentence.start, sentence.end, openly=True)
                )
                if against and not (through and self.who.names_party(said.source, key)):
                    continue
                ours = said.kind == "direct" and not accused.is_person
                if not takes_up and (self._strays(sentence) or not (ours or self._near(sentence, accused))):
                    continue
                early = sentence.end <= accused.charges[0].start and said.cue_lemma not in arguing
                if early and not self._near(sentence, accused):
                    continue
                yield self._response(accused, Span(said.start, said.end), kind, sentence, through)

    def _is_speech(self, said: Attribution) -> bool:
        """Whether somebody says something here and now: no belief, no hedge, no passive (`is accused of`)."""
        if not said.content or said.distance > 0 or said.kind in ("reportative", "belief"):
            return False
        if (said.negated and said.act == "admit") or (said.act == "deny" and self._is_save(said.cue[0])):
            return False
        passive = table_pattern(self.document, "reply-passive-cues")
        return not (passive and passive.search(self.document.text, said.start, said.cue[0].end))

    def _is_save(self, cue: Span) -> bool:
        """Whether the one who is denied something is a player (`the keeper denied Hart twice`)."""
        saves = table_pattern(self.document, "reply-saves")
        return bool(saves and saves.match(self.document.text, cue.start))

    def _defends_itself(self, said: Attribution) -> bool:
        """Whether the speaker denies something of itself (`I have never …`, `Wir haben nichts …`)."""
        own = table_pattern(self.document, "reply-own-denial")
        text = self.document.text
        return own is not None and any(own.search(text, piece.start, piece.end) for piece in said.content)

    def _spoken_for(self, said: Attribution, keys: list[str], through: Span | None) -> list[str]:
        """The accused bodies that the speaker leads, and those of which a spokesperson speaks (`“The fund …,” said …`)."""
        led = [body for key in keys for body in self.who.voices.led.get(key, ())]
        if not keys or through is None:
            return led
        named = [name for piece in said.content for name in self.document.facts_in(Name, piece)]
        return led + [n.party for n in named if n.party in self.parties and not self.parties[n.party].is_person]

    def quoted(self) -> Iterator[Response]:
        """What somebody denies of himself in a quotation that the text ties to no other source."""
        own = table_pattern(self.document, "reply-own-denial")
        for quote in self.document.facts(Quote):
            if own is None or quote.kind != "speech" or not own.search(self.document.text, quote.start, quote.end):
                continue
            sentence = sentence_at(self.document, quote.start)
            if sentence is None or any(
                piece.overlaps(quote) for said in self.document.facts_in(Attribution, quote) for piece in said.content
            ):
                continue
            lead = Span(sentence.start, quote.start)
            names = self.who.names.people(lead)
            if names and names[0].party in self.parties and names[0].start - sentence.start < OPENING:
                accused = self.parties[names[0].party]
                yield self._response(accused, Span(quote.start, quote.end), "denial", sentence, None)

    def _about(self, cue: Cue, keys: list[str]) -> list[str]:
        """The accused about whom somebody else's spokesperson declines to speak (`did not answer questions about Kern`)."""
        if not keys or cue.kind not in ("declined", "unreachable"):
            return []
        behind = self.who.names.of(Span(cue.span.end, cue.sentence.end))
        return [n.party for n in behind if n.party in self.parties and n.form == "name"]

    def _also_for(self, sentence: Sentence, keys: list[str]) -> list[str]:
        """The accused bodies for which a speaker says to speak too (`auch für die Tochter`, `on behalf of its subsidiary`)."""
        words = table_pattern(self.document, "reply-also-for")
        found = words.search(self.document.text, sentence.start, sentence.end) if keys and words else None
        if found is None:
            return []
        named = [n.party for n in self.who.names.of(Span(found.start(), sentence.end)) if n.party in self.parties]
        return named or [key for key, accused in self.parties.items() if not accused.is_person]

    def defended(self) -> Iterator[Response]:
        """What others say for an accused behind the first charge against it."""
        for defence in defences(self.document, self.who):
            accused, sentence = self.parties[defence.key], defence.sentence
            if sentence.start >= accused.charges[0].start:
                yield self._response(accused, defence.words, "third-party", sentence, defence.speaker)

    def _takes_up(self, sentence: Sentence) -> bool:
        return bool(self._charge_words and self._charge_words.search(self.document.text, sentence.start, sentence.end))

    def _strays(self, sentence: Sentence) -> bool:
        """Whether the sentence is about what others want of the accused (to resign), and not about the charge."""
        aside, refused = (table_pattern(self.document, "reply-aside", key) for key in ("pattern", "refused"))
        start, text = sentence.start, self.document.text
        if refused and sentence.number and refused.search(text, sentence.start, sentence.end):
            start = self.document.facts(Sentence)[sentence.number - 1].start
        return bool(aside and aside.search(text, start, sentence.end))

    def _near(self, sentence: Sentence, accused: Charged) -> bool:
        numbers = self._charged_in[accused.key]
        first = bisect_left(numbers, sentence.number - NEAR)
        return first < len(numbers) and numbers[first] <= sentence.number + AHEAD

    def _repeats(self, said: Attribution, accused: Charged) -> bool:
        """Whether what is said is itself the charge: evidence against its speaker, not its answer."""
        charges = (charge for piece in said.content for charge in self.document.facts_in(Allegation, piece))
        return any((charge.start, charge.end) in accused.places for charge in charges)

    def _asked(self, sentence: Sentence, keys: list[str]) -> Span | None:
        """The words that say that somebody asked: of the sentence, or of a neighbour in its block that speaks of nobody else."""
        sentences = self.document.facts(Sentence)
        for number in (sentence.number, sentence.number - 1, sentence.number + 1):
            if not 0 <= number < len(sentences) or sentences[number].block != sentence.block:
                continue
            found, named = self._request_in(sentences[number])
            if found and (number == sentence.number or named <= set(keys)):
                return found
        return None

    def _request_in(self, sentence: Sentence) -> tuple[Span | None, frozenset[str]]:
        """The words of a sentence that say that somebody asked, and the accused whom it names; looked for once."""
        known = self._requests.get(sentence.number)
        if known is None:
            request = table_pattern(self.document, "reply-request")
            found = request.search(self.document.text, sentence.start, sentence.end) if request else None
            names = self.who.names.of(sentence) if found else ()
            named = {n.party for n in names if n.party in self.parties or (n.kind == "person" and n.form == "name")}
            known = self._requests[sentence.number] = (Span(*found.span()) if found else None, frozenset(named))
        return known

    def _beside(self, asked: Span | None, key: str) -> Span | None:
        """Who asked, or when, as the sentence of a request says."""
        found = table_pattern(self.document, "reply-request", key)
        sentence = sentence_at(self.document, asked.start) if asked else None
        if asked is None or found is None or sentence is None:
            return None
        start, end = max(sentence.start, asked.start - BESIDE), min(sentence.end, asked.end + BESIDE)
        match = found.search(self.document.text, start, end)
        return Span(*match.span(match.lastgroup or 0)) if match else None

    def _response(self, accused: Charged, span: Span, kind: str, sentence: Sentence, through: Span | None) -> Response:
        asked = self._asked(sentence, [accused.key])
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
            asked_by=self._beside(asked, "by"),
            asked_at=self._beside(asked, "when"),
            charges=self._answered(sentence, accused),
            provisional=kind in ("declined", "unreachable", "silent") and self._is_provisional(sentence),
        )

    def _answered(self, sentence: Sentence, accused: Charged) -> tuple[int, ...]:
        """The charges just before or after a sentence; none near means that it answers the matter as a whole."""
        numbers = self._charged_in[accused.key]
        first, stop = bisect_left(numbers, sentence.number - NEAR), bisect_left(numbers, sentence.number + AHEAD + 1)
        return tuple(charge.start for charge in accused.charges[first:stop])

    def _is_provisional(self, sentence: Sentence) -> bool:
        strict = table_pattern(self.document, "reply-provisional", "strict")
        return bool(strict and strict.search(self.document.text, sentence.start, sentence.end))
