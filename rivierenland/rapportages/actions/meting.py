"""Measure for an edition: every gemeente apart, then what is withheld, then it is frozen and the parts can be made."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from typing import Any

import structlog
from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import ParameterMissing, value_of
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.definities.definitie import Bereik, Definitie
from rivierenland.rapportages.enums import Deelstatus, Doelgroep, Editiestatus, Formaat, Rapport
from rivierenland.rapportages.meting.afschermen import DREMPELS, NietVeilig, withhold
from rivierenland.rapportages.meting.feit import REGIONAAM, Feitsoort, Gemeten
from rivierenland.rapportages.meting.vastleggen import FOUT, UITGAVE, dump_fact, dump_sum
from rivierenland.rapportages.models import Meetdeel, Rapportdeel, Rapporteditie, Rapportoordeel
from rivierenland.rapportages.queries import momentopname

TAAK = "rapportages.measure_editie"
DEELTAAK = "rapportages.make_deel"
SCOPE = "rapporten"
KLEIN = {Feitsoort.PERSONEN: "klein_aantal", Feitsoort.TOEZICHT: "klein_aantal_toezicht"}
Report = Callable[[int, int, str], None]
log = structlog.get_logger(__name__)


class NotMeasured(Exception):
    """The edition cannot be made of these figures; the message is a Dutch sentence that says why."""


def lock(sleutel: str) -> None:
    """Wait for whoever works on the same thing, until the end of this transaction."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", [sleutel])


def steps() -> int:
    """Every gemeente, the region, and withholding."""
    return Gemeente.objects.count() + 2


def measure(
    *,
    editie: Rapporteditie,
    by: Actor,
    report: Report = lambda voortgang, totaal, stap: None,
    keep: Callable[[], None] = lambda: None,
) -> None:
    """Measure what was not measured yet, or failed; then freeze, and start the parts that are not there.

    Runs under the system's scope, a transaction an area: killed halfway it goes on where it was. A gemeente whose data raise is told
    with its subject, and the others go on. A stopped edition stays stopped. Raises `Geweigerd` and `NotMeasured`.
    """
    by.require(Permission.RAPPORTAGE_GENERATE)
    definitie = DEFINITIES[Rapport(editie.rapport)]
    if definitie.versie != editie.definitie_versie:
        raise NotMeasured("Dit rapport is intussen anders opgezet. Stop deze editie en vraag het rapport opnieuw aan.")
    with transaction.atomic():
        namen = dict(Gemeente.objects.order_by("naam").values_list("code", "naam"))
        _lay_out(editie, definitie, list(namen))
        te_meten, stappen = _to_measure(editie, [*namen, None]), steps()
    for nr, code in enumerate(te_meten):
        report(nr, stappen, f"Cijfers verzamelen: {namen[code] if code else REGIONAAM}")
        with transaction.atomic():
            if not _is_measuring(editie):
                return
            _measure_area(editie, definitie, code, namen)
        keep()
    report(stappen - 1, stappen, "Kleine aantallen afschermen")
    with transaction.atomic():
        lock("afschermen van rapporten")  # two at once would each not know what the other shows
        editie.refresh_from_db()
        verborgen = _withheld(editie) if editie.gemeten_at is None else None
        if _is_measuring(editie):
            _freeze(editie, by, verborgen)


def _is_measuring(editie: Rapporteditie) -> bool:
    return Rapporteditie.objects.select_for_update().get(pk=editie.pk).status == Editiestatus.METEN


def _lay_out(editie: Rapporteditie, definitie: Definitie, codes: list[str]) -> None:
    """The parts and, where gemeenten approve, their verdicts: once."""
    lock(f"editie {editie.pk}")
    if editie.delen.exists():
        return
    delen: list[tuple[str | None, Doelgroep]] = []
    if definitie.bereik is not Bereik.REGIO:
        delen += [(code, Doelgroep.REGIO) for code in codes]
    if definitie.bereik is not Bereik.GEMEENTEN:
        delen.append((None, Doelgroep.REGIO))
    if definitie.eigen_deel:
        delen += [(code, Doelgroep.GEMEENTE) for code in codes]
    Rapportdeel.objects.bulk_create(
        Rapportdeel(editie=editie, nr=nr, gemeente_id=code, doelgroep=doelgroep)
        for nr, (code, doelgroep) in enumerate(delen, start=1)
    )
    if definitie.controle:
        Rapportoordeel.objects.bulk_create(Rapportoordeel(editie=editie, gemeente_id=code) for code in codes)


def _to_measure(editie: Rapporteditie, areas: Iterable[str | None]) -> list[str | None]:
    gelukt = set(Meetdeel.objects.filter(editie=editie, fout="").values_list("gemeente_id", flat=True))
    return [code for code in areas if code not in gelukt]


