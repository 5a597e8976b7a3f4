"""The pages of the import; part of the register's addresses."""

from django.urls import path

from registratie.views.aanlevering import acties, detail, lijst

urlpatterns = [
    path("", lijst.AanleveringListView.as_view(), name="aanlevering-list"),
    path("nieuw/", lijst.AanleveringCreateView.as_view(), name="aanlevering-create"),
    path("voorbeeld/<str:bestandsnaam>", lijst.VoorbeeldView.as_view(), name="aanlevering-example"),
    path("<uuid:pk>/", detail.AanleveringDetailView.as_view(), name="aanlevering-detail"),
    path("<uuid:pk>/kolommen/", acties.AanleveringMapView.as_view(), name="aanlevering-map"),
    path("<uuid:pk>/opslaan/", acties.AanleveringProcessView.as_view(), name="aanlevering-process"),
    path("<uuid:pk>/stoppen/", acties.AanleveringStopView.as_view(), name="aanlevering-stop"),
    path("<uuid:pk>/opnieuw/", acties.AanleveringRetryView.as_view(), name="aanlevering-retry"),
    path("<uuid:pk>/foute-rijen.<slug:formaat>", acties.FouteRijenView.as_view(), name="aanlevering-faults"),
]
