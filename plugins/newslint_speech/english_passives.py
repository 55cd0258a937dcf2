"""English passives: "was accused of …", "is said to have …", "the plan, opposed by the council"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_speech.english_noun_phrases import noun_phrase
from newslint_speech.english_sources import right_source, subject

if TYPE_CHECKING:
    from newslint import Hit
    from newslint_speech.english_grammar import English
    from newslint_speech.english_noun_phrases import Place
    from newslint_speech.reading import Found


# What a passive may take behind it, by the slots of the verb.
_QUESTIONS = frozenset({"how", "if", "what", "whether", "which", "who", "why"})
_FRAMES = {"to": "xci", "that": "c", "of": "o", "as": "a"}
# "the plan rejected by the council" tells a stance; "the plan released by the council" only whose plan it is.
_JUDGING = frozenset({"accuse", "deny", "doubt", "praise", "demand"})


def _takes(hit: Hit, slots: str) -> bool:
    return any(slot in hit.entry["slots"] for slot in slots)


def _agent_stop(reading: English, at: int, stop: int) -> int:
    """Where the agent behind "by" ends."""
    end = reading.noun_stop(at, stop)
    for i in range(at + 1, end):
        tag, word = reading.tags[i], reading.words[i]
        if (
            tag in "XVRTSG"
            or (tag == "P" and word not in ("of", "from", "in"))
            or (word == "of" and reading.tag(i + 1) == "G")
        ):
            return i
    return end


def _owner(reading: English, first: int, begin: int) -> Place | None:
    """The noun phrase of which a participle without an auxiliary says more ("a report published by …")."""
    if first <= begin or reading.tags[first - 1] not in "ND" or reading.quoted[first - 1]:
        return None
    return noun_phrase(reading, first - 1, begin)


def passive(reading: English, hit: Hit, first: int, begin: int, stop: int, item: Found) -> Found | None:
    """Passives: "was accused of …", "is said to have …"; the source is the agent with "by", else nobody is named."""
    at = hit.last + 1
    reduced = first == reading.head(hit)
    agent, content = None, []
    word = reading.word(at) if at < stop and reading.clean(at) else ""
    if (
        word == "by"
        and reading.tag(at + 1) in "NDO"
        and not reading.word(at + 1).isdigit()
        and _takes(hit, "na" if reduced else "nac")
    ):
        agent = right_source(reading, at + 1, _agent_stop(reading, at + 1, stop))
        rest = agent[1] if agent else at
        if rest < stop and reading.words[rest] in ("of", "to", "that", "as"):
            content = [(rest, reading.clause_stop(rest, stop, whole=False))]
    elif (word in _FRAMES and _takes(hit, _FRAMES[word])) or (word == "of" and hit.entry["act"] == "accuse"):
        content = [(at, reading.clause_stop(at, stop, whole=word == "that"))]
    elif reading.tag(at) in "SW" and word in _QUESTIONS and _takes(hit, "w"):
        content = [(at, reading.clause_stop(at, stop))]
    if reduced and agent and hit.entry["act"] not in _JUDGING and not reading.marks[first]:
        return None
    if not content and agent is None:
        return None
    owner = _owner(reading, first, begin) if reduced else subject(reading, first, begin)
    if owner and reading.words[owner[0]] != "it":
        content.insert(0, owner)
    if not content:
        return None
    item.content = [reading.place(*c) for c in content]
    item.carries = False
    if agent:
        item.source = [reading.place(*agent)]
        item.kind = "belief" if item.kind == "belief" else "reported"
    else:
        item.kind = "reportative"
    return item
