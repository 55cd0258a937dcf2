"""Content that stands before its cue: "…, Brandt said", "…, said Brandt", "as Brandt noted", "which Brandt opposed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_speech.english_contents import is_ago
from newslint_speech.english_sources import right_source

if TYPE_CHECKING:
    from newslint import Hit
    from newslint_speech.english_grammar import English
    from newslint_speech.reading import Found

_PARTING = frozenset({",", "–", "—"})


def follows_speech(reading: English, first: int) -> bool:
    """Whether a quotation of more than a word or two ends right before the token, which does not begin its sentence."""
    if not reading.quoted[first - 1]:
        return False
    quote = reading.quote_at(first - 1)
    return quote is not None and quote.kind != "scare" and quote.end <= reading.starts[first]


def inverts(reading: English, hit: Hit, first: int, begin: int, stop: int) -> bool:
    """Whether ", said Brandt" stands here: a speaker and no clause behind the verb."""
    at = hit.last + 1
    if reading.marks[first] != "," or "q" not in hit.entry["slots"] or at >= stop:
        return False
    if reading.tags[reading.head(hit)] != "V" or reading.tags[at] not in "NDO" or reading.gaps[at]:
        return False
    if not (reading.caps[at] or (hit.entry["lemma"] == "say" and reading.tags[at] in "ND")):
        return False
    verbs = [i for i in range(at, reading.part_stop(at, stop)) if reading.tags[i] in "XV"]
    if verbs and not any(reading.tags[i] == "W" for i in range(at, verbs[0])):
        return False
    return _is_statement(reading, begin, first)


def _is_statement(reading: English, begin: int, stop: int) -> bool:
    """Whether a main clause stands here, and not only what leads up to one ("In court papers,", "As the bank fell,")."""
    start = begin
    while start < stop:
        end = reading.part_stop(start, stop)
        verbs = [i for i in range(start, end) if reading.tags[i] in "XV" and not reading.quoted[i]]
        lead = reading.tags[start] in "SPGW" or (reading.tags[start] == "A" and reading.tag(start + 1) == "S")
        if any(reading.quoted[i] for i in range(start, end)):
            return True
        if verbs and not lead and not any(reading.tags[i] == "W" for i in range(start, verbs[0])):
            return True
        if verbs and lead and reading.tags[start] == "P" and len(verbs) > 0 and reading.words[start] != "like":
            return True
        start = end
    return False


def inverted(reading: English, hit: Hit, first: int, begin: int, stop: int, item: Found) -> Found | None:
    if not {"c", "q"} & set(hit.entry["slots"]):
        return None
    source = right_source(reading, hit.last + 1, stop)
    if source is None or first - begin < 2:
        return None
    item.content = [reading.place(begin, first)]
    _add_rest(reading, item, source[1], stop)
    item.source = [reading.place(*source)]
    return item


def _add_rest(reading: English, item: Found, tail: int, stop: int) -> None:
    """What goes on behind ", Brandt said,"."""
    rest = tail
    while rest < stop and reading.marks[rest] != ",":
        rest += 1
    if (
        rest < stop
        and (stop - rest > 2 or reading.tags[rest] in "XV")
        and reading.tags[rest] not in "GCW"
        and rest - tail < 10
    ):
        item.content.append(reading.place(rest, stop))


def before(reading: English, hit: Hit, first: int, begin: int, stop: int, ahead: int, item: Found) -> bool:
    """Content before the cue, whose source begins `ahead`: "…, Brandt said in May.", "as Brandt noted, …", "what Brandt calls"."""
    if ahead <= begin:
        return False
    slots = hit.entry["slots"]
    speaks = "c" in slots or ("q" in slots and 1 in reading.quoted[begin:ahead])
    if speaks and reading.tags[reading.head(hit)] != "I":
        if reading.words[ahead - 1] == "as":
            if ahead - begin > 3 and reading.words[ahead - 3] == "as" and reading.words[ahead - 2] != "far":
                return False  # "left as soon as it knew"
            return _as_clause(reading, hit, ahead - 1, begin, stop, item)
        if reading.marks[ahead] in _PARTING and _nothing_behind(reading, hit, stop):
            infixed = _goes_on(reading, hit, stop)
            if infixed or (ahead - begin > 2 and _is_statement(reading, begin, ahead)):
                item.content = [reading.place(begin, ahead)]
                _add_rest(reading, item, hit.last + 1, stop)
                return True
    if reading.tags[ahead - 1] not in "WR" or reading.tags[first] == "G":
        return False
    return ("n" in slots or "c" in slots or "a" in slots) and _gap(reading, hit, ahead - 1, stop, item)


def _nothing_behind(reading: English, hit: Hit, stop: int) -> bool:
    """Whether nothing but a time, a place or an addressee follows the verb."""
    at = hit.last + 1
    if at >= stop or reading.marks[at] or reading.words[at] in reading.times:
        return True
    if is_ago(reading, at, stop):
        return True
    if "o" in hit.entry["slots"] and reading.tags[at] in "ND":
        return not reading.finite_in(at, reading.part_stop(at, stop))
    return reading.tags[at] in "ACS" or (
        reading.tags[at] == "P" and reading.words[at] not in ("about", "against", "for", "with", "like")
    )


def _goes_on(reading: English, hit: Hit, stop: int) -> bool:
    """Whether the sentence's own verb comes only behind the cue ("The dam, Brandt said, is safe")."""
    rest = reading.part_stop(hit.last, stop)
    return rest < stop and rest - hit.last < 8 and reading.marks[rest] == "," and reading.finite_in(rest, stop)


def _as_clause(reading: English, hit: Hit, at: int, begin: int, stop: int, item: Found) -> bool:
    """ "As Brandt noted, the dam is safe", "the dam, as Brandt noted, is safe": all but the clause itself."""
    end = reading.part_stop(hit.last, stop) if hit.last + 1 < stop else stop
    item.content = []
    if at - begin > 1:
        item.content.append(reading.place(begin, at))
    if stop - end > 1:
        item.content.append(reading.place(end, stop))
    return bool(item.content)


def _gap(reading: English, hit: Hit, before: int, stop: int, item: Found) -> bool:
    """The object that a relative clause has before its subject ("the plan that Brandt opposed")."""
    if reading.words[before] in ("who", "whose", "what"):
        return False
    if item.kind != "belief":
        item.kind = "reported"
    item.content = [reading.place(before, before + 1)]
    if "a" in hit.entry["slots"] and reading.word(hit.last + 1) == "as":
        item.content.append(reading.place(hit.last + 1, reading.noun_stop(hit.last + 1, stop)))
    return True
