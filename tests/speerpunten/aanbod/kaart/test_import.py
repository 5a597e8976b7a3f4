"""`import_gebieden`: all eight borders, or none and a sentence."""

import copy

import pytest
from django.core.management import CommandError, call_command

from rivierenland.core.charts import borders
from rivierenland.core.charts.region_map import region_figure
from rivierenland.core.models import Gebeurtenis
from speerpunten.aanbod.kaart import bestand
from speerpunten.aanbod.models import Gebied
from speerpunten.aanbod.queries import gebied as gebieden
from tests.factories.aanbod_kaart import feature, grenzen, written

RD = "urn:ogc:def:crs:EPSG::28992"
CRS84 = "urn:ogc:def:crs:OGC:1.3:CRS84"
pytestmark = pytest.mark.django_db


@pytest.fixture
def load(tmp_path, capsys):
    """Run the command on a collection (or raw bytes) and give back what it said."""

    def run(inhoud, *options):
        path = tmp_path / "grenzen.geojson"
        path.write_bytes(inhoud if isinstance(inhoud, bytes) else written(inhoud))
        call_command("import_gebieden", str(path), *options)
        return capsys.readouterr().out

    return run


@pytest.fixture
def refused(load):
    """The sentence with which a file is refused; nothing may have been imported."""

    def run(inhoud):
        with pytest.raises(CommandError) as fout:
            load(inhoud)
        assert Gebied.objects.count() == 0
        assert str(fout.value).endswith("Er is niets ingelezen.")
        return str(fout.value)

    return run


@pytest.fixture
def imported(monkeypatch):
    """Let drawings ask for the imported borders, as in the running portal."""
    monkeypatch.setattr(borders, "_imported", gebieden.drawn)
    gebieden.forget()
    yield
    gebieden.forget()


@pytest.mark.parametrize("wgs84", [False, True])
@pytest.mark.parametrize("said", [True, False])
def test_all_eight_are_read_in_metres_whatever_the_file_speaks(load, wgs84, said):
    out = load(grenzen(wgs84=wgs84, crs=(CRS84 if wgs84 else RD) if said else ""))
    assert "Grenzen van 8 gemeenten ingelezen" in out
    assert "geldig op 01-01-2025" in out
    assert ("herkend als RD" in out) == (not wgs84 and not said)
    tiel = Gebied.objects.get(gemeente_id="GM0281")
    assert 145_000 < tiel.vlakken[0][0][0][0] < 170_000
    assert float(tiel.km2) == pytest.approx(33, abs=6)
    assert Gebeurtenis.objects.get(actie="gebied.import").details == {
        "bron": "© CBS/Kadaster",
        "peildatum": "2025-01-01",
    }


@pytest.mark.parametrize(
    ("veld", "schrijf"),
    [
        ("GM_CODE", str), ("gemeentecode", lambda code: code[2:]), ("Code", lambda code: int(code[2:])),
        ("jrstatcode", lambda code: f"2025{code}"), ("identificatie", str.lower),
    ],
)  # fmt: skip
def test_the_code_may_stand_in_any_known_field(load, veld, schrijf):
    assert "8 gemeenten" in load(grenzen(veld=veld, schrijf=schrijf))


def test_a_newer_file_takes_the_place_of_the_former(load):
    load(grenzen())
    load(grenzen(), "--peildatum", "2027-01-01", "--bron", "© PDOK")
    assert {(rij.bron, rij.peildatum.year) for rij in Gebied.objects.all()} == {("© PDOK", 2027)}
    assert Gebied.objects.count() == 8


def test_every_map_draws_them_from_then_on(load, imported):
    before = region_figure("Bezetting", {}, [1, 2, 3, 4], header=["Gemeente", "Bezet"])
    load(grenzen())
    gebieden.forget()
    after = region_figure("Bezetting", {}, [1, 2, 3, 4], header=["Gemeente", "Bezet"])
    assert before.source == "Kaart: © CBS/Kadaster 2024, vereenvoudigd."
    assert after.source == "Kaart: © CBS/Kadaster, grenzen van 2025, vereenvoudigd."
    assert before.svg != after.svg


def test_a_process_looks_once_in_a_while_and_not_at_every_map(load, imported, django_assert_num_queries):
    load(grenzen())
    gebieden.forget()
    borders.current()
    with django_assert_num_queries(0):
        borders.current()


@pytest.mark.parametrize(
    "inhoud", [b"", b"geen json", b'{"type": "FeatureCollection"', b"\xff\xfe\x00", b'{"a": NaN}', b"[" * 200_000]
)
def test_no_json(refused, inhoud):
    assert refused(inhoud).startswith("Dit is geen JSON.")


@pytest.mark.parametrize(
    "inhoud", [b"{}", b"[]", b"null", b'{"type": "FeatureCollection"}', b'{"type": "FeatureCollection", "features": 3}']
)
def test_no_feature_collection(refused, inhoud):
    assert "geen GeoJSON met een FeatureCollection" in refused(inhoud)


def test_one_feature_instead_of_a_collection(refused):
    assert refused(grenzen()["features"][0]).startswith("Dit is een Feature,")


def test_too_large_a_file_is_not_read(refused, monkeypatch):
    monkeypatch.setattr(bestand, "MAX_BYTES", 1000)
    assert "groter dan" in refused(grenzen())


def test_a_missing_gemeente_is_named(refused):
    collection = grenzen()
    collection["features"] = [row for row in collection["features"] if row["properties"]["statcode"] != "GM0281"]
    assert refused(collection).startswith("Niet in het bestand: Tiel. Alle acht gemeenten zijn nodig.")


