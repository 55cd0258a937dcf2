"""Drafts of any length for measuring, put together from sentences of our own, the same on every run; and texts of a corpus."""

from __future__ import annotations

import json
import random
from pathlib import Path

CORPORA = ("wikinews.dev", "polnear.dev")

_GERMAN = [
    "Der Rat der Stadt Wendlingen hat am {day} mit knapper Mehrheit für den Umbau der alten Mühle gestimmt.",
    "Das teilte eine Sprecherin der Verwaltung am {day} mit.",
    "Kritiker werfen dem Bauunternehmen Nordfels vor, Rechnungen doppelt gestellt zu haben.",
    "„Wir haben jede Position geprüft“, sagte Geschäftsführerin Marlene Oster der Redaktion.",
    "Nach Angaben der Staatsanwaltschaft dauern die Ermittlungen gegen {number} Verdächtige an.",
    "Das Unternehmen ließ eine Anfrage bis zum Abend unbeantwortet.",
    "Im [Bericht der Prüfer](https://beispiel.test/bericht/{number}) steht davon allerdings nichts.",
    "Der Kreistag berät im März über die Kosten von {number} Millionen Euro.",
    "Offenbar sollen Mitarbeiter schon früh von den Mängeln gewusst haben.",
    "Wer den [Wasserkocher](https://laden.test/k?id={number}) kauft, bekommt ein schlichtes und leises Gerät.",
    "Die Gewerkschaft nannte den Plan „ein Geschenk an die Falschen“.",
    "Am Ufer der Fils stehen seit Jahren {number} leere Häuser.",
]
_ENGLISH = [
    "The council of Harrowby voted on {day} to rebuild the old mill by a narrow margin.",
    "A spokeswoman for the authority confirmed the result on {day}.",
    "Critics accuse the contractor Northfell Ltd of billing the same work twice.",
    '"We have checked every item," said Marlene Oster, its chief executive.',
    "According to prosecutors, {number} people remain under investigation.",
    "The company did not respond to a request for comment by the evening.",
    "The [auditors' report](https://example.test/report/{number}) does not mention it.",
    "The county will discuss costs of {number} million pounds in March.",
    "Employees allegedly knew about the faults long before the winter.",
    "Buyers of the [kettle](https://shop.test/k?id={number}) get a plain and quiet device.",
    "The union called the plan “a present for the wrong people”.",
    "Some {number} empty houses have stood along the river for years.",
]
_DAYS = {"de": ["Montag", "Dienstag", "Freitag"], "en": ["Monday", "Tuesday", "Friday"]}


def draft(language: str, size: int, seed: int = 1) -> str:
    """A Markdown draft of about `size` bytes in "de" or "en": a headline, a subhead now and then, paragraphs."""
    choose = random.Random(seed)
    sentences = _GERMAN if language == "de" else _ENGLISH
    parts = ["# Streit um die Mühle von Wendlingen\n" if language == "de" else "# Row over the mill of Harrowby\n"]
    length = 0
    while length < size:
        words = " ".join(
            choose.choice(sentences).format(day=choose.choice(_DAYS[language]), number=choose.randint(2, 90))
            for _ in range(choose.randint(2, 5))
        )
        if choose.random() < 0.1:
            parts.append("## Die Vorgeschichte\n" if language == "de" else "## How it began\n")
        parts.append(words + "\n")
        length += len(words.encode()) + 2
    return "\n".join(parts)


def real_texts(folder: str, corpus: str) -> tuple[list[bytes], str]:
    """The texts of a corpus (one JSON object a line with `lang` and `text`), and their language."""
    lines = (Path(folder) / "corpus" / "attribution" / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    return [row["text"].encode() for row in rows], rows[0]["lang"]
