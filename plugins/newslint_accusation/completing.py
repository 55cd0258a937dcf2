"""Whether a word is used as its entry says: its form, its objects, its particle, a negation that it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_accusation.cues import Cue, Form
from newslint_accusation.uses import Use, has_all
from newslint_accusation.verbs import antecedent, is_passive

if TYPE_CHECKING:
    from newslint_accusation.sentences import View

_REACH = 8
# How many words may name the accused between `charged` and `with`.
_ACCUSED = 16
# How many words may stand between a verb of ordering and the infinitive's `to`.
_TOLD = 6


def complete(view: View, form: Form) -> Cue | None:
    """The cue with its particle and objects found, by the first of its entries that has them; None where none does."""
    first, last, uses = form
    tokens, named, modifier = view.document.tokens, view.named, uses[0].modifier
    start, end = tokens.starts[first], tokens.ends[last]
    for use in uses:
        # Whether the sentence holds at all what the entry asks for is cheaper to see than where it stands.
        wants = use.wants
        if wants and not (wants[0] & named and (len(wants) == 1 or has_all(named, wants))):
            continue
        cue = Cue(start, end, first, last, use.kind, use.entry, use.tag, modifier=modifier)
        whole = _complete(view, cue, use)
        if whole is not None:
            return whole
    return None


def _complete(view: View, cue: Cue, use: Use) -> Cue | None:
    """A cue that was just made, with its particle and objects; None where the word is not used as its entry says."""
    entry, german = use.entry, view.document.language == "de"
    if use.object:
        objects = _objects(view, cue, use.object)
        if not objects or ("also" in entry and not _objects(view, cue, str(entry["also"]))):
            return None
        cue.objects = objects
    one = cue.first == cue.last
    if one and german and cue.kind in ("accuse", "process") and _is_adjective(view, cue):
        return None
    if german and cue.kind == "act" and one and _is_infinitive_noun(view, cue):
        cue.kind = "deed"
    if cue.tag and (_is_noun(view, cue) or (use.guarded and _is_other(view, cue))):
        return None
    if german and use.finite and _has_foreign_particle(view, cue):
        return None
    if use.split:
        cue.particle = _particle(view, cue)
        if cue.particle < 0:
            return None
    if "needs" in entry and entry["needs"] == "negation" and not _has_negator(view, cue):
        return None
    return _omission(view, cue) if cue.kind == "omission" else cue


def _is_adjective(view: View, cue: Cue) -> bool:
    """`verdächtige Überweisungen`: a German adjective before its noun looks like a verb, or like a noun for the accused."""
    sets, tokens, text = view.scene.frames.sets, view.document.tokens, view.document.text
    if view.word(cue.first) not in sets["accused_nouns"]:
        return False
    follows = cue.last + 1 < view.range.stop and cue.last + 1 not in view.breaks
    if not follows or not text[cue.start].islower() or not text[tokens.starts[cue.last + 1]].isupper():
        return False
    return not cue.tag or "pres.1s" in cue.tag or view.word(cue.first - 1) in sets["articles"]


def _has_negator(view: View, cue: Cue) -> bool:
    negators = view.scene.frames.sets["negators"]
    if view.document.language == "en":
        return not negators.isdisjoint(view.before(cue.first, 7 if _is_second_verb(view, cue) else 4))
    return view.has(negators, view.clause(cue.first)) >= 0


def _is_second_verb(view: View, cue: Cue) -> bool:
    """`did not leave the meeting or declare her interest`: an infinitive joined to one that `do` governs."""
    does = view.scene.frames.sets["emphatic_do"]
    return view.word(cue.first - 1) in ("or", "and", "nor") and not does.isdisjoint(view.before(cue.first, 8))


def _has_foreign_particle(view: View, cue: Cue) -> bool:
    """`schlug … vor`: a finite verb with a particle at the end of its clause is another verb."""
    stop = view.clause(cue.first).stop
    sets = view.scene.frames.sets
    joint = view.has(sets["joining"], range(cue.last + 1, stop))
    last = (joint if joint >= 0 else stop) - 1
    return last > cue.last and view.word(last) in sets["particles"]


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
    if cue.tag.startswith("NN") and (cue.kind != "process" or following in view.scene.frames.sets["opens_charge"]):
        return False
    if cue.tag.startswith("NN"):
        return False
    return before in view.scene.frames.sets["determiners"] and not cue.tag.startswith("VBG") and following != "by"


def _is_in_a_name(view: View, cue: Cue) -> bool:
    """`at the Center of Media Justice`: an English phrase that goes on with a capital."""
    if view.document.language != "en" or view.is_heading or cue.first == cue.last:
        return False
    text, starts = view.document.text, view.document.tokens.starts
    return text[starts[cue.first]].islower() and any(
        text[starts[i]].isupper() for i in range(cue.first + 1, cue.last + 1)
    )


def _is_other(view: View, cue: Cue) -> bool:
    """A form or a use of the word that makes no charge (`a suspect`, `lying on the floor`, `in charge`, `täuschte sich`)."""
    if cue.entry.get("term") and _is_in_a_name(view, cue):
        return True
    only = cue.entry.get("only")
    if only and set(str(only).split("/")).isdisjoint(cue.tag.split("|")) and not _is_brought_about(view, cue):
        return not _is_habit(view, cue)
    guarded = _is_guarded(view, cue, str(cue.entry.get("guard", "")))
    if guarded is not None:
        return guarded
    if cue.kind == "act" and view.document.language == "en" and _is_modifier(view, cue):
        return True
    if cue.kind == "act" and cue.tag == "VBG":
        opener, openers = view.word(cue.first - 1), view.scene.frames.sets["gerund_openers"]
        return cue.first not in view.breaks and opener not in openers and not opener.endswith("ly")
    return cue.entry.get("guard") == "to" and view.word(cue.last + 1) == "to"


def _is_guarded(view: View, cue: Cue, guard: str) -> bool | None:
    """Whether what the entry guards against holds; None where its guard does not decide."""
    sets, following = view.scene.frames.sets, view.word(cue.last + 1)
    if guard == "lie" and view.word(cue.first) != "lied" and following not in ("to", "about", "under"):
        spoken = view.word(cue.first - 1) in sets["for"] and following not in sets["prepositions"]
        return not (_is_brought_about(view, cue) or spoken)
    if guard == "charges":
        before = view.before(cue.first, 6)
        facing = "on" in before[-3:] or not sets["facing"].isdisjoint(before[-3:])
        named = cue.modifier or view.word(cue.first - 1) in view.document.words.group("charge-nouns")
        return (
            not facing
            and following not in ("of", "against")
            and not (named and "against" in view.after(cue.last, _REACH))
        )
    if guard == "with":
        return "with" not in view.after(cue.last, _ACCUSED)  # `charged two developers, A and B, with fraud`
    if guard == "suspected":
        before = view.before(cue.first, 3)
        return following != "of" and sets["passive"].isdisjoint(before) and "have" not in before
    if guard == "sentence":
        return sets["sentencing"].isdisjoint(view.words)
    if guard == "directed" and following not in sets["opens_charge"] and following != "of":
        return not view.document.text.startswith(("'s ", "’s "), max(0, cue.start - 3))
    if guard == "measured" and not view.word(cue.first - 1).endswith(
        ("-month", "-year", "-week", "-day", "-game", "-match", "-race")
    ):
        return True
    if guard == "knowing" and following not in sets["known_of"]:
        return True
    if guard == "passive" and not is_passive(view, cue):
        return True
    if guard == "reflexive" and view.has(sets["reflexives"], _own_part(view, cue)) >= 0:
        return True
    if guard == "figurative" and any(view.scene.frames.is_object(word, guard) for word in view.after(cue.last, 5)):
        return True
    return None


def _own_part(view: View, cue: Cue) -> range:
    """The cue's clause without what `und` joins to it (`Er täuschte sie und ließ sich helfen`)."""
    clause, joining = view.clause(cue.first), view.scene.frames.sets["joining"]
    words = view.document.tokens.words[clause.start : clause.stop]
    joints = [i for i, word in zip(clause, words, strict=True) if word in joining]
    start = max((i for i in joints if i < cue.first), default=clause.start)
    return range(start, min((i for i in joints if i > cue.last), default=clause.stop))


