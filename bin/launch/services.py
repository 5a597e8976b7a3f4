"""Database and broker together: start them, or use the ones that another command here has started."""

import os
import time

from launch import postgres, valkey
from launch.locks import FileLock
from launch.places import Places
from launch.steps import Steps
from launch.supervise import Family

PAUSE = 0.1  # seconds between two looks at a lock


class Services:
    """Holds the database and the broker for one command. Whoever starts them stops them, after the last user left."""

    def __init__(self, places: Places, steps: Steps, family: Family, *, safe: bool = True) -> None:
        self.ours = False
        self._places = places
        self._steps = steps
        self._family = family
        self._safe = safe
        self._door = FileLock(places.var / "start.lock")
        self._users = FileLock(places.var / "users.lock")

    def open(self, *, own: bool = False) -> None:
        """Take part in what runs already, or start it. With `own`: wait until others are done, then start it."""
        if not self._take_door(own):
            self._users.together()
            self._door.release()
            return
        self._start()
        self._users.together()
        self._door.release()

    def leave(self) -> None:
        """Let commands that use what we started finish first. Nobody new comes in until this process has ended."""
        if not self.ours:
            return
        with self._steps.step("Wachten tot andere commando's klaar zijn met de database") as step:
            self._door.alone(wait=True)
            while not self._users.alone(wait=False):
                step.tick()
                time.sleep(PAUSE)

    def _take_door(self, own: bool) -> bool:
        """Hold the door; True when nobody uses the services. The door opens between two looks: others must get out."""
        self._door.alone(wait=True)
        if self._users.alone(wait=False):
            return True
        if not own:
            return False
        with self._steps.step("Wachten tot een ander commando klaar is") as step:
            while not self._users.alone(wait=False):
                self._door.release()
                step.tick()
                time.sleep(PAUSE)
                self._door.alone(wait=True)
        return True

    def _start(self) -> None:
        if not external("DATABASE_URL"):
            with self._steps.step("Database starten") as step:
                postgres.start(self._places, step, self._family, safe=self._safe)
            self.ours = True
        if not external("REDIS_URL"):
            with self._steps.step("Wachtrij starten") as step:
                valkey.start(self._places, step, self._family, safe=self._safe)
            self.ours = True


def addresses(places: Places) -> dict[str, str]:
    """Where database and broker are, for Django: what the environment says, else our own."""
    database = os.environ.get("DATABASE_URL")
    web = database or postgres.url(places, postgres.WEB)
    owner = os.environ.get("DATABASE_OWNER_URL") or database or postgres.url(places, postgres.OWNER)
    broker = os.environ.get("REDIS_URL") or valkey.url(places)
    return {"DATABASE_URL": web, "DATABASE_OWNER_URL": owner, "REDIS_URL": broker}


def external(variable: str) -> bool:
    """Did the user point us at a server of their own?"""
    return bool(os.environ.get(variable))
