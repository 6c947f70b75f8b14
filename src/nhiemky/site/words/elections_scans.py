"""Words about papers that a scanner reads and two people judge."""

WORDS = {
    "ballots-extra-missing": (
        "Máy này chưa cài phần đọc phiếu quét. Cài phần mở rộng [ballots], hoặc kiểm phiếu bằng cách nhập tay.",
        "The reader of scanned papers is not installed here. Install the extra [ballots], or count by keying.",
    ),
    "first-count-is-scanned": (
        "Vị trí A do máy đọc; chọn máy đọc cho vị trí A, hoặc nhận vị trí B.",
        "Count A is read by the scanner. Choose the scanner for A, or take place B.",
    ),
    "scan-file-unreadable": (
        "Không mở được tệp %(file)s: tệp hỏng, có mật khẩu hoặc không phải PDF, TIFF, JPEG, PNG. Quét lại tập này.",
        "%(file)s cannot be opened: damaged, locked by a password, or not PDF, TIFF, JPEG or PNG. Scan the bundle again.",
    ),
    "scan-without-pages": ("Chọn tệp quét có ít nhất một trang.", "Choose a scan with at least one page."),
    "scan-too-long": (
        "Tệp có %(pages)s trang, tập này có %(size)s phiếu (nhiều nhất %(most)s trang). Kiểm tra xem có nhầm tệp không.",
        "The scan has %(pages)s pages, the bundle %(size)s papers (%(most)s pages at most). Is it the right file?",
    ),
    "rehearsal-too-long": (
        "Tệp có %(pages)s trang; chạy thử đọc nhiều nhất %(most)s trang một lần. Chọn tệp ngắn hơn.",
        "The file has %(pages)s pages; a rehearsal reads %(most)s at most. Choose a shorter one.",
    ),
    "scan-file-known": (
        "Tệp này đã dùng cho tập khác hoặc cho lần đếm kia. Lần đếm thứ hai phải quét lại phiếu, không dùng lại tệp.",
        "This file was used for another bundle or for the other count. The second count scans the papers again.",
    ),
    "disk-full": (
        "Ổ đĩa không đủ chỗ nên chưa nhận được tệp. Dọn bớt rồi tải lên lại; những gì đã đọc vẫn còn.",
        "The disk has no room for the file. Make room and send it again; what was read is still there.",
    ),
    "scan-not-kept": (
        "Không ghi được tệp quét vào ổ đĩa của máy chủ (không phải vì hết chỗ). Báo người quản trị; những gì đã đọc vẫn còn.",
        "The scan could not be written to the disk of the server, and not for want of room. Tell the administrator; what was read is still there.",
    ),
    "sealed-papers-unreadable": (
        "Không mở được ảnh phiếu đã niêm phong: tệp mất, bị sửa, hoặc khóa của máy đã đổi. Báo người quản trị; có thể quét lại tập.",
        "The sealed images cannot be opened: lost, changed, or the key of this installation is another one. "
        "Tell the administrator; the bundle can be scanned again.",
    ),
    "scan-not-being-read": ("Máy không đang đọc tập này.", "This bundle is not being read."),
    "scan-is-being-read": ("Máy vẫn đang đọc tập này.", "This bundle is still being read."),
    "scan-not-read": (
        "Tập này chưa quét hoặc máy chưa đọc xong.",
        "This bundle was not scanned, or is not read to its end.",
    ),
    "sheets-to-judge": (
        "Còn %(sheets)s phiếu chờ người kết luận.",
        "%(sheets)s papers wait for people to decide on them.",
    ),
    "pages-to-sort": (
        "Còn %(pages)s trang máy không nhận. Xem từng trang: để riêng, hoặc giữ làm phiếu.",
        "%(pages)s pages were rejected. Look at them: set them aside, or keep them as papers.",
    ),
    "scan-not-whole": (
        "Tập có %(size)s phiếu, máy đọc được %(sheets)s. Kiểm tra phiếu kẹt, dính nhau rồi quét lại cả tập.",
        "The bundle has %(size)s papers, %(sheets)s were read. Look for papers fed together and scan it again.",
    ),
    "no-such-ground": ("Chọn lý do.", "Choose a reason."),
    "picture-counts-already": (
        "Ảnh của trang này đã được tính ở chỗ khác trong lần bầu này. Lấy tờ phiếu ra xem; nếu là một tờ khác thì quét lại tập.",
        "The picture of this page counts already elsewhere in this ballot. Look at the paper; if it is another one, scan the bundle again.",
    ),
    "pages-not-rejected": (
        "Chọn những trang máy không nhận của tập này. Một ảnh đã có thì không giữ làm phiếu được.",
        "Choose pages of this bundle that were rejected. The same picture cannot be kept as another paper.",
    ),
    "sheet-is-gone": (
        "Phiếu này không còn chờ: tập đã khớp hoặc đã quét lại.",
        "This sheet waits no more: its bundle agreed or was scanned again.",
    ),
    "page-has-no-picture": (
        "Trang này không có ảnh để xem. Xem chính tờ giấy.",
        "There is no picture of this page. Look at the sheet itself.",
    ),
    "certain-mark-changed": (
        "Chỉ kết luận những dòng máy không chắc; các dòng khác giữ như máy đọc.",
        "Decide only the rows that the reader is not sure of; the others stay as they were read.",
    ),
    "judge-not-on-board": (
        "Phiếu máy không chắc do thành viên ban kiểm phiếu xem. Mời người trong ban đăng nhập.",
        "Members of the counting board judge doubtful papers. Let one of them sign in.",
    ),
    "decision-of-another": (
        "Quyết định này do trưởng ban ghi, hoặc do người chưa xem phiếu này ghi thay.",
        "The head of the board writes this decision down, or somebody who has not judged this paper.",
    ),
    "decision-without-name": (
        "Ghi họ tên người quyết định: bạn là một trong hai người đã xem phiếu này.",
        "Name who decided: you are one of the two who judged this paper.",
    ),
    "seals-were-read": (
        "Tập này không có phiếu quét xám phải xem dấu.",
        "No paper of this bundle was scanned in grey and has to be looked at for its seal.",
    ),
    "more-without-seal-than-papers": (
        "Tập có %(papers)s phiếu quét xám; số phiếu không có dấu phải từ 0 đến %(papers)s.",
        "%(papers)s papers of the bundle are in grey; those without a seal are between 0 and %(papers)s.",
    ),
    "seals-not-looked-at": (
        "%(papers)s phiếu quét xám, máy không xem được dấu đỏ. Tổ kiểm phiếu xem từng phiếu rồi ghi trước khi kết thúc tập.",
        "%(papers)s papers were scanned in grey, without their red seal. The board looks at each; write that down, then end the bundle.",
    ),
    "papers-without-seal-not-found": (
        "Đã ghi %(without)s phiếu không có dấu nhưng hai người mới kết luận %(found)s phiếu không do ban phát ra. Xem lại, hoặc ghi lại số phiếu.",
        "%(without)s papers are said to have no seal, but only %(found)s were judged as not issued. Look again, or correct the number.",
    ),
    "bundle-does-not-differ": (
        "Chỉ cho xem cả tập khi hai lần đếm của tập ấy khác nhau.",
        "A whole bundle is judged only where its two counts differ.",
    ),
    "sheet-is-judged": (
        "Phiếu này đã đủ hai người kết luận.",
        "Two people have judged this paper already.",
    ),
    "same-person-judges-twice": (
        "Hai người kết luận phải là hai người khác nhau.",
        "The two who judge a paper are two different people.",
    ),
    "judges-do-not-differ": (
        "Trưởng ban chỉ quyết định khi hai người kết luận khác nhau.",
        "The head of the board decides only where two people have judged differently.",
    ),
}

