"""Tiel with a round of today: an inspector, a colleague, two locations, and a phone that speaks to the portal."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from handhaving import tasks
from handhaving.enums import Rondestatus
from handhaving.models import Checklistversie, Inzending, Ronde, Rondeinspecteur, Rondestop
from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from rivierenland.core.models import Toegang
from tests.cast import Cast, Person, person
from tests.factories.handhaving import foto_bestand
from tests.factories.registratie import TIEL, LocatieFactory

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass
class Stage:
    """Who and where."""

    locatie: Huisvestingslocatie
    andere: Huisvestingslocatie
    stop: Rondestop
    inspecteur: Person
    collega: Person
    elders: Person
    jurist: Person
    beleid: Person

    def row(self, sleutel: UUID) -> Inzending:
        """The message as it is now."""
        with scope.within(scope.systeem("tests")):
            return Inzending.objects.get(pk=sleutel)


@dataclass
class Phone:
    """A phone of somebody: what it sends, and the answers it gets."""

    person: Person
    client: Client = field(default_factory=Client)

    def __post_init__(self) -> None:
        self.client.force_login(self.person.gebruiker, backend=BACKEND)

    def send(self, waarden: Any) -> HttpResponse:
        return self.client.post(reverse("handhaving:inzending-receive"), waarden, content_type="application/json")

    def photo(self, sleutel: UUID | str, foto: UUID | str, inhoud: bytes | None = None) -> HttpResponse:
        url = reverse("handhaving:inzending-foto", args=[sleutel, foto])
        body = foto_bestand().read() if inhoud is None else inhoud
        return self.client.put(url, body, content_type="image/jpeg")

    def complete(self, sleutel: UUID | str) -> HttpResponse:
        return self.client.post(reverse("handhaving:inzending-complete", args=[sleutel]))

    def ask(self, sleutel: UUID | str) -> HttpResponse:
        return self.client.get(reverse("handhaving:inzending-state", args=[sleutel]))

    def whole(self, waarden: dict[str, Any]) -> str:
        """Send everything and let the worker do its part; the key."""
        sleutel = waarden["sleutel"]
        assert self.send(waarden).status_code == 200
        for foto in waarden["fotos"]:
            assert self.photo(sleutel, foto["sleutel"]).status_code == 200
        assert self.complete(sleutel).status_code == 200
        tasks.process_inzending(sleutel)
        return sleutel


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def stage(cast: Cast) -> Stage:
    with scope.within(scope.systeem("tests")):
        inspecteur, collega = cast.toezichthouder.tiel, colleague(cast)
        waalstroom = cast.organisaties["waalstroom"]
        locatie = LocatieFactory(organisatie=waalstroom, naam="Latenstein", capaciteit_vergund=24)
        andere = LocatieFactory(organisatie=waalstroom, naam="Dijkhuis")
        stop, _ = round_of([inspecteur, collega], [locatie, andere])
        return Stage(
            locatie, andere, stop, inspecteur, collega, cast.toezichthouder.buren, cast.jurist.tiel, cast.beleid.tiel
        )


def colleague(cast: Cast) -> Person:
    """A second inspector of Tiel."""
    eerste = cast.toezichthouder.tiel
    toegang = Toegang.objects.select_related("gemeente").get(gebruiker=eerste.gebruiker)
    return person(toegang.rol, naam="collega", gemeente=toegang.gemeente)


def round_of(
    inspecteurs: list[Person], locaties: list[Huisvestingslocatie], *, gemeenten=(TIEL,), **stop: Any
) -> list[Rondestop]:
    """A round of today along these locations, in this order."""
    ronde = Ronde.objects.create(
        gemeente_id=gemeenten[0], gemeenten=list(gemeenten), dag=timezone.localdate(), uren=7, status=Rondestatus.GEPLAND,
        start_x=158400, start_y=433100, created_by=inspecteurs[0].gebruiker,
    )  # fmt: skip
    for inspecteur in inspecteurs:
        Rondeinspecteur.objects.create(ronde=ronde, gemeenten=list(gemeenten), gebruiker=inspecteur.gebruiker)
    return [
        Rondestop.objects.create(
            ronde=ronde,
            gemeente_id=locatie.gemeente_id,
            gemeenten=list(gemeenten),
            locatie=locatie,
            volgorde=nummer,
            **stop,
        )
        for nummer, locatie in enumerate(locaties, start=1)
    ]


@pytest.fixture
def phone(stage: Stage) -> Phone:
    return Phone(stage.inspecteur)


@pytest.fixture
def inspection(stage: Stage):
    """An inspection as the phone sends it; other values by name."""

    def make(fotos: int = 0, **anders: Any) -> dict[str, Any]:
        einde = timezone.now()
        return {
            "sleutel": str(uuid4()), "stop": stage.stop.pk, "locatie": stage.locatie.pk,
            "versie": Checklistversie.objects.get(nummer=1).pk,
            "begonnen": (einde - timedelta(hours=1)).isoformat(), "afgerond": einde.isoformat(),
            "personen": 21, "aanwezig": "Beheerder", "opmerking": "",
            "antwoorden": {"B1": {"waarde": "voldoet", "gemeten": "3"}, "E1": {"waarde": "voldoet_niet", "opmerking": "Keuring van 2024."}},
            "fotos": [{"sleutel": str(uuid4()), "itemcode": "E1"} for _ in range(fotos)],
        } | anders  # fmt: skip

    return make
