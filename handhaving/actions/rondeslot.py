"""May this round still change, and by whom: asked by every action that changes one."""

from django.core.exceptions import ValidationError

from handhaving.enums import Deelnamestatus, Rondestatus
from handhaving.models import Ronde, Rondedeelname

OPEN = (Rondestatus.CONCEPT, Rondestatus.GEPLAND)


def lock(ronde: Ronde) -> Ronde:
    """The round, locked, while it may change. Raises ValidationError when it is over."""
    row = Ronde.objects.select_for_update().get(pk=ronde.pk)
    if row.status not in OPEN:
        raise ValidationError(f"Deze ronde is {row.get_status_display().lower()}. Maak een nieuwe ronde.")
    return row


def refuse_stranger(ronde: Ronde, gemeente: str) -> None:
    """Raise ValidationError when this gemeente is not of the round, or said no."""
    no = Rondedeelname.objects.filter(ronde=ronde, gemeente=gemeente, status=Deelnamestatus.GEWEIGERD)
    if gemeente not in ronde.gemeenten or no.exists():
        raise ValidationError("Deze gemeente doet niet mee aan deze ronde.")
