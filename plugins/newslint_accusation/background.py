"""What a sentence speaks of by the way: a known step of a procedure, a victim, offenders of a kind. It charges nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_accusation.cues import Cue
from newslint_accusation.marks import bits
from newslint_accusation.participants import governor
from newslint_accusation.stages import RULED

if TYPE_CHECKING:
    from newslint_accusation.sentences import View

# A clause has more words than these where a participle hangs on another verb.
_CLAUSE = 4
# A crowd has a number of so many figures, as a year has.
_MANY, _YEAR = 3, 4
_HABITS, _SIGNS, _ASKED, _ALLOWED = bits("habits"), bits("signs"), bits("questions"), bits("allowed")
_TALKED, _UNLIKELY, _DEMANDING = bits("topical", "talking"), bits("unlikely"), bits("demanding")
# So near before what is talked about stand the words of talking.
_NEAR = 8


def in_passing(view: View, cues: list[Cue]) -> bool:
    """Whether all that a sentence has are steps of a procedure that it takes for known, or that nobody takes, or habits."""
    if view.is_heading:
        return False
    return all(_is_passed(view, cue) for cue in cues) or (bool(view.marks & _HABITS) and _is_habit(view, cues))


def _is_habit(view: View, cues: list[Cue]) -> bool:
    """`Die Täter sitzen oft im Ausland`: what offenders do as such."""
    if view.names:
        return False
    kinds = {cue.kind for cue in cues}
    return "agent" in kinds and kinds <= {"agent", "process"}


def _is_passed(view: View, cue: Cue) -> bool:
    """Whether a step is known, or one that nobody takes; a deed the name of a case, or a time."""
    sets = view.scene.frames.sets
    if view.document.language == "en" and cue.kind in ("deed", "act") and "NN" in _nouns(cue):
        # `the Idaho murders case`, `Since the attacks in May, …`
        named = cue.last + 1 not in view.breaks and view.word(cue.last + 1) in sets["steps"]
        opens = view.word(view.begin) in sets["times"] and cue.first - view.begin <= _CLAUSE
        time = governor(view, cue.first)
        known = time in sets["times"] and "the" in view.before(cue.first, 2)  # `three weeks after the alleged assault`
        return named or known or (opens and time == view.word(view.begin))
    if cue.kind != "process":
        return False
    if view.marks & _UNLIKELY:
        return True  # `Ein Schuldspruch gilt als unwahrscheinlich`
    if cue.stage == "arrest" and _is_of_many(view, cue):
        return True
    if cue.stage not in RULED and not sets["which_is"].isdisjoint(view.before(cue.first, _CLAUSE)):
        return True  # `used by two men who are in custody`: an aside
    if view.marks & _DEMANDING and not sets["defenders"].isdisjoint(view.words):
        return True  # `Die Verteidigerin beantragte, das Verfahren einzustellen`
    if view.document.language == "de" and cue.tag:
        return "pret" in cue.tag and _is_attribute(view, cue) and _is_of_people(view, cue)
    before = view.before(cue.first, 2)
    known = not sets["definite"].isdisjoint(before[-1:]) or before[1:] == ["s"]
    if view.word(cue.first) in sets["arrests"]:
        return known  # `As a result of his arrest`, `nach der Festnahme`
    if cue.stage != "investigation" or view.document.language != "de":
        return False
    if not sets["escaping"].isdisjoint(view.words):
        return True  # `Im April entging er einem Verfahren`
    if governor(view, cue.first) in ("im", "beim") and len(view.cues) == 1:
        return True  # `stand ihm im ersten Verfahren bei`
    return known and cue.first - 1 == view.begin  # `Das Verfahren gegen Brandt wurde …`


def _is_of_many(view: View, cue: Cue) -> bool:
    """`4.000 Anhänger wurden inhaftiert`, `some 700 protesters were arrested`: a crowd, of whom nobody in particular is accused."""
    for at in view.clause(cue.first):
        word = view.word(at)
        number = word.replace(".", "").replace(",", "") if word[:1].isdigit() else ""
        if number.isdigit() and len(number) >= _MANY and view.word(at + 1) and not _is_year(view, at):
            return True
    return False


def _is_year(view: View, at: int) -> bool:
    """Whether a number is a year, a day's or an amount."""
    sets, number = view.scene.frames.sets, view.word(at)
    if number.isdigit() and len(number) == _YEAR and number[:2] in ("18", "19", "20"):
        return True
    return view.word(at + 1) in sets["amounts"] or view.word(at - 1) in sets["amounts"]


def _nouns(cue: Cue) -> str:
    """The tags of an English form that is a noun, or may be one (`assaults`)."""
    return "NN" if "NN" in cue.tag or cue.tag in ("VBZ", "VB|VBP", "") else ""


def _is_of_nothing(view: View, cue: Cue) -> bool:
    """Whether the sentence says right before the words that there are no signs of it."""
    sets = view.scene.frames.sets
    near = range(max(view.range.start + 1, cue.first - _NEAR), cue.first)
    return any(view.word(at) in sets["signs"] and view.word(at - 1) in sets["nothing"] for at in near)


