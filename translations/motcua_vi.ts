<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>Admin</name>
    <message>
        <source>The passphrase file cannot be read; nothing was changed.</source>
        <translation>Không đọc được tệp cụm mật khẩu; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and permissions, then run again.</source>
        <translation>Kiểm tra tên và quyền của tệp rồi chạy lại.</translation>
    </message>
    <message>
        <source>The scanned pages could not be written to the folder.</source>
        <translation>Không ghi được các trang đã quét vào thư mục.</translation>
    </message>
    <message>
        <source>Check the folder and the free space, then scan again.</source>
        <translation>Kiểm tra thư mục và dung lượng trống rồi quét lại.</translation>
    </message>
    <message>
        <source>The scanner gave no page; nothing was written.</source>
        <translation>Máy quét không đưa ra trang nào; chưa ghi gì.</translation>
    </message>
    <message>
        <source>Put paper in and scan again.</source>
        <translation>Đặt giấy vào rồi quét lại.</translation>
    </message>
    <message>
        <source>Another program on this data folder is already sending; nothing is lost.</source>
        <translation>Một chương trình khác trên dữ liệu này đang gửi; không mất gì.</translation>
    </message>
    <message>
        <source>Leave the sending to it, or close it and run again.</source>
        <translation>Để chương trình đó gửi, hoặc đóng nó rồi chạy lại.</translation>
    </message>
    <message>
        <source>This PC is not registered with the province yet; every dossier is safe here.</source>
        <translation>Máy này chưa đăng ký với tỉnh; mọi hồ sơ vẫn an toàn trên máy.</translation>
    </message>
    <message>
        <source>Ask the province for an enrolment code and run motcua-admin enrol.</source>
        <translation>Xin tỉnh mã đăng ký rồi chạy motcua-admin enrol.</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>The calendar of days off cannot be read; nothing that was entered is lost.</source>
        <translation>Không đọc được lịch ngày nghỉ; dữ liệu đã nhập không mất.</translation>
    </message>
    <message>
        <source>Install the program again, or ask the administrator for the calendar file.</source>
        <translation>Hãy cài lại chương trình hoặc xin quản trị viên tệp lịch.</translation>
    </message>
    <message>
        <source>Counted from %1</source>
        <translation>Tính từ %1</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>The catalogue of procedures cannot be read; the one in use stays as it is.</source>
        <translation>Không đọc được danh mục thủ tục; danh mục đang dùng được giữ nguyên.</translation>
    </message>
    <message>
        <source>Ask the administrator for a correct catalogue file.</source>
        <translation>Hãy xin quản trị viên tệp danh mục đúng.</translation>
    </message>
</context>
<context>
    <name>CentreQueue</name>
    <message>
        <source>No number was issued: this service group is not set up.</source>
        <translation>Chưa cấp số: nhóm dịch vụ này chưa được thiết lập.</translation>
    </message>
    <message>
        <source>Choose another service group.</source>
        <translation>Hãy chọn nhóm dịch vụ khác.</translation>
    </message>
</context>
<context>
    <name>CodeReader</name>
    <message>
        <source>This picture cannot be opened; nothing was changed.</source>
        <translation>Không mở được ảnh này; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG file, or take the picture again.</source>
        <translation>Chọn tệp PNG hoặc JPEG, hoặc chụp lại ảnh.</translation>
    </message>
</context>
<context>
    <name>CounterText</name>
    <message>
        <source>Scan the card</source>
        <translation>Quét thẻ căn cước</translation>
    </message>
    <message>
        <source>ID number needed</source>
        <translation>Cần số định danh</translation>
    </message>
    <message>
        <source>Name needed</source>
        <translation>Cần họ tên</translation>
    </message>
    <message>
        <source>Birth date needed</source>
        <translation>Cần ngày sinh</translation>
    </message>
    <message>
        <source>Address needed</source>
        <translation>Cần nơi thường trú</translation>
    </message>
    <message>
        <source>Relation needed</source>
        <translation>Cần quan hệ</translation>
    </message>
    <message>
        <source>Owner needed</source>
        <translation>Cần chủ hồ sơ</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>Chưa đủ thông tin</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Chưa chọn</translation>
    </message>
    <message>
        <source>No time limit set</source>
        <translation>Chưa có thời hạn</translation>
    </message>
    <message>
        <source>Paper %1 not checked</source>
        <translation>Giấy tờ %1 chưa kiểm</translation>
    </message>
    <message>
        <source>Paper %1 missing</source>
        <translation>Thiếu giấy tờ %1</translation>
    </message>
    <message>
        <source>Paper %1 not scanned</source>
        <translation>Giấy tờ %1 chưa quét</translation>
    </message>
    <message>
        <source>Receipt not made yet</source>
        <translation>Chưa lập giấy hẹn</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>Chưa ký</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Công dân</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Sign &amp; receipt</source>
        <translation>Ký &amp; phiếu hẹn</translation>
    </message>
    <message>
        <source>%1 has waited %2′</source>
        <translation>%1 chờ %2′</translation>
    </message>
    <message>
        <source>Priority first</source>
        <translation>Ưu tiên trước</translation>
    </message>
    <message>
        <source>Priority call: turn %1/%2;</source>
        <translation>Gọi ưu tiên: %1/%2 lượt;</translation>
    </message>
    <message>
        <source>%1: past the ceiling of %2′</source>
        <translation>%1: quá trần chờ %2′</translation>
    </message>
    <message>
        <source>Ordinary turn after %1 priority calls</source>
        <translation>Đến lượt thường sau %1 lượt ưu tiên</translation>
    </message>
    <message>
        <source>Shown only</source>
        <translation>Xuất trình</translation>
    </message>
    <message>
        <source>Original and copy</source>
        <translation>Bản chính và bản sao</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>required</source>
        <translation>bắt buộc</translation>
    </message>
    <message>
        <source>if there is one</source>
        <translation>nếu có</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>The form cannot be made: its template is damaged. What was entered is safe.</source>
        <translation>Không lập được biểu mẫu vì mẫu bị hỏng. Thông tin đã nhập vẫn được giữ.</translation>
    </message>
    <message>
        <source>Ask the administrator to put back the template that came with the program.</source>
        <translation>Hãy nhờ quản trị viên khôi phục mẫu đi kèm phần mềm.</translation>
    </message>
    <message>
        <source>The form could not be drawn. What was entered is safe.</source>
        <translation>Không dựng được biểu mẫu. Thông tin đã nhập vẫn được giữ.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Hãy đóng bớt chương trình khác rồi thử lại.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Counter free</source>
        <translation>Quầy đang rảnh</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Called, awaiting arrival</source>
        <translation>Đã gọi, chờ đến</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Đang phục vụ</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Tạm giữ</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Vắng mặt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Left before call</source>
        <translation>Bỏ về</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Chưa kiểm</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Đủ</translation>
    </message>
    <message>
        <source>Complete · shown only</source>
        <translation>Đủ · đã xuất trình</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Không áp dụng</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) waiting to be sent</source>
        <translation>
            <numerusform>%n hồ sơ chờ gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>Not linked to the province</source>
        <translation>Chưa nối với tỉnh</translation>
    </message>
    <message>
        <source>Synced · %1</source>
        <translation>Đã đồng bộ · %1</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Đã đồng bộ</translation>
    </message>
    <message>
        <source>Sending %1/%2</source>
        <translation>Đang gửi %1/%2</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Ngoại tuyến</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Ngoại tuyến từ %1</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>cũ nhất %1</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>Saved, waiting to be sent</source>
        <translation>Đã lưu, chờ gửi</translation>
    </message>
    <message>
        <source>The server has it</source>
        <translation>Máy chủ đã nhận</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Chưa in</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Đang in</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Đã in</translation>
    </message>
    <message>
        <source>Printing failed</source>
        <translation>In lỗi</translation>
    </message>
    <message>
        <source>Elderly</source>
        <translation>Cao tuổi</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>Khuyết tật</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Mang thai</translation>
    </message>
    <message>
        <source>Small child</source>
        <translation>Con nhỏ</translation>
    </message>
    <message>
        <source>Person of merit</source>
        <translation>Người có công</translation>
    </message>
    <message>
        <source>With a child</source>
        <translation>Đi cùng trẻ em</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Khẩn cấp</translation>
    </message>
    <message>
        <source>75 years or older</source>
        <translation>75 tuổi trở lên</translation>
    </message>
    <message>
        <source>Severe or very severe disability</source>
        <translation>Khuyết tật nặng, đặc biệt nặng</translation>
    </message>
    <message>
        <source>With a child under 36 months</source>
        <translation>Có con dưới 36 tháng</translation>
    </message>
    <message>
        <source>Person of merit to the revolution</source>
        <translation>Người có công với cách mạng</translation>
    </message>
    <message>
        <source>Coming with a child under 6</source>
        <translation>Đi cùng trẻ em dưới 6 tuổi</translation>
    </message>
    <message>
        <source>Urgent case</source>
        <translation>Trường hợp khẩn cấp</translation>
    </message>
    <message>
        <source>A clerk will look at your identity card</source>
        <translation>Nhân viên sẽ xem thẻ căn cước</translation>
    </message>
    <message>
        <source>Disability certificate</source>
        <translation>Giấy xác nhận khuyết tật</translation>
    </message>
    <message>
        <source>Certificate or card</source>
        <translation>Giấy xác nhận hoặc thẻ</translation>
    </message>
    <message>
        <source>A clerk will come to you at once</source>
        <translation>Nhân viên hướng dẫn sẽ đến ngay</translation>
    </message>
    <message>
        <source>card QR</source>
        <translation>QR CCCD</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>nhập tay</translation>
    </message>
    <message>
        <source>earlier dossier</source>
        <translation>hồ sơ trước</translation>
    </message>
    <message>
        <source>system</source>
        <translation>hệ thống</translation>
    </message>
    <message>
        <source>Receiving officer</source>
        <translation>Cán bộ tiếp nhận</translation>
    </message>
    <message>
        <source>Case officer</source>
        <translation>Cán bộ thụ lý</translation>
    </message>
    <message>
        <source>Approving leader</source>
        <translation>Lãnh đạo phê duyệt</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Giám sát</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>CN</translation>
    </message>
