"""Words of the books, of numbers, of the road of a draft, of papers that came in."""

WORDS = {
    "number-without-term": (
        "Chưa ghi nhiệm kỳ nào bắt đầu trước ngày %(day)s nên chưa biết dãy số. Ghi nhiệm kỳ ở Tổ chức – Đảng viên rồi cấp số.",
        "No term that began before %(day)s is recorded, so the series is not known. Record the term under Organisation, then number the paper.",
    ),
    "series-not-begun": (
        "Sổ đã có văn bản %(series)s đến số %(reached)s, ghi từ bản giấy. Vào Dãy số, ghi tiếp từ sổ giấy, rồi cấp số.",
        "The register has papers %(series)s up to number %(reached)s, typed from paper. Under Series, go on from the paper register, then number the paper.",
    ),
    "number-in-register": (
        "Sổ đã có %(symbol)s, ghi từ bản giấy. Số không cấp hai lần: vào Dãy số, ghi tiếp dãy số từ số cuối của sổ giấy.",
        "The register has %(symbol)s already, typed from paper. A number is not given twice: under Series, go on from the last number of the paper register.",
    ),
    "series-goes-back": (
        "Đã cấp đến số %(last)s; dãy số không lùi lại. Ghi số từ %(last)s trở lên.",
        "Numbers up to %(last)s were given; a series does not go back. Write %(last)s or more.",
    ),
    "series-without-reason": ("Hãy ghi lý do tiếp số.", "Say why the series goes on from there."),
    "number-without-permission": (
        "Chèn số (01a) phải được phép. Ghi ai cho phép, hoặc để trống ô Chèn sau số.",
        "A number in between (01a) needs permission. Say who permits it, or leave the number to put it behind empty.",
    ),
    "number-not-given-yet": (
        "Dãy số mới cấp đến %(last)s nên chưa chèn sau số %(number)s được.",
        "The series has reached %(last)s; nothing can be put behind %(number)s yet.",
    ),
    "number-without-letter": (
        "Sau số %(number)s đã chèn hết các chữ. Cấp số tiếp theo của dãy.",
        "Every letter behind number %(number)s is taken. Take the next number of the series.",
    ),
    "signed-by-nobody": ("Hãy ghi họ tên người ký.", "Say who signed."),
    "signed-without-post": ("Hãy ghi chức vụ người ký.", "Say in which post."),
    "signed-for-nobody": (
        "Hãy ghi ký thay mặt, ký thay hoặc thừa lệnh ai; người đứng đầu tự ký thì chọn như vậy.",
        "Say on whose behalf or by whose order it was signed; choose otherwise where the head signs.",
    ),
    "days-to-handle-odd": ("Số ngày từ 1 đến 365.", "Between 1 and 365 days."),
    "deadline-in-the-past": (
        "Hạn đã qua: hôm nay là %(today)s. Chọn ngày từ hôm nay trở đi.",
        "The deadline is over: today is %(today)s. Choose today or a later day.",
    ),
    "arrived-in-the-future": (
        "Ngày đến chưa tới: hôm nay là %(today)s.",
        "The day of arrival is still to come: today is %(today)s.",
    ),
    "arrived-before-written": (
        "Ngày đến trước ngày văn bản %(dated)s. Kiểm tra lại hai ngày.",
        "It arrived before it was written (%(dated)s). Check the two days.",
    ),
    "handling-of-no-arrival": (
        "Văn bản chưa vào sổ đến. Vào sổ đến rồi ghi yêu cầu.",
        "The document is not in the book of arrivals. Put it there first.",
    ),
    "handling-already-open": (
        "Văn bản này đã ghi yêu cầu phải làm.",
        "What this document asks for is written down already.",
    ),
    "handling-asks-nothing": ("Hãy ghi văn bản yêu cầu phải làm gì.", "Say what the document asks for."),
    "handling-closed": ("Văn bản này đã xử lý xong.", "This document has been dealt with."),
    "handling-without-result": (
        "Hãy ghi kết quả, hoặc chọn văn bản trả lời.",
        "Say what was done, or choose the paper that answers it.",
    ),
    "reminded-today": (
        "Hôm nay đã nhắc rồi; mỗi ngày nhắc nhiều nhất một lần.",
        "A reminder was sent today; once a day at most.",
    ),
    "document-already-arrived": (
        "Văn bản đã vào sổ đến, số %(number)s.",
        "The document is in the book of arrivals, number %(number)s.",
    ),
    "own-paper-does-not-arrive": (
        "Văn bản đi của đơn vị không vào sổ đến.",
        "An own paper does not go into the book of arrivals.",
    ),
    "issuer-without-name": (
        "Hãy ghi tên và chữ viết tắt của cơ quan ban hành.",
        "Name the body and its letters.",
    ),
    "issuer-already-there": (
        "Cơ quan này, từ ngày đó, đã có trong danh sách.",
        "This body is in the table from that day already.",
    ),
    "issuer-already-counts": (
        "Đã cấp số theo cách này nên không đổi được giữa chừng. Ghi ngày thôi ban hành, rồi thêm dòng mới từ đầu nhiệm kỳ (năm) sau.",
        "Numbers were given this way already. End this row and add a new one from the beginning of the next term or year.",
    ),
    "issuer-ends-too-early": (
        "Ngày thôi ban hành trước ngày bắt đầu %(since)s.",
        "The last day lies before the first, %(since)s.",
    ),
    "no-issuer-chosen": (
        "Các cơ quan đã chọn đều có trong danh sách rồi.",
        "All of the chosen bodies are in the table already.",
    ),
    "paper-without-title": ("Hãy ghi trích yếu.", "Write the abstract."),
    "draft-not-at-this-station": (
        "Dự thảo không ở bước này. Xem đường đi của dự thảo để biết bước tiếp theo.",
        "The draft does not stand at this station. Its road shows what comes next.",
    ),
    "draft-changed-since": (
        "Nội dung đã sửa sau khi thông qua. Trả lại để trình lại, hoặc khôi phục bản đã thông qua.",
        "The text was changed after it was approved. Send it back and submit it again, or restore the approved version.",
    ),
    "draft-without-kind": (
        "Hãy chọn loại văn bản trước khi trình.",
        "Choose the kind of document before it is submitted.",
    ),
    "draft-without-issuer": (
        "Hãy chọn cơ quan ban hành trước khi trình.",
        "Choose the issuing body before it is submitted.",
    ),
    "draft-without-words": ("Dự thảo chưa có nội dung.", "The draft has no text yet."),
    "draft-with-unanswered": (
        "Còn %(count)s ý kiến chưa có kết quả xử lý. Trả lời hết rồi trình.",
        "%(count)s opinions have no disposition yet. Answer them, then submit.",
    ),
    "draft-with-open-round": (
        "Đợt lấy ý kiến chưa kết thúc. Kết thúc đợt rồi trình.",
        "The round of opinions is still open. Close it, then submit.",
    ),
    "draft-returned-without-reason": ("Hãy ghi lý do trả lại.", "Say why it is sent back."),
    "draft-on-the-road": (
        "Dự thảo đã trình: loại văn bản và cơ quan ban hành không đổi được. Trả lại trước rồi sửa.",
        "The draft is on its road: kind and issuing body stay. Send it back first.",
    ),
    "station-in-the-future": (
        "Ngày này chưa tới: hôm nay là %(today)s.",
        "This day is still to come: today is %(today)s.",
    ),
    "approved-by-nobody": ("Hãy ghi cơ quan thông qua.", "Say which organ approved it."),
    "draft-figures-missing": (
        "Sổ số liệu không có: %(codes)s. Ghi số liệu, hoặc sửa chỗ dẫn trong dự thảo, rồi ban hành.",
        "The register of figures lacks: %(codes)s. Enter the figures or correct the references, then issue.",
    ),
    "numbered-paper-stays": (
        "Văn bản %(symbol)s đã được cấp số nên số, loại, ngày và cơ quan ban hành giữ nguyên. Nếu sai, hãy thu hồi rồi ban hành văn bản khác.",
        "The paper %(symbol)s was numbered, so its number, kind, date and issuer stay. If they are wrong, withdraw it and issue another one.",
    ),
    "paper-in-the-future": (
        "Ngày văn bản chưa đến (hôm nay là %(today)s). Số được cấp vào ngày ban hành: ghi hôm nay hoặc ngày đã qua.",
        "The date of the paper is still to come (today is %(today)s). A number is given on the day of issue: say today or a day before.",
    ),
    "paper-already-withdrawn": ("Văn bản này đã thu hồi.", "This paper has been withdrawn."),
    "paper-withdrawn-without-reason": ("Hãy ghi lý do thu hồi.", "Say why it is withdrawn."),
    "signed-copy-already-there": ("Đã có bản ký.", "The signed copy is there already."),
    "recipients-of-own-papers-only": (
        "Chỉ văn bản đi mới có nơi nhận.",
        "Only own papers have recipients.",
    ),
    "no-new-recipient": (
        "Các nơi này đã có trong nơi nhận, hoặc chưa ghi nơi nào.",
        "These are recipients already, or none was written.",
    ),
    "nobody-to-send-to": (
        "Không còn nơi nhận nào chưa gửi. Thêm nơi nhận trước.",
        "It was sent to every recipient. Add one first.",
    ),
    "already-acknowledged": ("%(name)s đã xác nhận.", "%(name)s has acknowledged it."),
    "dossier-without-name": ("Hãy ghi số và tiêu đề hồ sơ.", "Give the file a number and a title."),
    "dossier-already-there": (
        "Hồ sơ %(dossier)s năm %(year)s đã có.",
        "File %(dossier)s of %(year)s is there already.",
    ),
    "dossier-closed": (
        "Hồ sơ %(dossier)s đã kết thúc, không nhận thêm văn bản.",
        "File %(dossier)s is closed and takes no more papers.",
    ),
}

