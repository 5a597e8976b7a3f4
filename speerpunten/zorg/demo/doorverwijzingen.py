"""Referrals in every state, with consent and made-up contact data; the partner of the demo has a lively inbox."""

from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from rivierenland.core.models import Gebruiker, Gemeente, Organisatie
from speerpunten.zorg.actions import doorverwijscijfer
from speerpunten.zorg.enums.doorverwijzing import (
    DICHT,
    MET_PARTNER,
    Aanleiding,
    Behoefte,
    Doorverwijsstatus,
    Doorverwijsuitkomst,
    Toestemmingswijze,
    Weigerreden,
)
from speerpunten.zorg.enums.doorverwijzing import Doorverwijsstapsoort as Stap
from speerpunten.zorg.kluis.slot import Contact, lock
from speerpunten.zorg.models import (
    Doorverwijscontact,
    Doorverwijsstap,
    Doorverwijzing,
    Partnerkaart,
    Toestemming,
)
from speerpunten.zorg.queries.termijn import answer_by
from speerpunten.zorg.toestemming import code, tekst

AANTAL = 320
TALEN = ("pl",) * 9 + ("ro",) * 5 + ("bg",) * 3 + ("en", "es", "hu", "uk")
BEHOEFTEN = (
    *(Behoefte.HUISARTS_VINDEN,) * 4, *(Behoefte.ONDERDAK,) * 4, *(Behoefte.ZORGVERZEKERING,) * 3, *Behoefte,
)  # fmt: skip
NAMEN = ("Marek", "Ioana", "Georgi", "Katarzyna", "Andrei", "Ivanka", "Zoltán", "Olena", "Lucía", "Piotr")
NOTITIES = (
    "",
    "",
    "",
    "Kan alleen na vijf uur 's middags.",
    "Neemt een vriend mee die vertaalt.",
    "Heeft geen eigen vervoer.",
)
STANDEN = (
    *(Doorverwijsstatus.AANGEBODEN,) * 5, *(Doorverwijsstatus.AANGENOMEN,) * 5, Doorverwijsstatus.GEWEIGERD,
    Doorverwijsstatus.VERLOPEN, Doorverwijsstatus.CONCEPT, *(Doorverwijsstatus.AFGEROND,) * 3, Doorverwijsstatus.INGETROKKEN,
)  # fmt: skip
BEANTWOORD = (Doorverwijsstatus.AANGENOMEN, Doorverwijsstatus.AFGEROND, Doorverwijsstatus.GEWEIGERD)
VAN_VERWIJZER = (Stap.GEMAAKT, Stap.TOESTEMMING, Stap.AANGEBODEN)
RECENT = 30
"""Of the newest so many the status is any; what is older is closed."""


def make(*, vandaag: date, by: Actor) -> int:
    """Write them, unless there are some; returns how many."""
    partner = Partnerkaart.objects.filter(actief=True).first()
    if partner is None or Doorverwijzing.objects.exists():
        return 0
    toeval = Random(54)  # noqa: S311 - made-up rows, the same every time
    gemeenten = list(Gemeente.objects.order_by("pk"))
    makers = {
        str(gebruiker.demo_naam).partition(".")[2]: gebruiker
        for gebruiker in Gebruiker.objects.filter(demo_naam__startswith="burgerzaken.")
    }
    bieder = Organisatie.objects.filter(kvk="99000017").first()
    rows = [_row(n, vandaag, toeval, gemeenten, makers, partner, bieder) for n in range(AANTAL)]
    Doorverwijzing.objects.bulk_create(rows)
    with_consent = [row for row in rows if row.aangeboden_op]
    Toestemming.objects.bulk_create(_consent(row, partner, toeval) for row in with_consent)
    Doorverwijscontact.objects.bulk_create(_contact(row, toeval) for row in with_consent if row.status in MET_PARTNER)
    Doorverwijsstap.objects.bulk_create(stap for row in rows for stap in _steps(row, partner, toeval))
    doorverwijscijfer.compute(op=vandaag, by=by)
    return len(rows)


