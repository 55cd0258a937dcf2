"""German noun phrases: who a source is, as far as word order, capitals and closed classes tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint_speech.names_words import COMMON, FIRST, HEAD, LISTED, ROLE, NameWords

if TYPE_CHECKING:
    from newslint_speech.german_grammar import Grammar
    from newslint_speech.german_reading import GermanReading

_ADJECTIVE = ("e", "er", "en", "em", "es")
_AGED = ("-jährige", "-jähriger", "-jährigen")
_LONGEST = 24
_LINKING = frozenset({"van", "de", "al", "bin", "el", "ibn", "di", "da", "del", "la", "le", "and", "of"})


class Phrases:
    """Finds noun phrases in a reading."""

    def __init__(self, reading: GermanReading, grammar: Grammar) -> None:
        self.r, self.g = reading, grammar
        self.names = reading.document.words.derived(NameWords)
        # The words that can extend a noun phrase, and those that can open what stands between an article and its noun.
        self.extending, self.inserting = grammar.extending, grammar.inserting

    def phrase(self, start: int, stop: int, *, extend: bool = True) -> int:
        """Where the noun phrase that begins at a token ends (exclusive); `start` itself where none begins there."""
        r, g = self.r, self.g
        stop = stop if stop < start + _LONGEST else start + _LONGEST
        if start >= stop:
            return start
        pronoun = r.words[start] in g.pronouns
        end = start if pronoun and r.words[start] not in g.articles else self._core(start, stop)
        if pronoun and end <= start + 1:
            return start + 1  # not the article of a noun
        if end == start or not extend:
            return end
        while end < stop and (r.gaps[end] or r.words[end] in self.extending):
            further = self._extension(end, stop)
            if further == end:
                break
            end = further
        return end

    def _core(self, start: int, stop: int) -> int:
        """Article, adjectives and the capitals behind them."""
        r, g = self.r, self.g
        gaps, caps, words = r.gaps, r.caps, r.words
        i = start
        if start + 2 < stop and words[start + 1] in g.genitive and (some := self._some_of(start, stop)) > start:
            return some
        if words[i] in g.articles:
            i += 1
            if i < stop and words[i] in self.inserting:
                i = self._inner_attribute(i, stop)
        elif caps[i] and words[i].endswith("s") and self._is_owner(i, stop):
            i += 1
        named = self._quoted_name(i, stop) if i < stop and gaps[i] else i
        while named == i and i < stop and not caps[i] and self._is_adjective(i) and (i == start or self._joined(i)):
            i += 1
            named = self._quoted_name(i, stop) if i < stop and gaps[i] else i
        if named > i:
            i = named
        elif i >= stop or not self._is_head(i) or (i > start and not self._joined(i)):
            return i if i > start and words[i - 1].endswith(_AGED) else start
        else:
            i += 1
        while (
            i < stop
            and (not gaps[i] or self._joined(i))
            and ((self._is_head(i) if caps[i] else self._links(i, stop)) or gaps[i] == ".")
        ):
            if self._is_object(i):
                break
            i += 1
        return i

    def _is_object(self, i: int) -> bool:
        """ "hat die Ministerin Klage erhoben": a common noun right behind a role begins another phrase."""
        r, kind = self.r, self.r.kinds[i]
        if not r.caps[i] or r.gaps[i] or kind & FIRST:
            return False
        if kind & LISTED and r.words[i].removesuffix("s") in self.names.known:
            return False
        # "laut Nachbarn Mist verbrannt": no name and no further noun follows a plural of people.
        several = not kind & (ROLE | HEAD) and r.words[i - 1] in self.g.people
        return (several or (kind & COMMON > 0 and r.kinds[i - 1] & ROLE > 0)) and not self.r.name_kind(i)

    def _some_of(self, start: int, stop: int) -> int:
        """Where "einer der Putschisten" or "viele dieser Leute" ends; `start` where the words are none such."""
        r, g = self.r, self.g
        if start + 2 >= stop or r.words[start + 1] not in g.genitive or r.gaps[start + 1]:
            return start
        if r.words[start] not in g.articles or r.words[start] in g.relatives or r.words[start] == "des":
            return start
        end = self._core(start + 1, stop)
        return end if end > start + 2 else start

    def _is_owner(self, i: int, stop: int) -> bool:
        """Whether a word with a capital, in -s, is a name in the genitive that stands for the article ("Hubers neuer Sprecher")."""
        r = self.r
        return (
            i + 2 < stop
            and r.words[i] not in self.g.small
            and not r.caps[i + 1]
            and not r.gaps[i + 1]
            and r.words[i + 1] not in self.g.articles
            and self._is_adjective(i + 1)
            and r.caps[i + 2]
        )

    def _quoted_name(self, i: int, stop: int) -> int:
        """Where a name in quotation marks that begins before a token ends („Nordwind online“); the token where none does."""
        r = self.r
        quote = r.quote_at(i)
        if quote is None or quote.kind == "speech":
            return i
        first, end = r.inside(quote)
        fits = first == i and end - first <= 6 and end <= stop and True not in r.subjunctive[i:end]
        return end if fits and (r.caps[i] or (i and self._binds(r.words[i - 1]))) else i

    def _binds(self, word: str) -> bool:
        return word in self.g.articles or word in self.g.small

    def _inner_attribute(self, i: int, stop: int) -> int:
        """Skip "für Sport zuständige" between article and noun."""
        r, g = self.r, self.g
        if r.words[i] in g.prepositions or r.words[i] == "als":
            for j in range(i + 1, min(stop, i + 8)):
                if r.marks[j]:
                    break
                if not r.caps[j] and self._is_adjective(j) and j + 1 < stop and r.caps[j + 1]:
                    return j
        elif not r.caps[i] and r.words[i] in g.adverbs:
            for j in range(i, min(stop, i + 4)):
                if r.caps[j] or r.marks[j]:
                    break
                if r.words[j] not in g.adverbs and self._is_adjective(j):
                    return j
        return i

    def _is_adjective(self, i: int) -> bool:
        word = self.r.words[i]
        if word.isdigit():
            return True
        return (
            word.endswith(_ADJECTIVE)
            and word not in self.g.small
            and word not in self.g.plain_articles
            and (word not in self.g.pronouns or word in self.g.articles)
        )

    def _is_head(self, i: int) -> bool:
        r = self.r
        return r.caps[i] and (r.words[i] not in self.g.small or r.words[i] in self.g.titles)

    def _links(self, i: int, stop: int) -> bool:
        """A small word inside a name: "Karl von Stein", "zu Guttenberg", a number after a noun."""
        word = self.r.words[i]
        if word.isdigit():
            return len(word) < 4
        if word == "zu" and i + 1 < stop and self.r.caps[i + 1]:
            return i + 2 >= stop or bool(self.r.gaps[i + 2]) or self.r.finite[i + 2]
        return word in _LINKING and i + 1 < stop and self.r.caps[i + 1]

    def _joined(self, i: int) -> bool:
        """Whether nothing but a space, a hyphen, a title's full stop or quotation marks parts the word from the one before."""
        gap = self.r.gaps[i]
        if not gap:
            return True
        if gap == ".":
            before = self.r.words[i - 1]
            if self.r.starts[i] - self.r.ends[i - 1] == 1 and len(self.r.words[i]) < 5:
                return True
            return before in self.g.titles or len(before) == 1
        return not self.r.marks[i] and all(c in "„“”\"‚‘’'»«-./&" for c in gap) and "." not in gap

    def _extension(self, end: int, stop: int) -> int:
        r, g = self.r, self.g
        gap, word = r.gaps[end], r.words[end]
        if gap.endswith("(") and len(gap) <= 2:
            for j in range(end + 1, min(stop + 1, end + 6, len(r.words))):
                if r.gaps[j].startswith((")", ".)")) or (j == stop):
                    return j
            return end
        if r.marks[end] == "," and ")" not in gap:
            return self._apposition(end, stop)
        if gap and gap not in (")", "“", "“)", '"', "«", "»", "”"):
            return end
        if word in g.genitive and self.r.name_kind(end - 1) == "person" and not self.names.is_role(r.words[end - 1]):
            return end  # "erzählt Huber der Zeitung"
        if word in g.genitive:
            core = self._core(end, stop)
            return core if core > end + 1 else end
        if word in ("für", "bei", "beim") and not r.words[end - 1].endswith(g.bodies):
            return end
        if word in ("von", "vom") and self.names.is_head(r.words[end - 1]):
            return end  # "sind laut Polizei von dem Ausfall betroffen"
        if word in g.binding and end + 1 < stop:
            core = self._core(end + 1, stop)
            return core if core > end + 1 else end
        if word in ("und", "sowie") and end + 1 < stop:
            core = self._core(end + 1, stop)
            return core if core > end + 1 and (core == stop or not r.finite[core]) else end
        return end

    def _apposition(self, end: int, stop: int) -> int:
        """A noun phrase between commas (", Sprecher der Stadt,") or before the end."""
        r, g = self.r, self.g
        if r.words[end] in g.relatives and (
            r.words[end] not in g.articles or r.words[end + 1] in g.small or r.words[end + 1] in g.reflexive
        ):
            return end
        core = self._core(end, stop)
        if core == end:
            return end
        while core < stop:
            further = self._extension(core, stop) if r.marks[core] != "," else core
            if further == core:
                break
            core = further
        if core < stop and not r.marks[core] and r.words[core] in g.prepositions:
            core = max(core, self._core(core + 1, stop) if core + 1 < stop else core)
        if core + 1 < stop and not r.marks[core] and r.words[core] in ("und", "sowie"):
            # the last of several that are named one after the other
            listed = self._core(core + 1, stop)
            core = listed if listed > core + 1 else core
        closed = core >= stop or r.marks[core] in (",", "–", ":")
        return core if closed and True not in r.finite[end:core] else end

    def before(self, stop: int, floor: int) -> int:
        """Where the noun phrase that ends right before `stop` begins; `stop` where none does. The longest one counts."""
        for start in range(max(floor, stop - _LONGEST), stop):
            verb = not self.r.caps[start] and self.r.finite[start]
            if not verb and self.phrase(start, stop) == stop:
                return start
        return stop
