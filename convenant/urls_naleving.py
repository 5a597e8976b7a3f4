"""Pages of the convenant: naleving."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
