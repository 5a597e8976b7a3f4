"""Import of a night register against a bare COPY of the same rows, and its memory. Prints ratios of one run.

`benchmarks/run import_nachtregister`; it makes a database of its own beside the configured one.

The import counts everything: XLSX, recognition, every check, row security, history, commit. The bare COPY writes the same
rows of the same people into the same table with its indexes, keys and history, as the owner without row security.
"""

import argparse
import csv
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import psycopg
import xlsxwriter

from benchmarks import register
from benchmarks.processor import server_seconds

HEADINGS = (
    "Achternaam",
    "Voornaam",
    "Geboortedatum",
    "Woonplaats",
    "Taal",
    "Loc. code",
    "Kamer",
    "Aankomst",
    "Vertrek",
    "Document",
)
SIZES = {
    "leeg": {"organisaties": 40, "locaties": 400, "personen": 0, "verblijven_per_persoon": 0},
    "land": {"organisaties": 5_000, "locaties": 50_000, "personen": 1_000_000, "verblijven_per_persoon": 3},
}
COLUMNS = (
    "locatie_id, bewoner_id, organisatie_id, gemeente_code, sleutel, aankomst, verwacht_vertrek, vertrek, kamer,"
    " documentsoort, bron, aanlevering_id, created_at, updated_at"
)


def rows(aantal: int):
    """Made-up people, deterministic, each with one stay at one of ten locations."""
    random.seed(aantal)
    for nr in range(aantal):
        aankomst = date(2026, 1, 1) + timedelta(random.randrange(300))
        vertrek = aankomst + timedelta(random.randrange(7, 200)) if nr % 3 else None
        yield (
            f"Kowalski{random.randrange(50_000)}", f"Jan{nr}", date(1960, 1, 1) + timedelta(random.randrange(15_000)), "Radom",
            random.choice(("PL", "RO", "BG")), f"L-{nr % 10 + 1}", str(nr % 60), aankomst,
            vertrek if vertrek and vertrek < date(2026, 11, 1) else None, "Paspoort",
        )  # fmt: skip


def write_xlsx(path: Path, aantal: int) -> None:
    with xlsxwriter.Workbook(str(path), {"constant_memory": True, "default_date_format": "dd-mm-yyyy"}) as book:
        sheet = book.add_worksheet("Export")
        sheet.write_row(0, 0, HEADINGS)
        for nr, row in enumerate(rows(aantal), 1):
            sheet.write_row(nr, 0, row)


def write_csv(path: Path, aantal: int) -> None:
    with path.open("w", newline="") as target:
        writer = csv.writer(target, delimiter=";")
        writer.writerow(HEADINGS)
        writer.writerows(rows(aantal))


def run_import(environment: dict[str, str], path: Path, kvk: str) -> tuple[float, float, int]:
    """Seconds from file to committed, processor seconds and peak memory (MB) of one import, without its start."""
    child = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.one_import", str(path), kvk],
        env=environment | {"PYTHONPATH": str(register.ROOT)},
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    printed = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    assert status == 0, "the import failed"
    seconds, processor = map(float, printed.split())
    return seconds, processor, usage.ru_maxrss // 1024


