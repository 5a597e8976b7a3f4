"""Supply quality as lists and pages ask for it: rows of the kept series, never a count over the register itself."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import DecimalField, ExpressionWrapper, F, Max, QuerySet, Value
from django.db.models.functions import NullIf
from django.utils import timezone

from registratie.enums import Afwijking, Leverwijze, Opvolgstatus
from registratie.models import (
    Aanlevering,
    Huisvestingslocatie,
    Kwaliteitsmeting,
    Leverafspraak,
    Leverherinnering,
    Leveropvolging,
)
from rivierenland.core.opmaak import getal

VELDEN = (
    ("woonplaats", "Woonplaats", "zonder_woonplaats"),
    ("taal", "Taal", "zonder_taal"),
    ("kamer", "Kamer", "zonder_kamer"),
    ("document", "Soort document", "zonder_document"),
    ("vertrek", "Verwacht vertrek", "zonder_vertrek"),
)
"""The facts that may be missing: how the list of stays calls them, how a page does, and where their number is kept."""
NACHTEN_TE_VOL = 28
"""Over so many nights the locations above their permit are added up."""


def for_list() -> QuerySet[Kwaliteitsmeting]:
    """Per organisation and gemeente of the scope the newest row, with `onvolledig`: the percentage of facts that is missing.

    The last two measured days are looked at, because shortly after midnight not everybody has a row for the new day.
    """
    peildatum = last_day()
    missing = sum((F(kolom) for _, _, kolom in VELDEN), Value(0))
    share = ExpressionWrapper(
        100 * missing / (len(VELDEN) * NullIf(F("personen") * Value(1.0), Value(0.0))),
        output_field=DecimalField(max_digits=5, decimal_places=1),
    )
    rows = Kwaliteitsmeting.objects.newest(since=peildatum - timedelta(days=1))
    return rows.select_related("organisatie", "gemeente").annotate(onvolledig=share)


@dataclass(frozen=True)
class Leverstand:
    """Whether a register is up to date, in the three ways that a page shows a state. `icon` empty: that of its kind."""

    soort: str
    woord: str
    icon: str = ""


def state_of(meting: Kwaliteitsmeting) -> Leverstand:
    """Kept by hand is never late; late goes before anything else."""
    if meting.wijze == Leverwijze.PORTAAL:
        return Leverstand("good", "Zelf bijgehouden", "edit")
    if meting.dagen_te_laat:
        dagen = "1 dag" if meting.dagen_te_laat == 1 else f"{getal(meting.dagen_te_laat)} dagen"
        return Leverstand("wrong", f"{dagen} te laat")
    if meting.wijze == Leverwijze.GEEN:
        return Leverstand("attention", "Nog niets ontvangen", "inbox")
    return Leverstand("good", "Op tijd")


def last_day() -> date:
    """The last measured day of the scope; today when nothing was measured yet."""
    return Kwaliteitsmeting.objects.aggregate(laatste=Max("dag"))["laatste"] or timezone.localdate()


def series(meting: Kwaliteitsmeting, *, dagen: int) -> list[Kwaliteitsmeting]:
    """The days up to and including this one, of the same organisation and gemeente, oldest first."""
    return list(
        Kwaliteitsmeting.objects.filter(
            organisatie=meting.organisatie_id,
            gemeente=meting.gemeente_id,
            dag__gt=meting.dag - timedelta(days=dagen),
            dag__lte=meting.dag,
        ).order_by("dag")
    )


@dataclass(frozen=True)
class Ontbrekend:
    """A fact, and of how many present people it is not known. `code` is the choice in the list of stays."""

    code: str
    naam: str
    aantal: int
    personen: int

    @property
    def procent(self) -> float | None:
        """Of every hundred present people; None when nobody is there."""
        return 100 * self.aantal / self.personen if self.personen else None


def missing_facts(meting: Kwaliteitsmeting) -> list[Ontbrekend]:
    """What is not known of the people present, fact by fact."""
    return [Ontbrekend(code, naam, getattr(meting, kolom), meting.personen) for code, naam, kolom in VELDEN]


@dataclass(frozen=True)
class Overbezetting:
    """Locations above their permit, night by night added up: three locations for two nights are six."""

    locatienachten: int
    nachten: int
    hoogste: int


def above_permit(reeks: list[Kwaliteitsmeting]) -> Overbezetting:
    """Over the last nights of the series."""
    last = reeks[-NACHTEN_TE_VOL:]
    return Overbezetting(
        locatienachten=sum(meting.locaties_te_vol for meting in last),
        nachten=sum(meting.locaties_te_vol > 0 for meting in last),
        hoogste=max((meting.personen_te_veel for meting in last), default=0),
    )


def deviates_since(reeks: list[Kwaliteitsmeting]) -> date | None:
    """The first day of the jump or drop that the series ends with; None when it ends as usual."""
    since = None
    for meting in reversed(reeks):
        if meting.afwijking != reeks[-1].afwijking or meting.afwijking in (Afwijking.GEWOON, Afwijking.ONBEKEND):
            break
        since = meting.dag
    return since


def band_explained(meting: Kwaliteitsmeting, weken: int) -> str:
    """How the band of this day came about, in words that anybody can check against the figures under the chart."""
    if meting.band_hoog is None:
        return "Er zijn nog te weinig weken om te zeggen wat gewoon is."
    dag = ("maandagen", "dinsdagen", "woensdagen", "donderdagen", "vrijdagen", "zaterdagen", "zondagen")
    zin = f"Het midden van de {weken} {dag[meting.dag.weekday()]} hiervoor is {getal(meting.verwacht)}."
    if meting.seizoen is not None and meting.seizoen != meting.verwacht:
        zin += f" Met dezelfde beweging als vorig jaar in deze weken zou het {getal(meting.seizoen)} zijn."
    return f"{zin} Gewoon is daarom van {getal(meting.band_laag)} tot en met {getal(meting.band_hoog)} mensen."


def own_deliveries(organisatie: int, *, most: int = 12) -> list[Aanlevering]:
    """The lists behind the figures, newest first; only the organisation itself sees them."""
    return list(Aanlevering.objects.filter(organisatie=organisatie).order_by("-created_at")[:most])


def reminders(meting: Kwaliteitsmeting, *, most: int = 6) -> list[Leverherinnering]:
    """The reminders that were sent about this gemeente, newest first."""
    rows = Leverherinnering.objects.filter(organisatie=meting.organisatie_id, gemeente=meting.gemeente_id)
    return list(rows[:most])


def managers(meting: Kwaliteitsmeting, *, most: int = 5) -> list[Huisvestingslocatie]:
    """Locations in this gemeente whose manager can be called, for when the organisation itself cannot be reached."""
    rows = Huisvestingslocatie.objects.in_use().filter(organisatie=meting.organisatie_id, gemeente=meting.gemeente_id)
    return list(rows.exclude(beheerder_telefoon="").order_by("-capaciteit_vergund", "naam")[:most])


def agreement(meting: Kwaliteitsmeting, peildatum: date) -> Leverafspraak | None:
    """The agreement with this organisation itself that holds on `peildatum`, or that begins later."""
    rows = Leverafspraak.objects.filter(organisatie=meting.organisatie_id, gemeente=meting.gemeente_id)
    return rows.exclude(geldig_tot__lte=peildatum).order_by("geldig_van").first()


def follow_up(meting: Kwaliteitsmeting) -> Leveropvolging | None:
    """The task of this gemeente, running or settled, for the lateness of now; outside the gemeente it does not exist."""
    rows = Leveropvolging.objects.filter(organisatie=meting.organisatie_id, gemeente=meting.gemeente_id)
    return rows.select_related("gewijzigd_by").filter(gerekend_vanaf=meting.gerekend_vanaf).first()


def to_follow_up(vandaag: date, *, most: int = 20) -> list[Leveropvolging]:
    """The tasks to do today, the longest late first: open ones, and those that were put off until now."""
    rows = Leveropvolging.objects.select_related("organisatie", "gemeente").exclude(
        status__in=[Opvolgstatus.AFGEHANDELD, Opvolgstatus.VERVALLEN]
    )
    return list(rows.exclude(tot__gt=vandaag).order_by("laat_sinds", "id")[:most])
