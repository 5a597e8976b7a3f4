"""The pages of the four-month clock; part of the register's addresses."""

from django.urls import path

from registratie.views.brp import acties, brief, bundel, lijst, signaal, uitleg

urlpatterns = [
    path("", lijst.SignaalListView.as_view(), name="brp-list"),
    path("signalen.<slug:formaat>", lijst.SignaalExportView.as_view(), name="brp-export"),
    path("uitleg/", uitleg.KlokUitlegView.as_view(), name="brp-uitleg"),
    path("vastleggen/", acties.VaststelView.as_view(), name="brp-verify"),
    path("brieven/", bundel.BundelCreateView.as_view(), name="brp-bundle-create"),
    path("brieven/<uuid:pk>/", bundel.BundelDetailView.as_view(), name="brp-bundle-detail"),
    path("brieven/<uuid:pk>/brieven.pdf", bundel.BundelDownloadView.as_view(), name="brp-bundle-download"),
    path("<int:pk>/", signaal.SignaalDetailView.as_view(), name="brp-detail"),
    path("<int:pk>/afdrukken/", signaal.SignaalPrintView.as_view(), name="brp-print"),
    path("<int:pk>/opgeven/", acties.OpgeefView.as_view(), name="brp-claim"),
    path("<int:pk>/notitie/", acties.NotitieView.as_view(), name="brp-note"),
    path("<int:pk>/brief/", brief.BriefView.as_view(), name="brp-letter"),
    path("<int:pk>/brief.pdf", brief.BriefPdfView.as_view(), name="brp-letter-pdf"),
]
