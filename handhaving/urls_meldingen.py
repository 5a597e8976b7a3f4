"""Meldingen: the queue and the acts of officials, and the page on which a reporter follows."""

from django.urls import path

from handhaving.views.melding import acties, detail, lijst, nieuw, volgen

urlpatterns = [
    path("meldingen/", lijst.MeldingListView.as_view(), name="melding-list"),
    path("meldingen/nieuw/", nieuw.MeldingCreateView.as_view(), name="melding-create"),
    path("meldingen/volgen/", volgen.MeldingFollowView.as_view(), name="melding-follow"),
    path("meldingen/<int:pk>/", detail.MeldingDetailView.as_view(), name="melding-detail"),
    path("meldingen/<int:pk>/beoordelen/", acties.TriageView.as_view(), name="melding-triage"),
    path("meldingen/<int:pk>/locatie/", acties.LinkLocationView.as_view(), name="melding-link-location"),
    path("meldingen/<int:pk>/inplannen/", acties.PlanView.as_view(), name="melding-plan"),
    path("meldingen/<int:pk>/bericht/", acties.AnswerView.as_view(), name="melding-answer"),
    path("meldingen/<int:pk>/vertalen/", acties.TranslateView.as_view(), name="melding-translate"),
    path(
        "meldingen/<int:pk>/vertalen/<int:bericht>/", acties.TranslateView.as_view(), name="melding-translate-message"
    ),
    path("meldingen/<int:pk>/dubbel/", acties.DuplicateView.as_view(), name="melding-duplicate"),
    path("meldingen/<int:pk>/losmaken/", acties.UndoDuplicateView.as_view(), name="melding-undo-duplicate"),
    path("meldingen/<int:pk>/afhandelen/", acties.CloseView.as_view(), name="melding-close"),
    path("meldingen/<int:pk>/heropenen/", acties.ReopenView.as_view(), name="melding-reopen"),
    path("meldingen/<int:pk>/code/", nieuw.MeldingSecretView.as_view(), name="melding-renew-secret"),
]
