"""The sounding board as everybody and its members see it."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
