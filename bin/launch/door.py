"""Gunicorn's configuration in the demo: load the code at once, and go on when the door opens.

So the server wakes up while the database is made and filled and the look is built. What it reads after the door (the static files,
by WhiteNoise) is there by then, and no visitor sees half a portal. Runs with the environment's Python, apart from the launcher.
"""

import os
import time
from importlib import import_module
from pathlib import Path

import django
from django.conf import settings

PAUSE = 0.02  # seconds between two looks at the door

django.setup()
import_module(settings.ROOT_URLCONF)
opens = os.environ.get("RIVIERENLAND_DOOR")
while opens and not Path(opens).exists():
    time.sleep(PAUSE)
