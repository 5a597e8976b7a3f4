"""Sharing."""

from django.urls import path

from handhaving.views.delen import acties, lijst

urlpatterns = [
    path("delen/", lijst.DelingListView.as_view(), name="deling-list"),
    path("delen/register/", lijst.DelingregisterView.as_view(), name="deling-register"),
    path("delen/nieuw/", acties.DelingCreateView.as_view(), name="deling-create"),
    path("delen/<int:pk>/", lijst.DelingDetailView.as_view(), name="deling-detail"),
    path("delen/<int:pk>/beeindigen/", acties.DelingEndView.as_view(), name="deling-end"),
]
