"""Who is named beside somebody as an equal (`Brandt und Rehm`), and how far the row goes on without names."""

from __future__ import annotations

from newslint import Span
from newslint_accusation.participants import Participant, is_and, joined
from newslint_accusation.sentences import View

# A comma behind a mention stands so near.
_GAP = 8


def together(view: View, one: Participant) -> Span:
    """The mention with those that are named beside it as equals (`Brandt und Rehm`, `Acme, Orba and Vint`)."""
    found = view.participants
    if one.form != "name" or one not in found:
        return one.span
    first = last = found.index(one)
    while first > 0 and joined(view, found[first - 1], found[first], found[first - 1]):
        first -= 1
    while last + 1 < len(found) and joined(view, found[last], found[last + 1], found[last + 1]):
        last += 1
    row = found[first + 1 : last + 1]
    if is_and(view, found[last].last + 1) and not any(is_and(view, p.opens - 1) for p in row):
        return one.span  # `Brandt, Rehm und der Vorwurf der Untreue`: a row of topics
    return Span(found[first].span.start, _end_of_row(view, found[last]))


def _end_of_row(view: View, last: Participant) -> int:
    """`Kolb, ein Steuerberater und eine Händlerin`: where a German row of accused ends that goes on without names."""
    sets, text = view.scene.frames.sets, view.document.text
    if view.document.language != "de":
        return last.span.end
    end, closed = last.span.end, False
    if text[end : end + _GAP].lstrip(" ")[:1] != "," and view.word(last.last + 1) not in sets["and"]:
        return end
    for one in view.everybody:
        if closed or one.span.start < end or view.word(one.first) not in sets["indefinite_articles", "numbers"]:
            continue
        between = text[end : one.span.start].strip(" ")
        if between != "," and between not in sets["and"]:
            break
        end, closed = one.span.end, between != ","
    return end if closed else last.span.end
