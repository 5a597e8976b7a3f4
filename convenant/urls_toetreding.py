"""Pages of the convenant: toetreding."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
