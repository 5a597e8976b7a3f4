"""The Celery application, and the whole beat schedule on one screen."""

import os

from celery import Celery
from celery.schedules import crontab
from celery.signals import worker_process_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rivierenland.settings")

app = Celery("rivierenland")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

app.conf.beat_schedule = {
    "sign of life": {"task": "core.pulse", "schedule": 20.0, "options": {"expires": 20}},
    "ring for lost jobs": {"task": "core.ring_lost_jobs", "schedule": 30.0, "options": {"expires": 30}},
    "occupancy of the last nights": {
        "task": "registratie.refresh_bezetting",
        "schedule": crontab(minute="*/5"),
        "options": {"expires": 240},
    },
    "figures of the register's night": {
        "task": "programma.refresh_meetwaarden",
        "schedule": crontab(minute="1-59/5"),
        "options": {"expires": 240},
    },
    "figures of the programme": {
        "task": "programma.start_meetronde",
        "schedule": crontab(hour=5, minute=55),
        "options": {"expires": 6 * 3600},
    },
    "supply quality: measure, follow up, remind": {
        "task": "registratie.follow_up_kwaliteit",
        "schedule": crontab(hour=5, minute=40),
        "options": {"expires": 6 * 3600},
    },
    "clean up keys and tokens of the API": {"task": "api.clean_up", "schedule": crontab(hour=3, minute=40)},
    "four months": {"task": "registratie.count_klok", "schedule": crontab(hour=0, minute=20)},
    "clean up letters": {"task": "registratie.clean_up_brieven", "schedule": crontab(hour=4, minute=10)},
    "clean up deliveries": {"task": "registratie.clean_up_aanleveringen", "schedule": 6 * 3600.0},
    "permits and certificates that end": {"task": "registratie.remind_verloop", "schedule": crontab(minute=10, hour=6)},
    "terms in cases that end": {"task": "handhaving.remind_termijnen", "schedule": crontab(minute=20, hour=6)},
    "link everything": {"task": "registratie.start_koppelen", "schedule": crontab(hour=2, minute=40)},
    "clean up applications": {"task": "registratie.clean_up_aanmeldingen", "schedule": crontab(hour=3, minute=20)},
    "signals of the register": {"task": "handhaving.raise_signals", "schedule": crontab(hour=6, minute=20)},
    "rounds whose day is over": {"task": "handhaving.close_rondes", "schedule": crontab(hour=0, minute=50)},
    "clean up meldingen": {"task": "handhaving.clean_up_meldingen", "schedule": crontab(hour=3, minute=30)},
    "keep the terms of retention": {"task": "registratie.keep_terms", "schedule": crontab(hour=3, minute=20)},
    "inspections from phones": {
        "task": "handhaving.process_inzendingen",
        "schedule": 60.0,
        "options": {"expires": 60},
    },
    "figures of supervision and displacement": {
        "task": "handhaving.compute_waterbed",
        "schedule": crontab(hour=4, minute=40),
        "options": {"expires": 6 * 3600},
    },
    "which beds serve which work": {
        "task": "aanbod.compute_toewijzing",
        "schedule": crontab(hour=5, minute=10),
        "options": {"expires": 6 * 3600},
    },
    "codes of counted people": {"task": "kennis.destroy_telcodes", "schedule": crontab(hour=3, minute=50)},
    "parties and requests of the convenant": {
        "task": "convenant.keep_parties",
        "schedule": crontab(hour=5, minute=5),
        "options": {"expires": 6 * 3600},
    },
    "commitments of the convenant": {
        "task": "convenant.evaluate",
        "schedule": crontab(hour=5, minute=20),
        "options": {"expires": 6 * 3600},
    },
    "clean up codes and requests about the own data": {
        "task": "arbeidsmigrant.clean_up_gegevens",
        "schedule": crontab(hour=3, minute=50),
    },
    "talks": {"task": "kennis.keep_dialogen", "schedule": crontab(hour=6, minute=40)},
    "sounding board": {"task": "arbeidsmigrant.keep_klankbord", "schedule": crontab(hour=3, minute=50)},
    "what residents say of their housing": {
        "task": "arbeidsmigrant.publish_feedback",
        "schedule": crontab(hour=5, minute=30),
        "options": {"expires": 6 * 3600},
    },
    "clean up feedback": {"task": "arbeidsmigrant.clean_up_feedback", "schedule": crontab(hour=3, minute=50)},
    "what help is missing": {
        "task": "zorg.compute_hulpdekking",
        "schedule": crontab(hour=5, minute=25),
        "options": {"expires": 6 * 3600},
    },
    "offers of help that nobody checked": {"task": "zorg.remind_hulpaanbod", "schedule": crontab(hour=6, minute=40)},
    "referrals: consent, terms and what must disappear": {
        "task": "zorg.keep_doorverwijzingen",
        "schedule": crontab(hour=0, minute=5),
        "options": {"expires": 6 * 3600},
    },
    "figures of referrals": {
        "task": "zorg.compute_doorverwijscijfers",
        "schedule": crontab(hour=5, minute=25),
        "options": {"expires": 6 * 3600},
    },
    "reports that wait for approval": {"task": "rapportages.remind_controle", "schedule": crontab(hour=6, minute=50)},
    "editions of open data": {
        "task": "rapportages.publish_opendata",
        "schedule": crontab(hour=6, minute=30),
        "options": {"expires": 6 * 3600},
    },
    "reports: the month on its first working day at 05:00, the quarter on the fifth, and what was missed": {
        "task": "rapportages.keep_schedule",
        "schedule": crontab(minute=0),
        "options": {"expires": 1800},
    },
    "figures of CBS StatLine": {
        "task": "kennis.start_statline",
        "schedule": crontab(day_of_month=3, hour=4, minute=25),
        "options": {"expires": 6 * 3600},
    },
    "send the outbox": {"task": "core.send_outbox", "schedule": 30.0, "options": {"expires": 30}},
}


@worker_process_init.connect
def yield_to_pages(**kwargs: object) -> None:
    """Work in the background takes what the pages leave: on a small machine a visitor hardly notices nine reports."""
    os.nice(10)
