"""`import_routes`: measured distances between kernen, all or none, and what they change."""

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from rivierenland.core.models import Gebeurtenis
from speerpunten.aanbod.models import Kernafstand
from speerpunten.aanbod.queries import toewijzing
from speerpunten.aanbod.toewijzing import rekenen
from speerpunten.aanbod.toewijzing.invoer import Beddenplek, Punt, Regels, Vraagstuk, Werkplek
from speerpunten.aanbod.toewijzing.routes import Routematrix
from tests.factories import aanbod_toewijzing as maak

KOP = "van;naar;kilometers\n"
KERNEN = tuple(Punt("GM0281", naam, x, 434_000) for naam, x in (("A", 150_000), ("B", 155_000), ("C", 160_000)))
pytestmark = pytest.mark.django_db


@pytest.fixture
def load(tmp_path, capsys):
    """Run the command on a text and give back what it said."""

    def run(inhoud, *options):
        path = tmp_path / "afstanden.csv"
        path.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
        call_command("import_routes", str(path), "--bron", "Gemeten met een routeplanner", *options)
        return capsys.readouterr().out

    return run


@pytest.fixture
def refused(load):
    """The sentences with which rows are refused; nothing may have been imported."""

    def run(rijen, *options):
        with pytest.raises(CommandError) as fout:
            load(KOP + rijen, *options)
        assert Kernafstand.objects.count() == 0
        *zinnen, slot = str(fout.value).split("\n")
        assert slot == "Er is niets ingelezen."
        return zinnen

    return run


def whole() -> str:
    """A row for every pair, one way: twice as far as the line between them, and a bit."""
    punten = toewijzing.points()
    return KOP + "".join(
        f"{van.gemeente}:{van.kern};{naar.gemeente}:{naar.kern};"
        f"{(((van.x - naar.x) ** 2 + (van.y - naar.y) ** 2) ** 0.5 / 500 + 0.1):.1f}\n".replace(".", ",")
        for plaats, van in enumerate(punten)
        for naar in punten[plaats + 1 :]
    )


def test_a_whole_matrix_is_imported_at_once(load):
    paren = len(toewijzing.points()) * (len(toewijzing.points()) - 1) // 2
    assert "van de 3.321 paren kernen ingelezen" in load(whole(), "--peildatum", "2026-03-01")
    assert (Kernafstand.objects.count(), paren) == (3321, 3321)
    assert Gebeurtenis.objects.get(actie="kernafstand.import").details == {
        "bron": "Gemeten met een routeplanner", "peildatum": "2026-03-01", "afstanden": 3321,
    }  # fmt: skip
    matrix = toewijzing.routes()
    assert (matrix.gemeten, matrix.paren, matrix.peildatum) == (3321, 3321, "2026-03-01")


def test_names_with_their_gemeente_codes_and_a_name_that_is_nowhere_else(load):
    load(f"{KOP}Tiel (Tiel);GM0263:Kerkdriel;18,5\nAalst (Buren);tiel;16.2\n", "--deels")
    assert list(Kernafstand.objects.values_list("van", "naar", "meters")) == [
        ("GM0214:Aalst", "GM0281:Tiel", 16_200), ("GM0281:Tiel", "GM0263:Kerkdriel", 18_500),
    ]  # fmt: skip


def test_every_wrong_row_is_named(refused):
    assert refused("Tiel;Atlantis;3\nAalst;Tiel;9\nTiel;;9\nTiel;Kerkdriel;ver\nTiel;Kerkdriel;-4\nTiel;Tiel;1\n") == [
        "Rij 2: de kern “Atlantis” is niet bekend. Schrijf bijvoorbeeld Tiel (Tiel) of GM0281:Tiel.",
        "Rij 3: er is meer dan één Aalst. Zet de gemeente erbij: Aalst (gemeente).",
        "Rij 4: vul van, naar en kilometers in, met puntkomma’s ertussen.",
        "Rij 5: “ver” is geen afstand. Vul kilometers in, bijvoorbeeld 12,5.",
        "Rij 6: een afstand is meer dan 0 kilometer.",
        "Rij 7: van en naar zijn dezelfde kern. Laat deze rij weg.",
    ]


def test_an_absurd_distance_is_refused(refused):
    kort, lang = refused("Tiel;Kerkdriel;4\nTiel;Kerkdriel;18500\n")
    assert kort.startswith("Rij 2: 4,0 km is korter dan hemelsbreed (14,")
    assert lang.startswith("Rij 3: 18500,0 km is meer dan 10 keer hemelsbreed (14,")


