"""The pages of permits, certificates, rooms at once, facilities and the time line; part of the register's addresses."""

from django.urls import path

from registratie.views import certificaat, locatie_acties, papieren, ruimte, tijdlijn

urlpatterns = [
    path("locaties/<int:pk>/vergunningen/", papieren.LocatiePapierenView.as_view(), name="locatie-papieren"),
    path("locaties/<int:pk>/logboek/", tijdlijn.LocatieLogboekView.as_view(), name="locatie-logboek"),
    path("locaties/<int:pk>/stoppen/", locatie_acties.LocatieStopView.as_view(), name="locatie-stop"),
    path("locaties/<int:locatie>/kamers/lijst/", ruimte.RuimteBulkView.as_view(), name="ruimte-bulk"),
    path("locaties/<int:locatie>/voorzieningen/", ruimte.VoorzieningChangeView.as_view(), name="voorziening-change"),
    path(
        "locaties/<int:locatie>/vergunningen/nieuw/", papieren.VergunningCreateView.as_view(), name="vergunning-create"
    ),
    path("vergunningen/<int:pk>/wijzigen/", papieren.VergunningChangeView.as_view(), name="vergunning-change"),
    path("vergunningen/<int:pk>/intrekken/", papieren.VergunningWithdrawView.as_view(), name="vergunning-withdraw"),
    path(
        "organisaties/<int:organisatie>/certificaten/nieuw/",
        certificaat.CertificaatCreateView.as_view(),
        name="certificaat-create",
    ),
    path("certificaten/<int:pk>/wijzigen/", certificaat.CertificaatChangeView.as_view(), name="certificaat-change"),
    path(
        "certificaten/<int:pk>/beeindigen/", certificaat.CertificaatWithdrawView.as_view(), name="certificaat-withdraw"
    ),
    path("certificaten/<int:pk>/controleren/", certificaat.CertificaatCheckView.as_view(), name="certificaat-check"),
]
