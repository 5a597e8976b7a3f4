"""How many people are in no register, and how sure that is."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
