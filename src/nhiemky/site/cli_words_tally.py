"""What `nhiemky tally` says: (Vietnamese, English) with named places, as in `cli_words`."""

WORDS = {
    "tally": (
        "Kiểm phiếu: tính kết quả bầu cử từ số phiếu hoặc từng lá phiếu, không cần cơ sở dữ liệu",
        "Decide elections from counts or from ballots, without a database",
    ),
    "tally-case": (
        "Tệp JSON: một cuộc bầu hoặc một danh sách; - là đọc từ đầu vào chuẩn",
        "A JSON file: one election or a list; - reads the standard input",
    ),
    "tally-file": ("TỆP.json", "CASE.json"),
    # What is wrong with the input: in which file, where, and what was expected.
    "tally-stdin": ("đầu vào chuẩn", "standard input"),
    "tally-not-there": ("Không có tệp %(file)s", "There is no file %(file)s"),
    "tally-no-file": ("Không đọc được %(file)s: %(why)s", "%(file)s cannot be read: %(why)s"),
    "tally-not-utf8": (
        "%(file)s, dòng:cột %(path)s: không phải chữ UTF-8. Hãy lưu tệp với bảng mã UTF-8.",
        "%(file)s, line:column %(path)s: not UTF-8. Save the file as UTF-8.",
    ),
    "tally-not-json": (
        "%(file)s, dòng:cột %(path)s: không đúng JSON. Cần một cuộc bầu {…} hoặc danh sách [{…}, …].",
        "%(file)s, line:column %(path)s: not JSON. Expected one election {…} or a list [{…}, …].",
    ),
    "tally-not-a-number": (
        "%(file)s, mục bắt đầu ở dòng:cột %(path)s: “%(given)s” không phải là số trong JSON. Cần số nguyên.",
        "%(file)s, in what begins at line:column %(path)s: “%(given)s” is no number in JSON. Expected a whole number.",
    ),
    "tally-key-twice": (
        "%(file)s, mục bắt đầu ở dòng:cột %(path)s: “%(given)s” ghi hai lần trong cùng một mục. Mỗi tên, mỗi mục chỉ ghi một lần.",
        "%(file)s, in what begins at line:column %(path)s: “%(given)s” stands twice in one object. Expected each name and key once.",
    ),
    "tally-missing": (
        "%(file)s, %(path)s: còn thiếu, cần có.",
        "%(file)s, %(path)s: missing, expected to be given.",
    ),
    "tally-unknown-key": (
        "%(file)s, %(path)s: không có mục này. Chỉ có: %(expected)s.",
        "%(file)s, %(path)s: no such field. Expected one of: %(expected)s.",
    ),
    "tally-wrong-type": (
        "%(file)s, %(path)s: cần %(expected)s, không phải %(given)s.",
        "%(file)s, %(path)s: expected %(expected)s, not %(given)s.",
    ),
    "tally-not-one-of": (
        "%(file)s, %(path)s: không có %(given)s. Cần một trong: %(expected)s.",
        "%(file)s, %(path)s: no such value as %(given)s. Expected one of: %(expected)s.",
    ),
    "tally-too-small": (
        "%(file)s, %(path)s: cần từ %(least)s trở lên, không phải %(given)s.",
        "%(file)s, %(path)s: expected %(least)s or more, not %(given)s.",
    ),
    "tally-not-a-name": (
        "%(file)s, %(path)s: %(given)s không đọc được như họ tên. Cần chữ nhìn thấy được.",
        "%(file)s, %(path)s: %(given)s cannot be read as a name. Expected visible letters.",
    ),
    "tally-name-twice": (
        "%(file)s, %(path)s: “%(given)s” có hai lần. Mỗi tên chỉ một lần.",
        "%(file)s, %(path)s: “%(given)s” stands twice. Expected each name once.",
    ),
    "tally-both-or-neither": (
        "%(file)s, %(path)s: cần đúng một trong hai: %(expected)s.",
        "%(file)s, %(path)s: expected exactly one of the two: %(expected)s.",
    ),
    "tally-fewer-names-than-seats": (
        "%(file)s, %(path)s: %(names)s người trong danh sách, ít hơn %(seats)s người cần bầu.",
        "%(file)s, %(path)s: %(names)s names are fewer than %(seats)s seats. Expected at least as many.",
    ),
    "tally-marks-of-wrong-length": (
        "%(file)s, %(path)s: phiếu có %(given)s dòng, cần %(names)s dòng như danh sách.",
        "%(file)s, %(path)s: %(given)s marks; expected %(names)s, one for each name of the slate.",
    ),
    "tally-not-two-boxes": (
        "%(file)s, %(path)s: cần hai ô [đồng ý, không đồng ý], không phải %(given)s ô.",
        "%(file)s, %(path)s: expected two boxes [agree, disagree], not %(given)s.",
    ),
    "expected-object": ("một mục {…}", "an object {…}"),
    "expected-list": ("một danh sách […]", "a list […]"),
    "expected-text": ("chữ trong ngoặc kép", "a text in quotation marks"),
    "expected-true-or-false": ("true hoặc false", "true or false"),
    "expected-whole-number": ("số nguyên", "a whole number"),
    # The outcome.
    "tally-head": (
        "%(id)s: bầu %(body)s, %(seats)s người trong danh sách %(names)s người (%(regulation)s)",
        "%(id)s: %(body)s, %(seats)s of a slate of %(names)s (%(regulation)s)",
    ),
    "tally-refused": ("Không tính kết quả: %(why)s", "No result: %(why)s"),
    "tally-denominator": (
        "Số người làm căn cứ tính: %(sum)s%(denominator)s. Quá một nửa: từ %(needed)s phiếu. %(article)s%(doubt)s",
        "People counted: %(sum)s%(denominator)s. More than half: from %(needed)s votes. %(article)s%(doubt)s",
    ),
    "tally-doubt": (" (chưa được xác nhận)", " (to be confirmed)"),
    "tally-papers": (
        "Phiếu phát ra %(issued)s, thu về %(collected)s, hợp lệ %(valid)s, không hợp lệ %(invalid)s",
        "Papers issued %(issued)s, collected %(collected)s, valid %(valid)s, invalid %(invalid)s",
    ),
    "tally-columns": ("TT | Họ và tên | Số phiếu | Tỷ lệ (%%)", "No. | Name | Votes | Share (%%)"),
    "tally-elected": ("Trúng cử (%(count)s): %(names)s", "Elected (%(count)s): %(names)s"),
    "tally-nobody": ("không có ai", "nobody"),
    "tally-tied": (
        "Bằng phiếu ở người cuối: %(names)s (còn %(seats)s người được bầu)",
        "Tied for the last places: %(names)s (%(seats)s still to be elected)",
    ),
    "tally-vacant": ("Còn thiếu: %(count)s người", "Vacant seats: %(count)s"),
    "tally-alternates": ("Dự khuyết: %(names)s", "Alternates: %(names)s"),
    "tally-decide": ("Phải quyết định và ghi lại: %(what)s", "To be decided and recorded: %(what)s"),
    "tally-warn": ("Lưu ý: %(what)s", "Note: %(what)s"),
    "summoned": ("%(count)s người được triệu tập", "%(count)s summoned"),
    "temporarily_away_absent": (
        "chuyển sinh hoạt đảng tạm thời, vắng mặt",
        "living elsewhere for a time, absent",
    ),
    "exempt_absent": ("được miễn công tác và sinh hoạt đảng, vắng mặt", "exempt, absent"),
    "suspended": ("bị đình chỉ sinh hoạt", "suspended"),
    "detained": ("bị khởi tố, truy tố, tạm giam", "charged or detained"),
    "excused_throughout": ("vắng suốt có lý do được chấp nhận", "absent throughout, excused"),
    "convening_absent_throughout": (
        "cấp ủy viên triệu tập vắng suốt",
        "of the convening committee, absent throughout",
    ),
    "unreplaced_absent_throughout": (
        "đại biểu vắng suốt không có người thay",
        "delegates absent throughout, not replaced",
    ),
    "committee": ("cấp ủy", "committee"),
    "standing_committee": ("ban thường vụ", "standing committee"),
    "secretary": ("bí thư", "secretary"),
    "deputy_secretary": ("phó bí thư", "deputy secretary"),
    "inspection_committee": ("ủy ban kiểm tra", "inspection committee"),
    "inspection_chair": ("chủ nhiệm ủy ban kiểm tra", "chair of the inspection committee"),
    "delegates": ("đại biểu dự đại hội cấp trên", "delegates to the higher congress"),
    "not-issued": ("không do ban kiểm phiếu phát", "not issued by the counting board"),
    "off-list-names": ("ghi tên ngoài danh sách", "names that are not on the slate"),
    "foreign-marks": ("có dấu hiệu, chữ viết thêm", "foreign marks"),
    "too-many": ("bầu quá số lượng", "too many left"),
    "nobody": ("không bầu ai", "votes for nobody"),
    "both-or-neither": ("đánh dấu cả hai ô hoặc không ô nào", "both boxes or none"),
    "tie-at-last-seat": ("bầu lại giữa những người bằng phiếu", "a vote between those tied"),
    "tie-at-last-alternate": ("bằng phiếu ở người dự khuyết cuối cùng", "a tie for the last alternate"),
    "seats-vacant": ("có bầu tiếp cho đủ số lượng không", "whether to vote again for the vacant seats"),
    "all-disagree-ballots": (
        "phiếu không đồng ý tất cả (%(count)s phiếu “không bầu ai”) đang tính là không hợp lệ",
        "papers that disagree with everybody (%(count)s for nobody) count as invalid",
    ),
    "alternates-without-second-vote": (
        "lấy dự khuyết theo số phiếu, không bầu riêng",
        "alternates by their votes, without a vote of their own",
    ),
    "surplus-outside-10-15": ("số dư ngoài 10–15%%", "the surplus is outside 10–15%%"),
    "surplus-missing": ("danh sách không có số dư", "the slate has no surplus"),
    "standing-committee-needs-nine": (
        "cấp ủy dưới 9 người thì không bầu ban thường vụ",
        "a committee of fewer than nine elects no standing committee",
    ),
}
