"""Where help is, in the worker's language."""

from django.urls import URLPattern, path

from speerpunten.zorg.views.hulp import detail, zoeken

urlpatterns: list[URLPattern] = [
    path("", zoeken.HulpZoekView.as_view(), name="hulp"),
    path("<slug:slug>/", detail.HulpDetailView.as_view(), name="hulp-detail"),
]
