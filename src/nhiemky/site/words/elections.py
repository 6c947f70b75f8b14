WORDS = {
    # What comes before a ballot.
    "election-without-title": ("Hãy ghi tên cuộc bầu cử.", "Give the election a title."),
    "election-of-another-unit": (
        "Cuộc bầu cử này của đơn vị khác. Chọn cuộc bầu cử của đúng đơn vị.",
        "This election is one of another unit. Choose one of the same unit.",
    ),
    "election-ended": (
        "Cuộc bầu cử đã có kết quả, không sửa được nữa.",
        "The election has its result and can no longer be changed.",
    ),
    "ballot-is-open": (
        "Đang bỏ phiếu hoặc đang kiểm phiếu: danh sách, ban kiểm phiếu và số người làm căn cứ tính phải giữ nguyên.",
        "A ballot is open or being counted: slate, counting board and roll stay as they are.",
    ),
    "decision-without-words": ("Hãy ghi nội dung quyết định.", "Write down what was decided."),
    "no-seats": ("Số lượng bầu phải từ 1 trở lên.", "At least one has to be elected."),
    "single-post-has-one-seat": (
        "Chức danh này chỉ bầu 1 người.",
        "Exactly one person is elected to this post.",
    ),
    "alternates-of-delegates-only": (
        "Chỉ đoàn đại biểu mới có dự khuyết.",
        "Only delegates have alternates.",
    ),
    "seats-already-voted-upon": (
        "Đã bỏ phiếu theo số lượng này nên không đổi được.",
        "A ballot was held for this number; it can no longer be changed.",
    ),
    "seats-not-voted": (
        "Chưa có số lượng bầu. Ghi số lượng trước, rồi chốt danh sách.",
        "The number to elect is not known yet. Record it first.",
    ),
    "nobody-presented": ("Chọn ít nhất một người.", "Choose at least one person."),
    "person-already-proposed": (
        "Có người đã được giới thiệu rồi; mỗi người chỉ ghi một lần.",
        "Somebody is proposed already; each person stands once.",
    ),
    "person-counts-the-votes": (
        "Có người đang ở ban kiểm phiếu, không được đứng trong danh sách. Thay ban kiểm phiếu trước.",
        "Somebody is on the counting board and cannot stand. Name another board first.",
    ),
    "person-not-of-the-committee": (
        "Chỉ được giới thiệu người đã trúng cử ở cuộc bầu cử trước.",
        "Only people elected in the election before may stand.",
    ),
    "support-not-counted": (
        "Người ứng cử, được đề cử tại đại hội phải ghi số người ủng hộ và số người dự.",
        "Say how many of how many attending are for somebody from the floor.",
    ),
    "more-support-than-attending": (
        "%(supporters)s người ủng hộ nhiều hơn %(attending)s người dự.",
        "%(supporters)s in support are more than the %(attending)s attending.",
    ),
    "candidate-on-the-slate": (
        "Người này đã ở trong danh sách bầu cử. Chốt lại danh sách không có người này trước.",
        "This person is on the slate. Adopt a slate without them first.",
    ),
    "slate-is-empty": ("Danh sách chưa có ai.", "There is nobody on the slate."),
    "slate-not-adopted": (
        "Đại hội chưa biểu quyết danh sách bầu cử.",
        "No slate has been adopted yet.",
    ),
    "fewer-names-than-seats": (
        "%(names)s người không đủ để bầu %(seats)s.",
        "%(names)s names are not enough for %(seats)s seats.",
    ),
    "candidate-withdrawn": ("%(name)s đã rút khỏi danh sách.", "%(name)s has withdrawn."),
    "candidate-waits-for-withdrawal": (
        "%(name)s xin rút mà đại hội chưa quyết định. Ghi quyết định trước.",
        "%(name)s has asked to withdraw and nobody has decided. Record the decision first.",
    ),
    "candidate-without-support": (
        "%(name)s không được quá 30 %% người dự ủng hộ nên không vào danh sách.",
        "%(name)s was not supported by more than 30 %% of those attending.",
    ),
    "candidate-already-elected": (
        "%(name)s đã trúng cử ở lần bầu trước.",
        "%(name)s was elected in an earlier ballot.",
    ),
    "slate-name-on-the-board": (
        "%(name)s đang ở ban kiểm phiếu. Thay ban kiểm phiếu trước.",
        "%(name)s is on the counting board. Name another board first.",
    ),
    "board-is-empty": ("Ban kiểm phiếu chưa có ai.", "There is nobody on the counting board."),
    "board-without-head": (
        "Chọn trưởng ban trong số thành viên ban kiểm phiếu.",
        "Choose the head from among the counting board.",
    ),
    "board-member-stands": (
        "Có người trong danh sách giới thiệu; người ứng cử không được ở ban kiểm phiếu.",
        "Somebody chosen stands for election and cannot count the votes.",
    ),
    "nobody-asked-to-withdraw": ("Không có ai xin rút.", "Nobody has asked to withdraw."),
    "withdrawn-without-asking": (
        "Chỉ cho rút người đã xin rút.",
        "Only somebody who asked can be let go.",
    ),
    "must-be-removed-stays": (
        "Người thuộc nhóm phải rút thì không ở lại danh sách được.",
        "Somebody who may not stand cannot stay on the list.",
    ),
    "no-such-outcome": (
        "Không có lựa chọn này. Hãy chọn lại.",
        "There is no such choice. Choose again.",
    ),
    "poll-of-a-poll": (
        "Đây đã là phiếu xin ý kiến.",
        "This is an opinion poll itself.",
    ),
    "nobody-to-poll": (
        "Không có người ứng cử, đề cử nào đủ ủng hộ để lấy phiếu xin ý kiến.",
        "There is nobody from the floor with enough support to be polled.",
    ),
    "nobody-on-the-roll": (
        "Số người được triệu tập phải từ 1 trở lên.",
        "At least one person is summoned.",
    ),
    "roll-not-set": (
        "Chưa ghi số người được triệu tập.",
        "The number of those summoned is not known yet.",
    ),
    "roll-line-of-nobody": ("Số người phải từ 1 trở lên.", "At least one person."),
    "already-off-the-roll": (
        "Người này đã ghi là không tính.",
        "This person is left out already.",
    ),
    "roll-is-frozen": (
        "Số người làm căn cứ của lần bầu đã mở không sửa được.",
        "The roll of a ballot that was opened stays as it is.",
    ),
    # Appointment.
    "appointment-without-document": (
        "Hãy ghi số, ký hiệu quyết định chỉ định.",
        "Say by which decision the appointment was made.",
    ),
    "appointment-without-organ": (
        "Hãy ghi cấp ủy nào quyết định.",
        "Say which committee decided.",
    ),
    "nobody-appointed": ("Chọn ít nhất một người được chỉ định.", "Choose at least one person."),
}

