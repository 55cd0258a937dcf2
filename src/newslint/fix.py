"""Mending drafts: the edits that findings carry, applied to the file and to nothing else in it.

A finding's edits are applied together or not at all; where two findings want the same place, the first has it and the
other is looked at again in the next round. Encoding, byte order mark and line ends stay as they are.
"""

from __future__ import annotations

import contextlib
import difflib
import os
import tempfile
from collections.abc import Iterable

from newslint.records import dataclass
from newslint.report import Failure
from newslint.rule import Edit
from newslint.workspace import STDIN, Workspace, read_bytes

ROUNDS = 8
_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8"), (b"", "utf-8"))


@dataclass(frozen=True, slots=True)
class Fixed:
    """A draft before and after; `count` findings were mended, `error` says why none could be."""

    path: str
    before: bytes
    after: bytes
    count: int
    error: Failure | None = None

    @property
    def changed(self) -> bool:
        return self.before != self.after


def text_of(data: bytes) -> tuple[bytes, str, str]:
    """The byte order mark, the encoding and the text of a file, as the readers see it."""
    mark, encoding = next((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark))
    return mark, encoding, data[len(mark) :].decode(encoding)


def apply(source: str, groups: Iterable[tuple[Edit, ...]]) -> tuple[str, int]:
    """The source with the edits of each group made, and how many groups were; a group that touches an earlier one is left out."""
    taken: list[Edit] = []
    count = 0
    for group in groups:
        if group and not any(_touch(edit, other) for edit in group for other in taken):
            taken += group
            count += 1
    for edit in sorted(taken, key=lambda e: (e.source_start, e.source_end), reverse=True):
        source = source[: edit.source_start] + edit.text + source[edit.source_end :]
    return source, count


def _touch(a: Edit, b: Edit) -> bool:
    return a.source_start <= b.source_end and b.source_start <= a.source_end


def fixed(path: str, workspace: Workspace) -> Fixed:
    """A draft with everything mended that can be; the file is not written."""
    before = b""
    try:
        before = workspace.given[path] if path in workspace.given else read_bytes(path)
        mark, encoding, text = text_of(before)
    except Exception as error:
        return Fixed(path, before, before, 0, Failure(path, str(error)))
    work = Workspace(workspace.registry, workspace.wishes, {**workspace.given, path: before})
    total = 0
    for _ in range(ROUNDS):
        report = work.check(path, keep_document=False)
        if report.errors:
            return Fixed(path, before, before, 0, report.errors[0])
        mended, count = apply(text, [f.edits for f in report.findings if f.edits])
        if not count or mended == text:
            break
        text, total = mended, total + count
        work.given[path] = mark + text.encode(encoding)
    return Fixed(path, before, mark + text.encode(encoding), total)


def difference(draft: Fixed) -> str:
    """What changes, as a unified diff; empty where nothing does."""
    old, new = (text_of(data)[2].splitlines(keepends=True) for data in (draft.before, draft.after))
    return "".join(_ended(difflib.unified_diff(old, new, f"a/{draft.path}", f"b/{draft.path}")))


def _ended(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"


def write(draft: Fixed) -> None:
    """Write a mended draft whole or not at all, with the mode of the file that it replaces; OSError names the file."""
    if draft.path == STDIN or not draft.changed:
        return
    path = os.path.realpath(draft.path)
    handle, temporary = tempfile.mkstemp(prefix=f".{os.path.basename(path)}.", dir=os.path.dirname(path))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(draft.after)
        os.chmod(temporary, os.stat(path).st_mode & 0o7777)
        os.replace(temporary, path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(temporary)
