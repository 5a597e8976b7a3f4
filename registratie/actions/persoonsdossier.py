"""Answer somebody who asks what the gemeente holds about them: take the request, make the file, hand it over, forget it."""

import json
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO
from operator import itemgetter

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from registratie.enums import Dossierstatus, Identiteitswijze, Verzoeksoort
from registratie.inlezen.vouw import fold
from registratie.models import Bewoner, Persoonsdossier
from registratie.queries.persoonsdossier import Onderdeel, contents
from rivierenland.core.actions import achtergrondtaak, gebeurtenis, inzage
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.uitvoer import ods
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort

TAAK = "registratie.build_persoonsdossier"
SOORT = "registratie.bewoner"
STAPPEN = 3
LANGST_GELEDEN = timedelta(days=366)
Report = Callable[[int, int, str], None]


def request(
    *, gemeente: str, bewoners: Sequence[int], soort: str, kenmerk: str, identiteit: str, ontvangen_op: date, by: Actor
) -> Persoonsdossier:
    """Write down the request and start the job that makes the file.

    `bewoners`: the records of the own gemeente that were recognised as this person. Raises `Geweigerd`, and ValidationError in
    Dutch per field: no record chosen, a name or BSN in the reference, a day that cannot be.
    """
    by.require(Permission.PERSOONSDOSSIER_EXPORT, gemeente=gemeente)
    kenmerk = " ".join(kenmerk.split())
    people = list(Bewoner.objects.filter(pk__in=bewoners, gemeente=gemeente))
    _check(people, bewoners, soort, kenmerk, identiteit, ontvangen_op)
    with transaction.atomic():
        dossier = Persoonsdossier.objects.create(
            gemeente_id=gemeente, bewoner_nrs=sorted({row.pk for row in people}), soort=soort, kenmerk=kenmerk,
            identiteit=identiteit, ontvangen_op=ontvangen_op, created_by=by.gebruiker,
        )  # fmt: skip
        _record("persoonsdossier.receive", dossier, by, registraties=len(people))
        dossier.taak = achtergrondtaak.start(
            taak=TAAK, titel="Gegevens van een persoon bijeenbrengen", argumenten={"dossier": dossier.pk}, by=by,
            scope=by.scope, totaal=STAPPEN,
        )  # fmt: skip
        dossier.save(update_fields=["taak"])
    return dossier


def build(
    *, dossier: Persoonsdossier, by: Actor, progress: Report = lambda voortgang, totaal, stap: None
) -> Persoonsdossier:
    """Make the file with everything; again gives a new file in its place. Only for whoever took the request.

    Raises `Geweigerd`, and ValidationError when the person's data are gone meanwhile.
    """
    by.require(Permission.PERSOONSDOSSIER_EXPORT, gemeente=dossier.gemeente_id)
    with transaction.atomic():
        row = Persoonsdossier.objects.select_for_update().get(pk=dossier.pk)
        if not Bewoner.objects.filter(pk__in=row.bewoner_nrs).exists():
            raise ValidationError("De gegevens van deze persoon zijn inmiddels vernietigd.")
        progress(0, STAPPEN, "Gegevens verzamelen")
        onderdelen = [onderdeel for onderdeel in contents(row.bewoner_nrs, row.gemeente_id) if onderdeel.rijen]
        progress(1, STAPPEN, "Bestand maken")
        inhoud = _packed(row, onderdelen)
        inzage.record(
            object_soort=SOORT, object_ids=row.bewoner_nrs, doel="Gegevens uitgeven op verzoek van de persoon",
            pagina="/registratie/persoonsdossiers/", by=by,
        )  # fmt: skip
        old, row.bestand = row.bestand.name, ""
        row.bestand.save(f"{sha256(inhoud).hexdigest()[:16]}.zip", ContentFile(inhoud), save=False)
        row.sha256, row.klaar_at, row.status = sha256(inhoud).hexdigest(), timezone.now(), Dossierstatus.KLAAR
        row.aantallen = {onderdeel.titel: len(onderdeel.rijen) for onderdeel in onderdelen}
        row.save()
        _record("persoonsdossier.generate", row, by, sha256=row.sha256)
        progress(2, STAPPEN, "Opslaan")
        if old and old != row.bestand.name:
            transaction.on_commit(lambda: default_storage.delete(old), robust=True)
    return row


def hand_over(*, dossier: Persoonsdossier, by: Actor) -> Persoonsdossier:
    """Write down that the person has the answer. Raises `Geweigerd`, and ValidationError when there is no file yet."""
    return _move(dossier, Dossierstatus.KLAAR, Dossierstatus.VERSTREKT, "persoonsdossier.release", by)


def withdraw(*, dossier: Persoonsdossier, by: Actor) -> Persoonsdossier:
    """Write down that the person no longer asks; the file goes. Raises `Geweigerd`, and ValidationError when it was given."""
    by.require(Permission.PERSOONSDOSSIER_EXPORT, gemeente=dossier.gemeente_id)
    with transaction.atomic():
        row = Persoonsdossier.objects.select_for_update().get(pk=dossier.pk)
        if not row.is_open:
            raise ValidationError("Dit verzoek is al afgehandeld.")
        row.status = Dossierstatus.INGETROKKEN
        _forget(row)
        row.save()
        _record("persoonsdossier.withdraw", row, by)
    return row


