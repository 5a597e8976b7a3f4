"""Write the contact data of referrals again under the newest key of `CONTACT_SLEUTELS`; afterwards the old key may go."""

from typing import Any

from django.core.management.base import BaseCommand

from rivierenland.core import scope
from speerpunten.zorg.actions.doorverwijzing import rotate


class Command(BaseCommand):
    """Put the new key first, run this, and take the old one away."""

    help = "Versleutel de contactgegevens van doorverwijzingen opnieuw met de eerste sleutel van CONTACT_SLEUTELS."

    def handle(self, *args: Any, **options: Any) -> None:
        with scope.use(scope.systeem("rotate_contactsleutels")):
            aantal = rotate()
        self.stdout.write(f"{aantal} contactgegevens opnieuw versleuteld.")
