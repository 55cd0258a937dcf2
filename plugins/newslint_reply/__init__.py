"""Whether the accused were heard: responses, and the rules that miss them."""

from __future__ import annotations

import os
from collections.abc import Iterable

from newslint import Accused, Allegation, Annotator, Document, Response, Rule, hookimpl
from newslint_reply.inconsistent_reply_record import InconsistentReplyRecord
from newslint_reply.late_counter_statement import LateCounterStatement
from newslint_reply.missing_counter_statement import MissingCounterStatement
from newslint_reply.one_sided_counter_statement import OneSidedCounterStatement
from newslint_reply.provisional_no_comment import ProvisionalNoComment
from newslint_reply.unexplained_silence import UnexplainedSilence


# Most drafts charge nobody: then nothing of this room is read.
def find_responses(document: Document) -> Iterable[Response]:
    if not document.facts(Allegation):
        return ()
    import newslint_reply.responses as responses

    return responses.find(document)


def find_accused(document: Document) -> Iterable[Accused]:
    if not document.facts(Allegation):
        return ()
    import newslint_reply.heard as heard

    return heard.accused_parties(document)


@hookimpl
def newslint_annotators() -> list[Annotator]:
    return [Annotator(Accused, find_accused, ("de", "en")), Annotator(Response, find_responses, ("de", "en"))]


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    return [
        MissingCounterStatement,
        UnexplainedSilence,
        OneSidedCounterStatement,
        LateCounterStatement,
        ProvisionalNoComment,
        InconsistentReplyRecord,
    ]


@hookimpl
def newslint_data() -> list[str]:
    return [os.path.dirname(__file__)]
