"""Language that judges, in the outlet's own voice."""

from __future__ import annotations

import os

from newslint import Rule, hookimpl


@hookimpl
def newslint_data() -> list[str]:
    return [os.path.dirname(__file__)]


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    from newslint_bias.asymmetric_reporting_verbs import AsymmetricReportingVerbs
    from newslint_bias.loaded_reporting_verb import LoadedReportingVerb
    from newslint_bias.scare_quotes import ScareQuotes

    return [AsymmetricReportingVerbs, LoadedReportingVerb, ScareQuotes]
