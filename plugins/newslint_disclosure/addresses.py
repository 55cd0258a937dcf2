"""The parts of a link's address that give it away; no network, no public suffix list, linear in the address."""

from __future__ import annotations

import re

from newslint import cached_property, dataclass, expression

_PARTS = expression(r"(?:https?:)?//([^/?#\\]*)([^?#]*)(?:\?([^#]*))?", re.IGNORECASE)
_INVISIBLE = str.maketrans("", "", "\t\r\n\u00ad\u200b")
_INNER = expression(r"https?:/{1,2}[^\s\[\]<>\"]+", re.IGNORECASE)
MAX_LENGTH = 8000
MAX_PARAMETERS = 200
MAX_HOST = 253


@dataclass(frozen=True)
class Address:
    """A web address: `host` in lower case without port, `path` and `query` as written."""

    url: str
    host: str
    path: str
    query: str

    @classmethod
    def of(cls, url: str) -> Address | None:
        """The address of a link, or None for anything that leads to no other web page (mailto, data, relative, broken)."""
        clean = url.strip().translate(_INVISIBLE)[:MAX_LENGTH]
        if "&" in clean and ";" in clean:
            from html import unescape

            clean = unescape(clean.replace("&amp;", "&"))
        found = _PARTS.match(clean)
        if found is None:
            return None
        host = found[1].rpartition("@")[2].partition(":")[0].strip(".").lower()
        if "%" in host:
            host = unquote(host).lower()
        if "." not in host or " " in host or len(host) > MAX_HOST:
            return None
        return cls(clean, readable(host), found[2], found[3] or "")

    @cached_property
    def parameters(self) -> dict[str, str]:
        """The parameters with a value, names in lower case, values decoded once; at most 200."""
        found: dict[str, str] = {}
        for part in self.query.replace(";", "&").split("&", MAX_PARAMETERS)[:MAX_PARAMETERS]:
            name, _, value = part.partition("=")
            if value:
                found.setdefault(unquote(name).lower(), unquote(value))
        return found

    def suffixes(self) -> list[str]:
        """The host and its parent domains, longest first: a.b.example → [a.b.example, b.example, example]."""
        labels = self.host.split(".")
        return [".".join(labels[i:]) for i in range(len(labels))]


def unquote(text: str) -> str:
    """The text with what is written with % resolved; urllib is imported where there is something to resolve."""
    if "%" not in text:
        return text
    from urllib import parse

    return parse.unquote(text)


def readable(host: str) -> str:
    """A host with its international labels as letters: xn--bcher-kva → bücher; unchanged where they are broken."""
    if "xn--" not in host:
        return host
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def inner_address(value: str) -> Address | None:
    """The address that a parameter or a path carries, decoded up to three times."""
    for _ in range(3):
        found = _INNER.search(value)
        if found is not None:
            return Address.of(found[0].replace("http:/", "http://", 1) if "://" not in found[0] else found[0])
        if "%" not in value:
            return None
        value = unquote(value)
    found = _INNER.search(value)
    return Address.of(found[0]) if found else None
