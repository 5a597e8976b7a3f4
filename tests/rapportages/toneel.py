"""A small made-up register: known stays in known places, so that a report can be checked by counting on one's fingers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from random import Random

from django.utils import timezone

from registratie.enums import Bron
from registratie.models import Bewoner, Huisvestingslocatie, Verblijf
from rivierenland.core.models import Gemeente, Organisatie
from rivierenland.rapportages.periode import Periode
from tests.factories.voorbeelden import build_locatie

_nummers = count(1)


@dataclass(frozen=True)
class Gast:
    """A stay as the test knows it."""

    gemeente: str
    plaats: str
    soort: str
    aankomst: date
    vertrek: date | None

    def present(self, nacht: date) -> bool:
        """Whether this person sleeps here in the night that begins on that day."""
        return self.aankomst <= nacht and (self.vertrek is None or nacht < self.vertrek)


def last_month() -> Periode:
    """The last whole month."""
    vandaag = timezone.localdate()
    return Periode(vandaag.year, maand=vandaag.month).vorige


def place(
    organisatie: Organisatie, gemeente: str, plaats: str, soort: str = "woning_kern", bedden: int = 20, **meer: object
) -> Huisvestingslocatie:
    """A location in use; the organisation is seen in that gemeente."""
    nr = next(_nummers)
    if gemeente not in organisatie.gemeenten:
        organisatie.gemeenten = [*organisatie.gemeenten, gemeente]
        organisatie.save()
    waarden = {
        "postcode": "4000 AA",
        "code": f"L{nr}",
        "naam": f"Locatie {nr}",
        "plaats": plaats,
        "soort": soort,
    } | meer
    return build_locatie(organisatie, adres=f"Dorpsstraat {nr}", gemeente=gemeente, max_personen=bedden, **waarden)


def let_stay(locatie: Huisvestingslocatie, perioden: Sequence[tuple[date, date | None]]) -> list[Gast]:
    """One new person per period."""
    gasten = Bewoner.objects.bulk_create(
        Bewoner(
            organisatie=locatie.organisatie,
            gemeente_id=locatie.gemeente_id,
            achternaam=f"Gast{nr}",
            naam_sleutel=f"gast{nr}",
            geboortedatum=date(1990, 1, 1),
        )
        for nr in (next(_nummers) for _ in perioden)
    )
    sleutels = dict(Bewoner.objects.filter(pk__in=[gast.pk for gast in gasten]).values_list("pk", "sleutel"))
    Verblijf.objects.bulk_create(
        Verblijf(
            locatie=locatie,
            bewoner=gast,
            organisatie=locatie.organisatie,
            gemeente_id=locatie.gemeente_id,
            sleutel=sleutels[gast.pk],
            aankomst=aankomst,
            vertrek=vertrek,
            bron=Bron.VOORBEELD,
        )
        for gast, (aankomst, vertrek) in zip(gasten, perioden, strict=True)
    )
    return [Gast(locatie.gemeente_id, locatie.plaats, locatie.soort, *periode) for periode in perioden]


def furnish(organisaties: Sequence[Organisatie], *, seed: int = 1, gasten: int = 260) -> list[Gast]:
    """All gemeenten, two places each, with guests of the last year, some of them in tiny numbers."""
    rng, vandaag, alle = Random(seed), timezone.localdate(), []
    locaties = list(_locations(organisaties, rng))
    gewichten = [rng.choice((1, 2, 10, 40)) for _ in locaties]
    verdeeld = rng.choices(range(len(locaties)), gewichten, k=gasten)
    for nr, locatie in enumerate(locaties):
        alle += let_stay(locatie, [_period(rng, vandaag) for _ in range(verdeeld.count(nr))])
    return alle


def _locations(organisaties: Sequence[Organisatie], rng: Random) -> Iterator[Huisvestingslocatie]:
    for gemeente in Gemeente.objects.all():
        for plaats in gemeente.kernen[:2]:
            soort = rng.choice(("woning_kern", "boerenerf", "logiesgebouw"))
            yield place(rng.choice(list(organisaties)), gemeente.code, plaats, soort, bedden=rng.randint(10, 60))


def _period(rng: Random, vandaag: date) -> tuple[date, date | None]:
    aankomst = vandaag - timedelta(days=rng.choice((rng.randint(1, 300), rng.randint(300, 1500))))
    vertrek = max(aankomst + timedelta(days=rng.randint(1, 700)), vandaag - timedelta(days=330))
    return aankomst, vertrek if vertrek <= vandaag else None
