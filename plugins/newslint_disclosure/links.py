"""Which links earn: by their address, by `rel`, or because the text itself marks them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint import Anchor, Disclosure, Document, Link, Span, dataclass, expression
from newslint_disclosure.grammar import grammar_of
from newslint_disclosure.markers import Marker, marker_at
from newslint_disclosure.networks import Match, networks_of

_BARE = expression(r"(?:https?://|\bwww\.|\bamzn\.to/)[^\s<>\"“”„»«]+")
_SCHEME = expression(r"^(?:https?:)?//(?:www\.)?", re.IGNORECASE)
_TRAILING = ".,;:!?)]}'"
_NONE = Match("", "low", "")


def find_links(document: Document) -> Iterator[Link]:
    """Every link of the draft, bare addresses included, in order of the text."""
    anchors = _anchors(document)
    if not anchors:
        return
    networks = networks_of(document.house)
    disclosures = [d for d in document.facts(Disclosure) if d.kind in ("affiliate", "advertising")]
    legends = [d for d in disclosures if d.scope == "legend"]
    lists = _Lists.of(document, disclosures)
    own_shops = _hosts(document.house.get("own_shop") or ())
    seen: dict[str, Match | None] = {}
    for anchor in anchors:
        if anchor.url not in seen:
            seen[anchor.url] = networks.match(anchor.url)
        match = seen[anchor.url] or _NONE
        marker = marker_at(document, anchor)
        legend = legends[0] if legends and marker is not None and marker.sign else None
        yield _judged(anchor, match, marker, legend, own_shops, lists, document)


def _judged(
    anchor: Anchor,
    match: Match,
    marker: Marker | None,
    legend: Disclosure | None,
    own_shops: frozenset[str],
    lists: _Lists,
    document: Document,
) -> Link:
    affiliate, confidence, reason = match.reason == "network", match.confidence, match.reason
    leads_out = anchor.url[:4].lower() == "http" or anchor.url.startswith(("//", "/", "www.", "amzn.to/"))
    if not affiliate and leads_out:
        given = _given_away(anchor, marker, legend, lists, document)
        if given:
            affiliate, confidence, reason = True, "medium" if given == "list" else "high", given
    if affiliate and own_shops and _host_of(anchor.url) in own_shops:
        affiliate, reason = False, "own shop"
    return Link(
        anchor.start,
        anchor.end,
        url=anchor.url,
        rel=anchor.rel,
        label=document.text[anchor.start : anchor.end],
        affiliate=affiliate,
        confidence=confidence if affiliate or match.reason else "low",
        network=match.network or ("rel-sponsored" if reason == "rel" else ""),
        reason=reason,
        merchant=match.merchant,
        marker=marker.span if marker else None,
        legend=Span(legend.start, legend.end) if legend else None,
        anchor=anchor,
    )


def _given_away(
    anchor: Anchor, marker: Marker | None, legend: Disclosure | None, lists: _Lists, document: Document
) -> str:
    if anchor.rel is not None and "sponsored" in anchor.rel:
        return "rel"
    if _is_house_redirect(anchor.url, document.house):
        return "house"
    if marker is not None and (marker.word or legend is not None):
        return "marked"
    if lists.announces(anchor, document):
        return "list"
    return ""


def _is_house_redirect(url: str, house: Mapping[str, Any]) -> bool:
    """Whether a link goes through one of the newsroom's redirects (`host/path`; a link without host needs the path)."""
    redirects = house.get("redirects") or ()
    bare = _SCHEME.sub("", url) if redirects else ""
    for redirect in redirects:
        known = _SCHEME.sub("", str(redirect))
        path = known[known.find("/") :] if "/" in known else ""
        if bare.startswith(known) or (path and url.startswith(path)):
            return True
    return False


def _hosts(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.lower().removeprefix("www.") for name in names)


def _host_of(url: str) -> str:
    from newslint_disclosure.addresses import Address

    address = Address.of(url)
    return address.host.removeprefix("www.") if address else ""


def _anchors(document: Document) -> list[Anchor]:
    """The reader's links; in a format that shows none, the bare addresses in the text."""
    if document.anchors or document.draft.links_visible:
        return sorted(document.anchors, key=lambda a: (a.start, a.end, a.source_start))
    found: list[Anchor] = []
    text = document.text
    # No address without one of these.
    for match in _BARE.finditer(text) if "://" in text or "www." in text or "amzn.to/" in text else ():
        end = match.start() + len(match[0].rstrip(_TRAILING))
        start, stop = document.source_span(Span(match.start(), end))
        url = text[match.start() : end]
        found.append(Anchor(match.start(), end, url=url, syntax="bare", source_start=start, source_end=stop))
    return found


@dataclass(frozen=True, slots=True)
class _Lists:
    """A statement that all the offers that follow are affiliate links gives away the shop links of the lists below it."""

    start: int

    @classmethod
    def of(cls, document: Document, disclosures: list[Disclosure]) -> _Lists:
        grammar = grammar_of(document.words)
        for disclosure in disclosures:
            if disclosure.kind != "affiliate" or disclosure.label:
                continue
            text = document.text[disclosure.start : min(disclosure.end, disclosure.start + 600)]
            following = grammar.find("following", text)
            if following is None:
                continue
            sentence = text[following.start : following.start + 120]
            term = grammar.unnegated("term", sentence)
            if term is not None and not grammar.find("hedge-scope", sentence[: term.end]):
                return cls(disclosure.end)
        return cls(-1)

    def announces(self, anchor: Anchor, document: Document) -> bool:
        if self.start < 0 or anchor.start < self.start or anchor.rel is None or "nofollow" not in anchor.rel:
            return False
        if document.block_at(anchor.start).kind in ("list", "table"):
            return True
        source = document.draft.source
        line = source[source.rfind("\n", 0, anchor.source_start) + 1 : anchor.source_start]
        return line.lstrip()[:2] in ("- ", "* ", "+ ")
