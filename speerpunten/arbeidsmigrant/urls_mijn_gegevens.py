"""My data: with a one-time code, what is kept of me and who looked."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
