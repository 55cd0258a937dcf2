"""What makes a cue no charge: negation, condition, question, prevention, a plan, the victim's part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Span
from newslint_accusation.anybody import describes_noun, is_anybody
from newslint_accusation.background import is_suffered, is_topic
from newslint_accusation.cues import Cue
from newslint_accusation.earnest import in_play, is_called_so, is_refused
from newslint_accusation.marks import bits
from newslint_accusation.selling import is_sold, sells
from newslint_accusation.verbs import is_passive, reportative

if TYPE_CHECKING:
    from newslint_accusation.sentences import View

# Auxiliaries and adverbs may stand between a negation and a verb of accusing.
_NEGATED = 3
# So many between a verb of inquiry and its `whether`.
_PROBED = 4
# So far `none found any evidence whatsoever of any` reaches.
_NONE = 9
_SUFFERED = frozenset({"act", "deed"})
_SCREENED = ("act", "deed", "agent", "adjective")
_DENIABLE = frozenset({"frame", "deed", "agent", "adjective"})
# Without a word of these lists in the sentence a screen is not asked (`View.marks`).
_DENYING, _NAMING, _MENTIONING = bits("denial", "untrue", "denial_split"), bits("naming"), bits("mentions")
_NEGATING, _PREVENTING, _ASKING = bits("negators", "none"), bits("prevention"), bits("asked")
_ONESELF, _LYING, _CONDITION = bits("oneself"), bits("lies"), bits("conditions", "when")
_REFUSING = bits("refusing")
_PLANNING = bits("modals", "intending", "demanding", "hearsay_perfect")
_CLAUSAL = _NEGATING | _PREVENTING | _ASKING | _CONDITION | _REFUSING


def silenced(view: View, cue: Cue) -> str:
    """Why the cue is no charge in its sentence, in a word; "" where nothing speaks against it.

    What is sold is asked last, as that takes a look at all links.
    """
    return (
        _by_sentence(view, cue)
        or ("victim" if cue.kind in _SUFFERED and is_suffered(view, cue) else "")
        or ("topic" if is_topic(view, cue) else "")
        or (_by_act(view, cue) if cue.kind == "act" else _by_name(view, cue))
        or _by_clause(view, cue)
        or (_plan(view, cue, view.clause(cue.first)) if view.marks & _PLANNING else "")
        or ("advertising" if view.document.derived(sells) and is_sold(view, Span(cue.start, cue.end)) else "")
    )


def _by_sentence(view: View, cue: Cue) -> str:
    """A question, a condition, play, a denial: what holds for most cues of the sentence."""
    if view.unreal or (cue.first == view.range.start and _opens_condition(view, cue)):
        return "condition"
    if in_play(view, cue):
        return "play"
    marks = view.marks
    deniable = marks & _DENYING and (cue.kind in _DENIABLE or (cue.kind == "process" and "NN" in cue.tag))
    if (deniable and is_denied(view, cue)) or (marks & _NAMING and is_called_so(view, cue)):
        return "denied"
    return ""


def _by_act(view: View, cue: Cue) -> str:
    """What a verb of wrongdoing does not say of anybody."""
    sets = view.scene.frames.sets
    if cue.entry.get("violent") and not agent_named(view, cue):
        return "no agent"
    if view.marks & _ONESELF and cue.entry.get("violent") and not sets["oneself"].isdisjoint(_beside(view, cue)):
        return "oneself"
    if _is_disowned(view, cue):
        return "denied"
    second = view.word(cue.first - 2)
    if second in ("a", "an") and view.document.language == "en" and cue.first not in view.breaks:
        return "anybody"
    prospect = second in sets["possibilities"] and view.word(cue.first - 1) == "of"
    return "plan" if prospect else ""  # `the prospect of tampering with returns`


def _by_name(view: View, cue: Cue) -> str:
    """What a noun or an adjective of wrongdoing does not say of anybody, or a verb of accusing."""
    sets = view.scene.frames.sets
    if view.marks & _MENTIONING and cue.kind in ("deed", "agent", "adjective") and _is_mention(view, cue):
        return "mention"
    if view.marks & _LYING and view.word(cue.first) in sets["lies"]:
        before = view.before(cue.first, _NEGATED + 1)
        if not (sets["this"].isdisjoint(before) or sets["copulas"].isdisjoint(before)):
            return "denied"  # `That is a lie`
    related = cue.kind == "adjective" and view.word(cue.last + 1) in sets["relational"]
    if related and view.word(cue.first) not in sets["judging"]:
        return "relational"
    if cue.kind == "agent" and (is_anybody(view, cue) or describes_noun(view, cue)):
        return "anybody"
    if cue.kind not in ("accuse", "vaguecharge"):
        return ""
    if view.word(view.range.start) in sets["when"]:
        return "condition"
    return "negated" if view.marks & _NEGATING and _accuses_nobody(view, cue) else ""


def _by_clause(view: View, cue: Cue) -> str:
    """Negation, prevention, an indirect question or a condition in the cue's clause."""
    marks, sets = view.marks, view.scene.frames.sets
    if not marks & _CLAUSAL:
        return ""
    if is_refused(view, cue) or (marks & _NEGATING and cue.kind in (*_SCREENED, "process") and _is_negated(view, cue)):
        return "negated"
    clause = view.clause(cue.first)
    if marks & _PREVENTING and cue.kind in _SCREENED and not sets["prevention"].isdisjoint(_around(view, cue, clause)):
        return "prevention"
    if not marks & (_ASKING | _CONDITION):
        return ""
    probed = is_probed(view, cue)
    if not sets["asked"].isdisjoint(view.before(cue.first, cue.first - clause.start)) and not probed:
        return "question"
    opening = view.word(view.range.start if cue.kind == "process" else clause.start)
    conditional = cue.kind in (*_SCREENED, "phrase", "process") and opening in sets["conditions"]
    return "condition" if conditional and not probed else ""


