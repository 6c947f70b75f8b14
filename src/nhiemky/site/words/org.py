WORDS = {
    "key-without-label": (
        "Hãy ghi khóa dùng cho phần mềm nào.",
        "Say for which program the key is.",
    ),
    "key-already-revoked": ("Khóa này đã thu hồi.", "This key has been revoked."),
    "account-above-yours": (
        "Bạn không đặt lại được mật khẩu của tài khoản này: tài khoản có vai trò mà bạn không được giao, hoặc là của chính bạn.",
        "You cannot reset this password: the account holds a role that you may not give, or it is your own.",
    ),
    "already-a-member": ("Người này đã là đảng viên.", "This person is a member already."),
    "already-ended": ("Việc này đã kết thúc ngày %(on)s.", "This ended on %(on)s."),
    "already-in-charge": (
        "Người này đang phụ trách đơn vị.",
        "This person is in charge of the unit already.",
    ),
    "already-in-that-branch": (
        "Đảng viên đang sinh hoạt ở chi bộ này; hãy chọn chi bộ khác.",
        "The member is in this branch already; choose another one.",
    ),
    "before-birth": ("Ngày này không sau ngày sinh.", "This day is not after the date of birth."),
    "born-too-long-ago": (
        "Ngày sinh quá xa; có thể sai thế kỷ.",
        "Nobody is that old; the century may be wrong.",
    ),
    "branch-not-named": ("Hãy chọn chi bộ.", "Choose a branch."),
    "branch-without-type": (
        "Hãy chọn loại chi bộ: tổ dân phố, cơ quan đơn vị hay trường học.",
        "Say of which type the branch is: residential group, agency or school.",
    ),
    "change-before-the-last-one": (
        "Ngày này trước thay đổi gần nhất (%(last)s).",
        "This is before the latest change (%(last)s).",
    ),
    "change-in-the-future": ("Ngày này ở tương lai.", "This day is in the future."),
    "date-in-the-future": ("Ngày này ở tương lai.", "This day is in the future."),
    "dates-in-wrong-order": (
        "Sai thứ tự: ngày quyết định, rồi ngày kết nạp, rồi ngày chính thức.",
        "Wrong order: decision first, then admission, then recognition.",
    ),
    "days-off-too-long": (
        "Từ ngày đầu đến ngày cuối là %(days)s ngày, nhiều hơn %(most)s ngày. Kiểm tra lại năm.",
        "From the first to the last day are %(days)s days, more than %(most)s. Check the year.",
    ),
    "days-off-without-basis": (
        "Ghi căn cứ: thông báo nào cho nghỉ hoặc làm bù.",
        "Say which announcement gives the day off or makes it a working day.",
    ),
    "day-is-worked-anyway": (
        "Ngày làm bù là thứ Bảy, Chủ nhật; ngày này vốn là ngày làm việc.",
        "A day worked in exchange is a Saturday or Sunday; this one is a working day anyway.",
    ),
    "day-off-is-gone": ("Ngày này đã được bỏ khỏi lịch.", "This day has been dropped already."),
    "ends-before-it-begins": (
        "Ngày kết thúc trước ngày bắt đầu.",
        "It would end before it begins.",
    ),
    "gap-without-days": (
        "Ngày trở lại phải sau ngày bắt đầu gián đoạn.",
        "The return must be after the beginning of the interruption.",
    ),
    "import-has-errors": (
        "Còn %(count)s dòng có lỗi. Sửa tệp rồi đọc lại, hoặc đánh dấu bỏ các dòng có lỗi.",
        "%(count)s rows have errors. Correct the file and read it again, or tick to leave them out.",
    ),
    "import-not-confirmed": (
        "Lần nhập này chưa được xác nhận hoặc đã hoàn tác.",
        "This import was not confirmed or has been undone.",
    ),
    "import-not-open": (
        "Lần nhập này đã được xác nhận hoặc đã bỏ.",
        "This import has been confirmed or dropped already.",
    ),
    "import-without-sound-rows": ("Không có dòng nào nhập được.", "No row can be imported."),
    "list-too-long": (
        "Danh sách có %(rows)s dòng; mỗi lần nhập tối đa %(most)s dòng.",
        "The list has %(rows)s rows; one import takes at most %(most)s.",
    ),
    "list-unreadable": (
        "Không đọc được bảng trong tệp này; hãy lưu lại thành XLSX hoặc CSV.",
        "The table in this file cannot be read; save it again as XLSX or CSV.",
    ),
    "list-without-heading": (
        "Không thấy dòng tiêu đề có cột “Họ và tên” và ít nhất một cột khác.",
        "There is no heading with “Họ và tên” and at least one other known column.",
    ),
    "list-without-people": ("Dưới dòng tiêu đề không có dòng nào.", "There are no rows below the heading."),
    "membership-has-ended": (
        "Đảng viên này đã ra khỏi danh sách sinh hoạt.",
        "This membership has ended.",
    ),
    "membership-has-no-such-step": (
        "Từ trạng thái hiện tại không chuyển sang trạng thái này được.",
        "The membership cannot change from its present state into this one.",
    ),
    "no-role-for-oneself": (
        "Không tự giao hay tự thôi vai trò của mình; hãy nhờ người khác có quyền.",
        "Nobody gives roles to themselves or ends their own; ask somebody else who may.",
    ),
    "not-a-member": ("Người này không phải đảng viên.", "This person is not a member."),
    "office-already-held": ("Người này đang giữ chức vụ đó.", "This person holds that office already."),
    "people-added-meanwhile": (
        "Từ lúc đọc tệp đã có thêm %(count)s người trùng với danh sách. Hãy đọc lại tệp để xem.",
        "%(count)s people of the list have been entered since it was read. Read the file again.",
    ),
    "people-used-since": (
        "Không hoàn tác được: %(count)s người đã được sửa hoặc dùng ở nơi khác: %(names)s.",
        "This cannot be undone: %(count)s people have been edited or used elsewhere since: %(names)s.",
    ),
    "placement-before-the-current-one": (
        "Ngày chuyển phải sau ngày bắt đầu của vị trí hiện tại (%(since)s).",
        "The day must be after the present placement began (%(since)s).",
    ),
    "placement-in-the-future": (
        "Chỉ ghi việc chuyển đã có hiệu lực; ngày này ở tương lai.",
        "Only a move already in force is entered; this day is in the future.",
    ),
    "probation-not-over": (
        "Chưa hết 12 tháng dự bị tính từ lễ kết nạp; sớm nhất là %(ends)s.",
        "Probation is 12 months from the admission ceremony; the earliest day is %(ends)s.",
    ),
    "role-not-yours-to-give": (
        "Bạn không có quyền giao hay thôi vai trò này tại đơn vị đã chọn.",
        "You may not give or end this role in the chosen unit.",
    ),
    "role-of-a-branch": (
        "Vai trò bí thư chi bộ chỉ giao tại một chi bộ.",
        "The role of branch secretary is given in a branch only.",
    ),
    "succession-does-not-fit": (
        "Sáp nhập và đổi tên có đúng một đơn vị kế thừa; chia tách có từ hai đơn vị.",
        "A merger or a new name has exactly one successor; a split has at least two.",
    ),
    "term-already-there": (
        "Đã có nhiệm kỳ bắt đầu từ năm %(year)s.",
        "There is a term from %(year)s already.",
    ),
    "term-before-the-last-one": (
        "Nhiệm kỳ %(term)s bắt đầu từ ngày %(since)s; nhiệm kỳ mới phải bắt đầu sau ngày đó. "
        "Nếu ghi bổ sung một nhiệm kỳ cũ thì năm kết thúc không được sau năm bắt đầu của nhiệm kỳ ấy.",
        "The term %(term)s begins on %(since)s; a new one begins after that day. "
        "An older term that is entered later ends no later than in the first year of that one.",
    ),
    "term-ends-too-early": ("Năm kết thúc phải sau năm bắt đầu.", "The last year must be after the first."),
    "term-inside-a-closed-one": (
        "Nhiệm kỳ %(term)s kéo dài đến hết ngày %(ended)s; nhiệm kỳ mới phải bắt đầu sau ngày đó.",
        "The term %(term)s lasts until %(ended)s; a new one begins after that day.",
    ),
    "type-of-branches-only": (
        "Chỉ chi bộ mới có loại tổ dân phố, cơ quan, trường học; hãy để trống.",
        "Only branches have a type; leave it empty.",
    ),
    "unit-already-closed": (
        "Đơn vị đã kết thúc hoạt động ngày %(on)s.",
        "The unit ended on %(on)s.",
    ),
    "unit-below-itself": (
        "Không đặt đơn vị dưới chính nó hoặc dưới đơn vị trực thuộc nó.",
        "A unit cannot stand below itself or below one of its parts.",
    ),
    "unit-closed-before-it-began": (
        "Ngày kết thúc trước ngày bắt đầu hoạt động (%(began)s).",
        "The unit began only on %(began)s.",
    ),
    "unit-still-has-members": (
        "Đơn vị còn %(count)s đảng viên đang sinh hoạt; hãy chuyển họ trước.",
        "The unit still has %(count)s members; move them first.",
    ),
    "unit-still-has-parts": (
        "Đơn vị còn %(count)s đơn vị trực thuộc đang hoạt động; hãy kết thúc hoặc chuyển chúng trước.",
        "The unit still has %(count)s open parts; close or move them first.",
    ),
    "username-taken": ("Tên đăng nhập này đã có.", "This username is taken."),
}

