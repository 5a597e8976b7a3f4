"""Answers to questions of the council, made of figures with their source."""

from django.urls import path

from speerpunten.kennis.views.antwoord import blok, detail, lijst, opnemen, schrijven, uitvoer

urlpatterns = [
    path("", lijst.AntwoordListView.as_view(), name="antwoord-list"),
    path("nieuw/", schrijven.AntwoordBeginView.as_view(), name="antwoord-begin"),
    path("opnemen/", opnemen.NeemOpView.as_view(), name="antwoord-take"),
    path("<int:pk>/", detail.AntwoordDetailView.as_view(), name="antwoord-detail"),
    path("<int:pk>/wijzigen/", schrijven.AntwoordChangeView.as_view(), name="antwoord-change"),
    path("<int:pk>/vaststellen/", schrijven.AntwoordAdoptView.as_view(), name="antwoord-adopt"),
    path("<int:pk>/opnieuw-gebruiken/", schrijven.AntwoordCopyView.as_view(), name="antwoord-copy"),
    path("<int:pk>/weggooien/", schrijven.AntwoordDeleteView.as_view(), name="antwoord-delete"),
    path("<int:pk>/nieuwere-cijfers/", detail.AntwoordCheckView.as_view(), name="antwoord-check"),
    path("<int:pk>/antwoord.odt", uitvoer.AntwoordOdtView.as_view(), name="antwoord-odt"),
    path("<int:pk>/antwoord.pdf", uitvoer.AntwoordPdfView.as_view(), name="antwoord-pdf"),
    path("<int:pk>/tekst/", blok.BlokWriteView.as_view(), name="antwoordblok-write"),
    path("stukken/<int:pk>/wijzigen/", blok.BlokChangeView.as_view(), name="antwoordblok-change"),
    path("stukken/<int:pk>/omhoog/", blok.BlokUpView.as_view(), name="antwoordblok-up"),
    path("stukken/<int:pk>/omlaag/", blok.BlokDownView.as_view(), name="antwoordblok-down"),
    path("stukken/<int:pk>/vernieuwen/", blok.BlokRenewView.as_view(), name="antwoordblok-renew"),
    path("stukken/<int:pk>/weghalen/", blok.BlokDropView.as_view(), name="antwoordblok-drop"),
]
