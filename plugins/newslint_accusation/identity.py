"""Who a described accused is: the name beside the role, the one named below, or the one that the text is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial

from newslint import Allegation, Attribution, Name, Span, expression, replace
from newslint_accusation.cases import words_of
from newslint_accusation.descriptions import (
    are_staff,
    could_be,
    described_kind,
    fits,
    has_staff,
    is_another,
    is_definite,
    noun_fits,
)
from newslint_accusation.fullest import as_before, as_full
from newslint_accusation.groups import Accused, as_group, counted
from newslint_accusation.referring import topic
from newslint_accusation.sentences import Scene
from newslint_accusation.states import as_government, as_state, named_as

# What may stand between a role and its name: nothing, a genitive or a place, and the comma of an apposition.
_APPOSED = expression(
    r"\s*(?:\(\w+\)\s*)?(?:\s(?:der|des|von|vom|aus|of|for|at|in|on)\s[^,;.:()„“\"]{2,50})?,?\s*", re.I
)
_APART = 90
_AHEAD = 400
_LEAD = 2
_OPENING = 6
_SOON = 4
_CASES = ("es", "en", "s", "n")
_SHORTEST = 4
# Of more people without a name no text tells who is who.
_DESCRIBED = 60
_BODIES = frozenset({"organisation", "authority", "place"})


def identified(scene: Scene, allegations: list[Allegation]) -> list[Allegation]:
    """The allegations with every accused who is only described tied to its name where the text leaves no doubt."""
    names = scene.document.facts(Name)
    apposed = [_with_name_beside(scene, allegation) for allegation in allegations]
    counts = Counter(a.party for a in apposed if a.party and _is_named(scene, a.party) and not _is_guessed(scene, a))
    people = Accused(scene, counts)
    # `die Behörden sahen zu`: authorities in general are no party of the text.
    general = _somebody(scene, apposed) | scene.frames.sets["at_large"]
    found: list[Allegation] = []
    for allegation in apposed:
        together = as_group(scene, people, allegation)
        if together is not None:
            allegation = together
        elif not (_is_named(scene, allegation.party) or _head(allegation.target) in general):
            allegation = (
                _announced(scene, counts, allegation)
                or _introduced(scene, names, allegation)
                or _called_so(scene, allegation)
                or _with_main_party(scene, counts, allegation)
            )
        found.append(as_government(scene, as_state(scene, allegation)))
    found = _as_many(scene, _as_one(scene, as_before(scene, apposed, found)))
    return as_full(scene, found)


def _as_many(scene: Scene, found: list[Allegation]) -> list[Allegation]:
    """`fünf Verdächtige`, `drei Männern und zwei Frauen`: the same people where the text counts them alike."""
    if scene.document.language != "de":
        return found
    first: dict[int, Allegation] = {}
    shown = []
    for a in found:
        total = 0 if _is_named(scene, a.party) else counted(scene, a)
        known = first.setdefault(total, a) if total else a
        shown.append(a if known is a else replace(a, party=known.party, target=known.target))
    return shown


def _somebody(scene: Scene, allegations: list[Allegation]) -> frozenset[str]:
    """The German nouns with which a text brings in an accused below its lead without a name (`einen Landwirt`): no other is meant."""
    sets, tokens = scene.frames.sets, scene.document.tokens
    if scene.document.language != "de":
        return frozenset()
    return frozenset(
        _head(a.target)
        for a in allegations
        if a.place == "body"
        and not _is_named(scene, a.party)
        and tokens.words[tokens.first_at(a.target_span.start)] in sets["indefinite_articles"]
    )


def _as_one(scene: Scene, found: list[Allegation]) -> list[Allegation]:
    """`ein Rechtsanwalt aus Lübeck`, `der Anwalt`, `des Anwalts`: one accused without a name, called as fully as the text does."""
    if scene.document.language != "de":
        return found
    called = ["" if _is_named(scene, a.party) else _head(a.target) for a in found]
    heads: dict[str, Allegation] = {}
    for a, head in zip(found, called, strict=True):
        if not head:
            continue
        key = next((k for k in heads if k.endswith(head) or head.endswith(k)), head)
        if key not in heads and len(heads) == _DESCRIBED:
            continue
        known = heads.pop(key, a)
        heads[max(key, head, key=len)] = a if len(a.target) > len(known.target) else known
    shown = []
    for a, head in zip(found, called, strict=True) if heads else ():
        fullest = next((heads[k] for k in heads if k.endswith(head)), a) if head else a
        shown.append(replace(a, party=fullest.party or a.party, target=fullest.target) if fullest is not a else a)
    return shown if heads else found


def _head(target: str) -> str:
    """The noun of a description without its ending of case, in small letters; "" for one too short to tell anybody by."""
    noun = target.split()[-1].lower().rstrip(".,") if target.split() else ""
    for ending in _CASES:
        if noun.endswith(ending) and len(noun) - len(ending) >= _SHORTEST:
            noun = noun[: -len(ending)]
            break
    return noun if len(noun) >= _SHORTEST else ""


def _announced(scene: Scene, counts: Counter[str], allegation: Allegation) -> Allegation | None:
    """`A former director pleaded guilty …`: a headline or a lead describes whom the next sentences name."""
    opening = next((s.number for s in scene.sentences if s.block == scene.opening), 0) if counts else 0
    if allegation.sentence > opening + 1 or not counts:
        return None
    span = allegation.target_span
    first = scene.document.tokens.words[scene.document.tokens.first_at(span.start)]
    if first in scene.frames.sets["numbers"] or first in scene.frames.sets["plural_first"]:
        return None
    described = scene.parties.get(allegation.party or "")
    often = [found for found in counts.most_common() if not _is_its_house(scene, allegation, found[0])]
    for key, _ in sorted(often[:2], key=lambda found: scene.parties[found[0]].start):
        named = scene.parties[key]
        if not noun_fits(scene, span, named):
            continue
        later = allegation.sentence < scene.number_at(named.start) <= opening + _OPENING
        if (later or allegation.place == "headline") and (described is None or fits(described, named)):
            return named_as(scene, allegation, key, span)
    return None


def _is_its_house(scene: Scene, allegation: Allegation, key: str) -> bool:
    """`Acme executive pleads guilty`: the body whose name stands in the description of somebody else."""
    if scene.document.language != "en":
        return False
    inside = scene.document.facts_in(Name, allegation.target_span)
    return any(n.party == key and n.end < allegation.target_span.end for n in inside)


def _introduced(scene: Scene, names: tuple[Name, ...], allegation: Allegation) -> Allegation | None:
    """`A translator appeared in court … Viktor Brandt, 46, is accused`: the first person named after somebody in a lead."""
    if allegation.stage == "" or allegation.place not in ("headline", "lead"):
        return None
    tokens, sets = scene.document.tokens, scene.frames.sets
    if tokens.words[tokens.first_at(allegation.target_span.start)] not in sets["someone"]:
        return None
    sources = [part for a in scene.document.facts(Attribution) for part in a.source]
    for name in names:
        number = scene.number_at(name.start)
        if name.start < allegation.end or name.kind != "person" or name.form != "name":
            continue
        if number > allegation.sentence + _SOON:
            return None
        if not any(part.overlaps(name) for part in sources):
            return named_as(scene, allegation, name.party, allegation.target_span)
    return None


def _called_so(scene: Scene, allegation: Allegation) -> Allegation | None:
    """`seine Partei`: the one body with a name that is called by the noun, in a German text."""
    if scene.document.language != "de":
        return None
    words = words_of(scene.document, allegation.target_span)
    if not words[-1].endswith(scene.frames.ends["body_ends"]):
        return None
    called = [p for p in scene.parties.values() if p.named and p.kind in _BODIES and words[-1] in p.key.split()]
    return named_as(scene, allegation, called[0].key, allegation.target_span) if len(called) == 1 else None


def _is_guessed(scene: Scene, allegation: Allegation) -> bool:
    """Whether a charge was laid on somebody without a word for them in its sentence; a body is spoken of by its noun."""
    return allegation.recalled and scene.parties[allegation.party or ""].kind == "person"


def _is_named(scene: Scene, key: str | None) -> bool:
    party = scene.parties.get(key or "")
    return party is not None and party.named


def _with_name_beside(scene: Scene, allegation: Allegation) -> Allegation:
    """`den Chef der Partei, Holger Brandt`: the accused is the man, not the role."""
    if _is_named(scene, allegation.party):
        row = sum(n.form == "name" for n in scene.document.facts_in(Name, allegation.target_span)) > 1
        row = row or not scene.frames.sets["and"].isdisjoint(allegation.target.split())
        return allegation if row else named_as(scene, allegation, allegation.party or "", allegation.target_span)
    span, text = allegation.target_span, scene.document.text
    words = words_of(scene.document, span)
    body = words[-1].endswith(scene.frames.ends["body_ends"] + scene.frames.ends["board_ends"])
    if words[0] in scene.frames.sets["numbers"]:
        return allegation  # `zwei Männer, Jan Kolb und …`
    described = scene.parties.get(allegation.party or "")
    if scene.document.language == "en":
        body = described is not None and described.kind == "authority"
    kinds = ("organisation",) if body else ("person", "unknown")
    for name in scene.document.facts_in(Name, Span(span.end, min(len(text), span.end + _APART))):
        if name.start < span.end or name.form != "name" or name.kind not in kinds:
            continue
        if name.kind == "unknown" and " " not in name_text(scene, name):
            continue
        if _APPOSED.fullmatch(text, span.end, name.start) and not _is_part_of_noun(scene, span, name):
            return named_as(scene, allegation, name.party, Span(name.start, name.end))
    return allegation


def _is_part_of_noun(scene: Scene, span: Span, name: Name) -> bool:
    """`der Kommandant der Polizeiinspektion Maria Lanz`: the name is that of the body in the German genitive, not of the man."""
    text = scene.document.text
    between = text[span.end : name.start]
    if scene.document.language != "de" or "," in between or not between.strip():
        return False
    before = between.split()[-1]
    governed = before in scene.frames.sets["prepositions"]  # `der Inhaber der Firma Kolb aus Rosenau`
    return governed or (before[:1].isupper() and not before.isupper())


def name_text(scene: Scene, name: Name) -> str:
    return scene.document.slice(name)


def _with_main_party(scene: Scene, counts: Counter[str], allegation: Allegation) -> Allegation:
    """`der Ex-Staatschef`, `the company`, `managers`: the party of that kind which the text accuses most, if one stands out."""
    staff = are_staff(scene, allegation.target_span)
    if is_another(scene, allegation.target_span):
        return allegation
    early = scene.document.language == "en" and allegation.place in ("headline", "lead")
    if not staff and not early and not is_definite(scene, allegation.target_span):
        return allegation
    described = scene.parties.get(allegation.party or "")
    fits = has_staff if staff else partial(could_be, described_kind(scene, allegation), described)
    fitting = [(n, key) for key, n in counts.most_common() if key and fits(scene.parties[key])]
    fitting = [(n, key) for n, key in fitting if noun_fits(scene, allegation.target_span, scene.parties[key])]
    if allegation.place == "body":
        # A definite noun refers back; who is first named far below is somebody else.
        fitting = [(n, key) for n, key in fitting if scene.parties[key].start < allegation.end + _AHEAD]
    if not fitting:
        return _with_only_body(scene, allegation, staff=staff)
    if len(fitting) > 1 and fitting[0][0] < _LEAD * fitting[1][0]:
        last = _named_just_before(scene, allegation, [key for _, key in fitting])
        return named_as(scene, allegation, last, allegation.target_span) if last else allegation
    return named_as(scene, allegation, fitting[0][1], allegation.target_span)


def _named_just_before(scene: Scene, allegation: Allegation, keys: list[str]) -> str:
    """`the trafficker`: the one of several accused whom the sentence before is about, in an English text; else ""."""
    before = scene.view(allegation.sentence - 1) if scene.document.language == "en" else None
    about = topic(before) if before is not None else None
    return about.party if about is not None and about.party in keys else ""


def _with_only_body(scene: Scene, allegation: Allegation, *, staff: bool) -> Allegation:
    """`Managers`, `hospital`: of the one body that an English text names and also calls by a noun (`the trust`)."""
    if not staff and described_kind(scene, allegation) != "organisation":
        return allegation
    bodies = [party for party in scene.parties.values() if party.named and party.kind == "organisation"]
    bodies = [party for party in bodies if any(form[:4].lower() == "the " for form in party.forms)]
    return named_as(scene, allegation, bodies[0].key, allegation.target_span) if len(bodies) == 1 else allegation
