"""Three linkers on one set, each in a process of its own: ours, ECM of `recordlinkage`, and Splink.

    python -m benchmarks.koppelaars LINKER IN OUT

IN is a pickled `Koppelset`, OUT a pickled dictionary of an `Uitslag`. The other two get names and places without accents, as ours
makes them by itself, and a plain set-up: comparisons by Jaro-Winkler, the same block rules for both, no labels. Where there are
two lists they link one to the other, and each record keeps its best partner, as with ours.
"""

import pickle
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.koppelsets import Koppelset
from registratie.koppelen import Klasse, Paar, Registratie, find_pairs
from registratie.koppelen.normaliseren import plain

KANS = 0.5
"""Of the other two a pair is a match from this probability."""


@dataclass(slots=True)
class Uitslag:
    """Pairs (a < b) called the same; of ours also which are certain, and the processor seconds of an incremental run of 500."""

    paren: set[tuple[int, int]]
    seconden: float = 0.0
    processor: float = 0.0
    geheugen: int = 0
    zeker: set[tuple[int, int]] = field(default_factory=set)
    aanvullend: float | None = None


def run_ours(koppelset: Koppelset) -> Uitslag:
    """The engine as the register calls it."""
    gevonden = find_pairs(koppelset.registraties)
    zeker = {_key(paar) for paar in gevonden if paar.klasse is Klasse.ZEKER}
    return Uitslag({_key(paar) for paar in gevonden}, zeker=zeker)


def again(koppelset: Koppelset) -> float:
    """Processor seconds of ours for 500 records among all."""
    stap = len(koppelset.registraties) // 500 or 1
    begin = time.process_time()
    find_pairs(koppelset.registraties, betrokken={rij.id for rij in koppelset.registraties[::stap][:500]})
    return time.process_time() - begin


def _key(paar: Paar) -> tuple[int, int]:
    return paar.a, paar.b


def frames(koppelset: Koppelset) -> list[Any]:
    """One table, or two where there are two lists; empty values are missing."""
    import pandas

    rijen = [_row(rij) for rij in koppelset.registraties]
    tabel = pandas.DataFrame(rijen).replace("", None).set_index("unique_id", drop=False)
    tabel = tabel.dropna(axis="columns", how="all")
    if not koppelset.registraties[0].bron:
        return [tabel]
    eerste = tabel.index.isin([rij.id for rij in koppelset.registraties if _first_list(rij)])
    return [tabel[eerste], tabel[~eerste]]


def _first_list(rij: Registratie) -> bool:
    return rij.bron == "a" or 0 < rij.organisatie <= 6


def _row(rij: Registratie) -> dict[str, Any]:
    geboren = rij.geboortedatum
    return {
        "unique_id": rij.id,
        "achternaam": plain(rij.achternaam),
        "voornaam": plain(rij.voornaam),
        "geboren": geboren.isoformat() if geboren else "",
        "jaar": str(geboren.year) if geboren else "",
        "woonplaats": plain(rij.woonplaats),
        "taal": rij.taal,
        **dict(rij.steun),
    }


BLOKKEN = (
    ("geboren",),
    ("achternaam", "voornaam"),
    ("achternaam", "jaar"),
    ("voornaam", "jaar"),
    ("achternaam", "woonplaats"),
    ("achternaam", "postcode"),
    ("voornaam", "postcode"),
    ("postcode", "suburb"),
    ("address_1", "suburb"),
    ("address_1", "postcode"),
    ("address_1", "street_number"),
)
TEKST, GELIJK = (
    ("achternaam", "voornaam", "woonplaats", "address_1", "address_2", "suburb"),
    ("taal", "postcode", "street_number"),
)


