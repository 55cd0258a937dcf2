"""The sheet that editor and lawyer want before publication: who is accused of what, on whose word, and who was heard."""

from __future__ import annotations

from functools import partial

from newslint.document import Document, FactT, NotCovered, Span
from newslint.facts import Accused, Allegation, Attribution, Disclosure, Due, Quote, Response
from newslint.messages import Catalogue
from newslint.records import dataclass
from newslint.reply_record import ReplyEntry, entry_for, record_of


@dataclass(frozen=True, slots=True)
class Passage:
    """A place of the draft: its 1-based line, the words, and the sentence or block around them."""

    line: int
    words: str
    context: str


@dataclass(frozen=True, slots=True)
class Charge:
    """One charge; `source` is who carries it (empty where nobody does), `stage` a step of a procedure."""

    passage: Passage
    sourcing: str
    source: str
    stage: str
    place: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer or its absence; `through` speaks for it; `request` are the words that say that somebody asked.

    `asked_by` did so (`own`: the newsroom itself, as "we"), at `asked_at`. `lines` are those of the charges that it answers;
    none means all.
    """

    passage: Passage
    kind: str
    through: str
    request: str
    asked_by: str
    asked_at: str
    own: bool
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AccusedParty:
    """A party with its charges, answers and the desk's record on it, each in order of the text; `due` is `Accused.due`."""

    name: str
    charges: tuple[Charge, ...]
    answers: tuple[Answer, ...]
    entry: ReplyEntry | None
    due: Due

    @property
    def state(self) -> str:
        """Whether it was heard ("heard", "asked", "silent"), and if not, whether that is a fault.

        "missing": its answer is due; "passing": charged by the way; "settled": rulings or steps of a procedure; "exempt":
        a state, an unknown offender, the dead.
        """
        own = [answer.kind for answer in self.answers if answer.kind != "third-party"]
        if any(kind in ("denial", "statement", "admission") for kind in own):
            return "heard"
        if self.entry is not None or any(kind in ("declined", "unreachable", "pending") for kind in own):
            return "asked"
        if "silent" in own:
            return "silent"
        return {"yes": "missing", "passing": "passing", "no": "exempt"}.get(self.due, "settled")


@dataclass(frozen=True, slots=True)
class Brief:
    """All that stands on the sheet of one draft."""

    path: str
    title: str
    language: str
    genre: str
    words: int
    accused: tuple[AccusedParty, ...]
    unnamed: tuple[Passage, ...]
    speechless: tuple[Passage, ...]
    disclosures: tuple[tuple[str, Passage], ...]
    unknown: tuple[str, ...]


def brief_of(document: Document) -> Brief:
    """The sheet of a document; `unknown` names the facts that no plugin finds in its language."""
    unknown: list[str] = []

    def facts(kind: type[FactT]) -> tuple[FactT, ...]:
        try:
            return document.facts(kind)
        except NotCovered as gap:
            unknown.append(gap.kind.__name__)
            return ()

    attributions = facts(Attribution)
    return Brief(
        document.path,
        title_of(document),
        document.language,
        document.genre,
        len(document.tokens),
        accused_parties(document, facts(Accused), facts(Allegation), facts(Response)),
        tuple(dict.fromkeys(passage(document, said.source[0]) for said in attributions if unnamed(document, said))),
        tuple(passage(document, quote) for quote in facts(Quote) if speechless(quote, attributions)),
        tuple((fact.kind, passage(document, fact)) for fact in facts(Disclosure) if not fact.negated),
        tuple(dict.fromkeys(unknown)),
    )


def say(catalogue: Catalogue, key: str, **values: object) -> str:
    """A message of the sheet in the catalogue's language; empty for a key that it does not have."""
    return catalogue.text("brief", key, {name: str(value) for name, value in values.items()})


def summary_lines(document: Document, ui_language: str | None = None) -> tuple[str, ...]:
    """A line for every accused party, in the reader's language: charges, how many have no source, whether it was heard, the record."""
    from newslint.brief_text import record_line

    word = partial(say, document.registry.catalogue(ui_language or document.language))
    lines = []
    for party in brief_of(document).accused:
        unsourced = sum(charge.sourcing in ("asserted", "hedged", "vague") for charge in party.charges)
        state = word(f"state.{party.state}")
        line = word("summary.line", name=party.name, charges=len(party.charges), open=unsourced, state=state)
        record = f" ({word('record.label')}: {record_line(party, word)})" if party.entry else ""
        lines.append(f"{document.path}: {line}{record}")
    return tuple(lines)


