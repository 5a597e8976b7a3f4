"""Keep the card of a location, the only part of it that crosses a municipal border."""

from registratie.models import Huisvestingslocatie, Locatiekaart


def keep(locatie: Huisvestingslocatie) -> None:
    """Write the card anew from the location. The point is rounded to 100 metres."""
    Locatiekaart.objects.update_or_create(
        locatie_id=locatie.pk,
        defaults={
            "naam": locatie.naam,
            "gemeente_id": locatie.gemeente_id,
            "soort": locatie.soort,
            "status": locatie.status,
            "bedden": locatie.capaciteit_vergund,
            "rd_x": _rounded(locatie.rd_x),
            "rd_y": _rounded(locatie.rd_y),
            "ingangsdatum": locatie.ingangsdatum,
            "einddatum": locatie.einddatum,
        },
    )


def _rounded(metres: int | None) -> int | None:
    return None if metres is None else round(metres, -2)
