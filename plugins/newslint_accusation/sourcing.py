"""Who carries a charge: a ruling or a step of procedure, a source named or not, a hedge, or nobody."""

from __future__ import annotations

from newslint import Attribution, Sourcing, Span, dataclass
from newslint_accusation.accusers import carrier, reported
from newslint_accusation.crowds import is_crowd, is_known_team, is_understood
from newslint_accusation.cues import Cue
from newslint_accusation.marks import bits
from newslint_accusation.sentences import View
from newslint_accusation.verbs import is_passive

_GOOD = frozenset({"named", "described", "official", "document", "medium"})
_ACCUSING = frozenset({"frame", "accuse", "process", "vaguecharge"})
_DOING = frozenset({"act", "omission", "phrase"})
_FILED, _HEDGED, _TOLD = bits("filing"), bits("hedge_strong"), bits("told_mood")
_REACH = 3


@dataclass(frozen=True, slots=True)
class Source:
    """The best that holds for a charge, with what decided it."""

    sourcing: Sourcing
    evidence: Span | None = None
    hedge: Span | None = None
    carried: int = 0
    attribution: Attribution | None = None


def source_of(view: View, charge: Span, cues: list[Cue], party: str = "") -> Source:
    """How a charge of this sentence against a party is sourced; what the party itself says carries no charge against it."""
    step = next((cue for cue in cues if _is_taken(view, cue) and not _is_told_beside(cue, cues)), None)
    if step is not None:
        return Source("established", Span(step.start, step.end))
    carrying = _carrying(view, charge, cues, party) if view.attributions else []
    good = [a for a in carrying if (a.quality in _GOOD or is_known_team(view, a)) and _in_reach(a, view)]
    good = [a for a in good if not (is_crowd(view, a) or is_understood(view, a))]
    if good:
        best = min(good, key=lambda a: (a.distance, a.start))
        span = best.source[0] if best.source else (best.cue[0] if best.cue else Span(best.start, best.end))
        return Source("attributed", span, carried=max(0, best.distance), attribution=best)
    if _is_quoted_on(view, charge):
        return Source("attributed", charge, carried=1)
    accuser = carrier(view, charge, cues, carrying, party)
    if accuser is not None:
        return Source("attributed", accuser)
    vague = [a for a in carrying if a.quality == "vague" or is_crowd(view, a) or is_understood(view, a)]
    if vague:
        return Source("vague", vague[0].cue[0] if vague[0].cue else None, attribution=vague[0])
    return _by_itself(view, charge, cues)


def _carrying(view: View, charge: Span, cues: list[Cue], party: str) -> list[Attribution]:
    """What is said in the sentence that holds the charge, by others than the accused."""
    nominal = bool(cues) and all(cue.kind in _ACCUSING for cue in cues)
    others = [a for a in view.attributions if not party or a.party != party or _is_someone_else(view, a, party)]
    if any(cue.entry.get("fresh") for cue in cues):
        others = [a for a in others if a.distance <= 0]  # `Der Verdacht der Untreue steht im Raum`
    return [a for a in others if _carries(a, charge, view, nominal) and not _does(view, a, cues)]


def _is_taken(view: View, cue: Cue) -> bool:
    """Whether a cue is a step of procedure that was taken: an arrest, a verdict, a complaint filed, `on fraud charges`."""
    sets = view.scene.frames.sets
    if cue.entry.get("found"):
        return True  # `returned a positive test`: what an office found
    if cue.kind == "deed":
        return view.word(cue.last + 1) in sets["counts"]
    if cue.kind == "accuse":  # `formell der Untreue beschuldigt`
        return is_passive(view, cue) and view.has(sets["formally"], view.clause(cue.first)) >= 0
    if cue.kind != "process":
        return False
    if cue.entry.get("taken") and not is_passive(view, cue):
        return True  # `the agency raided the offices`
    if cue.stage in sets["established_stage"] and not cue.entry.get("reference"):
        return not _is_rumoured(view, cue)
    if not view.marks & _FILED:
        return False
    ends = view.scene.frames.ends["complaint_ends"]
    return any(view.word(at).endswith(ends) for at in range(cue.first, cue.last + 1))


def _is_told_beside(cue: Cue, cues: list[Cue]) -> bool:
    """`hid facts, admitted it withheld letters`: who admits one act has not admitted the one told before it."""
    acts = [other for other in cues if other.kind in ("act", "omission")]
    before = any(other.last < cue.first for other in acts)
    return cue.stage == "admission" and before and any(other.first > cue.last for other in acts)


def _is_rumoured(view: View, cue: Cue) -> bool:
    """`there were charges of fraud`: said by somebody, filed by nobody."""
    existential = view.scene.frames.sets["existential"]
    return cue.stage == "charge" and bool(existential) and not existential.isdisjoint(view.before(cue.first, 3))


