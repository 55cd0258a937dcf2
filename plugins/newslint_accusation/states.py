"""An accused state: its government, its seat, and the one name by which a text calls them."""

from __future__ import annotations

from newslint import Allegation, Document, Name, Span, replace
from newslint_accusation.sentences import Scene

# So far before the noun stands the place whose government it is.
_BEFORE = 45
_SHORTEST = 4


def as_state(scene: Scene, allegation: Allegation) -> Allegation:
    """`Moskau`, `Beijing`: an accused seat of a government is the state, where the text names that too."""
    states = scene.frames.grammar["seats"].get(allegation.party or "", ())
    state = next((one for one in states if one in scene.parties), "")
    return named_as(scene, allegation, state, allegation.target_span) if state else allegation


def as_government(scene: Scene, allegation: Allegation) -> Allegation:
    """`Norway`, `Norway's new government`: an accused state is its government where an English text names that."""
    governments = scene.document.derived(_governments)
    if not governments:
        return allegation
    accused = scene.parties.get(allegation.party or "")
    place = accused
    if accused is not None and not accused.named and accused.kind == "authority":
        before = Span(max(0, allegation.target_span.start - _BEFORE), allegation.target_span.start)
        owner = next((n for n in scene.document.facts_in(Name, before) if n.kind == "place"), None)
        place = scene.parties.get(owner.party) if owner is not None else None
    if place is None or place.kind != "place" or len(place.key) < _SHORTEST:
        return allegation
    stem = place.key[: max(_SHORTEST, len(place.key) - 2)]
    key = next((key for key in governments.get(stem[:_SHORTEST], ()) if key.startswith(stem)), "")
    return named_as(scene, allegation, key, allegation.target_span) if key else allegation


def _governments(document: Document) -> dict[str, list[str]]:
    """The keys of the governments that the text names (`the Norwegian government`), by the letters with which they begin."""
    scene = document.derived(Scene)
    found: dict[str, list[str]] = {}
    ends = scene.frames.ends["government_ends"]
    for party in scene.parties.values() if ends else ():
        if party.kind == "authority" and party.named and party.key.endswith(ends):
            found.setdefault(party.key[:_SHORTEST], []).append(party.key)
    return found


def named_as(scene: Scene, allegation: Allegation, key: str, span: Span) -> Allegation:
    party = scene.parties.get(key)
    if party is None:
        return allegation
    if allegation.party == key and allegation.target == party.name and allegation.target_span == span:
        return allegation
    return replace(allegation, party=key, target=party.name, target_span=span)