</context>
<context>
    <name>PaperWriter</name>
    <message>
        <source>Page %1 is damaged and was not saved. The other papers are safe.</source>
        <translation>Trang %1 bị hỏng và chưa được lưu. Các giấy tờ khác vẫn an toàn.</translation>
    </message>
    <message>
        <source>Scan this paper again.</source>
        <translation>Hãy quét lại giấy tờ này.</translation>
    </message>
</context>
<context>
    <name>Payload</name>
    <message>
        <source>Nothing was read. Scan the code again.</source>
        <translation>Chưa đọc được gì. Hãy quét lại mã.</translation>
    </message>
    <message>
        <source>The text is too long for a code. Clear the field and scan once.</source>
        <translation>Nội dung quá dài so với một mã. Hãy xóa ô rồi quét một lần.</translation>
    </message>
    <message>
        <source>The card code is cut short. Hold the card still and scan again.</source>
        <translation>Mã trên thẻ bị đọc thiếu. Hãy giữ yên thẻ rồi quét lại.</translation>
    </message>
    <message>
        <source>Two codes were read in one go. Clear the field and scan once.</source>
        <translation>Đã đọc hai mã liền nhau. Hãy xóa ô rồi quét một lần.</translation>
    </message>
    <message>
        <source>The reader sends Vietnamese letters in a wrong code page. Set the reader to UTF-8, then scan again.</source>
        <translation>Đầu đọc gửi chữ tiếng Việt sai bảng mã. Hãy đặt đầu đọc về UTF-8 rồi quét lại.</translation>
    </message>
    <message>
        <source>A Vietnamese input method (Telex or VNI) changed what the reader typed. Switch it off, then scan again.</source>
        <translation>Bộ gõ tiếng Việt (Telex hoặc VNI) đã làm sai nội dung đầu đọc gõ vào. Hãy tắt bộ gõ rồi quét lại.</translation>
    </message>
    <message>
        <source>The personal number does not have 12 digits. Scan again, or type it from the card.</source>
        <translation>Số định danh không đủ 12 chữ số. Hãy quét lại hoặc nhập theo thẻ.</translation>
    </message>
    <message>
        <source>The old identity number has neither 9 nor 12 digits. Scan again, or type the data from the card.</source>
        <translation>Số CMND cũ không phải 9 hay 12 chữ số. Hãy quét lại hoặc nhập theo thẻ.</translation>
    </message>
    <message>
        <source>The name is missing from the code. Scan again, or type it from the card.</source>
        <translation>Mã không có họ tên. Hãy quét lại hoặc nhập theo thẻ.</translation>
    </message>
    <message>
        <source>The date of birth in the code does not exist. Compare with the card and type the data by hand.</source>
        <translation>Ngày sinh trong mã không có thật. Hãy đối chiếu với thẻ và nhập tay.</translation>
    </message>
    <message>
        <source>The sex in the code is neither Nam nor Nữ. Scan again, or type the data from the card.</source>
        <translation>Giới tính trong mã không phải Nam hay Nữ. Hãy quét lại hoặc nhập theo thẻ.</translation>
    </message>
    <message>
        <source>The date of issue in the code cannot be right. Compare with the card and type the data by hand.</source>
        <translation>Ngày cấp trong mã không đúng. Hãy đối chiếu với thẻ và nhập tay.</translation>
    </message>
    <message>
        <source>The code of the queue ticket is damaged. Type the number on the ticket.</source>
        <translation>Mã trên phiếu số thứ tự bị hỏng. Hãy nhập số ghi trên phiếu.</translation>
    </message>
    <message>
        <source>The dossier code in the receipt&apos;s code is damaged. Type the code printed on the receipt.</source>
        <translation>Mã hồ sơ trong mã của phiếu hẹn bị hỏng. Hãy nhập mã hồ sơ in trên phiếu.</translation>
    </message>
    <message>
        <source>The personal number says another sex than the card. Compare with the card.</source>
        <translation>Số định danh cho giới tính khác với thẻ. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The personal number says another year of birth than the card. Compare with the card.</source>
        <translation>Số định danh cho năm sinh khác với thẻ. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The personal number begins with an unknown province code. Compare with the card.</source>
        <translation>Số định danh bắt đầu bằng mã tỉnh không có trong danh mục. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The name begins like a spreadsheet formula. Compare with the card.</source>
        <translation>Họ tên bắt đầu như một công thức bảng tính. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The letters came with separate accents and were joined. Nothing to do.</source>
        <translation>Dấu gửi rời đã được ghép vào chữ. Không cần làm gì thêm.</translation>
    </message>
    <message>
        <source>Invisible characters were removed. Compare with the card.</source>
        <translation>Đã bỏ các ký tự không nhìn thấy. Hãy đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The code cannot be used. Scan again, or type the data by hand.</source>
        <translation>Mã này không dùng được. Hãy quét lại hoặc nhập tay.</translation>
    </message>
</context>
<context>
    <name>PrimaryState</name>
    <message>
        <source>Scanning · waiting</source>
        <translation>Đang quét · tạm chờ</translation>
    </message>
    <message>
        <source>Waiting for the citizen&apos;s signature</source>
        <translation>Chờ chữ ký công dân</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>Hàng chờ trống</translation>
    </message>
    <message>
        <source>Lights up when a number comes</source>
        <translation>Tự sáng lên khi có số mới</translation>
    </message>
    <message>
        <source>%1 · priority: %2</source>
        <translation>%1 · ưu tiên: %2</translation>
    </message>
    <message>
        <source>Call next %1</source>
        <translation>Gọi tiếp %1</translation>
    </message>
    <message>
        <source>Finish turn %1</source>
        <translation>Hoàn thành lượt %1</translation>
    </message>
    <message>
        <source>Finish this dossier</source>
        <translation>Hoàn thành hồ sơ</translation>
    </message>
    <message>
        <source>Printing the receipt · waiting</source>
        <translation>Đang in phiếu · tạm chờ</translation>
    </message>
    <message>
        <source>Dossier complete · receipt printed</source>
        <translation>Đủ hồ sơ · phiếu đã in</translation>
    </message>
    <message>
        <source>Receipt not printed · Ctrl+P prints again</source>
        <translation>Phiếu chưa in · Ctrl+P in lại</translation>
    </message>
    <message>
        <source>Complete reception</source>
        <translation>Hoàn thành tiếp nhận</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left · F8 opens the first</source>
        <translation>
            <numerusform>Còn %n việc · F8 mở việc đầu tiên</numerusform>
        </translation>
    </message>
    <message>
        <source>All there · F8 accepts and prints</source>
        <translation>Đã đủ · F8 tiếp nhận và in</translation>
    </message>
    <message>
        <source>Opening the queue</source>
        <translation>Đang mở hàng chờ</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Xin chờ một lát</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Đã đến</translation>
    </message>
    <message numerus="yes">
        <source>Called %n time(s) · %1</source>
        <translation>
            <numerusform>Đã gọi %n lần · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening the dossier · F8 tries again</source>
        <translation>Đang mở hồ sơ · F8 thử lại</translation>
    </message>
    <message>
        <source>priority: %1</source>
        <translation>ưu tiên: %1</translation>
    </message>
    <message>
        <source>Receipt not printed</source>
        <translation>Phiếu chưa in</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left to do</source>
        <translation>
            <numerusform>Còn %n việc cần làm</numerusform>
        </translation>
    </message>
    <message>
        <source>All there</source>
        <translation>Đã đủ</translation>
    </message>
    <message>
        <source>Finish %1</source>
        <translation>Xong lượt %1</translation>
    </message>
    <message>
        <source>Scan interrupted · F5 goes on</source>
        <translation>Quét dở · F5 quét tiếp</translation>
    </message>
