"""Wordings of the remaining papers of the State: report, notice, guidance, minutes, communiqué, memoranda, power of attorney."""

from __future__ import annotations

STATE_PAPERS: dict[str, tuple[str, ...]] = {
    "BC": (
        """
        I. KẾT QUẢ THỰC HIỆN
        1. [Lĩnh vực thứ nhất]
        [Kết quả, số liệu, so với kế hoạch và cùng kỳ]
        2. [Lĩnh vực thứ hai]
        [Kết quả, số liệu, so với kế hoạch và cùng kỳ]
        II. TỒN TẠI, NGUYÊN NHÂN
        [Tồn tại; nguyên nhân; trách nhiệm]
        III. NHIỆM VỤ, GIẢI PHÁP
        1. [Nhiệm vụ thứ nhất, ai làm, thời hạn].
        2. [Nhiệm vụ thứ hai, ai làm, thời hạn].
        IV. ĐỀ XUẤT, KIẾN NGHỊ
        [Kiến nghị với ai, điều gì]
        """,
    ),
    "TB": (
        """
        [Căn cứ, lý do thông báo].
        Ủy ban nhân dân thông báo:
        1. [Nội dung thứ nhất].
        2. [Nội dung thứ hai].
        Mọi chi tiết liên hệ [đơn vị, số điện thoại]
        """,
    ),
    "HD": (
        """
        Căn cứ [văn bản: số, ký hiệu, ngày], Ủy ban nhân dân hướng dẫn [nội dung] như sau:
        I. QUY ĐỊNH CHUNG
        [Đối tượng, phạm vi]
        II. NỘI DUNG
        1. [Nội dung thứ nhất]
        [Cách làm, hồ sơ, thời hạn]
        2. [Nội dung thứ hai]
        [Cách làm, hồ sơ, thời hạn]
        III. TỔ CHỨC THỰC HIỆN
        Trong quá trình thực hiện có vướng mắc, phản ánh về [nơi nhận] để được hướng dẫn
        """,
    ),
    "BB": (
        """
        Thời gian bắt đầu: [giờ, ngày, tháng, năm]
        Địa điểm: [địa điểm]
        Thành phần tham dự: [họ tên, chức vụ hoặc số người]
        Chủ tọa: [họ tên, chức vụ]
        Thư ký: [họ tên, chức vụ]
        I. NỘI DUNG, DIỄN BIẾN
        1. [Nội dung thứ nhất]
        [Ý kiến của ai, nói gì]
        2. [Nội dung thứ hai]
        [Ý kiến của ai, nói gì]
        II. KẾT LUẬN
        [Kết luận của chủ tọa; kết quả biểu quyết]
        Cuộc họp kết thúc vào hồi [giờ] cùng ngày
        """,
        "[Thành phần tham dự]",
        "Lưu: VT, hồ sơ",
    ),
    "TC": (
        """
        [Thời gian, sự kiện cần công bố].
        1. [Nội dung thứ nhất].
        2. [Nội dung thứ hai].
        [Cơ quan] thông cáo để cơ quan báo chí và nhân dân biết
        """,
    ),
    "BGN": (
        """
        Hôm nay, ngày [ngày, tháng, năm], tại [địa điểm], hai bên đã làm việc và ghi nhớ:
        1. BÊN A: [tên cơ quan, người đại diện, chức vụ]
        2. BÊN B: [tên cơ quan, người đại diện, chức vụ]
        Điều 1. Nội dung trao đổi
        [Nội dung]
        Điều 2. Nội dung thống nhất
        [Việc mỗi bên sẽ làm, thời gian]
        Điều 3. Hiệu lực
        Bản ghi nhớ được lập thành [số bản] bản, mỗi bên giữ [số bản] bản
        """,
        "Như trên",
        "Lưu: VT",
    ),
    "BTT": (
        """
        Căn cứ [văn bản, nhu cầu],
        Hôm nay, ngày [ngày, tháng, năm], tại [địa điểm], hai bên thỏa thuận:
        1. BÊN A: [tên cơ quan, người đại diện, chức vụ]
        2. BÊN B: [tên cơ quan, người đại diện, chức vụ]
        Điều 1. Mục đích, phạm vi
        [Nội dung]
        Điều 2. Trách nhiệm của các bên
        [Bên A; bên B]
        Điều 3. Điều khoản thi hành
        Bản thỏa thuận có hiệu lực từ ngày ký, được lập thành [số bản] bản, mỗi bên giữ [số bản] bản
        """,
        "Như trên",
        "Lưu: VT",
    ),
    "GUQ": (
        """
        Căn cứ [văn bản quy định về ủy quyền];
        Căn cứ [phân công, nhu cầu công tác],
        Tôi là: [họ tên, chức vụ], ủy quyền cho:
        - Họ và tên: [họ tên]
        - Chức vụ, đơn vị: [chức vụ, đơn vị]
        - Nội dung ủy quyền: [việc được làm thay, giới hạn]
        - Thời hạn ủy quyền: từ ngày [ngày] đến ngày [ngày]
        Người được ủy quyền không ủy quyền lại cho người khác
        """,
        "[Người được ủy quyền]",
        "Lưu: VT",
    ),
}
