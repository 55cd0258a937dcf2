"""What a text without a label shows of its genre: the turns of an interview, the signatures of readers' letters, the stars of a review.

The words stand in the group `genre-signs` of the language packs: `entries` are sentences by which texts say what they are,
`address` the words with which a question speaks to somebody, `first_person` those of somebody who speaks of himself,
`singular` and `personal` those with which an author speaks of himself alone and of himself with others, and `reviewed` what
only reviews carry: small words of which all stand in one short paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING

from newslint.expressions import expression
from newslint.genre_manner import argued, author_note, may_argue, outside
from newslint.needles import Needles
from newslint.records import dataclass
from newslint.turns import turns

if TYPE_CHECKING:
    from newslint.document import Block, Document
    from newslint.language import Language

_HEAD = _TAIL = 4
_SHORT = 300
_PAIRS = 3
_ASKS = 1
_TELLS = 2
# One pair in so many paragraphs at least: an article that asks now and then is no interview.
_SHARE = 10
_QUESTION = expression(r"[^.!?“„»\"]{5,300}\?(?=\W|$)")
_LONGEST = 301
_MARKS = " *_'\"”“»«()"
# A quotation of several paragraphs is opened anew in each and closed in the last alone.
# Most are closed by one sign and have few apostrophes, or none: those are told in strides, the others sign by sign.
_STRIDES = r"[^“”„‚«»\"\n’']{0,600}+(?:['’](?!['’])[^“”„‚«»\"\n’']{0,300}+){0,4}+[”“«»\"\n]"
_SPOKEN = expression(
    rf"[“„»«\"‚‘'](?:(?<![‘'])|(?<=‘)‘|(?<=')')(?:{_STRIDES}|[^“”„‚«»\"\n]{{0,2000}}?(?:[”“«»\"\n]|’’|''|$))"
)
_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OWN = 6
_OWN_SHARE = 0.012
_PERSONAL = 8
_PERSONAL_SHARE = 0.015
# What is longer than any article is a collection of texts.
_ARTICLE = 8000
_LETTERS = 3
_SIGNED = 60
_PROSE = 40
# the letters of a page are signed: one paragraph in so many at least
_LETTERS_SHARE = 8
_HANDLE = expression(r"@\w{2,30}")
_INITIAL_OF_TURN = frozenset({"q", "a", "f"})


@dataclass(frozen=True, slots=True)
class Signs:
    """The words of a language by which genres are told; `own` are those of `personal` as tokens.

    `marks` are of each of the `reviewed` the longest word.
    """

    reviewed: tuple[tuple[str, ...], ...]
    marks: Needles
    address: frozenset[str]
    first: frozenset[str]
    singular: frozenset[str]
    personal: frozenset[str]
    own: frozenset[str]

    @classmethod
    def of(cls, words: Language) -> Signs:
        def listed(key: str) -> frozenset[str]:
            return frozenset(words.group("genre-signs").facts.get(key, ()))

        personal = listed("singular") | listed("personal")
        reviewed = tuple(map(tuple, words.group("genre-signs").facts.get("reviewed", ())))
        return cls(
            reviewed,
            Needles(sorted({max(marks, key=len) for marks in reviewed})),
            listed("address"),
            listed("first_person"),
            listed("singular"),
            personal,
            frozenset(word.lower().replace("’", "'") for word in personal),
        )


def signs(document: Document) -> Iterator[tuple[str, str]]:
    """(genre, what shows it) of a document; the first that is found holds."""
    known, text = document.words.derived(Signs.of), document.text
    blocks = [block for block in document.blocks if block.area == "article"]
    if _dialogue(text, blocks) or _questions(text, blocks, known):
        yield "interview", "questions and answers"
    if _letters(text, blocks, known):
        yield "opinion", "signed letters"
    said = document.hits("genre-signs")
    marks = known.marks.within(document.small, document.tokens.places, known.marks.stems.within(document))
    reviewed = [needed for needed in known.reviewed if not set(needed).isdisjoint(marks)] if marks else ()
    for block in dict.fromkeys([*blocks[:_HEAD], *blocks[-_TAIL:]]) if said or reviewed else ():
        for hit in said:
            if block.start <= hit.start and hit.end <= block.end:
                yield hit.entry["genre"], "what the text says of itself"
        paragraph = document.small[block.start : block.end] if block.end - block.start <= _SHORT else ""
        if any(all(mark in paragraph for mark in needed) for needed in reviewed):
            yield "review", "details of the work"
    if _confesses(document, known):
        yield "opinion", "first person"
    if author_note(document, blocks):
        yield "opinion", "a note on the author"
    if may_argue(document) and argued(document, document.derived(_spoken)):
        yield "opinion", "its manner"


def _dialogue(text: str, blocks: Sequence[Block]) -> bool:
    """Whether labelled turns of speech, questions among them, make up most of the text."""
    found = turns(text, blocks)
    if not found:
        return False
    if sum(label.lower() in _INITIAL_OF_TURN for label, _ in found) >= _PAIRS:
        return True
    spoken = sum(span.end - span.start for _, span in found)
    total = sum(block.end - block.start for block in blocks)
    return 2 * spoken >= total and any("?" in text[b.start : b.end] for b in blocks)


def _questions(text: str, blocks: Sequence[Block], known: Signs) -> bool:
    """Whether questions at the head of paragraphs, one at least to somebody, are answered, twice at least in the first person."""
    pairs = asks = tells = 0
    if not known.address or text.count("?") < _PAIRS:
        return False
    for block, after in zip(blocks, (*blocks[1:], None), strict=False):
        if text.find("?", block.start, min(block.end, block.start + _LONGEST)) < 0:
            continue
        question = _QUESTION.match(text, block.start, block.end)
        if question is None:
            continue
        rest = text[question.end() : block.end].strip(_MARKS)
        said = rest or (text[after.start : after.end].strip(_MARKS) if after else "")
        if said and not said.endswith("?"):
            pairs += 1
            # the first word is left out: its capital says nothing
            asks += any(word in known.address for word in _WORD.findall(question[0])[1:])
            tells += any(word in known.first for word in _WORD.findall(said))
    return pairs >= _PAIRS and asks >= _ASKS and tells >= _TELLS and _SHARE * pairs >= len(blocks)


def _letters(text: str, blocks: Sequence[Block], known: Signs) -> bool:
    """Whether the text is a page of readers' letters or comments: prose signed with names or handles, to the end, in their own person."""
    if not blocks or len(text[blocks[-1].start : blocks[-1].end].strip()) > _SIGNED:
        return False
    if sum(block.end - block.start <= _SIGNED + 1 for block in blocks) < _LETTERS:
        return False
    said = [text[block.start : block.end].strip() for block in blocks]
    signed = [
        number
        for number, words in enumerate(said)
        if number and _is_signature(words) and len(said[number - 1]) > _PROSE
    ]
    if len({said[number] for number in signed}) < _LETTERS or _LETTERS_SHARE * len(signed) < len(said):
        return False
    # a place or the writer's office may follow the last name
    if signed[-1] < len(said) - 2:
        return False
    personal = known.first | known.address
    return sum(word in personal for word in _WORD.findall(_SPOKEN.sub(" ", text))) >= _LETTERS


