"""The entry point of the command line: ``--version`` at once, everything else through :mod:`briefcheck.cli.app`."""

from __future__ import annotations

import os
import sys


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return the exit code. ``argv`` is without the program's name."""
    arguments = sys.argv[1:] if argv is None else argv
    if sys.stdout is None or sys.stderr is None:
        _open_nothing()
    if arguments in (["--version"], ["-V"]):
        from briefcheck import __version__

        sys.stdout.write(f"briefcheck {__version__}\n")
        return 0
    _collect_seldom()
    if argv is not None:
        return _run(arguments)
    call = None
    if arguments[:1] == ["check"]:
        from briefcheck.cli.again import find_call

        call = find_call(arguments)
        said = None if call is None else call.said()
        again = None if said is None else _say_again(*said)
        if again is not None:
            return again
    from briefcheck.modules import find_quickly, let_wait

    find_quickly()
    let_wait()
    return _run(arguments) if call is None else call.record(lambda: _run(arguments))


def _open_nothing() -> None:
    """Let what is written to a closed stream go nowhere: Python has None in its place."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  # as long as the process lives


def _run(arguments: list[str]) -> int:
    from briefcheck.cli.app import run

    return run(arguments)


def _say_again(code: int, out: str, err: str) -> int | None:
    """Say what the same call said before, with its exit code; None where it cannot be written, as on a full disk."""
    try:
        for stream, text in ((sys.stdout, out), (sys.stderr, err)):
            stream.flush()
            data = text.encode("utf-8", "backslashreplace")
            buffer = getattr(stream, "buffer", None)
            if buffer is None:
                stream.write(text)
            else:
                buffer.write(data if sys.platform != "win32" else data.replace(b"\n", b"\r\n"))
            stream.flush()
    except BrokenPipeError:
        from briefcheck.cli.app import let_go

        let_go(sys.stdout)
    except OSError:  # the command itself knows what to say of it
        return None
    return code


def command() -> int:
    """Run as the installed command: :func:`main`, then leave without taking apart all that was made.

    Taking it apart, as the interpreter does at its end, is a tenth of the time of checking one small file.
    """
    import gc

    try:
        code = main()
    finally:
        if "briefcheck.compiled" in sys.modules:
            sys.modules["briefcheck.compiled"].keep_compiled()
        gc.freeze()  # where the interpreter does come to its end: no last look over everything for cycles
    _leave(code)
    return code


def _leave(code: int) -> None:
    """End the process, where nothing is left to be done; return where the interpreter has to come to its own end."""
    import atexit

    threading = sys.modules.get("threading")
    watched = sys.gettrace() or sys.getprofile() or sys.flags.inspect or os.environ.get("PYTHONINSPECT")
    if watched or _has_foreign_plugins() or (threading is not None and threading.active_count() > 1):
        return
    atexit._run_exitfuncs()  # noqa: SLF001  # as the interpreter would; there is no other way to ask
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):  # a closed pipe: the interpreter has its own way of saying so
        return
    os._exit(code)


def _has_foreign_plugins() -> bool:
    """Tell whether plugins of others are loaded, which may have files open that are written when they are closed."""
    plugins = sys.modules.get("briefcheck.plugins")
    return plugins is not None and plugins.has_foreign()


def _collect_seldom() -> None:
    """Let the garbage collector look for cycles seldom: documents and facts have none.

    Python's own threshold (700 objects more than it freed) makes a tenth of a start go into looking over modules that
    stay anyway. 50,000 keeps a run over thousands of documents from growing all the same.
    """
    import gc

    gc.set_threshold(50_000, 20, 100)