def test_the_same_pair_twice_must_say_the_same(refused, load):
    assert refused("Tiel;Kerkdriel;18\nTiel;Kerkdriel;19\n", "--deels") == [
        "Rij 3: Tiel (Tiel) naar Kerkdriel (Maasdriel) staat ook in rij 2, met een andere afstand. Laat er één staan."
    ]
    load(f"{KOP}Tiel;Kerkdriel;18\nTiel;Kerkdriel;18,0\nKerkdriel;Tiel;19\n", "--deels")
    assert Kernafstand.objects.count() == 2


def test_a_pair_that_is_missing_is_named_and_the_rest_counted(refused):
    zinnen = refused("Tiel;Kerkdriel;18\n")
    assert zinnen[0] == "De afstand van Aalst (Buren) naar Asch (Buren) ontbreekt."
    assert zinnen[-1] == "En nog 3300 fouten."


def test_a_file_that_is_something_else_is_refused(load, refused):
    assert refused("")[0] == "De afstand van Aalst (Buren) naar Asch (Buren) ontbreekt."
    assert refused("", "--deels") == ["Er staan geen afstanden in het bestand."]
    for inhoud in (b"", b"\xff\xfe\x00", b"PK\x03\x04", b"van,naar,kilometers\n"):
        with pytest.raises(CommandError, match="De eerste rij moet zijn"):
            load(inhoud)
    with pytest.raises(CommandError, match="bestaat niet"):
        call_command("import_routes", "/bestaat/niet.csv", "--bron", "x")


def test_a_new_import_takes_the_place_of_the_old_one(load):
    load(f"{KOP}Tiel;Kerkdriel;18\n", "--deels")
    load(f"{KOP}Tiel;Hedel;22\n", "--deels")
    assert list(Kernafstand.objects.values_list("naar", flat=True)) == ["GM0263:Hedel"]


def matrix(**km: float) -> Routematrix:
    """Of the kernen A, B and C."""
    meters = {(f"GM0281:{paar[0]}", f"GM0281:{paar[1]}"): round(waarde * 1000) for paar, waarde in km.items()}
    return Routematrix.of(KERNEN, meters, bron="b", peildatum="2026-01-01")


def test_a_river_between_two_kernen_changes_who_sleeps_where():
    stuk = Vraagstuk(
        (Werkplek(1, "GM0281", "B", 155_100, 434_000, 10),),
        (Beddenplek("L1", "GM0281", 151_000, 434_000, 10), Beddenplek("L2", "GM0281", 160_000, 434_000, 10)),
    )
    recht = rekenen.calculate(stuk, KERNEN, Regels(factor=1.3), rekenen.Wijziging())
    weg = rekenen.calculate(stuk, KERNEN, Regels(factor=1.3), rekenen.Wijziging(), routes=matrix(AB=30, BC=7))
    assert (recht["plekken"], weg["plekken"]) == ({"L1": 10, "L2": 0}, {"L1": 0, "L2": 10})
    assert weg["regio"]["gemiddeld_km"] == 7
    assert [een["meters"] for een in weg["waarde"]] == [0, 7_000 - 130, 0]


def test_one_way_counts_for_both_and_the_rest_is_straight_on():
    gevonden = matrix(AB=9, BA=11, BC=7).between(KERNEN, KERNEN, 1.3)
    assert gevonden.tolist() == [[0, 9_000, 13_000], [11_000, 0, 7_000], [13_000, 7_000, 0]]
    elders = (Punt("GM9999", "Ver", 150_000, 434_000),)
    assert matrix(AB=9).between(elders, KERNEN[1:2], 1.3).tolist() == [[6_500]]
    assert matrix(AB=9).between((), KERNEN, 1.3).shape == (0, 3)


def test_a_new_import_gives_a_new_calculation_and_the_page_says_so(regio, cast, load, als):
    eerste = maak.bases()
    load(f"{KOP}Tiel;Kerkdriel;60\n", "--deels", "--peildatum", "2026-03-01")
    tweede = maak.bases()
    assert {row.pk for row in eerste}.isdisjoint(row.pk for row in tweede)
    assert tweede[0].uitkomst["regio"]["gemiddeld_km"] > eerste[0].uitkomst["regio"]["gemiddeld_km"]
    assert [row.pk for row in maak.bases()] == [row.pk for row in tweede]
    pagina = als(cast.beleid.tiel).get(reverse("aanbod:toewijzing")).content.decode()
    assert "tussen 1 van de 3.321 paren kernen (bron: Gemeten met een routeplanner, 1\u00a0maart 2026)" in pagina


def test_without_measured_routes_the_page_says_straight_on(regio, cast, als):
    maak.bases()
    pagina = als(cast.beleid.tiel).get(reverse("aanbod:toewijzing")).content.decode()
    assert "hemelsbreed maal 1,3: er zijn geen routes gemeten." in pagina
