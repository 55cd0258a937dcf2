"""The vocabulary: every fact that newslint knows of a draft. Nothing is detected here; plugins do that.

A fact is a span of the text with what was understood of it. Facts are frozen; fields that point to other places hold
spans, never copies of the draft, but for names that were put together from several places.
"""

from __future__ import annotations

from typing import Literal

from newslint.document import Anchor, Span
from newslint.records import dataclass


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence; `block` is the index of its block, `number` its place among all sentences, both from 0."""

    block: int = 0
    number: int = 0


QuoteKind = Literal["speech", "fragment", "title", "scare"]


@dataclass(frozen=True, slots=True)
class Quote(Span):
    """A stretch in quotation marks, marks included; `depth` is 0 for the outermost.

    A quotation over several paragraphs is one fact a paragraph, `continued` on all but the first; `closed` is false where
    the closing mark is missing.
    """

    kind: QuoteKind = "speech"
    depth: int = 0
    continued: bool = False
    closed: bool = True


PartyKind = Literal["person", "organisation", "authority", "place", "group", "unknown"]
Gender = Literal["female", "male", "neuter", "plural", "unknown"]


@dataclass(frozen=True, slots=True)
class Party(Span):
    """A person or organisation of the text; the span is its first mention, `name` its fullest name as printed.

    `key` is its identity in this document. `named` is false for one that is only described ("der Geschäftsführer").
    """

    key: str = ""
    name: str = ""
    kind: PartyKind = "unknown"
    gender: Gender = "unknown"
    named: bool = True
    forms: tuple[str, ...] = ()
    fullest: Span = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Name(Span):
    """One mention of a party: by name, acronym, role noun ("das Start-up", "the company") or pronoun."""

    party: str = ""
    kind: PartyKind = "unknown"
    form: Literal["name", "acronym", "role", "pronoun"] = "name"


AttributionKind = Literal["direct", "indirect", "reported", "reportative", "belief"]
Quality = Literal["named", "described", "official", "document", "medium", "vague", "none"]
Act = Literal["say", "accuse", "deny", "demand", "doubt", "admit", "announce", "believe", "praise", "ask", "prove"]


@dataclass(frozen=True, slots=True)
class Attribution(Span):
    """Who says what; the span is the hull of content and cue (and of the source where it stands in the sentence).

    `distance` counts sentences back to the source: 0 in the same sentence, 1 in the one before … ; -1 where there is no source.
    `party` is the key of the source's party where it is one of the text's. `cue_lemma` names the entry of the word lists.
    """

    content: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    kind: AttributionKind = "indirect"
    quality: Quality = "none"
    act: Act = "say"
    distance: int = 0
    party: str | None = None
    cue_lemma: str = ""
    negated: bool = False


Sourcing = Literal["asserted", "hedged", "vague", "attributed", "established"]


@dataclass(frozen=True, slots=True)
class Allegation(Span):
    """A sentence's charge against an identifiable party; the span is the words that make the charge.

    `target` is the accused as text, `target_span` the mention that ties it to the charge, `party` its key. `evidence` is the
    attribution, ruling or step that decided `sourcing`. `hedge` is the word that hedges. `stage` is the step of a
    procedure that is reported ("suspicion", "investigation", "arrest", "charge", "trial", "verdict", "fine", "settlement",
    "dropped", "acquittal", "admission"), else "". `below` is where the first paragraphs name the source of what a headline
    or a lead reports in short. `implied` is true where the context makes the charge, and not the sentence's own words;
    `recalled` where the words do, but only the text around them tells whom they accuse.
    """

    target: str = ""
    target_span: Span = Span(0, 0)
    party: str | None = None
    charge: str = ""
    field: str = ""
    sourcing: Sourcing = "asserted"
    evidence: Span | None = None
    hedge: Span | None = None
    stage: str = ""
    place: Literal["headline", "lead", "body", "caption", "quotation"] = "body"
    sentence: int = 0
    carried: int = 0
    below: Span | None = None
    implied: bool = False
    recalled: bool = False


Due = Literal["yes", "passing", "procedural", "settled", "no"]


@dataclass(frozen=True, slots=True)
class Accused(Span):
    """A party against which the draft makes a charge; the span is its fullest name, or the words that describe it.

    `party` is its key, `charges` are its allegations (by their start): one that several are charged with together is on
    each. `due` says whether a fair editor wants its side: "yes"; "passing" where it is charged by the way; "procedural"
    where all that is told are steps of an open procedure; "settled"; "no" for states, unknown offenders and the dead.
    """

    party: str = ""
    name: str = ""
    charges: tuple[int, ...] = ()
    due: Due = "yes"


ResponseKind = Literal[
    "denial", "statement", "admission", "declined", "silent", "unreachable", "pending", "third-party"
]


@dataclass(frozen=True, slots=True)
class Response(Span):
    """An accused party's side, or its absence, as the text reports it; `party` is the accused's key.

    `through` is the lawyer, spokesperson or parent that speaks (or who defends the party); `request` the words that say that
    somebody asked, `asked_by` who that was and `asked_at` when, where the text says so.
    `charges` are the allegations (by their start) that it answers; empty where it answers the matter as a whole.
    """

    party: str | None = None
    target: str = ""
    kind: ResponseKind = "statement"
    through: Span | None = None
    request: Span | None = None
    asked_by: Span | None = None
    asked_at: Span | None = None
    charges: tuple[int, ...] = ()
    provisional: bool = False


Confidence = Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Link(Span):
    """A link and whether the publisher earns by it; the span is its label in the text.

    `reason` names what gave it away ("tag", "redirect", "house", "marked" …), `merchant` the shop behind a redirect,
    `marker` the words or sign at the link that tell readers, `legend` where a sign is explained.
    """

    url: str = ""
    rel: tuple[str, ...] | None = None
    label: str = ""
    affiliate: bool = False
    confidence: Confidence = "low"
    network: str = ""
    reason: str = ""
    merchant: str = ""
    marker: Span | None = None
    legend: Span | None = None
    anchor: Anchor | None = None


DisclosureKind = Literal["affiliate", "advertising", "gift", "ownership", "ai", "investment", "other"]


@dataclass(frozen=True, slots=True)
class Disclosure(Span):
    """A statement to readers on money or interest.

    `payee`, `money` and `trigger` are the three parts of a full affiliate sentence, where they stand;
    `label` is true for a bare label ("Anzeige", "Partnerlinks"); `negated` for "not sponsored".
    """

    kind: DisclosureKind = "other"
    payee: Span | None = None
    money: Span | None = None
    trigger: Span | None = None
    negated: bool = False
    label: bool = False
    scope: Literal["text", "block", "link", "legend"] = "text"
    place: Literal["top", "lead", "body", "end"] = "body"
    says_earns: bool = False


FACTS = (Sentence, Quote, Party, Name, Attribution, Allegation, Accused, Response, Link, Disclosure)
