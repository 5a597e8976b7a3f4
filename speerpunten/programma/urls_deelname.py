"""Who joins what: the matrix and its cells."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
