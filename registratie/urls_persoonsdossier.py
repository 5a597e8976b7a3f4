"""The pages of requests about one's own data; part of the register's addresses."""

from django.urls import path

from registratie.views import persoonsdossier

urlpatterns = [
    path("", persoonsdossier.DossierListView.as_view(), name="persoonsdossier-list"),
    path("nieuw/", persoonsdossier.DossierCreateView.as_view(), name="persoonsdossier-create"),
    path("<int:pk>/", persoonsdossier.DossierDetailView.as_view(), name="persoonsdossier-detail"),
    path("<int:pk>/gegeven/", persoonsdossier.DossierHandOverView.as_view(), name="persoonsdossier-hand-over"),
    path("<int:pk>/intrekken/", persoonsdossier.DossierWithdrawView.as_view(), name="persoonsdossier-withdraw"),
    path("<int:pk>/gegevens.zip", persoonsdossier.DossierDownloadView.as_view(), name="persoonsdossier-download"),
]
