"""The processes of the portal itself: web server, worker with its clock, and whether they are well."""

import signal
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from launch.failure import Failure
from launch.places import ROOT, Places
from launch.steps import Step
from launch.supervise import Child, Family, tail

HOST = "127.0.0.1"
DOOR = Path(__file__).with_name("door.py")
WEB_PROCESSES, WEB_THREADS, WORKER_PROCESSES = 2, 4, 2
KEEP_ALIVE = (
    15  # seconds a connection waits for the next page; somebody who reads takes longer than the two of gunicorn
)
START_LIMIT = 60.0  # seconds
MEMORY = Path("/dev/shm")  # noqa: S108 gunicorn makes a file without a name there
RESTART_PAUSE = 1.0  # seconds; a process that cannot start must not keep the machine busy


def check_port(port: int) -> None:
    """Raises `Failure` when something listens there already."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
        except PermissionError as problem:
            raise Failure(f"Poort {port} mag alleen de beheerder gebruiken. Kies er een boven 1024.") from problem
        except OSError as problem:
            raise Failure(
                f"Poort {port} is al in gebruik door een ander programma.\n"
                f"Kies een andere poort, bijvoorbeeld: bin/demo --port {port + 1}"
            ) from problem


def shut_door(places: Places) -> None:
    """Let a server that is started from now on wake up, but not listen."""
    door(places).unlink(missing_ok=True)


def open_door(places: Places) -> None:
    """Everything stands: the server may listen, also when it is started again later."""
    door(places).touch()


def door(places: Places) -> Path:
    return places.var / "door_open"


def start_server(
    places: Places, env: Mapping[str, str], family: Family, port: int, *, behind_door: bool = False
) -> Child:
    """Gunicorn with threads: requests wait for the database most of the time. With `behind_door` it waits for the door."""
    size = ["--workers", str(WEB_PROCESSES), "--threads", str(WEB_THREADS), "--worker-class", "gthread"]
    waits = {"RIVIERENLAND_DOOR": str(door(places))} if behind_door else {}
    heartbeat = ["--worker-tmp-dir", str(MEMORY)] if MEMORY.is_dir() else []
    command: list[str | Path] = [
        places.python,
        "-m",
        "gunicorn",
        "--bind",
        f"{HOST}:{port}",
        "--config",
        DOOR,
        "--preload",
        "--no-control-socket",
        *size,
        *heartbeat,
        *("--keep-alive", str(KEEP_ALIVE)),
    ]
    return family.start(
        "Webserver",
        [*command, "--graceful-timeout", "3", "--timeout", "120", "rivierenland.wsgi:application"],
        env={**env, **waits},
        log=places.logs / "web.log",
        patience=6.0,
        cwd=ROOT,
    )


def start_worker(places: Places, env: Mapping[str, str], family: Family) -> Child:
    """One Celery worker with the beat inside. When we are killed it drops its work, which is safe to do again."""
    size = ["--concurrency", str(WORKER_PROCESSES), "--loglevel", "INFO"]
    lean = ["--without-gossip", "--without-mingle"]
    beat: list[str | Path] = ["--beat", "--schedule", places.var / "celerybeat-schedule"]
    return family.start(
        "Achtergrondwerk",
        [places.python, "-m", "celery", "-A", "rivierenland", "worker", *size, *lean, *beat],
        env=env,
        log=places.logs / "worker.log",
        death_signal=signal.SIGQUIT,
        patience=4.0,
        cwd=ROOT,
    )


def wait_until_alive(server: Child, port: int, step: Step) -> None:
    """Wait until `/healthz/live` answers; raises `Failure` when the server ends or takes too long."""
    limit = time.monotonic() + START_LIMIT
    while not alive(port):
        if not server.alive or time.monotonic() > limit:
            raise Failure(f"De webserver start niet.\n{tail(server.log)}")
        step.tick()
        time.sleep(0.05)


def alive(port: int) -> bool:
    """Does the portal answer on this port?"""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"http://{HOST}:{port}/healthz/live", timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def keep_running(
    family: Family,
    restart: Mapping[str, Callable[[], Child]],
    passing: Sequence[Child] = (),
    done: Callable[[], None] = lambda: None,
) -> None:
    """Watch for ever. What is in `restart` is started again when it dies; the death of anything else ends the demo.

    `passing`: ends by itself; `done` is called for one that ended well, and one that did not is only told.
    """
    while True:
        for child in [child for child in family.children if not child.alive]:
            if child in passing:
                family.forget(child)
                if child.process.returncode:
                    print(f"  {child.name} is niet gelukt. Het verslag staat in {child.log}.", flush=True)
                else:
                    done()
                continue
            if child.name not in restart:
                raise Failure(f"{child.name} is gestopt (code {child.process.returncode}).\n{tail(child.log)}")
            print(f"  {child.name} is gestopt en wordt opnieuw gestart.", flush=True)
            family.forget(child)
            time.sleep(RESTART_PAUSE)
            restart[child.name]()
        time.sleep(0.5)