def _measure_area(editie: Rapporteditie, definitie: Definitie, code: str | None, namen: dict[str, str]) -> None:
    gemeten, fouten = Samen(), []
    for meting in definitie.metingen:
        doe = meting.measure if code else meting.region
        if doe is None:
            continue
        try:
            with transaction.atomic():
                gemeten.add(doe(code, editie.over) if code else doe(editie.over))  # type: ignore[call-arg, arg-type]
        except (OperationalError, InterfaceError):
            raise  # the database is away: nothing is wrong with these data
        except Exception:
            log.exception("meting_mislukt", editie=str(editie.pk), gemeente=code or "", meting=meting.code)
            fouten.append({"meting": meting.code, "zin": _failed_sentence(code, meting.titel, namen)})
    if fouten:
        gemeten = Samen()  # half a gemeente would be read as a whole one
    rijen = gemeten.rijen | ({FOUT: fouten} if fouten else {}) | ({} if code else {UITGAVE: [_publication(namen)]})
    Meetdeel.objects.update_or_create(
        editie=editie,
        gemeente_id=code,
        defaults={
            "feiten": gemeten.feiten,
            "sommen": gemeten.sommen,
            "rijen": rijen,
            "bewijs": gemeten.bewijs,
            "fout": " ".join(fout["zin"] for fout in fouten),
        },
    )
    # What was withheld of the figures before these says nothing any more, also when this job is killed right after.
    Rapporteditie.objects.filter(pk=editie.pk).update(gemeten_at=None)


class Samen:
    """What the subjects gave of one area, as it is kept."""

    def __init__(self) -> None:
        self.feiten: list[dict[str, Any]] = []
        self.sommen: list[dict[str, Any]] = []
        self.rijen: dict[str, Any] = {}
        self.bewijs: dict[str, Any] = {}

    def add(self, gemeten: Gemeten) -> None:
        """One more subject. A fact that two subjects give is kept once."""
        bekend = {feit["sleutel"] for feit in self.feiten}
        self.feiten += [dump_fact(feit) for feit in gemeten.feiten if feit.sleutel.code not in bekend]
        self.sommen += [som for som in map(dump_sum, gemeten.sommen) if som not in self.sommen]
        self.rijen |= {naam: list(rijen) for naam, rijen in gemeten.rijen.items()}
        self.bewijs |= {code: list(rijen) for code, rijen in gemeten.bewijs.items()}


def _failed_sentence(code: str | None, titel: str, namen: dict[str, str]) -> str:
    waar = namen[code] if code else REGIONAAM
    return f"De cijfers van {waar} ontbreken: bij het onderdeel ‘{titel}’ ging iets mis."


def _publication(namen: dict[str, str]) -> dict[str, Any]:
    return {"adres": settings.SITE_URL, "voorbeeld": bool(settings.DEMO), "namen": namen}


def _withheld(editie: Rapporteditie) -> list[str]:
    """Takes seconds, so that it is worked out before the edition is held."""
    opname = momentopname.of(editie)
    eerder = momentopname.earlier(editie, set(opname.feiten))
    try:
        verborgen = withhold(list(opname.feiten.values()), opname.sommen, eerder, drempels=thresholds(editie.peildatum))
    except NietVeilig as onveilig:
        raise NotMeasured(onveilig.zin) from onveilig
    return sorted(sleutel.code for sleutel in verborgen)


def _freeze(editie: Rapporteditie, by: Actor, verborgen: list[str] | None) -> None:
    """Note what is withheld and the moment, and start the parts. Without news (None) only the parts that are not there."""
    if verborgen is not None:
        Meetdeel.objects.filter(editie=editie, gemeente=None).update(verborgen=verborgen)
        editie.delen.update(status=Deelstatus.WACHT, fout="")
        editie.gemeten_at = timezone.now()
    editie.status, editie.fout = Editiestatus.MAKEN, ""
    editie.save(update_fields=["status", "fout", "gemeten_at"])
    for deel in editie.delen.exclude(status=Deelstatus.KLAAR).select_related("gemeente"):
        _start_part(editie, deel, by)
    fouten = Meetdeel.objects.filter(editie=editie).exclude(fout="").count()
    gebeurtenis.record(
        actie="rapporteditie.measure", object=editie, by=by, details={"scope": f"systeem:{SCOPE}", "fouten": fouten}
    )


def thresholds(dag: date) -> dict[Feitsoort, int]:
    """From which count on a fact is shown, by kind, as it was agreed on that day."""
    drempels = dict(DREMPELS)
    for soort, code in KLEIN.items():
        with suppress(ParameterMissing):
            drempels[soort] = int(value_of(code, peildatum=dag))
    return drempels


def _start_part(editie: Rapporteditie, deel: Rapportdeel, by: Actor) -> None:
    deel.taak = achtergrondtaak.start(
        taak=DEELTAAK,
        titel=f"{editie.get_rapport_display()} {editie.over.naam}: {deel.gebied}",
        argumenten={"deel": deel.pk},
        by=by,
        scope=scope.systeem(SCOPE),
        totaal=len(Formaat) + 2,
        groep=editie.groep,
    )
    deel.status = Deelstatus.WACHT
    deel.save(update_fields=["taak", "status"])
