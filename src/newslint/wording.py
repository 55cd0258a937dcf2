"""Words of a draft inside a message: fitted to their place in its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from newslint.expressions import expression
from newslint.facts import Name, Party, Sentence

if TYPE_CHECKING:
    from newslint.document import Document, Span
_PLACE = expression(r"(\bvon )?\{(\w+)(?::(nom|acc|dat))?(?:\|([^|{}]*)\|([^|{}]*))?\}('s)?")
_FIRST = expression(r"[\w'-]*")
_INFLECTED = ("", "e", "er", "en", "em", "es")
# The articles and pronouns with which a phrase begins; looked up, as expressions for them take long to compile.
_GERMAN = {"der", "die", "das", "den", "dem", "des", "mehrere", "einige", "er", "sie", "es"}
_GERMAN |= {"dies" + ending for ending in _INFLECTED if ending}
_GERMAN |= {word + ending for word in ("ein", "mein", "kein", "sein", "ihr", "unser") for ending in _INFLECTED}
_ENGLISH = {"a", "an", "the", "this", "that", "these", "those", "some", "several", "he", "she", "they", "it"}
_ENGLISH |= {"its", "his", "her", "their", "our"}
_ARTICLES = {"de": _GERMAN, "en": _ENGLISH}
_PRONOUNS = frozenset({"he", "him", "she", "her", "they", "them", "it", "er", "ihn", "ihm", "sie", "es"})
THEY = frozenset({"they", "them", "their"})
_PLURAL = {"they": "they", "them": "them", "their": "their"}
_SINGULAR = {
    "male": {"they": "he", "them": "him", "their": "his"},
    "female": {"they": "she", "them": "her", "their": "her"},
}
_BEGINS = ".!?:…"
_GERMAN_MARKS = "„“‚‘"
_OPENING = ("„", "“")
_INNER = str.maketrans("„“”", "‚‘’")
_SKIPPED = " \t\"'„“”‚‘’»«›‹(*_"


class Phrase(str):
    """Words of a draft that begin with an article or a pronoun.

    `marks` quote them where the message may ask for another case, and `gender` and `body` help to find that case, which is
    found once: a message, its help and its suggestion mostly ask for the same.
    """

    __slots__ = ("_cases", "body", "gender", "german", "marks")

    marks: str
    gender: str
    body: bool
    german: bool
    _cases: dict[str, str | None]

    def declined(self, case: str) -> str | None:
        """The phrase in a case ("nom", "acc", "dat"), None where its form does not tell its gender."""
        if case not in self._cases:
            from newslint.declension import declined

            self._cases[case] = declined(self, case, self.gender, body=self.body)
        return self._cases[case]


def noun_phrase(document: Document, span: Span, language: str) -> str:
    """The words of a span for a message in a language: a name for a pronoun, and no capital that only began a sentence."""
    span, small = cited(document, span)
    words = " ".join(document.slice(span).split())
    phrase = phrase_of(words[0].lower() + words[1:] if small else words, document.language, language)
    # Only a German phrase in a German message is put into another case.
    if isinstance(phrase, Phrase) and phrase.german and language == "de":
        phrase.gender, phrase.body = nature(document, span)
    return phrase


def cited(document: Document, span: Span) -> tuple[Span, bool]:
    """Which words of the draft a message prints for a span, and whether their capital only began a sentence."""
    words = document.slice(span)
    if words.lower() in _PRONOUNS:
        party = party_at(document, span)
        if party is not None and party.named and party.fullest.end:
            return party.fullest, False
    if words.endswith((".", "!", "?")) and _is_a_sentence(document, span):
        return span, False
    return span, _begins_sentence(document, span, words) or _is_opened_by_a_noun(document, span, words)


def _is_a_sentence(document: Document, span: Span) -> bool:
    """Whether the span is a sentence to its full stop (an abbreviation at its end is none): it is quoted as it stands."""
    inside = document.facts_in(Sentence, span) if document.covers(Sentence) else ()
    return any(s.start == span.start and s.end <= span.end for s in inside)


def nature(document: Document, span: Span) -> tuple[str, bool]:
    """The gender of the party that a span names, and whether it is an organisation."""
    party = party_at(document, span)
    return ("unknown", False) if party is None else (party.gender, party.kind in ("organisation", "authority"))


def party_at(document: Document, span: Span) -> Party | None:
    """The party that the words of the span name, where the language has an annotator for names."""
    if not document.covers(Name):
        return None
    names = [n for n in document.facts_in(Name, span) if n.end <= span.end or n.start <= span.start]
    if not names:
        return None
    key = next((n.party for n in names if n.start == span.start), names[0].party)
    return document.derived(_parties).get(key)


def _parties(document: Document) -> dict[str, Party]:
    return {party.key: party for party in document.facts(Party)} if document.covers(Party) else {}


def they(party: Party | None) -> dict[str, str]:
    """English pronouns for a party: as its gender is known, "they" where it is not."""
    if party is None or party.kind not in ("person", "organisation", "authority"):
        return dict(_PLURAL)
    if party.kind != "person":
        return {"they": "it", "them": "it", "their": "its"}
    return dict(_SINGULAR.get(party.gender, _PLURAL))


def _is_opened_by_a_noun(document: Document, span: Span, words: str) -> bool:
    """Whether an English phrase has a capital only from its sentence ("Security researcher Lea Brandt", not "Berlin police")."""
    if document.language != "en":
        return False
    first, _, rest = words.partition(" ")
    if not (rest[:1].islower() and first[1:].islower()) or rest[:3] in ("of ", "and"):
        return False
    before = document.text[max(0, span.start - 40) : span.start].rstrip(_SKIPPED)
    if before and before[-1] not in _BEGINS and before[-1] != "\n":
        return False
    return document.covers(Name) and not any(n.start == span.start for n in document.facts_in(Name, span))


def _begins_sentence(document: Document, span: Span, words: str) -> bool:
    """Whether a span has a capital article or pronoun only because it begins a sentence."""
    if not words[:1].isupper() or words[1:2].isupper() or not _begins_with_article(words, document.language):
        return False
    before = document.text[max(0, span.start - 40) : span.start].rstrip(_SKIPPED)
    return not before or before[-1] in _BEGINS or before[-1] == "\n"


def _begins_with_article(words: str, language: str) -> bool:
    """Whether the first word is an article or a pronoun of the language."""
    known = _ARTICLES.get(language)
    if not known:
        return False
    first = _FIRST.match(words)
    assert first is not None
    return first.group().lower() in known and words[first.end() : first.end() + 1] != "’"


def phrase_of(words: str, draft_language: str, language: str) -> str:
    """Words of a draft, marked as a phrase where they begin with an article or a pronoun of its language."""
    if not _begins_with_article(words, draft_language):
        return words
    phrase = Phrase(words)
    phrase.gender, phrase.body, phrase._cases = "unknown", False, {}
    phrase.marks = _GERMAN_MARKS if language == "de" else "" if language == draft_language else "“”‘’"
    phrase.german = draft_language == "de"
    return phrase


class Blank(NamedTuple):
    """A place for a value: what the template says since the one before and as a whole up to here, and how the value is to stand."""

    since: str
    before: str
    written: str
    of: str
    name: str
    case: str
    choice: tuple[str, str] | None
    genitive: str


class Template:
    """A message with blanks for values, read once for all findings; `names` are those of the values that it shows."""

    __slots__ = ("_blanks", "_end", "names")

    def __init__(self, text: str) -> None:
        self._blanks: list[Blank] = []
        done = 0
        for match in _PLACE.finditer(text) if "{" in text else ():
            of, name, case, one, many, genitive = match.groups(default="")
            choice = None if match[4] is None else (one, many)
            since, before = text[done : match.start()], text[: match.start()] + of
            self._blanks.append(Blank(since, before, match.group(), of, name, case, choice, genitive))
            done = match.end()
        # Without a blank it is said as it stands.
        self._end = text[done:] if self._blanks else text.rstrip()
        self.names = frozenset([blank.name for blank in self._blanks])

    def filled(self, values: Mapping[str, str]) -> str:
        """The message with its values; an unknown one is said plainly, `{n|one|many}` chooses by a number, `{who:dat}` by a case.

        A value that a house's term leaves out leaves no blank at the end.
        """
        if not self._blanks:
            return self._end
        said: list[str] = []
        for blank in self._blanks:
            value = values.get(blank.name)
            said += blank.since, blank.written if value is None else _standing(value, blank)
        said.append(self._end)
        return "".join(said).rstrip()


def filled(template: str, values: Mapping[str, str]) -> str:
    """A message with its values."""
    return Template(template).filled(values)


def _standing(value: str, blank: Blank) -> str:
    """A value as it stands in its blank."""
    of, genitive = blank.of, blank.genitive
    if blank.choice is not None:
        return of + blank.choice[value != "1"] + genitive
    shown = _placed(value, blank.before, blank.case) if isinstance(value, Phrase) else value
    if genitive and shown.endswith("s"):
        genitive = "'"
    if blank.before[-1:] in _OPENING:
        return of + shown.translate(_INNER) + genitive
    if of and shown.startswith("dem "):
        of, shown = "vom ", shown[4:]
    return of + shown + genitive


def _placed(phrase: Phrase, before: str, case: str) -> str:
    begins = not before.strip()
    if phrase.german and phrase.marks == _GERMAN_MARKS and (case or begins) and before[-1:] not in _OPENING:
        found = phrase.declined(case or "nom")
        if found is not None:
            return found[0].upper() + found[1:] if begins else found
    if begins:
        return phrase[0].upper() + phrase[1:]
    if not phrase.marks or before[-1] == phrase.marks[0]:
        return str(phrase)
    opening, closing, inner, inner_closing = tuple(phrase.marks)
    inside = before.count(opening) > before.count(closing)
    return f"{inner}{phrase}{inner_closing}" if inside else f"{opening}{phrase}{closing}"
