"""A job is watched by the one who asked for it."""

from dataclasses import replace

import pytest
from django.urls import reverse

from rivierenland.core.actions import achtergrondtaak
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Gebeurtenis
from rivierenland.core.permissions import Geweigerd

HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture(autouse=True)
def demo(settings):
    settings.DEMO = True


@pytest.fixture
def taak(cast) -> Achtergrondtaak:
    row = achtergrondtaak.start(
        taak="tests.work", titel="Aanlevering van Waalstroom", argumenten={}, by=cast.waalstroom.actor, scope=None
    )
    Achtergrondtaak.objects.filter(pk=row.pk).update(
        status=Taakstatus.BEZIG, stap="Rijen controleren", voortgang=58, totaal=91
    )
    row.refresh_from_db()
    return row


def settle(row: Achtergrondtaak, **values) -> None:
    Achtergrondtaak.objects.filter(pk=row.pk).update(**values)


def test_the_page_shows_progress_and_how_to_refresh(cast, client, taak):
    client.force_login(cast.waalstroom.gebruiker)
    text = client.get(reverse("taak-detail", args=[taak.pk])).content.decode()
    for words in ("Rijen controleren", "64", "U kunt deze pagina sluiten", "Vernieuwen"):
        assert words in text


def test_htmx_gets_the_fragment_and_asks_again(cast, client, taak):
    client.force_login(cast.waalstroom.gebruiker)
    answer = client.get(reverse("taak-detail", args=[taak.pk]), **HTMX)
    text = answer.content.decode()
    assert "<html" not in text
    assert 'hx-trigger="every 1s"' in text


def test_a_finished_job_stops_asking_and_shows_the_way(cast, client, taak):
    settle(taak, status=Taakstatus.KLAAR, resultaat={"url": "/registratie/aanleveringen/1/", "knop": "Bekijk"})
    client.force_login(cast.waalstroom.gebruiker)
    answer = client.get(reverse("taak-detail", args=[taak.pk]), **HTMX)
    assert answer["HX-Trigger"] == "taak-klaar"
    assert "every 1s" not in answer.content.decode()
    assert 'href="/registratie/aanleveringen/1/"' in answer.content.decode()


def test_nobody_else_sees_it(cast, client, taak):
    for someone in (cast.fruithof, cast.beleid.tiel, cast.regiocoordinator, cast.privacy_officer):
        client.force_login(someone.gebruiker)
        assert client.get(reverse("taak-detail", args=[taak.pk])).status_code == 404
        assert client.post(reverse("taak-retry", args=[taak.pk])).status_code == 404
        assert "Waalstroom" not in client.get(reverse("taak-list")).content.decode()


def test_who_keeps_the_jobs_running_sees_figures_and_no_content(cast, client, taak):
    settle(taak, fout="Rij 12: Kowalski", resultaat={"url": "/geheim/"})
    client.force_login(cast.platformbeheerder.gebruiker)
    pages = [client.get(reverse("taak-detail", args=[taak.pk])), client.get(reverse("taak-list"))]
    for status in (Taakstatus.MISLUKT, Taakstatus.KLAAR):
        settle(taak, status=status)
        pages.append(client.get(reverse("taak-detail", args=[taak.pk])))
        pages.append(client.get(reverse("taak-detail", args=[taak.pk]), **HTMX))
    for page in pages:
        text = page.content.decode()
        assert page.status_code == 200
        assert [word for word in ("Waalstroom", "Rijen controleren", "Kowalski", "/geheim/") if word in text] == []


def test_a_failed_job_says_why_and_can_be_tried_again(cast, client, taak):
    settle(taak, status=Taakstatus.MISLUKT, fout="Het bestand is leeg.", pogingen=5)
    client.force_login(cast.waalstroom.gebruiker)
    assert "Het bestand is leeg." in client.get(reverse("taak-detail", args=[taak.pk])).content.decode()
    client.post(reverse("taak-retry", args=[taak.pk]))
    taak.refresh_from_db()
    assert (taak.status, taak.pogingen, taak.fout) == (Taakstatus.WACHT, 0, "")
    assert Gebeurtenis.objects.filter(actie="achtergrondtaak.retry", object_id=str(taak.pk)).count() == 1


def test_a_link_does_not_start_anything(cast, client, taak):
    client.force_login(cast.waalstroom.gebruiker)
    assert client.get(reverse("taak-retry", args=[taak.pk])).status_code == 405


def test_the_action_refuses_others(cast, taak):
    settle(taak, status=Taakstatus.MISLUKT)
    with pytest.raises(Geweigerd):
        achtergrondtaak.retry(row=taak, by=cast.fruithof.actor)


def test_a_job_cannot_be_repeated_in_another_role_or_for_another_tenant(cast, taak):
    """A job keeps the scope of then: it is no way back to rows of a tenant one no longer works for."""
    settle(taak, status=Taakstatus.MISLUKT, scope=cast.waalstroom.actor.scope.as_dict())
    taak.refresh_from_db()
    for other in (cast.delta.actor, cast.beleid.tiel.actor):
        with pytest.raises(Geweigerd):
            achtergrondtaak.retry(row=taak, by=replace(other, gebruiker=cast.waalstroom.gebruiker))
    assert achtergrondtaak.retry(row=taak, by=cast.waalstroom.actor)
