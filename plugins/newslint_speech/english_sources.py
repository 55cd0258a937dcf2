"""Who speaks: the noun phrase that an English verb has for its subject, left of it, right of it or further off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_speech.english_asides import is_aside, is_head, is_relative, parts, widened
from newslint_speech.english_noun_phrases import Place, noun_phrase

if TYPE_CHECKING:
    from newslint_speech.english_grammar import English

# Verbs are asked for their subjects through others at most this often (said and added, wanted to try to say).
_DEEPEST = 6
# Marks that close an aside.
_CLOSING = frozenset({",", "–", "—"})


def subject(reading: English, first: int, begin: int, depth: int = 0) -> Place | None:
    """Tokens (first, stop) of the subject of the verb group that begins at token `first`, not before `begin`."""
    known = reading.subjects.get(first)
    if known is None:
        known = reading.subjects[first] = (_subject(reading, first, begin, depth),)
    return known[0]


def _subject(reading: English, first: int, begin: int, depth: int) -> Place | None:
    if depth > _DEEPEST:
        return None
    last, tags, quoted = first - 1, reading.tags, reading.quoted
    while last >= begin and tags[last] == "A" and not reading.caps[last] and not quoted[last]:
        last -= 1
    if last >= begin and tags[last] == "T":
        return _controller(reading, last, begin, depth)
    own = tags[first]
    if own == "G" or (own == "A" and reading.lead(first) == "G"):
        return _participle(reading, first, last, begin, depth)
    if last < begin or quoted[last]:
        return None
    marks = reading.marks
    if marks[first] in _CLOSING or (first - last > 1 and not _CLOSING.isdisjoint(marks[last + 1 : first])):
        return _closed(reading, last, begin, depth)
    return _open(reading, last, begin, depth)


def _open(reading: English, last: int, begin: int, depth: int) -> Place | None:
    """The subject that ends right before its verb."""
    tag = reading.tags[last]
    if tag == "N":
        return noun_phrase(reading, last, begin)
    if tag == "R" and last > begin and reading.tags[last - 1] == "N" and not reading.gaps[last]:
        # "the bank that sued": "that" says less than the noun it stands for.
        return noun_phrase(reading, last - 1, begin)
    if tag in "OWR":
        return (last, last + 1)
    if tag == "C":
        return _shared(reading, last, begin, depth)
    if tag in "SPTVIX":
        return None
    return noun_phrase(reading, last, begin)


def _shared(reading: English, before: int, begin: int, depth: int) -> Place | None:
    """The subject of the verb that a conjunction joins this one to; a past tense looks for a past tense first."""
    fallback = -1
    helper = reading.past_adverbs(before + 1, before + 4) if reading.tags[before] == "C" else before
    helper_word = reading.words[helper] if reading.tag(helper) == "X" else ""
    if helper in reading.hits and reading.tag(helper) == "V":
        # A verb of saying is joined to a verb of saying before all others ("said he lost, but told the court that …").
        for i in range(before - 1, max(begin, before - 60) - 1, -1):
            if (
                i in reading.hits
                and reading.tags[i] == "V"
                and not reading.quoted[i]
                and not is_relative(reading, i, begin)
            ):
                return subject(reading, reading.cue_first(i), begin, depth + 1)
    for i in range(before - 1, max(begin, before - 60) - 1, -1):
        if reading.quoted[i]:
            continue
        if helper_word and reading.words[i] == helper_word and not is_relative(reading, i, begin):
            # "has said … and has shown": one auxiliary, one subject.
            return subject(reading, reading.cue_first(i), begin, depth + 1)
        if reading.tags[i] == "V" and not helper_word and not is_relative(reading, i, begin):
            return subject(reading, reading.cue_first(i), begin, depth + 1)
        if reading.tags[i] in "XV" and fallback < 0:
            fallback = i
    return subject(reading, reading.cue_first(fallback), begin, depth + 1) if fallback >= 0 else None


def _controller(reading: English, to: int, begin: int, depth: int) -> Place | None:
    """Who is to do what an infinitive says: the object of "urged", else the subject of the verb before it."""
    last = to - 1
    while last >= begin and reading.tags[last] == "A":
        last -= 1
    for i in range(last, max(begin, to - 25) - 1, -1):
        if reading.quoted[i]:
            return None
        tag = reading.tags[i]
        if tag in "VIGZX" or (tag == "B" and reading.words[i] == "being"):
            if tag in "VIG" and i < last and reading.controls(i):
                start = noun_phrase(reading, last, i + 1)
                return start if start else None
            return subject(reading, reading.cue_first(i), begin, depth + 1)
        if reading.words[i] == "for" and i < last:
            return noun_phrase(reading, last, i + 1)
        if reading.words[i] == "s" and reading.gaps[i] and tag == "D":
            owner = noun_phrase(reading, i - 1, begin)
            return (owner[0], i + 1) if owner else None
        if reading.words[i] in ("his", "her", "their", "its", "my", "our", "your") and to - i < 5:
            return (i, i + 1)
        if tag in "SWRO":
            break
    return _main(reading, to, depth)


def _main(reading: English, after: int, depth: int) -> Place | None:
    """The subject of the first finite verb behind an opening ("To calm the market, the bank said …")."""
    stop = reading.stops[reading.sentence_of(after)]
    comma = next((i for i in range(after + 1, min(stop, after + 30)) if reading.marks[i] == ","), -1)
    if comma < 0:
        return None
    for i in range(comma, min(stop, comma + 25)):
        if reading.tags[i] in "XV" and not reading.quoted[i]:
            return subject(reading, reading.cue_first(i), comma, depth + 1)
    return None


def _participle(reading: English, first: int, last: int, begin: int, depth: int) -> Place | None:
    """Who does what a form in -ing says: the noun before it, else the subject of the clause that it belongs to."""
    joined = last >= begin and not reading.gaps[first] and not reading.quoted[last]
    if joined and (reading.tags[last] in "VIG" or (reading.tags[last] == "Z" and reading.helped(last))):
        return subject(reading, reading.cue_first(last), begin, depth + 1)
    if joined and reading.tags[last] in "NZ":
        if reading.words[last] in reading.bearers and (issuer := _issuer(reading, last, begin, depth)):
            return issuer
        return noun_phrase(reading, last, begin)
    if joined and reading.tags[last] == "D" and reading.words[last] != "s":
        return (last, last + 1) if reading.words[last] in ("his", "her", "their", "its", "my", "our") else None
    for i in range(last, max(begin, last - 45) - 1, -1):
        if reading.quoted[i]:
            continue
        if reading.tags[i] in "XV":
            return subject(reading, reading.cue_first(i), begin, depth + 1)
    return _main(reading, first, depth)


def _issuer(reading: English, last: int, begin: int, depth: int) -> Place | None:
    """Who issued "a statement saying …", or had "trouble saying …": the subject of the verb before the noun."""
    i = last - 1
    while i >= begin and reading.tags[i] in "NAD" and not reading.marks[i + 1] and last - i < 6:
        i -= 1
    if i >= begin and reading.tags[i] in "VIGZ" and not reading.marks[i + 1]:
        return subject(reading, reading.cue_first(i), begin, depth + 1)
    return None


def _closed(reading: English, last: int, begin: int, depth: int) -> Place | None:
    """The subject before an aside in commas ("Brandt, a lawyer in Lund, said"); or the one shared with an earlier verb."""
    starts = parts(reading, last, begin)
    tags = reading.tags
    stop = last + 1
    for number, start in enumerate(starts):
        end = starts[number - 1] if number else stop
        if number and is_head(reading, start, end):
            return widened(reading, starts, number, stop)
        if not is_aside(reading, start, end):
            if any(tags[i] in "XV" for i in range(start, end)):
                return _shared(reading, end, begin, depth) if number == 0 else noun_phrase(reading, stop - 1, start)
            if number == 0 and tags[last] in "ND" and len(starts) == 1:
                return noun_phrase(reading, last, begin)
    return noun_phrase(reading, last, begin) if tags[last] in "ND" else None


def right_source(reading: English, first: int, stop: int) -> Place | None:
    """Tokens (first, stop) of the speaker behind an inverted cue ("…, said Lea Brandt, a lawyer for …")."""
    if first >= stop or reading.quoted[first]:
        return None
    if reading.tags[first] in "PWRXTVIS" or reading.words[first] in reading.weekdays:
        return None
    i = first + 1
    while i < stop and i - first < 40:
        if reading.quoted[i] or _ends_speaker(reading, i, first):
            break
        i += 1
    return (first, i)


def _ends_speaker(reading: English, i: int, first: int) -> bool:
    word, tag = reading.words[i], reading.tags[i]
    marked = bool(reading.gaps[i]) and reading.marks[i]
    if marked and (tag in "GSOC" or word in reading.leaders or word in reading.apart):
        return True
    if marked and tag == "A" and word not in ("now", "then", "formerly", "also"):
        return True
    if word in reading.weekdays and reading.caps[i]:
        return True
    if word in ("last", "earlier", "after", "when", "as", "while", "before", "during", "shortly"):
        return True
    if word in ("in", "at", "on", "about", "of", "to", "during", "by", "via", "through") and i > first:
        ahead = reading.word(i + 1)
        return (
            (ahead in ("a", "an", "his", "her", "their", "its") and word not in ("of", "by") and not marked)
            or ahead in reading.times
            or reading.word(i + 2) in reading.stages
            or (word in ("about", "via") and not marked)
        )
    return False
