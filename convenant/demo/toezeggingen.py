"""A year of made-up figures before today's real ones, and evidence in every state."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from convenant.actions import toezeggingsmeting
from convenant.enums.meting import Bewijsstatus
from convenant.models import Bewijsstuk, Partij, Toezegging, Toezeggingsmeting
from convenant.queries import meting
from convenant.regels.oordeel import Maatstaf
from rivierenland.core.actor import Actor

JAAR = 364
STAPPEN = (2, 6)
VERLOOP = 0.06
"""How far a share mostly moves from one step to the one before it."""
BEWIJZEN = {
    "T10": ("Huurcontract en arbeidscontract zijn twee aparte papieren, met een eigen opzegtermijn.", (400, 90, 12)),
    "T13": ("Wij hebben een vaste afspraak met de huisartsenpost in de buurt. Bewoners krijgen het nummer bij aankomst.", (380, 45, 3)),
    "T16": ("Wij waren bij het overleg van dit voorjaar en van dit najaar.", (200, 20)),
}  # fmt: skip
REDEN = "Uit de tekst blijkt niet sinds wanneer dit zo is. Voeg het contract of de afspraak toe."


def make(*, vandaag: date, by: Actor) -> int:
    """Today's real figures, the steps before them, and evidence; returns how many steps. 0 when figures stand already."""
    if Toezeggingsmeting.objects.exists():
        return 0
    kans = Random(39)  # noqa: S311 - made-up rows, no secret
    _evidence(vandaag, kans)
    toezeggingsmeting.evaluate(op=vandaag, by=by)
    vloeren = meting.floors(vandaag)
    nu = list(Toezeggingsmeting.objects.totals().filter(laatste_dag=vandaag).select_related("toezegging", "partij"))
    rijen: list[Toezeggingsmeting] = []
    for row in nu:
        if row.noemer:
            rijen += _history(row, meting.standard_of(row.toezegging, vloeren), vandaag, kans)
    Toezeggingsmeting.objects.bulk_create(rijen, batch_size=2000)
    Toezeggingsmeting.objects.bulk_update(nu, ["sinds"], batch_size=2000)
    return len(rijen) + len(nu)


def _history(row: Toezeggingsmeting, maat: Maatstaf, vandaag: date, kans: Random) -> Iterator[Toezeggingsmeting]:
    """Steps up to yesterday, from when it became a party or a year ago; and since when today's judgement holds."""
    begin = max(row.partij.sinds, vandaag - timedelta(days=JAAR))
    dagen = (vandaag - begin).days
    if dagen < 14:
        return
    grenzen = sorted(
        {begin, *(begin + timedelta(days=kans.randrange(7, dagen)) for _ in range(kans.randint(*STAPPEN)))}
    )
    delen = [row.teller / row.noemer]
    for _ in grenzen:
        delen.append(min(max(delen[-1] + kans.gauss(-0.01, VERLOOP), 0.3), 1.0))
    vorig: Toezeggingsmeting | None = None
    for eerste, einde, deel in zip(grenzen, [*grenzen[1:], vandaag], reversed(delen[1:]), strict=True):
        noemer = max(round(row.noemer * kans.uniform(0.85, 1.1)), 1) if row.noemer > 20 else row.noemer
        teller = min(round(deel * noemer), noemer)
        stap = Toezeggingsmeting(
            partij=row.partij, toezegging=row.toezegging, organisatie_id=row.organisatie_id, gemeenten=row.gemeenten,
            eerste_dag=eerste, laatste_dag=einde - timedelta(days=1), sinds=eerste, teller=teller, noemer=noemer,
            oordeel=maat.judge(teller, noemer),
        )  # fmt: skip
        if vorig is not None and (vorig.teller, vorig.noemer) == (teller, noemer):
            vorig.laatste_dag = stap.laatste_dag
            continue
        if vorig is not None:
            stap.sinds = vorig.sinds if vorig.oordeel == stap.oordeel else stap.sinds
            yield vorig
        vorig = stap
    if vorig is not None:
        yield vorig
    if vorig is not None and vorig.oordeel == row.oordeel:
        row.sinds = vorig.sinds


def _evidence(vandaag: date, kans: Random) -> None:
    """Accepted, waiting, refused, taken back and ended evidence, the states in turn over the parties."""
    codes = {row.code: set(row.partijsoorten) for row in Toezegging.objects.filter(code__in=BEWIJZEN)}
    staten, rijen = [*Bewijsstatus], []
    for nr, partij in enumerate(Partij.objects.exclude(organisatie=None).order_by("id")):
        for plek, (code, (tekst, geleden)) in enumerate(BEWIJZEN.items()):
            if set(partij.soorten) & codes.get(code, set()) and partij.gemeenten and kans.random() < 0.7:
                status = staten[(nr + plek) % len(staten)] if nr % 3 else Bewijsstatus.AANVAARD
                rijen.append(
                    _piece(partij, code, tekst, status, vandaag - timedelta(days=geleden[nr % len(geleden)]), vandaag)
                )
    Bewijsstuk.objects.bulk_create(rijen)


def _piece(partij: Partij, code: str, tekst: str, status: Bewijsstatus, dag: date, vandaag: date) -> Bewijsstuk:
    row = Bewijsstuk(
        partij=partij, code=code, organisatie_id=partij.organisatie_id or 0, gemeenten=partij.gemeenten, tekst=tekst, status=status,
        geldig_tot=dag + timedelta(days=365),
    )  # fmt: skip
    if status == Bewijsstatus.WACHT:
        row.geldig_tot = vandaag + timedelta(days=300)
    if status in (Bewijsstatus.AANVAARD, Bewijsstatus.GEWEIGERD):
        row.gemeente_id = partij.gemeenten[0]
        row.beoordeeld_at = timezone.make_aware(datetime.combine(dag, time(11)))
    if status == Bewijsstatus.AANVAARD:
        row.begin = dag
    if status == Bewijsstatus.GEWEIGERD:
        row.reden = REDEN
    return row