def accused_parties(
    document: Document, accused: tuple[Accused, ...], charges: tuple[Allegation, ...], responses: tuple[Response, ...]
) -> tuple[AccusedParty, ...]:
    """The accused in order of their first charge."""
    record = record_of(document)
    by_start = {charge.start: charge for charge in charges}
    answers: dict[str, list[Answer]] = {}
    for response in responses:
        answers.setdefault(response.party or "", []).append(_answer(document, response, by_start))
    return tuple(
        AccusedParty(
            _heading(document, party.name),
            tuple(_charge(document, by_start[start]) for start in _places(party, charges) if start in by_start),
            tuple(answers.get(party.party, ())),
            entry_for(party.name, record),
            party.due,
        )
        for party in sorted(accused, key=lambda party: party.charges)
    )


def _places(party: Accused, charges: tuple[Allegation, ...]) -> list[int]:
    """Where the charges against a party begin, with those that are read from the sentences around and that a rule sends back."""
    recalled = (c.start for c in charges if c.recalled and not c.implied and c.party == party.party)
    return sorted({*party.charges, *recalled})


def _heading(document: Document, name: str) -> str:
    """A German party without a name as it would head a sheet: no "dem Landratsamt"."""
    if document.language != "de" or not name[:1].islower() or " " not in name:
        return name
    from newslint.declension import declined

    return declined(name, "nom") or name.split(maxsplit=1)[1]


def _charge(document: Document, charge: Allegation) -> Charge:
    source = document.slice(_source(document, charge.evidence)) if charge.evidence else ""
    return Charge(passage(document, charge), charge.sourcing, one_line(source), charge.stage, charge.place)


def _source(document: Document, evidence: Span) -> Span:
    """Who carries a charge: the source itself where the evidence is but the word that names it (`nach`, `according to`)."""
    said = document.facts_in(Attribution, evidence) if document.covers(Attribution) else ()
    own = (a.source[0] for a in said if a.source and a.distance == 0 and any(cue.contains(evidence) for cue in a.cue))
    return next(own, evidence)


def _answer(document: Document, response: Response, by_start: dict[int, Allegation]) -> Answer:
    def words(span: Span | None) -> str:
        return one_line(document.slice(span)) if span is not None else ""

    by = words(response.asked_by)
    lines = (passage(document, by_start[start]).line for start in response.charges if start in by_start)
    return Answer(
        passage(document, response),
        response.kind,
        words(response.through),
        words(response.request),
        by,
        words(response.asked_at),
        bool(by) and by.lower().split()[0] in document.words.words("brief-newsroom"),
        tuple(dict.fromkeys(lines)),
    )


def unnamed(document: Document, said: Attribution) -> bool:
    """Whether a claim rests on a source that readers cannot name: not the author (`we`), nor a pronoun for somebody named."""
    if not said.source or said.quality not in ("vague", "described") or said.kind == "belief":
        return False
    return document.slice(said.source[0]).lower() not in document.words.words("brief-no-sources")


def speechless(quote: Quote, attributions: tuple[Attribution, ...]) -> bool:
    """Whether a quotation has nobody who says it."""
    if quote.kind != "speech" or quote.depth or quote.continued:
        return False
    return not any(said.source and piece.overlaps(quote) for said in attributions for piece in said.content)


def passage(document: Document, span: Span) -> Passage:
    from newslint.facts import Sentence

    start, _ = document.source_span(span)
    line, _ = document.lines.position(start)
    sentences = document.facts_in(Sentence, span) if document.covers(Sentence) else ()
    around = sentences[0] if sentences else document.block_at(span.start)
    return Passage(line, one_line(document.slice(span)), one_line(document.slice(around)))


def title_of(document: Document) -> str:
    headline = next((block for block in document.blocks if block.kind == "headline"), None)
    return one_line(document.slice(headline)) if headline else ""


def one_line(text: str) -> str:
    return " ".join(text.split())
