"""Genre without a label: turns and questions of interviews, what texts say of themselves, first-person pieces; and what only looks so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document
from newslint.turns import turns

DIALOGUE = """Der Hafen wächst, und die Stadt fragt sich, wohin.

::L. Brandt: Der Ausbau kommt. Ich halte ihn für richtig.

::J. Rehm: Warum haben Sie dann so lange gezögert?

::L. Brandt: Weil die Zahlen fehlten. Heute liegen sie vor, und wir können bauen.

::J. Rehm: Und was sagt der Rat der Stadt dazu?

::L. Brandt: Der Rat wird im Mai entscheiden."""
QUESTIONS = """Orla Finch runs the ferry. We met her at the pier.

How did you come to the ferry?

I was nine when my father took me along, and I never left.

What do you tell those who want a bridge?

I tell them to look at the tides.

Will your children take over?

My daughter will; she has the licence already."""
SAME_PARAGRAPH = """Lea Brandt führt die Werft in dritter Generation.

Frau Brandt, wie kamen Sie zur Werft? Ich bin dort aufgewachsen, zwischen Planken und Lack.

Was war das schwerste Jahr? Das Jahr nach dem Brand. Mir fehlten Leute und Geld.

Und heute? Heute bauen wir wieder drei Boote im Jahr."""
FAQ = """Die Brücke wird gesperrt. Die wichtigsten Fragen und Antworten.

Wann beginnt die Sperrung?

Die Stadt sperrt die Brücke am Montag um acht Uhr.

Wie lange dauert sie?

Die Arbeiten dauern vier Wochen.

Welche Umleitung gilt?

Der Verkehr fließt über den Ring."""
COLUMN = """I cross the bridge each day. My neighbours do too. I have counted the holes, and I am not alone.

The council told me it would act. I waited a year. My patience is at an end, and I say so.

What I want is simple: I want a bridge that holds."""
SPOKEN = """The witness spoke for an hour on Monday.

“I was there. I saw my brother fall. I called him, and I ran to my car.

“I drove home. My wife asked me what had happened, and I told her,” she said.

The court adjourned. The judge will hear two more witnesses in May."""
LETTERS = """Keep the ferry running.

Our council has lost its mind. I have crossed on that ferry for thirty years, and we need it.

Orla Finch, Westhaven

You would think that somebody had asked the islanders first. Nobody asked me.

Tom A. Ridley.

The ridiculous bridge will cost us twice as much as the boat ever did.

@harbourwatch"""
LESERBRIEFE = """Zum Bericht über die Fähre.

Wir Insulaner brauchen die Fähre jeden Tag, und ich verstehe den Rat nicht mehr.

Lea Brandt, Ostrau

Mich hat niemand gefragt, und unsere Kinder fahren damit zur Schule.

Jan Rehm, per E-Mail

Warum fragen Sie nicht uns, bevor Sie alles streichen?

Heike von Thal, Neuhaven"""
PORTRAITS = """Three candidates want the seat, and we asked all of them about the ferry.

Orla Finch

She wants to keep the boat. “I need it, we need it, my family needs it,” she told us.

Tom Ridley

He would build a bridge instead and says that the boat costs too much money.

Ada Moss

She is undecided and waits for the report of the harbour board in May."""
ESSAY = """We like to think that our harbour feeds us. It does not, and let's not pretend it did.

Look at our quays. The boats that lie there belong to people who have never seen us.

The council tells us to wait. We waited through two winters, and our patience is gone.

So we should say aloud what we know: the harbour has to change, and we with it."""
INITIALS = """The mayor answered questions on Monday.

Q: Will the bridge hold?

A: It will. It was tested twice, and the engineers found nothing that would worry anybody who crosses it.

Q: And the ferry?

A: The ferry stays until May, and after that nobody knows. There will be a vote."""


@pytest.mark.parametrize(
    ("text", "language", "genre"),
    [
        (LETTERS, "en", "opinion"),
        (LESERBRIEFE, "de", "opinion"),
        (PORTRAITS, "en", "news"),
        (ESSAY, "en", "opinion"),
        (ESSAY.replace("We ", "They ").replace("we ", "they "), "en", "news"),
        (INITIALS, "en", "interview"),
        ("Keep the ferry.\n\nLETTERS.\n\nThe bridge is a bad joke.", "en", "opinion"),
        ("The council met on Monday.\n\nIt read the letters to the editor.", "en", "news"),
        (DIALOGUE, "de", "interview"),
        (QUESTIONS, "en", "interview"),
        (SAME_PARAGRAPH, "de", "interview"),
        (FAQ, "de", "news"),
        (COLUMN, "en", "opinion"),
        (SPOKEN, "en", "news"),
        ("Der Rat tanzt.\n\nDieser Text ist Satire.", "de", "satire"),
        ("The council sings.\n\nOrla Finch is an opinion columnist.", "en", "opinion"),
        ("Ein Roman vom Fluss.\n\nLea Brandt: Der Fluss. Hafen Verlag, Ostrau, 320 Seiten, 22 Euro", "de", "review"),
        ("The council met.\n\nIt read a satire and an opinion of the columnist.", "en", "news"),
    ],
)
def test_genre_by_what_the_text_shows(document: Callable[..., Document], text: str, language: str, genre: str) -> None:
    assert document(text, language=language, format="plain").genre == genre


def test_a_long_collection_with_some_questions_is_no_interview(document: Callable[..., Document]) -> None:
    filler = "\n\n".join(f"The council met on day {number}. It closed road {number}." for number in range(60))
    assert document(f"{filler}\n\n{QUESTIONS}", language="en", format="plain").genre == "news"


def test_what_labels_are_not_turns(document: Callable[..., Document]) -> None:
    listed = document("Seats: 40\n\nVotes: 12,000\n\nDate: Tuesday\n\nPlace: Ostrau", language="en", format="plain")
    assert turns(listed.text, listed.blocks) == []
    spoken = document("FINCH: No.\n\nREHM: Yes, it is.\n\nFINCH: Never.", language="en", format="plain")
    assert [label for label, _ in turns(spoken.text, spoken.blocks)] == ["FINCH", "REHM", "FINCH"]


@pytest.mark.parametrize(
    "text",
    ["?" * 50_000, "Sie " * 30_000 + "?", "A: b? " * 20_000, '"I ' * 30_000, "“" * 50_000, "Orla Finch\n\n" * 9_000],
)
def test_signs_are_read_in_linear_time(document: Callable[..., Document], text: str) -> None:
    assert document(text, language="de", format="plain").genre in ("news", "opinion", "interview")
