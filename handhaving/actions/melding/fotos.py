"""A photo that a reporter adds with nothing but the two codes."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions import foto as foto_actions
from handhaving.actions.melding.gegevens import as_reporter
from handhaving.actions.melding.gesprek import find
from handhaving.fotos.sleutel import sleutel_of
from handhaving.melden.code import Sleutel
from handhaving.models import Foto, Melding
from rivierenland.core.queries.parameter import value_of

MEEST = "melding_fotos_meest"


def add_photo(*, sleutel: Sleutel, bestand: Any) -> Foto:
    """Keep a photo of whoever holds the pair; the same file again is the same photo. Call it in the scope of the pair.

    Raises `Onbekend`, `FotoGeweigerd` for a file that is no good photo, and ValidationError (code `vol`) when there are enough.
    """
    with transaction.atomic():
        row = Melding.objects.select_for_update(of=("self",)).get(pk=find(sleutel).pk)
        fotosleutel = sleutel_of(bestand, "melding", row.pk)
        if known := Foto.objects.filter(sleutel=fotosleutel, melding=row).first():
            found: Foto = known
            return found
        meest = int(value_of(MEEST, peildatum=timezone.localdate(), gemeente=row.gemeente_id))
        if Foto.objects.filter(melding=row).count() >= meest:
            raise ValidationError(f"Bij deze melding staan al {meest} foto’s.", code="vol")
        return foto_actions.keep_of_reporter(melding=row, sleutel=fotosleutel, bestand=bestand, by=as_reporter())
