"""The roles: what each may do, and which one you act in now."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView

from rivierenland.core.middleware import SESSION_KEY
from rivierenland.core.permissions import Permission
from rivierenland.core.queries import toegang
from rivierenland.core.rollen import ROLLEN
from rivierenland.core.views.basis import PortalRequest, PortalView


class RollenView(PortalView, TemplateView):
    """Every role in words, and the matrix of roles and rights; straight from `rollen`."""

    permission = None
    template_name = "core/rollen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rollen = list(ROLLEN.values())
        rijen = [(recht.label, [rol.may(recht) for rol in rollen]) for recht in Permission]
        kaarten = [(rol, [recht.label for recht in Permission if rol.may(recht)]) for rol in rollen]
        eigen = self.request.actor.rol
        return super().get_context_data(**kwargs) | {
            "rollen": rollen,
            "rijen": rijen,
            "kaarten": kaarten,
            "eigen": eigen,
        }


class RolkeuzeView(PortalView, TemplateView):
    """Choose in which role to go on; only roles that are really yours."""

    permission = None
    template_name = "core/rolkeuze.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        keuzes = toegang.rolkeuzes(self.request.user)
        now = toegang.chosen(keuzes, self.request.session.get(SESSION_KEY))
        return super().get_context_data(**kwargs) | {"keuzes": keuzes, "nu": now.sleutel if now else ""}

    def post(self, request: PortalRequest) -> HttpResponse:
        keuzes = {keuze.sleutel: keuze for keuze in toegang.rolkeuzes(self.request.user)}
        keuze = keuzes.get(request.POST.get("rol", ""))
        if keuze is None:
            raise Http404
        request.session[SESSION_KEY] = keuze.sleutel
        messages.success(request, f"U werkt nu als {keuze.tekst}.")
        return redirect("/")
