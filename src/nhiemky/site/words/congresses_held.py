"""Words of one congress: its roll, its meeting, its elections, its scheme, its end."""

WORDS = {
    "congress-dropped": (
        "Đại hội này đã ghi không tổ chức nên không làm tiếp được.",
        "This congress is recorded as not held; nothing more can be done for it.",
    ),
    "congress-over": (
        "Đại hội đã tổ chức xong nên không sửa được nữa.",
        "The congress is over; this cannot be changed any more.",
    ),
    "congress-already-convened": (
        "Đại hội đã có bản ghi. Sửa chương trình trong bản ghi đó.",
        "The congress has its record. Change the agenda there.",
    ),
    "congress-without-day": (
        "Chưa có ngày đại hội. Văn phòng cấp ủy ghi ngày vào kế hoạch trước.",
        "The congress has no day yet. The office of the ward gives it one in the plan first.",
    ),
    "no-record-of-this-congress": (
        "Chọn bản ghi đại hội của chính đơn vị, chưa thuộc đại hội nào khác.",
        "Choose a record of a congress of this unit that belongs to no other congress.",
    ),
    "congress-elects-nobody": (
        "Theo nội dung, đại hội này không bầu cử. Đổi nội dung trong kế hoạch nếu có bầu.",
        "By its contents this congress elects nobody. Change the contents in the plan if it does.",
    ),
    "congress-without-conference": (
        "Chưa triệu tập đại hội. Triệu tập trước, bản ghi và chương trình được lập cùng lúc.",
        "The congress is not convened yet. Convene it first; its record and agenda are made with that.",
    ),
    "congress-elections-already-open": (
        "Các cuộc bầu cử này đã mở rồi. Vào từng cuộc ở trang đại hội.",
        "These elections are open already. Go to each of them from the page of the congress.",
    ),
    "election-not-of-this-congress": (
        "Có cuộc bầu cử không thuộc nội dung của đại hội này.",
        "One of these elections does not belong to the contents of this congress.",
    ),
    "election-without-roll": (
        "Chưa có danh sách triệu tập nên chưa biết quá một nửa là bao nhiêu. Lập danh sách triệu tập rồi mở bầu cử.",
        "There is no roll, so nobody knows what more than half is. Draw up the roll, then open the elections.",
    ),
    "nobody-marked-present": (
        "Chưa điểm danh ai có mặt. Điểm danh rồi ghi vào biên bản.",
        "Nobody is marked present. Call the roll, then put it into the record.",
    ),
    "draft-of-another-unit": (
        "Chọn dự thảo của đơn vị hoặc của cấp ủy cấp trên trong đợt này.",
        "Choose a draft of the unit or of the committee that leads the season.",
    ),
    "congress-elections-open": (
        "Còn %(elections)s cuộc bầu cử chưa có kết quả. Công bố kết quả hoặc dừng từng cuộc trước.",
        "%(elections)s elections have no result yet. Announce the result, or stop them, first.",
    ),
    "congress-elections-missing": (
        "Đại hội có bầu cử mà chưa mở cuộc nào. Mở bầu cử, hoặc đổi nội dung trong kế hoạch.",
        "The congress elects, and no election is open. Open them, or change the contents in the plan.",
    ),
    "congress-not-closed": (
        "Biên bản chưa bế mạc. Bế mạc trong biên bản rồi kết thúc đại hội.",
        "The record of the meeting is not closed. Close it, then end the congress.",
    ),
    "delegate-twice": (
        "Có %(people)s người đã ở trong danh sách. Bỏ chọn những người đó.",
        "%(people)s of them are on the roll already. Take them out.",
    ),
    "nobody-to-summon": (
        "Hồ sơ không còn ai chưa có trong danh sách. Thêm từng người nếu cần.",
        "The records name nobody who is not on the roll. Add people one by one if need be.",
    ),
    "way-of-another-congress": (
        "Đại hội đảng viên gồm đảng viên của đơn vị; đại hội đại biểu gồm đại biểu đương nhiên, được bầu, chỉ định.",
        "A congress of members has members; one of delegates has delegates by office, by election or by appointment.",
    ),
    "delegate-was-replaced": (
        "Đã có đại biểu dự khuyết dự thay. Bỏ người dự thay khỏi danh sách trước.",
        "An alternate stands in this place. Take the alternate off the roll first.",
    ),
    "delegate-is-present": (
        "Người này đã điểm danh có mặt nên không bỏ khỏi danh sách được. Sửa điểm danh trước.",
        "This person is marked present and stays on the roll. Change the mark first.",
    ),
    "only-officials-are-replaced": (
        "Chỉ đại biểu chính thức mới có người dự thay.",
        "Only an official delegate is replaced.",
    ),
    "delegate-not-absent": (
        "Điểm danh người này là vắng rồi mới ghi người dự thay.",
        "Mark this person as absent, then name who comes instead.",
    ),
    "no-such-alternate": (
        "Chọn đại biểu dự khuyết chưa dự thay ai.",
        "Choose an alternate who stands in nobody's place yet.",
    ),
    "replaced-delegate-came": (
        "Có đại biểu đã có người dự thay mà được điểm danh có mặt. Bỏ người dự thay trước.",
        "Somebody in whose place an alternate stands is marked present. Take the alternate off first.",
    ),
    "congress-held-in-the-future": (
        "Ngày bế mạc %(day)s chưa đến. Sửa ngày nếu ghi nhầm, hoặc kết thúc đại hội từ ngày đó.",
        "The last day, %(day)s, is still to come. Correct it if it is wrong, or end the congress from that day on.",
    ),
    "scheme-without-seats": ("Số lượng phải từ 1 trở lên.", "The number is at least 1."),
    "scheme-part-beyond-seats": (
        "%(number)s người nhiều hơn số lượng %(seats)s. Kiểm tra lại hai số.",
        "%(number)s are more than the %(seats)s seats. Check the two numbers.",
    ),
    "scheme-not-set": (
        "Ghi số lượng của đề án trước, rồi thêm người.",
        "Write down the numbers of the scheme first, then add people.",
    ),
    "person-in-the-scheme": ("Người này đã có trong đề án.", "This person is in the scheme already."),
    "scheme-has-a-secretary": (
        "Đề án chỉ dự kiến một bí thư.",
        "The scheme plans one secretary only.",
    ),
}

