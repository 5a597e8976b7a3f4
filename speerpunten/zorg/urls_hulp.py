"""Where help is, in the worker's language."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
