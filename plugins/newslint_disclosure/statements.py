"""Statements to readers on money and interest: who is paid, for what, and over which part of the text they speak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from newslint import Block, Disclosure, Document, Span, dataclass, expression
from newslint_disclosure.affiliate_sentences import Reading, may_be_affiliate, read_affiliate
from newslint_disclosure.grammar import LABEL, Grammar, grammar_of
from newslint_disclosure.labels import find_labels
from newslint_disclosure.other_statements import may_be_other, read_other

if TYPE_CHECKING:
    from newslint_disclosure.layout import Layout

# Words of three letters end a sentence too ("buy it now."), those that stand for a longer word do not.
_BREAK = expression(
    r"\n+|[.!?](?!\n)(?:(?:(?<=\w{4}[.!?])|(?<=[a-zäöü]{3}[.])(?<!\b(?:inc|ltd|etc|bzw|ggf|usw|evt|zzg|max|min|art|nos|vgl)[.]))"
    r"[\"”“»)\]*]*\s+(?=[^\sa-zäöü])|(?<=[!?])\s+(?=[^\sa-zäöü]))"
)
MAX_SENTENCE = 1200


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that says something, with its block's index."""

    span: Span
    reading: Reading
    block: int


def find_disclosures(document: Document) -> Iterator[Disclosure]:
    """Every disclosure of the draft: statements in sentences, labels that stand by themselves."""
    grammar = grammar_of(document.words)
    blocks = sorted(_blocks(document, grammar).items())
    labels = list(find_labels(document, [index for index, kinds in blocks if LABEL in kinds]))
    yield from labels
    taken = {(document.block_index(label.start), label.kind) for label in labels}
    statements: list[Statement] = []
    for index, kinds in blocks:
        fitting = _fitting(document, grammar, index, kinds)
        if fitting:
            statements += _read_block(document, grammar, index, fitting)
    if not statements and not document.house.get("notices"):
        return
    from newslint_disclosure.layout import Layout

    layout = Layout.of(document)
    for own in _configured(document, layout):
        taken.add((document.block_index(own.start), own.kind))
        yield own
    for disclosure in _merged(document, grammar, statements, layout):
        if (document.block_index(disclosure.start), disclosure.kind) not in taken:
            yield disclosure


def _configured(document: Document, layout: Layout) -> Iterator[Disclosure]:
    """The newsroom's own notices, which count whatever their words are."""
    if not document.house.get("notices"):
        return
    from newslint_disclosure.edits import configured_notices

    for notice in configured_notices(document.house):
        start = document.text.find(notice)
        while start >= 0:
            span = Span(start, start + len(notice))
            yield Disclosure(
                span.start, span.end, kind="affiliate", scope="text", place=layout.place(span), says_earns=True
            )
            start = document.text.find(notice, span.end)


def _blocks(document: Document, grammar: Grammar) -> dict[int, set[str]]:
    """The blocks that are worth reading, with the kinds of statement that their words allow."""
    tokens = document.tokens
    found: dict[int, set[str]] = {}
    for word, kinds in document.few(grammar.kinds):
        for i in tokens.places[word]:
            found.setdefault(document.block_index(tokens.starts[i]), set()).update(kinds)
    return found


def _fitting(document: Document, grammar: Grammar, index: int, kinds: set[str]) -> set[str]:
    """Those of the kinds of which a block has all that a statement needs: one in five or fewer."""
    block = document.blocks[index]
    said = document.small[block.start : block.end]
    return {kind for kind in kinds if may_read(said, grammar, kind)}


def sentences(text: str, block: Block) -> Iterator[Span]:
    """The sentences of a block; statements stand in leftovers of pages too, so a line end ends one as well."""
    start = block.start
    for found in _BREAK.finditer(text, block.start, block.end):
        # A sentence keeps its stop.
        end = found.start() + (text[found.start()] != "\n")
        if end > start:
            yield Span(start, end)
        start = found.end()
    if block.end > start:
        yield Span(start, block.end)