def _by_itself(view: View, charge: Span, cues: list[Cue]) -> Source:
    """A charge of nobody: an accusation or a procedure by its words, a paper that holds it, a hedge, or an assertion."""
    sets = view.scene.frames.sets
    done = any(cue.kind in _DOING for cue in cues)
    for cue in cues:
        known = cue.stage in sets["led_stage"] and view.word(cue.first - 1) in sets["definite"]
        if cue.kind == "process" and known and not view.is_heading:
            if done:
                continue  # `shredded files on the eve of the raid`: a time
            # `bei den Ermittlungen gegen X`: the step is known from before, and a procedure has its authority.
            return Source("attributed", Span(cue.start, cue.end))
        accuses = cue.kind in _ACCUSING and not cue.entry.get("named")  # a scandal or a scheme is no accusation
        if accuses or _is_reputed(view, cue):
            return Source("vague", Span(cue.start, cue.end))
    report = reported(view, cues)
    if report is not None:
        return Source("attributed", report)
    hedge = hedge_in(view, charge) or _told_mood(view, cues) or _hearsay(view, charge)
    return Source("asserted") if hedge is None else Source("hedged", None, hedge)


def _is_quoted_on(view: View, charge: Span) -> bool:
    """Whether the charge stands in a quotation that began in an earlier sentence, with a speaker there."""
    quote = view.in_quote(charge)
    if quote is None or quote.kind != "speech" or quote.start >= view.sentence.start:
        return False
    near = view.scene.view(view.sentence.number - 1)
    return near is not None and any(a.quality in _GOOD for a in near.attributions)


def _is_reputed(view: View, cue: Cue) -> bool:
    """`gilt als Drahtzieher`, `is widely seen as the ringleader`, `war tatverdächtig`: by whom is not said."""
    before = view.before(cue.first, 6)
    if cue.kind == "adjective" and view.word(cue.last).endswith(view.scene.frames.ends["suspected_ends"]):
        return True
    sets = view.scene.frames.sets
    return cue.kind == "agent" and not (sets["reputed"].isdisjoint(before) or sets["as"].isdisjoint(before))


def admitted(view: View, charge: Span, cues: list[Cue], party: str) -> Source | None:
    """What the accused itself admits, or tells of itself as done, is established."""
    if not view.attributions:
        return None
    kinds = {cue.kind for cue in cues}
    done = bool(kinds & _DOING) and kinds.isdisjoint(_ACCUSING)
    for a in view.attributions:
        told = done and a.act == "say" and a.kind == "indirect" and a.distance == 0 and _is_first(view, a, cues)
        if not (a.act == "admit" or told) or any(c.overlaps(charge) for c in a.cue):
            continue  # `accepted envelopes of cash`: the charge's own verb admits nothing
        if party and a.party == party and any(c.overlaps(charge) for c in a.content):
            return Source("established", a.cue[0] if a.cue else None, attribution=a)
    return None


def _is_someone_else(view: View, attribution: Attribution, party: str) -> bool:
    """`“Brandt lied,” he said`: who calls the accused by name, or `she` in a quotation, is not the accused."""
    if len(attribution.source) != 1:
        return False
    source = view.document.slice(attribution.source[0]).lower()
    if source not in view.scene.frames.sets["pronouns_he"]:
        return False
    said, forms = attribution.content, ("name", "pronoun") if attribution.kind == "direct" else ("name",)
    return any(n.party == party and n.form in forms and any(c.overlaps(n) for c in said) for n in view.names)


def _is_first(view: View, attribution: Attribution, cues: list[Cue]) -> bool:
    """Whether the deed is what the speech says, not what hangs on it (`said he would stay, despite a row over …`)."""
    at = view.document.tokens.first_at(attribution.content[0].start) if attribution.content else view.range.stop
    if view.word(at) == "to":
        return False  # `told witnesses to lie`: an order is no account
    return any(at <= cue.first and view.clause(cue.first).start <= at + 1 for cue in cues)


def is_talk(view: View, charge: Span) -> bool:
    """`galt als Hochstapler`, `wie Patienten schreiben`: what somebody is held to be, or many say who are not told apart."""
    sets = view.scene.frames.sets
    at = view.has(sets["reputed"])
    if at >= 0 and view.has(sets["as"], range(at, view.range.stop)) >= 0:
        return True
    return any(is_crowd(view, a) and any(c.overlaps(charge) for c in a.content) for a in view.attributions)


