"""An answer as a file to send or to go on with."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.views import View

from rivierenland.core.uitvoer.antwoord import content_disposition
from speerpunten.kennis.antwoordstuk import inhoud, odt, pdf
from speerpunten.kennis.views.antwoord.detail import AntwoordPage


class FilePage(AntwoordPage, View):
    """The file of an answer. Subclasses give its kind and make its bytes."""

    suffix = content_type = ""

    def make(self, stuk: inhoud.Inhoud) -> bytes:
        """The bytes of the file."""
        raise NotImplementedError

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        stuk = inhoud.of(self.antwoord, list(self.antwoord.blokken.all()))
        naam = f"antwoord-{slugify(self.antwoord.titel)[:60] or pk}.{self.suffix}"
        return HttpResponse(
            self.make(stuk), content_type=self.content_type, headers={"Content-Disposition": content_disposition(naam)}
        )


class AntwoordPdfView(FilePage):
    """To send."""

    suffix, content_type = "pdf", "application/pdf"

    def make(self, stuk: inhoud.Inhoud) -> bytes:
        voorbeeld = settings.DEMO or self.antwoord.is_voorbeeld
        return pdf.render(stuk, voorbeeld=voorbeeld, fonts=settings.FONTS_DIR, moment=timezone.localtime())


class AntwoordOdtView(FilePage):
    """To go on with in one's own letter."""

    suffix, content_type = "odt", "application/vnd.oasis.opendocument.text"

    def make(self, stuk: inhoud.Inhoud) -> bytes:
        return odt.render(stuk)
