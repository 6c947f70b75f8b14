"""The command line: `nhiemky demo`, `serve`, `tally`, `ballots print`, `ballots read`, `proof`, `judge`, `journal verify`, `figures recount`, `bench`. Exit 0 done, 1 refused or findings, 2 bad input.

Nothing of Django is loaded for `--help`, for a wrong command, for a second `demo`, for `tally`, `proof`, `judge` and for `ballots`.
"""

from __future__ import annotations

import argparse
import os
import pkgutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from nhiemky.documents.rules.proofreading_finding import CODES
from nhiemky.elections.rules.sheet import MOST_COPIES
from nhiemky.kernel.refusals import Refused
from nhiemky.site import cli_output as output
from nhiemky.site.cli_words import Stopped, argparse_words, words, words_of_refusal

Arguments = Callable[[argparse.ArgumentParser], None]


@dataclass(frozen=True)
class Command:
    """`name`: its words, one or two; `run`: "module:function" taking the parsed arguments and giving the exit status."""

    name: str
    help: str
    run: str
    example: str
    arguments: Arguments = lambda parser: None


class Parser(argparse.ArgumentParser):
    """Says what is wrong in the language of the office, without a traceback, with exit status 2."""

    def error(self, message: str) -> NoReturn:
        output.warn(words("wrong-command", why=message))
        output.warn(words("see-help", program=self.prog))
        raise SystemExit(2)


def port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(words("not-a-port", given=text))
    return int(text)


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=words("json"))


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--reset", action="store_true", help=words("demo-reset"))
    _json(parser)


def _serve(parser: argparse.ArgumentParser) -> None:
    # Every address by default: telephones of the hall, the second clerk. argparse checks a default like a given value.
    host = os.environ.get("NHIEMKY_HOST") or "0.0.0.0"  # noqa: S104
    parser.add_argument("--host", default=host, help=words("serve-host"))
    parser.add_argument(
        "--port", type=port, default=os.environ.get("NHIEMKY_PORT") or "8000", help=words("serve-port")
    )
    _json(parser)


def _tally(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar=words("tally-file"), help=words("tally-case"))
    _json(parser)


def _proof(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar=words("proof-file"), help=words("proof-what", codes=", ".join(CODES)))
    _json(parser)


def _judge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("cases", metavar=words("tally-file"), help=words("judge-cases"))
    _json(parser)


def copies(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_COPIES:
        raise argparse.ArgumentTypeError(words("not-copies", given=text, most=MOST_COPIES))
    return int(text)


def _ballots_print(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("slate", metavar=words("ballots-file"), help=words("ballots-slate"))
    _ballots_calibrate(parser)
    parser.add_argument(
        "--copies", type=copies, default="1", metavar=words("ballots-number"), help=words("ballots-copies")
    )
    parser.add_argument("--large", action="store_true", help=words("ballots-large"))


def _ballots_calibrate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", required=True, metavar=words("ballots-folder"), help=words("ballots-out"))
    _json(parser)


def _ballots_read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("layout", metavar="layout.json", help=words("ballots-layout"))
    parser.add_argument("scans", nargs="+", metavar=words("ballots-scans"), help=words("ballots-scans-help"))
    _json(parser)


def _verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--unit", metavar="U", help=words("unit"))
    _json(parser)


def _bench(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "name",
        metavar=words("bench-what"),
        choices=(
            "all",
            "pages",
            "tally",
            "proof",
            "ballots",
            "papers",
            "search",
            "congresses",
            "numbers",
            "documents",
            "figures",
        ),
        help=words("bench-name"),
    )
    parser.add_argument("--figures", type=int, default=10_000, metavar="N", help=words("bench-figures"))
    _json(parser)


COMMANDS = (
    Command("demo", "demo", "nhiemky.site.cli_start:demo", "nhiemky demo --reset", _demo),
    Command(
        "serve", "serve", "nhiemky.site.cli_start:serve", "nhiemky serve --host 127.0.0.1 --port 8080", _serve
    ),
    Command("tally", "tally", "nhiemky.site.cli_tally:tally", "nhiemky tally bau-cu.json --json", _tally),
    Command("proof", "proof", "nhiemky.site.cli_proof:proof", "nhiemky proof ke-hoach.docx --json", _proof),
    Command("judge", "judge", "nhiemky.site.cli_judge:judge", "nhiemky judge chi-tieu.json --json", _judge),
    Command(
        "ballots print",
        "ballots-print",
        "nhiemky.site.cli_ballots:print_ballots",
        "nhiemky ballots print danh-sach.json --out phieu --copies 30",
        _ballots_print,
    ),
    Command(
        "ballots read",
        "ballots-read",
        "nhiemky.site.cli_scans:read_ballots",
        "nhiemky ballots read phieu/layout.json quet-1.pdf quet-2.pdf --json",
        _ballots_read,
    ),
    Command(
        "ballots calibrate",
        "ballots-calibrate",
        "nhiemky.site.cli_ballots:calibrate",
        "nhiemky ballots calibrate --out phieu-thu",
        _ballots_calibrate,
    ),
    Command(
        "journal verify",
        "journal-verify",
        "nhiemky.site.cli_journal:verify",
        "nhiemky journal verify --unit phuc-dong --json",
        _verify,
    ),
    Command(
        "figures recount",
        "figures-recount",
        "nhiemky.site.cli_figures:recount",
        "nhiemky figures recount --unit phuong-mau",
        _verify,
    ),
    Command("bench", "bench", "nhiemky.site.cli_bench:bench", "nhiemky bench all", _bench),
    Command("worker", "worker", "nhiemky.site.cli_start:worker", "nhiemky worker"),
)


def build_parser() -> argparse.ArgumentParser:
    setattr(argparse, "_", argparse_words)  # noqa: B010 - argparse has no other way to speak Vietnamese
    parser: argparse.ArgumentParser = _new(
        Parser, prog="nhiemky", description=words("program"), example="nhiemky demo"
    )
    groups: dict[str, Any] = {
        "": parser.add_subparsers(metavar=words("command"), required=True, dest="command")
    }
    for command in COMMANDS:
        group, _space, verb = command.name.rpartition(" ")
        if group not in groups:
            above = _new(groups[""].add_parser, group, help=words(group), example=command.example)
            groups[group] = above.add_subparsers(metavar=words("command"), required=True, dest="verb")
        leaf = _new(groups[group].add_parser, verb, help=words(command.help), example=command.example)
        leaf.set_defaults(run=command.run)
        command.arguments(leaf)
    return parser


def _new(make: Callable[..., Any], *args: str, example: str, **kwargs: str) -> Any:
    kwargs.setdefault("description", kwargs.get("help", ""))
    return make(
        *args,
        epilog=f"{words('example')} {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        **kwargs,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit status."""
    output.speak_utf8()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
    asked = build_parser().parse_args(arguments)
    try:
        status: int = pkgutil.resolve_name(asked.run)(asked)
    except Stopped as stopped:
        _refuse(asked, stopped.key, words(stopped.key, **stopped.facts))
        return stopped.status
    except Refused as refused:
        _refuse(asked, refused.code, words_of_refusal(refused.code, refused.facts))
        return 1
    except KeyboardInterrupt:
        output.warn(words("stopped"))
        return 130
    except BrokenPipeError:
        return output.reader_went_away()
    return status


def _refuse(asked: argparse.Namespace, code: str, message: str) -> None:
    """People read why on stderr; a program that asked for JSON gets its one document on stdout too."""
    output.warn(message)
    if getattr(asked, "json", False):
        output.document({"refused": {"code": code, "message": message}})


if __name__ == "__main__":
    sys.exit(main())
