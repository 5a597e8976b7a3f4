"""Ask something about the own data, and answer it within the term of the law."""

import secrets
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from rivierenland.core.models import Gemeente, Organisatie, UitgaandBericht
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from speerpunten.arbeidsmigrant.actions.inzagesessie import WERKNEMER
from speerpunten.arbeidsmigrant.actions.nacht import require_systeem
from speerpunten.arbeidsmigrant.enums import Inzageverzoeksoort, Inzageverzoekstatus, Verzoekbesluit, Verzoekreden
from speerpunten.arbeidsmigrant.gegevens.code import TEKENS
from speerpunten.arbeidsmigrant.models import Inzageverzoek

TERMIJN_MAANDEN = 1
VERLENGING_MAANDEN = 2
"""AVG art. 12 lid 3: within a month, and two months more when it is complex or there are many."""
MEESTE_OPEN = 5
MET_TEKST = (Inzageverzoeksoort.CORRECTIE, Inzageverzoeksoort.BEZWAAR)
"""Without words nobody knows what to change, or why not."""


def ask(*, bewoner: int, gemeente: str, organisatie: int, soort: str, tekst: str, taal: str) -> Inzageverzoek:
    """Write down what somebody asks about a record that the scope in force opens for them; asked twice it is the same request.

    Raises ValidationError per field in the language of the page. The database refuses a record of somebody else.
    """
    tekst = tekst.strip()
    if soort not in Inzageverzoeksoort.values:
        raise ValidationError({"soort": gettext("Kies wat u wilt vragen.")})
    if soort in MET_TEKST and not tekst:
        raise ValidationError({"tekst": gettext("Schrijf wat er niet klopt, of waarom u dit niet wilt.")})
    if same := Inzageverzoek.objects.open().filter(bewoner_id=bewoner, soort=soort, tekst=tekst).first():
        found: Inzageverzoek = same
        return found
    if Inzageverzoek.objects.open().count() >= MEESTE_OPEN:
        raise ValidationError(
            gettext("U hebt al vijf vragen die wij nog niet beantwoord hebben. Wacht op ons antwoord.")
        )
    vandaag = timezone.localdate()
    with transaction.atomic():
        row = Inzageverzoek.objects.create(
            bewoner_id=bewoner, gemeente_id=gemeente, organisatie_nr=organisatie, referentie=_reference(vandaag),
            soort=soort, tekst=tekst, taal=taal, ontvangen_op=vandaag, uiterlijk=add_months(vandaag, TERMIJN_MAANDEN),
        )  # fmt: skip
        gebeurtenis.record(
            actie="inzageverzoek.ask", object=row, by=WERKNEMER, gemeente=gemeente, details={"soort": soort}
        )
    return row


def extend(*, verzoek: Inzageverzoek, reden: str, by: Actor) -> Inzageverzoek:
    """Take two months more, once, within the first month and with a reason that the worker reads. Raises `Geweigerd`, ValidationError."""
    by.require(Permission.INZAGEVERZOEK_HANDLE, gemeente=verzoek.gemeente_id)
    with transaction.atomic():
        row = Inzageverzoek.objects.select_for_update().get(pk=verzoek.pk)
        if row.status != Inzageverzoekstatus.OPEN or row.verlengreden:
            raise ValidationError("Dit verzoek is al beantwoord, of de termijn is al een keer verlengd.")
        if row.is_late(timezone.localdate()):
            raise ValidationError(
                "De maand is voorbij. Verlengen kan alleen binnen die maand. Antwoord nu zo snel mogelijk."
            )
        if not reden.strip():
            raise ValidationError({"reden": "Schrijf waarom het langer duurt. De werknemer leest dit."})
        row.verlengreden = " ".join(reden.split())
        row.uiterlijk = add_months(row.ontvangen_op, TERMIJN_MAANDEN + VERLENGING_MAANDEN)
        row.save(update_fields=["verlengreden", "uiterlijk", "updated_at"])
        gebeurtenis.record(actie="inzageverzoek.extend", object=row, by=by, gemeente=row.gemeente_id)
    return row


