"""Requests to join and parties, for the tests that walk every page."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from convenant.enums.partij import Partijsoort, Partijstapsoort, Toelatingsbesluit, Toetredingstatus
from convenant.models import Convenantversie, Partij, Partijkaart, Partijstap, Toelating, Toetreding
from rivierenland.core.models import Gebruiker, Gemeente, Organisatie
from rivierenland.core.rollen import Rol


@dataclass
class Toetredingrijen:
    """A request that waits, one that was refused, and the party with an announcement; what people wrote names the tenant."""

    open: Toetreding
    geweigerd: Toetreding
    partij: Partij


def joining(
    word: str, gemeente: Gemeente, organisatie: Organisatie, people: dict[str, Gebruiker], nasty: str
) -> Toetredingrijen:
    """Rows of one organisation in one gemeente. The public card carries no tenant's word."""
    today, versie = timezone.localdate(), Convenantversie.objects.get(nummer=1)
    own = {"organisatie": organisatie, "gemeenten": [gemeente.pk]}
    asked = {
        **own, "convenant": versie, "soorten": [Partijsoort.VERBLIJFSBIEDER], "kvk": organisatie.kvk,
        "toelichting": f"{word}Toelichting{nasty}", "created_by": people[Rol.MARKTPARTIJ_BEHEERDER],
    }  # fmt: skip
    kept = [{"code": "locatie", "naam": "Locatie", "voldoet": False, "reden": f"{word}Toets{nasty}"}]
    open_ = Toetreding.objects.create(**asked, aangevraagd_op=today, uiterlijk=today + timedelta(days=42))
    Toelating.objects.create(**own, toetreding=open_, gemeente=gemeente)
    refused = Toetreding.objects.create(
        **asked, status=Toetredingstatus.GEWEIGERD, toetsen=kept, aangevraagd_op=today - timedelta(days=90),
        uiterlijk=today - timedelta(days=48), afgerond_op=today - timedelta(days=60),
    )  # fmt: skip
    Toelating.objects.create(
        **own, toetreding=refused, gemeente=gemeente, besluit=Toelatingsbesluit.GEWEIGERD, reden=f"{word}Geweigerd{nasty}",
        toetsen=kept, besloten_op=today - timedelta(days=60), besloten_by=people[Rol.BELEID],
    )  # fmt: skip
    partij = Partij.objects.create(
        **own,
        soorten=[Partijsoort.VERBLIJFSBIEDER],
        kvk=organisatie.kvk,
        convenant=versie,
        sinds=today - timedelta(days=300),
    )
    Partijkaart.objects.create(
        partij_nr=partij.pk, naam=f"Partij{nasty}", gemeente=None, soorten=partij.soorten, status=partij.status,
        versie=1, sinds=partij.sinds,
    )  # fmt: skip
    for soort, gaf in ((Partijstapsoort.TOEGETREDEN, None), (Partijstapsoort.ROYEMENT_VOORGENOMEN, gemeente)):
        Partijstap.objects.create(
            **own, partij=partij, soort=soort, datum=today, reden=f"{word}Stap{nasty}", gemeente=gaf,
            reageren_tot=today + timedelta(days=14) if gaf else None, created_by=people[Rol.BELEID],
        )  # fmt: skip
    return Toetredingrijen(open_, refused, partij)
