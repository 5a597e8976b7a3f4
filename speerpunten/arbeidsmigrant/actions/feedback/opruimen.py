"""What residents wrote goes after its term, and later the answer itself; the series that it was counted in stays."""

from datetime import date

from django.db import transaction

from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from rivierenland.core.scope import Scopesoort
from speerpunten.arbeidsmigrant.models import Feedback
from speerpunten.arbeidsmigrant.queries import feedback as queries


def clean_up(*, vandaag: date, by: Actor) -> int:
    """Empty remarks and destroy answers that are past their terms; returns how many. Raises RuntimeError outside the scope of a
    job that sees everything."""
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise RuntimeError("Feedback is cleaned up by a job that sees every answer.")
    grenzen, maand = queries.norms(vandaag), vandaag.replace(day=1)
    with transaction.atomic():
        old = Feedback.objects.filter(maand__lt=add_months(maand, -int(grenzen["bewaar_maanden"])))
        gone, _ = old.delete()
        told = Feedback.objects.filter(maand__lt=add_months(maand, -int(grenzen["opmerking_maanden"])))
        emptied = told.exclude(opmerking="").update(opmerking="")
        if gone or emptied:
            details = {"antwoorden": gone, "opmerkingen": emptied}
            gebeurtenis.record(actie="feedback.clean_up", object_soort="feedback", by=by, details=details)
    return gone + emptied
