"""Applications as the queue of the gemeente asks for them."""

from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Case, IntegerField, QuerySet, Value, When

from registratie.enums import Aanmeldingsstatus, Certificaatsoort
from registratie.inlezen.adressen import fold_adres
from registratie.inlezen.vouw import fold
from registratie.models import Aanmelding, Huisvestingslocatie
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.opmaak import datum
from rivierenland.core.queries.telling import Telling, capped_count


def for_list() -> QuerySet[Aanmelding]:
    """What was confirmed and so reached the gemeente: what waits for it first, the longest waiting on top."""
    rank = Case(
        When(status=Aanmeldingsstatus.WACHT, then=Value(0)),
        When(status=Aanmeldingsstatus.VRAAG_GESTELD, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    rows = Aanmelding.objects.select_related("gemeente").filter(bevestigd_at__isnull=False)
    return rows.annotate(rang=rank).order_by("rang", "bevestigd_at", "id")


def waiting() -> QuerySet[Aanmelding]:
    """What the gemeente must look at now, the longest waiting first."""
    return Aanmelding.objects.filter(status=Aanmeldingsstatus.WACHT).order_by("bevestigd_at", "id")


def waiting_count() -> Telling:
    """How many wait, for beside the menu."""
    return capped_count(waiting(), 99)


@dataclass(frozen=True)
class Bekend:
    """An organisation with this KVK number that the portal knows already; never where."""

    naam: str
    status: Organisatiestatus


def known(kvk: str) -> Bekend | None:
    """The organisation of this exact number, also when it only works in another gemeente: it is admitted once."""
    with connection.cursor() as cursor:
        cursor.execute("select naam, status from organisatie_bekend(%s)", [kvk])
        row = cursor.fetchone()
    return Bekend(row[0], Organisatiestatus(row[1])) if row else None


def others(aanmelding: Aanmelding) -> list[Aanmelding]:
    """Other applications with the same number in this gemeente, the newest first."""
    return list(for_list().filter(kvk=aanmelding.kvk).exclude(pk=aanmelding.pk).order_by("-bevestigd_at", "-id")[:10])


def same_address(aanmelding: Aanmelding) -> list[Huisvestingslocatie]:
    """Locations of this gemeente at the claimed address, whoever offers them."""
    if not aanmelding.heeft_locatie:
        return []
    street = fold_adres(f"{aanmelding.straat} {aanmelding.huisnummer}")
    rows = Huisvestingslocatie.objects.filter(
        postcode=aanmelding.postcode, huisnummer=aanmelding.huisnummer, adres_sleutel__startswith=street
    )
    return list(rows.select_related("organisatie").order_by("naam", "id")[:10])


@dataclass(frozen=True)
class Vergelijking:
    """One claim beside what the trade register says. `oordeel`: good, attention, wrong or neutral, as a badge has it."""

    wat: str
    opgegeven: str
    kvk: str
    oordeel: str
    woord: str


def comparison(aanmelding: Aanmelding) -> list[Vergelijking]:
    """The claims beside the answer of the trade register; empty while it was not asked or knows no such number."""
    found = aanmelding.kvk_gegevens
    if found.get("uitkomst") != "gevonden":
        return []
    ended = found["einde"]
    return [
        _name(aanmelding, found),
        _branch(aanmelding, found),
        Vergelijking(
            "Inschrijving",
            "",
            f"Beëindigd op {_day(ended)}" if ended else "Ingeschreven",
            "wrong" if ended else "good",
            "Niet meer ingeschreven" if ended else "Klopt",
        ),
    ]


def _name(aanmelding: Aanmelding, found: dict) -> Vergelijking:
    names = [found["naam"], *found["namen"]]
    same = _bare(aanmelding.naam) in {_bare(name) for name in names}
    shown = found["naam"] + (f" ({found['rechtsvorm']})" if found["rechtsvorm"] else "")
    return Vergelijking(
        "Naam", aanmelding.naam, shown, "good" if same else "attention", "Klopt" if same else "Verschilt"
    )


def _branch(aanmelding: Aanmelding, found: dict) -> Vergelijking:
    listed = found["vestigingen"]
    shown = listed[0] if listed else "geen vestiging"
    if not aanmelding.vestigingsnummer:
        return Vergelijking("Vestiging", "niet ingevuld", shown, "neutral", "Niet vergeleken")
    if aanmelding.vestigingsnummer in listed:
        main = aanmelding.vestigingsnummer == listed[0]
        return Vergelijking(
            "Vestiging", aanmelding.vestigingsnummer, "Hoofdvestiging" if main else "Nevenvestiging", "good", "Klopt"
        )
    return Vergelijking("Vestiging", aanmelding.vestigingsnummer, shown, "attention", "Verschilt")


def _bare(naam: str) -> str:
    """A name without the letters of its legal form, which people write in ten ways."""
    words = fold(naam).replace(".", "").split()
    return " ".join(
        word for word in words if word not in {"bv", "nv", "vof", "b", "v", "n", "o", "f", "cooperatie", "stichting"}
    )


def _day(jjjjmmdd: str) -> str:
    return f"{jjjjmmdd[6:8]}-{jjjjmmdd[4:6]}-{jjjjmmdd[:4]}" if len(jjjjmmdd) == 8 else jjjjmmdd


def certificate_lines(aanmelding: Aanmelding) -> list[tuple[str, str]]:
    """The claimed certificates as name and detail."""
    return [(Certificaatsoort(row["soort"]).label, _detail(row)) for row in aanmelding.certificaten]


def _detail(row: dict) -> str:
    return (
        f"{row['nummer']}, geldig tot {datum(date.fromisoformat(row['geldig_tot']))}"
        if row["geldig_tot"]
        else str(row["nummer"])
    )
