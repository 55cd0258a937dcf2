"""The sides of the accused, as a draft reports them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Attribution, Document, Response, Sentence, Span
from newslint_reply.accused import Accused, accused_of, sentence_at
from newslint_reply.cues import STRENGTH, cues, table_pattern
from newslint_reply.respondents import Respondents

# A statement of the accused counts as its answer within so many sentences of a charge, or where it takes a charge up.
NEAR = 4


def find(document: Document) -> Iterator[Response]:
    """Responses of accused parties; the strongest kind of a sentence and party, in order of the text."""
    accused = accused_of(document)
    if not accused:
        return
    respondents = Respondents(document, accused)
    parties = {a.key: a for a in accused}
    best: dict[tuple[int, str], Response] = {}
    for response in (*_from_cues(document, parties, respondents), *_from_statements(document, parties, respondents)):
        sentence = sentence_at(document, response.start)
        place = (sentence.start if sentence else response.start, response.party or "")
        if place not in best or _rank(response) < _rank(best[place]):
            best[place] = response
    yield from best.values()


def _rank(response: Response) -> int:
    kinds = (*STRENGTH, "pending", "third-party")
    return kinds.index(response.kind)


def _from_cues(document: Document, parties: dict[str, Accused], respondents: Respondents) -> Iterator[Response]:
    for cue in cues(document):
        if cue.kind == "presumption":
            continue
        strict = cue.kind in ("statement", "admission")
        keys, through = respondents.of_sentence(cue.sentence, cue.span, strict)
        for key in keys:
            accused = parties[key]
            if cue.sentence.end <= accused.charges[0].start and not _near(document, cue.sentence, accused):
                continue
            if strict and (_charged(cue.sentence, accused) or not _near(document, cue.sentence, accused)):
                continue
            yield _response(document, accused, cue.span, cue.kind, cue.sentence, through)


def _from_statements(document: Document, parties: dict[str, Accused], respondents: Respondents) -> Iterator[Response]:
    """What the accused, or who speaks for it, is quoted with near a charge."""
    charge_words = table_pattern(document, "reply-charge-words")
    for said in document.facts(Attribution):
        if not said.content or said.distance > 0 or said.kind in ("reportative", "belief"):
            continue
        sentence = sentence_at(document, said.cue[0].start if said.cue else said.start)
        if sentence is None:
            continue
        keys, through = respondents.of_source(said.source, sentence)
        if not keys and said.party in parties and not said.negated:
            keys.append(said.party)
        takes_up = bool(charge_words and charge_words.search(document.text, sentence.start, sentence.end))
        if (said.act == "deny" and not takes_up) or (said.act in ("accuse", "demand", "announce") and through is None):
            continue
        for key in keys:
            accused = parties[key]
            if _repeats(said, accused) or not (takes_up or _near(document, sentence, accused)):
                continue
            kind = "denial" if said.act == "deny" else "admission" if said.act == "admit" else "statement"
            yield _response(document, accused, Span(said.start, said.end), kind, sentence, through)


def _repeats(said: Attribution, accused: Accused) -> bool:
    """Whether what is said is itself the charge: evidence against its speaker, not its answer."""
    return any(charge.overlaps(piece) for charge in accused.charges for piece in said.content)


def _charged(sentence: Sentence, accused: Accused) -> bool:
    """Whether the sentence itself makes a charge against the party: "admitted the theft" is evidence, not an answer."""
    return any(sentence.start <= charge.start < sentence.end for charge in accused.charges)


def _near(document: Document, sentence: Sentence, accused: Accused) -> bool:
    numbers = [s.number for c in accused.charges if (s := sentence_at(document, c.start))]
    return any(-1 <= sentence.number - number <= NEAR for number in numbers)


def _response(
    document: Document, accused: Accused, span: Span, kind: str, sentence: Sentence, through: Span | None
) -> Response:
    request = table_pattern(document, "reply-request")
    strict = table_pattern(document, "reply-provisional", "strict")
    around = _window(document, sentence)
    asked = request.search(document.text, around.start, around.end) if request else None
    provisional = bool(strict and strict.search(document.text, sentence.start, sentence.end))
    if kind == "silent" and asked:
        kind = "declined"
    return Response(
        span.start,
        span.end,
        party=accused.key,
        target=accused.name,
        kind=kind,  # type: ignore[arg-type]
        through=through,
        request=Span(*asked.span()) if asked else None,
        charges=tuple(charge.start for charge in accused.charges if charge.start < span.start),
        provisional=provisional and kind in ("declined", "unreachable", "silent"),
    )


def _window(document: Document, sentence: Sentence) -> Span:
    """The sentence with its neighbours of the same block: a request may stand in the one before or after."""
    sentences = document.facts(Sentence)
    near = [s for s in sentences[max(0, sentence.number - 1) : sentence.number + 2] if s.block == sentence.block]
    return Span(near[0].start, near[-1].end)
