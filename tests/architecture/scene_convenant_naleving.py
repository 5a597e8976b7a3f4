"""A conversation of every tenant with all that can be said in it, and the contact point of its gemeente, which names no tenant."""

from dataclasses import dataclass
from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

from convenant.enums.naleving import Gespreksstapsoort
from convenant.enums.partij import Partijsoort
from convenant.models import (
    Aanspreekpunt,
    Convenantversie,
    Gespreksdocument,
    Gespreksstap,
    Nalevingsgesprek,
    Partij,
    Partijkaart,
)
from rivierenland.core.models import Gebruiker, Gemeente, Organisatie
from rivierenland.core.rollen import Rol
from tests.factories import convenant_naleving as maak


@dataclass
class Gespreksrijen:
    """A conversation in which a plan is asked for again, the file of the first plan, and the desk of the gemeente."""

    gesprek: Nalevingsgesprek
    document: Gespreksdocument
    aanspreekpunt: Aanspreekpunt


def talk(
    word: str, gemeente: Gemeente, organisatie: Organisatie, people: dict[str, Gebruiker], nasty: str
) -> Gespreksrijen:
    """The organisation is a party; its card, which everybody reads, has another name."""
    gesprek = maak.conversation(_party(organisatie), regie=gemeente.pk)
    van = {"organisatie": organisatie, "gemeenten": organisatie.gemeenten}
    document = Gespreksdocument(
        **van, bestandsnaam=f"{word}Plan.pdf", soort="application/pdf", grootte=9, sha256=f"{word:0<64}"[:64]
    )
    document.bestand.save("", ContentFile(f"{word}Bestand".encode()), save=False)
    document.save(force_insert=True)
    for soort, wie, velden in (
        (Gespreksstapsoort.PLAN, Rol.MARKTPARTIJ_BEHEERDER, {"document": document, "gereed_op": timezone.localdate()}),
        (
            Gespreksstapsoort.AANVULLING,
            Rol.BELEID,
            {"gemeente": gemeente, "uiterlijk": timezone.localdate() + timedelta(days=9)},
        ),
    ):
        Gespreksstap.objects.create(
            **van, gesprek=gesprek, soort=soort, datum=timezone.localdate(), tekst=f"{word}{soort.label}{nasty}", created_by=people[wie],
            **velden,
        )  # fmt: skip
    punt = Aanspreekpunt.objects.filter(gemeente=gemeente).first() or maak.desk(gemeente.pk, naam=f"Loket{nasty}")
    return Gespreksrijen(gesprek, document, punt)


def _party(organisatie: Organisatie) -> Partij:
    found = Partij.objects.filter(organisatie=organisatie).first()
    if found:
        return found
    made = Partij.objects.create(
        organisatie=organisatie, gemeenten=organisatie.gemeenten, soorten=[Partijsoort.VERBLIJFSBIEDER], kvk=organisatie.kvk,
        convenant=Convenantversie.objects.get(nummer=1), sinds=timezone.localdate() - timedelta(days=400),
    )  # fmt: skip
    Partijkaart.objects.create(
        partij_nr=made.pk,
        naam=f"Partij {made.pk}",
        soorten=made.soorten,
        status=made.status,
        versie=1,
        sinds=made.sinds,
    )
    return made
