"""What the code on the wall opens: five questions, for everybody."""

from django.urls import path

from speerpunten.arbeidsmigrant.views.feedback import openbaar

urlpatterns = [
    path("<slug:code>/", openbaar.FeedbackBeginView.as_view(), name="beoordelen-begin"),
    path("<slug:code>/<taal:taal>/", openbaar.FeedbackView.as_view(), name="beoordelen"),
]
