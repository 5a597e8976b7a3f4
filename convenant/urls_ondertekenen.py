"""Pages of the convenant: ondertekenen."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
