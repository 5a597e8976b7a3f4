"""What stands about the feedback of residents on the page of a location."""

from django.utils import timezone

from registratie.bijdragen.locatiepaneel import Locatiepaneel
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.arbeidsmigrant.queries import feedback


def feedback_of(locatie: Huisvestingslocatie, actor: Actor) -> Locatiepaneel | None:
    """The published results, for who may see them; None for others. Three queries."""
    if not actor.may(Permission.FEEDBACK_VIEW, gemeente=locatie.gemeente_id, organisatie=locatie.organisatie_id):
        return None
    beeld = feedback.pictures(timezone.localdate(), locaties=[locatie.pk]).get(locatie.pk)
    values = {"nummer": locatie.pk, "beeld": beeld, "code": feedback.code_of(locatie)}
    return Locatiepaneel("arbeidsmigrant/feedback/_locatiepaneel.html", values)
