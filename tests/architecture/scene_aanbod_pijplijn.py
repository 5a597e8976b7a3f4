"""A project with everything that hangs on it. All officials read it, so no tenant's word stands in it; a closed document has one."""

from dataclasses import dataclass
from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

from rivierenland.core.models import Gebruiker, Gemeente
from rivierenland.core.rollen import Rol
from speerpunten.aanbod.enums.knelpunt import Knelpuntplek
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Knelpunt, Project, Projectdocument, Projectstap


@dataclass
class Pijplijn:
    """`open` and `dicht`: a document for all, and one for the own gemeente."""

    project: Project
    knelpunt: Knelpunt
    open: Projectdocument
    dicht: Projectdocument


def pijplijn(word: str, gemeente: Gemeente, people: dict[str, Gebruiker], nasty: str) -> Pijplijn:
    """A project that is being built, late, stuck, with an own chance."""
    vandaag = timezone.localdate()
    row = Project.objects.create(
        gemeente=gemeente, naam=f"Campus{nasty}", soort="logiesgebouw", kern=f"Kern{nasty}", adres=f"Plek{nasty}",
        rd_x=158400, rd_y=433100, bedden=80, bedden_tijdelijk=20, vervangt=10, stadium=Stadium.REALISATIE,
        stadium_sinds=vandaag - timedelta(days=300), kans=80, kans_reden=f"Reden{nasty}", verwacht_op=vandaag,
        initiatiefnemer=f"Initiatief{nasty}", trekker=f"Team{nasty}", toelichting=f"Uitleg{nasty}",
        created_by=people[Rol.BELEID],
    )  # fmt: skip
    Projectstap.objects.create(
        project=row, gemeente=gemeente, naar=Stadium.REALISATIE, op=row.stadium_sinds, toelichting=f"Waarom{nasty}"
    )
    knelpunt = Knelpunt.objects.create(
        project=row, gemeente=gemeente, wat=f"Stroom{nasty}", waar=Knelpuntplek.NETBEHEERDER, wie=f"Wie{nasty}",
        sinds=vandaag - timedelta(days=30), uiterlijk=vandaag, afspraak=f"Afspraak{nasty}",
    )  # fmt: skip
    return Pijplijn(
        row,
        knelpunt,
        _document(row, f"Schets{nasty}", openbaar=True),
        _document(row, f"{word}Verslag{nasty}", openbaar=False),
    )


def _document(row: Project, titel: str, *, openbaar: bool) -> Projectdocument:
    inhoud = titel.encode()
    made = Projectdocument(
        project=row, gemeente=row.gemeente, titel=titel, bestandsnaam="verslag.pdf", soort="application/pdf",
        grootte=len(inhoud), sha256="1" * 64, openbaar=openbaar,
    )  # fmt: skip
    made.bestand.save("verslag.pdf", ContentFile(inhoud), save=False)
    made.save(force_insert=True)
    return made
