"""The command line: one module a command, imported when that command is called.

A command is a module of this package with HELP (one line), `arguments(parser)` and `run(options) -> int` (the exit code), and a line in
COMMANDS. Options may stand before or after the command; without a command, `check` is meant.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

COMMANDS = (
    "check",
    "facts",
    "brief",
    "rules",
    "rule",
    "config",
    "init",
    "allowed",
    "baseline",
    "test",
    "plugins",
    "clean",
)
DEFAULT = "check"
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run newslint; the exit code is 0, 1 (findings), 2 (something kept a file from being checked) or 130 (interrupted)."""
    import gc

    before = gc.get_threshold()
    seldom_collected()
    try:
        return _guarded(list(sys.argv[1:] if arguments is None else arguments))
    finally:
        if arguments is None:
            # Else Python looks through all of them once more at its end.
            gc.freeze()
        else:
            gc.set_threshold(*before)


def seldom_collected() -> None:
    """Let Python look for garbage seldom: a start makes objects that stay, and a document that is judged leaves none in circles.

    To look all the same took a tenth of a short run, and a sixth of one over many drafts.
    """
    import gc

    gc.set_threshold(500_000, 20, 20)


def program() -> NoReturn:
    """Run newslint as the whole of this process, which ends here."""
    code = main()
    if not _is_shared():
        # Python would take apart, object by object, what goes with the process anyway: 3 ms of a short run's 85.
        import atexit

        atexit._run_exitfuncs()
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except OSError:
            sys.exit(code)
        os._exit(code)
    sys.exit(code)


def _is_shared() -> bool:
    """Whether somebody else has a word at the end: other threads, a debugger or profiler, Python's own prompt."""
    return (
        "threading" in sys.modules
        or sys.gettrace() is not None
        or sys.getprofile() is not None
        or bool(sys.flags.inspect or sys.flags.interactive or sys.flags.dev_mode)
        or sys.stdout is None
        or sys.stderr is None
    )


def _guarded(arguments: list[str]) -> int:
    from newslint.cli.terminal import complain, hush

    try:
        return _run(arguments)
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        hush()
        return 0
    except Exception as error:
        from newslint.cli.errors import said

        complain(said(error))
        return 2


def _run(arguments: list[str]) -> int:
    if not arguments:
        from newslint.cli.usage import usage

        print(usage(), file=sys.stderr)
        return 2
    if arguments[0] == "help" and arguments[1:] and arguments[1] in COMMANDS:
        arguments = [arguments[1], "--help"]
    if arguments[0] in ("-h", "--help", "help"):
        from newslint.cli.usage import usage

        print(usage())
        return 0
    if "--version" in arguments:
        from newslint import __version__

        print(f"newslint {__version__}")
        return 0
    command, rest = command_of(arguments)
    module = import_module(f"newslint.cli.{command}")
    code: int = module.run(_options(command, module, rest))
    return code


def _options(command: str, module: Any, rest: Sequence[str]) -> Any:
    if command == DEFAULT:
        from newslint.cli.plainly import PlainParser

        plain = PlainParser()
        module.arguments(plain)
        if (options := plain.parsed(rest)) is not None:
            return options
    return parser_of(command, module).parse_args(rest)


def command_of(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """The command that is meant, and the arguments without its name; an option's value is never taken for one."""
    if arguments[0] in COMMANDS:
        return arguments[0], list(arguments[1:])
    valued = _valued_options() if any(argument in COMMANDS for argument in arguments) else frozenset()
    skip = False
    for number, argument in enumerate(arguments):
        if skip:
            skip = False
        elif argument == "--":
            break
        elif argument.startswith("-") and argument != "-":
            skip = argument in valued
        elif argument in COMMANDS:
            return argument, [*arguments[:number], *arguments[number + 1 :]]
        else:
            break
    _refuse_slips(arguments)
    return DEFAULT, list(arguments)


def _refuse_slips(arguments: Sequence[str]) -> None:
    """UsageError where the first argument is a word and no path: a slip in a command's name, or a rule instead of a draft."""
    word = arguments[0]
    if not word.replace("-", "").isalpha() or word.startswith("-") or os.path.exists(word):
        return
    from newslint.cli.errors import UsageError
    from newslint.nearest import nearest

    near = nearest(word, COMMANDS, cutoff=0.75)
    if not near:
        from newslint.plugins import load

        rules = load().rules
        named = next((name for name in arguments[:2] if name in rules and not os.path.exists(name)), "")
        if named:
            near = f"; `newslint rule {named}` prints the page of that rule"
        elif not nearest(word, os.listdir(), cutoff=0.7):
            near = "; `newslint` lists the commands"
    if near:
        raise UsageError(f"there is no command and no draft {word!r}{near}")


def _valued_options() -> frozenset[str]:
    parser = parser_of(DEFAULT, import_module(f"newslint.cli.{DEFAULT}"))
    actions = parser._option_string_actions.items()
    return frozenset(option for option, action in actions if action.nargs != 0)


def parser_of(command: str, module: Any) -> Any:
    import argparse

    from newslint.cli.parser import Parser
    from newslint.cli.terminal import width

    # With a width of its own argparse does not import shutil to ask for it.
    columns = width()
    parser = Parser(
        f"newslint {command}",
        description=f"{module.HELP[0].upper()}{module.HELP[1:]}.",
        allow_abbrev=False,
        formatter_class=lambda prog: argparse.HelpFormatter(prog, width=columns),
    )
    module.arguments(parser)
    return parser
