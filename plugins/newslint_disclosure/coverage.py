"""Which of the author's affiliate links readers are told about, and where; what the rules on them share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from newslint import Disclosure, Document, Link, Span, dataclass
from newslint_disclosure.standards import Standard, normal, standard_of


@dataclass(frozen=True, slots=True)
class Coverage:
    """`links`: the author's affiliate links in order; `notices`: affiliate disclosures over the text; `labels`: over a part."""

    links: tuple[Link, ...]
    notices: tuple[Disclosure, ...]
    labels: tuple[tuple[Disclosure, Span], ...]
    standard: Standard
    words: Mapping[int, str]
    areas: tuple[Span, ...]

    @classmethod
    def of(cls, document: Document) -> Coverage:
        links = tuple(
            link
            for link in document.facts(Link)
            if link.affiliate and (link.anchor is None or link.anchor.area == "article")
        )
        disclosures = [d for d in document.facts(Disclosure) if not d.negated and _is_article(document, d)]
        advertising = [d for d in disclosures if d.kind == "advertising"]
        headline = (
            next((i for i, b in enumerate(document.blocks) if b.kind == "headline"), None) if advertising else None
        )
        labels = tuple((d, reach(document, d, headline)) for d in advertising)
        notices = tuple(d for d in disclosures if d.kind == "affiliate" and d.scope != "link")
        words = {k.marker.start: normal(document.slice(k.marker)) for k in links if k.marker is not None}
        return cls(links, notices, labels, standard_of(document.house), words, _joined([area for _, area in labels]))

    def marked(self, link: Link) -> bool:
        """Whether the link itself carries a marker that the standard accepts."""
        if link.marker is None or not self.accepted(link):
            return False
        if link.legend is None:
            return True
        if self.standard.sign == "above":
            return link.legend.start < link.start
        return self.standard.sign == "anywhere"

    def accepted(self, link: Link) -> bool:
        """Whether the standard takes the marker's word; a sign with a legend is judged by the legend's place."""
        if link.legend is not None:
            return True
        word = self.words.get(link.marker.start, "") if link.marker else ""
        return word in self.standard.markers or word in self.standard.labels

    def labelled(self, link: Link) -> bool:
        """Whether an advertising label stands over the link."""
        return self.inside(link.start)

    def inside(self, offset: int) -> bool:
        """Whether an offset stands in a part of the text that a label speaks for."""
        at = bisect_right(self.areas, offset, key=lambda area: area.start) - 1
        return at >= 0 and offset < self.areas[at].end

    def untold(self) -> list[Link]:
        """Links that neither a marker nor a label discloses; whether a notice over the text does is not asked."""
        return [link for link in self.links if not self.marked(link) and not self.labelled(link)]


def coverage_of(document: Document) -> Coverage:
    """The coverage of a document, worked out once for all rules that ask."""
    return document.derived(Coverage.of)


def _is_article(document: Document, disclosure: Disclosure) -> bool:
    return not document.blocks or document.block_at(disclosure.start).area in ("article", "advertisement")


def _joined(areas: list[Span]) -> tuple[Span, ...]:
    """The areas in order, those that touch made one."""
    joined: list[Span] = []
    for area in sorted(areas):
        if joined and area.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, area.end))
        else:
            joined.append(area)
    return tuple(joined)


def reach(document: Document, label: Disclosure, headline: int | None) -> Span:
    """The part of the text for which an advertising label speaks.

    Right above the headline (an index of blocks), or a sponsor's phrase at the top: the whole text. As a heading: its section.
    Else its own block and the one that follows, with the rest of a list or table.
    """
    blocks = document.blocks
    index = document.block_index(label.start)
    block = blocks[index]
    above = headline is not None and index + 1 == headline
    if above or (not label.label and label.place in ("top", "lead")):
        return Span(0, len(document.text))
    if block.level:
        end = next((b.start for b in blocks[index + 1 :] if b.level), len(document.text))
        return Span(block.start, end)
    last = index
    if block.end - label.end < 3 and index + 1 < len(blocks):
        last = index + 1
        while (
            last + 1 < len(blocks)
            and blocks[last].kind in ("list", "table")
            and blocks[last + 1].kind == blocks[last].kind
        ):
            last += 1
    return Span(block.start, blocks[last].end)
