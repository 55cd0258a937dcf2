"""Bytes to text: UTF-8 with and without BOM, UTF-16 with BOM."""

from __future__ import annotations

from newslint import UnreadableDraft


def decode(data: bytes, path: str) -> str:
    """The text of a file, line ends untouched, a byte order mark taken off; UnreadableDraft names the byte at fault."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableDraft(
            f"{path}: not {encoding} at byte {error.start}: {error.reason}; save the file as UTF-8"
        ) from error
