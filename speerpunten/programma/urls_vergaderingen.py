"""Meetings and action points."""

from django.urls import path

from speerpunten.programma.views import actiepunt, agendapunt, vergadering

urlpatterns = [
    path("vergaderingen/", vergadering.VergaderingListView.as_view(), name="vergadering-list"),
    path("vergaderingen/nieuw/", vergadering.VergaderingPlanView.as_view(), name="vergadering-create"),
    path("vergaderingen/<int:pk>/", vergadering.VergaderingDetailView.as_view(), name="vergadering-detail"),
    path("vergaderingen/<int:pk>/agenda/", vergadering.AgendaPrintView.as_view(), name="vergadering-agenda"),
    path(
        "vergaderingen/<int:pk>/besluitenlijst/",
        vergadering.BesluitenlijstPrintView.as_view(),
        name="vergadering-print",
    ),
    path("vergaderingen/<int:pk>/wijzigen/", vergadering.VergaderingChangeView.as_view(), name="vergadering-change"),
    path("vergaderingen/<int:pk>/vaststellen/", vergadering.VergaderingCloseView.as_view(), name="vergadering-close"),
    path("vergaderingen/<int:pk>/agendapunt/", agendapunt.AgendapuntAddView.as_view(), name="agendapunt-add"),
    path("vergaderingen/<int:pk>/actiepunt/", actiepunt.ActiepuntAddView.as_view(), name="actiepunt-add"),
    path("agendapunten/<int:pk>/", agendapunt.AgendapuntChangeView.as_view(), name="agendapunt-change"),
    path("agendapunten/<int:pk>/weghalen/", agendapunt.AgendapuntRemoveView.as_view(), name="agendapunt-remove"),
    path("actiepunten/", actiepunt.ActiepuntListView.as_view(), name="actiepunt-list"),
    path("actiepunten/<int:pk>/", actiepunt.ActiepuntFollowUpView.as_view(), name="actiepunt-follow-up"),
    path("actiepunten/<int:pk>/wijzigen/", actiepunt.ActiepuntChangeView.as_view(), name="actiepunt-change"),
]