VERBS = {
    "IssuerAdded": ("Thêm cơ quan ban hành", "Issuing body added"),
    "IssuerEdited": ("Sửa cơ quan ban hành", "Issuing body edited"),
    "IssuerEnded": ("Thôi ban hành", "Issuing body ended"),
    "UsualIssuersAdded": ("Thêm các cơ quan thường có", "Usual issuing bodies added"),
    "SeriesContinued": ("Tiếp dãy số từ sổ giấy", "Series goes on from the paper register"),
    "ArrivalsContinued": ("Tiếp số đến từ sổ giấy", "Arrivals go on from the paper book"),
    "PaperPracticeSet": ("Đặt số ngày xử lý văn bản đến", "Days to handle a paper set"),
    "DocumentArrived": ("Vào sổ văn bản đến", "Document arrived"),
    "PaperIssued": ("Cấp số, ban hành", "Numbered and issued"),
    "PaperWithdrawn": ("Thu hồi văn bản", "Paper withdrawn"),
    "SignedCopyAttached": ("Đính kèm bản ký", "Signed copy attached"),
    "RecipientsAdded": ("Thêm nơi nhận", "Recipients added"),
    "PaperSent": ("Gửi văn bản", "Paper sent"),
    "PaperAcknowledged": ("Nơi nhận xác nhận", "Receipt acknowledged"),
    "DossierOpened": ("Mở hồ sơ", "File opened"),
    "DossierClosed": ("Kết thúc hồ sơ", "File closed"),
    "DocumentFiled": ("Lưu vào hồ sơ", "Put into a file"),
    "HandlingAsked": ("Ghi yêu cầu phải làm", "What it asks for written down"),
    "HandlingReminded": ("Nhắc xử lý văn bản", "Reminded"),
    "HandlingClosed": ("Xử lý xong văn bản đến", "Dealt with"),
    "DraftPlanned": ("Ghi thông tin ban hành", "What the draft is to become"),
    "DraftSubmitted": ("Trình dự thảo", "Draft submitted"),
    "DraftReturned": ("Trả lại dự thảo", "Draft sent back"),
    "DraftChecked": ("Thẩm định xong", "Draft checked"),
    "DraftApproved": ("Thông qua dự thảo", "Draft approved"),
    "DraftSigned": ("Ký văn bản", "Draft signed"),
    "DraftIssued": ("Ban hành dự thảo", "Draft issued"),
}

FIELDS = {
    "addressees": ("Nơi nhận", "Recipients"),
    "asks": ("Yêu cầu phải làm", "What it asks for"),
    "authority": ("Quyền ký", "Authority"),
    "collective": ("Chế độ tập thể", "Collective body"),
    "counted": ("Cách đánh số", "Way of counting"),
    "deputy_post": ("Chức vụ cấp phó", "Post of the deputy"),
    "has_seal": ("Có con dấu", "Has a seal"),
    "head_post": ("Chức vụ người đứng đầu", "Post of the head"),
    "not_its_kinds": ("Loại văn bản không thuộc thẩm quyền", "Kinds it does not issue"),
    "organ": ("Cơ quan thông qua", "Approved by"),
    "permitted_by": ("Người cho phép chèn số", "Permitted by"),
    "post": ("Chức vụ", "Post"),
    "signed_by": ("Người ký", "Signed by"),
    "style": ("Theo quy định của", "Style"),
    "superior": ("Cơ quan cấp trên", "Superior"),
    "symbol": ("Số, ký hiệu", "Symbol"),
}
