"""Rows of the register for tests; use them under a scope that may write them."""

from datetime import date, timedelta
from decimal import Decimal

import factory
from django.utils import timezone

from registratie.enums import Certificaatsoort, Locatiesoort, Locatiestatus, Vergunningsoort
from registratie.inlezen.adressen import fold_adres
from registratie.inlezen.waarden import parse_naam
from registratie.models import Bewoner, Certificaat, Huisvestingslocatie, Ruimte, Verblijf, Vergunning, Voorziening
from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Organisatie

TIEL, BUREN, NEDER_BETUWE = "GM0281", "GM0214", "GM1740"


class OrganisatieFactory(factory.django.DjangoModelFactory):
    """An admitted provider; `gemeenten` decides which officials see it."""

    class Meta:
        model = Organisatie

    kvk = factory.Sequence(lambda number: f"{90000000 + number}")
    naam = factory.Sequence(lambda number: f"Aanbieder {number} (fictief)")
    rollen = [Organisatierol.VERBLIJFSBIEDER]
    status = Organisatiestatus.ACTIEF
    gemeenten = [TIEL]


class LocatieFactory(factory.django.DjangoModelFactory):
    """A location in use in Tiel with ten beds."""

    class Meta:
        model = Huisvestingslocatie
        skip_postgeneration_save = True

    organisatie = factory.SubFactory(OrganisatieFactory)
    gemeente_id = TIEL
    code = factory.Sequence(lambda number: f"L{number:04}")
    naam = factory.Sequence(lambda number: f"Hof {number:04}")
    soort = Locatiesoort.LOGIESGEBOUW
    status = Locatiestatus.ACTIEF
    straat = "Voorbeeldstraat"
    huisnummer = factory.Sequence(lambda number: number + 1)
    postcode = "4005ZX"
    plaats = "Tiel"
    adres_sleutel = factory.LazyAttribute(lambda self: fold_adres(f"{self.straat} {self.huisnummer}"))
    rd_x = 158400
    rd_y = 433100
    capaciteit_vergund = 10
    ingangsdatum = date(2020, 1, 1)

    @factory.post_generation
    def known_to_gemeente(self, create, extracted, **kwargs):
        """As the actions do: the organisation is known where its location stands."""
        if create and self.gemeente_id not in self.organisatie.gemeenten:
            self.organisatie.gemeenten = sorted([*self.organisatie.gemeenten, self.gemeente_id])
            self.organisatie.save()


class RuimteFactory(factory.django.DjangoModelFactory):
    """A room with two beds."""

    class Meta:
        model = Ruimte

    locatie = factory.SubFactory(LocatieFactory)
    organisatie = factory.SelfAttribute("locatie.organisatie")
    gemeente_id = factory.SelfAttribute("locatie.gemeente_id")
    naam = factory.Sequence(lambda number: str(number + 1))
    oppervlakte = Decimal("9.5")
    bedden = 2


class VergunningFactory(factory.django.DjangoModelFactory):
    """An operating permit since a year, without an end."""

    class Meta:
        model = Vergunning

    locatie = factory.SubFactory(LocatieFactory)
    organisatie = factory.SelfAttribute("locatie.organisatie")
    gemeente_id = factory.SelfAttribute("locatie.gemeente_id")
    soort = Vergunningsoort.EXPLOITATIE
    nummer = factory.Sequence(lambda number: f"Z/2026/{number:05}")
    begin = factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=365))


class CertificaatFactory(factory.django.DjangoModelFactory):
    """An SNF registration of a whole organisation, since a year."""

    class Meta:
        model = Certificaat

    organisatie = factory.SubFactory(OrganisatieFactory)
    organisatie_gemeenten = factory.SelfAttribute("organisatie.gemeenten")
    soort = Certificaatsoort.SNF
    nummer = factory.Sequence(lambda number: f"SNF-{number:05}")
    begin = factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=365))


class VoorzieningFactory(factory.django.DjangoModelFactory):
    """Facilities of which nothing was counted yet."""

    class Meta:
        model = Voorziening

    locatie = factory.SubFactory(LocatieFactory)
    organisatie = factory.SelfAttribute("locatie.organisatie")
    gemeente_id = factory.SelfAttribute("locatie.gemeente_id")


class BewonerFactory(factory.django.DjangoModelFactory):
    """Somebody that an organisation supplied in one gemeente."""

    class Meta:
        model = Bewoner

    organisatie = factory.SubFactory(OrganisatieFactory)
    gemeente_id = TIEL
    voornaam = "Jan"
    achternaam = factory.Sequence(lambda number: f"Nowak{number:04}")
    naam_sleutel = factory.LazyAttribute(lambda self: parse_naam(self.achternaam, self.voornaam).sleutel)
    geboortedatum = date(1990, 11, 23)
    taal = "pl"


class VerblijfFactory(factory.django.DjangoModelFactory):
    """Somebody who arrived ten days ago and is still there."""

    class Meta:
        model = Verblijf

    locatie = factory.SubFactory(LocatieFactory)
    organisatie = factory.SelfAttribute("locatie.organisatie")
    gemeente_id = factory.SelfAttribute("locatie.gemeente_id")
    bewoner = factory.SubFactory(
        BewonerFactory,
        organisatie=factory.SelfAttribute("..locatie.organisatie"),
        gemeente_id=factory.SelfAttribute("..locatie.gemeente_id"),
    )
    sleutel = factory.SelfAttribute("bewoner.sleutel")
    aankomst = factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=10))
    kamer = "1"
