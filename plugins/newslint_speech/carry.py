"""From places to facts: who is meant where the sentence itself names no source, and how good a source is."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newslint import Attribution, Span
from newslint_speech.quality import Judge

if TYPE_CHECKING:
    from newslint import Document, Name, Quality, Sentence
    from newslint_speech.reading import Found

Places = list[tuple[int, int]]
# How many sentences back a source may stand; hearsay reaches over the border of its paragraph only to the sentence before.
FAR, NEAR, OFFICIAL = 12, 1, 2


class _Source(NamedTuple):
    """Where a source stands, in which sentences, how good it is, and the key of its party."""

    spans: tuple[Span, ...]
    sentences: tuple[int, ...]
    quality: Quality
    party: str | None


_NOBODY = _Source((), (), "none", None)


class Carrier:
    """Gives every attribution its source, sentence by sentence, in the order of the text.

    A heading breaks every chain. A sentence in the outlet's own voice about somebody who can speak makes them the source of
    what the mood alone reports behind it.
    """

    def __init__(self, document: Document, sentences: tuple[Sentence, ...]) -> None:
        self.document, self.sentences = document, sentences
        self._starts = [sentence.start for sentence in sentences]
        self.last: list[tuple[int, int]] = []
        self.last_sentence = -1
        # Of the last sentences in the outlet's own voice: which, that of the last source before it, and who knows whom it is about.
        self.topics: deque[tuple[int, int, Callable[[int, int], Places]]] = deque(maxlen=OFFICIAL)
        self.pointer: tuple[int, int] | None = None
        self.before: list[tuple[int, int]] = []
        self.before_sentence = -1
        self.attributed = -1
        self.sourced: set[int] = set()
        self.judge = Judge(document)
        self._sources: dict[tuple[tuple[int, int], ...], _Source] = {}

    def in_chain(self, sentence: int) -> bool:
        """Whether the sentence before is attributed and stands in the same block."""
        if sentence == 0 or self.attributed < sentence - 1:
            return False
        return self.sentences[sentence].block == self.sentences[self.attributed].block

    def note(self, found: Found) -> None:
        """Remember the source of an attribution for those that follow; look one up where it has none."""
        if found.source:
            if found.leads:
                if self.last_sentence < found.sentence:
                    self.before, self.before_sentence = self.last, self.last_sentence
                self.last, self.last_sentence = found.source, found.sentence
        elif found.carries:
            found.source = self._carried(found)
            if not found.source and not found.pointer and self.in_chain(found.sentence):
                found.pointer = self.pointer
        self.pointer = found.pointer
        if found.content:
            if found.source:
                self.sourced.add(found.sentence)
            last = self._last_sentence_of(found)
            if last > self.attributed:
                self.attributed = last

    def hint(self, source: list[tuple[int, int]], sentence: int) -> None:
        """Somebody speaks in the sentence without any content ("äußerte sich zu den Plänen:"): what follows may be theirs."""
        self.last, self.last_sentence = source, sentence

    def about(self, sentence: int, tell: Callable[[int, int], Places]) -> None:
        """A sentence in the outlet's own voice: if `tell` knows somebody who can speak, a report right behind may be theirs.

        It is asked only then, with the sentence and that of the last source before it.
        """
        self.topics.append((sentence, self.last_sentence, tell))

    def _carried(self, found: Found) -> list[tuple[int, int]]:
        """The source before the attribution that it may have."""
        bare = not found.cue or found.kind == "reportative"
        if bare and self.last_sentence == found.sentence and self._inside(found):
            # who is reported to speak is not who reports
            self.last, self.last_sentence = self.before, self.before_sentence
        sentence, topic = self._topic(found)
        if topic:
            self.last, self.last_sentence = topic, sentence
        return self.last if self._reaches(found) else []

    def _inside(self, found: Found) -> bool:
        """Whether the last source stands inside the reported words themselves."""
        return any(start <= self.last[0][0] < end for start, end in found.content)

    def _topic(self, found: Found) -> tuple[int, Places]:
        """Whom the outlet has just spoken of, where the report may be theirs: hearsay only an office's, a paper's, a medium's."""
        hearsay = found.kind == "reportative"
        if not hearsay and found.cue and found.act != "announce":
            return -1, []
        far = OFFICIAL if hearsay else NEAR
        for sentence, last, tell in reversed(self.topics):
            if sentence <= self.last_sentence or found.sentence - sentence > far:
                break
            if topic := tell(sentence, last):
                spans = tuple([Span(start, end) for start, end in topic])
                official = hearsay and self.judge.quality(spans, self.judge.names(spans[0]))
                return sentence, topic if official in (False, "official", "document", "medium") else []
        return -1, []

    def _last_sentence_of(self, found: Found) -> int:
        """Where the content ends: mostly in the sentence of its cue, or before it."""
        content, own = found.content, found.sentence
        end = content[0][1] if len(content) == 1 else max([stop for _, stop in content])
        if own + 1 == len(self._starts) or end <= self._starts[own + 1]:
            return own
        return bisect_right(self._starts, end - 1) - 1

    def _reaches(self, found: Found) -> bool:
        if self.last_sentence < 0 or found.sentence - self.last_sentence > FAR:
            return False
        if found.kind == "reportative" and not self._near(found.sentence):
            return False
        return not self._heading_between(self.last_sentence, found.sentence)

    def _near(self, sentence: int) -> bool:
        """Whether the source stands close enough for hearsay: in the paragraph, or in the sentence before."""
        block = self.sentences[sentence].block
        return self.sentences[self.last_sentence].block == block or sentence - self.last_sentence <= NEAR

    def joined(self, found: Iterable[Found]) -> list[Found]:
        """Neighbouring sentences of one source that only the mood reports are one attribution with a piece for each."""
        done: list[Found] = []
        before: Found | None = None
        for item in found:
            if item.cue or item.kind != "indirect":
                done.append(item)
            elif before is not None and self._goes_on(before, item):
                before.content.extend(item.content)
            else:
                done.append(item)
                before = item
        return done

    def _goes_on(self, before: Found, item: Found) -> bool:
        """Whether a report without a cue is the next sentence of the one before; only a heading parts them."""
        sentence = self.sentences[item.sentence]
        return (
            item.source == before.source
            and item.sentence == self._last_sentence_of(before) + 1
            and not self._heading_between(self._last_sentence_of(before), item.sentence)
            and item.content[0][0] - sentence.start <= 1
        )

    def _heading_between(self, first: int, last: int) -> bool:
        between = range(self.sentences[first].block + 1, self.sentences[last].block + 1)
        if not between:
            return False
        blocks = self.document.blocks
        return any(blocks[b].kind in ("headline", "subhead") for b in between)

    def facts(self, found: Iterable[Found]) -> Iterator[Attribution]:
        """The finished facts."""
        for item in self.joined(found):
            own, content, cue = item.sentence, item.content, item.cue
            spans, sentences, quality, party = self._told(item.source)
            hull = content + cue or item.source
            if own in sentences:
                one = len(sentences) == 1
                hull = hull + (item.source if one else _at(own, sentences, item.source))
            yield Attribution(
                min(hull)[0],
                max([end for _, end in hull]),
                _spans(content),
                _spans(cue),
                (Span(*item.pointer),) if item.pointer else spans,
                item.kind,
                quality,
                item.act,
                own - sentences[0] if sentences else -1,
                party,
                item.lemma,
                item.negated,
            )

    def _told(self, places: Places) -> _Source:
        """A source with all that the facts say of it; many attributions have the same."""
        if not places:
            return _NOBODY
        key = tuple(places)
        found = self._sources.get(key)
        if found is None:
            spans = (Span(*key[0]),) if len(key) == 1 else tuple([Span(start, end) for start, end in key])
            sentences = tuple([bisect_right(self._starts, start, 1) - 1 for start, _ in key])
            names = self.judge.names(spans[0])
            party = self._party(spans[0], names) if names else None
            told = (spans, sentences, self.judge.quality(spans, names), party)
            found = self._sources[key] = tuple.__new__(_Source, told)
        return found

    def _party(self, source: Span, names: Sequence[Name]) -> str | None:
        one = names[0]
        if len(names) > 1:
            text = self.document.text
            people = [n for n in names if n.kind == "person" and n.form == "name"]
            one = next((n for n in people if text[n.start - 2 : n.start] == ", "), one)
        if one.kind in ("organisation", "authority") and self._is_past(source):
            return None
        return one.party or None

    def _is_past(self, source: Span) -> bool:
        """Whether who speaks is of a body no more ("a former engineer at Acme"): the body says nothing."""
        past, tokens = self.document.words.words("source-kinds", "past"), self.document.tokens
        inside = tokens.range(source.start, source.end)
        return not past.isdisjoint(tokens.words[inside.start : inside.stop])


def _at(number: int, sentences: tuple[int, ...], places: Places) -> Places:
    """Those of the places that stand in one sentence; `sentences` has that of each."""
    return [place for place, sentence in zip(places, sentences, strict=True) if sentence == number]


def _spans(places: Places) -> tuple[Span, ...]:
    """The places in order; mostly it is one."""
    if len(places) == 1:
        return (Span(*places[0]),)
    return tuple([Span(start, end) for start, end in sorted(places)]) if places else ()
