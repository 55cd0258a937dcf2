"""Who carries a charge by the grammar of its sentence: the authority, the accuser, the paper or the evidence."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Attribution, Span
from newslint_accusation.cues import Cue
from newslint_accusation.marks import bits
from newslint_accusation.participants import Participant, governor
from newslint_accusation.screens import is_probed
from newslint_accusation.sentences import View
from newslint_accusation.subjects import agent, subject
from newslint_accusation.verbs import is_passive

_CLAIMED, _INTRODUCING, _FAULTING = bits("claim_nouns"), bits("introducing"), bits("faulting")
_SHOWN, _TOLD_HOW = bits("proofs"), bits("pointing", "asked_how")
_PAPERS, _WARDENS = bits("papers"), bits("wardens")
_OPENING = 3
_OBTAINED = 8
_FAR = 8
_INQUIRY = 4


def carrier(view: View, charge: Span, cues: list[Cue], carrying: list[Attribution], party: str) -> Span | None:
    """The words for whoever carries a charge against a party that no attribution gives a source; None for nobody."""
    marks = view.marks
    return (
        _warden(view, cues, party)
        or _accuser(view, cues)
        or (_claimed(view) if marks & _CLAIMED else None)
        or (_reported_before(view, charge) if marks & _INTRODUCING else None)
        or _pleaded(view, carrying)
        or (_shown(view, charge) if marks & _SHOWN else None)
        or (_faulted(view, cues) if marks & _FAULTING else None)
        or (_told_how(view, charge) if marks & _TOLD_HOW else None)
    )


def _warden(view: View, cues: list[Cue], party: str) -> Span | None:
    """The authority that investigates or searches, or the authority or paper that stands free before a hedge."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    by = _investigator(view, cues, party)
    if by is not None:
        return by
    asked = view.document.language == "de" and any(is_probed(view, cue) for cue in cues)
    if asked or any(cue.kind == "process" and cue.stage not in sets["unsourced_stage"] for cue in cues):
        return next(
            (_token(view, at) for at in _places(view, "wardens") if not _is_accused(view, at, cues, party)), None
        )
    hedge = view.has(sets["hedge_strong"])
    for at in range(view.range.start, hedge):
        if tokens.words[at] in sets["wardens", "papers"] and not governor(view, at):
            return None if _is_accused(view, at, cues, party) else _token(view, at)
    return None


def _places(view: View, name: str) -> Iterator[int]:
    known = view.scene.frames.sets[name]
    return (at for at in view.range if view.word(at) in known)


def _token(view: View, at: int) -> Span:
    return Span(view.document.tokens.starts[at], view.document.tokens.ends[at])


def _is_accused(view: View, at: int, cues: list[Cue], party: str) -> bool:
    """`The State Department hid files`, `shot by an off-duty deputy`: an authority that is itself accused is no source."""
    if party and any(n.party == party and n.overlaps(_token(view, at)) for n in view.names):
        return True
    doers = view.scene.frames.sets["agent_prepositions"]
    by = next((i for i in range(at - 1, max(view.range.start, at - _FAR) - 1, -1) if view.word(i) in doers), -1)
    return any(cue.kind == "act" and cue.last < by and is_passive(view, cue) for cue in cues)


def warden_in(view: View, cue: Cue | None) -> int:
    """The token of the authority of a sentence that goes on about a charge, or -1.

    None that does the deed itself, or whose name is that of a system (`the justice system`).
    """
    sets, doer = view.scene.frames.sets, _before(view, cue) if cue is not None and cue.kind == "act" else -1
    names = [p for p in view.participants if p.first <= doer <= p.last]
    for at in _places(view, "wardens"):
        does = at == doer or any(p.first <= at <= p.last for p in names)
        if not does and view.word(at + 1) not in sets["relational"]:
            return at
    return -1


def _before(view: View, cue: Cue) -> int:
    """The last token of what stands before an English verb and its auxiliaries; in German its subject stands anywhere."""
    at = cue.first - 1 if view.document.language == "en" else -1
    while view.word(at) in view.scene.frames.sets["light"] or view.word(at).endswith("ly"):
        at -= 1
    return at


