"""Proposals and what colleges and raden decided."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
