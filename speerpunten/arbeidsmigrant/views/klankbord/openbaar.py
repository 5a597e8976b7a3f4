"""What the sounding board was asked, what it advised, and what was done with it: for everybody."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from rivierenland.core.views.publiek import PubliekView
from speerpunten.arbeidsmigrant.queries import klankbord
from speerpunten.arbeidsmigrant.views.klankbord.tonen import in_language

MEESTE = 30


class KlankbordView(PubliekView, TemplateView):
    """The newest questions first; nobody who answered can be found here."""

    template_name = "arbeidsmigrant/klankbord/openbaar.html"
    titel = _("Klankbordgroep: wat werknemers zeggen")
    seconden = 300

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag, taal = timezone.localdate(), self.kwargs["taal"]
        vragen = [in_language(vraag, taal) for vraag in klankbord.public(vandaag)[:MEESTE]]
        return super().get_context_data(vragen=vragen, vandaag=vandaag, **kwargs)
