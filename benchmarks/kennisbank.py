"""The knowledge base: searching ten thousand documents beside an empty page of the portal, and the reading of a large PDF.

    benchmarks/run kennisbank [--keer 31] [--artikelen 10000] [--bladzijden 500]

An official asks every question in turn with the empty page (`/toegankelijkheid/`), through all of the middleware and under row security.
Then one PDF with text on every page is read as the job does it, by its child process, whose peak the operating system counted.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from benchmarks.bezoeker import Bezoeker
from benchmarks.documenten import ZELDEN, Taal
from benchmarks.opstelling import ROOT, ensure_database

EMPTY, LIJST = "/toegankelijkheid/", "/kennis/kennisbank/"
GEMEENTE = "GM0281"
PER_KEER = 500
VRAGEN = {
    "een gewoon woord": "huisvesting",
    "een zeldzaam woord": ZELDEN,
    "twee woorden": "kamerverhuur vergunning",
    "verkeerd getypt": "toeristenbelsating",
    "deel van een samenstelling": "norm",
    "een ander woord voor hetzelfde": "verkamering",
    "niets te vinden": "xqzwvk jjkpt",
    "een lange zin": "welke vergunning van de gemeente is nodig voor huisvesting van een werknemer op een locatie in de regio",
}


def fill(aantal: int) -> int:
    """Placed articles of 300 to 800 words for the three audiences, one of ten with a file of five pages; how many were made."""
    from rivierenland.core.models import Toegang
    from speerpunten.kennis.actions import zoekindex
    from speerpunten.kennis.enums.artikel import Artikelsoort, Publiek
    from speerpunten.kennis.models import Artikel, Artikelbestand, Begrip, Bestandsbladzijde

    er_al = Artikel.objects.count()
    taal, nodig = Taal(), aantal - er_al
    gemeenten = Toegang.objects.exclude(gemeente=None).values_list("gemeente", flat=True)
    eigenaars = [None, *sorted(set(gemeenten))]
    soorten, groepen = Artikelsoort.values, Publiek.values
    begrippen = list(Begrip.objects.values_list("code", flat=True))
    titels, dice = taal.titles(), taal.dice
    for begin in range(0, nodig, PER_KEER):
        rows = Artikel.objects.bulk_create(
            Artikel(
                gemeente_id=dice.choice(eigenaars), soort=dice.choice(soorten), doelgroep=dice.choice(groepen), status="geplaatst",
                titel=next(titels)[:160], samenvatting=taal.text(30)[:500], tekst=taal.text(dice.randint(300, 800)),
                auteursrol="beleidsadviseur", trefwoorden=sorted(dice.sample(begrippen, 2)), is_voorbeeld=True, versienummer=1,
                geplaatst_op=date(2026, 11, 1) - timedelta(days=dice.randrange(1500)),
            )
            for _ in range(min(PER_KEER, nodig - begin))
        )  # fmt: skip
        files = Artikelbestand.objects.bulk_create(
            Artikelbestand(
                artikel=row, gemeente_id=row.gemeente_id, bestand=f"kennis/{row.pk}", bestandsnaam="stuk.pdf",
                soort="application/pdf", grootte=1, sha256=f"{row.pk:064}", leesstand="gelezen", bladzijden=5,
            )
            for row in rows[::10]
        )  # fmt: skip
        Bestandsbladzijde.objects.bulk_create(
            Bestandsbladzijde(
                bestand=file,
                artikel_id=file.artikel_id,
                gemeente_id=file.gemeente_id,
                nummer=nummer,
                tekst=taal.text(400),
            )
            for file in files
            for nummer in range(1, 6)
        )
        zoekindex.fill([row.pk for row in rows])
    return max(nodig, 0)


def settle() -> None:
    """The words of the pages, and what the planner must know."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("update kennis_bestandsbladzijde set zoek = to_tsvector('kennis_nl', tekst) where zoek is null")


