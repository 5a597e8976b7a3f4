"""The inspection on a phone, with or without a network."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
