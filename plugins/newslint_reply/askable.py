"""Whether a fair editor would ask an accused party for its side at all."""

from __future__ import annotations

from newslint import Allegation, Attribution, Document, Name, Party, expression
from newslint_reply.accused import Charged
from newslint_reply.sentences import sentence_at
from newslint_reply.tables import places, table_pattern

# Steps of a procedure that is open.
PROCEDURE = frozenset({"arrest", "charge", "trial", "suspicion", "investigation"})
# From so many open charges on somebody who is only described is one whom the draft is about.
ABOUT = 2
# The dead: how many mentions are looked at, how near to its sentence's start one must stand, how far the words may follow.
MENTIONS = 20
OPENING = 40
AFTER = 240
_PART = expression(r"\w+")


def can_be_asked(document: Document, accused: Charged) -> bool:
    """Not a state or a power in a quarrel of states, not unknown offenders, not the dead."""
    if (
        (accused.kind == "place" and _is_place(document, accused))
        or is_state(document, accused)
        or _is_nobody(document, accused)
    ):
        return False
    return not _is_dead(document, accused)


def _is_dead(document: Document, accused: Charged) -> bool:
    """Whether a sentence that begins with the party says that it is dead."""
    dead = table_pattern(document, "reply-dead")
    if dead is None or accused.kind not in ("person", "unknown"):
        return False
    for mention in accused.mentions[:MENTIONS]:
        sentence = sentence_at(document, mention.start)
        begins = sentence is not None and mention.start - sentence.start <= OPENING
        if sentence and begins and dead.search(document.text, mention.end, min(sentence.end, mention.end + AFTER)):
            return True
    return False


def _people(document: Document) -> frozenset[str]:
    return frozenset(party.key for party in document.facts(Party) if party.kind == "person")


def _is_place(document: Document, accused: Charged) -> bool:
    """Whether a party that was taken for a place begins with the name of one: a bank's may hold its country's."""
    first = accused.name.lower().split()[0]
    known = document.words.derived(places)
    return first in known or first.removesuffix("s") in known


def is_state(document: Document, accused: Charged) -> bool:
    """Whether the accused is a foreign state, its government or its services, or an armed group."""
    states = table_pattern(document, "reply-not-asked")
    countries = document.words.words("states", "states")
    name = accused.name.lower()
    if name in countries or name.removesuffix("s") in countries or (states and states.search(accused.name)):
        return True
    # A word of two letters would let the expression be tried at nearly every name.
    return not document.words.words("reply-not-asked").isdisjoint(_PART.findall(name))


def _is_nobody(document: Document, accused: Charged) -> bool:
    """Whether the words for the accused tell nobody apart: suspects, a gang, unknown offenders."""
    nobody = table_pattern(document, "reply-nobody")
    first, _, rest = accused.name.partition("-")
    if accused.named and not (rest and first.lower() in document.words.words("states", "states")):
        return False
    return bool(nobody and nobody.search(accused.name))


def _is_described(document: Document, accused: Charged, most: int) -> bool:
    """Whether a party without a name is told so often, or so high in the draft, that readers know who is meant.

    Where the draft is about others, one charge does not do.
    """
    return len(accused.open_charges) >= ABOUT or (most < ABOUT and _is_on_top(document, accused))


def _is_on_top(document: Document, accused: Charged) -> bool:
    """Whether the headline or the lead makes a charge; a subhead far below does not."""
    return any(is_on_top(document, charge) for charge in accused.open_charges)


def is_on_top(document: Document, charge: Allegation) -> bool:
    if charge.place == "headline":
        return document.block_at(charge.start).kind == "headline" or charge.start <= document.derived(_body_start)
    return charge.place == "lead"


def _body_start(document: Document) -> int:
    """Where the text proper begins."""
    return next((block.start for block in document.blocks if block.kind in ("lead", "paragraph")), 0)


def _is_a_persons_word(document: Document, charge: Allegation) -> bool:
    """Whether somebody says the charge, and no authority, document or medium carries it."""
    people = document.derived(_people)
    said = [a for a in document.facts_in(Attribution, charge) if any(piece.overlaps(charge) for piece in a.content)]
    return charge.place == "quotation" or any(a.party in people or a.kind == "direct" for a in said)


def _is_somebodys_word(document: Document, charge: Allegation) -> bool:
    """Whether somebody carries a charge, and not the mere mention of an investigation."""
    said = document.facts_in(Attribution, charge)
    return any(a.quality != "none" and any(piece.overlaps(charge) for piece in a.content) for a in said)


def _is_doubtful(accused: Charged) -> bool:
    """Whether a party is but one word of the text, of which nobody can say what it is."""
    word = accused.name.strip()
    return accused.kind == "unknown" and " " not in word and not word.isupper() and len(accused.mentions) <= 1


def _is_prosecuted_on_top(document: Document, accused: Charged) -> bool:
    """Whether headline or lead say in so many words that the party was arrested, charged or is on trial."""
    return any(
        charge.stage in PROCEDURE and not charge.implied and is_on_top(document, charge) for charge in accused.charges
    )


def _is_aside(document: Document, charge: Allegation) -> bool:
    """Whether the party stands beside the one who is charged (`Along with Roe, he leaked`; `Gore, who is married to Ann Roe`)."""
    aside = table_pattern(document, "reply-governed", "aside")
    sentence = sentence_at(document, charge.start)
    if aside is None or sentence is None:
        return False
    own = [charge.target_span] if sentence.contains(charge.target_span) else []
    own = own or [n for n in document.facts_in(Name, sentence) if n.party == charge.party and n.form == "name"]
    return any(aside.search(document.text, sentence.start, span.start) for span in own[:1])


def is_passing(document: Document, accused: Charged, most: int) -> bool:
    """Whether the draft charges a party only by the way, as far as the text tells; an editor may see it otherwise.

    That is a charge that the context makes and no word; a single one below the lead on somebody's word, or against a party
    that is only described, or that prosecutes; and any against a court. `most` is the number of charges against the party
    that the draft accuses most.
    """
    first = accused.open_charges[0]
    if len(accused.open_charges) < ABOUT and (first.implied or _is_doubtful(accused)):
        return not (first.implied and _is_prosecuted_on_top(document, accused))
    plain = [charge for charge in accused.open_charges if not charge.implied]
    if plain and all(_is_aside(document, charge) for charge in plain):
        return True
    if not accused.named and not _is_described(document, accused, most):
        return True
    anybody = table_pattern(document, "reply-anybody")
    if not accused.named and anybody and anybody.match(accused.name):
        return True
    judges = table_pattern(document, "reply-judges")
    if judges and judges.search(accused.name):
        return True
    if len([c for c in accused.charges if not c.implied]) > 1 or _is_on_top(document, accused):
        return False
    if len(accused.charges) == 1 and first.stage == "investigation" and not _is_somebodys_word(document, first):
        return True
    if accused.open_charges[0].sourcing == "attributed" and _is_a_persons_word(document, accused.open_charges[0]):
        return True
    if most < ABOUT:
        return False
    wardens = table_pattern(document, "reply-others")
    return wardens is not None and any(wardens.search(form) for form in (accused.name, *accused.forms))
