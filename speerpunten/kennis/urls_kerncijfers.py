"""Published figures with their range and source, beside those of the register."""

from django.urls import URLPattern, path

from speerpunten.kennis.views import kerncijfer, kerncijfer_acties, statline

urlpatterns: list[URLPattern] = [
    path("", kerncijfer.KerncijferListView.as_view(), name="kerncijfer-list"),
    path("vastleggen/", kerncijfer_acties.KerncijferRecordView.as_view(), name="kerncijfer-record"),
    path("uitleg/", kerncijfer.KerncijferUitlegView.as_view(), name="kerncijfer-uitleg"),
    path("kerncijfers.<slug:formaat>", kerncijfer.KerncijferExportView.as_view(), name="kerncijfer-export"),
    path("statline/", statline.StatlineListView.as_view(), name="statline-list"),
    path("statline/bestand/", statline.StatlineUploadView.as_view(), name="statline-upload"),
    path("statline/<int:pk>/ophalen/", statline.StatlineFetchView.as_view(), name="statline-fetch"),
    path("<int:pk>/verbeteren/", kerncijfer_acties.KerncijferCorrectView.as_view(), name="kerncijfer-correct"),
    path("<slug:indicator>/<slug:gebied>/", kerncijfer.KerncijferDetailView.as_view(), name="kerncijfer-detail"),
]
