"""The API's models, one file each."""

from rivierenland.api.models.apitoegang import Apitoegang
from rivierenland.api.models.apitoken import Apitoken
from rivierenland.api.models.herhaalsleutel import Herhaalsleutel

__all__ = ["Apitoegang", "Apitoken", "Herhaalsleutel"]
