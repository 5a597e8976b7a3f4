"""Pages of the convenant: evaluatie."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
