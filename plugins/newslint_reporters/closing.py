"""What a text format says at its end: notes, what could not be judged, statistics, and the counts in one line.

What kept files from being checked is only counted here: the command line says it on standard error, whatever the format.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

from newslint import Failure, Report, Severity, Skipped, Style, printable
from newslint_reporters.ansi import Paint
from newslint_reporters.labels import Labels, labels_of

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
_NAMED = 4


def closing(report: Report, style: Style, width: int = sys.maxsize) -> str:
    """The end of a text report, its sentences in lines of at most `width` characters; empty where the style is quiet."""
    labels, paint = labels_of(report, style), Paint(style.color)
    lines: list[str] = []
    if style.summary:
        lines += [printable(line) for file in report.files for line in file.summary]
    if not style.quiet:
        lines += _notes(report, style, width, labels, paint)
        lines += _skipped(report, width, labels, paint)
    if style.statistics:
        lines += statistics(report, labels, paint)
    if not style.quiet:
        lines.append(counts(report, labels, paint))
    return "".join(f"{line}\n" for line in lines)


def said(error: Failure, style: Style) -> str:
    """What went wrong; a crash inside a rule may quote the draft, so without text only the rule is named."""
    message = printable(error.message if style.text or not error.rule else f"rule {error.rule} failed")
    path = printable(error.path)
    return message if message.startswith(path) else f"{path}: {message}"


def _notes(report: Report, style: Style, width: int, labels: Labels, paint: Paint) -> Iterator[str]:
    """What is to be known of drafts, once for each note."""
    if not style.text:
        return
    files: dict[str, list[str]] = {}
    for file in report.files:
        for note in file.notes:
            files.setdefault(note, []).append(file.path)
    for note, paths in files.items():
        more = " " + labels("and-more", n=len(paths) - 1) if len(paths) > 1 else ""
        for line in wrapped(f"{printable(paths[0])}{more}: {printable(note)}", width):
            yield paint("dim", line)


def _skipped(report: Report, width: int, labels: Labels, paint: Paint) -> Iterator[str]:
    """Which rules could not judge which files, once for each reason; all that a language lacks is one reason."""
    rules: dict[str, dict[str, None]] = {}
    files: dict[str, dict[str, None]] = {}
    for file in report.files:
        for skipped in file.skipped:
            reason = why_not(skipped, labels)
            rules.setdefault(reason, {})[skipped.rule] = None
            files.setdefault(reason, {})[file.path] = None
    for reason in sorted(rules):
        names = sorted(rules[reason])
        shown = ", ".join(names[:_NAMED])
        if len(names) > _NAMED:
            shown += " " + labels("and-more", n=len(names) - _NAMED)
        where = labels.count("files", len(files[reason]))
        text = labels("not-judged-in", rules=shown, files=where, reason=printable(reason))
        for line in wrapped(f"{labels('not-judged')}: {text}", width):
            yield paint("dim", line)


def why_not(skipped: Skipped, labels: Labels) -> str:
    """Why a rule could not judge a draft, in the language of the report where it is one of the usual reasons."""
    if skipped.language:
        return labels("no-language", language=skipped.language)
    if skipped.format:
        return labels("no-links", format=labels("plain-text") if skipped.format == "plain" else skipped.format)
    return skipped.reason


def statistics(report: Report, labels: Labels, paint: Paint) -> Iterator[str]:
    """How often each rule reports, the most frequent first, and in how many files."""
    found = Counter((f.rule, f.severity) for f in report.findings)
    files = Counter(
        (rule, severity) for file in report.files for rule, severity in {(f.rule, f.severity) for f in file.findings}
    )
    if found:
        yield paint("bold", labels("statistics"))
    for (rule, severity), count in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        where = labels.count("files", files[rule, severity])
        yield f"{count:6}  {paint(severity, labels(f'severity.{severity}')):8}  {rule}  ({where})"
    read = Counter((f.language, f.language_from, f.genre, f.genre_from) for f in report.files if f.language)
    for (language, language_from, genre, genre_from), count in sorted(
        read.items(), key=lambda item: (-item[1], item[0])
    ):
        yield f"{count:6}  {labels('read-as')}: {language} ({language_from}), {genre} ({genre_from})"


def counts(report: Report, labels: Labels, paint: Paint) -> str:
    """Findings by severity, files, and what is not shown, in one line."""
    found = report.counts()
    total = sum(found.values())
    files = labels.count("files", len(report.files))
    broken = sum(bool(file.errors) for file in report.files)
    foreign = sum(any(skipped.language for skipped in file.skipped) for file in report.files)
    if total:
        by = ", ".join(paint(s, labels.count(f"count.{s}", found[s])) for s in SEVERITIES if found[s])
        bad = sum(bool(file.findings) for file in report.files)
        line = labels("found", findings=labels.count("findings", total), bad=bad, files=files, counts=by)
    elif not report.files:
        return labels("no-drafts")
    elif broken == len(report.files):
        return labels("none-checked")
    else:
        line = paint("dim" if broken or foreign else "good", labels("none", files=files))
    return _with_hidden(line, report, broken, foreign, labels)


def _with_hidden(line: str, report: Report, broken: int, foreign: int, labels: Labels) -> str:
    """The line with what it does not count: what is allowed or known, and what could not be checked."""
    origins = Counter(allowed.origin == "baseline" for allowed in report.allowed)
    hidden = [labels.count("allowed", origins[False])] if origins[False] else []
    hidden += [labels.count("baseline", origins[True])] if origins[True] else []
    hidden += [labels.count("broken", broken)] if broken else []
    hidden += [labels.count("foreign", foreign)] if foreign else []
    return f"{line} ({', '.join(hidden)})" if hidden else line


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most so many characters; a longer word stands alone."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + len(word) < width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
