"""Words of the congress season: its plan, its checklist, its lessons."""

WORDS = {
    "season-without-title": ("Ghi tên đợt đại hội.", "Name the season."),
    "season-term-backwards": (
        "Nhiệm kỳ phải kết thúc sau năm bắt đầu.",
        "The term must end after the year in which it begins.",
    ),
    "season-window-backwards": (
        "Ngày cuối của đợt phải sau ngày đầu.",
        "The last day of the season must come after its first.",
    ),
    "season-is-closed": (
        "Đợt đại hội đã kết thúc nên không sửa kế hoạch được nữa.",
        "The season has ended; its plans cannot be changed any more.",
    ),
    "no-unit-chosen": (
        "Chọn ít nhất một đơn vị, hoặc đánh dấu lấy tất cả.",
        "Choose at least one unit, or tick all of them.",
    ),
    "unit-holds-no-congress": (
        "%(unit)s không phải tổ chức đảng tổ chức đại hội.",
        "%(unit)s is no Party organisation that holds congresses.",
    ),
    "unit-has-ended": (
        "%(unit)s đã kết thúc hoạt động ngày %(day)s. Chọn đơn vị kế tục, hoặc đánh dấu đợt này là nhập lại từ tài liệu cũ.",
        "%(unit)s ended on %(day)s. Choose the unit that follows it, or enter the season as an old one.",
    ),
    "unit-already-in-season": (
        "%(unit)s đã ở trong đợt này. Mỗi đơn vị chỉ đại hội một lần trong một đợt.",
        "%(unit)s is in this season already. A unit holds one congress in a season.",
    ),
    "unit-in-another-season": (
        "%(unit)s đang chuẩn bị đại hội trong đợt “%(season)s”. Tổ chức xong, hoặc ghi không tổ chức ở đợt đó trước.",
        "%(unit)s is preparing a congress in “%(season)s”. Hold it, or withdraw it there, first.",
    ),
    "congresses-still-ahead": (
        "Còn %(number)s đại hội chưa tổ chức: %(units)s. Ghi đã tổ chức hoặc không tổ chức trước khi kết thúc đợt.",
        "%(number)s congresses are still ahead: %(units)s. Record them as held or not held before the season ends.",
    ),
    "congress-withdrawn-without-reason": (
        "Ghi lý do không tổ chức đại hội này.",
        "Say why this congress is not held.",
    ),
    "withdrawn-congress-has-begun": (
        "Biên bản đại hội này đã bắt đầu ghi, không ghi là không tổ chức được. Ghi xong biên bản, rồi kết thúc đại hội.",
        "The record of this congress has begun, so it cannot be withdrawn. Finish the record, then end the congress.",
    ),
    "withdrawn-congress-has-elected": (
        "Đại hội này có %(number)s cuộc bầu cử đã có kết quả, không ghi là không tổ chức được. Ghi biên bản, rồi kết thúc đại hội.",
        "%(number)s elections of this congress have a result, so it cannot be withdrawn. Record its meeting, then end it.",
    ),
    "congress-already-held": (
        "Đại hội này đã tổ chức nên không đổi kế hoạch được nữa.",
        "This congress has been held; its plan cannot be changed any more.",
    ),
    "congress-withdrawn": (
        "Đại hội này đã ghi là không tổ chức.",
        "This congress has been recorded as not held.",
    ),
    "congress-too-long": (
        "Dự kiến %(half_days)s buổi, đợt này quy định nhiều nhất %(limit)s buổi. Rút ngắn, hoặc sửa quy định của đợt.",
        "%(half_days)s half days are planned; this season allows %(limit)s. Shorten it, or change the limit of the season.",
    ),
    "unit-not-there-yet": (
        "%(unit)s thành lập ngày %(day)s. Chọn ngày từ đó trở đi, hoặc sửa ngày thành lập ở phần Tổ chức – Đảng viên.",
        "%(unit)s was founded on %(day)s. Choose a day from then on, or correct the day it was founded.",
    ),
    "unit-not-there-any-more": (
        "%(unit)s kết thúc hoạt động ngày %(day)s. Chọn ngày trước đó, hoặc ghi không tổ chức đại hội này.",
        "%(unit)s ends on %(day)s. Choose an earlier day, or record that this congress is not held.",
    ),
    "congress-outside-season": (
        "Đợt đại hội từ %(begins)s đến %(ends)s. Chọn ngày trong khoảng đó, hoặc sửa thời gian của đợt.",
        "The season runs from %(begins)s to %(ends)s. Choose a day in it, or change the window of the season.",
    ),
    "lessons-meeting-missing": (
        "Phải rút kinh nghiệm đại hội điểm trước. Ghi hội nghị rút kinh nghiệm với ngày sau đại hội điểm, rồi định ngày.",
        "The lessons of the pilot come first. Record the meeting on lessons, on a day after the pilot, then choose the day.",
    ),
    "congress-before-lessons": (
        "Hội nghị rút kinh nghiệm đại hội điểm họp ngày %(day)s. Chọn từ ngày đó trở đi.",
        "The lessons of the pilot are drawn on %(day)s. Choose that day or a later one.",
    ),
    "pilot-after-lessons": (
        "Hội nghị rút kinh nghiệm họp ngày %(day)s, trước khi đại hội điểm xong. Đổi ngày đại hội điểm, hoặc sửa ngày họp trước.",
        "The lessons are drawn on %(day)s, before the pilot is over. Choose an earlier day for the pilot, or move the meeting first.",
    ),
    "pilot-after-others": (
        "%(number)s đại hội khác có ngày trước hoặc trùng ngày đại hội điểm kết thúc. Định ngày điểm sớm hơn, hoặc lùi các nơi đó.",
        "%(number)s other congresses begin before the pilot is over. Choose an earlier day for the pilot, or put them off.",
    ),
    "congress-after-its-superior": (
        "%(unit)s đại hội ngày %(day)s. Đợt này quy định chi bộ xong trước đảng bộ cấp trên: chọn ngày trước đó.",
        "%(unit)s holds its congress on %(day)s. In this season branches finish before their committee: choose an earlier day.",
    ),
    "congress-before-its-parts": (
        "%(number)s đơn vị trực thuộc chưa đại hội xong, muộn nhất là %(unit)s ngày %(day)s. Chọn ngày sau đó.",
        "%(number)s units below are not finished by then, the last being %(unit)s on %(day)s. Choose a later day.",
    ),
    "parts-without-a-day": (
        "%(number)s đơn vị trực thuộc chưa định ngày đại hội; các nơi đó phải xong trước.",
        "%(number)s units below have no day yet; they have to finish before.",
    ),
    "congress-day-is-past": (
        "Ngày này đã qua. Nếu đại hội đã tổ chức thì ghi kết quả ở trang của đại hội.",
        "This day is over. If the congress was held, record it on its page.",
    ),
    "notice-too-short": (
        "Chỉ còn %(left)s ngày làm việc, phải thông báo trước %(needed)s ngày làm việc (%(basis)s).",
        "Only %(left)s working days are left; notice is due %(needed)s working days before (%(basis)s).",
    ),
    "congress-on-a-day-off": (
        "%(day)s là ngày nghỉ.",
        "%(day)s is a day off.",
    ),
    "in-charge-is-elsewhere": (
        "Người phụ trách cùng lúc còn dự đại hội %(unit)s (trùng %(number)s nơi). Đổi buổi hoặc đổi người phụ trách.",
        "Whoever is in charge is at the congress of %(unit)s at the same time (%(number)s in all). Choose another half day or person.",
    ),
    "nothing-to-postpone": (
        "Chọn đại hội cần lùi: chưa tổ chức và đã định ngày.",
        "Choose which congresses to put off: those still ahead that have a day.",
    ),
    "postponed-by-strange-days": (
        "Lùi từ 1 đến %(most)s ngày làm việc.",
        "Put off by 1 to %(most)s working days.",
    ),
    "postponed-without-reason": ("Ghi lý do lùi ngày.", "Say why they are put off."),
    "postponed-outside-season": (
        "%(number)s đại hội sẽ ra ngoài đợt (đến %(ends)s), muộn nhất là %(unit)s ngày %(day)s. Sửa thời gian của đợt trước, rồi lùi.",
        "%(number)s congresses would leave the season (until %(ends)s), the last being %(unit)s on %(day)s. Change the window first.",
    ),
    "postponed-after-its-superior": (
        "%(unit)s sẽ không xong trước đại hội %(superior)s ngày %(day)s. Lùi cả đảng bộ cấp trên.",
        "%(unit)s would not be finished before %(superior)s on %(day)s. Put off the committee above it too.",
    ),
    "congress-has-begun": (
        "Biên bản đại hội %(unit)s đã bắt đầu ghi nên không đổi ngày, buổi được nữa.",
        "The record of the congress of %(unit)s has begun; its day and half days cannot be changed any more.",
    ),
    "steps-marked-meanwhile": (
        "Việc đã chọn vừa được người khác ghi khác đi. Xem lại trạng thái hiện nay ở dưới, rồi ghi lại nếu vẫn đúng.",
        "Somebody marked the chosen steps meanwhile. Look at how they stand now, then mark them again if it is still right.",
    ),
    "checklist-line-without-words": ("Ghi việc phải làm.", "Say what is to be done."),
    "checklist-days-out-of-range": (
        "Số ngày làm việc từ 0 đến %(most)s.",
        "Between 0 and %(most)s working days.",
    ),
    "checklist-line-retired": (
        "Việc này đã bỏ khỏi danh mục.",
        "This line has been taken out of the checklist.",
    ),
    "no-step-chosen": ("Đánh dấu ít nhất một việc.", "Tick at least one step."),
    "step-is-gone": (
        "Có việc vừa được bỏ khỏi danh mục của đại hội này. Xem lại rồi đánh dấu.",
        "A step has just been taken off this congress. Look again, then tick.",
    ),
    "step-waived-without-reason": (
        "Ghi lý do không phải làm.",
        "Say why it need not be done.",
    ),
    "step-done-in-the-future": (
        "Ngày xong không thể sau hôm nay.",
        "It cannot have been done after today.",
    ),
    "congress-not-held-yet": (
        "%(number)s việc đã chọn làm sau đại hội, mà đại hội chưa tổ chức.",
        "%(number)s of the chosen steps come after the congress, which has not been held yet.",
    ),
    "lesson-without-words": (
        "Ghi bài học và chọn hội nghị đã rút ra, hoặc chọn một bài học hội nghị đã ghi.",
        "Write the lesson and choose its meeting, or choose one that a meeting has recorded.",
    ),
    "finding-is-a-lesson-already": (
        "Bài học này đã có trong đợt.",
        "This lesson is in the season already.",
    ),
    "finding-not-of-a-meeting": (
        "Bài học này không thuộc hội nghị nào của đợt. Ghi hội nghị đó là hội nghị của đợt trước.",
        "This lesson belongs to no meeting of the season. Name its conference as one first.",
    ),
    "lesson-drawn-twice": (
        "Đã có bài học với đúng lời này.",
        "There is a lesson with these very words.",
    ),
    "lesson-changes-nothing": (
        "Chưa sửa gì ở việc này: sửa lời, số ngày, nơi áp dụng hoặc người làm.",
        "Nothing of the line was changed: change its words, days, where it applies or who does it.",
    ),
    "meeting-named-already": (
        "Hội nghị này đã ghi cho mục đích đó.",
        "This conference has been named for that purpose.",
    ),
    "lessons-meeting-without-day": (
        "Hội nghị rút kinh nghiệm phải có ngày họp: các đại hội khác chỉ được tổ chức từ ngày đó.",
        "The meeting on lessons needs a day: other congresses are held from that day on.",
    ),
    "lessons-before-the-pilot": (
        "Đại hội điểm xong ngày %(day)s. Hội nghị rút kinh nghiệm phải họp từ ngày đó.",
        "The pilot ends on %(day)s. The meeting on its lessons must be on that day or later.",
    ),
}

