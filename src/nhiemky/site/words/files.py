WORDS = {
    "state-secret-mark": (
        "Nội dung có dấu chỉ độ mật “%(mark)s”. Tài liệu bí mật nhà nước không được đưa lên hệ thống này; không có gì được lưu lại. Hãy soạn, vào sổ và lưu trên máy không nối mạng, theo quy chế bảo vệ bí mật nhà nước của đơn vị. Nếu đó không phải dấu mật, viết lại để chữ ấy không đứng riêng.",
        "The content carries the classification mark “%(mark)s”. State secrets must not be put into this system; nothing was kept. Draft, register and keep it on a computer that is not connected, by your body's rules on state secrets. If this is no mark, reword it so that the word does not stand alone.",
    ),
    "file-too-large": (
        "Tệp nặng %(megabytes)s MB, hệ thống nhận tối đa %(most)s MB. Hãy nén hoặc chia nhỏ tệp rồi gửi lại.",
        "The file has %(megabytes)s MB, at most %(most)s MB are taken in. Compress or split it and send it again.",
    ),
    "file-is-empty": ("Tệp không có nội dung. Hãy chọn lại tệp.", "The file is empty. Choose it again."),
    "file-kind-not-accepted": (
        "Loại tệp này không được nhận. Các loại được nhận: %(accepted)s. Tệp .doc, .xls hãy lưu lại thành .docx, .xlsx.",
        "Files of this kind are not taken in. Accepted: %(accepted)s. Save .doc and .xls files as .docx and .xlsx.",
    ),
    "file-ending-disagrees": (
        "Tên tệp có đuôi “%(ending)s” nhưng nội dung là %(real)s. Hãy đổi đúng đuôi tệp rồi gửi lại.",
        "The name of the file ends in “%(ending)s”, its content is %(real)s. Correct the ending and send it again.",
    ),
    "file-damaged": (
        "Tệp bị hỏng hoặc chưa tải đủ nên không mở được. Hãy mở thử trên máy rồi lưu lại và gửi lại.",
        "The file is damaged or incomplete and cannot be opened. Open it on your computer, save it again and send it again.",
    ),
    "file-with-macros": (
        "Tệp có chứa macro nên không được nhận. Hãy lưu lại thành .%(ending)s không có macro.",
        "The file contains macros and is not taken in. Save it as .%(ending)s without macros.",
    ),
    "archive-too-large-unpacked": (
        "Nội dung bên trong tệp quá lớn so với một văn bản thông thường nên không được nhận.",
        "What the file contains is far larger than an ordinary document; it is not taken in.",
    ),
    "image-too-many-pixels": (
        "Ảnh lớn hơn %(most)s triệu điểm ảnh. Hãy thu nhỏ ảnh rồi gửi lại.",
        "The image has more than %(most)s million pixels. Make it smaller and send it again.",
    ),
    "pdf-is-locked": (
        "Tệp PDF có mật khẩu mở nên không kiểm tra được nội dung. Hãy bỏ mật khẩu rồi gửi lại.",
        "The PDF needs a password to open, so its content cannot be checked. Remove the password and send it again.",
    ),
    "text-not-unicode": (
        "Tệp văn bản không dùng bảng mã Unicode (UTF-8). Hãy lưu lại với bảng mã UTF-8.",
        "The text file is not encoded in Unicode (UTF-8). Save it again as UTF-8.",
    ),
    "text-with-control-signs": (
        "Tệp văn bản có ký tự điều khiển (mã %(sign)s) ở dòng %(line)s: tệp bị hỏng hoặc không phải văn bản thuần. Hãy xuất lại tệp từ phần mềm gốc.",
        "Line %(line)s of the text file holds a control character (code %(sign)s): the file is damaged or no plain text. Export it again from where it came from.",
    ),
    "text-is-a-web-page": (
        "Tệp này là trang web (HTML, XML hoặc SVG), không phải văn bản thuần, nên không được nhận.",
        "This file is a web page (HTML, XML or SVG), not plain text; it is not taken in.",
    ),
    "stored-file-missing": (
        "Không tìm thấy tệp “%(name)s” trên máy chủ. Hãy báo người quản trị khôi phục từ bản sao lưu.",
        "The file “%(name)s” is missing on the server. Ask the administrator to restore it from a backup.",
    ),
}
