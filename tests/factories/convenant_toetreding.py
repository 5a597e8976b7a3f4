"""Requests and parties for tests; use them under a scope that may write them."""

from datetime import date, timedelta

import factory
from django.utils import timezone

from convenant.enums.partij import Partijsoort, Partijstapsoort, Toelatingsbesluit, Toetredingstatus
from convenant.models import Convenantversie, Partij, Partijkaart, Partijstap, Toelating, Toetreding
from registratie.enums import Leverwijze, Vergunningsoort
from registratie.models import Huisvestingslocatie, Kwaliteitsmeting
from rivierenland.core.models import Organisatie
from tests.factories.registratie import TIEL, CertificaatFactory, LocatieFactory, OrganisatieFactory, VergunningFactory

ONDERTEKEND = date(2023, 6, 23)


def eerste_versie() -> Convenantversie:
    """The version that every portal begins with."""
    return Convenantversie.objects.get(nummer=1)


class ToetredingFactory(factory.django.DjangoModelFactory):
    """A request of today about the first version, that waits for every gemeente of the organisation."""

    class Meta:
        model = Toetreding
        skip_postgeneration_save = True

    organisatie = factory.SubFactory(OrganisatieFactory)
    gemeenten = factory.LazyAttribute(lambda self: self.organisatie.gemeenten)
    convenant = factory.LazyFunction(eerste_versie)
    soorten = [Partijsoort.VERBLIJFSBIEDER]
    kvk = factory.LazyAttribute(lambda self: self.organisatie.kvk)
    aangevraagd_op = factory.LazyFunction(timezone.localdate)
    uiterlijk = factory.LazyFunction(lambda: timezone.localdate() + timedelta(weeks=6))

    @factory.post_generation
    def toelatingen(self, create, extracted, **kwargs):
        """One row for each gemeente, admitted where the request was."""
        open_ = self.status == Toetredingstatus.AANGEVRAAGD
        besluit = Toelatingsbesluit.WACHT if open_ else Toelatingsbesluit.TOEGELATEN
        for code in self.organisatie.gemeenten if create else ():
            Toelating.objects.create(
                toetreding=self, organisatie=self.organisatie, gemeenten=self.gemeenten, gemeente_id=code, besluit=besluit,
                besloten_op=None if open_ else self.aangevraagd_op,
            )  # fmt: skip


def admitted(organisatie: Organisatie, **anders: object) -> Toetreding:
    """A request that every gemeente admitted: it waits for a signature."""
    return ToetredingFactory(organisatie=organisatie, status=Toetredingstatus.TOEGELATEN, **anders)


def partij_van(organisatie: Organisatie, **anders: object) -> Partij:
    """An organisation that signed the first version on paper, with its card and step."""
    waarden = {
        "soorten": [Partijsoort.VERBLIJFSBIEDER], "kvk": organisatie.kvk, "convenant": eerste_versie(), "sinds": ONDERTEKEND,
        "gemeenten": organisatie.gemeenten,
    }  # fmt: skip
    return _with_card(Partij(organisatie=organisatie, **(waarden | anders)), organisatie.naam)


def partij_gemeente(code: str, naam: str = "Gemeente") -> Partij:
    """A gemeente that signed the first version on paper."""
    row = Partij(gemeenten=[code], soorten=[Partijsoort.GEMEENTE], convenant=eerste_versie(), sinds=ONDERTEKEND)
    return _with_card(row, naam)


def _with_card(row: Partij, naam: str) -> Partij:
    row.save(force_insert=True)
    Partijkaart.objects.create(
        partij_nr=row.pk, naam=naam, gemeente_id=None if row.organisatie_id else row.gemeenten[0], soorten=row.soorten,
        status=row.status, versie=row.convenant.nummer, sinds=row.sinds, tot=row.tot,
    )  # fmt: skip
    Partijstap.objects.create(
        partij=row, organisatie_id=row.organisatie_id, gemeenten=row.gemeenten, soort=Partijstapsoort.TOEGETREDEN,
        datum=row.sinds, reden="Op papier ondertekend.",
    )  # fmt: skip
    return row


def ready(organisatie: Organisatie, gemeente: str = TIEL) -> Huisvestingslocatie:
    """A location of the organisation with which every check is met: permitted, certified, on time, with a manager."""
    vandaag = timezone.localdate()
    locatie = LocatieFactory(
        organisatie=organisatie, gemeente_id=gemeente, beheerder_naam="Els Voorbeeld", beheerder_telefoon="0612345678"
    )
    VergunningFactory(locatie=locatie, soort=Vergunningsoort.GEEN)
    CertificaatFactory(organisatie=organisatie, locatie=locatie, gemeente_id=gemeente, organisatie_gemeenten=None)
    for dagen in (0, 1):
        Kwaliteitsmeting.objects.get_or_create(
            organisatie=organisatie, gemeente_id=gemeente, dag=vandaag - timedelta(days=dagen),
            defaults={"wijze": Leverwijze.PORTAAL, "personen": 5, "bedden": 10},
        )  # fmt: skip
    organisatie.contactpersoon, organisatie.email = "Els Voorbeeld", "els@example.test"
    organisatie.save(update_fields=["contactpersoon", "email"])
    return locatie
