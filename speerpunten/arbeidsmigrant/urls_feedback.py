"""What came in about a location, for its provider and its gemeente."""

from django.urls import path

from speerpunten.arbeidsmigrant.views.feedback import doen, overzicht

urlpatterns = [
    path("", overzicht.FeedbackListView.as_view(), name="feedback-list"),
    path("<int:pk>/", overzicht.FeedbackDetailView.as_view(), name="feedback-detail"),
    path("<int:pk>/code/", doen.CodeMakeView.as_view(), name="feedbackcode-make"),
    path("<int:pk>/code/nieuw/", doen.CodeReplaceView.as_view(), name="feedbackcode-replace"),
    path("<int:pk>/poster.pdf", doen.PosterView.as_view(), name="feedback-poster"),
    path("<int:pk>/reactie/", doen.ReactieView.as_view(), name="feedbackreactie-write"),
    path("<int:pk>/reactie/weg/", doen.ReactieWithdrawView.as_view(), name="feedbackreactie-withdraw"),
]
