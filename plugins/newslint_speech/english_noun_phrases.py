"""Noun phrases read from their last word to their first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint_speech.english_grammar import English

Place = tuple[int, int]

# No noun phrase is followed further back than this.
LONGEST = 45


def noun_phrase(reading: English, last: int, begin: int) -> Place | None:
    """The noun phrase that ends at token `last`, with what belongs to it: genitives, prepositions, relative clauses."""
    i, joint = last, -1
    tags, marks, quoted = reading.tags, reading.marks, reading.quoted
    unquoted, farthest = not quoted[last], max(begin, last - LONGEST + 1)
    while i >= farthest:
        tag = tags[i]
        if unquoted and quoted[i]:
            break
        if tag == "N" or tag == "D":
            # These are most, and nothing but a mark before one ends the phrase.
            pass
        elif tag == "P" and (reading.words[i] in reading.apart or i == last):
            break
        elif tag == "C":
            if i == begin or tags[i - 1] not in "NDZG":
                break
            joint = i
        elif tag in "VX" or (tag in "ZG" and reading.helped(i)):
            who = _relative_start(reading, i, begin)
            if who < 0:
                # "he lost and Weller said": the noun before "and" is the object of the verb before it.
                if joint > 0 and not reading.takes_clause(i):
                    i = joint
                break
            i = who
        elif (
            reading.words[i] == "as" and (who := _relative_start(reading, _verb_before(reading, i, begin), begin)) >= 0
        ):
            # "a woman who described herself as the owner": the phrase goes on before the relative clause.
            i = who
        elif (
            (tag == "I" and tags[i - 1] != "T")
            or tag in "SWRO"
            or (tag == "T" and (i == begin or tags[i - 1] not in "N"))
        ):
            break
        if i > begin and (mark := marks[i]):
            crossing = _list_before(reading, i, begin, joint) if mark == "," else -1
            if crossing < 0:
                i -= 1
                break
            i = crossing + 1
        i -= 1
    return _trimmed(reading, i + 1, last + 1, begin)


def _verb_before(reading: English, token: int, begin: int) -> int:
    """The finite verb of whose clause "as …" is the end, else the token itself."""
    for i in range(token - 1, max(begin, token - 6), -1):
        if reading.tags[i] in "XV":
            return i
        if reading.tags[i] not in "NDAP" or reading.marks[i + 1]:
            break
    return token


def _relative_start(reading: English, verb: int, begin: int) -> int:
    """The "who" or "that" of the relative clause whose verb is met on the way back, -1 where there is none."""
    for i in range(verb - 1, max(begin, verb - 8), -1):
        tag = reading.tags[i]
        if tag == "W" or (tag == "R" and reading.tags[i - 1] in "ND"):
            return i if i > begin and reading.words[i] != "what" and not reading.marks[i] else -1
        if tag not in "AXBNDO" or reading.marks[i + 1]:
            return -1
    return -1


def _list_before(reading: English, comma: int, begin: int, joint: int) -> int:
    """Where the next item of a list begins ("Brandt, Weller and Sprock"), -1 where the comma ends the phrase."""
    if joint < comma:
        return -1
    for i in range(comma - 1, max(begin, comma - 7) - 1, -1):
        if reading.tags[i] not in "NDP" or reading.quoted[i]:
            return -1
        if i == begin or reading.marks[i] == ",":
            return i if reading.tags[i] in "ND" and (reading.caps[i] or reading.tags[i] == "D") else -1
    return -1


def _trimmed(reading: English, start: int, stop: int, begin: int) -> Place | None:
    """The phrase without what only leads up to it or tells the time."""
    tags, words, times = reading.tags, reading.words, reading.times
    while stop - start > 1 and words[stop - 1] in times and not (tags[stop - 2] == "D" and stop - start == 2):
        stop -= 1
        while stop - start > 1 and words[stop - 1] in ("on", "in", "this", "last", "next", "that"):
            stop -= 1
    while start < stop and tags[start] in "ACSR" and not (tags[start] == "A" and reading.caps[start] and start > begin):
        start += 1
    if start < stop and tags[start] == "P":
        start = past_opening(reading, start, stop)
    while start < stop - 1 and words[start] in reading.weekdays:
        start += 1
    return (start, stop) if start < stop else None


def past_opening(reading: English, start: int, stop: int) -> int:
    """Where the subject begins behind "In May", "At a meeting in Lund"."""
    for i in range(start + 1, min(stop, start + 6)):
        if (reading.words[i] in reading.times or reading.words[i].isdigit()) and i + 1 < stop:
            ahead = i + 1
            while ahead < stop - 1 and (reading.words[ahead] in reading.times or reading.words[ahead].isdigit()):
                ahead += 1
            return ahead
    for i in range(stop - 1, start + 1, -1):
        if reading.tags[i] == "D" and reading.words[i] != "s" and reading.tags[i - 1] == "N":
            return i
    return start + 1
