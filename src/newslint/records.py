"""`dataclass`, `field` and `replace` as in the standard library, in a fraction of the time: at every start some eighty classes are made.

The standard module imports inspect, ast and tokenize (5 ms) and compiles seven functions a class. This one shares all but
`__init__`, which is compiled when a class turns out to have many objects. `dataclasses.fields`, `replace`, `asdict` and subclasses
work as ever: what they look at is made of the standard's parts when it is asked for. Not known here: `kw_only`, `InitVar`,
`unsafe_hash` and `init=False`. A class whose annotations are no strings (a plugin without `from __future__ import annotations`) is
made by the standard module.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    import sys
    from operator import attrgetter
    from types import MemberDescriptorType

    _MISSING = object()
    # An `__init__` is compiled when its class has so many objects, one that was given by keywords or defaults for several:
    # to compile takes as long as a hundred and fifty slow ones.
    _FEW, _SEVERAL = 120, 4
    # With so few fields a setter each is as quick as to change the class and back.
    _NARROW = 4
    _PLAIN = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}

    class _Field:
        __slots__ = ("compare", "default", "default_factory", "hash", "kind", "name", "repr")

        def __init__(self, default, default_factory, hash, repr, compare):
            self.default, self.default_factory = default, default_factory
            self.hash, self.repr, self.compare = hash, repr, compare

    def field(*, default=_MISSING, default_factory=_MISSING, hash=None, repr=True, compare=True):
        """A field with a default, or kept out of what objects are compared by and shown as."""
        return _Field(default, default_factory, hash, repr, compare)

    def replace(thing, /, **changes):
        """The same with other values in some fields."""
        cls = thing.__class__
        if "__record_fields__" not in cls.__dict__:
            import dataclasses

            return dataclasses.replace(thing, **changes)
        values = dict(zip(cls.__match_args__, cls.__record_values__(thing), strict=True))
        count = len(values)
        values.update(changes)
        # What is no field is an error, which the class words.
        return cls(*values.values()) if len(values) == count else cls(**values)

    def dataclass(cls=None, /, *, frozen=False, slots=False, order=False):
        """The class with the methods of a data class; with `slots` it is a new class of the same name."""
        if cls is None:
            return lambda found: _made(found, frozen, slots, order)
        return _made(cls, frozen, slots, order)

    def _made(cls, frozen, slots, order):
        space = dict(cls.__dict__)
        if not all(isinstance(kind, str) for kind in space.get("__annotations__", {}).values()):
            import dataclasses

            return dataclasses.dataclass(_standard_defaults(cls, dataclasses), frozen=frozen, slots=slots, order=order)
        inherited = {}
        for base in reversed(cls.__mro__[1:]):
            inherited.update(base.__dict__.get("__record_fields__", ()))
        own = {
            name: _field_of(name, kind, space)
            for name, kind in space.get("__annotations__", {}).items()
            if "ClassVar" not in kind[:16]
        }
        used = list({**inherited, **own}.values())
        new = {
            "__record_fields__": {f.name: f for f in used},
            "__dataclass_fields__": _Standard(_standard_fields, used),
            "__dataclass_params__": _Standard(_standard_params, order, frozen),
            "__match_args__": tuple(f.name for f in used),
            "__record_values__": _values(used),
            **_methods(used, space, frozen, order),
        }
        if slots:
            cls = _slotted(cls, space, own, inherited, new, frozen)
        else:
            defaults = {n: f.default for n, f in own.items() if n in space}
            for name, value in {**new, **defaults}.items():
                if value is _MISSING:
                    delattr(cls, name)
                else:
                    setattr(cls, name, value)
        cls.__init__ = _slow_init(cls, used, frozen)
        return cls

    def _standard_defaults(cls, dataclasses):
        """The class with fields of this module's kind as the standard module wants them."""
        for name, value in list(cls.__dict__.items()):
            if isinstance(value, _Field):
                setattr(cls, name, _standard_field(dataclasses, value))
        return cls

    def _standard_field(dataclasses, f):
        given = {n: v for n in ("default", "default_factory") if (v := getattr(f, n)) is not _MISSING}
        return dataclasses.field(**given, hash=f.hash, repr=f.repr, compare=f.compare)

    def _field_of(name, kind, space):
        default = space.get(name, _MISSING)
        standard = sys.modules.get("dataclasses")
        if standard is not None and isinstance(default, standard.Field):
            given = (_MISSING if v is standard.MISSING else v for v in (default.default, default.default_factory))
            default = _Field(*given, default.hash, default.repr, default.compare)
        found = default if isinstance(default, _Field) else field(default=default)
        found.name, found.kind = name, kind
        return found

    class _Standard:
        """What the standard module looks for in a class, made when it does."""

        def __init__(self, make, *of):
            self.make, self.of, self.made = make, of, None

        def __get__(self, thing, cls):
            if self.made is None:
                import dataclasses

                self.made = self.make(dataclasses, *self.of)
            return self.made

    def _standard_fields(dataclasses, used):
        made = {}
        for f in used:
            standard = made[f.name] = _standard_field(dataclasses, f)
            standard.name, standard.type, standard.kw_only = f.name, f.kind, False
            standard._field_type = dataclasses._FIELD
        return made

    def _standard_params(dataclasses, order, frozen):
        return dataclasses._DataclassParams(True, True, True, order, False, frozen)

    def _slotted(cls, space, own, inherited, new, frozen):
        kept = {key: value for key, value in space.items() if key not in own and key not in ("__dict__", "__weakref__")}
        kept["__slots__"] = tuple(name for name in own if name not in inherited)
        if frozen:
            new.update(__getstate__=_state, __setstate__=_set_each)
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

    def _values(used):
        """What gives the values of all fields, in their order."""
        one = attrgetter(*(f.name for f in used)) if used else None
        return one if len(used) > 1 else lambda thing: (one(thing),) if one else ()

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
        shown = (f"{f.name}={getattr(self, f.name)!r}" for f in self.__record_fields__.values() if f.repr)
        return f"{self.__class__.__qualname__}({', '.join(shown)})"

    def _refuse_set(self, name, value):
        _refuse(self, name, "assign to")
        object.__setattr__(self, name, value)

    def _refuse_delete(self, name):
        _refuse(self, name, "delete")
        object.__delattr__(self, name)

    def _refuse(self, name, what):
        if "__record_fields__" in type(self).__dict__ or name in self.__record_fields__:
            from dataclasses import FrozenInstanceError

            raise FrozenInstanceError(f"cannot {what} field {name!r}")

    def _state(self):
        return [getattr(self, name) for name in self.__record_fields__]

    def _set_each(self, values):
        for name, value in zip(self.__record_fields__, values, strict=True):
            object.__setattr__(self, name, value)

    def _slow_init(cls, used, frozen):
        """An `__init__` that reads the fields anew each time and, when it was called often, puts a compiled one in its place."""
        plan = [(f.name, f.default, f.default_factory) for f in used]
        left, count, setters = _FEW, len(plan), []

        def __init__(self, *values, **named):  # noqa: N807
            nonlocal left
            left -= 1
            if not named and len(values) == count and left > 0:
                for set_value, value in zip(setters or _setters(cls, used, setters), values, strict=True):
                    set_value(self, value)
                if hasattr(cls, "__post_init__"):
                    self.__post_init__()
                return None
            left -= _SEVERAL
            given, taken = list(values), 0
            for name, default, factory in plan[len(values) :]:
                if name in named:
                    given.append(named[name])
                    taken += 1
                elif default is not _MISSING:
                    given.append(default)
                elif factory is not _MISSING:
                    given.append(factory())
            # Too many, too few or unknown ones are an error, which the compiled one words.
            if left <= 0 or len(given) != len(plan) or taken != len(named):
                cls.__init__ = made = _init(cls, used, frozen)
                return made(self, *values, **named)
            for (name, _, _), value in zip(plan, given, strict=True):
                object.__setattr__(self, name, value)
            if hasattr(cls, "__post_init__"):
                self.__post_init__()
            return None

        return __init__

    def _setters(cls, used, setters):
        """What sets each field of an object, frozen or not, put into a list that is empty yet."""
        for f in used:
            slot = getattr(cls, f.name, None)
            setters.append(slot.__set__ if type(slot) is MemberDescriptorType else _setter(f.name))
        return setters

    def _setter(name):
        return lambda thing, value: object.__setattr__(thing, name, value)

    def _init(cls, used, frozen):
        space, head, values = {"_MISSING": _MISSING}, [], {}
        for f in used:
            name = value = f.name
            if f.default is not _MISSING:
                space[f"_d_{name}"] = f.default
            elif f.default_factory is not _MISSING:
                space[f"_f_{name}"] = f.default_factory
                value = f"_f_{name}() if {name} is _MISSING else {name}"
            default = f"_d_{name}" if f"_d_{name}" in space else "_MISSING" if value != name else ""
            head.append(f"{name}={default}" if default else name)
            values[name] = value
        body = _frozen(cls, values, space) if frozen else [f"self.{name} = {value}" for name, value in values.items()]
        if hasattr(cls, "__post_init__"):
            body.append("self.__post_init__()")
        exec(f"def __init__({', '.join(['self', *head])}):\n " + "\n ".join(body or ["pass"]), space)  # noqa: S102 — names of fields only
        made = space["__init__"]
        made.__qualname__ = f"{cls.__qualname__}.__init__"
        return made

    def _frozen(cls, values, space):
        """The lines that set the fields of an object that cannot be changed later; what they need is put into `space`."""
        slots = {name: slot for name in values if type(slot := getattr(cls, name, None)) is MemberDescriptorType}
        if len(slots) == len(values) > _NARROW:
            space.update(_cls=cls, _open=_opened(cls), _as=object.__dict__["__class__"].__set__, _each=_set_each)
            # The class of a subclass that is no record has another layout.
            return [
                f"if self.__class__ is not _cls: _each(self, ({', '.join(values.values())}))",
                "else:",
                " _as(self, _open)",
                *(f" self.{name} = {value}" for name, value in values.items()),
                " self.__class__ = _cls",
            ]
        space["_set"] = object.__setattr__
        space.update({f"_s_{name}": slot.__set__ for name, slot in slots.items()})
        return [f"_s_{n}(self, {v})" if n in slots else f"_set(self, {n!r}, {v})" for n, v in values.items()]

    def _opened(cls):
        """A class of the same layout whose fields can be set: to be one while its fields are set makes an object in half the time."""
        return type(cls)(cls.__name__, cls.__bases__, {"__slots__": cls.__slots__, **_PLAIN})


__all__ = ["dataclass", "field", "replace"]
