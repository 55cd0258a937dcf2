"""The frames of English attributions one by one, and the reading of grammar under them, on invented sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from newslint_printed import printed

from newslint import Attribution, Document
from newslint_speech.english_grammar import English

Maker = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # the subject: asides, lists, shared subjects, objects that act, participles
        (
            "Weller, a former judge from Lund, said the dam was safe.",
            "Weller, a former judge from Lund",
            "the dam was safe",
        ),
        ("Weller, for his part, said the dam was safe.", "Weller", "the dam was safe"),
        ("Brandt, Weller and Sprock urged calm on Monday.", "Brandt, Weller and Sprock", "calm"),
        ("Brandt lost the vote and announced a new plan.", "Brandt", "a new plan"),
        ("On Monday the council said the dam was safe.", "the council", "the dam was safe"),
        ("The engineers who built the dam said it was safe.", "The engineers who built the dam", "it was safe"),
        ("Brandt gave the letter to Weller, saying that she was tired.", "Brandt", "that she was tired"),
        ("After warning about the dam, Brandt left the hall.", "Brandt", "the dam"),
        ("She said he never stole anything, but told the court that he lied.", "She", "that he lied"),
        (
            "A woman who called herself the owner of the mill said it was hers.",
            "A woman who called herself the owner of the mill",
            "it was hers",
        ),
        ("Asked about the dam, Brandt said it was safe.", "Brandt", "it was safe"),
        ("The firm sent out a letter saying the dam was safe.", "The firm", "the dam was safe"),
        ("Brandt has praised the dam and has criticised the mill.", "Brandt", "the mill"),
        ("Supporters of the mayor say he will win.", "Supporters of the mayor", "he will win"),
        # adjectives and nouns
        ("In her view, the dam is unsafe.", "her", "the dam is unsafe"),
        ("Brandt is confident that the dam will hold.", "Brandt", "that the dam will hold"),
        ("Brandt remains deeply skeptical of the new plan.", "Brandt", "the new plan"),
        ("The town believed Weller's claim that the dam was safe.", "Weller's", "that the dam was safe"),
        ("Brandt repeated her criticism of the mayor.", "her", "the mayor"),
        ("Brandt's fear is that the dam will break.", "Brandt's", "that the dam will break"),
        # passives
        ("The plan was rejected by the council.", "the council", "The plan"),
        ("The plan, opposed by the council, was dropped.", "the council", "The plan"),
        ("Weller is accused by prosecutors of taking bribes.", "prosecutors", "Weller | of taking bribes"),
        # what stands before the cue
        ("As Brandt noted, the dam is safe.", "Brandt", "the dam is safe"),
        ("The dam, Brandt said, is safe.", "Brandt", "The dam | is safe"),
        (
            "Weller resigned after the council revealed that the dam was unsafe.",
            "the council",
            "that the dam was unsafe",
        ),
        ("The firm said it left as soon as it knew.", "The firm", "it left as soon as it knew"),
        (
            "The mill was sold, said Lea Brandt, the mayor of Lund.",
            "Lea Brandt, the mayor of Lund",
            "The mill was sold",
        ),
    ],
)
def test_source_and_content(document: Maker, text: str, source: str, content: str) -> None:
    made = document(text, language="en", format="plain")
    pairs = [
        (printed(made, f.source).rstrip(","), printed(made, f.content).rstrip(".,")) for f in made.facts(Attribution)
    ]
    assert (source, content) in pairs


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Brandt hopes to win the vote.", "belief"),
        ("Brandt dismissed the report as false.", "reported"),
        ("Brandt is proud of the new dam.", "belief"),
        ("The town's distrust of the council grew.", "belief"),
    ],
)
def test_wishes_and_beliefs_are_told_from_speech(document: Maker, text: str, kind: str) -> None:
    assert [f.kind for f in document(text, language="en", format="plain").facts(Attribution)] == [kind]


def test_what_is_said_of_wishes_is_one_attribution(document: Maker) -> None:
    made = document("Brandt said she hopes to win and wants to rebuild the dam.", language="en", format="plain")
    assert [f.cue_lemma for f in made.facts(Attribution)] == ["say"]


def test_a_denial_inside_a_report_is_a_voice_of_its_own(document: Maker) -> None:
    made = document("The police said that Weller denied the theft.", language="en", format="plain")
    assert sorted(f.cue_lemma for f in made.facts(Attribution)) == ["deny", "say"]


@pytest.mark.parametrize(
    "text",
    [
        "The states that border the lake have few roads.",
        "The plans of the mill were lost in a fire.",
        "Its claims department moved to the third floor.",
        "In recent reports of the weather office, rain was heavy.",
    ],
)
def test_nouns_are_no_verbs(document: Maker, text: str) -> None:
    assert not [f for f in document(text, language="en", format="plain").facts(Attribution) if f.kind == "indirect"]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Weller says the plans fail", "NVDNV"),
        ("She has never wanted to say so", "OXAZTIA"),
        ("A report published in May said little", "DNZPNVN"),
        ("The dam that Brandt built was praised", "DNRNVXZ"),
        ("Brandt's plan is failing", "NDNXG"),
    ],
)
def test_verbs_are_told_from_nouns(document: Maker, text: str, tags: str) -> None:
    assert "".join(English(document(text, language="en", format="plain")).tags) == tags


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # a time behind the verb, plurals without an article, the speakers behind the verb
        ("The minister hid a gift, the Daily Herald reported ten days ago.", "the Daily Herald", "The minister hid a gift"),
        ("The minister hid a gift, Brandt said a week ago.", "Brandt", "The minister hid a gift"),
        ("The Daily Herald reported the gift two weeks ago.", "The Daily Herald", "the gift two weeks ago"),
        ("Mill hid deaths for years, ex-staff say", "ex-staff", "Mill hid deaths for years"),
        ("Mill hid deaths, say residents", "residents", "Mill hid deaths"),
        ("He said fees, say ten euros, are low.", "He", "fees, say ten euros, are low"),
        (
            "The mill, which ran two homes, sold flour and hid the bills, according to the watchdog Fair Care.",
            "the watchdog Fair Care",
            "The mill, which ran two homes, sold flour and hid the bills",
        ),
    ],
)  # fmt: skip
def test_what_stands_before_who_says_it(document: Maker, text: str, source: str, content: str) -> None:
    made = document(text, language="en", format="plain")
    assert [(printed(made, a.source), printed(made, a.content)) for a in made.facts(Attribution)] == [(source, content)]
