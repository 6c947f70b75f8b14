"""Pictures of every page of the sample: desktop and phone, some in the dark or on the wall of a hall, and the papers.

Usage: python -m tools.shots [word …]    (only pages whose name holds one of the words; all without)
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tools.browsing import DESKTOP, PHONE, Visitors, chromium
from tools.served import ROOT, Served, sample
from tools.tour import Stop

FOLDER = ROOT / "shots"
SCREENS: dict[str, dict[str, Any]] = {
    "desktop": {"viewport": DESKTOP},
    "phone": {"viewport": PHONE, "is_mobile": True, "has_touch": True, "device_scale_factor": 2},
    "dark": {"viewport": DESKTOP, "color_scheme": "dark"},
    "hall": {"viewport": {"width": 1920, "height": 1080}},
}
#: Screens on which only some pages are looked at: in the dark, and on the wall of a hall, where nothing is scrolled.
ONLY = {
    "dark": re.compile(
        "today|people|conference|task|portal-ward|portal-article|account_login|elections"
        "|election-(begun|decided)|ballot-(tie|differs|voting|keying.*)"
        "|target|target-(state|timeline|report)|indicator|campaign|report"
    ),
    "hall": re.compile("ballot-slide.*"),
}
PAPERS = (
    ("conference", "bien-ban.pdf", "minutes"),
    ("conference", "thong-bao-ket-luan.pdf", "notice"),
    ("conference", "chuong-trinh.pdf", "programme"),
    ("draft", "bang-tong-hop.pdf", "opinions"),
    ("draft", "van-ban.pdf", "draft-document"),
    ("template", "mau.pdf", "template"),
    ("election-decided", "giay/bao-cao-ket-qua.pdf", "result"),
    ("election-decided", "giay/to-trinh-chuan-y.pdf", "request"),
    ("ballot", "giay/danh-sach-bau-cu.pdf", "slate"),
    ("ballot", "giay/bien-ban-kiem-phieu.pdf", "count"),
    ("ballot", "giay/nhat-ky-nhap-phieu.pdf", "keying"),
    ("ballot", "giay/bien-ban-niem-phong.pdf", "sealing"),
    ("ballot-tie", "giay/bien-ban-kiem-phieu.pdf", "count-tie"),
    ("ballot-voided", "giay/bien-ban-kiem-phieu.pdf", "count-void"),
    ("ballot-of-delegates", "giay/danh-sach-bau-cu.pdf", "slate-delegates"),
    ("ballot-of-delegates", "giay/bien-ban-kiem-phieu.pdf", "count-delegates"),
    ("ballot-destroyed", "giay/bien-ban-huy-phieu.pdf", "destruction"),
    ("target-report", "pdf/", "target-report"),
    ("campaign", "chua-bao-cao/pdf/", "not-reported"),
)


@dataclass(slots=True)
class Album:
    """What has been taken, and what could not be."""

    total: int
    done: int = 0
    faults: list[str] = field(default_factory=list)

    def step(self, name: str) -> None:
        self.done += 1
        print(f"\r[{self.done}/{self.total}] {name:<60}", end="", file=sys.stderr, flush=True)


def main(words: list[str]) -> int:
    wanted: Callable[[str], bool] = lambda name: not words or any(word in name for word in words)  # noqa: E731
    with sample() as served, chromium() as browser:
        stops = [stop for stop in served.stops() if wanted(stop.name)]
        album = Album(sum(shown_on(screen, stop) for screen in SCREENS for stop in stops))
        visitors = Visitors(browser, served)
        for screen, options in SCREENS.items():
            (FOLDER / screen).mkdir(parents=True, exist_ok=True)
            take(screen, stops, visitors, options, album)
        papers(served, stops, visitors, album)
    print(f"\n{FOLDER}: {album.done}", file=sys.stderr)
    print("\n".join(album.faults), file=sys.stderr)
    return 1 if album.faults else 0


def shown_on(screen: str, stop: Stop) -> bool:
    only = ONLY.get(screen)
    return only is None or only.fullmatch(stop.name) is not None


def take(screen: str, stops: list[Stop], visitors: Visitors, options: dict[str, Any], album: Album) -> None:
    """One screen: every page, or those that are also looked at on it."""
    stops = [stop for stop in stops if shown_on(screen, stop)]
    contexts = {who: visitors.context(who, **options) for who in {stop.who for stop in stops}}
    for stop in stops:
        album.step(f"{screen}/{stop.name}")
        page = contexts[stop.who].new_page()
        try:
            answer = page.goto(stop.url)
            status = answer.status if answer else 0
            if not stop.opened(status):
                album.faults.append(f"{stop.name} {stop.url}: {status}")
            page.screenshot(
                path=FOLDER / screen / f"{stop.name}.png", full_page=screen != "hall", animations="disabled"
            )
        finally:
            page.close()
    for context in contexts.values():
        context.close()


def papers(served: Served, stops: list[Stop], visitors: Visitors, album: Album) -> None:
    """First pages of the printed papers, through poppler."""
    if shutil.which("pdftoppm") is None:
        return
    (FOLDER / "papers").mkdir(exist_ok=True)
    context = visitors.context("vanphong")
    for name, paper, called in PAPERS:
        for stop in (stop for stop in stops if stop.name == name):
            answer = context.request.get(f"{stop.url}{paper}")
            if not answer.ok:
                album.faults.append(f"{stop.url}{paper}: {answer.status}")
                continue
            source: Path = FOLDER / "papers" / f"{called}.pdf"
            source.write_bytes(answer.body())
            subprocess.run(
                ["pdftoppm", "-png", "-r", "70", "-l", "3", str(source), str(source.with_suffix(""))],
                check=True,
            )
    context.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
