"""Built tables of words: what is packed comes out as it went in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newslint import Language
from newslint.language import index_group
from newslint.packed import dumps, parts_of
from newslint.tokens import Tokens, hits

TABLE = {
    "source": "invented",
    "note": ["eins", "zwei"],
    "entries": [
        {"lemma": "leugnen", "forms": {"leugnet": "pres.3s|k1", "leugnete": "pret"}},
        {"term": "nichts wissen wollen", "act": "deny"},
        {"term": "nichts wissen", "forms": ["nichts wissen", "Nichts gewusst", "nichts"]},
        {"term": 'mit "Zeichen"', "forms": []},
    ],
}


def packed(folder: Path, **groups: object) -> Path:
    place = folder / "languages"
    place.mkdir(parents=True)
    (place / "de.json").write_text(dumps({name: index_group(table) for name, table in groups.items()}), "utf-8")  # type: ignore[arg-type]
    return folder


def test_a_built_table_is_json_and_read_by_group(tmp_path: Path) -> None:
    folder = packed(tmp_path, denials=TABLE, other={"entries": ["Wort"]})
    assert set(json.loads((folder / "languages" / "de.json").read_bytes())) >= {"denials", "other"}
    language = Language("de", [str(folder)])
    assert language.names() == ["denials", "other"]
    group = language.group("denials")
    assert group.readings("leugnet") == [(0, "pres.3s|k1")]
    assert group.readings("nichts") == [(2, "")]
    assert group.continuations("nichts") == [(["wissen", "wollen"], 1, ""), (["gewusst"], 2, ""), (["wissen"], 2, "")]
    assert (group.readings("ja"), group.continuations("ja")) == ([], [])
    assert [entry.get("term") for entry in group.entries][3] == 'mit "Zeichen"'
    assert group.of("leugnete") == [{"lemma": "leugnen"}]
    assert group.facts == {"note": ["eins", "zwei"]}
    assert not language.group("none").entries


def test_folders_are_merged_in_their_order(tmp_path: Path) -> None:
    own = tmp_path / "own" / "languages" / "de"
    own.mkdir(parents=True)
    (own / "words.toml").write_text(
        '[denials]\nsource = "invented"\nnote = ["drei"]\n'
        'entries = [{ term = "leugnet", of = "own" }, { term = "nichts so sehr leugnen" }]\n',
        encoding="utf-8",
    )
    group = Language("de", [str(packed(tmp_path / "built", denials=TABLE)), str(tmp_path / "own")]).group("denials")
    assert group.readings("leugnet") == [(0, "pres.3s|k1"), (4, "")]
    assert group.of("leugnet")[1] == {"term": "leugnet", "of": "own"}
    assert group.continuations("nichts")[0] == (["so", "sehr", "leugnen"], 5, "")
    assert [rest for rest, _, _ in group.continuations("nichts")][1:] == [["wissen", "wollen"], ["gewusst"], ["wissen"]]
    assert group.facts["note"] == ["eins", "zwei", "drei"]


def test_phrases_are_found_by_the_rarest_of_their_words(tmp_path: Path) -> None:
    table = {
        "rarest": True,
        "entries": ["in der Nähe", "in der Nähe des Hofs", "Nähe", "Hof in", "in der", "der Nähe nach"],
    }
    place = tmp_path / "rare" / "languages"
    place.mkdir(parents=True)
    (place / "de.json").write_text(dumps({"words": index_group(table, {"der": 0, "in": 1, "des": 2})}), "utf-8")
    rare = Language("de", [str(tmp_path / "rare")]).group("words")
    plain = Language("de", [str(packed(tmp_path / "plain", words=table))]).group("words")
    assert (set(rare.phrases), set(plain.phrases)) == ({"nähe", "hof", "in"}, {"in", "der", "hof"})
    assert (rare.continuations("nähe"), dict(rare.led["nähe"])) == (
        [],
        {"der": "in+der++des+hofs:1;der++nach:5;in+der+:0"},
    )
    texts = (
        "In der Nähe des Hofs in der Nähe",
        "Nähe des Hofs in der",
        "der Nähe nach. Hof in der Nähe nach",
        "der",
        "",
    )
    for text in texts:
        tokens = Tokens.of(text)
        found, wanted = ([(*hit[:4], hit.entry["term"]) for hit in hits(tokens, group)] for group in (rare, plain))
        assert found == wanted
    # A list of a newsroom, which is not built, may add to it.
    own = tmp_path / "own" / "languages" / "de"
    own.mkdir(parents=True)
    (own / "words.toml").write_text('[words]\nsource = "invented"\nentries = ["in der Nähe"]\n', encoding="utf-8")
    both = Language("de", [str(tmp_path / "rare"), str(tmp_path / "own")]).group("words")
    assert both.phrases["in"] == "der+nähe+des+hofs:1;der+nähe:0;der+nähe:6;der:4"
    assert [hit.last for hit in hits(Tokens.of("in der Nähe"), both)] == [2, 2, 1, 2]


def test_a_tag_may_hold_any_sign(tmp_path: Path) -> None:
    table = {"entries": [{"term": "x", "forms": {"Wort": "two tags", "Wort für Wort": "a:b;c"}}]}
    group = Language("de", [str(packed(tmp_path, words=table))]).group("words")
    assert group.readings("wort") == [(0, "two tags")]
    assert group.continuations("wort") == [(["für", "wort"], 0, "a:b;c")]


def test_what_stands_between_the_lines_is_only_read_when_needed() -> None:
    text = dumps({"words": index_group({"entries": ["Wort"]}), "other": index_group({"entries": ["Ding"]})})
    broken = text.replace('"ding"', "}").replace('{"term":"Ding"}', "{").encode()
    assert parts_of(broken)["words"]().entries() == [{"term": "Wort"}]
    with pytest.raises(ValueError, match="Expecting"):
        parts_of(broken)["other"]().entries()


def test_a_table_with_the_line_ends_of_windows_is_read() -> None:
    text = dumps({"words": index_group({"entries": ["Wort"]}), "other": index_group({"entries": ["Übel"]})})
    parts = parts_of(text.replace("\n", "\r\n").encode())
    assert [part().entries() for _, part in sorted(parts.items())] == [[{"term": "Übel"}], [{"term": "Wort"}]]