</context>
<context>
    <name>Printer</name>
    <message>
        <source>The form could not be written into the print folder; the dossier is saved.</source>
        <translation>Không ghi được phiếu vào thư mục in; hồ sơ đã lưu.</translation>
    </message>
    <message>
        <source>Check that the folder is there and the disk has room, then print again (Ctrl+P).</source>
        <translation>Kiểm tra thư mục còn đó và ổ đĩa còn chỗ, rồi in lại (Ctrl+P).</translation>
    </message>
    <message>
        <source>PDF folder %1</source>
        <translation>Thư mục PDF %1</translation>
    </message>
    <message>
        <source>No printer is set up; the dossier is saved.</source>
        <translation>Chưa có máy in; hồ sơ đã lưu.</translation>
    </message>
    <message>
        <source>The printer &quot;%1&quot; cannot be found; the dossier is saved.</source>
        <translation>Không tìm thấy máy in &quot;%1&quot;; hồ sơ đã lưu.</translation>
    </message>
    <message>
        <source>Check that the printer is switched on and its cable is plugged in, then print again (Ctrl+P).</source>
        <translation>Kiểm tra máy in đã bật và đã cắm cáp, rồi in lại (Ctrl+P).</translation>
    </message>
    <message>
        <source>The printer &quot;%1&quot; did not take the form; the dossier is saved.</source>
        <translation>Máy in &quot;%1&quot; không nhận phiếu; hồ sơ đã lưu.</translation>
    </message>
    <message>
        <source>Wait until the printer is ready, then print again (Ctrl+P).</source>
        <translation>Chờ máy in sẵn sàng rồi in lại (Ctrl+P).</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>This procedure states no time limit, so no appointment can be given. What was entered is saved.</source>
        <translation>Thủ tục này không quy định thời hạn giải quyết nên không hẹn trả được. Dữ liệu đã nhập đã lưu.</translation>
    </message>
    <message>
        <source>Choose another procedure, or ask the administrator to enter its time limit.</source>
        <translation>Hãy chọn thủ tục khác hoặc đề nghị quản trị viên nhập thời hạn.</translation>
    </message>
    <message>
        <source>Something is still missing. What was entered is saved.</source>
        <translation>Hồ sơ còn thiếu nội dung. Dữ liệu đã nhập đã lưu.</translation>
    </message>
    <message>
        <source>Press F8 to open the first thing to do.</source>
        <translation>Nhấn F8 để mở việc đầu tiên.</translation>
    </message>
    <message>
        <source>The signature belongs to an earlier receipt and was not kept. What was entered is saved.</source>
        <translation>Chữ ký thuộc về phiếu hẹn cũ nên không được giữ. Dữ liệu đã nhập đã lưu.</translation>
    </message>
    <message>
        <source>Let the citizen read the new receipt and sign again.</source>
        <translation>Mời công dân đọc phiếu mới và ký lại.</translation>
    </message>
    <message>
        <source>That is too little ink for a signature. What was entered is saved.</source>
        <translation>Nét ký quá ít, chưa thành chữ ký. Dữ liệu đã nhập đã lưu.</translation>
    </message>
    <message>
        <source>Let the citizen sign again.</source>
        <translation>Mời công dân ký lại.</translation>
    </message>
    <message>
        <source>This reception is already finished or was discarded. Nothing was changed.</source>
        <translation>Lượt tiếp nhận này đã hoàn thành hoặc đã bỏ. Không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Look for the dossier with Ctrl+K, or start a new reception.</source>
        <translation>Hãy tìm hồ sơ bằng Ctrl+K hoặc bắt đầu lượt tiếp nhận mới.</translation>
    </message>
    <message>
        <source>The procedure has changed and no longer has this paper. The scan was not kept; everything else is saved.</source>
        <translation>Thủ tục đã đổi và không còn giấy tờ này. Bản quét không được giữ; mọi dữ liệu khác đã lưu.</translation>
    </message>
    <message>
        <source>Choose the paper in the new list and scan again.</source>
        <translation>Hãy chọn giấy tờ trong danh sách mới rồi quét lại.</translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>Nothing has been scanned yet.</source>
        <translation>Chưa quét được tờ nào.</translation>
    </message>
    <message>
        <source>The one sheet before it is saved on this computer, it need not be scanned again.</source>
        <translation>Một tờ trước đã lưu trên máy này, không phải quét lại.</translation>
    </message>
    <message>
        <source>The two sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation>Hai tờ trước đã lưu trên máy này, không phải quét lại.</translation>
    </message>
    <message>
        <source>The three sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation>Ba tờ trước đã lưu trên máy này, không phải quét lại.</translation>
    </message>
    <message>
        <source>The four sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation>Bốn tờ trước đã lưu trên máy này, không phải quét lại.</translation>
    </message>
    <message>
        <source>The five sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation>Năm tờ trước đã lưu trên máy này, không phải quét lại.</translation>
    </message>
    <message>
        <source>The six sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation>Sáu tờ trước đã lưu trên máy này, không phải quét lại.</translation>
    </message>
    <message>
        <source>The seven sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation>Bảy tờ trước đã lưu trên máy này, không phải quét lại.</translation>
    </message>
    <message>
        <source>The eight sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation>Tám tờ trước đã lưu trên máy này, không phải quét lại.</translation>
    </message>
    <message>
        <source>The nine sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation>Chín tờ trước đã lưu trên máy này, không phải quét lại.</translation>
    </message>
    <message>
        <source>The %1 sheets before it are saved on this computer, they need not be scanned again.</source>
        <translation>%1 tờ trước đã lưu trên máy này, không phải quét lại.</translation>
    </message>
    <message>
        <source>Paper jam at sheet %1.</source>
        <translation>Kẹt giấy ở tờ %1.</translation>
    </message>
    <message>
        <source>Take the jammed sheet out, put sheet %1 back on top of the others, then scan on.</source>
        <translation>Lấy tờ giấy kẹt ra, đặt lại tờ %1 lên trên cùng rồi quét tiếp.</translation>
    </message>
    <message>
        <source>The feeder has no paper at sheet %1.</source>
        <translation>Khay nạp hết giấy ở tờ %1.</translation>
    </message>
    <message>
        <source>Put the papers into the feeder, sheet %1 on top, then scan on.</source>
        <translation>Đặt giấy vào khay nạp, tờ %1 ở trên cùng, rồi quét tiếp.</translation>
    </message>
    <message>
        <source>The scanner&apos;s cover is open at sheet %1.</source>
        <translation>Nắp máy quét đang mở ở tờ %1.</translation>
    </message>
    <message>
        <source>Close the cover, put sheet %1 back, then scan on.</source>
        <translation>Đóng nắp máy quét, đặt lại tờ %1 rồi quét tiếp.</translation>
    </message>
    <message>
        <source>The scanner is busy and did not take sheet %1.</source>
        <translation>Máy quét đang bận, chưa nhận tờ %1.</translation>
    </message>
    <message>
        <source>Close other programs that scan, wait until the scanner rests, then scan again from sheet %1.</source>
        <translation>Đóng chương trình khác đang dùng máy quét, chờ máy dừng hẳn rồi quét lại từ tờ %1.</translation>
    </message>
    <message>
        <source>The scanner cannot be found.</source>
        <translation>Không tìm thấy máy quét.</translation>
    </message>
    <message>
        <source>Check that the scanner is switched on and its cable is plugged in, then scan again.</source>
        <translation>Kiểm tra máy quét đã bật và đã cắm cáp, rồi quét lại.</translation>
    </message>
    <message>
        <source>This scanner has no document feeder.</source>
        <translation>Máy quét này không có khay nạp giấy.</translation>
    </message>
    <message>
        <source>Put the sheet on the glass and choose the flatbed.</source>
        <translation>Đặt giấy lên mặt kính và chọn quét mặt kính.</translation>
    </message>
    <message>
        <source>This computer may not use the scanner.</source>
        <translation>Máy này chưa được phép dùng máy quét.</translation>
    </message>
    <message>
        <source>Ask the administrator to give this account the right to use the scanner, then scan again.</source>
        <translation>Nhờ quản trị viên cấp quyền dùng máy quét cho tài khoản này, rồi quét lại.</translation>
    </message>
    <message>
        <source>The scanner stopped answering at sheet %1.</source>
        <translation>Máy quét không trả lời ở tờ %1.</translation>
    </message>
    <message>
        <source>Switch the scanner off and on again, put sheet %1 back, then scan on.</source>
        <translation>Tắt máy quét rồi bật lại, đặt lại tờ %1 rồi quét tiếp.</translation>
    </message>
    <message>
        <source>The scanning program stopped unexpectedly at sheet %1.</source>
        <translation>Chương trình quét dừng đột ngột ở tờ %1.</translation>
    </message>
    <message>
        <source>Put sheet %1 back and scan on; the program restarts by itself.</source>
        <translation>Đặt lại tờ %1 rồi quét tiếp; chương trình tự khởi động lại.</translation>
    </message>
    <message>
        <source>The link to the scanner broke at sheet %1.</source>
        <translation>Mất kết nối với máy quét ở tờ %1.</translation>
    </message>
    <message>
        <source>Check the scanner&apos;s cable, put sheet %1 back, then scan on.</source>
        <translation>Kiểm tra cáp máy quét, đặt lại tờ %1 rồi quét tiếp.</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>Kiosk %1</source>
        <translation>Máy lấy số %1</translation>
    </message>
    <message>
        <source>Display %1</source>
        <translation>Màn hình gọi số %1</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Phần quản trị</translation>
    </message>
    <message>
        <source>%1 is open already on this data. It goes on undisturbed.</source>
        <translation>%1 đang mở trên dữ liệu này và vẫn làm việc bình thường.</translation>
    </message>
    <message>
        <source>Go on in the window that is open, or choose another number.</source>
        <translation>Làm việc tiếp ở cửa sổ đang mở, hoặc chọn số khác.</translation>
    </message>
    <message>
        <source>The last step was not saved. Everything saved before it is safe.</source>
        <translation>Bước vừa rồi chưa được lưu. Mọi thứ đã lưu trước đó vẫn an toàn.</translation>
    </message>
    <message>
        <source>Free some space on this computer&apos;s disk, then try again.</source>
        <translation>Giải phóng bớt dung lượng ổ đĩa của máy này rồi thử lại.</translation>
    </message>
    <message>
        <source>Ask the administrator to allow writing to the data folder, then try again.</source>
        <translation>Nhờ quản trị viên cấp quyền ghi vào thư mục dữ liệu rồi thử lại.</translation>
    </message>
    <message>
        <source>Another program is saving at this moment. Wait a little, then try again.</source>
        <translation>Một chương trình khác đang lưu dữ liệu. Chờ giây lát rồi thử lại.</translation>
    </message>
    <message>
        <source>The data could not be read. Nothing was changed.</source>
        <translation>Chưa đọc được dữ liệu. Không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, close the program and open it anew.</source>
        <translation>Thử lại; nếu vẫn vậy, đóng chương trình rồi mở lại.</translation>
    </message>
    <message>
        <source>There is too little free memory to check the passphrase or PIN. Nothing was changed.</source>
        <translation>Máy thiếu bộ nhớ trống để kiểm tra mật khẩu hoặc mã PIN. Không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Đóng bớt chương trình khác rồi thử lại.</translation>
    </message>
    <message>
        <source>All dossier numbers set aside for this computer today are used. Dossiers already accepted are safe.</source>
        <translation>Máy này đã dùng hết số hồ sơ dành cho hôm nay. Các hồ sơ đã tiếp nhận vẫn an toàn.</translation>
    </message>
    <message>
        <source>Ask the administrator for more numbers, or accept this dossier at another counter.</source>
        <translation>Nhờ quản trị viên cấp thêm số, hoặc tiếp nhận hồ sơ này ở quầy khác.</translation>
    </message>
    <message>
        <source>The new catalogue changes a version already in use, so nothing of it was taken. The catalogue in use is unchanged.</source>
        <translation>Danh mục mới sửa một phiên bản đang dùng nên chưa được nhận. Danh mục hiện tại vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Ask for a catalogue that gives every changed procedure a new version.</source>
        <translation>Đề nghị gửi lại danh mục, trong đó mỗi thủ tục có thay đổi mang số phiên bản mới.</translation>
    </message>
    <message>
        <source>A file of this dossier is not on this computer&apos;s disk. The dossier&apos;s other data is safe.</source>
        <translation>Không thấy một tệp của hồ sơ này trên ổ đĩa của máy. Các dữ liệu khác của hồ sơ vẫn an toàn.</translation>
    </message>
    <message>
        <source>Scan that paper again, or ask the administrator to restore the backup.</source>
        <translation>Quét lại giấy tờ đó, hoặc nhờ quản trị viên khôi phục bản sao lưu.</translation>
    </message>
    <message>
        <source>A file of this dossier is damaged on this computer&apos;s disk. The dossier&apos;s other data is safe.</source>
        <translation>Một tệp của hồ sơ này trên ổ đĩa của máy đã bị hỏng. Các dữ liệu khác của hồ sơ vẫn an toàn.</translation>
    </message>
    <message>
        <source>This dossier has been accepted already and is safe. The later change was not saved.</source>
        <translation>Hồ sơ này đã được tiếp nhận và an toàn. Thay đổi sau đó chưa được lưu.</translation>
    </message>
    <message>
        <source>Look the dossier up by its code to see what was accepted.</source>
        <translation>Tra cứu theo mã hồ sơ để xem nội dung đã tiếp nhận.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, leave this screen open and call the administrator.</source>
        <translation>Thử lại; nếu vẫn vậy, để nguyên màn hình này và báo quản trị viên.</translation>
    </message>
    <message>
        <source>The passphrase or key does not open this data. The data is unchanged.</source>
        <translation>Mật khẩu hoặc khóa không mở được dữ liệu này. Dữ liệu vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Switch the Vietnamese input method and Caps Lock off, then enter the passphrase again.</source>
        <translation>Tắt bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại mật khẩu.</translation>
    </message>
    <message>
        <source>The program is not installed completely: its encryption is missing. The data was not opened and is unchanged.</source>
        <translation>Chương trình cài chưa đủ: thiếu phần mã hóa. Dữ liệu chưa được mở và vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Cài đặt lại chương trình.</translation>
    </message>
    <message>
        <source>This disk cannot save in the safe way, so the data was not opened. The data is unchanged.</source>
        <translation>Ổ đĩa này không lưu được theo cách an toàn nên dữ liệu chưa được mở. Dữ liệu vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Keep the data folder on a disk of this computer, not on the network, then start again.</source>
        <translation>Đặt thư mục dữ liệu trên ổ đĩa của máy này, không đặt trên mạng, rồi mở lại.</translation>
    </message>
    <message>
        <source>A newer version of the program has written this data. The data is unchanged.</source>
        <translation>Dữ liệu này do phiên bản mới hơn của chương trình ghi. Dữ liệu vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Install the newer version on this computer, then start again.</source>
        <translation>Cài phiên bản mới hơn trên máy này rồi mở lại.</translation>
    </message>
    <message>
        <source>The data file is damaged. What the province has received is safe there.</source>
        <translation>Tệp dữ liệu bị hỏng. Những gì tỉnh đã nhận vẫn an toàn trên máy chủ của tỉnh.</translation>
    </message>
    <message>
        <source>Delete nothing, and call the administrator to restore the latest backup.</source>
        <translation>Không xóa gì cả; báo quản trị viên khôi phục bản sao lưu mới nhất.</translation>
    </message>
    <message>
        <source>The data file is not encrypted, so it was not opened. The file is unchanged.</source>
        <translation>Tệp dữ liệu không được mã hóa nên chưa được mở. Tệp vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Call the administrator: another program has made or replaced this file.</source>
        <translation>Báo quản trị viên: tệp này do chương trình khác tạo ra hoặc thay thế.</translation>
    </message>
    <message>
        <source>The data could not be brought to this version of the program. It is safe as it was.</source>
        <translation>Chưa chuyển được dữ liệu sang phiên bản này của chương trình. Dữ liệu vẫn an toàn như cũ.</translation>
    </message>
    <message>
        <source>Go on with the earlier version, and call the administrator.</source>
        <translation>Dùng tiếp phiên bản trước và báo quản trị viên.</translation>
    </message>
    <message>
        <source>The data folder cannot be read. Nothing was changed.</source>
        <translation>Không đọc được thư mục dữ liệu. Không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s name and whether this account may read and write it, then start again.</source>
        <translation>Kiểm tra tên thư mục và quyền đọc, ghi của tài khoản này rồi mở lại.</translation>
    </message>
    <message>
        <source>There is data in this folder already. It was left as it is.</source>
        <translation>Thư mục này đã có dữ liệu. Dữ liệu đó được giữ nguyên.</translation>
    </message>
    <message>
        <source>Choose another folder for the new centre, or open this one.</source>
        <translation>Chọn thư mục khác cho trung tâm mới, hoặc mở thư mục này.</translation>
    </message>
    <message>
        <source>There is no data of a centre in this folder. Nothing was created.</source>
        <translation>Thư mục này không có dữ liệu của trung tâm nào. Chưa tạo gì.</translation>
    </message>
    <message>
        <source>Choose the right folder, or set the centre up first.</source>
        <translation>Chọn đúng thư mục, hoặc thiết lập trung tâm trước.</translation>
    </message>
    <message>
        <source>The key ring of this computer does not take the key, so no data was created.</source>
        <translation>Kho khóa của máy này không nhận khóa nên chưa tạo dữ liệu nào.</translation>
    </message>
    <message>
        <source>Unlock the key ring of this account, or choose a passphrase.</source>
        <translation>Mở khóa kho khóa của tài khoản này, hoặc đặt mật khẩu.</translation>
    </message>
    <message>
        <source>The key to this data was not found. The data is unchanged, and no new key was made.</source>
        <translation>Không thấy khóa của dữ liệu này. Dữ liệu vẫn nguyên vẹn và không có khóa mới nào được tạo.</translation>
    </message>
    <message>
        <source>Unlock the key ring of this account and start again; if the key is not there, call the administrator.</source>
        <translation>Mở khóa kho khóa của tài khoản này rồi mở lại chương trình; nếu không có khóa, báo quản trị viên.</translation>
    </message>
    <message>
        <source>The key ring of this computer does not answer. The data is unchanged, and no new key was made.</source>
        <translation>Kho khóa của máy này không trả lời. Dữ liệu vẫn nguyên vẹn và không có khóa mới nào được tạo.</translation>
    </message>
    <message>
        <source>Sign in to this computer anew so that the key ring starts, then start again.</source>
        <translation>Đăng nhập lại vào máy để kho khóa khởi động rồi mở lại chương trình.</translation>
    </message>
    <message>
        <source>This data is locked with a passphrase. The data is unchanged.</source>
        <translation>Dữ liệu này được khóa bằng mật khẩu. Dữ liệu vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>Nhập mật khẩu.</translation>
    </message>
    <message>
        <source>The data file could not be opened. The data is unchanged.</source>
        <translation>Chưa mở được tệp dữ liệu. Dữ liệu vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Check that this account may write to the data folder and that the disk has room, then start again.</source>
        <translation>Kiểm tra quyền ghi vào thư mục dữ liệu và dung lượng trống của ổ đĩa rồi mở lại.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>The key of this PC could not be made; nothing was changed.</source>
        <translation>Không tạo được khóa cho máy này; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, restart the PC.</source>
        <translation>Thử lại; nếu vẫn vậy, khởi động lại máy.</translation>
    </message>
    <message>
        <source>The province did not accept this enrolment code; nothing was changed.</source>
        <translation>Tỉnh không chấp nhận mã đăng ký này; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Ask the province for a new code and type it again.</source>
        <translation>Xin tỉnh mã mới rồi nhập lại.</translation>
    </message>
    <message>
        <source>The province&apos;s system cannot be reached; everything is safe on this PC.</source>
        <translation>Chưa kết nối được hệ thống của tỉnh; mọi thứ vẫn an toàn trên máy này.</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>Kiểm tra địa chỉ và mạng rồi thử lại.</translation>
    </message>
