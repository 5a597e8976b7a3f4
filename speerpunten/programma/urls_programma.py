"""Speerpunten, packages, business cases and the time line."""

from django.urls import path

from speerpunten.programma.views import (
    businesscase,
    businesscase_acties,
    pakket,
    pakket_acties,
    planning,
    tijdlijn,
)

PAKKET = "pakketten/<str:code>/"
DELEN = "onderdelen/"

urlpatterns = [
    path("", pakket.ProgrammaView.as_view(), name="programma"),
    path("tijdlijn/", tijdlijn.TijdlijnView.as_view(), name="tijdlijn"),
    path("tijdlijn/nieuw/", tijdlijn.GebeurtenisCreateView.as_view(), name="gebeurtenis-create"),
    path("tijdlijn/<int:pk>/wijzigen/", tijdlijn.GebeurtenisChangeView.as_view(), name="gebeurtenis-change"),
    path("tijdlijn/<int:pk>/weghalen/", tijdlijn.GebeurtenisDeleteView.as_view(), name="gebeurtenis-delete"),
    path("speerpunten/<str:code>/wijzigen/", pakket_acties.SpeerpuntChangeView.as_view(), name="speerpunt-change"),
    path(PAKKET, pakket.PakketDetailView.as_view(), name="pakket-detail"),
    path(f"{PAKKET}geschiedenis/", pakket.PakketHistoryView.as_view(), name="pakket-history"),
    path(f"{PAKKET}wijzigen/", pakket_acties.PakketChangeView.as_view(), name="pakket-change"),
    path(f"{PAKKET}verwijderen/", pakket_acties.PakketDeleteView.as_view(), name="pakket-delete"),
    path(f"{PAKKET}documenten/", pakket_acties.DocumentLinkView.as_view(), name="pakketdocument-link"),
    path(f"{PAKKET}maatregelen/nieuw/", planning.MaatregelCreateView.as_view(), name="maatregel-create"),
    path(f"{PAKKET}mijlpalen/nieuw/", planning.MijlpaalCreateView.as_view(), name="mijlpaal-create"),
    path(f"{PAKKET}businesscase/", businesscase.BusinesscaseView.as_view(), name="businesscase-detail"),
    path(
        f"{PAKKET}businesscase/wijzigen/",
        businesscase_acties.BusinesscaseChangeView.as_view(),
        name="businesscase-change",
    ),
    path(
        f"{PAKKET}businesscase/kosten/nieuw/",
        businesscase_acties.KostenpostCreateView.as_view(),
        name="kostenpost-create",
    ),
    path(
        f"{PAKKET}businesscase/baten/nieuw/", businesscase_acties.BatenpostCreateView.as_view(), name="batenpost-create"
    ),
    path(
        f"{PAKKET}businesscase/scenarios/nieuw/",
        businesscase_acties.ScenarioCreateView.as_view(),
        name="scenario-create",
    ),
    path(f"{DELEN}documenten/<int:pk>/", pakket_acties.DocumentUnlinkView.as_view(), name="pakketdocument-unlink"),
    path(f"{DELEN}maatregelen/<int:pk>/wijzigen/", planning.MaatregelChangeView.as_view(), name="maatregel-change"),
    path(f"{DELEN}maatregelen/<int:pk>/weghalen/", planning.MaatregelDeleteView.as_view(), name="maatregel-delete"),
    path(f"{DELEN}mijlpalen/<int:pk>/wijzigen/", planning.MijlpaalChangeView.as_view(), name="mijlpaal-change"),
    path(f"{DELEN}mijlpalen/<int:pk>/weghalen/", planning.MijlpaalDeleteView.as_view(), name="mijlpaal-delete"),
    path(
        f"{DELEN}kosten/<int:pk>/wijzigen/",
        businesscase_acties.KostenpostChangeView.as_view(),
        name="kostenpost-change",
    ),
    path(
        f"{DELEN}kosten/<int:pk>/weghalen/",
        businesscase_acties.KostenpostDeleteView.as_view(),
        name="kostenpost-delete",
    ),
    path(
        f"{DELEN}baten/<int:pk>/wijzigen/", businesscase_acties.BatenpostChangeView.as_view(), name="batenpost-change"
    ),
    path(
        f"{DELEN}baten/<int:pk>/weghalen/", businesscase_acties.BatenpostDeleteView.as_view(), name="batenpost-delete"
    ),
    path(
        f"{DELEN}scenarios/<int:pk>/wijzigen/", businesscase_acties.ScenarioChangeView.as_view(), name="scenario-change"
    ),
    path(
        f"{DELEN}scenarios/<int:pk>/weghalen/", businesscase_acties.ScenarioDeleteView.as_view(), name="scenario-delete"
    ),
]