def _owner(view: View, cue: Cue) -> Participant | None:
    """`The Herald's long investigation into …`: whose inquiry it is."""
    owners = [p for p in view.participants if p.genitive and p.form == "name" and 0 < cue.first - p.last <= _INQUIRY]
    return owners[-1] if owners and cue.stage == "investigation" else None


def _investigator(view: View, cues: list[Cue], party: str) -> Span | None:
    """`is being investigated by Congress`: the body that holds a procedure, where no list knows it as an authority."""
    for cue in cues:
        if cue.kind == "process" and "NN" in cue.tag and view.document.language == "en":
            owner = _owner(view, cue)
            if owner is not None and owner.party != party:
                return owner.span
        if cue.kind == "process" and (is_passive(view, cue) or cue.entry.get("term")):
            by = agent(view, cue)
            if by is not None and by.form in ("name", "acronym", "role"):
                return by.span
    return None


def _accuser(view: View, cues: list[Cue]) -> Span | None:
    """Who accuses in an active sentence (`X wirft Y vor`): somebody who is named, an authority, a document."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    for cue in cues:
        if cue.kind not in ("accuse", "vaguecharge"):
            continue
        if view.word(cue.last) in sets["agent_prepositions"]:
            return _named_behind(view, cue)
        if cue.kind == "vaguecharge" or is_passive(view, cue):
            # `accused by the ministry of`, `von der Witwe beschuldigt`
            by = agent(view, cue)
            if by is not None and by.form != "pronoun":
                return by.span
            continue
        if view.document.language == "en":
            speaker = _subject(view, cue)
            if speaker is not None:
                return speaker
            continue
        accuser = subject(view, cue)
        if accuser is None:
            continue
        if accuser.opens == cue.last + 1:
            # `Kritiker werfen Brandt vor`: who opens the clause accuses.
            start = view.clause(cue.first).start
            accuser = next((p for p in view.everybody if p.opens == start and p.free), accuser)
        words = tokens.words[accuser.first : accuser.last + 1]
        crowd = accuser.form == "role" and words[-1].endswith(view.scene.frames.ends["crowd_ends"])
        if (accuser.form != "described" and not crowd) or not sets["wardens", "papers"].isdisjoint(words):
            return accuser.span
    return None


def _named_behind(view: View, cue: Cue) -> Span | None:
    """`accused by his opponent`: whoever stands behind the preposition, unless it is nobody in particular."""
    sets, tokens, first = view.scene.frames.sets, view.document.tokens, cue.last + 1
    words = view.after(cue.last, _OPENING)
    if first >= view.range.stop or not sets["crowd", "vague_subjects"].isdisjoint(words):
        return None
    return Span(tokens.starts[first], tokens.ends[first])


def _subject(view: View, cue: Cue) -> Span | None:
    """Who accuses in an English active clause; nobody where the subject is vague or a participle stands for a passive."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    clause = view.clause(cue.first)
    words = tokens.words[clause.start : cue.first]
    if not sets["vague_subjects"].isdisjoint(words):
        return None
    have = {"have", "has", "had", "who"} & set(words[-2:])
    right = [n for n in view.names if n.start >= cue.end]
    if view.word(cue.last + 1) == "of" and not have:
        return None
    if not right and view.word(cue.last + 1) not in ("him", "her", "them", "it"):
        return None
    who = subject(view, cue)
    if who is None:
        return None
    inside = tokens.words[who.first : who.last + 1]
    if inside[-1] in sets["crowd"] or inside[-1].endswith(view.scene.frames.ends["crowd_ends"]):
        return None
    told = who.form in ("name", "acronym", "role") or bool(who.party)
    return who.span if told or not sets["wardens", "papers"].isdisjoint(inside) else None


