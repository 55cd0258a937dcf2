"""Who is accused: of all names around a cue the one whose place in the sentence fits the cue's frame best."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newslint import Name, Span, dataclass
from newslint_accusation.cues import Cue
from newslint_accusation.screens import is_passive
from newslint_accusation.sentences import View

_NOUNS = frozenset({"deed", "frame", "process"})
# Code points; names farther from a cue than this lose by their distance anyway.
_FARTHEST = 1000


@dataclass(frozen=True, slots=True)
class Target:
    """The accused: the mention that ties it to the charge, its party's key and how well it fits."""

    span: Span
    party: str
    score: float
    form: str
    kind: str


def choose(view: View, cue: Cue, established: dict[str, int], speakers: list[Span]) -> Target | None:
    """The best target of a cue among the names of its sentence, or None."""
    passive = is_passive(view, cue) if cue.kind in ("act", "process", "accuse") else False
    best: Target | None = None
    for name in _near(view, cue.start):
        if name.form == "pronoun" and name.party not in established and not view.scene.is_named(name.party):
            continue
        score = _score(view, cue, name, passive, speakers)
        if score is None:
            continue
        score += min(3, established.get(name.party, 0)) * 0.7
        if best is None or score > best.score:
            best = Target(Span(name.start, name.end), name.party, score, name.form, name.kind)
    return best if best is not None and best.score > 0 else None


def _near(view: View, offset: int) -> Sequence[Name]:
    """The names within reach of a place; a sentence of a megabyte takes no square of time."""
    first = bisect_left(view.names, offset - _FARTHEST, key=lambda name: name.start)
    return view.names[first : bisect_left(view.names, offset + _FARTHEST, key=lambda name: name.start)]


def _score(view: View, cue: Cue, name: Name, passive: bool, speakers: list[Span]) -> float | None:
    if any(s.overlaps(name) for s in speakers) or _is_cue(name, cue):
        return None
    sets = view.scene.frames.sets
    tokens = view.document.tokens
    first = tokens.first_at(name.start)
    last = tokens.at(max(name.start, name.end - 1))
    if not view.range.start <= first < view.range.stop or (name.kind == "place" and not _acts(view, first, last)):
        return None
    words = set(tokens.words[first : last + 1])
    before = governor(view, first)
    left = last < cue.first
    clause = view.clause(cue.first)
    score = 2.0 if first in clause else 0.5
    score -= 0.08 * (cue.first - last if left else max(0, first - cue.last))
    warden = not words.isdisjoint(sets["wardens"]) or name.kind == "authority"
    if name.form == "pronoun":
        score -= 0.4
    if name.kind == "unknown":
        score -= 1
    if name.kind == "group" and cue.kind not in ("process", "frame") and view.scene.mentions[name.party] < 2:
        return None
    if name.kind == "group" or (name.kind == "unknown" and name.form == "role"):
        score -= 0.5
    if before in sets["against"] and cue.kind in ("process", "frame", "accuse", "phrase", "vaguecharge"):
        return score + 4
    if cue.kind == "vaguecharge":
        return score + 2 - (1.5 if before else 0) if left or view.document.language == "de" else None
    if cue.kind == "act":
        return _act(view, cue, score, passive, before, left, name)
    if cue.kind in ("process", "accuse"):
        return _process(view, cue, score, passive, before, left, warden, name)
    if warden:
        score -= 4
    return _noun(view, cue, score, before, left, first, last, name)


def _acts(view: View, first: int, last: int) -> bool:
    """Whether the name of a place stands for its government: the subject of a clause, an owner, or the object of `gegen`."""
    sets, tokens = view.scene.frames.sets, view.document.tokens
    before = view.word(first - 1)
    if before in sets["against"] or before in sets["agent_prepositions"]:
        return True
    if view.document.text[tokens.ends[last] : tokens.ends[last] + 2] in ("'s", "’s"):
        return True
    if governor(view, first):
        return before == "of"
    after = view.word(last + 1)
    verbal = after in sets["auxiliaries"] or after.endswith(("ed", "te", "ten")) or before in sets["auxiliaries"]
    german = (
        view.document.language == "de"
        and view.document.text[tokens.ends[last] - 1] == "s"
        and last + 1 < view.range.stop
    )
    return last + 1 not in view.breaks and (verbal or german)


