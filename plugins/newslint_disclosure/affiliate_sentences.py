"""Does a sentence say that links earn? Payee + money + trigger, the name of the thing, or a plea to shop through links."""

from __future__ import annotations

import re

from newslint import dataclass, expression
from newslint_disclosure.grammar import Grammar, Part

_URL = expression(r"\S*(?:https?://|www\.)\S*")
_WORD = expression(r"\w+(?:[-'’]\w+)*")
_BARE = expression(
    r"\(\s*(?:\w+ )?affiliates?\s*\)|\baffiliates?(?: \w+)?\s*(?::|[-–—>►➜→]+)|\baffiliate\s*$", re.IGNORECASE
)
SHORT = 9


@dataclass(frozen=True, slots=True)
class Reading:
    """What a sentence was understood to say; parts are offsets in the sentence."""

    kind: str
    payee: Part | None = None
    money: Part | None = None
    trigger: Part | None = None


def may_be_affiliate(said: str, grammar: Grammar) -> bool:
    """Whether a text (in small letters) has the words without which no sentence of it is an affiliate disclosure."""
    if not grammar.names_thing(said):
        return False
    stands = grammar.may_stand
    if "affiliate" in said or stands("term", said) or stands("scheme", said):
        return True
    if stands("support", said) and (stands("purchase", said) or stands("marked", said)):
        return True
    # What a sentence on earning is not without, wherever in its block that stands; the rarest first.
    linked = stands("context", said) or stands("link-context", said)
    return linked and stands("money", said) and stands("receive", said) and stands("trigger", said)


def read_affiliate(sentence: str, before: str, around: str, grammar: Grammar) -> Reading | None:
    """The reading of a sentence as an affiliate disclosure, None where it is none.

    `before` is the sentence before it in the block, `around` the block's text.
    """
    earning = _earning(sentence, before, around, grammar)
    if earning is not None:
        return earning
    if _names_the_links(sentence, grammar) or _asks_to_shop(sentence, grammar):
        return Reading("affiliate")
    return None


def _earning(sentence: str, before: str, around: str, grammar: Grammar) -> Reading | None:
    money = grammar.unnegated("money", sentence)
    if money is None:
        return None
    receive = grammar.unnegated("receive", sentence)
    if receive is None:
        return None
    payee = grammar.find("payee", sentence)
    named = payee is None
    payee = payee or grammar.find("outlet", sentence)
    if payee is None or quoted(sentence, payee.start):
        return None
    trigger = grammar.find("trigger", sentence)
    if trigger is None and not grammar.find("trigger", before):
        return None
    near = f"{before} {sentence}" if named else around
    if not grammar.find("context" if not named else "link-context", near) and not grammar.find("term", near):
        return None
    return Reading("affiliate", payee, money, trigger)


def _names_the_links(sentence: str, grammar: Grammar) -> bool:
    scheme = grammar.unnegated("scheme", sentence)
    if scheme is not None and not quoted(sentence, scheme.start) and not _is_topic(sentence, grammar):
        return True
    term = grammar.unnegated("term", sentence)
    if term is None:
        return bool(_BARE.search(sentence)) and len(_words(sentence)) <= SHORT + 3 and not _is_topic(sentence, grammar)
    words = len(_words(sentence))
    if words <= 4 or (words <= SHORT and not sentence.rstrip().endswith(".")):
        return True
    return bool(grammar.find("deixis", sentence) or grammar.find("payee", sentence))


def _asks_to_shop(sentence: str, grammar: Grammar) -> bool:
    """ "Shop through our links to support us", or "marked links support us": a plea that hides who pays."""
    support = grammar.unnegated("support", sentence)
    if support is None or quoted(sentence, support.start):
        return False
    return grammar.find("purchase", sentence) is not None or grammar.find("marked", sentence) is not None


def _is_topic(sentence: str, grammar: Grammar) -> bool:
    return grammar.find("topic", sentence) is not None and grammar.find("payee", sentence) is None


def _words(sentence: str) -> list[str]:
    return _WORD.findall(_URL.sub(" ", sentence))


def quoted(sentence: str, offset: int) -> bool:
    """Whether the offset stands inside quotation marks that open in this sentence."""
    head = sentence[:offset]
    german = head.count("„") > head.count("“") + head.count("”")
    french = head.count("»") != head.count("«")
    english = "„" not in head and head.count("“") > head.count("”")
    return german or french or english or head.count('"') % 2 == 1
