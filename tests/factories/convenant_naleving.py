"""Conversations about keeping commitments, and what was measured; use them under the scope that sees all."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from convenant.enums.meting import Meetoordeel
from convenant.enums.naleving import Gespreksstapsoort, Gespreksstatus
from convenant.models import Aanspreekpunt, Gespreksstap, Nalevingsgesprek, Partij, Toezeggingsmeting
from tests.factories.convenant_toezeggingen import commitment
from tests.factories.registratie import LocatieFactory

TIEL, BUREN, CULEMBORG = "GM0281", "GM0214", "GM0216"


def beds(partij: Partij, gemeente: str, aantal: int, **anders: Any) -> Any:
    """A location in use with so many beds; the party's gemeenten follow."""
    return LocatieFactory(organisatie=partij.organisatie, gemeente_id=gemeente, capaciteit_vergund=aantal, **anders)


def measured(
    partij: Partij,
    code: str,
    oordeel: Meetoordeel,
    *,
    sinds: date,
    op: date | None = None,
    teller: int = 7,
    noemer: int = 10,
) -> Toezeggingsmeting:
    """A figure over all gemeenten that stood from `sinds` up to and including `op`."""
    return Toezeggingsmeting.objects.create(
        partij=partij, toezegging=commitment(code), organisatie_id=partij.organisatie_id, gemeenten=partij.gemeenten,
        eerste_dag=sinds, laatste_dag=op or timezone.localdate(), sinds=sinds, teller=teller, noemer=noemer, oordeel=oordeel,
    )  # fmt: skip


def missed(partij: Partij, codes: Iterable[str] = ("T03",), nachten: int = 20, op: date | None = None) -> None:
    """Commitments that were not kept in each of the last nights."""
    op = op or timezone.localdate()
    for code in codes:
        measured(partij, code, Meetoordeel.NIET_NAGEKOMEN, sinds=op - timedelta(days=nachten - 1), op=op)


def conversation(partij: Partij, code: str = "T03", *, regie: str = TIEL, **anders: Any) -> Nalevingsgesprek:
    """A conversation with its notice, asking for a plan within two weeks."""
    vandaag = timezone.localdate()
    partij.organisatie.refresh_from_db()  # type: ignore[union-attr]
    gegevens = {
        "partij": partij, "organisatie": partij.organisatie, "gemeenten": partij.organisatie.gemeenten,  # type: ignore[union-attr]
        "toezegging": commitment(code), "code": code, "regie_id": regie, "status": Gespreksstatus.PLAN,
        "sinds": vandaag - timedelta(days=21), "geopend_op": vandaag - timedelta(days=7), "waarde": 70, "teller": 7, "noemer": 10,
        "uiterlijk": vandaag + timedelta(days=14),
    }  # fmt: skip
    row = Nalevingsgesprek.objects.create(**(gegevens | anders))
    Gespreksstap.objects.create(
        gesprek=row, organisatie=row.organisatie, gemeenten=row.gemeenten, soort=Gespreksstapsoort.KENNISGEVING, gemeente_id=regie,
        datum=row.geopend_op, uiterlijk=row.uiterlijk,
    )  # fmt: skip
    return row


def desk(gemeente: str, *, dagen: int = 10, naam: str = "Team Wonen") -> Aanspreekpunt:
    """A contact point that was confirmed so many days ago."""
    return Aanspreekpunt.objects.create(
        gemeente_id=gemeente, naam=naam, telefoon="+31344555000", email=f"convenant-{gemeente.lower()}@example.test",
        bevestigd_op=timezone.localdate() - timedelta(days=dagen),
    )  # fmt: skip
