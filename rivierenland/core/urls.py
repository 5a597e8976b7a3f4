"""The ground floor's pages."""

from django.urls import path

from rivierenland.core.views import healthz

urlpatterns = [
    path("healthz/live", healthz.LiveView.as_view(), name="healthz-live"),
    path("healthz/ready", healthz.ReadyView.as_view(), name="healthz-ready"),
]
