WORDS = {
    "title-takes-no-figures": (
        "Tên hội nghị không dẫn số liệu được. Ghi số bằng chữ trong tên, dẫn số liệu trong nội dung.",
        "The title of a conference takes no figure. Write the number in the title; refer to figures in the contents.",
    ),
    "conference-without-day": (
        "Chưa có ngày họp. Ghi đủ ngày, tháng, năm; nếu tài liệu cũ không ghi năm thì chép nguyên văn vào ô “Ngày như tài liệu ghi”.",
        "The day is missing. Give day, month and year; if an old text has no year, copy its words into “Day as written”.",
    ),
    "conference-ends-before-it-began": (
        "Ngày kết thúc phải từ ngày bắt đầu trở đi.",
        "The last day must not be before the first one.",
    ),
    "conference-hours-reversed": (
        "Giờ kết thúc trước giờ bắt đầu. Kiểm tra lại hai ô giờ; nếu họp sang ngày hôm sau thì ghi thêm ngày kết thúc.",
        "It ends before it begins. Check the two hours; if it went on past midnight, give the last day as well.",
    ),
    "conference-closed": (
        "Hội nghị đã bế mạc nên không sửa được. Muốn sửa, mở lại hội nghị và ghi lý do.",
        "The conference is closed and cannot be changed. To change it, open it again and give the reason.",
    ),
    "conference-not-closed": (
        "Hội nghị này chưa bế mạc nên không cần mở lại.",
        "This conference is not closed; it need not be opened again.",
    ),
    "reopening-needs-reason": (
        "Ghi lý do mở lại hội nghị: lý do được lưu trong nhật ký.",
        "Say why the conference is opened again: the reason is kept in the journal.",
    ),
    "conference-without-parts": (
        "Chưa có nội dung nào trong chương trình nên chưa bế mạc được.",
        "There is nothing on the agenda yet, so the conference cannot be closed.",
    ),
    "conclusions-undecided": (
        "Kết luận mục %(numbers)s chưa giao cho ai và chưa ghi “Không cần theo dõi”. Chọn một trong hai rồi bế mạc.",
        "Conclusions %(numbers)s have neither an owner nor “no follow-up”. Choose one of the two, then close.",
    ),
    "conclusions-without-due": (
        "Kết luận mục %(numbers)s đã giao nhưng chưa có hạn. Ghi hạn rồi bế mạc.",
        "Conclusions %(numbers)s have an owner but no due day. Set the day, then close.",
    ),
    "figures-unknown": (
        "Sổ số liệu không có: %(codes)s. Nhập số liệu này hoặc sửa chỗ dẫn trong văn bản rồi bế mạc.",
        "The register of figures does not have: %(codes)s. Enter them or correct the reference, then close.",
    ),
    "conclusion-has-task": (
        "Kết luận mục %(number)s đã mở nhiệm vụ. Đổi người, đổi hạn hoặc thôi thực hiện thì làm ở nhiệm vụ đó.",
        "Conclusion %(number)s has opened its task. Change its owner or its day, or cancel it, in that task.",
    ),
    "conclusion-needs-due": (
        "Ghi hạn thực hiện của kết luận này.",
        "Say by when this conclusion is to be carried out.",
    ),
    "due-before-conference": (
        "Hạn thực hiện trước ngày họp. Kiểm tra lại ngày, tháng, năm.",
        "The due day is before the conference. Check day, month and year.",
    ),
    "more-votes-than-present": (
        "Có %(votes)s người biểu quyết nhưng chỉ có %(present)s người có mặt. Kiểm tra lại các số.",
        "%(votes)s voted but only %(present)s were present. Check the numbers.",
    ),
    "more-present-than-attended": (
        "Lần biểu quyết ghi %(present)s người có mặt nhưng danh sách điểm danh chỉ có %(attended)s. Sửa số hoặc điểm danh lại.",
        "The vote says %(present)s were present but the roll has only %(attended)s. Correct the number or the roll.",
    ),
    "votes-beyond-roll": (
        "Điểm danh chỉ có %(attended)s người có mặt, ít hơn số có mặt đã ghi khi biểu quyết ở nội dung %(parts)s. "
        "Sửa điểm danh, hoặc sửa lần biểu quyết đó trước.",
        "The roll has only %(attended)s present, fewer than a vote under item %(parts)s counted. "
        "Correct the roll, or correct that vote first.",
    ),
    "no-such-milestone": (
        "Không có Huy hiệu %(years)s năm tuổi Đảng. Các mốc theo quy định: %(official)s.",
        "There is no badge for %(years)s years. The official milestones are %(official)s.",
    ),
    "no-such-figure": (
        "Sổ số liệu không có mã “%(figure)s”. Nhập số liệu trước, rồi chọn ở đây.",
        "The register has no figure “%(figure)s”. Enter it there first, then choose it here.",
    ),
    "line-in-use": (
        "Chưa bỏ được: còn %(uses)s nội dung khác dựa vào mục này. Bỏ hoặc chuyển các nội dung đó trước.",
        "It cannot be removed: %(uses)s other entries rest on it. Remove or move them first.",
    ),
    "line-is-gone": (
        "Có người vừa bỏ mục này. Những gì bạn gõ vẫn còn trong ô; chép ra nếu cần rồi nhập thành mục mới.",
        "Somebody has just removed this entry. What you typed is still in the form; add it as a new one if you need it.",
    ),
    "line-of-another-conference": (
        "Mục được chọn thuộc hội nghị khác. Chọn lại trong hội nghị này.",
        "What was chosen belongs to another conference. Choose again within this one.",
    ),
    "nobody-summoned": (
        "Chưa chọn ai. Đánh dấu ít nhất một người, một chức danh hoặc một thành phần.",
        "Nobody was chosen. Tick at least one person, office or group.",
    ),
    "already-summoned": (
        "%(people)s người trong số được chọn đã có trong danh sách triệu tập.",
        "%(people)s of those chosen are on the roll already.",
    ),
    "role-taken": (
        "Vai trò này đã ghi cho %(holder)s. Đổi vai trò của người đó trước.",
        "This role is already held by %(holder)s. Change theirs first.",
    ),
    "photo-without-caption": (
        "Ghi chú thích ảnh.",
        "Write the caption of the photograph.",
    ),
    "photo-without-alt": (
        "Ghi nội dung ảnh cho người không nhìn thấy ảnh: trong ảnh có gì, ai đang làm gì.",
        "Describe the photograph for those who cannot see it: what is on it, who is doing what.",
    ),
}

