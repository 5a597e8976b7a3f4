"""A worker sees and withdraws consent."""

from django.urls import path

from speerpunten.zorg.views.toestemming import ToestemmingView

urlpatterns = [path("", ToestemmingView.as_view(), name="toestemming")]
