"""Of whom a predicate or an offender's name is said (`Brandt is a liar`, `Spione im Dienste Ruritaniens`)."""

from __future__ import annotations

from newslint_accusation.cues import Cue
from newslint_accusation.marks import bits
from newslint_accusation.participants import Participant, governor, near
from newslint_accusation.sentences import View
from newslint_accusation.ties import FAIR, STRONG, Link, is_somebody, is_warden

_FAULTING = bits("faulting")
_MARKS = frozenset('“”"„«»')
_APPOSED = 5
# So many numbers may follow a name (`Snipe 2.0`).
_NUMBERED = 2


def said_of(view: View, cue: Cue) -> list[Link]:
    """Whom a phrase or a predicate is said of: the subject of its clause."""
    clause = view.clause(cue.first)
    if view.document.language == "de":
        if view.word(clause.start) in view.scene.frames.sets["which"]:
            clause = view.clause(clause.start - 1)  # `Die Kosten trug der Verein, was rechtswidrig war`
        if _is_of_anybody(view, cue):
            return []
        judged = judged_by(view, cue)
        if judged is not None:
            return [Link(judged, FAIR)]
        here = [p for p in view.within(clause) if p.free and is_somebody(view, p)]
        here = [p for p in here if not p.first <= cue.first <= p.last]
        here.sort(key=lambda p: p.first > cue.last)
        if here:
            return [Link(here[0], FAIR)]
    before = [p for p in view.participants if p.last < cue.first and p.free and not _is_before_a_paper(view, p)]
    before = [p for p in before if p.kind != "place" or p.last + 1 < cue.first]  # `the Paris attackers`
    left = [p for p in before if p.first >= clause.start]
    if left:
        return [Link(([p for p in left if p.kind not in ("place", "unknown")] or left)[-1], FAIR)]
    return [Link(before[-1], FAIR)] if before else []


def judged_by(view: View, cue: Cue) -> Participant | None:
    """`Sie nannte das Vorgehen der Orba GmbH kriminell`: whose conduct a German verb of judging calls something, or None."""
    calling = view.scene.frames.sets["calling"]
    at = view.has(calling, view.clause(cue.first)) if calling and cue.kind == "adjective" else -1
    if at < 0 or cue.first < at:
        return None
    whose = [p for p in view.participants if at < p.first and p.last < cue.first and (p.genitive or p.before == "von")]
    return whose[-1] if whose else None


def _is_of_anybody(view: View, cue: Cue) -> bool:
    """`Skrupellose Unternehmer betrogen Kunden`: a German adjective before a noun without article or name, which means anybody."""
    if cue.kind != "adjective" or view.word(cue.first - 1) in view.scene.frames.sets["articles"]:
        return False
    behind = [p for p in view.within(view.clause(cue.last + 1)) if p.first == cue.last + 1]
    return any(p.form == "described" and p.first == p.last and is_somebody(view, p) for p in behind)


def _is_before_a_paper(view: View, who: Participant) -> bool:
    """`an FBI investigation said that …`: an English name that only tells whose paper or inquiry it is."""
    sets = view.scene.frames.sets
    behind = view.word(who.last + 1)
    return view.document.language == "en" and (behind in sets["papers"] or behind in sets["accusing"])


def faulted(view: View, cue: Cue) -> Participant | None:
    """`a report that cited the council for security lapses`: the object of an English verb of faulting, before what it is for."""
    sets = view.scene.frames.sets
    if not view.marks & _FAULTING or cue.kind not in ("deed", "frame", "adjective") or view.document.language != "en":
        return None
    to = next((i for i in range(cue.first - 1, cue.first - _APPOSED, -1) if view.word(i) == "for"), -1)
    whom = next((p for p in view.participants if p.last == to - 1 and not p.before), None) if to > 0 else None
    if whom is None or sets["faulting"].isdisjoint((view.word(whom.first - 1), view.word(whom.opens - 1))):
        return None
    return whom


