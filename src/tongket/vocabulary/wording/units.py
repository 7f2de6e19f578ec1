"""In which units are things measured and counted?"""

from tongket.vocabulary.wording.names import SELF_NAMED
from tongket.vocabulary.wording.phrases import phrases
from tongket.vocabulary.wording.places import COMMUNES, DISTRICTS, VILLAGES

MEASURES = phrases("""
    %; ‰; bậc; cm; cm2; công; cv; đ; điểm; điểm %; điểm phần trăm; đô la; đô la mỹ; đồng; đpt; euro;
    g; gam; giờ; gram; gw; gwh; ha; hải lý; hành khách.km; hec ta; hec-ta; héc ta; héc-ta; hecta;
    hécta; hk.km; kg; khách.ngày; km; km2; km²; kva; kw; kwh; kwp; lạng; lần; lít; lượt ha; lượt
    khách.km; m; m2; m3; m dài; mã lực; mét; mét dài; mét khối; mét vuông; mm; mva; mw; mwh; mwp;
    m²; m³; ng.đ; ngàn đ; ngàn đồng; ngàn ngày; ngày khách; nghìn đ; nghìn đồng; nghìn ngày; nghìn
    tỷ; nhân dân tệ; phần nghìn; phần trăm; sào; ste; ster; t/ha; tạ; tấn; tấn co2; tấn hơi; tấn.km;
    tấn/km; tấn quy thóc; tấn thóc; tỉ.đ; tỉ.đồng; tín chỉ các-bon; tín chỉ carbon; tr đ; tr. đ;
    tr.đ; tr đồng; tr. đồng; tr.đồng; trđ; triệu; triệu đ; triệu đồng; triệu ngày; triệu usd;
    triệuđ; tỷ; tỷ đ; tỷ. đ; tỷ.đ; tỷ đồng; tỷ.đồng; tỷ usd; tỷđ; usd; vạn; yến
""")
"""Units that measure; what stands behind them still names the thing."""

