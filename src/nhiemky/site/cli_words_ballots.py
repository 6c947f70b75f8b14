"""What `nhiemky ballots` says: (Vietnamese, English) with named places, as in `cli_words`."""

WORDS = {
    "ballots": ("Phiếu bầu: in phiếu, đọc phiếu đã quét", "Ballot papers: print them, read scanned ones"),
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
    "ballots-read": (
        "Đọc phiếu đã quét: dấu nào máy chắc, dòng nào cần người xem; không cần cơ sở dữ liệu",
        "Read scanned papers: which marks are certain, which rows a person has to look at; without a database",
    ),
    "ballots-layout": (
        "layout.json ghi cùng tệp phiếu khi in",
        "layout.json, written beside the papers when they were printed",
    ),
    "ballots-scans": ("TỆP_QUÉT", "SCAN"),
    "ballots-scans-help": (
        "PDF, TIFF, JPEG, PNG; quét màu hoặc xám, 150–600 dpi, thứ tự và chiều nào cũng được",
        "PDF, TIFF, JPEG, PNG; in colour or grey, 150–600 dpi, in any order, any way up",
    ),
    "ballots-extra-missing": (
        'Máy này chưa cài phần đọc phiếu (thiếu %(missing)s). Cài: pip install "nhiemky[ballots]".',
        'Reading papers is not installed here (%(missing)s is missing). Install: pip install "nhiemky[ballots]".',
    ),
    "ballots-reading": (
        "%(pages)s trang, %(doubtful)s cần người xem, %(each)s trang mỗi giây …",
        "%(pages)s pages, %(doubtful)s for a person, %(each)s pages a second …",
    ),
    "ballots-read-all": (
        "Mẫu %(template)s: %(sheets)s trang, %(read)s đọc chắc, %(doubtful)s cần người xem, %(rejected)s bị loại, %(seconds)s giây.",
        "Template %(template)s: %(sheets)s pages, %(read)s read, %(doubtful)s for a person, %(rejected)s rejected, %(seconds)s s.",
    ),
    "ballots-page-rejected": ("%(source)s, trang %(page)s: %(why)s", "%(source)s, page %(page)s: %(why)s"),
    "ballots-page-doubtful": (
        "%(source)s, trang %(page)s: cần người xem dòng %(rows)s",
        "%(source)s, page %(page)s: a person has to look at row %(rows)s",
    ),
    "ballots-page-extra-ink": (
        "%(source)s, trang %(page)s: có nét mực ngoài ô, cần người xem cả phiếu",
        "%(source)s, page %(page)s: ink outside the boxes, a person has to look at the paper",
    ),
    "ballots-blank-page": ("trang trắng", "a blank page"),
    "ballots-other-template": ("phiếu của cuộc bầu khác", "a paper of another election"),
    "ballots-no-template-found": (
        "không tìm thấy đủ dấu góc và mã của phiếu",
        "the corner marks and the code of a paper were not found",
    ),
    "ballots-too-coarse": (
        "quét quá thô, cần ít nhất 150 dpi",
        "scanned too coarsely, 150 dpi are the least",
    ),
    "ballots-duplicate-image": ("ảnh này đã đọc rồi", "this picture has been read already"),
    "ballots-duplicate-sheet": ("tờ phiếu này đã quét rồi", "this sheet has been scanned already"),
    "ballots-one-bit-scan": (
        "quét đen trắng, nét bút nhạt đã mất",
        "scanned in black and white, light pens are lost",
    ),
    "ballots-unreadable-file": (
        "không mở được (hỏng, có mật khẩu, quá lớn hoặc không phải ảnh)",
        "cannot be opened (damaged, behind a password, too large, or no picture)",
    ),
    "ballots-scan-in-shades": (
        "Đặt máy quét ở chế độ màu hoặc xám (colour, grey), 200 dpi, rồi quét lại; không dùng đen trắng (B/W, text).",
        "Set the scanner to colour or grey, 200 dpi, and scan again; not to black and white (B/W, text).",
    ),
    "ballots-a-folder": (
        "%(file)s là thư mục. Cần tên các tệp, ví dụ %(file)s/*.pdf.",
        "%(file)s is a folder. Expected files, such as %(file)s/*.pdf.",
    ),
    "ballots-no-layout": (
        "%(file)s, dòng:cột %(path)s: không đúng JSON. Cần tệp layout.json ghi cùng phiếu.",
        "%(file)s, line:column %(path)s: not JSON. Expected the layout.json written beside the papers.",
    ),
}
