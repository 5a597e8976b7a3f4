"""What one gemeente found cannot be reached from another by any road: not by a page, a list, a key or the bare tables."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import Model, QuerySet
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from handhaving.actions import foto, ronde, zaak
from handhaving.enums import Inzendingstatus
from handhaving.models import (
    Bevinding,
    Brief,
    Foto,
    Inspectie,
    Inspectieantwoord,
    Inzending,
    Inzendingfoto,
    Melding,
    Ronde,
    Rondestop,
    Stap,
    Termijn,
    Zaak,
)
from handhaving.queries import prioriteit
from rivierenland.core import scope
from rivierenland.core.models.basis import ScopedModel
from tests.architecture.walk import NONCE
from tests.factories.handhaving import MeldingFactory, foto_bestand, oude_bevinding
from tests.factories.registratie import LocatieFactory

TIEL, BUREN, SYSTEEM = (scope.gemeenten(["GM0281"]), scope.gemeenten(["GM0214"]), scope.systeem("tests"))
OPEN = {
    "handhaving_briefsjabloonevent",
    "handhaving_checklistitemevent",
    "handhaving_checklistversieevent",
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
        hof = LocatieFactory(naam="ZqtHof", organisatie=cast.organisaties["waalstroom"])
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


@pytest.fixture
def dossier(tiel, cast, settings, tmp_path):
    """In Tiel too: a photo, a case with a plan, its term and letter, a melding, and a message of a phone with its photo."""
    settings.MEDIA_ROOT = tmp_path
    who, jurist = cast.toezichthouder.tiel, cast.jurist.tiel.actor
    with scope.within(TIEL):
        inspectie = tiel["bevinding"].inspectie
        beeld = foto.add(sleutel=uuid4(), bestand=foto_bestand(), inspectie=inspectie, itemcode="XK", by=who.actor)
        made = zaak.open(bevindingen=[tiel["bevinding"]], titel="ZqtZaak", by=jurist)
        plan = zaak.take_step(zaak=made, soort="voornemen", reden="ZqtReden", by=jurist)
        melding = MeldingFactory(locatie=tiel["hof"], tekst="ZqtMelding")
        bericht = Inzending.objects.create(
            sleutel=uuid4(),
            gemeente_id="GM0281",
            inspecteur=who.gebruiker,
            status=Inzendingstatus.AANDACHT,
            fout="ZqtFout",
        )
        inboxfoto = Inzendingfoto(sleutel=uuid4(), inzending=bericht, gemeente_id="GM0281")
        inboxfoto.bestand.save("x.jpg", foto_bestand(), save=False)
        inboxfoto.save(force_insert=True)
        return {
            "foto": beeld, "zaak": made, "stap": plan, "brief": plan.brieven.get(), "termijn": plan.termijnen.first(),
            "melding": melding, "inzending": bericht, "inboxfoto": inboxfoto, "inspectie": inspectie,
        } | tiel  # fmt: skip


def roads(dossier):
    """Every address that leads to one of these rows."""
    pk = {naam: row.pk for naam, row in dossier.items()}
    for naam in ("detail", "pdf", "visit", "finish", "discard", "reveal"):
        yield f"inspectie-{naam}", [pk["inspectie"]]
    yield "inspectie-thema", [pk["inspectie"], "E"]
    for naam in ("locatie-detail", "inspectie-start"):
        yield naam, [pk["hof"]]
    for naam in ("bevinding-detail", "herstel-report"):
        yield naam, [pk["bevinding"]]
    for naam in ("foto-detail", "foto-discard"):
        yield naam, [pk["foto"]]
    for naam in ("detail", "assess", "hand-over"):
        yield f"zaak-{naam}", [pk["zaak"]]
    yield "zaak-step", [pk["zaak"], "waarschuwing"]
    for naam in ("herplaatsing-create", "zienswijze-create"):
        yield naam, [pk["zaak"]]
    for naam in ("stap-reveal", "stap-withdraw", "stap-close", "publicatie-create"):
        yield naam, [pk["stap"]]
    yield "termijn-settle", [pk["termijn"]]
    yield "brief-download", [pk["brief"]]
    for naam in ("detail", "triage", "link-location", "plan", "answer", "duplicate", "close", "reopen", "renew-secret"):
        yield f"melding-{naam}", [pk["melding"]]
    for naam in ("inzending-detail", "inzending-state", "inzending-complete"):
        yield naam, [pk["inzending"]]
    for naam in ("inzending-foto-detail", "inzending-foto"):
        yield naam, [pk["inzending"], pk["inboxfoto"]]


ROLLEN = ["toezichthouder", "jurist", "beleid", "functioneel_beheerder", "burgerzaken"]


def words(answer) -> str:
    """The page without its tokens: chance spells any word now and then."""
    return NONCE.sub(r"\1", answer.content.decode("utf-8", "replace"))


def browser(person) -> Client:
    client = Client()
    client.force_login(person.gebruiker)
    return client


def test_the_managers_give_no_case_photo_or_message(dossier):
    with scope.within(BUREN):
        for model in (Foto, Zaak, Stap, Termijn, Brief, Melding, Inzending, Inzendingfoto, Inspectieantwoord):
            assert not model.objects.exists()


@pytest.mark.parametrize("model", SCOPED, ids=lambda model: model.__name__)
def test_the_bare_tables_give_no_case_photo_or_message(dossier, model: type[Model]):
    with scope.within(BUREN):
        assert not QuerySet(model).exists()


@pytest.mark.parametrize("rol", ROLLEN)
def test_no_address_opens_a_row(dossier, cast, rol):
    client = browser(getattr(cast, rol).buren)
    for naam, arguments in roads(dossier):
        for method in ("get", "post", "put"):
            answer = getattr(client, method)(reverse(f"handhaving:{naam}", args=arguments))
            assert answer.status_code in (403, 404, 405), (naam, method)
            assert "Zqt" not in words(answer), (naam, method)


@pytest.mark.parametrize("naam", ["waalstroom", "fruithof"])
def test_a_provider_reaches_nothing_that_it_was_not_told(dossier, cast, naam):
    client = browser(getattr(cast, naam))
    for road, arguments in roads(dossier):
        if road == "locatie-detail":
            continue
        for method in ("get", "post", "put"):
            answer = getattr(client, method)(reverse(f"handhaving:{road}", args=arguments))
            assert answer.status_code in (403, 404, 405), (road, method)


@pytest.mark.parametrize("rol", ROLLEN)
def test_no_list_or_question_names_a_row(dossier, cast, rol):
    """Lists, filters, the words somebody types, and numbers in the address of a form."""
    client = browser(getattr(cast, rol).buren)
    vraag = {
        "gemeente": "GM0281", "locatie": dossier["hof"].pk, "melding": dossier["melding"].pk, "q": "Zqt", "stand": "alles",
        "van": dossier["melding"].referentie, "ronde": dossier["ronde"].pk,
    }  # fmt: skip
    for naam in (
        *(
            "inspectie-list",
            "bevinding-list",
            "zaak-list",
            "zaak-create",
            "termijn-list",
            "melding-list",
            "melding-create",
        ),
        *("inzending-list", "ronde-list", "ronde-create", "prioriteit-list", "publicatie-list", "deling-list"),
        *("deling-create", "cijfers", "waterbed", "op-pad-ronde"),
    ):
        answer = client.get(reverse(f"handhaving:{naam}"), vraag)
        assert answer.status_code in (200, 403, 404), naam
        assert "Zqt" not in words(answer).replace('value="Zqt"', ""), naam


def test_a_form_takes_no_row_of_another_gemeente(dossier, cast):
    """The numbers are right, the scope is not."""
    jurist = browser(cast.jurist.buren)
    made = jurist.post(reverse("handhaving:zaak-create"), {"bevindingen": [dossier["bevinding"].pk], "titel": "x"})
    assert made.status_code in (200, 422)
    inspecteur = browser(cast.toezichthouder.buren)
    typed = f"ZqtHof ({dossier['hof'].pk})"
    given = {
        "locatie": typed,
        "naar": "GM0281",
        "grondslag": "Afspraak 2026",
        "doel": "Controle",
        "tot": timezone.localdate(),
    }
    for client, naam, data in (
        (inspecteur, "ronde-create", {"locaties": [dossier["hof"].pk], "dag": timezone.localdate(), "uren": 7}),
        (browser(cast.beleid.buren), "deling-create", given),
        (inspecteur, "melding-create", {"locatie": typed, "tekst": "x", "gemeente": "GM0214"}),
    ):
        answer = client.post(reverse(f"handhaving:{naam}"), data)
        assert answer.status_code in (403, 422, 200), naam
    with scope.within(SYSTEEM):
        assert (Zaak.objects.count(), Ronde.objects.count(), Melding.objects.count()) == (1, 1, 1)
