"""Who writes down which figure, that nothing vanishes, and what the pages show."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import ProgrammingError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from registratie.models import Bezettingsstand
from rivierenland.core.permissions import Geweigerd
from speerpunten.kennis.actions import kerncijfer as acties
from speerpunten.kennis.bijdragen import bouwstenen
from speerpunten.kennis.models import Kerncijfer
from speerpunten.kennis.queries import kerncijfer as kerncijfers

LIJST = reverse("kennis:kerncijfer-list")


def facts(**anders):
    return {
        "indicator": "werkend", "gebied": "GM0281", "waarde_min": Decimal(2500), "waarde_max": Decimal(3500),
        "peildatum": date(2026, 1, 1), "peildatum_tekst": "", "bron_titel": "Telling", "bron_uitgever": "Gemeente Tiel",
        "bron_url": "", "methode": "", "status": "geteld", "meetwijze": "register", "toelichting": "",
    } | anders  # fmt: skip


def better(**anders):
    """The facts of a correction: the area stays."""
    return {naam: waarde for naam, waarde in facts(**anders).items() if naam != "gebied"}


def login(person):
    client = Client()
    client.force_login(person.gebruiker)
    return client


def test_the_published_figures_are_there_from_the_first_start_and_loading_again_adds_nothing(db):
    assert kerncijfers.published().count() == 34
    call_command("load_kerncijfers")
    assert Kerncijfer.objects.count() == 34


def test_a_gemeente_keeps_its_own_figures_and_the_region_those_of_wider_areas(cast):
    acties.record(by=cast.beleid.tiel.actor, **facts())
    acties.record(by=cast.regiocoordinator.actor, **facts(gebied="regio"))
    for person, gebied in (
        (cast.beleid.tiel, "GM0214"), (cast.beleid.tiel, "regio"), (cast.regiocoordinator, "GM0281"),
        (cast.waalstroom, "GM0281"), (cast.waalstroom, "regio"), (cast.toezichthouder.tiel, "GM0281"),
    ):  # fmt: skip
        with pytest.raises(Geweigerd):
            acties.record(by=person.actor, **facts(gebied=gebied))


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"waarde_min": Decimal(9), "waarde_max": Decimal(8)}, "waarde_max"),
        ({"waarde_min": None, "waarde_max": None}, "waarde_min"),
        ({"waarde_min": Decimal(-1)}, "waarde_min"),
        ({"peildatum": timezone.localdate() + timedelta(days=1)}, "peildatum"),
        ({"bron_titel": ""}, "bron_titel"),
        ({"bron_uitgever": ""}, "bron_uitgever"),
        ({"bron_url": "javascript:alert(1)"}, "bron_url"),
        ({"indicator": "onzin"}, "indicator"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(cast, anders, veld):
    with pytest.raises(ValidationError) as fout:
        acties.record(by=cast.beleid.tiel.actor, **facts(**anders))
    assert list(fout.value.message_dict) == [veld]


def test_a_correction_is_a_new_version_and_the_old_one_stays_with_the_reason(cast):
    by = cast.beleid.tiel.actor
    old = acties.record(by=by, **facts())
    new = acties.correct(kerncijfer=old, reden="Dubbel geteld", by=by, **better(waarde_max=Decimal(3000)))
    assert new in kerncijfers.current()
    assert old not in kerncijfers.current()
    assert kerncijfers.old_versions("werkend", "GM0281") == [old]
    with pytest.raises(ValidationError) as fout:
        acties.correct(kerncijfer=old, reden="Nog eens", by=by, **better())
    assert fout.value.code == "vervangen"
    with pytest.raises(ValidationError) as zonder:
        acties.correct(kerncijfer=new, reden=" ", by=by, **better())
    assert list(zonder.value.message_dict) == ["reden"]


def test_nobody_changes_or_removes_a_figure(db):
    for verb in ("update kennis_kerncijfer set reden = 'x'", "delete from kennis_kerncijfer"):
        with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(verb)


def test_the_register_stands_beside_them_and_small_figures_are_withheld(cast):
    nacht = timezone.localdate()
    for code, personen in (("GM0281", 1200), ("GM0214", 4), ("GM0297", 300)):
        Bezettingsstand.objects.create(gemeente_id=code, nacht=nacht, personen=personen, bedden=0, locaties=1)
    assert kerncijfers.register("GM0214", nacht).personen.tekst == "niet getoond"
    assert kerncijfers.register("GM0297", nacht).personen.tekst == "niet getoond"
    assert kerncijfers.register("GM0281", nacht).personen.tekst == "1.200"
    assert kerncijfers.register("regio", nacht).personen.tekst == "1.504"
    assert kerncijfers.register("nederland", nacht) is None
    assert kerncijfers.register("regio", nacht + timedelta(days=8)).nacht is None


def test_the_page_shows_sources_side_by_side_with_their_disagreement(cast):
    html = login(cast.regiocoordinator).get(reverse("kennis:kerncijfer-detail", args=["werkend", "regio"])).text
    assert "10.500 tot 25.000. Zij tellen niet hetzelfde" in html
    assert "fruitpact.nl" in html
    assert "Wij nemen geen gemiddelde" in html
    assert (
        login(cast.beleid.tiel).get(reverse("kennis:kerncijfer-detail", args=["werkend", "GM0216"])).status_code == 404
    )
    assert login(cast.beleid.tiel).get(reverse("kennis:kerncijfer-detail", args=["x", "y"])).status_code == 404


def test_the_list_filters_and_downloads(cast):
    client = login(cast.waalstroom)
    assert "34 kerncijfers" in client.get(LIJST).text
    assert "2 kerncijfers" in client.get(LIJST, {"onderwerp": "huisvesting", "gebied": "GM0214"}).text
    assert "0 kerncijfers" in client.get(LIJST, {"keurmerk": "B", "gebied": "regio"}).text
    for formaat in ("csv", "ods", "xlsx"):
        response = client.get(reverse("kennis:kerncijfer-export", args=[formaat]), {"gebied": "regio"})
        assert response.status_code == 200
        assert b"".join(response.streaming_content)
    assert client.get(reverse("kennis:kerncijfer-uitleg")).status_code == 200
    assert client.get(reverse("kennis:kerncijfer-record")).status_code == 403


def test_each_mark_filters_to_figures_that_have_it(db):
    rows = list(kerncijfers.current())
    for letter in "ABCD":
        found = {row.pk for row in kerncijfers.with_mark(kerncijfers.current(), letter)}
        assert found == {row.pk for row in rows if row.keurmerk == letter}


def test_a_figure_is_recorded_and_corrected_by_form(cast):
    client = login(cast.beleid.tiel)
    typed = facts(waarde_min="2.500", waarde_max="3.500,5", peildatum="2026-01-01")
    response = client.post(reverse("kennis:kerncijfer-record"), typed | {"waarde_max": "10"})
    assert response.status_code == 422
    assert "lager dan de laagste" in response.text
    assert client.post(reverse("kennis:kerncijfer-record"), typed).status_code == 302
    row = Kerncijfer.objects.latest("id")
    assert (row.waarde_min, row.waarde_max) == (Decimal(2500), Decimal("3500.5"))
    url = reverse("kennis:kerncijfer-correct", args=[row.pk])
    assert 'value="3500,5"' in client.get(url).text
    assert client.post(url, typed | {"waarde_max": "3.000", "reden": "Naar beneden"}).status_code == 302
    assert "Naar beneden" in client.get(row.get_absolute_url()).text
    other = Kerncijfer.objects.filter(gebied="GM0214").first()
    assert client.get(reverse("kennis:kerncijfer-correct", args=[other.pk])).status_code == 403
    assert client.post(reverse("kennis:kerncijfer-correct", args=[other.pk]), typed | {"reden": "x"}).status_code == 404


@pytest.mark.parametrize("url", [LIJST, reverse("kennis:kerncijfer-detail", args=["verblijvend", "GM0281"])])
def test_more_figures_ask_no_more_queries(cast, url, django_assert_max_num_queries):
    client = login(cast.beleid.tiel)
    client.get(url)
    with django_assert_max_num_queries(25) as few:
        client.get(url)
    for dag in range(30):
        Kerncijfer.objects.create(**facts(indicator="verblijvend", peildatum=date(2025, 1, 1) + timedelta(days=dag)))
    with django_assert_max_num_queries(len(few)):
        client.get(url)


def test_a_figure_is_taken_into_an_answer(cast):
    by = cast.beleid.tiel.actor
    steen = bouwstenen.make("kerncijfer", "werkend+regio", by)
    assert steen.zin == "Regio Rivierenland: 12.000 personen (werkend, juni 2023)."
    assert "Zij tellen niet hetzelfde" in steen.let_op
    assert len(steen.rijen) == 5
    assert bouwstenen.make("kerncijfer", "9" * 30, by) is None
    assert bouwstenen.make("register", "regio", by) is None
    Bezettingsstand.objects.create(
        gemeente_id="GM0281", nacht=timezone.localdate(), personen=1200, bedden=0, locaties=1
    )
    assert "1.200 internationale werknemers" in bouwstenen.make("register", "regio", by).zin
