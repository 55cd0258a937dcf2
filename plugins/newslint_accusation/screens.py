"""What makes a cue no charge: a missing object, negation, condition, question, prevention, a plan, the victim's part."""

from __future__ import annotations

from typing import Any

from newslint import replace
from newslint_accusation.cues import Cue, is_split
from newslint_accusation.earnest import in_play
from newslint_accusation.sentences import View

_SCREENED = ("act", "deed", "agent", "adjective")
# What a step of procedure has behind it where it is news (`the inquiry into Brandt`), and no mere mention (`the inquiry`).
_OPENS_CHARGE = frozenset({"against", "into", "over", "alleging", "accusing"})
_REACH = 8
# By which somebody is given an offender's name (`called him a liar`).
_NAMING = frozenset({"called", "calls", "calling", "branded", "labelled", "labeled", "dubbed", "denounced", "exposed"})
_DO = frozenset({"did", "do", "does", "didn't", "don't", "doesn't"})
_SELF = frozenset({"sich", "themselves", "himself", "herself", "itself"})


def complete(view: View, cue: Cue) -> Cue | None:
    """The cue with its particle and objects found, by the first of its entries that has them; None where none does."""
    for entry, tag in ((cue.entry, cue.tag), *cue.others):
        if not _holds(view, entry, tag):
            continue
        whole = _complete(view, cue if entry is cue.entry else replace(cue, entry=entry, tag=tag))
        if whole is not None:
            return whole
    return None


def _holds(view: View, entry: dict[str, Any], tag: str) -> bool:
    """Whether the sentence holds at all what the entry asks for, which is cheaper to see than where it stands."""
    particle, wanted = entry.get("particle"), entry.get("object")
    if particle and tag.startswith("split.") and "|" not in tag and particle not in view.words:
        return False
    return not wanted or wanted == "self" or not view.classes.isdisjoint(str(wanted).split("/"))


def _complete(view: View, cue: Cue) -> Cue | None:
    one = cue.first == cue.last
    if view.document.language == "de" and cue.kind == "act" and one and _is_infinitive_noun(view, cue):
        cue = replace(cue, kind="deed")
    if cue.tag and (_is_noun(view, cue) or _is_other(view, cue)):
        return None
    if is_split(cue):
        particle = _particle(view, cue)
        if particle < 0:
            return None
        cue = replace(cue, particle=particle)
    wanted = cue.entry.get("object")
    if wanted:
        objects, also = _objects(view, cue, str(wanted)), cue.entry.get("also")
        if not objects or (also and not _objects(view, cue, str(also))):
            return None
        cue = replace(cue, objects=objects)
    needs = cue.entry.get("needs")
    if needs == "negation" and not _has_negator(view, cue):
        return None
    if cue.kind == "omission":
        return _omission(view, cue)
    return cue


def _has_negator(view: View, cue: Cue) -> bool:
    negators = view.scene.frames.sets["negators"]
    if view.document.language == "en":
        return not negators.isdisjoint(view.before(cue.first, 7 if _is_second_verb(view, cue) else 4))
    return view.has(negators, view.clause(cue.first)) >= 0


def _is_second_verb(view: View, cue: Cue) -> bool:
    """`did not leave the meeting or declare her interest`: an infinitive joined to one that `do` governs."""
    return view.word(cue.first - 1) in ("or", "and", "nor") and not _DO.isdisjoint(view.before(cue.first, 8))


def _is_infinitive_noun(view: View, cue: Cue) -> bool:
    """`das Umgehen von Sanktionen`: the act as a noun."""
    word = view.document.text[cue.start : cue.end]
    return word[0].isupper() and word.endswith("n") and cue.first != view.range.start


def _is_noun(view: View, cue: Cue) -> bool:
    """A form that looks like the verb's and is a noun here (`die Angriffe`, `the cheat`)."""
    if cue.kind not in ("act", "accuse", "process", "omission"):
        return False
    if view.document.language == "de":
        return view.document.text[cue.start].isupper() and cue.first != view.range.start
    before, following = view.word(cue.first - 1), view.word(cue.last + 1)
    if cue.tag.startswith("NN") and (cue.kind != "process" or following in _OPENS_CHARGE):
        return False
    return before in view.scene.frames.sets["determiners"] and not cue.tag.startswith("VBG") and following != "by"