def record_download(*, dossier: Persoonsdossier, pagina: str, by: Actor) -> None:
    """Write down that the file left the portal. Raises `Geweigerd`."""
    by.require(Permission.PERSOONSDOSSIER_EXPORT, gemeente=dossier.gemeente_id)
    doel = "Bestand met iemands eigen gegevens downloaden"
    inzage.record(object_soort=SOORT, object_ids=dossier.bewoner_nrs, doel=doel, pagina=pagina, by=by)
    _record("persoonsdossier.download", dossier, by)


def clean_up(*, vandaag: date, by: Actor) -> int:
    """Remove the files that are past their term, per gemeente; returns how many. Needs the scope that sees every request.

    Raises `Geweigerd`.
    """
    gone = 0
    for gemeente in Gemeente.objects.order_by("code"):
        by.require(Permission.PERSOONSDOSSIER_EXPORT, gemeente=gemeente.code)
        dagen = int(value_of("bewaar_dossier_dagen", peildatum=vandaag, gemeente=gemeente.code))
        before = timezone.now() - timedelta(days=dagen)
        for row in Persoonsdossier.objects.filter(gemeente=gemeente, klaar_at__lt=before).exclude(bestand=""):
            _forget(row)
            row.save(update_fields=["bestand", "updated_at"])
            _record("persoonsdossier.clean_up", row, by)
            gone += 1
    return gone


def _check(people, chosen, soort, kenmerk, identiteit, ontvangen_op) -> None:
    vandaag, fouten = timezone.localdate(), {}
    if not people or len(people) != len(set(chosen)):
        fouten["bewoners"] = "Kies ten minste één registratie die van deze persoon is."
    if soort not in Verzoeksoort.values:
        fouten["soort"] = "Kies waarop het verzoek rust."
    if identiteit not in Identiteitswijze.values:
        fouten["identiteit"] = "Kies hoe u hebt vastgesteld wie dit is."
    if not kenmerk:
        fouten["kenmerk"] = "Vul het zaaknummer van het verzoek in."
    elif any(set(fold(row.achternaam).split()) & set(fold(kenmerk).split()) for row in people):
        fouten["kenmerk"] = "Zet geen naam in het kenmerk. Het zaaknummer is genoeg."
    if ontvangen_op > vandaag:
        fouten["ontvangen_op"] = "Deze dag moet nog komen. Vul in wanneer het verzoek binnenkwam."
    elif ontvangen_op < vandaag - LANGST_GELEDEN:
        fouten["ontvangen_op"] = "Dit is langer dan een jaar geleden. Controleer het jaar."
    if fouten:
        raise ValidationError(fouten)
    refuse_unfit({"kenmerk": kenmerk})


def _move(dossier: Persoonsdossier, van: Dossierstatus, naar: Dossierstatus, actie: str, by: Actor) -> Persoonsdossier:
    by.require(Permission.PERSOONSDOSSIER_EXPORT, gemeente=dossier.gemeente_id)
    with transaction.atomic():
        row = Persoonsdossier.objects.select_for_update().get(pk=dossier.pk)
        if row.status != van:
            raise ValidationError("Dit verzoek is nog niet klaar, of al afgehandeld.")
        row.status, row.verstrekt_at = naar, timezone.now()
        row.save(update_fields=["status", "verstrekt_at", "updated_at"])
        _record(actie, row, by)
    return row


def _forget(row: Persoonsdossier) -> None:
    """Take the file away after the commit."""
    name = row.bestand.name
    row.bestand = ""
    if name:
        transaction.on_commit(lambda: default_storage.delete(name), robust=True)


def _packed(dossier: Persoonsdossier, onderdelen: Sequence[Onderdeel]) -> bytes:
    """One zip: to read (HTML), to work with (ODS) and for other software (JSON)."""
    moment = timezone.now()
    waarden = {
        "dossier": dossier, "gemeente": dossier.gemeente, "onderdelen": onderdelen, "moment": timezone.localtime(moment),
        "andere": Gemeente.objects.exclude(pk=dossier.gemeente_id),
    }  # fmt: skip
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as pakket:
        pakket.writestr("uw-gegevens.html", render_to_string("registratie/persoonsdossier/document.html", waarden))
        bladen = [Blad(deel.titel, _columns(deel), deel.rijen) for deel in onderdelen]
        pakket.writestr("uw-gegevens.ods", b"".join(ods.stream(bladen, titel="Uw gegevens", moment=moment)))
        pakket.writestr("uw-gegevens.json", _as_json(dossier, onderdelen, moment.isoformat()))
    return buffer.getvalue()


def _columns(onderdeel: Onderdeel) -> list[Kolom]:
    return [Kolom(kop, Soort.TEKST, itemgetter(nr)) for nr, kop in enumerate(onderdeel.koppen)]


def _as_json(dossier: Persoonsdossier, onderdelen: Sequence[Onderdeel], moment: str) -> str:
    delen = [
        {
            "onderdeel": deel.titel,
            "rijen": [dict(zip(deel.koppen, rij, strict=True)) for rij in deel.rijen],
            "gronden": [{"grond": gegeven.grond, "termijn": gegeven.termijn} for gegeven in deel.gegevens],
        }
        for deel in onderdelen
    ]
    inhoud = {"gemeente": dossier.gemeente.naam, "kenmerk": dossier.kenmerk, "gemaakt": moment, "onderdelen": delen}
    return json.dumps(inhoud, ensure_ascii=False, indent=2)


def _record(actie: str, dossier: Persoonsdossier, by: Actor, **details: object) -> None:
    gebeurtenis.record(actie=actie, object=dossier, by=by, gemeente=dossier.gemeente_id, details=details)
