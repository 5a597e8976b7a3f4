"""Pages of the convenant: joining, and the parties."""

from django.urls import path

from convenant.views.partij import acties, detail, lijst
from convenant.views.toetreding import aanvragen, verzoek
from convenant.views.toetreding import acties as verzoeken

urlpatterns = [
    path("toetreden/", aanvragen.ToetredingRequestView.as_view(), name="toetreding-request"),
    path("toetredingen/", verzoek.ToetredingListView.as_view(), name="toetreding-list"),
    path("toetredingen/<int:pk>/", verzoek.ToetredingDetailView.as_view(), name="toetreding-detail"),
    path(
        "toetredingen/<int:pk>/besluiten/<str:gemeente>/",
        verzoeken.ToetredingDecideView.as_view(),
        name="toetreding-decide",
    ),
    path("toetredingen/<int:pk>/intrekken/", verzoeken.ToetredingWithdrawView.as_view(), name="toetreding-withdraw"),
    path("toetredingen/<int:pk>/nieuwe-tekst/", verzoeken.ToetredingFollowView.as_view(), name="toetreding-follow"),
    path("toetredingen/<int:pk>/papier/", verzoeken.ToetredingPaperView.as_view(), name="toetreding-paper"),
    path("partijen/", lijst.PartijListView.as_view(), name="partij-list"),
    path("partijen/partijen.<slug:formaat>", lijst.PartijExportView.as_view(), name="partij-export"),
    path("partijen/<int:pk>/", detail.PartijDetailView.as_view(), name="partij-detail"),
    path("partijen/<int:pk>/opzeggen/", acties.PartijLeaveView.as_view(), name="partij-leave"),
    path("partijen/<int:pk>/blijven/", acties.PartijTakeBackView.as_view(), name="partij-take-back"),
    path("partijen/<int:pk>/voornemen/<slug:soort>/", acties.PartijAnnounceView.as_view(), name="partij-announce"),
    path("partijen/<int:pk>/reageren/", acties.PartijAnswerView.as_view(), name="partij-answer"),
    path("partijen/<int:pk>/gesprek/", acties.PartijHearView.as_view(), name="partij-hear"),
    path("partijen/<int:pk>/besluit/<slug:soort>/", acties.PartijDecideView.as_view(), name="partij-decide"),
    path("partijen/<int:pk>/opvolging/", acties.PartijSucceedView.as_view(), name="partij-succeed"),
]
