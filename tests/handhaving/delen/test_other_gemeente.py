"""What one gemeente found cannot be reached from another by any road: not by a page, a list, a key or the bare tables."""

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import Model, QuerySet
from django.test import Client
from django.urls import reverse

from handhaving.actions import ronde
from handhaving.models import Bevinding, Inspectie, Ronde, Rondestop
from handhaving.queries import prioriteit
from rivierenland.core import scope
from rivierenland.core.models.basis import ScopedModel
from tests.factories.handhaving import oude_bevinding
from tests.factories.registratie import LocatieFactory

TIEL, BUREN, SYSTEEM = (scope.gemeenten(["GM0281"]), scope.gemeenten(["GM0214"]), scope.systeem("tests"))
OPEN = {
    "handhaving_briefsjabloonevent",
    "handhaving_checklistitemevent",
    "handhaving_checklistversieevent",
    "handhaving_publicatieevent",
}
"""Texts, norms and what was published: of nobody."""
SCOPED = [
    model
    for model in apps.get_app_config("handhaving").get_models()
    if (issubclass(model, ScopedModel) or model.__name__.endswith("Event")) and model._meta.db_table not in OPEN
]


@pytest.fixture
def tiel(cast, morgen):
    """A finding and a round in Tiel."""
    who = cast.toezichthouder.tiel
    with scope.within(SYSTEEM):
        hof = LocatieFactory(naam="ZqtHof")
        bevinding = oude_bevinding(hof, who.gebruiker)
    with scope.within(TIEL):
        made = ronde.plan(
            gemeente="GM0281",
            dag=morgen,
            uren=7,
            inspecteurs=[who.gebruiker],
            locaties=[hof],
            by=who.actor,
            naam="ZqtRonde",
        )
    return {"hof": hof, "bevinding": bevinding, "ronde": made}


@pytest.fixture
def morgen():
    from datetime import timedelta

    from django.utils import timezone

    return timezone.localdate() + timedelta(days=1)


def test_the_managers_give_nothing(tiel):
    with scope.within(BUREN):
        for model in (Bevinding, Inspectie, Ronde, Rondestop):
            assert not model.objects.exists()


@pytest.mark.parametrize("model", SCOPED, ids=lambda model: model.__name__)
def test_the_bare_tables_give_nothing(tiel, model: type[Model]):
    """Row security by itself: the plain queryset that no manager narrows, of every scoped table and its history."""
    with scope.within(BUREN):
        assert not QuerySet(model).exists()


def test_a_key_does_not_open_a_row(tiel):
    with scope.within(BUREN), pytest.raises(Bevinding.DoesNotExist):
        Bevinding.objects.get(pk=tiel["bevinding"].pk)
    with scope.within(BUREN), connection.cursor() as cursor:
        cursor.execute("select count(*) from handhaving_bevinding where id = %s", [tiel["bevinding"].pk])
        assert cursor.fetchone() == (0,)


def test_a_join_does_not_open_a_row(tiel):
    """Over what is public: the card of the location leads to no finding, stop or visit."""
    with scope.within(BUREN), connection.cursor() as cursor:
        for table in ("bevinding", "inspectie", "rondestop"):
            cursor.execute(
                f"select count(*) from registratie_locatiekaart k join handhaving_{table} h on h.locatie_id = k.locatie_id"
            )
            assert cursor.fetchone() == (0,)


def test_the_priority_of_another_gemeente_is_empty(tiel, morgen):
    with scope.within(BUREN):
        assert prioriteit.of_gemeente("GM0281", morgen) == []


@pytest.mark.parametrize("rol", ["toezichthouder", "jurist", "beleid", "functioneel_beheerder"])
def test_the_pages_give_nothing(tiel, cast, rol):
    client = Client()
    client.force_login(getattr(cast, rol).buren.gebruiker)
    row = tiel["ronde"]
    with scope.within(SYSTEEM):
        stop = Rondestop.objects.get(ronde=row)
    for naam in ("detail", "print", "assign", "cancel"):
        assert client.get(reverse(f"handhaving:ronde-{naam}", args=[row.pk])).status_code in (403, 404)
    for naam in ("move", "remove"):
        assert client.post(reverse(f"handhaving:rondestop-{naam}", args=[stop.pk])).status_code in (403, 404)
    assert client.get(reverse("handhaving:rondedeelname-agree", args=[row.pk, "GM0281"])).status_code in (403, 404)
    for naam in ("ronde-list", "prioriteit-list", "deling-list", "deling-register"):
        answer = client.get(reverse(f"handhaving:{naam}"), {"gemeente": "GM0281", "ronde": row.pk})
        assert b"Zqt" not in answer.content


def test_a_chosen_location_of_another_gemeente_is_not_there(tiel, cast):
    client = Client()
    client.force_login(cast.toezichthouder.buren.gebruiker)
    answer = client.get(reverse("handhaving:ronde-create"), {"locatie": tiel["hof"].pk})
    assert answer.status_code == 200
    assert b"Zqt" not in answer.content
