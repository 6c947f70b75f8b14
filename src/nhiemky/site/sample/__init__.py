"""The sample: `load` puts it into an empty database, `is_loaded` says whether it is there."""

from nhiemky.site.sample.accounts import Row, SampleAccounts
from nhiemky.site.sample.load import is_loaded, load

__all__ = ["Row", "SampleAccounts", "is_loaded", "load"]