</context>
<context>
    <name>motcua::Preferences</name>
    <message>
        <source>The setting works now but could not be kept for the next start.</source>
        <translation>Thiết lập đã có hiệu lực nhưng chưa lưu được cho lần mở sau.</translation>
    </message>
    <message>
        <source>Check the free space on this PC, then set it again.</source>
        <translation>Kiểm tra dung lượng trống của máy này rồi đặt lại.</translation>
    </message>
    <message>
        <source>PDF files in a folder</source>
        <translation>Tệp PDF trong một thư mục</translation>
    </message>
</context>
<context>
    <name>motcua::ui::BrandPanel</name>
    <message>
        <source>Offline since %1</source>
        <translation>Ngoại tuyến từ %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Ngoại tuyến</translation>
    </message>
    <message>
        <source>Not linked to the province</source>
        <translation>Chưa nối với tỉnh</translation>
    </message>
    <message>
        <source>Sign in with the PIN set on this computer.</source>
        <translation>Đăng nhập được bằng mã PIN của máy này.</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) waiting to be sent</source>
        <translation>
            <numerusform>%n hồ sơ chờ gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>bản %1</translation>
    </message>
    <message>
        <source>Data kept on this computer</source>
        <translation>Dữ liệu lưu trên máy này</translation>
    </message>
    <message>
        <source>Demo centre</source>
        <translation>Trung tâm trình diễn</translation>
    </message>
    <message>
        <source>People and dossiers are invented.</source>
        <translation>Người và hồ sơ đều là giả lập.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::CardPanel</name>
    <message>
        <source>Scan the identity card</source>
        <translation>Quét thẻ căn cước</translation>
    </message>
    <message>
        <source>Hold the code on the card before the reader. The window recognises it wherever the cursor is.</source>
        <translation>Đưa mã trên thẻ trước đầu đọc. Cửa sổ tự nhận ra mã, con trỏ ở đâu cũng được.</translation>
    </message>
    <message>
        <source>Or paste the text of the code, then Enter</source>
        <translation>Hoặc dán nội dung mã rồi bấm Enter</translation>
    </message>
    <message>
        <source>Text of the code</source>
        <translation>Nội dung mã</translation>
    </message>
    <message>
        <source>Or read a picture of the card: type the path, drop a file here, or open one</source>
        <translation>Hoặc đọc ảnh chụp thẻ: nhập đường dẫn, thả tệp vào đây, hoặc mở ảnh</translation>
    </message>
    <message>
        <source>Path of the picture</source>
        <translation>Đường dẫn ảnh</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>Mở ảnh…</translation>
    </message>
    <message>
        <source>Open a picture of the card</source>
        <translation>Mở ảnh chụp thẻ</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp)</source>
        <translation>Ảnh (*.png *.jpg *.jpeg *.bmp *.webp)</translation>
    </message>
    <message>
        <source>What has been entered stays as it is.</source>
        <translation>Thông tin đã nhập vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>This code is no identity card. What has been entered stays.</source>
        <translation>Mã này không phải thẻ căn cước. Thông tin đã nhập vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Hold the code on the citizen&apos;s card before the reader.</source>
        <translation>Đưa mã trên thẻ của công dân trước đầu đọc.</translation>
    </message>
    <message>
        <source>The file cannot be opened. What has been entered stays.</source>
        <translation>Không mở được tệp. Thông tin đã nhập vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Check the path, or choose the picture with “Open a picture…”.</source>
        <translation>Kiểm tra đường dẫn, hoặc chọn ảnh bằng nút “Mở ảnh…”.</translation>
    </message>
    <message>
        <source>No code was found in the picture. What has been entered stays.</source>
        <translation>Không thấy mã trong ảnh. Thông tin đã nhập vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Take it again: the whole code, straight, without glare; or type the fields.</source>
        <translation>Chụp lại cho trọn mã, thẳng và không lóa; hoặc nhập tay các ô.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::CitizenCard</name>
    <message>
        <source>Citizen</source>
        <translation>Công dân</translation>
    </message>
    <message>
        <source>Files for</source>
        <translation>Nộp cho</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>Chính mình</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Unlocks what came from the card</source>
        <translation>Mở khóa các ô lấy từ thẻ</translation>
    </message>
    <message>
        <source>Scan card</source>
        <translation>Quét CCCD</translation>
    </message>
    <message>
        <source>Submitter</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Dossier owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Relation to the owner</source>
        <translation>Quan hệ với chủ hồ sơ</translation>
    </message>
    <message>
        <source>Card scanned</source>
        <translation>Đã quét CCCD</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Quét lại</translation>
    </message>
    <message>
        <source>What has been entered stays as it is.</source>
        <translation>Thông tin đã nhập vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>This code is no identity card. What has been entered stays.</source>
        <translation>Mã này không phải thẻ căn cước. Thông tin đã nhập vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Scan the code on the citizen&apos;s card, or type the fields.</source>
        <translation>Quét mã trên thẻ của công dân, hoặc nhập tay các ô.</translation>
    </message>
    <message>
        <source>This is another person&apos;s card (%1). What has been entered stays.</source>
        <translation>Đây là thẻ của người khác (%1). Thông tin đã nhập vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>For a dossier of that person choose “Another person” and scan again, or change the submitter.</source>
        <translation>Nếu nộp cho người đó, chọn “Người khác” rồi quét lại; hoặc đổi người nộp.</translation>
    </message>
    <message>
        <source>Change the submitter</source>
        <translation>Đổi người nộp</translation>
    </message>
    <message>
        <source>The card was read; please compare it with the person.</source>
        <translation>Đã đọc thẻ; xin đối chiếu với người nộp.</translation>
    </message>
    <message>
        <source>%1 files for themself</source>
        <translation>%1 nộp cho chính mình</translation>
    </message>
    <message>
        <source>%1 files for %2 (%3)</source>
        <translation>%1 nộp thay %2 (%3)</translation>
    </message>
