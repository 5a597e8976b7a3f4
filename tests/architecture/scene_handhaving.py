"""The rows of handhaving that hang on one tenant of the scene."""

from datetime import timedelta

from django.utils import timezone

from handhaving.enums import Stapsoort
from handhaving.models import Publicatie, Stap, Zaak
from registratie.models import Huisvestingslocatie
from rivierenland.core.models import Gebruiker
from rivierenland.core.rollen import Rol


def published(
    word: str, locatie: Huisvestingslocatie, people: dict[str, Gebruiker], nasty: str
) -> tuple[Stap, Publicatie]:
    """A decision that may be published, and another that is: every word of it may be read by all officials."""
    today, jurist = timezone.localdate(), people[Rol.JURIST]
    own = {"gemeente_id": locatie.gemeente_id, "organisatie": locatie.organisatie}
    zaak = Zaak.objects.create(
        **own, nummer=f"{word}Publiek", locatie=locatie, overtreder=locatie.organisatie, titel=f"{word}Titel{nasty}",
        behandelaar=jurist, geopend_op=today,
    )  # fmt: skip
    stap, bekend = (
        Stap.objects.create(
            **own, zaak=zaak, soort=soort, datum=today, grondslag=f"{word}Grond{nasty}", created_by=jurist
        )
        for soort in (Stapsoort.BOETE, Stapsoort.SLUITING)
    )
    publicatie = Publicatie.objects.create(
        gemeente_id=locatie.gemeente_id, stap_nr=bekend.pk, soort=bekend.soort, locatie_naam=f"{word}Gepubliceerd{nasty}",
        plaats=f"{word}Gepubliceerd{nasty}", bedrijfsnaam=f"{word}Gepubliceerd{nasty}", is_natuurlijk_persoon=False,
        samenvatting=f"{word}Gepubliceerd{nasty}", grondslag=f"{word}Gepubliceerd{nasty}", besluit_op=today, vanaf=today,
        tot=today + timedelta(days=30), created_by=jurist,
    )  # fmt: skip
    return stap, publicatie