VERBS = {
    "ScanReceived": ("Nhận tệp quét", "Scan received"),
    "ScanReplaced": ("Quét lại cả tập", "Batch scanned again"),
    "ScanStopped": ("Dừng đọc", "Reading stopped"),
    "ScanResumed": ("Đọc tiếp", "Reading resumed"),
    "ScanRefused": ("Không nhận tệp quét", "Scan refused"),
    "ScanRead": ("Máy đọc xong tập phiếu", "Batch read"),
    "PagesSetAside": ("Để riêng trang không phải phiếu", "Pages set aside"),
    "PageKept": ("Giữ trang làm phiếu", "Page kept as a paper"),
    "PaperJudged": ("Kết luận phiếu máy không chắc", "Doubtful paper judged"),
    "PaperDecided": ("Trưởng ban quyết định về phiếu", "Paper decided by the head of the board"),
    "SealsLookedAt": ("Ghi đã xem dấu đỏ trên từng phiếu", "Seals of a batch looked at by the board"),
    "WholeBundleOrdered": ("Cho hai người xem cả tập", "Whole batch to be judged by two people"),
    "WholeBundleJudged": ("Hai người đã xem cả tập", "Whole batch judged by two people"),
    "BatchScanned": ("Xong tập phiếu máy đọc", "Scanned batch ended"),
    "BundleTotalsEntered": ("Ghi tổng của tập", "Totals of a batch entered"),
    "PhotographsAllowed": ("Cho đọc ảnh chụp phiếu", "Photographs of papers allowed"),
    "RehearsalHeld": ("Chạy thử bằng phiếu tập", "Rehearsal with practice papers"),
    "CalibrationRead": ("Đọc phiếu thử", "Trial sheet read"),
}

STEPS = {
    "PaperJudged.first": ("Một người kết luận phiếu", "First judgement of a paper"),
    "PaperJudged.changed": ("Sửa kết luận của mình", "Own judgement changed"),
    "PaperJudged.settled": ("Hai người kết luận giống nhau", "Both judges agree on a paper"),
    "PaperJudged.differs": ("Hai người kết luận khác nhau", "The judges differ on a paper"),
}
