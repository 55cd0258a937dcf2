"""Press codes and laws, as data, and the rules on exceptions from them."""

from __future__ import annotations

import os

from newslint import Rule, hookimpl
from newslint_presets.expired_suppression import ExpiredSuppression
from newslint_presets.suppression_without_reason import SuppressionWithoutReason
from newslint_presets.unknown_suppression import UnknownSuppression
from newslint_presets.unused_suppression import UnusedSuppression


@hookimpl
def newslint_data() -> list[str]:
    return [os.path.dirname(__file__)]


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    return [ExpiredSuppression, SuppressionWithoutReason, UnknownSuppression, UnusedSuppression]
