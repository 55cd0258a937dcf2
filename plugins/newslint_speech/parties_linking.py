"""Which mentions are one party: full names first, then short forms, role nouns and pronouns, nearest that fits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from operator import attrgetter

from newslint import cached_property
from newslint_speech.german_bodies import bare_name, one_name, parts_alone
from newslint_speech.names_runs import Mention
from newslint_speech.names_words import COMMON, HEAD, PARTICLES, SUFFIX, NameWords
from newslint_speech.parties_member import GENITIVE, Member
from newslint_speech.parties_namesakes import nearest, note, same_given, usual

_MANY = 200
Counts = dict[str, int]
_SMALL = frozenset({"of", "for", "and", "the", "on", "in"})
_BODIES = frozenset({"organisation", "authority"})
# Two words of these kinds may be a noun and the genitive of a name.
_VAGUE = frozenset({"unknown", "organisation"})
# Of these kinds one word is a full name.
_FULL = _BODIES | {"place"}


class Cast:
    """The parties of one text. Names are entered in two rounds: full names, then what is short for one of them."""

    def __init__(self, known: NameWords) -> None:
        self.known = known
        self.members: list[Member] = []
        self.by_words: dict[tuple[str, ...], Member] = {}
        self.by_surname: dict[str, tuple[Member, ...]] = {}
        self.by_initials: dict[str, Member] = {}
        self.by_part: dict[str, tuple[Member, ...]] = {}
        # German names of bodies without case, legal form and kind of body; what short forms in brackets stand for.
        self.by_body: dict[tuple[str, ...], Member] = {}
        self.short: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._asked, self._one = tuple[str, ...](), tuple[str, ...]()
        # The words of all names, one a line, and of how many parties.
        self._lines, self._told = "", 0
        # All names, and those of them that had two words at first.
        self._names: list[Mention] = []
        self._pairs: list[Mention] = []
        # Names by the token with which they begin, all other mentions; English ones of both by the token with which they end.
        self.at: dict[int, Mention] = {}
        self.besides: list[Mention] = []
        self.until: dict[int, Mention] = {}

    def enter(self, mentions: list[Mention], common: Callable[[set[str]], frozenset[str]] | None = None) -> None:
        """Take in all names; `common` tells which words the text uses as common nouns."""
        counts: Counts = {}
        surnames: set[str] = set()
        doubtful: list[Mention] = []
        pairs: list[Mention] = []
        short: list[Mention] = []
        self._names, self._pairs = mentions, pairs
        for m in mentions:
            words, kind = m.words, m.kind
            last = words[-1]
            counts[last] = counts.get(last, 0) + 1
            if kind == "person":
                surnames.add(last)
            elif len(words) == 2 and kind in _VAGUE:
                pairs.append(m)
            elif kind == "unknown" and not m.sure:
                doubtful.append(m)
        for m in pairs:
            if self.known.german:
                _without_genitive(m, counts, surnames)
            if not m.sure and m.kind == "unknown":
                doubtful.append(m)
        likely = [m for m in doubtful if self._comes_again(m, counts, surnames)]
        nouns = common({m.words[-1] for m in likely}) if likely and common else ()
        for mention in likely:
            mention.sure = mention.words[-1] not in nouns
        for m in mentions:
            # "WELLER: …" in a conversation is no acronym.
            if m.sure and (
                len(m.words) > 1 or (m.kind in _FULL and not (m.form == "acronym" and m.words[0] in surnames))
            ):
                self._full(m)
            else:
                short.append(m)
        for m in short:
            self._short(m)
        self.in_order(self.members)
        for member in [m for m in self.members if m.kind == "unknown" and len(m.words) > 1]:
            if not (self.known.german and any(map(self.known.is_common, member.words))):
                member.settle_kind(self.known.family_first)

    def calls(self, noun: str) -> bool:
        """Whether anybody may be called so: a word of a name, or in German a role, ends in it (see Member.is_called, ends_in).

        Of many parties nothing is told, as that would take a square of time.
        """
        if len(self.members) > _MANY:
            return True
        if self._told < len(self.members):
            new = self.members[self._told :]
            if self.known.german:
                self._lines += "\n".join([*[part.rstrip(GENITIVE) for m in new for part in (*m.words, *m.roles)], ""])
            else:
                self._lines += "\n".join([*chain.from_iterable([m.words for m in new]), ""])
            self._told = len(self.members)
        return f"{noun}\n" in self._lines

    def note_role(self, member: Member, noun: str) -> None:
        """Note what a party is called besides."""
        member.roles |= {noun}
        self._lines += f"{noun.rstrip(GENITIVE)}\n"

    def in_order(self, members: Iterable[Member]) -> None:
        """Put the mentions of each of the parties in the order of the text."""
        for member in members:
            if len(member.starts) > 1 and (ordered := sorted(member.starts)) != member.starts:
                member.starts = ordered
                member.mentions.sort(key=attrgetter("start"))

    def _comes_again(self, mention: Mention, counts: Counts, surnames: set[str]) -> bool:
        """Whether only the rest of the text tells that it is a name: no genitive behind a noun, a word that comes again."""
        last = mention.words[-1]
        count = counts.get(last, 0)
        if len(mention.words) == 1 and not self.known.german:
            return count > 2
        stem = last.removesuffix("s")
        bare = counts.get(stem, 0)
        if len(mention.words) == 1:
            return count + (bare if stem != last else 0) > 2 and self.known.may_be_name(last)
        return count + bare > 1 and surnames.isdisjoint(mention.words) and stem not in surnames

    def _new(self, mention: Mention, words: tuple[str, ...]) -> None:
        known, kinds, kind, parts = self.known, self.known.kinds, mention.kind, words
        member = Member.of(len(self.members), words, mention)
        self.members.append(member)
        self.by_words[words] = member
        if len(words) > 1:
            parts = tuple(dict.fromkeys(parts_alone(words, known) if known.german else words))
            if kind in ("person", "unknown"):
                note(self.by_surname, words[-1], member)
        for word in parts:
            if not kinds[word] & (HEAD | SUFFIX) and word not in PARTICLES:
                note(self.by_part, word, member)
        if kind in _BODIES and known.german:
            self.by_body.setdefault(self._one_name(words), member)
            if words in self.short:
                self.by_body.setdefault(self._one_name(self.short[words]), member)
        elif kind in _BODIES and len(words) > 2:
            self.by_initials.setdefault(_initials(words), member)

    def _stem(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Words that end in s, with a German genitive's s taken off, where the name is known without it."""
        last = words[-1]
        if len(last) > 3 and self.known.german:
            bare = (*words[:-1], last[:-1])
            if bare in self.by_words or last[:-1] in self.by_part or last[:-1] in self.known.known:
                return bare
        return words

    def _full(self, mention: Mention) -> None:
        words = mention.words
        if words[-1][-1] == "s":
            words = self._stem(words)
        member = self.by_words.get(words)
        if member is None and (len(words) > 1 or mention.kind in _BODIES):
            member = self._longer(words, mention) or self._headed(words, mention) or self._spelled(words, mention)
        self._new(mention, words) if member is None else member.add(mention)

    def _headed(self, words: tuple[str, ...], mention: Mention) -> Member | None:
        """The organisation that is named with and without what it is ("Platform Norex", "Norex")."""
        known = self.known
        if known.german:
            return self._german_body(words, mention)
        if mention.kind not in _BODIES:
            return None
        if len(words) == 2 and words[0] in known.organisation and not known.is_authority(words[0]):
            found = self.by_words.get(words[1:])
            return found if found and found.kind in ("organisation", "unknown") else None
        if len(words) == 1:
            longer = [m for m in self.by_part.get(words[0], ()) if len(m.words) == 2 and m.words[1] == words[0]]
            longer = [m for m in longer if m.words[0] in known.organisation and not known.is_authority(m.words[0])]
            return longer[0] if len(longer) == 1 else None
        return None

    def _german_body(self, words: tuple[str, ...], mention: Mention) -> Member | None:
        """The body that is named with or without its kind, legal form and case ("Plattform Nordmarkt", "Nordmarkt")."""
        body = mention.kind in _BODIES
        if not (body or mention.kind == "unknown"):
            return None
        found = self.by_body.get(self._one_name(self.short.get(words, words))) if self.by_body else None
        if found is None and body:
            bare = bare_name(words, self.known)
            found = self.by_words.get(bare)
            if found is not None and found.kind not in _VAGUE:
                return None
            found = found or self._by_first_word(words, bare)
        if found is not None and body:
            found.roles |= {word for word in words if self.known.is_head(word)}
            found.kind = "authority" if mention.kind == "authority" else found.kind
        return found

    def _one_name(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """As one_name; whoever turns out to be new is asked for twice in a row."""
        if words is not self._asked:
            self._asked, self._one = words, one_name(words, self.known)
        return self._one

    def _by_first_word(self, words: tuple[str, ...], bare: tuple[str, ...]) -> Member | None:
        """The body of which one name goes on behind the other ("Baufirma Ostkamp", "Ostkamp Hochbau GmbH")."""
        first, known = bare[0], self.known
        fitting = [m for m in self.by_part.get(first, ()) if m.kind in _VAGUE]
        if not fitting or known.kinds[first] & (COMMON | HEAD) or first in known.places or first in known.demonyms:
            return None
        fitting = [m for m in fitting if (own := bare_name(m.words, known))[0] == first and 1 in (len(own), len(bare))]
        return fitting[0] if len(fitting) == 1 and fitting[0].words != words else None

    def _longer(self, words: tuple[str, ...], mention: Mention) -> Member | None:
        """The one party of which a name of several words is a longer or shorter form."""
        if len(words) < 2:
            return None
        person = mention.kind in ("person", "unknown")
        sharing = self.by_surname.get(words[-1]) if person else self.by_part.get(words[0])
        if sharing is None:
            return None
        if person:
            fitting = [m for m in sharing if same_given(m.words, words)]
        else:
            fitting = [m for m in sharing if m.kind in _BODIES and len(m.words) > 1]
            fitting = [m for m in fitting if m.words[: len(words)] == words or words[: len(m.words)] == m.words]
        return fitting[0] if len(fitting) == 1 else None

    def _spelled(self, words: tuple[str, ...], mention: Mention) -> Member | None:
        """The body whose initials are the acronym, or whose acronym the initials of the name are."""
        if mention.kind not in _BODIES or self.known.german:
            return None
        if mention.form == "acronym" and len(words) == 1:
            return self.by_initials.get(words[0])
        found = self.by_words.get((_initials(words),)) if len(words) > 2 else None
        return found if found and found.kind == "organisation" else None

    def _short(self, mention: Mention) -> None:
        words = mention.words
        if words[-1][-1] == "s":
            words = self._stem(words)
        fitting = self.by_surname.get(words[-1]) or self.by_part.get(words[-1])
        if words in self.by_words:
            self.by_words[words].add(mention)
        elif fitting and not (mention.sure or self.known.german) and self._only_inside(mention, fitting):
            return
        elif fitting and fitting[0].kind in _BODIES and self._is_namesake(words[-1], fitting):
            self._new(mention, words)
        elif fitting and (member := usual(fitting, mention) or nearest(fitting, mention.start, mention.gender)):
            member.add(mention)
        elif mention.sure or mention.kind == "person":
            self._new(mention, words)

    def _only_inside(self, mention: Mention, bodies: Sequence[Member]) -> bool:
        """Whether an English headline's word stands only further inside a body's name ("Audit", Lund Audit Office)."""
        word = mention.words[-1]
        return len(mention.words) == 1 and all(m.kind in _BODIES and m.words[0] != word for m in bodies)

    @cached_property
    def _alone(self) -> Counts:
        """How often each name of one word stands there."""
        pairs = set(map(id, self._pairs))
        return Counter([m.words[0] for m in self._names if len(m.words) == 1 and id(m) not in pairs])

    def _is_namesake(self, word: str, bodies: Sequence[Member]) -> bool:
        """Whether a name that stands alone far more often is somebody after whom a body is called (`Brandt`, `Brandt University`)."""
        heading = HEAD | SUFFIX if self.known.german else HEAD
        for member in bodies:
            last = member.words[-1]
            if member.kind not in _BODIES or last == word or not self.known.kinds[last] & heading:
                return False
        return self._alone.get(word, 0) > 2 * sum(len(m.mentions) for m in bodies)


def _without_genitive(mention: Mention, counts: Counts, surnames: set[str]) -> None:
    """`Trumps Orbit`, `Spendenkomitee Trumps`: two nouns, of which one is the genitive of a name that stands elsewhere."""
    if mention.titles:
        return
    first, last = mention.words
    for word, at_end in ((first, False), (last, True)):
        stem = word.removesuffix("s")
        if stem == word or len(stem) < 3 or not (stem in surnames or counts.get(stem, 0) > 1):
            continue
        if at_end:
            mention.first, mention.start = mention.last, mention.end - len(last)
        else:
            mention.last, mention.end = mention.first, mention.start + len(first)
        mention.words, mention.kind, mention.sure = (word,), "unknown", False
        return


def _initials(words: tuple[str, ...]) -> str:
    """The first letters of the words that an acronym counts."""
    return "".join(word[0] for word in words if word not in _SMALL)
