"""Wordings of papers that tell, ask or record: notice, guidance, report, submission, letter, minutes, communiqué."""

from __future__ import annotations

PARTY_LETTERS: dict[str, tuple[str, ...]] = {
    "HD": (
        """
        Thực hiện [văn bản: số, ký hiệu, ngày], Ban Thường vụ hướng dẫn [nội dung] như sau:
        I. YÊU CẦU CHUNG
        [Mục đích, đối tượng, phạm vi]
        II. NỘI DUNG HƯỚNG DẪN
        1. [Nội dung thứ nhất]
        [Cách làm, hồ sơ, thời hạn]
        2. [Nội dung thứ hai]
        [Cách làm, hồ sơ, thời hạn]
        III. TỔ CHỨC THỰC HIỆN
        [Đơn vị] thực hiện; vướng mắc phản ánh về [nơi nhận] trước ngày [ngày, tháng, năm].
        """,
    ),
    "TB": (
        """
        Ngày [ngày, tháng, năm], [tên hội nghị, cơ quan] đã [việc đã làm]. Ban Thường vụ thông báo như sau:
        1. [Nội dung thứ nhất, ai làm, thời hạn].
        2. [Nội dung thứ hai, ai làm, thời hạn].
        [Văn phòng] thông báo để các đơn vị biết, thực hiện.
        """,
    ),
    "BC": (
        """
        I. KẾT QUẢ THỰC HIỆN
        1. [Lĩnh vực thứ nhất]
        [Kết quả, số liệu, so với kế hoạch và cùng kỳ]
        2. [Lĩnh vực thứ hai]
        [Kết quả, số liệu, so với kế hoạch và cùng kỳ]
        II. HẠN CHẾ, NGUYÊN NHÂN
        1. Hạn chế
        [Hạn chế, trách nhiệm]
        2. Nguyên nhân
        [Nguyên nhân khách quan, chủ quan]
        III. PHƯƠNG HƯỚNG, NHIỆM VỤ
        1. [Nhiệm vụ thứ nhất, ai làm, thời hạn].
        2. [Nhiệm vụ thứ hai, ai làm, thời hạn].
        IV. KIẾN NGHỊ
        [Kiến nghị với ai, điều gì].
        """,
    ),
    "TTr": (
        """
        Kính trình: [Cấp ủy cấp trên trực tiếp]
        Căn cứ [văn bản, quy định];
        Căn cứ [kết luận, tình hình];
        [Cơ quan trình] kính trình [cấp xem xét] xem xét, quyết định [nội dung] như sau:
        1. Sự cần thiết
        [Vì sao phải trình]
        2. Nội dung trình
        [Nội dung xin ý kiến hoặc đề nghị quyết định]
        3. Hồ sơ kèm theo
        - [Tên tài liệu].
        Kính trình [cấp xem xét] xem xét, quyết định.
        """,
        "Như trên",
        "Lưu Văn phòng Đảng ủy",
    ),
    "CV": (
        """
        Kính gửi: [Cơ quan, đơn vị nhận]
        [Lý do viết công văn; văn bản đang thực hiện hoặc trả lời].
        [Nội dung đề nghị hoặc trả lời: việc gì, ai làm, thời hạn].
        [Đề nghị phối hợp hoặc nơi liên hệ].
        """,
        "Như trên",
        "Lưu Văn phòng Đảng ủy",
    ),
    "BB": (
        """
        Hôm nay, vào hồi [giờ] ngày [ngày, tháng, năm], tại [địa điểm], [tên cơ quan] họp để [nội dung].
        I. THÀNH PHẦN
        - Chủ trì: [họ tên, chức vụ]
        - Người ghi biên bản: [họ tên, chức vụ]
        - Có mặt: [số người] trên tổng số [số người]; vắng: [số người, lý do]
        II. DIỄN BIẾN
        1. [Báo cáo, nội dung thứ nhất]
        [Ý kiến của ai, nói gì]
        2. [Nội dung thứ hai]
        [Ý kiến của ai, nói gì]
        III. KẾT LUẬN, BIỂU QUYẾT
        [Kết luận của chủ trì; biểu quyết: tán thành, không tán thành, ý kiến khác]
        Cuộc họp kết thúc vào hồi [giờ] cùng ngày; biên bản đã được đọc lại và thông qua.
        """,
        "Lưu Văn phòng Đảng ủy",
    ),
    "TC": (
        """
        [Ngày, tháng, năm], [tên kỳ họp, hội nghị] đã diễn ra tại [địa điểm].
        1. [Nội dung đã thông qua hoặc quyết định].
        2. [Nội dung khác cần công bố].
        [Cơ quan] thông cáo để cán bộ, đảng viên và nhân dân biết.
        """,
    ),
    "TBo": (
        """
        [Bối cảnh, sự kiện].
        [Cơ quan ra tuyên bố] tuyên bố:
        1. [Lập trường, thái độ].
        2. [Cam kết, đề nghị].
        """,
    ),
    "LKG": (
        """
        Kính gửi: Toàn thể cán bộ, đảng viên và nhân dân [phường, xã]
        [Hoàn cảnh, lý do kêu gọi].
        [Cơ quan kêu gọi] kêu gọi:
        - [Việc thứ nhất];
        - [Việc thứ hai].
        [Lời kết].
        """,
    ),
}

