"""The mails that leave the portal: its worker writes them to a folder, each in a file of its own."""

import re
import time
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from celery import Celery

PATIENCE, ASK_AGAIN = 60.0, 3.0  # seconds
BETWEEN = b"\n" + b"-" * 79 + b"\n"
"""Django's mail to files names a file after the second, so two mails of one second may stand in one."""


@dataclass(frozen=True)
class Postvak:
    """The folder, and the broker by which the worker is asked not to wait for its clock."""

    folder: Path
    broker: str

    @property
    def url(self) -> str:
        """What the portal is told about sending mail."""
        return f"filemail:///{self.folder}"

    def link(self, aan: str, onderwerp: str) -> str:
        """The path of the one link in the mail with this subject to this address."""
        found = re.findall(r"^https?://[^/\s]+(/\S+)$", self.text(aan, onderwerp), re.MULTILINE)
        assert len(found) == 1, found
        return found[0]

    def text(self, aan: str, onderwerp: str) -> str:
        """What the mail says; waits until the worker has sent it.

        Asks more than once: right after the database was renewed the worker finds its connection gone, and drops its work.
        """
        portal = Celery(broker=self.broker, set_as_current=False)
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            portal.send_task("core.send_outbox")
            asked = time.monotonic()
            while time.monotonic() < asked + ASK_AGAIN:
                for mail in self._mails():
                    if mail["To"] == aan and mail["Subject"] == onderwerp:
                        return mail.get_content()
                time.sleep(0.2)
        raise AssertionError(f"geen ‘{onderwerp}’ voor {aan}: {[mail['Subject'] for mail in self._mails()]}")

    def _mails(self) -> list[EmailMessage]:
        files = sorted(self.folder.glob("*.log"), reverse=True)
        mails = [mail for path in files for mail in path.read_bytes().split(BETWEEN) if mail.strip()]
        return [message_from_bytes(mail, policy=policy.default) for mail in mails]
