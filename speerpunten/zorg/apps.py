"""Speerpunt 6, care: where help is, and a referral with consent. No data about anybody's care."""

from django.apps import AppConfig


class ZorgConfig(AppConfig):
    name = "speerpunten.zorg"
    label = "zorg"
    verbose_name = "Zorg"
