"""File formats: plain text, Markdown, HTML."""

from __future__ import annotations

from newslint import Draft, Reader, hookimpl


def read_plain(data: bytes, path: str) -> Draft:
    import newslint_readers.plain as plain

    return plain.read(data, path)


def read_markdown(data: bytes, path: str) -> Draft:
    from newslint_readers.markdown import read

    return read(data, path)


def read_html(data: bytes, path: str) -> Draft:
    from newslint_readers.html import read

    return read(data, path)


@hookimpl
def newslint_readers() -> list[Reader]:
    return [
        Reader("plain", (".txt",), read_plain),
        Reader("markdown", (".md", ".markdown", ".mdx"), read_markdown),
        Reader("html", (".html", ".htm", ".xhtml"), read_html),
    ]
