"""The word lists by which names are known, gathered for one language."""

from __future__ import annotations

from collections.abc import Mapping

from newslint import Language, dataclass, field

Words = frozenset[str]
# Answers kept over the documents of a run.
_KEPT = 20_000
# Keys of the group "role-nouns": words before such a noun, and ends of words.
_BEFORE_ROLES = ("definite", "articles", "indefinite", "places", "shops", "bare")
_ENDS = ("plural-bodies", "ages", "nouns")


@dataclass(frozen=True, slots=True)
class NameWords:
    """Sets of lower-case words; `…_ends` are tuples of endings for German compounds (empty in English)."""

    language: str
    female: Words
    male: Words
    first: Words
    title_female: Words
    title_male: Words
    titles: Words
    roles: Words
    role_female: Words
    role_male: Words
    role_group: Words
    described: Words
    authority: Words
    organisation: Words
    medium: Words
    suffixes: Words
    known: dict[str, str]
    places: Words
    demonyms: Words
    people: Words
    common: Words
    common_ends: tuple[str, ...]
    role_ends: tuple[str, ...]
    authority_ends: tuple[str, ...]
    organisation_ends: tuple[str, ...]
    adjective_ends: tuple[str, ...]
    place_heads: Words
    legal: Words
    parties: Words
    public: Words
    seated: Words
    seated_ends: tuple[str, ...]
    company_ends: dict[str, tuple[str, ...]]
    determiners: Words
    starters: Words
    days: Words
    place_ends: Words
    office_words: Words
    party_roles: Words
    hyphen_adjectives: Words
    vague_bodies: Words
    kin: Words
    after_roles: Words
    full_titles: Mapping[str, str]
    before_roles: Mapping[str, Words]
    ends: Mapping[str, tuple[str, ...]]
    answers: dict[str, tuple[bool, bool, bool, bool]] = field(default_factory=dict)

    @classmethod
    def of(cls, language: Language) -> NameWords:
        words = language.words
        german = language.code == "de"
        female, male = words("first-names", "female"), words("first-names", "male")
        role_female, role_male = words("person-roles", "female"), words("person-roles", "male")
        roles = words("person-roles", "roles") | role_female | role_male | words("person-roles", "group")
        roles |= words("name-parts", "party-roles")
        titles = words("titles", "any") | words("titles", "male") | words("titles", "female")
        authority = words("organisation-heads", "authority")
        organisation = words("organisation-heads", "organisation") | words("organisation-heads", "medium")
        known = dict.fromkeys(sorted(words("companies-and-media", "organisation")), "organisation")
        known |= dict.fromkeys(sorted(words("companies-and-media", "medium")), "organisation")
        known |= dict.fromkeys(sorted(words("states", "cities") | words("states", "regions")), "place")
        known |= dict.fromkeys(sorted(words("states", "states")), "place")
        return cls(
            language=language.code,
            female=female,
            male=male,
            first=female | male | words("first-names", "unisex"),
            title_female=words("titles", "female"),
            title_male=words("titles", "male"),
            titles=titles,
            roles=roles,
            role_female=role_female,
            role_male=role_male,
            role_group=words("person-roles", "group"),
            described=words("person-roles", "described"),
            authority=authority,
            organisation=organisation,
            medium=words("organisation-heads", "medium") | words("companies-and-media", "medium"),
            suffixes=words("organisation-suffixes"),
            known=known,
            places=words("states", "states") | words("states", "cities") | words("states", "regions"),
            demonyms=words("demonyms", "adjectives"),
            people=words("demonyms", "people"),
            common=words("common-nouns") | words("not-names") | words("not-names", "phrases"),
            common_ends=tuple(sorted(words("common-nouns", "endings"))),
            role_ends=endings(roles - words("person-roles", "whole"), 4) if german else (),
            authority_ends=endings(authority, 3) if german else (),
            organisation_ends=endings(organisation, 5) if german else (),
            adjective_ends=inflected(words("name-breakers", "adjective-suffixes")),
            place_heads=words("place-heads"),
            legal=words("organisation-suffixes", "legal"),
            parties=words("companies-and-media", "party"),
            public=words("companies-and-media", "public"),
            seated=words("organisation-heads", "seated"),
            seated_ends=endings(words("organisation-heads", "seated"), 5),
            company_ends={
                gender: tuple(sorted(words("organisation-heads", f"company-{gender}")))
                for gender in ("der", "die", "das")
            },
            determiners=words("name-breakers", "determiners"),
            starters=words("name-breakers", "starters") | words("function-words"),
            days=words("name-parts", "days"),
            place_ends=words("name-parts", "place-ends"),
            office_words=words("name-parts", "office-words"),
            party_roles=words("name-parts", "party-roles"),
            hyphen_adjectives=words("name-parts", "hyphen-adjectives"),
            vague_bodies=words("name-parts", "vague-bodies"),
            kin=words("name-parts", "kin"),
            after_roles=words("name-parts", "after-roles"),
            before_roles={key: words("role-nouns", key) for key in _BEFORE_ROLES},
            ends={key: tuple(sorted(words("role-nouns", f"{key}-ends"))) for key in _ENDS},
            full_titles=language.group("name-parts").facts.get("full-titles", {}),
        )

    def is_role(self, word: str) -> bool:
        """Whether the word names an office, profession or role of a person."""
        return self._marks(word)[0]

    def is_authority(self, word: str) -> bool:
        """Whether the word names a public body by its kind."""
        return self._marks(word)[1]

    def is_head(self, word: str) -> bool:
        """Whether the word names a body by its kind (ministry, Staatsanwaltschaft, company)."""
        return self._marks(word)[2]

    def is_company(self, word: str) -> bool:
        """Whether a German noun means a company by its kind."""
        return self.is_head(word) and any(word.endswith(nouns) for nouns in self.company_ends.values())

    def is_common(self, word: str) -> bool:
        """Whether the word is a noun of the language and no name, as far as lists and endings tell."""
        return self._marks(word)[3]

    def _marks(self, word: str) -> tuple[bool, bool, bool, bool]:
        """The answers to the four questions above, kept for the next time the word comes."""
        found = self.answers.get(word)
        if found is None:
            if len(self.answers) >= _KEPT:
                self.answers.clear()
            ends = word.endswith
            # No compound has a first part of one or two letters ("Trichter").
            role = word in self.roles or (ends(self.role_ends) and not {word[1:], word[2:]} & self.roles)
            authority = word in self.authority or ends(self.authority_ends)
            head = authority or word in self.organisation or ends(self.organisation_ends)
            common = self._is_common(word) or (self.language == "de" and self._is_common(_uncased(word)))
            found = self.answers[word] = (role, authority, head, common)
        return found

    def _is_common(self, word: str) -> bool:
        return word in self.common or word in self.starters or word.endswith(self.common_ends)

    def gender(self, titles: tuple[str, ...], name: tuple[str, ...]) -> str:
        """The gender that titles, roles and the first name show; "unknown" where they are silent."""
        for word in titles:
            if word in self.title_female or (word in self.role_female and word not in self.role_male):
                return "female"
            if self.language == "de" and word.endswith("in") and self.is_role(word):
                return "female"
            if word in self.title_male:
                return "male"
        first = name[0] if len(name) > 1 else ""
        stem = first.partition("-")[0]
        for given in (first, stem):
            if given in self.female:
                return "female"
            if given in self.male:
                return "male"
        if self.language == "de" and any(self.is_role(word) for word in titles):
            return "male"
        return "unknown"


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
