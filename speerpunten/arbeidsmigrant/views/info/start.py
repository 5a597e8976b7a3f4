"""Where a worker begins: what can we help with?"""

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from rivierenland.core.views.publiek import PubliekView


class InfoStartView(PubliekView, TemplateView):
    """The roads, one tile each."""

    template_name = "arbeidsmigrant/info/start.html"
    titel = _("Waarmee kunnen wij u helpen?")
    seconden = 300
