"""Outcomes of talks beside the packages and agreements that they led to."""

from django.urls import path

from speerpunten.programma.views import dialoog

urlpatterns = [
    path("dialoog/<int:uitkomst>/koppelen/", dialoog.DialooggevolgAddView.as_view(), name="dialooggevolg-add"),
    path(
        "dialoog/koppelingen/<int:pk>/weghalen/", dialoog.DialooggevolgRemoveView.as_view(), name="dialooggevolg-remove"
    ),
]
