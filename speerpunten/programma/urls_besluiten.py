"""Documents of the programme, proposals and what colleges and raden decided."""

from django.urls import path

from speerpunten.programma.views.document import DocumentDownloadView

urlpatterns = [
    path("documenten/<int:pk>/", DocumentDownloadView.as_view(), name="document-download"),
]
