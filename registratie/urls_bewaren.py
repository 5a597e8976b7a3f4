"""The pages of retention; part of the register's addresses."""

from django.urls import path

from registratie.views.bewaren import acties, lijst

urlpatterns = [
    path("", lijst.VernietigingslijstListView.as_view(), name="bewaren-list"),
    path("<int:pk>/", lijst.VernietigingslijstDetailView.as_view(), name="bewaren-detail"),
    path("<int:pk>/aanbieden/", acties.SubmitView.as_view(), name="bewaren-submit"),
    path("<int:pk>/goedkeuren/", acties.ApproveView.as_view(), name="bewaren-approve"),
    path("<int:pk>/afkeuren/", acties.RejectView.as_view(), name="bewaren-reject"),
    path("<int:pk>/bewijs/", lijst.VernietigingsbewijsView.as_view(), name="bewaren-bewijs"),
    path(
        "<int:pk>/vernietigingslijst.<slug:formaat>",
        lijst.VernietigingslijstExportView.as_view(),
        name="bewaren-export",
    ),
    path("regels/<int:pk>/aanhouden/", acties.HoldView.as_view(), name="bewaren-hold"),
    path("regels/<int:pk>/vrijgeven/", acties.ReleaseView.as_view(), name="bewaren-release"),
]
