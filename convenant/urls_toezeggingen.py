"""Pages of the convenant: toezeggingen."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
