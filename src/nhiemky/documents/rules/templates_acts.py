"""Wordings of papers that decide or bind: resolution, decision, regulation, directive, conclusion and their like."""

from __future__ import annotations

#: Code → the text, then the recipients where they are not the usual ones.
PARTY_ACTS: dict[str, tuple[str, ...]] = {
    "NQ": (
        """
        I. TÌNH HÌNH
        1. Kết quả đạt được
        [Kết quả chính, có số liệu và thời điểm]
        2. Hạn chế và nguyên nhân
        [Hạn chế; nguyên nhân khách quan, chủ quan]
        II. MỤC TIÊU, CHỈ TIÊU
        1. Mục tiêu
        [Mục tiêu chung]
        2. Chỉ tiêu
        - [Chỉ tiêu, mức phải đạt, thời hạn].
        III. NHIỆM VỤ, GIẢI PHÁP
        1. [Nhiệm vụ thứ nhất]
        [Việc phải làm, ai chủ trì, thời hạn]
        2. [Nhiệm vụ thứ hai]
        [Việc phải làm, ai chủ trì, thời hạn]
        IV. TỔ CHỨC THỰC HIỆN
        1. [Cơ quan, đơn vị] cụ thể hóa thành chương trình, kế hoạch trước ngày [ngày, tháng, năm].
        2. [Cơ quan kiểm tra, giám sát] theo dõi, kiểm tra; định kỳ [kỳ báo cáo] báo cáo Ban Chấp hành.
        Nghị quyết này được phổ biến đến chi bộ và đảng viên.
        """,
    ),
    "QĐ": (
        """
        - Căn cứ Điều lệ Đảng;
        - Căn cứ [quy chế làm việc, văn bản làm căn cứ];
        - Xét đề nghị của [cơ quan, đơn vị đề nghị],
        BAN THƯỜNG VỤ QUYẾT ĐỊNH
        Điều 1. [Nội dung quyết định].
        Điều 2. [Nhiệm vụ, quyền hạn, chế độ].
        Điều 3. [Các cơ quan, đơn vị] và đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.
        Quyết định có hiệu lực từ ngày ký.
        """,
        "Như Điều 3",
        "[Cấp ủy cấp trên trực tiếp] (để báo cáo)",
        "Lưu Văn phòng Đảng ủy",
    ),
    "QĐi": (
        """
        - Căn cứ Điều lệ Đảng;
        - Căn cứ [văn bản làm căn cứ],
        Ban Thường vụ quy định [nội dung quy định] như sau:
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng
        1. Quy định này quy định về [phạm vi].
        2. Quy định này áp dụng đối với [đối tượng].
        Điều 2. Nguyên tắc
        [Các nguyên tắc]
        Chương II
        QUY ĐỊNH CỤ THỂ
        Điều 3. [Tên điều]
        1. [Khoản thứ nhất].
        2. [Khoản thứ hai].
        Chương III
        ĐIỀU KHOẢN THI HÀNH
        Điều 4. Trách nhiệm thi hành
        [Cơ quan, đơn vị] chịu trách nhiệm thi hành Quy định này.
        Điều 5. Hiệu lực
        Quy định này có hiệu lực từ ngày ký [và thay thế văn bản nào].
        """,
    ),
    "CT": (
        """
        [Tình hình đòi hỏi phải chỉ đạo: kết quả, hạn chế, yêu cầu mới].
        Để [mục đích], Ban Thường vụ yêu cầu các chi bộ, cơ quan, đơn vị thực hiện tốt những việc sau đây:
        1. [Việc thứ nhất, ai làm, thời hạn].
        2. [Việc thứ hai, ai làm, thời hạn].
        3. [Cơ quan theo dõi] theo dõi, đôn đốc, báo cáo kết quả trước ngày [ngày, tháng, năm].
        Chỉ thị này được phổ biến đến chi bộ.
        """,
    ),
    "KL": (
        """
        Ngày [ngày, tháng, năm], [tên hội nghị] đã nghe [báo cáo, tờ trình] và thảo luận. Ban Thường vụ kết luận như sau:
        I. ĐÁNH GIÁ CHUNG
        [Thống nhất nội dung nào; điểm cần bổ sung]
        II. NỘI DUNG KẾT LUẬN
        1. [Kết luận thứ nhất, ai làm, thời hạn].
        2. [Kết luận thứ hai, ai làm, thời hạn].
        III. TỔ CHỨC THỰC HIỆN
        [Cơ quan, đơn vị] triển khai thực hiện; [cơ quan theo dõi] theo dõi, báo cáo Ban Thường vụ.
        """,
    ),
    "QC": (
        """
        - Căn cứ Điều lệ Đảng;
        - Căn cứ [quy định về chức năng, nhiệm vụ],
        Ban Chấp hành ban hành Quy chế làm việc như sau:
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi và đối tượng
        [Quy chế áp dụng với ai, cho việc gì]
        Điều 2. Nguyên tắc làm việc
        [Tập trung dân chủ; tập thể lãnh đạo, cá nhân phụ trách; nội dung khác]
        Chương II
        TRÁCH NHIỆM, QUYỀN HẠN
        Điều 3. Trách nhiệm, quyền hạn của tập thể
        1. [Nội dung do tập thể quyết định].
        2. [Nội dung cho ý kiến trước khi thực hiện].
        Điều 4. Trách nhiệm, quyền hạn của cá nhân
        [Từng chức danh]
        Chương III
        CHẾ ĐỘ LÀM VIỆC
        Điều 5. Chế độ hội nghị, thông tin, báo cáo
        [Định kỳ, chuẩn bị, gửi tài liệu trước bao nhiêu ngày]
        Chương IV
        ĐIỀU KHOẢN THI HÀNH
        Điều 6. Thi hành
        Quy chế có hiệu lực từ ngày ký. Khi cần sửa đổi, [cơ quan tham mưu] tổng hợp, trình Ban Chấp hành.
        """,
    ),
    "TT": (
        """
        Thực hiện [văn bản của cấp trên], Ban Thường vụ thông tri một số nội dung sau đây:
        1. [Nội dung cần giải thích, hướng dẫn].
        2. [Việc phải làm, ai làm, thời hạn].
        Trong quá trình thực hiện có vướng mắc, [đơn vị] báo cáo về [nơi nhận báo cáo] để giải quyết.
        """,
    ),
}

