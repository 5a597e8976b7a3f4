"""Work sites and the people they need."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
