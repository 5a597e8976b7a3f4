"""Settle an edition once none of its parts is still to be made."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.feestdagen import is_werkdag, volgende_werkdag
from rivierenland.core.queries.parameter import value_of
from rivierenland.rapportages.actions import rapportbericht
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Deelstatus, Editiestatus, Rapport
from rivierenland.rapportages.models import Rapporteditie

CONTROLE_DAGEN = "rapport_controle_dagen"


def settle(*, editie: Rapporteditie, by: Actor) -> None:
    """A concept when every part is there; not made when one failed. Does nothing while one is still to come, or when it was settled."""
    with transaction.atomic():
        rij = Rapporteditie.objects.select_for_update().get(pk=editie.pk)
        statussen = list(rij.delen.values_list("status", flat=True))
        if rij.status != Editiestatus.MAKEN or {Deelstatus.WACHT, Deelstatus.BEZIG} & set(statussen):
            return
        if Deelstatus.MISLUKT in statussen:
            _fail(rij, by)
        else:
            complete(rij, by)


def _fail(editie: Rapporteditie, by: Actor) -> None:
    zinnen = editie.delen.filter(status=Deelstatus.MISLUKT).values_list("fout", flat=True)
    editie.status, editie.fout = Editiestatus.MISLUKT, " ".join(dict.fromkeys(zinnen))
    editie.save(update_fields=["status", "fout"])
    gebeurtenis.record(actie="rapporteditie.fail", object=editie, by=by, details={"fout": editie.fout})


def complete(editie: Rapporteditie, by: Actor) -> None:
    """A concept from now on, with the last day to approve. Called by an action that holds the edition and asked for the right."""
    definitie = DEFINITIES[Rapport(editie.rapport)]
    editie.status, editie.fout, editie.klaar_at = Editiestatus.CONCEPT, "", timezone.now()
    editie.termijn = term(timezone.localdate()) if definitie.controle else None
    editie.save(update_fields=["status", "fout", "klaar_at", "termijn"])
    gebeurtenis.record(actie="rapporteditie.complete", object=editie, by=by)
    rapportbericht.tell_concept(editie)


def term(vandaag: date) -> date:
    """The last day to approve: never a day on which the offices are closed."""
    dag = vandaag + timedelta(days=int(value_of(CONTROLE_DAGEN, peildatum=vandaag)))
    return dag if is_werkdag(dag) else volgende_werkdag(dag)
