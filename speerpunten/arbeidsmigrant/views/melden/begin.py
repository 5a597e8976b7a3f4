"""Is it urgent? Whom to call comes before anything that has to be filled in."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from rivierenland.core.views.publiek import PubliekView
from speerpunten.arbeidsmigrant.forms.melden import read_plek
from speerpunten.arbeidsmigrant.queries import noodnummer


class MeldBeginView(PubliekView, TemplateView):
    """The numbers, then the way on. `?plek=` (the code of a poster) goes along."""

    template_name = "arbeidsmigrant/melden/begin.html"
    titel = _("Iets melden over uw woning of werk")
    seconden = 300

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        plek = read_plek(self.request.GET.get("plek", ""))
        verder = reverse("arbeidsmigrant:melden-vertellen", kwargs=self.kwargs, query={"plek": plek} if plek else None)
        return super().get_context_data(nummers=noodnummer.numbers(timezone.localdate()), verder=verder, **kwargs)
