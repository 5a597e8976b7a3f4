"""Pages of the convenant: openbaar."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
