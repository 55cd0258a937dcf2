"""The desk's record: who was asked, as the draft's front matter says (`replies:`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newslint.expressions import expression
from newslint.records import dataclass

if TYPE_CHECKING:
    from datetime import datetime

    from newslint.document import Document

_GENITIVE = expression(r"['’]s?$")
_WORD = expression(r"\w[\w'’-]*")

# What makes an entry prove nothing: a time that no clock has, or one before the question.
_UNUSABLE = frozenset({"bad_asked", "bad_deadline", "early"})
ANSWERS = ("statement", "declined", "none", "pending")


@dataclass(frozen=True, slots=True)
class ReplyEntry:
    """One party of the record; what is missing or unreadable is None. `faults` are keys of messages."""

    party: str
    asked: datetime | None
    via: str
    deadline: datetime | None
    answer: str | None
    faults: tuple[str, ...]
    # As the front matter has them, for a message.
    written: tuple[str, str] = ("", "")

    @property
    def usable(self) -> bool:
        return _UNUSABLE.isdisjoint(self.faults)


def record_of(document: Document) -> tuple[ReplyEntry, ...]:
    """The entries of `replies:`, in their order; a table alone is one entry."""
    value = document.front_matter.get("replies")
    if isinstance(value, Mapping):
        value = [value]
    if not isinstance(value, list):
        return ()
    return tuple(_entry(item) for item in value if isinstance(item, Mapping))


def entry_for(name: str, record: tuple[ReplyEntry, ...]) -> ReplyEntry | None:
    """The entry on a party, by its name; one whose times cannot be is none."""
    return next((e for e in record if e.usable and same_party(e.party, name)), None)


def _entry(item: Mapping[str, Any]) -> ReplyEntry:
    faults = []
    asked, deadline = moment(item.get("asked")), moment(item.get("deadline"))
    answer = item.get("answer")
    if not item.get("party"):
        faults.append("no_party")
    if asked is None:
        faults.append("no_date" if item.get("asked") is None else "bad_asked")
    if deadline is None and item.get("deadline") is not None:
        faults.append("bad_deadline")
    if asked and deadline and deadline < asked:
        faults.append("early")
    if answer is not None and answer not in ANSWERS:
        faults.append("answer")
    return ReplyEntry(
        str(item.get("party") or "?"),
        asked,
        str(item.get("via") or ""),
        deadline,
        answer if answer in ANSWERS else None,
        tuple(faults),
        (str(item.get("asked") or ""), str(item.get("deadline") or "")),
    )


def moment(value: object) -> datetime | None:
    """A date or time of the front matter without its zone; None where there is none."""
    from datetime import date, datetime

    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    if isinstance(value, str):
        for form in ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d", "%d.%m.%Y %H:%M", "%d.%m.%Y"):
            try:
                return datetime.strptime(value.strip(), form)
            except ValueError:
                continue
    return None


@lru_cache(maxsize=4096)
def name_words(text: str) -> frozenset[str]:
    """The capitalised words of a name, lower-cased, without a genitive's s; all words where none is capitalised."""
    words = [_GENITIVE.sub("", word) for word in _WORD.findall(text)]
    return frozenset(w.lower() for w in words if w[:1].isupper()) or frozenset(w.lower() for w in words)


def same_party(name: str, other: str) -> bool:
    """Whether two names mean one party: all words of the shorter stand in the longer."""
    left, right = name_words(name), name_words(other)
    return bool(left and right) and (left <= right or right <= left)