def _is_habit(view: View, cue: Cue) -> bool:
    """`leaders who protect predators`: a relative clause tells of somebody's doing in the present, too, and so does a headline."""
    tags = set(cue.tag.split("|"))
    if not tags & {"VBP", "VBZ"}:
        return False
    before = view.word(cue.first - 1)
    told = view.is_heading and before not in view.scene.frames.sets["prepositions"] and cue.kind == "act"
    return (told and ("VBZ" in tags or before.endswith("s"))) or before in view.scene.frames.sets["who"]


def _is_brought_about(view: View, cue: Cue) -> bool:
    """`ordered staff to alter the records`, `tried to buy votes`: an infinitive of what was done, by others or in vain."""
    sets, to = view.scene.frames.sets, cue.first - 1
    if view.word(to) in ("and", "or"):
        to = next((i for i in range(to, max(view.range.start, to - _REACH), -1) if view.word(i) == "to"), to)
    if view.word(to) != "to" or "VB" not in cue.tag.split("|"):
        return False
    before = view.before(to, _TOLD)
    return before[-1:] != [] and (before[-1] in sets["attempting"] or not sets["ordering"].isdisjoint(before))


def _is_modifier(view: View, cue: Cue) -> bool:
    """A noun or a participle that is no verb of its clause (`a bully`, `support for torture`, `a soldier killed in action`)."""
    tags, sets = set(cue.tag.split("|")), view.scene.frames.sets
    before = view.word(cue.first - 1)
    if "VB" in tags and not tags & {"VBD", "VBN"}:
        at = view.document.tokens.starts[cue.first]
        subject = any(0 < at - n.end <= 1 for n in view.names) or before in sets["pronouns_he"]
        if before in ("not", "never"):
            before = view.word(cue.first - 2)
        verb = before == "to" or subject or before in sets["modals"] or before in sets["emphatic_do"]
        return not (verb or _is_second_verb(view, cue))
    if view.document.text.endswith(("'s ", "’s "), max(0, cue.start - 3), cue.start):
        return True
    following = view.word(cue.last + 1)
    if tags == {"VBZ"} and not (_has_subject(view, cue) or following in sets["definite"]):
        return True
    if before.endswith("ly"):
        before = view.word(cue.first - 2)
    return (
        bool(cue.entry.get("violent")) and following in ("in", "at", "during", "on") and before not in sets["passive"]
    )


