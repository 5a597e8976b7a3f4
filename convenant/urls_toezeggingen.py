"""Pages of the convenant: toezeggingen."""

from django.urls import path

from convenant.views.toezeggingen import bewijs, detail, lijst, uitvoer

urlpatterns = [
    path("toezeggingen/", lijst.ToezeggingListView.as_view(), name="toezegging-list"),
    path("toezeggingen/verdeling/", detail.VerdelingView.as_view(), name="verdeling"),
    path("toezeggingen/toezeggingen.<slug:formaat>", uitvoer.ToezeggingExportView.as_view(), name="toezegging-export"),
    path("toezeggingen/partij/<int:pk>/", lijst.PartijOverzicht.as_view(), name="toezegging-partij"),
    path("toezeggingen/partij/<int:pk>/<str:code>/", detail.ToezeggingReeksView.as_view(), name="toezegging-reeks"),
    path("toezeggingen/<str:code>/", detail.ToezeggingDetailView.as_view(), name="toezegging-detail"),
    path("bewijs/", bewijs.BewijsListView.as_view(), name="bewijs-list"),
    path("bewijs/nieuw/<str:code>/", bewijs.BewijsFileView.as_view(), name="bewijs-file"),
    path("bewijs/<int:pk>/", bewijs.BewijsDetailView.as_view(), name="bewijs-detail"),
    path("bewijs/<int:pk>/beoordelen/", bewijs.BewijsJudgeView.as_view(), name="bewijs-judge"),
    path("bewijs/<int:pk>/intrekken/", bewijs.BewijsWithdrawView.as_view(), name="bewijs-withdraw"),
    path("bewijs/<int:pk>/bestand/", bewijs.BewijsDownloadView.as_view(), name="bewijs-download"),
]