STEPS = {
    "AccountGuarded.email_changed": ("Đổi địa chỉ thư của mình", "Changed the own e-mail address"),
    "AccountGuarded.email_deleted": ("Bỏ địa chỉ thư của mình", "Removed the own e-mail address"),
    "AccountGuarded.password_changed": ("Đổi mật khẩu của mình", "Changed the own password"),
    "AccountGuarded.password_reset": ("Đặt lại mật khẩu của mình", "Reset the own password"),
    "AccountGuarded.password_set": ("Đặt mật khẩu của mình", "Set the own password"),
    "AccountGuarded.recovery_codes_generated": ("Tạo mã dự phòng", "Made recovery codes"),
    "AccountGuarded.totp_activated": (
        "Bật mã xác thực trên điện thoại",
        "Turned on codes from the telephone",
    ),
    "AccountGuarded.totp_deactivated": (
        "Tắt mã xác thực trên điện thoại",
        "Turned off codes from the telephone",
    ),
    "AccountGuarded.webauthn_added": ("Thêm khóa truy cập", "Added a passkey"),
    "AccountGuarded.webauthn_removed": ("Bỏ khóa truy cập", "Removed a passkey"),
}

VERBS = {
    "ApiKeyMade": ("Tạo khóa truy cập", "Access key made"),
    "ApiKeyRevoked": ("Thu hồi khóa truy cập", "Access key revoked"),
    "DayOffDropped": ("Bỏ ngày nghỉ đã ghi", "Day off dropped"),
    "DaysOffSet": ("Ghi ngày nghỉ, ngày làm bù", "Days off recorded"),
    "AccountGuarded": (
        "Thay đổi cách bảo vệ đăng nhập của mình",
        "Changed the protection of the own account",
    ),
    "AccountOpened": ("Mở tài khoản", "Account opened"),
    "AssignmentEnded": ("Thôi phụ trách", "Assignment ended"),
    "GapRecorded": ("Ghi thời gian không tính tuổi đảng", "Interruption recorded"),
    "HoldingEnded": ("Thôi giữ chức vụ", "Office left"),
    "ImportConfirmed": ("Nhập danh sách", "List imported"),
    "ImportDropped": ("Bỏ danh sách xem trước", "Preview dropped"),
    "ImportPreviewed": ("Đọc danh sách để xem trước", "List read for preview"),
    "ImportUndone": ("Hoàn tác lần nhập danh sách", "Import undone"),
    "MemberMoved": ("Chuyển chi bộ", "Moved to another branch"),
    "MembershipChanged": ("Thay đổi trạng thái đảng viên", "Membership changed"),
    "PasswordReset": ("Đặt lại mật khẩu", "Password reset"),
    "PeopleExported": ("Lấy danh sách đảng viên về", "Member list exported"),
    "PersonAdded": ("Thêm người", "Person added"),
    "PersonAdmitted": ("Ghi là đảng viên", "Entered as a member"),
    "PersonAppointed": ("Giao chức vụ", "Appointed to an office"),
    "PersonAssigned": ("Phân công phụ trách", "Put in charge"),
    "PersonEdited": ("Sửa hồ sơ", "Record edited"),
    "PersonRead": ("Mở hồ sơ", "Record opened"),
    "SignedIn": ("Đăng nhập", "Signed in"),
    "RoleEnded": ("Thôi vai trò", "Role ended"),
    "RoleGiven": ("Giao vai trò", "Role given"),
    "SoundRowsConfirmed": ("Nhập danh sách, bỏ dòng có lỗi", "List imported without the rows in error"),
    "TermOpened": ("Thêm nhiệm kỳ", "Term added"),
    "UnitClosed": ("Kết thúc hoạt động đơn vị", "Unit closed"),
    "UnitCreated": ("Thêm đơn vị", "Unit added"),
    "UnitEdited": ("Sửa đơn vị", "Unit edited"),
    "UnitPlaced": ("Chuyển nơi trực thuộc", "Unit placed elsewhere"),
    "UnitSucceeded": ("Ghi đơn vị kế thừa", "Succession recorded"),
}
