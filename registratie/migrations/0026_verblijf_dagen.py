"""No new arrival before the year 2000: one such day stopped every page that works out a deadline."""

from datetime import date

from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("registratie", "0025_verklaringen_mee")]

    operations = [
        # Not validated: an older row, if there is one, must not stop the upgrade; whoever changes it corrects the day.
        AddConstraintNotValid(
            "verblijf",
            models.CheckConstraint(
                name="verblijf_aankomst_from_2000", condition=Q(bewoner=None) | Q(aankomst__gte=date(2000, 1, 1))
            ),
        ),
    ]
