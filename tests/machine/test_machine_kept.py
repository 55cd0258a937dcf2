"""A property that is worked out once an object."""

from __future__ import annotations

from newslint import cached_property, dataclass


@dataclass(frozen=True)
class Plot:
    width: int
    depth: int

    @cached_property
    def measured(self) -> list[int]:
        """How large it is."""
        return [self.width * self.depth]


def test_it_is_made_once_for_each_object() -> None:
    field, garden = Plot(3, 4), Plot(5, 6)
    assert "measured" not in field.__dict__
    assert (field.measured, garden.measured) == ([12], [30])
    assert field.measured is field.measured
    assert field == Plot(3, 4)


def test_it_is_itself_on_the_class() -> None:
    assert getattr(Plot, "measured") is Plot.__dict__["measured"]  # noqa: B009 — for the checker it is a method
    assert Plot.__dict__["measured"].__doc__ == "How large it is."
