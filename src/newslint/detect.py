"""Which language and which genre a draft has, and how that is known."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from typing import TYPE_CHECKING, Any

from newslint.data_files import built
from newslint.expressions import expression
from newslint.genre_signs import signs
from newslint.tokens import Tokens

if TYPE_CHECKING:
    from newslint.document import Document, Draft
    from newslint.engine import Settings
    from newslint.language import Language
    from newslint.plugins import Registry

GENRES = ("news", "analysis", "opinion", "interview", "review", "shopping", "court", "satire", "sponsored")
UNKNOWN = "und"

_SAMPLE = 2000
# Below this many words, or where two languages are this near, nothing is told from the words.
_ENOUGH = 20
_FEW_HITS = 4
_MARGIN = 1.5
# German and English prose has 17 to 45 function words in a hundred; other languages share at most 5 with them.
_LEAST_SHARE = 0.09
# In a shorter text a function word speaks for German or English, every other word a little against: the logarithms of how much
# more frequent each is in their prose (30 in a hundred) than in another language's (3). Below this it is neither.
_FOR, _AGAINST, _NEITHER = 2.3, 0.33, -3.0
# Where so many words are function words of one language, no other is thought of.
_CLEAR = 0.35
_GLANCE = 200
_LEAST_OTHER = 3

_CODE = expression(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*")
_ADDRESS = expression(r"://|www\.|@|\.\w{2,4}/")
_LABEL_KEYS = ("kicker", "section", "category", "categories", "ressort", "rubrik", "type")
_PARTING = frozenset(":|–—")
_PREFIX = expression(r"(?P<label>[^:|–—]{2,24}?)\s*(?::|\||–|—)\s")
_SUFFIX = expression(r".*\s(?:–|—|\|)\s(?:(?:ein|eine|an|a)\s)?(?P<label>[^:|–—]{2,24})", re.I)
_BYLINE = expression(r"(?:(?:ein|eine|an|a)\s)?(?P<label>[\w&-]+(?:\s\w+)?)\s(?:von|by)\s[^\W\d_].{2,40}", re.I)
_HEAD = 4
_SHORT = 60


def language_of(document: Document, settings: Settings) -> tuple[str, str]:
    """(code, where it is known from): front matter, `--lang`, `<html lang>`, configuration, else the share of function words.

    The code is "und" where the words are of no language that a plugin knows; the rules that need one are skipped and listed.
    """
    draft, asked = document.draft, (settings.language, settings.language_from)
    by_hand = settings.language_from == "command line"
    for value, origin in (
        (draft.front_matter.get("lang") or draft.front_matter.get("language"), "front matter"),
        *((asked,) if by_hand else ()),
        (draft.meta.get("lang"), "html lang"),
        asked,
    ):
        if isinstance(value, str) and (code := code_of(value)):
            return code, origin
    return detect_language(document.text, settings.default_language, document.registry, document.tokens)


def code_of(value: str) -> str:
    """The language that a tag as in `lang="de-AT"` names, in two or three letters; empty where it is none."""
    return value.strip().lower().replace("_", "-").partition("-")[0] if _CODE.fullmatch(value.strip()) else ""


def detect_language(text: str, default: str, registry: Registry, tokens: Tokens | None = None) -> tuple[str, str]:
    """(code, how): "detected", "guessed" from little, "default" where nothing speaks for one, or ("und", "not recognised").

    The code may be one of a language that no plugin knows. `tokens` are the text's, where they are known.
    """
    text = text[: _SAMPLE * 8]
    tokens = tokens or Tokens.of(text)
    words = tokens.words[: min(_SAMPLE, tokens.first_at(len(text)))]
    if len(words) < 2 * _ENOUGH:
        text = " ".join(word for word in text.split() if not _ADDRESS.search(word))
        words = Tokens.of(text).words
    counts = {code: sum(map(known.__contains__, words)) for code, known in registry.function_words.items() if known}
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return default, "default"
    (best, hits), second = ranked[0], ranked[1][1] if len(ranked) > 1 else 0
    other = _other(words[:_GLANCE], counts, registry) if hits < _CLEAR * len(words) else ""
    if other:
        return other, "detected"
    if _neither(text, hits) if len(words) < 2 * _ENOUGH else hits < _LEAST_SHARE * len(words):
        return UNKNOWN, "not recognised"
    if hits < _FEW_HITS or hits < _MARGIN * second or (len(words) < _ENOUGH and second):
        return _guessed(words, counts, default, registry)
    return best, "detected"


def _guessed(words: Sequence[str], counts: Mapping[str, int], default: str, registry: Registry) -> tuple[str, str]:
    """What little there is decides: more function words, else letters that one language alone has; the default where both tie."""
    foreign = max(_foreign(set(words), counts, registry).values(), default=0)
    for evidence in (counts, _lettered(words, counts, registry)):
        code, hits = max(evidence.items(), key=lambda item: (item[1], item[0]))
        if hits > foreign and list(evidence.values()).count(hits) == 1:
            return code, "guessed"
    return default, "default"


def _lettered(words: Sequence[str], counts: Mapping[str, int], registry: Registry) -> Mapping[str, int]:
    """By language, the words with a letter beyond a to z that only its function words have; none where a word has another's."""
    special = {
        code: {letter for word in registry.function_words[code] for letter in word if not letter.isascii()}
        for code in counts
    }
    strange = {letter for word in words for letter in word if letter.isalpha() and not letter.isascii()}
    if not strange or not strange <= set().union(*special.values()):
        return dict.fromkeys(counts, 0)
    return {
        code: sum(
            any(letter in word for letter in own.difference(*(special[o] for o in special if o != code)))
            for word in words
        )
        for code, own in special.items()
    }


