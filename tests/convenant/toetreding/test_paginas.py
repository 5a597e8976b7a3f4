"""The pages: what each reader sees, what a wrong form says, and how many queries a page takes."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from convenant.enums.partij import Partijstapsoort as S
from convenant.models import Partijstap, Toetreding
from registratie.models import Certificaat
from rivierenland.core.models import Organisatie
from tests.convenant.toetreding.conftest import everything
from tests.factories.convenant_toetreding import ToetredingFactory, admitted, eerste_versie, partij_van, ready
from tests.factories.registratie import TIEL, OrganisatieFactory

VANDAAG = timezone.localdate()


def path(naam, *args):
    return reverse(f"convenant:{naam}", args=args)


def text(response):
    return response.content.decode()


def test_delta_asks_repairs_and_asks_again_in_the_browser(cast, delta, browse):
    with everything():
        Certificaat.objects.update(einde=VANDAAG - timedelta(days=3))
    client = browse(delta)
    pagina = client.get(path("toetreding-request"))
    assert "Eén toets voldoet niet." in text(pagina)
    herstel = reverse("registratie:organisatie-detail", args=[delta.organisatie_id])
    assert f'href="{herstel}"' in text(pagina)
    posted = {"convenant": eerste_versie().pk, "soorten": ["verblijfsbieder"], "toelichting": "Graag snel."}
    refused = client.post(path("toetreding-request"), posted)
    assert refused.status_code == 422
    assert "Maak dit eerst in orde." in text(refused)
    assert "Graag snel." in text(refused)
    with everything():
        Certificaat.objects.update(einde=VANDAAG + timedelta(days=300))
    done = client.post(path("toetreding-request"), posted)
    with everything():
        assert done.url == path("toetreding-detail", Toetreding.objects.get().pk)
    assert "Besluit van de gemeenten" in text(client.get(done.url))
    assert "loopt al" in text(client.get(path("toetreding-request")))
    assert client.post(path("toetreding-request"), posted).status_code == 422


def test_an_official_admits_and_the_second_form_is_told(cast, delta, browse):
    with everything():
        row = ToetredingFactory(organisatie=cast.organisaties["delta"])
    client = browse(cast.beleid.tiel)
    assert "Nog te doen" in text(client.get(path("toetreding-list")))
    url = path("toetreding-decide", row.pk, TIEL)
    assert client.post(url, {"besluit": "geweigerd", "reden": ""}).status_code == 422
    assert client.post(url, {"besluit": "toegelaten", "reden": ""}).url == path("toetreding-detail", row.pk)
    again = client.post(url, {"besluit": "geweigerd", "reden": "Toch niet"})
    assert again.status_code == 422
    assert "intussen toegelaten" in text(again)


def test_other_tenants_see_neither_request_nor_party(cast, delta, browse):
    with everything():
        row = ToetredingFactory(organisatie=cast.organisaties["delta"])
        partij = partij_van(cast.organisaties["delta"])
    for wie in (cast.fruithof, cast.beleid.buren):
        client = browse(wie)
        for url in (path("toetreding-detail", row.pk), path("partij-detail", partij.pk)):
            assert client.get(url).status_code == 404
        lijst = text(client.get(path("partij-list")))
        assert "Delta (fictief)" in lijst
        assert path("partij-detail", partij.pk) not in lijst


def test_the_region_reads_the_list_and_no_party(cast, delta, browse):
    with everything():
        partij = partij_van(cast.organisaties["delta"])
    client = browse(cast.regiocoordinator)
    assert "Delta (fictief)" in text(client.get(path("partij-list")))
    assert client.get(path("partij-detail", partij.pk)).status_code == 403
    assert client.get(path("toetreding-list")).status_code == 403


@pytest.mark.parametrize("formaat", ["csv", "ods", "xlsx"])
def test_the_list_downloads(cast, delta, browse, formaat):
    with everything():
        partij_van(cast.organisaties["delta"])
    response = browse(cast.regiocoordinator).get(path("partij-export", formaat), {"soort": "verblijfsbieder"})
    assert len(b"".join(response.streaming_content)) > 100


def test_filters_find_by_name_side_and_state(cast, delta, browse):
    with everything():
        partij_van(cast.organisaties["delta"])
        partij_van(cast.organisaties["fruithof"], soorten=["uitzender"])
    client = browse(cast.beleid.tiel)
    for query, verwacht in (
        ({}, (True, True)), ({"q": "delta"}, (True, False)), ({"soort": "uitzender"}, (False, True)),
        ({"gemeente": TIEL}, (True, False)), ({"status": "geroyeerd"}, (False, False)),
    ):  # fmt: skip
        gezien = text(client.get(path("partij-list"), query))
        assert ("Delta (fictief)" in gezien, "Fruithof (fictief)" in gezien) == verwacht, query


def test_a_party_answers_an_announcement_and_the_official_who_was_second_gets_both(cast, delta, browse):
    with everything():
        partij = partij_van(cast.organisaties["delta"])
        gezien = partij.stappen.get().pk
    official = browse(cast.beleid.tiel)
    url = path("partij-announce", partij.pk, S.ROYEMENT_VOORGENOMEN)
    posted = {"gezien": gezien, "reden": "Op straat gezet.", "reageren_tot": VANDAAG + timedelta(days=20)}
    assert official.post(url, posted).url == path("partij-detail", partij.pk)
    second = official.post(url, posted | {"reden": "Nog een reden."})
    assert second.status_code == 409
    assert "Iemand was u net voor" in text(second)
    assert "Op straat gezet." in text(second)
    assert "Nog een reden." in text(second)
    client = browse(delta)
    assert "Op straat gezet." in text(client.get(path("partij-detail", partij.pk)))
    assert client.post(path("partij-answer", partij.pk), {"tekst": "Dit klopt niet."}).status_code == 302
    assert "Voornemen tot royement: reageer" not in text(client.get("/"))
    assert client.get(path("partij-hear", partij.pk)).status_code == 403


def test_an_address_with_another_step_does_not_exist(cast, delta, browse):
    with everything():
        partij = partij_van(cast.organisaties["delta"])
    client = browse(cast.beleid.tiel)
    assert client.get(path("partij-announce", partij.pk, "geroyeerd")).status_code == 404
    assert client.get(path("partij-decide", partij.pk, "opgezegd")).status_code == 404
    assert client.get(path("partij-leave", partij.pk)).status_code == 404


def test_the_home_tells_who_has_to_decide_and_who_may_sign(cast, delta, browse):
    with everything():
        row = ToetredingFactory(organisatie=cast.organisaties["delta"])
    assert "Besluit over Delta (fictief)" in text(browse(cast.beleid.tiel).get("/"))
    with everything():
        Toetreding.objects.filter(pk=row.pk).update(status="toegelaten")
    assert "Onderteken het convenant" in text(browse(delta).get("/"))


def test_lists_and_pages_take_the_same_queries_for_one_row_and_thirty(cast, delta, browse):
    def count(client, url):
        with CaptureQueriesContext(connection) as found:
            assert client.get(url).status_code == 200
        return len(found)

    with everything():
        row = ToetredingFactory(organisatie=cast.organisaties["delta"])
        partij = partij_van(cast.organisaties["delta"])
    official, urls = (
        browse(cast.beleid.tiel),
        [path("toetreding-list"), path("partij-list"), path("partij-detail", partij.pk)],
    )
    urls.append(path("toetreding-detail", row.pk))
    before = [count(official, url) for url in urls]
    with everything():
        for _ in range(30):
            ander = OrganisatieFactory()
            admitted(ander)
            partij_van(ander)
            ready(cast.organisaties["delta"])
            Partijstap.objects.create(
                partij=partij, organisatie_id=partij.organisatie_id, soort=S.GEHOORD, datum=VANDAAG, gemeente_id=TIEL
            )
    assert [count(official, url) for url in urls] == before


def test_a_changed_number_is_told_on_the_page_with_the_way_out(cast, delta, browse):
    with everything():
        partij = partij_van(cast.organisaties["delta"])
        Organisatie.objects.filter(pk=partij.organisatie_id).update(kvk="99009999")
    pagina = text(browse(cast.beleid.tiel).get(path("partij-detail", partij.pk)))
    assert "Het KVK-nummer is veranderd." in pagina
    assert path("partij-succeed", partij.pk) in pagina
    assert "Vraag een gemeente" in text(browse(delta).get(path("partij-detail", partij.pk)))


def test_a_gemeente_does_not_read_which_check_failed_in_another(cast, delta, browse):
    """An official has the checks of the own gemeente; those of the request are over all locations."""
    toetsen = [{"code": "bevindingen", "naam": "Geen open kritieke bevinding", "voldoet": False, "reden": "In Buren."}]
    with everything():
        row = ToetredingFactory(organisatie=cast.organisaties["delta"], toetsen=toetsen, toelichting="Volgende week.")
    url = path("toetreding-detail", row.pk)
    assert "Bij het verzoek voldeed nog niet: Geen open kritieke bevinding." in text(browse(delta).get(url))
    ambtenaar = text(browse(cast.beleid.tiel).get(url))
    assert "voldeed de organisatie nog niet aan alles" in ambtenaar
    assert "voldeed nog niet: Geen open kritieke bevinding" not in ambtenaar
