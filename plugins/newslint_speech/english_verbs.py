"""Indirect speech, reported acts and beliefs: what English verbs of saying take before and behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_speech.english_grammar import English
from newslint_speech.english_sources import Place, left_source, right_source
from newslint_speech.english_words import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    NOT,
    PREPOSITIONS,
    STARTS,
    SUBJECTS,
    TIMES,
    WH,
)
from newslint_speech.reading import Found

if TYPE_CHECKING:
    from newslint import Hit

MARKS_CLOSING = '"”’»'
_PLAIN = frozenset(
    {"say", "think", "believe", "claim", "know", "argue", "insist", "hope", "feel", "allege", "suggest", "guess"}
)


def verb_attributions(reading: English, spoken: set[int]) -> list[Found]:
    """Attributions by verbs outside quotations; `spoken` are the verbs that a quotation has taken already."""
    found: list[Found] = []
    subject: tuple[int, list[Place]] = (-1, [])
    for i in sorted(reading.hits):
        if i in spoken:
            continue
        hit = reading.hits[i]
        first = reading.cue_first(i)
        if not reading.is_verb(hit, first):
            if "VBN" not in hit.tag or not (reading.word(hit.last + 1) == "by" and reading.clean(hit.last + 1)):
                continue
            item = _reduced(reading, hit)
            if item:
                found.append(item)
            continue
        item = attribution(reading, hit, first)
        if item is None:
            continue
        if item.source:
            subject = (item.sentence, item.source)
        elif item.carries and subject[0] == item.sentence:
            item.source = subject[1]
        elif item.carries and (main := reading.main_subject(*reading.tokens_of(item.sentence))) and main[1] <= first:
            item.source = [reading.place(*main)]
            subject = (item.sentence, item.source)
        found.append(item)
    return found


def _reduced(reading: English, hit: Hit) -> Found | None:
    """A participle behind its noun: "the plan, opposed by the council, …"."""
    sentence = reading.sentence_of(hit.first)
    begin, stop = reading.tokens_of(sentence)
    item = Found(
        kind="belief" if hit.entry["kind"] == "belief" else "reported",
        sentence=sentence,
        content=[],
        act=hit.entry["act"],
        lemma=hit.entry["lemma"],
        cue=[reading.place(hit.first, hit.last + 1)],
    )
    return _passive(reading, hit, hit.first, begin, stop, item)


def attribution(reading: English, hit: Hit, first: int) -> Found | None:
    """One verb's attribution, or None where no content fits its frame."""
    sentence = reading.sentence_of(hit.first)
    begin, stop = reading.tokens_of(sentence)
    slots, tag = hit.entry["slots"], hit.tag
    group = reading.words[first : hit.first]
    passive = "VBN" in tag and any(word in BE for word in group)
    item = Found(
        kind="belief" if hit.entry["kind"] == "belief" else "indirect",
        sentence=sentence,
        content=[],
        act=hit.entry["act"],
        lemma=hit.entry["lemma"],
        cue=[reading.place(first, hit.last + 1)],
        negated=any(word in NOT or word.endswith("n't") for word in group),
    )
    if passive:
        return _passive(reading, hit, first, begin, stop, item)
    source = left_source(reading, first, begin)
    helped = any(word in BE for word in group) or reading.word(first - 1) in BE
    if "VBG" in tag and not helped and (reading.gaps[first] or not source or source[1] - source[0] > 6):
        source = None
    inverted = any(mark in reading.gaps[first] for mark in MARKS_CLOSING) and first > begin
    content = None if inverted else _behind(reading, hit, stop, slots)
    if content is None or content[1] - content[0] < 1:
        return _before(reading, hit, first, begin, stop, source, item)
    if content[2] == "n":
        item.kind = "belief" if item.kind == "belief" else "reported"
    item.content = [reading.place(content[0], content[1])]
    if source:
        item.source = [reading.place(*source)]
    return item


def _behind(reading: English, hit: Hit, stop: int, slots: str) -> tuple[int, int, str] | None:
    """(first, stop, slot) of the content behind the verb."""
    at = hit.last + 1
    if at >= stop or (reading.gaps[at] and reading.mark(at) in (";", "–", "—")):
        return None
    word = reading.words[at]
    if reading.mark(at) == ":":
        return (at, stop, "c") if "c" in slots else None
    if reading.mark(at) == ",":
        return None
    if "o" in slots:
        begin = _after_object(reading, at, stop)
        if begin:
            return begin, reading.clause_stop(begin, stop), "c"
        return None
    if word == "that" and "c" in slots:
        return at, reading.clause_stop(at, stop), "c"
    if word in WH and ("w" in slots or (word in ("whether", "how") and "c" in slots)):
        return at, reading.clause_stop(at, stop), "w"
    if word == "to" and "i" in slots:
        return at, reading.clause_stop(at, stop), "i"
    if word in PREPOSITIONS or word in TIMES or word in ("as", "because"):
        return _past_adverbial(reading, at, stop, slots)
    if "c" in slots and _opens_clause(reading, hit, at, stop):
        return at, reading.clause_stop(at, stop), "c"
    if "x" in slots and "to" in reading.words[at + 1 : min(stop, at + 9)]:
        return at, reading.clause_stop(at, stop), "x"
    if "a" in slots and "as" in reading.words[at + 1 : min(stop, at + 14)]:
        return at, reading.noun_stop(at, stop), "n"
    if "g" in slots and word.endswith("ing"):
        return at, reading.clause_stop(at, stop), "g"
    if "n" in slots and word not in CONJUNCTIONS:
        return at, reading.noun_stop(at, stop), "n"
    return None