def test_a_double_gemeente_is_named(refused):
    collection = grenzen()
    collection["features"].append(copy.deepcopy(feature(collection, "GM0281")))
    assert refused(collection).startswith("Dubbel in het bestand: Tiel.")


def test_a_file_without_the_eight_says_which_fields_it_has(refused):
    zin = refused(grenzen(veld="naam_van_het_gebied"))
    assert zin.startswith("In dit bestand staat geen van de acht gemeenten.")
    assert "jaarcode, naam_van_het_gebied" in zin


@pytest.mark.parametrize("rommel", [None, 3, "x", [], {"properties": None}, {"properties": []}])
def test_strange_features_are_passed_by(load, rommel):
    collection = grenzen()
    collection["features"].insert(0, rommel)
    assert "8 gemeenten" in load(collection)


def spoiled(collection, change):
    tiel = feature(collection, "GM0281")
    tiel["geometry"]["coordinates"][0] = change(tiel["geometry"]["coordinates"][0])
    return collection


def crossed(ring):
    return [ring[0], ring[len(ring) // 2], ring[len(ring) // 4], ring[3 * len(ring) // 4], *ring[1:]]


@pytest.mark.parametrize(
    ("change", "zin"),
    [
        (lambda ring: ring[:-1], "Tiel: een ring is niet gesloten."),
        (lambda ring: [ring[0], ring[1], ring[0]], "Tiel: een ring van 3 punten."),
        (lambda ring: [], "Tiel: een vlak zonder ringen."),
        (lambda ring: None, "Tiel: een vlak zonder ringen."),
        (lambda ring: [["a", "b"], *ring[1:]], "Tiel: een punt heeft geen twee getallen."),
        (lambda ring: [[1], *ring[1:]], "Tiel: een punt heeft geen twee getallen."),
        (lambda ring: [None, *ring[1:]], "Tiel: een punt heeft geen twee getallen."),
        (lambda ring: ["12", *ring[1:]], "Tiel: een punt heeft geen twee getallen."),
        (lambda ring: [{}, *ring[1:]], "Tiel: een punt heeft geen twee getallen."),
        (crossed, "Tiel: een grens kruist zichzelf"),
    ],
)
def test_a_broken_ring_is_named(refused, change, zin):
    assert refused(spoiled(grenzen(), change)).startswith(zin)


@pytest.mark.parametrize("vorm", [None, {}, {"type": "Point", "coordinates": [1, 2]}, "x"])
def test_what_is_no_area(refused, vorm):
    collection = grenzen()
    feature(collection, "GM0281")["geometry"] = vorm
    assert refused(collection).startswith("Tiel heeft geen vlak")


@pytest.mark.parametrize("coordinates", [None, [], "x", 7])
def test_an_area_without_rings(refused, coordinates):
    collection = grenzen()
    feature(collection, "GM0281")["geometry"]["coordinates"] = coordinates
    assert refused(collection).startswith("Tiel:")


def moved(collection, change):
    for row in collection["features"]:
        row["geometry"]["coordinates"] = [
            [list(change(x, y)) for x, y in ring] for ring in row["geometry"]["coordinates"]
        ]
    return collection


@pytest.mark.parametrize(
    ("collection", "zin"),
    [
        (lambda: moved(grenzen(wgs84=True), lambda x, y: (x + 20, y)), "liggen niet in Nederland"),
        (lambda: moved(grenzen(wgs84=True), lambda x, y: (y, x)), "breedtegraad staat in dit bestand voorop"),
        (lambda: moved(grenzen(), lambda x, y: (x + 450_000, y + 6_300_000)), "Web Mercator"),
        (lambda: grenzen(crs="urn:ogc:def:crs:EPSG::31370"), "Het portaal leest RD (EPSG:28992) en WGS84"),
        (lambda: grenzen(crs=CRS84), "noemt WGS84, maar de coördinaten zijn van RD"),
        (lambda: grenzen() | {"crs": "onzin"}, "noemt het coördinatenstelsel"),
        (lambda: moved(grenzen(), lambda x, y: (x + 60_000, y)), "ligt in dit bestand niet waar de gemeente ligt"),
    ],
)
def test_the_wrong_place(refused, collection, zin):
    assert zin in refused(collection())


def test_an_area_of_another_size(refused):
    collection = moved(grenzen(), lambda x, y: (150_000 + (x - 150_000) * 1.3, 430_000 + (y - 430_000) * 1.3))
    assert "is in dit bestand" in refused(collection)


def test_two_gemeenten_on_the_same_ground(refused):
    collection = grenzen()
    buren, tiel = feature(collection, "GM0214"), feature(collection, "GM0281")
    tiel["geometry"]["coordinates"] = [
        [[x - 1500, y + 1500] for x, y in ring] for ring in tiel["geometry"]["coordinates"]
    ]
    assert buren
    assert "overlappen elkaar" in refused(collection)


def test_a_bad_file_leaves_the_borders_as_they_were(load):
    load(grenzen())
    stood = list(Gebied.objects.values_list("gemeente_id", "ingelezen_op"))
    with pytest.raises(CommandError):
        load(spoiled(grenzen(), lambda ring: ring[:-1]))
    assert list(Gebied.objects.values_list("gemeente_id", "ingelezen_op")) == stood


def test_a_file_that_is_not_there(capsys):
    with pytest.raises(CommandError, match="bestaat niet"):
        call_command("import_gebieden", "/bestaat/niet.geojson")
