"""The documents of the programme."""

from rivierenland.core.permissions import Permission
from rivierenland.core.views.document import DocumentDownload
from speerpunten.programma.models import Programmadocument


class DocumentDownloadView(DocumentDownload):
    """The file of a document."""

    model = Programmadocument
    permission = Permission.PROGRAMMA_VIEW
