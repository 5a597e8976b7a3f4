"""Users and roles: who has access, inviting, taking back, ending, and accepting an invitation."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import login
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView, TemplateView

from rivierenland.core.actions import toegang, uitnodiging
from rivierenland.core.filters.beheer import ToegangFilter
from rivierenland.core.forms.toegang import AanvaardForm, UitnodigingForm
from rivierenland.core.models import Gebruiker
from rivierenland.core.permissions import Permission
from rivierenland.core.queries import toegang_beheer
from rivierenland.core.rollen import ROLLEN, Rol
from rivierenland.core.tables.beheer import ToegangTable
from rivierenland.core.views.basis import PortalRequest, PortalView
from rivierenland.core.views.inloggen import BACKEND
from rivierenland.core.views.lijst import ListPage


class ToegangListView(ListPage):
    """Everybody with access to the own gemeente or organisation, and the invitations on their way."""

    permission = Permission.TOEGANG_VIEW
    titel = "Gebruikers en rollen"
    regel = "Wie namens u in het portaal werkt. Toegang verdwijnt nooit: hij eindigt, en dat blijft zichtbaar."
    eenheid = ("toegang", "toegangen")
    template_name = "core/toegang/list.html"
    leeg_template = "core/_leeg.html"
    table_class = ToegangTable
    filterset_class = ToegangFilter

    def get_queryset(self) -> QuerySet:
        return toegang_beheer.toegangen(self.request.actor)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = toegang_beheer.open_uitnodigingen(self.request.actor)
        open_rows = [(row, ROLLEN[Rol(row.rol)].naam) for row in rows]
        return super().get_context_data(**kwargs) | {"uitnodigingen": open_rows}


class ToegangEndView(PortalView, TemplateView):
    """End one access, after a question."""

    permission = Permission.TOEGANG_MANAGE
    template_name = "core/bevestig.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = get_object_or_404(toegang_beheer.toegangen(self.request.actor), pk=kwargs["pk"])
        return super().get_context_data(**kwargs) | {
            "titel": "Toegang beëindigen",
            "vraag": f"{row.gebruiker.naam} kan dan niet meer werken als {ROLLEN[Rol(row.rol)].naam.lower()}. "
            "Het account zelf en wat ermee is gedaan, blijven bestaan.",
            "knop": "Toegang beëindigen",
            "soort": "danger",
            "terug": "toegang-list",
        }

    def post(self, request: PortalRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(toegang_beheer.toegangen(request.actor), pk=pk)
        try:
            toegang.end(toegang=row, by=request.actor)
        except ValidationError as refused:
            messages.error(request, " ".join(refused.messages))
        else:
            messages.success(request, f"De toegang van {row.gebruiker.naam} is beëindigd.")
        return redirect("toegang-list")


class UitnodigingCreateView(PortalView, FormView):
    """Invite somebody by mail."""

    permission = Permission.TOEGANG_MANAGE
    form_class = UitnodigingForm
    template_name = "core/toegang/uitnodigen.html"
    success_url = reverse_lazy("toegang-list")

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"actor": self.request.actor}

    def form_valid(self, form: UitnodigingForm) -> HttpResponse:
        values = form.cleaned_data
        try:
            made = uitnodiging.invite(
                email=values["email"], naam=values["naam"], rol=Rol(values["rol"]), by=self.request.actor,
                **form.target(),
            )  # fmt: skip
        except ValidationError as refused:
            form.add_error(None, refused)
            return self.form_invalid(form)
        messages.success(self.request, f"De uitnodiging is onderweg naar {made.email}.")
        return super().form_valid(form)

    def form_invalid(self, form: UitnodigingForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


class UitnodigingWithdrawView(PortalView, View):
    """Take an open invitation back."""

    permission = Permission.TOEGANG_MANAGE
    http_method_names = ["post"]

    def post(self, request: PortalRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(toegang_beheer.open_uitnodigingen(request.actor), pk=pk)
        uitnodiging.withdraw(uitnodiging=row, by=request.actor)
        messages.success(request, f"De uitnodiging voor {row.naam} is ingetrokken. De link werkt niet meer.")
        return redirect("toegang-list")


@method_decorator(sensitive_post_parameters("wachtwoord", "nog_een_keer"), name="dispatch")
class UitnodigingAcceptView(View):
    """What opens from the mail: make an account, or add the role to the account that is there."""

    template_name = "core/toegang/aanvaarden.html"

    def get(self, request: HttpRequest, secret: str) -> HttpResponse:
        try:
            row = uitnodiging.find(secret)
        except uitnodiging.UitnodigingVervallen:
            return self._expired(request)
        return self._page(request, row, AanvaardForm(email=row.email, initial={"naam": row.naam}))

    def post(self, request: HttpRequest, secret: str) -> HttpResponse:
        try:
            row = uitnodiging.find(secret)
            if self._has_account(row.email):
                uitnodiging.accept(secret=secret)
                messages.success(request, "De rol is aan uw account toegevoegd.")
                return redirect("rolkeuze")
            form = AanvaardForm(request.POST, email=row.email)
            if not form.is_valid():
                return self._page(request, row, form, status=422)
            done = uitnodiging.accept(
                secret=secret, naam=form.cleaned_data["naam"], wachtwoord=form.cleaned_data["wachtwoord"]
            )
        except uitnodiging.UitnodigingVervallen:
            return self._expired(request)
        login(request, done.gebruiker, backend=BACKEND)
        return redirect("mfa_index")

    def _page(self, request: HttpRequest, row: Any, form: AanvaardForm, status: int = 200) -> HttpResponse:
        values = {
            "uitnodiging": row,
            "rol": ROLLEN[Rol(row.rol)],
            "form": form,
            "bestaand": self._has_account(row.email),
        }
        return render(request, self.template_name, values, status=status)

    def _expired(self, request: HttpRequest) -> HttpResponse:
        return render(request, "core/toegang/vervallen.html", status=404)

    def _has_account(self, email: str) -> bool:
        return Gebruiker.objects.filter(email=email).exists()