def is_topic(view: View, cue: Cue) -> bool:
    """`die Frage nach der Schuld`, `talks about bullying`, `dürfen ohne Genehmigung abhören`: what is asked, discussed or allowed."""
    sets, marks = view.scene.frames.sets, view.marks
    if marks & _SIGNS and _is_of_nothing(view, cue):
        return True  # `found no evidence that records were altered`
    if view.document.language == "en":
        if cue.kind == "process":
            return cue.stage == "investigation" and _is_looked_into(view, cue)
        if cue.kind == "frame" and view.word(cue.first - 1) == "against":
            return not sets["defending"].isdisjoint(view.before(cue.first, _NEAR))  # `defended Roe against allegations`
        if view.word(cue.first) in sets["watching"]:
            return not sets["health"].isdisjoint(view.words)  # `monitoring infected patients`
        if not marks & _TALKED or not (cue.kind == "deed" or (cue.kind == "act" and "VBG" in cue.tag)):
            return False
        before = view.before(cue.first, _NEAR)
        return not (sets["topical"].isdisjoint(before[-1:]) or sets["talking"].isdisjoint(before))
    asked = marks & _ASKED and cue.kind in ("deed", "adjective")
    if asked and not sets["questions"].isdisjoint(view.before(cue.first, 3)):
        return True
    if cue.kind == "vaguecharge":  # `hat die Jungen im Verdacht`
        return view.word(cue.last) == "verdacht" and view.has(sets["having"], view.clause(cue.first)) >= 0
    if not marks & _ALLOWED:
        return False
    allowed = cue.kind == "phrase" or (cue.kind == "act" and (not cue.tag or cue.tag.startswith("inf")))
    return allowed and view.has(sets["allowed"], view.clause(cue.first)) >= 0


def _is_looked_into(view: View, cue: Cue) -> bool:
    """`investigated the cause of the fire`, `investigating whether to sue`, `investigated in advance`: nobody is investigated."""
    sets = view.scene.frames.sets
    passive = view.word(cue.first - 1) in sets["passive"] and not view.word(cue.first).endswith("ing")
    if cue.tag.startswith("NN") or passive:
        return False
    behind = view.after(cue.last, 3)
    if view.word(cue.last) == "whether" and behind[:1] == ["to"]:
        return True
    seen = next((p for p in view.participants if 0 < p.first - cue.last <= len(behind)), None)
    if seen is not None and seen.kind == "place":
        return view.word(seen.last) not in view.document.words.words("states", "states")  # `to investigate Benghazi`
    idle = "VBD" in cue.tag and (not behind or behind[0] in ("in", "at", "and", "but"))
    return idle or not sets["occurrences"].isdisjoint(behind)


def is_suffered(view: View, cue: Cue) -> bool:
    """`die 21 entführten Geiseln`, `des inhaftierten Kritikers`, `überlebte schwer verletzt`, `die Verletzten`: a German victim."""
    tags, text, tokens = cue.tag, view.document.text, view.document.tokens
    if view.document.language != "de" or not ("pret" in tags or "pp" in tags) or view.is_heading:
        return False
    if text[tokens.starts[cue.first]].isupper() and cue.first > view.begin:
        return "pret" in tags and view.word(cue.last).endswith("ten")
    if "pret" in tags:
        return _is_attribute(view, cue) and _is_of_people(view, cue)
    return bool(cue.entry.get("violent")) and "pp" in tags and _hangs(view, cue)


def _is_attribute(view: View, cue: Cue) -> bool:
    """Whether a form of the past stands between an article, a number or a preposition and a noun."""
    sets, following = view.scene.frames.sets, cue.last + 1
    apart = view.document.text[view.document.tokens.ends[cue.first - 1] : view.document.tokens.starts[cue.first]] != " "
    if following >= view.range.stop or following in view.breaks or apart:
        return False
    before = view.word(cue.first - 1)
    led = before in sets["articles", "numbers", "owners", "prepositions"] or before.isdigit()
    return led and view.document.text[view.document.tokens.starts[following]].isupper()


def _is_of_people(view: View, cue: Cue) -> bool:
    """Whether the noun behind is one for people who are no offenders."""
    frames, noun = view.scene.frames, view.word(cue.last + 1).removesuffix("s")
    offender = any(other.kind == "agent" and other.first == cue.last + 1 for other in view.cues)
    people = noun.endswith((*frames.ends["people_ends"], *frames.ends["person_ends"])) or noun in frames.sets["nobody"]
    return people and not offender and noun not in frames.sets["accused_nouns"]


def _hangs(view: View, cue: Cue) -> bool:
    """Whether a participle closes a main clause that has no verb which helps: `überlebten den Absturz schwer verletzt`."""
    sets, clause = view.scene.frames.sets, view.clause(cue.first)
    if cue.last + 1 < clause.stop or clause.stop - clause.start <= _CLAUSE:
        return False
    if view.word(clause.start) in sets["openers", "relative"]:
        return False
    return view.has(sets["auxiliaries", "having", "passive", "copulas"], clause) < 0


def is_of_a_kind(view: View, first: int, cue: Cue) -> bool:
    """`verurteilte Betrüger haben …`: offenders as such, who are nobody in particular."""
    sets = view.scene.frames.sets
    words = view.document.tokens.words[first : cue.first]
    told = not sets["definite", "numbers", "articles", "hedge_strong", "plural_first"].isdisjoint(words)
    return not told and not any(word.isdigit() for word in words) and cue.first not in view.breaks
