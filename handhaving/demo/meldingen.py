"""Made-up meldingen in every gemeente, in every state, about locations of the demo and addresses that do not exist."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from handhaving.enums import Meldingbron as Bron
from handhaving.enums import Meldingonderwerp as Onderwerp
from handhaving.enums import Meldingresultaat as Resultaat
from handhaving.enums import Meldingstatus as Status
from handhaving.enums import Urgentie
from handhaving.melden import code
from handhaving.melden.adres import sleutel_of
from handhaving.models import Melding, Meldingbericht
from handhaving.models.melding import GESLOTEN
from handhaving.queries import melding as meldingen
from registratie.models import Huisvestingslocatie
from rivierenland.core.models import Gebruiker, Gemeente

MELDER, GEMEENTE, COLLEGA = "melder", "gemeente", "collega"


@dataclass(frozen=True)
class Verzonnen:
    """One melding: how many days ago, about the how-manieth location (None: an address), what was told and what was done.

    `uiterlijk`: days from today. `gesprek`: who wrote what. `dubbel`: it belongs to the one before it.
    """

    dagen: int
    onderwerp: Onderwerp
    bron: Bron
    tekst: str
    uiterlijk: int
    status: Status = Status.NIEUW
    urgentie: str = ""
    plek: int | None = 0
    taal: str = "nl"
    naam: str = ""
    gesprek: tuple[tuple[str, str], ...] = ()
    resultaat: str = ""
    uitkomst: str = ""
    dubbel: bool = False


_ALLE = (
    Verzonnen(4, Onderwerp.BRANDVEILIGHEID, Bron.BEWONER, "De achterdeur zit 's nachts op slot. De sleutel is bij de voorman.",
              -2, naam="Piotr (voorbeeld)", taal="pl"),
    Verzonnen(0, Onderwerp.OVERLAST, Bron.OMWONENDE, "Elke vrijdag tot drie uur 's nachts muziek, en auto's op de stoep.", 2, plek=1),
    Verzonnen(1, Onderwerp.HUUR_CONTRACT, Bron.WERKNEMER,
              "Wie ontslagen wordt, moet dezelfde avond weg. Er is geen huurcontract, alleen een regel op het loonstrookje.", 1,
              plek=2, taal="ro"),
    Verzonnen(3, Onderwerp.OVERBEZETTING, Bron.OMWONENDE, "Er slapen veel meer mensen dan vorig jaar. Ik tel twaalf fietsen.", 4,
              Status.IN_BEHANDELING, Urgentie.DEZE_WEEK, plek=3, naam="Mevrouw Van Voorbeeld",
              gesprek=((GEMEENTE, "Ziet u dit elke avond, of vooral in het weekend?"), (MELDER, "Elke avond, ook door de week."))),
    Verzonnen(2, Onderwerp.OVERBEZETTING, Bron.OMWONENDE, "Het huis aan de overkant zit propvol.", 4, Status.DUBBEL, plek=3, dubbel=True),
    Verzonnen(6, Onderwerp.INTIMIDATIE, Bron.PARTNER,
              "Bij een hulpverlener vertelden twee mensen dat de beheerder paspoorten bewaart. Zij willen niet met naam genoemd worden.",
              -5, Status.INGEPLAND, Urgentie.DIRECT, plek=4,
              gesprek=((COLLEGA, "Samen met de politie naartoe. Niet vooraf bellen."),)),
    Verzonnen(9, Onderwerp.OVERBEZETTING, Bron.ANDERS, "In een schuur achter dit adres staan stapelbedden.", 19,
              Status.IN_BEHANDELING, Urgentie.REGULIER, plek=None),
    Verzonnen(24, Onderwerp.BRANDVEILIGHEID, Bron.BEWONER, "De rookmelder in de keuken piept al weken.", -17, Status.AFGEHANDELD,
              Urgentie.DEZE_WEEK, plek=5, taal="pl", naam="Ewa (voorbeeld)", resultaat=Resultaat.OPGELOST,
              uitkomst="Wij hebben de beheerder gebeld. Alle rookmelders hebben nieuwe batterijen. Piept er weer een, meld het dan hier.",
              gesprek=((MELDER, "Dank u. Het is nu stil."),)),
    Verzonnen(40, Onderwerp.OVERLAST, Bron.OMWONENDE, "Afval naast de containers.", -12, Status.AFGEHANDELD, Urgentie.REGULIER,
              plek=1, resultaat=Resultaat.IN_ORDE, uitkomst="Wij kwamen twee keer en zagen geen afval. Komt het terug, meld het dan."),
)  # fmt: skip


def make(*, vandaag: date) -> int:
    """Write them in every gemeente with locations in use, under a scope that sees everything; returns how many."""
    done = 0
    for gemeente in Gemeente.objects.order_by("code"):
        rows = Huisvestingslocatie.objects.in_use().filter(gemeente=gemeente).order_by("code", "pk")
        locaties = list(rows[: len(_ALLE)])
        if locaties:
            done += _fill(gemeente, locaties, meldingen.handlers(gemeente.pk).first(), vandaag)
    return done


def _fill(gemeente: Gemeente, locaties: Sequence[Huisvestingslocatie], wie: Gebruiker | None, vandaag: date) -> int:
    earlier: Melding | None = None
    for verzonnen in _ALLE:
        row = _row(verzonnen, gemeente, locaties, wie, vandaag)
        row.dubbel_van = earlier if verzonnen.dubbel else None
        row.save(force_insert=True)
        begin = _moment(vandaag, verzonnen.dagen)
        Melding.objects.filter(pk=row.pk).update(created_at=begin)
        for uur, bericht in enumerate(_gesprek(verzonnen, row, wie), start=1):
            bericht.save(force_insert=True)
            Meldingbericht.objects.filter(pk=bericht.pk).update(created_at=begin + timedelta(hours=uur))
        earlier = row
    return len(_ALLE)


def _row(
    verzonnen: Verzonnen,
    gemeente: Gemeente,
    locaties: Sequence[Huisvestingslocatie],
    wie: Gebruiker | None,
    vandaag: date,
) -> Melding:
    plek = None if verzonnen.plek is None else locaties[verzonnen.plek % len(locaties)]
    sleutel = code.make(vandaag.year)
    adres = plek.adresregel if plek else f"Voorbeeldzijde 7, {locaties[0].plaats}"
    klaar = verzonnen.status in GESLOTEN
    return Melding(
        gemeente=gemeente, referentie=sleutel.referentie, token_hash=sleutel.digest, onderwerp=verzonnen.onderwerp,
        bron=verzonnen.bron, status=verzonnen.status, urgentie=verzonnen.urgentie, tekst=verzonnen.tekst, taal=verzonnen.taal,
        uiterlijk=vandaag + timedelta(days=verzonnen.uiterlijk), locatie=plek, adres=adres, adres_sleutel=sleutel_of(adres),
        contact_naam=verzonnen.naam, contact_telefoon="+31344123456" if verzonnen.naam else "",
        behandelaar=wie if verzonnen.urgentie else None, resultaat=verzonnen.resultaat, uitkomst=verzonnen.uitkomst,
        ingepland_op=vandaag + timedelta(days=1) if verzonnen.status == Status.INGEPLAND else None,
        afgehandeld_at=_moment(vandaag, max(verzonnen.dagen - 3, 0)) if klaar else None, created_by=wie,
    )  # fmt: skip


def _gesprek(verzonnen: Verzonnen, row: Melding, wie: Gebruiker | None) -> Iterator[Meldingbericht]:
    for van, tekst in verzonnen.gesprek:
        yield Meldingbericht(
            melding=row, gemeente_id=row.gemeente_id, tekst=tekst, token_hash="" if van == COLLEGA else row.token_hash,
            created_by=None if van == MELDER else wie,
        )  # fmt: skip


def _moment(vandaag: date, dagen: int) -> datetime:
    """In the morning of so many days ago, and not later than now."""
    return min(timezone.make_aware(datetime.combine(vandaag - timedelta(days=dagen), time(9, 20))), timezone.now())
