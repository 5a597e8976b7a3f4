"""manage.py migrate: Django's own, which goes through our migrations without drawing all models again before each."""

from django.core.management.commands import migrate

from rivierenland.core.db.executor import Executor

migrate.MigrationExecutor = Executor  # type: ignore[misc,attr-defined]  # the command has no other place to say which


class Command(migrate.Command):
    """Django's command, with our executor."""
