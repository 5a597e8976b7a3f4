"""Signing on the home pages: what may be signed, and which mandates wait for an official."""

from datetime import date

from django.urls import reverse

from convenant.queries import mandaat as mandaten
from convenant.queries import ondertekening as ondertekeningen
from convenant.queries.ondertekening import Aanleiding
from rivierenland.core.actor import Actor
from rivierenland.core.werk.regel import Werkregel


def te_ondertekenen(actor: Actor, vandaag: date) -> list[Werkregel]:
    """A row for every version that the own organisation or gemeente may sign today."""
    return [_row(een, actor, vandaag) for een in ondertekeningen.to_sign(actor, vandaag)]


def te_bevestigen() -> list[Werkregel]:
    """How many mandates of organisations an official has to hold against the trade register."""
    aantal = mandaten.to_confirm().count()
    if not aantal:
        return []
    woord = "machtiging wacht" if aantal == 1 else "machtigingen wachten"
    return [
        Werkregel(
            "attention", "Bevestigen", f"{aantal} {woord} op bevestiging",
            "Kijk in het handelsregister na of deze persoon namens de organisatie mag ondertekenen.", "",
            f"{reverse('convenant:mandaat-list')}?stand=wacht", "Bekijken", 20,
        )
    ]  # fmt: skip


def _row(een: Aanleiding, actor: Actor, vandaag: date) -> Werkregel:
    wat = f"U kunt het convenant ondertekenen, versie {een.convenant.nummer}"
    if actor.gebruiker is not None and een.mandate_of(actor.gebruiker, vandaag):
        url = f"{reverse('convenant:ondertekenen', args=[een.convenant.nummer])}{_of(een)}"
        return Werkregel("attention", "Ondertekenen", wat, f"Namens {een.naam}.", "", url, "Lezen en ondertekenen", 10)
    waarom = f"Voor {een.naam} hebt u zelf geen machtiging die nu geldt. Bekijk wie mag ondertekenen."
    return Werkregel(
        "attention", "Ondertekenen", wat, waarom, "", reverse("convenant:mandaat-list"), "Machtigingen", 10
    )


def _of(een: Aanleiding) -> str:
    return f"?gemeente={een.gemeente.code}" if een.gemeente else ""
