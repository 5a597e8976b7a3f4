"""What the gemeente does with an application in its queue: look it up, ask more, refuse, approve."""

import secrets

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions import certificaat
from registratie.actions.aanmelding import toelaten
from registratie.actions.aanmelding.berichten import mail
from registratie.actions.aanmelding.gegevens import add_verloop, record, until
from registratie.actions.tekst import refuse_unfit
from registratie.enums import Aanmeldingsstatus
from registratie.models import Aanmelding
from registratie.opzoeken import kvk
from registratie.opzoeken.antwoord import Uitkomst
from rivierenland.core.actions.uitnodiging import digest
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

LOPEND = (Aanmeldingsstatus.WACHT, Aanmeldingsstatus.VRAAG_GESTELD)
VERVOLG: dict[str, tuple[Aanmeldingsstatus, ...]] = {
    Aanmeldingsstatus.VRAAG_GESTELD: (Aanmeldingsstatus.WACHT,),
    Aanmeldingsstatus.GOEDGEKEURD: LOPEND,
    Aanmeldingsstatus.AFGEWEZEN: LOPEND,
}
"""From which statuses the gemeente may take each step."""
BESLUITEN = (Aanmeldingsstatus.GOEDGEKEURD, Aanmeldingsstatus.AFGEWEZEN)


def check_kvk(*, aanmelding: Aanmelding, by: Actor) -> Uitkomst:
    """Ask the trade register and keep what it says beside the claims; an earlier answer stays when it cannot be reached.

    Raises `Geweigerd`.
    """
    by.require(Permission.AANMELDING_DECIDE, gemeente=aanmelding.gemeente_id)
    found = kvk.profile(aanmelding.kvk, vestigingsnummer=aanmelding.vestigingsnummer)
    if found.uitkomst in (Uitkomst.UIT, Uitkomst.ONBEREIKBAAR):
        return found.uitkomst
    with transaction.atomic():
        row = Aanmelding.objects.select_for_update().get(pk=aanmelding.pk)
        row.kvk_gegevens = {"uitkomst": found.uitkomst.value, **(found.waarde or {})}
        row.kvk_gecontroleerd_at = timezone.now()
        row.save(update_fields=["kvk_gegevens", "kvk_gecontroleerd_at", "updated_at"])
        record("check_kvk", row, by, uitkomst=found.uitkomst.value)
    return found.uitkomst


def ask_more(*, aanmelding: Aanmelding, vraag: str, by: Actor) -> Aanmelding:
    """Ask the applicant something, who answers by a new link; the earlier one stops working.

    Raises `Geweigerd`, and ValidationError in Dutch without a question or when nothing may be asked now.
    """
    by.require(Permission.AANMELDING_DECIDE, gemeente=aanmelding.gemeente_id)
    _require_text("vraag", vraag, "Schrijf op wat u van de organisatie wilt weten.")
    secret = secrets.token_urlsafe(32)
    with transaction.atomic():
        row = _locked(aanmelding, Aanmeldingsstatus.VRAAG_GESTELD)
        row.token_hash, row.link_verloopt_at = digest(secret), until("aanmelding_antwoord_dagen")
        add_verloop(row, "vraag", door=by.naam, tekst=vraag.strip())
        row.save()
        mail("aanmelding_vraag", row, secret=secret, vraag=vraag.strip())
        record("ask_more", row, by)
    return row


def refuse(*, aanmelding: Aanmelding, reden: str, gezien: str, by: Actor) -> Aanmelding:
    """Refuse the application, with the reason that the applicant reads. `gezien`: the `stand` that the official looked at.

    Raises `Geweigerd`, and ValidationError in Dutch without a reason, when it was decided already or changed in the meantime.
    """
    by.require(Permission.AANMELDING_DECIDE, gemeente=aanmelding.gemeente_id)
    _require_text("reden", reden, "Schrijf op waarom u de aanmelding afwijst. De organisatie leest dit.")
    with transaction.atomic():
        row = _locked(aanmelding, Aanmeldingsstatus.AFGEWEZEN, gezien)
        row.besloten_at = timezone.now()
        add_verloop(row, "afgewezen", door=by.naam, tekst=reden.strip())
        row.save()
        mail("aanmelding_afgewezen", row, reden=reden.strip())
        record("refuse", row, by)
    return row


def approve(*, aanmelding: Aanmelding, gezien: str, by: Actor) -> Aanmelding:
    """Admit the organisation, or join this gemeente to the one that was admitted before; report its first location; let the
    contact in, or tell who looks after the organisation already. The certificates of a new organisation become claims to check.
    `gezien`: the `stand` that the official looked at.

    Raises `Geweigerd`, and ValidationError in Dutch when it was decided already or changed in the meantime, and when the
    organisation is suspended or another gemeente must let somebody in first.
    """
    by.require(Permission.AANMELDING_DECIDE, gemeente=aanmelding.gemeente_id)
    with transaction.atomic():
        row = _locked(aanmelding, Aanmeldingsstatus.GOEDGEKEURD, gezien)
        organisatie, nieuw = toelaten.admit(row, by)
        row.organisatie = organisatie
        row.besloten_at = timezone.now()
        add_verloop(row, "goedgekeurd", door=by.naam)
        row.save()
        if nieuw:
            certificaat.take_over(organisatie=organisatie, claims=row.certificaten, gemeente=row.gemeente_id, by=by)
        locatie = toelaten.report_location(row, organisatie, by)
        toelaten.let_in(row, organisatie, locatie, by)
        record("approve", row, by, organisatie=organisatie.pk, nieuw=nieuw)
    return row


def _locked(aanmelding: Aanmelding, naar: Aanmeldingsstatus, gezien: str = "") -> Aanmelding:
    """The row, with its next status. Raises ValidationError when that step is not open, because somebody else was first, and
    when what stands there is not what was looked at: who applied can change everything while a question is open.
    """
    row = Aanmelding.objects.select_for_update(of=("self",)).select_related("gemeente").get(pk=aanmelding.pk)
    if row.status not in VERVOLG[naar]:
        raise ValidationError(f"Deze aanmelding is ‘{row.get_status_display()}’. Die stap kan nu niet.", code="vervolg")
    if naar in BESLUITEN and row.stand != gezien:
        raise ValidationError(
            "De aanmelding is net gewijzigd, bijvoorbeeld door de organisatie. Bekijk die eerst.", code="gezien"
        )
    row.status = naar
    return row


def _require_text(veld: str, tekst: str, zin: str) -> None:
    refuse_unfit({veld: tekst})
    if not tekst.strip():
        raise ValidationError({veld: zin})
