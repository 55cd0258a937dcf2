"""Whom the last sentence of a text charges where it does not say the name, or names several.

Every sentence is invented. Cases come in pairs: where the words point to somebody else, and where they do not.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Allegation, Document

GERMAN = [
    # An owner's pronoun means whom the sentence before is about.
    (
        "Die Firma Lotsenbau hat Rechnungen gefälscht, sagt die Staatsanwaltschaft.\n\n"
        "Die Firma Lotsenbau hat Beamte bestochen, sagt die Staatsanwaltschaft.\n\n"
        "Nutznießer war offenbar Bürgermeister Karl Wenz.\n"
        "Drei seiner Bußgelder verschwanden in einem Umschlag.\n",
        "Karl Wenz",
    ),
    (
        "Die Firma Lotsenbau hat Rechnungen gefälscht, sagt die Staatsanwaltschaft.\n\n"
        "Die Firma Lotsenbau hat Beamte bestochen, sagt die Staatsanwaltschaft.\n\n"
        "Nutznießer war offenbar Bürgermeister Karl Wenz.\n"
        "Drei Bußgelder der Firma Lotsenbau verschwanden in einem Umschlag.\n",
        "Firma Lotsenbau",
    ),
    # A pronoun means whom the sentence before begins with.
    (
        "Makler Jan Kolb hat Belege gefälscht, sagt die Polizei.\n"
        "Kolb traf Landrat Karl Wenz in Aurach.\n"
        "Er hat auch die Akten vernichtet.\n",
        "Jan Kolb",
    ),
    (
        "Makler Jan Kolb hat Belege gefälscht, sagt die Polizei.\n"
        "In Aurach traf Kolb Landrat Karl Wenz.\n"
        "Auch Wenz hat Akten vernichtet.\n",
        "Karl Wenz",
    ),
    # In a report without names a pronoun stands for whom the sentences before bring in, by age, origin or trade.
    (
        "Am Freitag betrat eine 61-jährige dänische Urlauberin ein Kaufhaus in Aurach.\nSie entwendete zwei Uhren.\n",
        "eine 61-jährige dänische Urlauberin",
    ),
    (
        "Am Freitag betrat eine 61-jährige dänische Urlauberin ein Kaufhaus in Aurach.\nEr entwendete zwei Uhren.\n",
        None,
    ),
    (
        "Am Freitag betrat eine 61-jährige dänische Urlauberin ein Kaufhaus in Aurach.\n\n"
        "Bürgermeister Karl Wenz lobte das Kaufhaus.\n"
        "Sie entwendete zwei Uhren.\n",
        None,
    ),
    # The agent of a deed stands behind all else that hangs on it.
    (
        "Das Gericht prüft die Schmiergeldzahlungen an zwei Minister und ihre Berater durch die Nordtec AG.\n",
        "Nordtec AG",
    ),
    # Those who have no name act for somebody who has one.
    (
        "Der Bote Jan Kolb ist wegen Sabotage angeklagt.\n\n"
        "Auch hier die Vermutung: Spione im Auftrag Dänemarks kundschaften Ziele aus.\n",
        "Dänemarks",
    ),
    # A seat of a government is the state.
    (
        "Russland wird mit Sanktionen belegt.\n\nBehörden warnen, dass Moskau die Sanktionen umgeht.\n",
        "Russland",
    ),
    (
        "Behörden warnen, dass die Nordtec AG die Sanktionen umgeht.\n",
        "Nordtec AG",
    ),
    # Two people are the couple that the text speaks of.
    (
        "Gegen das Wirtepaar des Lokals wird wegen Betrugs ermittelt.\n"
        "Die beiden Aargauer haben Belege gefälscht, sagt die Staatsanwaltschaft.\n",
        "das Wirtepaar",
    ),
    # `seine Partei`: the one body that is called so.
    (
        "Gegen Altkanzler Karl Wenz und die Partei Zentra wird ermittelt.\n"
        "Die Rechnung beglich seine Partei, was rechtswidrig ist.\n",
        "Partei Zentra",
    ),
    # `die chinesische Plattform`: the one that was named.
    (
        "Die Plattform Zendara wirbt in Deutschland.\nIm Juni mahnte der Verein die norwegische Onlineplattform ab.\n",
        "Plattform Zendara",
    ),
    # A step of procedure is taken against the people whom its sentence names.
    (
        "Verbandschef Karl Wenz hat Akten gefälscht, sagt die Polizei.\n"
        "Wenz hat Schiedsrichter bestochen, sagt die Polizei.\n"
        "Auch andere sollen bestraft werden, so zum Beispiel der Trainer Jan Kolb.\n",
        "Jan Kolb",
    ),
    # A body between commas, a club by its letters.
    (
        "Der Klub des Bürgermeisters Jan Kolb, FC Aurach, hat Spielergebnisse gefälscht, sagt der Verband.\n",
        "FC Aurach",
    ),
    # A prize does no wrong, who is given it may have.
    (
        "Der Preis „Große Lupe“ ging an die Nordtec AG für die heimliche Bespitzelung der Kunden.\n",
        "Nordtec AG",
    ),
    (
        "Den Umweltpreis übergab die Nordtec AG.\nDie Bespitzelung der Kunden durch die Lotsen GmbH war rechtswidrig.\n",
        "Lotsen GmbH",
    ),
    # A dative that looks like a genitive.
    (
        "Das Volk ging auf die Straße, weil die Opposition der Regierung Wahlbetrug vorgeworfen hatte.\n",
        "der Regierung",
    ),
    (
        "Das Volk ging auf die Straße, weil die Chefin der Opposition dem Kanzler Wahlbetrug vorgeworfen hatte.\n",
        "dem Kanzler",
    ),
    (
        "Dem Veterinäramt bescheinigte sie ein „Totalversagen“ bei der Kontrolle.\n",
        "Dem Veterinäramt",
    ),
    # Somebody of a country is no thing.
    (
        "Ins Visier der Ermittler war zunächst der Niederländer geraten, der Falschgeld angeboten hatte.\n",
        "der Niederländer",
    ),
    # Offenders who are the subject are said of nobody else; those who are said of somebody are.
    ("Der Händler Jan Kolb gilt als Drahtzieher und Entführer.\n", "Jan Kolb"),
    # A row of those with whom somebody is charged stands before the participle.
    (
        "Bauleiter Karl Moll wird gemeinsam mit seinem Bruder, seinem früheren Fahrer Jan Kolb und zwei Frauen angeklagt.\n",
        "Karl Moll",
    ),
    ("Bauleiter Karl Moll reist ab, weil sein früherer Fahrer Jan Kolb angeklagt wird.\n", "Jan Kolb"),
    # `der` behind a feminine genitive tells of the man before it.
    ("Für Aufsehen sorgte Karl Moll, Mitglied der Partei Zentra, der die Mitglieder betrog.\n", "Karl Moll"),
    ("Für Aufsehen sorgte Lea Moll, Frau des Kassiers Jan Kolb, der die Mitglieder betrog.\n", "Jan Kolb"),
    # Who is named only below is not meant yet.
    (
        "Der Kurierdienst Zendara hat Stundenzettel gefälscht, sagt der Zoll.\n\n"
        "Das Geld kam in bar und in einem Umschlag.\n\n"
        "Gründer Karl Lenz hat Beamte bestochen, sagt der Zoll.\n"
        "Lenz hat Akten vernichtet, sagt der Zoll.\n"
        "Lenz hat Zeugen bedroht, sagt der Zoll.\n",
        "Karl Lenz",
    ),
]
ENGLISH = [
    (
        "Police arrested Carl Wenz in June over forged invoices.\n"
        "Harrow Mills dumped waste oil into the creek, the county said.\n"
        "Its managers covered up the spill, the county said.\n",
        "Harrow Mills",
    ),
    (
        "Carl Wenz forged invoices, the county said.\n\n"
        "Harrow School has lost its director.\n"
        "Wenz forged grades, the county said.\n\n"
        "What the jury did not hear is how much the school knew.\n",
        "Harrow School",
    ),
    # Rows of people, each with what they are.
    (
        "Jan Rehm, a retired keeper, and Carl Wenz, a former coach, have been charged with match-fixing.\n",
        "Jan Rehm and Carl Wenz",
    ),
    (
        "Police charged Jan Rehm and the club's director, Carl Wenz, with match-fixing.\n",
        "Jan Rehm and Carl Wenz",
    ),
    (
        "Jan Rehm, a retired keeper, has been charged with match-fixing.\n",
        "Jan Rehm",
    ),
    # Whose man somebody is stands before his name.
    (
        "A nurse accused Governor Joan Hale's chief of staff Carl Wenz of shoving her.\n",
        "Carl Wenz",
    ),
    (
        "A nurse accused Joan Hale campaign manager Carl Wenz of shoving her.\n",
        "Carl Wenz",
    ),
    (
        "A nurse accused Joan Hale and campaign manager Carl Wenz of shoving her.\n",
        "Joan Hale",
    ),
    (
        "Joan Hale campaign manager Carl Wenz has been charged with battery.\n\n"
        "Reporters asked about the allegations against Joan Hale's campaign manager.\n",
        "Carl Wenz",
    ),
    # A quotation speaks of whom its sentence says it does.
    (
        "“He lied about the money,” Joan Hale said of Carl Wenz.\n",
        "Carl Wenz",
    ),
    # A house before somebody without a name.
    (
        "# Harrow Mills executive pleads guilty in bribery case\n\n"
        "Carl Wenz pleaded guilty to bribery on Monday.\n\n"
        "# Harrow Mills fined in bribery case\n",
        "Harrow Mills",
    ),
    # An aside tells what somebody is.
    (
        "They cited the case of Snipe 2.0, a group of hackers who U.S. officials say is tied to the army.\n",
        "Snipe",
    ),
    (
        "The auditors issued a report that cited Harrow Mills for fraud and bribery but said nothing of Carl Wenz's emails.\n",
        "Harrow Mills",
    ),
    (
        "On all test phones, coordinates were secretly transmitted to a server owned by Harrow Mills.\n",
        None,
    ),
    (
        "The coordinates were illegally transmitted by Harrow Mills.\n",
        "Harrow Mills",
    ),
    (
        "Moscow is the capital of Russia.\n\nOfficials said that Moscow bribed two ministers.\n",
        "Russia",
    ),
]


@pytest.mark.parametrize(
    ("lang", "text", "target"),
    [("de", text, target) for text, target in GERMAN] + [("en", text, target) for text, target in ENGLISH],
)
def test_the_last_charge_means(lang: str, text: str, target: str | None, document: Callable[..., Document]) -> None:
    found = document(text, language=lang).facts(Allegation)
    if target is None:
        assert not found
        return
    assert [a.target for a in found][-1:] == [target]
    assert found[-1].start > len(text.rstrip()[: text.rstrip().rfind("\n") + 1]) - 1


def test_who_is_named_only_below_is_not_meant_above(document: Callable[..., Document]) -> None:
    text = next(text for text, target in GERMAN if target == "Karl Lenz")
    found = {a.sentence: a.target for a in document(text, language="de").facts(Allegation)}
    assert found[1] == "Kurierdienst Zendara"
