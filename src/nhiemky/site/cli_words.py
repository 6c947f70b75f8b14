"""What the command line says: (Vietnamese, English) with named places; NHIEMKY_LANGUAGE=en chooses the second."""

from __future__ import annotations

import os
import pkgutil
from collections.abc import Mapping

from nhiemky.site import cli_words_ballots, cli_words_judge, cli_words_proof, cli_words_tally

WORDS = {
    **cli_words_tally.WORDS,
    **cli_words_ballots.WORDS,
    **cli_words_judge.WORDS,
    **cli_words_proof.WORDS,
    "program": (
        "Nhiệm Kỳ: hệ thống làm việc của văn phòng Đảng ủy phường, xã.",
        "Nhiệm Kỳ: the working system of a ward Party committee office.",
    ),
    "command": ("LỆNH", "COMMAND"),
    "demo": (
        "Tạo cơ sở dữ liệu, cập nhật và nạp dữ liệu mẫu",
        "Create the database, bring it up to date and load the sample",
    ),
    "demo-reset": (
        "Xóa cơ sở dữ liệu và tệp trong NHIEMKY_HOME rồi làm lại từ đầu, không hỏi lại",
        "Delete the database and files inside NHIEMKY_HOME and start anew, without asking",
    ),
    "serve": ("Chạy máy chủ web và tiến trình xử lý việc nền", "Run the web server and the job worker"),
    "serve-host": (
        "Địa chỉ lắng nghe; 0.0.0.0 là mọi địa chỉ của máy, 127.0.0.1 chỉ máy này (mặc định: %(default)s)",
        "Address to listen on; 0.0.0.0 is every address, 127.0.0.1 this machine only (default: %(default)s)",
    ),
    "serve-port": ("Cổng, từ 0 đến 65535 (mặc định: %(default)s)", "Port, 0 to 65535 (default: %(default)s)"),
    "bench": (
        "Đo tốc độ, so với một việc đơn giản trong cùng lượt đo",
        "Measure how quick it is, beside something plain in the same run",
    ),
    "bench-what": ("PHÉP ĐO", "NAME"),
    "bench-name": (
        "Đo gì: all (tất cả), pages (các trang, bằng dữ liệu mẫu), tally (kiểm phiếu 10.000 cuộc bầu), proof (soát 10.000 từ), ballots (đọc phiếu), papers (in văn bản 20 trang), search (tìm trong 200.000 văn bản), congresses (đợt 3.000 đại hội), numbers (cấp 20.000 số), documents (so sánh hai bản dự thảo), figures (tổng hợp số liệu của cả nước)",
        "What to measure: all, pages (with the sample), tally (10,000 elections), proof (10,000 words), ballots (reading papers), papers (printing 20 pages), search (200,000 documents), congresses (a season of 3,000), numbers (20,000 numbers given), documents (comparing two versions), figures (sums over a country)",
    ),
    "figures": ("Số liệu", "The figures"),
    "figures-recount": (
        "Tính lại các tổng đã lưu từ số liệu (của một đơn vị, hoặc tất cả)",
        "Count the stored sums of figures anew (of a unit, or all)",
    ),
    "figures-recounted": (
        "%(unit)s: đã tính lại %(sums)s tổng, %(seconds)s giây.",
        "%(unit)s: %(sums)s sums counted anew in %(seconds)s seconds.",
    ),
    "bench-figures": (
        "Với figures: đo từ 1.000 đến N số liệu, tối đa 1.000.000 (mặc định 10.000)",
        "With figures: measure from 1,000 to N figures, at most 1,000,000 (10,000 if not said)",
    ),
    "bench-kept": ("đạt (%(promise)s)", "kept (%(promise)s)"),
    "bench-not-kept": ("KHÔNG ĐẠT (%(promise)s)", "NOT KEPT (%(promise)s)"),
    "worker": ("Tiến trình xử lý việc nền (do serve tự chạy)", "The job worker (started by serve itself)"),
    "journal": ("Nhật ký", "The journal"),
    "journal-verify": (
        "Kiểm chứng chuỗi nhật ký, chỉ ra dòng đầu tiên bị sửa, xóa, chèn hoặc đổi chỗ",
        "Prove the chains of the journal; names the first changed, removed, inserted or reordered row",
    ),
    "unit": (
        "Chỉ một đơn vị: tên ngắn trên địa chỉ hoặc số",
        "One unit only: its short name in addresses, or its number",
    ),
    "json": ("In đúng một tài liệu JSON", "Print exactly one JSON document"),
    "example": ("Ví dụ:", "Example:"),
    "wrong-command": ("Lệnh chưa đúng: %(why)s", "The command is not right: %(why)s"),
    "see-help": ("Xem cách dùng: %(program)s --help", "See: %(program)s --help"),
    "not-a-port": (
        "cổng phải là số từ 0 đến 65535, không phải “%(given)s”",
        "a port is a number from 0 to 65535, not “%(given)s”",
    ),
    "bad-setting": ("Thiết lập %(id)s: %(message)s %(hint)s", "Setting %(id)s: %(message)s %(hint)s"),
    "home": ("Chuẩn bị thư mục dữ liệu", "Preparing the folder for data"),
    "cleared": ("Đã xóa cơ sở dữ liệu và tệp trong %(home)s", "Deleted database and files in %(home)s"),
    "migrating": ("Tạo, cập nhật cơ sở dữ liệu", "Creating, updating the database"),
    "sample": ("Nạp dữ liệu mẫu", "Loading the sample"),
    "interrupted": (
        "Lần nạp dữ liệu mẫu trước bị dừng giữa chừng: xóa phần dở dang và nạp lại.",
        "The last loading of the sample was interrupted: the unfinished part is deleted and loaded again.",
    ),
    "interrupted-elsewhere": (
        "Lần nạp dữ liệu mẫu trước bị dừng giữa chừng. Hãy tạo lại cơ sở dữ liệu PostgreSQL trống rồi chạy lại lệnh này.",
        "The last loading of the sample was interrupted. Create the PostgreSQL database anew, empty, and run this again.",
    ),
    "data-already": (
        "Cơ sở dữ liệu đã có đơn vị: giữ nguyên, không nạp dữ liệu mẫu.",
        "The database holds units already: left as it is, no sample is loaded.",
    ),
    "took": ("%(step)s: %(seconds)s giây", "%(step)s: %(seconds)s s"),
    "ready": (
        "Sẵn sàng sau %(seconds)s giây. Dữ liệu: %(home)s",
        "Ready after %(seconds)s s. Data: %(home)s",
    ),
    "accounts": ("Tài khoản mẫu (tên đăng nhập / mật khẩu):", "Sample accounts (name / password):"),
    "then-serve": (
        "Chạy “nhiemky serve” rồi mở %(url)s",
        "Run “nhiemky serve”, then open %(url)s",
    ),
    "outside-home": (
        "%(path)s nằm ngoài thư mục dữ liệu %(home)s nên không bị xóa.",
        "%(path)s lies outside the data folder %(home)s and is not deleted.",
    ),
    "reset-only-sqlite": (
        "--reset chỉ xóa tệp SQLite trong NHIEMKY_HOME. Với PostgreSQL hãy tự tạo lại cơ sở dữ liệu trống.",
        "--reset only deletes the SQLite file in NHIEMKY_HOME. With PostgreSQL create the database anew yourself.",
    ),
    "file-busy": (
        "Không xóa được %(path)s vì đang có chương trình sử dụng. Hãy đóng chương trình đó rồi chạy lại.",
        "%(path)s cannot be deleted because a program uses it. Close that program and try again.",
    ),
    "home-in-use": (
        "Thư mục %(home)s đang được một lệnh nhiemky khác sử dụng. Hãy dừng lệnh đó (Ctrl-C) rồi chạy lại.",
        "Another nhiemky command uses %(home)s. Stop it (Ctrl-C) and try again.",
    ),
    "no-data": (
        "Chưa có dữ liệu hoặc dữ liệu chưa cập nhật trong %(home)s. Hãy chạy trước: nhiemky demo",
        "There is no data in %(home)s, or it is not up to date. Run first: nhiemky demo",
    ),
    "database-away": (
        "Không dùng được cơ sở dữ liệu: %(why)s",
        "The database cannot be used: %(why)s",
    ),
    "port-in-use": (
        "Cổng %(port)s đang có chương trình khác dùng. Hãy dừng chương trình đó hoặc chọn cổng khác: nhiemky serve --port %(other)s",
        "Port %(port)s is used by another program. Stop it or choose another port: nhiemky serve --port %(other)s",
    ),
    "cannot-listen": (
        "Không lắng nghe được ở %(host)s, cổng %(port)s: %(why)s",
        "Cannot listen on %(host)s, port %(port)s: %(why)s",
    ),
    "serving": ("Hệ thống đang chạy:", "The system is running:"),
    "on-lan": ("trong mạng nội bộ", "in the local network"),
    "stop-with": ("Dừng: Ctrl-C", "Stop: Ctrl-C"),
    "stopped": ("Đã dừng.", "Stopped."),
    "worker-again": (
        "Tiến trình việc nền dừng (mã %(status)s), chạy lại lần %(times)s.",
        "The job worker ended (status %(status)s), started again for the %(times)s. time.",
    ),
    "worker-gone": (
        "Tiến trình việc nền dừng nhiều lần nên không chạy lại nữa; trang web vẫn chạy. Hãy dừng và chạy lại nhiemky serve.",
        "The job worker ended again and again and is not restarted; pages still work. Stop and start nhiemky serve.",
    ),
    "no-such-unit": (
        "Không có đơn vị “%(unit)s”. Ghi tên ngắn trên địa chỉ (ví dụ phuc-dong) hoặc số của đơn vị.",
        "There is no unit “%(unit)s”. Write its short name in addresses (such as phuc-dong) or its number.",
    ),
    "chain-whole": (
        "%(unit)s: %(rows)s dòng, nguyên vẹn. Mã cuối %(hash)s",
        "%(unit)s: %(rows)s rows, whole. Last hash %(hash)s",
    ),
    "chain-broken": (
        "%(unit)s: HỎNG từ dòng số %(number)s (mã dòng %(entry)s): %(what)s. Trước đó %(rows)s dòng nguyên vẹn.",
        "%(unit)s: BROKEN from row %(number)s (entry %(entry)s): %(what)s. %(rows)s rows before it are whole.",
    ),
    "chains-whole": (
        "%(chains)s chuỗi, %(rows)s dòng nguyên vẹn, %(seconds)s giây.",
        "%(chains)s chains, %(rows)s rows whole, %(seconds)s s.",
    ),
    "chains-broken": (
        "%(broken)s trên %(chains)s chuỗi bị hỏng.",
        "%(broken)s of %(chains)s chains are broken.",
    ),
    "changed": ("bị sửa", "changed"),
    "removed": ("bị xóa", "removed"),
    "inserted": ("bị chèn thêm", "inserted"),
    "reordered": ("bị đổi chỗ", "reordered"),
    "forged-head": ("đầu chuỗi không khớp", "the head of the chain does not match"),
    "vanished": (
        "cả chuỗi đã mất, trong khi đơn vị có nội dung đã ghi",
        "the whole chain is gone, while the unit holds recorded content",
    ),
    "values-changed": ("nội dung đã ghi bị sửa", "recorded content was changed"),
    "values-removed": (
        "nội dung đã ghi bị xóa không có quyết định",
        "recorded content was removed without a decision",
    ),
}

