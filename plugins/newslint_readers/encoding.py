"""Bytes to text: UTF-8 with and without BOM, UTF-16 with BOM."""

from __future__ import annotations

from newslint import UnreadableDraft


def decode(data: bytes, path: str) -> str:
    """The text of a file, line ends untouched, a byte order mark taken off; UnreadableDraft names the byte at fault."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    binary = data.find(b"\0") if encoding == "utf-8" else -1
    if binary >= 0:
        raise UnreadableDraft(
            f"{path}: no text: a zero byte at byte {binary}; a document of a word processor or an image has to be saved as "
            "text, and UTF-16 needs a byte order mark"
        )
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        at = error.start
        raise UnreadableDraft(
            f"{path}: not {encoding.upper()} at byte {at} (0x{data[at]:02x}, line {data.count(10, 0, at) + 1}): {error.reason}; "
            "save the file as UTF-8"
        ) from error
