"""Norms and terms: what holds today, since when, by which source; and changing them for the own gemeente."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView

from rivierenland.core.actions import parameter
from rivierenland.core.forms.parameter import ParameterForm
from rivierenland.core.models import Gemeente, Parameter
from rivierenland.core.permissions import Permission
from rivierenland.core.queries import normen
from rivierenland.core.views.basis import PortalView


class ParameterListView(PortalView, TemplateView):
    """All norms and terms on a day: the general value and that of the own gemeente (or of all, for the region)."""

    permission = Permission.PARAMETER_VIEW
    template_name = "core/parameter/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor, day = self.request.actor, self._day()
        return super().get_context_data(**kwargs) | {
            "normen": normen.in_force(day, actor.gemeenten or None),
            "peildatum": day,
            "mag_wijzigen": actor.may(Permission.PARAMETER_CHANGE),
        }

    def _day(self) -> date:
        try:
            return date.fromisoformat(self.request.GET.get("peildatum", ""))
        except ValueError:
            return timezone.localdate()


class ParameterDetailView(PortalView, TemplateView):
    """One norm with its whole history, in general and per gemeente."""

    permission = Permission.PARAMETER_VIEW
    template_name = "core/parameter/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        reeksen = normen.history(kwargs["code"])
        if not reeksen:
            raise Http404
        return super().get_context_data(**kwargs) | {
            "reeksen": reeksen,
            "norm": reeksen[0][1][0],
            "vandaag": timezone.localdate(),
            "mag_wijzigen": self.request.actor.may(Permission.PARAMETER_CHANGE),
        }


class ParameterChangeView(PortalView, FormView):
    """A new value for the own gemeente, from a day on."""

    permission = Permission.PARAMETER_CHANGE
    form_class = ParameterForm
    template_name = "core/parameter/form.html"

    @cached_property
    def norm(self) -> Parameter:
        """The newest row of this norm, for its name and unit."""
        found = Parameter.objects.filter(code=self.kwargs["code"]).order_by("-geldig_van").first()
        if found is None:
            raise Http404
        return found

    def get_form_kwargs(self) -> dict[str, Any]:
        gemeenten = list(Gemeente.objects.filter(pk__in=self.request.actor.gemeenten))
        return super().get_form_kwargs() | {"gemeenten": gemeenten, "voorbeeld": self.norm}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"norm": self.norm}

    def form_valid(self, form: ParameterForm) -> HttpResponse:
        values = form.cleaned_data
        try:
            parameter.set_from(
                code=self.norm.code, gemeente=form.target(), waarde=values["waarde"], vanaf=values["vanaf"],
                bron=values["bron"], toelichting=values["toelichting"], by=self.request.actor,
            )  # fmt: skip
        except ValidationError as refused:
            form.add_error(None, refused)
            return self.form_invalid(form)
        messages.success(self.request, f"De nieuwe waarde van ‘{self.norm.naam}’ is vastgelegd.")
        return super().form_valid(form)

    def form_invalid(self, form: ParameterForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_success_url(self) -> str:
        return reverse("parameter-detail", args=[self.norm.code])
