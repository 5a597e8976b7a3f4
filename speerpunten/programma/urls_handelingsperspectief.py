"""The agreements between the gemeenten, in versions."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
