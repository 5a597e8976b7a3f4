"""What proposals, meetings and action points ask of somebody."""

from datetime import date

from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.werk.regel import Werkregel, dag, term
from speerpunten.programma.enums.besluit import Routestand, Voorstelstatus
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.models import Actiepunt, Voorstel
from speerpunten.programma.queries import actiepunt as actiepunten
from speerpunten.programma.queries import besluit as besluiten
from speerpunten.programma.queries import vergadering as vergaderingen
from speerpunten.programma.queries import voorstel as voorstellen
from speerpunten.programma.queries.besluit import Route, Vak

SHOWN = 20
ROND = 7
"""A day that is this near belongs on a home; what is farther away stands in the list."""
ZONDER_TERMIJN = 30


def beleid(actor: Actor, vandaag: date) -> list[Werkregel]:
    """Proposals that the own college or raad must get or has decided by now, and own action points."""
    rows = besluiten.routes(list(voorstellen.submitted())).values()
    vakken = [
        (route.voorstel, rij.aan_zet)
        for route in rows
        for rij in route.rijen
        if rij.gemeente.pk in actor.gemeenten and rij.aan_zet
    ]
    regels = [_asked(voorstel, vak, vandaag) for voorstel, vak in vakken if _moves(vak, vandaag)]
    return [*regels, *acties(actor, vandaag)]


def regio(actor: Actor, vandaag: date) -> list[Werkregel]:
    """What the region must do with its proposals and meetings, for whom it waits, and its action points."""
    nieuw = Voorstel.objects.filter(status__in=[Voorstelstatus.CONCEPT, Voorstelstatus.OVERLEG]).order_by("id")[:SHOWN]
    routes = besluiten.routes(list(voorstellen.submitted())).values()
    regels = [_drafted(row) for row in nieuw] + [_waits(route, vandaag) for route in routes if route.aan_zet]
    regels += [
        Werkregel(
            "attention", "Vast te stellen", f"Besluitenlijst {row.get_soort_display().lower()}",
            "De vergadering is geweest. Schrijf de besluiten op en stel de lijst vast.", dag(row.dag),
            reverse("programma:vergadering-detail", args=[row.pk]), "Bekijken", 3,
        )
        for row in vergaderingen.unsettled(vandaag)[:SHOWN]
    ]  # fmt: skip
    laat = actiepunten.overdue_of_others(vandaag).count()
    if laat:
        wat = (
            "1 actiepunt van een gemeente is te laat" if laat == 1 else f"{laat} actiepunten van gemeenten zijn te laat"
        )
        url = f"{reverse('programma:actiepunt-list')}?status=te_doen"
        regels.append(Werkregel("wrong", "Te laat", wat, "Vraag hoe het staat.", "", url, "Bekijken", -1))
    return [*regels, *acties(actor, vandaag)]


def acties(actor: Actor, vandaag: date) -> list[Werkregel]:
    """Open action points of this person, the nearest day first."""
    return [_action(row, vandaag) for row in actiepunten.open_of(actor)[:SHOWN]]


def _moves(vak: Vak, vandaag: date) -> bool:
    """Whether the own policy officer has something to do now: ask the body, or write down what it decided."""
    if vak.stand is Routestand.NIET_VOORGELEGD:
        return True
    gepland = vak.behandeling.gepland_op if vak.behandeling else None
    return vak.is_late(vandaag) or bool(gepland and gepland <= vandaag)


def _asked(voorstel: Voorstel, vak: Vak, vandaag: date) -> Werkregel:
    orgaan = f"{'de' if vak.orgaan is Orgaan.RAAD else 'het'} {vak.orgaan.kort.lower()}"
    voorleggen = vak.stand is Routestand.NIET_VOORGELEGD
    uiterlijk = vak.voor if voorleggen or vak.behandeling is None else vak.behandeling.gepland_op or vak.voor
    soort, woord, volgorde = term(uiterlijk, vandaag) if uiterlijk else ("attention", "Te doen", ZONDER_TERMIJN)
    doe = f"Voorleggen aan {orgaan}" if voorleggen else f"Uitkomst van {orgaan} vastleggen"
    return Werkregel(
        soort, woord, f"{doe}: {voorstel.titel}",
        f"{vak.gemeente.naam}, {vak.stand.label.lower()}." if not voorleggen else f"De regio vraagt een besluit van {vak.gemeente.naam}.",
        f"{'Gevraagd voor' if voorleggen else 'Verwacht op'} {dag(uiterlijk)}" if uiterlijk else "",
        reverse("programma:besluit-detail", args=[voorstel.pk, vak.gemeente.slug, vak.orgaan.value]), "Bekijken", volgorde,
    )  # fmt: skip


def _drafted(row: Voorstel) -> Werkregel:
    concept = row.status == Voorstelstatus.CONCEPT
    return Werkregel(
        "neutral", row.get_status_display() if concept else "In overleg", row.titel,
        "Zet het op het portefeuillehoudersoverleg." if concept else "Bied het na het overleg aan de gemeenten aan.",
        f"Overleg op {dag(row.overleg_op)}" if row.overleg_op else "",
        reverse("programma:voorstel-detail", args=[row.pk]), "Bekijken", ZONDER_TERMIJN,
    )  # fmt: skip


def _waits(route: Route, vandaag: date) -> Werkregel:
    laat = [vak for vak in route.aan_zet if vak.is_late(vandaag)]
    delen = []
    for orgaan, enkel, meer in ((Orgaan.COLLEGE, "college", "colleges"), (Orgaan.RAAD, "raad", "raden")):
        aantal = sum(1 for vak in route.aan_zet if vak.orgaan is orgaan)
        if aantal:
            delen.append(f"{aantal} {enkel if aantal == 1 else meer}")
    wie = ", ".join(vak.gemeente.naam for vak in laat)
    return Werkregel(
        "wrong" if laat else "neutral", f"{len(laat)} te laat" if laat else "Wacht", route.voorstel.titel,
        f"Wacht op {' en '.join(delen)}." + (f" Te laat: {wie}." if laat else ""),
        f"Raden voor {dag(route.voorstel.raad_voor)}" if route.voorstel.raad_voor else "",
        f"{reverse('programma:voorstel-detail', args=[route.voorstel.pk])}#route", "Bekijken", 0 if laat else ZONDER_TERMIJN,
    )  # fmt: skip


def _action(row: Actiepunt, vandaag: date) -> Werkregel:
    soort, woord, volgorde = term(row.uiterlijk, vandaag)
    if (row.uiterlijk - vandaag).days > ROND:
        soort = "neutral"
    uit = f"Actiepunt uit {row.vergadering.get_soort_display().lower()}." if row.vergadering else "Actiepunt."
    return Werkregel(
        soort, woord, row.wat, f"{uit} {row.stand}".strip(), f"Uiterlijk {dag(row.uiterlijk)}",
        reverse("programma:actiepunt-follow-up", args=[row.pk]), "Bijwerken", volgorde,
    )  # fmt: skip
