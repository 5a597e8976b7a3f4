"""Checklists, inspections, findings, photos, and the supervision of one location."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
