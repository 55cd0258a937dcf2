"""What makes the words of an accused party an answer to the charge, and what a statement on something else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newslint import Allegation, Attribution, Document, Name, Quote, Sentence, Span, cached_property
from newslint_reply.accused import Charged
from newslint_reply.cues import false_denials
from newslint_reply.sentences import sentence_at
from newslint_reply.tables import table_pattern
from newslint_reply.telling import CHARGE, DENIAL, PUBLIC, UNTRUE, Telling

# An answer stands within so many sentences behind a charge, or where it takes a charge up; a denial within so many before one.
NEAR = 4
AHEAD = 3
# What neither denies nor takes up a charge is an answer only so near behind it.
NEXT = 3
# Words that are shorter tell nothing about what a sentence is about; their beginnings of this length are compared.
TELLING = 6
# Speech that announces or praises is an answer only by a representative.
OTHER_ACTS = frozenset({"announce", "praise"})
ASKING = frozenset({"ask", "demand"})


def spoken_at(said: Attribution) -> Span:
    """Where the words of saying stand, or what is said where there are none (`Roe: “I did not.”`)."""
    return said.cue[0] if said.cue else said.content[0] if said.content else Span(said.start, said.end)


class Bearing:
    """Judges what the accused say; `charged_in` holds the numbers of the sentences that charge each of them."""

    def __init__(self, document: Document, accused: Sequence[Charged]) -> None:
        self.document = document
        self.sentences = document.facts(Sentence)
        self.charged_in = {a.key: sorted(charge.sentence for charge in a.charges) for a in accused}
        self._called = {a.key: {a.key, *(m.party for m in a.mentions)} for a in accused}
        self._known = frozenset().union(*self._called.values())
        self._charging = sorted({number for numbers in self.charged_in.values() for number in numbers})
        self._first = min(a.charges[0].start for a in accused)
        self._keys = frozenset(a.key for a in accused)
        self._arguing = document.words.words("reply-arguments")
        self._aside = document.words.words("reply-no-statements")
        self._common = document.words.words("reply-common-words")
        self._topics: dict[int, frozenset[str]] = {}
        self._charged_with: dict[str, dict[str, int]] = {}

    @cached_property
    def _telling(self) -> Telling:
        return self.document.derived(Telling)

    def spoken(self) -> Iterator[tuple[Attribution, Sentence]]:
        """What somebody says here and now that is not too early to answer a charge, each with its sentence."""
        for said in self.document.facts(Attribution):
            if said.act not in ASKING and self._is_speech(said):
                sentence = sentence_at(self.document, spoken_at(said).start)
                if sentence is not None and not self._is_before_all(said, sentence):
                    yield said, sentence

    def _is_speech(self, said: Attribution) -> bool:
        """Whether somebody says something here and now: no belief, no hedge, no book that is quoted."""
        if not said.content or said.kind in ("reportative", "belief"):
            return False
        if said.distance > 0 and not (said.act == "say" and said.party in self._known and self._denies_on(said)):
            return False  # What goes on without words of saying is judged with those, but for a denial of its own.
        if said.cue_lemma.partition(" ")[0] in self._aside or (said.negated and said.act == "admit"):
            return False
        return said.act != "deny" or not (
            spoken_at(said).start in self.document.derived(false_denials) or self.is_save(spoken_at(said))
        )

    def _is_passive(self, said: Attribution) -> bool:
        """Whether somebody else says what is said of the source (`is accused of`)."""
        passive = table_pattern(self.document, "reply-passive-cues")
        return bool(said.cue and passive and passive.search(self.document.text, said.start, said.cue[0].end))

    def is_save(self, cue: Span) -> bool:
        """Whether the one who is denied something is a player (`the keeper denied Hart twice`)."""
        saves = table_pattern(self.document, "reply-saves")
        return bool(saves and saves.match(self.document.text, cue.start))

    def takes_up(self, said: Attribution, sentence: Sentence) -> bool:
        """Whether somebody argues, refers to a charge, denies something of himself (`I have never …`), or lets others speak."""
        return self.argues(said) or self._refers(said, sentence) or self._defends_itself(said)

    def argues(self, said: Attribution) -> bool:
        return said.cue_lemma in self._arguing

    def _refers(self, said: Attribution, sentence: Sentence) -> bool:
        """Whether somebody speaks of the charge, calls it untrue, or makes a statement to the press."""
        told, text = self._telling.told_in(sentence.start, sentence.end), self.document.text
        for bit, key in ((CHARGE, "pattern"), (PUBLIC, "public")):
            words = table_pattern(self.document, "reply-charge-words", key) if told & bit else None
            if words and words.search(text, sentence.start, sentence.end):
                return True
        return self.is_untrue(said)

    def is_untrue(self, said: Attribution) -> bool:
        """Whether somebody calls something untrue, or what he did lawful (`That is a lie`, `had followed all rules`)."""
        untrue, text = table_pattern(self.document, "reply-charge-words", "untrue"), self.document.text
        for piece in said.content if untrue is not None else ():
            told = self._telling.told_in(piece.start, piece.end)
            if untrue is not None and told & UNTRUE and untrue.search(text, piece.start, piece.end):
                return True
        return False

    def _defends_itself(self, said: Attribution) -> bool:
        return any(self.is_own_denial(piece) for piece in said.content)

    def _denies_on(self, said: Attribution) -> bool:
        """Whether reported speech that goes on denies something itself (`Der Vorwurf sei falsch`, `Bereichert habe er sich nicht`)."""
        return self._defends_itself(said) or (self._names_charge(said) and self.is_untrue(said))

    def is_own_denial(self, piece: Span) -> bool:
        """Whether somebody denies something of himself (`I have never …`)."""
        own = table_pattern(self.document, "reply-own-denial")
        if own is None or not self._telling.told_in(piece.start, piece.end) & DENIAL:
            return False
        return own.search(self.document.text, piece.start, piece.end) is not None

    def is_to_the_point(
        self, said: Attribution, sentence: Sentence, accused: Charged, kind: str, *, official: bool
    ) -> bool:
        """Whether what is said for an accused is on the matter, even where the words take up no charge.

        `official`: somebody speaks for the party.
        """
        if kind == "denial":
            return self.is_near(sentence, accused)
        speaks = (said.kind == "direct" and not accused.is_person) or self._bears(said, sentence, accused, official)
        return speaks and not self._strays(sentence)

    def may_answer(
        self, said: Attribution, sentence: Sentence, accused: Charged, kind: str, *, official: bool, owned: bool
    ) -> bool:
        """Whether nothing forbids to take what is said for an answer of an accused.

        `owned`: somebody speaks for the party, and is called its lawyer or spokesperson.
        """
        if (said.act in OTHER_ACTS and not official) or self._is_passive(said):
            return False
        if not owned and self._is_charge(said, sentence, accused, kind) and not self._names_charge(said):
            return False
        if kind == "admission" and not self._is_admission(spoken_at(said), sentence, accused):
            return False
        early = self._is_early(said, sentence, accused)
        return not early and (kind == "denial" or not self._is_told_by_another(said, accused))

    def _bears(self, said: Attribution, sentence: Sentence, accused: Charged, official: bool) -> bool:
        """Whether words without a word of answering are on the matter: by where an official speaks, else by their topic.

        Far behind the charges only what the text plainly lets the accused itself say is taken for an answer.
        """
        if self._is_behind(sentence, accused) and (official or self._is_near_topic(sentence, accused)):
            return True
        itself = bool(said.cue_lemma) and not official and said.party in self._called[accused.key]
        return itself and self._is_on_topic(sentence, accused)

    def is_answering(self, kind: str, cue: Span, sentence: Sentence, accused: Charged) -> bool:
        """Whether words for a statement or an admission answer a charge: near it, and not in its own sentence."""
        if kind == "admission":
            return self.is_near(sentence, accused) and self._is_admission(cue, sentence, accused)
        return not accused.charged_in(sentence.start, sentence.end, openly=True) and self.is_near(sentence, accused)

    def _is_charge(self, said: Attribution, sentence: Sentence, accused: Charged, kind: str) -> bool:
        """Whether the words are, or stand with, a charge against their speaker."""
        charged = kind == "statement" and accused.charged_in(sentence.start, sentence.end, openly=True)
        return charged or self._repeats(said, accused)

    def _names_charge(self, said: Attribution) -> bool:
        """Whether the speaker himself speaks of the charge (`“I will not be accused of that,” …`)."""
        words = table_pattern(self.document, "reply-charge-words", "charge")
        text = self.document.text
        return words is not None and any(words.search(text, piece.start, piece.end) for piece in said.content)

    def _is_admission(self, cue: Span, sentence: Sentence, accused: Charged) -> bool:
        """Whether an admission answers an open charge, and is not told beside others (`paid the fine and admitted …`).

        One that makes its own charge established answers another only near that one, or as a plea to all of them.
        """
        text = self.document.text
        own = (s for s in self.document.facts_in(Attribution, cue) if any(part.overlaps(cue) for part in s.cue))
        sources = (part for said in own for part in said.source)
        subject = next((part.end for part in sources if sentence.start <= part.start and part.end <= cue.start), 0)
        under, joined = (table_pattern(self.document, "reply-told", key) for key in ("under", "joined"))
        if under and under.search(text[sentence.start : subject or cue.start]):
            return False
        if joined and joined.search(text[max(subject, sentence.start) : cue.start]):
            return False
        if not accused.charged_in(sentence.start, sentence.end):
            return True
        whole = table_pattern(self.document, "reply-charge-words", "whole")
        if whole and whole.search(text, sentence.start, sentence.end):
            return True
        opens = [charge.sentence for charge in accused.open_charges if charge.sentence != sentence.number]
        return any(-AHEAD <= sentence.number - number <= NEAR for number in opens)

    def is_near(self, sentence: Sentence, accused: Charged, ahead: int = AHEAD) -> bool:
        return _is_beside(sentence, self.charged_in[accused.key], ahead)

    def _is_before_all(self, said: Attribution, sentence: Sentence) -> bool:
        """Whether the words are too early to answer any charge, whoever says them."""
        early = sentence.end <= self._first and not self.argues(said)
        return early and not _is_beside(sentence, self._charging, AHEAD)

    def _is_early(self, said: Attribution, sentence: Sentence, accused: Charged) -> bool:
        """Whether the words stand before the first charge and not near it, and argue nothing."""
        early = sentence.end <= accused.charges[0].start and not self.argues(said)
        return early and not self.is_near(sentence, accused)

    def _is_behind(self, sentence: Sentence, accused: Charged) -> bool:
        """Whether a sentence that charges the party stands just before."""
        numbers = self.charged_in[accused.key]
        first = bisect_left(numbers, sentence.number - NEXT)
        return first < len(numbers) and numbers[first] <= sentence.number

    def _repeats(self, said: Attribution, accused: Charged) -> bool:
        """Whether what is said is itself the charge: evidence against its speaker, not its answer."""
        charges = (charge for piece in said.content for charge in self.document.facts_in(Allegation, piece))
        return any((charge.start, charge.end) in accused.places for charge in charges)

    def _is_told_by_another(self, said: Attribution, accused: Charged) -> bool:
        """Whether a witness tells what the accused said (`Roe said Gore told her …`): part of the charge, no answer to it."""
        for other in self.document.facts_in(Attribution, said):
            if other is said or other.distance != 0 or other.party in (None, said.party, accused.key):
                continue
            if other.quality in ("medium", "official"):
                continue
            if any(
                piece.start <= spoken_at(said).start and spoken_at(said).end <= piece.end for piece in other.content
            ):
                return True
        return False

    def _strays(self, sentence: Sentence) -> bool:
        """Whether the sentence is about what others want of the accused (to resign), and not about the charge."""
        aside, refused = (table_pattern(self.document, "reply-aside", key) for key in ("pattern", "refused"))
        start, text = sentence.start, self.document.text
        if refused and sentence.number and refused.search(text, sentence.start, sentence.end):
            start = self.sentences[sentence.number - 1].start
        return bool(aside and aside.search(text, start, sentence.end))

    def _is_near_topic(self, sentence: Sentence, accused: Charged) -> bool:
        """Whether a sentence shares a telling word with a charge just before it."""
        numbers = self.charged_in[accused.key]
        first, stop = (bisect_left(numbers, sentence.number - back) for back in (NEXT, 0))
        own = self._topic(sentence.number)
        return any(not own.isdisjoint(self._topic(number)) for number in numbers[first:stop])

    def _is_on_topic(self, sentence: Sentence, accused: Charged) -> bool:
        """Whether a sentence shares a telling word with a charge before it, however far: an answer may stand at the end."""
        first = self._charged_with.get(accused.key)
        if first is None:
            first = self._charged_with[accused.key] = {}
            for number in self.charged_in[accused.key]:
                for word in self._topic(number):
                    first.setdefault(word, number)
        shared = self._topic(sentence.number).intersection(first)
        return bool(shared) and min(map(first.__getitem__, shared)) < sentence.number

    def _topic(self, number: int) -> frozenset[str]:
        """The beginnings of the telling words of a sentence, names aside."""
        if number not in self._topics:
            sentence, tokens = self.sentences[number], self.document.tokens
            first, stop = tokens.first_at(sentence.start), tokens.first_at(sentence.end)
            words = tokens.words[first:stop]
            for name in self.document.facts_in(Name, sentence):
                if name.form in ("name", "acronym"):
                    for at in tokens.range(max(name.start, sentence.start), min(name.end, sentence.end)):
                        words[at - first] = ""
            common = self._common
            self._topics[number] = frozenset([w[:TELLING] for w in words if len(w) >= TELLING and w not in common])
        return self._topics[number]

    def is_of_no_source(self, quote: Quote) -> bool:
        """Whether the text ties a quotation to no source."""
        said = self.document.facts_in(Attribution, quote)
        return not any(piece.overlaps(quote) for one in said for piece in one.content)


def _is_beside(sentence: Sentence, numbers: Sequence[int], ahead: int) -> bool:
    """Whether one of the sentences with these numbers is near before a sentence, or so many ahead of it."""
    first = bisect_left(numbers, sentence.number - NEAR)
    return first < len(numbers) and numbers[first] <= sentence.number + ahead
