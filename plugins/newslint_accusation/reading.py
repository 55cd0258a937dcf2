"""What each sentence with charge words says of whom, and who is accused in the text as a whole."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Attribution, Document, Span, dataclass
from newslint_accusation.background import in_passing
from newslint_accusation.company import accompanied
from newslint_accusation.cues import Cue
from newslint_accusation.groups import Group, Groups
from newslint_accusation.links import links
from newslint_accusation.marks import bits
from newslint_accusation.participants import Participant
from newslint_accusation.screens import silenced
from newslint_accusation.sentences import Scene, View
from newslint_accusation.subjects import subject
from newslint_accusation.ties import FAIR, STRONG, WEAK, Link, is_warden

# How much of a charge a cue makes by itself; a sentence needs ENOUGH, with a party whose place fits.
WEIGHT = {
    "act": 2.0,
    "omission": 2.0,
    "accuse": 2.0,
    "vaguecharge": 2.0,
    "process": 1.5,
    "phrase": 1.2,
    "agent": 1.2,
    "deed": 1.0,
    "frame": 1.0,
    "adjective": 0.8,
}
# So many sentences with a charge make a text one about accusations.
_TOPIC = 2
_CHARGED = 4
# What a sentence adds to the case against a party by the strength of its link, and how far the main accused stands out.
_ADDS = {STRONG: 1.0, FAIR: 0.5, WEAK: 0.15}
_LEADS = 2.0
_SUSPECTING = frozenset({"accuse", "process", "vaguecharge", "omission"})
_CREATURES = bits("creatures")
_MAKING = frozenset({"act", "omission", "accuse", "vaguecharge", "process", "agent"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence, the cues in it that nothing silences, and the links of each."""

    view: View
    cues: list[Cue]
    links: list[list[Link]]


def readings(document: Document) -> dict[int, Reading]:
    """What each sentence with a charge word that nothing silences says, by the sentence's number, in order."""
    found: dict[int, Reading] = {}
    for view in document.derived(Scene).charging:
        kept = [cue for cue in view.cues if not silenced(view, cue)]
        if not kept:
            continue
        kept = accompanied(view, kept)
        kept = [cue for cue in kept if not (_by_nobody_accused(view, cue) or _is_name(view, cue))]
        if kept and not in_passing(view, kept):
            found[view.sentence.number] = Reading(view, kept, [_tied(view, cue) for cue in kept])
    return found


def _is_name(view: View, cue: Cue) -> bool:
    """`wrote to Lynch`: a verb's form that is somebody's name."""
    if cue.kind not in ("act", "accuse", "omission") or not view.document.text[cue.start].isupper():
        return False
    return any(n.form == "name" and n.start <= cue.start and cue.end <= n.end for n in view.names)


def _by_nobody_accused(view: View, cue: Cue) -> bool:
    """`die Ziege Mina stiehlt`, `the storm killed`: an animal or the weather does no wrong that an editor asks about.

    Nor does a prosecutor who has somebody arrested.
    """
    if cue.kind != "act":
        return False
    custody = cue.entry.get("custody")
    who = subject(view, cue) if custody or view.marks & _CREATURES else None
    if who is None:
        return False
    if custody and is_warden(view, who):
        return True
    words = view.document.tokens.words[who.opens : who.last + 1]
    sets = view.scene.frames.sets
    found = [at for at, word in enumerate(words) if word in sets["creatures"]]
    if not found:
        return False
    return words[max(0, found[0] - 1)] in sets["articles"] or not _is_person(view, who.opens, who.last)


def _is_person(view: View, first: int, last: int) -> bool:
    """Whether somebody's name stands in a phrase: `Anna Fuchs` is no fox."""
    tokens = view.document.tokens
    return any(
        n.kind == "person" and n.form == "name" and n.start < tokens.ends[last] and n.end > tokens.starts[first]
        for n in view.names
    )


def _tied(view: View, cue: Cue) -> list[Link]:
    """The links of a cue, without the sources of the charge: an accuser does not mean itself (`she says that she was cheated`)."""
    charge = Span(cue.start, cue.end)
    if cue.kind == "process" and cue.tag.startswith("NN") and _is_source(view, charge):
        return []  # "the suit says"
    holding = _holding(view, charge) if view.attributions else []
    sources = [*_speakers(view, cue, holding), *_hearers(holding, charge)] if holding else []
    tied = links(view, cue, sources)
    if tied:
        tied = [link for link in tied if not _is_where(view, link.who)]
    if not (tied and holding):
        return tied
    accusers = {a.party for a in holding if a.act == "accuse" and a.party is not None}
    return [link for link in tied if link.who.form != "pronoun" or not link.party or link.party not in accusers]


def _is_where(view: View, who: Participant) -> bool:
    """`was arrested in Pattaya`, `die Räuber aus Zwickau`: a place where somebody else does it or comes from."""
    return who.kind == "place" and who.before in view.scene.frames.sets["places"]


def _holding(view: View, charge: Span) -> list[Attribution]:
    """The attributions of the sentence in whose content a charge stands."""
    return [a for a in view.attributions for c in a.content if c.start < charge.end and charge.start < c.end]


