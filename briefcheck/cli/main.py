"""The entry point of the command line: ``--version`` at once, everything else through :mod:`briefcheck.cli.app`."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return the exit code. ``argv`` is without the program's name."""
    arguments = sys.argv[1:] if argv is None else argv
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
        if said is not None:
            return _say_again(*said)
    from briefcheck.modules import find_quickly

    find_quickly()
    return _run(arguments) if call is None else call.record(lambda: _run(arguments))


def _run(arguments: list[str]) -> int:
    from briefcheck.cli.app import run

    return run(arguments)


def _say_again(code: int, out: str, err: str) -> int:
    """Say what the same call said before; where it cannot be written, as the command would end."""
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
    return code


def command() -> int:
    """Run as the installed command: :func:`main`, then leave without a last look over everything for cycles.

    That look, as the interpreter ends, is a seventh of the time of checking one small file.
    """
    import gc

    try:
        return main()
    finally:
        if "briefcheck.compiled" in sys.modules:
            sys.modules["briefcheck.compiled"].keep_compiled()
        gc.freeze()


def _collect_seldom() -> None:
    """Let the garbage collector look for cycles seldom: documents and facts have none.

    Python's own threshold (700 objects more than it freed) makes a tenth of a start go into looking over modules that
    stay anyway. 50,000 keeps a run over thousands of documents from growing all the same.
    """
    import gc

    gc.set_threshold(50_000, 20, 100)
