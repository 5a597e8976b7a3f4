"""Give somebody a code for the own data: on paper, or in one message whose address is not kept."""

from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext

from registratie.enums import Identiteitswijze
from registratie.models import Bewoner
from rivierenland.core import sms
from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Berichtkanaal
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.talen import TALEN
from rivierenland.core.tempo import Tempo
from speerpunten.arbeidsmigrant.actions.nacht import require_systeem
from speerpunten.arbeidsmigrant.enums import Codeweg
from speerpunten.arbeidsmigrant.gegevens import code as codes
from speerpunten.arbeidsmigrant.models import Inzagecode

BERICHTEN = Tempo("inzagecode-bericht", 40, 3600)
"""Messages an hour by one user: nobody floods a stranger's telephone through the portal."""
OP_PAPIER = (Codeweg.INCHECK, Codeweg.BALIE)


def give(
    *, bewoner: Bewoner, weg: str, taal: str, identiteit: str = "", aan: str = "", by: Actor
) -> tuple[Inzagecode, str]:
    """A new code for this resident, and the code itself, which is told once and kept nowhere.

    `aan`: number or address for a message; used for that message and not kept. The desk says in `identiteit` how it established who
    this is, a provider leaves it empty. The oldest code goes when there are too many. Raises `Geweigerd`, and ValidationError in Dutch
    per field.
    """
    by.require(Permission.INZAGECODE_GIVE, gemeente=bewoner.gemeente_id, organisatie=bewoner.organisatie_id)
    aan = _checked(weg, taal, identiteit, aan, by)
    plain, now = codes.make(), timezone.now()
    with transaction.atomic():
        Bewoner.objects.select_for_update().get(pk=bewoner.pk)
        _make_room(bewoner, now)
        row = Inzagecode.objects.create(
            bewoner=bewoner, gemeente_id=bewoner.gemeente_id, organisatie_id=bewoner.organisatie_id,
            code_hash=codes.digest(plain), weg=weg, identiteit=identiteit, taal=taal, verloopt_at=now + _lifetime(weg, now),
            created_by=by.gebruiker,
        )  # fmt: skip
        if weg not in OP_PAPIER:
            _send(row, plain, aan)
        gebeurtenis.record(
            actie="inzagecode.give", object=row, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id,
            details={"weg": weg, "identiteit": identiteit},
        )  # fmt: skip
    return row, plain


def clean_up() -> int:
    """Remove the codes that were used or died a day ago or more; returns how many. Raises `ScopeTooNarrow`."""
    require_systeem()
    before = timezone.now() - timedelta(days=1)
    gone, _ = Inzagecode.objects.filter(verloopt_at__lt=before).delete()
    return gone


def _checked(weg: str, taal: str, identiteit: str, aan: str, by: Actor) -> str:
    """The address as it is used. Raises ValidationError."""
    fouten = {}
    is_desk = by.organisatie_id is None
    if weg not in Codeweg.values or weg == (Codeweg.INCHECK if is_desk else Codeweg.BALIE):
        fouten["weg"] = "Kies hoe u de code geeft."
    if taal not in TALEN:
        fouten["taal"] = "Kies een taal."
    if is_desk and identiteit not in Identiteitswijze.values:
        fouten["identiteit"] = "Kies hoe u hebt vastgesteld wie dit is."
    if not is_desk and identiteit:
        fouten["identiteit"] = "Alleen de gemeente stelt vast wie iemand is."
    if weg == Codeweg.SMS:
        if not sms.is_on():
            fouten["weg"] = sms.AF
        elif not (aan := sms.normalise(aan)):
            fouten["aan"] = "Vul een mobiel nummer in, met landnummer. Bijvoorbeeld +48 601 234 567."
    elif weg == Codeweg.EMAIL:
        aan = aan.strip()
        try:
            validate_email(aan)
        except ValidationError:
            fouten["aan"] = "Vul een e-mailadres in. Bijvoorbeeld naam@voorbeeld.nl."
    if not fouten and weg in (Codeweg.SMS, Codeweg.EMAIL) and not BERICHTEN.admits(f"gebruiker {by.naam}"):
        fouten["weg"] = "U verstuurde dit uur erg veel codes. Geef de code op papier, of wacht een uur."
    if fouten:
        raise ValidationError(fouten)
    return aan


def _make_room(bewoner: Bewoner, now: datetime) -> None:
    """The oldest codes die, so that with the new one there are no more than may live."""
    most = int(value_of("inzagecode_levend", peildatum=timezone.localdate(), gemeente=bewoner.gemeente_id))
    living = list(Inzagecode.objects.living().filter(bewoner=bewoner).order_by("-created_at", "-id"))
    Inzagecode.objects.filter(pk__in=[row.pk for row in living[max(most - 1, 0) :]]).update(verloopt_at=now)


def _lifetime(weg: str, now: datetime) -> timedelta:
    peildatum = timezone.localdate(now)
    if weg in OP_PAPIER:
        return timedelta(hours=int(value_of("inzagecode_papier_uren", peildatum=peildatum)))
    return timedelta(minutes=int(value_of("inzagecode_bericht_minuten", peildatum=peildatum)))


def _send(row: Inzagecode, plain: str, aan: str) -> None:
    """One message in the language of the worker."""
    with translation.override(row.taal):
        adres = f"{settings.SITE_URL}{reverse('arbeidsmigrant:mijn-gegevens', kwargs={'taal': row.taal})}"
        values = {
            "code": plain,
            "adres": adres,
            "minuten": round((row.verloopt_at - timezone.now()).total_seconds() / 60),
        }
        onderwerp = gettext("Uw code voor Mijn gegevens")
        tekst = gettext(
            "Uw code voor Mijn gegevens: %(code)s. Ga naar %(adres)s. De code werkt %(minuten)s minuten, één keer."
        )
    kanaal = Berichtkanaal.SMS if row.weg == Codeweg.SMS else Berichtkanaal.MAIL
    uitgaand_bericht.queue_fleeting(
        aan=aan,
        onderwerp=onderwerp,
        tekst=tekst % values,
        soort="inzagecode",
        kanaal=kanaal,
        vervalt_at=row.verloopt_at,
    )