def _has_subject(view: View, cue: Cue) -> bool:
    """Whether the word before the form may end its subject or stand between the two (`Brandt lies`, `who never lies`)."""
    sets, before, at = view.scene.frames.sets, view.word(cue.first - 1), view.document.tokens.starts[cue.first]
    noun = view.word(cue.first) in view.document.words.group("charge-nouns")
    if any(0 < at - n.end <= 1 and not (noun and n.kind == "place") for n in view.names) or before.endswith("ly"):
        return True
    return before in sets["pronouns_he"] or before in sets["relative"] or before in ("and", "also", "still", "never")


def _particle(view: View, cue: Cue) -> int:
    particle, said = frozenset({str(cue.entry.get("particle", ""))}), view.scene.frames.sets["after_particles"]
    stop = min(view.range.stop, cue.last + 26)
    at = view.has(particle, range(cue.last + 1, stop))
    while at >= 0:
        if at + 1 >= view.range.stop or at + 1 in view.breaks or view.word(at + 1) in said:
            return at
        at = view.has(particle, range(at + 1, stop))
    return -1


def _objects(view: View, cue: Cue, wanted: str) -> tuple[int, ...]:
    """The first two objects of a class in reach of a cue: behind it, else before it."""
    here = _placed(view, wanted)
    if not here:
        return ()
    if view.document.language == "en":
        reach = range(cue.last + 1, cue.last + 1 + int(cue.entry.get("reach", _REACH)))
        reach_back = range(cue.first - 6, cue.first if is_passive(view, cue) else 0)
    else:
        clause = view.clause(cue.first)
        reach = range(cue.last + 1, max(clause.stop, _before_purpose(view, clause.stop, cue.last + _REACH)))
        reach_back = range(min(clause.start, cue.first - 8), cue.first)
    found = [at for at in here if at in reach] + [at for at in here if at in reach_back]
    if not found and view.document.language == "en":
        found = [at for at in antecedent(view, cue.first) if at in here]
    return tuple(found[:2])


def _placed(view: View, wanted: str) -> list[int]:
    """The tokens of a sentence with which objects of a class begin."""
    classes = view.scene.frames.lexicon.classes[wanted]
    return [at for at, of in view.objects if of & classes]


def _before_purpose(view: View, start: int, stop: int) -> int:
    """How far objects may stand behind a German clause: not in what it is done for (`testet nachts, um Doping zu finden`)."""
    stop = min(view.range.stop, stop)
    return next((i for i in range(start, stop) if i in view.breaks and view.word(i) == "um"), stop)


def _omission(view: View, cue: Cue) -> Cue | None:
    """`failed to declare`: the verb after `to` must be one that a duty asks for."""
    duties = view.scene.frames.sets.get("duties", frozenset())
    following = view.after(cue.last, 4)
    if not following or following[0] not in ("to", "in") or len(following) < 2:
        return None
    for offset, word in enumerate(following[1:], 2):
        if word in duties:
            cue.objects = (cue.last + offset,)
            return cue
    return None
