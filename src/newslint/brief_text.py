"""The brief as text for a terminal, and as Markdown."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator

from newslint.brief import AccusedParty, Answer, Brief, Passage

Say = Callable[..., str]

MARKS = {"heard": "✓", "asked": "✓", "settled": "·", "passing": "·", "exempt": "·", "silent": "!", "missing": "✗"}


def lines_of(brief: Brief, say: Say, width: int = 88) -> Iterator[str]:
    """The sheet, line by line; `say(key, **values)` words it in the reader's language."""
    title = brief.title or brief.path
    yield title
    yield "=" * min(len(title), width)
    yield say("about", path=brief.path, words=brief.words, genre=brief.genre, language=brief.language)
    yield ""
    yield from _section(say("accused"), width)
    if not brief.accused:
        yield f"  {say('nobody')}"
    for party in brief.accused:
        yield from _party(party, say, width)
    for key, passages in (("unnamed", brief.unnamed), ("speechless", brief.speechless)):
        yield ""
        yield from _section(say(key), width)
        yield from _passages(passages, say, width)
    yield ""
    yield from _section(say("disclosures"), width)
    if not brief.disclosures:
        yield f"  {say('none')}"
    for kind, found in brief.disclosures:
        yield from _wrapped(f"  {say('line', line=found.line)}  ", f"{say('kind.' + kind)}: {found.context}", width)
    if brief.unknown:
        yield ""
        yield say("unknown", facts=", ".join(brief.unknown))


def _section(title: str, width: int) -> Iterator[str]:
    yield f"{title}"
    yield "-" * min(len(title), width)


def _wrapped(lead: str, text: str, width: int) -> Iterator[str]:
    yield from textwrap.wrap(
        text, max(width, len(lead) + 20), initial_indent=lead, subsequent_indent=" " * len(lead), break_on_hyphens=False
    )


def _party(party: AccusedParty, say: Say, width: int) -> Iterator[str]:
    yield from _wrapped(f"{MARKS[party.state]} ", f"{party.name} – {say('state.' + party.state)}", width)
    for charge in party.charges:
        source = f" ({charge.source})" if charge.source else ""
        stage = f", {say('stage.' + charge.stage)}" if charge.stage else ""
        yield from _wrapped(f"    {say('line', line=charge.passage.line)}  ", charge.passage.context, width)
        yield from _wrapped("          ", f"→ {say('sourcing.' + charge.sourcing)}{source}{stage}", width)
    for answer in party.answers:
        lead = f"    {say('line', line=answer.passage.line)}  "
        yield from _wrapped(lead, f"{answer_line(answer, party, say)}: {answer.passage.context}", width)
    if party.entry:
        yield from _wrapped("    ", f"{say('record.label')}: {record_line(party, say)}", width)


def answer_line(answer: Answer, party: AccusedParty, say: Say) -> str:
    """What kind of answer it is, through whom it came, who asked and when, and to which charges, where not to all."""
    parts = [say("answer." + answer.kind)]
    if answer.through:
        parts.append(say("by" if answer.kind == "third-party" else "through", who=answer.through))
    if answer.own:
        parts.append(say("asked_own"))
    elif answer.asked_by:
        parts.append(say("asked_by", who=answer.asked_by))
    elif answer.request and answer.kind != "silent":
        parts.append(say("asked"))
    if answer.request and answer.asked_at:
        parts.append(answer.asked_at)
    charged = {charge.passage.line for charge in party.charges}
    if answer.lines and set(answer.lines) < charged:
        parts.append(say("to", lines=", ".join(map(str, answer.lines))))
    return ", ".join(parts)


def record_line(party: AccusedParty, say: Say) -> str:
    """The desk's record on a party, in one line without its label."""
    entry = party.entry
    if entry is None:
        return ""
    parts = [say("record.asked", when=entry.asked.strftime("%Y-%m-%d %H:%M") if entry.asked else "?")]
    if entry.via:
        parts.append(say("record.via", via=entry.via))
    if entry.deadline:
        parts.append(say("record.deadline", when=entry.deadline.strftime("%Y-%m-%d %H:%M")))
    if entry.answer:
        parts.append(say("record.answer." + entry.answer))
    return ", ".join(parts)


def _passages(passages: tuple[Passage, ...], say: Say, width: int) -> Iterator[str]:
    if not passages:
        yield f"  {say('none')}"
    for found in passages:
        yield from _wrapped(f"  {say('line', line=found.line)}  ", f"{found.words} – {found.context}", width)


def markdown_of(brief: Brief, say: Say) -> Iterator[str]:
    """The sheet as GitHub Markdown; text of the draft is escaped."""
    yield f"# {escape(brief.title or brief.path)}"
    yield ""
    yield escape(say("about", path=brief.path, words=brief.words, genre=brief.genre, language=brief.language))
    yield ""
    yield f"## {say('accused')}"
    if not brief.accused:
        yield ""
        yield say("nobody")
    for party in brief.accused:
        yield ""
        yield f"### {MARKS[party.state]} {escape(party.name)} – {say('state.' + party.state)}"
        yield ""
        for charge in party.charges:
            source = f" ({escape(charge.source)})" if charge.source else ""
            stage = f", {say('stage.' + charge.stage)}" if charge.stage else ""
            place = say("line", line=charge.passage.line)
            yield f"- **{place}** {escape(charge.passage.context)} → *{say('sourcing.' + charge.sourcing)}*{source}{stage}"
        for answer in party.answers:
            place = say("line", line=answer.passage.line)
            yield f"- **{place}** *{escape(answer_line(answer, party, say))}*: {escape(answer.passage.context)}"
        if party.entry:
            yield f"- **{say('record.label')}** {escape(record_line(party, say))}"
    for key, passages in (("unnamed", brief.unnamed), ("speechless", brief.speechless)):
        yield from ("", f"## {say(key)}", "")
        yield from (f"- **{say('line', line=p.line)}** {escape(p.words)} – {escape(p.context)}" for p in passages)
        if not passages:
            yield say("none")
    yield from ("", f"## {say('disclosures')}", "")
    for kind, found in brief.disclosures:
        yield f"- **{say('line', line=found.line)}** {say('kind.' + kind)}: {escape(found.context)}"
    if not brief.disclosures:
        yield say("none")


def escape(text: str) -> str:
    """Text of a draft as plain Markdown."""
    return "".join("\\" + c if c in "\\`*_[]<>#|" else c for c in text)
