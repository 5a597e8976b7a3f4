"""A made-up planning of the fourteen packages, and three made-up business cases. All of it says that it is an example."""

from datetime import date, timedelta
from decimal import Decimal

from rivierenland.core.actor import Actor
from speerpunten.programma.actions.businesscase import SCENARIOS
from speerpunten.programma.demo.planning_teksten import CASES, PAKKETTEN, Case
from speerpunten.programma.enums.planning import Maatregelstatus
from speerpunten.programma.models import (
    Batenpost,
    Businesscase,
    Kostenpost,
    Maatregel,
    Maatregelenpakket,
    Mijlpaal,
    Scenario,
)

VOORBEELD = "Voorbeeldbedrag, niet uit een echte begroting"


def make(*, vandaag: date, by: Actor) -> int:
    """Plan every package around `vandaag`; returns how many rows, 0 where a measure stands already."""
    if Maatregel.objects.exists():
        return 0
    made = sum(_package(pakket, vandaag) for pakket in Maatregelenpakket.objects.order_by("code"))
    return made + sum(_case(case, vandaag) for case in CASES)


def _package(pakket: Maatregelenpakket, vandaag: date) -> int:
    """Leader, period, partners; measures and milestones on days counted from today."""
    tekst = PAKKETTEN[pakket.pk]
    pakket.eigenaar, pakket.partners = tekst.trekker, "\n".join(tekst.partners)
    pakket.begin, pakket.einde = _day(vandaag, tekst.begin), _day(vandaag, tekst.einde)
    pakket.save(update_fields=["eigenaar", "partners", "begin", "einde", "updated_at"])
    maatregelen = [
        Maatregel(
            pakket=pakket, titel=titel, omschrijving=omschrijving, trekker=trekker, begin=_day(vandaag, begin),
            einde=_day(vandaag, einde), status=_status(begin, einde, gestopt=gestopt), is_voorbeeld=True,
        )
        for titel, omschrijving, trekker, begin, einde, gestopt in tekst.maatregelen
    ]  # fmt: skip
    mijlpalen = [
        Mijlpaal(
            pakket=pakket, titel=titel, gepland_op=_day(vandaag, gepland),
            behaald_op=None if behaald is None else _day(vandaag, behaald), vervallen=vervallen, is_voorbeeld=True,
        )
        for titel, gepland, behaald, vervallen in tekst.mijlpalen
    ]  # fmt: skip
    return len(Maatregel.objects.bulk_create(maatregelen)) + len(Mijlpaal.objects.bulk_create(mijlpalen))


def _day(vandaag: date, weken: int) -> date:
    return vandaag + timedelta(weeks=weken)


def _status(begin: int, einde: int, *, gestopt: bool) -> Maatregelstatus:
    if gestopt:
        return Maatregelstatus.GESTOPT
    if einde < 0:
        return Maatregelstatus.KLAAR
    return Maatregelstatus.GEPLAND if begin > 0 else Maatregelstatus.LOOPT


def _case(case: Case, vandaag: date) -> int:
    """A business case that begins next year, at the prices of today, with three scenarios."""
    jaar = vandaag.year + 1
    zaak = Businesscase.objects.create(
        pakket_id=case.pakket, toelichting=case.toelichting, andere_baten=case.andere_baten, beginjaar=jaar, jaren=case.jaren,
        prijspeil=vandaag, sleutel=case.sleutel, gewichten=case.gewichten, is_voorbeeld=True,
    )  # fmt: skip
    for plek, (naam, toelichting, kosten, baten) in enumerate(SCENARIOS):
        Scenario.objects.create(
            businesscase=zaak,
            naam=naam,
            toelichting=toelichting,
            kosten_procent=kosten,
            baten_procent=baten,
            volgorde=plek,
        )
    for naam, soort, van, tot, bedrag, fte in case.kosten:
        Kostenpost.objects.create(
            businesscase=zaak, naam=naam, soort=soort, van_jaar=jaar + van, tot_jaar=jaar + tot, bron=VOORBEELD,
            bedrag=None if bedrag is None else Decimal(bedrag), fte=None if fte is None else Decimal(fte),
        )  # fmt: skip
    for naam, soort, van, tot, bedrag in case.baten:
        Batenpost.objects.create(
            businesscase=zaak, naam=naam, soort=soort, van_jaar=jaar + van, tot_jaar=jaar + tot, bedrag=Decimal(bedrag),
            bron=VOORBEELD,
        )  # fmt: skip
    return 1 + len(SCENARIOS) + len(case.kosten) + len(case.baten)
