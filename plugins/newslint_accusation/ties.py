"""How surely a party is tied to a charge, and which parties can be: no nobodies, nobody who prosecutes."""

from __future__ import annotations

from newslint import Span, dataclass
from newslint_accusation.participants import Participant
from newslint_accusation.sentences import View

STRONG, FAIR, WEAK = 3.0, 2.0, 1.0


@dataclass(slots=True)
class Link:
    """A party in a cue's frame: STRONG where grammar ties it, FAIR where it stands as such a party would, WEAK near by."""

    who: Participant
    strength: float

    @property
    def party(self) -> str:
        return self.who.party

    @property
    def span(self) -> Span:
        return self.who.span


def is_part(one: Participant, of: Participant) -> bool:
    """Whether somebody is but a part of the words for somebody else (`Acme executive`)."""
    if of.first < one.first and one.last <= of.last:
        return True
    return one.form in ("name", "acronym") and of.first == one.first and one.last < of.last


def acts(view: View, who: Participant) -> bool:
    """Whether it can do wrong: an unknown name and words for anybody are no agents."""
    if who.form == "described" and not who.party and _is_thing(view, who):
        return False
    if who.form == "described" and not who.party:
        return not _is_anybody(view, who) or _is_of_a_body(view, who)
    return not (who.form == "role" and _is_anybody(view, who))


def _is_thing(view: View, who: Participant) -> bool:
    """`the credibility of the inquiry`, `the hearing`: an English noun of a thing or an event, which does no wrong."""
    last, ends = view.word(who.last), view.scene.frames.ends
    things = last.endswith(ends["event_ends"]) or last in view.scene.frames.sets["things"]
    body = last.endswith(ends["body_ends"]) or (last in view.scene.frames.sets["defenders"] and _is_owned(view, who))
    return things and not body


def _is_of_a_body(view: View, who: Participant) -> bool:
    """`a former director of Acme`, `a Big Morning star`: somebody whom a house's or a show's name makes known."""
    return any(
        name.kind in ("organisation", "authority")
        and name.form in ("name", "acronym")
        and who.span.start <= name.start < name.end <= who.span.end
        and name.end - name.start < who.span.end - who.span.start
        for name in view.names
    )


def _is_anybody(view: View, who: Participant) -> bool:
    """`a man`, `einige Firmen`, `people`: nobody who can be identified."""
    sets = view.scene.frames.sets
    first = view.word(who.first)
    if is_crowd(view, who):
        return True
    if first in sets["indefinite"] or view.word(who.first - 1) in sets["indefinite"]:
        return True
    if who.form != "described" or first in sets["definite", "numbers"]:
        return False
    return not (_is_of_a_country(view, who) or _is_owned(view, who) or _is_headed(view, who))


def _is_headed(view: View, who: Participant) -> bool:
    """`Council leader steers contract to brother`: the opening of an English headline, which leaves articles out."""
    sets, last = view.scene.frames.sets, view.word(who.last)
    opens = view.is_heading and who.first == view.begin and view.document.language == "en"
    return opens and (
        last in sets["leading"] or last in sets["staff"] or last.endswith(view.scene.frames.ends["body_ends"])
    )


def _is_owned(view: View, who: Participant) -> bool:
    """`Mr. Rehm's company`: an English phrase that begins with a name as its owner."""
    text = view.document.text[who.span.start : who.span.end]
    return view.document.language == "en" and text[:1].isupper() and ("'s " in text or "’s " in text)


def is_crowd(view: View, who: Participant) -> bool:
    """`three people`: so many, and nothing tells who they are."""
    sets = view.scene.frames.sets
    return view.word(who.first) in sets["numbers"] and view.word(who.last) in sets["indefinite"]


def _is_of_a_country(view: View, who: Participant) -> bool:
    """`Ruritanian security services`: an English phrase that begins with a capital inside its sentence is of something known."""
    inside = view.document.language == "en" and who.first > view.range.start and who.first != who.last
    return inside and view.document.text[who.span.start].isupper()


def is_somebody(view: View, who: Participant) -> bool:
    """Whether the accused is people or a body and no thing; a party and a name are, but for that of a prize."""
    if who.form == "name" and view.word(who.last) in view.scene.frames.sets["honours"]:
        return False
    return who.form != "described" or bool(who.party) or bool(described_as(view, who))


def described_as(view: View, who: Participant) -> str:
    """Whether words that describe somebody mean "people" or a "body"; "" for a thing. English nouns do not show it: "people"."""
    sets, ends = view.scene.frames.sets, view.scene.frames.ends
    last = view.word(who.last)
    body = last.endswith(ends["body_ends"])
    if body and view.word(who.first) in sets["definite"]:
        return "body"
    if any(p.kind == "organisation" and who.first <= p.first and p.last <= who.last for p in view.participants):
        return "body"
    if view.document.language != "de" or body or last in sets["accused_nouns"]:
        return "people"
    thing = last.endswith(ends["thing_ends"]) and not last.endswith(ends["native_ends"])
    return "people" if last.endswith(ends["people_ends"]) and not thing else ""


def is_warden(view: View, who: Participant) -> bool:
    """Whether somebody prosecutes or judges: an authority, an office, in German a name right behind one (`Richterin Rosa Fink`)."""
    if who.kind == "authority":
        return True
    wardens, tokens = view.scene.frames.wardens, view.document.tokens
    if not wardens.isdisjoint(tokens.words[who.first : who.last + 1]):
        return True
    named = who.form == "name" and view.document.language == "de" and view.word(who.first - 1) in wardens
    return named and tokens.starts[who.first] - tokens.ends[who.first - 1] == 1


def is_scene(view: View, who: Participant) -> bool:
    """`the inquiry into Port Avon`, `into the Harrow House fire`: an English place, or a name that tells a calamity from others."""
    if view.document.language != "en" or who.form != "name" or who.before == "against":
        return False
    return who.kind == "place" or view.word(who.last + 1) in view.scene.frames.sets["calamities"]
