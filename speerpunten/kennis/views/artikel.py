"""The knowledge base: search, read, compare versions, download."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views import View
from django.views.generic import TemplateView

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.permissions import Permission
from rivierenland.core.redline import redline
from rivierenland.core.tekstopmaak import render
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.document import DocumentDownload
from speerpunten.kennis.models import Artikel, Artikelbestand
from speerpunten.kennis.queries import artikel as queries
from speerpunten.kennis.queries.artikel_lijst import MEESTE_UITVOER, asked, overview
from speerpunten.kennis.queries.skos import FORMATEN, serialize


def as_html(tekst: str) -> str:
    """A text in the small markup; everything a person typed is escaped by the renderer."""
    return mark_safe(render(tekst, lambda slug: "").voor)


class ArtikelListView(PortalView, TemplateView):
    """Search, and without a question the newest."""

    permission = Permission.KENNIS_VIEW
    template_name = "kennis/kennisbank/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor = self.request.actor
        nakijken = (
            list(queries.due(actor, timezone.localdate()).values_list("pk")[:100])
            if actor.may(Permission.ARTIKEL_EDIT)
            else []
        )
        return super().get_context_data(
            **overview(self.request.GET, actor),
            mag_schrijven=actor.may(Permission.ARTIKEL_EDIT),
            nakijken=len(nakijken),
            **kwargs,
        )


class ArtikelReviewView(PortalView, TemplateView):
    """What the owner must look over."""

    permission = Permission.ARTIKEL_EDIT
    template_name = "kennis/kennisbank/nakijken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(rijen=queries.due(self.request.actor, timezone.localdate())[:200], **kwargs)


class ArtikelDetailView(PortalView, TemplateView):
    """One article, as it stands now."""

    permission = Permission.KENNIS_VIEW
    template_name = "kennis/kennisbank/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor = self.request.actor
        row = get_object_or_404(queries.visible(actor), pk=self.kwargs["pk"])
        begrippen = queries.concepts()
        return super().get_context_data(
            artikel=row, tekst=as_html(row.tekst), bestanden=row.bestanden.all(), versies=queries.versions(row, actor)[:50],
            trefwoorden=[begrippen[code] for code in row.trefwoorden if code in begrippen],
            verwant=queries.related(row, actor), mag_wijzigen=queries.may_edit(actor, row), vandaag=timezone.localdate(), **kwargs,
        )  # fmt: skip


class ArtikelVersieView(PortalView, TemplateView):
    """A placed text, with what changed since the version before that this reader may read."""

    permission = Permission.KENNIS_VIEW
    template_name = "kennis/kennisbank/versie.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor = self.request.actor
        nummer = self.kwargs["nummer"]
        row: Artikel = get_object_or_404(queries.visible(actor), pk=self.kwargs["pk"])
        versie = get_object_or_404(queries.versions(row, actor), nummer=nummer)
        vorige = queries.versions(row, actor).filter(nummer__lt=nummer).first()
        verschil = redline(vorige.tekst, versie.tekst) if vorige else None
        return super().get_context_data(
            artikel=row, item=versie, vorige=vorige, verschil=verschil, tekst=as_html(versie.tekst), **kwargs
        )


class ArtikelbestandView(DocumentDownload):
    """A file of an article that this reader may read."""

    model = Artikelbestand
    permission = Permission.KENNIS_VIEW

    def get(self, request: Any, pk: int) -> Any:
        get_object_or_404(queries.visible(request.actor), bestanden=pk)
        return super().get(request, pk)


class ArtikelExportView(PortalView, View):
    """The list as it is filtered, as a file."""

    permission = Permission.KENNIS_VIEW

    def get(self, request: HttpRequest, formaat: str) -> HttpResponseBase:
        if formaat not in set(Formaat):
            raise Http404
        actor = request.actor  # type: ignore[attr-defined]
        rijen = asked(request.GET, actor).rows(MEESTE_UITVOER)
        gebeurtenis.record(
            actie="artikel.export", object_soort="kennis.artikel", by=actor, details={"formaat": formaat}
        )
        return export_response(
            Formaat(formaat),
            [Blad("Artikelen", KOLOMMEN, rijen)],
            titel="Kennisbank",
            bestandsnaam="kennisbank",
            moment=timezone.now(),
        )


KOLOMMEN = [
    Kolom("Titel", Soort.TEKST, lambda row: row.titel, 50),
    Kolom("Soort", Soort.TEKST, lambda row: row.get_soort_display()),
    Kolom("Van", Soort.TEKST, lambda row: row.eigenaar),
    Kolom("Wie mag dit lezen", Soort.TEKST, lambda row: row.get_doelgroep_display()),
    Kolom("Stand", Soort.TEKST, lambda row: row.get_status_display()),
    Kolom("Geplaatst op", Soort.DATUM, lambda row: row.geplaatst_op),
    Kolom("Nakijken voor", Soort.DATUM, lambda row: row.nakijken_voor),
    Kolom("Samenvatting", Soort.TEKST, lambda row: row.samenvatting, 80),
    Kolom("Bron", Soort.TEKST, lambda row: row.bron, 40),
]


class BegrippenView(PortalView, View):
    """The list of subject words as SKOS."""

    permission = Permission.KENNIS_VIEW

    def get(self, request: HttpRequest, formaat: str) -> HttpResponse:
        if formaat not in FORMATEN:
            raise Http404
        answer = HttpResponse(serialize(formaat), content_type=FORMATEN[formaat][1])
        answer["Content-Disposition"] = f'attachment; filename="trefwoorden.{formaat}"'
        return answer
