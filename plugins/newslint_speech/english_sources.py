"""Who speaks: the noun phrase to the left or the right of an English cue."""

from __future__ import annotations

from newslint_speech.english_grammar import English
from newslint_speech.english_words import BREAKERS, CONJUNCTIONS, LEADERS, PREPOSITIONS, RELATIVES, SUBJECTS, TIMES

Place = tuple[int, int]


def left_source(reading: English, first: int, begin: int) -> Place | None:
    """Tokens (first, stop) of the subject that ends before token `first`, not before `begin`; None where there is none."""
    last = first - 1
    while last >= begin and reading.is_adverb(reading.words[last]) and last > begin and not reading.caps[last]:
        last -= 1
    while last > begin and reading.words[last] in TIMES:
        last -= 1
    if last < begin or reading.quoted[last]:
        return None
    if reading.mark(first) == ",":
        last = _before_aside(reading, last, begin)
    word = reading.words[last]
    if word in CONJUNCTIONS or word in PREPOSITIONS:
        return None
    if word in RELATIVES and last + 1 == first:
        return (last, last + 1)
    if word in SUBJECTS and not reading.gaps[first]:
        return (last, last + 1)
    closed = bool(reading.gaps[first]) and reading.mark(first) != ""
    start = _back(reading, last, begin, closed)
    while start < last and (
        reading.words[start] in CONJUNCTIONS or reading.words[start] in ("that", "as", "if", "when", "while")
    ):
        start += 1
    return (start, last + 1)


def _before_aside(reading: English, last: int, begin: int) -> int:
    """The token before an aside in commas that stands between subject and verb ("Weller, for his part, said")."""
    for i in range(last, max(begin, last - 6), -1):
        if reading.mark(i) == ",":
            aside = reading.words[i] in LEADERS and reading.words[i] not in ("second", "first")
            return i - 1 if aside and not reading.caps[last] else last
    return last


def _back(reading: English, last: int, begin: int, closed: bool) -> int:
    """The first token of a noun phrase that ends at `last`; across commas only where an apposition is closed before the cue."""
    parts = [last + 1]
    i = last
    while i > begin and last - i < 45:
        mark = reading.mark(i)
        if reading.quoted[i - 1] and not reading.quoted[i]:
            break
        if mark in (";", ":"):
            break
        if mark in (",", "–", "—"):
            parts.append(i)
            if not closed:
                break
        elif not closed and i != last and reading.words[i] in BREAKERS and reading.words[i] not in ("who",):
            i += 1
            break
        i -= 1
    if not closed:
        return i
    starts = sorted({i, *parts[1:]})
    return _open_part(reading, starts, last, i)


def _open_part(reading: English, starts: list[int], last: int, least: int) -> int:
    """The first of the parts between commas that can begin a subject."""
    for start in starts:
        if start <= last and reading.words[start] not in LEADERS and not reading.words[start].endswith("ing"):
            return start
    return starts[-1] if starts and starts[-1] <= last else least


def right_source(reading: English, first: int, stop: int) -> Place | None:
    """Tokens (first, stop) of the speaker behind an inverted cue ("…, said Lea Brandt, a lawyer for …")."""
    if first >= stop or reading.quoted[first]:
        return None
    if reading.words[first] in PREPOSITIONS or reading.words[first] in TIMES or reading.words[first] in RELATIVES:
        return None
    i = first + 1
    while i < stop and i - first < 40:
        word, gap = reading.words[i], reading.gaps[i]
        if reading.quoted[i]:
            break
        turns = word in LEADERS or word.endswith("ing") or (word in SUBJECTS and word != "i")
        if gap and reading.mark(i) and turns:
            break
        if word in TIMES and reading.caps[i]:
            break
        if (
            word in ("in", "at", "during", "on", "after", "when", "as", "while", "before", "last", "about")
            and i > first
        ):
            ahead = reading.word(i + 1)
            if word in ("during", "after", "when", "as", "while", "before", "last") or ahead in (
                "a",
                "an",
                "his",
                "her",
                "their",
            ):
                break
            if ahead in TIMES or reading.word(i + 2) in (
                "interview",
                "statement",
                "press",
                "news",
                "hearing",
                "speech",
            ):
                break
        i += 1
    return (first, i)
