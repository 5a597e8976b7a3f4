"""Sharing, publicity, figures and displacement."""

from django.urls import path

from handhaving.views import publicatie, waterbed

urlpatterns = [
    path("waterbed/", waterbed.WaterbedView.as_view(), name="waterbed"),
    path("cijfers/", waterbed.CijfersView.as_view(), name="cijfers"),
    path("publicaties/", publicatie.PublicatieListView.as_view(), name="publicatie-list"),
    path("publicaties/nieuw/<int:stap>/", publicatie.PublicatieCreateView.as_view(), name="publicatie-create"),
    path("publicaties/<int:pk>/", publicatie.PublicatieDetailView.as_view(), name="publicatie-detail"),
    path("publicaties/<int:pk>/intrekken/", publicatie.PublicatieWithdrawView.as_view(), name="publicatie-withdraw"),
]
