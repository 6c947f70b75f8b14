WORDS = {
    "election-without-title": ("Ghi tên cuộc bầu cử.", "Name the election."),
    "election-of-another-unit": (
        "Cuộc bầu này của đơn vị khác. Chọn cuộc bầu của chính đơn vị.",
        "That election belongs to another unit. Choose one of this unit.",
    ),
    "election-ended": (
        "Cuộc bầu cử đã có kết quả nên không sửa phần chuẩn bị được nữa.",
        "The election has its result; what was prepared for it cannot be changed any more.",
    ),
    "ballot-is-open": (
        "Đang bỏ phiếu hoặc kiểm phiếu: danh sách, ban kiểm phiếu và số người làm căn cứ tính đã chốt cho lần bầu này.",
        "A ballot is running: its slate, counting board and roll are frozen.",
    ),
    "no-seats": ("Số lượng bầu phải từ 1 trở lên.", "The number to elect is at least 1."),
    "single-post-has-one-seat": ("Chức danh này bầu một người.", "One person is elected to this post."),
    "alternates-of-delegates-only": ("Chỉ bầu đại biểu mới có dự khuyết.", "Only delegates have alternates."),
    "seats-already-voted-upon": (
        "Đã bỏ phiếu theo số lượng này nên không đổi được.",
        "A ballot was held on this number; it cannot be changed.",
    ),
    "seats-not-voted": (
        "Đại hội chưa biểu quyết số lượng bầu. Ghi biểu quyết đó trước.",
        "The number to elect has not been voted yet. Record that vote first.",
    ),
    "decision-without-words": (
        "Ghi nội dung quyết định: ai quyết định điều gì.",
        "Write down the decision: who decided what.",
    ),
    "person-already-proposed": ("Người này đã có trong danh sách.", "This person is on the list already."),
    "person-counts-the-votes": (
        "Người này ở trong ban kiểm phiếu nên không ứng cử, đề cử được (Điều 8). Đổi ban kiểm phiếu trước.",
        "This person is on the counting board and cannot stand (Article 8). Change the board first.",
    ),
    "person-not-of-the-committee": (
        "Chỉ bầu trong số người vừa trúng cử cấp ủy; người này không trúng cử.",
        "Only somebody just elected to the committee may stand; this person was not.",
    ),
    "support-not-counted": (
        "Người ứng cử hoặc được đề cử tại đại hội phải có số người tán thành và số người dự. Ghi cả hai số.",
        "For somebody self-nominated or from the floor, give how many of how many attending were for it.",
    ),
    "more-support-than-attending": (
        "Có %(supporters)s người tán thành nhưng chỉ có %(attending)s người dự. Kiểm tra lại hai số.",
        "%(supporters)s were for it but only %(attending)s attended. Check the two numbers.",
    ),
    "slate-is-empty": ("Chọn ít nhất một người vào danh sách bầu cử.", "Put at least one name on the slate."),
    "fewer-names-than-seats": (
        "Danh sách có %(names)s người, ít hơn số lượng cần bầu là %(seats)s. Giới thiệu thêm người rồi lập danh sách.",
        "The slate has %(names)s names for %(seats)s seats. Propose more people, then adopt it.",
    ),
    "candidate-withdrawn": ("%(name)s đã được rút khỏi danh sách.", "%(name)s was let go from the list."),
    "candidate-waits-for-withdrawal": (
        "%(name)s đang xin rút mà đại hội chưa quyết định. Ghi quyết định về việc rút trước.",
        "%(name)s asked to withdraw and nobody has decided. Record that decision first.",
    ),
    "candidate-without-support": (
        "%(name)s chưa được quá 30 %% số người dự tán thành nên không vào danh sách (Điều 14 khoản 3).",
        "%(name)s was not supported by more than 30 %% of those attending and cannot be listed (Article 14(3)).",
    ),
    "candidate-already-elected": (
        "%(name)s đã trúng cử ở lần bầu trước.",
        "%(name)s was elected in an earlier ballot.",
    ),
    "candidate-on-the-slate": (
        "Người này đã ở trong danh sách bầu cử. Lập lại danh sách nếu đại hội quyết định khác.",
        "This person is on the adopted slate. Adopt it again if the assembly decides otherwise.",
    ),
    "nobody-asked-to-withdraw": ("Chưa có ai xin rút.", "Nobody has asked to withdraw."),
    "withdrawn-without-asking": (
        "Có người được cho rút mà không xin rút. Kiểm tra lại.",
        "Somebody is let go who did not ask. Check the list.",
    ),
    "must-be-removed-stays": (
        "Người thuộc nhóm phải rút thì không để lại trong danh sách được.",
        "Whoever must be removed cannot stay on the list.",
    ),
    "board-is-empty": ("Chọn người vào ban kiểm phiếu.", "Name the counting board."),
    "board-without-head": (
        "Chọn trưởng ban kiểm phiếu trong số các thành viên.",
        "Choose the head of the counting board among its members.",
    ),
    "board-member-stands": (
        "Thành viên ban kiểm phiếu không được là người trong danh sách đề cử, bầu cử (Điều 8).",
        "Nobody on the counting board may stand (Article 8).",
    ),
    "slate-name-on-the-board": (
        "%(name)s ở trong ban kiểm phiếu nên không vào danh sách bầu cử được (Điều 8).",
        "%(name)s is on the counting board and cannot be on the slate (Article 8).",
    ),
    "no-roll-to-copy": (
        "Chưa có cuộc bầu cử nào khác cùng đại hội đã ghi số người được triệu tập.",
        "No other election of the same congress has its roll yet.",
    ),
    "already-off-the-roll": ("Người này đã được trừ một lần.", "This person has been taken off already."),
    "roll-line-of-nobody": ("Số người phải từ 1 trở lên.", "The number of people is at least 1."),
    "roll-is-frozen": (
        "Dòng này đã chốt cho một lần bầu nên không bỏ được.",
        "This line is frozen for a ballot and cannot be removed.",
    ),
    "roll-not-set": (
        "Chưa ghi số người được triệu tập nên chưa biết phải bao nhiêu phiếu mới trúng cử.",
        "How many were summoned is not said yet, so nobody knows how many votes elect.",
    ),
    "more-present-than-summoned": (
        "Có %(present)s người có mặt nhưng chỉ triệu tập %(summoned)s. Kiểm tra lại hai số.",
        "%(present)s are present but only %(summoned)s were summoned. Check the two numbers.",
    ),
    "slate-not-adopted": (
        "Chưa lập danh sách bầu cử cho lần bầu này.",
        "No slate has been adopted for this ballot.",
    ),
    "no-ballot-to-open": (
        "Không còn lần bầu nào để mở. Xem bước tiếp theo ở trang cuộc bầu.",
        "There is no ballot to open. See the next step on the page of the election.",
    ),
    "ballot-not-at-this-step": (
        "Lần bầu đã sang bước khác; hãy xem lại trang.",
        "The ballot has moved on; look at its page again.",
    ),
    "no-papers-issued": ("Số phiếu phát ra phải từ 1 trở lên.", "At least one paper was issued."),
    "more-issued-than-present": (
        "Phát %(issued)s phiếu cho %(present)s người có mặt. Kiểm tra lại hai số.",
        "%(issued)s papers for %(present)s people present. Check the two numbers.",
    ),
    "counted-otherwise": (
        "Lần bầu này kiểm phiếu theo cách khác. Xem lại trang lần bầu.",
        "This ballot is counted in another way. Look at its page.",
    ),
    "batch-too-small": (
        "Mỗi tập ít nhất %(least)s phiếu, để tổng của một tập không cho biết ai bầu thế nào.",
        "A batch has at least %(least)s papers, so that its totals do not show how anybody voted.",
    ),
    "count-taken": (
        "Đã có người nhập phiếu %(letter)s. Chọn chỗ còn lại.",
        "Somebody counts as %(letter)s already. Take the other place.",
    ),
    "same-person-counts-twice": (
        "Hai lần nhập phải do hai người khác nhau. Mời người khác đăng nhập để nhập lần thứ hai.",
        "The two counts need two people. Let somebody else sign in for the second.",
    ),
    "not-your-count": ("Đây là phần nhập của người khác.", "This is somebody else's count."),
    "batch-is-closed": (
        "Tập này đã nhập xong. Mở lại tập nếu cần sửa, khi người kia chưa nhập xong.",
        "This batch is ended. Take the end back if it is wrong, as long as the other one has not ended it.",
    ),
    "batch-is-compared": (
        "Tập này đã so với người kia nên không mở lại được.",
        "This batch has been compared and cannot be opened again.",
    ),
    "batch-is-full": (
        "Tập này chỉ có %(size)s phiếu và đã nhập đủ. Nếu còn phiếu trên tay, đếm lại tập.",
        "This batch has %(size)s papers and all are keyed. If a paper is left, count the batch again.",
    ),
    "batch-not-whole": (
        "Đã nhập %(keyed)s phiếu, tập có %(size)s phiếu. Nhập cho đủ rồi kết thúc tập.",
        "%(keyed)s papers are keyed, the batch has %(size)s. Key the rest, then end it.",
    ),
    "keying-out-of-step": (
        "Trang này không còn đúng: đã lưu %(keyed)s phiếu, trang đang tính %(seen)s. Tải lại trang rồi nhập tiếp.",
        "This page is behind: %(keyed)s papers are saved, the page counts %(seen)s. Reload it and go on.",
    ),
    "nothing-to-take-back": ("Chưa có phiếu nào để lùi lại.", "There is no paper to take back."),
    "second-count-missing": (
        "Cần hai người nhập độc lập mới đóng được. Mời người thứ hai nhập phiếu.",
        "Two independent counts are needed to close. Let a second operator key the papers.",
    ),
    "batches-differ": (
        "Còn %(batches)s tập phiếu chưa khớp giữa hai người nhập.",
        "%(batches)s batches do not agree yet between the two counts.",
    ),
    "bundles-do-not-add-up": (
        "Tổng của các tập không bằng tổng của cả lần bầu. Không đóng được; báo người quản trị kiểm tra.",
        "The batches do not add up to the whole. The ballot cannot close; tell the administrator.",
    ),
    "negative-number": ("Các số phải từ 0 trở lên.", "Numbers are 0 or more."),
    "no-such-outcome": ("Chọn một trong các cách giải quyết.", "Choose one of the ways out."),
    "nothing-to-decide": (
        "Việc này đã quyết định rồi hoặc không phải quyết định.",
        "This has been decided already, or need not be.",
    ),
    "no-papers-kept": (
        "Trên máy không còn phiếu của lần bầu này.",
        "No papers of this ballot are kept in the system.",
    ),
    "ballot-has-consequences": (
        "Chỉ hủy được lần bầu mới nhất, khi cuộc bầu chưa kết thúc.",
        "Only the newest ballot can be cancelled, while the election has not ended.",
    ),
    "ballot-already-void": ("Lần bầu này đã hủy.", "This ballot is void already."),
    "no-result-yet": ("Cuộc bầu cử chưa có kết quả.", "The election has no result yet."),
    "decisions-open": (
        "Còn %(number)s việc đại hội hoặc ban kiểm phiếu phải quyết định.",
        "%(number)s matters are left for the assembly or the board to decide.",
    ),
    "ballot-still-to-hold": (
        "Đã quyết định bầu tiếp mà lần bầu đó chưa tổ chức.",
        "A further ballot was decided and not held yet.",
    ),
    "closed-before-held": (
        "Ngày bế mạc phải từ ngày bầu (%(held_on)s) trở đi.",
        "The congress cannot close before the day of the election (%(held_on)s).",
    ),
    "already-approved": ("Kết quả đã được chuẩn y.", "The result is approved already."),
    "approved-before-closed": (
        "Ngày chuẩn y phải từ ngày bế mạc (%(closed_on)s) trở đi.",
        "It cannot be approved before the congress closed (%(closed_on)s).",
    ),
    "approval-without-document": (
        "Ghi số, ký hiệu quyết định chuẩn y.",
        "Give the number and symbol of the decision that approves it.",
    ),
    "appointment-without-document": (
        "Ghi số, ký hiệu quyết định chỉ định.",
        "Give the number and symbol of the decision of appointment.",
    ),
    "appointment-without-organ": ("Ghi cấp ủy ra quyết định.", "Say which committee decided."),
    "nobody-appointed": ("Chọn ít nhất một người.", "Choose at least one person."),
    "poll-of-a-poll": ("Đây đã là phiếu xin ý kiến.", "This is an opinion poll already."),
    "nobody-to-poll": (
        "Không có ai ứng cử hoặc được đề cử thêm để xin ý kiến.",
        "Nobody stands beside the official list, so there is nothing to ask.",
    ),
    "nobody-presented": ("Chọn ít nhất một người.", "Choose at least one person."),
    "nobody-on-the-roll": ("Số người được triệu tập phải từ 1 trở lên.", "At least one person is summoned."),
}

