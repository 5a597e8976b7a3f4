"""Every page of the portal, in the order of the house."""

from django.conf import settings
from django.urls import include, path, register_converter

from registratie.views.koppelen.uitleg import UitlegKoppelenView
from rivierenland.core.taalkeuze import TaalConverter
from rivierenland.core.views.componenten import ComponentenView

register_converter(TaalConverter, "taal")

urlpatterns = [
    path("", include("rivierenland.dashboards.urls")),
    path("", include("rivierenland.core.urls")),
    path("aanmelden/", include("registratie.urls_aanmelden")),
    path("registratie/", include("registratie.urls")),
    path("handhaving/", include("handhaving.urls")),
    path("convenant/", include("convenant.urls")),
    path("kennis/", include("speerpunten.kennis.urls")),
    path("aanbod/", include("speerpunten.aanbod.urls")),
    path("", include("speerpunten.zorg.urls")),  # before the information, whose pages have free names
    path("", include("speerpunten.arbeidsmigrant.urls")),
    path("programma/", include("speerpunten.programma.urls")),
    path("uitleg/koppelen/", UitlegKoppelenView.as_view(), name="uitleg-koppelen"),
    path("rapporten/", include("rivierenland.rapportages.urls")),
    path("open-data/", include("rivierenland.rapportages.urls_opendata")),
    path("", include("rivierenland.api.urls")),
]
handler400 = "rivierenland.api.fouten.bad_request"
handler403 = "rivierenland.api.fouten.forbidden"
handler404 = "rivierenland.api.fouten.not_found"
handler500 = "rivierenland.api.fouten.server_error"

if settings.DEBUG or settings.DEMO:
    urlpatterns.append(path("componenten/", ComponentenView.as_view(), name="componenten"))
