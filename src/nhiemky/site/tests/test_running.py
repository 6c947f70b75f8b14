"""Serving: an address that is taken is said in words; the worker lives and ends with the server."""

import socket
import sys
import threading

import pytest

from nhiemky.site import running, worker
from nhiemky.site.cli_words import Stopped
from nhiemky.site.worker import Worker

WAITS_FOR_ITS_PARENT = (sys.executable, "-c", "import sys; sys.stdin.read()")
FAILS = (sys.executable, "-c", "raise SystemExit(7)")


def test_a_port_in_use_is_said_and_another_one_named():
    with running.listening("127.0.0.1", 0) as place:
        port = place.getsockname()[1]
        with pytest.raises(Stopped) as stopped, running.listening("127.0.0.1", port):
            pass
    assert (stopped.value.key, stopped.value.status) == ("port-in-use", 1)
    assert stopped.value.facts == {"port": port, "other": port + 1}
    with running.listening("127.0.0.1", port):
        pass


def test_an_address_that_is_not_ours():
    with pytest.raises(Stopped, match="cannot-listen"), running.listening("203.0.113.7", 0):
        pass


@pytest.mark.parametrize(
    "host, said",
    [
        ("127.0.0.1", ["http://127.0.0.1:{port}/"]),
        ("0.0.0.0", ["http://localhost:{port}/", "http://192.0.2.20:{port}/"]),
    ],
)
def test_where_it_can_be_reached(monkeypatch, host, said):
    monkeypatch.setattr(running, "lan_addresses", lambda: ["192.0.2.20"])
    with running.listening(host, 0) as place:
        found = running.addresses_of(place, host)
        port = place.getsockname()[1]
    assert [url for url, _on_lan in found] == [line.format(port=port) for line in said]
    assert [on_lan for _url, on_lan in found] == [False, True][: len(found)]


def test_addresses_in_the_network_are_ours_and_not_the_loopback(monkeypatch):
    class Probe(socket.socket):
        def connect(self, _):
            raise OSError("no network")

    monkeypatch.setattr(socket, "socket", Probe)
    names = [(2, 1, 6, "", ("127.0.1.1", 0)), (2, 1, 6, "", ("192.168.1.5", 0))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: names)
    assert running.lan_addresses() == ["192.168.1.5"]


def test_the_worker_ends_with_the_server():
    warned = []
    with Worker(warned.append, command=WAITS_FOR_ITS_PARENT) as kept:
        assert kept._child.poll() is None
    assert kept._child.returncode == 0
    assert not kept._watch.is_alive()
    assert warned == []


def test_a_worker_that_fails_is_started_three_times_again(monkeypatch):
    warned, gone = [], threading.Event()

    def warn(text):
        warned.append(text)
        if len(warned) == worker.MOST_RESTARTS + 1:
            gone.set()

    monkeypatch.setattr(worker, "SECONDS_BEFORE_AGAIN", 0.0)
    with Worker(warn, command=FAILS):
        assert gone.wait(30)
    assert len(warned) == worker.MOST_RESTARTS + 1
    assert "mã 7" in warned[0]
    assert "nhiemky serve" in warned[-1]
