"""How many beds are short, in scenarios."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
