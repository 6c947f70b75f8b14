"""The public pages and what is counted about them."""

from nhiemky.portal.models.articles import ArticlePage
from nhiemky.portal.models.consultations import Consultation, ConsultationReceipt
from nhiemky.portal.models.counts import PortalVersion, ViewCount
from nhiemky.portal.models.pages import CategoryPage, PortalRoot, WardHome

__all__ = [
    "ArticlePage",
    "CategoryPage",
    "Consultation",
    "ConsultationReceipt",
    "PortalRoot",
    "PortalVersion",
    "ViewCount",
    "WardHome",
]