def _is_other(view: View, cue: Cue) -> bool:
    """A form or a use of the word that makes no charge (`a suspect`, `lying on the floor`, `in charge`, `täuschte sich`)."""
    only = cue.entry.get("only")
    if only and set(str(only).split("/")).isdisjoint(cue.tag.split("|")):
        return True
    sets, following, guard = view.scene.frames.sets, view.word(cue.last + 1), cue.entry.get("guard")
    if guard == "lie":
        return view.word(cue.first) != "lied" and following not in ("to", "about", "under")
    if guard == "charges":
        before = view.before(cue.first, 6)
        facing = "on" in before or not sets["facing"].isdisjoint(before[-3:])
        return not facing and following not in ("of", "against")
    if guard == "suspected":
        before = view.before(cue.first, 3)
        return following != "of" and sets["passive"].isdisjoint(before) and "have" not in before
    if guard == "sentence":
        return sets["sentencing"].isdisjoint(view.words)
    if guard == "passive" and not is_passive(view, cue):
        return True
    if guard == "reflexive" and view.has(_SELF, view.clause(cue.first)) >= 0:
        return True
    if guard == "figurative" and any(view.scene.frames.is_object(word, guard) for word in view.after(cue.last, 5)):
        return True
    if cue.kind == "act" and view.document.language == "en" and _is_modifier(view, cue):
        return True
    if cue.kind == "act" and cue.tag == "VBG":
        opener = view.word(cue.first - 1)
        return cue.first not in view.breaks and opener not in sets["gerund_openers"] and not opener.endswith("ly")
    return guard == "to" and following == "to"


def _is_modifier(view: View, cue: Cue) -> bool:
    """A noun or a participle that is no verb of its clause (`a bully`, `support for torture`, `a soldier killed in action`)."""
    tags, sets = set(cue.tag.split("|")), view.scene.frames.sets
    before = view.word(cue.first - 1)
    if "VB" in tags and not tags & {"VBD", "VBN"}:
        at = view.document.tokens.starts[cue.first]
        subject = any(0 < at - n.end <= 1 for n in view.names) or before in sets["pronouns_he"]
        if before in ("not", "never"):
            before = view.word(cue.first - 2)
        verb = before == "to" or subject or before in sets["modals"] or before in _DO
        return not (verb or _is_second_verb(view, cue))
    if view.document.text[: cue.start].endswith(("'s ", "’s ")):
        return True
    following = view.word(cue.last + 1)
    if tags == {"VBZ"} and not (_has_subject(view, cue) or following in sets["definite"]):
        return True
    return (
        bool(cue.entry.get("violent")) and following in ("in", "at", "during", "on") and before not in sets["passive"]
    )


def _has_subject(view: View, cue: Cue) -> bool:
    """Whether the word before the form may end its subject or stand between the two (`Brandt lies`, `who never lies`)."""
    sets, before, at = view.scene.frames.sets, view.word(cue.first - 1), view.document.tokens.starts[cue.first]
    if any(0 < at - name.end <= 1 for name in view.names) or before.endswith("ly"):
        return True
    return before in sets["pronouns_he"] or before in sets["relative"] or before in ("and", "also", "still", "never")


def _particle(view: View, cue: Cue) -> int:
    particle = str(cue.entry.get("particle", ""))
    clause_end = min(view.range.stop, cue.last + 26)
    for i in range(cue.last + 1, clause_end):
        if view.word(i) == particle:
            after = i + 1
            if after >= view.range.stop or after in view.breaks or view.word(after) in ("und", "oder", "wegen", "dass"):
                return i
    return -1


def _objects(view: View, cue: Cue, wanted: str) -> tuple[int, ...]:
    frames = view.scene.frames
    if view.document.language == "en":
        reach = range(cue.last + 1, min(view.range.stop, cue.last + 1 + int(cue.entry.get("reach", _REACH))))
        reach_back = range(max(view.range.start, cue.first - 6), cue.first if is_passive(view, cue) else 0)
    else:
        clause = view.clause(cue.first)
        reach = range(cue.last + 1, max(clause.stop, min(view.range.stop, cue.last + 8)))
        reach_back = range(min(clause.start, max(view.range.start, cue.first - 8)), cue.first)
    places = (*reach, *reach_back)
    if wanted == "self":
        found = [i for i in places if view.word(i) in _SELF]
    else:
        classes = wanted.split("/")
        found = [i for i in places if any(frames.is_object_at(i, one) for one in classes)]
    return tuple(found[:2])


