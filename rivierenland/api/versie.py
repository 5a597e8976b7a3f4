"""The version of the API (semver): the first number is in its address, the whole in a header of every answer."""

VERSION = "1.0.0"
PREFIX = "/api/v1"
TOKEN_PATH = "/api/oauth2/token"  # noqa: S105 -- an address


def is_resource(path: str) -> bool:
    """Whether this address is one of the API's own."""
    return path == PREFIX or path.startswith(f"{PREFIX}/")
