WORDS = {
    "task-without-title": ("Hãy ghi việc phải làm.", "Say what is to be done."),
    "task-owner-of-another-ward": (
        "Người hoặc đơn vị này không thuộc đảng bộ.",
        "This owner does not belong to the ward.",
    ),
    "task-due-in-the-past": (
        "Hạn phải từ hôm nay trở đi.",
        "The due date must be today or later.",
    ),
    "task-cannot-from-here": (
        "Nhiệm vụ đã sang trạng thái khác; hãy xem lại.",
        "The task has moved on; look at it again.",
    ),
    "task-not-yours-to-move": (
        "Việc này do người chịu trách nhiệm hoặc người giao nhiệm vụ thực hiện.",
        "This is for the owner of the task or for whoever set it.",
    ),
    "task-report-empty": ("Hãy ghi kết quả đã làm được.", "Say what has been done."),
    "task-reason-missing": ("Hãy ghi lý do.", "Give the reason."),
}

VERBS = {
    "TaskSet": ("Giao nhiệm vụ", "Task set"),
    "TaskEdited": ("Sửa nhiệm vụ", "Task edited"),
    "TaskStarted": ("Bắt đầu thực hiện", "Task started"),
    "TaskReported": ("Báo cáo kết quả", "Result reported"),
    "TaskAccepted": ("Nghiệm thu nhiệm vụ", "Task accepted"),
    "TaskReturned": ("Yêu cầu làm tiếp", "Task returned"),
    "TaskCancelled": ("Thôi thực hiện nhiệm vụ", "Task cancelled"),
    "TasksExported": ("Xuất danh sách nhiệm vụ", "List of tasks exported"),
}
