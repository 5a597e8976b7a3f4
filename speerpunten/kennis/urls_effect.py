"""What a new business site asks of housing, care and roads."""

from django.urls import path

from speerpunten.kennis.views.effect import bewaren, lijst, pagina, stappen, uitvoer

urlpatterns = [
    path("", lijst.EffectListView.as_view(), name="effect-list"),
    path("nieuw/", stappen.EffectCreateView.as_view(), name="effect-create"),
    path("vergelijken/", lijst.EffectCompareView.as_view(), name="effect-compare"),
    path("methode/", lijst.EffectMethodeView.as_view(), name="effect-methode"),
    path("<int:pk>/", pagina.EffectDetailView.as_view(), name="effect-detail"),
    path("<int:pk>/stap/<int:stap>/", stappen.EffectStepView.as_view(), name="effect-step"),
    path("<int:pk>/vaststellen/", bewaren.EffectAdoptView.as_view(), name="effect-adopt"),
    path("<int:pk>/versie/", bewaren.EffectRenewView.as_view(), name="effect-renew"),
    path("<int:pk>/variant/", bewaren.EffectVaryView.as_view(), name="effect-vary"),
    path("<int:pk>/weghalen/", bewaren.EffectRemoveView.as_view(), name="effect-remove"),
    path("<int:pk>/effectrapport.pdf", uitvoer.EffectPdfView.as_view(), name="effect-pdf"),
    path("<int:pk>/downloaden/<str:formaat>/", uitvoer.EffectExportView.as_view(), name="effect-export"),
]
