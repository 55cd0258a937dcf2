"""Who is dead, by what is known of them or by what the text says: charges against the dead are history."""

from __future__ import annotations

from newslint import Hit, Party
from newslint_accusation.sentences import Scene

# So many small words may stand between a name and its death (`Brandt, 61, has since died`).
_APART = 3
# So many tokens a title takes, with the preposition (`der Tod von Präsident Jan Brandt`).
_TITLE = 3


def dead(scene: Scene, accused: set[str]) -> set[str]:
    """Those of the accused parties that are dead."""
    people = {key for key in accused if key in scene.parties and scene.parties[key].kind in ("person", "unknown")}
    if not people:
        return set()
    names = scene.document.words.words("the-dead", "names")
    found = {key for key in people if not names.isdisjoint(_full(scene.parties[key]))}
    for hit in scene.document.hits("deaths"):
        found |= _dying(scene, hit, people)
    return found | (people & (_late(scene) | _mourned(scene, people)))


def _full(party: Party) -> set[str]:
    """The full names of a party: a family name alone is also that of the living (`Alessandra Mussolini`)."""
    return {party.name.lower(), *(form.lower() for form in party.forms if " " in form)}


def _dying(scene: Scene, hit: Hit, people: set[str]) -> set[str]:
    """Of whom of the people the text says that he died: who is named right before the words."""
    view = scene.view(scene.number_at(hit.start))
    if view is None or not any(n.party in people for n in view.names) or view.is_question:
        return set()
    near = [p for p in view.participants if 0 < hit.first - p.last <= _APART]
    before = [p for p in near if p.form in ("name", "pronoun") and p.free]
    sets = view.scene.frames.sets
    small = sets["light"] - sets["negators", "modals"]
    last = [p for p in before[-1:] if p.party in people]
    return {p.party for p in last if all(view.word(i) in small for i in range(p.last + 1, hit.first))}


def _late(scene: Scene) -> set[str]:
    """`the late Jan Brandt`."""
    tokens = scene.document.tokens
    found: set[str] = set()
    for word in scene.document.words.words("deaths", "late") & tokens.places.keys():
        for at in tokens.places[word]:
            view = scene.view(scene.number_at(tokens.starts[at]))
            following = view.names if view is not None and at + 1 < view.range.stop else ()
            found |= {n.party for n in following if n.start == tokens.starts[at + 1]}
    return found


def _mourned(scene: Scene, people: set[str]) -> set[str]:
    """`der Tod des Malers Jan Brandt`, `the death of Jan Brandt`, `Brandt's funeral`, but not `the death of Brandt's wife`."""
    tokens = scene.document.tokens
    found: set[str] = set()
    sets = scene.frames.sets
    for word in scene.document.words.words("deaths", "nouns") & tokens.places.keys():
        for at in tokens.places[word]:
            view = scene.view(scene.number_at(tokens.starts[at]))
            if view is None or not any(n.party in people for n in view.names):
                continue
            named = [p for p in view.participants if p.form == "name" and p.kind == "person"]
            following = tokens.words[at + 1 : at + 2]
            for p in named:
                behind = scene.document.text[p.span.end : p.span.end + 2]
                whose = p.genitive or (behind[:1] == " " and behind[1:].isupper())  # `der Tod von Jan Brandts Frau`
                of = not sets["of_somebody"].isdisjoint(following) and not whose
                of = of or not sets["of_the"].isdisjoint(following)
                owns = p.genitive and 0 < at - p.last <= 1 + (tokens.words[at - 1] == "s")
                if (of and 0 < p.first - at <= _TITLE) or owns:
                    found.add(p.party)
    return found
