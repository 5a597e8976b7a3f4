"""Every page of handhaving, one subject a file."""

from django.urls import include, path

app_name = "handhaving"
urlpatterns = [
    path("", include("handhaving.urls_meldingen")),
    path("", include("handhaving.urls_rondes")),
    path("", include("handhaving.urls_inspecties")),
    path("", include("handhaving.urls_op_pad")),
    path("", include("handhaving.urls_zaken")),
    path("", include("handhaving.urls_deling")),
    path("", include("handhaving.urls_delen")),
]
