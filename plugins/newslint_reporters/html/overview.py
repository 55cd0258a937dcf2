"""The top of the page: figures, small charts by rule, folder and file, and the filters."""

from __future__ import annotations

from collections import Counter

from newslint import Report, Severity, Style
from newslint_reporters.closing import SEVERITIES, said, why_not
from newslint_reporters.html.escaping import e, path
from newslint_reporters.html.facts import KINDS
from newslint_reporters.labels import Labels

_MOST_BARS = 12
Table = dict[str, Counter[Severity]]


def overview(report: Report, anchors: dict[str, str], style: Style, labels: Labels) -> str:
    """Figures and charts of the whole run; what could not be checked stands above them."""
    found = report.counts()
    figures = [(labels.count("files", 2).partition(" ")[2], len(report.files), "")]
    figures += [(labels.count(f"count.{s}", 2).partition(" ")[2], found[s], s) for s in SEVERITIES]
    allowed = sum(1 for _ in report.allowed)
    if allowed:
        figures.append((labels.count("allowed", 2).partition(" ")[2], allowed, ""))
    tiles = "".join(f'<li class="{kind}{"" if n else " none"}"><b>{n}</b> {e(name)}</li>' for name, n, kind in figures)
    broken = "".join(f"<li>{e(said(error, style))}</li>" for error in report.errors)
    skipped = sorted({f"{s.rule}: {why_not(s, labels)}" for file in report.files for s in file.skipped})
    notes = f'<div class="broken"><h3>{e(labels("not-checked"))}</h3><ul>{broken}</ul></div>' if broken else ""
    if skipped:
        items = "".join(f"<li>{e(line)}</li>" for line in skipped)
        notes += f"<details><summary>{e(labels('not-judged'))} ({len(skipped)})</summary><ul>{items}</ul></details>"
    rules, folders, files = _tables(report)
    charts = (
        _chart(labels("html.by-rule"), rules, labels)
        + (_chart(labels("html.by-folder"), folders, labels) if len(folders) > 1 else "")
        + _chart(labels("html.by-file"), files, labels, anchors)
    )
    heading = e(labels("html.overview"))
    return (
        f'<section id="overview" aria-labelledby="h-overview"><h2 id="h-overview">{heading}</h2>'
        f'<ul class="figures">{tiles}</ul>{notes}<div class="charts">{charts}</div></section>'
    )


def _tables(report: Report) -> tuple[Table, Table, Table]:
    rules: Table = {}
    folders: Table = {}
    files: Table = {}
    for finding in report.findings:
        folder = finding.path.rpartition("/")[0] or "."
        for table, key in ((rules, finding.rule), (folders, folder), (files, finding.path)):
            table.setdefault(key, Counter())[finding.severity] += 1
    return rules, folders, files


def _chart(title: str, table: Table, labels: Labels, anchors: dict[str, str] | None = None) -> str:
    """A table with a bar a row, the longest first; what does not fit is counted."""
    if not table:
        return ""
    rows = sorted(table.items(), key=lambda row: (-sum(row[1].values()), row[0]))
    most = sum(rows[0][1].values())
    body = ""
    for name, by in rows[:_MOST_BARS]:
        anchor = (anchors or {}).get(name)
        shown = f'<a href="#{anchor}">{path(name)}</a>' if anchor else path(name)
        body += f'<tr><th scope="row">{shown}</th><td>{_bar(by, most)}</td><td class="n">{sum(by.values())}</td></tr>'
    more = f'<p class="more">{e(labels("and-more", n=len(rows) - _MOST_BARS))}</p>' if len(rows) > _MOST_BARS else ""
    return f'<div class="chart"><table><caption>{e(title)}</caption>{body}</table>{more}</div>'


def _bar(by: Counter[Severity], most: int) -> str:
    parts, at = "", 0.0
    for severity in SEVERITIES:
        width = 100 * by[severity] / most
        if width:
            parts += f'<rect class="{severity}" x="{at:.2f}" y="0" width="{width:.2f}" height="8"/>'
            at += width
    return f'<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">{parts}</svg>'


def toolbar(report: Report, style: Style, labels: Labels) -> str:
    """Filters by severity, rule and path, switches for facts, and the keys."""
    rules = sorted({finding.rule for finding in report.findings})
    severities = "".join(
        _check("severity", s, labels.count(f"count.{s}", 2).partition(" ")[2], True) for s in SEVERITIES
    )
    options = "".join(f'<option value="{e(rule)}">{e(rule)}</option>' for rule in rules)
    facts = ""
    if style.text:
        boxes = "".join(_check("fact", kind, labels(f"fact.{kind}"), False) for kind in KINDS)
        facts = f"<fieldset><legend>{e(labels('html.facts'))}</legend>{boxes}</fieldset>"
    return (
        f'<form id="filters" class="script" aria-label="{e(labels("html.filters"))}" hidden>'
        f"<fieldset><legend>{e(labels('html.show'))}</legend>{severities}"
        f"{_check('clean', 'clean', labels('html.clean'), True)}</fieldset>"
        f'<label>{e(labels("rule"))} <select id="rule"><option value="">{e(labels("html.all"))}</option>{options}</select></label>'
        f'<label>{e(labels("html.path"))} <input id="path" type="search" autocomplete="off"></label>{facts}'
        f'{_check("keys", "keys", labels("html.keys"), True)}<p id="count" role="status"></p></form>'
    )


def _check(name: str, value: str, label: str, on: bool) -> str:
    checked = " checked" if on else ""
    return f'<label class="{e(value)}"><input type="checkbox" name="{name}" value="{e(value)}"{checked}> {e(label)}</label>'