def _row(
    n: int,
    vandaag: date,
    toeval: Random,
    gemeenten: list[Gemeente],
    makers: dict[str, Gebruiker],
    partner: Partnerkaart,
    bieder: Organisatie | None,
) -> Doorverwijzing:
    recent, tiel = n < RECENT, next(gemeente for gemeente in gemeenten if gemeente.slug == "tiel")
    datum = vandaag - timedelta(days=toeval.randint(1, 6) if recent else toeval.randint(20, 390))
    gemeente = tiel if n % 3 == 0 else toeval.choice(gemeenten)
    status = (
        STANDEN[n % len(STANDEN)]
        if recent
        else toeval.choice((Doorverwijsstatus.AFGEROND,) * 7 + (Doorverwijsstatus.INGETROKKEN,))
    )
    if n in (RECENT, RECENT + 1):
        status, datum = Doorverwijsstatus.AANGENOMEN, vandaag - timedelta(days=60 + n)
    behoefte = toeval.choice(BEHOEFTEN)
    kwijt = behoefte == Behoefte.ONDERDAK and toeval.random() < 0.6
    aangeboden = datum if status != Doorverwijsstatus.CONCEPT else None
    antwoord = datum + timedelta(days=toeval.randint(0, 5))
    dicht = status in DICHT
    bij_partner = status in (*MET_PARTNER, *DICHT)
    return Doorverwijzing(
        referentie=f"D-{datum.year}-{_code(toeval, 4)}-{_code(toeval, 2)}",
        geheim=code.make(f"demo {n}").digest if aangeboden else "", gemeente=gemeente, van_gemeente=gemeente,
        van_naam=f"Gemeente {gemeente.naam}", partner_id=partner.pk if bij_partner else None,
        partner_naam=partner.naam if bij_partner else "", organisaties=[partner.pk] if bij_partner else [], datum=datum,
        behoefte=behoefte, aanleiding=Aanleiding.BAAN_VERLOREN if kwijt else "",
        belofte_organisatie=bieder if kwijt else None, taal=toeval.choice(TALEN), tolk=toeval.random() < 0.4,
        notitie=toeval.choice(NOTITIES), status=status, aangeboden_op=aangeboden,
        uiterlijk=answer_by(datum) if status == Doorverwijsstatus.AANGEBODEN else None,
        beantwoord_op=min(antwoord, vandaag) if status in BEANTWOORD else None,
        uitkomst=_outcome(status, toeval), gesloten_op=min(antwoord + timedelta(days=9), vandaag) if dicht else None,
        created_by=makers.get(gemeente.slug), is_voorbeeld=True,
    )  # fmt: skip


def _code(toeval: Random, lengte: int) -> str:
    return "".join(toeval.choice(code.TEKENS) for _ in range(lengte))


def _outcome(status: str, toeval: Random) -> str:
    if status == Doorverwijsstatus.INGETROKKEN:
        return Doorverwijsuitkomst.INGETROKKEN
    if status != Doorverwijsstatus.AFGEROND:
        return ""
    return toeval.choice([Doorverwijsuitkomst.GEHOLPEN] * 5 + list(Doorverwijsuitkomst)[1:5])


def _consent(row: Doorverwijzing, partner: Partnerkaart, toeval: Random) -> Toestemming:
    weg = row.status == Doorverwijsstatus.INGETROKKEN
    dag = row.gesloten_op or row.datum
    return Toestemming(
        doorverwijzing=row, van_gemeente_id=row.van_gemeente_id, organisaties=row.organisaties, geheim=row.geheim,
        partner_id=partner.pk, partner_naam=partner.naam, taal=row.taal, tekst_versie=tekst.VERSIE,
        wijze=toeval.choice(list(Toestemmingswijze)), gegeven_op=row.datum, geldig_tot=add_months(row.datum, 3),
        ingetrokken_at=timezone.make_aware(datetime.combine(dag, time(10))) if weg else None, door_persoon=weg,
        created_by=row.created_by,
    )  # fmt: skip


def _contact(row: Doorverwijzing, toeval: Random) -> Doorverwijscontact:
    contact = Contact(toeval.choice(NAMEN), f"+3161{toeval.randint(1000000, 9999999)}")
    return Doorverwijscontact(
        doorverwijzing=row, van_gemeente_id=row.van_gemeente_id, geheim=row.geheim, versleuteld=lock(contact, row.referentie),
        organisaties=row.organisaties if row.status == Doorverwijsstatus.AANGENOMEN else [],
    )  # fmt: skip


def _steps(row: Doorverwijzing, partner: Partnerkaart, toeval: Random) -> list[Doorverwijsstap]:
    gang = [(Stap.GEMAAKT, row.datum, "")]
    if row.aangeboden_op:
        gang += [(Stap.TOESTEMMING, row.datum, ""), (Stap.AANGEBODEN, row.datum, "")]
    if row.status in (Doorverwijsstatus.AANGENOMEN, Doorverwijsstatus.AFGEROND):
        gang.append((Stap.AANGENOMEN, row.beantwoord_op or row.datum, ""))
    if row.status == Doorverwijsstatus.AFGEROND:
        gang.append((Stap.AFGEROND, row.gesloten_op or row.datum, row.uitkomst))
    if row.status == Doorverwijsstatus.GEWEIGERD:
        gang.append((Stap.GEWEIGERD, row.beantwoord_op or row.datum, toeval.choice(list(Weigerreden))))
    if row.status == Doorverwijsstatus.VERLOPEN:
        gang.append((Stap.VERLOPEN, row.datum, ""))
    if row.status == Doorverwijsstatus.INGETROKKEN:
        gang.append((Stap.TOESTEMMING_INGETROKKEN, row.gesloten_op or row.datum, ""))
    return [
        Doorverwijsstap(
            doorverwijzing=row, van_gemeente_id=row.van_gemeente_id, geheim=row.geheim, soort=soort, datum=dag, reden=reden,
            organisaties=[partner.pk] if soort != Stap.GEMAAKT else [],
            created_by=row.created_by if soort in VAN_VERWIJZER else None,
            partner_id=partner.pk if soort != Stap.GEMAAKT else None, partner_naam=partner.naam if soort != Stap.GEMAAKT else "",
            door_persoon=soort == Stap.TOESTEMMING_INGETROKKEN,
        )
        for soort, dag, reden in gang
    ]  # fmt: skip
