"""Made-up conversations in every state, contact points of all gemeenten but one, and a year of beds under the convenant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from convenant.actions import convenantbedden
from convenant.enums.meting import Meetoordeel
from convenant.enums.naleving import Gespreksstapsoort as Stap
from convenant.enums.naleving import Gespreksstatus as S
from convenant.enums.naleving import Gespreksuitkomst as Uit
from convenant.enums.partij import Partijstatus
from convenant.models import (
    Gespreksstap,
    Nalevingsgesprek,
    Partij,
    Toezegging,
    Toezeggingsmeting,
)
from convenant.queries.nalevingsgesprek import leaders
from rivierenland.core.actor import Actor
from rivierenland.core.feestdagen import einddatum
from rivierenland.core.kalender import add_months
from rivierenland.core.models import Gebruiker

PLANNEN = (
    "De certificaten van twee locaties waren verlopen. De keuring is aangevraagd en de beheerder ruimt de rookmelders nu na.",
    "Wij leveren het nachtregister voortaan elke maandag aan. Twee medewerkers kunnen dat, zodat het in de vakantie doorgaat.",
    "De kamers op de eerste verdieping krijgen één bed minder. De mensen die daar slapen, verhuizen binnen dezelfde locatie.",
    "Op elke locatie hangt de informatiekaart straks in het Pools, Roemeens en Engels. De beheerder controleert dat elke maand.",
)
TIEL = "GM0281"
REGIE = "De gemeente Tiel neemt de regie over: hier staan de locaties waar het om gaat."
MEER = "Noem per locatie wanneer het klaar is, en wie dat controleert. Nu staat er alleen een einddatum."
UITNODIGING = (
    "Om 10.00 uur in het gemeentehuis, kamer 2. We bespreken waarom het plan nog niet lukt en wat u nodig hebt."
)
VERSLAG = "De partij liet zien wat al klaar is. Afgesproken: de laatste locatie is binnen een maand op orde en de partij meldt zich dan."
ERNST = "De partij kwam de afspraken uit twee eerdere gesprekken niet na en gaf geen nieuw plan. De gemeente overweegt een schorsing."


@dataclass(frozen=True)
class Verhaal:
    """A course: how long ago it began, the steps (days ago, kind, words), where it stands and its last day (days from now)."""

    begon: int
    stappen: tuple[tuple[int, Stap, str], ...]
    status: S
    uiterlijk: int | None
    uitkomst: Uit | None = None
    nagekomen: int | None = None
    te_laat: bool = False


VERHALEN = (
    Verhaal(6, (), S.PLAN, 15),
    Verhaal(34, ((27, Stap.REGIE, REGIE), (20, Stap.PLAN, PLANNEN[0])), S.BEOORDELING, 1),
    Verhaal(48, (), S.PLAN, -13),
    Verhaal(70, ((52, Stap.PLAN, PLANNEN[1]), (45, Stap.AKKOORD, "")), S.HERCONTROLE, 12),
    Verhaal(40, ((22, Stap.PLAN, PLANNEN[2]), (11, Stap.AANVULLING, MEER)), S.PLAN, 10),
    Verhaal(88, ((70, Stap.PLAN, PLANNEN[3]), (62, Stap.AKKOORD, ""), (9, Stap.WEER_NAGEKOMEN, "")), S.HERCONTROLE, 5, None, 9),
    Verhaal(95, ((60, Stap.PLAN, PLANNEN[0]), (50, Stap.AKKOORD, "")), S.HERCONTROLE, -2, te_laat=True),
    Verhaal(80, ((58, Stap.PLAN, PLANNEN[1]), (45, Stap.AKKOORD, ""), (4, Stap.OVERLEG, UITNODIGING)), S.OVERLEG, 8),
    Verhaal(52, ((18, Stap.PLAN, PLANNEN[2]),), S.BEOORDELING, -4, te_laat=True),
    Verhaal(120, ((80, Stap.REGIE, REGIE), (30, Stap.OVERLEG, UITNODIGING)), S.OVERLEG, -6),
    Verhaal(180, ((165, Stap.PLAN, PLANNEN[3]), (158, Stap.AKKOORD, ""), (110, Stap.WEER_NAGEKOMEN, ""), (98, Stap.HERSTELD, "")),
            S.AFGESLOTEN, None, Uit.HERSTELD, 110),
    Verhaal(140, ((130, Stap.WEER_NAGEKOMEN, ""), (124, Stap.HERSTELD, "")), S.AFGESLOTEN, None, Uit.VANZELF, 130),
    Verhaal(220, ((200, Stap.PLAN, PLANNEN[0]), (190, Stap.AKKOORD, ""), (120, Stap.OVERLEG, UITNODIGING), (112, Stap.VERSLAG, VERSLAG)),
            S.AFGESLOTEN, None, Uit.AFSPRAKEN),
    Verhaal(260, ((200, Stap.OVERLEG, UITNODIGING), (185, Stap.SCHORSING, ERNST)), S.AFGESLOTEN, None, Uit.SCHORSING),
)  # fmt: skip
VAN_PARTIJ = (Stap.PLAN,)
VAN_TAAK = (Stap.WEER_NAGEKOMEN,)


def make(*, vandaag: date, by: Actor) -> int:
    """Conversations and beds; returns how many conversations, 0 when some stand already."""
    if Nalevingsgesprek.objects.exists() or not Partij.objects.exists():
        return 0
    eerste = vandaag.replace(day=1)
    for dag in {*(add_months(eerste, -n) for n in range(12)), vandaag}:
        convenantbedden.refresh(dag)
    keuzes = list(zip(VERHALEN, _cases(vandaag), strict=False))
    regie = leaders({partij.organisatie_id or 0 for _, (partij, _, _) in keuzes})
    rijen = [_conversation(verhaal, *geval, vandaag, regie) for verhaal, geval in keuzes]
    Nalevingsgesprek.objects.bulk_create(rijen)
    stappen = [stap for rij, (verhaal, _) in zip(rijen, keuzes, strict=True) for stap in _steps(rij, verhaal, vandaag)]
    Gespreksstap.objects.bulk_create(stappen)
    return len(rijen)


def _cases(vandaag: date) -> Iterator[tuple[Partij, Toezegging, Toezeggingsmeting | None]]:
    """A commitment for each course: for one that is right again one that is kept, else one that is missed, by what was measured."""
    partijen = list(
        Partij.objects.filter(status=Partijstatus.PARTIJ, organisatie__isnull=False)
        .exclude(gemeenten=[]).select_related("organisatie").order_by("organisatie__kvk")
    )  # fmt: skip
    wie = {partij.pk: partij for partij in partijen}
    metingen = list(
        Toezeggingsmeting.objects.totals()
        .newest()
        .filter(partij__in=wie)
        .select_related("toezegging")
        .order_by("partij__organisatie__kvk", "toezegging__code")
    )
    gebruikt: set[tuple[int, str]] = set()
    per_partij: dict[int, int] = {}
    los = _any_commitment(partijen)
    for verhaal in VERHALEN:
        oordeel = Meetoordeel.NAGEKOMEN if verhaal.nagekomen else Meetoordeel.NIET_NAGEKOMEN
        vrij = [
            row for row in metingen
            if row.oordeel == oordeel and (row.partij_id, row.toezegging.code) not in gebruikt
        ]  # fmt: skip
        row = min(vrij, key=lambda row: per_partij.get(row.partij_id, 0), default=None)
        geval = (
            (wie[row.partij_id], row.toezegging, row)
            if row
            else next((keuze for keuze in los if (keuze[0].pk, keuze[1].code) not in gebruikt), None)
        )
        if geval is None:
            return
        gebruikt.add((geval[0].pk, geval[1].code))
        per_partij[geval[0].pk] = per_partij.get(geval[0].pk, 0) + 1
        yield geval


def _any_commitment(partijen: list[Partij]) -> Iterator[tuple[Partij, Toezegging, None]]:
    """Where nothing was measured: every party with a commitment of its own that can be."""
    toezeggingen = list(Toezegging.objects.exclude(regel="").order_by("code"))
    for ronde in range(len(toezeggingen)):
        for nummer, partij in enumerate(partijen):
            eigen = [row for row in toezeggingen if set(row.partijsoorten) & set(partij.soorten)]
            if ronde < len(eigen):
                yield partij, eigen[(nummer + ronde) % len(eigen)], None


def _conversation(
    verhaal: Verhaal,
    partij: Partij,
    toezegging: Toezegging,
    meting: Toezeggingsmeting | None,
    vandaag: date,
    regie: dict[int, str],
) -> Nalevingsgesprek:
    organisatie = partij.organisatie
    assert organisatie is not None
    geopend, dicht = vandaag - timedelta(days=verhaal.begon), verhaal.status == S.AFGESLOTEN
    gemist = meting is not None and meting.oordeel == Meetoordeel.NIET_NAGEKOMEN
    neemt_over = any(soort == Stap.REGIE for _, soort, _ in verhaal.stappen) and TIEL in organisatie.gemeenten
    return Nalevingsgesprek(
        partij=partij, organisatie=organisatie, gemeenten=organisatie.gemeenten, toezegging=toezegging, code=toezegging.code,
        regie_id=TIEL if neemt_over else regie.get(organisatie.pk, min(organisatie.gemeenten)), status=verhaal.status, geopend_op=geopend,
        sinds=geopend - timedelta(days=14), uitkomst=verhaal.uitkomst or "", is_voorbeeld=True,
        waarde=meting.waarde if meting and gemist else 70, teller=meting.teller if meting and gemist else 14,
        noemer=meting.noemer if meting and gemist else 20,
        uiterlijk=None if verhaal.uiterlijk is None else vandaag + timedelta(days=verhaal.uiterlijk),
        nagekomen_sinds=vandaag - timedelta(days=verhaal.nagekomen) if verhaal.nagekomen else None,
        afgesloten_op=vandaag - timedelta(days=verhaal.stappen[-1][0]) if dicht else None,
        herinnerd=2 if (verhaal.uiterlijk or 0) < 0 else 0,
    )  # fmt: skip


def _steps(rij: Nalevingsgesprek, verhaal: Verhaal, vandaag: date) -> Iterator[Gespreksstap]:
    beheerder = Gebruiker.objects.filter(toegangen__organisatie=rij.organisatie_id).order_by("pk").first()
    alle = ((verhaal.begon, Stap.KENNISGEVING, ""), *verhaal.stappen)
    if rij.regie_id != TIEL:
        alle = tuple(stap for stap in alle if stap[1] != Stap.REGIE)
    for nummer, (geleden, soort, tekst) in enumerate(alle):
        datum, laatste = vandaag - timedelta(days=geleden), nummer == len(alle) - 1
        volgende = einddatum(datum, dagen=21 if soort in (Stap.KENNISGEVING, Stap.AANVULLING) else 14)
        yield Gespreksstap(
            gesprek=rij, organisatie_id=rij.organisatie_id, gemeenten=rij.gemeenten, soort=soort, datum=datum, tekst=tekst,
            gereed_op=datum + timedelta(days=40) if soort == Stap.PLAN else None, te_laat=verhaal.te_laat and soort == Stap.PLAN,
            gemeente_id=_whose(rij, soort, alle),
            created_by=beheerder if soort in VAN_PARTIJ else None, uiterlijk=rij.uiterlijk if laatste else volgende,
        )  # fmt: skip


def _whose(rij: Nalevingsgesprek, soort: Stap, alle: Sequence[tuple[int, Stap, str]]) -> str | None:
    """Which gemeente took a step: who leads, but the notice went out under whoever led before."""
    if soort in (*VAN_PARTIJ, *VAN_TAAK):
        return None
    overgenomen = soort == Stap.KENNISGEVING and any(stap == Stap.REGIE for _, stap, _ in alle)
    return next((code for code in rij.gemeenten if code != rij.regie_id), rij.regie_id) if overgenomen else rij.regie_id
