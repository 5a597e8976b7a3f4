"""Report bad housing or abuse, and follow it, in the own language."""

from django.urls import path

from speerpunten.arbeidsmigrant.views.melden import begin, foto, vertellen, volgen

urlpatterns = [
    path("", begin.MeldBeginView.as_view(), name="melden"),
    path("vertellen/", vertellen.MeldVertelView.as_view(), name="melden-vertellen"),
    path("volgen/", volgen.MeldVolgView.as_view(), name="melding-volgen"),
    path("foto/", foto.MeldFotoView.as_view(), name="melding-foto"),
]
