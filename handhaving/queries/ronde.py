"""Rounds as pages and other parts ask for them."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from handhaving.enums import Deelnamestatus, Delingsoort, Rondestatus
from handhaving.models import Gegevensdeling, Ronde, Rondedeelname, Rondeinspecteur, Rondestop
from handhaving.models.gegevensdeling import RUNS
from registratie.models import Huisvestingslocatie, Locatiekaart
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebruiker, Toegang
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import Rol


def for_list() -> QuerySet[Ronde]:
    """Rounds of the scope with the number of stops and of inspections done."""
    return Ronde.objects.select_related("gemeente").annotate(
        aantal=Count("stops", distinct=True), gedaan=Count("stops__inspectie", distinct=True)
    )


def todays_round(actor: Actor, dag: date) -> Ronde | None:
    """The planned round that this user walks on a day; the first made when there are several. One query."""
    if actor.gebruiker is None:
        return None
    mine = Rondeinspecteur.objects.filter(gebruiker=actor.gebruiker).values("ronde")
    return for_list().filter(pk__in=mine, dag=dag, status=Rondestatus.GEPLAND).order_by("pk").first()


def may_inspect(actor: Actor, locatie_id: int, dag: date) -> Gegevensdeling | None:
    """The sharing by which this inspector of another gemeente may inspect a location on `dag`; None when there is none.

    It must be made for a joint round that goes on, hold on that day, and the actor must be one of its inspectors. An inbox
    that runs later, under a scope that sees more, may ask about a day that is over.
    """
    if actor.gebruiker is None or not actor.may(Permission.INSPECTIE_RECORD):
        return None
    walks = Rondeinspecteur.objects.filter(gebruiker=actor.gebruiker, ronde__dag=dag, ronde__status__in=RUNS)
    shared = Gegevensdeling.objects.filter(
        Q(ingetrokken_op=None) | Q(ingetrokken_op__gt=dag),
        soort=Delingsoort.RONDE, naar__in=actor.gemeenten, locatie_nr=locatie_id, vanaf__lte=dag, tot__gte=dag,
        ronde_nr__in=walks.values("ronde"),
    )  # fmt: skip
    return shared.order_by("pk").first()


@dataclass(frozen=True, slots=True)
class Stopregel:
    """One stop as a page shows it. `locatie` None: of another gemeente, then `gegevens` is what that gemeente gave, if anything.

    `naam` is always known: the public card of a location crosses every border.
    """

    stop: Rondestop
    naam: str
    rd: tuple[int, int] | None
    aankomst: int
    locatie: Huisvestingslocatie | None = None
    gegevens: dict[str, Any] = field(default_factory=dict)

    @property
    def adres(self) -> str:
        """The address, when it may be known."""
        return self.locatie.adresregel if self.locatie else self.gegevens.get("adres", "")

    @property
    def km(self) -> float:
        """Kilometres from the stop before."""
        return self.stop.reis_meters / 1000

    @property
    def aankomst_tekst(self) -> str:
        """After how long one is there: `na 1 uur en 20 minuten`."""
        uren, minuten = divmod(self.aankomst, 60)
        rest = "1 minuut" if minuten == 1 else f"{minuten} minuten"
        return f"na {uren} uur en {rest}" if uren else f"na {rest}"


def is_empty(ronde: Ronde) -> bool:
    """Whether no location is on the round yet."""
    return not Rondestop.objects.filter(ronde=ronde).exists()


def stop_lines(ronde: Ronde, actor: Actor) -> list[Stopregel]:
    """The stops in order with what this actor may know of each. Four queries."""
    stops = list(Rondestop.objects.filter(ronde=ronde).select_related("gemeente", "inspectie"))
    numbers = [stop.locatie_id for stop in stops]
    own = {row.pk: row for row in Huisvestingslocatie.objects.filter(pk__in=numbers).select_related("organisatie")}
    cards = {card.pk: card for card in Locatiekaart.objects.filter(pk__in=numbers)}
    shared = Gegevensdeling.objects.filter(ronde_nr=ronde.pk, naar__in=actor.gemeenten, ingetrokken_op=None)
    given = {row.locatie_nr: row.gegevens for row in shared}
    lines, minuten = [], 0
    for stop in stops:
        minuten += stop.reis_minuten
        lines.append(_line(stop, own.get(stop.locatie_id), cards.get(stop.locatie_id), given, minuten))
        minuten += stop.minuten
    return lines


def _line(
    stop: Rondestop,
    locatie: Huisvestingslocatie | None,
    card: Locatiekaart | None,
    given: dict[int, dict[str, Any]],
    aankomst: int,
) -> Stopregel:
    place = locatie or card
    rd = (place.rd_x, place.rd_y) if place and place.rd_x is not None and place.rd_y is not None else None
    naam = place.naam if place else f"Locatie {stop.locatie_id}"
    return Stopregel(stop, naam, rd, aankomst, locatie, {} if locatie else given.get(stop.locatie_id, {}))


def inspectors(gemeente: str) -> list[Gebruiker]:
    """Who may walk a round for a gemeente: its toezichthouders of now, by name."""
    access = Toegang.objects.active().filter(rol=Rol.TOEZICHTHOUDER, gemeente=gemeente)
    return list(Gebruiker.objects.filter(pk__in=access.values("gebruiker")).order_by("naam", "pk"))


def walkers(ronde: Ronde) -> list[Gebruiker]:
    """Who walks this round, by name."""
    rows = Rondeinspecteur.objects.filter(ronde=ronde).select_related("gebruiker").order_by("gebruiker__naam", "pk")
    return [row.gebruiker for row in rows]


def participation(ronde: Ronde) -> list[Rondedeelname]:
    """The gemeenten of a joint round, the leading one first; none of a round of one gemeente."""
    rows = Rondedeelname.objects.filter(ronde=ronde).select_related("gemeente", "besluit_by")
    return sorted(rows, key=lambda row: (row.gemeente_id != ronde.gemeente_id, row.gemeente.naam))


def may_decide(actor: Actor, gemeente: str) -> bool:
    """Whether this official says for a gemeente that it takes part in a joint round, or does not."""
    return any(actor.may(right, gemeente=gemeente) for right in (Permission.RONDE_PLAN, Permission.DELING_DECIDE))


def not_given(ronde: Ronde, parts: list[Rondedeelname]) -> dict[str, int]:
    """Per own gemeente that agreed how many facts of its stops others that agreed did not get yet. Three queries."""
    if not parts:
        return {}
    agreed = Rondedeelname.objects.filter(ronde=ronde, status=Deelnamestatus.AKKOORD).count()
    codes = [part.gemeente_id for part in parts]
    stops = Counter(Rondestop.objects.filter(ronde=ronde, gemeente__in=codes).values_list("gemeente", flat=True))
    given = Counter(
        Gegevensdeling.objects.filter(
            ronde_nr=ronde.pk, gemeente__in=codes, ingetrokken_op=None
        ).values_list("gemeente", flat=True)
    )  # fmt: skip
    left = {code: stops[code] * (agreed - 1) - given[code] for code in codes}
    return {code: number for code, number in left.items() if number > 0}


def asked(gemeenten: tuple[str, ...], vandaag: date, *, most: int = 5) -> list[Rondedeelname]:
    """Joint rounds to come that these gemeenten did not answer yet, the nearest first. The leading one need not be asked."""
    waits = Rondedeelname.objects.filter(
        gemeente__in=gemeenten,
        status=Deelnamestatus.GEVRAAGD,
        ronde__status=Rondestatus.CONCEPT,
        ronde__dag__gte=vandaag,
    ).exclude(ronde__gemeente=F("gemeente"))
    return list(waits.select_related("ronde__gemeente").order_by("ronde__dag", "pk")[:most])