STATE_LETTERS: dict[str, tuple[str, ...]] = {
    "TTr": (
        """
        Kính gửi: [Cơ quan có thẩm quyền]
        Căn cứ [văn bản, quy định], Ủy ban nhân dân trình [cơ quan] xem xét [nội dung] như sau:
        1. Sự cần thiết
        [Vì sao phải trình]
        2. Nội dung trình
        [Nội dung đề nghị quyết định]
        3. Hồ sơ kèm theo
        - [Tên tài liệu].
        Ủy ban nhân dân kính trình [cơ quan] xem xét, quyết định
        """,
        "Như trên",
        "Lưu: VT, [đơn vị soạn thảo]",
    ),
    "CV": (
        """
        Kính gửi: [Cơ quan, đơn vị nhận]
        [Lý do viết công văn; văn bản đang thực hiện hoặc trả lời].
        [Nội dung đề nghị hoặc trả lời: việc gì, ai làm, thời hạn].
        [Nơi liên hệ; thời hạn trả lời]
        """,
        "Như trên",
        "Lưu: VT, [đơn vị soạn thảo]",
    ),
    "CĐ": (
        """
        CHỦ TỊCH ỦY BAN NHÂN DÂN [PHƯỜNG, XÃ] điện:
        - [Đơn vị nhận thứ nhất];
        - [Đơn vị nhận thứ hai].
        [Tình huống: việc gì, ở đâu, mức độ].
        Yêu cầu các đơn vị thực hiện ngay:
        1. [Việc thứ nhất, ai làm, xong khi nào].
        2. [Việc thứ hai, ai làm, xong khi nào].
        Nhận được Công điện này, các đơn vị triển khai và báo cáo về [nơi nhận] trước [giờ, ngày]
        """,
    ),
    "TCg": (
        """
        Kính gửi: [Họ tên hoặc tập thể nhận thư]
        [Lý do viết thư: chúc mừng, thăm hỏi, cảm ơn, chia buồn].
        [Lời nhắn gửi].
        [Lời chúc]
        """,
        "[Người nhận]",
    ),
    "HĐ": (
        """
        Căn cứ [luật, văn bản làm căn cứ];
        Căn cứ nhu cầu và khả năng của hai bên,
        Hôm nay, ngày [ngày, tháng, năm], tại [địa điểm], chúng tôi gồm:
        1. BÊN A: [tên cơ quan]
        - Đại diện: [họ tên, chức vụ]
        - Địa chỉ, tài khoản: [nội dung]
        2. BÊN B: [tên cơ quan, cá nhân]
        - Đại diện: [họ tên, chức vụ]
        - Địa chỉ, tài khoản: [nội dung]
        Hai bên thỏa thuận ký Hợp đồng với các điều khoản sau:
        Điều 1. Nội dung công việc
        [Công việc, chất lượng, thời gian]
        Điều 2. Giá trị và thanh toán
        [Giá trị, cách thanh toán]
        Điều 3. Quyền, nghĩa vụ của các bên
        [Bên A; bên B]
        Điều 4. Điều khoản chung
        Hợp đồng có hiệu lực từ ngày ký, làm thành [số bản] bản, mỗi bên giữ [số bản] bản
        """,
        "Như trên",
        "Lưu: VT",
    ),
}
