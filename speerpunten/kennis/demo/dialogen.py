"""Made-up talks of the region and of two gemeenten: held, lying before, and coming."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente, Organisatie
from speerpunten.kennis.models import (
    Deelnemer,
    Dialoog,
    Dialoognotitie,
    Dialooguitkomst,
    Uitkomststap,
)

TAFEL, INTERVIEW = "tafel", "interview"
GASTEN = (
    ("overheid", "Provincie Gelderland", "beleidsadviseur wonen"),
    ("overheid", "Omgevingsdienst", "adviseur toezicht"),
    ("uitlener", "Uitzendbureau (fictief)", "manager huisvesting"),
    ("werknemer", "Klankbordgroep", "lid"),
    ("maatschappelijk", "Welzijnsorganisatie", "sociaal werker"),
    ("bewoner", "Dorpsraad", "voorzitter"),
)


@dataclass(frozen=True)
class Gesprek:
    """One talk: who holds it ("" the region), how many days from today, how far it is, and what was said and agreed."""

    van: str
    soort: str
    titel: str
    doel: str
    plaats: str
    over: int
    status: str
    gasten: tuple[int, ...]
    gezegd: tuple[tuple[str, str], ...] = ()
    uitkomsten: tuple[tuple[str, str, str, int, str, str], ...] = ()


GESPREKKEN = (
    Gesprek(
        "",
        TAFEL,
        "Genoeg plekken dicht bij werk",
        "Horen wat aanbieders nodig hebben om plekken te maken.",
        "Regiokantoor, Tiel",
        -120,
        "vastgesteld",
        (0, 2, 4),
        (
            (
                "aanbod",
                (
                    "Aanbieders zeggen dat zij pas investeren als een plek tien jaar mag blijven. De "
                    "provincie wijst op de ruimte bij bestaande bedrijventerreinen."
                ),
            ),
            ("samenwerken", "Gemeenten en aanbieders willen één vast aanspreekpunt per gemeente."),
        ),
        (
            (
                "aanbod",
                "De regio maakt een lijst van plekken die tien jaar mogen blijven.",
                "Regio Rivierenland",
                -30,
                "gedaan",
                "De lijst staat in het portaal.",
            ),
            (
                "samenwerken",
                "Elke gemeente noemt één aanspreekpunt voor aanbieders.",
                "Acht gemeenten",
                30,
                "onderweg",
                "Zes gemeenten hebben een aanspreekpunt.",
            ),
        ),
    ),
    Gesprek(
        "Tiel",
        TAFEL,
        "Registreren bij aankomst",
        "Weten waarom mensen zich niet inschrijven.",
        "Stadhuis Tiel",
        -75,
        "vastgesteld",
        (2, 3, 4),
        (
            (
                "registratie",
                ("Werknemers weten vaak niet dat inschrijven nodig is. Uitzenders willen helpen als het snel kan."),
            ),
            ("werknemer", "Werknemers vragen om uitleg in hun eigen taal, op papier en op de telefoon."),
        ),
        (
            (
                "registratie",
                "De gemeente houdt een avond per maand een loket open.",
                "Gemeente Tiel",
                -10,
                "gedaan",
                "Het loket is elke eerste dinsdag open.",
            ),
            (
                "werknemer",
                "Uitzenders geven bij aankomst de folder in vijf talen.",
                "Uitzenders",
                -5,
                "onderweg",
                "Twee van de drie uitzenders doen dit nu.",
            ),
        ),
    ),
    Gesprek(
        "West Betuwe",
        INTERVIEW,
        "Huisvesting in de fruitteelt",
        "Weten hoeveel plekken er nodig zijn in de pluk.",
        "Op het bedrijf, Geldermalsen",
        -60,
        "vastgesteld",
        (),
        (
            (
                "kennis",
                (
                    "In de pluk zijn ongeveer drie keer zoveel plekken nodig als in de winter. Telers weten "
                    "dit pas in april zeker."
                ),
            ),
        ),
        (
            (
                "kennis",
                "De gemeente vraagt telers elk jaar in april hoeveel plekken zij nodig hebben.",
                "Gemeente West Betuwe",
                60,
                "afgesproken",
                "",
            ),
        ),
    ),
    Gesprek(
        "",
        INTERVIEW,
        "Samen controleren",
        "Horen hoe controles beter op elkaar aansluiten.",
        "Online",
        -45,
        "vastgesteld",
        (1,),
        (
            (
                "handhaving",
                ("Diensten controleren soms dezelfde plek kort na elkaar. Eén planning scheelt werk voor iedereen."),
            ),
        ),
        (
            (
                "handhaving",
                "De gemeenten delen hun planning van controles met de omgevingsdienst.",
                "Acht gemeenten",
                20,
                "niet",
                "De diensten kiezen eerst samen een vorm. Wij komen hierop terug.",
            ),
        ),
    ),
    Gesprek(
        "Tiel",
        TAFEL,
        "Zorg voor mensen zonder huisarts",
        "Horen waar mensen nu terechtkomen met klachten.",
        "Wijkcentrum, Tiel",
        -9,
        "verslag",
        (3, 4, 5),
        (
            (
                "zorg",
                (
                    "Mensen gaan vaak naar de spoedpost, omdat zij geen huisarts vinden. Omwonenden willen "
                    "weten waar zij naar kunnen verwijzen."
                ),
            ),
        ),
        (
            (
                "zorg",
                "De gemeente zet op één pagina waar mensen zonder huisarts terechtkunnen.",
                "Gemeente Tiel",
                40,
                "afgesproken",
                "",
            ),
        ),
    ),
    Gesprek(
        "",
        TAFEL,
        "Wat werkt in het uitvoeringsprogramma?",
        "Samen kiezen wat volgend jaar eerst moet.",
        "Gemeentehuis, Geldermalsen",
        12,
        "uitgenodigd",
        (0, 1, 2, 3, 5),
    ),
)


def make(*, vandaag: date, by: Actor) -> int:
    """Make them; 0 where some stand already, or the gemeenten and parties are not there."""
    gemeenten = {row.naam: row for row in Gemeente.objects.filter(naam__in=["Tiel", "West Betuwe"])}
    partijen = list(Organisatie.objects.filter(naam__iregex="waalstroom|fruithof").order_by("naam"))
    if Dialoog.objects.exists() or len(gemeenten) < 2:
        return 0
    for gesprek in GESPREKKEN:
        _make(gesprek, gemeenten.get(gesprek.van), partijen, vandaag)
    return len(GESPREKKEN)


def _make(gesprek: Gesprek, gemeente: Gemeente | None, partijen: list[Organisatie], vandaag: date) -> None:
    dag = _workday(vandaag + timedelta(days=gesprek.over))
    row = Dialoog.objects.create(
        gemeente=gemeente, soort=gesprek.soort, titel=gesprek.titel, doel=gesprek.doel, plaats=gesprek.plaats, dag=dag,
        uitnodiging=f"Wij horen graag wat u hiervan vindt. {gesprek.doel}", begin=time(14), einde=time(16),
        status=_before(gesprek.status), is_voorbeeld=True,
    )  # fmt: skip
    _participants(row, gesprek, partijen)
    Dialoognotitie.objects.bulk_create(
        Dialoognotitie(dialoog=row, gemeente=gemeente, thema=thema, tekst=tekst) for thema, tekst in gesprek.gezegd
    )
    for thema, tekst, wie, over, status, stap in gesprek.uitkomsten:
        uitkomst = Dialooguitkomst.objects.create(
            dialoog=row, gemeente=gemeente, thema=thema, tekst=tekst, wie=wie, status=status,
            uiterlijk=vandaag + timedelta(days=over),
        )  # fmt: skip
        if stap:
            Uitkomststap.objects.create(
                uitkomst=uitkomst,
                gemeente=gemeente,
                dag=min(vandaag, dag + timedelta(days=28)),
                status=status,
                tekst=stap,
            )
    if row.status != gesprek.status:
        row.status, row.reageren_tot = gesprek.status, dag + timedelta(days=14)
        row.vastgesteld_op = dag + timedelta(days=16) if gesprek.status == "vastgesteld" else None
        row.save()


def _participants(row: Dialoog, gesprek: Gesprek, partijen: list[Organisatie]) -> None:
    """The parties and the guests; of a coming talk only the first has answered."""
    geweest, dagen = gesprek.status != "uitgenodigd", 21
    gevraagd = timezone.make_aware(datetime.combine(row.dag - timedelta(days=dagen), time(9)))
    lijst: list[tuple[str, str, str, Organisatie | None]] = [("bieder", partij.naam, "", partij) for partij in partijen]
    lijst += [(*GASTEN[nummer], None) for nummer in gesprek.gasten]
    Deelnemer.objects.bulk_create(
        Deelnemer(
            dialoog=row, gemeente_id=row.gemeente_id, soort=soort, naam=naam, functie=functie, organisatie=partij,
            uitgenodigd_at=gevraagd, antwoord="komt" if geweest or plek == 1 else "wacht",
            geantwoord_at=gevraagd + timedelta(days=2) if geweest or plek == 1 else None, aanwezig=geweest or None,
        )
        for plek, (soort, naam, functie, partij) in enumerate(lijst)
    )  # fmt: skip


def _before(status: str) -> str:
    """The report is written before it is shared: the database fixes it afterwards."""
    return "gehouden" if status in ("verslag", "vastgesteld") else status


def _workday(dag: date) -> date:
    """The same day, or the Monday after it."""
    return dag + timedelta(days=max(0, 7 - dag.weekday()) if dag.weekday() > 4 else 0)