</context>
<context>
    <name>motcua::ui::CitizenScreen</name>
    <message>
        <source>Something is wrong</source>
        <translation>Báo sai, sửa lại</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Ký lại</translation>
    </message>
    <message>
        <source>Citizen screen</source>
        <translation>Màn hình công dân</translation>
    </message>
    <message>
        <source>I agree and sign</source>
        <translation>Tôi đồng ý và ký</translation>
    </message>
    <message>
        <source>Please sign in the field first</source>
        <translation>Xin ký vào khung trước đã</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Kính chào ông/bà</translation>
    </message>
    <message>
        <source>Your details appear here only while you sign.</source>
        <translation>Thông tin của ông/bà chỉ hiện ở đây trong lúc ký.</translation>
    </message>
    <message>
        <source>Please check before you sign</source>
        <translation>Ông/bà kiểm tra lại trước khi ký</translation>
    </message>
    <message>
        <source>Thank you, your signature was taken</source>
        <translation>Cảm ơn ông/bà, đã nhận chữ ký</translation>
    </message>
    <message>
        <source>Sign in the field below</source>
        <translation>Ký vào khung bên dưới</translation>
    </message>
    <message>
        <source>Please wait for the clerk</source>
        <translation>Xin chờ cán bộ trong giây lát</translation>
    </message>
    <message>
        <source>With a pen or a fingertip</source>
        <translation>Dùng bút hoặc đầu ngón tay</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Đã ký</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ComponentRow</name>
    <message>
        <source>Space ticks · Delete: missing · −: not applicable</source>
        <translation>Dấu cách: đủ · Delete: thiếu · dấu −: không áp dụng</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Quét</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), %1 dpi</source>
        <translation>
            <numerusform>%n trang, %1 dpi</numerusform>
        </translation>
    </message>
    <message>
        <source>not scanned</source>
        <translation>chưa quét</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Quét lại</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ComponentsCard</name>
    <message>
        <source>Required papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Flatbed</source>
        <translation>Mặt kính</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>Khay nạp</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Đang quét</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) before it are saved on this computer; no need to scan them again.</source>
        <translation>
            <numerusform>%n trang trước đó đã lưu trên máy này, không phải quét lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>What has been entered stays.</source>
        <translation>Thông tin đã nhập vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Scan on</source>
        <translation>Quét tiếp</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>No page came. What has been entered stays.</source>
        <translation>Không có trang nào. Thông tin đã nhập vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Put paper %1 on the scanner and press F5.</source>
        <translation>Đặt giấy tờ %1 lên máy quét rồi bấm F5.</translation>
    </message>
    <message>
        <source>Opens when a procedure is chosen</source>
        <translation>Mở khi đã chọn thủ tục</translation>
    </message>
    <message>
        <source>%1/%2 complete</source>
        <translation>%1/%2 đủ</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n thiếu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/%2 complete · %3 pages scanned, %4 shown</source>
        <translation>%1/%2 đủ · %3 trang quét, %4 xuất trình</translation>
    </message>
    <message>
        <source>Into paper %1 · page %2</source>
        <translation>Quét vào giấy tờ %1 · trang %2</translation>
    </message>
    <message>
        <source>The scanner is not free. What has been entered stays.</source>
        <translation>Máy quét đang bận. Thông tin đã nhập vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Wait for the other work to end, or connect a scanner, then press F5.</source>
        <translation>Chờ việc khác xong hoặc nối máy quét, rồi bấm F5.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::CounterController</name>
    <message>
        <source>Draft thrown away</source>
        <translation>Đã bỏ bản nháp</translation>
    </message>
    <message>
        <source>Number %1 is being served at counter %2; its dossier is saved.</source>
        <translation>Số %1 đang được phục vụ tại quầy %2; hồ sơ đã được lưu.</translation>
    </message>
    <message>
        <source>Go on there, or put the number on hold there first.</source>
        <translation>Hãy làm tiếp tại đó, hoặc tạm giữ số tại đó trước.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::CounterWindow</name>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Number %1 is in the queue.</source>
        <translation>Đã cấp số %1.</translation>
    </message>
    <message>
        <source>Tell the citizen; the screen in the hall will show it.</source>
        <translation>Báo số cho công dân; bảng ở sảnh sẽ hiện khi gọi.</translation>
    </message>
    <message>
        <source>%1 has just been called by counter %2.</source>
        <translation>%1 vừa được quầy %2 gọi.</translation>
    </message>
    <message>
        <source>Your next number is %1.</source>
        <translation>Số tiếp theo của bạn là %1.</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Gọi %1</translation>
    </message>
    <message>
        <source>Nobody else waits now.</source>
        <translation>Hiện không còn ai chờ.</translation>
    </message>
    <message>
        <source>A card was read, but no citizen is being served. Nothing was taken over.</source>
        <translation>Đã đọc một mã nhưng chưa có công dân tại quầy. Chưa ghi nhận gì.</translation>
    </message>
    <message>
        <source>Press F2 for the citizen&apos;s number, or Ctrl+N without one, then scan again.</source>
        <translation>Bấm F2 để gọi số, hoặc Ctrl+N nếu không có số, rồi quét lại.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DayStrip</name>
    <message>
        <source>How the due date is counted</source>
        <translation>Cách tính ngày hẹn trả</translation>
    </message>
    <message>
        <source>received</source>
        <translation>nhận</translation>
    </message>
    <message>
        <source>off</source>
        <translation>nghỉ</translation>
    </message>
    <message>
        <source>day %1</source>
        <translation>ngày thứ %1</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>tính</translation>
    </message>
    <message>
        <source>due</source>
        <translation>hẹn</translation>
    </message>
    <message>
        <source>within the day</source>
        <translation>trong ngày</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n ngày làm việc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n giờ làm việc</numerusform>
        </translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>trừ %1</translation>
    </message>
    <message>
        <source>days off of that year are not published yet</source>
        <translation>chưa có lịch nghỉ năm đó</translation>
    </message>
    <message numerus="yes">
        <source>… %n day(s) …</source>
        <translation>
            <numerusform>… %n ngày …</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · due</source>
        <translation>%1 · hẹn</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DisplayWindow</name>
    <message>
        <source>Display</source>
        <translation>Màn hình gọi số</translation>
    </message>
    <message>
        <source>Number %1 to %2</source>
        <translation>Mời số %1 đến %2</translation>
    </message>
    <message>
        <source>The display has lost its link</source>
        <translation>Màn hình mất kết nối</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Kính chào ông/bà</translation>
    </message>
    <message>
        <source>Nobody has been called yet today</source>
        <translation>Hôm nay chưa gọi số nào</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Mời số</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Please ask a clerk at the help desk.</source>
        <translation>Xin hỏi nhân viên hướng dẫn.</translation>
    </message>
    <message>
        <source>Numbers already taken stay valid.</source>
        <translation>Số đã lấy vẫn được giữ nguyên.</translation>
    </message>
    <message>
        <source>No link since %1</source>
        <translation>Mất kết nối từ %1</translation>
    </message>
    <message>
        <source>Last call at %1: %2 to %3</source>
        <translation>Số gọi gần nhất lúc %1: %2 đến %3</translation>
    </message>
    <message>
        <source>Just called</source>
        <translation>Vừa gọi</translation>
    </message>
    <message>
        <source>Called before %1</source>
        <translation>Đã gọi trước %1</translation>
    </message>
    <message>
        <source>Reconnecting by itself</source>
        <translation>Đang tự kết nối lại</translation>
    </message>
    <message>
        <source>The list stands at %1</source>
        <translation>Danh sách dừng ở %1</translation>
    </message>
    <message>
        <source>Please take a number and wait for it to be called.</source>
        <translation>Xin lấy số và chờ gọi.</translation>
    </message>
    <message>
        <source>Called, not come</source>
        <translation>Đã gọi, chưa đến</translation>
    </message>
    <message>
        <source>Please ask at the help desk; keep your number</source>
        <translation>Mời đến bàn hướng dẫn, không phải lấy số lại</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DossierOverlay</name>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Submitter</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>%1 · %2 · counter %3</source>
        <translation>%1 · %2 · quầy %3</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) scanned</source>
        <translation>
            <numerusform>%n trang đã quét</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>motcua::ui::FormSection</name>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
