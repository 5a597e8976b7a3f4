"""Read the handelingsperspectief: the version in force, any version, the list of versions, and a version as PDF."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.views.generic import TemplateView, View

from rivierenland.core.permissions import Permission as P
from rivierenland.core.views.basis import PortalRequest, PortalView
from speerpunten.programma.enums.perspectief import Perspectiefstatus
from speerpunten.programma.models import Handelingsperspectief
from speerpunten.programma.perspectief.pdf import render
from speerpunten.programma.queries import consultatie
from speerpunten.programma.queries import perspectief as perspectieven
from speerpunten.programma.views.perspectief.basis import VersieMixin, rights

TITEL = "Handelingsperspectief"


class VersieView(VersieMixin, PortalView, TemplateView):
    """One version to read: contents, chapters, agreements with what holds now, and who agreed."""

    permission = P.PROGRAMMA_VIEW
    template_name = "programma/perspectief/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.perspectief
        secties = list(perspectieven.chapters(row))
        sha256 = perspectieven.as_document(row, secties).digest()
        codes = {code for sectie in secties for afspraak in sectie.in_orde for code in afspraak.parameters}  # type: ignore[attr-defined]
        in_consultatie = row.status == Perspectiefstatus.CONSULTATIE
        return super().get_context_data(
            titel=row.titel,
            perspectief=row,
            badge=Perspectiefstatus(row.status).badge,
            secties=secties,
            normen=perspectieven.norms(codes, timezone.localdate()),
            standen=perspectieven.positions(row, sha256),
            sha256=sha256,
            reacties=consultatie.counts(row) if in_consultatie else {},
            aantal_reacties=row.reacties.count(),
            in_wording=perspectieven.in_the_making() if not row.is_open else None,
            mag_nieuw=self.request.actor.may(P.PROGRAMMA_MANAGE),
            **rights(row, self.request.actor),
            **kwargs,
        )


class HuidigeVersieView(VersieView):
    """The version in force; before one is agreed, the one in the making."""

    @property
    def perspectief(self) -> Handelingsperspectief | None:  # type: ignore[override]
        if not hasattr(self, "_perspectief"):
            self._perspectief = perspectieven.in_force() or perspectieven.in_the_making()
        return self._perspectief

    def get_template_names(self) -> list[str]:
        return super().get_template_names() if self.perspectief else ["programma/perspectief/leeg.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if self.perspectief is None:
            return {"titel": TITEL, "mag_nieuw": self.request.actor.may(P.PROGRAMMA_MANAGE)}
        return super().get_context_data(**kwargs)


class VersiesView(PortalView, TemplateView):
    """The versions, the newest first."""

    permission = P.PROGRAMMA_VIEW
    template_name = "programma/perspectief/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            titel="Versies van het handelingsperspectief",
            regel="Wat is afgesproken, verandert niet meer. Een wijziging komt in een nieuwe versie.",
            versies=[(row, Perspectiefstatus(row.status).badge) for row in perspectieven.versions()],
            mag_nieuw=self.request.actor.may(P.PROGRAMMA_MANAGE) and not perspectieven.in_the_making(),
            **kwargs,
        )


class VersiePdfView(VersieMixin, PortalView, View):
    """The version as a PDF that everybody can read and that lasts."""

    permission = P.PROGRAMMA_VIEW

    def get(self, request: PortalRequest, nummer: int) -> HttpResponse:
        row = self.perspectief
        inhoud = render(row, fonts=settings.FONTS_DIR, vandaag=timezone.localdate())
        answer = HttpResponse(inhoud, content_type="application/pdf")
        answer["Content-Disposition"] = f'attachment; filename="handelingsperspectief-versie-{row.nummer}.pdf"'
        answer["X-Content-Type-Options"] = "nosniff"
        return answer
