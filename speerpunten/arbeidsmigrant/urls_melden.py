"""Report bad housing or abuse, and follow it, in the own language."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
