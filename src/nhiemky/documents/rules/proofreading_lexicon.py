"""Words of two syllables that administrative texts use every day, and slips that are words by themselves.

Our own list, as data: a word that people miss is a word more on a line.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

_WORDS = """
an khang, an ninh, an ninh, an sinh, an toàn, ảnh hưởng, áp dụng, ăn uống, ấm no, ấn định, ấn tượng, âm thanh
ba mươi, bài bản, bài học, bài phát, bàn bạc, bàn giao, ban chấp, ban chỉ, ban đầu, ban hành, ban ngành, bản lĩnh, bảng tổng, báo cáo, báo chí, bảo đảm, bảo hiểm, bảo tồn, bảo trợ, bảo vệ
bám sát, bắt buộc, bắt đầu, bất cập, bất động, bầu cử, bên cạnh, bền vững, bê tông, bí thư, biên bản, biên chế, biên soạn, biến động, biến đổi, biện pháp, biết ơn
biểu diễn, biểu dương, biểu hiện, biểu quyết, biểu mẫu, bình đẳng, bình luận, bình quân, bình thường, bình xét, bổ nhiệm, bổ sung, bồi dưỡng, bồi thường, bố cục, bố trí, bộ máy, bộ phận, bộ đội, bứt phá, bước đầu, buổi chiều, buổi sáng
ca ngợi, cá nhân, các cấp, cải cách, cải tạo, cải thiện, cam kết, cán bộ, cảnh báo, cảnh giác, cảnh quan, căn cứ, căn hộ, cần kiệm, cân đối, cân nhắc, cấp bách, cấp dưới, cấp thiết, cấp trên, cấp ủy, cấu thành, cấu trúc
chào mừng, chăm lo, chăm sóc, chấm dứt, chấn chỉnh, chấp hành, chấp thuận, chất lượng, chất vấn, chế độ, chi bộ, chi đoàn, chi hội, chi phí, chi tiết, chi ủy, chi trả, chí minh, chỉ đạo, chỉ định, chỉ huy, chỉ số, chỉ thị, chỉ tiêu, chỉ rõ, chỉnh đốn, chỉnh sửa, chỉnh trang
chia sẻ, chiếm đoạt, chiến đấu, chiến lược, chiến sĩ, chiều sâu, chính phủ, chính quy, chính quyền, chính sách, chính thức, chính trị, chính xác, chính đáng, chợ dân, chu đáo, chú trọng, chú ý, chủ chốt, chủ động, chủ đề, chủ đạo, chủ nghĩa, chủ nhiệm, chủ quan, chủ tịch, chủ tọa, chủ trì, chủ trương, chủ yếu, chủ thể
chung chung, chúc mừng, chúng ta, chúng tôi, chức danh, chức năng, chức trách, chức vụ, chứng minh, chứng nhận, chứng thực, chương trình, chuẩn bị, chuẩn mực, chuyên đề, chuyên môn, chuyên nghiệp, chuyên trách, chuyển biến, chuyển dịch, chuyển đổi, chuyển hóa, chuyển giao
cơ bản, cơ cấu, cơ chế, cơ động, cơ hội, cơ quan, cơ sở, cơ số, cởi mở, con người, cộng đồng, cộng hòa, cộng sản, cộng hưởng, công an, công bằng, công bố, công chức, công cộng, công cuộc, công dân, công đoàn, công khai, công lập, công nghệ, công nghiệp, công nhân, công nhận, công phu, công suất, công tác, công trình, công trường, công ty, công vụ, công văn, công ích, công tâm
cố gắng, củng cố, cụ thể, cung cấp, cung ứng, cuộc họp, cuộc sống, cuối cùng, cư dân, cư trú, cử tri, cựu chiến, cưỡng chế
dân chủ, dân cư, dân phố, dân quân, dân quyền, dân sinh, dân sự, dân tộc, dân trí, dân vận, danh dự, danh hiệu, danh mục, danh sách, dàn trải, dành riêng, dấu hiệu, di dân, di sản, di tích, dịch bệnh, dịch vụ, diễn biến, diễn đàn, diễn ra, diện tích, doanh nghiệp, doanh thu, du lịch, dự án, dự báo, dự bị, dự phòng, dự kiến, dự thảo, dự toán, duy trì, dư luận, dứt điểm, dưới dạng
đa dạng, đa số, đài truyền, đại biểu, đại diện, đại đoàn, đại đa, đại hội, đảm bảo, đảm nhiệm, đánh giá, đào tạo, đạo đức, đạo diễn, đạo lý, đảng bộ, đảng phí, đảng ủy, đảng viên, đáng kể, đạt chuẩn, đạt được, đăng ký, đặc biệt, đặc điểm, đặc thù, đất đai, đất nước, đất vườn, đầu tư, đầu mối, đấu giá, đấu thầu, đấu tranh, đầy đủ, đẩy lùi, đẩy mạnh, đề án, đề cao, đề cương, đề nghị, đề xuất, đề ra, đền bù, đền ơn, đi đầu, địa bàn, địa chỉ, địa phương, địa điểm, địa giới, điểm nghẽn, điểm tựa
điển hình, điều chỉnh, điều động, điều hành, điều kiện, điều lệ, điều tra, điện tử, điện lực, định hướng, định kỳ, định mức, đoàn kết, đoàn thể, đoàn viên, đô thị, độc lập, đội ngũ, đổi mới, đối thoại, đối tượng, đối với, đối chiếu, đồng bào, đồng bộ, đồng chí, đồng đều, đồng thời, đồng thuận, đông chí, đông đảo, động lực, động viên, đột phá, đột xuất, đơn giản, đơn thư, đơn vị, đức tính, đúng đắn, đúng hạn, đường dây, đường lối, đường phố
gắn bó, gắn kết, gắn liền, gần dân, giá trị, giá cả, giai cấp, giai đoạn, giải ngân, giải pháp, giải phóng, giải quyết, giải thích, giải trình, giải thưởng, giảm nghèo, giám đốc, giám sát, gia đình, gia tăng, giáo dục, giáo viên, giáo sư, giao lưu, giao nhiệm, giao thông, giấy khen, giấy mời, giấy phép, giữ gìn, giữ vững, giới thiệu, giới hạn, giờ giấc, góp phần, góp ý, gương mẫu
hạ tầng, hài lòng, hành chính, hành động, hành vi, hàng năm, hàng tháng, hàng hóa, hàng rào, hạn chế, hấp dẫn, hầu hết, hậu cần, hậu quả, hằng năm, hằng tháng, hằng quý, hệ thống, hết sức, hiến đất, hiện đại, hiện nay, hiện trạng, hiện vật, hiệu lực, hiệu quả, hiệu trưởng, hình ảnh, hình thành, hình thức, hiểu biết, hòa bình, hòa giải, hoàn cảnh, hoàn chỉnh, hoàn thành, hoàn thiện, hoạch định, hoạt động, hỗ trợ, hồ sơ, hộ nghèo, hội đồng, hội nghị, hội nhập, hội phí, hội thảo, hội thi, hội trường, hội viên, hội họp, hơn nữa, hôm nay, hợp đồng, hợp lệ, hợp lý, hợp pháp, hợp tác, hợp nhất, hưởng ứng, hướng dẫn, hướng tới, huy chương, huy động, huy hiệu, hữu nghị, học sinh, học tập, học tốt, học vấn
kê khai, kế hoạch, kế thừa, kế toán, kế cận, kênh mương, kết cấu, kết hợp, kết luận, kết nạp, kết nối, kết quả, kết thúc, kêu gọi, khả năng, khả thi, khách quan, khai giảng, khai mạc, khai thác, khai trừ, khánh thành, khánh tiết, khảo sát, khắc phục, khẳng định, khẩn trương, khen thưởng, khích lệ, khiếu nại, khó khăn, khó lường, khóa mới, khoa học, khoáng sản, khởi công, khởi nghiệp, không gian, khối lượng, khu dân, khu phố, khu vực, khuyến khích, khuyến học, khuyết điểm, kiểm điểm, kiểm kê, kiểm phiếu, kiểm sát, kiểm soát, kiểm tra, kiểm toán, kiên định, kiên quyết, kiên trì, kiến nghị, kiến thức, kiến trúc, kiện toàn, kiểu mẫu, kinh doanh, kinh nghiệm, kinh phí, kinh tế, kịch bản, kịp thời, kỷ cương, kỷ luật, kỷ niệm, ký kết, kỳ họp, kỳ vọng, kỹ năng, kỹ thuật, kỹ lưỡng
lan tỏa, lan rộng, lao động, lâu dài, lắng nghe, lập trường, lãng phí, lãnh đạo, lãnh thổ, lề lối, lễ hội, lễ nghi, lịch sử, liên hoan, liên quan, liên kết, liên hiệp, liên tục, liên đoàn, lĩnh vực, linh hoạt, lòng tin, lối sống, lợi ích, lợi thế, lớn mạnh, lúng túng, lựa chọn, luân chuyển, lực lượng, lưu ý, lương tâm, lý luận, lý tưởng
mạng lưới, mạnh mẽ, mặc dù, mặt bằng, mặt trận, mâu thuẫn, mầm non, môi trường, mô hình, mối quan, mở rộng, mục đích, mục tiêu, mức độ, mỹ quan, mừng thọ
nâng cao, năng động, năng lực, năng lượng, nắm bắt, nắm chắc, nếp sống, ngân hàng, ngân sách, ngăn chặn, ngắn gọn, nghề nghiệp, nghi lễ, nghĩa tình, nghĩa trang, nghĩa vụ, nghiêm minh, nghiêm trọng, nghiêm túc, nghiên cứu, nghiệp vụ, nghị định, nghị quyết, nghị sự, nguyên nhân, nguyên tắc, nguyện vọng, nguồn lực, nguồn vốn, nguy cơ, người dân, người đứng, nhà nước, nhà trường, nhà văn, nhạc công, nhanh chóng, nhân dân, nhân dịp, nhân lực, nhân sự, nhân rộng, nhân viên, nhân văn, nhận diện, nhận định, nhận thức, nhận xét, nhấn mạnh, nhất quán, nhất trí, nhất định, nhiệm kỳ, nhiệm vụ, nhiệt liệt, nhiệt tình, nhiều năm, nhu cầu, nhược điểm, niềm tin, nỗ lực, nội bộ, nội dung, nội lực, nội quy, nội đồng, nổi bật, nổi cộm, nông dân, nông nghiệp, nông thôn, nộp ngân
ổn định, ô nhiễm
phải chăng, phản ánh, phản biện, phản động, phạm vi, pháp lệnh, pháp luật, pháp lý, phát biểu, phát động, phát huy, phát hiện, phát hành, phát sinh, phát triển, phát thanh, phẩm chất, phân bổ, phân cấp, phân công, phân loại, phân nhiệm, phân tích, phấn đấu, phấn khởi, phần lớn, phần mềm, phê bình, phê duyệt, phép nước, phí phạm, phiên họp, phiếu bầu, phong cách, phong phú, phong trào, phòng chống, phòng ngừa, phong tục, phối hợp, phổ biến, phổ cập, phụ huynh, phụ nữ, phụ trách, phục vụ, phụng sự, phúc lợi, phức tạp, phương án, phương châm, phương hướng, phương pháp, phương thức, phương tiện, phó bí, phù hợp, phường xã
quá trình, quá hạn, quan điểm, quan hệ, quan tâm, quan trọng, quản lý, quản trị, quán triệt, quân đội, quân nhân, quân sự, quân ủy, quần chúng, quận ủy, quốc gia, quốc hội, quốc phòng, quốc tế, quý báu, quy chế, quy định, quy hoạch, quy mô, quy trình, quy ước, quyền hạn, quyền lợi, quyền lực, quyết định, quyết liệt, quyết tâm, quyết toán, quyết nghị, quỹ đất
ra mắt, rà soát, ranh giới, rèn luyện, riêng biệt, rõ nét, rõ ràng, rộng khắp, rộng rãi, rút gọn, rút kinh
sai phạm, sai sót, sáng kiến, sáng suốt, sáng tạo, sáng tỏ, sản phẩm, sản xuất, sâu rộng, sâu sắc, sẵn sàng, sáp nhập, sắp xếp, sinh hoạt, sinh viên, số hóa, số liệu, số lượng, số lương, sôi nổi, sở hữu, song song, sơ kết, suy thoái, suy giảm, sự kiện, sự nghiệp, sức chiến, sức khỏe, sức mạnh, sửa chữa, sửa đổi, sử dụng
tán thành, tán đồng, tác động, tác phong, tác hại, tái cử, tái định, tạm thời, tài chính, tài liệu, tài nguyên, tài sản, tài trợ, tài khoản, tại chỗ, tạo điều, tạo ra, tặng quà, tập hợp, tập huấn, tập thể, tập trung, tăng cường, tăng trưởng, tầm nhìn, tầng lớp, tận tụy, tấm gương, tân binh, thách thức, tham dự, tham gia, tham luận, tham mưu, tham nhũng, tham quan, thanh niên, thanh tra, thanh toán, thành công, thành lập, thành phần, thành phố, thành tích, thành tựu, thành ủy, thành viên, thảo luận, thái độ, tháo gỡ, thay mặt, thay đổi, thắng lợi, thẩm định, thẩm quyền, thẩm tra, thân nhân, thân thiện, thậm chí, thất nghiệp, thật sự, thẳng thắn, thặng dư, thế hệ, thế giới, thể chế, thể dục, thể hiện, thể thao, thi công, thi đua, thi hành, thi tuyển, thí điểm, thị trấn, thị trường, thị xã, thị ủy, thích hợp, thích ứng, thiên tai, thiết bị, thiết chế, thiết lập, thiết thực, thiếu niên, thiếu sót, thiếu nhi, thiệt hại, thông báo, thông cáo, thông qua, thông tin, thông tri, thông tư, thông thoáng, thông suốt, thống kê, thống nhất, thời cơ, thời điểm, thời gian, thời hạn, thời sự, thu gom, thu hồi, thu hút, thu nhập, thu phí, thu ngân, thủ đô, thủ trưởng, thủ tục, thủ tướng, thuận lợi, thuận tiện, thúc đẩy, thuyết minh, thuyết phục, thực chất, thực hành, thực hiện, thực phẩm, thực sự, thực tế, thực tiễn, thực trạng, thường niên, thường trực, thường vụ, thường xuyên, thương binh, thương mại, thượng tôn, thước đo
tích cực, tiêu biểu, tiêu chí, tiêu chuẩn, tiêu cực, tiêu dùng, tiểu ban, tiểu học, tiềm năng, tiền đề, tiền lương, tiên phong, tiên tiến, tiến độ, tiến hành, tiến sĩ, tiết kiệm, tiếp cận, tiếp dân, tiếp thu, tiếp tục, tiếp xúc, tiếp nhận, tín chấp, tín dụng, tín nhiệm, tinh gọn, tinh giản, tinh thần, tinh hoa, tình cảm, tình hình, tình trạng, tình nghĩa, tình nguyện, tính chất, tính toán, tỉnh ủy, toàn dân, toàn diện, toàn đảng, toàn quốc, toàn thể, toàn bộ, tố cáo, tổ chức, tổ quốc, tổ dân, tổ trưởng, tổ phó, tổng bí, tổng hợp, tổng kết, tổng số, tổng thể, tôn giáo, tôn trọng, tôn vinh, tốt đẹp, tồn tại, tối thiểu, tối đa, tỷ đồng, tỷ lệ, tỷ trọng
trách nhiệm, trang nghiêm, trang thiết, trang trí, trang trọng, tranh chấp, tranh thủ, tránh né, trao đổi, trao tặng, trân trọng, trật tự, trẻ em, triển khai, triển vọng, triệt để, triệu đồng, triệu tập, trình bày, trình độ, trình tự, trọn vẹn, trong đó, trong sạch, trong sáng, trọng điểm, trọng tâm, trọng yếu, trồng cây, trở ngại, trở thành, trợ cấp, trợ giúp, trụ sở, trung bình, trung học, trung tâm, trung thực, trung thành, trung ương, truyền thanh, truyền thông, truyền thống, trưng bày, trực thuộc, trực tiếp, trực tuyến, trưởng ban, trưởng thành, trưởng đoàn, trường học, trước mắt, trừng trị, tu dưỡng, tuần tra, tuân thủ, tuổi đảng, tuyên dương, tuyên giáo, tuyên truyền, tuyên bố, tuyến phố, tuyển chọn, tuyển dụng, tuyển quân, tuyệt đối, tuy nhiên, tư duy, tư pháp, tư phòng, tư tưởng, tư nhân, tư vấn, từ chối, tự do, tự giác, tự hào, tự phê, tự quản, tương đối, tương đương, tương lai, tương trợ, tường rào, từng bước
ủng hộ, uy tín, ủy ban, ủy nhiệm, ủy quyền, ủy viên, ứng cử, ứng dụng, ứng phó, ưu đãi, ưu điểm, ưu tiên, ưu tú
vai trò, vân vân, vấn đề, văn bản, văn hóa, văn kiện, văn minh, văn nghệ, văn phòng, vận dụng, vận động, vận hành, vận tải, vệ sinh, vi phạm, vị trí, viên chức, viện trợ, vinh danh, vinh dự, vĩnh viễn, việc làm, vững chắc, vững mạnh, vững vàng, vượt mức, vượt qua, vượt trội, vướng mắc, vũ trang, vụ việc, vui chơi
xã hội, xác định, xác minh, xác nhận, xâm hại, xâm phạm, xây dựng, xem xét, xét duyệt, xét tuyển, xếp hạng, xếp loại, xi măng, xóa bỏ, xóa tên, xóa đói, xu hướng, xu thế, xuất phát, xuất sắc, xuất hiện, xung quanh, xung kích, xử lý, xử phạt, xứng đáng
ý chí, ý kiến, ý nghĩa, ý thức, ý tưởng, y tế, yên tâm, yêu cầu, yêu nước, yếu kém, yếu tố
"""

#: Written as it stands these are never meant; the right words behind the equals sign.
_SLIPS = """
bổ xung = bổ sung; chia sẽ = chia sẻ; sẳn sàng = sẵn sàng; xuất xắc = xuất sắc; suất sắc = xuất sắc; sát nhập = sáp nhập; cọ sát = cọ xát;
chỉnh chu = chỉn chu; trao chuốt = trau chuốt; trao dồi = trau dồi; sử lý = xử lý; sử lí = xử lý; xữ lý = xử lý; dữ vững = giữ vững; dữ gìn = giữ gìn; giữ trữ = dự trữ;
vô hình chung = vô hình trung; tựu chung = tựu trung; sáng lạng = xán lạn; khắc khe = khắt khe; nổ lực = nỗ lực; kĩ luật = kỷ luật; hổ trợ = hỗ trợ;
cũng cố = củng cố; đầy đũ = đầy đủ; đãm bảo = đảm bảo; bão đảm = bảo đảm; bão vệ = bảo vệ; thủ tực = thủ tục; xúc tích = súc tích; giải ngâng = giải ngân;
giám xát = giám sát; khảo xát = khảo sát; rà xoát = rà soát; sản suất = sản xuất; đề suất = đề xuất; đột suất = đột xuất; xơ kết = sơ kết; xinh hoạt = sinh hoạt;
được công nhân đạt chuẩn = được công nhận đạt chuẩn; được công nhân danh hiệu = được công nhận danh hiệu; được công nhân là = được công nhận là;
tư phê bình = tự phê bình; băng zôn = băng rôn; băng zon = băng rôn; phong chào = phong trào; chiển khai = triển khai; chuyền thống = truyền thống; tuyên chuyền = tuyên truyền;
chân trọng = trân trọng; dành thắng lợi = giành thắng lợi; tham những = tham nhũng; nguyên nhận = nguyên nhân; nghành nghề = ngành nghề; đường xá = đường sá
"""
#: Syllables that stand beside anything: where one of them is the odd one, nothing is wrong.
_AS_TEXT_FUNCTION = """
    ai ba bà bác bàn bảy bảng ban bản bán bằng bao bên bị bộ bố bốn bởi bước cả các càng cần cầu cây chi chị chỉ chín cho chờ chứ chưa có còn con cô
    cơ của cụ cùng cũng cứ dân dự dưới do đã đang đặt đạt đây đầu đâu đều để đến đền đi điểm đó đội đôi đông đồng đối đủ đúng được gần gì giá giao giờ giữ giữa hai hay hạn hãy
    hệ hết hủy họ hơn hộ hội khi khó không khu là lại làm làng lên loại lớn lúc luôn mà mẹ mình mở mọi một mới mỗi mục mười năm nay này nên nếu ngày nghe người nhà nhất
    nhiều như nhưng những nhỏ nơi nữa nước ở ông phải phần phía phố phường qua quá quý quỹ ra rất riêng rồi sau sáu sẽ sinh so số sở sự tại tám tạo tám tập tất tên thấy
    theo thế thể thêm thì thôn thu thứ thuộc thực tiền tin tính tình tỉnh tổ tới tốt trả trên trong trung trường trước từ từng tư tự tuần tuổi và vẫn vào
    vận về vì việc với vốn vụ vừa vượt xã xa xóm xong xuống ý xin yêu
