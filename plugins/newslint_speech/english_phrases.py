"""English attributions without a reporting verb: according to, nouns of saying, hearsay adverbs, headlines with a colon."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Hit
from newslint_speech.english_grammar import English
from newslint_speech.english_noun_phrases import noun_phrase
from newslint_speech.english_sources import right_source, subject
from newslint_speech.reading import Found


def phrase_attributions(reading: English) -> list[Found]:
    """All of them, in no order."""
    return [
        *_according(reading),
        *_views(reading),
        *_hearsay(reading),
        *_appearances(reading),
        *_colons(reading),
    ]


def _hits(reading: English, group: str) -> Iterator[tuple[Hit, int, int, int]]:
    """The hits of a group that are to be read, each with the number of its sentence and where that begins and stops, in tokens."""
    for hit in reading.document.hits(group):
        if not reading.skipped[hit.first]:
            sentence = reading.sentence_of(hit.first)
            yield hit, sentence, *reading.tokens_of(sentence)


def _according(reading: English) -> list[Found]:
    found = []
    for hit, sentence, begin, stop in _hits(reading, "source-phrases"):
        end = hit.last + 1
        while (
            end < stop and not (reading.marks[end] == "," and not _apposes(reading, end)) and not _speech(reading, end)
        ):
            end += 1
        if end == hit.last + 1:
            continue
        content = []
        if hit.first - begin > 1:
            content.append(reading.place(begin, hit.first))
            if end < stop and reading.words[end] not in ("which", "who"):
                content.append(reading.place(end, stop))
        elif end < stop:
            content.append(reading.place(end, stop))
        if content:
            source = [reading.place(hit.last + 1, end)]
            found.append(
                Found(
                    "indirect",
                    sentence,
                    content,
                    [reading.place(hit.first, hit.last + 1)],
                    source,
                    lemma=hit.entry["term"],
                )
            )
    return found


def _views(reading: English) -> list[Found]:
    """ "In her view, …", "… in the council's opinion"."""
    found = []
    for hit, sentence, begin, stop in _hits(reading, "source-views"):
        owner = hit.first - 1
        parted = hit.last + 1 >= stop or reading.gaps[hit.last + 1] or reading.marks[hit.last + 1]
        if owner <= begin or reading.tags[owner] != "D" or not parted:
            continue
        if reading.words[owner] == "s":
            named = noun_phrase(reading, owner - 1, begin)
            first = named[0] if named else owner
        else:
            first = owner
        if reading.word(first - 1) != "in" or first - 1 < begin:
            continue
        end = hit.last + 1
        before = [reading.place(begin, first - 1)] if first - 1 - begin > 1 else []
        if first - 1 == begin and stop - end > 1:
            before = [reading.place(end, stop)]
        if before:
            cue = [reading.place(first - 1, first), reading.place(hit.first, end)]
            source = [reading.place(first, owner + 1)]
            found.append(Found("belief", sentence, before, cue, source, "believe", hit.entry["term"]))
    return found


def _speech(reading: English, token: int) -> bool:
    """Whether the token is quoted speech, and no term or title within the name of a source."""
    if not reading.quoted[token]:
        return False
    quote = reading.quote_at(token)
    return quote is not None and (quote.kind == "speech" or reading.tags[token - 1] != "D")


def _apposes(reading: English, token: int) -> bool:
    """Whether the comma before the token opens an apposition ("according to Lea Brandt, a lawyer for …")."""
    return reading.words[token] in ("a", "an", "who", "which") and reading.caps[token - 1]


# A sentence without end is cut off, so that hearsay upon hearsay takes linear time.
_FARTHEST = 200


def _hearsay(reading: English) -> list[Found]:
    """Sentences that a hearsay adverb marks and nobody vouches for."""
    found = []
    for hit, sentence, begin, stop in _hits(reading, "reportative-adverbs"):
        begin, stop = max(begin, hit.first - _FARTHEST), min(stop, hit.last + _FARTHEST)
        end = reading.noun_stop(hit.first, stop)
        start = hit.first
        while start > begin and not reading.marks[start] and not reading.quoted[start - 1]:
            start -= 1
        content = [reading.place(start, hit.first)] if hit.first > start else []
        if end > hit.last + 1:
            content.append(reading.place(hit.last + 1, end))
        if content:
            found.append(
                Found(
                    "reportative",
                    sentence,
                    content,
                    [reading.place(hit.first, hit.last + 1)],
                    lemma=hit.entry["term"],
                    carries=False,
                )
            )
    return found


def _appearances(reading: English) -> list[Found]:
    """ "appears to have …", "it seems that …": what somebody makes of the facts, and nobody vouches for."""
    found = []
    for hit in reading.document.hits("appearances"):
        at = hit.last + 1
        if at >= len(reading.words) or reading.skipped[hit.first] or reading.words[at] not in ("to", "that", "like"):
            continue
        sentence = reading.sentence_of(hit.first)
        begin, stop = reading.tokens_of(sentence)
        first = reading.cue_first(hit.first)
        owner = subject(reading, first, begin)
        if at + 1 in reading.hits:
            continue
        content = [reading.place(at, reading.clause_stop(at, stop))]
        if owner and reading.words[owner[0]] != "it":
            content.insert(0, reading.place(*owner))
        found.append(
            Found("reportative", sentence, content, [reading.place(first, at)], lemma=hit.entry["lemma"], carries=False)
        )
    return found


def _colons(reading: English) -> list[Found]:
    """Headlines and transcripts: "Police: Driver fled", "Brandt: Deal is off"."""
    found = []
    marks = reading.marks
    for i in [i for i in reading.tagger.parts if marks[i] == ":"]:
        if reading.quoted[i]:
            continue
        number = reading.sentence_of(i)
        begin, stop = reading.tokens_of(number)
        if not begin < i < min(stop, begin + 6) or any(reading.gaps[begin + 1 : i]):
            continue
        if stop - i > 3 and reading.caps[i] and all(reading.caps[begin:i]):
            block = reading.document.block_at(reading.starts[begin])
            name = right_source(reading, begin, i)
            if name and (block.kind in ("headline", "subhead") or reading.starts[begin] == block.start):
                found.append(Found("indirect", number, [reading.place(i, stop)], [], [reading.place(begin, i)]))
    return found