def make_rows(environment: dict[str, str], aantal: int) -> None:
    """Fill the database of this subject once, and leave it as a night's vacuum would."""
    import django
    import psycopg

    os.environ.update(environment)
    django.setup()
    from rivierenland.core import scope

    begin = time.perf_counter()
    with scope.within(scope.systeem("meting")):
        made = fill(aantal)
        settle()
    if made:
        with psycopg.connect(environment["DATABASE_OWNER_URL"], autocommit=True) as owner:
            owner.execute("vacuum analyze")
        print(f"{made} artikelen gemaakt in {time.perf_counter() - begin:.0f} s", flush=True)


def search(environment: dict[str, str], keer: int) -> None:
    """Every question in turn with the empty page; prints medians, their ratio and the highest of the queries."""
    print("| vraag | leeg ms | ms | verhouding | sql ms | vragen |\n|---|---|---|---|---|---|")
    ratios = []
    with Bezoeker(environment, [GEMEENTE]) as bezoeker:
        for naam, tekst in VRAGEN.items():
            pad = f"{LIJST}?{urlencode({'q': tekst})}"
            pairs = [(bezoeker.get(EMPTY), bezoeker.get(pad)) for _ in range(keer + 3)][3:]
            empty, full, sql = (
                statistics.median(pair[side][key] for pair in pairs)
                for side, key in ((0, "ms"), (1, "ms"), (1, "sql_ms"))
            )
            ratios.append(statistics.median(page["ms"] / bare["ms"] for bare, page in pairs))
            page = pairs[0][1]
            print(
                f"| {naam} | {empty:.1f} | {full:.1f} | {ratios[-1]:.2f} | {sql:.1f} | {page['queries']} |", flush=True
            )
    print(f"\nmediaan {statistics.median(ratios):.2f}, hoogste {max(ratios):.2f} (grens 3)", flush=True)


def read_pdf(bladzijden: int) -> None:
    """Make a PDF with four hundred words a page and read it, both in a process of their own: a peak counts what a parent held."""
    maak = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"
    taal = Taal()
    with tempfile.TemporaryDirectory() as folder:
        bron, pdf = Path(folder, "groot.typ"), Path(folder, "groot.pdf")
        pages = "\n#pagebreak()\n".join(taal.text(400) for _ in range(bladzijden))
        bron.write_text(f'#set page(paper: "a4")\n#set text(size: 9pt)\n{pages}')
        subprocess.run([sys.executable, "-c", maak, bron, pdf], check=True)
        subprocess.run([sys.executable, "-m", "benchmarks.kennisbank", "--lees", pdf], check=True, cwd=ROOT)


def told(pdf: Path) -> None:
    """Read it and print what it took."""
    from speerpunten.kennis.tekstherkenning import read

    begin = time.perf_counter()
    with pdf.open("rb") as bestand:
        gelezen = [(blad.totaal, len(blad.tekst), blad.vol) for blad in read(bestand, "pdf")]
    seconden = time.perf_counter() - begin
    piek = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"\nPDF van {gelezen[0][0]} bladzijden, {pdf.stat().st_size / 1e6:.1f} MB: {len(gelezen)} gelezen in {seconden:.1f} s,"
        f" {sum(row[1] for row in gelezen):,} tekens, alles: {not gelezen[-1][2]}, piek van het kind {piek:.0f} MB"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keer", type=int, default=31)
    parser.add_argument("--artikelen", type=int, default=10_000)
    parser.add_argument("--bladzijden", type=int, default=500)
    parser.add_argument("--lees", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.lees:
        told(options.lees)
        return
    environment: dict[str, Any] = ensure_database("klein", "kennisbank") | {
        "DJANGO_SETTINGS_MODULE": "rivierenland.settings"
    }
    make_rows(environment, options.artikelen)
    search(environment, options.keer)
    read_pdf(options.bladzijden)


if __name__ == "__main__":
    main()
