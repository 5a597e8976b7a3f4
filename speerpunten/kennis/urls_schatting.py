"""How many people are in no register, and how sure that is."""

from django.urls import URLPattern, path

from speerpunten.kennis.views.schatting import formulieren, pagina

urlpatterns: list[URLPattern] = [
    path("", pagina.SchattingListView.as_view(), name="schatting-list"),
    path("methode/", pagina.MethodeView.as_view(), name="schatting-methode"),
    path("verantwoording/", pagina.VerantwoordingView.as_view(), name="schatting-verantwoording"),
    path("maken/", formulieren.SchattingMakeView.as_view(), name="schatting-make"),
    path("rondes/nieuw/", formulieren.TelrondeAddView.as_view(), name="telronde-add"),
    path("tellingen/nieuw/", formulieren.TellingAddView.as_view(), name="telling-add"),
    path("tellingen/<int:pk>/weghalen/", formulieren.TellingRemoveView.as_view(), name="telling-remove"),
    path("<int:pk>/", pagina.SchattingDetailView.as_view(), name="schatting-detail"),
    path("<int:pk>/export/<str:formaat>/", pagina.SchattingExportView.as_view(), name="schatting-export"),
]
