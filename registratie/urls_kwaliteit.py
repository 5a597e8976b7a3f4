"""The pages of supply quality; part of the register's addresses."""

from django.urls import path

from registratie.views.kwaliteit import acties, detail, lijst

urlpatterns = [
    path("", lijst.KwaliteitListView.as_view(), name="kwaliteit-list"),
    path("aanleverkwaliteit.<slug:formaat>", lijst.KwaliteitExportView.as_view(), name="kwaliteit-export"),
    path("<int:pk>/", detail.KwaliteitDetailView.as_view(), name="kwaliteit-detail"),
    path("<int:pk>/afspraak/<str:gemeente>/", acties.AfspraakView.as_view(), name="kwaliteit-afspraak"),
    path("opvolging/<int:pk>/", acties.OpvolgingView.as_view(), name="kwaliteit-opvolging"),
]
