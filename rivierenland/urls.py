"""Every page of the portal, in the order of the house."""

from django.conf import settings
from django.urls import include, path

from registratie.views.koppelen.uitleg import UitlegKoppelenView
from rivierenland.core.views.componenten import ComponentenView

urlpatterns = [
    path("", include("rivierenland.dashboards.urls")),
    path("", include("rivierenland.core.urls")),
    path("aanmelden/", include("registratie.urls_aanmelden")),
    path("registratie/", include("registratie.urls")),
    path("uitleg/koppelen/", UitlegKoppelenView.as_view(), name="uitleg-koppelen"),
    path("rapporten/", include("rivierenland.rapportages.urls")),
]

if settings.DEBUG or settings.DEMO:
    urlpatterns.append(path("componenten/", ComponentenView.as_view(), name="componenten"))
