"""What `nhiemky ballots` says: (Vietnamese, English) with named places, as in `cli_words`."""

WORDS = {
    "ballots": ("Phiếu bầu: in phiếu", "Ballot papers: print them"),
    "ballots-print": (
        "In phiếu bầu từ danh sách bầu cử: ballots.pdf, ballots-1up.png, layout.json; không cần cơ sở dữ liệu",
        "Print ballot papers of a slate: ballots.pdf, ballots-1up.png, layout.json; without a database",
    ),
    "ballots-calibrate": (
        "In phiếu thử để kiểm tra máy in, bút và máy quét trước ngày bầu cử: calibration.pdf, layout.json",
        "Print the sheet that checks printer, pens and scanner before the day: calibration.pdf, layout.json",
    ),
    "ballots-file": ("DANH_SÁCH.json", "SLATE.json"),
    "ballots-slate": (
        "Tệp JSON: title, unit, term, body, seats, names, paper (A5 hoặc A4), date; - là đọc từ đầu vào chuẩn",
        "A JSON file: title, unit, term, body, seats, names, paper (A5 or A4), date; - reads the standard input",
    ),
    "ballots-folder": ("THƯ_MỤC", "DIR"),
    "ballots-out": ("Thư mục ghi tệp, chưa có thì tạo", "Folder for the files, made if it is not there"),
    "ballots-number": ("SỐ_PHIẾU", "N"),
    "ballots-copies": (
        "Số phiếu, mỗi phiếu một trang (mặc định: %(default)s)",
        "How many papers, one page each (default: %(default)s)",
    ),
    "ballots-large": ("Chữ to", "Large type"),
    "not-copies": (
        "số phiếu phải là số từ 1 đến %(most)s, không phải “%(given)s”",
        "the number of papers is 1 to %(most)s, not “%(given)s”",
    ),
    "ballots-printed": (
        "%(sheets)s phiếu %(paper)s, %(names)s tên, mẫu %(template)s, %(seconds)s giây:",
        "%(sheets)s papers %(paper)s, %(names)s names, template %(template)s, %(seconds)s s:",
    ),
    "ballots-print-at-100": (
        "Khi in chọn đúng cỡ 100 %, một mặt.",
        "Print at 100 % of the size, on one side.",
    ),
    "ballots-no-file": ("%(file)s: %(why)s", "%(file)s: %(why)s"),
    "ballots-not-json": (
        "%(file)s, dòng:cột %(path)s: không đúng JSON. Cần một danh sách bầu cử {…}.",
        "%(file)s, line:column %(path)s: not JSON. Expected one slate {…}.",
    ),
    "ballots-not-a-date": (
        "%(file)s, %(path)s: “%(given)s” không phải là ngày. Cần ngày, tháng, năm, ví dụ 2025-06-12.",
        "%(file)s, %(path)s: “%(given)s” is no date. Expected day, month and year, such as 2025-06-12.",
    ),
    "ballots-signs-not-printable": (
        "%(file)s, %(path)s: không in được %(given)s. Cần chữ tiếng Việt hoặc chữ La-tinh.",
        "%(file)s, %(path)s: %(given)s cannot be printed. Expected Vietnamese or Latin letters.",
    ),
}