def decide(*, verzoek: Inzageverzoek, besluit: str, reden: str = "", toelichting: str = "", by: Actor) -> Inzageverzoek:
    """Answer. Anything but yes has a reason that the worker reads in the own language. Raises `Geweigerd`, ValidationError."""
    by.require(Permission.INZAGEVERZOEK_HANDLE, gemeente=verzoek.gemeente_id)
    if besluit not in Verzoekbesluit.values:
        raise ValidationError({"besluit": "Kies een besluit."})
    if besluit != Verzoekbesluit.TOEGEWEZEN and reden not in Verzoekreden.values:
        raise ValidationError({"reden": "Kies een reden. De werknemer leest deze in de eigen taal."})
    with transaction.atomic():
        row = Inzageverzoek.objects.select_for_update().get(pk=verzoek.pk)
        if row.status != Inzageverzoekstatus.OPEN:
            raise ValidationError("Dit verzoek is al beantwoord.")
        row.status, row.besluit, row.besloten_by = Inzageverzoekstatus.BESLIST, besluit, by.gebruiker
        row.reden = "" if besluit == Verzoekbesluit.TOEGEWEZEN else reden
        row.toelichting, row.besloten_at = toelichting.strip(), timezone.now()
        row.save()
        gebeurtenis.record(
            actie="inzageverzoek.decide",
            object=row,
            by=by,
            gemeente=row.gemeente_id,
            details={"besluit": besluit, "reden": reden},
        )
    return row


def tell_provider(*, verzoek: Inzageverzoek, by: Actor) -> bool:
    """Mail the provider that a resident says that something in its register is wrong: not who, not what.

    Once, however often it is called. Returns whether there was somebody to mail. Raises `Geweigerd`.
    """
    by.require(Permission.INZAGEVERZOEK_HANDLE, gemeente=verzoek.gemeente_id)
    organisatie = Organisatie.objects.filter(pk=verzoek.organisatie_nr).exclude(email="").first()
    if verzoek.soort != Inzageverzoeksoort.CORRECTIE or organisatie is None:
        return False
    onderwerp = f"Verzoek {verzoek.referentie} over uw nachtregister"
    if UitgaandBericht.objects.filter(soort="inzageverzoek", onderwerp=onderwerp).exists():
        return False
    gemeente = Gemeente.objects.get(pk=verzoek.gemeente_id)
    tekst = (
        f"Goedendag,\n\nEen bewoner zegt dat er iets niet klopt in uw nachtregister. De gemeente {gemeente.naam} bekijkt dit "
        f"verzoek ({verzoek.referentie}) en neemt contact met u op als u iets moet aanpassen.\n\n"
        f"Uw verblijven: {settings.SITE_URL}{reverse('registratie:verblijf-list')}\n"
    )
    uitgaand_bericht.queue(
        aan=organisatie.email,
        onderwerp=onderwerp,
        tekst=tekst,
        soort="inzageverzoek",
    )
    return True


def clean_up(*, vandaag: date) -> int:
    """Take the words off requests past their term, and remove requests past theirs; returns how many. Raises `ScopeTooNarrow`."""
    require_systeem()
    tekst, weg = (
        add_months(vandaag, -int(value_of(code, peildatum=vandaag)))
        for code in ("inzageverzoek_tekst_maanden", "inzageverzoek_maanden")
    )
    decided = Inzageverzoek.objects.filter(status=Inzageverzoekstatus.BESLIST)
    gone, _ = decided.filter(besloten_at__date__lt=weg).delete()
    old = decided.filter(besloten_at__date__lt=tekst, opgeruimd_at=None)
    return gone + old.update(tekst="", toelichting="", opgeruimd_at=timezone.now())


def _reference(vandaag: date) -> str:
    return f"G-{vandaag.year}-{''.join(secrets.choice(TEKENS) for _ in range(6))}"
