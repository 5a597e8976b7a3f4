"""Information for everybody, by language."""

from django.urls import path

from speerpunten.arbeidsmigrant.views.info import begin, start, taal

urlpatterns = [
    path("", begin.InfoBeginView.as_view(), name="info"),
    path("taal/", taal.TaalKiesView.as_view(), name="taal-kiezen"),
    path("<taal:taal>/", start.InfoStartView.as_view(), name="info-start"),
]
