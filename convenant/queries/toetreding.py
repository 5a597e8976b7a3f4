"""Requests to join: whether one may be signed, and which gemeenten have to decide."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Exists, IntegerField, OuterRef, QuerySet, Value, When

from convenant.enums.partij import Partijsoort, Partijstatus, Toelatingsbesluit, Toetredingstatus
from convenant.models import Convenantversie, Toelating, Toetreding
from convenant.models.toetreding import OPEN
from convenant.queries import partij as partijen
from convenant.queries import versie as versies
from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.kalender import add_months
from rivierenland.core.models import Gemeente, Organisatie
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.scope import Scopesoort

SOORT_VAN_ROL = {
    Organisatierol.VERBLIJFSBIEDER: Partijsoort.VERBLIJFSBIEDER,
    Organisatierol.UITZENDER: Partijsoort.UITZENDER,
    Organisatierol.WERKGEVER: Partijsoort.WERKGEVER,
}
"""As what an organisation signs, by the role that it has in the register."""


def sides_of(organisatie: Organisatie) -> list[str]:
    """As what the organisation can sign, in a fixed order."""
    return [str(soort) for rol, soort in SOORT_VAN_ROL.items() if rol in organisatie.rollen]


def joinable(op: date) -> Convenantversie | None:
    """The version that may be joined on `op`: the one in force; before the first is in force, the one that was adopted."""
    return versies.in_force(op) or versies.newest_adopted()


def why_not_ask(organisatie: Organisatie, op: date) -> str:
    """Why the organisation cannot ask to join on `op`, with what to do; empty when it can. The checks are another matter."""
    partij = partijen.of_organisatie(organisatie.pk)
    if partij is not None and partij.status in partijen.AANWEZIG:
        return f"Uw organisatie is al partij sinds {datum_lang(partij.sinds)}. U hoeft niets te doen."
    if open_ := open_of(organisatie.pk):
        return f"Uw verzoek van {datum_lang(open_.aangevraagd_op)} loopt al. Een tweede verzoek is niet nodig."
    if partij is not None and partij.status == Partijstatus.GEROYEERD and partij.tot is not None:
        vanaf = add_months(partij.tot, int(value_of("toetreding.wachten_na_royement_maanden", peildatum=op)))
        if op < vanaf:
            return f"Uw organisatie is op {datum_lang(partij.tot)} geroyeerd. Opnieuw vragen kan vanaf {datum_lang(vanaf)}."
    if organisatie.status != Organisatiestatus.ACTIEF or not organisatie.gemeenten:
        return "Uw organisatie is nog bij geen gemeente toegelaten. Meld u eerst aan bij een gemeente; daarna kunt u toetreden."
    if not sides_of(organisatie):
        return "In het register staat niet dat uw organisatie bedden biedt, mensen uitzendt of werk geeft. Pas eerst de rollen aan."
    return ""


def open_of(organisatie_id: int) -> Toetreding | None:
    """The request of an organisation about which something must still happen."""
    rows = Toetreding.objects.filter(organisatie=organisatie_id, status__in=OPEN)
    return rows.select_related("organisatie", "convenant").first()


def listed() -> QuerySet[Toetreding]:
    """All requests in scope; what must be decided soonest on top, what is over below."""
    rows = Toetreding.objects.select_related("organisatie", "convenant")
    waits = Toelating.objects.filter(toetreding=OuterRef("pk"), besluit=Toelatingsbesluit.WACHT)
    value = scope.current()
    if value.soort is Scopesoort.GEMEENTEN:
        waits = waits.filter(gemeente__in=value.gemeenten)
    loopt = Case(When(status__in=OPEN, then=Value(0)), default=Value(1), output_field=IntegerField())
    rows = rows.annotate(wacht=Exists(waits.filter(toetreding__status=Toetredingstatus.AANGEVRAAGD)), loopt=loopt)
    return rows.order_by("-wacht", "loopt", "uiterlijk", "-id")


def waiting() -> QuerySet[Toetreding]:
    """What whoever looks has to do now: a gemeente decides, an organisation signs; soonest first."""
    if scope.current().soort is Scopesoort.ORGANISATIE:
        return Toetreding.objects.filter(status=Toetredingstatus.TOEGELATEN).order_by("uiterlijk", "id")
    return listed().filter(wacht=True)  # type: ignore[misc]  # annotated by the query


@dataclass(frozen=True, slots=True)
class Besluitstand:
    """The decision of one gemeente. `toelating` None: it came after the request, and decides all the same."""

    gemeente: Gemeente
    toelating: Toelating | None
    telt_mee: bool

    @property
    def besluit(self) -> Toelatingsbesluit:
        """Waiting until a row says otherwise."""
        return Toelatingsbesluit(self.toelating.besluit) if self.toelating else Toelatingsbesluit.WACHT


def decisions(toetreding: Toetreding) -> list[Besluitstand]:
    """Of every gemeente concerned and of those that decided before the organisation left them; two queries."""
    rows = {
        row.gemeente_id: row for row in Toelating.objects.filter(toetreding=toetreding).select_related("besloten_by")
    }
    found = Gemeente.objects.filter(code__in={*rows, *toetreding.gemeenten}).order_by("naam")
    return [
        Besluitstand(gemeente, rows.get(gemeente.code), gemeente.code in toetreding.gemeenten) for gemeente in found
    ]


def admitted_by_all(toetreding: Toetreding) -> bool:
    """Whether every gemeente where the organisation is known now admitted it; never without any gemeente."""
    rows = Toelating.objects.filter(toetreding=toetreding, besluit=Toelatingsbesluit.TOEGELATEN)
    return bool(toetreding.gemeenten) and set(toetreding.gemeenten) <= set(rows.values_list("gemeente_id", flat=True))


def why_not_sign(toetreding: Toetreding, op: date) -> str:
    """Why the organisation cannot sign on `op`, with what to do; empty when it can. Call it where all its locations are seen."""
    if toetreding.status == Toetredingstatus.ONDERTEKEND:
        return "Uw organisatie heeft al ondertekend. U hoeft niets te doen."
    if toetreding.status != Toetredingstatus.TOEGELATEN:
        return "Ondertekenen kan pas als alle gemeenten waar u locaties hebt uw organisatie hebben toegelaten."
    if toetreding.organisatie.status != Organisatiestatus.ACTIEF:
        return "Uw organisatie staat niet meer als actief in het register. Neem contact op met de gemeente."
    if partijen.kvk_changed(toetreding):
        return (
            "Uw KVK-nummer is veranderd sinds het verzoek. Een andere rechtspersoon kan niet op dit verzoek ondertekenen. "
            "Trek het verzoek in en vraag toetreding opnieuw aan."
        )
    geldt = joinable(op)
    if geldt is None or geldt.pk != toetreding.convenant_id:
        nummer = f"versie {geldt.nummer}" if geldt else "een andere versie"
        return (
            f"Versie {toetreding.convenant.nummer} is vervangen door {nummer}. Zet uw verzoek eerst over naar de nieuwe tekst. "
            "De toelating blijft staan."
        )
    if Partijsoort.VERBLIJFSBIEDER in toetreding.soorten and not _has_location(toetreding.organisatie_id):
        return "Uw organisatie heeft geen locatie meer in gebruik. Neem contact op met de gemeente over uw verzoek."
    return ""


def _has_location(organisatie_id: int) -> bool:
    return Huisvestingslocatie.objects.in_use().filter(organisatie=organisatie_id).exists()
