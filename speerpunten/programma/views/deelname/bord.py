"""The matrix: who joins which package, beside another day."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.generic import TemplateView

from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import FORMATEN
from speerpunten.programma.matrix.overgang import transitions
from speerpunten.programma.models import Maatregelenpakket
from speerpunten.programma.queries import deelname_beeld
from speerpunten.programma.queries.deelname_beeld import Beeld, usual_comparison
from speerpunten.programma.views.deelname import vakken
from speerpunten.programma.views.deelname.verhaal import story
from speerpunten.programma.views.deelname.vraag import GEMEENTE, PAKKET, Vraag, asked, compared_day


class DeelnameView(PortalView, TemplateView):
    """The eight gemeenten by the fourteen packages, with the story of one cell beside it when it is asked for."""

    permission = Permission.PROGRAMMA_VIEW
    template_name = "programma/deelname/bord.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form, vraag = asked(self.request)
        beeld = deelname_beeld.build(vraag.op, naast=vraag.naast, bekend=vraag.bekend)
        tabel = vakken.rows(beeld, vraag)
        verhaal = self._story(beeld, vraag)
        return super().get_context_data(**kwargs) | verhaal | {
            "form": form, "vraag": vraag, "beeld": beeld, "tabel": tabel,
            "speerpunten": vakken.columns(beeld),
            "overgangen": transitions(beeld.bord.veranderd),
            "gewijzigd": [vak for _, _, vakjes in tabel for vak in vakjes if vak.cel.was],
            "telefoon": vakken.phone(tabel, beeld, vraag, _own(self.request, beeld)),
            "voorbeeld": any(pakket.is_voorbeeld for pakket in beeld.pakketten),
            "verhaal": bool(verhaal),
            "links": _links(vraag),
            "export_links": _downloads(vraag),
        }  # fmt: skip

    def _story(self, beeld: Beeld, vraag: Vraag) -> dict[str, Any]:
        """The story of the cell in the address; nothing when no such cell exists."""
        slug, _, code = vraag.cel.partition(".")
        gemeente = next((row for row in beeld.gemeenten if row.slug == slug), None)
        pakket = next((row for row in beeld.pakketten if row.pk == code), None)
        return story(gemeente, pakket, vraag, self.request.actor) if gemeente and pakket else {}


class DeelnameDetailView(PortalView, TemplateView):
    """The story of one cell: a page, or the panel beside the matrix."""

    permission = Permission.PROGRAMMA_VIEW

    def get_template_names(self) -> list[str]:
        paneel = self.request.htmx and not self.request.htmx.history_restore_request
        return ["programma/deelname/_verhaal.html" if paneel else "programma/deelname/cel.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        _, vraag = asked(self.request)
        gemeente = get_object_or_404(Gemeente, slug=kwargs["gemeente"])
        pakket = get_object_or_404(Maatregelenpakket.objects.select_related("speerpunt"), pk=kwargs["pakket"])
        return super().get_context_data(**kwargs) | story(gemeente, pakket, vraag, self.request.actor)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().get(request, *args, **kwargs)
        patch_vary_headers(response, ["HX-Request"])
        if request.htmx:  # type: ignore[attr-defined]
            _, vraag = asked(request)
            cel = f"{kwargs['gemeente']}.{kwargs['pakket']}"
            response.headers["HX-Push-Url"] = reverse("programma:deelname") + vraag.query(cel=cel)
        return response


def _own(request: Any, beeld: Beeld) -> str:
    """The gemeente of whoever looks; empty for the region."""
    eigen = request.actor.gemeenten
    return next((row.slug for row in beeld.gemeenten if row.pk in eigen), "")


def _links(vraag: Vraag) -> dict[str, str]:
    """The same page, otherwise."""
    basis = reverse("programma:deelname")
    return {
        "nu": basis + vraag.query(naast=None),
        "verschil": basis
        + vraag.query(naast=vraag.naast or compared_day(vraag.op, vraag.vandaag) or usual_comparison(vraag.op)),
        "dicht": basis + vraag.query(cel=""),
        "zoals_nu": basis + vraag.query(bekend=None),
        "gemeente": basis + vraag.query(per=GEMEENTE, kies="", cel=""),
        "pakket": basis + vraag.query(per=PAKKET, kies="", cel=""),
    }


def _downloads(vraag: Vraag) -> list[dict[str, str]]:
    query = vraag.query(cel="", kies="", per=GEMEENTE)
    return [
        {"label": label, "icon": icon, "url": reverse("programma:deelname-export", args=[formaat]) + query}
        for formaat, label, icon in FORMATEN
    ]
