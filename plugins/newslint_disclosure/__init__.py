"""Links that earn, and whether readers are told."""

from __future__ import annotations

import os
from collections.abc import Iterable

from newslint import Annotator, Disclosure, Document, Link, Rule, hookimpl


def find_links(document: Document) -> Iterable[Link]:
    import newslint_disclosure.links as links

    return links.find_links(document)


def find_disclosures(document: Document) -> Iterable[Disclosure]:
    import newslint_disclosure.statements as statements

    return statements.find_disclosures(document)


@hookimpl
def newslint_annotators() -> list[Annotator]:
    return [Annotator(Link, find_links), Annotator(Disclosure, find_disclosures)]


@hookimpl
def newslint_rules() -> list[type[Rule]]:
    from newslint_disclosure.chatbot_residue import ChatbotResidue
    from newslint_disclosure.internal_note_published import InternalNotePublished
    from newslint_disclosure.late_affiliate_disclosure import LateAffiliateDisclosure
    from newslint_disclosure.missing_amazon_statement import MissingAmazonStatement
    from newslint_disclosure.promotional_copy import PromotionalCopy
    from newslint_disclosure.self_serving_disclosure import SelfServingDisclosure
    from newslint_disclosure.stale_affiliate_disclosure import StaleAffiliateDisclosure
    from newslint_disclosure.undisclosed_affiliate_link import UndisclosedAffiliateLink
    from newslint_disclosure.undisclosed_ai_text import UndisclosedAiText
    from newslint_disclosure.undisclosed_freebie import UndisclosedFreebie
    from newslint_disclosure.undisclosed_investment_interest import UndisclosedInvestmentInterest
    from newslint_disclosure.undisclosed_own_interest import UndisclosedOwnInterest
    from newslint_disclosure.unlabelled_advertising import UnlabelledAdvertising
    from newslint_disclosure.unmarked_affiliate_link import UnmarkedAffiliateLink
    from newslint_disclosure.unqualified_affiliate_link import UnqualifiedAffiliateLink
    from newslint_disclosure.vague_affiliate_disclosure import VagueAffiliateDisclosure

    return [
        ChatbotResidue,
        InternalNotePublished,
        LateAffiliateDisclosure,
        MissingAmazonStatement,
        PromotionalCopy,
        SelfServingDisclosure,
        StaleAffiliateDisclosure,
        UndisclosedAffiliateLink,
        UndisclosedAiText,
        UndisclosedFreebie,
        UndisclosedInvestmentInterest,
        UndisclosedOwnInterest,
        UnlabelledAdvertising,
        UnmarkedAffiliateLink,
        UnqualifiedAffiliateLink,
        VagueAffiliateDisclosure,
    ]


@hookimpl
def newslint_data() -> list[str]:
    return [os.path.dirname(__file__)]
