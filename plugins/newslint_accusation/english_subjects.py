"""Who does what an English verb says: across auxiliaries, relative clauses, asides, infinitives and gerunds."""

from __future__ import annotations

from newslint import Span, replace
from newslint_accusation.cues import Cue
from newslint_accusation.participants import Participant, near
from newslint_accusation.sentences import View

_WORDS = 5
_TOLD = 8
_DEPTH = 3
_BACK = 4
_NEAREST = 4
BODIES = ("organisation", "authority")
_ABOUT = ("place", "unknown")
_CLAUSE = 14


def english(view: View, cue: Cue) -> Participant | None:
    sets, verb = view.scene.frames.sets, cue.first
    if "VBG" in cue.tag and view.word(verb - 1) in sets["prepositions"]:
        return _mention(view, verb - 2) or _dismissed(view, verb) or nearest(view, verb) or _behind(view, verb)
    if "VBG" in cue.tag and verb in view.breaks:
        first = opening(view)
        if first is None or not first.free or first.last >= verb:
            first = nearest(view, verb)
        return first if first is not None and first.kind != "place" else _behind(view, verb)
    i = verb - 1
    while i >= view.range.start and (view.word(i) in sets["light"] or view.word(i).endswith("ly")):
        if view.word(i) == "to":
            return _controller(view, i)
        i -= 1
    word = view.word(i)
    if word in sets["relative"] and view.word(i - 1) in sets["nobody"]:
        return None
    if word in sets["relative"]:
        return _whose(view, i - 1, word) or (nearest(view, i) if word in sets["who"] else None)
    if i + 1 in view.breaks and i >= view.range.start and word not in sets["openers"]:
        return _before_aside(view, i + 1) or nearest(view, i + 1)
    if i == view.begin and word in sets["it"]:
        return _said_before(view, i)
    if word in sets["openers"] or word in sets["prepositions"]:
        return nearest(view, i + 1) or (opening(view) if word in sets["and"] else None)
    return ending(view, i, gerund="VBG" in cue.tag)


def _dismissed(view: View, verb: int) -> Participant | None:
    """`a clerk, whom the mayor fired in June for forging`: who is the object of the relative clause, not its subject."""
    if view.word(verb - 1) != "for":
        return None
    sets = view.scene.frames.sets
    for i in range(verb - 2, max(view.range.start, verb - _CLAUSE), -1):
        if view.word(i) in sets["who"] | sets["object_relatives"] and any(p.opens == i + 1 for p in view.participants):
            people = (p for p in near(view.participants, view.document.tokens.starts[i]) if p.kind == "person")
            return next(people, None) or nearest(view, i)
    return None


def _said_before(view: View, token: int) -> Participant | None:
    """`Acme makes paint. It dumped waste`: the body with which the sentence before began, or None."""
    near_by = view.scene.view(view.sentence.number - 1)
    before = opening(near_by) if near_by is not None else None
    if before is None or not before.party or not before.free or before.kind not in BODIES:
        return None
    return said_as(view, token, before)


def said_as(view: View, token: int, before: Participant) -> Participant:
    """A pronoun at the token that stands for a body of the sentence before."""
    span = Span(view.document.tokens.starts[token], view.document.tokens.ends[token])
    return Participant(token, token, span, before.party, "pronoun", before.kind)


def _behind(view: View, verb: int) -> Participant | None:
    """`By bribing officials, Brandt won`: the subject of the main clause behind an English gerund, or None."""
    stop = view.clause(verb).stop
    return next((p for p in view.everybody if p.opens == stop and p.free), None)


def _whose(view: View, token: int, pronoun: str) -> Participant | None:
    """The noun phrase that a relative clause hangs on; `who` means the people right before it (`a camp used by two men who`)."""
    if pronoun in view.scene.frames.sets["who"]:
        for one in near(view.everybody, view.document.tokens.starts[max(0, token)]):
            if one.last == token and one.kind in ("person", "group") and one.form != "described":
                return replace(one, before="")
    return ending(view, token)