VERBS = {
    "ConferenceCreated": ("Tạo hội nghị", "Conference created"),
    "ConferenceEdited": ("Sửa thông tin hội nghị", "Head of the record changed"),
    "LineAdded": ("Ghi thêm một mục", "Entry added"),
    "LineEdited": ("Sửa một mục", "Entry changed"),
    "LineMoved": ("Chuyển vị trí một mục", "Entry moved"),
    "LineRemoved": ("Bỏ một mục", "Entry removed"),
    "Summoned": ("Triệu tập", "People summoned"),
    "AttendanceMarked": ("Điểm danh", "Roll called"),
    "OpinionRecorded": ("Ghi ý kiến góp ý", "Opinion recorded"),
    "OpinionSettled": ("Trả lời ý kiến góp ý", "Opinion answered"),
    "ConclusionAssigned": ("Giao thực hiện kết luận", "Conclusion given to an owner"),
    "ConclusionWaived": ("Ghi kết luận không cần theo dõi", "Conclusion marked as needing no follow-up"),
    "ConferenceClosed": ("Bế mạc hội nghị", "Conference closed"),
    "ConferenceReopened": ("Mở lại hội nghị", "Conference opened again"),
    "ConferencesExported": ("Lấy danh sách hội nghị về", "List of conferences taken away"),
}
