"""Uploads on their way in: kept in memory only, so that a refused file leaves no trace on a disk."""

from __future__ import annotations

import io

from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class InMemoryUploads(FileUploadHandler):
    """Every file of a request in memory up to the size limit; of a larger one only its size is remembered.

    The form then refuses it in words (file-too-large) instead of the server breaking the connection.
    """

    def new_file(self, *args: object, **kwargs: object) -> None:
        super().new_file(*args, **kwargs)  # type: ignore[arg-type]
        self._kept = io.BytesIO()
        self._within = True
        path = self.request.path if self.request is not None else ""
        larger = (most for place, most in settings.LARGER_REQUESTS if place.fullmatch(path))
        self._most = next(larger, settings.MAX_UPLOAD_BYTES)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if self._within and start + len(raw_data) > self._most:
            self._within, self._kept = False, io.BytesIO()
        if self._within:
            self._kept.write(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        self._kept.seek(0)
        return InMemoryUploadedFile(
            file=self._kept,
            field_name=self.field_name,
            name=self.file_name or "",
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )
