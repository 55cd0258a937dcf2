"""The quick `dataclass` does what the standard one does."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any, ClassVar, cast

import pytest

from newslint import records
from newslint.records import dataclass as quick
from newslint.rule import Rule

OPTIONS = [{}, {"frozen": True}, {"slots": True}, {"frozen": True, "slots": True}, {"frozen": True, "order": True}]


@pytest.mark.parametrize("options", OPTIONS)
def test_it_does_as_the_standard_one(options: dict[str, bool]) -> None:
    said = []
    for decorate in (dataclasses.dataclass, quick):

        class Point:
            kind: ClassVar[str] = "point"
            x: int
            y: int = 0
            seen: list[int] = dataclasses.field(default_factory=list, compare=False)

        made: Any = cast("Any", decorate)(**options)(Point)
        one, two = made(1), made(x=1, seen=[3])
        frozen = options.get("frozen", False)
        hashed = hash(one) == hash(two) if frozen else made.__hash__ is None
        ordered = one < made(2) if options.get("order") else None
        names = [f.name for f in dataclasses.fields(made)]
        changed = dataclasses.replace(two, y=4)
        said.append(
            (repr(two), one == two, one == made(2), hashed, ordered, names, repr(changed), hasattr(one, "__dict__"))
        )
        if frozen:
            with pytest.raises(dataclasses.FrozenInstanceError):
                one.x = 5
    assert said[0] == said[1]


@quick(frozen=True, slots=True)
class Kept:
    x: int
    y: str = "a"


@quick(frozen=True, slots=True)
class Longer(Kept):
    z: tuple[int, ...] = ()


@pytest.mark.parametrize("options", OPTIONS)
def test_many_are_made_as_the_first(options: dict[str, bool]) -> None:
    class Point:
        x: int
        y: int = 0
        seen: list[int] = records.field(default_factory=list, compare=False)

    made: Any = cast("Any", quick)(**options)(Point)
    ways: list[Any] = [lambda: made(1), lambda: made(1, 2, [3]), lambda: made(y=2, x=1), lambda: made(1, seen=[3])]
    first = [repr(way()) for way in ways]
    for _ in range(3 * records_until_compiled()):
        assert [repr(way()) for way in ways] == first
    assert made(1).seen is not made(1).seen


def records_until_compiled() -> int:
    few: int = records._FEW  # type: ignore[attr-defined]
    return few


@pytest.mark.parametrize("before", [0, 100])
@pytest.mark.parametrize("values", [((), {}), ((1, 2, 3, 4), {}), ((1,), {"x": 2}), ((1,), {"z": 2})])
def test_wrong_values_are_refused(before: int, values: tuple[tuple[int, ...], dict[str, int]]) -> None:
    @quick(frozen=True, slots=True)
    class Point:
        x: int
        y: int = 0

    for number in range(before):
        Point(number)
    with pytest.raises(TypeError, match=r"__init__\(\)"):
        Point(*values[0], **values[1])
    assert Point(1) == Point(1, 0)


def test_the_standard_module_knows_it() -> None:
    @dataclasses.dataclass(frozen=True, kw_only=True)
    class Further(Kept):
        z: int = 5

    assert dataclasses.asdict(Longer(1, z=(2,))) == {"x": 1, "y": "a", "z": (2,)}
    assert [(f.name, f.type, f.default) for f in dataclasses.fields(Kept)][1] == ("y", "str", "a")
    assert dataclasses.is_dataclass(Kept(1))
    assert not dataclasses.is_dataclass(object())
    assert Further(x=1).y == "a"
    assert records.replace(Further(x=1, z=6), x=2) == Further(x=2, z=6)
    assert records.replace(Longer(1, z=(2,)), y="b") == Longer(1, "b", (2,))
    with pytest.raises(TypeError):
        records.replace(Kept(1), w=2)  # type: ignore[call-arg]


def test_it_is_kept_copied_and_inherited() -> None:
    thing = Longer(1, z=(2,))
    assert pickle.loads(pickle.dumps(thing)) == thing == copy.copy(thing)
    assert thing != Kept(1)
    assert repr(thing) == "Longer(x=1, y='a', z=(2,))"
    with pytest.raises(TypeError):
        Longer()  # type: ignore[call-arg]


def test_annotations_that_are_no_strings_do_as_well() -> None:
    space: dict[str, Any] = {"quick": quick, "field": records.field, "ClassVar": ClassVar, "Rule": Rule}
    code = """
@quick(frozen=True)
class Loud(Rule):
    name: ClassVar[str] = "loud"
    most: int = 3
    words: list[str] = field(default_factory=list, compare=False)
"""
    exec(compile(code, "plugin", "exec", dont_inherit=True), space)
    made = space["Loud"]
    assert made(most=4, words=["a"]) == made(4) != made()
    assert made().words == []
    assert [f.name for f in dataclasses.fields(made)] == ["most", "words"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        made().most = 5
