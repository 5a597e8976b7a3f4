"""What the code on the wall opens: five questions, for everybody."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
