"""Forms of a word with their tags, for the tables that `build_data.py` writes. Development only.

German verbs come from ablaut, English words from lemminflect, German nouns and adjectives from the regular endings of
any grammar (an entry gives `gender` and `plural` for a noun). Tags: `inf`, `zu`, `pp`, `prp`, and TENSE.PERSON with
`pres`, `pret`, `k1`, `k2` and `1s 3s 1p 3p` for German; the Penn tags for English. A separable verb's finite forms stand
twice: fused (`einräumt`) and, with the tag `split.` before, without the particle that stands at the clause's end.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Forms = dict[str, set[str]]

_PERSONS = {0: "1s", 2: "3s", 3: "1p", 5: "3p"}
_TENSES = {"present": "pres", "preterite": "pret", "konjunktiv1": "k1", "konjunktiv2": "k2"}


def inflect(language: str, word_class: str, entry: Mapping[str, Any]) -> Forms:
    """All forms of an entry's lemma with their tags; KeyError for a class that is not known."""
    makers = {
        ("de", "verb"): german_verb,
        ("de", "noun"): german_noun,
        ("de", "adjective"): german_adjective,
        ("de", "graded"): german_graded,
        ("en", "verb"): english_verb,
        ("en", "noun"): english_noun,
        ("en", "adjective"): english_adjective,
        ("en", "graded"): english_graded,
    }
    return makers[language, word_class](entry)


def add(forms: Forms, form: str, tag: str) -> None:
    forms.setdefault(form, set()).add(tag)


def german_verb(entry: Mapping[str, Any]) -> Forms:
    import ablaut

    lemma = entry["lemma"].removeprefix("sich ")
    particle = entry.get("particle", "")
    table = ablaut.conjugate(lemma)
    forms: Forms = {}
    add(forms, lemma, "inf")
    add(forms, table.zu_infinitive, "zu")
    add(forms, table.past_participle, "pp")
    add(forms, table.present_participle, "prp")
    for name, tense in _TENSES.items():
        for index, person in _PERSONS.items():
            form = getattr(table, name)[index]
            stem, _, rest = form.partition(" ")
            if not rest:
                add(forms, form, f"{tense}.{person}")
                continue
            particle = particle or rest
            add(forms, stem, f"split.{tense}.{person}")
            add(forms, rest + stem, f"{tense}.{person}")
    if particle and isinstance(entry, dict):
        entry["particle"] = particle
    return forms


def german_noun(entry: Mapping[str, Any]) -> Forms:
    lemma = entry["lemma"]
    forms: Forms = {}
    add(forms, lemma, "sg")
    if entry.get("gender") in ("m", "n"):
        if entry.get("weak"):
            add(forms, lemma + ("n" if lemma.endswith("e") else "en"), "sg")
        else:
            if not lemma.endswith(("s", "ß", "z", "x")):
                add(forms, lemma + "s", "gen")
            if not lemma.endswith(("e", "el", "er", "en", "em", "lein", "chen")):
                add(forms, lemma + "es", "gen")
    plural = entry.get("plural")
    if plural:
        add(forms, plural, "pl")
        if not plural.endswith(("n", "s")):
            add(forms, plural + "n", "pl")
    return forms


def german_adjective(entry: Mapping[str, Any]) -> Forms:
    lemma = entry["lemma"]
    forms: Forms = {}
    add(forms, lemma, "base")
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if lemma.endswith("el"):
        stem = lemma[:-2] + "l"
    elif lemma.endswith("euer"):
        stem = lemma[:-2] + "r"
    for ending in ("e", "er", "es", "en", "em"):
        add(forms, stem + ending, "infl")
    return forms


def german_graded(entry: Mapping[str, Any]) -> Forms:
    """An adjective with its comparative and superlative; both superlatives of grammar (-st-, -est-) where either is written."""
    forms = german_adjective(entry)
    stem = min(forms, key=len).removesuffix("e")
    for step, tag in (("er", "comp"), ("st", "sup"), ("est", "sup")):
        for ending in ("", "e", "er", "es", "en", "em") if tag == "comp" else ("e", "er", "es", "en", "em"):
            # "irrer" is both "irre" with an ending and "more irre": the plain form stands
            if stem + step + ending not in forms:
                add(forms, stem + step + ending, tag)
    return forms


def _english(entry: Mapping[str, Any], upos: str, base: str) -> Forms:
    from lemminflect import getAllInflections, getAllInflectionsOOV

    lemma: str = entry["lemma"]
    words = lemma.split(" ")
    at = 1 if words[0].endswith("ly") and len(words) > 1 else 0
    # A verb behind a hyphen has the forms of its last part (to fly-tip, to carpet-bomb).
    first, hyphen, last = words[at].rpartition("-")
    found = getAllInflections(words[at], upos=upos)
    found = found or (hyphen and getAllInflections(last, upos=upos)) or getAllInflectionsOOV(last, upos=upos)
    before = "" if words[at] in found.get(base, ()) else first + hyphen
    forms: Forms = {}
    add(forms, lemma, base)
    for tag, variants in found.items():
        for variant in variants:
            add(forms, " ".join([*words[:at], before + variant, *words[at + 1 :]]), tag)
    return forms


def english_verb(entry: Mapping[str, Any]) -> Forms:
    forms = _english(entry, "VERB", "VB")
    # The tables name a participle only where it differs from the past tense.
    if not any("VBN" in tags for tags in forms.values()):
        for tags in forms.values():
            if "VBD" in tags:
                tags.add("VBN")
    return forms


def english_noun(entry: Mapping[str, Any]) -> Forms:
    lemma = entry["lemma"]
    modifiers, _, head = lemma.rpartition(" ")
    forms = _english({"lemma": head}, "NOUN", "NN")
    return {f"{modifiers} {form}".strip(): tags for form, tags in forms.items()}


def english_adjective(entry: Mapping[str, Any]) -> Forms:
    forms: Forms = {}
    add(forms, entry["lemma"], "JJ")
    return forms


def english_graded(entry: Mapping[str, Any]) -> Forms:
    """An adjective with its comparative and superlative in -er and -est, where it has them."""
    from lemminflect import getAllInflections

    forms = english_adjective(entry)
    found = getAllInflections(entry["lemma"], upos="ADJ")
    for tag in ("JJR", "JJS"):
        for form in found.get(tag, ()):
            add(forms, form, tag)
    return forms