</context>
<context>
    <name>motcua::ui::HeaderBar</name>
    <message>
        <source>Find a dossier, procedure, number…</source>
        <translation>Tìm hồ sơ, thủ tục, số…</translation>
    </message>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>Tìm kiếm (Ctrl+K)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Lock this counter (Ctrl+Alt+L)</source>
        <translation>Khóa quầy (Ctrl+Alt+L)</translation>
    </message>
</context>
<context>
    <name>motcua::ui::IdlePage</name>
    <message>
        <source>Receive without a number</source>
        <translation>Tiếp nhận không qua số</translation>
    </message>
    <message>
        <source>The citizen was shown straight to the counter</source>
        <translation>Công dân được hướng dẫn thẳng tới quầy</translation>
    </message>
    <message>
        <source>Issue a number for a citizen</source>
        <translation>Cấp số hộ công dân</translation>
    </message>
    <message>
        <source>Choose the field and a priority, if there is one</source>
        <translation>Chọn lĩnh vực và diện ưu tiên, nếu có</translation>
    </message>
    <message>
        <source>Your open work</source>
        <translation>Việc dở dang của bạn</translation>
    </message>
    <message>
        <source>%1 has been called</source>
        <translation>Đã gọi %1</translation>
    </message>
    <message>
        <source>Press &lt;b&gt;F2&lt;/b&gt; when the citizen is here, &lt;b&gt;F3&lt;/b&gt; to call again, &lt;b&gt;F4&lt;/b&gt; when nobody comes.</source>
        <translation>Bấm &lt;b&gt;F2&lt;/b&gt; khi công dân đã đến, &lt;b&gt;F3&lt;/b&gt; để gọi lại, &lt;b&gt;F4&lt;/b&gt; nếu không ai tới.</translation>
    </message>
    <message>
        <source>No citizen at the counter</source>
        <translation>Chưa có công dân tại quầy</translation>
    </message>
    <message>
        <source>Press &lt;b&gt;F2&lt;/b&gt; to invite &lt;b&gt;%1&lt;/b&gt;. The invitation: “%2”.</source>
        <translation>Bấm &lt;b&gt;F2&lt;/b&gt; để mời &lt;b&gt;%1&lt;/b&gt;. Lời mời: “%2”.</translation>
    </message>
    <message>
        <source>Nobody waits. The button lights up when a number is issued.</source>
        <translation>Không có ai chờ. Nút tự sáng lên khi có số mới.</translation>
    </message>
    <message>
        <source>The station is offline: calling, receiving and printing go on as usual.</source>
        <translation>Máy đang ngoại tuyến: gọi số, tiếp nhận và in phiếu vẫn làm như thường.</translation>
    </message>
    <message>
        <source>turns today</source>
        <translation>lượt hôm nay</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>đang chờ</translation>
    </message>
    <message>
        <source>Median service</source>
        <translation>Trung vị phục vụ</translation>
    </message>
    <message>
        <source>No procedure yet</source>
        <translation>Chưa chọn thủ tục</translation>
    </message>
    <message>
        <source>Saved %1 on this computer</source>
        <translation>Tự lưu %1 trên máy này</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>số %1</translation>
    </message>
    <message>
        <source>receipt not made yet</source>
        <translation>chưa lập giấy hẹn</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
</context>
<context>
    <name>motcua::ui::IntakeDesk</name>
    <message>
        <source>No printer is set up.</source>
        <translation>Chưa cài đặt máy in.</translation>
    </message>
    <message>
        <source>Set one up in Settings, then print again.</source>
        <translation>Chọn máy in trong Cài đặt rồi in lại.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::IssueOverlay</name>
    <message>
        <source>Issue a number for a citizen</source>
        <translation>Cấp số hộ công dân</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Ưu tiên</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Issue the number</source>
        <translation>Cấp số</translation>
    </message>
    <message>
        <source>It joins the queue at once</source>
        <translation>Vào hàng chờ ngay</translation>
    </message>
</context>
<context>
    <name>motcua::ui::KioskButton</name>
    <message>
        <source>chosen</source>
        <translation>đã chọn</translation>
    </message>