def _hearers(holding: list[Attribution], charge: Span) -> list[Span]:
    """To whom it is told (`complained to Roe that …`): between the verb and what it says nobody stands who is accused."""
    return [
        Span(a.cue[-1].end, part.start)
        for a in holding
        if a.kind == "indirect" and a.distance == 0 and a.cue and a.act in ("say", "deny")
        for part in a.content
        if a.cue[-1].end < part.start and part.overlaps(charge)
    ]


def _is_source(view: View, charge: Span) -> bool:
    """Whether a paper of a procedure is what an English sentence cites."""
    english = view.document.language == "en"
    return english and any(part.overlaps(charge) for a in view.attributions for part in a.source)


def _speakers(view: View, cue: Cue, holding: list[Attribution]) -> list[Span]:
    """Where the sources of a charge stand: a source does not accuse itself, save that it has others do wrong (`asked her to lie`).

    Nor is who does what the verb of reporting itself charges (`leaked secrets`, `knew that`) a source of it.
    """
    starts, charge, own = view.document.tokens.starts, Span(cue.start, cue.end), cue.kind == "act"
    to = cue.first - 1
    told = view.word(to) == "to"
    english = view.document.language == "en"
    return [
        part
        for a in holding
        if a.act != "admit"
        if english or a.cue_lemma not in view.scene.frames.sets["ordering"]
        if not (told and (a.act in ("ask", "demand") or any(c.start == starts[to] for c in a.content)))
        if not (own and any(c.overlaps(charge) for c in a.cue))
        for part in a.source
    ]


@dataclass(frozen=True, slots=True)
class Cast:
    """The parties that a text ties to charges: the sentences in which it does, and the fields of their charges.

    `charged` counts the sentences with charge words; `suspects` are the parties charged with more than violence; `main` is
    the party that the text is about, or "", `group` the row of people that it heads; `topic` whether it accuses again and again.
    """

    sentences: dict[str, frozenset[int]]
    fields: dict[str, frozenset[str]]
    charged: int = 0
    suspects: frozenset[str] = frozenset()
    main: str = ""
    group: Group | None = None
    topic: bool = False

    @classmethod
    def of(cls, scene: Scene, readings: Iterable[Reading]) -> Cast:
        numbers: dict[str, set[int]] = {}
        fields: dict[str, set[str]] = {}
        charged = 0
        suspects: set[str] = set()
        case: dict[str, float] = {}
        for reading in readings:
            charged += bool(reading.cues)
            if not any(reading.links):
                continue
            strongest: dict[str, float] = {}
            charged_with = {cue.field for cue in reading.cues} - {""}
            for cue, tied in zip(reading.cues, reading.links, strict=True):
                for link in tied:
                    strongest[link.party] = max(strongest.get(link.party, 0.0), _ADDS[link.strength])
                    if link.strength >= STRONG and link.party and cue.kind in _MAKING:
                        numbers.setdefault(link.party, set()).add(reading.view.sentence.number)
                        fields.setdefault(link.party, set()).update(charged_with)
                        if cue.kind in _SUSPECTING or (cue.kind == "act" and not cue.entry.get("violent")):
                            suspects.add(link.party)
            for party, adds in strongest.items():
                case[party] = case.get(party, 0.0) + adds
        return cls(
            {party: frozenset(found) for party, found in numbers.items()},
            {party: frozenset(found) for party, found in fields.items()},
            charged,
            frozenset(suspects),
            *_main(scene, case),
            topic=sum(map(len, numbers.values())) >= _TOPIC or charged >= _CHARGED,
        )

    def shown(self, party: str, span: Span) -> Span:
        """The mention to show of a party in an open charge: the whole row where people are accused together."""
        return self.group.span if self.group is not None and party in self.group.keys else span

    def elsewhere(self, party: str, number: int) -> int:
        """In how many other sentences the party is tied to a charge."""
        numbers = self.sentences.get(party) if party else None
        return len(numbers) - (number in numbers) if numbers is not None else 0


def _main(scene: Scene, case: dict[str, float]) -> tuple[str, Group | None]:
    """The named party that the text is about: charged, and spoken of, far more than any other; or people who are named together."""
    weights = sorted(
        ((adds * scene.mentions[party] ** 0.5, party) for party, adds in case.items() if scene.is_named(party)),
        reverse=True,
    )
    if not weights or case[weights[0][1]] < 1.0:
        return "", None
    alone = len(weights) == 1 or weights[0][0] >= _LEADS * weights[1][0]
    if alone or scene.document.language == "de":
        return weights[0][1] if alone else "", None
    group = _together(scene, weights[0][1], weights[1][1])
    others = max((weight for weight, party in weights if group is None or party not in group.keys), default=0.0)
    return (group.keys[0], group) if group is not None and weights[0][0] >= _LEADS * others else ("", None)


def _together(scene: Scene, one: str, other: str) -> Group | None:
    """The longest row of people in which two parties are named beside each other, or None."""
    rows, there = scene.document.derived(Groups), frozenset(scene.naming(other))
    numbers = [number for number in scene.naming(one) if number in there]
    found = [row for number in numbers for row in rows.of(number) if one in row.keys and other in row.keys]
    return max(found, key=lambda row: len(row.keys), default=None)
