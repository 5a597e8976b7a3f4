"""The addresses of the API, and the pages about it."""

from django.urls import include, path

from rivierenland.api.views import bulk, kamers, locaties, openapi, signalen, toegang, token, uitleg, verblijven

app_name = "api"
RESOURCES = [
    path("", openapi.OverzichtView.as_view(), name="basis"),
    path("openapi.json", openapi.OpenApiView.as_view(), name="openapi"),
    path("locaties", locaties.LocatiesView.as_view(), name="locaties"),
    path("locaties/<int:locatie>", locaties.LocatieView.as_view(), name="locatie"),
    path("locaties/<int:locatie>/bezetting", locaties.BezettingView.as_view(), name="bezetting"),
    path("locaties/<int:locatie>/kamers", kamers.KamersView.as_view(), name="kamers"),
    path("locaties/<int:locatie>/kamers/<int:kamer>", kamers.KamerView.as_view(), name="kamer"),
    path("verblijven", verblijven.VerblijvenView.as_view(), name="verblijven"),
    path("verblijven/bulk", bulk.BulkView.as_view(), name="bulk"),
    path("verblijven/<int:verblijf>", verblijven.VerblijfView.as_view(), name="verblijf"),
    path("signalen", signalen.SignalenView.as_view(), name="signalen"),
    path("verblijven/<int:verblijf>/vertrek", verblijven.VertrekView.as_view(), name="vertrek"),
]

urlpatterns = [
    path("api/", uitleg.UitlegView.as_view(), name="uitleg"),
    path("api/oauth2/token", token.TokenView.as_view(), name="token"),
    path("api/v1", openapi.OverzichtView.as_view(), name="overzicht"),
    path("api/v1/", include(RESOURCES)),
    path("api-toegang/", toegang.ToegangListView.as_view(), name="toegang-list"),
    path("api-toegang/nieuw/", toegang.ToegangCreateView.as_view(), name="toegang-create"),
    path("api-toegang/<int:pk>/vernieuwen/", toegang.ToegangRotateView.as_view(), name="toegang-rotate"),
    path("api-toegang/<int:pk>/intrekken/", toegang.ToegangRevokeView.as_view(), name="toegang-revoke"),
]
