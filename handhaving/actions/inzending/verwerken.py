"""Turn what a phone sent into an inspection, in the gemeente where the bed stands; or say why an official must decide.

Three steps with a scope each: see what it is (the inbox is of the gemeente of the inspector), record it (in the gemeente of the
location), and settle the inbox. Killed in between it starts again: recording twice is the same as once.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.files.storage import Storage
from django.utils import timezone

from handhaving.actions import foto as foto_actions
from handhaving.actions import inspectie as inspectie_actions
from handhaving.actions.inspectie import AlInspecteerd
from handhaving.actions.inzending.ontvangen import forget, ring
from handhaving.enums import Inzendingstatus
from handhaving.fotos.schoon import FotoGeweigerd
from handhaving.inzendingen.inhoud import Inhoud, read
from handhaving.models import Checklistversie, Inspectie, Inzending, Inzendingfoto, Rondestop
from handhaving.queries import ronde
from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries import toegang
from rivierenland.core.queries.parameter import value_of

GEEN_TOEGANG = (
    "De inspecteur mag in deze gemeente geen inspecties meer vastleggen. Een collega beslist wat hiermee gebeurt."
)
GEEN_LOCATIE = "Deze locatie bestaat niet meer in het register. Zoek uit welke locatie is bezocht."
ANDERE_GEMEENTE = (
    "Deze locatie staat in een andere gemeente en stond die dag niet in een gezamenlijke ronde van de inspecteur."
)
NAZENDEN = "ronde_nazenden_dagen"
GEEN_LIJST = "De checklist van deze inspectie bestaat niet meer. Leg de inspectie opnieuw vast op het gewone formulier."


@dataclass(frozen=True)
class Opdracht:
    """What must be recorded, where, and in whose name. `fotos`: key, item, and the name of the file in the store."""

    sleutel: UUID
    inhoud: Inhoud
    gemeente: str
    by: Actor
    fotos: tuple[tuple[UUID, str, str], ...]

    @property
    def dag(self) -> date:
        """The day of the visit, as it is in the region."""
        return timezone.localdate(self.inhoud.begonnen)


@dataclass(frozen=True)
class Uitkomst:
    """`inspectie`: the number of what it became; or `fout`, with `eerste` the number of the inspection that was first."""

    inspectie: int | None = None
    fout: str = ""
    eerste: int | None = None


def prepare(*, sleutel: UUID) -> Opdracht | Uitkomst | None:
    """What to do with a completed message, or why nothing can be done; None when it was done already.

    Under the scope that sees all: an inspector does not see the locations of another gemeente.
    """
    row = Inzending.objects.select_related("inspecteur").filter(pk=sleutel, status=Inzendingstatus.ONTVANGEN).first()
    if row is None:
        return None
    by, inhoud = _inspector(row), read(row.inhoud)
    gemeente = Huisvestingslocatie.objects.filter(pk=inhoud.locatie).values_list("gemeente_id", flat=True).first()
    if gemeente is None:
        return Uitkomst(fout=GEEN_LOCATIE)
    if by is None:
        return Uitkomst(fout=GEEN_TOEGANG)
    opdracht = Opdracht(
        row.pk, inhoud, gemeente, replace(by, gemeenten=(gemeente,), oorsprong="taak"),
        tuple(row.fotos.values_list("pk", "itemcode", "bestand")),
    )  # fmt: skip
    if gemeente in by.gemeenten:
        return opdracht
    if ronde.may_inspect(by, inhoud.locatie, opdracht.dag) is None:
        return Uitkomst(fout=ANDERE_GEMEENTE)
    if zin := _too_late(row, opdracht):
        return Uitkomst(fout=zin)
    return opdracht


def _too_late(row: Inzending, opdracht: Opdracht) -> str:
    """Why a joint round no longer opens another gemeente; empty when the message came in time. The day itself is what the phone
    says, so without a limit a round of last year would still let somebody in.
    """
    dagen = int(value_of(NAZENDEN, peildatum=opdracht.dag, gemeente=opdracht.gemeente))
    if (timezone.localdate(row.created_at) - opdracht.dag).days <= dagen:
        return ""
    naam = Gemeente.objects.get(pk=opdracht.gemeente).naam
    return (
        f"Deze inspectie kwam meer dan {dagen} dagen na de gezamenlijke ronde van {datum_lang(opdracht.dag)} binnen. "
        f"Geef aan de gemeente {naam} door wat u zag: zij kan het zelf vastleggen."
    )


def process(*, opdracht: Opdracht) -> Uitkomst:
    """Record the inspection with its photos, whole or not at all, in the scope of the gemeente where the bed stands."""
    try:
        with scope.within(scope.gemeenten([opdracht.gemeente])):
            return Uitkomst(inspectie=_record(opdracht).pk)
    except AlInspecteerd as fout:
        return Uitkomst(fout=str(fout)[:300], eerste=fout.inspectie.pk)
    except FotoGeweigerd as fout:
        return Uitkomst(fout=f"Een foto is niet te gebruiken. {fout}"[:300])
    except ValidationError as fout:
        return Uitkomst(fout=" ".join(fout.messages)[:300])


def finish(*, sleutel: UUID, uitkomst: Uitkomst) -> None:
    """Write down what became of the message. What was recorded is let go: the inspection holds it now."""
    row = Inzending.objects.select_for_update(of=("self",)).get(pk=sleutel)
    if row.status != Inzendingstatus.ONTVANGEN:
        return
    if uitkomst.inspectie is None:
        row.status, row.fout, row.conflict_nr = Inzendingstatus.AANDACHT, uitkomst.fout, uitkomst.eerste
    else:
        row.status, row.inspectie_nr, row.inhoud = Inzendingstatus.VERWERKT, uitkomst.inspectie, {}
        for foto in row.fotos.all():
            forget(foto)
    row.save()
    gebeurtenis.record(
        actie="inzending.process", object=row, by=Actor.systeem("process_inzending"), gemeente=row.gemeente_id,
        details={"status": row.status, "inspectie": row.inspectie_nr},
    )  # fmt: skip


def ring_waiting(*, after: timedelta = timedelta(minutes=1)) -> int:
    """Ring again for what was completed a while ago and not worked off; returns how many. Every minute, by the clock."""
    before = timezone.now() - after
    rows = Inzending.objects.filter(status=Inzendingstatus.ONTVANGEN, updated_at__lt=before).order_by("updated_at")
    keys = list(rows.values_list("pk", flat=True)[:200])
    for sleutel in keys:
        ring(sleutel)
    return len(keys)


def _inspector(row: Inzending) -> Actor | None:
    """Who sent it, in the role that may inspect; None when the access has ended."""
    hats = (keuze.actor for keuze in toegang.rolkeuzes(row.inspecteur))
    return next((hat for hat in hats if hat.may(Permission.INSPECTIE_RECORD, gemeente=row.gemeente_id)), None)


def _record(opdracht: Opdracht) -> Inspectie:
    inhoud = opdracht.inhoud
    versie = Checklistversie.objects.filter(pk=inhoud.versie).first()
    if versie is None:
        raise ValidationError(GEEN_LIJST)
    inspectie = inspectie_actions.record(
        sleutel=opdracht.sleutel,
        locatie=Huisvestingslocatie.objects.get(pk=inhoud.locatie),
        versie=versie,
        stop=_stop(opdracht),
        begonnen_at=inhoud.begonnen,
        afgerond_at=inhoud.afgerond,
        personen=inhoud.personen,
        aanwezig=inhoud.aanwezig,
        opmerking=inhoud.opmerking,
        antwoorden=inhoud.antwoorden,
        by=opdracht.by,
    )
    store = Inzendingfoto._meta.get_field("bestand").storage
    # Of two workers with one message the second comes here when the first may have let the files go.
    held = set(inspectie.fotos.values_list("sleutel", flat=True))
    for sleutel, itemcode, naam in opdracht.fotos:
        if sleutel not in held:
            _add_photo(store, inspectie, sleutel, itemcode, naam, opdracht.by)
    return inspectie


def _stop(opdracht: Opdracht) -> Rondestop | None:
    """The stop as it was; when the round was made again, the one that took its place. None: only the location is left."""
    inhoud = opdracht.inhoud
    if inhoud.stop is None:
        return None
    stops = Rondestop.objects.filter(locatie=inhoud.locatie)
    return (
        stops.filter(pk=inhoud.stop).first()
        or stops.filter(ronde__dag=opdracht.dag, ronde__rondeinspecteur__gebruiker=opdracht.by.gebruiker).first()
    )


def _add_photo(store: Storage, inspectie: Inspectie, sleutel: UUID, itemcode: str, naam: str, by: Actor) -> None:
    with store.open(naam) as bestand:
        foto_actions.add(sleutel=sleutel, bestand=bestand, inspectie=inspectie, itemcode=itemcode, by=by)
