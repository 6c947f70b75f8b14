"""Words of what the rules of elections refuse; those of the room's pages and actions stand in their own module."""

WORDS = {
    "slate-does-not-fit": (
        "Danh sách %(names)s người không in vừa một mặt giấy %(paper)s với cỡ chữ đọc được (từ %(least)s điểm): giấy này in được nhiều nhất %(most)s người, tên dài nhất là “%(longest)s”. Chọn giấy A4 hoặc cỡ chữ thường.",
        "%(names)s names do not fit one side of %(paper)s in readable type (%(least)s points or more): it takes %(most)s at most, the longest name being “%(longest)s”. Choose A4 or the usual type.",
    ),
    "signs-not-printable": (
        "Không in được các ký tự: %(signs)s. Sửa họ tên hoặc tên đơn vị.",
        "These signs cannot be printed: %(signs)s. Correct the name of the person or the unit.",
    ),
    "bad-roll": (
        "Số người bỏ phiếu không hợp lệ: từ %(counted)s người được triệu tập, tính ra %(denominator)s.",
        "The roll cannot be right: %(counted)s people summoned give %(denominator)s.",
    ),
    "exclusion-not-in-this-assembly": (
        "Lý do này không được trừ trong loại đại hội, hội nghị này.",
        "This reason is not subtracted in this kind of meeting.",
    ),
    "exclusion-of-somebody-present": (
        "Người này có mặt nên vẫn được bỏ phiếu và được tính.",
        "This person is present, votes and is counted.",
    ),
    "exclusion-without-evidence": (
        "Hãy ghi căn cứ: giấy giới thiệu, quyết định hoặc đơn đã được chấp nhận.",
        "Say on what evidence: a letter, a decision or an accepted request.",
    ),
    "exclusion-without-approver": (
        "Hãy ghi ai đã đồng ý không tính người này.",
        "Say who agreed that this person is not counted.",
    ),
    "surplus-over-cap": (
        "Danh sách %(names)s người để bầu %(seats)s: số dư %(surplus)s, nhiều nhất được %(cap)s (danh sách không quá %(most)s người).",
        "A slate of %(names)s for %(seats)s seats has a surplus of %(surplus)s; at most %(cap)s is allowed (a slate of %(most)s).",
    ),
    "floor-support-too-low": (
        "%(supporters)s trên %(attending)s người dự ủng hộ; phải trên %(percent)s%%, tức từ %(needed)s người.",
        "%(supporters)s of %(attending)s attending are in support; more than %(percent)s%% is needed, that is %(needed)s.",
    ),
    "more-supporters-than-attending": (
        "%(supporters)s người ủng hộ nhiều hơn %(attending)s người dự.",
        "%(supporters)s supporters are more than the %(attending)s attending.",
    ),
    "marks-of-wrong-length": (
        "Phiếu có %(marks)s dòng, danh sách có %(names)s người.",
        "The paper has %(marks)s rows, the slate has %(names)s names.",
    ),
    "marks-unknown": (
        "Không hiểu ký hiệu trên phiếu: %(marks)s",
        "The marks of the paper cannot be understood: %(marks)s",
    ),
    "more-collected-than-issued": (
        "Thu về %(collected)s phiếu, nhiều hơn %(issued)s phiếu đã phát: phải hủy toàn bộ phiếu trong hòm và bầu lại.",
        "%(collected)s papers were collected, more than the %(issued)s issued: all papers in the box are void and the vote is held again.",
    ),
    "accounting-does-not-balance": (
        "Số phiếu không khớp: phải là %(expected)s, đang là %(found)s (chênh %(difference)s).",
        "The sums of the papers do not agree: %(expected)s expected, %(found)s found (difference %(difference)s).",
    ),
    "more-votes-than-valid": (
        "%(votes)s phiếu bầu là quá nhiều: %(valid)s phiếu hợp lệ, bầu %(seats)s người, nhiều nhất được %(most)s.",
        "%(votes)s votes are too many: with %(valid)s valid papers and %(seats)s seats at most %(most)s are possible.",
    ),
    "name-not-on-slate": (
        "“%(name)s” không có trong danh sách bầu cử.",
        "“%(name)s” is not on the slate.",
    ),
    "no-such-practice": (
        "Không có lựa chọn “%(value)s” cho %(key)s.",
        "There is no choice “%(value)s” for %(key)s.",
    ),
    "operator-stands": (
        "Người có tên trong danh sách bầu cử không nhập phiếu của chính lần bầu đó (Điều 8).",
        "Nobody who stands on the paper keys it (Article 8).",
    ),
    "poll-elects-nobody": (
        "Đây là phiếu xin ý kiến: không ai trúng cử nên không chuẩn y.",
        "This is an opinion poll: nobody is elected, so there is nothing to approve.",
    ),
    "votes-of-other-names": (
        "Trên phiếu có %(names)s người nhưng ghi %(votes)s số phiếu. Ghi số phiếu của từng người.",
        "The paper has %(names)s names but %(votes)s counts were given. Give one for each name.",
    ),
    "decision-lies-ahead": (
        "Ngày quyết định chưa tới. Chỉ ghi việc hủy phiếu khi đã có quyết định.",
        "The day of the decision lies ahead. Record the destruction once it is decided.",
    ),
    "assembly-has-voted": (
        "Đã có lần bầu nên không đổi hình thức đại hội, hội nghị được: số người làm căn cứ tính đã chốt theo hình thức cũ.",
        "A ballot was held: who votes cannot change any more, the denominator was frozen for them.",
    ),
    "roll-line-of-one": (
        "Dòng có họ tên chỉ trừ một người. Bỏ họ tên hoặc ghi số người là 1.",
        "A line with a name takes one person off. Leave the name out, or write 1.",
    ),
    "papers-still-kept": (
        "Phiếu bầu phải giữ đến hết ngày %(until)s.",
        "The papers have to be kept until the end of %(until)s.",
    ),
    "papers-under-complaint": (
        "Còn %(complaints)s khiếu nại, tố cáo chưa giải quyết xong nên chưa được hủy phiếu.",
        "%(complaints)s complaints are still open: the papers may not be destroyed.",
    ),
    "secretary-to-be-appointed": (
        "Đã bầu %(rounds)s lần mà chưa có bí thư: cấp ủy cấp trên chỉ định.",
        "%(rounds)s rounds have elected no secretary: the higher level appoints one.",
    ),
    "branch-too-small-for-committee": (
        "Chi bộ có %(members)s đảng viên chính thức, dưới %(least)s: bầu bí thư, nếu cần thì một phó bí thư, không bầu chi ủy.",
        "A branch of %(members)s official members, fewer than %(least)s, elects a secretary and if needed a deputy, but no committee.",
    ),
    "branch-committee-too-large": (
        "Chi ủy %(seats)s người là quá nhiều, nhiều nhất %(most)s.",
        "A branch committee of %(seats)s is too large; at most %(most)s.",
    ),
}
