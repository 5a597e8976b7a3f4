"""What every dashboard shares: the right, what one can choose in the address, and a middle that is kept."""

from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.dashboards.onthouden import Pagina, asked, middle


class DashboardPage(PortalView, TemplateView):
    """Subclasses say which page and which choices of the address count."""

    permission = Permission.REGIO_DASHBOARD_VIEW
    template_name = "dashboards/pagina.html"
    pagina: Pagina
    keuzes: tuple[str, ...] = ()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gekozen = {naam: self.request.GET.get(naam, "") for naam in self.keuzes}
        vraag = asked(self.request.actor, timezone.localdate(), adres=self.kwargs, keuzes=gekozen)
        return super().get_context_data(**kwargs) | middle(self.pagina, vraag)
