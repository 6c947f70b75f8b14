WORDS = {
    "round-on-issued-draft": (
        "Dự thảo đã ban hành; không lấy ý kiến nữa.",
        "The draft has been issued; no opinions are asked any more.",
    ),
    "round-on-the-road": (
        "Dự thảo đang trình; hãy trả lại cho người soạn trước khi lấy ý kiến tiếp.",
        "The draft has been submitted; send it back before opinions are asked again.",
    ),
    "opinion-on-issued-draft": (
        "Dự thảo đã ban hành; không ghi thêm ý kiến. Ý kiến về văn bản đã ban hành được gửi cho dự thảo sửa đổi.",
        "The draft has been issued and takes no more opinions. Send them to the draft that amends it.",
    ),
    "round-already-open": (
        "Dự thảo đang có một lần lấy ý kiến chưa kết thúc. Hãy kết thúc lần đó trước.",
        "A round of opinions on this draft is still open. Close it first.",
    ),
    "round-without-text": (
        "Bản dự thảo này chưa có chữ nào. Hãy viết nội dung trước khi gửi lấy ý kiến.",
        "This version has no words yet. Write the text before asking for opinions.",
    ),
    "round-asks-nobody": (
        "Chưa chọn hỏi ai. Hãy đánh dấu chi bộ, đơn vị, người, hoặc hỏi nhân dân.",
        "Nobody is asked. Tick branches, units or people, or ask the public.",
    ),
    "round-due-past": (
        "Hạn trả lời đã qua. Hãy chọn một ngày từ hôm nay trở đi.",
        "The due day has passed. Choose today or a later day.",
    ),
    "round-opened-ahead": (
        "Ngày gửi lấy ý kiến ở phía trước. Hãy ghi ngày hôm nay hoặc trước đó.",
        "The day of sending is ahead. Write today or an earlier day.",
    ),
    "round-already-closed": (
        "Lần lấy ý kiến này đã kết thúc. Có thể mở lần tiếp theo.",
        "This round of opinions is closed. A later round can be opened.",
    ),
    "round-still-open": (
        "Lần lấy ý kiến chưa kết thúc. Hãy kết thúc lần lấy ý kiến trước.",
        "A round of opinions is still open. Close it first.",
    ),
    "round-extended-backwards": (
        "Ngày gia hạn phải sau hạn hiện nay.",
        "The new due day must be later than the present one.",
    ),
    "round-extended-without-reason": ("Hãy ghi lý do gia hạn.", "Say why the due day is put off."),
    "round-reminds-nobody": (
        "Chưa chọn nơi nào để nhắc. Hãy đánh dấu ở cột đầu.",
        "Nobody was chosen. Tick whom to remind in the first column.",
    ),
    "round-all-answered": (
        "Những nơi đã chọn đều đã trả lời.",
        "Everybody chosen has answered already.",
    ),
    "round-reminded-today": (
        "Những nơi đã chọn đều đã được nhắc hôm nay. Mỗi nơi nhắc nhiều nhất một lần một ngày.",
        "Everybody chosen was reminded today. One reminder a day is the most.",
    ),
    "round-agrees-nobody": (
        "Hãy đánh dấu ít nhất một nơi đã trả lời nhất trí.",
        "Tick at least one body that has nothing to say.",
    ),
    "agreed-after-opinions": (
        "%(name)s đã có %(count)s ý kiến trong lần này. Muốn ghi nhất trí, hãy rút các ý kiến đó trước.",
        "%(name)s has %(count)s opinions in this round. Withdraw them before writing that there is nothing to say.",
    ),
    "round-opinions-unanswered": (
        "Chưa kết thúc được: còn %(count)s ý kiến chưa có kết quả xử lý (ý kiến số %(numbers)s).",
        "The round cannot be closed: %(count)s opinions have no disposition yet (number %(numbers)s).",
    ),
    "round-closed-without-word": (
        "Còn %(count)s nơi chưa trả lời: %(names)s. Hãy ghi một câu về việc này.",
        "%(count)s have not answered: %(names)s. Write a word about that.",
    ),
    "round-closed-before-opened": (
        "Ngày kết thúc trước ngày gửi lấy ý kiến. Hãy xem lại hai ngày này.",
        "It was closed before it was sent. Look at the two days again.",
    ),
    "round-asked-no-public": (
        "Lần này không hỏi nhân dân nên không công bố trên cổng thông tin.",
        "This round did not ask the public, so nothing is published.",
    ),
    "round-published-without-decision": (
        "Hãy ghi ai quyết định công bố, ngày nào.",
        "Say by whose decision this is published, and of which day.",
    ),
    "opinion-on-no-paragraph": (
        "Đoạn được chọn không có trong bản dự thảo này. Hãy chọn lại.",
        "The chosen paragraph is not in this version. Choose again.",
    ),
    "opinion-day-ahead": (
        "Ngày ghi ở phía trước. Hãy ghi ngày hôm nay hoặc trước đó.",
        "The day is ahead. Write today or an earlier day.",
    ),
    "opinion-partly-needs-answer": (
        "Chỉ tiếp thu một phần thì phải ghi phần nào không tiếp thu, vì sao.",
        "An opinion accepted in part needs an answer: which part not, and why.",
    ),
    "opinions-none-chosen": (
        "Chưa chọn ý kiến nào. Hãy đánh dấu ở cột đầu của bảng ý kiến.",
        "No opinion was chosen. Tick them in the first column of the table.",
    ),
    "opinions-withdrawn": (
        "Ý kiến số %(numbers)s đã được rút; bỏ ra rồi trả lời lại.",
        "Opinion %(numbers)s has been withdrawn; leave it out and answer again.",
    ),
    "opinions-answered-meanwhile": (
        "Ý kiến số %(numbers)s vừa có kết quả; bỏ ra rồi trả lời lại, hoặc sửa riêng từng ý kiến.",
        "Opinion %(numbers)s has a disposition already; leave it out and answer again, or change it by itself.",
    ),
    "public-round-without-portal": (
        "Phường chưa có cổng thông tin nên chưa hỏi nhân dân được. Bỏ dấu chọn này, hoặc mở cổng thông tin trước.",
        "The ward has no public site yet, so the public cannot be asked. Untick it, or open the site first.",
    ),
    "consultation-over": (
        "Đã hết hạn góp ý vào dự thảo này.",
        "The time for opinions on this draft is over.",
    ),
    "consultation-trap": (
        "Hãy để trống ô “Để trống ô này” rồi gửi lại.",
        "Leave the box “Để trống ô này” empty and send again.",
    ),
    "consultation-without-consent": (
        "Hãy đánh dấu đồng ý để Văn phòng được lưu và xem xét ý kiến này.",
        "Tick that the office may keep and consider this opinion.",
    ),
    "consultation-too-many": (
        "Từ nơi này vừa gửi nhiều ý kiến. Hãy chờ %(minutes)s phút rồi gửi lại; nội dung vẫn còn ở dưới.",
        "Many opinions came from here just now. Wait %(minutes)s minutes and send again; the text is still below.",
    ),
    "consultation-from-elsewhere": (
        "Ý kiến này được gửi từ một trang khác. Hãy gửi lại từ trang của phường.",
        "This was sent from another site. Send it again from the page of the ward.",
    ),
}

VERBS = {
    "OpinionRoundOpened": ("Mở lần lấy ý kiến", "Round of opinions opened"),
    "AskedReminded": ("Nhắc trả lời lấy ý kiến", "Reminded to answer"),
    "AskedAgreed": ("Trả lời nhất trí, không có ý kiến", "Answered: nothing to say"),
    "OpinionRoundExtended": ("Gia hạn lấy ý kiến", "Round of opinions put off"),
    "OpinionRoundClosed": ("Kết thúc lần lấy ý kiến", "Round of opinions closed"),
    "OpinionRoundPublished": ("Công bố kết quả lấy ý kiến", "Outcome of a round published"),
}

FIELDS = {
    "asked": ("Nơi được hỏi", "Asked"),
    "asked_about": ("Đề nghị góp ý về", "What is asked"),
    "due_on": ("Hạn trả lời", "Due day"),
}
