"""Wordings of papers that plan: plan, programme, scheme, option, project, strategy."""

from __future__ import annotations

PARTY_PLANS: dict[str, tuple[str, ...]] = {
    "KH": (
        """
        Thực hiện [văn bản của cấp trên: số, ký hiệu, ngày], Ban Thường vụ xây dựng kế hoạch như sau:
        I. MỤC ĐÍCH, YÊU CẦU
        1. Mục đích
        [Để làm gì, cho ai]
        2. Yêu cầu
        [Điều phải bảo đảm]
        II. NỘI DUNG, TIẾN ĐỘ
        1. [Nội dung thứ nhất]
        - [Việc phải làm]; chủ trì: [đơn vị]; hoàn thành trước ngày [ngày, tháng, năm].
        2. [Nội dung thứ hai]
        - [Việc phải làm]; chủ trì: [đơn vị]; hoàn thành trước ngày [ngày, tháng, năm].
        III. KINH PHÍ
        [Nguồn, mức, ai bảo đảm]
        IV. TỔ CHỨC THỰC HIỆN
        1. [Cơ quan chủ trì] tham mưu, theo dõi, tổng hợp kết quả báo cáo Ban Thường vụ.
        2. Các chi bộ cụ thể hóa và thực hiện kế hoạch này tại đơn vị mình.
        """,
    ),
    "CTr": (
        """
        Căn cứ [nghị quyết, văn bản], Ban Chấp hành ban hành chương trình như sau:
        I. MỤC TIÊU
        1. Mục tiêu chung
        [Mục tiêu chung]
        2. Mục tiêu cụ thể
        - [Chỉ tiêu, mức phải đạt, năm đạt].
        II. NHIỆM VỤ TRỌNG TÂM
        1. [Nhiệm vụ thứ nhất]
        [Nội dung, người phụ trách]
        2. [Nhiệm vụ thứ hai]
        [Nội dung, người phụ trách]
        III. TIẾN ĐỘ
        | Thời gian | Nội dung | Cơ quan chuẩn bị |
        | [Quý, tháng] | [Nội dung] | [Đơn vị] |
        IV. TỔ CHỨC THỰC HIỆN
        [Ai theo dõi, khi nào sơ kết, tổng kết].
        """,
    ),
    "CTrHĐ": (
        """
        Thực hiện [nghị quyết của cấp trên: số, ký hiệu, ngày], Ban Chấp hành xây dựng chương trình hành động như sau:
        I. MỤC TIÊU, CHỈ TIÊU
        [Mục tiêu; từng chỉ tiêu với mức và năm đạt]
        II. NHIỆM VỤ, GIẢI PHÁP
        1. [Nhiệm vụ thứ nhất]
        [Giải pháp, ai chủ trì, thời hạn]
        2. [Nhiệm vụ thứ hai]
        [Giải pháp, ai chủ trì, thời hạn]
        III. TỔ CHỨC THỰC HIỆN
        1. [Cơ quan, đơn vị] cụ thể hóa thành kế hoạch trước ngày [ngày, tháng, năm].
        2. [Cơ quan theo dõi] kiểm tra, định kỳ báo cáo.
        """,
    ),
    "ĐA": (
        """
        I. SỰ CẦN THIẾT VÀ CĂN CỨ
        1. Sự cần thiết
        [Vì sao phải có đề án]
        2. Căn cứ
        [Văn bản, thực trạng]
        II. THỰC TRẠNG
        [Số liệu, kết quả, hạn chế, nguyên nhân]
        III. MỤC TIÊU, NỘI DUNG
        1. Mục tiêu
        [Mục tiêu chung, mục tiêu cụ thể]
        2. Nội dung
        [Các nội dung, giải pháp]
        IV. KINH PHÍ, LỘ TRÌNH
        | Giai đoạn | Nội dung | Kinh phí |
        | [Từ – đến] | [Nội dung] | [Mức, nguồn] |
        V. TỔ CHỨC THỰC HIỆN
        [Phân công, kiểm tra, báo cáo].
        """,
    ),
    "PA": (
        """
        I. CĂN CỨ, TÌNH HÌNH
        [Căn cứ; tình huống phải chuẩn bị]
        II. CÁC PHƯƠNG ÁN
        1. Phương án 1
        [Nội dung, lực lượng, kinh phí, ưu điểm, hạn chế]
        2. Phương án 2
        [Nội dung, lực lượng, kinh phí, ưu điểm, hạn chế]
        III. PHƯƠNG ÁN ĐỀ NGHỊ CHỌN
        [Phương án nào, vì sao]
        IV. TỔ CHỨC THỰC HIỆN
        [Phân công, thời gian].
        """,
    ),
    "DA": (
        """
        I. THÔNG TIN CHUNG
        - Tên dự án: [tên]
        - Chủ đầu tư hoặc cơ quan chủ trì: [tên]
        - Thời gian thực hiện: [từ – đến]
        II. SỰ CẦN THIẾT, MỤC TIÊU
        [Sự cần thiết; mục tiêu]
        III. NỘI DUNG, KINH PHÍ
        | TT | Hạng mục | Kinh phí | Thời gian |
        | 1 | [Hạng mục] | [Mức, nguồn] | [Thời gian] |
        IV. TỔ CHỨC THỰC HIỆN
        [Phân công, giám sát, bàn giao].
        """,
    ),
    "QH": (
        """
        I. CĂN CỨ, NGUYÊN TẮC
        [Căn cứ; nguyên tắc]
        II. HIỆN TRẠNG
        [Số liệu, đánh giá]
        III. NỘI DUNG QUY HOẠCH
        [Mục tiêu, cơ cấu, thời kỳ]
        IV. TỔ CHỨC THỰC HIỆN
        [Rà soát, bổ sung hằng năm].
        """,
    ),
    "CL": (
        """
        I. QUAN ĐIỂM
        [Quan điểm chỉ đạo]
        II. MỤC TIÊU
        [Đến năm nào, tầm nhìn đến năm nào]
        III. ĐỊNH HƯỚNG, GIẢI PHÁP
        1. [Định hướng thứ nhất]
        [Giải pháp]
        2. [Định hướng thứ hai]
        [Giải pháp]
        IV. TỔ CHỨC THỰC HIỆN
        [Các giai đoạn, phân công, đánh giá].
        """,
    ),
}

