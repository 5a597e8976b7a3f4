"""Made-up meetings: one closed, one to be settled, one to come; and action points late, soon and done."""

from datetime import date, time, timedelta
from typing import Any

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente, Toegang
from rivierenland.core.rollen import Rol
from speerpunten.programma.actions import document
from speerpunten.programma.demo.papier import papier
from speerpunten.programma.enums.vergadering import Actiepuntstatus as S
from speerpunten.programma.enums.vergadering import Vergaderingsoort
from speerpunten.programma.models import Actiepunt, Agendapunt, Vergadering, Voorstel

AFWEZIG = "west-maas-en-waal"


def make(*, vandaag: date, by: Actor) -> int:
    """Write meetings with agenda, decisions and action points; returns how many rows. Nothing where some stand already."""
    if Vergadering.objects.exists():
        return 0
    gemeenten = {gemeente.slug: gemeente for gemeente in Gemeente.objects.order_by("naam")}
    stuurgroep = _meeting(Vergaderingsoort.STUURGROEP, vandaag - timedelta(days=35), time(13, 30), "Gemeentehuis Tiel")
    overleg = _meeting(
        Vergaderingsoort.PORTEFEUILLEHOUDERS, vandaag - timedelta(days=3), time(9, 30), "Regiokantoor, zaal Linge"
    )
    straks = _meeting(Vergaderingsoort.AMBTELIJK, vandaag + timedelta(days=7), time(10, 0), "Gemeentehuis Zaltbommel")
    pijplijn, kosten = _steering(stuurgroep, by)
    perspectief, team = _aldermen(overleg)
    _officials(straks)
    for punt, wat, slug, dagen, status, meer in (
        (pijplijn, "Datum van de collegevergadering doorgeven", "culemborg", -6, S.OPEN, {}),
        (pijplijn, "Lijst van mogelijke locaties aanvullen", "tiel", 4, S.BEZIG, {"stand": "Zes locaties staan erop."}),
        (kosten, "Verdeling van de kosten uitrekenen met de nieuwe aantallen bedden", None, -2, S.BEZIG, {}),
        (
            kosten,
            "Begrotingspost opnemen in de kadernota",
            "buren",
            -20,
            S.AFGEROND,
            {"stand": "Staat in de kadernota."},
        ),
        (perspectief, "Reactie geven op de tekst over taalscholen", "neder-betuwe", 6, S.OPEN, {}),
        (team, "Rooster voor de eerste gezamenlijke ronde maken", None, 10, S.OPEN, {}),
        (team, "Naam van de contactpersoon doorgeven", "west-betuwe", 18, S.OPEN, {}),
        (team, "Proefronde voor de zomer", "maasdriel", -15, S.VERVALLEN, {"stand": "Gaat op in het interventieteam."}),
    ):
        _action(punt, wat, gemeenten[slug] if slug else None, vandaag + timedelta(days=dagen), status, meer)
    stuurgroep.aanwezig = sorted(gemeente.pk for slug, gemeente in gemeenten.items() if slug != AFWEZIG)
    stuurgroep.vastgesteld_op = vandaag - timedelta(days=28)
    stuurgroep.save()
    return Vergadering.objects.count() + Actiepunt.objects.count()


def _meeting(soort: Vergaderingsoort, dag: date, om: time, plaats: str) -> Vergadering:
    return Vergadering.objects.create(soort=soort, dag=dag, begint_om=om, plaats=plaats)


def _point(vergadering: Vergadering, volgorde: int, titel: str, **meer: Any) -> Agendapunt:
    return Agendapunt.objects.create(vergadering=vergadering, volgorde=volgorde, titel=titel, **meer)


def _steering(row: Vergadering, by: Actor) -> tuple[Agendapunt, Agendapunt]:
    _point(row, 1, "Opening en vorige besluitenlijst", besluit="De besluitenlijst is akkoord.")
    pijplijn = _point(
        row, 2, "Stand van de locatiepijplijn", voorstel=Voorstel.objects.filter(pakket="M05").order_by("-ronde").first(),
        toelichting="Hoe ver zijn colleges en raden, en wat is nodig om op tijd te zijn?",
        besluit="De gemeenten die nog niet besloten, doen dat voor het einde van het jaar.",
    )  # fmt: skip
    kosten = _point(
        row, 3, "Verdeling van de kosten", toelichting="Verdelen naar bedden of naar inwoners.",
        besluit="Verdelen naar bedden. Het regioteam rekent de gevolgen uit.",
    )  # fmt: skip
    bestand = papier("kosten.pdf", "Verdeling van de kosten", "Naar bedden en naar inwoners")
    kosten.documenten.add(document.add(titel="Notitie verdeling van de kosten", bestand=bestand, by=by))
    return pijplijn, kosten


def _aldermen(row: Vergadering) -> tuple[Agendapunt, Agendapunt]:
    perspectief = _point(
        row, 1, "Handelingsperspectief, versie 2", voorstel=Voorstel.objects.filter(perspectiefversie=2).first(),
        toelichting="Bespreken van de reacties op de consultatie.",
        besluit="De tekst gaat met twee wijzigingen naar colleges en raden.",
    )  # fmt: skip
    team = _point(row, 2, "Regionaal interventieteam", voorstel=Voorstel.objects.filter(pakket="M08").first())
    return perspectief, team


def _officials(row: Vergadering) -> None:
    _point(row, 1, "Actiepunten langslopen")
    _point(row, 2, "Cijfers van deze maand", toelichting="Wat valt op, en wat vragen wij aan de stuurgroep?")
    _point(row, 3, "Vangnet bij verlies van werk", voorstel=Voorstel.objects.filter(pakket="M12").first())


def _action(punt: Agendapunt, wat: str, gemeente: Gemeente | None, uiterlijk: date, status: S, meer: dict) -> None:
    naam = status is S.BEZIG and gemeente is not None
    wie = Toegang.objects.active().filter(rol=Rol.BELEID, gemeente=gemeente).order_by("pk").first() if naam else None
    Actiepunt.objects.create(
        wat=wat, eigenaar=gemeente, uiterlijk=uiterlijk, status=status, vergadering=punt.vergadering, agendapunt=punt,
        persoon_id=wie.gebruiker_id if wie else None,
        afgerond_op=uiterlijk - timedelta(days=3) if status in (S.AFGEROND, S.VERVALLEN) else None, **meer,
    )  # fmt: skip
