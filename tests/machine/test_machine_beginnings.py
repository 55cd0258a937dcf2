from __future__ import annotations

from pathlib import Path

from newslint.language import Language
from newslint.tokens import Tokens, hits

WORDS = """
[colours]
source = "made up"
entries = ["red", "red hot", "red hot iron"]
[metals]
source = "made up"
entries = ["iron", "hot iron", "lead"]
[fruits]
source = "made up"
entries = ["pear"]
"""


def test_groups_know_their_words_in_every_text(tmp_path: Path) -> None:
    """What a group has in a text does not depend on which groups and words were met in texts before."""
    folder = tmp_path / "languages" / "tok"
    folder.mkdir(parents=True)
    (folder / "words.toml").write_text(WORDS, encoding="utf-8")
    language = Language("tok", [str(tmp_path)])
    texts = [
        Tokens.of(text) for text in ("A pear of lead.", "The red hot iron is hot, lead is not red.", "Iron and lead")
    ]
    for asked in (["metals"], ["metals", "colours"], ["fruits", "metals", "colours"]):
        for name in asked:
            language.beginnings.add(name, language.group(name))
        for tokens in texts:
            begins = language.beginnings.among(tokens.places)
            assert begins.keys() >= set(asked)
            for name in asked:
                group = language.group(name)
                assert hits(tokens, group, begins[name]) == hits(tokens, group)
    found = hits(texts[1], language.group("colours"))
    assert [(hit.start, hit.end) for hit in found] == [(4, 16), (4, 11), (4, 7), (37, 40)]
