"""English attributions by nouns and adjectives: "the claim that …", "his plan to …", "is critical of …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint import Hit
from newslint_speech.english_noun_phrases import Place, noun_phrase
from newslint_speech.english_sources import subject
from newslint_speech.reading import Found

if TYPE_CHECKING:
    from newslint_speech.english_grammar import English

_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your", "whose"})
_BEARERS = ("by", "from", "among")


def noun_attributions(reading: English) -> list[Found]:
    """All of them, in no order."""
    nouns = [_noun(reading, hit) for hit in _announcing(reading, "reporting-nouns", "N", "PRTSWX")]
    adjectives = [_adjective(reading, hit) for hit in _announcing(reading, "predicative-attitudes", "NZGA", "PRTSWO")]
    return [item for item in (*nouns, *adjectives) if item is not None]


def _announcing(reading: English, group: str, own: str, ahead: str) -> list[Hit]:
    """Where words of a group stand outside quotations, with one of the letters `own` and, right behind, one of `ahead`.

    Most of them announce nothing, which is told by the letters before they become hits.
    """
    found: list[Hit] = []
    tags, gaps, skipped, starts, ends = reading.tags, reading.gaps, reading.skipped, reading.starts, reading.ends
    words, places, final, make = reading.words, reading.document.tokens.places, len(tags) - 1, tuple.__new__
    for word, (phrases, single) in reading.document.begins(group):
        for i in places[word]:
            if phrases and i < final and words[i + 1] in phrases and not skipped[i]:
                found += [
                    hit
                    for hit in reading.several(group, i, phrases[words[i + 1]])
                    if tags[hit.last] in own
                    and hit.last < final
                    and tags[hit.last + 1] in ahead
                    and not gaps[hit.last + 1]
                ]
            if single and tags[i] in own and i < final and tags[i + 1] in ahead and not gaps[i + 1] and not skipped[i]:
                found += [make(Hit, (starts[i], ends[i], i, i, entry, form)) for entry, form in single]
    found.sort(key=lambda hit: hit.first)
    return found


def _noun(reading: English, hit: Hit) -> Found | None:
    sentence = reading.sentence_of(hit.first)
    begin, stop = reading.tokens_of(sentence)
    content, bearer = _complement(reading, hit, stop)
    if content is None:
        return None
    first = hit.first
    while first > begin and reading.clean(first) and first > hit.first - 4 and reading.tags[first - 1] in "NAGZ":
        if reading.caps[first - 1] and not reading.tagger.shouts(first - 1):
            break
        first -= 1
    source = bearer or _owner(reading, first, begin)
    act = hit.entry["act"]
    kind = "belief" if act in ("believe", "doubt") else "indirect" if content[2] != "p" else "reported"
    return Found(
        kind,  # type: ignore[arg-type]
        sentence,
        [reading.place(content[0], content[1])],
        [reading.place(hit.first, hit.last + 1)],
        [reading.place(*source)] if source else [],
        act,
        hit.entry["lemma"],
        carries=False,
        leads=False,
    )


def _complement(reading: English, hit: Hit, stop: int) -> tuple[tuple[int, int, str] | None, Place | None]:
    """What the noun announces, and who is named behind it ("criticism by the union of …")."""
    at, bearer = hit.last + 1, None
    slots, prepositions = hit.entry["slots"], hit.entry["prepositions"]
    if at >= stop or not reading.clean(at):
        return None, None
    if reading.words[at] in _BEARERS and reading.words[at] not in prepositions:
        end = next(
            (
                i
                for i in range(at + 2, min(stop, at + 12))
                if (reading.tags[i] == "P" and reading.words[i] in prepositions) or reading.tags[i] in "RT"
            ),
            -1,
        )
        if end < 0 or any(reading.marks[i] or reading.tags[i] in "XV" for i in range(at, end)):
            return None, None
        bearer, at = (at + 1, end), end
    if reading.words[at] in reading.classes.be and reading.tags[at] == "X":
        at = reading.past_adverbs(at + 1, stop)
        if at >= stop or reading.tags[at] not in "RTS":
            return None, None
    tag = reading.tags[at]
    if tag == "R" and "c" in slots:
        after = reading.past_adverbs(at + 1, stop)
        if after >= stop or reading.tags[after] in "XV":
            return None, None
        return (at, reading.clause_stop(at, stop), "c"), bearer
    if tag == "T" and "i" in slots:
        return (at, reading.clause_stop(at, stop, whole=False), "i"), bearer
    if tag in "SW" and "w" in slots and reading.words[at] in ("whether", "how", "why", "what", "who", "if"):
        return (at, reading.clause_stop(at, stop, whole=False), "w"), bearer
    if tag == "P" and reading.words[at] in prepositions and at + 1 < stop and not reading.gaps[at + 1]:
        end = reading.noun_stop(at + 1, stop)
        for i in range(at + 2, end):
            if reading.words[i] in _BEARERS and reading.tags[i] == "P":
                return (at + 1, i, "p"), bearer or (i + 1, end)
        return (at + 1, end, "p"), bearer
    return None, None


def _owner(reading: English, first: int, begin: int) -> Place | None:
    """Whose claim it is: the possessor, else the subject of the verb that has the noun for its object."""
    before = first - 1
    if before < begin or reading.quoted[before]:
        return None
    word, tag = reading.words[before], reading.tags[before]
    if word in _POSSESSIVES:
        return (before, before + 1)
    if word == "s" and reading.gaps[before]:
        owner = noun_phrase(reading, before - 1, begin)
        return (owner[0], before + 1) if owner else None
    if (
        (reading.gaps[first] in ("'", "’") or reading.clean(first))
        and reading.caps[before]
        and reading.tags[before] == "N"
    ):
        return noun_phrase(reading, before, begin)
    if tag == "D":
        before -= 1
        if before < begin or reading.gaps[before + 1]:
            return None
        tag = reading.tags[before]
    if tag in "VIG" and not reading.gaps[before + 1] and reading.words[before] not in reading.receivers:
        return subject(reading, reading.cue_first(before), begin)
    if (
        tag == "P"
        and reading.words[before] in ("in", "with", "without", "over", "after", "of")
        and not reading.gaps[before + 1]
    ):
        return _bearer(reading, before, begin)
    return None


def _bearer(reading: English, before: int, begin: int) -> Place | None:
    """Who holds what is spoken of "in hopes of …", "with plans to …": the subject of the clause that it belongs to."""
    for i in range(before - 1, max(begin, before - 30) - 1, -1):
        if reading.tags[i] in "XV" and not reading.quoted[i]:
            return subject(reading, reading.cue_first(i), begin)
    return None


def _adjective(reading: English, hit: Hit) -> Found | None:
    """ "is confident that …", "remains skeptical of …", "voters tired of …"."""
    sentence = reading.sentence_of(hit.first)
    begin, stop = reading.tokens_of(sentence)
    at = hit.last + 1
    if at >= stop or not reading.clean(at):
        return None
    end = _adjective_stop(reading, at, stop)
    if end <= at:
        return None
    first = _series_first(reading, hit.first, begin)
    before = first - 1
    if before < begin:
        return None
    linked = reading.tags[before] in "XB" or reading.words[before] in reading.linking or reading.tags[before] == "O"
    if linked and reading.clean(first):
        group = reading.cue_first(before) if reading.tags[before] != "O" else first
        source = (before, first) if reading.tags[before] == "O" else subject(reading, group, begin)
        cue = group
    elif reading.tags[before] in "NR" and reading.clean(first) and not reading.caps[hit.first]:
        source, cue = noun_phrase(reading, before, begin), first
    else:
        return None
    if source and reading.words[source[0]] in ("it", "there"):
        source = None
    opening = at if reading.tags[at] != "P" else at + 1
    return Found(
        "belief",
        sentence,
        [reading.place(opening, end)],
        [reading.place(cue, hit.last + 1)],
        [reading.place(*source)] if source else [],
        "believe",
        hit.entry["term"],
        carries=False,
    )


def _series_first(reading: English, last: int, begin: int) -> int:
    """Where adverbs and further adjectives before the adjective begin ("deeply worried and angry")."""
    first = last
    while first > begin and first > last - 8:
        before = first - 1
        joined = reading.tags[before] == "C" and reading.word(before - 1) in reading.attitudes
        if not (joined or reading.tags[before] == "A" or reading.words[before] in reading.attitudes):
            break
        first = before
    return first


def _adjective_stop(reading: English, at: int, stop: int) -> int:
    """Where the complement of an adjective ends, `at` where it has none."""
    tag, word = reading.tags[at], reading.words[at]
    if tag == "R":
        return reading.clause_stop(at, stop)
    if tag == "T":
        return reading.clause_stop(at, stop, whole=False)
    if tag == "P" and word in reading.attitude_prepositions and at + 1 < stop and not reading.gaps[at + 1]:
        return reading.noun_stop(at + 1, stop)
    if tag in "SW" and word in ("whether", "how", "why", "what", "who", "if", "where"):
        return reading.clause_stop(at, stop, whole=False)
    if tag == "O":
        return reading.clause_stop(at, stop)
    return at