COUNTERS = phrases("""
    án; ảnh; ao; ao, hồ; áo; áo ấm; áp phích; ấn phẩm; ấp; ba lô; bà mẹ; bác sĩ; bác sĩ, dược sĩ;
    bác sỹ; bài; bãi; ban cán sự; ban chấp hành; ban chỉ đạo; ban đại diện; ban giám sát; ban,
    ngành; ban quản lý; ban thanh tra; bàn; bản; bản án; bản đồ; bản ghi nhớ; bản làng; bản, làng;
    bản tin; bánh; bao; báo cáo; báo cáo viên; băng nhóm; băng, nhóm; băng rôn; bằng khen; bằng sáng
    chế; bậc học; bầu; bầy; bè; bé gái; bé trai; bể; bến; bệnh án; bệnh nhân; bệnh nhi; bệnh viện;
    bếp; bị can; bị cáo; bị đơn; bị hại; bia; bịch; biên bản; biên bản ghi nhớ; biên bản thỏa thuận;
    biển hiệu; biển quảng cáo; biệt thự; bn; bó; bom; bóng; bóng đèn; bộ; bồn; bụi; buổi; buôn; buôn
    làng; buồng; bữa; bức; bưu cục; bưu điện; bưu kiện; bưu phẩm; ca; ca nô; ca sĩ; cá nhân; cá thể;
    cá thể động vật hoang dã; cái; cam kết; camera; can; can phạm; cán bộ; cán bộ, công chức; cán
    bộ, công chức, viên chức; cán bộ, viên chức; cảng; cành; cánh; cánh đồng; cánh quạt; căn; căn
    cước; căn cước công dân; căn hộ; căn hộ, biệt thự; cặp; cặp vợ chồng; cấp; cấp học; cấp ủy; cấp
    ủy viên; câu lạc bộ; câu lạc bộ, đội, nhóm; câu lạc bộ thể thao; cầu; cây; cbcc; cbccvc; cbgv;
    cbgvnv; ccb; chai; cháu; chăn; chậu; chi bộ; chi bộ, đảng bộ; chi cục; chi, đảng bộ; chi, đảng
    bộ cơ sở; chi đoàn; chi họ; chi hội; chi nhánh; chi, tổ đảng; chi, tổ hội; chi ủy; chi ủy viên;
    chỉ thị; chỉ tiêu; chị; chiếc; chiến sĩ; chính sách; chòi; chỗ; chồi; chốt; chợ; chủ đầu tư; chủ
    hộ; chủ rừng; chủ tàu; chủ thể; chùa; chung cư; chủng loại; chuỗi; chuồng; chuyên án; chuyên đề;
    chuyên gia; chuyên mục; chuyên trang; chuyền; chuyến; chữ ký số; chức sắc; chứng chỉ; chứng
    nhận; chứng thư số; chứng từ; chương trình; chương trình, dự án; chương trình hành động; chương
    trình nghệ thuật; chương trình phối hợp; chương trình truyền hình; clb; clip; cnlđ; cnvclđ; cọc;
    con; con nghiện; container; cổ đông; cổ phần; cổ phiếu; cồn; công an viên; công chức; công chức,
    viên chức; công chứng viên; công cụ hỗ trợ; công dân; công đoàn cơ sở; công nhân; công tơ; công
    trình; công trình, phần việc; công ty; công văn; cổng; cổng chào; cống; cộng đồng; cộng đồng dân
    cư; cộng tác viên; cột; cột mốc; cơ quan; cơ quan báo chí; cơ sở; cơ sở dữ liệu; cơ sở đóng gói;
    cơ sở thờ tự; cờ; cờ thi đua; cơn; cù lao; củ; cụ; cụm; cụm, khối thi đua; cụm thi đua; cung
    đường; cuộc; cuộc thi; cuốn; cuộn; cúp; cút; cử nhân; cử tri; cưa xăng; cửa hàng; cửa khẩu; cựu
    chiến binh; cựu tù; danh hiệu; danh mục; dao; dân công; dân quân; dân tộc; dây chuyền; di tích;
    dịch bệnh; dịch vụ; dịch vụ công; diễn đàn; diễn viên; doanh nghiệp; doanh nghiệp, hợp tác xã;
    doanh nhân; dòng họ; dòng sản phẩm; drone; du khách; dữ liệu; dự án; dự thảo; dự thảo luật; dược
    sĩ; đ/c; đài; đài truyền thanh; đài tưởng niệm; đại biểu; đại hội; đám cháy; đàn; đạn; đảng bộ;
    đảng bộ, chi bộ; đảng đoàn; đảng ủy; đảng ủy viên; đảng viên; đảo; đặc khu; đầm; đập; đập dâng;
    đầu con; đầu sách; đầu việc; đc; đèn; đê; đề án; đề cương; đề nghị; đề tài; đề tài khoa học; đề
    xuất; đền; địa điểm; địa điểm kinh doanh; địa phương; điểm; điểm cầu; điểm dịch; điểm đen; điểm
    trường; điều dưỡng; điều khoản; điếu; đình; đò; đoàn; đoàn thể; đoàn viên; đoàn viên thanh niên;
    đoàn viên, thanh niên; đô thị; đồ án; đôi; đồi; đối tượng; đội; đội hình; đội viên; đồn; đồng
    bào; đồng chí; đồng đội; đồng hồ; đồng hồ nước; đồng hương; đồng nghiệp; đơn; đơn nguyên; đơn
    thư; đơn, thư; đơn vị; đơn vị máu; đợt; đương sự; đường dây; đvtn; em; fanpage; flycam; ga; gậy;
    ghe; ghế; ghế đá; gia đình; gia đình văn hóa; gia trại; gia trại, trang trại; già làng; già
    làng, trưởng bản; giải; giải pháp; giải pháp hữu ích; giải thưởng; gian; gian hàng; gian trưng
    bày; giảng viên; giao dịch; giao dịch điện tử; giáo dân; giáo họ; giáo sư; giáo viên; giáo xứ;
    giấy; giấy khen; giấy phép; giấy tờ; giếng; giỏ; giống; giờ bay; giường; gói; gói thầu; gv; hạ
    sĩ quan; hài cốt; hài cốt liệt sĩ; hạn chế; hang; hang động; hàng rào; hạng mục; hành khách;
    hành vi; hạt; hầm; hẻm; hệ thống; hòa giải viên; hòa thượng; hóa đơn; hoạt động; học bổng; học
    sinh; học viên; hom; homestay; hồ; hồ, đập; hồ sơ; hố; hộ; hộ chiếu; hộ lý; hội; hội chợ; hội
    đồng; hội nghị; hội thảo; hội thẩm; hội thi; hội trường; hội viên; hộp; hợp đồng; hợp phần; hợp
    tác xã; hs; hssv; htx; hũ; huân chương; huấn luyện viên; huy chương; huy hiệu; huyện; huyện,
    thành phố; huyện ủy; huyện ủy viên; hương ước; hướng dẫn; hv; kdc; kè; kế hoạch; kế toán; kênh;
    kết luận; khách; khách hàng; khách mời; khách sạn; kháng cáo; kháng nghị; khẩu; khẩu hiệu; khẩu
    phần; khẩu trang; khe; khiếu kiện; khiếu nại; kho; khóa; khoản; khoản thu; khoảnh; khóm; khối;
    khối, cụm thi đua; khối đá; khối phố; khối thi đua; khu; khu dân cư; khu phố; khu vực; khúc;
    khung; khuyến nông viên; ki ốt; kiểm lâm viên; kiểm sát viên; kiếm; kiến nghị; kiot; kíp nổ; kỳ;
    kỷ niệm chương; kỹ sư; kỹ thuật; kỹ thuật viên; lái xe; làng; làng bản; làng nghề; lao động;
    lẵng; lđ; lễ hội; lệnh; lệnh gọi; liên chi hội; liên hiệp; liên hiệp hợp tác xã; liên hiệp htx;
    liệt sĩ; liều; linh mục; lĩnh vực; lò; lọ; loa; loài; loại; loại hình; lóng; lô; lỗi vi phạm;
    lồng; lồng bè; lời kêu gọi; lớp; luật sư; luống; lượt; lượt bài; lượt báo cáo viên; lượt bệnh
    nhân; lượt bị can; lượt bộ đội; lượt ca nô; lượt cá nhân; lượt cán bộ; lượt chi bộ; lượt chị;
    lượt chia sẻ; lượt chiến sĩ; lượt chủ hộ; lượt chuyến; lượt công dân; lượt công nhân; lượt cơ
    sở; lượt cử tri; lượt dân quân; lượt doanh nghiệp; lượt du khách; lượt đại biểu; lượt đảng viên;
    lượt địa phương; lượt đoàn; lượt đoàn viên; lượt đối tượng; lượt đồng chí; lượt đơn; lượt đơn
    thư; lượt đơn vị; lượt gia đình; lượt gia súc; lượt giao dịch; lượt giáo viên; lượt hành khách;
    lượt học sinh; lượt học viên; lượt hồ sơ; lượt hộ; lượt hộ dân; lượt hộ gia đình; lượt hộ nghèo;
    lượt hộ vay; lượt hội viên; lượt hội viên vay; lượt khách; lượt khách hàng; lượt khách hàng vay;
    lượt kiến nghị; lượt lao động; lượt máy; lượt ngày công; lượt nghệ nhân; lượt người; lượt người
    bệnh; lượt người dân; lượt nông dân; lượt ô tô; lượt phản ánh; lượt phòng; lượt phụ nữ; lượt
    phương tiện; lượt tải; lượt tàu; lượt tàu cá; lượt tàu thuyền; lượt tập thể; lượt thanh niên;
    lượt thôn; lượt tiếp cận; lượt tin bài; lượt tổ chức; lượt tổ chức đảng; lượt trẻ; lượt trẻ em;
    lượt truy cập; lượt trường hợp; lượt tuyên truyền viên; lượt tương tác; lượt vận động viên; lượt
    xã; lượt xe; lượt xem; lượt ý kiến; lựu đạn; lý lịch; mã; mã số; màn; máy; máy kéo; máy tính;
    máy vi tính; mắt camera; mặt hàng; mâu thuẫn; mẫu; mẫu lớn; mẻ; mẹ việt nam anh hùng; miếu; mìn;
    mỏ; mỏ đá; món; mô hình; mô hình, dự án; mô tô; mộ; mốc giới; môn; môn thể thao; môn thi; mũ; mũ
    bảo hiểm; mục sư; mũi; mương; mương phai; nạn nhân; ngành; ngành hàng; ngày công; ngày công lao
    động; ngầm; ngầm tràn; ngân hàng; nghề; nghệ nhân; nghệ sĩ; nghi can; nghi phạm; nghị định; nghị
    quyết; nghĩa trang; nghĩa trang liệt sĩ; nghiên cứu sinh; nghiệp đoàn; ngõ; ngôi; ngôi nhà;
    nguyên đơn; ngư dân; ngư phủ; người; người có công; người có uy tín; người lao động; người uy
    tín; nhà; nhà báo; nhà bia; nhà đại đoàn kết; nhà đầu tư; nhà ga; nhà giáo; nhà hàng; nhà kho;
    nhà khoa học; nhà kính; nhà lưới; nhà mái ấm; nhà màng; nhà máy; nhà nghỉ; nhà rông; nhà tắm;
    nhà thầu; nhà thờ; nhà tiêu; nhà tình nghĩa; nhà tình thương; nhà trọ; nhà trường; nhà văn hóa;
    nhà vệ sinh; nhà xe; nhạc sĩ; nhãn hiệu; nhãn hiệu hàng hóa; nhân khẩu; nhân viên; nhân viên y
    tế; nhi đồng; nhiệm vụ; nhiệm vụ, giải pháp; nhóm; nhóm chỉ tiêu; nhóm giải pháp; nhóm hộ; nhóm
    lớp; nhóm, lớp; nhóm nghề; nhóm nhiệm vụ; nhóm nhiệm vụ, giải pháp; nhóm trẻ; nlđ; nón; nội
    dung; nội dung thi đấu; nông dân; nông hộ; núi; nút giao; nữ hộ sinh; ô tô; ổ; ổ dịch; ổ nhóm;
    ống; pano; panô; phà; phách; phạm nhân; phản ánh; phao; pháp lệnh; phần mềm; phần mộ; phần thi;
    phần việc; phật tử; phiên; phiếu; phim; phong trào; phòng; phòng ban; phóng sự; phóng viên;
    phôi; phụ nữ; phum; phuy; phương án; phương tiện; phường; plei; quà; quả; quạt; quân nhân; quần
    chúng; quận; quận, huyện; quầy; quốc gia; quốc gia và vùng lãnh thổ; quy chế; quy chuẩn; quy
    hoạch; quy trình; quy ước; quỹ; quỹ tín dụng; quyển; quyết định; quyết toán; ram; rọ đá; sai
    phạm; sản phẩm; sản phụ; sáng chế; sáng kiến; sạp; sân; sân chơi; sĩ quan; siêu thị; sinh viên;
    sóc; sổ; số; sông; sở, ban, ngành; sở, ngành; suất; súng; suối; sự kiện; tạ; tác giả; tác phẩm;
    tác phẩm báo chí; tài khoản; tài liệu; tang vật; tảng; tạp chí; tàu; tăng ni; tấm; tân binh; tập
    đoàn; tập thể; tccsđ; tép; teu; thác; thạc sĩ; thai phụ; tham luận; thanh niên; thanh tra viên;
    thành ủy viên; thành viên; thẩm phán; thầy cô giáo; thầy thuốc; thẻ; thi thể; thí sinh; thị
    thực; thị trấn; thị trường; thị trường xuất khẩu; thị xã; thiên tai; thiết bị; thiết chế; thiết
    chế văn hóa; thiếu nhi; thiếu niên; thỏa thuận; thỏa ước; thỏa ước lao động tập thể; thôn; thôn
    bản; thôn, bản; thôn, buôn; thôn làng; thôn, làng; thôn xóm; thông báo; thông tri; thông tư;
    tht; thủ tục; thủ tục hành chính; thuê bao; thùng; thùng rác; thuyền; thuyền viên; thư viện;
    thửa; thực thể; thương binh; thương hiệu; thương nhân; ti vi; tiến bộ; tiến sĩ; tiết mục; tiêu
    chí; tiêu chuẩn; tiểu ban; tiểu dự án; tiểu khu; tiểu phẩm; tiểu thương; tin; tin bài; tin, bài;
    tin báo; tín đồ; tình nguyện viên; tỉnh; tỉnh, thành phố; tỉnh ủy viên; tivi; tnv; tọa đàm; tổ;
    tổ chức; tổ chức đảng; tổ chức tín dụng; tổ dân phố; tổ đảng; tổ, đội; tổ hội; tổ hợp; tổ hợp
    tác; tổ nhân dân; tổ trưởng; tổ viên; tố cáo; tố giác; tố giác, tin báo; tộc; tội danh; tội
    phạm; tôn giáo; tồn tại; tờ gấp; tờ khai; tờ rơi; tờ trình; trái; trái phiếu; trạm; trạm biến
    áp; trang; trang, gia trại; trang thông tin; trang trại; trang web; tranh; tranh chấp; trận;
    trẻ; trẻ em gái; trẻ em trai; trẻ trai; triển lãm; trọng tài; trợ giúp viên; trụ sở; trung tâm;
    trường; trường hợp; tthc; tủ; tủ sách; tụ điểm; tua bin; tuabin; túi; túi máu; tuyên truyền
    viên; tuyến; tuyến phố; tường rào; tượng; ủy viên; ứng dụng; văn bản; văn bằng; văn nghệ sĩ; văn
    phòng; văn phòng đại diện; vận động; vận động viên; vđv; vi phạm; vị; vị trí; video; video clip;
    việc; viên; viên chức; vòi; vở diễn; vụ; vụ việc; vụ, việc; vụ, việc dân sự; vùng nguyên liệu;
    vùng sản xuất; vùng trồng; vườn; vướng mắc; website; xã; xã, phường, thị trấn; xe; xe máy; xe mô
    tô; xe ô tô; xí nghiệp; xóm; xóm bản; xuồng; xưởng; y bác sĩ; y, bác sĩ; y sĩ; y tá; ý kiến; ý
    tưởng; yêu cầu
""")
"""Words that count things."""

