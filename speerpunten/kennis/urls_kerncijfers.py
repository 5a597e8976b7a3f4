"""Published figures with their range and source, beside those of the register."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
