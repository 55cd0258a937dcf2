"""The quick `dataclass` does what the standard one does."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Any, ClassVar, cast

import pytest

from newslint.records import dataclass as quick

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


def test_it_is_kept_copied_and_inherited() -> None:
    thing = Longer(1, z=(2,))
    assert pickle.loads(pickle.dumps(thing)) == thing == copy.copy(thing)
    assert thing != Kept(1)
    assert repr(thing) == "Longer(x=1, y='a', z=(2,))"
    with pytest.raises(TypeError):
        Longer()  # type: ignore[call-arg]
