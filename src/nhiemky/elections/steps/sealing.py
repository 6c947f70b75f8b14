"""Writers of the sealed store. Bytes go in enciphered and never otherwise; what is destroyed loses its key first."""

from __future__ import annotations

import errno
import logging
import os
import secrets
import shutil
from collections.abc import Sequence
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import transaction

from nhiemky.elections.models import Round, Scan, SealedFile, SealedKey
from nhiemky.elections.queries import sealed
from nhiemky.kernel.refusals import Refused

logger = logging.getLogger(__name__)
#: The disk, or what this account may have of it, is full.
NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def key_row(ballot: Round) -> SealedKey:
    """The key of a ballot; the first scan of the ballot makes it."""
    found = SealedKey.objects.filter(round=ballot).first()
    if found is not None:
        return found
    folder = secrets.token_hex(16)
    wrapped = sealed.wrap(AESGCM.generate_key(256), folder=folder)
    return SealedKey.objects.create(round=ballot, folder=folder, wrapped=wrapped)


def put_in(file: SealedFile, content: bytes) -> None:
    """Written before the row is committed: a row without its file would be a bundle that was lost.

    Refused: `disk-full` when there is no room, `scan-not-kept` when the disk cannot be written otherwise; then nothing of it stays. A file whose row was rolled back is a piece of
    noise that goes with its folder.
    """
    place = sealed.place_of(file)
    key = sealed.unwrap(file.key)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as stream:
            for piece in sealed.sealed(content, key=key, about=file.pk.hex):
                stream.write(piece)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        place.unlink(missing_ok=True)
        if error.errno in NO_ROOM:
            raise Refused("disk-full", field="files") from error
        raise Refused("scan-not-kept", field="files") from error


def remove_files(scan: Scan) -> None:
    """The images of a scan that counts no more, once that is certain. Their rows stay, for the hashes."""
    places = [sealed.place_of(one) for one in scan.files.select_related("key")]
    scan.files.update(name="")
    transaction.on_commit(lambda: _unlink(places))


def _unlink(places: Sequence[Path]) -> None:
    for place in places:
        try:
            place.unlink(missing_ok=True)
        except OSError:  # held open by somebody, on Windows: it goes with its folder
            logger.exception("a sealed file that counts no more")


def destroy_images(ballot: Round) -> int:
    """Key and rows now, the files after commit: without the key they are noise even if the machine dies between."""
    row = SealedKey.objects.filter(round=ballot).first()
    if row is None:
        return 0
    gone, _by_model = SealedFile.objects.filter(scan__stack__count__round=ballot).delete()
    folder = sealed.store() / row.folder
    row.delete()
    transaction.on_commit(lambda: shutil.rmtree(folder, ignore_errors=True))
    return gone
