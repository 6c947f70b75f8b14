"""Run a command beside a PostgreSQL cluster that lives exactly as long as the command.

Usage: python tools/postgres.py COMMAND [ARGUMENT ...]

The command finds the address in NHIEMKY_DATABASE_URL. The cluster listens on a free loopback port,
keeps its files in a temporary folder and never touches another cluster of the machine.
"""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

USER = "nhiemky"
SECONDS_TO_START = 30
SECONDS_TO_STOP = 20
SECONDS_FOR_THE_COMMAND = 20 * 60
# Nobody needs these data after a power cut, so no test waits for the disk.
CARELESS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


def binaries() -> Path | None:
    """Return the folder of initdb and postgres: Debian's newest, else the one on PATH, else None."""
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda found: float(found.parts[-3])
    )
    if debian:
        return debian[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _as_owner(command: Sequence[str]) -> list[str]:
    """Prefix a command so that it runs as an ordinary user, because PostgreSQL refuses root."""
    if not _is_root():
        return list(command)
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--", *command]


def _tied_to_us(command: Sequence[str]) -> list[str]:
    """Prefix a server so that the kernel stops it even when this process is killed outright."""
    if not shutil.which("setpriv"):
        return _as_owner(command)
    return [*_as_owner(["setpriv", "--pdeathsig=INT", "--"]), *command]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _initialise(programs: Path, folder: Path, *, password: str) -> Path:
    """Make an empty cluster with one owner and scram passwords; return its data folder."""
    data, secret = folder / "data", folder / "password"
    secret.write_text(password)
    if _is_root():
        for path in (folder, secret):
            shutil.chown(path, "postgres", "postgres")
    subprocess.run(
        _as_owner(
            [
                str(programs / "initdb"),
                f"--pgdata={data}",
                f"--username={USER}",
                f"--pwfile={secret}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
            ]
        ),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        timeout=120,
        check=True,
    )
    return data


def _wait(server: subprocess.Popen[bytes], programs: Path, *, port: int, log: Path) -> None:
    """Return when the server takes connections; raise with the end of its log when it does not."""
    ready = [str(programs / "pg_isready"), "--quiet", "--host=127.0.0.1", f"--port={port}"]
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and server.poll() is None:
        if subprocess.run(ready, timeout=SECONDS_TO_START, check=False).returncode == 0:
            return
        time.sleep(0.1)
    raise RuntimeError("PostgreSQL did not start:\n" + log.read_text()[-2000:])


def _stop(server: subprocess.Popen[bytes]) -> None:
    """End the server we started: politely, then at once, then by force."""
    for sent in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        if server.poll() is None:
            server.send_signal(sent)
        try:
            server.wait(timeout=SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            continue
        return


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """Yield the address of a running cluster as postgres://user:password@host:port/name."""
    with tempfile.TemporaryDirectory(prefix="nhiemky-postgres-", ignore_cleanup_errors=True) as name:
        folder, password, port = Path(name), secrets.token_hex(16), _free_port()
        data, log = _initialise(programs, folder, password=password), folder / "log"
        options = [f"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", *CARELESS]
        command = [str(programs / "postgres"), "-D", str(data)]
        for option in options:
            command += ["-c", option]
        with log.open("wb") as written:
            server = subprocess.Popen(
                _tied_to_us(command),
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=written,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            _wait(server, programs, port=port, log=log)
            yield f"postgres://{USER}:{password}@127.0.0.1:{port}/postgres"
        finally:
            _stop(server)


def run(command: Sequence[str], *, url: str) -> int:
    """Run the command in a group of its own, bounded in time; nothing of the group outlives it."""
    child = subprocess.Popen(command, env={**os.environ, "NHIEMKY_DATABASE_URL": url}, start_new_session=True)
    try:
        return child.wait(timeout=SECONDS_FOR_THE_COMMAND)
    except subprocess.TimeoutExpired:
        print(f"Stopped after {SECONDS_FOR_THE_COMMAND} seconds: {' '.join(command)}", file=sys.stderr)
        return 124
    finally:
        _end_group(child)


def _end_group(child: subprocess.Popen[bytes]) -> None:
    for sent in (signal.SIGINT, signal.SIGKILL):
        try:
            os.killpg(child.pid, sent)
        except ProcessLookupError:
            return
        try:
            child.wait(timeout=SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            continue


def main() -> int:
    """Start, run, stop; the exit status is the command's own."""
    programs = binaries()
    if programs is None:
        print(
            "PostgreSQL is not installed, its tests did NOT run: apt-get install postgresql", file=sys.stderr
        )
        return 1 if os.environ.get("CI") or _is_root() else 0
    # A polite end from outside takes the same way out as Ctrl-C, through every `finally`.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with cluster(programs) as url:
        return run(sys.argv[1:], url=url)


if __name__ == "__main__":
    sys.exit(main())
