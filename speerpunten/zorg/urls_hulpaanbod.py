"""Keeping the directory of help, and what is missing."""

from django.urls import URLPattern, path

from speerpunten.zorg.views.hulpaanbod import acties, inlezen, lijst, ontbreekt

urlpatterns: list[URLPattern] = [
    path("", lijst.HulpaanbodListView.as_view(), name="hulpaanbod-list"),
    path("toevoegen/", acties.HulpaanbodCreateView.as_view(), name="hulpaanbod-create"),
    path("inlezen/", inlezen.HulpaanbodImportView.as_view(), name="hulpaanbod-import"),
    path("inlezen/leeg.<slug:formaat>", inlezen.HulpaanbodLeegView.as_view(), name="hulpaanbod-leeg"),
    path("hulpaanbod.<slug:formaat>", lijst.HulpaanbodExportView.as_view(), name="hulpaanbod-export"),
    path("ontbreekt/", ontbreekt.OntbreektView.as_view(), name="hulp-ontbreekt"),
    path("ontbreekt/ontbreekt.<slug:formaat>", ontbreekt.OntbreektExportView.as_view(), name="hulp-ontbreekt-export"),
    path("<int:pk>/", lijst.HulpaanbodDetailView.as_view(), name="hulpaanbod-detail"),
    path("<int:pk>/wijzigen/", acties.HulpaanbodChangeView.as_view(), name="hulpaanbod-change"),
    path("<int:pk>/plaatsen/", acties.HulpaanbodPublishView.as_view(), name="hulpaanbod-publish"),
    path("<int:pk>/intrekken/", acties.HulpaanbodWithdrawView.as_view(), name="hulpaanbod-withdraw"),
    path("<int:pk>/nagekeken/", acties.HulpaanbodCheckView.as_view(), name="hulpaanbod-check"),
]
