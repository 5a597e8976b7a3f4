"""What is kept of whoever works here, in words that everybody reads."""

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from rivierenland.core.persoonsgegevens import TOEZICHTHOUDER
from rivierenland.core.views.publiek import PubliekView


class PrivacyView(PubliekView, TemplateView):
    """The facts of `docs/privacy.md` in short; the Dutch page `/privacy/` says more."""

    seconden = 300
    titel = _("Uw privacy")
    template_name = "arbeidsmigrant/privacy/privacy.html"
    extra_context = {"klachten": TOEZICHTHOUDER}
