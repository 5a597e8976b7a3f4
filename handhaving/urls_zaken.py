"""Cases, terms and letters."""

from django.urls import path

from handhaving.views.zaak import acties, bewoners, brieven, detail, lijst, openen, termijnen

urlpatterns = [
    path("zaken/", lijst.ZaakListView.as_view(), name="zaak-list"),
    path("zaken/openen/", openen.ZaakOpenView.as_view(), name="zaak-create"),
    path("zaken/<int:pk>/", detail.ZaakDetailView.as_view(), name="zaak-detail"),
    path("zaken/<int:pk>/beoordelen/", acties.ZaakAssessView.as_view(), name="zaak-assess"),
    path("zaken/<int:pk>/overdragen/", acties.ZaakHandOverView.as_view(), name="zaak-hand-over"),
    path("zaken/<int:pk>/stap/<str:soort>/", acties.ZaakStepView.as_view(), name="zaak-step"),
    path("zaken/<int:pk>/herplaatsing/", bewoners.HerplaatsingCreateView.as_view(), name="herplaatsing-create"),
    path("zaken/<int:pk>/zienswijze/", bewoners.ZienswijzeCreateView.as_view(), name="zienswijze-create"),
    path("stappen/<int:pk>/bekendmaken/", acties.StapRevealView.as_view(), name="stap-reveal"),
    path("stappen/<int:pk>/intrekken/", acties.StapWithdrawView.as_view(), name="stap-withdraw"),
    path("stappen/<int:pk>/sluiten/", acties.StapCloseView.as_view(), name="stap-close"),
    path("herplaatsingen/<int:pk>/geregeld/", bewoners.HerplaatsingFinishView.as_view(), name="herplaatsing-finish"),
    path("termijnen/", termijnen.TermijnListView.as_view(), name="termijn-list"),
    path("termijnen/<int:pk>/afhandelen/", termijnen.TermijnSettleView.as_view(), name="termijn-settle"),
    path("brieven/<int:pk>.pdf", brieven.BriefDownloadView.as_view(), name="brief-download"),
    path("brieven/", brieven.BriefsjabloonListView.as_view(), name="briefsjabloon-list"),
    path("brieven/<str:soort>/", brieven.BriefsjabloonPage.as_view(), name="briefsjabloon-change"),
    path("brieven/<str:soort>/voorbeeld/", brieven.BriefsjabloonPreviewView.as_view(), name="briefsjabloon-preview"),
]
