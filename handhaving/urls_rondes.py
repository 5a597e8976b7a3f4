"""Rounds and priority."""

from django.urls import path

from handhaving.views.ronde import acties, deelname, detail, lijst, prioriteit, stops

urlpatterns = [
    path("rondes/", lijst.RondeListView.as_view(), name="ronde-list"),
    path("rondes/nieuw/", acties.RondePlanView.as_view(), name="ronde-create"),
    path("rondes/prioriteit/", prioriteit.PrioriteitView.as_view(), name="prioriteit-list"),
    path("rondes/<int:pk>/", detail.RondeDetailView.as_view(), name="ronde-detail"),
    path("rondes/<int:pk>/afdrukken/", detail.RondePrintView.as_view(), name="ronde-print"),
    path("rondes/<int:pk>/voorstel/", acties.RondeProposeView.as_view(), name="ronde-propose"),
    path("rondes/<int:pk>/kortste/", acties.RondeShortenView.as_view(), name="ronde-shorten"),
    path("rondes/<int:pk>/inspecteurs/", acties.RondeAssignView.as_view(), name="ronde-assign"),
    path("rondes/<int:pk>/afronden/", acties.RondeCompleteView.as_view(), name="ronde-complete"),
    path("rondes/<int:pk>/vervallen/", acties.RondeCancelView.as_view(), name="ronde-cancel"),
    path("rondes/<int:pk>/locatie-toevoegen/", stops.StopAddView.as_view(), name="rondestop-add"),
    path("rondes/stops/<int:pk>/verplaatsen/", stops.StopMoveView.as_view(), name="rondestop-move"),
    path("rondes/stops/<int:pk>/weghalen/", stops.StopRemoveView.as_view(), name="rondestop-remove"),
    path("rondes/<int:pk>/meedoen/<str:gemeente>/", deelname.AgreeView.as_view(), name="rondedeelname-agree"),
    path("rondes/<int:pk>/niet-meedoen/<str:gemeente>/", deelname.RefuseView.as_view(), name="rondedeelname-refuse"),
    path("rondes/<int:pk>/delen/<str:gemeente>/", deelname.GiveView.as_view(), name="rondedeelname-give"),
    path("rondes/<int:pk>/vastmaken/", deelname.SettleView.as_view(), name="ronde-settle"),
]