VERBS = {
    "CongressConvened": ("Triệu tập đại hội", "Congress convened"),
    "CongressElectionsOpened": ("Mở các cuộc bầu cử của đại hội", "Elections of the congress opened"),
    "DelegatesSummoned": ("Lập danh sách triệu tập", "Roll drawn up"),
    "DelegateAdded": ("Thêm người được triệu tập", "Put on the roll"),
    "DelegateRemoved": ("Bỏ khỏi danh sách triệu tập", "Taken off the roll"),
    "DelegateReplaced": ("Đại biểu dự khuyết dự thay", "Alternate in the place of a delegate"),
    "DelegatesMarked": ("Điểm danh đại hội", "Roll of the congress called"),
    "CredentialsConfirmed": ("Ghi báo cáo thẩm tra vào biên bản", "Report on those attending recorded"),
    "SchemeSet": ("Ghi số lượng, cơ cấu của đề án nhân sự", "Numbers of the personnel scheme set"),
    "SchemePersonNamed": ("Thêm người vào đề án nhân sự", "Named in the personnel scheme"),
    "SchemePersonRemoved": ("Bỏ người khỏi đề án nhân sự", "Taken out of the personnel scheme"),
    "ResolutionPut": ("Chọn dự thảo nghị quyết", "Draft resolution chosen"),
    "CongressHeld": ("Ghi đại hội đã tổ chức", "Congress recorded as held"),
    "CongressPrinted": ("In tài liệu đại hội có tên người", "Paper of a congress with names printed"),
}

FIELDS = {
    "parts": ("Các nội dung", "Contents"),
    "re_elected": ("Tái cử", "Re-elected"),
    "seats": ("Số lượng", "Seats"),
    "women": ("Nữ", "Women"),
    "young": ("Dưới 40 tuổi", "Under 40"),
}
