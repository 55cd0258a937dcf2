"""Direct speech in English: the cue at a quotation, and the quotations that go on without one."""

from __future__ import annotations

from newslint import Quote
from newslint_speech.english_grammar import English
from newslint_speech.english_sources import right_source, subject
from newslint_speech.reading import Found

_OPENING = ("“", '"', "‘", "'", "''", "„", "«")


def quote_attributions(reading: English) -> tuple[list[Found], set[int]]:
    """Attributions of quotations, and the verbs that they used."""
    found: list[Found] = []
    used: set[int] = set()
    last: Found | None = None
    last_end, last_block = -1, -1
    for quote, (first, stop) in zip(reading.quotes, reading.quote_tokens, strict=True):
        if stop <= first or quote.kind in ("title", "scare"):
            continue
        block = reading.document.block_index(quote.start)
        goes_on = last is not None and block == last_block and _only_between(reading, last_end, quote, last)
        item = (
            None
            if quote.continued and last
            else _after(reading, quote, first, stop, used) or _before(reading, quote, first, used)
        )
        if item is None and last is not None and (goes_on or quote.continued):
            last.content.append((quote.start, quote.end))
            last_end, last_block = quote.end, block
            continue
        if item is None and quote.kind == "speech" and _alone(reading, quote):
            item = Found("direct", reading.sentence_of(first), [], act="say")
        if item is None:
            continue
        item.content.insert(0, (quote.start, quote.end))
        if goes_on and last is not None and not item.source and not item.cue:
            last.content.append((quote.start, quote.end))
        else:
            found.append(item)
            last = item
        last_end = max([quote.end, *[e for _, e in item.source], *[e for _, e in item.cue]])
        last_block = block
    return found, used


def _only_between(reading: English, end: int, quote: Quote, last: Found) -> bool:
    """Whether between the last quotation (or its cue) and this one there is nothing but a short tail of the cue's sentence."""
    between = reading.text[end : quote.start]
    stripped = between.strip(" .,;:—–-")
    if not stripped:
        return True
    return (
        len(between) < 70
        and bool(last.cue)
        and "." not in stripped
        and between.rstrip()[-1:] in ".,"
        and quote.kind == "speech"
    )


def _alone(reading: English, quote: Quote) -> bool:
    """Whether the quotation is all that its sentence says."""
    block = reading.document.block_at(quote.start)
    before = reading.text[max(block.start, quote.start - 2) : quote.start].strip()
    after = reading.text[quote.end : quote.end + 2].strip()
    opens = quote.start == block.start or before[-1:] in (".", "!", "?", "”", '"', "")
    return opens and (
        not after or quote.end >= block.end or reading.text[quote.end - 2 : quote.end - 1] in (".", "!", "?", "…")
    )


def _item(reading: English, token: int, source: tuple[int, int] | None, first: int) -> Found:
    hit = reading.hits[token]
    return Found(
        "direct",
        reading.sentence_of(token),
        [],
        cue=[reading.place(first, hit.last + 1)],
        source=[reading.place(*source)] if source else [],
        act=hit.entry["act"],
        lemma=hit.entry["lemma"],
    )


def _after(reading: English, quote: Quote, begin: int, at: int, used: set[int]) -> Found | None:
    """`"…," said Brandt` and `"…," Brandt said`."""
    if at >= len(reading.words) or reading.quoted[at]:
        return None
    inner = reading.text[quote.end - 2 : quote.end - 1]
    gap = reading.gaps[at]
    if inner in (".", "…") and "," not in gap:
        return None
    if not (inner in ",?!—–-" or "," in gap or gap.endswith(("—", "–"))):
        return None
    if reading.tags[at] in "CSWGT" or _inside_clause(reading, begin):
        return None
    if reading.document.block_index(reading.starts[at]) != reading.document.block_index(quote.start):
        return None
    stop = reading.tokens_of(reading.sentence_of(at))[1]
    if stop <= at:
        stop = min(len(reading.words), at + 40)
    quoted, hits = reading.quoted, reading.hits
    for i in range(at, min(stop, at + 25)):
        if quoted[i]:
            return None
        if i not in hits or i in used or reading.tags[reading.head(hits[i])] not in "VZ" or not _speaks(reading, i):
            continue
        first = reading.cue_first(i)
        used.add(i)
        source = right_source(reading, hits[i].last + 1, stop) if first <= at else subject(reading, first, at)
        return _item(reading, i, source, max(first, at))
    return None


def _inside_clause(reading: English, first: int) -> bool:
    """Whether the quotation is only the end of what somebody says ("The bank is "on its own," she said")."""
    begin = reading.firsts[reading.sentence_of(first)]
    before = first - 1
    while before >= begin and not reading.quoted[before]:
        if before in reading.hits:
            return False
        before -= 1
    return first - before > 3 and reading.gaps[first] in _OPENING


def _speaks(reading: English, token: int) -> bool:
    slots = reading.hits[token].entry["slots"]
    return "q" in slots or "o" in slots or "c" in slots


def _before(reading: English, quote: Quote, at: int, used: set[int]) -> Found | None:
    """`Brandt said, "…"`, `Brandt told Reuters: "…"`, `Brandt called it "…"` is left to the verb's frame."""
    if at == 0:
        return None
    gap = reading.gaps[at]
    colon, comma = ":" in gap, "," in gap
    if not (colon or comma) and quote.kind != "speech":
        return None
    sentence = reading.sentence_of(at - 1)
    begin = reading.firsts[sentence]
    if not colon and reading.document.block_index(reading.starts[at - 1]) != reading.document.block_index(quote.start):
        return None
    quoted, hits = reading.quoted, reading.hits
    for i in range(at - 1, max(begin, at - 22) - 1, -1):
        if quoted[i]:
            break
        if i not in hits or not _speaks(reading, i):
            continue
        hit, first = reading.hits[i], reading.cue_first(i)
        near = at - hit.last
        if not (colon or near == 1 or comma or "o" in hit.entry["slots"]) or "that" in reading.words[hit.last + 1 : at]:
            return None
        if (
            not colon
            and near > 1
            and reading.tags[hit.last + 1] not in "POA"
            and reading.words[hit.last + 1] not in reading.times
            and "o" not in hit.entry["slots"]
        ):
            return None
        if i in used:
            return None
        used.add(i)
        return _item(reading, i, subject(reading, first, begin), first)
    if colon and at - begin <= 8 and reading.caps[begin]:
        return Found("direct", sentence, [], source=[reading.place(begin, at)], act="say")
    return None
