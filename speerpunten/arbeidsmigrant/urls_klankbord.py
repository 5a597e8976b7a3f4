"""The sounding board as the region and the gemeenten run it."""

from django.urls import path

from speerpunten.arbeidsmigrant.views.klankbord import leden, lijst, vraag

urlpatterns = [
    path("", lijst.KlankbordListView.as_view(), name="klankbord-list"),
    path("vragen/nieuw/", vraag.VraagCreateView.as_view(), name="klankbordvraag-create"),
    path("vragen/<int:pk>/", vraag.VraagDetailView.as_view(), name="klankbordvraag-detail"),
    path("vragen/<int:pk>/wijzigen/", vraag.VraagChangeView.as_view(), name="klankbordvraag-change"),
    path("vragen/<int:pk>/advies/", vraag.AdviesView.as_view(), name="klankbordadvies-summarise"),
    path("vragen/<int:pk>/uitkomst/", vraag.UitkomstView.as_view(), name="klankbordadvies-settle"),
    path("leden/nieuw/", leden.LidCreateView.as_view(), name="klankbordlid-create"),
    path("leden/<int:pk>/kaart/", leden.LidCardView.as_view(), name="klankbordlid-renew"),
    path("leden/<int:pk>/weg/", leden.LidRemoveView.as_view(), name="klankbordlid-remove"),
]
