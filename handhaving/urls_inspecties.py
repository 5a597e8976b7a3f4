"""Checklists, inspections, findings, photos, and the supervision of one location."""

from django.urls import URLPattern, path
from django.views.generic import View

urlpatterns: list[URLPattern] = [
    path("bevindingen/", View.as_view(), name="bevinding-list"),
    path("bevindingen/<int:pk>/", View.as_view(), name="bevinding-detail"),
]
