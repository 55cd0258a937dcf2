"""Where output goes: standard output, files written whole or not at all, and words to the user on standard error."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

from newslint.terminal import printable


def complain(message: str) -> None:
    for line in message.splitlines() or [""]:
        print(f"newslint: {printable(line)}", file=sys.stderr)


def hush() -> None:
    """After a reader has closed the pipe: let the interpreter's last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write(text: str) -> None:
    """Print a report; what the terminal's encoding lacks is escaped, pipes and files get UTF-8."""
    stream = sys.stdout
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace", **({} if stream.isatty() else {"encoding": "utf-8"}))
    stream.write(text if text.endswith("\n") or not text else text + "\n")
    stream.flush()


def write_file(path: str, text: str) -> None:
    """Write a file whole or not at all; its name is given in the error."""
    import tempfile

    folder = os.path.dirname(os.path.abspath(path))
    data = text.encode("utf-8", "backslashreplace")
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "wb") as device:
            device.write(data)
        return
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{os.path.basename(path)}.", dir=folder)
    except OSError as error:
        raise OSError(error.errno, f"cannot be written: {error.strerror}", path) from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
        os.replace(temporary, path)
    except OSError as error:
        raise OSError(error.errno, f"cannot be written: {error.strerror}", path) from None
    finally:
        if os.path.exists(temporary):
            os.unlink(temporary)


def colored(wish: str) -> bool:
    """Whether to use colour: as wished, else on a terminal that does not refuse it."""
    if wish != "auto":
        return wish == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def bold(text: str) -> str:
    """The text in bold where standard output is a terminal that has it."""
    return f"\x1b[1m{text}\x1b[0m" if colored("auto") else text


def width() -> int:
    """What COLUMNS says, else the columns of the terminal, between 40 and 160; 100 where output goes elsewhere."""
    wished = os.environ.get("COLUMNS", "")
    try:
        columns = int(wished) if wished.isdecimal() else os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return 100
    return max(40, min(160, columns))


def progress(quiet: bool) -> Callable[[int, int], None] | None:
    """A line that counts files, on a terminal only, once a run has lasted a second."""
    if quiet or not sys.stderr.isatty():
        return None
    started = time.monotonic()
    last = started

    def show(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if done == total and last > started:
            sys.stderr.write("\r\x1b[K")
        elif now - started > 1 and now - last > 0.1:
            last = now
            sys.stderr.write(f"\r\x1b[K{done} of {total} files")
        sys.stderr.flush()

    return show
