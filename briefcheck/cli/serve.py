"""``briefcheck serve``: a page on this computer to drop documents on."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from briefcheck.cli import serve_words as said
from briefcheck.cli.language import choose
from briefcheck.cli.output import print_text
from briefcheck.errors import ExitCode, UsageError, reason
from briefcheck.text import Language

if TYPE_CHECKING:
    from briefcheck.cli.parser import Parser

MORE_HELP = (said.EPILOG, said.EXIT_CODES)


def arguments(parser: Parser) -> None:
    """Say what the command takes."""
    from briefcheck.cli.documents import policy_options

    parser.option("--port", help_=said.PORT, metavar="NUMBER", default="0")
    parser.option("--no-browser", help_=said.NO_BROWSER, action="store_true")
    policy_options(parser)
    parser.option("--client", help_=said.CLIENT, metavar="NAME")


def run(args: Namespace, language: Language) -> ExitCode:
    """Serve until Ctrl-C."""
    if not args.port.isdecimal() or int(args.port) > 65_535:
        raise UsageError(said.NO_PORT.fill({"given": args.port}))
    try:
        from briefcheck.web.app import make_app
        from briefcheck.web.server import ADDRESS, listen, serve
        from briefcheck.web.settings import Settings
    except ModuleNotFoundError as error:
        raise UsageError(said.MISSING.fill({"module": error.name})) from error
    from secrets import token_urlsafe

    from briefcheck.cli.documents import load_policies
    from briefcheck.plugins import load_extensions

    policy = load_policies(args, load_extensions()).for_file("any.docx")  # what is wrong with it is said now
    language = choose(args.lang, policy.lang, os.environ)
    try:
        listening = listen(int(args.port))
    except OSError as error:
        raise UsageError(said.PORT_TAKEN.fill({"port": args.port, "reason": reason(error)})) from error
    settings = Settings(
        port=listening.getsockname()[1],
        token=token_urlsafe(32),
        config=os.path.abspath(args.config) if args.config else None,
        rulesets=tuple(args.ruleset),
        type=args.type,
        audience=args.audience,
        client=args.client,
        clients=tuple(client.name for client in policy.house.clients),
        language=args.lang or policy.lang,
    )
    address = f"http://{ADDRESS}:{settings.port}/"

    def begin() -> None:
        print_text(said.ADDRESS.in_(language).format(address=address) + "\n")
        if not args.no_browser:
            _open(address)

    serve(make_app(settings), listening, begin)
    sys.stderr.write(said.ENDED.in_(language) + "\n")
    return ExitCode.OK


def _open(address: str) -> None:
    """Open the browser, beside what goes on: some systems wait until it is closed."""
    import threading
    import webbrowser

    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