STATE_ACTS: dict[str, tuple[str, ...]] = {
    "NQ": (
        """
        HỘI ĐỒNG NHÂN DÂN [PHƯỜNG, XÃ]
        Căn cứ [Luật Tổ chức chính quyền địa phương, ngày, tháng, năm];
        Căn cứ [văn bản làm căn cứ khác];
        Xét Tờ trình số [số, ký hiệu, ngày] của Ủy ban nhân dân về [nội dung]; báo cáo thẩm tra của [ban]; ý kiến thảo luận của đại biểu tại kỳ họp.
        QUYẾT NGHỊ:
        Điều 1. [Nội dung thông qua].
        Điều 2. [Nhiệm vụ, giải pháp, nguồn lực].
        Điều 3. Giao Ủy ban nhân dân tổ chức thực hiện Nghị quyết này; Thường trực Hội đồng nhân dân, các ban và đại biểu giám sát việc thực hiện.
        Nghị quyết này được Hội đồng nhân dân khóa [khóa], kỳ họp thứ [kỳ họp] thông qua ngày [ngày, tháng, năm]
        """,
    ),
    "QĐ": (
        """
        CHỦ TỊCH ỦY BAN NHÂN DÂN [PHƯỜNG, XÃ]
        Căn cứ [Luật Tổ chức chính quyền địa phương, ngày, tháng, năm];
        Căn cứ [văn bản quy định trực tiếp vấn đề];
        Theo đề nghị của [đơn vị đề nghị].
        QUYẾT ĐỊNH:
        Điều 1. [Nội dung quyết định].
        Điều 2. [Nội dung tiếp theo; hiệu lực thi hành].
        Điều 3. [Các đơn vị, cá nhân] chịu trách nhiệm thi hành Quyết định này.
        """,
        "Như Điều 3",
        "[Cơ quan cấp trên] (để báo cáo)",
        "Lưu: VT, [đơn vị soạn thảo]",
    ),
    "CT": (
        """
        [Tình hình và lý do phải chỉ đạo].
        Để [mục đích], Chủ tịch Ủy ban nhân dân yêu cầu:
        1. [Đơn vị thứ nhất]: [việc phải làm, thời hạn].
        2. [Đơn vị thứ hai]: [việc phải làm, thời hạn].
        3. Giao [đơn vị theo dõi] theo dõi, đôn đốc, báo cáo trước ngày [ngày, tháng, năm].
        """,
    ),
    "QC": (
        """
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng
        1. Quy chế này quy định về [nội dung].
        2. Quy chế áp dụng đối với [đối tượng].
        Điều 2. Nguyên tắc
        [Các nguyên tắc]
        Chương II
        QUY ĐỊNH CỤ THỂ
        Điều 3. [Tên điều]
        1. [Khoản thứ nhất].
        2. [Khoản thứ hai].
        Chương III
        TỔ CHỨC THỰC HIỆN
        Điều 4. Trách nhiệm thi hành
        [Đơn vị, cá nhân] chịu trách nhiệm thực hiện Quy chế này
        """,
    ),
    "QĐi": (
        """
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng
        1. Quy định này quy định về [nội dung].
        2. Quy định này áp dụng đối với [đối tượng].
        Chương II
        QUY ĐỊNH CỤ THỂ
        Điều 2. [Tên điều]
        1. [Khoản thứ nhất].
        2. [Khoản thứ hai].
        Chương III
        TỔ CHỨC THỰC HIỆN
        Điều 3. Hiệu lực và trách nhiệm thi hành
        Quy định này có hiệu lực từ ngày [ngày, tháng, năm]; [đơn vị] chịu trách nhiệm tổ chức thực hiện
        """,
    ),
}
