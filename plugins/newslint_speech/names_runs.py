"""Runs of capitalised words, from which names are cut."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from newslint import Document, cached_property, dataclass
from newslint_speech.names_habits import Habits
from newslint_speech.names_words import (
    COMMON,
    DAY,
    DETERMINER,
    DULL,
    FIRST,
    HEAD,
    INSIDE,
    LEADING,
    PARTICLES,
    STARTER,
    TITLE,
    NameWords,
)
from newslint_speech.prose import Prose

# All that can stand between two words of one name.
_JOINING = frozenset({" ", ". ", ".", "'", "’", " & ", "&"})
# Of fewer long words nothing can be told.
_FEWEST = 3
# No headline has more letters.
_HEADLINE = 220
# No name has more words; keeps the time linear where a text has capitals only.
LONGEST = 14


@dataclass(slots=True)
class Mention:
    """A name, role noun or pronoun in the text, before it is known whose it is; token indices are inclusive."""

    first: int
    last: int
    start: int
    end: int
    kind: str
    words: tuple[str, ...]
    titles: tuple[str, ...] = ()
    form: str = "name"
    gender: str = "unknown"
    sure: bool = True
    party: int = -1


class Capitals:
    """The text's words seen for capital letters: `capital`, `begins` and `behind` as in Prose."""

    def __init__(self, document: Document, words: NameWords) -> None:
        prose = document.derived(Prose)
        self.document = document
        self.known = words
        self.text, self.words, self.starts, self.ends = prose.text, prose.words, prose.starts, prose.ends
        self.capital, self.begins, self.behind = prose.capital, prose.begins, prose.behind
        self.kinds = prose.kinds
        # Indices of the words with a capital.
        self.large = list(prose.capitals())
        self.headlines = title_case_blocks(document, self) if words.language == "en" else frozenset()

        self.habits = Habits(self)

    def __len__(self) -> int:
        return len(self.words)

    def dressed(self, wanted: Iterable[str]) -> set[str]:
        """Those of German words that stand behind an article or an inflected adjective somewhere, as common nouns do."""
        capital, behind, places = self.capital, self.behind, self.document.tokens.places
        return {
            word
            for word in wanted
            for i in places[word]
            if capital[i] and i and behind[i - 1] == " " and self._dresses(i - 1)
        }

    def _dresses(self, index: int) -> bool:
        kind = self.kinds[index]
        if kind & DETERMINER:
            return not self.capital[index] or self.begins[index]
        return not (self.capital[index] or kind & STARTER) and self._inflected(index)

    def _inflected(self, index: int) -> bool:
        """Whether a word has an ending of adjectives and none of a preterite ("der erwähnte", but not "er erwähnte")."""
        word = self.words[index]
        if len(word) < 5 or not word.endswith(("e", "en", "er", "es", "em")):
            return False
        return not word.endswith(("te", "ten")) or bool(index and self.kinds[index - 1] & DETERMINER)

    @cached_property
    def alone(self) -> frozenset[str]:
        """Words with a capital that are not joined to another such word before them."""
        capital, words = self.capital, self.words
        return frozenset(words[i] for i in self.large if i and not (capital[i - 1] and self.joined(i - 1)))

    def joined(self, index: int) -> bool:
        """Whether the token and the next can be parts of one name, judged by what stands between them."""
        kind, ahead, gap = self.kinds[index], self.kinds[index + 1], self.behind[index]
        if (kind | ahead) & DAY:
            return False
        if gap == " ":
            return True
        word = self.words[index]
        if gap == ". ":
            if self.known.language == "en" and ahead & STARTER:
                return False
            return len(word) == 1 or kind & TITLE > 0 or word == "st"
        if gap == ".":
            return len(word) == 1
        if gap in ("'", "’"):
            return len(word) == 1 and word in "odl"
        return gap in (" & ", "&")

    def printed(self, index: int) -> str:
        return self.text[self.starts[index] : self.ends[index]]

    def single(self, at: int, kind: str, form: str = "name", sure: bool = True) -> Mention:
        """The mention that is one word."""
        return Mention(at, at, self.starts[at], self.ends[at], kind, (self.words[at],), (), form, "unknown", sure)

    def mention(
        self,
        first: int,
        last: int,
        kind: str,
        titles: tuple[str, ...] = (),
        form: str = "name",
        sure: bool = True,
    ) -> Mention:
        end = self.ends[last]
        if kind == "person" and first < last and end - self.starts[last] == 1 and self.text[end : end + 1] == ".":
            end += 1  # "Nadja K." keeps its full stop
        words = tuple(self.words[first : last + 1])
        return Mention(first, last, self.starts[first], end, kind, words, titles, form, "unknown", sure)


def title_case_blocks(document: Document, capitals: Capitals) -> frozenset[int]:
    """Indices of headlines in which nearly every long word has a capital, so that a capital says nothing."""
    found, words, starts, stop = [], capitals.words, capitals.starts, 0
    count = len(words)
    for number, block in enumerate(document.blocks):
        start, end = block.start, block.end
        if end - start > _HEADLINE:
            continue
        first = stop if stop < count and starts[stop] >= start else bisect_left(starts, start, stop)
        stop = bisect_left(starts, end, first, min(count, first + _HEADLINE))
        large = capitals.capital[first:stop]
        if large.count(True) >= _FEWEST and is_title_case(words[first:stop], large):
            found.append(number)
    return frozenset(found)