def called(view: View, cue: Cue) -> list[Link]:
    """Who bears an offender's name: who is named beside it, or its subject (`he's a liar`)."""
    sets = view.scene.frames.sets
    german = view.document.language == "de"
    aside = None if german else _told_by_an_aside(view, cue)
    if aside is not None:
        return [Link(aside, STRONG)]
    for p in near(view.participants, cue.start):
        if p.kind == "place" and not german:
            continue  # `hackers who U.S. officials say are …`
        apart = p.first - cue.last if p.first > cue.last else cue.first - p.last
        if (
            _is_quoted_apart(view, cue, p)
            or _is_label(view, cue, p)
            or (german and p.last < cue.first and p.genitive and is_warden(view, p))
        ):
            continue
        if p.form in ("name", "acronym") and 0 <= apart <= 2 and (not p.before or (p.first > cue.last and german)):
            return [Link(p, STRONG)]
    apposed = _apposed(view, cue)
    if apposed is not None:
        return [Link(apposed, STRONG)]
    if german and _acts_itself(view, cue):
        return []
    behalf = _on_behalf(view, cue)
    if behalf is not None:
        return [Link(behalf, STRONG)]
    before = view.before(cue.first, 4)
    copula = not sets["copulas"].isdisjoint(before)
    if not german:
        short = "s" in before and not sets["pronouns_he"].isdisjoint(before)  # "he's a liar"
        copula = copula or short or not sets["as"].isdisjoint(before)
        if not copula and governor(view, cue.first) in sets["makers"]:
            return []  # `what she suffered at the hands of the killer`
    return [Link(k.who, STRONG if copula else FAIR) for k in said_of(view, cue)]


def _on_behalf(view: View, cue: Cue) -> Participant | None:
    """`Spione im Dienste Ruritaniens`, `spies working for Ruritania`: for whom those who have no name do it."""
    behalf = view.scene.frames.sets["behalf"]
    for p in near(view.participants, cue.start):
        if p.kind not in ("place", "authority", "organisation") or not 0 < p.opens - cue.last <= _APPOSED:
            continue
        if not behalf.isdisjoint(view.document.tokens.words[cue.last + 1 : p.opens]):
            return p
    return None


def _told_by_an_aside(view: View, cue: Cue) -> Participant | None:
    """`Snipe 3, a group of hackers who …`: whose name stands right before the words that say what it is."""
    start = view.clause(cue.first).start
    if start == view.range.start or view.word(start) not in view.scene.frames.sets["someone"]:
        return None
    numbers = view.document.tokens.words[max(view.range.start, start - _NUMBERED) : start]
    last = start - 1 - sum(word.isdigit() for word in numbers)
    return next((p for p in view.participants if p.last == last and p.form in ("name", "acronym")), None)


def _apposed(view: View, cue: Cue) -> Participant | None:
    """`der mutmaßliche Drahtzieher, ein früherer Banker, …`: who is told behind the comma."""
    if view.document.language != "de" or view.word(cue.first - 1) in view.scene.frames.sets["indefinite_articles"]:
        return None
    stop = view.clause(cue.first).stop
    if stop - cue.last > _APPOSED or view.document.text[view.document.tokens.ends[stop - 1] :][:1] != ",":
        return None
    return next((p for p in view.everybody if p.opens == stop and p.free and is_somebody(view, p)), None)


def _acts_itself(view: View, cue: Cue) -> bool:
    """`Die Entführer befinden sich mit der Familie im Gebirge`: offenders who are the subject, and said of nobody else."""
    start, sets = view.clause(cue.first).start, view.scene.frames.sets
    bound = view.word(start) in sets["definite"] and view.word(start) in sets["nominatives"]
    if not bound or not start < cue.first <= start + _NUMBERED:
        return False
    return view.word(cue.last + 1) not in sets["copulas"] and cue.last + 1 not in view.breaks


def _is_label(view: View, cue: Cue, who: Participant) -> bool:
    """`Ruritanien-Netzwerk: Mutmaßlicher Spion …`: what a heading is about, before its colon."""
    between = view.document.text[who.span.end : cue.start]
    return view.is_heading and who.kind not in ("person", "unknown") and between.startswith(":")


def _is_quoted_apart(view: View, cue: Cue, who: Participant) -> bool:
    """`“He is a liar,” Brandt said`: a quotation that ends between the offender's name and a mention."""
    return who.first > cue.last and not _MARKS.isdisjoint(view.document.text[cue.end : who.span.start])
