"""Health check of the web container: asks `/healthz/live` under the portal's own host name."""

import os
import sys
from urllib.request import Request, urlopen


def main() -> None:
    """Exit code 0 when the portal answers."""
    host = os.environ["ALLOWED_HOSTS"].split(",")[0].strip().lstrip(".")
    with urlopen(Request("http://127.0.0.1:8000/healthz/live", headers={"Host": host}), timeout=4) as answer:
        sys.exit(0 if answer.status == 200 else 1)


if __name__ == "__main__":
    main()
