"""Everything that a person sees of the own data. Runs in the scope of that person, with the same number of queries for anybody."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from registratie.enums import Brpbron, Brpstatus, Documentsoort
from registratie.models import Bewoner, Brpverklaring, Informatiebewijs, Locatiekaart, Verblijf
from rivierenland.core.models import Inzage
from rivierenland.core.queries.parameter import in_force
from speerpunten.arbeidsmigrant.gegevens import doelen
from speerpunten.arbeidsmigrant.gegevens.nachten import Periode, Telling, count
from speerpunten.arbeidsmigrant.models import Inzageverzoek

SOORT = "registratie.bewoner"
PERIODE, LIMIET = "brp_periode_nachten", "brp_nachten"
EERST_GETOOND = 5


@dataclass(frozen=True)
class Verblijfregel:
    """One stay: where, from when to when (without `vertrek` it lasts), by whom it was registered, how many nights."""

    plek: str
    gemeente: str
    aanbieder: str
    aankomst: date
    vertrek: date | None
    nachten: int
    is_nu: bool


@dataclass(frozen=True)
class Kijker:
    """One look: when, on whose behalf, in which role, and why. `is_vertaald`: whether why is in the reader's language."""

    moment: datetime
    namens: str
    soort: str
    rol: Any
    doel: Any
    is_vertaald: bool


@dataclass(frozen=True)
class Registratie:
    """One record: what one provider supplied in one gemeente."""

    nummer: int
    gemeente: str
    gemeente_code: str
    aanbieder: str
    aanbieder_nr: int
    naam: str
    geboortedatum: date
    woonplaats: str
    taal: str


@dataclass(frozen=True)
class Overzicht:
    """The page."""

    telling: Telling
    verblijven: list[Verblijfregel]
    registraties: list[Registratie]
    documenten: list[tuple[str, date]]
    brieven: list[date]
    is_ingeschreven: bool
    gemeente_nu: str
    kijkers: list[Kijker]
    aantal_kijkers: int
    verzoeken: list[Inzageverzoek] = field(default_factory=list)


def overview(bewoners: Sequence[int], vandaag: date, *, kijkers: int | None = EERST_GETOOND) -> Overzicht:
    """What is kept of these records today; `kijkers`: as many looks, None for all of them."""
    stays = list(
        Verblijf.objects.order_by("-aankomst", "-id").values(
            "locatie_id", "aankomst", "vertrek", "documentsoort", "gemeente__naam", "organisatie__naam"
        )
    )
    kaarten = Locatiekaart.objects.filter(pk__in={row["locatie_id"] for row in stays})
    namen = dict(kaarten.values_list("locatie_id", "naam"))
    regels = [_stay(row, namen, vandaag) for row in stays]
    nu = next((regel.gemeente for regel in regels if regel.is_nu), "")
    looks = looks_at(bewoners)
    records = registrations()
    return Overzicht(
        telling=_nights(stays, vandaag),
        verblijven=regels,
        registraties=records,
        documenten=[
            (row["documentsoort"], row["aankomst"]) for row in stays if row["documentsoort"] != Documentsoort.ONBEKEND
        ],
        brieven=list(Informatiebewijs.objects.order_by("-datum", "-id").values_list("datum", flat=True)),
        is_ingeschreven=_registered(nu),
        gemeente_nu=nu,
        kijkers=lookers(looks if kijkers is None else looks[:kijkers], records),
        aantal_kijkers=looks.count(),
        verzoeken=list(Inzageverzoek.objects.select_related("gemeente").order_by("-ontvangen_op", "-id")),
    )


def registrations() -> list[Registratie]:
    """The records of the person, the oldest first."""
    rows = Bewoner.objects.order_by("id").values(
        "id", "gemeente__naam", "gemeente_id", "organisatie__naam", "organisatie_id", "voornaam", "achternaam",
        "geboortedatum", "woonplaats", "taal",
    )  # fmt: skip
    return [
        Registratie(
            row["id"], row["gemeente__naam"], row["gemeente_id"], row["organisatie__naam"], row["organisatie_id"],
            f"{row['voornaam']} {row['achternaam']}".strip(), row["geboortedatum"], row["woonplaats"], row["taal"],
        )
        for row in rows
    ]  # fmt: skip


def looks_at(bewoners: Sequence[int]) -> QuerySet[Inzage, Any]:
    """Every look at these records, the latest first."""
    rows = Inzage.objects.filter(object_soort=SOORT, object_ids__overlap=list(bewoners)).order_by("-tijdstempel", "-id")
    return rows.values("tijdstempel", "rol", "doel", "gemeente__naam", "organisatie_id")


def lookers(rows: Sequence[dict[str, Any]] | QuerySet, registraties: Sequence[Registratie]) -> list[Kijker]:
    """The looks as they are shown: an organisation by name when it registered the person."""
    namen = {row.aanbieder_nr: row.aanbieder for row in registraties}
    return [_looker(row, namen) for row in rows]


def _looker(row: dict[str, Any], namen: dict[int, str]) -> Kijker:
    doel, is_vertaald = doelen.purpose(row["doel"])
    if row["organisatie_id"]:
        soort, namens = "aanbieder", namen.get(row["organisatie_id"], "")
    else:
        soort, namens = ("gemeente", row["gemeente__naam"] or "") if row["rol"] else ("portaal", "")
    return Kijker(row["tijdstempel"], namens, soort, doelen.role(row["rol"]), doel, is_vertaald)


def _stay(row: dict[str, Any], namen: dict[int, str], vandaag: date) -> Verblijfregel:
    einde = min(row["vertrek"] or vandaag, vandaag)
    is_nu = row["aankomst"] <= vandaag and (row["vertrek"] is None or row["vertrek"] > vandaag)
    return Verblijfregel(
        namen.get(row["locatie_id"], ""), row["gemeente__naam"], row["organisatie__naam"], row["aankomst"], row["vertrek"],
        max((einde - row["aankomst"]).days, 0), is_nu,
    )  # fmt: skip


def _nights(stays: list[dict[str, Any]], vandaag: date) -> Telling:
    waarden = {row.code: int(row.waarde) for row in in_force(vandaag, (PERIODE, LIMIET)) if row.gemeente_id is None}
    perioden = [Periode(row["aankomst"], row["vertrek"], row["gemeente__naam"]) for row in stays]
    return count(perioden, vandaag=vandaag, periode=waarden[PERIODE], limiet=waarden[LIMIET])


def _registered(gemeente: str) -> bool:
    """Whether burgerzaken of the gemeente where the person stays now last established a registration."""
    last = Brpverklaring.objects.filter(bron=Brpbron.BURGERZAKEN, gemeente__naam=gemeente).order_by("-id").first()
    return last is not None and last.status == Brpstatus.BRP_INGESCHREVEN
