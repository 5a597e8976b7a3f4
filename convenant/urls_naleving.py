"""Conversations about keeping commitments, and the contact points of gemeenten."""

from django.urls import path

from convenant.views import aanspreekpunt
from convenant.views.gesprek import acties, brief, detail, lijst

urlpatterns = [
    path("naleving/", lijst.GesprekListView.as_view(), name="gesprek-list"),
    path("naleving/<int:pk>/", detail.GesprekDetailView.as_view(), name="gesprek-detail"),
    path("naleving/<int:pk>/plan/", acties.PlanView.as_view(), name="gesprek-plan"),
    path("naleving/<int:pk>/aanvulling/", acties.AanvullingView.as_view(), name="gesprek-aanvulling"),
    path("naleving/<int:pk>/akkoord/", acties.AkkoordView.as_view(), name="gesprek-akkoord"),
    path("naleving/<int:pk>/overleg/", acties.OverlegView.as_view(), name="gesprek-overleg"),
    path("naleving/<int:pk>/verslag/", acties.VerslagView.as_view(), name="gesprek-verslag"),
    path("naleving/<int:pk>/herstel/", acties.HerstelView.as_view(), name="gesprek-herstel"),
    path("naleving/<int:pk>/regie/", acties.RegieView.as_view(), name="gesprek-regie"),
    path("naleving/<int:pk>/kennisgeving.pdf", brief.KennisgevingView.as_view(), name="gesprek-kennisgeving"),
    path("naleving/bestanden/<int:pk>/", detail.GespreksdocumentView.as_view(), name="gespreksdocument"),
    path("aanspreekpunten/", aanspreekpunt.AanspreekpuntListView.as_view(), name="aanspreekpunt-list"),
    path("aanspreekpunten/<str:gemeente>/", aanspreekpunt.AanspreekpuntEditView.as_view(), name="aanspreekpunt-edit"),
    path(
        "aanspreekpunten/<str:gemeente>/bevestigen/",
        aanspreekpunt.AanspreekpuntConfirmView.as_view(),
        name="aanspreekpunt-confirm",
    ),
]
