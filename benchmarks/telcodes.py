"""How often keyed codes recognise a person on a second list: `benchmarks/run telcodes`.

The made-up people of `synthetische_bewoners` with names and birth date only, both lists damaged. Prints per set the share of true
pairs that is missed and the share of records without a partner that gets one: the defaults of `schatting.gemist` and `schatting.fout`.
"""

from benchmarks.synthetische_bewoners import make_set
from speerpunten.kennis.schatting.codes import keyed_codes
from speerpunten.kennis.schatting.vergelijken import pairs

SETS = ((1_000, 4), (3_000, 1), (10_000, 3))


def measure(aantal: int, seed: int, graden: int = 99) -> tuple[float, float, float]:
    """Missed links, false links (of records without a partner), precision."""
    groep = make_set(aantal, seed, feiten=False)
    rijen = [rij for rij in groep.registraties if rij.geboortedatum]
    een, ander = ([rij for rij in rijen if rij.bron == bron] for bron in "ab")
    bekend = {rij.id for rij in rijen}
    waar = {paar for paar in groep.waar if set(paar) <= bekend}
    coded = [
        [keyed_codes(b"meting", "zout", rij.achternaam, rij.voornaam, rij.geboortedatum)[:graden] for rij in lijst]
        for lijst in (een, ander)
    ]
    gevonden = {tuple(sorted((een[a].id, ander[b].id))) for a, b in pairs(*coded)}
    goed = len(gevonden & waar)
    return 1 - goed / len(waar), (len(gevonden) - goed) / (len(ander) - len(waar)), goed / len(gevonden)


def main() -> None:
    """Every set, with all codes and with the strictest only."""
    for aantal, seed in SETS:
        for graden in (1, 99):
            gemist, fout, precisie = measure(aantal, seed, graden)
            print(
                f"{aantal} people, seed {seed}, {graden} codes: missed {gemist:.3f}, false {fout:.4f}, precision {precisie:.4f}"
            )


if __name__ == "__main__":
    main()
