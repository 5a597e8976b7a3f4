"""What every act on a party shares: the lock, what may follow, the card, and telling those concerned."""

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from convenant.actions import bericht, partijkaart
from convenant.enums.partij import Partijstapsoort as S
from convenant.models import Partij
from convenant.queries import partijstand
from registratie.actions.tekst import refuse_unfit

MAX_TEKST = 1900
"""A step holds 2000 characters; the rest is for what the portal adds."""


class Ingehaald(Exception):
    """Somebody took a step since the page was read; nothing was written."""


def locked(pk: int) -> Partij:
    return Partij.objects.select_for_update(of=("self",)).select_related("organisatie", "convenant").get(pk=pk)


def may(partij: Partij, soort: S, gezien: int | None = None) -> Partij:
    """The row, locked. Raises `Ingehaald` when somebody took a step that was not read, ValidationError when `soort` cannot follow."""
    row = locked(partij.pk)
    nu = partijstand.stand(row)
    if gezien is not None and nu.laatste is not None and nu.laatste.pk != gezien:
        wat = nu.laatste.get_soort_display()
        raise Ingehaald(f"Iemand was u net voor: “{wat}”. Lees dat eerst. Wat u typte, staat er nog.")
    if zin := partijstand.why_not(row, nu, soort, timezone.localdate()):
        raise ValidationError(zin)
    return row


def save(row: Partij) -> None:
    row.save(update_fields=["status", "tot", "updated_at"])
    partijkaart.write(row)


def text(tekst: str, *, veld: str = "reden", zin: str = "", needed: bool = True) -> str:
    refuse_unfit({veld: tekst})
    if needed and not tekst.strip():
        raise ValidationError({veld: zin})
    if len(tekst) > MAX_TEKST:
        raise ValidationError({veld: f"Gebruik hoogstens {MAX_TEKST} tekens."})
    return tekst.strip()


def _pad(row: Partij) -> str:
    return reverse("convenant:partij-detail", args=[row.pk])


def tell(row: Partij, onderwerp: str, alineas: list[str]) -> None:
    bericht.to_organisatie(row.organisatie, onderwerp=onderwerp, alineas=alineas, pad=_pad(row))


def tell_gemeenten(row: Partij, zin: str) -> None:
    bericht.to_gemeenten(
        row.gemeenten, onderwerp="Bericht over een partij bij het convenant", alineas=[zin], pad=_pad(row)
    )
