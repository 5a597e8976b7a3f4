"""What is stuck: offers without an answer, work without an outcome, consent that is about to end."""

from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from speerpunten.zorg.queries import doorverwijzing as doorverwijzingen
from speerpunten.zorg.queries import termijn
from speerpunten.zorg.views.doorverwijzing.basis import InzagePage


class StuckView(InzagePage, TemplateView):
    """For who refers and for a partner, each of the own referrals."""

    template_name = "zorg/doorverwijzing/vast.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = timezone.localdate()
        return super().get_context_data(
            titel="Wat vastloopt", regel="Doorverwijzingen waarin al een tijd niets gebeurt.",
            vast=doorverwijzingen.stuck(vandaag), parameters=termijn.terms(vandaag), **kwargs,
        )  # fmt: skip
