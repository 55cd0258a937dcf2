"""Rules that sober news seldom meets, by own sentences: the loaded use is found (+), the plain one is left alone (-)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document

SENTENCES = {
    "group-generalisation": """
+ Many Chinese firms use such tricks.
+ Most immigrants there live off crime.
+ These Roma families steal what they can.
+ Typical Russian spies lie and cheat.
+ All foreigners cheat on fares, traders know.
- Some German drivers cheat with fake permits, a survey by the car club found.
- All Chinese firms have to file reports on fraud prevention.
- Many Polish workers were victims of fraud.
- The law bars all foreigners found guilty of fraud.
- Most women report violence at home.
- Many Muslims condemned the violence.
- Police arrested some Romanian men over stolen copper.
- Many British pensioners fear violent crime.
- Such French cheese needs months.
- All Black officers in the unit testified about abuse.
- Many immigrants work in the dirty jobs nobody wants.
- Most Israeli hostages were freed; some Israeli soldiers face charges over violence.
- Many men hate shopping.
- These Indian films about gangs sell well.
- Many Italian towns fight organised crime.
""",
    "euphemism": """
+ The army spoke of the raid. Collateral damage was found in two villages after the airstrike.
+ The drone made a surgical strike on Monday.
+ The prisoner was subject to extraordinary rendition.
+ The troops neutralised six militants on Monday.
+ The officer-involved shooting happened on Quay Street.
+ The company is rightsizing its workforce.
+ The senator misspoke when he said he had served in the war.
+ The firm announced a headcount reduction of 300.
+ The plant downsized its staff in May.
+ The minister promoted clean coal on Tuesday.
+ Analysts expect negative growth in the third quarter.
- The enzyme neutralised the acid.
- The goalkeeper's confidence was collateral damage of the row.
- The family downsized to a flat by the sea.
- A precision strike from 20 metres won the match.
- The striker hit a surgical strike into the corner.
- The "special military operation" began in 2022.
- The museum explains the term clean coal.
- Negative growth rates of the bacteria were measured in the dish.
- He misspoke the name of the town and corrected it at once.
""",
    "loaded-reporting-verb": """
+ The mayor claimed that the bridge was safe.
+ Ridley admitted he had never read the report.
- The director conceded that sales had fallen.
- The minister insists that the plan will work.
+ The spokesman refused to comment on Tuesday.
- Nobody claimed the prize.
- The fire claimed 12 lives.
- She claimed a refund of 40 euros.
- The school admitted 300 pupils.
- He pleaded guilty and admitted the theft in court.
- The keeper conceded three goals.
- Finch insisted on a vote.
- The rebels claimed responsibility.
- The airline claims it lost 400 bags a day in a filing.
- He was admitted to intensive care.
- They confessed their love on the pier.
""",
    "attitude-adverb": """
+ Unfortunately, the council closed the library.
+ The minister conveniently left before the vote.
+ Predictably, the board voted no.
- He was supposedly late.
+ Ironically, the fire station burned down.
- The flat is conveniently located.
- He spoke honestly about his illness.
- Naturally occurring gas was found.
- The curiously named Hope Lane is closed.
- The chemical behaves predictably at low heat.
- She frankly admitted the error.
- He was viciously attacked in the park.
- The species is oddly absent in the south, the study says.
- The lights flickered strangely during the storm.
""",
}


@pytest.mark.parametrize(
    ("rule", "wanted", "text"),
    [(rule, line[0] == "+", line[2:]) for rule, lines in SENTENCES.items() for line in lines.strip().splitlines()],
)
def test_the_loaded_use_is_found_and_the_plain_one_is_not(
    document: Callable[..., Document], rule: str, wanted: bool, text: str
) -> None:
    drawn = document(text, language="en", format="plain")
    assert bool(list(drawn.registry.rules[rule]().check(drawn))) == wanted
