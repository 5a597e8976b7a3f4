"""How static files are stored in production."""

from django.contrib.staticfiles.storage import HashedFilesMixin
from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORTS = HashedFilesMixin._js_module_import_aggregation_patterns[1]  # type: ignore[attr-defined]  # the stubs lack it
OUR_MODULES = "js/toezicht/*.js"


class PortalStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """The digest of its content in the name of every file, also where one module of ours imports another.

    So a page, its scripts and what a service worker keeps of them are always of one version. The scripts of others are left
    alone: they import by names that only a bundler knows.
    """

    patterns = (*CompressedManifestStaticFilesStorage.patterns, (OUR_MODULES, IMPORTS))