def _after_object(reading: English, at: int, stop: int) -> int:
    """Where the clause begins behind "told Reuters", 0 where there is none."""
    for i in range(at, min(stop, at + 10)):
        if i > at and reading.gaps[i] and reading.mark(i):
            return 0
        if reading.words[i] in ("that", "whether", "how", "why", "what"):
            return i
        if (
            i > at
            and (reading.words[i] in STARTS or reading.words[i] in ("the", "to", "not"))
            and not reading.quoted[i]
        ):
            return i
    return 0


def _past_adverbial(reading: English, at: int, stop: int, slots: str) -> tuple[int, int, str] | None:
    """Content behind "said on Monday …", "said in a statement that …"."""
    if "c" not in slots:
        return None
    timed = reading.words[at] in TIMES or reading.words[at] in ("in", "on", "at", "during", "of")
    for i in range(at + 1, min(stop, at + 16)):
        if reading.words[i] == "that" and reading.word(i - 1) not in ("of", "in", "on"):
            return i, reading.clause_stop(i, stop), "c"
        if reading.mark(i):
            return None
        if timed and reading.words[i] in SUBJECTS | {"there"} and reading.words[i - 1] not in PREPOSITIONS:
            return i, reading.clause_stop(i, stop), "c"
        if reading.words[i - 1] in TIMES and reading.words[i] in DETERMINERS:
            return i, reading.clause_stop(i, stop), "c"
    return None


def _opens_clause(reading: English, hit: Hit, at: int, stop: int) -> bool:
    """Whether a clause without "that" can begin here: a subject, and a finite verb behind it."""
    word = reading.words[at]
    if word in SUBJECTS or word in ("there", "if", "no"):
        return True
    window = reading.words[at + 1 : min(stop, at + 24)]
    finite = any(w in AUXILIARIES for w in window)
    if hit.entry["lemma"] in _PLAIN:
        return finite or any(w.endswith(("ed", "s")) for w in window) or stop - at > 1
    return finite and (reading.caps[at] or word in DETERMINERS or word in STARTS)


def _before(
    reading: English, hit: Hit, first: int, begin: int, stop: int, source: Place | None, item: Found
) -> Found | None:
    """Content before the cue: "…, Brandt said in May." and "…, said Brandt", with what goes on behind a second comma."""
    slots = hit.entry["slots"]
    if "c" not in slots and "q" not in slots:
        return None
    start: int | None = None
    quoted = any(mark in reading.gaps[first] for mark in MARKS_CLOSING)
    if first > begin and (quoted or reading.mark(first) in (",", "–", "—")) and "VBG" not in hit.tag:
        source = right_source(reading, hit.last + 1, stop)
        start = first
        if source is None:
            return None
        tail = source[1]
    elif source and source[0] > begin and reading.mark(source[0]) in (",", "–", "—"):
        start, tail = source[0], hit.last + 1
    else:
        return None
    if reading.words[begin] != "as" and (start - begin < 3 or reading.words[begin] == "asked"):
        return None
    rest = tail
    while rest < stop and not (reading.gaps[rest] and reading.mark(rest) == ","):
        rest += 1
    item.content = [reading.place(begin, start)]
    if rest < stop and stop - rest > 2 and not reading.words[rest].endswith("ing") and rest - tail < 10:
        item.content.append(reading.place(rest, stop))
    item.source = [reading.place(*source)]
    return item


def _passive(reading: English, hit: Hit, first: int, begin: int, stop: int, item: Found) -> Found | None:
    """Passives: "was accused of …", "is said to have …"; the source is the agent with "by", else nobody is named."""
    at = hit.last + 1
    subject = left_source(reading, first, begin)
    agent = None
    content = []
    if reading.word(at) == "by" and reading.clean(at):
        agent = right_source(reading, at + 1, reading.noun_stop(at, stop))
        rest = agent[1] if agent else at
        if rest < stop and reading.words[rest] in ("of", "to", "that", "as"):
            content = [(rest, reading.clause_stop(rest, stop))]
    elif reading.word(at) in ("to", "that", "of", "as") and reading.clean(at):
        content = [(at, reading.clause_stop(at, stop))]
    if not content and agent is None:
        return None
    if subject and reading.words[subject[0]] != "it":
        content.insert(0, subject)
    if not content:
        return None
    item.content = [reading.place(*c) for c in content]
    item.carries = False
    if agent:
        item.source = [reading.place(*agent)]
    else:
        item.kind = "reportative"
    return item