def _before_aside(view: View, stop: int) -> Participant | None:
    """`Voss, who is married to Lea Brandt, sent`: the noun phrase before what is put in between two commas."""
    sets, tokens, text = view.scene.frames.sets, view.document.tokens, view.document.text
    for _ in range(_DEPTH):
        at = view.breaks.index(stop)
        first = view.breaks[at - 1] if at else view.range.start
        word = view.word(first)
        aside = word.startswith("wh") or word.isdigit() or word in sets["asides"]
        gap = text[tokens.ends[first - 1] : tokens.starts[first]].strip()
        if first == view.range.start or not aside or gap[:1] not in (",", "(", "–", "—", "-"):
            return None
        found = ending(view, first - 1)
        if found is not None:
            return found
        stop = first
    return None


def opening(view: View) -> Participant | None:
    """The noun phrase with which an English sentence begins, a dateline passed over."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    start = view.begin
    first = next((p for p in view.participants if p.first <= start + 1 <= p.last + 2), None)
    if first is not None and first.first == start:
        return first
    if view.word(start) not in sets["articles", "numbers"]:
        return first if first is not None and first.free else None
    last = start
    stops = sets["prepositions", "light", "openers", "relative", "auxiliaries", "participles"]
    while last + 1 < view.range.stop and last - start < _WORDS and last + 1 not in view.breaks:
        if view.word(last + 1) in stops or view.word(last + 1).endswith("ed"):
            break
        last += 1
    if last == start or view.word(last) in sets["steps"]:
        return None
    return Participant(start, last, Span(tokens.starts[start], tokens.ends[last]), "", "described", "person")


def _controller(view: View, to: int) -> Participant | None:
    """Whose infinitive it is: the object right before it (`saw Brandt start to hide`), else the subject of the verb before.

    Who orders or asks somebody to do wrong is accused, not who is told (`ordered staff to hide`).
    """
    orders = view.scene.frames.sets["ordering"]
    at = next((i for i in range(to - 1, max(view.range.start, to - _TOLD), -1) if view.word(i) in orders), -1)
    if at >= 0 and at + 1 < to and not any(i in view.breaks for i in range(at + 1, to)):
        return _ordering(view, at)
    return _mention(view, to - 1) or nearest(view, to) or opening(view)


def _ordering(view: View, verb: int) -> Participant | None:
    """The subject of a verb of ordering; None in the passive, where nobody is told to have ordered."""
    sets, i = view.scene.frames.sets, verb - 1
    if not sets["passive_only"].isdisjoint(view.before(verb, 3)):
        return None
    while i >= view.range.start and (view.word(i) in sets["light"] or view.word(i).endswith("ly")):
        i -= 1
    if view.word(i) in sets["relative"]:
        return ending(view, i - 1) or nearest(view, i)
    if view.word(i) in sets["and"] or i + 1 in view.breaks:
        return nearest(view, i + 1) or opening(view)
    return ending(view, i) or opening(view)


def _mention(view: View, token: int) -> Participant | None:
    """The free mention that ends at a token."""
    for one in near(view.participants, view.document.tokens.starts[max(0, token)]):
        if one.last == token and one.free:
            return one
    return None


def ending(view: View, token: int, depth: int = 0, *, gerund: bool = False) -> Participant | None:
    """The noun phrase that ends at a token: a mention, with the head that a preposition hangs on, or words that describe.

    Right before its verb nobody hangs on `after` (`after Brandt lied`), and before a gerund not on `of` (`of Brandt lying`).
    """
    sets = view.scene.frames.sets
    for one in near(view.everybody, view.document.tokens.starts[max(0, token)]):
        if one.last == token:
            free = one.before in sets["openers"] or (gerund and one.before == "of")
            if one.before and free and depth == 0:
                return replace(one, before="")
            if one.before:
                return _headed(view, one, depth)
            return _backing(view, one, depth) or one
    return _described(view, token, depth)


def _backing(view: View, one: Participant, depth: int) -> Participant | None:
    """`hackers backing President Brandt`: the head before a participle whose object the mention is."""
    for at in range(one.opens - 1, max(view.range.start, one.opens - _BACK), -1):
        if at + 1 in view.breaks or depth >= _DEPTH:
            return None
        if view.word(at).endswith("ing") and view.document.text[view.document.tokens.starts[at]].islower():
            return _described(view, at - 1, depth + 1)
    return None


def _headed(view: View, one: Participant, depth: int) -> Participant | None:
    """`employees of Acme`, `the head of the agency`: the head of the phrase; members stand for the body."""
    at = one.first - 1
    if one.before in view.scene.frames.sets["measured_from"]:
        return one  # "two points behind Larkham, who …"
    while at > view.range.start and view.word(at) != one.before:
        at -= 1
    if at <= view.range.start or depth >= _DEPTH:
        return one
    head = ending(view, at - 1, depth + 1)
    if head is None:
        return one
    if head.form != "described":
        return head
    if view.word(head.last) in view.scene.frames.sets["steps"]:
        return one  # "the trial of Brandt, accused of …"
    span, members = Span(head.span.start, one.span.end), view.scene.frames.sets["members"]
    party = one.party if view.word(head.last) in members and one.kind != "place" else ""
    return Participant(head.first, one.last, span, party, "described", one.kind if party else "person")


def _coordinate(view: View, first: int, token: int) -> Participant | None:
    """`Brandt and another aide`: who is named beside words that only describe somebody, or None."""
    ands = view.scene.frames.sets["and"]
    at = next((i for i in range(token, first - 2, -1) if view.word(i) in ands), -1)
    return next((p for p in view.participants if p.last == at - 1 and p.free and p.form == "name"), None)


def _described(view: View, token: int, depth: int = 0) -> Participant | None:
    """Words that describe somebody and end at the token (`the three men`, `Sudanese security services`)."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    stops = sets["prepositions", "openers", "auxiliaries", "negators"]
    if token < view.range.start or view.word(token) in stops or view.word(token) in sets["nobody"]:
        return None
    first = token
    while first > view.range.start and token - first < _WORDS and first not in view.breaks:
        if view.word(first) in sets["articles"] or view.word(first - 1) in stops:
            break
        first -= 1
    before = view.word(first - 1) if first not in view.breaks else ""
    if before in sets["prepositions"] and depth < _DEPTH:
        head = _described(view, first - 2, depth + 1)
        if head is None:
            return None
        first = head.first
    bare = first in view.breaks and view.word(token).endswith("s")
    if depth == 0 and first != view.range.start and not bare and view.word(first) not in sets["articles", "numbers"]:
        return _coordinate(view, first, token)
    if first == token and view.word(token).endswith("ed"):
        return None  # "led by Acme and backed by Kestrel": the second participle describes nobody new
    span = Span(tokens.starts[first], tokens.ends[token])
    if view.word(first) in sets["possessives"] and before in sets["and"]:
        return ending(view, first - 2, depth + 1)  # "the army and its allies": the first of two
    if view.word(first) in sets["possessives"] and view.word(token) not in sets["others"]:
        return Participant(first, first, Span(span.start, tokens.ends[first]), "", "pronoun", "person")
    kind = "group" if view.word(token).endswith("s") else "person"
    return Participant(first, token, span, "", "described", kind)


def nearest(view: View, stop: int, start: int = 0) -> Participant | None:
    """The last free participant that ends before a token; persons and bodies before places and unknown names."""
    left = [p for p in view.everybody if start <= p.first and p.last < stop and p.free][-_NEAREST:]
    best = [p for p in left if p.kind not in _ABOUT] or left
    return best[-1] if best else None
