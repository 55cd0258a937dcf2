"""What the accused itself says, without a word of answering: an answer where it is on the matter, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document

Make = Callable[..., Document]
Answers = Callable[[str, str], set[str]]


ANSWERS = [
    (
        "en",
        "A former trustee accuses Marion Roe of misusing a bequest. The shelter has 40 horses. It opened in 1998. "
        "A tea room followed. Entry is free. Mrs Roe said the bequest was put to work on the advice of a bank.",
        "Marion Roe",
    ),
    (
        "de",
        "Laut der Zeitung ließ sich Urs Kolb private Abendessen vergüten und fälschte Belege. Die Finanzkontrolle hat die Akten "
        "eingefordert. Kolb selber trat am Mittwoch vor die Medien. «Ich habe beim Ausfüllen Fehler gemacht», sagte er.",
        "Urs Kolb",
    ),
    (
        "de",
        "Laut der Zeitung ließ sich Urs Kolb private Abendessen vergüten und fälschte Belege. Am Mittwoch trat Kolb vor die "
        "Medien. «Das war eine harte Woche», sagte er. Bereichert habe er sich nicht.",
        "Urs Kolb",
    ),
    (
        "de",
        "General Jens Brandt werden 57 Verbrechen vorgeworfen. Der Prozess dauert noch Jahre. 400 Zeugen sind geladen. "
        "Das Mandat läuft im Mai ab. Die Mittel sind knapp. Als ihm der Haftbefehl eröffnet worden war, sagte Brandt: „Ich habe "
        "meine Stadt und meine Leute verteidigt und dabei niemanden umgebracht“.",
        "Jens Brandt",
    ),
    (
        "en",
        "Prosecutors accuse Tim Gore of rigging the tender. The hall was full. The music was loud. Nobody left. Rain fell. "
        '"I made mistakes," Gore said.',
        "Tim Gore",
    ),
    (
        "de",
        "Das Start-up Fungora täuschte Investoren. Im Mai lud Gründer Paul Landert Geldgeber zu einem Essen. Landert soll seinen "
        "Doktortitel gefälscht haben. Der Investor Beat Horn hat Klage eingereicht. Der Gründer schreibt auf Anfrage, das Essen sei "
        "als Präsentation angekündigt gewesen. Die Klage halte er für haltlos.",
        "Start-up Fungora",
    ),
    (
        "en",
        "Nurses accuse the care home operator Bellwood of leaving residents without food. Owner Jim Tarr said the kitchen had been "
        "closed for two days after a flood.",
        "Bellwood",
    ),
    (
        "de",
        "Die Stadtwerke Lindau haben laut dem Prüfbericht Kunden betrogen. Geschäftsführer Rainer Volk wusste davon. „Wir haben "
        "nach bestem Wissen gerechnet“, sagte Volk am Dienstag. Der Vorwurf sei falsch.",
        "Rainer Volk",
    ),
]
NONE = [
    (
        "en",
        "A former trustee accuses Marion Roe of misusing a bequest. The shelter has 40 horses. It opened in 1998. "
        "A tea room followed. Entry is free. Mrs Roe said the meadow was green this year.",
    ),
    (
        "de",
        "Zwei Gemeinderäte werfen Karl Rau vor, die Ausschreibung manipuliert zu haben. Rau sagte, das Wetter beim Fest sei gut "
        "gewesen.",
    ),
    (
        "de",
        "Die Firma von Jens Mahrt hat laut der Klage Anleger getäuscht. Mahrt leitet auch eine Firma in Graz. Er mag Hunde. "
        "Er wandert gern. Er singt im Chor. Mahrt brüstet sich damit, dass Anleger ihn lieben.",
    ),
    ("en", 'Dean Holt, 34, stabbed his wife, prosecutors say. Before the attack, he said: "You will regret this."'),
    ("en", 'Police say Dean Holt robbed the shop. "Open the till," he said.'),
    (
        "en",
        "Halden Motors bribed two inspectors, the lawsuit says. Union chairman Ted Marsh said the drivers had had enough.",
    ),
    (
        "en",
        "Halden Motors bribed two inspectors, the lawsuit says. Chief executive Ann Roe of Tarn Motors said nobody had been told.",
    ),
    (
        "de",
        "Die Firma Halden Bau hat laut der Klage zwei Prüfer bestochen. Verbandspräsident Rolf Platt sagte, das schade der Branche.",
    ),
]


@pytest.mark.parametrize(("language", "text", "target"), ANSWERS)
def test_words_on_the_matter_are_an_answer(answers: Answers, language: str, text: str, target: str) -> None:
    assert target in answers(language, text)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_words_on_something_else_are_none(answers: Answers, language: str, text: str) -> None:
    assert not answers(language, text)
