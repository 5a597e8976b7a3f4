"""Pages of the convenant: the text in force, its versions, and writing the next one."""

from django.urls import path

from convenant.views.tekst import lezen, schrijven, vaststellen

urlpatterns = [
    path("tekst/", lezen.TekstView.as_view(), name="tekst"),
    path("versies/", lezen.VersieListView.as_view(), name="versie-list"),
    path("versies/nieuw/", vaststellen.VersieBeginView.as_view(), name="versie-begin"),
    path("versies/<int:nummer>/", lezen.VersieDetailView.as_view(), name="versie-detail"),
    path("versies/<int:nummer>/verschil/", lezen.VersieCompareView.as_view(), name="versie-compare"),
    path("versies/<int:nummer>/wijzigen/", schrijven.HoofdEditView.as_view(), name="versie-edit"),
    path("versies/<int:nummer>/vaststellen/", vaststellen.VersieAdoptView.as_view(), name="versie-adopt"),
    path("versies/<int:nummer>/weggooien/", vaststellen.VersieRemoveView.as_view(), name="versie-remove"),
    path("versies/<int:nummer>/artikelen/nieuw/", schrijven.ArtikelAddView.as_view(), name="artikel-add"),
    path("artikelen/<int:pk>/", schrijven.ArtikelEditView.as_view(), name="artikel-edit"),
    path("artikelen/<int:pk>/weghalen/", schrijven.ArtikelRemoveView.as_view(), name="artikel-remove"),
    path("artikelen/<int:pk>/toezeggingen/nieuw/", schrijven.ToezeggingAddView.as_view(), name="toezegging-add"),
    path("artikelen/toezeggingen/<int:pk>/", schrijven.ToezeggingEditView.as_view(), name="toezegging-edit"),
    path(
        "artikelen/toezeggingen/<int:pk>/weghalen/", schrijven.ToezeggingRemoveView.as_view(), name="toezegging-remove"
    ),
]
