"""`dataclass` as in the standard library, in a quarter of the time: at every start some eighty classes are made.

The standard one compiles seven functions a class. This one shares all but `__init__`, and compiles that when the first object
is made. Type checkers see the standard one, and `dataclasses.fields`, `replace` and subclasses made by it work as ever. Not
known here: `kw_only`, `InitVar`, `unsafe_hash` and annotations that are no strings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from dataclasses import MISSING, Field, FrozenInstanceError, _DataclassParams, _FIELD, _FIELD_CLASSVAR, field  # noqa: I001
    from operator import attrgetter
    from types import MemberDescriptorType

    def dataclass(cls=None, /, *, frozen=False, slots=False, order=False):
        """The class with the methods of a data class; with `slots` it is a new class of the same name."""
        if cls is None:
            return lambda found: _made(found, frozen, slots, order)
        return _made(cls, frozen, slots, order)

    def _made(cls, frozen, slots, order):
        space = dict(cls.__dict__)
        inherited = {}
        for base in reversed(cls.__mro__[1:]):
            inherited.update(
                getattr(base, "__dataclass_fields__", ()) and base.__dict__.get("__dataclass_fields__", {})
            )
        own = {name: _field(name, kind, space) for name, kind in space.get("__annotations__", {}).items()}
        fields = {**inherited, **own}
        used = [f for f in fields.values() if f._field_type is _FIELD]
        new = {
            "__dataclass_fields__": fields,
            "__dataclass_params__": _DataclassParams(True, True, True, order, False, frozen),
            "__match_args__": tuple(f.name for f in used if f.init),
            **_methods(used, space, frozen, order),
        }
        if slots:
            cls = _slotted(cls, space, own, inherited, new)
        else:
            defaults = {n: f.default for n, f in own.items() if space.get(n) is f}
            for name, value in {**new, **defaults}.items():
                if value is MISSING:
                    delattr(cls, name)
                else:
                    setattr(cls, name, value)
        cls.__init__ = _init_when_needed(cls, used, frozen)
        return cls

    def _field(name, kind, space):
        default = space.get(name, MISSING)
        found = default if isinstance(default, Field) else field(default=default)
        found.name, found.type = name, kind
        found._field_type = _FIELD_CLASSVAR if "ClassVar[" in kind[:16] or kind == "ClassVar" else _FIELD
        found.kw_only = False
        return found

    def _slotted(cls, space, own, inherited, new):
        names = [name for name, f in own.items() if f._field_type is _FIELD]
        kept = {
            key: value for key, value in space.items() if key not in names and key not in ("__dict__", "__weakref__")
        }
        kept["__slots__"] = tuple(name for name in names if name not in inherited)
        if new["__dataclass_params__"].frozen:
            new.update(__getstate__=_state, __setstate__=_set_state)
        made = type(cls)(cls.__name__, cls.__bases__, {**kept, **new})
        made.__qualname__ = cls.__qualname__
        return made

    def _methods(used, space, frozen, order):
        key = _key([f.name for f in used if f.compare])
        hashed = _key([f.name for f in used if (f.compare if f.hash is None else f.hash)])

        def __eq__(self, other):  # noqa: N807
            return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

        def __hash__(self):  # noqa: N807
            return hash(hashed(self))

        made = {"__repr__": _repr, "__eq__": __eq__}
        if frozen:
            made |= {"__setattr__": _refuse_set, "__delattr__": _refuse_delete}
        if order:
            made |= _ordered(key)
        made = {name: method for name, method in made.items() if name not in space}
        if space.get("__hash__") is None:
            made["__hash__"] = __hash__ if frozen else None
        return made

    def _key(names):
        return attrgetter(*names) if names else lambda _: ()

    def _ordered(key):
        def compared(name):
            compare = getattr(tuple, name)

            def method(self, other):
                return compare(key(self), key(other)) if other.__class__ is self.__class__ else NotImplemented

            return method

        return {name: compared(name) for name in ("__lt__", "__le__", "__gt__", "__ge__")}

    def _repr(self):
        shown = (f"{f.name}={getattr(self, f.name)!r}" for f in self.__dataclass_fields__.values() if _is_shown(f))
        return f"{self.__class__.__qualname__}({', '.join(shown)})"

    def _is_shown(f):
        return f.repr and f._field_type is _FIELD

    def _refuse_set(self, name, value):
        if "__dataclass_fields__" in type(self).__dict__ or name in self.__dataclass_fields__:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        object.__setattr__(self, name, value)

    def _refuse_delete(self, name):
        if "__dataclass_fields__" in type(self).__dict__ or name in self.__dataclass_fields__:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        object.__delattr__(self, name)

    def _state(self):
        return [getattr(self, f.name) for f in self.__dataclass_fields__.values() if f._field_type is _FIELD]

    def _set_state(self, state):
        names = [f.name for f in self.__dataclass_fields__.values() if f._field_type is _FIELD]
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    def _init_when_needed(cls, used, frozen):
        def __init__(self, *values, **named):  # noqa: N807
            cls.__init__ = made = _init(cls, used, frozen)
            made(self, *values, **named)

        return __init__

    def _init(cls, used, frozen):
        space = {"_MISSING": MISSING, "_set": object.__setattr__}
        head, body = [], []
        for f in used:
            name = value = f.name
            if f.default is not MISSING:
                space[f"_d_{name}"] = f.default
            elif f.default_factory is not MISSING:
                space[f"_f_{name}"] = f.default_factory
                value = f"_f_{name}() if {name} is _MISSING else {name}"
            default = f"_d_{name}" if f"_d_{name}" in space else "_MISSING" if value != name else ""
            head.append(f"{name}={default}" if default else name)
            slot = getattr(cls, name, None)
            if not frozen:
                body.append(f"self.{name} = {value}")
            elif type(slot) is MemberDescriptorType:
                space[f"_s_{name}"] = slot.__set__
                body.append(f"_s_{name}(self, {value})")
            else:
                body.append(f"_set(self, {name!r}, {value})")
        if hasattr(cls, "__post_init__"):
            body.append("self.__post_init__()")
        exec(f"def __init__({', '.join(['self', *head])}):\n " + "\n ".join(body or ["pass"]), space)  # noqa: S102 — names of fields only
        made = space["__init__"]
        made.__qualname__ = f"{cls.__qualname__}.__init__"
        return made


__all__ = ["dataclass"]
