"""What a new business site asks of housing, care and roads."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
