"""German terms in their two senses: the one that judges is found, the plain one is not; whole sober drafts stay silent."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint import Registry
from newslint.engine import Settings, document_of, lint

SOBER = Path(__file__).parent / "sober_de"
RULES = (
    "agentless-harm",
    "attitude-adverb",
    "euphemism",
    "group-generalisation",
    "loaded-language",
    "loaded-reporting-verb",
)

# what judges; the word found; what is plain
SENSES = [
    (
        "Die Machenschaften des Rates blieben verborgen.",
        "Machenschaften",
        "Die kriminellen Machenschaften zahlten sich nicht aus.",
    ),
    ("Der Diktator empfing den Gesandten.", "Diktator", "Der Sturz des Diktators liegt 20 Jahre zurück."),
    (
        "Das Regime in Karsien schloss drei Sender.",
        "Regime",
        "Das Regime des damaligen Königs verbot drei Sender.",
    ),
    ("Die Hetze gegen den Rat nimmt zu.", "Hetze", "Das Gesetz gegen Hass und Hetze gilt ab Mai."),
    ("Sie hetzten gegen den Rat.", "hetzten", "Die Hunde hetzten das Reh."),
    ("Der Schlingerkurs der Koalition dauert an.", "Schlingerkurs", "Der Wagen fuhr im Schlingerkurs nach Ostrau."),
    (
        "Die Schlammschlacht um den Vorsitz endete.",
        "Schlammschlacht",
        "Nach dem Regen wurde das Spiel zur Schlammschlacht.",
    ),
    ("Die Posse um den Bahnhof ist teuer.", "Posse", "Die Zauberposse läuft bis Mai."),
    ("Der Bürokratie-Wahnsinn kostet Geld.", "Bürokratie-Wahnsinn", "Der Rinderwahnsinn kostete 2001 viel Geld."),
    ("Die Militärclique regiert seit März.", "Militärclique", "Die Jugendclique trifft sich am Bahnhof."),
    ("Die Verbotsorgie der Stadt geht weiter.", "Verbotsorgie", "Die Drogenorgie endete mit zwei Festnahmen."),
    (
        "Die Mieten in Ostrau und die Preise explodieren.",
        "explodieren",
        "Die Preise lagen aus, als zwei Bomben explodierten.",
    ),
    (
        "Die Bank ging rücksichtslos gegen Mieter vor.",
        "rücksichtslos",
        "Der Mann überholte rücksichtslos auf der Autobahn.",
    ),
    (
        "Die Novelle ist eine Mogelpackung.",
        "Mogelpackung",
        "Der Karton ist eine Mogelpackung, die Füllmenge sank.",
    ),
    (
        "Das Versprechen blieb ein Lippenbekenntnis.",
        "Lippenbekenntnis",
        "Das Versprechen blieb kein Lippenbekenntnis.",
    ),
    (
        "Wenig überraschend lehnte der Rat ab.",
        "Wenig überraschend",
        "Wenig überraschend zeigen die Daten einen Anstieg.",
    ),
    (
        "Der Verband zahlte zähneknirschend.",
        "zähneknirschend",
        "Wer nachts zähneknirschend schläft, braucht eine Schiene vom Zahnarzt.",
    ),
    (
        "Der Konzern setzt seinen Schlingerkurs fort.",
        "Schlingerkurs",
        "Die Aktie setzt ihren Schlingerkurs fort.",
    ),
    (
        "Der Streit war eine Schlammschlacht.",
        "Schlammschlacht",
        "Die Kinder warfen sich Dreck zu, es war eine Schlammschlacht.",
    ),
    (
        "Das Land führte die Maulkorbpflicht ein.",
        "Maulkorbpflicht",
        "Für große Hunde gilt die Maulkorbpflicht.",
    ),
    (
        "Die überragende Bürgermeisterin eröffnete das Fest.",
        "überragende",
        "Der Ausbau liegt im überragenden öffentlichen Interesse.",
    ),
    (
        "Das herausragende Konzept der Stadt gilt ab Mai.",
        "herausragende",
        "Die Stadt ehrte sie für ihre herausragenden Verdienste.",
    ),
    (
        "Der selbsternannte Fachmann hielt einen Vortrag.",
        "selbsternannte",
        "Die selbsternannte Volksrepublik wird nicht anerkannt.",
    ),
    ("Reflexartig lehnte die Partei den Vorschlag ab.", "Reflexartig", "Reflexartig griff der Fahrer zum Lenkrad."),
    (
        "Der Beschluss ist ein Schlag ins Gesicht der Pfleger.",
        "Schlag ins Gesicht",
        "Der Mann erlitt einen Schlag ins Gesicht.",
    ),
    (
        "Der Rat hat das Recht mit Füßen getreten.",
        "mit Füßen getreten",
        "Der Mann wurde am Bahnhof mit Füßen getreten.",
    ),
    ("Zum Glück hielt die Brücke.", "Zum Glück", "Der Weg zum Glück ist lang."),
    ("Seltsame Zufälle prägen den Fall.", "Seltsame", "Anwohner bemerkten seltsame Geräusche."),
    ("Das Beziehungsdrama endete mit zwei Toten.", "Beziehungsdrama", "Das Beziehungsdrama ist ihr dritter Film."),
    (
        "Überraschenderweise stimmte der Rat dafür.",
        "Überraschenderweise",
        "Überraschenderweise zeigen die Messungen keinen Anstieg.",
    ),
    (
        "Natürlich stimmte die Fraktion dagegen.",
        "Natürlich",
        "Der Stoff kommt natürlich in Mooren vor.",
    ),
    ("Brandt behauptet, die Brücke sei sicher.", "behauptet", "Brandt behauptet ohne Beweise, die Brücke sei sicher."),
    ("Der Minister gab zu, dass er den Brief kannte.", "gab", "Der Minister gab den Fehler zu."),
    ("Der Minister gestand, dass er müde war.", "gestand", "Die Veranstalter gestanden ein, dass der Platz fehlte."),
    (
        "Rehm will den Vertrag nie gesehen haben.",
        "will den Vertrag nie gesehen haben",
        "Rehm will den Vertrag noch vor der Wahl unterschrieben haben.",
    ),
    (
        "Der Wirt will den Mann erkannt haben.",
        "will den Mann erkannt haben",
        "Die Eltern wollen den Vorfall untersucht haben.",
    ),
    ("Viele Rumänen leben dort von Betrug.", "Viele Rumänen", "Alle deutschen Banken müssen den Betrug melden."),
    (
        "Die meisten Muslime dort sind radikal.",
        "meisten Muslime",
        "Die meisten Muslime dort gehören keinem Verband an.",
    ),
]
# said of prices, crimes and events as newspapers say them; too weak to be a finding
LEFT = [
    "Autofahrer müssen tiefer in die Tasche greifen.",
    "Die Mieter werden zur Kasse gebeten.",
    "Die Stadt dreht an der Preisschraube.",
    "Nach der Bluttat sucht die Polizei Zeugen.",
    "Der Fund ist eine Sensation.",
    "Der Streit birgt politischen Sprengstoff.",
    "Der Verein ist gerade mal ein Jahr alt.",
    "Der Trainer schimpfte auf den Schiedsrichter.",
    "Eine fatale Verwechslung führte zu dem Brand.",
    "Das Schiff lief nach einer spektakulären Rettung aus.",
]

# how somebody sees it, and the same word as the outlet's own
SEEN = [
    ("Leider, kritisiert Brandt, ist das Bad zu.", "Leider ist das Bad zu."),
    ("Der dreiste Plan, findet Brandt, muss weg.", "Der dreiste Plan gilt ab Mai."),
    ("Aus ihrer Sicht ist der Plan absurd.", "Der Plan ist absurd."),
    ("Für Brandt ist der Plan ein Debakel.", "Für das Debakel zahlt die Stadt."),
    ("Der Rat hat Angst vor einem Debakel.", "Der Rat lernte aus dem Debakel."),
    ("Rehm fühlt sich über den Tisch gezogen.", "Die Stadt hat Rehm über den Tisch gezogen."),
    ("Die Opposition sieht darin ein Armutszeugnis.", "Der Haushalt ist ein Armutszeugnis."),
    ("Aus Protest gegen den Kahlschlag zogen sie zum Rathaus.", "Der Kahlschlag beginnt im Mai."),
    ("Brandt zeigte sich empört über die dreiste Tat.", "Die dreiste Tat geschah am Montag."),
    ("Die Tat war nicht dreist.", "Die Tat war nicht nur dreist."),
    ("Der Zeuge will den Mann erkannt haben.", "Der Wirt will den Mann erkannt haben."),
]


def found(registry: Registry, text: str, suffix: str = "md") -> list[str]:
    settings = Settings(rules={name: registry.rules[name]() for name in RULES}, language="de")
    reader = registry.readers["markdown" if suffix == "md" else "plain"]
    draft = document_of(reader.read(text.encode(), f"draft.{suffix}"), registry, settings, "draft")
    spans = [f.finding.span for f in lint(draft, settings).findings if f.finding]
    return [draft.slice(span) for span in spans]


@pytest.mark.parametrize(("loaded", "word", "plain"), SENSES)
def test_a_term_is_found_in_the_sense_that_judges_alone(registry: Registry, loaded: str, word: str, plain: str) -> None:
    assert found(registry, loaded) == [word]
    assert found(registry, plain) == []


@pytest.mark.parametrize(("seen", "own"), SEEN)
def test_how_somebody_sees_it_is_not_the_outlets_view(registry: Registry, seen: str, own: str) -> None:
    assert found(registry, seen) == []
    assert len(found(registry, own)) == 1


@pytest.mark.parametrize("text", LEFT)
def test_idioms_of_the_trade_are_left_alone(registry: Registry, text: str) -> None:
    assert found(registry, text) == []


@pytest.mark.parametrize("path", sorted(SOBER.iterdir()), ids=lambda path: path.stem)
def test_sober_drafts_of_all_beats_stay_silent(registry: Registry, path: Path) -> None:
    """Drafts of every beat, full of the listed words as others say them, as names, and in their plain senses."""
    text = path.read_text(encoding="utf-8")
    assert len(text.split()) > 250
    assert found(registry, text, path.suffix[1:]) == []


def test_both_sides_are_compared_where_one_of_them_is_said_to_protest(registry: Registry) -> None:
    text = (
        "Lea Brandt sagte, die Brücke sei sicher. Lea Brandt erklärte, der Stahl sei geprüft. Lea Brandt sagte, sie öffne im Mai.\n\n"
        "Tom Rehm behauptete, der Stahl sei schwach. Tom Rehm beteuerte, er habe gewarnt. Tom Rehm behauptete, Brandt wisse davon."
    )
    rule = registry.rules["asymmetric-reporting-verbs"]()
    settings = Settings(rules={rule.name: rule}, severities={rule.name: "warning"}, language="de")
    for said, messages in (
        (text, ["Eine Seite „behauptete“, die andere „sagte“."]),
        (text.replace("beteuerte", "bestritt"), []),
    ):
        draft = document_of(registry.readers["plain"].read(said.encode(), "draft.txt"), registry, settings, "draft")
        assert [f.message for f in lint(draft, settings).findings] == messages


def test_the_list_is_short_enough_to_be_signed() -> None:
    """What the page for readers counts: 120 to 350 terms."""
    page = (Path(__file__).resolve().parents[2] / "docs" / "terms-de.md").read_text(encoding="utf-8")
    counted = re.search(r"^(\d+) wertende Wörter.*$", page, re.M)
    assert counted is not None
    assert 120 <= sum(map(int, re.findall(r"\d+", counted[0]))) <= 350
