"""Sharing, publicity, figures and displacement."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