def _beside(view: View, cue: Cue) -> list[str]:
    """Where a verb's reflexive stands: right behind it in English, on either side in German."""
    german = view.document.language == "de"
    return view.after(cue.last, 1 + german) + (view.before(cue.first, 2) if german else [])


def is_probed(view: View, cue: Cue) -> bool:
    """`investigators are examining whether Brandt bribed`: what an authority looks into is a charge, no open question."""
    if cue.kind not in ("act", "omission"):
        return False
    asked = view.has(view.scene.frames.sets["asked"], view.clause(cue.first))
    if asked < 0:
        return False
    sets, before = view.scene.frames.sets, view.before(asked, _PROBED)
    put = not sets["putting"].isdisjoint(before) and not sets["wardens"].isdisjoint(
        before
    )  # "asked the police whether"
    return put or not sets["probing"].isdisjoint(before)


def _is_mention(view: View, cue: Cue) -> bool:
    """`the phrase “Islamic terrorism”`, `der Begriff „Völkermord“`: the words are spoken of."""
    quotes = (q for q in view.quoted if q.start <= cue.start < q.end)
    words, tokens = view.scene.frames.sets["mentions"], view.document.tokens
    return any(view.word(tokens.first_at(quote.start) - 1) in words for quote in quotes)


def _opens_condition(view: View, cue: Cue) -> bool:
    """`Verweigert der Anwalt die Maske, muss …`: a German condition begins with its verb."""
    if view.document.language != "de" or not cue.tag:
        return False
    # `Verweigert der Fahrer den Test, muss er zahlen`, but `Betrogen, bestohlen, verlassen`
    tags, auxiliaries = cue.tag.split("|"), view.scene.frames.sets["auxiliaries"]
    if ("pp" not in tags or "pres.3s" in tags) and any(
        view.word(i) in auxiliaries for i in view.breaks if i > cue.first
    ):
        return True
    return len(view.breaks) > 2 and "pp" not in tags and not view.is_heading


def _is_negated(view: View, cue: Cue) -> bool:
    """Whether a negation stands before the cue, or behind a finite German verb (`log nicht`)."""
    sets = view.scene.frames.sets
    if cue.entry.get("needs") == "negation":
        return False
    negators, only = sets["negators"], sets["not_only"]
    start = cue.first - len(view.before(cue.first, 4))
    if any(view.word(i) in negators and view.word(i + 1) not in only for i in range(start, cue.first)):
        return True
    if not sets["none"].isdisjoint(view.before(cue.first, _NONE)):
        return True
    german = view.document.language == "de"
    if german and any(view.word(at - 1) in negators or view.word(at - 2) in negators for at in cue.objects[:1]):
        return True  # `werde nicht mit Gewalt gegen sie vorgehen`
    # A phrase (`wussten davon`) has its verb's form in no tag.
    finite = cue.kind == "act" and ("." in cue.tag or not cue.tag) and german
    return finite and any(
        view.word(i) in negators and view.word(i + 1) not in only
        for i in range(cue.last + 1, min(view.clause(cue.first).stop, cue.last + 6))
    )


def _is_disowned(view: View, cue: Cue) -> bool:
    """Whether the sentence only denies the act ("denied that she hid files"), and reports no charge by somebody.

    "dismissed claims that she hid files" still says who claims what, "a clerk who refused to help was fired" denies nothing.
    """
    relatives, tokens = view.scene.frames.sets["who"], view.document.tokens
    for said in view.attributions:
        part = next((p for p in said.content if p.start <= cue.start < p.end), None) if said.act == "deny" else None
        if part is None:
            continue
        passive = view.document.language == "en" and is_passive(view, cue)
        if passive and any(tokens.words[tokens.first_at(part.start)] in relatives for part in said.source):
            continue
        return not any(c.kind in ("frame", "accuse") and part.start <= c.start < cue.start for c in view.forms)
    return False


