"""The catalogue of indicators, targets and progress."""

from django.urls import path

from speerpunten.programma.views import indicator, streefwaarde, voortgang

urlpatterns = [
    path("indicatoren/", indicator.IndicatorListView.as_view(), name="indicator-list"),
    path("indicatoren/berekenen/", indicator.MeetrondeStartView.as_view(), name="meetronde-start"),
    path("indicatoren/<slug:code>/", indicator.IndicatorDetailView.as_view(), name="indicator-detail"),
    path("indicatoren/<slug:code>/streefwaarde/", streefwaarde.StreefwaardeSetView.as_view(), name="streefwaarde-set"),
    path("streefwaarden/<int:pk>/beeindigen/", streefwaarde.StreefwaardeEndView.as_view(), name="streefwaarde-end"),
    path("voortgang/", voortgang.VoortgangView.as_view(), name="voortgang"),
    path("voortgang/<str:code>/", voortgang.PakketvoortgangView.as_view(), name="voortgang-pakket"),
    path("voortgang/<str:code>/toelichten/", voortgang.ToelichtingView.as_view(), name="voortgang-explain"),
]
