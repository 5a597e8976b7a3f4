"""Work sites and the people they need."""

from django.urls import URLPattern, path

from speerpunten.aanbod.views import maandvraag, werklocatie, werklocatie_acties, werklocatie_uitvoer, woonplek

urlpatterns: list[URLPattern] = [
    path("werklocaties/", werklocatie.WerklocatieListView.as_view(), name="werklocatie-list"),
    path("werklocaties/aanmelden/", werklocatie_acties.WerklocatieCreateView.as_view(), name="werklocatie-create"),
    path("werklocaties/uitleg/", maandvraag.VraagUitlegView.as_view(), name="vraag-uitleg"),
    path(
        "werklocaties/werklocaties.<slug:formaat>",
        werklocatie_uitvoer.WerklocatieExportView.as_view(),
        name="werklocatie-export",
    ),
    path("werklocaties/<int:pk>/", werklocatie.WerklocatieDetailView.as_view(), name="werklocatie-detail"),
    path(
        "werklocaties/<int:pk>/wijzigen/", werklocatie_acties.WerklocatieChangeView.as_view(), name="werklocatie-change"
    ),
    path("werklocaties/<int:pk>/stoppen/", werklocatie_acties.WerklocatieStopView.as_view(), name="werklocatie-stop"),
    path(
        "werklocaties/<int:pk>/hervatten/",
        werklocatie_acties.WerklocatieResumeView.as_view(),
        name="werklocatie-resume",
    ),
    path("werklocaties/<int:pk>/vraag/", werklocatie_acties.NextSeasonView.as_view(), name="maandvraag-next"),
    path("werklocaties/<int:pk>/vraag/<int:jaar>/", maandvraag.MaandvraagView.as_view(), name="maandvraag-record"),
    path("werklocaties/<int:pk>/wonen/<int:jaar>/", woonplek.WoonplekView.as_view(), name="woonplek-record"),
]
