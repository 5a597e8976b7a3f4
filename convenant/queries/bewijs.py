"""Evidence as pages and distributions ask for it."""

from datetime import date

from convenant.models import Bewijsstuk


def in_force(op: date) -> dict[tuple[int, str], date]:
    """By party and code of the commitment: until when accepted evidence holds, the longest of them."""
    rows = Bewijsstuk.objects.in_force(op).order_by("geldig_tot").values_list("partij", "code", "geldig_tot")
    return {(partij, code): tot for partij, code, tot in rows}
