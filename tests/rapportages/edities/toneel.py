"""Figures for editions to be made of, and the jobs done on the spot."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.conf import LazySettings

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Gemeente
from rivierenland.rapportages import tasks
from rivierenland.rapportages.actions import editie as actie
from rivierenland.rapportages.actions import meting
from rivierenland.rapportages.enums import Rapport
from rivierenland.rapportages.models import Rapporteditie
from rivierenland.rapportages.periode import Periode
from speerpunten.programma.models import Indicator, Meetwaarde

KWARTAAL = Periode(2026, kwartaal=3)
SYSTEEM = scope.systeem("rapporten")
BY = Actor.systeem("test")
JOBS = {
    meting.TAAK: tasks.measure_editie,
    meting.DEELTAAK: tasks.make_deel,
    "rapportages.renew_deel": tasks.renew_deel,
}
DUREN = ("verblijf_kort", "verblijf_midden", "verblijf_lang")
SAMEN = "personen_vannacht"


def fill(periode: Periode = KWARTAAL, *, start: int = 20) -> list[str]:
    """Stays of three lengths in every gemeente, at the end of this quarter and of the one before; gives the codes in order."""
    codes = list(Gemeente.objects.order_by("code").values_list("code", flat=True))
    dagen = (periode.laatste_dag, periode.vorige.laatste_dag)
    soorten = {code: Indicator.objects.get_or_create(code=code, defaults={"naam": code})[0] for code in (*DUREN, SAMEN)}
    Meetwaarde.objects.filter(peildatum__in=dagen, indicator__in=soorten).delete()
    Meetwaarde.objects.bulk_create(
        Meetwaarde(
            indicator=soorten[duur], gemeente_id=code, peildatum=dag,
            waarde=start + 10 * nr + plus, teller=start + 10 * nr + plus, noemer=1,
        )
        for nr, code in enumerate(codes) for plus, duur in enumerate(DUREN) for dag in dagen
    )  # fmt: skip
    Meetwaarde.objects.bulk_create(
        Meetwaarde(indicator=soorten[SAMEN], gemeente_id=code, peildatum=dag, waarde=0)
        for code in codes
        for dag in dagen
    )
    for code in codes:
        for dag in dagen:
            _add_up(code, dag)
    return codes


def count(gemeente: str, duur: str, dag: date, aantal: int) -> None:
    """Another number in one place."""
    Meetwaarde.objects.filter(gemeente_id=gemeente, indicator=duur, peildatum=dag).update(teller=aantal, waarde=aantal)
    _add_up(gemeente, dag)


def _add_up(gemeente: str, dag: date) -> None:
    rijen = Meetwaarde.objects.filter(gemeente_id=gemeente, peildatum=dag)
    samen = sum(rijen.filter(indicator__in=DUREN).values_list("teller", flat=True))
    rijen.filter(indicator=SAMEN).update(teller=samen, waarde=samen, noemer=1)


def start(by: Actor = BY, **anders: object) -> Rapporteditie:
    """Ask for the quarter."""
    with scope.within(by.scope):
        return actie.start(**({"rapport": Rapport.KWARTAALMONITOR, "periode": KWARTAAL, "by": by} | anders))  # type: ignore[arg-type]


def work(editie: Rapporteditie) -> Rapporteditie:
    """Do its jobs as a worker would, until none is left."""
    while rows := list(
        Achtergrondtaak.objects.filter(groep=editie.groep, status__in=(Taakstatus.WACHT, Taakstatus.BEZIG)).order_by(
            "created_at"
        )
    ):
        for row in rows:
            JOBS[row.taak](str(row.pk))
    return fresh(editie)


def fresh(editie: Rapporteditie) -> Rapporteditie:
    """The edition as it is now."""
    with scope.within(SYSTEEM):
        return Rapporteditie.objects.get(pk=editie.pk)


@contextmanager
def system() -> Iterator[None]:
    """Everything may be seen."""
    with scope.within(SYSTEEM):
        yield


def keep_files(settings: LazySettings, tmp_path: object) -> None:
    """Files go to a folder of the test."""
    settings.MEDIA_ROOT = tmp_path
