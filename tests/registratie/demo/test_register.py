"""The made-up register, before it is written: repeatable, honest about what is made up, with the season in it."""

import hashlib
import json
from collections import Counter
from datetime import date
from pathlib import Path

from registratie.demo.plaatsen import real_areas
from registratie.demo.profielen import FRUITGEMEENTEN
from registratie.demo.register import Register
from registratie.demo.schaal import KLEIN, REGIO, Schaal
from registratie.demo.verblijven import DemoVerblijf
from rivierenland.core.omtrek import contains, outlines

VANDAAG = date(2026, 11, 23)
MANIFEST = Path("registratie/voorbeelden/manifest.json")


def stays_of(schaal: Schaal, seed: int = 1) -> list[DemoVerblijf]:
    return [v for _, verblijven in Register(schaal, seed=seed, vandaag=VANDAAG).stays() for v in verblijven]


def digest(seed: int) -> str:
    register = Register(KLEIN, seed=seed, vandaag=VANDAAG)
    regels = [*map(str, register.organisaties), *map(str, register.locaties)]
    regels += [str(verblijf) for _, verblijven in register.stays() for verblijf in verblijven]
    return hashlib.sha256("\n".join(regels).encode()).hexdigest()


def present(stays: list[DemoVerblijf], dag: date, gemeenten: tuple[str, ...] = ()) -> int:
    nacht = dag.toordinal()
    return sum(
        v.aankomst <= nacht and (v.vertrek is None or v.vertrek > nacht)
        for v in stays
        if not gemeenten or v.locatie.gemeente in gemeenten
    )


def test_the_same_seed_and_day_give_the_same_register_and_another_seed_another() -> None:
    assert digest(1) == digest(1)
    assert digest(1) != digest(2)


def test_the_sizes_are_what_they_say() -> None:
    for schaal in (KLEIN, REGIO):
        register = Register(schaal, seed=1, vandaag=VANDAAG)
        gebruikt = {locatie.organisatie.nr for locatie in register.locaties}
        assert (len(register.organisaties), len(register.locaties)) == (schaal.organisaties, schaal.locaties)
        assert gebruikt == {organisatie.nr for organisatie in register.organisaties}
        stays = [v for _, verblijven in register.stays() for v in verblijven]
        delta = Counter(v.aankomst for v in stays)
        delta.subtract(Counter(v.vertrek for v in stays if v.vertrek is not None))
        aanwezig, piek = 0, 0
        for dag in sorted(delta):
            aanwezig += delta[dag]
            piek = max(piek, aanwezig)
        assert abs(piek / schaal.piek - 1) < 0.03


def test_the_harvest_doubles_the_people_in_the_fruit_gemeenten_and_not_elsewhere() -> None:
    stays = stays_of(REGIO)
    januari, september = date(2026, 1, 20), date(2026, 9, 15)
    fruit = present(stays, september, FRUITGEMEENTEN) / present(stays, januari, FRUITGEMEENTEN)
    tiel = present(stays, september, ("GM0281",)) / present(stays, januari, ("GM0281",))
    assert 1.8 < fruit < 2.3
    assert 0.9 < tiel < 1.15


def test_stays_are_mostly_middle_long_and_saturdays_are_quieter_than_mondays() -> None:
    stays = stays_of(REGIO)
    nacht = date(2026, 1, 20).toordinal()
    hier = [nacht + 1 - v.aankomst for v in stays if v.aankomst <= nacht and (v.vertrek is None or v.vertrek > nacht)]
    kort = sum(n < 122 for n in hier) / len(hier)
    lang = sum(n >= 1_096 for n in hier) / len(hier)
    assert (round(kort, 2), round(lang, 2)) == (0.37, 0.03)
    assert present(stays, date(2026, 3, 7)) < 0.99 * present(stays, date(2026, 3, 9))


def test_a_few_locations_are_too_full_and_a_few_organisations_are_late() -> None:
    register = Register(REGIO, seed=1, vandaag=VANDAAG)
    laat = [organisatie for organisatie in register.organisaties if organisatie.te_laat]
    te_vol = [locatie for locatie in register.locaties if locatie.bezet > 1]
    assert 5 <= len(laat) <= 20
    assert 5 <= len(te_vol) <= 30


def test_the_organisations_and_locations_of_the_example_files_are_exactly_those_of_the_manifest() -> None:
    register = Register(KLEIN, seed=1, vandaag=VANDAAG)
    velden = ("code", "naam", "postcode", "plaats", "gemeente", "soort", "max_personen")
    verwacht = {
        (kvk, plek["adres"].lower(), *(plek[veld] for veld in velden))
        for kvk, organisatie in json.loads(MANIFEST.read_text())["organisaties"].items()
        for plek in organisatie["locaties"]
    }
    gemaakt = set()
    for plek in register.locaties:
        adres = plek.adres
        if plek.organisatie.voorbeeld:
            regel = f"{adres.straat} {adres.huisnummer}{adres.huisletter}".lower()
            wat = (plek.code, plek.naam, adres.postcode, adres.plaats, plek.gemeente, plek.soort, plek.bedden)
            gemaakt.add((plek.organisatie.kvk, regel, *wat))
    assert gemaakt == verwacht
    assert not [v for _, stays in register.stays() for v in stays if v.locatie.organisatie.voorbeeld]


def test_every_location_lies_in_its_own_gemeente_and_nothing_is_a_real_address_or_company() -> None:
    register = Register(REGIO, seed=1, vandaag=VANDAAG)
    namen = {gebied.code: gebied.naam for gebied in real_areas()}
    for locatie in register.locaties:
        assert contains(outlines()[namen[locatie.gemeente]], locatie.adres.rd_x, locatie.adres.rd_y)
        assert locatie.adres.postcode[4:] in {"ZX", "ZY", "ZZ"}
    for organisatie in register.organisaties:
        assert organisatie.kvk.startswith(("9900", "999"))
        assert organisatie.naam.endswith("(fictief)")


def test_nobody_is_in_two_beds_of_one_organisation_on_one_night() -> None:
    for _, stays in Register(KLEIN, seed=1, vandaag=VANDAAG).stays():
        vrij_vanaf: dict[tuple[str, int], int] = {}
        for stay in sorted(stays, key=lambda v: v.aankomst):
            wie = (stay.persoon.sleutel, stay.persoon.geboren)
            assert stay.aankomst >= vrij_vanaf.get(wie, 0)
            vrij_vanaf[wie] = stay.vertrek or 10**7
