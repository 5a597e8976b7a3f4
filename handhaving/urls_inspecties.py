"""Checklists, inspections, findings, photos, and the supervision of one location."""

from django.urls import path

from handhaving.views import bevinding, checklist, foto, toezicht
from handhaving.views.inspectie import invullen, lezen, lijst

urlpatterns = [
    path("locaties/<int:pk>/", toezicht.ToezichtView.as_view(), name="locatie-detail"),
    path("locaties/<int:pk>/inspecteren/", invullen.InspectieStartView.as_view(), name="inspectie-start"),
    path("inspecties/", lijst.InspectieListView.as_view(), name="inspectie-list"),
    path("inspecties/<int:pk>/", lezen.InspectieDetailView.as_view(), name="inspectie-detail"),
    path("inspecties/<int:pk>/bezoek/", invullen.BezoekView.as_view(), name="inspectie-visit"),
    path("inspecties/<int:pk>/punten/<str:thema>/", invullen.ThemaView.as_view(), name="inspectie-thema"),
    path("inspecties/<int:pk>/afronden/", invullen.AfrondenView.as_view(), name="inspectie-finish"),
    path("inspecties/<int:pk>/weggooien/", invullen.DiscardView.as_view(), name="inspectie-discard"),
    path("inspecties/<int:pk>/bekendmaken/", lezen.InspectieRevealView.as_view(), name="inspectie-reveal"),
    path("inspecties/<int:pk>/rapport.pdf", lezen.InspectiePdfView.as_view(), name="inspectie-pdf"),
    path("bevindingen/", bevinding.BevindingListView.as_view(), name="bevinding-list"),
    path("bevindingen/<int:pk>/", bevinding.BevindingDetailView.as_view(), name="bevinding-detail"),
    path("bevindingen/<int:pk>/herstel/", bevinding.HerstelReportView.as_view(), name="herstel-report"),
    path("herstel/<int:pk>/beoordelen/", bevinding.HerstelJudgeView.as_view(), name="herstel-judge"),
    path("fotos/<int:pk>/", foto.FotoView.as_view(), name="foto-detail"),
    path("fotos/<int:pk>/weghalen/", foto.FotoDiscardView.as_view(), name="foto-discard"),
    path("checklists/", checklist.ChecklistListView.as_view(), name="checklist-list"),
    path("checklists/nieuw/", checklist.ChecklistCopyView.as_view(), name="checklist-copy"),
    path("checklists/<int:pk>/", checklist.ChecklistDetailView.as_view(), name="checklist-detail"),
    path("checklists/<int:pk>/wijzigen/", checklist.ChecklistChangeView.as_view(), name="checklist-change"),
    path("checklists/<int:pk>/vaststellen/", checklist.ChecklistAdoptView.as_view(), name="checklist-adopt"),
    path("checklists/<int:pk>/punten/toevoegen/", checklist.ItemCreateView.as_view(), name="checklistitem-create"),
    path("checklistpunten/<int:pk>/wijzigen/", checklist.ItemChangeView.as_view(), name="checklistitem-change"),
    path("checklistpunten/<int:pk>/weghalen/", checklist.ItemRemoveView.as_view(), name="checklistitem-remove"),
]
