"""Referrals: for who refers, for the partner's inbox, and what is stuck."""

from django.urls import path

from speerpunten.zorg.views.doorverwijzing import aanbieden, acties, cijfers, detail, lijst, maken, vast

urlpatterns = [
    path("", lijst.DoorverwijzingListView.as_view(), name="doorverwijzing-list"),
    path("nieuw/", maken.DoorverwijzingCreateView.as_view(), name="doorverwijzing-create"),
    path("vast/", vast.StuckView.as_view(), name="doorverwijzing-vast"),
    path("cijfers/", cijfers.CijfersView.as_view(), name="doorverwijscijfers"),
    path("<int:pk>/", detail.DoorverwijzingDetailView.as_view(), name="doorverwijzing-detail"),
    path("<int:pk>/partner/", aanbieden.PartnerChoiceView.as_view(), name="doorverwijzing-partner"),
    path("<int:pk>/partner/<int:partner>/", aanbieden.OfferView.as_view(), name="doorverwijzing-aanbieden"),
    path(
        "<int:pk>/partner/<int:partner>/tekst/<str:kies>/",
        aanbieden.ConsentTextView.as_view(),
        name="toestemmingstekst",
    ),
    path("<int:pk>/kaart/", aanbieden.CardRenewView.as_view(), name="doorverwijzing-kaart"),
    path("<int:pk>/aannemen/", acties.AcceptView.as_view(), name="doorverwijzing-aannemen"),
    path("<int:pk>/weigeren/", acties.RefuseView.as_view(), name="doorverwijzing-weigeren"),
    path("<int:pk>/uitkomst/", acties.FinishView.as_view(), name="doorverwijzing-uitkomst"),
    path("<int:pk>/stoppen/", acties.StopView.as_view(), name="doorverwijzing-stoppen"),
    path("<int:pk>/intrekken/", acties.WithdrawView.as_view(), name="doorverwijzing-intrekken"),
    path("<int:pk>/contact/", acties.ContactView.as_view(), name="doorverwijzing-contact"),
]
