"""Which network a link's address belongs to, by the tables in `networks/*.toml` and the newsroom's own."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Literal

from newslint import dataclass, expression, field
from newslint_disclosure.addresses import Address, inner_address, readable

Confidence = Literal["high", "medium", "low"]
_HINTS = frozenset({"landing", "shorteners", "house", "wrappers"})
_ENDING = expression(r"(?:[a-z]{2,3}|com?\.[a-z]{2})$")


@dataclass(frozen=True, slots=True)
class Match:
    """What an address gives away: `reason` is "network", "landing", "shortener" or "house"; `merchant` a host."""

    network: str
    confidence: Confidence
    reason: str
    merchant: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    network: str
    confidence: Confidence
    path: str
    any: frozenset[str]
    all: frozenset[str]
    value: tuple[tuple[str, str], ...]

    def fits(self, address: Address) -> bool:
        # The path comes last: most addresses are ruled out before an expression has to be compiled.
        if (self.any or self.all or self.value) and not self._given(address):
            return False
        return not self.path or re.search(self.path, address.path) is not None

    def _given(self, address: Address) -> bool:
        if not address.query:
            return False
        given = address.parameters
        return (
            (not self.any or not self.any.isdisjoint(given))
            and self.all <= given.keys()
            and (not self.value or any(name in given and re.search(p, given[name]) for name, p in self.value))
        )


@dataclass(frozen=True)
class Networks:
    """The tables, indexed by host; matching an address is a walk along its host's suffixes."""

    by_host: Mapping[str, tuple[Pattern, ...]]
    by_label: Mapping[str, tuple[Pattern, ...]]
    anywhere: tuple[Pattern, ...]
    names: Mapping[str, str]
    targets: Mapping[str, tuple[str, ...]]
    never: frozenset[str]
    hints: Mapping[str, Any] = field(default_factory=dict)

    def match(self, url: str) -> Match | None:
        """What the address gives away, None for an ordinary link."""
        address = Address.of(url)
        return None if address is None else self._match(address, 0)

    def _match(self, address: Address, depth: int) -> Match | None:
        suffixes = address.suffixes()
        if not self.never.isdisjoint(suffixes):
            return None
        for pattern in self._candidates(suffixes):
            if pattern.fits(address):
                return Match(pattern.network, pattern.confidence, "network", self.merchant(address, pattern.network))
        return self._wrapped(address, suffixes, depth) or self._hint(address)

    def _candidates(self, suffixes: list[str]) -> Iterable[Pattern]:
        for i, suffix in enumerate(suffixes):
            yield from self.by_host.get(suffix, ())
            label, _, ending = suffix.partition(".")
            if label in self.by_label and i < len(suffixes) - 1 and _ENDING.match(ending):
                yield from self.by_label[label]
        yield from self.anywhere

    def _wrapped(self, address: Address, suffixes: list[str], depth: int) -> Match | None:
        wrappers = self.hints["wrappers"]
        if depth or not set(wrappers["hosts"]).intersection(suffixes) or not re.search(wrappers["path"], address.path):
            return None
        for name in wrappers["parameters"]:
            inner = inner_address(address.parameters.get(name, ""))
            if inner is not None:
                return self._match(inner, depth + 1)
        return None

    def _hint(self, address: Address) -> Match | None:
        if address.query and not address.parameters.keys().isdisjoint(self.hints["landing"]["parameters"]):
            return Match("", "low", "landing", address.host)
        if address.host.removeprefix("www.") in self.hints["shorteners"]["hosts"]:
            return Match("", "low", "shortener")
        if re.search(self.hints["house"]["path"], address.path):
            return Match("", "low", "house")
        return None

    def merchant(self, address: Address, network: str) -> str:
        """The host of the shop behind a redirect, "" where the address does not tell."""
        for name in self.targets.get(network, ()):
            value = address.parameters.get(name.lower())
            inner = (
                inner_address(value if value is None or "/" in value or "%" in value else f"https://{value}")
                if value
                else None
            )
            if inner is not None:
                return inner.host.removeprefix("www.")
        inner = inner_address(f"{address.path}?{address.query}") if network not in ("", "amazon") else None
        if inner is not None and inner.host != address.host:
            return inner.host.removeprefix("www.")
        return "" if self.targets.get(network) else address.host.removeprefix("www.")


def compiled(tables: Mapping[str, Mapping[str, Any]]) -> Networks:
    """An index of the tables in the form of `networks/*.toml`; hints are the four tables of `hints.toml`."""
    by_host: dict[str, list[Pattern]] = {}
    by_label: dict[str, list[Pattern]] = {}
    anywhere: list[Pattern] = []
    networks = {key: table for key, table in tables.items() if key not in _HINTS}
    for key, table in networks.items():
        for link in table["links"]:
            pattern = Pattern(
                key,
                table.get("confidence", "high"),
                link.get("path", ""),
                frozenset(name.lower() for name in link.get("any", ())),
                frozenset(name.lower() for name in link.get("all", ())),
                tuple((name.lower(), value) for name, value in link.get("value", {}).items()),
            )
            for host in link["hosts"]:
                if host == "*":
                    anywhere.append(pattern)
                elif host.endswith(".*"):
                    by_label.setdefault(host[:-2], []).append(pattern)
                else:
                    by_host.setdefault(readable(host.lower()), []).append(pattern)
    return Networks(
        {host: tuple(patterns) for host, patterns in by_host.items()},
        {label: tuple(patterns) for label, patterns in by_label.items()},
        tuple(sorted(anywhere, key=lambda p: (p.confidence != "high", not p.path, p.network))),
        {key: table.get("name", key) for key, table in networks.items()},
        {key: tuple(table.get("target", ())) for key, table in networks.items()},
        frozenset(host for table in networks.values() for host in table.get("never", ())),
        {key: tables[key] for key in _HINTS if key in tables},
    )


@lru_cache(maxsize=1)
def shipped() -> dict[str, Any]:
    with open(os.path.join(os.path.dirname(__file__), "networks.json"), "rb") as file:
        loaded: dict[str, Any] = json.loads(file.read())
    return loaded


@lru_cache(maxsize=8)
def _networks(own: str) -> Networks:
    return compiled(shipped() | json.loads(own))


def networks_of(house: Mapping[str, Any]) -> Networks:
    """The shipped networks and the newsroom's own: `networks`, a list of tables with name, hosts, path, any, all, target."""
    own = house.get("networks") or ()
    tables = dict(own) if isinstance(own, Mapping) else {_key(table): _table(table) for table in own}
    return _networks(json.dumps(tables, sort_keys=True, default=str))


def _key(table: Mapping[str, Any]) -> str:
    return "own:" + str(table.get("name") or ",".join(table.get("hosts", ())))


def _table(table: Mapping[str, Any]) -> dict[str, Any]:
    link = {key: table[key] for key in ("hosts", "path", "any", "all", "value") if key in table}
    return {"name": "", "links": [link] if "hosts" in link else [], **table}
