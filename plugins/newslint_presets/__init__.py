"""Press codes and laws, as data, and the rules on exceptions from them."""

from __future__ import annotations

import os

from newslint import Rule, hookimpl
from newslint_presets.suppressions import (
    ExpiredSuppression,
    SuppressionWithoutReason,
    UnknownSuppression,
    UnusedSuppression,
)


@hookimpl
def newslint_data() -> list[str]:
    return [os.path.dirname(__file__)]


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    return [ExpiredSuppression, SuppressionWithoutReason, UnknownSuppression, UnusedSuppression]
