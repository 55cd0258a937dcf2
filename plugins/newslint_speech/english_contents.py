"""What stands behind an English verb of saying: clauses, infinitives, questions, noun phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint import Hit
    from newslint_speech.english_grammar import English

_PLAIN = frozenset(
    {"say", "think", "believe", "claim", "know", "argue", "insist", "hope", "feel", "allege", "suggest", "guess"}
)


def behind(reading: English, hit: Hit, stop: int, slots: str) -> tuple[int, int, str] | None:
    """(first, stop, slot) of the content behind the verb."""
    at = hit.last + 1
    if at >= stop:
        return None
    if mark := reading.marks[at]:
        return (at, stop, "c") if mark == ":" and "c" in slots else None
    word, tag = reading.words[at], reading.tags[at]
    if "o" in slots:
        begin = _after_object(reading, at, stop)
        if begin:
            return begin, reading.clause_stop(begin, stop), "c"
        if "n" not in slots:
            return None
    if tag == "R" and "c" in slots:
        return at, reading.clause_stop(at, stop), "c"
    if tag in "SW" and word not in ("as", "than", "because", "although", "though", "while", "when", "once", "unless"):
        if "w" in slots or (word in ("whether", "how") and "c" in slots):
            return at, reading.clause_stop(at, stop), "w"
        if "n" in slots and word in ("what", "how", "whether", "why", "who"):
            return at, reading.clause_stop(at, stop), "n"
        return None
    if tag == "T" and "i" in slots:
        return at, reading.clause_stop(at, stop, whole=False), "i"
    if tag in "PAS" or word in reading.weekdays:
        return _past_adverbial(reading, hit, at, stop, slots)
    if at + 2 < stop and reading.words[at + 2] == "ago" and is_ago(reading, at, stop):
        return None
    if "c" in slots and _opens_clause(reading, hit, at, stop):
        return at, reading.clause_stop(at, stop), "c"
    if "x" in slots and "T" in reading.tags[at + 1 : min(stop, at + 12)]:
        return at, reading.clause_stop(at, stop, whole=False), "x"
    if "a" in slots and "as" in (near := reading.words[at + 1 : min(stop, at + 16)]):
        return at, reading.noun_stop(at + 1 + near.index("as"), stop), "n"
    if "g" in slots and tag == "G":
        return at, reading.clause_stop(at, stop, whole=False), "g"
    if "n" in slots and tag in "NDOG":
        return at, reading.noun_stop(at, stop), "n"
    return None


def is_ago(reading: English, at: int, stop: int) -> bool:
    """Whether a time before now stands here and closes its part of the sentence ("reported ten days ago")."""
    if reading.words[at + 2 : at + 3] != ["ago"] or reading.part_stop(at, stop) != at + 3:
        return False
    return reading.tags[at] == "D" or reading.words[at] in reading.classes.numbers or reading.words[at].isdigit()


def _after_object(reading: English, at: int, stop: int) -> int:
    """Where the clause begins behind "told Reuters", 0 where there is none."""
    for i in range(at, min(stop, at + 10)):
        if i > at and reading.marks[i]:
            return 0
        if reading.tags[i] in "RW" or reading.words[i] in ("whether", "how", "why", "if"):
            return i
        if i > at and not reading.quoted[i]:
            if reading.tags[i] in "OT" or (
                reading.tags[i] == "D" and reading.tags[i - 1] != "P" and reading.words[i] != "s"
            ):
                return i
            if reading.caps[i] and not reading.caps[i - 1] and reading.tags[i - 1] == "N":
                return i
    return 0


def _past_adverbial(reading: English, hit: Hit, at: int, stop: int, slots: str) -> tuple[int, int, str] | None:
    """Content behind "said on Monday …", "said in a statement that …", "voted again to …"."""
    if reading.tags[at] == "A":
        after = reading.past_adverbs(at, stop)
        if after < stop and not reading.gaps[after] and after - at < 4:
            tag = reading.tags[after]
            if tag == "R" and "c" in slots:
                return after, reading.clause_stop(after, stop), "c"
            if tag == "T" and "i" in slots:
                return after, reading.clause_stop(after, stop, whole=False), "i"
            if "c" in slots and _opens_clause(reading, hit, after, stop):
                return after, reading.clause_stop(after, stop), "c"
            if "n" in slots and tag in "ND":
                return at, reading.noun_stop(at, stop), "n"
    if "c" not in slots:
        return None
    timed = reading.words[at] in reading.times or reading.words[at] in ("in", "on", "at", "during", "of")
    for i in range(at + 1, min(stop, at + 16)):
        if reading.tags[i] == "R" and reading.words[i - 1] not in ("of", "in", "on"):
            return i, reading.clause_stop(i, stop), "c"
        if reading.marks[i]:
            return None
        if timed and reading.tags[i] == "O" and reading.tags[i - 1] != "P":
            return i, reading.clause_stop(i, stop), "c"
        if (reading.words[i - 1] in reading.times or reading.words[i - 1].isdigit()) and (
            reading.tags[i] == "D" or (reading.caps[i] and reading.words[i] not in reading.times)
        ):
            return (i, reading.clause_stop(i, stop), "c") if reading.finite_in(i, min(stop, i + 20)) else None
    return None


def _opens_clause(reading: English, hit: Hit, at: int, stop: int) -> bool:
    """Whether a clause without "that" can begin here: a subject, and a finite verb behind it."""
    tag = reading.tags[at]
    if tag == "O" or (reading.words[at] == "no" and reading.word(at + 1) == "one"):
        return reading.words[at] != "it" or (at + 1 < stop and reading.tags[at + 1] in "XVAD")
    if tag in "PTC":
        return False
    if (
        tag == "N"
        and reading.tags[reading.head(hit)] == "G"
        and not reading.caps[at]
        and hit.first in reading.tagger.firsts
    ):
        # "Responding officers found …": an adjective.
        return False
    if hit.entry["lemma"] in _PLAIN and hit.entry["slots"].find("n") < 0:
        return stop - at > 1
    for i in range(at + 1, min(stop, at + 24)):
        if reading.quoted[i]:
            return True
        if reading.tags[i] in "XV":
            return not any(
                reading.tags[k] in "WSR" or (reading.tags[k] == "C" and reading.tags[i - 1] == "C")
                for k in range(at, i)
            )
    return False