VERBS = {
    "ElectionOpened": ("Lập cuộc bầu cử", "Election opened"),
    "ElectionEdited": ("Sửa cuộc bầu cử", "Election edited"),
    "SeatsVoted": ("Biểu quyết số lượng bầu", "Number to elect voted"),
    "CandidateNominated": ("Ghi người ứng cử, đề cử", "Candidate proposed"),
    "CandidateRemoved": ("Bỏ tên ghi nhầm", "Name taken off"),
    "WithdrawalSorted": ("Ghi người xin rút", "Request to withdraw sorted"),
    "WithdrawalsDecided": ("Quyết định việc rút khỏi danh sách", "Withdrawals decided"),
    "SlateAdopted": ("Biểu quyết danh sách bầu cử", "Slate adopted"),
    "BoardNamed": ("Bầu ban kiểm phiếu", "Counting board named"),
    "RollSet": ("Ghi số người được triệu tập", "Number summoned set"),
    "RollLineAdded": ("Trừ người không tính", "Somebody taken off the roll"),
    "RollLineRemoved": ("Tính lại người đã trừ", "Somebody put back on the roll"),
    "RoundOpened": ("Mở lần bầu", "Ballot opened"),
    "BallotsPrinted": ("In phiếu bầu", "Ballot papers printed"),
    "PapersCollected": ("Thu phiếu", "Papers collected"),
    "RoundVoided": ("Hủy lần bầu", "Ballot cancelled"),
    "CountTaken": ("Nhận nhập phiếu", "Count taken"),
    "BatchKeyed": ("Nhập xong tập phiếu", "Batch keyed"),
    "BatchReopened": ("Mở lại tập phiếu", "Batch opened again"),
    "BatchAgreed": ("Hai lần đếm một tập khớp nhau", "Counts of a batch agree"),
    "BatchDiffered": ("Hai lần đếm một tập khác nhau", "Counts of a batch differ"),
    "RoundClosed": ("Công bố kết quả lần bầu", "Result of the ballot announced"),
    "OutcomeDecided": ("Quyết định sau kiểm phiếu", "Decided after the count"),
    "ElectionDecided": ("Kết thúc cuộc bầu cử", "Election ended"),
    "ResultApproved": ("Ghi quyết định chuẩn y", "Result approved"),
    "PapersDestroyed": ("Hủy phiếu", "Papers destroyed"),
    "PapersOpened": ("Cung cấp dữ liệu phiếu", "Papers handed out"),
    "PeopleAppointed": ("Ghi quyết định chỉ định", "Appointment recorded"),
    "PracticeConfirmed": ("Xác nhận cách làm", "Practice confirmed"),
    "ElectionsExported": ("Xuất danh sách bầu cử", "List of elections exported"),
}

FIELDS = {
    "approved_by": ("Người chấp thuận", "Approved by"),
    "decider": ("Người quyết định", "Decided by"),
    "document": ("Văn bản", "Document"),
    "evidence": ("Căn cứ, hồ sơ", "Evidence"),
}