def _is_signature(words: str) -> bool:
    """Whether a paragraph is nothing but a name, with or without a place behind it ("Orla Finch, Westhaven"), or a handle."""
    bare = words.rstrip(".")
    if len(bare) > _SIGNED or _HANDLE.fullmatch(bare):
        return len(bare) <= _SIGNED
    name = bare.split(",")[0].split()
    if not 2 <= len(name) <= 5 or bare.isupper() or any(mark in bare for mark in '?!:;“„"'):
        return False
    return name[0][0].isupper() and all(part[0].isupper() or len(part) <= 3 for part in name)


def _confesses(document: Document, known: Signs) -> bool:
    """Whether the author speaks for himself outside quotations so often that the text is a personal one.

    "I" and "my" from the beginning; or, with "we" and "our" among them, through the whole text.
    """
    own = _said_outside(document, known.own)
    if own < _OWN:
        return False
    least = _least_words(document)
    if own < _OWN_SHARE * least or least > _ARTICLE:
        return False
    words = _WORD.findall(_unspoken(document))
    if len(words) > _ARTICLE:
        return False
    first = [number for number, word in enumerate(words) if word in known.singular]
    if len(first) >= max(_OWN, _OWN_SHARE * len(words)) and first[0] <= len(words) // 4:
        return True
    said = [number for number, word in enumerate(words) if word in known.personal]
    quarters = {4 * number // len(words) for number in said}
    return len(said) >= max(_PERSONAL, _PERSONAL_SHARE * len(words)) and len(quarters) == 4


def _least_words(document: Document) -> int:
    """How many words the text has at least outside quotations, as far as its tokens tell: none of figures, one with an apostrophe."""
    tokens = document.tokens
    quoted = sum(len(tokens.range(start, end)) for start, end in document.derived(_spoken))
    # A word stands between these two unless it is of the few that begin with no plain letter.
    few = [word for word in tokens.places if not "a" <= word < "{"]
    figures = sum(len(tokens.places[word]) for word in few if not word[0].isalpha())
    return len(tokens) - quoted - figures - tokens.gaps.count("'")


def _said_outside(document: Document, words: Set[str]) -> int:
    """How often the text has one of the words outside quotations; quotations are not looked for where that is seldom anyhow."""
    tokens = document.tokens
    places = [tokens.starts[i] for word in words & tokens.places.keys() for i in tokens.places[word]]
    return len(outside(document.derived(_spoken), places) if len(places) >= _OWN else places)


def _spoken(document: Document) -> list[tuple[int, int]]:
    """Where quotations stand."""
    return [match.span() for match in _SPOKEN.finditer(document.text)]


def _unspoken(document: Document) -> str:
    """The text with a space for each quotation."""
    text, kept, reached = document.text, list[str](), 0
    for start, end in document.derived(_spoken):
        kept.append(text[reached:start])
        reached = end
    return " ".join([*kept, text[reached:]])
