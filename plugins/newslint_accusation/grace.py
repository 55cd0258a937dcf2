"""What a headline or a lead may say in short, because the first paragraphs name the source."""

from __future__ import annotations

from newslint import Allegation, Span, replace
from newslint_accusation.evidence import settled
from newslint_accusation.sentences import Scene
from newslint_accusation.sourcing import is_talk
from newslint_accusation.stages import CASE

# Two paragraphs; in a draft of one long paragraph as many sentences.
_PARAGRAPHS = 2
_SENTENCES = 6
_OPENING = 3
_NAMED = frozenset({"named", "official", "document", "medium"})
_ACCUSING = frozenset({"accuse", "frame", "vaguecharge"})
_AGAINST = frozenset({"deny", "admit", "ask", "praise"})


def graced(scene: Scene, found: list[Allegation]) -> list[Allegation]:
    """The allegations with `below` set where a short, unsourced one in headline or lead is sourced soon after."""
    text = _Text(scene, found)
    return [_weighed(scene, a, text) for a in found]


class _Text:
    """What the charges of a text settle for each other, told once.

    `ruled` are the fields in which a ruling went against a party, and the sentences right before it; `cases` is the evidence of a person's
    pending case, `sourced` the first charge with a source of a sentence.
    """

    def __init__(self, scene: Scene, found: list[Allegation]) -> None:
        rulings = [a for a in found if settled(a)]
        self.ruled: set[tuple[str | int, str | None]] = {(a.field, a.party) for a in rulings}
        self.ruled |= {(a.sentence - 1, a.party) for a in rulings}
        accused = {a.party for a in found if a.party in scene.parties}
        people = {key for key in accused if key is not None and scene.parties[key].kind in ("person", "group")}
        self.about = {
            a.party for a in rulings if a.party in people and a.place in ("headline", "lead") and a.stage != "admission"
        }
        steps = [a for a in found if a.stage in CASE and a.sourcing == "established" and a.party in people]
        self.cases = {a.party: a.evidence for a in reversed(steps)}
        self.sourced = {a.sentence: a for a in reversed(found) if a.sourcing in ("attributed", "established")}


def _weighed(scene: Scene, a: Allegation, text: _Text) -> Allegation:
    """The conduct behind a ruling is established with it; an accusation in a pending case is that case's."""
    # `He abused eleven boys. He was jailed for 14 years in May.`
    asked = a.recalled and not a.implied
    # What words that go on are about is too wide to be the same matter as another ruling.
    ruled = (a.sentence, a.party) in text.ruled or (not asked and (a.field, a.party) in text.ruled)
    ruled = ruled or a.party in text.about
    if ruled and a.sourcing == "asserted" and a.place != "headline":
        return replace(a, sourcing="established")
    if asked:
        return a  # what many say, or nobody vouches for, is no accusation of that case
    if a.sourcing == "vague":
        told = _opens_next(scene, a)
        if told is not None:
            return replace(a, below=told)
    if _short(a) and not _is_guess(scene, a):
        return replace(a, below=_below(scene, a, text))
    if a.sourcing == "vague" and a.party in text.cases and not _is_talk(scene, a):
        carried = "attributed" if _is_of_the_case(scene, a) else a.sourcing
        return replace(a, below=text.cases[a.party], sourcing=carried)
    if a.sourcing == "vague" and _is_defendant(scene, a):
        return replace(a, below=a.target_span)
    return a


def _opens_next(scene: Scene, a: Allegation) -> Span | None:
    """`The lawsuit says …`, `Die Staatsanwaltschaft …`: the next sentence tells of the case that the accusation is of."""
    after = scene.view(a.sentence + 1)
    if after is None or after.is_heading or not after.words:
        return None
    sets, first = scene.frames.sets, after.range.start
    if after.words[0] not in sets["definite"]:
        return None
    for at in range(first + 1, min(first + _OPENING, after.range.stop)):
        if after.word(at) in sets["prosecutors"]:
            return Span(scene.document.tokens.starts[at], scene.document.tokens.ends[at])
    return None


def _is_of_the_case(scene: Scene, a: Allegation) -> bool:
    """`Ihm wird Untreue vorgeworfen`: a pending case accuses; `the allegation that …` and `galt als Hochstapler` are talk."""
    view = scene.view(a.sentence)
    if view is None or a.evidence is None:
        return False
    sets, start = scene.frames.sets, a.evidence.start
    if not any(one.start == start and one.kind in _ACCUSING for one in view.cues):
        return False
    nouns = (at for at in view.range if view.word(at) in sets["claim_nouns"])
    return sets["reputed"].isdisjoint(view.words) and not any(view.word(at + 1) in sets["openers"] for at in nouns)


def _is_guess(scene: Scene, a: Allegation) -> bool:
    """`Im Visier hatten sie offenbar auch …`: a guess in a German lead is the newsroom's own, no short form of a source."""
    weak = scene.frames.sets["hearsay_weak"] if scene.document.language == "de" and a.place == "lead" else frozenset()
    return a.hedge is not None and scene.document.slice(a.hedge).lower() in weak


def _is_talk(scene: Scene, a: Allegation) -> bool:
    """`wie Patienten im Internet schreiben`: what many say in German is no accusation of a pending case either."""
    view = scene.view(a.sentence) if scene.document.language == "de" else None
    return view is not None and is_talk(view, a)


def _is_defendant(scene: Scene, a: Allegation) -> bool:
    """`Der Angeklagte geriet in Verdacht`: the word itself tells the step of the proceedings."""
    last = scene.document.tokens.at(max(a.target_span.start, a.target_span.end - 1))
    return scene.document.tokens.words[last] in scene.frames.sets["accused_nouns"]


def _short(a: Allegation) -> bool:
    return a.place in ("headline", "lead") and a.sourcing in ("hedged", "vague")


def _below(scene: Scene, short: Allegation, text: _Text) -> Span | None:
    """The source that the next paragraphs name for the charge of a headline or a lead."""
    block = scene.sentences[short.sentence].block
    reach = block + _PARAGRAPHS + _headings_after(scene, block)
    last = min(short.sentence + _SENTENCES + 2, len(scene.sentences) - 1)
    for number in range(short.sentence + 1, last + 1):
        if scene.sentences[number].block > reach:
            return None
        a = text.sourced.get(number)
        if a is not None and (short.place == "headline" or a.party == short.party or a.field == short.field):
            return a.evidence or Span(a.start, a.end)
        told = _told(scene, number, short)
        if told is not None:
            return told
    return None


def _told(scene: Scene, number: int, short: Allegation) -> Span | None:
    """Who says in a sentence that is no charge by itself what the headline has in short."""
    view = scene.view(number)
    if view is None or view.is_heading:
        return None
    spoken_of: list[Span] = [n for n in view.names if n.party == short.party]
    spoken_of += [Span(c.start, c.end) for c in view.forms if c.field]
    for a in view.attributions:
        if a.quality not in _NAMED or a.distance or not a.source or a.act in _AGAINST or a.party == short.party:
            continue
        if any(part.overlaps(one) for part in a.content for one in spoken_of):
            return a.source[0]
    return None


def _headings_after(scene: Scene, block: int) -> int:
    """How many headlines follow at once: a title is often printed twice before the text begins."""
    kinds = [b.kind for b in scene.document.blocks[block + 1 : block + 4]]
    return sum(kind in ("headline", "subhead", "caption") for kind in kinds)
