"""What a sentence speaks of by the way and charges nobody with: known steps, victims, offenders of a kind.

Every sentence is invented; it stands in a text that accuses.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document

TEXTS = {
    "de": "Karl Wenz hat Akten gefälscht, sagte die Staatsanwältin.\n\n{}\n\nKarl Wenz hat Zeugen bestochen, sagte die Staatsanwältin.\n",
    "en": "Carl Wenz forged files, prosecutors said.\n\n{}\n\nCarl Wenz bribed witnesses, prosecutors said.\n",
}  # fmt: skip
SILENT = {
    "de": [
        "Der Markt brach nach der Festnahme des Händlers Jan Kolb ein.",
        "Die Ermittlungen gegen Karl Wenz machten den Wechsel leichter.",
        "Im April entging Karl Wenz einem solchen Ermittlungsverfahren.",
        "Ein Schuldspruch gilt als unwahrscheinlich.",
        "Zu den Gästen zählte die Frau des inhaftierten Kritikers Jan Kolb.",
        "Unter den 21 entführten Personen waren drei Kinder.",
        "Karl Wenz überlebte den Sturz vom Dach schwer verletzt.",
        "Im Saal saßen auch viele der damals Verletzten.",
        "Die Täter sitzen meist im Ausland und sind schwer zu fassen.",
        "Das stellt Karl Wenz unter Generalverdacht.",
        "Sie stand dem Händler im ersten Strafverfahren gegen ihn bei.",
        "Nach dem Umzug wurden 4.000 Anhänger verhaftet.",
        "Offen blieb die Frage nach der Rechtswidrigkeit der Abgabe.",
        "Er hat zwei Lehrlinge im Verdacht.",
        "Die Behörden dürfen Telefone ohne Genehmigung abhören.",
        "Bei drei Rindern aus dem Landkreis besteht der Verdacht auf eine Infektion.",
        "Verteidigerin Rosa Fink beantragte, das Verfahren gegen ihren Mandanten einzustellen.",
        "Es gibt keine Hinweise auf eine Fälschung der Akten.",
        "Strafen und Sperren:",
        "Die EU hat ihre Liste verbotener Güter erweitert.",
    ],
    "en": [
        "As a result of Wenz's arrest, the harbour has a new master.",
        "A conviction of Carl Wenz is unlikely.",
        "Convicted fraudsters often move abroad.",
        "There is a new twist in the Harrow murders case.",
        "Some 700 protesters were arrested in the harbour.",
        "Carl Wenz talks to a reporter about bullying.",
        "A panel investigated the cause of the fire at the mill.",
        "Carl Wenz is investigating whether to punish other members of the staff.",
        "The harbour office investigated in advance.",
        "Ann Hale once defended Carl Wenz against allegations of bias.",
        "Three weeks after the alleged assault the mill was closed.",
        "Carl Wenz gave an address on terrorism in May.",
        "The office is monitoring 265 infected patients.",
        "The camp was used by two men who are in police custody.",
        "An inquiry found no evidence that records were falsified.",
        "The widow who narrates the novel has bribed an inspector.",
        "Since the attacks in May, few ports have been safer.",
    ],
}
TOLD = {
    "de": [
        "Am Montag folgte die Razzia bei Karl Wenz, er wurde nach der Festnahme wegen Betrugs angeklagt.",
        "Karl Wenz ist Teil des Mafianetzwerks, das aus dem Büro der inhaftierten Händlerin kam.",
        "Karl Wenz wurde am Montag verhaftet.",
        "Männer um Karl Wenz entführten Personen aus dem Ort.",
        "Karl Wenz hat einen Boten schwer verletzt.",
        "Der festgenommene Spion Karl Wenz schweigt.",
        "Karl Wenz wurde nach 30 Jahren im Amt verhaftet.",
        "Karl Wenz steht im Verdacht des Betrugs.",
        "Die Staatsanwältin beantragte, Karl Wenz zu verurteilen.",
        "Es gibt Hinweise, dass Karl Wenz Akten fälschte.",
        "Gegen Karl Wenz besteht der Verdacht auf Betrug.",
        "Karl Wenz hat Telefone ohne Genehmigung abgehört.",
    ],
    "en": [
        "Carl Wenz was arrested on Monday.",
        "Police arrested two suspected spies on Monday.",
        "After a report on Wenz's abuse of clerks, the mayor resigned.",
        "Carl Wenz committed the Harrow murders.",
        "Police are investigating Carl Wenz.",
        "Carl Wenz was monitoring reporters.",
        "Prosecutors say that Carl Wenz bribed an inspector to praise his novel.",
        "A court found that the film producer Carl Wenz bribed an inspector.",
        "The two men are in police custody.",
        "An inquiry found evidence that Carl Wenz falsified records.",
        "Ann Hale repeated the allegations against Carl Wenz of fraud.",
        "Carl Wenz was arrested after the alleged assault on a clerk.",
        "Carl Wenz was arrested in 2015 after 400 emails leaked.",
        "Carl Wenz joked about bullying a clerk and forged her report.",
    ],
}


def found(document: Callable[..., Document], lang: str, sentence: str) -> list[str]:
    facts = document(TEXTS[lang].format(sentence), language=lang).facts(Allegation)
    return [a.charge for a in facts if a.sentence == 1]


@pytest.mark.parametrize(("lang", "sentence"), [(lang, one) for lang, some in SILENT.items() for one in some])
def test_what_is_told_by_the_way_charges_nobody(lang: str, sentence: str, document: Callable[..., Document]) -> None:
    assert found(document, lang, sentence) == []


@pytest.mark.parametrize(("lang", "sentence"), [(lang, one) for lang, some in TOLD.items() for one in some])
def test_what_is_told_as_news_is_a_charge(lang: str, sentence: str, document: Callable[..., Document]) -> None:
    assert len(found(document, lang, sentence)) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Der Händler Karl Wenz sagte Rosa Fink, dass der Vertrag rechtswidrig war."),
        ("en", "Carl Wenz told Rose Finch that the deal was illegal."),
    ],
)
def test_who_is_told_is_not_accused(lang: str, text: str, document: Callable[..., Document]) -> None:
    assert [a.target for a in document(text, language=lang).facts(Allegation)] == []
