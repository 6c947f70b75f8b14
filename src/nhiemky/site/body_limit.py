"""A request that is larger than any form allows is turned away before anything of it is kept; one that is larger than
usual is taken in only from whoever may enter where it goes."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

Message = Mapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Scope = dict[str, Any]
Admits = Callable[[Scope], Awaitable[bool]]
Application = Callable[[dict[str, Any], Receive, Send], Awaitable[None]]

WORDS = "Yêu cầu quá lớn. Hãy gửi ít tệp hơn trong một lần.\nThe request is too large. Send fewer files at once.\n"
NOT_YOURS = (
    "Chưa nhận tệp: phiên đăng nhập đã hết, hoặc bạn không gửi tệp vào đây được. Mở lại trang, đăng nhập rồi gửi lại.\n"
    "Nothing was taken in: you are signed out, or may not send files here. Open the page again, sign in and send again.\n"
)


async def _everybody(_scope: Scope) -> bool:
    return True


class _TooLarge(Exception):
    """More came than was announced or allowed."""


class BodyLimit:
    """ASGI: 413 for a body over `most` bytes, whether its length is announced or only found out.

    Django would otherwise spool it to a temporary file before any view is asked. `larger`: addresses that take more, once
    `admits` says that whoever asks may enter there: else 403, and nothing is read.
    """

    def __init__(
        self,
        application: Application,
        *,
        most: int,
        larger: Sequence[tuple[re.Pattern[str], int]] = (),
        admits: Admits = _everybody,
    ) -> None:
        self._application, self._most, self._larger, self._admits = application, most, larger, admits

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        most = next((more for place, more in self._larger if place.fullmatch(scope["path"])), self._most)
        announced = self._announced(scope)
        if 0 < announced <= self._most or scope["method"] == "GET":
            most = self._most  # as any other request
        if announced > most:
            await _refuse(send)
        elif most > self._most and not await self._admits(scope):
            await _refuse(send, status=403, words=NOT_YOURS)
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


async def _refuse(send: Send, *, status: int = 413, words: str = WORDS) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": words.encode()})
