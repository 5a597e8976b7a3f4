"""The pages about linking."""

from django.urls import path

from registratie.views.koppelen import gekoppeld, lijsten, ronde, vraag

urlpatterns = [
    path("", lijsten.KoppelvraagListView.as_view(), name="koppelvraag-list"),
    path("beoordeeld/", lijsten.KoppelvraagJudgedView.as_view(), name="koppelvraag-judged"),
    path("gekoppeld/", lijsten.KoppelingListView.as_view(), name="koppeling-list"),
    path("starten/", ronde.KoppelStartView.as_view(), name="koppeling-start"),
    path("vragen/<int:pk>/", vraag.KoppelvraagDetailView.as_view(), name="koppelvraag-detail"),
    path("vragen/<int:pk>/antwoord/", vraag.KoppelvraagAnswerView.as_view(), name="koppelvraag-answer"),
    path("vragen/<int:pk>/heropenen/", vraag.KoppelvraagReopenView.as_view(), name="koppelvraag-reopen"),
    path("gekoppeld/<int:pk>/", gekoppeld.KoppelingDetailView.as_view(), name="koppeling-detail"),
    path("gekoppeld/<int:pk>/ontkoppelen/", gekoppeld.KoppelingUnlinkView.as_view(), name="koppeling-unlink"),
]
