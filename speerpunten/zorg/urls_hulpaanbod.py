"""Keeping the directory of help, and what is missing."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
