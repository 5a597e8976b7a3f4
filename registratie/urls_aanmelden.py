"""The pages on which an organisation applies: for everybody, so outside the register's own addresses."""

from django.urls import path

from registratie.views.aanmelding import openbaar, volgen

app_name = "aanmelden"
urlpatterns = [
    path("", openbaar.AanmeldStartView.as_view(), name="start"),
    path("formulier/", openbaar.AanmeldFormulierView.as_view(), name="formulier"),
    path("verstuurd/", openbaar.AanmeldVerstuurdView.as_view(), name="verstuurd"),
    path("volgen/<str:secret>/", volgen.AanmeldingVolgenView.as_view(), name="volgen"),
    path("volgen/<str:secret>/antwoorden/", volgen.AanmeldingAntwoordView.as_view(), name="antwoorden"),
    path("volgen/<str:secret>/intrekken/", volgen.AanmeldingIntrekkenView.as_view(), name="intrekken"),
]
