"""Where a bundle stands in a count, in few words: for its operator and for whoever looks at the ballot."""

from __future__ import annotations

from django.utils.translation import gettext as _g
from django.utils.translation import ngettext

from nhiemky.elections.queries import OwnBundle, ScanBundle
from nhiemky.elections.rules import scanning
from nhiemky.pages.chips import Chip


def of_scan(bundle: ScanBundle) -> Chip:
    """What a bundle that is scanned waits for."""
    scan = bundle.scan
    if bundle.agreed:
        return Chip("ok", _g("đã khớp"))
    if bundle.ended:
        return Chip("info", _g("xong, chờ so"))
    if bundle.differs and not _judged_first(bundle):
        return Chip("late", _g("hai bên khác nhau"))
    if scan is None:
        return Chip("plain", _g("chưa quét"))
    if scan.state == scanning.REFUSED:
        return Chip("late", _g("không nhận tệp quét"))
    if scan.queued:
        return Chip("info", _g("chờ đến lượt"))
    if scan.state != scanning.READ:
        words = (
            _g("đã dừng, %(done)s/%(pages)s trang")
            if scan.may_resume
            else _g("đang đọc %(done)s/%(pages)s trang")
        )
        return Chip("warn" if scan.may_resume else "info", words % {"done": scan.done, "pages": scan.pages})
    return _of_read(bundle)


def _of_read(bundle: ScanBundle) -> Chip:
    waiting = bundle.to_judge + bundle.in_dispute
    if bundle.to_sort:
        return Chip(
            "warn",
            _counted(ngettext("%(n)s trang cần xem", "%(n)s trang cần xem", bundle.to_sort), bundle.to_sort),
        )
    if waiting:
        return Chip(
            "warn",
            _counted(ngettext("%(n)s phiếu chờ kết luận", "%(n)s phiếu chờ kết luận", waiting), waiting),
        )
    if bundle.asks_for_seals:
        return Chip("warn", _g("chưa ghi đã xem dấu đỏ"))
    if bundle.missing > 0:
        return Chip("late", _g("thiếu %(n)s phiếu") % {"n": bundle.missing})
    if bundle.missing < 0:
        return Chip("late", _g("thừa %(n)s phiếu") % {"n": -bundle.missing})
    return Chip("info", _g("đủ phiếu, chưa kết thúc"))


def _counted(words: str, number: int) -> str:
    return words % {"n": number}


def of_hand(bundle: OwnBundle, *, totals: bool) -> Chip:
    """The same of a bundle that is keyed, or counted by hand."""
    if bundle.agreed:
        return Chip("ok", _g("đã khớp"))
    if bundle.ended:
        return Chip("info", _g("xong, chờ so"))
    if bundle.again:
        return Chip("late", _g("hai bên khác nhau"))
    if totals:
        return Chip("plain", _g("chưa ghi tổng"))
    return Chip("plain", _g("đã nhập %(keyed)s/%(size)s") % {"keyed": bundle.keyed, "size": bundle.size})


def needs_operator(bundle: ScanBundle) -> bool:
    """Whether its operator can do something about it now; what the judges have in hand waits for them."""
    scan = bundle.scan
    if bundle.agreed or bundle.ended:
        return False
    if (
        scan is None
        or (bundle.differs and not _judged_first(bundle))
        or scan.state == scanning.REFUSED
        or scan.may_resume
    ):
        return True
    return scan.state == scanning.READ and bool(bundle.to_sort or bundle.may_end or not _judged_first(bundle))


def _judged_first(bundle: ScanBundle) -> bool:
    return bool(bundle.to_judge or bundle.in_dispute)
