"""Answers to questions of the council, made of figures with their source."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
