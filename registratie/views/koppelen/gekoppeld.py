"""A linked record: with whom, why, since when; and undoing the link."""

from typing import Any

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from registratie.actions import koppeling as acties
from registratie.enums import Oordeel
from registratie.forms.koppelen import ToelichtingForm
from registratie.models import Bewoner
from registratie.queries import koppeling as koppelingen
from registratie.queries import koppelvraag as koppelvragen
from registratie.queries import vergelijking
from registratie.tables.koppelen import wijze_badge
from registratie.views.actie import ActionPage
from registratie.views.koppelen.basis import record_people
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView


class GekoppeldPage(PortalView):
    """A record of the own gemeente."""

    permission = Permission.KOPPELING_VIEW

    @cached_property
    def object(self) -> Bewoner:
        return get_object_or_404(Bewoner.objects.select_related("organisatie"), pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bewoner = self.object
        koppeling = koppelingen.link_of(bewoner.pk)
        anderen = [row.bewoner for row in koppeling.anderen] if koppeling else []
        record_people(self.request, [bewoner, *anderen])
        return super().get_context_data(bewoner=bewoner, koppeling=koppeling, **kwargs)  # type: ignore[misc]


class KoppelingDetailView(GekoppeldPage, TemplateView):
    """With which records of the own gemeente it is linked, on which grounds, and what was judged before."""

    template_name = "registratie/koppelen/gekoppeld.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        paren = koppelingen.pairs_of(self.object.pk)
        koppelvragen.attach(paren)
        for paar in paren:
            paar.ander = next((bewoner for bewoner in paar.eigen if bewoner.pk != self.object.pk), None)
            paar.redenregel = "; ".join(reden.woorden for reden in vergelijking.strongest(paar))
            paar.woord = "Beoordeeld" if paar.oordeel == Oordeel.DEZELFDE else "Automatisch"
        return context | {
            "titel": self.object.naam,
            "badges": wijze_badge(context["koppeling"]) if context["koppeling"] else "",
            "paren": [paar for paar in paren if paar.ander or paar.over_border],
            "elders": any(paar.over_border for paar in paren),
            "oordelen": koppelingen.judgements_of(self.object.pk),
            "mag_ontkoppelen": self.request.actor.may(Permission.KOPPELING_DECIDE),
        }


class KoppelingUnlinkView(GekoppeldPage, ActionPage):
    """Undo the link, after a page that says what that means."""

    permission = Permission.KOPPELING_DECIDE
    titel = "Ontkoppelen"
    knop = "Ontkoppelen"
    form_class = ToelichtingForm
    template_name = "registratie/koppelen/ontkoppelen.html"

    def act(self, form: forms.Form) -> str:
        acties.unlink(bewoner=self.object, toelichting=form.cleaned_data["toelichting"], by=self.request.actor)
        return "Ontkoppeld. De koppeling komt niet vanzelf terug; de gegevens zelf zijn niet gewijzigd."

    def get_success_url(self) -> str:
        return reverse("registratie:koppeling-detail", args=[self.object.pk])