OBJECTS = phrases("""
    giường bệnh; khu công nghiệp; cụm công nghiệp; phần quà; phần thưởng; thửa đất; liều vắc
    xin; kỳ họp; cơn bão; trận lũ; lá cờ; bó hoa; vòng hoa; khẩu súng; ca bệnh; ca mắc; phiên
    tòa; phiên chợ; hũ mắm; bịch phôi; lóng gỗ; phách gỗ; hom giống; đàn ong; cháu bé; gốc cây;
    lít máu; xuất quà; vết nứt
""")
"""Things with the word that counts them in front, which is their unit: "3 cụm công nghiệp"."""

HOUSEHOLDS = phrases("hộ dân; hộ gia đình; hộ nuôi; người dân")
"""Households and people counted, of which the first word is the unit and the rest says nothing."""

GOAL_UNITS = phrases("chỉ tiêu; nhóm chỉ tiêu; mục tiêu; tiêu chí; nhiệm vụ")
"""Words that count goals, which may be met, passed or missed."""

COUNTED_TOGETHER = (
    (*VILLAGES, "đơn vị", "cơ quan"),
    (*COMMUNES, "tt"),
    (*DISTRICTS, "tp", "tx"),
    phrases("""
        cơ quan; đơn vị; doanh nghiệp; tổ chức; cá nhân; tập thể; hợp tác xã; hộ gia đình; gia đình;
        hộ; nhà trường; hộ kinh doanh; tổ hợp tác; nhóm
    """),
    phrases("""
        cán bộ; công chức; viên chức; chiến sĩ; đảng viên; hội viên; đoàn viên; thanh niên; giáo
        viên; học sinh; sinh viên; nhân viên; công nhân; người lao động
    """),
    phrases("công trình; dự án; mô hình; đề án; phần việc; hạng mục; tiểu dự án; chương trình"),
    phrases("hồ sơ; văn bản; tài liệu; giấy tờ; đơn thư; thủ tục hành chính"),
    phrases("trường; trường học; lớp; trạm; trạm y tế"),
    phrases("trang trại; gia trại; hợp tác xã"),
    phrases("chi bộ; đảng bộ; chi, đảng bộ"),
    phrases("nhà hàng; khách sạn; nhà nghỉ; homestay; cửa hàng; siêu thị"),
    phrases("sông; suối; hồ; đập; ao; kênh; mương"),
)
"""Words that count things of one kind, and are counted as one: "8 xã, thị trấn"."""

