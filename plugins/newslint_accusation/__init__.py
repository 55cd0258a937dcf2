"""Who is accused of what, and how each charge is sourced."""

from __future__ import annotations

import os
from collections.abc import Iterable

from newslint import Allegation, Annotator, Document, Rule, hookimpl
from newslint_accusation.factive_verb_allegation import FactiveVerbAllegation
from newslint_accusation.guilt_as_fact import GuiltAsFact
from newslint_accusation.headline_outruns_body import HeadlineOutrunsBody
from newslint_accusation.hedged_allegation import HedgedAllegation
from newslint_accusation.identified_suspect import IdentifiedSuspect
from newslint_accusation.insinuation import Insinuation
from newslint_accusation.misplaced_alleged import MisplacedAlleged
from newslint_accusation.mixed_mood import MixedMood
from newslint_accusation.presupposed_allegation import PresupposedAllegation
from newslint_accusation.stacked_hedge import StackedHedge
from newslint_accusation.unattributed_allegation import UnattributedAllegation
from newslint_accusation.unsourced_sweeping_claim import UnsourcedSweepingClaim


def find_allegations(document: Document) -> Iterable[Allegation]:
    import newslint_accusation.reading as reading

    # Most drafts have no word that charges anybody: then the rest of the room is not read.
    if not document.derived(reading.readings):
        return ()
    import newslint_accusation.allegations as allegations

    return allegations.find(document)


@hookimpl
def newslint_annotators() -> list[Annotator]:
    return [Annotator(Allegation, find_allegations, ("de", "en"))]


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    return [
        FactiveVerbAllegation,
        GuiltAsFact,
        HeadlineOutrunsBody,
        HedgedAllegation,
        IdentifiedSuspect,
        Insinuation,
        MisplacedAlleged,
        MixedMood,
        PresupposedAllegation,
        StackedHedge,
        UnattributedAllegation,
        UnsourcedSweepingClaim,
    ]


@hookimpl
def newslint_data() -> list[str]:
    return [os.path.dirname(__file__)]