#: What argparse says by itself.
ARGPARSE = {
    "usage: ": "cách dùng: ",
    "options": "tùy chọn",
    "positional arguments": "lệnh",
    "show this help message and exit": "hiện hướng dẫn này",
    "the following arguments are required: %s": "còn thiếu: %s",
    "unrecognized arguments: %s": "không hiểu: %s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "expected one argument": "cần đúng một giá trị",
    "invalid choice: %(value)r (choose from %(choices)s)": "không có “%(value)s”, chỉ có: %(choices)s",
    "ignored explicit argument %r": "không nhận giá trị %r",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s có thể là %(matches)s",
}


def language() -> str:
    return "en" if os.environ.get("NHIEMKY_LANGUAGE", "").lower().startswith("en") else "vi"


def words(key: str, **facts: object) -> str:
    """The words for a key; places are filled only if facts are given."""
    text = WORDS[key][language() == "en"]
    return text % facts if facts else text


def words_of_refusal(code: str, facts: Mapping[str, object]) -> str:
    """The words that pages use too."""
    both: tuple[str, str] = pkgutil.resolve_name("nhiemky.site.words:all_words")()[code]
    return both[language() == "en"] % facts


def argparse_words(text: str) -> str:
    return text if language() == "en" else ARGPARSE.get(text, text)


class Stopped(Exception):
    """A command cannot go on: the key of its words, the exit status (1 refused, 2 bad input), the facts."""

    def __init__(self, key: str, *, status: int = 1, **facts: object) -> None:
        super().__init__(key)
        self.key, self.status, self.facts = key, status, facts