def _is_cue(name: Name, cue: Cue) -> bool:
    """Whether the mention is but the cue itself (`a gunman`); an offender's name beside a proper one is no obstacle."""
    if not name.overlaps(Span(cue.start, cue.end)):
        return False
    return cue.kind != "agent" or name.form != "name" or name.end - name.start <= cue.end - cue.start + 2


def _is_anybody(view: View, name: Name) -> bool:
    """`a man`, `einige Firmen`: nobody who can be identified."""
    sets = view.scene.frames.sets
    first = view.document.tokens.first_at(name.start)
    return view.word(first) in sets["indefinite"] or view.word(first - 1) in sets["indefinite"]


def governor(view: View, first: int) -> str:
    """The preposition that governs the noun phrase which begins at or before the token, or ""."""
    sets = view.scene.frames.sets
    for i in range(first - 1, max(view.range.start, first - 5) - 1, -1):
        word = view.word(i)
        if word in sets["prepositions"]:
            return word
        if i + 1 in view.breaks or (word not in sets["articles"] and not word.islower()):
            return ""
        if word in sets["passive"] or word in sets["openers"]:
            return ""
    return ""


def _act(view: View, cue: Cue, score: float, passive: bool, before: str, left: bool, name: Name) -> float | None:
    agents = view.scene.frames.sets["agent_prepositions"]
    if passive:
        if before in agents:
            return score + 4
        return None
    if (name.kind == "place" and before) or (name.form == "role" and _is_anybody(view, name)):
        return None
    if view.document.language == "en":
        if not left or (before and cue.tag == "VBG" and cue.first in view.breaks):
            return None
        return score + 2 - (1.5 if before else 0)
    if before and before not in agents:
        return score - 1.5
    if view.word(cue.first) == "zu" and left and 0 <= cue.start - name.end <= 1:
        return None
    return score + 1.5 + (0.5 if left else 0)


def _process(
    view: View, cue: Cue, score: float, passive: bool, before: str, left: bool, warden: bool, name: Name
) -> float | None:
    if name.kind == "place" and before:
        return None
    if warden and cue.kind == "process" and cue.stage not in ("settlement", "admission"):
        return None
    if warden:
        score -= 2 if cue.kind == "accuse" and view.document.language == "de" else 1
    if view.document.language == "de" and cue.kind == "accuse" and not passive:
        return score + (2.5 if _is_second(view, name) else 0) - (1.5 if before else 0)
    if view.document.language == "de":
        return score + 1 - (1.5 if before else 0) + (1 if passive and not before else 0)
    if passive or cue.entry.get("term"):
        return score + (2 if left and not before else -0.5)
    if cue.tag.startswith("VB") or cue.kind == "accuse":
        return score + (2 if not left and not before else -0.5)
    if before in ("of", "into", "against"):
        return score + 2
    if left and _is_accusers(view, cue) and view.document.text[name.end : name.end + 2] in ("'s", "’s"):
        return None
    return score + (1 if left else 0) - (0.5 if before else 0)


def _is_accusers(view: View, cue: Cue) -> bool:
    """Whether the noun belongs to who accuses (`Brandt's lawsuit`)."""
    return view.word(cue.first) in view.scene.frames.sets["claim_nouns"]


def _is_second(view: View, name: Name) -> bool:
    """Whether another party stands before this one: of two in `A wirft B vor` the second is accused."""
    return any(
        n.end <= name.start and n.party != name.party and n.form != "acronym" and n.kind != "place"
        for n in _near(view, name.start)
    )


def _noun(
    view: View, cue: Cue, score: float, before: str, left: bool, first: int, last: int, name: Name
) -> float | None:
    if name.kind == "place" and before and before not in ("of", "von", "durch", "by"):
        return None
    text, end = view.document.text, name.end
    possessive = text[end : end + 2] in ("'s", "’s", "' ", "’ ") or (
        view.document.language == "de" and text[end - 1 : end] == "s" and last + 1 == cue.first
    )
    if possessive and left and cue.first - last <= 5:
        return score + 3 if not _is_accusers(view, cue) else None
    if not left and first - cue.last <= 4 and before in ("of", "by", "von", "durch", ""):
        score += 1
    if left and not before:
        score += 0.7
    return score - (3.0 if before and before not in ("of", "by", "von", "durch", "vom") else 0)
