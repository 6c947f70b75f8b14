"""The sealed store of scanned papers: files that only this installation can open, and only while their key is there.

AES-256-GCM. A file is enciphered in pieces: each carries its number and whether it is the last, so that none can be left
out, put elsewhere or cut off. The key of a ballot is random, and enciphered under one that follows from SECRET_KEY.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from nhiemky.elections.models import Round, SealedFile, SealedKey
from nhiemky.elections.rules.inks import SheetInk
from nhiemky.kernel.refusals import Refused

PURPOSE = b"nhiemky sealed papers 1"
MAGIC = b"NKS1"
PIECE = 1024 * 1024
NONCE, TAG = 12, 16
#: Of the nonce of a piece: so much is random per file, then the number of the piece, then whether it is the last.
RANDOM, NUMBER = 7, 4


def store() -> Path:
    return Path(settings.SEALED_ROOT)


def place_of(file: SealedFile) -> Path:
    return store() / file.key.folder / file.pk.hex


def wrap(key: bytes, *, folder: str) -> bytes:
    """The key of a ballot as the database may hold it."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(_of_the_installation()).encrypt(nonce, key, folder.encode())


def unwrap(row: SealedKey) -> bytes:
    """Refused: `sealed-papers-unreadable` when SECRET_KEY is another one than when they were sealed."""
    wrapped = bytes(row.wrapped)
    try:
        return AESGCM(_of_the_installation()).decrypt(wrapped[:NONCE], wrapped[NONCE:], row.folder.encode())
    except InvalidTag as error:
        raise Refused("sealed-papers-unreadable") from error


def key_of(ballot: Round) -> bytes:
    return unwrap(SealedKey.objects.get(round=ballot))


def sealed(content: bytes, *, key: bytes, about: str) -> Iterator[bytes]:
    """The pieces of a file. `about`: its name in the store."""
    cipher, start = AESGCM(key), secrets.token_bytes(RANDOM)
    yield MAGIC + start
    pieces = max(1, -(-len(content) // PIECE))
    for number in range(pieces):
        nonce = _nonce(start, number, last=number == pieces - 1)
        yield cipher.encrypt(nonce, content[number * PIECE : (number + 1) * PIECE], about.encode())


def opened(file: SealedFile) -> bytes:
    """The file as it was brought. Refused: `sealed-papers-unreadable` when a byte of it was changed or it is gone."""
    try:
        data = place_of(file).read_bytes()
        return b"".join(_pieces(data, key=unwrap(file.key), about=file.pk.hex))
    except (OSError, InvalidTag, ValueError) as error:
        raise Refused("sealed-papers-unreadable") from error


def _pieces(data: bytes, *, key: bytes, about: str) -> Iterator[bytes]:
    cipher, at = AESGCM(key), len(MAGIC) + RANDOM
    start, step = data[len(MAGIC) : at], PIECE + TAG
    pieces = max(1, -(-(len(data) - at) // step))
    for number in range(pieces):
        nonce = _nonce(start, number, last=number == pieces - 1)
        yield cipher.decrypt(nonce, data[at + number * step : at + (number + 1) * step], about.encode())


def encipher_ink(one: SheetInk, *, key: bytes) -> bytes:
    head = json.dumps([one.template, one.marks]).encode()
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, head + b"\n" + one.ink, None)


def decipher_ink(data: bytes, *, key: bytes) -> SheetInk:
    head, _, ink = AESGCM(key).decrypt(data[:NONCE], data[NONCE:], None).partition(b"\n")
    template, marks = json.loads(head)
    return SheetInk(template, marks, ink)


def _nonce(start: bytes, number: int, *, last: bool) -> bytes:
    return start + number.to_bytes(NUMBER, "big") + bytes([last])


def _of_the_installation() -> bytes:
    """Derived, so that nothing else that rests on SECRET_KEY uses the same bytes."""
    return HKDF(SHA256(), 32, salt=None, info=PURPOSE).derive(settings.SECRET_KEY.encode())
