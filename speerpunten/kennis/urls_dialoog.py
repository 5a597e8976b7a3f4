"""Tables of dialogue and interviews, and what came of them."""

from django.urls import path

from speerpunten.kennis.views.dialoog import deelname, deelnemers, detail, lijst, plannen, uitkomsten, verslag

urlpatterns = [
    path("", lijst.DialoogListView.as_view(), name="dialoog-list"),
    path("nieuw/", plannen.DialoogPlanView.as_view(), name="dialoog-plan"),
    path("uitkomsten/", uitkomsten.UitkomstListView.as_view(), name="uitkomst-list"),
    path("uitkomsten/uitvoer.<str:formaat>", uitkomsten.UitkomstExportView.as_view(), name="uitkomst-export"),
    path("uitkomsten/<int:pk>/wijzigen/", uitkomsten.UitkomstChangeView.as_view(), name="uitkomst-change"),
    path("uitkomsten/<int:pk>/stand/", uitkomsten.UitkomstFollowView.as_view(), name="uitkomst-follow"),
    path("reacties/<int:pk>/", verslag.ReactieSettleView.as_view(), name="reactie-settle"),
    path("deelnemers/<int:pk>/weghalen/", deelnemers.DeelnemerRemoveView.as_view(), name="deelnemer-remove"),
    path("gast/<str:secret>/", deelname.GastView.as_view(), name="dialoog-gast"),
    path("gast/<str:secret>/reageren/", deelname.GastReactView.as_view(), name="dialoog-gast-react"),
    path("gast/<str:secret>/agenda.ics", deelname.GastIcsView.as_view(), name="dialoog-gast-ics"),
    path("<int:pk>/", detail.DialoogDetailView.as_view(), name="dialoog-detail"),
    path("<int:pk>/wijzigen/", plannen.DialoogChangeView.as_view(), name="dialoog-change"),
    path("<int:pk>/uitnodigen/", plannen.DialoogInviteView.as_view(), name="dialoog-invite"),
    path("<int:pk>/afzeggen/", plannen.DialoogCancelView.as_view(), name="dialoog-cancel"),
    path("<int:pk>/gehouden/", plannen.DialoogHoldView.as_view(), name="dialoog-hold"),
    path("<int:pk>/delen/", verslag.DialoogShareView.as_view(), name="dialoog-share"),
    path("<int:pk>/vaststellen/", verslag.DialoogAdoptView.as_view(), name="dialoog-adopt"),
    path("<int:pk>/deelnemers/toevoegen/", deelnemers.DeelnemerAddView.as_view(), name="deelnemer-add"),
    path("<int:pk>/verslag/<str:thema>/", verslag.VerslagWriteView.as_view(), name="verslag-write"),
    path("<int:pk>/uitkomsten/nieuw/", uitkomsten.UitkomstRecordView.as_view(), name="uitkomst-record"),
    path("<int:pk>/antwoord/", deelname.DialoogAnswerView.as_view(), name="dialoog-answer"),
    path("<int:pk>/reageren/", deelname.DialoogReactView.as_view(), name="dialoog-react"),
    path("<int:pk>/agenda.ics", deelname.DialoogIcsView.as_view(), name="dialoog-ics"),
]
