"""Tiel: one location of Waalstroom with two findings, a jurist, and a way to let days go by."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from handhaving.actions import zaak as zaken
from handhaving.models import Bevinding, Inspectie, Stap, Zaak
from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from tests.cast import Cast, Person
from tests.factories.handhaving import bevinding_bij, controle_van
from tests.factories.registratie import LocatieFactory, VergunningFactory

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
MAANDAG = date(2026, 3, 2)
REDEN = "De overtreding duurt voort en bewoners lopen gevaar."


class Dag:
    """The day of today in a test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, dag: date):
        self.dag, real = dag, timezone.localdate
        monkeypatch.setattr(timezone, "localdate", lambda value=None, tz=None: real(value, tz) if value else self.dag)

    def naar(self, dag: date) -> date:
        """Go to a day."""
        self.dag = dag
        return dag

    def verder(self, dagen: int) -> date:
        """Let so many days go by."""
        return self.naar(self.dag + timedelta(days=dagen))


@dataclass
class Toneel:
    """A case in Tiel about a location of Waalstroom; acts as the jurist, in the jurist's scope."""

    cast: Cast
    dag: Dag
    locatie: Huisvestingslocatie
    controle: Inspectie
    bevindingen: list[Bevinding]
    _zaak: list[Zaak] = field(default_factory=list)

    @property
    def jurist(self) -> Actor:
        """Who handles the case."""
        return self.cast.jurist.tiel.actor

    @property
    def aanbieder(self) -> Actor:
        """The manager of the provider."""
        return self.cast.waalstroom.actor

    @property
    def zaak(self) -> Zaak:
        """The case as it is now; opened when a test first asks for it."""
        try:
            scope.current()
        except scope.ScopeMissing:
            with scope.within(self.jurist.scope):
                return self.zaak
        if not self._zaak:
            self._zaak.append(zaken.open(bevindingen=self.bevindingen, by=self.jurist))
        rows = Zaak.objects.select_related("locatie", "overtreder", "gemeente", "behandelaar")
        return rows.get(pk=self._zaak[0].pk)

    def weeg(self, gevolgen: int = 3, gedrag: str = "A") -> None:
        """Put the case in a cell of the matrix."""
        zaak = self.zaak
        with scope.within(self.jurist.scope):
            zaken.assess(zaak=zaak, gevolgen=gevolgen, gedrag=gedrag, by=self.jurist)

    def stap(self, soort: str, *, bekend: bool = True, **gegevens: Any) -> Stap:
        """Take a step today, and tell the provider."""
        zaak = self.zaak
        with scope.within(self.jurist.scope):
            stap = zaken.take_step(zaak=zaak, soort=soort, by=self.jurist, **gegevens)
            return zaken.make_known(stap=stap, by=self.jurist) if bekend else stap

    def last(self, **anders: Any) -> Stap:
        """An order of EUR 1,500 a week up to 15,000, with four weeks to repair, after a plan and two weeks of silence."""
        self.weeg()
        self.stap("voornemen", reden=REDEN)
        self.dag.verder(20)
        waarden = {
            "bedrag": Decimal(1500), "eenheid": "week", "maximum": Decimal(15000), "reden": REDEN,
            "termijn_einde": self.dag.dag + timedelta(days=28),
        }  # fmt: skip
        return self.stap("last_dwangsom", **(waarden | anders))

    def hercontrole(self) -> Stap:
        """An inspection of today, and the step that links it."""
        with scope.within(scope.systeem("tests")):
            moment = timezone.make_aware(datetime.combine(self.dag.dag, time(11)))
            controle = controle_van(self.locatie, self.cast.toezichthouder.tiel.gebruiker, moment=moment)
        return self.stap("hercontrole", inspectie=controle, bekend=False)

    def as_jurist(self) -> Any:
        """The scope of the jurist."""
        return scope.within(self.jurist.scope)

    def as_aanbieder(self) -> Any:
        """The scope of the provider."""
        return scope.within(self.aanbieder.scope)


@pytest.fixture
def dag(monkeypatch: pytest.MonkeyPatch) -> Dag:
    return Dag(monkeypatch, MAANDAG)


@pytest.fixture
def toneel(cast: Cast, dag: Dag, settings, tmp_path) -> Toneel:
    settings.MEDIA_ROOT = tmp_path
    with scope.within(scope.systeem("tests")):
        waalstroom = cast.organisaties["waalstroom"]
        waalstroom.email = "post@waalstroom.example"
        waalstroom.save()
        locatie = LocatieFactory(organisatie=waalstroom, code="WF-TIE", naam="Latenstein")
        VergunningFactory(locatie=locatie, begin=date(2025, 1, 1))
        moment = timezone.make_aware(datetime.combine(MAANDAG - timedelta(days=4), time(10)))
        controle = controle_van(locatie, cast.toezichthouder.tiel.gebruiker, moment=moment)
        gevonden = [bevinding_bij(controle, "T1"), bevinding_bij(controle, "T2", "De vluchtweg staat vol")]
    return Toneel(cast, dag, locatie, controle, gevonden)


@pytest.fixture
def as_person():
    """A browser in which somebody is logged in."""

    def log_in(person: Person) -> Client:
        client = Client()
        client.force_login(person.gebruiker, backend=BACKEND)
        return client

    return log_in
