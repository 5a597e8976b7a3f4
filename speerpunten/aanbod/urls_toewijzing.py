"""Which beds serve which work, and where a new one helps most."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