def _in_reach(attribution: Attribution, view: View) -> bool:
    """Whether the source is near enough; a sentence in the outlet's own voice between them ends the reach of hearsay.

    `Angeblich soll …` after a named source takes a new start: nobody is named for it.
    """
    if (
        attribution.distance
        and attribution.kind == "reportative"
        and view.word(view.begin) in view.scene.frames.sets["hearsay_new"]
    ):
        return False
    if attribution.distance <= 1 or attribution.kind != "reportative":
        return attribution.distance <= _REACH
    before = view.scene.view(view.sentence.number - 1)
    return attribution.distance <= _REACH and before is not None and any(a.content for a in before.attributions)


def _carries(attribution: Attribution, charge: Span, view: View, nominal: bool) -> bool:
    if attribution.act == "deny" or _is_known(attribution, charge, view):
        return False
    if nominal and attribution.distance <= 0 and attribution.act in ("say", "accuse", "prove", "believe"):
        return True
    if any(part.overlaps(charge) for part in attribution.content):
        return True
    if not attribution.content:
        return attribution.overlaps(charge)
    # `The lawsuit alleges that …` holds to the end of its sentence.
    return (
        attribution.quality == "document" and attribution.distance == 0 and attribution.content[0].start < charge.start
    )


def _does(view: View, attribution: Attribution, cues: list[Cue]) -> bool:
    """`The tour filed the warning away`, `FIX IS IN: Board hid files`: the words of a deed make no source of its doer or of themselves.

    Nor does a verb that is hedged itself (`He allegedly told a boy to hide`).
    """
    if view.document.language != "en":
        return False
    if _is_hedged(view, attribution):
        return True
    said = {word for part in attribution.cue for word in view.document.slice(part).lower().split()}
    if attribution.kind == "indirect" and len(said) > 1 and not view.scene.frames.sets["hearsay"].isdisjoint(said):
        return True
    done = [Span(c.start, c.end) for c in cues if c.kind in _DOING]
    return any(part.overlaps(deed) for deed in done for part in (*attribution.cue, *attribution.source))


def _is_hedged(view: View, attribution: Attribution) -> bool:
    """`The host allegedly threw a mug and branded her lazy`: who is said to have done it says nothing."""
    hedge = view.has(view.scene.frames.sets["hearsay"])
    if hedge < 0 or not (attribution.source and attribution.cue):
        return False
    last = view.document.tokens.at(max(attribution.source[0].start, attribution.source[0].end - 1))
    return last == hedge - 1 and attribution.cue[0].start > view.document.tokens.starts[hedge]


def _is_known(attribution: Attribution, charge: Span, view: View) -> bool:
    """`The board knew about the leaks`, `we now know that …`: who knows of a thing, or ignores it, is no source for it."""
    if attribution.act == "doubt":
        return any(c.overlaps(charge) for c in attribution.cue)
    if attribution.act != "believe":
        return False
    sources = {view.document.slice(part).lower() for part in attribution.source}
    return any(c.overlaps(charge) for c in attribution.cue) or not sources.isdisjoint(
        view.scene.frames.sets["first_person"]
    )


def hedge_in(view: View, charge: Span) -> Span | None:
    """The hedge nearest to the charge in its sentence, a German adjective in its clause; `das mutmaßliche Opfer` hedges no deed."""
    if not view.marks & _HEDGED:
        return None
    sets, tokens = view.scene.frames.sets, view.document.tokens
    clause = view.clause(tokens.first_at(charge.start))
    found = [
        i
        for i in view.range
        if tokens.words[i] in sets["hedge_strong"]
        and view.word(i + 1) not in sets["sufferers"]
        and (i in clause or tokens.words[i] not in sets["hedging"])
        and not _is_purpose(view, i)
    ]
    if not found:
        return None
    at = min(found, key=lambda i: abs(tokens.starts[i] - charge.start))
    return Span(tokens.starts[at], tokens.ends[at])


def _is_purpose(view: View, at: int) -> bool:
    """`Zeichen, die Sicherheit belegen sollen`: `sollen` behind no perfect tells what a thing is for."""
    if view.word(at) not in view.scene.frames.sets["hearsay_perfect"] or view.document.language != "de":
        return False
    closes = at + 1 in view.breaks or at + 1 >= view.range.stop
    return closes and view.word(at - 1) not in ("haben", "sein")


def _hearsay(view: View, charge: Span) -> Span | None:
    """The cue of hearsay that holds the charge and names nobody (`is said to have falsified invoices`)."""
    for a in view.attributions:
        if a.kind == "reportative" and a.quality == "none" and a.cue and any(c.overlaps(charge) for c in a.content):
            return a.cue[0]
    return None


def _told_mood(view: View, cues: list[Cue]) -> Span | None:
    """The Konjunktiv I of a clause with a charge (`Sie habe Akten gefälscht`): reported speech, whoever reports it."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    for cue in cues if view.marks & _TOLD else ():
        at = view.has(sets["told_mood"], view.clause(cue.first))
        if at >= 0:
            return Span(tokens.starts[at], tokens.ends[at])
    return None
