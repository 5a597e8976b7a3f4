"""The queue of applications; part of the register's addresses."""

from django.urls import path

from registratie.views.aanmelding import beoordelen

urlpatterns = [
    path("", beoordelen.AanmeldingListView.as_view(), name="aanmelding-list"),
    path("<int:pk>/", beoordelen.AanmeldingDetailView.as_view(), name="aanmelding-detail"),
    path("<int:pk>/goedkeuren/", beoordelen.AanmeldingApproveView.as_view(), name="aanmelding-approve"),
    path("<int:pk>/vragen/", beoordelen.AanmeldingAskView.as_view(), name="aanmelding-ask"),
    path("<int:pk>/afwijzen/", beoordelen.AanmeldingRefuseView.as_view(), name="aanmelding-refuse"),
    path("<int:pk>/kvk/", beoordelen.AanmeldingKvkView.as_view(), name="aanmelding-kvk"),
]
