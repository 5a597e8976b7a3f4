"""From nothing to the first page: `bin/demo` with empty caches and an empty home folder, then once more as it stands.

benchmarks/run start [--keer 1]
"""

import argparse
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OURS = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL", "SECRET_KEY", "DEMO", "UV_CACHE_DIR", "PIP_CACHE_DIR")
LIMIT = 300.0  # seconds


def bare_environment(folder: Path) -> dict[str, str]:
    """This environment with a home, a state folder and caches that hold nothing yet."""
    kept = {name: value for name, value in os.environ.items() if name not in OURS and not name.startswith("XDG_")}
    home = folder / "home"
    home.mkdir()
    return kept | {
        "HOME": str(home),
        "RIVIERENLAND_VAR": str(folder / "var"),
        "npm_config_cache": str(folder / "npm"),
        "UV_CACHE_DIR": str(folder / "uv"),
        "PIP_CACHE_DIR": str(folder / "pip"),
    }


def cpu() -> float:
    """Processor seconds of everything that was started here and has ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def first_page(environment: dict[str, str], schaal: list[str], log: Path) -> float:
    """Seconds until the first page is whole in the visitor's hands; then the demo is stopped as with Ctrl-C."""
    port = free_port()
    begin = time.perf_counter()
    with log.open("w") as output:
        child = subprocess.Popen(
            [sys.executable, str(ROOT / "bin" / "demo"), "--port", str(port), *schaal],
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            while not answers(port):
                if child.poll() is not None or time.perf_counter() - begin > LIMIT:
                    raise SystemExit(f"bin/demo start niet:\n{log.read_text()}")
                time.sleep(0.05)
            return time.perf_counter() - begin
        finally:
            child.send_signal(signal.SIGINT)
            child.wait()


def answers(port: int) -> bool:
    """The first page, read to its end; False while nobody answers."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as answer:
            return answer.status == 200 and b"</html>" in answer.read()
    except (urllib.error.URLError, OSError):
        return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keer", type=int, default=1)
    parser.add_argument("--schaal", choices=("klein", "regio"), help="zonder: wat bin/demo zelf kiest")
    options = parser.parse_args()
    schaal = ["--schaal", options.schaal] if options.schaal else []
    for _ in range(options.keer):
        folder = Path(tempfile.mkdtemp(prefix="rl-"))
        try:
            environment = bare_environment(folder)
            for naam in ("koud", "tweede keer"):
                log = folder / "demo.log"
                load, before = os.getloadavg()[0], cpu()
                seconds = first_page(environment, schaal, log)
                used = cpu() - before
                print(
                    f"{naam}: {seconds:.1f} s tot de eerste bladzijde ({used:.1f} s processor, belasting vooraf {load:.1f})"
                )
                print(log.read_text(), flush=True)
        finally:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
