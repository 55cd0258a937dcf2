"""Whether sources can be assessed: vague, unnamed, second-hand, or missing for a quotation."""

from __future__ import annotations

import os

from newslint import Rule, hookimpl
from newslint_sourcing.no_named_source import NoNamedSource
from newslint_sourcing.secondhand_report import SecondhandReport
from newslint_sourcing.unattributed_quote import UnattributedQuote
from newslint_sourcing.unexplained_anonymity import UnexplainedAnonymity
from newslint_sourcing.vague_attribution import VagueAttribution


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    return [NoNamedSource, SecondhandReport, UnattributedQuote, UnexplainedAnonymity, VagueAttribution]


@hookimpl
def newslint_data() -> list[str]:
    return [os.path.dirname(__file__)]
