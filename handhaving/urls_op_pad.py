"""The inspection on a phone, with or without a network, and the inbox of what phones send."""

from django.urls import path

from handhaving.views import inzending as inbox
from handhaving.views.op_pad import gegevens, inzending, paginas

urlpatterns = [
    path("op-pad/", paginas.OpPadView.as_view(), name="op-pad"),
    path("op-pad/manifest.webmanifest", paginas.OpPadManifestView.as_view(), name="op-pad-manifest"),
    path("op-pad/sw.js", paginas.OpPadWerkerView.as_view(), name="op-pad-werker"),
    path("op-pad/wie.json", gegevens.OpPadWieView.as_view(), name="op-pad-wie"),
    path("op-pad/ronde.json", gegevens.OpPadRondeView.as_view(), name="op-pad-ronde"),
    path("op-pad/inzending/", inzending.InzendingReceiveView.as_view(), name="inzending-receive"),
    path("op-pad/inzending/<uuid:sleutel>/", inzending.InzendingStateView.as_view(), name="inzending-state"),
    path(
        "op-pad/inzending/<uuid:sleutel>/fotos/<uuid:foto>/",
        inzending.InzendingFotoView.as_view(),
        name="inzending-foto",
    ),
    path(
        "op-pad/inzending/<uuid:sleutel>/klaar/", inzending.InzendingCompleteView.as_view(), name="inzending-complete"
    ),
    path("inspecties/inbox/", inbox.InzendingListView.as_view(), name="inzending-list"),
    path("inspecties/inbox/<uuid:sleutel>/", inbox.InzendingDetailView.as_view(), name="inzending-detail"),
    path(
        "inspecties/inbox/<uuid:sleutel>/fotos/<uuid:foto>/",
        inbox.InzendingFotoDetailView.as_view(),
        name="inzending-foto-detail",
    ),
]