def run_ecm(koppelset: Koppelset) -> Uitslag:
    """`recordlinkage`: binary comparisons, expectation/conditional maximisation."""
    import recordlinkage

    tabellen = frames(koppelset)
    index, vergelijking = recordlinkage.Index(), recordlinkage.Compare()
    for velden in BLOKKEN:
        if set(velden) <= set(tabellen[0].columns):
            index.block(list(velden))
    for veld in TEKST:
        if veld in tabellen[0].columns:
            vergelijking.string(veld, veld, method="jarowinkler", threshold=0.85)
    for veld in ("geboren", *GELIJK):
        if veld in tabellen[0].columns:
            vergelijking.exact(veld, veld)
    paren = index.index(*tabellen)
    vectoren = vergelijking.compute(paren, *tabellen)
    classificatie = recordlinkage.ECMClassifier()
    classificatie.fit(vectoren)
    kansen = classificatie.prob(vectoren)
    gelijk = kansen[kansen >= KANS].sort_values(ascending=False)
    return Uitslag(_pairs(gelijk.index, len(tabellen) > 1))


def run_splink(koppelset: Koppelset) -> Uitslag:
    """Splink 5 on duckdb: its own comparisons for names and dates, EM over two block rules."""
    import splink.comparison_library as cl
    from splink import Linker, SettingsCreator, block_on
    from splink.internals.duckdb.database_api import DuckDBAPI

    tabellen = frames(koppelset)
    kolommen = set(tabellen[0].columns)
    regels = [block_on(*velden) for velden in BLOKKEN if set(velden) <= kolommen]
    vergelijkingen = [
        *(cl.JaroWinklerAtThresholds(veld, [0.92, 0.82]) for veld in TEKST if veld in kolommen),
        cl.DateOfBirthComparison("geboren", input_is_string=True),
        *(cl.ExactMatch(veld) for veld in GELIJK if veld in kolommen),
    ]
    instelling = SettingsCreator(
        link_type="link_only" if len(tabellen) > 1 else "dedupe_only",
        comparisons=vergelijkingen,
        blocking_rules_to_generate_predictions=regels,
    )
    api = DuckDBAPI()
    linker = Linker([api.register(tabel.reset_index(drop=True)) for tabel in tabellen], instelling, log_level=40)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("achternaam", "voornaam", "geboren")], recall=0.5
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("geboren"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("achternaam", "voornaam"))
    tabel = linker.inference.predict(threshold_match_probability=KANS).as_pandas_dataframe()
    tabel = tabel.sort_values("match_weight", ascending=False)
    paren = zip(tabel["unique_id_l"], tabel["unique_id_r"], strict=True)
    return Uitslag(_pairs(paren, len(tabellen) > 1))


def _pairs(sterkste_eerst: Any, een_op_een: bool) -> set[tuple[int, int]]:
    """Pairs as (a, b) with a < b; of two lists each record's best partner only."""
    paren, bezet = set(), set()
    for een, ander in sterkste_eerst:
        if een_op_een and (een in bezet or ander in bezet):
            continue
        bezet |= {een, ander}
        paren.add((min(een, ander), max(een, ander)))
    return paren


KOPPELAARS: dict[str, Callable[[Koppelset], Uitslag]] = {"eigen": run_ours, "ecm": run_ecm, "splink": run_splink}


def peak() -> int:
    """Megabytes this process had at most. Not `ru_maxrss`: that remembers the process it was started from."""
    stand = Path("/proc/self/status").read_text()
    return int(stand.split("VmHWM:")[1].split()[0]) // 1024


def main(wie: str, bron: str, doel: str) -> None:
    koppelset = pickle.loads(Path(bron).read_bytes())
    begin, processor = time.perf_counter(), time.process_time()
    uitslag = KOPPELAARS[wie](koppelset)
    uitslag.seconden, uitslag.processor = time.perf_counter() - begin, time.process_time() - processor
    uitslag.geheugen = peak()
    if wie == "eigen":
        uitslag.aanvullend = again(koppelset)
    Path(doel).write_bytes(pickle.dumps(asdict(uitslag)))


if __name__ == "__main__":
    main(*sys.argv[1:])
