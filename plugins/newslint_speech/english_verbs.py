"""Indirect speech, reported acts and beliefs: what English verbs of saying take before and behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_speech.english_contents import behind
from newslint_speech.english_grammar import English
from newslint_speech.english_inversions import before, follows_speech, inverted, inverts
from newslint_speech.english_passives import passive
from newslint_speech.english_sources import subject
from newslint_speech.reading import Found

if TYPE_CHECKING:
    from newslint import Hit


def verb_attributions(reading: English, spoken: set[int]) -> list[Found]:
    """Attributions by verbs outside quotations; `spoken` are the verbs that a quotation has taken already."""
    found: list[Found] = []
    for i in sorted(reading.hits):
        if i in spoken:
            continue
        item = attribution(reading, reading.hits[i])
        if item is not None:
            found.append(item)
    return found


def attribution(reading: English, hit: Hit) -> Found | None:
    """One verb's attribution, or None where no content fits its frame."""
    _, _, at, last, entry, _ = hit
    sentence, head = reading.owners[at], at if at == last else reading.head(hit)
    begin, stop, tag = reading.firsts[sentence], reading.stops[sentence], reading.tags[head]
    if at == begin and tag in "GZ":
        stop = _opening_stop(reading, last, stop)
    first = max(begin, reading.cue_first(at))
    item = Found("belief" if entry["kind"] == "belief" else "indirect", sentence, [])
    group = reading.words[first:head] if head > first else []
    if tag == "Z" and not _has(reading, hit, group):
        made = passive(reading, hit, first, begin, stop, item)
    else:
        made = _active(reading, hit, first, begin, stop, item)
    if made is not None:
        made.cue.append(reading.place(first, last + 1))
        made.act, made.lemma, made.negated = entry["act"], entry["lemma"], bool(group) and _negates(group)
    return made


def _negates(group: list[str]) -> bool:
    return any(word in ("not", "never") or word.endswith("n't") for word in group)


def _has(reading: English, hit: Hit, group: list[str]) -> bool:
    """Whether the last auxiliary before a participle is a form of "have"."""
    be, have = reading.classes.be, reading.classes.have
    helper = next((word for word in reversed(group) if word in be or word in have), "")
    # "he's said that …"
    short = not helper and "s" in group and "c" in hit.entry["slots"]
    return helper in have or (short and reading.word(hit.last + 1) not in ("by", "to"))


def _main_verb(reading: English, first: int, stop: int) -> int:
    """Where a relative clause gives way to the verb of the sentence ("a man who called himself the owner said …")."""
    for i in range(first + 1, stop):
        if reading.tags[i] in "WRSOC" and reading.words[i] != "as":
            return stop
        if reading.tags[i] in "XV":
            return i
    return stop


def _opening_stop(reading: English, last: int, stop: int) -> int:
    """Where what leads up to the sentence's own clause ends ("Asked about the dam, Brandt said …")."""
    at = reading.part_stop(last, stop)
    while at < stop:
        if (
            reading.marks[at] == ","
            and reading.tags[at] in "NDO"
            and reading.finite_in(at, reading.part_stop(at, stop))
        ):
            return at
        at = reading.part_stop(at, stop)
    return stop


def _active(reading: English, hit: Hit, first: int, begin: int, stop: int, item: Found) -> Found | None:
    parted = first > begin and reading.gaps[first]
    if parted and (follows_speech(reading, first) or inverts(reading, hit, first, begin, stop)):
        return inverted(reading, hit, first, begin, stop, item)
    source = subject(reading, first, begin)
    content = behind(reading, hit, stop, hit.entry["slots"])
    if content is not None and content[1] > content[0]:
        start, end, slot = content
        if slot == "n":
            if item.kind != "belief":
                item.kind = "reported"
            if source is not None and reading.tags[source[0]] == "W":
                end = _main_verb(reading, start, end)
        item.content.append(reading.place(start, end))
    elif source is None or not before(reading, hit, first, begin, stop, source[0], item):
        return None
    if source:
        item.source.append(reading.place(*source))
    return item