def copy_same(owner: psycopg.Connection, kvk: str, twin: str, *, empty: bool) -> tuple[float, float]:
    """Seconds and processor seconds of a committed bare COPY of one organisation's rows for its twin, whose people are there."""
    ids = [owner.execute("select id from core_organisatie where kvk = %s", [nr]).fetchone()[0] for nr in (kvk, twin)]
    owner.execute("analyze registratie_verblijf, registratie_bewoner")
    owner.execute("set enable_nestloop = off")
    values = dict(zip(("van", "naar"), ids, strict=True))
    owner.execute(
        "insert into registratie_bewoner (organisatie_id, gemeente_code, achternaam, voornaam, naam_sleutel, geboortedatum,"
        " woonplaats, taal, created_at, updated_at) select %(naar)s, l.gemeente_code, b.achternaam, b.voornaam,"
        " b.naam_sleutel, b.geboortedatum, b.woonplaats, b.taal, now(), now() from registratie_verblijf v"
        " join registratie_bewoner b on b.id = v.bewoner_id join registratie_huisvestingslocatie o on o.id = v.locatie_id"
        " join registratie_huisvestingslocatie l on l.organisatie_id = %(naar)s and l.code = o.code"
        " where v.organisatie_id = %(van)s and v.bron = 'aanlevering'",
        values,
    )
    select = f"""copy (select l.id, b.id, l.organisatie_id, l.gemeente_code, v.sleutel, v.aankomst, v.verwacht_vertrek,
        v.vertrek, v.kamer, v.documentsoort, v.bron, v.aanlevering_id, v.created_at, v.updated_at from registratie_verblijf v
        join registratie_huisvestingslocatie o on o.id = v.locatie_id
        join registratie_huisvestingslocatie l on l.organisatie_id = {values["naar"]} and l.code = o.code
        join registratie_bewoner b on b.organisatie_id = {values["naar"]} and b.gemeente_code = l.gemeente_code
            and b.sleutel = v.sleutel
        where v.organisatie_id = {values["van"]} and v.bron = 'aanlevering' order by v.id) to stdout"""
    owner.execute("analyze registratie_bewoner")
    with owner.cursor().copy(select) as copy:
        data = b"".join(copy)
    if empty:
        owner.execute("truncate registratie_verblijf, registratie_verblijfevent")
    begin, before = time.perf_counter(), server_seconds(owner.info.backend_pid)
    with owner.cursor().copy(f"copy registratie_verblijf ({COLUMNS}) from stdin") as copy:
        copy.write(data)
    return time.perf_counter() - begin, server_seconds(owner.info.backend_pid) - before


def compare(environment: dict[str, str], size: str, aantal: int, runs: int, path: Path) -> None:
    """One size of the register: the import and the COPY in turn, every time for other organisations."""
    found: list[tuple[float, float]] = []  # wall and processor time of the import, as a multiple of the COPY
    with psycopg.connect(environment["DATABASE_OWNER_URL"], autocommit=True) as owner:
        begin = time.perf_counter()
        register.fill(owner, **SIZES[size])
        print(f"{size}: gevuld in {time.perf_counter() - begin:.0f} s", flush=True)
        owner.execute("alter table registratie_verblijf no force row level security")
        for run in range(runs):
            if size == "leeg":
                owner.execute(
                    "truncate registratie_verblijf, registratie_verblijfevent, registratie_bewoner, registratie_bewonerevent cascade"
                )
            kvk, twin = str(70000001 + 2 * run), str(70000002 + 2 * run)
            wall, processor, peak = run_import(environment, path, kvk)
            bare_wall, bare_processor = copy_same(owner, kvk, twin, empty=size == "leeg")
            found.append((wall / bare_wall, processor / (bare_processor or bare_wall)))
            print(
                f"  {size} {aantal} rijen: import {wall:.2f} s (processor {processor:.2f} s, {peak} MB), "
                f"kale COPY {bare_wall:.2f} s (processor {bare_processor:.2f} s)",
                flush=True,
            )
    walls, processors = (statistics.median(column) for column in zip(*found, strict=True))
    print(
        f"{size}: import is {walls:.2f} x een kale COPY, {processors:.2f} x in processortijd (mediaan van {runs})",
        flush=True,
    )


def memory(environment: dict[str, str], folder: Path, sizes: list[int]) -> None:
    """Peak memory of the import of a CSV, by number of rows."""
    peaks = []
    for place, aantal in enumerate(sizes):
        path = folder / f"{aantal}.csv"
        write_csv(path, aantal)
        seconds, _, peak = run_import(environment, path, str(70000030 + place))
        peaks.append(peak)
        print(f"  csv {aantal} rijen: {seconds:.1f} s, {peak} MB", flush=True)
    print(f"geheugen: {peaks[-1] / peaks[0]:.2f} x bij {sizes[-1] // sizes[0]} x zoveel rijen", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rijen", type=int, default=100_000)
    parser.add_argument("--keer", type=int, default=3)
    parser.add_argument("--maten", nargs="*", default=[*SIZES, "geheugen"])
    parser.add_argument("--geheugen", nargs="*", type=int, default=[10_000, 1_000_000])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "nachtregister.xlsx"
        write_xlsx(path, options.rijen)
        for size in [maat for maat in options.maten if maat in SIZES]:
            compare(register.make_database(), size, options.rijen, options.keer, path)
        if "geheugen" in options.maten:
            environment = register.make_database()
            with psycopg.connect(environment["DATABASE_OWNER_URL"], autocommit=True) as owner:
                register.fill(owner, **SIZES["leeg"])
            memory(environment, Path(folder), options.geheugen)


if __name__ == "__main__":
    main()
