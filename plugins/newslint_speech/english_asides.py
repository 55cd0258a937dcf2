"""What stands between commas after a noun: appositions, relative clauses and other asides before the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_speech.english_noun_phrases import LONGEST, Place, noun_phrase, past_opening

if TYPE_CHECKING:
    from newslint_speech.english_grammar import English


def parts(reading: English, last: int, begin: int) -> list[int]:
    """Where the parts between commas begin, from the right, as far as one sentence without quotations goes."""
    starts = []
    i = last
    while i >= begin and last - i < LONGEST:
        if reading.quoted[i] and i < last and not reading.quoted[last]:
            starts.append(i + 1)
            return starts
        mark = reading.marks[i] if i > begin else ","
        if i > begin and mark in (";", ":"):
            starts.append(i)
            return starts
        if mark in (",", "–", "—"):
            starts.append(i)
        i -= 1
    return starts


def is_aside(reading: English, start: int, stop: int) -> bool:
    """Whether the words between two commas only add to the noun before them."""
    if start >= stop:
        return False
    tag, word = reading.tags[start], reading.words[start]
    if tag in "WPAGZ" or word[0].isdigit() or word in ("a", "an", "the", "his", "her", "their", "its", "whose", "one"):
        return True
    return not any(reading.tags[i] in "XVO" for i in range(start, stop))


def is_head(reading: English, start: int, stop: int) -> bool:
    """Whether the words between two commas can be the noun that an aside adds to."""
    while start < stop and reading.tags[start] in "CSAR":
        start += 1
    if start >= stop or reading.tags[start] in "WGTXVZ" or reading.tags[stop - 1] not in "NDO":
        return False
    if reading.words[start][0].isdigit():
        return False
    verbs = [i for i in range(start, stop) if reading.tags[i] in "XV" and not is_relative(reading, i, start)]
    if verbs:
        return reading.takes_clause(verbs[-1]) or (
            reading.tags[stop - 1] == "N"
            and reading.caps[stop - 1]
            and any(reading.tags[i] in "SR" for i in range(verbs[-1] + 1, stop))
        )
    return reading.tags[start] != "P" or past_opening(reading, start, stop) > start + 1


def widened(reading: English, starts: list[int], number: int, stop: int) -> Place | None:
    """The noun phrase with its asides, and with what stands before it where that is an aside itself."""
    while number + 1 < len(starts):
        start, end = starts[number], starts[number - 1]
        word = reading.words[start]
        lead = word in ("a", "an", "the") or word[0].isdigit() or not reading.caps[start]
        before = starts[number + 1]
        if not (lead and reading.tags[start] in "NDP" and reading.caps[start - 1] and is_head(reading, before, start)):
            break
        if any(reading.tags[i] == "X" for i in range(start, end)):
            break
        number += 1
    start, end = starts[number], starts[number - 1]
    head = noun_phrase(reading, end - 1, start)
    aside = reading.tags[end]
    if head is None:
        return None
    # "Weller, for his part, said" and "the firm, however, said": not part of the source.
    if aside in "PA" and not reading.caps[end] and reading.words[end] not in ("of", "from", "including", "then", "now"):
        return head
    return (head[0], stop)


def is_relative(reading: English, verb: int, begin: int) -> bool:
    """Whether the verb stands in a relative clause with "who" or "which" for its subject."""
    i = verb - 1
    while i > begin and reading.tags[i] in "AXB":
        i -= 1
    return reading.tags[i] == "W" or (reading.tags[i] == "R" and i > begin and reading.tags[i - 1] == "N")
