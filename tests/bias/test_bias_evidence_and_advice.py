"""English words that are borne out beside, that list or report what others say, and advice that fits the place of the word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint import Document


def found(document: Document, rule: str) -> list[str]:
    findings = document.registry.rules[rule]().check(document)
    return [document.slice(finding.span) for finding in findings]


@pytest.mark.parametrize(
    ("shown", "bare", "word"),
    [
        (
            "Finch gave an inflammatory speech in which she called the board “a pack of wolves”.",
            "Finch gave an inflammatory speech in the harbour.",
            "inflammatory",
        ),
        (
            "Sales were dismal: 34 tickets in June.",
            "Sales were dismal in June 2019.",
            "dismal",
        ),
        (
            "The board raised a stunning 4 million euros.",
            "The board raised a stunning sum.",
            "stunning",
        ),
        (
            "The mayor's notes were lost. Bigot. Racist. Clown. So the two candidates call each other.",
            "The mayor's notes were lost. The mayor is a racist.",
            "racist",
        ),
        (
            "The mayor is appealing to the so-called alt-right, a friend of the left.",
            "The mayor is appealing to the so-called experts.",
            "so-called",
        ),
        ("The mayor left after a scathing audit.", "The mayor left after a scathing speech.", "scathing"),
        ("Brexit is a divisive issue on the island.", "The mayor is a divisive figure.", "divisive"),
        ("Finch echoed statements by the mayor that the board is a disgrace.", "The board is a disgrace.", "disgrace"),
        ("Islanders are tired of the shameless deal.", "Islanders read the shameless deal.", "shameless"),
        ("The plan was widely ridiculed.", "Finch ridicules the plan.", "ridicules"),
        ("The carnage in Aldmoor, where terrorists struck, went on.", "The budget is carnage for clubs.", "carnage"),
        ("The media circus began at noon.", "The hearing was a circus from noon on.", "circus"),
        (
            "Finch was pilloried for dubious advice on boats.",
            "Finch gave dubious advice on boats.",
            "dubious",
        ),
    ],
)
def test_what_is_borne_out_or_said_by_others_is_left_alone(
    document: Callable[..., Document], shown: str, bare: str, word: str
) -> None:
    assert word not in found(document(shown, language="en"), "loaded-language")
    assert word in found(document(bare, language="en"), "loaded-language")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fortunately for them, the boat came back.", []),
        ("Fortunately, the boat came back.", ["Fortunately"]),
        ("Luckily for Finch, the vote was put off.", []),
        ("The claim was wildly inaccurate.", []),
        ("The plan is wildly irresponsible.", ["wildly"]),
    ],
)
def test_whose_luck_it_is_is_no_comment(document: Callable[..., Document], text: str, words: list[str]) -> None:
    assert found(document(text, language="en"), "attitude-adverb") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Finch claimed that the boat was new. The yard denied it.", []),
        ("Finch claimed that the boat was new. There is no record of a sale.", []),
        ("Finch claimed that the boat was new. The yard is in Aldmoor.", ["claimed"]),
        # what the text finds false further down; what is denied three sentences on is another matter
        (
            "Finch claimed that the boat was new. It is blue. It is in Aldmoor. It is old. That is false, a check shows.",
            [],
        ),
        ("Finch openly admitted that the island is small.", []),
        (
            "Finch claimed that the boat was new. It lay in Aldmoor. It was blue. The mayor denied a quarrel.",
            ["claimed"],
        ),
        ("Finch admitted that the date in her letter was wrong.", []),
        ("Finch admitted that she likes the sea.", ["admitted"]),
        ("Under questioning, Finch admitted that she likes the sea.", []),
        ("Finch said no, but admitted that she likes the sea.", []),
        ("Finch conceded that she had failed as a chair.", []),
        ("Finch admitted that the island is small.", ["admitted"]),
        ("Finch likes the boat but concedes that the bridge is quicker.", []),
        ("Even as Finch claimed that the boat was new, the yard sold her a sail.", []),
        ("In papers filed in May, Finch contended that the boat was hers.", []),
    ],
)
def test_verbs_of_doubt_and_guilt_that_the_text_bears_out(
    document: Callable[..., Document], text: str, words: list[str]
) -> None:
    assert found(document(text, language="en"), "loaded-reporting-verb") == words


@pytest.mark.parametrize(
    ("text", "phrase", "advice"),
    [
        ("Finch railed against the toll.", "railed against", "criticise/criticize"),
        ("Finch ripped into the board.", "ripped into", "criticise/criticize"),
        ("The board is pandering to the yachts.", "pandering to", "court; say what was promised"),
        ("Finch cozied up to the yachts.", "cozied up to", "side with; seek the support of"),
        ("The mayor's slashing comments hurt nobody. Finch slashed the grant.", "slashed", "cut"),
        ("She gave long harangues. Finch harangued the board.", "harangued", "address; criticise/criticize"),
        ("Storms wreaked havoc on the quay.", "wreaked havoc", "cause damage; say which"),
    ],
)
def test_a_verb_is_shown_with_the_words_that_its_alternative_replaces(
    document: Callable[..., Document], text: str, phrase: str, advice: str
) -> None:
    drawn = document(text, language="en")
    (finding,) = drawn.registry.rules["loaded-language"]().check(drawn)
    assert drawn.slice(finding.span) == phrase
    assert finding.values["instead"] == advice


LOADED = ("loaded-adjectives", "loaded-nouns", "loaded-verbs", "loaded-phrases")
BRITISH = ("ise", "ised", "isation", "isations", "our", "ours")
COMMON = ("praise", "promised", "rise")


def test_advice_is_spelt_for_both_sides_of_the_atlantic(document: Callable[..., Document]) -> None:
    """British spelling alone would be a fault in American copy: "criticise" stands with "criticize" beside it."""
    words = document("The harbour.", language="en").words
    fields = words.group("loaded-fields").facts["fields"]
    entries = [*fields.values(), *(entry for name in LOADED for entry in words.group(name).entries)]
    assert len(entries) > 300
    for entry in entries:
        advice = str(entry.get("instead", "")).replace("criticise/criticize", "")
        for word in advice.replace(";", " ").replace(",", " ").split():
            assert word in COMMON or not word.endswith(BRITISH), advice
