"""Meldingen: the work queue, one melding, and following one by reference and secret."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