</context>
<context>
    <name>motcua::ui::KioskWindow</name>
    <message>
        <source>What do you need?</source>
        <translation>Ông/bà cần làm việc gì?</translation>
    </message>
    <message>
        <source>Priority: touch your matter, then choose the reason</source>
        <translation>Diện ưu tiên: chạm vào việc cần làm, rồi chọn lý do</translation>
    </message>
    <message>
        <source>Touch a box to take a number</source>
        <translation>Chạm vào một ô để lấy số</translation>
    </message>
    <message>
        <source>Reason for priority</source>
        <translation>Lý do ưu tiên</translation>
    </message>
    <message>
        <source>Choose one. A clerk will look at the papers at the counter.</source>
        <translation>Chọn một lý do. Cán bộ sẽ xem giấy tờ tại quầy.</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Số của ông/bà</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Ưu tiên: %1</translation>
    </message>
    <message>
        <source>Ahead of you</source>
        <translation>Phía trước</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>không có ai</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message>
        <source>When called, go to</source>
        <translation>Đến quầy khi được gọi</translation>
    </message>
    <message>
        <source>Have ready</source>
        <translation>Chuẩn bị sẵn</translation>
    </message>
    <message>
        <source>identity card, original papers</source>
        <translation>Thẻ căn cước, giấy tờ gốc</translation>
    </message>
    <message>
        <source>Your number is saved</source>
        <translation>Số đã được lưu</translation>
    </message>
    <message>
        <source>Please remember it or take a photo, then watch the screen.</source>
        <translation>Xin nhớ hoặc chụp ảnh số này rồi theo dõi màn hình.</translation>
    </message>
    <message numerus="yes">
        <source>Back to the start in %n second(s)</source>
        <translation>
            <numerusform>Tự quay về màn hình đầu sau %n giây</numerusform>
        </translation>
    </message>
    <message>
        <source>Kiosk %1</source>
        <translation>Kiosk %1</translation>
    </message>
    <message>
        <source>I have priority</source>
        <translation>Tôi thuộc diện ưu tiên</translation>
    </message>
    <message>
        <source>Now choose your matter above</source>
        <translation>Mời chọn việc cần làm ở trên</translation>
    </message>
    <message>
        <source>Elderly, disabled, pregnant, of merit, small child</source>
        <translation>Cao tuổi, khuyết tật, mang thai, người có công, con nhỏ</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Chữ lớn</translation>
    </message>
    <message>
        <source>Take a priority number</source>
        <translation>Lấy số ưu tiên</translation>
    </message>
    <message>
        <source>I have no priority</source>
        <translation>Tôi không thuộc diện ưu tiên</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Số của ông/bà: %1</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Chọn một lý do ở trên</translation>
    </message>
    <message>
        <source>Taking your number…</source>
        <translation>Đang lấy số…</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Về màn hình đầu</translation>
    </message>
    <message>
        <source>Nobody waiting</source>
        <translation>Chưa có ai chờ</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n người chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>the counter that is called</source>
        <translation>Quầy được gọi</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 hoặc %2</translation>
    </message>
</context>
<context>
    <name>motcua::ui::LockOverlay</name>
    <message>
        <source>Change person</source>
        <translation>Đổi người</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Locked %1</source>
        <translation>Máy đã khóa %1</translation>
    </message>
    <message numerus="yes">
        <source>idle for %n minute(s)</source>
        <translation>
            <numerusform>không thao tác %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the PIN to unlock.</source>
        <translation>Gõ PIN để mở.</translation>
    </message>
    <message>
        <source>The turn of %1 is kept.</source>
        <translation>Lượt %1 vẫn được giữ.</translation>
    </message>
    <message>
        <source>The dossier was saved at %1, the service clock runs on.</source>
        <translation>Hồ sơ đã lưu %1, đồng hồ phục vụ vẫn chạy.</translation>
    </message>
    <message>
        <source>Sending goes on in the background when there is a link.</source>
        <translation>Gửi nền tiếp tục khi có mạng.</translation>
    </message>
    <message>
        <source>The PIN has %1 digits: type the rest, then Enter.</source>
        <translation>PIN có %1 chữ số: gõ tiếp cho đủ rồi Enter.</translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation>Sai PIN.</translation>
    </message>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>Còn %n lần thử.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked until %1 after %2 wrong PINs. Another person can take over.</source>
        <translation>Khóa đến %1 vì sai PIN %2 lần. Người khác có thể vào thay.</translation>
    </message>
    <message>
        <source>This account was closed meanwhile. Another person can take over.</source>
        <translation>Tài khoản này vừa bị đóng. Người khác có thể vào thay.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::OpeningWindow</name>
    <message>
        <source>Passphrase</source>
        <translation>Cụm mật khẩu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Opening the data of this PC…</source>
        <translation>Đang mở dữ liệu của máy này…</translation>
    </message>
    <message>
        <source>The data of this PC are not open yet</source>
        <translation>Dữ liệu của máy này chưa mở được</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>motcua::ui::Palette</name>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Name, code, number or procedure, without accents</source>
        <translation>Tên, mã, số hoặc thủ tục, gõ không dấu</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc closes · what is on this computer</source>
        <translation>↑ ↓ chọn · Enter mở · Esc đóng · tìm trên máy này</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>%1 · received %2 · %3</source>
        <translation>%1 · tiếp nhận %2 · %3</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>hẹn trả %1</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Số thứ tự</translation>
    </message>
    <message>
        <source>Counter %1 · issued %2</source>
        <translation>Quầy %1 · cấp lúc %2</translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>cấp lúc %1</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n kết quả</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::PersonFields</name>
    <message>
        <source>ID number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Nơi thường trú</translation>
    </message>
    <message>
        <source>Card issued</source>
        <translation>Ngày cấp thẻ</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>Không bắt buộc</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>An ID number has 12 digits</source>
        <translation>Số định danh có 12 chữ số</translation>
    </message>
    <message>
        <source>This day does not exist. Type it as dd/mm/yyyy</source>
        <translation>Không có ngày này. Nhập theo ngày/tháng/năm</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PinField</name>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>%1 of %2 digits</source>
        <translation>%1 trên %2 chữ số</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ProcedureCard</name>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Đổi</translation>
    </message>
    <message>
        <source>Type the name without accents, its initials or its code</source>
        <translation>Gõ tên không dấu, chữ đầu hoặc mã thủ tục</translation>
    </message>
    <message>
        <source>Find a procedure</source>
        <translation>Tìm thủ tục</translation>
    </message>
    <message>
        <source>No procedure has these words. Try fewer letters, or the code.</source>
        <translation>Không có thủ tục nào khớp. Thử gõ ít chữ hơn, hoặc gõ mã.</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Demo amount. %1</source>
        <translation>Mức minh họa. %1</translation>
    </message>
    <message>
        <source>the procedure states no limit</source>
        <translation>thủ tục không nêu thời hạn</translation>
    </message>
    <message>
        <source>%1 · %2 · due %3</source>
        <translation>%1 · %2 · hẹn trả %3</translation>
    </message>
    <message>
        <source>%1 · %2 · version in force on %3</source>
        <translation>%1 · %2 · bản áp dụng ngày %3</translation>
    </message>
</context>
<context>
    <name>motcua::ui::QueueDelegate</name>
    <message>
        <source>%1 waiting · mean %2</source>
        <translation>%1 chờ · TB %2</translation>
    </message>
</context>
<context>
    <name>motcua::ui::QueueDesk</name>
    <message>
        <source>%1 called</source>
        <translation>Đã gọi %1</translation>
    </message>
    <message>
        <source>%1 arrived</source>
        <translation>%1 đã đến quầy</translation>
    </message>
    <message>
        <source>%1 put on hold</source>
        <translation>%1 đã tạm giữ</translation>
    </message>
    <message>
        <source>%1 marked as no-show</source>
        <translation>%1 đã chuyển sang vắng mặt</translation>
    </message>
    <message>
        <source>Turn %1 finished</source>
        <translation>Đã hoàn thành lượt %1</translation>
    </message>
    <message>
        <source>%1 is back at the counter</source>
        <translation>%1 đã trở lại quầy</translation>
    </message>
    <message>
        <source>It can no longer be undone: the number has moved on.</source>
        <translation>Không hoàn tác được nữa: số này đã sang bước khác.</translation>
    </message>
    <message>
        <source>Look at the number&apos;s present place in the list.</source>
        <translation>Xem trạng thái hiện tại của số trong danh sách.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::QueueModel</name>
    <message>
        <source>%1, %2 waiting, mean %3</source>
        <translation>%1, %2 người chờ, trung bình %3</translation>
    </message>
