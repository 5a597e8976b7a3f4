"""The register's pages."""

from django.urls import include, path

from registratie.views import (
    inchecken,
    locatie,
    locatie_acties,
    locatie_lijst,
    organisatie,
    ruimte,
    uitvoer,
    verblijf,
    zorgpartner,
)
from registratie.views.aanmelding import toegang as aanmelding_toegang

app_name = "registratie"
urlpatterns = [
    path("organisaties/", organisatie.OrganisatieListView.as_view(), name="organisatie-list"),
    path("organisaties/<int:pk>/", organisatie.OrganisatieDetailView.as_view(), name="organisatie-detail"),
    path("organisaties/<int:pk>/wijzigen/", organisatie.OrganisatieChangeView.as_view(), name="organisatie-change"),
    path(
        "organisaties/<int:pk>/beheerder/",
        aanmelding_toegang.OrganisatieBeheerderView.as_view(),
        name="organisatie-beheerder",
    ),
    path("organisaties/zorgpartner-toevoegen/", zorgpartner.ZorgpartnerCreateView.as_view(), name="zorgpartner-create"),
    path(
        "organisaties/<int:pk>/zorgpartner/",
        zorgpartner.ZorgpartnerInviteView.as_view(),
        name="zorgpartner-invite",
    ),
    path("locaties/", locatie_lijst.LocatieListView.as_view(), name="locatie-list"),
    path("locaties/aanmelden/", locatie_acties.LocatieCreateView.as_view(), name="locatie-create"),
    path("locaties/suggesties/", locatie_lijst.LocatieSuggestView.as_view(), name="locatie-suggest"),
    path("locaties/locaties.<slug:formaat>", uitvoer.LocatieExportView.as_view(), name="locatie-export"),
    path("locaties/<int:pk>/", locatie.LocatieDetailView.as_view(), name="locatie-detail"),
    path("locaties/<int:pk>/verblijven/", verblijf.LocatieVerblijvenView.as_view(), name="locatie-verblijven"),
    path("locaties/<int:pk>/kamers/", locatie.LocatieKamersView.as_view(), name="locatie-kamers"),
    path("locaties/<int:pk>/wijzigen/", locatie_acties.LocatieChangeView.as_view(), name="locatie-change"),
    path("locaties/<int:pk>/besluiten/", locatie_acties.LocatieDecideView.as_view(), name="locatie-decide"),
    path("locaties/<int:locatie>/kamers/toevoegen/", ruimte.RuimteCreateView.as_view(), name="ruimte-create"),
    path("kamers/<int:pk>/wijzigen/", ruimte.RuimteChangeView.as_view(), name="ruimte-change"),
    path("kamers/<int:pk>/verwijderen/", ruimte.RuimteDeleteView.as_view(), name="ruimte-delete"),
    path("", include("registratie.urls_locatiedossier")),
    path("aanmeldingen/", include("registratie.urls_aanmelding")),
    path("aanleveringen/", include("registratie.urls_aanlevering")),
    path("aanleverkwaliteit/", include("registratie.urls_kwaliteit")),
    path("koppelen/", include("registratie.urls_koppelen")),
    path("brp/", include("registratie.urls_brp")),
    path("bewaren/", include("registratie.urls_bewaren")),
    path("persoonsdossiers/", include("registratie.urls_persoonsdossier")),
    path("verblijven/", verblijf.VerblijfListView.as_view(), name="verblijf-list"),
    path("verblijven/inchecken/", inchecken.CheckInView.as_view(), name="verblijf-check-in"),
    path("verblijven/verblijven.<slug:formaat>", uitvoer.VerblijfExportView.as_view(), name="verblijf-export"),
    path("verblijven/<int:pk>/", verblijf.VerblijfDetailView.as_view(), name="verblijf-detail"),
    path("verblijven/<int:pk>/wijzigen/", inchecken.VerblijfChangeView.as_view(), name="verblijf-change"),
    path("verblijven/<int:pk>/uitchecken/", inchecken.CheckOutView.as_view(), name="verblijf-check-out"),
    path("verblijven/<int:pk>/ongedaan/", inchecken.TakeBackView.as_view(), name="verblijf-take-back"),
]