def _accuses_nobody(view: View, cue: Cue) -> bool:
    """`has not been accused`, `did not accuse`, `wurde nicht beschuldigt`: a negation right before, in the same clause."""
    start = max(view.clause(cue.first).start, cue.first - _NEGATED)
    return not view.scene.frames.sets["negators"].isdisjoint(view.before(cue.first, cue.first - start))


def _around(view: View, cue: Cue, clause: range) -> list[str]:
    """The words near a cue in which prevention would stand; for a German deed those up to the end of the clause."""
    near = view.before(cue.first, 4)
    if cue.kind == "act" and "gegen" in near:
        near = near[: near.index("gegen")]  # `hat gegen das Gesetz verstoßen`
    if cue.kind in ("deed", "agent"):
        near += view.after(cue.last, 3)
    if cue.kind == "deed" and view.document.language == "de":
        near += view.after(cue.last, clause.stop - cue.last)
    return near


def _plan(view: View, cue: Cue, clause: range) -> str:
    """`could have bribed`, `könnte betrogen haben`, `soll gebaut werden`: possibility or plan, no charge.

    A threat to sue is no suit, and no crime either.
    """
    sets = view.scene.frames.sets
    if view.document.language == "en":
        before = view.before(cue.first, 3)
        base = cue.kind in ("act", "omission", "process", "accuse") and "VB" in cue.tag.split("|")
        passive = cue.kind in ("process", "accuse") and "be" in before
        if (base or passive) and not sets["modals"].isdisjoint(before):
            return "modal"
        wanted = base and cue.kind == "process" and "to" in before and not sets["intending"].isdisjoint(before)
        lawful = view.word(cue.first) in sets["intending"] and view.word(cue.last + 2) in sets["lawful_threats"]
        return "plan" if wanted or lawful or _is_demanded(view, cue, clause) else ""
    if _is_demanded(view, cue, clause):
        return "plan"
    if cue.kind == "adjective" and view.has(sets["modals"], clause) >= 0:
        return "modal"
    if cue.kind != "act":
        return ""
    if view.has(sets["modals"], clause) >= 0:
        return "modal"
    governed = cue.tag == "zu" and clause.start > view.range.start
    if governed and view.has(sets["modals"], view.clause(clause.start - 1)) >= 0:
        return "modal"  # `könnte versuchen, die Kinder zu entführen`
    at = view.has(frozenset({"soll", "sollen"}))
    if at < 0 or (at not in clause and (at + 1 in view.breaks or at + 1 >= view.range.stop)):
        return ""  # `fälschte Siegel, die Reinheit belegen sollen`: what something else is for
    return "" if reportative(view, at) else "plan"


def _is_demanded(view: View, cue: Cue, clause: range) -> bool:
    """`verlangt seine Suspendierung`, `called for a fine`: what a party demands is no ruling; what prosecutors do is a trial."""
    if cue.kind != "process" or cue.stage not in ("verdict", "fine") or cue.tag.startswith(("VB", "pp")):
        return False
    sets = view.scene.frames.sets
    verb = view.has(sets["demanding"], range(clause.start, cue.first))
    return verb >= 0 and view.has(sets["wardens"]) < 0


def is_denied(view: View, cue: Cue) -> bool:
    """Whether the sentence only turns the charge away (`weist die Vorwürfe zurück`, `denied the allegations`)."""
    sets, words = view.scene.frames.sets, view.words
    at = view.has(sets["denial"])
    if at >= 0 and abs(at - cue.first) <= 14:
        return True
    if not sets["untrue"].isdisjoint(words) and not sets["claim_nouns"].isdisjoint(words):
        return True  # "the claims in the suit are baseless"
    split = view.has(sets["denial_split"])
    return split >= 0 and not sets["denial_particle"].isdisjoint(words[split - view.range.start :])


def agent_named(view: View, cue: Cue) -> bool:
    """Whether a violent act has somebody who does it: an active verb, or a passive with its agent."""
    passive = is_passive(view, cue)
    if not passive and view.document.language == "de":
        return True
    if not passive:
        undergone = "VBN" in cue.tag and (cue.last + 1 >= view.range.stop or cue.last + 1 in view.breaks)
        return not undergone and view.word(cue.first - 1) not in view.scene.frames.sets["articles"]
    return not view.scene.frames.sets["agent_prepositions"].isdisjoint(
        view.after(cue.last, 4) + view.before(cue.first, 6)
    )
