"""The word lists by which names are known, gathered for one language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from newslint import ByWord, Language

Words = frozenset[str]
# What a word can be in or beside a name: bits, so that all of it is told at once, when the word is met.
FIRST, TITLE, ROLE, AUTHORITY, HEAD, COMMON = 1, 2, 4, 8, 16, 32
STARTER, DETERMINER, SUFFIX, LEGAL, DAY, DEMONYM = 64, 128, 256, 512, 1024, 2048
# Begins a state, city, company or medium of the lists; names an office, a role or a body at all, whatever stands beside it.
LISTED, NOUN = 4096, 8192
# Can be part of an office that stands before an English name; is of a people or begins with a figure; can stand in small letters
# between words of a name; is no name where it stands alone, though it has a capital.
OFFICE, PEOPLE, INSIDE, DULL = 16384, 32768, 65536, 131072
# From here on the bits say what the word is in grammar: see german_grammar and english_classes.
GRAMMAR = 18
# A German name of one word that no list knows is no longer.
_LONGEST_SINGLE = 10
PARTICLES = frozenset(
    {"von", "van", "vom", "zu", "zur", "de", "der", "den", "du", "da", "di", "del", "della", "dos", "do", "das"}
    | {"la", "le", "el", "al", "bin", "ibn", "ten", "ter", "y"}
)
# Words that join the parts of a body's name.
_JOINERS = {"en": frozenset({"of", "for", "on", "and", "the"}), "de": frozenset({"für", "und", "zu", "of"})}
# A small word inside a German name mostly has one of these before it.
LEADING = FIRST | TITLE | HEAD
# In German these stand only behind a first name or a title.
_BOUND = frozenset({"von", "vom", "zu", "zur", "der", "do", "das"})
# Keys of the group "role-nouns": words before such a noun, and ends of words.
_BEFORE_ROLES = ("definite", "articles", "indefinite", "places", "shops", "bare", "byline")
_ENDS = ("plural-bodies", "ages", "nouns")


class Endings:
    """Hundreds of ends of words, of which few are compared with a word: those with its last two letters."""

    def __init__(self, endings: Iterable[str]) -> None:
        self._by_tail: dict[str, tuple[str, ...]] = {}
        for ending in endings:
            tail = ending[-2:]
            self._by_tail[tail] = (*self._by_tail.get(tail, ()), ending)
        self.tails = self._by_tail.keys()

    def close(self, word: str) -> bool:
        """Whether the word ends in one of them."""
        ends = self._by_tail.get(word[-2:])
        return ends is not None and word.endswith(ends)


class NameWords:
    """Sets of lower-case words, ends of German compounds (none in English), and `kinds`: all that a word can be, as bits."""

    def __init__(self, language: Language) -> None:
        self.language = language.code
        self.joiners = _JOINERS.get(language.code, frozenset())
        self.german = language.code == "de"
        self._people(language)
        self._bodies(language)
        self._places(language)
        self._rest(language)
        self._classes = (
            (FIRST, self.first),
            (TITLE, self.titles),
            (STARTER | COMMON, self.starters),
            (DETERMINER, self.determiners),
            (SUFFIX, self.suffixes),
            (LEGAL, self.legal),
            (DAY, self.days),
            (DEMONYM, self.demonyms),
            (OFFICE, self.office_words),
            (PEOPLE, self.people),
            (INSIDE, PARTICLES | self.joiners),
            (ROLE, self.roles),
            (AUTHORITY | HEAD, self.authority),
            (HEAD, self.organisation),
            (LISTED, self.known.keys() | self.begun),
            (NOUN, self.described),
        )
        # Small words that stand behind any other word of a name too.
        self.free = PARTICLES - _BOUND - self.determiners if self.german else PARTICLES | self.joiners
        self.nouns = self.roles | self.authority | self.organisation | self.described
        self._listed = frozenset().union(*(words for _, words in self._classes))
        ends = (self._role_ends, self._authority_ends, self._organisation_ends)
        self._tails = frozenset().union(*(some.tails for some in ends))
        self._grammar = _grammar_of(language)
        self._same: dict[int, int] = {}
        # Those of the nouns that were met: of so few it is quickly told which of them a text has.
        self.met = set[str]()
        self.kinds = ByWord(self._told)
        self.nationality = ByWord(self._nationality)

    def _people(self, language: Language) -> None:
        words = language.words
        self.female, self.male = words("first-names", "female"), words("first-names", "male")
        self.family_first = words("first-names", "family-first")
        self.first = self.female | self.male | words("first-names", "unisex")
        self.title_female, self.title_male = words("titles", "female"), words("titles", "male")
        self.titles = words("titles", "any") | self.title_male | self.title_female
        self.role_female, self.role_male = words("person-roles", "female"), words("person-roles", "male")
        self.role_group = words("person-roles", "group")
        self.described = words("person-roles", "described")
        self.roles = words("person-roles", "roles") | self.role_female | self.role_male | self.role_group
        self.roles |= words("name-parts", "party-roles")
        whole = words("person-roles", "whole")
        self._role_ends = Endings(endings(self.roles - whole, 4) if self.german else ())
        self.people = words("demonyms", "people")
        self.kin = words("name-parts", "kin")
        self.after_roles = words("name-parts", "after-roles")
        self.office_words = words("name-parts", "office-words")
        self.full_titles: Mapping[str, str] = language.group("name-parts").facts.get("full-titles", {})
        self.before_roles = {key: words("role-nouns", key) for key in _BEFORE_ROLES}
        genders = (("male", "masculine"), ("female", "feminine"))
        self.article_genders = {word: gender for gender, key in genders for word in words("role-nouns", key)}
        self.articles = self.before_roles["definite"] | self.before_roles["indefinite"]

    def _bodies(self, language: Language) -> None:
        words = language.words
        self.authority = words("organisation-heads", "authority")
        self.organisation = words("organisation-heads", "organisation") | words("organisation-heads", "medium")
        self.medium = words("organisation-heads", "medium") | words("companies-and-media", "medium")
        self._authority_ends = Endings(endings(self.authority, 3) if self.german else ())
        self._organisation_ends = Endings(endings(self.organisation, 5) if self.german else ())
        self.suffixes = words("organisation-suffixes")
        self.legal = words("organisation-suffixes", "legal")
        self.parties = words("companies-and-media", "party")
        self.public = words("companies-and-media", "public")
        self.seated = words("organisation-heads", "seated")
        self.seated_ends = endings(self.seated, 5)
        self.company_ends = {
            gender: tuple(sorted(words("organisation-heads", f"company-{gender}"))) for gender in ("der", "die", "das")
        }
        self._company_ends = tuple(noun for nouns in self.company_ends.values() for noun in nouns)
        self.vague_bodies = words("name-parts", "vague-bodies")

    def _places(self, language: Language) -> None:
        words = language.words
        self.places = words("states", "states") | words("states", "cities") | words("states", "regions")
        bodies = words("companies-and-media", "organisation") | words("companies-and-media", "medium")
        self.known = dict.fromkeys(bodies, "organisation") | dict.fromkeys(self.places, "place")
        self.begun = frozenset(name.partition(" ")[0] for name in self.known if " " in name)
        self.place_heads = words("place-heads")
        self.place_ends = words("name-parts", "place-ends")
        self.demonyms = words("demonyms", "adjectives")
        self.hyphen_adjectives = words("name-parts", "hyphen-adjectives")
        self.adjective_ends = Endings(inflected(words("name-breakers", "adjective-suffixes")))

    def _rest(self, language: Language) -> None:
        """Nouns that are no names, small words, ends of words."""
        words = language.words
        self.common = words("common-nouns") | words("not-names") | words("not-names", "phrases")
        self._common_ends = Endings(words("common-nouns", "endings"))
        self.determiners = words("name-breakers", "determiners")
        self.starters = words("name-breakers", "starters") | words("function-words")
        self.days = words("name-parts", "days")
        self.ends = {key: tuple(sorted(words("role-nouns", f"{key}-ends"))) for key in _ENDS}
        # Two signs with which these begin: hardly any text has them, and they are found quickly.
        self.age_signs = {end[:2] for end in self.ends["ages"]}

    def is_role(self, word: str) -> bool:
        """Whether the word names an office, profession or role of a person."""
        return self.kinds[word] & ROLE > 0

    def is_authority(self, word: str) -> bool:
        """Whether the word names a public body by its kind."""
        return self.kinds[word] & AUTHORITY > 0

    def is_head(self, word: str) -> bool:
        """Whether the word names a body by its kind (ministry, Staatsanwaltschaft, company)."""
        return self.kinds[word] & HEAD > 0

    def is_company(self, word: str) -> bool:
        """Whether a German noun means a company by its kind."""
        return self.is_head(word) and word.endswith(self._company_ends)

    def is_common(self, word: str) -> bool:
        """Whether the word is a noun of the language and no name, as far as lists and endings tell."""
        return self.kinds[word] & COMMON > 0

    def _nationality(self, word: str) -> str:
        """The place or adjective of nationality that the word is (German ones without their ending), else ""."""
        if word in self.places or word in self.demonyms:
            return word
        stem = word.removesuffix("n").removesuffix("r").removesuffix("s").removesuffix("m").removesuffix("e")
        return stem if self.german and stem in self.demonyms else ""

    def _told(self, word: str) -> int:
        """All that a word can be; equal numbers are one object, which is quicker to get at than thousands."""
        found = self._kinds(word) | self._grammar(word) << GRAMMAR
        if word in self.nouns:
            self.met.add(word)
        return self._same.setdefault(found, found)

    def _kinds(self, word: str) -> int:
        found = self._of_lists(word) if word in self._listed else 0
        if word[-2:] in self._tails:
            found |= self._of_ends(word)
        if self._is_common(word) or (
            self.german and (bare := _uncased(word)) != word and (self._is_common(bare) or bare in self.starters)
        ):
            found |= COMMON
        if self.german and word.removesuffix("s") in self.known:
            found |= LISTED
        if found & (TITLE | ROLE | DEMONYM) or len(word) == 1:
            found |= OFFICE
        if word[:1].isdigit():
            found |= PEOPLE
        if self.german:
            found |= DULL * (found & (COMMON | FIRST | LISTED | HEAD | SUFFIX | LEGAL) == COMMON)
        else:
            found |= DULL * (found & (STARTER | LISTED) == STARTER)
        named = found & (ROLE | HEAD | NOUN) or word.endswith(self.ends["ages"])
        return found | NOUN if named and len(word) > 2 else found & ~NOUN

    def _of_lists(self, word: str) -> int:
        """What a word is that stands in one of the small lists; few words do."""
        found = 0
        for bits, words in self._classes:
            if word in words:
                found |= bits
        return found

    def _of_ends(self, word: str) -> int:
        """What the end of a German compound says."""
        found = 0
        # No compound has a first part of one or two letters ("Trichter").
        if self._role_ends.close(word) and self.roles.isdisjoint((word[1:], word[2:])):
            found |= ROLE
        if self._authority_ends.close(word):
            found |= AUTHORITY | HEAD
        if self._organisation_ends.close(word):
            found |= HEAD
        return found

    def _is_common(self, word: str) -> bool:
        """Whether the word is a noun of the lists, whole or by its end."""
        return word in self.common or self._common_ends.close(word)

    def may_be_name(self, word: str) -> bool:
        """Whether a German word that no list knows may be a name by its form: short, and no plural or diminutive."""
        return len(word) <= _LONGEST_SINGLE and not word.endswith(self.ends["nouns"])

    def gender(self, titles: tuple[str, ...], name: tuple[str, ...]) -> str:
        """The gender that titles, roles and the first name show; "unknown" where they are silent."""
        for word in titles:
            if word in self.title_female or (word in self.role_female and word not in self.role_male):
                return "female"
            if self.german and word.endswith("in") and self.is_role(word):
                return "female"
            if word in self.title_male:
                return "male"
        first = name[0] if len(name) > 1 else ""
        for given in (first, first.partition("-")[0]) if "-" in first else (first,):
            if given in self.female:
                return "female"
            if given in self.male:
                return "male"
        if self.german and any(self.is_role(word) for word in titles):
            return "male"
        return "unknown"


def _grammar_of(language: Language) -> Callable[[str], int]:
    """What tells what a word is in grammar."""
    if language.code == "de":
        from newslint_speech.german_grammar import Grammar

        return language.derived(Grammar).forms
    from newslint_speech.english_classes import Classes

    return language.derived(Classes.of).grammar


def _uncased(word: str) -> str:
    """A German noun without the ending of a dative plural or a genitive."""
    if word.endswith("n") and word[-2:-1] in ("e", "r", "l"):
        return word[:-1]
    return word.removesuffix("es") if word.endswith("es") else word.removesuffix("s")


def inflected(suffixes: Words) -> tuple[str, ...]:
    """The suffixes of adjectives with the endings of their cases."""
    return tuple(sorted(suffix + ending for suffix in suffixes for ending in ("e", "er", "es", "en", "em")))


def endings(words: Words, least: int) -> tuple[str, ...]:
    """Words that are long enough to be taken for the end of a German compound."""
    return tuple(sorted(word for word in words if len(word) >= least and " " not in word))