NAMED_TOGETHER = (
    *COUNTED_TOGETHER,
    phrases("chỉ tiêu; mục tiêu; nhiệm vụ; giải pháp"),
    phrases("chi bộ; đảng bộ; đảng viên"),
    phrases("""
        tổ chức đảng; chi bộ; đảng bộ; cơ quan; đơn vị; địa phương; doanh nghiệp; trường học; đoàn
        thể; ban, ngành; cơ sở giáo dục; cơ sở y tế; lực lượng vũ trang
    """),
    phrases("khu công nghiệp; cụm công nghiệp; làng nghề; khu đô thị; khu chế xuất; khu kinh tế"),
    (*SELF_NAMED, *phrases("ý kiến; lượt ý kiến; nguyện vọng; tâm tư; đề xuất")),
)
"""Those, and things of which the first alone is counted: "24/25 chỉ tiêu, nhiệm vụ"."""

PER_WORDS = phrases("""
    1.000 dân; 10.000 dân; ao; ấp; bà mẹ; bác sĩ; bản; bao; bè; bé gái; bệnh nhân; buổi; ca; cái;
    cán bộ; căn; cặp; cây; chi bộ; chiếc; chỗ; chuyến; con; công; công trình; cơ sở; cuộc; dân;
    doanh nghiệp; dự án; đảng viên; đầu người; đêm; đồng chí; đơn vị; đơn vị diện tích; gia đình;
    giáo viên; giờ; giường; giường bệnh; ha; học sinh; hồ sơ; hộ; hộ dân; hộ gia đình; hộ nghèo; hội
    viên; hợp tác xã; htx; huyện; kg; khách; khẩu; khóa; km; km2; kỳ; lao động; lần; lít; lô; lồng;
    lớp; lứa; lượt; lượt khách; m; m2; m3; máy; máy tính; máy vi tính; mẫu; mô hình; năm; năm học;
    ngày; ngày đêm; nghìn dân; người; người dân; nhà; nhà máy; nhân khẩu; nữ; phòng; phụ nữ; phường;
    quý; sản phẩm; sào; suất; tàu; tấn; tháng; thôn; thùng; tỉnh; trẻ; trẻ em; trẻ em gái; trẻ gái;
    trường; tuần; vạn dân; vòng; vụ; xã; xe; xóm
""")
"""What may stand behind a slash inside a unit."""
