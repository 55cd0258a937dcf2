"""Opinion that carries no label, told by its manner or by the note on a guest author; and reports that only look like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document

COLUMN = """The bridge that nobody crosses.

The harbour board has found the money for a second bridge. But who is going to cross it? The first one stands empty on most
days of the year. So the board should tell the islanders what the second is for, and it should do so before the first stone
is laid. Perhaps there is an answer. Perhaps there is none.

Yet the question must be asked, because the ferry is still with us. It costs less than a bridge, and it needs no repair of its
piers every nine years. And it belongs to the town. Indeed, the town has paid for the boat twice over, once in the year when
it was built and once when the engine was replaced. Should a boat like that be left at the quay to rot?

But the board does not look at boats. It looks at concrete, as boards do. Surely there must be somebody on it who can count
the passengers of a winter morning. We can. There are eleven of them, and on Sundays there are four. So what is it for?

Of course, a town must think of its future. It should build where building helps. It should mend the school, whose roof lets
in the rain, and it should pave the road to the mill. Now that would be something. Instead we are told to wait for a bridge
that is really a wall between the board and its own ledger.

So let the board think again. It must not take long. And if it finds that it was wrong, then it should simply walk down to
the quay and buy a ticket. Perhaps it would even enjoy the crossing. Is that too much to ask of people who have spent two
years with a model made of wood? Then let them at least pay for the model. We should not."""
BODY = """The board has counted the passengers of the ferry for two years. On winter mornings there were eleven, on Sundays
four. The boat was built in 1994 and its engine was replaced in 2011. The town paid for both.

The second bridge is to be finished in four years. It has two lanes and a path for walkers, and it needs repair every nine
years. The first bridge was closed for five months when its piers were mended. The road to the mill is paved as far as the
school, whose roof was renewed in May."""


def report(extra: str = "") -> str:
    said = "\n\n".join(
        f"“We should know who crosses it. But we must not wait,” said board member number {number}. "
        f"She told the meeting that the numbers should be read again. The chair said that they had been, according to the minutes."
        for number in range(5)
    )
    return f"Board counts passengers.\n\nThe harbour board met on Monday. {extra}\n\n{BODY}\n\n{said}"


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        (COLUMN, "opinion"),
        (report(), "news"),
        # a place at its head, and the same text is told as a report
        (COLUMN.replace("The harbour board has", "WESTHAVEN, Aldmoor — The harbour board has"), "news"),
        # a few of the column's paragraphs are too little to tell by
        (COLUMN.partition("Of course, a town")[0], "news"),
        # one paragraph of it does not make a report opinion
        (report("But who is going to cross the bridge? So the board should tell the islanders."), "news"),
    ],
)
def test_opinion_is_told_by_its_manner(document: Callable[..., Document], text: str, genre: str) -> None:
    told = document(text, language="en", format="plain")
    assert told.genre == genre
    assert (told.genre_from == "its manner") == (genre == "opinion")


@pytest.mark.parametrize(
    ("last", "genre"),
    [
        ("Orla Finch is a professor of harbour law at Westhaven College.", "opinion"),
        ("J. Thomas Finch, who sailed the ferry for nine years, teaches navigation in Westhaven.", "opinion"),
        ("Orla Finch is a reporter in Westhaven.", "news"),
        ("Orla Finch covers the harbour.", "news"),
        ("Orla Finch is expected to sign the contract in May.", "news"),
        ("Orla Finch, the island's mayor, is a friend of the ferry, the minutes said.", "news"),
        ("Orla Finch is “a friend of the ferry”.", "news"),
        ("Renewed contracts are signed in May.", "news"),
    ],
)
def test_a_note_on_a_guest_author_shows_opinion(document: Callable[..., Document], last: str, genre: str) -> None:
    assert document(f"Boats.\n\n{BODY}\n\n{BODY}\n\n{last}", language="en", format="plain").genre == genre


def test_a_note_on_somebody_whom_the_text_knows_is_its_end(document: Callable[..., Document]) -> None:
    last = "Orla Finch is a professor of harbour law at Westhaven College."
    told = document(f"Boats.\n\n{BODY}\n\nFinch read it.\n\n{BODY}\n\n{last}", language="en", format="plain")
    assert told.genre == "news"


def test_a_language_without_the_lists_is_not_weighed(document: Callable[..., Document]) -> None:
    assert document(COLUMN, language="de", format="plain").genre == "news"


@pytest.mark.parametrize("text", ["Finch, " * 40_000, "But so? " * 1_500, "A—" * 40_000, "\n\n" + "A " * 40_000])
def test_the_manner_is_told_in_linear_time(document: Callable[..., Document], text: str) -> None:
    assert document(text, language="en", format="plain").genre in ("news", "opinion")


POLEMIC = """The disgraceful bridge.

What a shameless farce the harbour board has made of the town. Its hapless chair has spent two years on a ludicrous model of a
bridge, and the feckless council has looked on. The plan is idiotic. The cost is outrageous. The pathetic answers of the board,
printed on one sheet of paper, are an insult to everybody who can count, and there is no better word for them than nonsense.

The board's arrogant contempt for the ferry is plain in every line. It has the craven habit of hiding figures in a table at the
end, where nobody looks. The boat is old, but it runs. The bridge is new and it stands in the rain. That is the whole of it, and
a child on the quay would see it at once, were the board to listen to children, to sailors, or to anybody at all.

There is a sordid story behind this. The land on the far side belongs to people whom the chair knows well, and the road that leads
to it is paved. The road to the school is not. The school has a roof that lets in the rain. The chair has a house on the hill, from
which one sees the quay, the boat, and on a clear day the empty bridge, which cost the town nine years of its income.

The island will remember this debacle. It remembers the mill, and it remembers the tower that was never built. Every bit of it
was sold as progress by the same inept people, with the same smug faces, and every bit of it is now a heap of stones with
nettles on it. The bridge will be another. The boat goes at eight in the morning, and it is full of those who have to work."""


def test_a_text_full_of_verdicts_that_leans_to_arguing_is_opinion(document: Callable[..., Document]) -> None:
    told = document(POLEMIC, language="en", format="plain")
    assert (told.genre, told.genre_from) == ("opinion", "its manner")


def test_a_loud_report_stays_a_report(document: Callable[..., Document]) -> None:
    """Tabloid news has the verdicts too, but it quotes and names who said what: its words are to be reported."""
    quotes = "\n\n".join(
        f"“It is a shame,” said neighbour number {number}. “They should go,” added another, who told the paper of it."
        for number in range(8)
    )
    told = document(f"{POLEMIC}\n\n{quotes}", language="en", format="plain")
    assert told.genre == "news"
    assert len(list(told.registry.rules["loaded-language"]().check(told))) > 10


def test_a_signed_text_that_leans_to_arguing_is_opinion(document: Callable[..., Document]) -> None:
    """Reporters leave their address too: a contact alone shows nothing."""
    leaning = "\n\n".join([*COLUMN.split("\n\n")[:2], BODY, BODY, BODY])
    assert document(leaning, language="en", format="plain").genre == "news"
    told = document(f"{leaning}\n\nTwitter: @orlafinch.", language="en", format="plain")
    assert (told.genre, told.genre_from) == ("opinion", "its manner")
    assert document(f"{report()}\n\nTwitter: @orlafinch.", language="en", format="plain").genre == "news"
