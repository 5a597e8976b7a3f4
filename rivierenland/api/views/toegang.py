"""The page where an organisation lets its own software in, renews a secret and takes access back."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView, TemplateView

from rivierenland.api.actions import apitoegang
from rivierenland.api.actions.apitoegang import Uitgifte
from rivierenland.api.enums import Apirecht
from rivierenland.api.forms import ApitoegangForm
from rivierenland.api.models import Apitoegang
from rivierenland.api.queries.apitoegang import for_list
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView

TITEL = "Toegang voor eigen software"


class ToegangListView(PortalView, TemplateView):
    """Every access of the organisation; an organisation has a handful."""

    permission = Permission.API_MANAGE
    template_name = "api/toegang/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = [(row, [recht.label for recht in Apirecht if recht in row.rechten]) for row in for_list()]
        return super().get_context_data(titel=TITEL, toegangen=rows, **kwargs)


class ShowsSecret(PortalView):
    """A page that ends in a secret: shown in this one answer, which no browser keeps, and nowhere else."""

    permission = Permission.API_MANAGE

    def show(self, uitgifte: Uitgifte) -> HttpResponse:
        """The secret, with what to do with it."""
        context = {"titel": "Bewaar dit geheim nu", "toegang": uitgifte.toegang, "geheim": uitgifte.geheim}
        return self.response_class(self.request, ["api/toegang/geheim.html"], context)  # type: ignore[attr-defined]


class ToegangCreateView(ShowsSecret, FormView):
    """Let software in."""

    form_class = ApitoegangForm
    template_name = "api/toegang/form.html"

    def form_valid(self, form: ApitoegangForm) -> HttpResponse:
        try:
            made = apitoegang.create(
                organisatie_id=self.request.actor.organisatie_id, by=self.request.actor, **form.cleaned_data
            )
        except ValidationError as refused:
            form.add_error(None, refused)
            return self.form_invalid(form)
        return self.show(made)

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


class ToegangAct(PortalView, TemplateView):
    """A question about one access that still works; of another organisation it does not exist."""

    permission = Permission.API_MANAGE
    template_name = "core/bevestig.html"

    def get_object(self) -> Apitoegang:
        """The access."""
        return get_object_or_404(Apitoegang.objects.filter(ingetrokken_at=None), pk=self.kwargs["pk"])


class ToegangRotateView(ToegangAct, ShowsSecret):
    """Give a new secret."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "titel": "Nieuw geheim maken",
            "vraag": f"Het oude geheim van {self.get_object().naam} werkt dan meteen niet meer, en de tokens die ermee zijn "
            "gegeven ook niet. Zet het nieuwe geheim direct in uw software.",
            "knop": "Nieuw geheim maken",
            "terug": "api:toegang-list",
        }

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.show(apitoegang.rotate(toegang=self.get_object(), by=self.request.actor))


class ToegangRevokeView(ToegangAct):
    """Take the access back."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "titel": "Toegang intrekken",
            "vraag": f"{self.get_object().naam} kan dan meteen niets meer lezen of vastleggen. Dit kunt u niet ongedaan maken. "
            "Wat de software heeft vastgelegd, blijft bestaan.",
            "knop": "Toegang intrekken",
            "soort": "danger",
            "terug": "api:toegang-list",
        }

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = apitoegang.revoke(toegang=self.get_object(), by=self.request.actor)
        messages.success(request, f"De toegang van {row.naam} is ingetrokken.")
        return redirect("api:toegang-list")
