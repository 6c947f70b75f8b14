"""One process that serves portal and workspace, with the job worker as its child."""

from __future__ import annotations

import errno
import os
import pkgutil
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import uvicorn

from nhiemky.site.cli_words import Stopped
from nhiemky.site.worker import Worker

EVERYWHERE = {"0.0.0.0", "::"}  # noqa: S104 - compared, not listened on
#: Live streams never end by themselves: at Ctrl-C they get this long.
SECONDS_TO_STOP = 3
IN_USE = {errno.EADDRINUSE, errno.EACCES} if os.name == "nt" else {errno.EADDRINUSE}


#: Tells where the system can be reached: addresses, each with whether it is one of the network.
Tell = Callable[[Sequence[tuple[str, bool]]], None]


def serve(host: str, port: int, *, tell: Tell, warn: Callable[[str], None]) -> None:
    """Serve until somebody stops it. Raises Stopped for an address that cannot be used, SystemExit for failed checks."""
    with listening(host, port) as place:
        application = pkgutil.resolve_name("nhiemky.site.asgi:application")  # runs the system checks
        with Worker(warn):
            tell(addresses_of(place, host))
            run(application, place)


def run(application: Any, place: socket.socket) -> None:
    """Answer on a socket that listens, until somebody stops it."""
    config = uvicorn.Config(
        application,
        lifespan="off",
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=SECONDS_TO_STOP,
    )
    with suppress(KeyboardInterrupt):  # uvicorn stops in good order and then passes Ctrl-C on
        uvicorn.Server(config).run(sockets=[place])


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket that listens where it was asked to. Raises Stopped: port-in-use, cannot-listen."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends small answers at once (TCP_NODELAY) only where the protocol is said; else each waits 40 ms.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as place:
        if os.name == "nt":
            place.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            place.bind((host, port))
            place.listen(2048)
        except OSError as error:
            raise _cannot_listen(host, port, error) from error
        yield place


def _cannot_listen(host: str, port: int, error: OSError) -> Stopped:
    if error.errno in IN_USE:
        return Stopped("port-in-use", port=port, other=port + 1 if port < 65535 else 8000)
    return Stopped("cannot-listen", status=2, host=host, port=port, why=error.strerror or error)


def addresses_of(place: socket.socket, host: str) -> list[tuple[str, bool]]:
    """Where the system can be reached, this machine first; with True: in the local network."""
    port = place.getsockname()[1]
    if host not in EVERYWHERE:
        return [(f"http://{f'[{host}]' if ':' in host else host}:{port}/", False)]
    return [
        (f"http://localhost:{port}/", False),
        *((f"http://{address}:{port}/", True) for address in lan_addresses()),
    ]


def lan_addresses() -> list[str]:
    """Numeric addresses of this machine in its networks, without sending anything."""
    found: set[str] = set()
    with suppress(OSError):
        found |= {
            str(place[4][0]) for place in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
        }
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(
            ("192.0.2.1", 9)
        )  # an address that exists nowhere (RFC 5737): this only chooses our own side
        found.add(probe.getsockname()[0])
    return sorted(address for address in found if not address.startswith(("127.", "0.")))