def _neither(text: str, hits: int) -> bool:
    """Whether a short text has too few function words for its plain ones; names and figures speak for no language."""
    tokens = Tokens.of(text)
    plain = sum(
        text[start].islower() and text[start:end].isalpha()
        for start, end in zip(tokens.starts, tokens.ends, strict=True)
    )
    return hits * _FOR - (plain - hits) * _AGAINST < _NEITHER


def _other(words: Sequence[str], counts: Mapping[str, int], registry: Registry) -> str:
    """The language without a pack that has more different function words among these than any with one; else empty."""
    different = set(words)
    found = _foreign(different, counts, registry)
    if not found:
        return ""
    most = max(len(different & registry.function_words[code]) for code in counts)
    code, hits = min(found.items(), key=lambda item: (-item[1], item[0]))
    return code if hits >= _LEAST_OTHER and hits > _MARGIN * most else ""


def _foreign(different: Set[str], counts: Mapping[str, int], registry: Registry) -> Counter[str]:
    """By language without a pack, how many of these words are function words of it and of none that has one."""
    others = _other_languages()
    own = set().union(*(registry.function_words[code] for code in counts))
    return Counter(code for word in different - own for code in others.get(word, ()) if code not in counts)


@cache
def _other_languages() -> Mapping[str, tuple[str, ...]]:
    """Word → the languages without a pack that have it as a function word."""
    table = built(os.path.dirname(__file__), "other_languages.json")["function-words"]
    found: dict[str, tuple[str, ...]] = {}
    for code, listed in table.items():
        for word in listed.split():
            found[word] = (*found.get(word, ()), code)
    return found


def genre_of(document: Document, settings: Settings) -> tuple[str, str]:
    """(genre, where it is known from): front matter, configuration, what the text says or shows of itself, else news."""
    front = document.front_matter
    value = front.get("genre")
    labels = document.words.derived(_labels)
    if isinstance(value, str):
        genre = value.strip().lower()
        if genre in GENRES or genre in labels:
            return (genre if genre in GENRES else labels[genre]["genre"]), "front matter"
    if settings.genre:
        return settings.genre, settings.genre_from
    for key in _LABEL_KEYS if front else ():
        given = front.get(key)
        for label in given if isinstance(given, list) else [given]:
            entry = labels.get(label.strip().lower()) if isinstance(label, str) else None
            if entry is not None and entry["genre"] != "sponsored":
                return entry["genre"], f"front matter ({key})"
    found = next(_said(document.draft, labels), None)
    if found:
        return found, "label in the text"
    return next(signs(document), ("news", "default"))


def _labels(words: Language) -> Mapping[str, Mapping[str, Any]]:
    return {entry["term"].lower(): entry for entry in words.group("genre-labels").entries}


def _said(draft: Draft, labels: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """Genres that labels in the first blocks name: a kicker, a headline's prefix or suffix, a byline; never a running sentence."""
    if not labels:
        return
    article = [block for block in draft.blocks[: 2 * _HEAD] if block.area == "article"][:_HEAD]
    headed = any(block.kind == "headline" for block in article)
    for number, block in enumerate(article):
        text = draft.text[block.start : block.end].strip()
        if block.kind == "headline" and _PARTING.isdisjoint(text):
            continue
        if block.kind == "headline":
            for pattern in (_PREFIX.match, _SUFFIX.fullmatch):
                match = pattern(text)
                entry = labels.get(match["label"].strip().lower()) if match else None
                if entry is not None and entry.get("where") not in ("kicker", "heading"):
                    yield entry["genre"]
        elif len(text) <= _SHORT:
            entry = labels.get(text.strip(" .:–—|*[]()").lower())
            if (
                entry is not None
                and (headed or entry.get("where") == "heading")
                and (entry.get("where") != "first" or number == 0)
                and entry.get("where") != "headline"
            ):
                yield entry["genre"]
            match = _BYLINE.fullmatch(text)
            entry = labels.get(match["label"].strip().lower()) if match else None
            if entry is not None and entry.get("where") is None:
                yield entry["genre"]
