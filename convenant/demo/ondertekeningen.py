"""Made-up mandates, and three signatures with a real seal: two market parties and Tiel put theirs in the portal after the paper."""

from datetime import date, datetime, time, timedelta
from hashlib import sha256

from django.utils import timezone

from convenant.actions.ondertekening import membership, reden_of
from convenant.actions.verzegelen import sealed_bytes
from convenant.enums.ondertekening import Factor, Mandaatgrond
from convenant.enums.partij import Partijstapsoort
from convenant.models import Mandaat, Ondertekening, Partij, Partijstap, Zegel
from convenant.queries import versie as versies
from convenant.queries import zegelaar as zegelaars
from convenant.queries.akte import draw_up
from convenant.queries.ondertekening import Aanleiding
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, Gemeente, Organisatie

BESTUURDERS = ("waalstroom", "fruithof", "rivierzicht", "delta")
NIET_BEVESTIGD = ("delta",)
"""Whose mandate still waits for an official."""
GETEKEND = (("waalstroom", 40), ("fruithof", 33), ("beleid.tiel", 26))
"""Who signed in the portal, so many days ago."""
BEGIN = 120


def make(*, vandaag: date, by: Actor) -> int:
    """Mandates of the demo's people and a few signatures; returns how many mandates, 0 when some stand already."""
    mensen = {row.demo_naam: row for row in Gebruiker.objects.exclude(demo_naam=None)}
    if Mandaat.objects.exists() or not mensen:
        return 0
    rijen = {naam: _of_organisatie(mensen[naam], naam, vandaag) for naam in BESTUURDERS if naam in mensen}
    for gemeente in Gemeente.objects.all():
        naam, beheerder = f"beleid.{gemeente.slug}", mensen.get(f"functioneel_beheerder.{gemeente.slug}")
        if naam in mensen:
            rijen[naam] = Mandaat(
                gemeenten=[gemeente.code], gebruiker=mensen[naam], hoedanigheid="wethouder Wonen (voorbeeld)",
                grond=Mandaatgrond.MANDAATBESLUIT, stuk=f"Mandaatbesluit convenant, gemeente {gemeente.naam} (verzonnen)",
                begin=vandaag - timedelta(days=BEGIN), created_by=beheerder, is_voorbeeld=True,
            )  # fmt: skip
    Mandaat.objects.bulk_create(rijen.values())
    for naam, dagen in GETEKEND:
        if naam in rijen:
            _sign(rijen[naam], timezone.make_aware(datetime.combine(vandaag - timedelta(days=dagen), time(10, 12))))
    return len(rijen)


def _of_organisatie(gebruiker: Gebruiker, naam: str, vandaag: date) -> Mandaat:
    organisatie = Organisatie.objects.get(pk=gebruiker.toegangen.get().organisatie_id)
    dag, klaar = vandaag - timedelta(days=BEGIN if naam not in NIET_BEVESTIGD else 3), naam not in NIET_BEVESTIGD
    return Mandaat(
        organisatie=organisatie, gemeenten=organisatie.gemeenten, gebruiker=gebruiker, hoedanigheid="bestuurder",
        grond=Mandaatgrond.STATUTAIR, stuk="Uittreksel uit het handelsregister (verzonnen)", begin=dag, created_by=gebruiker,
        kvk=organisatie.kvk if klaar else "", bevestigd_op=dag + timedelta(days=4) if klaar else None, is_voorbeeld=True,
    )  # fmt: skip


def _sign(mandaat: Mandaat, moment: datetime) -> None:
    """As the page does it, on a day in the past. Nothing where no certificate is set up, or where there is no party."""
    whose = (
        {"organisatie": mandaat.organisatie}
        if mandaat.organisatie
        else {"organisatie": None, "gemeenten": mandaat.gemeenten}
    )
    partij = Partij.objects.filter(**whose).select_related("organisatie", "convenant").first()
    zegelaar = zegelaars.current()
    if partij is None or zegelaar is None or not zegelaar.holds_at(moment):
        return
    gemeente = None if mandaat.organisatie else Gemeente.objects.get(pk=mandaat.gemeenten[0])
    aanleiding = Aanleiding(partij.convenant, mandaat.organisatie, gemeente, partij=partij)
    document = draw_up(
        aanleiding=aanleiding, mandaat=mandaat, gebruiker=mandaat.gebruiker, opgemaakt=moment - timedelta(minutes=9)
    )
    pdf = sealed_bytes(document, zegelaar, reden_of(aanleiding, mandaat, mandaat.gebruiker, Factor.APP), moment)
    zegel = Zegel.objects.create(
        sha256=sha256(pdf).hexdigest(), document_sha256=document.sha256, versie=partij.convenant.nummer,
        partij_naam=aanleiding.naam, moment=moment, vingerafdruk=zegelaar.vingerafdruk, is_voorbeeld=True,
    )  # fmt: skip
    Ondertekening.objects.create(
        organisatie=mandaat.organisatie, gemeenten=mandaat.gemeenten, convenant=partij.convenant, partij=partij, mandaat=mandaat,
        gebruiker=mandaat.gebruiker, lidmaatschap=membership(partij), kvk=aanleiding.kvk, partij_naam=aanleiding.naam,
        naam=mandaat.gebruiker.naam, hoedanigheid=mandaat.hoedanigheid, grond=mandaat.grond, factor=Factor.APP,
        tekst_sha256=versies.document(partij.convenant).digest(), document_sha256=document.sha256, zegel=zegel, pdf=pdf,
        opgemaakt_at=document.opgemaakt, ondertekend_at=moment, is_voorbeeld=True,
    )  # fmt: skip
    Partijstap.objects.create(
        partij=partij, organisatie=mandaat.organisatie, gemeenten=mandaat.gemeenten, datum=timezone.localdate(moment),
        soort=Partijstapsoort.OPNIEUW_ONDERTEKEND, reden=f"Versie {partij.convenant.nummer}, ook in het portaal ondertekend.",
    )  # fmt: skip