</context>
<context>
    <name>motcua::ui::QueueRail</name>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Tạm giữ</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Vắng mặt</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Gọi lại</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tạm giữ</translation>
    </message>
    <message>
        <source>Works when a number has been called</source>
        <translation>Dùng được khi đã gọi số</translation>
    </message>
    <message>
        <source>Works while a citizen is being served</source>
        <translation>Dùng được khi đang phục vụ công dân</translation>
    </message>
    <message>
        <source>Before: %1 · %2</source>
        <translation>Trước: %1 · %2</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Không số</translation>
    </message>
    <message>
        <source>Called %1</source>
        <translation>Gọi %1</translation>
    </message>
    <message>
        <source>Called %1 · arrived %2</source>
        <translation>Gọi %1 · Đến %2</translation>
    </message>
    <message>
        <source>Begun %1</source>
        <translation>Bắt đầu %1</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Phục vụ</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ReceiptPage</name>
    <message>
        <source>Print the receipt</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>A5 · form 01</source>
        <translation>A5 · Mẫu 01</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Đã in</translation>
    </message>
    <message>
        <source>A spoilt print loses no dossier. Each further print is logged.</source>
        <translation>In hỏng không mất hồ sơ. Mỗi bản in lại đều được ghi nhật ký.</translation>
    </message>
    <message>
        <source>%1 The dossier %2 is saved.</source>
        <translation>%1 Hồ sơ và mã %2 đã lưu.</translation>
    </message>
    <message>
        <source>none set up</source>
        <translation>chưa cài đặt</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ReceiptPreview</name>
    <message>
        <source>Preview of the receipt</source>
        <translation>Xem trước giấy hẹn</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ResumeOverlay</name>
    <message>
        <source>Enter brings the number back to this counter. Esc closes.</source>
        <translation>Enter đưa số trở lại quầy này. Esc đóng.</translation>
    </message>
    <message>
        <source>This counter is serving. Finish or hold that turn first, then bring a number back.</source>
        <translation>Quầy đang phục vụ. Hoàn thành hoặc tạm giữ lượt đó trước, rồi mới đưa số khác trở lại.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ServingPage</name>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>No dossier</source>
        <translation>Không lập hồ sơ</translation>
    </message>
    <message>
        <source>The citizen files nothing: ends here; can be undone for 8 seconds</source>
        <translation>Công dân không nộp hồ sơ: kết thúc tại đây; hoàn tác được trong 8 giây</translation>
    </message>
    <message>
        <source>Receipt and appointment slip</source>
        <translation>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Saved, code given</source>
        <translation>Đã lưu, đã cấp mã</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Saved on this computer %1</source>
        <translation>Đã lưu trên máy này %1</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Đã xác nhận</translation>
    </message>
    <message>
        <source>%1/%2 · complete</source>
        <translation>%1/%2 · đủ</translation>
    </message>
    <message>
        <source>%1/%2 · %3 left</source>
        <translation>%1/%2 · còn %3 việc</translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation>Chưa mở</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Đã ký</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Đang ký</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SettingsPage</name>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Find scanners</source>
        <translation>Tìm máy quét</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Máy này</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu nền</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Folder for printed files</source>
        <translation>Thư mục chứa bản in</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>Link to the province</source>
        <translation>Kết nối với tỉnh</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Phần mềm</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Đang tìm máy quét…</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>Ngôn ngữ đổi khi mở lại chương trình.</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>Máy đầu tiên tìm thấy</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Bản %1</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>Thư mục dữ liệu: %1</translation>
    </message>
    <message>
        <source>Demo centre: people and dossiers are invented.</source>
        <translation>Trung tâm trình diễn: người và hồ sơ đều là giả lập.</translation>
    </message>
    <message>
        <source>No printer chosen</source>
        <translation>Chưa chọn máy in</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (chưa cắm)</translation>
    </message>
    <message>
        <source>No scanner answered. Switch it on, then look again.</source>
        <translation>Không máy quét nào trả lời. Bật máy quét rồi tìm lại.</translation>
    </message>
    <message numerus="yes">
        <source>%n scanner(s) found</source>
        <translation>
            <numerusform>Tìm thấy %n máy quét</numerusform>
        </translation>
    </message>
    <message>
        <source>Not enrolled. Everything stays on this computer until it is.</source>
        <translation>Chưa ghi danh. Mọi thứ nằm trên máy này cho đến khi ghi danh.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SignInWindow</name>
    <message>
        <source>Good morning. Who works today?</source>
        <translation>Chào buổi sáng. Ai làm việc hôm nay?</translation>
    </message>
    <message>
        <source>Good day. Who works today?</source>
        <translation>Chào buổi trưa. Ai làm việc hôm nay?</translation>
    </message>
    <message>
        <source>Good afternoon. Who works today?</source>
        <translation>Chào buổi chiều. Ai làm việc hôm nay?</translation>
    </message>
    <message>
        <source>Good evening. Who works today?</source>
        <translation>Chào buổi tối. Ai làm việc hôm nay?</translation>
    </message>
    <message>
        <source>all service groups</source>
        <translation>mọi nhóm việc</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Choose your name with ↑ ↓, type the PIN, then Enter.</source>
        <translation>Chọn tên bằng phím ↑ ↓, gõ PIN rồi Enter.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>Working at</source>
        <translation>Làm việc tại</translation>
    </message>
    <message>
        <source>Go to the counter</source>
        <translation>Vào quầy</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>Nobody is set up on this computer yet.</source>
        <translation>Máy này chưa có ai được cấp tài khoản.</translation>
    </message>
    <message>
        <source>The administrator adds staff with motcua-admin, then try again.</source>
        <translation>Quản trị thêm cán bộ bằng motcua-admin, rồi đọc lại.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>%1 wrong PINs lock for %2 minutes.</source>
        <translation>Sai %1 lần sẽ khóa %2 phút.</translation>
    </message>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>Còn %n lần.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked until %1 after %2 wrong PINs; %3 to go. Others can sign in meanwhile.</source>
        <translation>Khóa đến %1 vì sai PIN %2 lần, còn %3. Người khác vẫn vào được.</translation>
    </message>
    <message>
        <source>Locked until %1</source>
        <translation>Khóa đến %1</translation>
    </message>
    <message>
        <source>Checking the PIN…</source>
        <translation>Đang kiểm tra PIN…</translation>
    </message>
    <message>
        <source>The PIN has %1 digits: type the rest, then Enter.</source>
        <translation>PIN có %1 chữ số: gõ tiếp cho đủ rồi Enter.</translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation>Sai PIN.</translation>
    </message>
    <message>
        <source>This account was closed meanwhile.</source>
        <translation>Tài khoản này vừa bị đóng.</translation>
    </message>
    <message>
        <source>Choose another name, or ask the administrator.</source>
        <translation>Chọn tên khác, hoặc hỏi người quản trị.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SignaturePad</name>
    <message>
        <source>Field for the signature</source>
        <translation>Khung ký</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SigningCard</name>
    <message>
        <source>Sign &amp; receipt</source>
        <translation>Ký &amp; phiếu hẹn</translation>
    </message>
    <message>
        <source>Receipt and appointment slip</source>
        <translation>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Form 01 · A5 · gives the dossier its code and fixes the due date</source>
        <translation>Mẫu 01 · A5 · cấp mã hồ sơ và chốt ngày hẹn</translation>
    </message>
    <message>
        <source>Make the receipt</source>
        <translation>Lập giấy hẹn</translation>
    </message>
    <message>
        <source>Citizen&apos;s screen</source>
        <translation>Màn hình công dân</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Chữ ký</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>Ký lại</translation>
    </message>
    <message>
        <source>Take the signature</source>
        <translation>Nhận chữ ký</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n điểm</numerusform>
        </translation>
    </message>
    <message>
        <source>The citizen says something is wrong. Nothing has been signed.</source>
        <translation>Công dân báo có chỗ sai. Chưa ký gì.</translation>
    </message>
    <message>
        <source>Correct it in the steps above, then make the receipt anew.</source>
        <translation>Sửa ở các bước trên, rồi lập lại giấy hẹn.</translation>
    </message>
    <message>
        <source>The signature shows exactly as the citizen sees it</source>
        <translation>Chữ ký đang hiện đúng như công dân thấy</translation>
    </message>
    <message>
        <source>Opens when the papers are complete</source>
        <translation>Mở khi đủ thành phần</translation>
    </message>
    <message>
        <source>Make the receipt anew</source>
        <translation>Lập lại giấy hẹn</translation>
    </message>
    <message>
        <source>Something on the receipt has changed. The code %1 stays; receipt and signature are void.</source>
        <translation>Nội dung trên giấy hẹn đã đổi. Mã %1 giữ nguyên; giấy hẹn và chữ ký cũ không còn hiệu lực.</translation>
    </message>
    <message>
        <source>Make the receipt anew and let the citizen sign again.</source>
        <translation>Lập lại giấy hẹn và mời công dân ký lại.</translation>
    </message>
    <message>
        <source>Signed by the citizen</source>
        <translation>Công dân đã ký</translation>
    </message>
    <message>
        <source>The citizen agreed</source>
        <translation>Công dân đã đồng ý</translation>
    </message>
    <message>
        <source>The citizen is signing</source>
        <translation>Công dân đang ký</translation>
    </message>
    <message>
        <source>Showing</source>
        <translation>Đang hiện</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Đang trống</translation>
    </message>
    <message>
        <source>Submitter</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>Nộp thay cho</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ nộp</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s), listed on the receipt</source>
        <translation>
            <numerusform>%n loại, xem trên giấy hẹn</numerusform>
        </translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>sau %1</translation>
    </message>
    <message>
        <source>Receipt %1: what was handed in and when the result is due</source>
        <translation>Giấy tiếp nhận %1: giấy tờ đã nộp và ngày hẹn trả kết quả</translation>
    </message>
    <message>
        <source>There is no signature yet. The receipt is kept.</source>
        <translation>Chưa có chữ ký. Giấy hẹn vẫn được giữ.</translation>
    </message>
    <message>
        <source>Ask the citizen to sign in the frame, then press Enter.</source>
        <translation>Mời công dân ký vào khung, rồi bấm Enter.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::StaffTiles</name>
    <message>
        <source>Who works here today</source>
        <translation>Ai làm việc hôm nay</translation>
    </message>
</context>
<context>
    <name>motcua::ui::StepRail</name>
    <message>
        <source>Steps of the reception</source>
        <translation>Các bước tiếp nhận</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SummaryList</name>
    <message>
        <source>What you are asked to sign</source>
        <translation>Nội dung ông/bà ký</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SyncPage</name>
    <message>
        <source>Synchronisation</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Oldest of them</source>
        <translation>Cũ nhất</translation>
    </message>
    <message>
        <source>This station is not joined to the province yet. Everything is kept on this computer.</source>
        <translation>Máy này chưa nối với máy chủ tỉnh. Mọi thứ được lưu trên máy này.</translation>
    </message>
    <message>
        <source>The province&apos;s server has confirmed everything.</source>
        <translation>Máy chủ đã nhận tất cả.</translation>
    </message>
    <message>
        <source>Being sent now; the work at the counter goes on.</source>
        <translation>Đang gửi; việc tại quầy vẫn làm như thường.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything is saved on this computer and goes out by itself when the link is back.</source>
        <translation>Chưa nối được máy chủ. Mọi thứ đã lưu trên máy này và tự gửi khi có mạng.</translation>
    </message>
    <message>
        <source>The server refused something. It is saved here; tell the administrator.</source>
        <translation>Máy chủ không nhận một mục. Mục đó vẫn lưu ở đây; hãy báo quản trị viên.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
</TS>
