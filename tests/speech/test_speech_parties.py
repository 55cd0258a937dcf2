"""Whom pronouns, surnames and nouns mean by the sentence before, and which names are one; on invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document, Name

Maker = Callable[..., Document]


def meant(document: Document, printed: str) -> list[str]:
    """The parties that all mentions printed so mean, in order."""
    return [name.party for name in document.facts(Name) if document.slice(name) == printed]


@pytest.mark.parametrize(
    ("lang", "text", "printed", "parties"),
    [
        # A subject pronoun means whom the sentence before begins with, not whoever was named last.
        ("de", "Makler Jan Kolb traf Landrat Karl Moll. Er schwieg.", "Er", ["jan kolb"]),
        ("de", "In Aurach traf Jan Kolb Landrat Karl Moll. Er schwieg.", "Er", ["karl moll"]),
        ("de", "Jan Kolb traf Karl Moll. Moll grüßte, dann ging er.", "er", ["karl moll"]),
        ("de", "Jan Kolb sprach mit Karl Moll. Der sagte: „Er war es.“", "Er", ["karl moll"]),
        ("en", "Tom Weller met Carl Brandt. He said nothing.", "He", ["tom weller"]),
        ("en", "On Monday Tom Weller met Carl Brandt. He said nothing.", "He", ["carl brandt"]),
        ("en", "Lea Weller accused Ann Brandt. “She lied,” a friend said.", "She", ["ann brandt"]),
        # Who signs a text is nobody that it speaks of.
        ("en", "By Lea Brandt\n\nThe leader took bribes.", "The leader", ["leader"]),
        ("en", "Lea Brandt runs the union.\n\nThe leader took bribes.", "The leader", ["lea brandt"]),
        ("en", "By Lea Brandt\n\nShe took bribes.", "She", []),
        # A surname that is a noun too, where the text never uses it as one.
        ("de", "Landrat Karl Lenz kam. Lenz schwieg.", "Lenz", ["karl lenz"]),
        ("de", "Landrat Karl Stein kam. Ein Stein lag dort. Stein schwieg.", "Stein", []),
        # Family names that come first.
        ("en", "Wei Fang and Li Wenbo met. Li was charged. He denied it.", "He", ["li wenbo"]),
        # Clubs are called by their letters.
        ("de", "Der FC Aurach verlor. Der AC Mailand gewann. Mailand ist groß.", "AC Mailand", ["ac mailand"]),
        ("de", "Der AC Mailand gewann. Mailand ist groß.", "Mailand", ["mailand"]),
        # One body with and without what it is.
        ("de", "Baufirma Ostkamp baut. Die Ostkamp Hochbau GmbH zahlt.", "Ostkamp Hochbau GmbH", ["baufirma ostkamp"]),
        ("de", "Die Deutsche Werft AG baut. Die Deutsche Moor AG zahlt.", "Deutsche Moor AG", ["deutsche moor ag"]),
        (
            "de",
            "Betreiber Silvana Pflege GmbH zahlt. Die Silvana Pflege schweigt.",
            "Silvana Pflege",
            ["betreiber silvana pflege gmbh"],
        ),
        ("de", "Die Zürcher Privatbank Hallmann zahlt. Das Institut schweigt.", "Das Institut", ["zürcher privatbank hallmann"]),
        ("de", "Die Privatbank Hallmann zahlt. Das Lunder Institut schweigt.", "Privatbank Hallmann", ["privatbank hallmann"]),
        # In a printed conversation a surname in capitals is the person's.
        ("en", "Ann Weller spoke to Tom Brandt.\n\nWELLER: No.", "WELLER", ["ann weller"]),
        # An adjective of nationality does not make another body of a company that was named.
        ("de", "Die Plattform Zendara wirbt. Die indische Onlineplattform zahlt.", "Die indische Onlineplattform", ["plattform zendara"]),
        ("de", "Die Plattform Zendara wirbt. Die chinesische Regierung zahlt.", "Die chinesische Regierung", ["chinesisch regierung"]),
        # A name between commas behind a role is somebody's, listed or not.
        ("de", "Das bestätigte der Präsident des Rates, Tavo Meruvan.", "der Präsident", ["tavo meruvan"]),
    ],
)  # fmt: skip
def test_who_is_meant(document: Maker, lang: str, text: str, printed: str, parties: list[str]) -> None:
    assert meant(document(text, language=lang), printed) == parties
