"""Which source of the sentences around a charge reaches it, and which does not.

Every text is invented. A case holds a text, words of the sentence in question, and its sourcing.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document, Sentence

REACHED = {
    "de": [
        # the next sentence points back, or opens with an article
        ("Karl Wenz soll Akten gefälscht haben. Das steht in einem Bericht des FBI.", "soll", "attributed"),
        ("Karl Wenz soll Akten gefälscht haben. Das FBI zog im Mai in ein neues Haus.", "soll", "hedged"),
        ("Karl Wenz fälschte Akten. Die Vorwürfe wurden durch einen Bericht des Zolls bekannt.", "fälschte", "attributed"),
        ("Karl Wenz fälschte Akten. Die Sache lag dem Gericht lange im Magen.", "fälschte", "asserted"),
        # what stands between only goes on with the source
        (
            "Die Staatsanwaltschaft ermittelt gegen Karl Wenz. Das geht aus einem Bericht hervor. Demnach war er oft im Amt. "
            "Auch soll Karl Wenz dort Akten gefälscht haben.",
            "dort",
            "attributed",
        ),
        (
            "Die Staatsanwaltschaft ermittelt gegen Karl Wenz. Am Montag regnete es. Karl Wenz hat dort Akten gefälscht.",
            "dort",
            "asserted",
        ),
        # an arrest does not say who accuses, a prosecutor does
        ("Der Händler Karl Wenz wurde am Montag festgenommen. Er wird beschuldigt, Zeugen bestochen zu haben.", "Er wird", "vague"),
        ("Die Polizei nahm den Händler Karl Wenz fest. Er wird beschuldigt, Zeugen bestochen zu haben.", "Er wird", "attributed"),
        # points of criticism are somebody's
        (
            "Die Verbraucherzentrale mahnte den Händler Nordwind ab. Zu den Kritikpunkten zählten gefälschte Belege.",
            "Kritikpunkten",
            "attributed",
        ),
        # a step of the case, and talk
        (
            "Karl Wenz ist wegen Untreue angeklagt. Das Wetter blieb gut. Es gab ein Fest im Ort.\n\nAuch Betrug wird Karl Wenz "
            "vorgeworfen.",
            "vorgeworfen",
            "attributed",
        ),
        (
            "Karl Wenz ist wegen Untreue angeklagt. Das Wetter blieb gut. Es gab ein Fest im Ort.\n\nKarl Wenz gilt als "
            "Drahtzieher der Schmuggler.",
            "gilt",
            "vague",
        ),
        # what a thing is for is no hearsay, what somebody is suspected of is no fact
        ("Karl Wenz fälschte Siegel, die Reinheit belegen sollen.", "Siegel", "asserted"),
        ("Karl Wenz fälschte Siegel und soll Zeugen bestochen haben.", "Siegel", "hedged"),
        ("Karl Wenz war im Januar tatverdächtig.", "tatverdächtig", "vague"),
        # a team that is known, and people as such
        ("Karl Wenz fälschte Akten. Die Forscher sprechen von einem „Betrug von Karl Wenz“.", "Forscher", "attributed"),
        ("Karl Wenz fälschte Akten. Experten sprechen von einem „Betrug von Karl Wenz“.", "Experten", "vague"),
        ("Nach Angaben von Vertretern deutscher Behörden hat Karl Wenz Akten gefälscht.", "Akten", "attributed"),
    ],
    "en": [
        ("Carl Wenz bribed two inspectors. The episode was revealed in records of the port.", "bribed", "attributed"),
        ("Carl Wenz bribed two inspectors. The episode cost the port a year.", "bribed", "asserted"),
        ("The Herald reports:\n\nCarl Wenz bribed two inspectors.", "bribed", "attributed"),
        ("The Herald was late:\n\nCarl Wenz bribed two inspectors.", "bribed", "asserted"),
        # what somebody allegedly said has no source; what a laboratory found is settled
        ("Carl Wenz allegedly told a clerk to shred the files.", "shred", "hedged"),
        ("Carl Wenz told a clerk to shred the files, she said.", "shred", "attributed"),
        ("Carl Wenz returned an adverse finding for a banned substance in May.", "adverse", "established"),
        (
            "The harbour star Carl Wenz is at the centre of a bullying storm after a clerk claimed he left her sobbing. The Harbour "
            "Bash star allegedly hurled a mug at a wall and branded the clerk a waste of space. Carl Wenz bullied a second clerk.",
            "mug",
            "hedged",
        ),
        # what the accused tells of itself goes on
        ("Carl Wenz said that he embezzled the deposits. His victims included two widows whom he cheated.", "widows", "attributed"),
        ("Carl Wenz embezzled the deposits. His victims included two widows whom he cheated.", "widows", "asserted"),
        # whose inquiry it is, and who reports with a comma
        ("The Harrow Herald's long investigation into Carl Wenz's meetings goes on.", "investigation", "attributed"),
        ("A long investigation into Carl Wenz's meetings goes on.", "investigation", "vague"),
        ("Herald writer Ann Hale previously reported, Kestrel Labs falsified the results.", "falsified", "attributed"),
        ("Critics have long reported, Kestrel Labs falsified the results.", "falsified", "asserted"),
        # an authority that is the accused, or does the deed, carries no charge
        ("The Harrow Parks Department falsified files, admitted it withheld a report, and delayed findings.", "falsified", "vague"),
        ("Carl Wenz was shot in May by an off-duty Harrow County, Ohio, sheriff in an alleged road rage incident.", "shot", "hedged"),
        # a pending case accuses; an allegation that is spread does not
        (
            "Carl Wenz was charged with fraud. It rained in May. The harbour was closed.\n\nCarl Wenz is accused of bribery too.",
            "bribery",
            "attributed",
        ),
        (
            "Carl Wenz was charged with fraud. It rained in May. The harbour was closed.\n\nThe allegation that Carl Wenz took "
            "bribes is old.",
            "bribes",
            "vague",
        ),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "word", "sourcing"), [(code, *case) for code in REACHED for case in REACHED[code]]
)
def test_whether_a_source_reaches_a_charge(
    document: Callable[..., Document], language: str, text: str, word: str, sourcing: str
) -> None:
    draft = document(text, language)
    number = next(s.number for s in draft.facts(Sentence) if word in draft.slice(s))
    assert [a.sourcing for a in draft.facts(Allegation) if a.sentence == number] == [sourcing]
