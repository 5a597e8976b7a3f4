"""Who becomes a party, and which version it signed. Called by whatever collected the signature, in its transaction."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from convenant.actions import namens, partijkaart
from convenant.actions.partijstap import add
from convenant.enums.partij import Partijsoort, Partijstapsoort, Partijstatus, Toetredingstatus
from convenant.enums.versie import Convenantstatus
from convenant.models import Convenantversie, Partij, Toetreding
from convenant.queries import partij as partijen
from convenant.queries import partijstand
from convenant.queries import toetreding as toetredingen
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission

IN_PORTAAL = "Ondertekend in het portaal."
MIN_KENMERK = 3


def join(*, toetreding: Toetreding, datum: date, by: Actor) -> Partij:
    """Make or revive the party of an admitted organisation that signed on `datum`.

    Raises `Geweigerd`, and ValidationError in Dutch when the request cannot be signed (any more).
    """
    namens.require_organisatie(toetreding.organisatie_id, Permission.CONVENANT_SIGN, by)
    return _join(toetreding, datum, IN_PORTAAL, by)


def join_on_paper(*, toetreding: Toetreding, datum: date, kenmerk: str, by: Actor) -> Partij:
    """Record that an admitted organisation signed on paper; `kenmerk` says where the paper is kept.

    Paper replaces the signature only: the checks and the admission are the same. Raises `Geweigerd`, and ValidationError.
    """
    namens.require_concerned(toetreding.gemeenten, Permission.TOETREDING_DECIDE, by)
    refuse_unfit({"kenmerk": kenmerk})
    if len(kenmerk.strip()) < MIN_KENMERK:
        raise ValidationError({"kenmerk": "Schrijf op waar het papier ligt, bijvoorbeeld een zaaknummer."})
    return _join(toetreding, datum, f"Op papier ondertekend. Het papier ligt bij {kenmerk.strip()}.", by)


def join_gemeente(*, gemeente: Gemeente, convenant: Convenantversie, datum: date, by: Actor) -> Partij:
    """Make the party of a gemeente that signed `convenant`. Raises `Geweigerd`, and ValidationError when it is one already."""
    namens.require_gemeente(gemeente.code, Permission.CONVENANT_SIGN, by)
    _check_signed(convenant, datum)
    with transaction.atomic():
        row = Partij.objects.select_for_update().filter(organisatie=None, gemeenten=[gemeente.code]).first()
        if row is not None and row.status in partijen.AANWEZIG:
            raise ValidationError(f"{gemeente.naam} is al partij sinds {datum_lang(row.sinds)}.")
        row = row or Partij(gemeenten=[gemeente.code], soorten=[Partijsoort.GEMEENTE])
        return _begin(row, convenant, datum, IN_PORTAAL, by)


def sign_newer(*, partij: Partij, convenant: Convenantversie, datum: date, by: Actor) -> Partij:
    """Record that a party signed a newer version, or, as a successor in law, signed again.

    Raises `Geweigerd`, and ValidationError when it is no party, or signed this version already.
    """
    namens.require_own(partij, Permission.CONVENANT_SIGN, by)
    _check_signed(convenant, datum)
    with transaction.atomic():
        row = (
            Partij.objects.select_for_update(of=("self",)).select_related("organisatie", "convenant").get(pk=partij.pk)
        )
        if zin := why_not_newer(row, convenant):
            raise ValidationError(zin)
        opnieuw = convenant.nummer == row.convenant.nummer
        soort = Partijstapsoort.OPNIEUW_ONDERTEKEND if opnieuw else Partijstapsoort.NIEUWE_VERSIE
        row.convenant = convenant
        row.save(update_fields=["convenant", "updated_at"])
        add(row, soort, datum=datum, reden=f"Versie {convenant.nummer}.", by=by)
        partijkaart.write(row)
        record("partij.sign", row, by, versie=convenant.nummer)
    return row


def why_not_newer(partij: Partij, convenant: Convenantversie) -> str:
    """Why the party cannot sign this version, as a sentence; empty when it can. Two queries."""
    if partij.status not in partijen.AANWEZIG:
        return "Deze partij is uit het convenant gegaan. Vraag toetreding opnieuw aan."
    if partijen.kvk_changed(partij):
        return (
            "Het KVK-nummer is veranderd sinds de ondertekening. Vraag een gemeente eerst de rechtsopvolging vast te leggen. "
            "Daarna kunt u opnieuw ondertekenen."
        )
    if convenant.nummer < partij.convenant.nummer:
        return f"U hebt versie {partij.convenant.nummer} al ondertekend. Een oudere versie ondertekenen kan niet."
    if convenant.nummer == partij.convenant.nummer and not partijstand.stand(partij).opnieuw:
        return f"Versie {convenant.nummer} is al ondertekend. U hoeft niets te doen."
    return ""


def record(actie: str, row: Partij, by: Actor, **details: object) -> None:
    """Write the act in the trail: of the organisation, or of the gemeente that is the party."""
    gemeente = None if row.organisatie_id else row.gemeenten[0]
    gebeurtenis.record(
        actie=actie, object=row, by=by, organisatie=row.organisatie_id, gemeente=gemeente, details=details
    )


def _join(toetreding: Toetreding, datum: date, reden: str, by: Actor) -> Partij:
    with transaction.atomic():
        request = (
            Toetreding.objects.select_for_update(of=("self",))
            .select_related("organisatie", "convenant")
            .get(pk=toetreding.pk)
        )
        if zin := toetredingen.why_not_sign(request, timezone.localdate()):
            raise ValidationError(zin)
        _check_signed(request.convenant, datum)
        organisatie = request.organisatie
        row = Partij.objects.select_for_update().filter(organisatie=organisatie).first()
        if row is not None and row.status in partijen.AANWEZIG:
            raise ValidationError(f"Deze organisatie is al partij sinds {datum_lang(row.sinds)}.")
        if row is not None and row.tot is not None and datum < row.tot:
            zin = f"Deze organisatie was partij tot {datum_lang(row.tot)}. Kies die dag of een latere."
            raise ValidationError({"datum": zin})
        row = row or Partij(organisatie=organisatie)
        row.kvk, row.soorten, row.gemeenten = organisatie.kvk, request.soorten, organisatie.gemeenten
        row.is_voorbeeld = organisatie.is_voorbeeld
        _begin(row, request.convenant, datum, reden, by)
        request.status, request.afgerond_op = Toetredingstatus.ONDERTEKEND, datum
        request.save(update_fields=["status", "afgerond_op", "updated_at"])
    return row


def _begin(row: Partij, convenant: Convenantversie, datum: date, reden: str, by: Actor) -> Partij:
    row.status, row.convenant, row.sinds, row.tot = Partijstatus.PARTIJ, convenant, datum, None
    row.save()
    add(row, Partijstapsoort.TOEGETREDEN, datum=datum, reden=reden, by=by)
    partijkaart.write(row)
    record("partij.join", row, by, versie=convenant.nummer)
    return row


def _check_signed(convenant: Convenantversie, datum: date) -> None:
    if convenant.status != Convenantstatus.VASTGESTELD or convenant.vastgesteld_at is None:
        raise ValidationError("Deze versie is nog niet vastgesteld. Ondertekenen kan daarna.")
    if datum > timezone.localdate():
        raise ValidationError({"datum": "Deze dag moet nog komen. Kies vandaag of een eerdere dag."})
    begin = min(timezone.localdate(convenant.vastgesteld_at), convenant.ingangsdatum or date.max)
    if datum < begin:
        zin = f"Versie {convenant.nummer} is er sinds {datum_lang(begin)}. Kies die dag of een latere."
        raise ValidationError({"datum": zin})
