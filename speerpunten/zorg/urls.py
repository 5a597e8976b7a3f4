"""Where help is, for everybody; and referrals, for who refers and who helps."""

from django.urls import include, path

app_name = "zorg"
urlpatterns = [
    path("info/<taal:taal>/hulp/", include("speerpunten.zorg.urls_hulp")),
    path("info/<taal:taal>/toestemming/", include("speerpunten.zorg.urls_toestemming")),
    path("zorg/hulpaanbod/", include("speerpunten.zorg.urls_hulpaanbod")),
    path("zorg/doorverwijzingen/", include("speerpunten.zorg.urls_doorverwijzing")),
]
