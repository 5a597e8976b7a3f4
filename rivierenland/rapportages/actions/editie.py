"""Ask for an edition, stop it, or let what failed be done again."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.actions import afronden, meting
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.definities.definitie import Definitie
from rivierenland.rapportages.enums import Aanleiding, Deelstatus, Editiestatus, Rapport, Ritme
from rivierenland.rapportages.models import Rapporteditie
from rivierenland.rapportages.models.rapporteditie import ONDERWEG
from rivierenland.rapportages.periode import Periode

MAANDEN = {Ritme.MAAND: 1, Ritme.KWARTAAL: 3, Ritme.JAAR: 12}
PERIODEN = {Ritme.MAAND: "een maand", Ritme.KWARTAAL: "een kwartaal", Ritme.JAAR: "een heel jaar"}
NA_STOPPEN = "De vorige versie is gestopt voordat zij was gepubliceerd."


class NoEdition(Exception):
    """It cannot be done; the message is a Dutch sentence that says why and what can be done."""


def start(
    *,
    rapport: Rapport,
    periode: Periode,
    by: Actor,
    onderwerp: str = "",
    aanleiding: Aanleiding = Aanleiding.GEVRAAGD,
    reden: str = "",
    aloud: bool = True,
) -> Rapporteditie:
    """Ask for an edition; what is already being worked on is given back, so two at once get the same one.

    A correction asks the right to publish and a `reden`. Not `aloud`: whoever starts it also does the work, as a command does.
    Raises `Geweigerd`, and `NoEdition` for a period that does not fit or is not over, for what was published already, and for a
    correction of what was not.
    """
    correctie = aanleiding == Aanleiding.CORRECTIE
    by.require(Permission.RAPPORTAGE_PUBLISH if correctie else Permission.RAPPORTAGE_GENERATE)
    definitie = _checked(rapport, periode, onderwerp)
    with transaction.atomic():
        meting.lock(f"rapport {rapport} {onderwerp} {periode.code}")
        edities = Rapporteditie.objects.filter(rapport=rapport, onderwerp=onderwerp, periode=periode.code)
        if lopend := edities.filter(status__in=ONDERWEG).first():
            return lopend
        gepubliceerd = edities.filter(status=Editiestatus.GEPUBLICEERD).exists()
        _fits(definitie, periode, gepubliceerd=gepubliceerd, correctie=correctie, reden=reden)
        versie = (edities.aggregate(hoogste=Max("versie"))["hoogste"] or 0) + 1
        editie = Rapporteditie.objects.create(
            rapport=rapport,
            onderwerp=onderwerp,
            periode=periode.code,
            versie=versie,
            reden=reden or (NA_STOPPEN if versie > 1 else ""),
            aanleiding=aanleiding,
            peildatum=periode.laatste_dag,
            definitie_versie=definitie.versie,
            gevraagd_door=by.gebruiker,
        )
        _measure(editie, by, aloud=aloud)
        gebeurtenis.record(
            actie="rapporteditie.start",
            object=editie,
            by=by,
            details={"rapport": str(rapport), "onderwerp": onderwerp, "periode": periode.code, "versie": versie},
        )
    return editie


def cancel(*, editie: Rapporteditie, by: Actor) -> None:
    """Stop an edition that was not published. What runs stops at its next step. Raises `Geweigerd` and `NoEdition`."""
    by.require(Permission.RAPPORTAGE_PUBLISH)
    with transaction.atomic():
        rij = Rapporteditie.objects.select_for_update().get(pk=editie.pk)
        if rij.status not in ONDERWEG:
            raise NoEdition("Dit rapport wordt niet meer gemaakt. Er is niets om te stoppen.")
        rij.status = Editiestatus.GEANNULEERD
        rij.save(update_fields=["status"])
        rij.delen.filter(status=Deelstatus.WACHT).update(status=Deelstatus.GEANNULEERD)
        gebeurtenis.record(actie="rapporteditie.cancel", object=rij, by=by)


def retry(*, editie: Rapporteditie, by: Actor) -> None:
    """Measure only the gemeenten that failed, and make only the parts that are not there or changed by it.

    Raises `Geweigerd`, and `NoEdition` when nothing failed.
    """
    by.require(Permission.RAPPORTAGE_PUBLISH)
    with transaction.atomic():
        rij = _failed(editie)
        rij.status, rij.fout = Editiestatus.METEN, ""
        rij.save(update_fields=["status", "fout"])
        _measure(rij, by)
        gebeurtenis.record(actie="rapporteditie.retry", object=rij, by=by)


def proceed(*, editie: Rapporteditie, by: Actor) -> None:
    """Go on without the gemeenten that could not be measured: the report names them, and the other parts become a concept.

    Raises `Geweigerd`, and `NoEdition` when something else failed: that is first made again.
    """
    by.require(Permission.RAPPORTAGE_PUBLISH)
    with transaction.atomic():
        rij = _failed(editie)
        delen = list(rij.delen.all())
        zonder = {deel.gemeente_id for deel in delen if deel.status == Deelstatus.MISLUKT}
        heel = [deel for deel in delen if deel.gemeente_id not in zonder]
        if None in zonder or not heel or any(deel.status != Deelstatus.KLAAR for deel in heel):
            raise NoEdition("Er is meer mislukt dan de cijfers van een gemeente. Probeer eerst opnieuw wat mislukte.")
        gebeurtenis.record(
            actie="rapporteditie.proceed", object=rij, by=by, details={"zonder": sorted(map(str, zonder))}
        )
        afronden.complete(rij, by)


def give_up(editie: str, zin: str) -> None:
    """Note why an edition could not be measured. For the job that failed; the edition can be tried again."""
    with transaction.atomic():
        Rapporteditie.objects.filter(pk=editie, status=Editiestatus.METEN).update(status=Editiestatus.MISLUKT, fout=zin)


def _failed(editie: Rapporteditie) -> Rapporteditie:
    rij = Rapporteditie.objects.select_for_update().get(pk=editie.pk)
    if rij.status != Editiestatus.MISLUKT:
        raise NoEdition("Er is niets mislukt in dit rapport. Er is niets om opnieuw te proberen.")
    return rij


def _checked(rapport: Rapport, periode: Periode, onderwerp: str) -> Definitie:
    definitie = DEFINITIES.get(rapport)
    if definitie is None:
        raise NoEdition(f"{Rapport(rapport).label} wordt nog niet als editie gemaakt.")
    if periode.maanden != MAANDEN[definitie.ritme]:
        raise NoEdition(f"{definitie.titel} gaat over {PERIODEN[definitie.ritme]}. Kies zo’n periode.")
    if not periode.is_over(timezone.localdate()):
        raise NoEdition(f"{periode.naam[0].upper()}{periode.naam[1:]} is nog niet voorbij. Kies een eerdere periode.")
    if onderwerp not in (dict(definitie.onderwerpen) or {"": ""}):
        raise NoEdition(f"{definitie.titel}: kies een onderwerp uit de lijst.")
    return definitie


def _fits(definitie: Definitie, periode: Periode, *, gepubliceerd: bool, correctie: bool, reden: str) -> None:
    if gepubliceerd and not correctie:
        raise NoEdition(
            f"{definitie.titel} over {periode.naam} is al gepubliceerd. Klopt er iets niet, maak dan een correctie."
        )
    if correctie and not gepubliceerd:
        raise NoEdition(f"{definitie.titel} over {periode.naam} is nog niet gepubliceerd. Er is niets te corrigeren.")
    if correctie and not reden.strip():
        raise NoEdition("Schrijf op waarom het rapport wordt gecorrigeerd. Lezers zien die reden.")


def _measure(editie: Rapporteditie, by: Actor, *, aloud: bool = True) -> None:
    achtergrondtaak.start(
        taak=meting.TAAK,
        titel=f"{editie.get_rapport_display()} {editie.over.naam}: cijfers verzamelen",
        argumenten={"editie": str(editie.pk)},
        by=by,
        scope=scope.systeem(meting.SCOPE),
        totaal=meting.steps(),
        groep=editie.groep,
        aloud=aloud,
    )