def _claimed(view: View) -> Span | None:
    """`Brandt's allegation`, `Vorwürfe von Brandt`: a named party's charge."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    at = view.has(sets["claim_nouns"])
    if at < 0:
        return None
    for name in view.names:
        last = tokens.at(max(name.start, name.end - 1))
        first = tokens.first_at(name.start)
        if name.form == "pronoun":
            continue
        owner = view.document.text[name.end : name.end + 2] in ("'s", "’s") and 0 < at - last <= 5
        if owner or (0 < first - at <= 3 and view.word(first - 1) in ("von", "by", "der", "des", "durch")):
            return Span(name.start, name.end)
    return None


def _reported_before(view: View, charge: Span) -> Span | None:
    """`Herald writer Ann Roe previously reported, The firm hid …`: who reports, with a comma instead of a colon."""
    tokens, at = view.document.tokens, view.breaks[1] if len(view.breaks) > 2 else view.range.stop
    if view.document.language != "en" or at >= view.range.stop or tokens.starts[at] > charge.start:
        return None
    sets, said = view.scene.frames.sets, view.word(at - 1)
    words = tokens.words[view.begin : at]
    if said not in sets["introducing"] or not sets["vague_subjects", "crowd"].isdisjoint(words):
        return None
    return Span(tokens.starts[view.begin], tokens.ends[at - 1])


def _pleaded(view: View, carrying: list[Attribution]) -> Span | None:
    """`The suit even alleges that …`: a paper of the case as the subject of the verb."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    for a in carrying:
        if a.source or not a.cue or a.distance > 0:
            continue
        at = tokens.first_at(a.cue[0].start)
        for i in range(at - 1, max(view.range.start, at - 3) - 1, -1):
            if tokens.words[i] in sets["papers"]:
                return Span(tokens.starts[i], tokens.ends[i])
    return None


def _told_how(view: View, charge: Span) -> Span | None:
    """`went into detail about how Brandt …`, `Spuren, die darauf hindeuten, dass …`: somebody's account, or what was found."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    for at in view.range:
        word = tokens.words[at]
        account = word in sets["asked_how"] and view.word(at - 2) in sets["accounts"]
        if account and any(p.free and p.form == "name" and p.last < at for p in view.participants):
            return next(p.span for p in view.participants if p.free and p.form == "name")
        if word in sets["pointing"] and tokens.starts[at] < charge.start:
            return Span(tokens.starts[at], tokens.ends[at])
    return None


def _faulted(view: View, cues: list[Cue]) -> Span | None:
    """`criticized Brandt for stealing`: who faults somebody for a deed says that it was done."""
    if view.document.language != "en":
        return None
    sets, tokens = view.scene.frames.sets, view.document.tokens
    for cue in cues:
        if cue.kind != "act" or "VBG" not in cue.tag or view.word(cue.first - 1) != "for":
            continue
        at = view.has(sets["faulting"], range(max(view.range.start, cue.first - _FAR), cue.first))
        if at >= 0 and sets["passive"].isdisjoint(view.before(at, 2)):
            return Span(tokens.starts[at], tokens.ends[at])
    return None


def _shown(view: View, charge: Span) -> Span | None:
    """`Recherchen zeigen, wie …`, `…, internal documents suggest`: evidence that somebody has, before or behind what it shows."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    for at in range(view.begin, view.range.stop - 1):
        # `Documents obtained by the paper suggest`: how somebody came by them stands between.
        reach = _OBTAINED if tokens.words[at + 1] in sets["obtained"] else 1
        if tokens.words[at] not in sets["proofs"]:
            continue
        shows = view.has(sets["showing"], range(at + 1, min(view.range.stop, at + 1 + reach)))
        if shows < 0:
            continue
        opens = at < view.begin + _OPENING and tokens.starts[at] < charge.start
        if opens or (shows + 1 >= view.range.stop and tokens.starts[at] > charge.start):
            return Span(tokens.starts[at], tokens.ends[at])
    return None


def reported(view: View, cues: list[Cue]) -> Span | None:
    """`the inspector's report documenting her abuse of …`: a paper of an authority that holds the deed."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    if not (view.marks & _PAPERS and view.marks & _WARDENS):
        return None
    if not cues or any(cue.kind not in ("deed", "adjective", "phrase") for cue in cues):
        return None
    paper, warden = view.has(sets["papers"]), view.has(sets["wardens"])
    return Span(tokens.starts[paper], tokens.ends[paper]) if paper >= 0 and warden >= 0 else None