VERBS = {
    "ElectionOpened": ("Mở cuộc bầu cử", "Election opened"),
    "ElectionEdited": ("Sửa thông tin cuộc bầu cử", "Head of the election changed"),
    "SeatsVoted": ("Ghi số lượng bầu", "Number to elect recorded"),
    "CandidateNominated": ("Giới thiệu nhân sự", "Candidate proposed"),
    "CandidateRemoved": ("Bỏ tên ghi nhầm", "Candidate removed"),
    "WithdrawalSorted": ("Ghi đơn xin rút", "Request to withdraw recorded"),
    "WithdrawalsDecided": ("Quyết định việc xin rút", "Withdrawals decided"),
    "SlateAdopted": ("Chốt danh sách bầu cử", "Slate adopted"),
    "BoardNamed": ("Ghi ban kiểm phiếu", "Counting board named"),
    "RollSet": ("Ghi số người được triệu tập", "Number of those summoned recorded"),
    "RollLineAdded": ("Không tính người được triệu tập", "Somebody left out of the roll"),
    "RollLineRemoved": ("Tính lại người được triệu tập", "Somebody counted again"),
    "PeopleAppointed": ("Ghi quyết định chỉ định", "Appointment recorded"),
    "PracticeConfirmed": ("Xác nhận một điều của quy chế", "Open question of the regulation confirmed"),
    "ElectionsExported": ("Lấy danh sách bầu cử về", "List of elections taken away"),
}

FIELDS = {
    "approved_by": ("Ai đồng ý", "Approved by"),
    "document": ("Văn bản", "Document"),
    "evidence": ("Căn cứ", "Evidence"),
}
