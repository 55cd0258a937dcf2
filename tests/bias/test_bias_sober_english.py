"""English news as it is written on every desk, with the words that the lists hold in the senses that judge nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document

RULES = (
    "loaded-language",
    "loaded-reporting-verb",
    "attitude-adverb",
    "euphemism",
    "group-generalisation",
    "agentless-harm",
)
SOBER = {
    "technology": """
Regulators require a new testing regime for parts from January. Under the regime, each device passes a stress test.

A rogue process sent malformed packets. A patch that neutralised the fault was released on Monday. The maker slashed its forecast
by 4 percent.

The paper describes a greedy algorithm, a lazy evaluation of the index and a naive baseline. The bank admitted the stock to its
index.

In 2023 the company downsized its test hall from three floors to one. Security software is useless unless it is updated.
""",
    "business": """
In June the grocer slashed the price of milk. Its house brand Brave Baker won an award, and its card boasts 2 million holders.

The blaze, which ravaged 6,000 square metres, was caused by a faulty cable. The rambling old offices are for sale.

The works council admitted two new members. A dairy has a claim against the group; the plaintiffs contend that it paid late.
""",
    "courts": """
The court found that Vale had fabricated 38 invoices. He admitted 30 of the charges and confessed to police after his arrest.

A witness described the vicious assault. One man, who was found to be legally insane, was admitted to a hospital with horrific
injuries.

Vale claimed asylum in 2015 and claimed expenses for trips he did not make. The court heard that he had appeared to be fabricating
evidence.
""",
    "sport": """
Eastport beat the champions of the league with a late goal. Striker Rehm struck after a blistering run; goalkeeper Brandt made two
spectacular saves.

The midfielder slammed the ball into the ground and was sent off. Brandt claimed the ball four times. The coach had a dismal week
with three injured players.

In tennis, Finch won her second Grand Slam title. The league has a new disciplinary regime; a hearing on the regime is set for
Monday.
""",
    "science": """
A toxin from a venomous snail blocks pain in mice. The dosing regime would not be possible in people, an expert said.

The peptide killed a virulent strain. The heat wave had catastrophic effects on corals, and a devastating disease followed. Zika
can cause devastating birth defects.

A radical acceleration of the work is possible. Groundbreaking research on cells was shown beside spectacular views of the bay.
""",
    "local": """
The bridge was built after a disastrous flood. A mob had stormed the town hall that year over the price of bread.

The playground on Shady Lane stays open, as does the Lazy River pool. The council admitted two guests and heard a report on a
swarm of bees.

The bill would bar all foreigners convicted of fraud. Voters want all immigrants in the country illegally to be registered.
""",
    "arts": """
The play tells of a dictator who loses his mind. The cruel ruler, played by the actor Vale, humiliates his ministers on the stage.

His henchmen plot, the greedy chancellor lies, and the comedy skewers the vanity of courtiers. The audience applauded the actors.

The author's novel about a ruthless banker became a film. The theatre opens its season with a farce.
""",
    "obituary": """
Helen Stroud, who mapped the sea floor, has died. Her death was confirmed on Monday. She was a brilliant pupil and a fearless
sailor.

Rivals had ridiculed her method. Her groundbreaking map was a magnificent piece of work. The funeral is on Friday; mourners are
asked for gifts.

She was an incredible mother and a visionary. Her legacy is stored in the archive.
""",
    "world": """
The truce was agreed after eleven months of civil war. The devastating war has driven thousands from their homes.

The sanctions regime stays in place. Extremists of the group Black Dawn control the north. Aid workers described horrific scenes
in the town.

Both sides accused each other of brazen breaches. A swarm of locusts destroyed the harvest. The opposition sees the deal as a
shameful retreat.
""",
    "politics": """
The leader of the opposition called the budget a disgrace and a scam. Some placards bore the word "Shameless".

Many voters feel that the government is out of touch, a poll shows. Critics within the party consider the minister arrogant.

Finch claimed the nomination. A member who survived a racist attack spoke; some think that the divisive issue will come back.
""",
}


@pytest.mark.parametrize("desk", SOBER)
def test_sober_english_news_is_left_alone(document: Callable[..., Document], desk: str) -> None:
    drawn = document(SOBER[desk], language="en", format="plain")
    assert drawn.genre == "news"
    found = [(rule, drawn.slice(f.span)) for rule in RULES for f in drawn.registry.rules[rule]().check(drawn)]
    assert found == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The sanctions stay. The regime in Tarnistan denied it.", "regime"),
        ("Finch slammed a lawsuit of the board on Monday.", "slammed"),
        ("The board's brutal treatment of clerks goes on.", "brutal"),
        ("Ridley ridiculed the clerk on Monday.", "ridiculed"),
        ("The radical Democrats of Westhaven want a bridge.", "radical"),
        ("The mayor rips Finch over the bridge and bashed the board.", "bashed"),
        ("The council offered yet another plan for the quay.", "yet another"),
    ],
)
def test_the_same_words_are_found_where_they_judge(document: Callable[..., Document], text: str, word: str) -> None:
    drawn = document(text, language="en")
    assert word in [drawn.slice(f.span) for f in drawn.registry.rules["loaded-language"]().check(drawn)]
