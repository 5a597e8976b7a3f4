"""The agreements between the gemeenten, in versions."""

from django.urls import path

from speerpunten.programma.views.perspectief import afspraak, lezen, overleg, regie, schrijven, vergelijken

BASIS = "handelingsperspectief/"
VERSIE = f"{BASIS}versies/<int:nummer>/"
urlpatterns = [
    path(BASIS, lezen.HuidigeVersieView.as_view(), name="handelingsperspectief"),
    path(f"{BASIS}nieuw/", regie.CreateView.as_view(), name="handelingsperspectief-create"),
    path(f"{BASIS}versies/", lezen.VersiesView.as_view(), name="handelingsperspectief-list"),
    path(VERSIE, lezen.VersieView.as_view(), name="handelingsperspectief-versie"),
    path(f"{VERSIE}pdf/", lezen.VersiePdfView.as_view(), name="handelingsperspectief-pdf"),
    path(f"{VERSIE}vergelijken/", vergelijken.VergelijkView.as_view(), name="handelingsperspectief-compare"),
    path(f"{VERSIE}wijzigen/", schrijven.HoofdChangeView.as_view(), name="handelingsperspectief-change"),
    path(f"{VERSIE}consultatie/", regie.ConsultView.as_view(), name="handelingsperspectief-consult"),
    path(f"{VERSIE}reacties/", overleg.ConsultatieView.as_view(), name="handelingsperspectief-consultatie"),
    path(f"{VERSIE}instemmen/", overleg.InstemmingView.as_view(), name="instemming-create"),
    path(f"{VERSIE}vaststellen/", regie.AdoptView.as_view(), name="handelingsperspectief-adopt"),
    path(f"{VERSIE}hoofdstukken/nieuw/", schrijven.SectieCreateView.as_view(), name="perspectiefsectie-create"),
    path(f"{BASIS}hoofdstukken/<int:pk>/", schrijven.SectieChangeView.as_view(), name="perspectiefsectie-change"),
    path(
        f"{BASIS}hoofdstukken/<int:pk>/weghalen/", schrijven.SectieRemoveView.as_view(), name="perspectiefsectie-remove"
    ),
    path(f"{BASIS}hoofdstukken/<int:pk>/afspraken/", afspraak.AfspraakCreateView.as_view(), name="afspraak-create"),
    path(f"{BASIS}afspraken/<int:pk>/", afspraak.AfspraakChangeView.as_view(), name="afspraak-change"),
    path(f"{BASIS}afspraken/<int:pk>/weghalen/", afspraak.AfspraakRemoveView.as_view(), name="afspraak-remove"),
    path(f"{BASIS}reacties/<int:pk>/antwoord/", overleg.AntwoordView.as_view(), name="consultatiereactie-answer"),
]
