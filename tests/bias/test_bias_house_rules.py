"""Rules as data: the four kinds, their examples, what a house may change, and errors that help."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import Document, PluginError, Registry
from newslint.cli import main
from newslint.engine import Settings, document_of, lint
from newslint.pattern_examples import check_examples

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs" / "house-rules.md"
PHRASE = """
[trade-war]
kind = "phrase"
language = "en"
find = ["trade war", { term = "tariff battle", instead = "tariff dispute" }]
instead = "trade dispute"
message = "“{found}” is an image of war; we write “{instead}”."
flagged = ["The trade war enters its third year.", "The tariff battle goes on."]
fine = ["“This is a trade war,” said Orla Finch.", "The war ended trade."]
"""
REQUIRE = """
[name-the-fund]
kind = "require"
language = "en"
when = { find = ["Harbour Fund"] }
needs = { find = ["owned by the publisher"] }
within = "WITHIN"
message = "The Harbour Fund belongs to us: say so."
flagged = ["The Harbour Fund bought the pier."]
fine = ["The Harbour Fund, owned by the publisher, bought the pier."]
"""
LIMIT = """
[too-many-exclamations]
kind = "limit"
pattern = '!'
max = 1
voice = "any"
message = "{count} exclamation marks; at most {max}."
related.earlier = "here too"
flagged = ["Stop! Now!"]
fine = ["Stop!"]
"""
BALANCE = """
[two-sides]
kind = "balance"
language = "en"
one = { find = ["union", "workers"], label = "workers" }
other = { find = ["employers", "management"], label = "employers" }
message = "{count} times {heavy}, {against} times {light}."
flagged = ["The union spoke. The workers marched. The union left."]
fine = ["The union spoke. The workers marched. The union left. The employers answered. The management agreed."]
"""


def house(folder: Path, rules: str) -> Path:
    (folder / "rules").mkdir()
    (folder / "rules" / "ours.toml").write_text(rules, encoding="utf-8")
    return folder


def messages(registry: Registry, rule: str, text: str, language: str = "en") -> list[str]:
    settings = Settings(rules={rule: registry.rules[rule]()}, language=language)
    draft = registry.readers["markdown"].read(text.encode(), "draft.md")
    report = lint(document_of(draft, registry, settings, "draft.md"), settings)
    assert report.errors == ()
    return [finding.message for finding in report.findings]


def test_the_examples_of_the_built_in_rules_hold(registry: Registry) -> None:
    assert check_examples(ROOT / "plugins" / "newslint_bias", registry) == []


@pytest.mark.parametrize("rules", [PHRASE, REQUIRE.replace("WITHIN", "document"), LIMIT, BALANCE])
def test_each_kind_of_rule_holds_its_examples(tmp_path: Path, registry: Registry, rules: str) -> None:
    assert check_examples(house(tmp_path, rules), registry) == []


def test_examples_that_do_not_hold_are_named(tmp_path: Path, registry: Registry) -> None:
    wrong = PHRASE.replace("The war ended trade.", "A trade war is a trade war.").replace(
        "The tariff battle", "The quarrel"
    )
    said = check_examples(house(tmp_path, wrong), registry)
    assert len(said) == 2
    assert "nothing is found in 'The quarrel goes on.'" in said[0]
    assert "fine, but 'trade war' is found" in said[1]


def test_a_phrase_says_what_to_write_instead(tmp_path: Path, registry: Registry) -> None:
    extended = registry.extended([house(tmp_path, PHRASE)])
    assert messages(extended, "trade-war", "The tariff battle goes on.") == [
        "“tariff battle” is an image of war; we write “tariff dispute”."
    ]


def test_require_looks_within_the_sentence_where_it_says_so(tmp_path: Path, registry: Registry) -> None:
    extended = registry.extended([house(tmp_path, REQUIRE.replace("WITHIN", "sentence"))])
    text = "The Harbour Fund bought the pier. A firm owned by the publisher sold it."
    assert len(messages(extended, "name-the-fund", text)) == 1
    assert messages(extended, "name-the-fund", "The Harbour Fund, owned by the publisher, bought it.") == []


def test_a_limit_counts_and_a_balance_names_both_sides(tmp_path: Path, registry: Registry) -> None:
    extended = registry.extended([house(tmp_path, LIMIT + BALANCE)])
    assert messages(extended, "too-many-exclamations", "Stop! Now! Go!") == ["3 exclamation marks; at most 1."]
    text = "The union spoke. The workers marched. The union left. The employers answered."
    assert messages(extended, "two-sides", text) == ["3 times workers, 1 times employers."]


def test_a_rule_for_one_language_is_silent_in_others(tmp_path: Path, registry: Registry) -> None:
    extended = registry.extended([house(tmp_path, PHRASE)])
    assert messages(extended, "trade-war", "Der trade war dauert an.", language="de") == []


def test_a_rule_whose_name_is_taken_is_an_error_that_names_the_owner(tmp_path: Path, registry: Registry) -> None:
    with pytest.raises(PluginError, match=r"'loaded-language' is already there, from bias"):
        registry.extended([house(tmp_path, PHRASE.replace("trade-war", "loaded-language"))])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("\ninstead =", "\ninsted =", "the key 'insted' is not known; did you mean 'instead'?"),
        ('kind = "phrase"', 'kind = "phrases"', "kind = 'phrases'; did you mean 'phrase'?"),
        ("[trade-war]", "[Trade_War]", "'Trade_War' is no rule"),
        ('find = ["trade war", { term = "tariff battle", instead = "tariff dispute" }]', "", "nothing to look for"),
        ("fine = ", "fein = ", "the key 'fine' is missing: give sentences"),
        ('language = "en"\n', 'language = "en"\nfact = "Atribution"\n', "did you mean 'Attribution'?"),
        ('language = "en"\n', 'language = "en"\npattern = "("\n', "is no regular expression"),
        ("[trade-war]", "[trade-war", "ours.toml"),
        ('language = "en"', 'language = "english"', "write two letters"),
        ("{found}", "{fuond}", "message: {fuond} is not known; did you mean 'found'?"),
    ],
)
def test_what_cannot_be_read_is_said_with_file_and_key(
    tmp_path: Path, registry: Registry, old: str, new: str, said: str
) -> None:
    with pytest.raises(PluginError) as error:
        registry.extended([house(tmp_path, PHRASE.replace(old, new, 1))])
    assert "ours.toml" in str(error.value)
    assert said in str(error.value)


def test_newslint_test_runs_a_house_and_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = house(tmp_path, PHRASE)
    assert main(["test", str(folder)]) == 0
    (folder / "rules" / "ours.toml").write_text(PHRASE.replace("The tariff battle", "The quarrel"), encoding="utf-8")
    assert main(["test", str(folder)]) == 1
    assert "nothing is found" in capsys.readouterr().out


WORDS = """[loaded-adjectives]
source = "our style book"
entries = [{ term = "plucky", instead = "small" }, { term = "shameless", off = true }]
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "loaded-adjectives",
            "loaded-adjectivs",
            "is no list of words, and no rule of this folder names it; did you mean",
        ),
        ('source = "our style book"\n', "", "the key 'source' is missing: say where the words come from"),
        ("instead", "insted", "'plucky': the key 'insted' is not known; did you mean 'instead'?"),
        ("entries", "entires", "the key 'entries' is missing; 'entires' is not known"),
        ('{ term = "plucky"', '{ trem = "plucky"', "entry 1: the key 'term' is missing"),
        ('"shameless"', '"shamelss"', "nothing to switch off; did you mean 'shameless'?"),
        ("[loaded", "[loaded-adjectives", "ours.toml"),
    ],
)
def test_newslint_test_says_what_is_wrong_with_a_houses_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    words = tmp_path / "languages" / "en" / "ours.toml"
    words.parent.mkdir(parents=True)
    words.write_text(WORDS, encoding="utf-8")
    assert main(["test", str(tmp_path)]) == 0
    assert "1 file of words holds" in capsys.readouterr().out
    words.write_text(WORDS.replace(old, new, 1), encoding="utf-8")
    assert main(["test", str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert str(words) in out
    assert said in out


def test_a_houses_own_list_is_known_where_a_rule_names_it(tmp_path: Path) -> None:
    folder = house(tmp_path, PHRASE.replace("find = [", 'groups = ["boat-words"]\nfind = [', 1))
    (folder / "languages" / "en").mkdir(parents=True)
    words = folder / "languages" / "en" / "boats.toml"
    words.write_text(WORDS.replace("loaded-adjectives", "boat-words"), encoding="utf-8")
    assert main(["test", str(folder)]) == 0
    words.write_text(WORDS.replace("loaded-adjectives", "boot-words"), encoding="utf-8")
    assert main(["test", str(folder)]) == 1


def test_a_houses_folder_of_no_language_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = tmp_path / "languages" / "english" / "ours.toml"
    words.parent.mkdir(parents=True)
    words.write_text(WORDS, encoding="utf-8")
    assert main(["test", str(tmp_path)]) == 1
    assert "'english' is no language" in capsys.readouterr().out


def test_a_house_adds_changes_and_switches_off_terms(tmp_path: Path, registry: Registry) -> None:
    (tmp_path / "languages" / "en").mkdir(parents=True)
    (tmp_path / "languages" / "en" / "ours.toml").write_text(
        "[loaded-adjectives]\n"
        'source = "our style book"\n'
        'entries = [{ term = "shameless", off = true }, { term = "vile", instead = "rejected" }, { term = "plucky", instead = "small" }]\n',
        encoding="utf-8",
    )
    extended = registry.extended([tmp_path])
    assert messages(registry, "loaded-language", "The shameless deal stands.") != []
    assert messages(extended, "loaded-language", "The shameless deal stands.") == []
    assert messages(extended, "loaded-language", "The vile deal stands.") == ["“vile” is loaded; instead: rejected."]
    assert messages(extended, "loaded-language", "The plucky firm won.") == ["“plucky” is loaded; instead: small."]


@pytest.mark.parametrize("accepted", ["regime", "regime of Ostrau"])
def test_accepted_words_pass(registry: Registry, accepted: str) -> None:
    settings = Settings(
        rules={"loaded-language": registry.rules["loaded-language"]()}, language="en", house={"accept": [accepted]}
    )
    draft = registry.readers["markdown"].read(b"The Regime of Ostrau met. The regime of Ostrau left.", "draft.md")
    document = document_of(draft, registry, settings, "draft.md")
    assert lint(document, settings).findings == ()


def test_a_pattern_of_a_user_cannot_hang_the_run(
    tmp_path: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.selectors.TIMEOUT", 0.2)
    hostile = LIMIT.replace("'!'", "'(a+)+$|(a|aa)+b|(.*a){20}x'").replace("too-many-exclamations", "hostile")
    extended = registry.extended([house(tmp_path, hostile)])
    settings = Settings(rules={"hostile": extended.rules["hostile"]()}, language="en")
    draft = extended.readers["plain"].read(b"a" * 3000, "draft.txt")
    report = lint(document_of(draft, extended, settings, "draft.txt"), settings)
    assert report.errors == () or "TimeoutError" in report.errors[0].message


def test_the_page_for_editors_shows_rules_that_hold(tmp_path: Path, registry: Registry) -> None:
    blocks = [block.split("```")[0] for block in DOCS.read_text(encoding="utf-8").split("```toml rules\n")[1:]]
    assert len(blocks) >= 4
    assert check_examples(house(tmp_path, "\n".join(blocks)), registry) == []


def test_one_finding_a_sentence(document: Callable[..., Document]) -> None:
    drawn = document("The shameless, vile and disgraceful deal stands. The shameless firm won.", language="en")
    rule = drawn.registry.rules["loaded-language"]()
    assert [drawn.slice(f.span) for f in rule.check(drawn)] == ["shameless", "shameless"]
