"""Documents of the programme, proposals and what colleges and raden decided."""

from django.urls import path

from speerpunten.programma.views import besluit, voorstel, voorstel_acties
from speerpunten.programma.views.document import DocumentDownloadView

VAK = "besluiten/<int:pk>/<slug:gemeente>/<slug:orgaan>"

urlpatterns = [
    path("documenten/<int:pk>/", DocumentDownloadView.as_view(), name="document-download"),
    path("besluiten/", voorstel.VoorstelListView.as_view(), name="voorstel-list"),
    path("besluiten/nieuw/", voorstel_acties.VoorstelCreateView.as_view(), name="voorstel-create"),
    path("besluiten/over/<str:code>/", voorstel.PakketBesluitenView.as_view(), name="pakket-besluiten"),
    path("besluiten/<int:pk>/", voorstel.VoorstelDetailView.as_view(), name="voorstel-detail"),
    path("besluiten/<int:pk>/wijzigen/", voorstel_acties.VoorstelChangeView.as_view(), name="voorstel-change"),
    path("besluiten/<int:pk>/overleg/", voorstel_acties.VoorstelDiscussView.as_view(), name="voorstel-discuss"),
    path("besluiten/<int:pk>/aanbieden/", voorstel_acties.VoorstelSubmitView.as_view(), name="voorstel-submit"),
    path("besluiten/<int:pk>/intrekken/", voorstel_acties.VoorstelWithdrawView.as_view(), name="voorstel-withdraw"),
    path("besluiten/<int:pk>/opnieuw/", voorstel_acties.VoorstelAgainView.as_view(), name="voorstel-again"),
    path(f"{VAK}/", besluit.BesluitDetailView.as_view(), name="besluit-detail"),
    path(f"{VAK}/voorleggen/", besluit.LayBeforeView.as_view(), name="besluit-lay-before"),
    path(f"{VAK}/vastleggen/", besluit.BesluitRecordView.as_view(), name="besluit-record"),
    path(f"{VAK}/verbeteren/<int:besluit>/", besluit.BesluitCorrectView.as_view(), name="besluit-correct"),
]
