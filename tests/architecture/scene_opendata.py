"""An edition of open data: the same for everybody."""

from datetime import UTC, date, datetime

from rivierenland.rapportages.models import Opendataeditie


def make() -> Opendataeditie:
    """The first edition of a dataset; once for the whole scene."""
    leeg = {formaat: {"sha256": "0" * 64, "grootte": 1} for formaat in ("csv", "json", "ods")}
    rij = ["2025-k1", "2025-03-31", "RIVIERENLAND", "Regio Rivierenland", "personen", "100", "personen", "gemeten"]
    editie, _ = Opendataeditie.objects.get_or_create(
        dataset="verblijvende-personen", periode="2025-k1", versie=1,
        defaults={
            "peildatum": date(2025, 3, 31), "definitie_versie": 1, "rijen": [rij], "sha256": "0" * 64, "bestanden": leeg,
            "gemaakt_at": datetime(2025, 4, 2, tzinfo=UTC),
        },
    )  # fmt: skip
    return editie
