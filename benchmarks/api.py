"""One bulk call of the API against `import_nachtregister` with the same stays, in turn, every time for other organisations.

`benchmarks/run api [--rijen 500] [--keer 5]`; it makes a database of its own beside the configured one. Both count everything
from bytes to committed, without the start of Python; the call goes through the whole stack with an idempotency key.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg

from benchmarks import register
from benchmarks.import_nachtregister import SIZES, write_xlsx


def run(environment: dict[str, str], kind: str, kvk: str, path: Path, aantal: int) -> float:
    """Seconds of one road; every stay must be new."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "benchmarks.one_call", kind, kvk, str(path), str(aantal)],
        env=environment | {"PYTHONPATH": str(register.ROOT)}, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    seconds, nieuw = done.stdout.split()[-2:]
    assert int(nieuw) == aantal, done.stdout
    return float(seconds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rijen", type=int, default=500)
    parser.add_argument("--keer", type=int, default=5)
    options = parser.parse_args()
    environment = register.make_database()
    with psycopg.connect(environment["DATABASE_OWNER_URL"], autocommit=True) as owner:
        register.fill(owner, **SIZES["leeg"])
    found = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "nachtregister.xlsx"
        write_xlsx(path, options.rijen)
        for keer in range(options.keer):
            file = run(environment, "import", str(70000001 + 2 * keer), path, options.rijen)
            call = run(environment, "api", str(70000002 + 2 * keer), path, options.rijen)
            found.append(call / file)
            print(f"  {options.rijen} verblijven: oproep {call:.2f} s, bestand {file:.2f} s", flush=True)
    print(
        f"de oproep is {statistics.median(found):.2f} x het bestand (mediaan van {options.keer}; grens 3)", flush=True
    )


if __name__ == "__main__":
    main()