def _read_block(document: Document, grammar: Grammar, index: int, kinds: set[str]) -> Iterator[Statement]:
    block = document.blocks[index]
    around = document.text[block.start : min(block.end, block.start + 4000)]
    before = ""
    for span in sentences(document.text, block):
        sentence = document.text[span.start : min(span.end, span.start + MAX_SENTENCE)]
        reading = read_affiliate(sentence, before, around, grammar) if "affiliate" in kinds else None
        reading = reading or read_other(sentence, grammar, kinds)
        if reading is not None:
            yield Statement(span, reading, index)
        before = sentence


def may_read(said: str, grammar: Grammar, kind: str) -> bool:
    """Whether a text (in small letters) has the words that every statement of a kind needs."""
    return may_be_affiliate(said, grammar) if kind == "affiliate" else may_be_other(said, grammar, kind)


def _merged(
    document: Document, grammar: Grammar, statements: Iterable[Statement], layout: Layout
) -> Iterator[Disclosure]:
    """One disclosure a block and kind, from its first sentence to its last."""
    groups: dict[tuple[int, str], list[Statement]] = {}
    for statement in statements:
        groups.setdefault((statement.block, statement.reading.kind), []).append(statement)
    for (index, kind), group in groups.items():
        span = Span(group[0].span.start, group[-1].span.end)
        earning = next((s for s in group if s.reading.money is not None), group[0])
        money = _at(earning, earning.reading.money)
        if kind == "affiliate" and money is None:
            money = _continued(document, grammar, index)
        yield Disclosure(
            span.start,
            max(span.end, money.end if money else 0),
            kind=kind,  # type: ignore[arg-type]
            payee=_at(earning, earning.reading.payee),
            money=money,
            trigger=_at(earning, earning.reading.trigger),
            scope=_scope(document, grammar, group),
            place=layout.place(span),
            says_earns=money is not None,
        )


def _at(statement: Statement, part: tuple[int, int] | None) -> Span | None:
    return None if part is None else Span(statement.span.start + part[0], statement.span.start + part[1])


def _continued(document: Document, grammar: Grammar, index: int) -> Span | None:
    """The money word of a sentence that a line break tore in two blocks."""
    text, block = document.text, document.blocks[index]
    if index + 1 >= len(document.blocks) or text[block.start : block.end].rstrip()[-1:] in tuple(".!?:"):
        return None
    last = list(sentences(text, block))[-1]
    torn = text[max(last.start, last.end - 300) : last.end]
    if not (grammar.find("receive", torn) and grammar.find("payee", torn)):
        return None
    following = document.blocks[index + 1]
    money = grammar.find("money", text[following.start : following.start + 60])
    return Span(following.start + money.start, following.start + money.end) if money else None


def _scope(document: Document, grammar: Grammar, group: list[Statement]) -> Literal["text", "legend", "link"]:
    text = document.text[group[0].span.start : min(group[-1].span.end, group[0].span.start + MAX_SENTENCE)]
    if group[0].reading.kind == "affiliate" and (_starred(document, group[0].span) or grammar.find("legend", text)):
        return "legend"
    return "link" if len(group) == 1 and group[0].reading.money is None and _bracketed(grammar, text) else "text"


def _bracketed(grammar: Grammar, text: str) -> bool:
    """Whether the sentence names the links in a bracket only: "the Murmur (paid link) is quiet" speaks of one link."""
    term = grammar.find("term", text)
    if (
        term is None
        or text[term.start - 1 : term.start] not in ("(", "[")
        or text[term.end : term.end + 1] not in (")", "]")
    ):
        return False
    return len(text) > term.end - term.start + 12 and not grammar.find("deixis", text[: term.start])


def _starred(document: Document, span: Span) -> bool:
    """Whether the line begins with an asterisk that Markdown took for a bullet: "* Affiliate-Link: …"."""
    if document.draft.format != "markdown" or document.block_at(span.start).kind != "list":
        return False
    start, _ = document.source_span(Span(span.start, span.start + 1))
    source = document.draft.source
    return source[source.rfind("\n", 0, start) + 1 : start].strip() == "*"
