"""`cached_property` as in Python 3.12 and later: without the lock that each first look at one takes in 3.11.

A sentence that is read closely has some eight of them, so that the lock alone took a twentieth of a long text's time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from functools import cached_property
else:

    class cached_property:  # noqa: N801 — written like the decorator that it stands for
        """A method that is called once an object; what it gives is an attribute from then on."""

        def __init__(self, make):
            self.make = make
            self.__doc__ = make.__doc__

        def __set_name__(self, owner, name):
            self.name = name

        def __get__(self, thing, owner=None):
            if thing is None:
                return self
            made = thing.__dict__[self.name] = self.make(thing)
            return made


__all__ = ["cached_property"]
