WORDS = {
    "article-approver-missing": (
        "Hãy nêu tên người duyệt bài trước khi đăng.",
        "Name the person who approves the article before it is published.",
    ),
    "article-approver-not-entitled": (
        "Người được chọn không có quyền duyệt tin của phường này. Chọn người có vai trò Duyệt tin hoặc Bí thư, thường trực.",
        "The chosen person may not approve articles of this ward. Choose somebody with the role of approver or secretary.",
    ),
    "article-not-approved": (
        "Bài “%(title)s” chưa được duyệt, hoặc đã sửa sau khi duyệt. Người duyệt cần duyệt lại đúng bản này trong phần Cổng thông tin.",
        "The article “%(title)s” has not been approved, or was changed afterwards. This very text must be approved under Portal.",
    ),
    "article-empty": (
        "Bài phải có tiêu đề và đoạn mở đầu.",
        "An article needs a title and an opening paragraph.",
    ),
    "photo-without-words": (
        "Ảnh số %(photos)s chưa có chú thích hoặc mô tả. Mỗi ảnh cần cả hai trước khi lưu và đăng.",
        "Photograph %(photos)s lacks its caption or its description. Each needs both before it is saved and published.",
    ),
    "article-open-reference": (
        "Trong bài còn tham chiếu %(reference)s chưa thay bằng số liệu. Hãy ghi số liệu cụ thể.",
        "The text still holds the reference %(reference)s. Write the figure itself.",
    ),
    "article-figure-moved": (
        "Số liệu “%(subject)s” đã được sửa sau khi soạn bài. Hãy lấy nội dung mới từ bản ghi rồi duyệt lại.",
        "The figure “%(subject)s” was corrected after the article was drafted. Take the newer state of the record and have it approved again.",
    ),
    "article-not-published": ("Bài này chưa được đăng.", "This article is not published."),
    "unpublishing-needs-a-reason": (
        "Gỡ bài phải nêu lý do; lý do được ghi vào nhật ký.",
        "Taking an article down needs a reason; it is written into the journal.",
    ),
    "article-without-record": (
        "Bài này không soạn từ bản ghi nào nên không có nội dung mới để lấy.",
        "This article was not made from a record, so there is no newer state to take.",
    ),
    "publishing-needs-the-role": (
        "Chỉ người có vai trò Biên tập cổng thông tin hoặc Văn phòng được đăng bài.",
        "Only an editor or the clerk may publish articles.",
    ),
    "articles-are-unpublished-not-deleted": (
        "Không xóa được trang này. Bài đã từng đăng thì dùng “Gỡ bài” trong phần Cổng thông tin; trang chủ và chuyên mục được giữ lại.",
        "This page cannot be deleted. Take an article down under Portal; front pages and sections stay.",
    ),
    "host-name-wrong": (
        "Tên miền chỉ có chữ không dấu, chữ số, dấu gạch nối và dấu chấm, ví dụ phuong.example.",
        "A host name has letters, digits, hyphens and dots only, such as ward.example.",
    ),
    "host-name-taken": (
        "Tên miền %(host)s đã dùng cho một cổng thông tin khác.",
        "The host name %(host)s belongs to another site already.",
    ),
}

VERBS = {
    "ArticleDrafted": ("Soạn bài từ hội nghị", "Drafted the article from a conference"),
    "ArticleEdited": ("Sửa bản nháp", "Edited the draft"),
    "ArticleApproved": ("Duyệt bài", "Approved the article"),
    "ArticlePublished": ("Đăng bài", "Published the article"),
    "ArticleUnpublished": ("Gỡ bài", "Took the article down"),
    "ArticleRefreshed": ("Lấy nội dung mới từ bản ghi", "Took the newer state of the record"),
    "ArticleOutOfDate": ("Bản ghi khác với bài", "The record differs from the article"),
    "HostNamed": ("Đặt tên miền của cổng thông tin", "Named the host of the public site"),
    "ArticlesExported": ("Xuất danh sách bài", "Exported the list of articles"),
}