def is_title_case(words: list[str], large: list[bool]) -> bool:
    """Whether more than four of five long words have a capital; `large` says which words do."""
    few, small = large.count(True) / 4, 0
    for at, begins in enumerate(large):
        if not begins and len(words[at]) > 3:
            small += 1
            if small >= few:
                return False
    long = [begins for word, begins in zip(words, large, strict=True) if len(word) > 3]
    return len(long) >= _FEWEST and long.count(True) > 0.8 * len(long)


def runs(capitals: Capitals) -> tuple[list[tuple[int, int]], list[int]]:
    """(first, last) token of each run of capitalised words, particles and joining words inside it included; words that stand alone.

    Most words stand alone, and most of those are no names: they are left out.
    """
    capital, kinds, behind, words = capitals.capital, capitals.kinds, capitals.behind, capitals.words
    free = capitals.known.free
    found: list[tuple[int, int]] = []
    alone: list[int] = []
    final, stop = len(capital) - 1, 0
    for at in capitals.large:
        if at < stop:
            continue
        kind, ahead = kinds[at], at + 1
        if (
            at < final
            and (capital[ahead] or (kinds[ahead] & INSIDE and (kind & LEADING or words[ahead] in free)))
            and behind[at] in _JOINING
        ):
            if ahead == final or not (capital[ahead + 1] or kinds[ahead + 1] & INSIDE):
                pair = capital[ahead] and behind[at] == " " and not (kind | kinds[ahead]) & DAY
                last = ahead if pair else _last(capitals, at) if capital[ahead] else at
            else:
                last = _last(capitals, at)
            stop = last + 1
            if last > at:
                found.append((at, last))
                continue
        elif kind & DULL:
            continue
        alone.append(at)
    return found, alone


def _last(capitals: Capitals, at: int) -> int:
    """The last token of the run that begins at a token."""
    words, capital, kinds, behind = capitals.words, capitals.capital, capitals.kinds, capitals.behind
    known = capitals.known
    last, head, linked = at, kinds[at] & (HEAD if known.german else HEAD | TITLE) > 0, False
    final = min(len(words) - 1, at + LONGEST)
    while last < final:
        ahead = last + 1
        kind, large = kinds[ahead], capital[ahead]
        if not large and not (kind & INSIDE and (head or kinds[last] & LEADING or words[ahead] in known.free)):
            break
        if (kinds[last] | kind) & DAY if behind[last] == " " else not capitals.joined(last):
            break
        if not large:
            ahead = _across(capitals, last, head, known.joiners, linked)
            if not ahead and not known.german and words[last + 1] == "and":
                ahead = _to_authority(capitals, at, last)
            if not ahead:
                break
            linked = linked or words[last + 1] != "and"
        head = head or kinds[ahead] & HEAD > 0
        last = ahead
    return last


def _across(capitals: Capitals, last: int, head: bool, joiners: frozenset[str], linked: bool) -> int:
    """The capitalised token to which lower-case words after `last` lead inside one name, else 0."""
    words, capital, known = capitals.words, capitals.capital, capitals.known
    for step in (1, 2):
        index = last + step
        if index + 1 >= len(words) or capital[index]:
            return 0
        word = words[index]
        if not ((head and word in joiners) or (word in PARTICLES and _takes_particle(capitals, last, word))):
            return 0
        if not capitals.joined(index):
            return 0
        if capital[index + 1]:
            linking = _links_nouns if known.german else _links
            return index + 1 if linking(capitals, last, index, linked) else 0
    return 0


def _to_authority(capitals: Capitals, at: int, last: int) -> int:
    """The token behind "and" in an English authority's two fields ("the Competition and Markets Authority"), else 0."""
    words, kinds, known = capitals.words, capitals.kinds, capitals.known
    if last - at > 1 or not at or words[at - 1] != "the":
        return 0
    if any(kinds[i] & (HEAD | FIRST | TITLE | DAY) or words[i] in known.places for i in range(at, last + 1)):
        return 0
    stop = first = last + 2
    while stop < len(words) and stop - first < 3 and capitals.capital[stop] and capitals.joined(stop - 1):
        if stop > first and known.is_authority(words[stop]):
            return first if " ".join(words[first : stop + 1]) not in known.known else 0
        stop += 1
    return 0


def _links(capitals: Capitals, last: int, index: int, linked: bool) -> bool:
    """Whether lower-case words keep an English name together: "Department of Health and Safety", not "Quillon Bank and Weller"."""
    words, kinds = capitals.words, capitals.kinds
    if kinds[index + 1] & DAY:
        return False
    if words[last + 1] == "and":
        if index > last + 1:
            return False
        return words[last] in ("health", "food", "trade", "science") or (linked and not kinds[last] & HEAD)
    return True


def _links_nouns(capitals: Capitals, last: int, index: int, linked: bool) -> bool:
    """Whether "und" keeps a German name together: two nouns behind "für" ("Amt für Bau und Verkehr")."""
    kind = capitals.kinds[index + 1]
    if capitals.words[index] != "und":
        return True
    return index == last + 1 and capitals.words[last - 1] == "für" and kind & COMMON > 0 and not kind & HEAD


def _takes_particle(capitals: Capitals, last: int, particle: str) -> bool:
    german, before = capitals.known.german, capitals.kinds[last]
    if german and particle in capitals.known.determiners and particle not in ("von", "zu"):
        return before & FIRST > 0 and particle in ("der", "den")
    if german and particle in ("von", "vom", "zu", "zur", "der"):
        return before & (FIRST | TITLE) > 0
    return particle not in ("do", "das", "zu", "zur", "vom") or before & FIRST > 0
