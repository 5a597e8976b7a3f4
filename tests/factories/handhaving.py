"""Rows of handhaving for tests; use them under a scope that may write them."""

import factory
from django.utils import timezone

from handhaving.enums import Meldingbron, Meldingonderwerp
from handhaving.melden import code
from handhaving.melden.adres import sleutel_of
from handhaving.models import Melding
from tests.factories.registratie import TIEL

# Meldingen


class MeldingFactory(factory.django.DjangoModelFactory):
    """Somebody next door who complains about noise, today, about an address without a location."""

    class Meta:
        model = Melding
        exclude = ("codes",)

    codes = factory.LazyFunction(lambda: code.make(timezone.localdate().year))
    gemeente_id = TIEL
    referentie = factory.SelfAttribute("codes.referentie")
    token_hash = factory.SelfAttribute("codes.digest")
    onderwerp = Meldingonderwerp.OVERLAST
    bron = Meldingbron.OMWONENDE
    tekst = "Tot diep in de nacht muziek."
    adres = factory.Sequence(lambda number: f"Voorbeeldlaan {number + 1}, Tiel")
    adres_sleutel = factory.LazyAttribute(lambda self: sleutel_of(self.adres))
    uiterlijk = factory.LazyFunction(timezone.localdate)
