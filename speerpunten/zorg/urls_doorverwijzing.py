"""Referrals: for who refers, for the partner's inbox, and what is stuck."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
