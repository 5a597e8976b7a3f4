"""The addresses of the reports."""

from django.urls import include, path, re_path

from rivierenland.rapportages.views.uitgave import aanvragen, abonnement, cijfer, editie, lijst, rapport, schema

app_name = "rapportages"

urlpatterns = [
    path("", lijst.RapportenView.as_view(), name="rapport-list"),
    re_path("^maand/", lijst.MaandrapportView.as_view(), name="maandrapport-voorheen"),
    path("abonnement/", abonnement.AbonnementView.as_view(), name="abonnement"),
    path("schema/rapport-1.json", schema.RapportschemaView.as_view(), name="rapport-schema"),
    path("aanvragen/", aanvragen.AanvragenView.as_view(), name="editie-request"),
    path("editie/<uuid:pk>/", editie.EditieDetailView.as_view(), name="editie-detail"),
    path("editie/<uuid:pk>/stoppen/", editie.EditieCancelView.as_view(), name="editie-cancel"),
    path("editie/<uuid:pk>/opnieuw/", editie.EditieRetryView.as_view(), name="editie-retry"),
    path("editie/<uuid:pk>/doorgaan/", editie.EditieProceedView.as_view(), name="editie-proceed"),
    path("editie/<uuid:pk>/controle/", include("rivierenland.rapportages.urls_controle")),
    path(
        "cijfer/<slug:rapport>/<slug:periode>/<int:versie>/<int:nr>/<slug:verwijzing>/",
        cijfer.CijferView.as_view(),
        name="cijfer",
    ),
    path("<slug:rapport>/<slug:periode>/", rapport.RapportView.as_view(), name="rapport"),
    path("<slug:rapport>/<slug:periode>/<slug:gebied>/", rapport.RapportView.as_view(), name="rapport-gebied"),
    path(
        "<slug:rapport>/<slug:periode>/<slug:gebied>/<slug:formaat>/",
        rapport.BestandView.as_view(),
        name="rapport-bestand",
    ),
]