"""
FUNCTION = frozenset(_AS_TEXT_FUNCTION.split())

#: Foreign words and units people write in small letters, spelled like syllables without their tone.
_AS_TEXT_FOREIGN = """
    net set top chat mic vip lap rap hot hit hip hop tip pet bit tex bot cut hat pop ha km kg cm mm ml pop lit oát
    vắcxin vácxin cátxét
"""
FOREIGN = frozenset(_AS_TEXT_FOREIGN.split())


def bare(word: str) -> str:
    """Without marks of tone and vowel, small letters; đ stays đ, for it is another letter."""
    return "".join(
        letter for letter in unicodedata.normalize("NFD", word.lower()) if not "\u0300" <= letter <= "\u036f"
    )


@cache
def words() -> frozenset[str]:
    """Every word of the list, small letters."""
    return frozenset(word.strip() for word in _WORDS.replace("\n", ",").split(",") if word.strip())


@cache
def by_bare_form() -> Mapping[str, tuple[str, ...]]:
    """The words of the list under their letters without marks."""
    listed: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words()):
        listed[bare(word)].append(word)
    return {form: tuple(found) for form, found in listed.items()}


@cache
def short_of_a_letter() -> Mapping[tuple[int, str, str], tuple[str, ...]]:
    """The words of the list of which one syllable misses a letter behind its first: (which, its letters then, the other one)."""
    listed: defaultdict[tuple[int, str, str], list[str]] = defaultdict(list)
    for word in sorted(words()):
        parts = word.split()
        for place, (part, other) in enumerate(zip(parts, reversed(parts), strict=True)):
            letters = bare(part)
            for form in {letters[:at] + letters[at + 1 :] for at in range(1, len(letters))}:
                listed[place, form, other].append(word)
    return {form: tuple(found) for form, found in listed.items()}


@cache
def slips() -> Mapping[str, str]:
    """Wrong → right."""
    pairs = (pair.partition("=") for pair in _SLIPS.replace("\n", "").split(";"))
    return {wrong.strip(): right.strip() for wrong, _, right in pairs}