VERBS = {
    "SeasonOpened": ("Mở đợt đại hội", "Season opened"),
    "SeasonEdited": ("Sửa đợt đại hội", "Season edited"),
    "SeasonClosed": ("Kết thúc đợt đại hội", "Season closed"),
    "MeetingNamed": ("Ghi hội nghị của đợt đại hội", "Meeting of the season named"),
    "UnitsTakenIn": ("Đưa đơn vị vào đợt đại hội", "Units taken into the season"),
    "CongressPlanned": ("Lập kế hoạch đại hội", "Congress planned"),
    "CongressesPostponed": ("Lùi ngày đại hội", "Congresses put off"),
    "CongressWithdrawn": ("Ghi không tổ chức đại hội", "Congress withdrawn"),
    "ChecklistLineAdded": ("Thêm việc vào danh mục", "Line added to the checklist"),
    "ChecklistLineChanged": ("Sửa việc trong danh mục", "Line of the checklist changed"),
    "ChecklistLineRetired": ("Bỏ việc khỏi danh mục", "Line of the checklist retired"),
    "StepsMarked": ("Ghi tiến độ chuẩn bị đại hội", "Steps of a congress marked"),
    "LessonDrawn": ("Rút bài học", "Lesson drawn"),
    "LessonApplied": ("Đưa bài học vào danh mục việc", "Lesson carried into the checklist"),
    "SeasonExported": ("Xuất tài liệu của đợt đại hội", "Paper of the season exported"),
}