def accompanied(view: View, cues: list[Cue]) -> list[Cue]:
    """The cues, one of a kind a place, without those that need another (a ruling needs a deed, an agent a country or a hedge)."""
    deeds = any(c.kind in ("deed", "act", "accuse", "omission", "agent") for c in cues)
    kept: list[Cue] = []
    for cue in cues:
        if kept and (cue.first, cue.last, cue.kind) == (kept[-1].first, kept[-1].last, kept[-1].kind):
            continue
        needs = cue.entry.get("needs")
        if needs == "case" and not deeds and not _is_case(view):
            continue
        if needs in ("deed", "suit", "against") and not deeds:
            continue
        near = set(view.before(cue.first, 3) + view.after(cue.last, 1))
        if (
            needs in ("country", "hedge")
            and not cue.modifier
            and not near & (view.scene.frames.sets["hedge_strong"] | {"für"})
        ):
            continue
        kept.append(cue)
    return [] if all(cue.entry.get("reference") for cue in kept) else kept


def _is_case(view: View) -> bool:
    """Whether an authority, an opponent or a ground stands in the sentence (`ermittelt gegen`, not `den Wert ermittelt`)."""
    sets = view.scene.frames.sets
    return not (sets["wardens"] | sets["against"] | sets["grounds"]).isdisjoint(view.words)


def _omission(view: View, cue: Cue) -> Cue | None:
    """`failed to declare`: the verb after `to` must be one that a duty asks for."""
    duties = view.scene.frames.sets.get("duties", frozenset())
    following = view.after(cue.last, 4)
    if not following or following[0] not in ("to", "in") or len(following) < 2:
        return None
    for offset, word in enumerate(following[1:], 2):
        if word in duties:
            return replace(cue, objects=(cue.last + offset,))
    return None


def silenced(view: View, cue: Cue) -> str:
    """Why the cue is no charge in its sentence, in a word; "" where nothing speaks against it."""
    sets = view.scene.frames.sets
    clause = view.clause(cue.first)
    if view.is_question and not view.quotes:
        return "question"
    if view.word(view.range.start) in sets["unreal"] or _opens_condition(view, cue):
        return "condition"
    meant = in_play(view, cue)
    if meant:
        return meant
    if cue.kind in ("frame", "deed", "agent", "adjective") and is_denied(view, cue):
        return "denied"
    if cue.kind == "act" and cue.entry.get("violent") and not agent_named(view, cue):
        return "no agent"
    if cue.kind == "adjective" and view.word(cue.last + 1) in sets["relational"]:
        return "relational"
    if cue.kind == "agent" and (is_anybody(view, cue) or _describes_noun(view, cue)):
        return "anybody"
    if cue.kind in ("accuse", "vaguecharge") and view.word(view.range.start) in sets["when"]:
        return "condition"
    if cue.kind in (*_SCREENED, "process") and _is_negated(view, cue):
        return "negated"
    if cue.kind in _SCREENED and not sets["prevention"].isdisjoint(_around(view, cue, clause)):
        return "prevention"
    if not sets["asked"].isdisjoint(view.before(cue.first, cue.first - clause.start)):
        return "question"
    if cue.kind == "act" and view.document.language == "en" and view.word(cue.first - 2) in ("a", "an"):
        return "anybody"
    opening = view.word(view.range.start if cue.kind == "process" else clause.start)
    if cue.kind in (*_SCREENED, "phrase", "process") and opening in sets["conditions"]:
        return "condition"
    return _plan(view, cue, clause)


def _describes_noun(view: View, cue: Cue) -> bool:
    """`criminal justice`, `terrorist attacks`: the English offender's name is but an adjective here."""
    following, tokens = cue.last + 1, view.document.tokens
    if view.document.language != "en" or following >= view.range.stop or following in view.breaks:
        return False
    sets, word = view.scene.frames.sets, view.word(following)
    if view.document.text[tokens.starts[following]].isupper() or word.endswith(("ed", "s'")):
        return False
    words = sets["prepositions"] | sets["auxiliaries"] | sets["openers"] | sets["relative"] | sets["light"]
    return word not in words | sets["articles"]


def _opens_condition(view: View, cue: Cue) -> bool:
    """`Verweigert der Anwalt die Maske, muss …`: a German condition begins with its verb."""
    if cue.first != view.range.start or view.document.language != "de" or not cue.tag or view.is_heading:
        return False
    return len(view.breaks) > 2 and "pp" not in cue.tag.split("|")


