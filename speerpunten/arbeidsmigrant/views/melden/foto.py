"""A reporter adds photos, afterwards: then a bad line or a wrong file never costs what was written."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handhaving.actions import melding as actions
from handhaving.fotos.schoon import MAX_BYTES, FotoGeweigerd
from handhaving.models import Melding
from rivierenland.core.talen import direction_of
from speerpunten.arbeidsmigrant.forms.melden import CodesForm
from speerpunten.arbeidsmigrant.melden.woorden import FOTO_GEWEIGERD
from speerpunten.arbeidsmigrant.views.melden.volgen import MeldVolgView

TEGELIJK = 3


class MeldFotoView(MeldVolgView):
    """Takes the files, and answers with the page of the melding. A photo that cannot be kept says why; the others are kept."""

    max_body_bytes = TEGELIJK * MAX_BYTES + 4 * 1024**2
    """A photo that is a little too large still gets its own sentence."""

    def get(self, request: HttpRequest, taal: str) -> HttpResponse:
        return HttpResponseRedirect(reverse("arbeidsmigrant:melding-volgen", kwargs={"taal": taal}))

    def opened(self, codes: CodesForm, melding: Melding) -> HttpResponse:
        bestanden = self.request.FILES.getlist("fotos")
        if not bestanden:
            return self.show(codes, melding, foto_fouten=[("", _("Kies eerst een foto."))], status=422)
        fouten = [(bestand.name, zin) for bestand in bestanden[:TEGELIJK] if (zin := _keep(codes, bestand))]
        goed = len(bestanden[:TEGELIJK]) - len(fouten)
        fouten += [(bestand.name, _("Stuur hoogstens drie foto’s tegelijk.")) for bestand in bestanden[TEGELIJK:]]
        gelukt = ngettext("%(aantal)s foto is verstuurd.", "%(aantal)s foto’s zijn verstuurd.", goed) % {"aantal": goed}
        return self.show(
            codes, melding, foto_gelukt=gelukt if goed else "", foto_fouten=fouten, status=422 if fouten else 200
        )

    @staticmethod
    def too_large(request: HttpRequest, most: int) -> HttpResponse:
        """More than three photos of the largest size: refused before a byte of it is stored."""
        taal = request.resolver_match.kwargs["taal"]  # type: ignore[union-attr]
        with translation.override(taal):
            values = {
                "titel": _("Deze foto’s zijn samen te groot"),
                "taal": taal,
                "richting": direction_of(taal),
                "talen": [],
            }
            return render(request, "arbeidsmigrant/melden/te_groot.html", values, status=413)


def _keep(codes: CodesForm, bestand: Any) -> str:
    """Keep one photo; returns what is wrong with it, empty when it is kept."""
    try:
        actions.add_photo(sleutel=codes.sleutel, bestand=bestand)
    except FotoGeweigerd as fout:
        return str(FOTO_GEWEIGERD[fout.reden])
    except ValidationError:
        return _("Bij deze melding staan al genoeg foto’s.")
    return ""