FIELDS = {
    "applies": ("Áp dụng cho", "Applies to"),
    "begins_on": ("Từ ngày", "First day"),
    "branch_half_days": ("Số buổi của đại hội chi bộ", "Half days of a branch congress"),
    "committee_half_days": ("Số buổi của đại hội đảng bộ", "Half days of a committee congress"),
    "days": ("Số ngày làm việc", "Working days"),
    "directive": ("Theo chỉ thị", "Directive"),
    "done_by": ("Ai làm", "Done by"),
    "first_year": ("Nhiệm kỳ từ năm", "Term from"),
    "half_days": ("Số buổi", "Half days"),
    "is_pilot": ("Đại hội điểm", "Pilot"),
    "last_year": ("Nhiệm kỳ đến năm", "Term until"),
    "new_percent": ("Tỷ lệ đổi mới", "Share of new members"),
    "note": ("Ghi chú", "Note"),
    "order_rule": ("Thứ tự", "Order"),
    "package": ("Nhóm việc", "Work package"),
    "planned_on": ("Ngày khai mạc", "First day"),
    "variant": ("Nội dung đại hội", "Contents of the congress"),
    "women_percent": ("Tỷ lệ nữ", "Share of women"),
    "young_percent": ("Tỷ lệ cán bộ trẻ", "Share of the young"),
}
