"""Every network's own examples, and addresses that no reader of links may stumble over."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from newslint_timing import linear

import newslint_disclosure
from newslint_disclosure.addresses import Address
from newslint_disclosure.networks import networks_of

FOLDER = Path(newslint_disclosure.__file__).parent / "networks"
HINTS = "hints"


def tables() -> list[tuple[str, dict[str, Any]]]:
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        if path.stem != HINTS:
            found += sorted(tomllib.loads(path.read_text(encoding="utf-8")).items())
    return found


TABLES = tables()


def test_about_sixty_networks_are_known() -> None:
    assert len(TABLES) >= 60
    assert len({key for key, _ in TABLES}) == len(TABLES)


@pytest.mark.parametrize(("key", "table"), TABLES, ids=[key for key, _ in TABLES])
def test_examples_of_a_network(key: str, table: dict[str, Any]) -> None:
    networks = networks_of({})
    assert table["origin"]
    assert table["examples"]
    for url in table["examples"]:
        match = networks.match(url)
        assert match is not None, url
        assert (match.network, match.reason) == (key, "network"), url
        assert match.confidence == table.get("confidence", "high")
    for url in table["other"]:
        match = networks.match(url)
        assert match is None or match.reason != "network", url


@pytest.mark.parametrize(
    ("url", "merchant"),
    [
        (
            "https://www.awin1.com/cread.php?awinaffid=1&ued=https%3A%2F%2Fwww.laden.example%2Fa%3Fb%3D1",
            "laden.example",
        ),
        (
            "https://www.awin1.com/cread.php?awinaffid=1&p=%5B%5Bhttps%253A%252F%252Fwww.laden.example%252F%5D%5D",
            "laden.example",
        ),
        ("http://clkde.tradedoubler.com/click?p(1)a(2)url(https%3A%2F%2Fladen.example%2Fx)", "laden.example"),
        ("https://www.anrdoezrs.net/links/1/type/dlg/https://www.laden.example/x", "laden.example"),
        ("https://click.linksynergy.com/deeplink?id=x&murl=https%3A%2F%2Fladen.example", "laden.example"),
        ("https://www.adcell.de/promotion/click/promoId/1?param0=https%3A%2F%2Fladen.example", "laden.example"),
        ("https://rover.ebay.com/rover/1/2/3?campid=5&mpre=https%3A%2F%2Fwww.ebay.com%2Fitm%2F1", "ebay.com"),
        ("https://prf.hn/click/camref:1abc/destination:https%3A%2F%2Fladen.example%2F", "laden.example"),
        ("https://www.digistore24.com/redir/1/name/", "digistore24.com"),
        ("https://prf.hn/l/abc", ""),
    ],
)
def test_merchant_behind_a_redirect(url: str, merchant: str) -> None:
    match = networks_of({}).match(url)
    assert match is not None
    assert match.merchant == merchant


@pytest.mark.parametrize(
    "url",
    ["", " ", "#top", "/go/", "javascript:alert(1)", "data:text/html,<a>", "mailto:a@b.example", "tel:+49", "http://",
     "https:///x", "//", "http://[::1", "http://a b.example/?tag=1", "https://%zz/?tag=x", "https://amazon/?tag=x",
     "ftp://amazon.de/?tag=x-21", "https://?tag=x", "http://user:pass@/x", "\x00", "https://\ud800.example/"],
)  # fmt: skip
def test_broken_and_foreign_addresses_are_no_links_that_earn(url: str) -> None:
    match = networks_of({}).match(url)
    assert match is None or match.reason != "network"


@pytest.mark.parametrize(
    "url",
    ["//www.amazon.de/dp/B0?tag=blatt-21", "HTTPS://WWW.AMAZON.DE/dp/B0?TAG=blatt-21", "https://www.amazon.de:443/?tag=blatt-21",
     "https://www.amazon.de/dp/B0?psc=1&amp;tag=blatt-21", "https://www.amazon.de/dp/\n  B0?psc=1&tag=blatt-21",
     "https://nutzer@www.amazon.de/?tag=blatt-21", "https://www.amazon.de./?tag=blatt-21", "https://www.amazon.de/?%74ag=blatt-21",
     "https://www.google.com/url?q=https%3A%2F%2Fwww.amazon.de%2F%3Ftag%3Dblatt-21"],
)  # fmt: skip
def test_other_spellings_of_the_same_address(url: str) -> None:
    match = networks_of({}).match(url)
    assert match is not None
    assert match.network == "amazon"


def test_international_hosts() -> None:
    own = {"buecher": {"links": [{"hosts": ["bücher.example"], "any": ["p"]}], "name": "Bücher"}}
    networks = networks_of({"networks": own})
    assert networks.match("https://www.bücher.example/?p=1") is not None
    assert networks.match("https://www.xn--bcher-kva.example/?p=1") is not None
    assert networks.match("https://аmazon.de/?tag=x-21") is None  # a Cyrillic а


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("https://laden.example/?awc=1_2_3", "landing"),
        ("https://laden.example/a?irclickid=x", "landing"),
        ("https://bit.ly/abc", "shortener"),
        ("https://amzn.eu/d/abc", "shortener"),
        ("https://blatt.example/go/kamera", "house"),
    ],
)
def test_hints_are_no_proof(url: str, reason: str) -> None:
    match = networks_of({}).match(url)
    assert match is not None
    assert (match.reason, match.confidence) == (reason, "low")


def test_matching_is_linear_on_hostile_addresses() -> None:
    networks = networks_of({})

    def matching(size: int) -> Callable[[], object]:
        hostile = [
            "https://" + "a." * (size // 5) + "example/?tag=x",
            "https://www.amazon.de/?" + "&".join(f"a{i}=1" for i in range(size)),
            "https://www.awin1.com/cread.php?awinaffid=1&ued=" + "%25" * size,
            "https://x.example/" + "/go" * size,
        ]
        return lambda: [networks.match(url) for url in hostile]

    linear(matching, 20_000)


def test_address_parts() -> None:
    address = Address.of("https://User:pw@WWW.Laden.example:8080/Weg?a=1&b=%20c#d")
    assert address is not None
    assert (address.host, address.path, address.parameters) == ("www.laden.example", "/Weg", {"a": "1", "b": " c"})
