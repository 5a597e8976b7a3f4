"""A question to the sounding board with everything that hangs on it: the question is for all, the answers only for who asked."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from rivierenland.core.models import Gebruiker, Gemeente
from rivierenland.core.rollen import Rol
from speerpunten.arbeidsmigrant.klankbord import kaart
from speerpunten.arbeidsmigrant.models import (
    Klankbordadvies,
    Klankbordantwoord,
    Klankbordcontact,
    Klankbordlid,
    Klankbordvraag,
)


@dataclass
class Klankbordrijen:
    """One question and one member."""

    vraag: Klankbordvraag
    lid: Klankbordlid


def klankbord(word: str, gemeente: Gemeente, people: dict[str, Gebruiker], nasty: str) -> Klankbordrijen:
    """The word of the tenant stands in what only its gemeente may read."""
    vandaag, by, sleutel = timezone.localdate(), people[Rol.BELEID], kaart.make(2026)
    vraag = Klankbordvraag.objects.create(
        gemeente=gemeente, titel=f"Wasmachines{nasty}", tekst=f"Vraag{nasty}", van=vandaag, tot=vandaag + timedelta(days=9),
        vertalingen={"pl": {"titel": f"Pralki{nasty}"}}, created_by=by,
    )  # fmt: skip
    lid = Klankbordlid.objects.create(
        gemeente=gemeente, bijnaam=f"{word}Bij{nasty}"[:40], taal="pl", via=f"{word}Via{nasty}", referentie=sleutel.referentie,
        token_hash=sleutel.digest,
    )  # fmt: skip
    Klankbordcontact.objects.create(
        lid=lid, gemeente=gemeente, token_hash=lid.token_hash, email=f"{word}lid@example.test", tot=vandaag
    )
    Klankbordantwoord.objects.create(
        vraag=vraag, lid=lid, gemeente=gemeente, token_hash=lid.token_hash, tekst=f"{word}Antwoord{nasty}", taal="pl"
    )
    Klankbordadvies.objects.create(
        vraag=vraag, gemeente=gemeente, samenvatting=f"Advies{nasty}", aantal=1, gegeven_op=vandaag, reden=f"Reden{nasty}",
        verwijzing=f"Pakket{nasty}", uitkomst="deels", created_by=by,
    )  # fmt: skip
    return Klankbordrijen(vraag, lid)
