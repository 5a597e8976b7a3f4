"""The sounding board as the region and the gemeenten run it."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
