"""The brief as one self-contained page that prints well on A4."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from newslint.brief import AccusedParty, Brief, Passage
from newslint.brief_text import MARKS, Say, answer_line, record_line

STYLE = """
:root { color-scheme: light dark; --ink: #1c1b19; --soft: #5d5a54; --paper: #fdfcfa; --rule: #d9d5cd; --bad: #a3271d;
  --good: #2c6a3f; --warn: #8a5a00; --card: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece9e2; --soft: #a8a39a; --paper: #191815; --rule: #3a3731;
  --bad: #ff9a8d; --good: #8fd3a3; --warn: #f0c36d; --card: #22201c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3rem; }
.brief + .brief { border-top: 3px double var(--rule); margin-top: 3.5rem; padding-top: 2.5rem; }
h2 { font: 600 .85rem/1.3 system-ui, sans-serif; letter-spacing: .06em; text-transform: uppercase; color: var(--soft);
  border-bottom: 1px solid var(--rule); padding-bottom: .3rem; margin: 2.2rem 0 .8rem; }
h1, h2, h3 { break-after: avoid-page; }
h3 { font-size: 1.15rem; margin: 0 0 .5rem; display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; }
.about, .state, .mark { font-family: system-ui, sans-serif; font-size: .85rem; }
.about, .source { color: var(--soft); }
.party { background: var(--card); border: 1px solid var(--rule); border-radius: .5rem; padding: 1rem 1.1rem; margin: 0 0 1rem;
  break-inside: avoid-page; }
.state { font-weight: 600; }
.missing .state, .asserted { color: var(--bad); } .silent .state, .hedged, .vague { color: var(--warn); }
.passing .state, .exempt .state, .settled .state { color: var(--soft); }
.heard .state, .asked .state, .attributed, .established { color: var(--good); }
dl { display: grid; grid-template-columns: 4.2rem 1fr; gap: .45rem .8rem; margin: 0; }
dt { font: .8rem/1.9 system-ui, sans-serif; color: var(--soft); }
dd { margin: 0; } dd p { margin: 0; }
mark { background: color-mix(in srgb, var(--warn) 22%, transparent); color: inherit; border-radius: .15rem; }
.mark { font-weight: 600; }
.none { color: var(--soft); font-style: italic; }
@media (max-width: 34rem) { body { padding: 1.2rem .9rem 3rem; } dl { grid-template-columns: 1fr; gap: .1rem; }
  dd { margin-bottom: .6rem; } }
@page { size: A4; margin: 18mm 16mm; }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --paper: #fff; --card: #fff; --rule: #bbb; --bad: #8f1d14;
  --good: #1f5130; --warn: #6b4500; } body { max-width: none; padding: 0; font-size: 10.5pt; }
  .brief + .brief { break-before: page; border: 0; margin: 0; padding: 0; } }
"""


def page_of(briefs: list[tuple[Brief, Say]]) -> Iterator[str]:
    """One page for all sheets; each in the language that its `say` speaks."""
    language = briefs[0][0].language if briefs else "en"
    title = " · ".join(brief.title or brief.path for brief, _ in briefs)
    yield f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><main>"
    for brief, say in briefs:
        yield from _sheet(brief, say)
    yield "</main></body></html>"


def _sheet(brief: Brief, say: Say) -> Iterator[str]:
    yield f'<article class="brief" lang="{escape(brief.language)}"><h1>{escape(brief.title or brief.path)}</h1>'
    about = say("about", path=brief.path, words=brief.words, genre=brief.genre, language=brief.language)
    yield f'<p class="about">{escape(about)}</p><h2>{escape(say("accused"))}</h2>'
    for party in brief.accused:
        yield from _party(party, say)
    if not brief.accused:
        yield f'<p class="none">{escape(say("nobody"))}</p>'
    for key, passages in (("unnamed", brief.unnamed), ("speechless", brief.speechless)):
        yield f"<h2>{escape(say(key))}</h2>"
        yield from _list(((p, _marked(p)) for p in passages), say)
    yield f"<h2>{escape(say('disclosures'))}</h2>"
    yield from _list(
        (
            (p, f'<span class="mark">{escape(say("kind." + kind))}</span>: {_marked(p)}')
            for kind, p in brief.disclosures
        ),
        say,
    )
    if brief.unknown:
        yield f'<p class="none">{escape(say("unknown", facts=", ".join(brief.unknown)))}</p>'
    yield "</article>"


def _party(party: AccusedParty, say: Say) -> Iterator[str]:
    state = escape(say("state." + party.state))
    yield f'<section class="party {party.state}"><h3>{escape(party.name)} <span class="state">{MARKS[party.state]} {state}</span></h3><dl>'
    for charge in party.charges:
        sourcing = f'<span class="mark {charge.sourcing}">{escape(say("sourcing." + charge.sourcing))}</span>'
        source = f" – {escape(charge.source)}" if charge.source else ""
        stage = f", {escape(say('stage.' + charge.stage))}" if charge.stage else ""
        yield f"<dt>{escape(say('line', line=charge.passage.line))}</dt>"
        yield f'<dd><p>{_marked(charge.passage)}</p><p class="source">{sourcing}{source}{stage}</p></dd>'
    for answer in party.answers:
        yield f"<dt>{escape(say('line', line=answer.passage.line))}</dt>"
        details = escape(answer_line(answer, party, say))
        yield f'<dd><p class="mark">{details}</p><p>{_marked(answer.passage)}</p></dd>'
    if party.entry:
        yield f"<dt>{escape(say('record.label'))}</dt><dd>{escape(record_line(party, say))}</dd>"
    yield "</dl></section>"


def _list(items: Iterator[tuple[Passage, str]], say: Say) -> Iterator[str]:
    rows = [f"<dt>{escape(say('line', line=p.line))}</dt><dd>{content}</dd>" for p, content in items]
    yield f"<dl>{''.join(rows)}</dl>" if rows else f'<p class="none">{escape(say("none"))}</p>'


def _marked(passage: Passage) -> str:
    """The sentence with the words in question marked."""
    before, found, after = passage.context.partition(passage.words)
    if not found or before == after == "":
        return escape(passage.context)
    return f"{escape(before)}<mark>{escape(found)}</mark>{escape(after)}"
