"""A fair share per gemeente, and houses given back."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
