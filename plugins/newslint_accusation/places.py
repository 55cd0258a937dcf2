"""Where forms of charge words and objects begin in a text, told by its words, and which of its sentences may charge anybody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import chain, compress
from operator import or_

from newslint import Document, Span, cached_property
from newslint_accusation.lexicon import Lexicon
from newslint_accusation.uses import ALONE, LED, NOTHING, OBJECT, PHRASE, Use, asked, by_kind, has_all

# A set phrase does not go on across the end of a clause (`the case is closed, the investigation`).
_BREAKS = frozenset(",;:()[]")


class Places:
    """The tokens of a document with which forms of charge words and objects begin.

    `phrases` are the set phrases among the charge words, each with the number of its further tokens, longest first.
    """

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.text, self.tokens, self.lexicon = document.text, document.tokens, lexicon
        self._alone: list[str] = []
        self.phrases: dict[int, list[tuple[int, tuple[Use, ...]]]] = {}
        # The classes of the objects that begin with each token, and of all of them.
        self._objects, self._named = [0] * len(self.tokens.words), 0
        objects: list[str] = []
        phrases: list[str] = []
        led: list[str] = []
        for word, mark in document.few(lexicon.marks):
            if mark & OBJECT:
                objects.append(word)
                if mark == OBJECT:
                    continue  # as are most
            if mark & ALONE:
                self._alone.append(word)
            if mark & PHRASE:
                phrases.append(word)
            if mark & LED:
                led.append(word)
        self._find_alone(objects)
        self._join(phrases, led)

    def _find_alone(self, naming: list[str]) -> None:
        """Find the tokens that are objects by themselves; a German word is the head of a compound only as a noun."""
        starts, text, named, objects, met = self.tokens.starts, self.text, self.lexicon.named, self._objects, 0
        places = self.tokens.places
        for word in naming:
            as_noun, as_word = named[word]
            met |= as_noun
            for at in places[word]:
                objects[at] = as_noun
            if as_noun != as_word:
                for at in places[word]:
                    if text[starts[at]].islower():
                        objects[at] = as_word
        self._named = met

    def _join(self, phrases: list[str], led: list[str]) -> None:
        """Find the set phrases of charge words, and those for objects, by the words that one begins with or is found by."""
        words, places, after, before = self.tokens.words, self.tokens.places, self.lexicon.after, self.lexicon.before
        final = len(words) - 1
        met: dict[int, list[tuple[int, Use]]] = {}
        for word in phrases:
            seconds = after[word]
            for at in places[word]:
                if at < final and words[at + 1] in seconds:
                    self._follow(at, words[at + 1], met)
        for word in led:
            leaders = before[word]
            for at in places[word]:
                if words[at - 1] in leaders and at:
                    self._look_back(at, words[at - 1], met)
        for first, uses in met.items():
            self.phrases[first] = by_kind(uses) if len(uses) > 1 else [(uses[0][0], (uses[0][1],))]

    def _follow(self, first: int, second: str, met: dict[int, list[tuple[int, Use]]]) -> None:
        """Find the phrases by the token that they begin with and the next one."""
        words, lexicon = self.tokens.words, self.lexicon
        for rest, of in lexicon.further[words[first]].get(second, ()):
            if words[first + 1 : first + 1 + len(rest)] == rest:
                self._name(first, of)
        start = lexicon.starts[words[first]]
        if start is None or second not in start.seconds:
            return
        by_third = start.phrases[second]
        for rest, use in by_third.get(words[first + 2] if first + 2 < len(words) else "", by_third[""]):
            length = len(rest)
            if words[first + 1 : first + length + 1] == rest and self._is_whole(first, first + length):
                met.setdefault(first, []).append((length, use))

    def _look_back(self, at: int, leader: str, met: dict[int, list[tuple[int, Use]]]) -> None:
        """Find the phrases by a token further on in them and the one before it."""
        word = self.tokens.words[at]
        named = self.lexicon.objects[word]
        for left, right, of in named.led.get(leader, ()) if named is not None else ():
            if self._stands(at, left, right):
                self._name(at - len(left), of)
        for left, right, use in (self.lexicon.starts[word] or NOTHING).led[leader]:
            if self._stands(at, left, right):
                first, last = at - len(left), at + len(right)
                if self._is_whole(first, last):
                    met.setdefault(first, []).append((last - first, use))

    def _name(self, first: int, of: int) -> None:
        self._objects[first] |= of
        self._named |= of

    def _stands(self, at: int, left: list[str], right: list[str]) -> bool:
        words, first = self.tokens.words, at - len(left)
        # The word before is known to be the last of those on the left.
        return (not right or words[at + 1 : at + 1 + len(right)] == right) and (
            len(left) == 1 or (first >= 0 and words[first:at] == left)
        )

    def _is_whole(self, first: int, last: int) -> bool:
        return _BREAKS.isdisjoint(self.text[self.tokens.starts[first] : self.tokens.ends[last]])

    @cached_property
    def _asks(self) -> dict[int, int]:
        """The tokens with which charge words begin that may stand as they want to, with the classes of which they want one.

        -1 where nothing is wanted. What no object of the whole text has is no use to ask a sentence for.
        """
        asks, named, places = self.lexicon.asks, self._named, self.tokens.places
        found: dict[int, int] = {}
        for word in self._alone:
            wanted = asks[word]
            if wanted & named or wanted < 0:
                for at in places[word]:
                    found[at] = wanted
        for at, phrases in self.phrases.items():
            wants = [use.wants for _, uses in phrases for use in uses]
            found[at] = -1 if () in wants else found.get(at, 0) | asked(wants)
        return found

    @cached_property
    def _asking(self) -> list[int]:
        return sorted(self._asks)

    def charging(self, sentences: Sequence[Span]) -> Iterator[int]:
        """The numbers of the sentences that have what one of the forms in them asks for: most verbs of wrongdoing are ruled out by that."""
        asking = self._asking
        asks, begins = list(map(self._asks.__getitem__, asking)), list(map(self.tokens.starts.__getitem__, asking))
        begins.append(len(self.text))  # behind the last sentence
        stop = 0
        for number, sentence in enumerate(sentences):
            # Most sentences end before the next of these tokens.
            if begins[stop] >= sentence.end:
                continue
            start = bisect_left(begins, sentence.start, stop)
            stop = bisect_left(begins, sentence.end, start)
            if start >= stop:
                continue
            wanted = asks[start] if stop - start == 1 else reduce(or_, asks[start:stop])
            if wanted >= 0:
                named = self._named_in(sentence, asking[start])
                if not (wanted & named and self._has_all(asking[start:stop], named)):
                    continue
            yield number

    def _named_in(self, sentence: Span, token: int) -> int:
        """The classes of the objects in the sentence around a token."""
        starts = self.tokens.starts
        return self.named(
            range(bisect_left(starts, sentence.start, 0, token), bisect_left(starts, sentence.end, token))
        )

    def _has_all(self, begins: list[int], named: int) -> bool:
        """Whether a sentence that names these classes has all that one of the forms in it asks for."""
        words, starts, asks = self.tokens.words, self.lexicon.starts, self._asks
        for at in begins:
            if not asks[at] & named:
                continue
            start = starts[words[at]]
            for wants in start.wants if start is not None else ():
                if has_all(named, wants):
                    return True
            if at in self.phrases and any(has_all(named, use.wants) for _, uses in self.phrases[at] for use in uses):
                return True
        return False

    def named(self, sentence: range) -> int:
        """The classes of the objects in a sentence."""
        # Most tokens are none, which is told more quickly than it is added.
        return reduce(or_, filter(None, self._objects[sentence.start : sentence.stop]), 0)

    def objects(self, sentence: range) -> list[tuple[int, int]]:
        """The tokens of a sentence with which objects begin, with their classes, in order."""
        classes = self._objects[sentence.start : sentence.stop]
        return list(compress(zip(sentence, classes, strict=True), classes))

    @cached_property
    def _begins(self) -> list[int]:
        alone = map(self.tokens.places.__getitem__, self._alone)
        return sorted({*chain.from_iterable(alone), *self.phrases})

    def begins(self, sentence: range) -> list[int]:
        """The tokens of a sentence with which forms of charge words begin, whether or not they stand as they want to."""
        return _within(self._begins, sentence)

    def may_stand(self, sentence: range, named: int) -> list[int]:
        """Those that may stand as they want to in a sentence that names these classes; all where a phrase is among them.

        What stands in a phrase, and where it ends, is told from all that begins in it.
        """
        here, asks = _within(self._asking, sentence), self._asks
        if not self.phrases.keys().isdisjoint(here):
            return self.begins(sentence)
        return [at for at in here if asks[at] < 0 or asks[at] & named]


def _within(tokens: list[int], sentence: range) -> list[int]:
    """Those of some tokens in order that stand in a sentence."""
    first = bisect_left(tokens, sentence.start)
    return tokens[first : bisect_left(tokens, sentence.stop, first)]
