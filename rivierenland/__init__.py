"""Rivierenland: the regional portal for housing international workers."""

from rivierenland.celery import app as celery_app

__all__ = ["celery_app"]
