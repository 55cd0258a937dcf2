"""Drafts with carets: what is expected of a draft, drawn under its lines.

    Die Firma hat jahrelang Sanktionen umgangen.
    ^^^^^^^^^ unattributed-allegation

A caret line stands under the line it speaks of; its carets stand under the finding's characters, a finding over several
lines is drawn under its first one to that line's end, an empty one as one caret. `missed: NAME` and `false: NAME` record known
errors: a finding that should be there and is not, one that is there and should not. Bare lines assert silence.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, cast

from newslint.expressions import expression
from newslint.records import dataclass

if TYPE_CHECKING:
    from newslint.report import PlacedFinding

_CARETS = expression(
    r"(?P<indent>\s*)(?P<carets>\^+)[ \t]+(?:(?P<known>missed|false):[ \t]*)?(?P<rule>[a-z][a-z0-9-]*)\s*"
)
_LINE = expression(r"[^\r\n]*(?:\r\n|\r|\n|$)")

Known = Literal["", "missed", "false"]


@dataclass(frozen=True, slots=True, order=True)
class Caret:
    """One caret line: the 1-based line above it, 1-based columns (`end` exclusive), the rule, and whether it is a known error."""

    line: int
    start: int
    end: int
    rule: str
    known: Known = ""

    def drawn(self) -> str:
        name = f"{self.known}: {self.rule}" if self.known else self.rule
        return " " * (self.start - 1) + "^" * (self.end - self.start) + " " + name


def strip(annotated: str) -> tuple[str, tuple[Caret, ...]]:
    """The bare draft and the carets that stood in it, in their order."""
    lines: list[str] = []
    carets: list[Caret] = []
    for line in split(annotated):
        match = _CARETS.fullmatch(line) if "^" in line else None
        if match is None or not lines:
            lines.append(line)
            continue
        start = len(match["indent"]) + 1
        known = cast("Known", match["known"] or "")
        carets.append(Caret(len(lines), start, start + len(match["carets"]), match["rule"], known))
    if carets and not annotated.endswith(("\n", "\r")) and _CARETS.fullmatch(split(annotated)[-1]):
        lines[-1] = lines[-1].rstrip("\r\n")
    return "".join(lines), tuple(carets)


def annotate(source: str, carets: Iterable[Caret]) -> str:
    """The source with caret lines under its lines, sorted by place and rule; line ends are those of the line above."""
    under: dict[int, list[Caret]] = {}
    for caret in sorted(set(carets)):
        under.setdefault(caret.line, []).append(caret)
    out: list[str] = []
    for number, line in enumerate(split(source), 1):
        out.append(line)
        bare = line.rstrip("\r\n")
        end = line[len(bare) :]
        for caret in under.get(number, ()):
            out.append(f"{caret.drawn()}{end}" if end else f"\n{caret.drawn()}")
    return "".join(out)


def split(text: str) -> list[str]:
    """The lines of a text with their ends (line feed, carriage return or both)."""
    return [line for line in _LINE.findall(text) if line]


def carets_of(source: str, findings: Iterable[PlacedFinding]) -> list[Caret]:
    """The caret lines of findings in a source."""
    lines = split(source)
    places = [(f.rule, f.place) for f in findings]
    return [caret(rule, lines, p.line, p.column, p.end_line, p.end_column) for rule, p in places]


def draw_carets(source: str, findings: Iterable[PlacedFinding]) -> str:
    """The source with a caret line under each finding."""
    return annotate(source, carets_of(source, findings))


def caret(rule: str, source_lines: list[str], line: int, column: int, end_line: int, end_column: int) -> Caret:
    """The caret line of a finding with these places; the columns are clipped to its first line."""
    width = len(source_lines[line - 1].rstrip("\r\n")) if line <= len(source_lines) else 0
    end = end_column if end_line == line else width + 1
    return Caret(line, column, max(column + 1, end), rule)


def reconcile(found: Iterable[Caret], expected: Iterable[Caret]) -> tuple[Caret, ...]:
    """What was found, with the known errors of the expectation marked again where they still hold.

    A `missed` that is found now comes back bare, a `false` that is gone does not come back: the comparison then fails until
    the word is removed.
    """
    known = {(c.line, c.start, c.end, c.rule): c.known for c in expected if c.known}
    places = {(c.line, c.start, c.end, c.rule) for c in found}
    out = [Caret(*place, "false" if known.get(place) == "false" else "") for place in places]
    out += [Caret(*place, "missed") for place, word in known.items() if word == "missed" and place not in places]
    return tuple(sorted(out))


def difference(expected: str, actual: str, name: str) -> str:
    """A unified diff from what a file expects to what was found; empty where they are equal."""
    import difflib

    lines = difflib.unified_diff(
        expected.splitlines(), actual.splitlines(), f"{name} (expected)", f"{name} (found)", lineterm="", n=2
    )
    return "\n".join(lines)
