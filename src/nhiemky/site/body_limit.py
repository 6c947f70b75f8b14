"""A request that is larger than any form allows is turned away before anything of it is kept."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

Message = Mapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[dict[str, Any], Receive, Send], Awaitable[None]]

WORDS = "Yêu cầu quá lớn. Hãy gửi ít tệp hơn trong một lần.\nThe request is too large. Send fewer files at once.\n"


class _TooLarge(Exception):
    """More came than was announced or allowed."""


class BodyLimit:
    """ASGI: 413 for a body over `most` bytes, whether its length is announced or only found out.

    Django would otherwise spool it to a temporary file before any view is asked. `larger`: addresses that take more.
    """

    def __init__(
        self, application: Application, *, most: int, larger: Sequence[tuple[re.Pattern[str], int]] = ()
    ) -> None:
        self._application, self._most, self._larger = application, most, larger

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        most = next((more for place, more in self._larger if place.fullmatch(scope["path"])), self._most)
        if self._announced(scope) > most:
            await _refuse(send)
        else:
            await self._counted(scope, receive, send, most=most)

    async def _counted(self, scope: dict[str, Any], receive: Receive, send: Send, *, most: int) -> None:
        came = 0
        started = False

        async def count() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            if came > most:
                raise _TooLarge
            return message

        async def note(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._application(scope, count, note)
        except _TooLarge:
            if not started:
                await _refuse(send)

    @staticmethod
    def _announced(scope: dict[str, Any]) -> int:
        lengths = [value for name, value in scope["headers"] if name.lower() == b"content-length"]
        return max((int(value) for value in lengths if value.isdigit()), default=0)


async def _refuse(send: Send) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": WORDS.encode()})
