"""Cases, terms and letters."""

from django.http import HttpRequest, HttpResponse
from django.urls import path


def x(r: HttpRequest, pk: int) -> HttpResponse:
    return HttpResponse()


urlpatterns = [path("zaken/<int:pk>/", x, name="zaak-detail")]