STATE_PLANS: dict[str, tuple[str, ...]] = {
    "KH": (
        """
        Thực hiện [văn bản của cấp trên: số, ký hiệu, ngày], Ủy ban nhân dân xây dựng kế hoạch như sau:
        I. MỤC ĐÍCH, YÊU CẦU
        1. Mục đích
        [Để làm gì, cho ai]
        2. Yêu cầu
        [Điều phải bảo đảm]
        II. NỘI DUNG
        | TT | Nội dung | Chủ trì | Thời hạn |
        | 1 | [Việc phải làm] | [Đơn vị] | [Ngày] |
        | 2 | [Việc phải làm] | [Đơn vị] | [Ngày] |
        III. KINH PHÍ
        [Nguồn, mức]
        IV. TỔ CHỨC THỰC HIỆN
        1. [Đơn vị chủ trì] hướng dẫn, theo dõi, tổng hợp báo cáo.
        2. [Các đơn vị] thực hiện theo phân công
        """,
    ),
    "CTr": (
        """
        I. MỤC TIÊU
        [Mục tiêu chung, mục tiêu cụ thể]
        II. NỘI DUNG
        1. [Nội dung thứ nhất]
        [Việc phải làm, chủ trì, thời hạn]
        2. [Nội dung thứ hai]
        [Việc phải làm, chủ trì, thời hạn]
        III. TỔ CHỨC THỰC HIỆN
        [Phân công, chế độ báo cáo]
        """,
    ),
    "PA": (
        """
        I. TÌNH HÌNH, CĂN CỨ
        [Tình huống; căn cứ]
        II. NỘI DUNG PHƯƠNG ÁN
        1. Lực lượng, phương tiện
        [Lực lượng, phương tiện, kinh phí]
        2. Cách thực hiện
        [Các bước, địa điểm, thời gian]
        III. TỔ CHỨC THỰC HIỆN
        [Chỉ huy, phân công, liên lạc]
        """,
    ),
    "ĐA": PARTY_PLANS["ĐA"],
    "DA": PARTY_PLANS["DA"],
}
