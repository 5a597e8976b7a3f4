"""Meetings and action points."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
