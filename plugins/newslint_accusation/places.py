"""Where forms of charge words and objects begin in a text, told by its words, and which of its sentences may charge anybody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain, compress
from operator import or_

from newslint import Document, Span, cached_property
from newslint_accusation.lexicon import ALONE, OBJECT, PHRASE, Lexicon, Use, asked, has_all

# Which marks have a bit, as tables for `bytes.translate`.
_HAVE = {bit: bytes(bool(mark & bit) for mark in range(256)) for bit in (PHRASE, ALONE, OBJECT)}
# A set phrase does not go on across the end of a clause (`the case is closed, the investigation`).
_BREAKS = frozenset(",;:()[]")


class Places:
    """The tokens of a document with which forms of charge words and objects begin.

    `phrases` are the set phrases among the charge words, each with the number of its further tokens, longest first.
    """

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.text, self.tokens, self.lexicon = document.text, document.tokens, lexicon
        # Marks are small numbers, so that to look them up is to read no more than the words of the text and one table.
        self._marks = bytes(map(lexicon.marks.__getitem__, self.tokens.places))
        self.phrases: dict[int, list[tuple[int, tuple[Use, ...]]]] = {}
        self._objects = self._alone()
        self._join()

    def _having(self, bit: int) -> Iterable[tuple[str, list[int]]]:
        """The words of the text of which the mark has a bit, with their places."""
        return compress(self.tokens.places.items(), self._marks.translate(_HAVE[bit]))

    def _alone(self) -> dict[int, int]:
        """The tokens that are objects by themselves, with their classes; a German word is the head of a compound only as a noun."""
        starts, text, named, found = self.tokens.starts, self.text, self.lexicon.named, dict[int, int]()
        for word, here in self._having(OBJECT):
            as_noun, as_word = named[word]
            for at in here:
                classes = as_word if as_noun != as_word and text[starts[at]].islower() else as_noun
                if classes:
                    found[at] = classes
        return found

    def _join(self) -> None:
        """Find the set phrases of charge words, and those for objects."""
        words, after, further = self.tokens.words, self.lexicon.after, self.lexicon.further
        following, objects = [*words[1:], ""], self._objects
        for word, here in self._having(PHRASE):
            seconds = after[word]
            for at in [at for at in here if following[at] in seconds]:
                second = following[at]
                for rest, of in further[word].get(second, ()):
                    if words[at + 1 : at + 1 + len(rest)] == rest:
                        objects[at] = objects.get(at, 0) | of
                phrases = self._met(at, second)
                if phrases:
                    self.phrases[at] = phrases

    def _met(self, first: int, second: str) -> list[tuple[int, tuple[Use, ...]]]:
        """The phrases that begin at a token."""
        words = self.tokens.words
        start = self.lexicon.starts[words[first]]
        found: list[tuple[int, tuple[Use, ...]]] = []
        if start is None or second not in start.seconds:
            return found
        by_third = start.phrases[second]
        for rest, use in by_third.get(words[first + 2] if first + 2 < len(words) else "", by_third[""]):
            length = len(rest)
            if words[first + 1 : first + length + 1] != rest or not self._is_whole(first, first + length):
                continue
            if found and found[-1][0] == length and found[-1][1][0].kind == use.kind:
                found[-1] = length, (*found[-1][1], use)
            else:
                found.append((length, (use,)))
        return found

    def _is_whole(self, first: int, last: int) -> bool:
        return _BREAKS.isdisjoint(self.text[self.tokens.starts[first] : self.tokens.ends[last]])

    @cached_property
    def _asks(self) -> dict[int, int]:
        """The tokens with which charge words begin that may stand as they want to, with the classes of which they want one.

        -1 where nothing is wanted. What no object of the whole text has is no use to ask a sentence for.
        """
        asks, found = self.lexicon.asks, dict[int, int]()
        named = reduce(or_, self._objects.values(), 0)
        for word, here in self._having(ALONE):
            wanted = asks[word]
            if wanted & named or wanted < 0:
                for at in here:
                    found[at] = wanted
        for at, phrases in self.phrases.items():
            wants = [use.wants for _, uses in phrases for use in uses]
            found[at] = -1 if () in wants else found.get(at, 0) | asked(wants)
        return found

    @cached_property
    def _asking(self) -> list[int]:
        return sorted(self._asks)

    @cached_property
    def _placed(self) -> list[int]:
        return sorted(self._objects)

    def charging(self, sentences: Sequence[Span]) -> Iterator[int]:
        """The numbers of the sentences that have what one of the forms in them asks for: most verbs of wrongdoing are ruled out by that."""
        starts, asking, objects = self.tokens.starts, self._asking, self._placed
        asks, classes = list(map(self._asks.__getitem__, asking)), list(map(self._objects.__getitem__, objects))
        begins, placed = list(map(starts.__getitem__, asking)), list(map(starts.__getitem__, objects))
        stop = behind = 0
        for number, sentence in enumerate(sentences):
            start = bisect_left(begins, sentence.start, stop)
            stop = bisect_left(begins, sentence.end, start)
            if start == stop:
                continue
            wanted = reduce(or_, asks[start:stop])
            if wanted >= 0:
                first = bisect_left(placed, sentence.start, behind)
                behind = bisect_left(placed, sentence.end, first)
                named = reduce(or_, classes[first:behind], 0)
                if not (wanted & named and self._has_all(asking[start:stop], named)):
                    continue
            yield number

    def _has_all(self, begins: list[int], named: int) -> bool:
        """Whether a sentence that names these classes has all that one of the forms in it asks for."""
        words, starts = self.tokens.words, self.lexicon.starts
        for at in begins:
            start = starts[words[at]]
            if start is not None and any(has_all(named, wants) for wants in start.wants):
                return True
            if any(has_all(named, use.wants) for _, uses in self.phrases.get(at, ()) for use in uses):
                return True
        return False

    def objects(self, sentence: range) -> dict[int, int]:
        """The tokens of a sentence with which objects begin, with their classes, in order."""
        return {at: self._objects[at] for at in _within(self._placed, sentence)}

    @cached_property
    def _begins(self) -> list[int]:
        alone = compress(self.tokens.places.values(), self._marks.translate(_HAVE[ALONE]))
        return sorted({*chain.from_iterable(alone), *self.phrases})

    def begins(self, sentence: range) -> list[int]:
        """The tokens of a sentence with which forms of charge words begin, whether or not they stand as they want to."""
        return _within(self._begins, sentence)


def _within(tokens: list[int], sentence: range) -> list[int]:
    """Those of some tokens in order that stand in a sentence."""
    first = bisect_left(tokens, sentence.start)
    return tokens[first : bisect_left(tokens, sentence.stop, first)]
