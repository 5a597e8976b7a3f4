"""The rows of handhaving that hang on one tenant of the scene."""

from django.utils import timezone

from handhaving.enums import Meldingresultaat, Meldingstatus
from handhaving.models import Melding, Meldingbericht
from registratie.models import Huisvestingslocatie
from rivierenland.core.models import Gebruiker
from rivierenland.core.rollen import Rol
from tests.factories.handhaving import MeldingFactory


def melding(word: str, locatie: Huisvestingslocatie, people: dict[str, Gebruiker], nasty: str) -> Melding:
    """A melding in the queue with everything said that can be said, a duplicate of it, and one that was closed."""
    official = people[Rol.TOEZICHTHOUDER]
    values = {
        "gemeente_id": locatie.gemeente_id, "tekst": f"{word}Klacht{nasty}", "contact_naam": f"{word}Melder{nasty}",
        "contact_email": f"{word}melder@example.test", "locatie": locatie, "adres": f"{word}Plek{nasty} 1",
        "behandelaar": official, "created_by": official,
    }  # fmt: skip
    row = MeldingFactory(**values)
    now = timezone.now()
    MeldingFactory(**values, status=Meldingstatus.DUBBEL, dubbel_van=row, afgehandeld_at=now)
    MeldingFactory(
        **values, status=Meldingstatus.AFGEHANDELD, resultaat=Meldingresultaat.IN_ORDE, uitkomst=f"{word}Uitkomst{nasty}",
        afgehandeld_at=now,
    )  # fmt: skip
    for token, van in ((row.token_hash, None), (row.token_hash, official), ("", official)):
        Meldingbericht.objects.create(
            melding=row, gemeente_id=row.gemeente_id, token_hash=token, tekst=f"{word}Gesprek{nasty}", created_by=van
        )
    return row
