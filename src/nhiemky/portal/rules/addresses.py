"""The last word of a page's address."""

from __future__ import annotations


def shortened(slug: str, *, most: int) -> str:
    """The words of a slug that fit into `most` letters; only a first word that is longer is cut itself."""
    if len(slug) <= most:
        return slug
    whole = slug[: most + 1].rpartition("-")[0].strip("-")
    return whole or slug[:most]