def is_anybody(view: View, cue: Cue) -> bool:
    """`a gunman`, `Betrüger geben sich … aus`: an offender's name for nobody in particular."""
    sets = view.scene.frames.sets
    before = view.before(cue.first, 3)
    if cue.modifier or not sets["copulas"].isdisjoint(before) or not sets["hedge_strong"].isdisjoint(before):
        return False
    if not before:
        return not view.is_heading
    named = view.before(cue.first, 6)
    if not _NAMING.isdisjoint(named) or ("s" in before and not sets["pronouns_he"].isdisjoint(named)):
        return False
    if not sets["indefinite"].isdisjoint(before[-2:]):
        return True
    return sets["articles"].isdisjoint(before) and cue.first in view.breaks


def _is_negated(view: View, cue: Cue) -> bool:
    negators = view.scene.frames.sets["negators"]
    return cue.entry.get("needs") != "negation" and not negators.isdisjoint(view.before(cue.first, 4))


def _around(view: View, cue: Cue, clause: range) -> list[str]:
    """The words near a cue in which prevention would stand; for a German deed those up to the end of the clause."""
    near = view.before(cue.first, 4)
    if cue.kind in ("deed", "agent"):
        near += view.after(cue.last, 3)
    if cue.kind == "deed" and view.document.language == "de":
        near += view.after(cue.last, clause.stop - cue.last)
    return near


def _plan(view: View, cue: Cue, clause: range) -> str:
    """`could have bribed`, `könnte betrogen haben`, `soll gebaut werden`: possibility or plan, no charge."""
    sets = view.scene.frames.sets
    if view.document.language == "en":
        before = view.before(cue.first, 3)
        base = cue.kind in ("act", "omission", "process", "accuse") and "VB" in cue.tag.split("|")
        passive = cue.kind in ("process", "accuse") and "be" in before
        return "modal" if (base or passive) and not sets["modals"].isdisjoint(before) else ""
    if cue.kind != "act":
        return ""
    if view.has(sets["modals"], clause) >= 0:
        return "modal"
    at = view.has(frozenset({"soll", "sollen"}))
    return "plan" if at >= 0 and not reportative(view, at) else ""


def is_denied(view: View, cue: Cue) -> bool:
    """Whether the sentence only turns the charge away (`weist die Vorwürfe zurück`, `denied the allegations`)."""
    sets, words = view.scene.frames.sets, view.words
    at = view.has(sets["denial"])
    if at >= 0 and abs(at - cue.first) <= 14:
        return True
    split = view.has(sets["denial_split"])
    return split >= 0 and not sets["denial_particle"].isdisjoint(words[split - view.range.start :])


def agent_named(view: View, cue: Cue) -> bool:
    """Whether a violent act has somebody who does it: an active verb, or a passive with its agent."""
    if not is_passive(view, cue):
        return view.document.language == "de" or view.word(cue.first - 1) not in view.scene.frames.sets["articles"]
    return not view.scene.frames.sets["agent_prepositions"].isdisjoint(
        view.after(cue.last, 4) + view.before(cue.first, 6)
    )


def reportative(view: View, at: int) -> bool:
    """Whether `soll` at the token is hearsay: a perfect infinitive closes its clause, or a verb of state does."""
    stop = min(view.range.stop, at + 40)
    for i in range(at + 1, stop):
        closing = i + 1 >= view.range.stop or i + 1 in view.breaks or view.word(i + 1) in ("und", "oder", "wie")
        if not closing:
            continue
        last, word = view.word(i), view.word(i - 1)
        if last in ("haben", "sein") and (word.endswith(("t", "en", "n")) or last == "sein"):
            return not word.endswith("werden")
        if last in ("wissen", "verfügen", "stecken", "stehen", "stammen", "bestehen", "leben", "liegen", "gehören"):
            return True
    return False


def is_passive(view: View, cue: Cue) -> bool:
    """Whether the verb stands in the passive."""
    sets = view.scene.frames.sets
    if view.document.language == "en":
        if not {"VBN", "VBD"} & set(cue.tag.split("|")):
            return False
        return not sets["passive_only"].isdisjoint(view.before(cue.first, 3))
    clause = view.clause(cue.first)
    if cue.tag and "pp" not in cue.tag.split("|") and view.word(cue.last + 1) != "worden":
        return False
    return view.has(sets["passive_only"], clause) >= 0
