"""A worker sees and withdraws consent."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
