"""Pages of the convenant: mandates, signing, what was signed, and the page for everybody that checks a file."""

from django.urls import path

from convenant.views.ondertekenen import controleren, eherkenning, mandaat, ondertekenen, ondertekening

urlpatterns = [
    path("controleren/", controleren.ControlerenView.as_view(), name="controleren"),
    path("mandaten/", mandaat.MandaatListView.as_view(), name="mandaat-list"),
    path("mandaten/toevoegen/", mandaat.MandaatCreateView.as_view(), name="mandaat-create"),
    path("mandaten/<int:pk>/bevestigen/", mandaat.MandaatConfirmView.as_view(), name="mandaat-confirm"),
    path("mandaten/<int:pk>/intrekken/", mandaat.MandaatWithdrawView.as_view(), name="mandaat-withdraw"),
    path("ondertekenen/<int:nummer>/", ondertekenen.OndertekenView.as_view(), name="ondertekenen"),
    path("ondertekenen/<int:nummer>/document/", ondertekenen.DocumentView.as_view(), name="ondertekenen-document"),
    path("ondertekenen/<int:nummer>/eherkenning/", eherkenning.VerderView.as_view(), name="eherkenning-verder"),
    path("eherkenning/terug/", eherkenning.TerugView.as_view(), name="eherkenning-terug"),
    path("ondertekeningen/", ondertekening.OndertekeningListView.as_view(), name="ondertekening-list"),
    path("ondertekeningen/<int:pk>/", ondertekening.OndertekeningDetailView.as_view(), name="ondertekening-detail"),
    path("ondertekeningen/<int:pk>/pdf/", ondertekening.OndertekeningPdfView.as_view(), name="ondertekening-pdf"),
]
