<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>Access</name>
    <message>
        <source>There is no name. Nothing was changed.</source>
        <translation>Chưa có họ tên. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Type the full name as on the staff list.</source>
        <translation>Hãy gõ đủ họ tên như trong danh sách cán bộ.</translation>
    </message>
    <message>
        <source>There is no reason, and the audit needs one. Nothing was changed.</source>
        <translation>Chưa có lý do, mà nhật ký cần ghi lý do. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Hãy ghi ngắn gọn lý do.</translation>
    </message>
    <message>
        <source>Nobody does this to their own account. Nothing was changed.</source>
        <translation>Không ai tự làm việc này với tài khoản của mình. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Ask another supervisor or administrator; your own PIN is changed in Settings.</source>
        <translation>Hãy nhờ người giám sát hoặc quản trị viên khác; mã PIN của bạn đổi trong mục Cài đặt.</translation>
    </message>
    <message>
        <source>This account is not there any more. Nothing was changed.</source>
        <translation>Tài khoản này không còn nữa. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>Hãy xem lại danh sách.</translation>
    </message>
    <message>
        <source>Your role here does not include this. Nothing was changed.</source>
        <translation>Vai trò của bạn không làm được việc này. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Ask a supervisor or the administrator to do it.</source>
        <translation>Hãy nhờ người giám sát hoặc quản trị viên làm.</translation>
    </message>
    <message>
        <source>Choose six digits that nobody who knows you would try first.</source>
        <translation>Hãy chọn sáu chữ số mà người quen không đoán ngay được.</translation>
    </message>
    <message>
        <source>Three or four words that do not belong together are easy to remember.</source>
        <translation>Ba bốn từ không liên quan ghép lại thì dễ nhớ mà khó đoán.</translation>
    </message>
    <message>
        <source>A PIN has six digits. Nothing was changed.</source>
        <translation>Mã PIN gồm sáu chữ số. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This PIN repeats itself and is tried first. Nothing was changed.</source>
        <translation>Mã PIN này lặp lại, người ta thử đầu tiên. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This PIN counts up or down and is tried first. Nothing was changed.</source>
        <translation>Mã PIN này là dãy số liên tiếp, người ta thử đầu tiên. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This PIN reads as a date, like a birthday. Nothing was changed.</source>
        <translation>Mã PIN này giống ngày tháng, như ngày sinh. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>A password has at least ten characters. Nothing was changed.</source>
        <translation>Mật khẩu có ít nhất mười ký tự. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>A password has at most 128 characters. Nothing was changed.</source>
        <translation>Mật khẩu có nhiều nhất 128 ký tự. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This password is among the first to be tried. Nothing was changed.</source>
        <translation>Mật khẩu này thuộc loại bị thử đầu tiên. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The password holds the person&apos;s name. Nothing was changed.</source>
        <translation>Mật khẩu có tên của chính người dùng. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This is the one in use now. Nothing was changed.</source>
        <translation>Đây là mã đang dùng. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Hãy chọn mã khác.</translation>
    </message>
    <message>
        <source>The screen cannot wait that long before it locks. Nothing was changed.</source>
        <translation>Màn hình không thể chờ lâu như vậy mới khóa. Không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Choose a time from the list.</source>
        <translation>Chọn một thời gian trong danh sách.</translation>
    </message>
    <message>
        <source>The recovery sheet&apos;s lines are not right yet. Nothing was changed.</source>
        <translation>Các dòng của phiếu khôi phục chưa đúng. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>This account was closed on this computer, so the step was not done. What was typed before is saved.</source>
        <translation>Tài khoản này đã bị đóng trên máy tính này nên việc vừa rồi không được thực hiện. Những gì đã nhập trước đó vẫn được lưu.</translation>
    </message>
    <message>
        <source>Let somebody else sign in; ask a supervisor why the account was closed.</source>
        <translation>Hãy để người khác đăng nhập; hỏi người phụ trách vì sao tài khoản bị đóng.</translation>
    </message>
    <message>
        <source>The printer of this computer writes files, and the recovery sheet must not lie in one. Nothing was printed.</source>
        <translation>Máy in đang chọn trên máy tính này ghi ra tệp, mà phiếu khôi phục không được nằm trong tệp nào. Chưa in gì.</translation>
    </message>
    <message>
        <source>Choose a printer that prints on paper in the settings, then print the sheet again.</source>
        <translation>Hãy chọn máy in ra giấy trong phần thiết lập rồi in lại phiếu.</translation>
    </message>
    <message>
        <source>The recovery sheet must not lie in the data folder that it opens. Nothing was saved.</source>
        <translation>Phiếu khôi phục không được nằm trong chính thư mục dữ liệu mà nó mở. Chưa lưu gì.</translation>
    </message>
    <message>
        <source>Choose a folder elsewhere, on a stick for example, or print the sheet.</source>
        <translation>Hãy chọn thư mục ở nơi khác, ví dụ trên USB, hoặc in phiếu ra giấy.</translation>
    </message>
</context>
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
    <message>
        <source>Warning: this backup lies on the same disk as the data; a disk that fails takes both.</source>
        <translation>Lưu ý: bản sao lưu này nằm trên cùng ổ đĩa với dữ liệu; ổ hỏng thì mất cả hai.</translation>
    </message>
    <message>
        <source>The key is changed. The new recovery sheet: %1. Sheets printed before open only backups made before.</source>
        <translation>Đã đổi khóa. Phiếu khôi phục mới: %1. Phiếu in trước đây chỉ còn mở được các bản sao lưu làm trước đó.</translation>
    </message>
    <message>
        <source>The key is changed. Recovery sheets printed before no longer open this data: print a new one now (motcua-admin recovery-sheet).</source>
        <translation>Đã đổi khóa. Phiếu khôi phục in trước đây không còn mở được dữ liệu này: hãy in phiếu mới ngay (motcua-admin recovery-sheet).</translation>
    </message>
    <message>
        <source>The picture of the slip was not written.</source>
        <translation>Chưa ghi được ảnh của phiếu.</translation>
    </message>
    <message>
        <source>Check the folder and the free space, then try again.</source>
        <translation>Kiểm tra thư mục và dung lượng trống, rồi thử lại.</translation>
    </message>
    <message>
        <source>The sheets of numbers were not written.</source>
        <translation>Chưa ghi được tờ phiếu số.</translation>
    </message>
</context>
<context>
    <name>AdminQueue</name>
    <message>
        <source>Nothing happened on that day.</source>
        <translation>Ngày đó không có lượt nào.</translation>
    </message>
    <message>
        <source>Choose a day of work.</source>
        <translation>Chọn một ngày làm việc.</translation>
    </message>
</context>
<context>
    <name>Approvals</name>
    <message>
        <source>This needs a supervisor&apos;s approval, and there is none that is still good. Nothing was changed.</source>
        <translation>Việc này cần người giám sát duyệt, mà hiện không có lượt duyệt nào còn hiệu lực. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Ask a supervisor to enter the PIN, then try again.</source>
        <translation>Nhờ người giám sát nhập mã PIN rồi làm lại.</translation>
    </message>
</context>
<context>
    <name>ArrivalsWords</name>
    <message>
        <source>Newly registered</source>
        <translation>Mới đăng ký</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Được tiếp nhận</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Không được tiếp nhận</translation>
    </message>
    <message>
        <source>In processing</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Supplement asked</source>
        <translation>Yêu cầu bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>Fee to be paid</source>
        <translation>Chờ nộp phí, lệ phí</translation>
    </message>
    <message>
        <source>Citizen withdraws</source>
        <translation>Công dân xin rút</translation>
    </message>
    <message>
        <source>Processing stopped</source>
        <translation>Dừng xử lý</translation>
    </message>
    <message>
        <source>Done, result ready</source>
        <translation>Đã xử lý xong</translation>
    </message>
    <message>
        <source>Result handed over</source>
        <translation>Đã trả kết quả</translation>
    </message>
    <message>
        <source>State not known</source>
        <translation>Trạng thái chưa rõ</translation>
    </message>
    <message>
        <source>Identity matches</source>
        <translation>Thông tin khớp</translation>
    </message>
    <message>
        <source>Identity differs</source>
        <translation>Thông tin không khớp</translation>
    </message>
    <message>
        <source>Person not found</source>
        <translation>Không tìm thấy người này</translation>
    </message>
    <message>
        <source>Service gave no answer</source>
        <translation>Dịch vụ chưa trả lời</translation>
    </message>
    <message>
        <source>name</source>
        <translation>họ và tên</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>số định danh</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>ngày sinh</translation>
    </message>
    <message>
        <source>place of birth</source>
        <translation>nơi sinh</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>giới tính</translation>
    </message>
    <message>
        <source>nationality</source>
        <translation>quốc tịch</translation>
    </message>
    <message>
        <source>ethnic group</source>
        <translation>dân tộc</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>điện thoại</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>thư điện tử</translation>
    </message>
    <message>
        <source>address</source>
        <translation>địa chỉ</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>quan hệ</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>lý do</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>số bản</translation>
    </message>
    <message>
        <source>child</source>
        <translation>con</translation>
    </message>
    <message>
        <source>father</source>
        <translation>cha</translation>
    </message>
    <message>
        <source>mother</source>
        <translation>mẹ</translation>
    </message>
    <message>
        <source>spouse</source>
        <translation>vợ hoặc chồng</translation>
    </message>
    <message>
        <source>deceased person</source>
        <translation>người đã mất</translation>
    </message>
    <message>
        <source>New · papers %1/%2</source>
        <translation>Mới · giấy %1/%2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Seen · papers %1/%2</source>
        <translation>Đã xem · giấy %1/%2</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Đã xem</translation>
    </message>
    <message>
        <source>Received here</source>
        <translation>Đã tiếp nhận tại đây</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Đã trả lại</translation>
    </message>
    <message>
        <source>Withdrawn by the citizen</source>
        <translation>Công dân đã rút</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Đã hẹn</translation>
    </message>
    <message>
        <source>The citizen is here</source>
        <translation>Công dân đã đến</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Đã phục vụ</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Không đến</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy hẹn</translation>
    </message>
    <message>
        <source>Filed online</source>
        <translation>Hồ sơ trực tuyến</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Lịch hẹn</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Identity checks</source>
        <translation>Xác minh</translation>
    </message>
    <message>
        <source>Procedure %1</source>
        <translation>Thủ tục %1</translation>
    </message>
    <message>
        <source>Identity check</source>
        <translation>Xác minh danh tính</translation>
    </message>
    <message>
        <source>filed %1</source>
        <translation>nộp %1</translation>
    </message>
    <message>
        <source>no papers</source>
        <translation>không kèm giấy tờ</translation>
    </message>
    <message>
        <source>papers %1 of %2 here</source>
        <translation>giấy tờ đã về %1/%2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>void a receipt</source>
        <translation>hủy giấy hẹn</translation>
    </message>
    <message>
        <source>take data out</source>
        <translation>xuất dữ liệu</translation>
    </message>
    <message>
        <source>change a due date</source>
        <translation>đổi ngày hẹn</translation>
    </message>
    <message>
        <source>show an identity number</source>
        <translation>hiện số định danh</translation>
    </message>
    <message>
        <source>wrong PIN</source>
        <translation>sai PIN</translation>
    </message>
    <message>
        <source>account locked</source>
        <translation>tài khoản bị khóa</translation>
    </message>
    <message>
        <source>not allowed to approve</source>
        <translation>không có quyền duyệt</translation>
    </message>
    <message>
        <source>the PIN was given by somebody else</source>
        <translation>PIN do người khác cấp, chưa đổi</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>bị sửa</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>bị xóa</translation>
    </message>
    <message>
        <source>reordered</source>
        <translation>bị đổi thứ tự</translation>
    </message>
    <message>
        <source>inserted</source>
        <translation>bị chèn thêm</translation>
    </message>
    <message>
        <source>cut off at the end</source>
        <translation>bị cắt mất phần cuối</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>With approval</source>
        <translation>Việc nhạy cảm</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Safety of the data</source>
        <translation>An toàn dữ liệu</translation>
    </message>
    <message>
        <source>Something else: %1</source>
        <translation>Việc khác: %1</translation>
    </message>
    <message>
        <source>now due %1</source>
        <translation>hẹn lại %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>còn %n lần thử</numerusform>
        </translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation>lý do: %1</translation>
    </message>
    <message>
        <source>approved by %1</source>
        <translation>%1 duyệt</translation>
    </message>
    <message>
        <source>Chain not checked</source>
        <translation>Chưa kiểm tra chuỗi</translation>
    </message>
    <message>
        <source>Not what the province confirmed at entry %1</source>
        <translation>Khác với bản tỉnh đã xác nhận ở mục %1</translation>
    </message>
    <message>
        <source>Chain broken at entry %1: %2</source>
        <translation>Chuỗi đứt ở mục %1: %2</translation>
    </message>
    <message>
        <source>Chain whole up to entry %1</source>
        <translation>Chuỗi nguyên vẹn tới mục %1</translation>
    </message>
    <message>
        <source>the province confirmed up to %1</source>
        <translation>tỉnh đã xác nhận tới mục %1</translation>
    </message>
    <message>
        <source>not confirmed by the province yet</source>
        <translation>tỉnh chưa xác nhận</translation>
    </message>
    <message>
        <source>Checking the chain: %1 entries</source>
        <translation>Đang kiểm tra chuỗi: %1 mục</translation>
    </message>
    <message>
        <source>Checking the chain</source>
        <translation>Đang kiểm tra chuỗi</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Đăng xuất</translation>
    </message>
    <message>
        <source>Unlocked the screen</source>
        <translation>Mở khóa màn hình</translation>
    </message>
    <message>
        <source>Wrong PIN or password</source>
        <translation>Nhập sai PIN hoặc mật khẩu</translation>
    </message>
    <message>
        <source>Account locked after wrong tries</source>
        <translation>Tài khoản bị khóa do nhập sai nhiều lần</translation>
    </message>
    <message>
        <source>Received a dossier</source>
        <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>Discarded a draft</source>
        <translation>Bỏ bản nháp</translation>
    </message>
    <message>
        <source>Printed a receipt</source>
        <translation>In giấy hẹn</translation>
    </message>
    <message>
        <source>Changed a due date</source>
        <translation>Đổi ngày hẹn</translation>
    </message>
    <message>
        <source>Voided a receipt</source>
        <translation>Hủy giấy hẹn</translation>
    </message>
    <message>
        <source>Saw a whole identity number</source>
        <translation>Xem đầy đủ số định danh</translation>
    </message>
    <message>
        <source>Approval given</source>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Approval refused</source>
        <translation>Không duyệt</translation>
    </message>
    <message>
        <source>Wrote data to a file</source>
        <translation>Xuất dữ liệu ra tệp</translation>
    </message>
    <message>
        <source>A file with data could not be put in its place</source>
        <translation>Không đặt được tệp dữ liệu vào chỗ đã chọn</translation>
    </message>
    <message>
        <source>Opened the audit log</source>
        <translation>Mở nhật ký hệ thống</translation>
    </message>
    <message>
        <source>Added a person</source>
        <translation>Thêm người dùng</translation>
    </message>
    <message>
        <source>Changed a person&apos;s name</source>
        <translation>Đổi tên người dùng</translation>
    </message>
    <message>
        <source>Changed a person&apos;s role</source>
        <translation>Đổi vai trò người dùng</translation>
    </message>
    <message>
        <source>Changed a person&apos;s usual counter</source>
        <translation>Đổi quầy thường ngồi</translation>
    </message>
    <message>
        <source>Opened an account again</source>
        <translation>Mở lại tài khoản</translation>
    </message>
    <message>
        <source>Closed an account</source>
        <translation>Đóng tài khoản</translation>
    </message>
    <message>
        <source>Changed the own PIN or password</source>
        <translation>Tự đổi PIN hoặc mật khẩu</translation>
    </message>
    <message>
        <source>Gave a person a new PIN or password</source>
        <translation>Cấp PIN hoặc mật khẩu mới</translation>
    </message>
    <message>
        <source>New PIN or password from the command line</source>
        <translation>Cấp PIN hoặc mật khẩu mới bằng dòng lệnh</translation>
    </message>
    <message>
        <source>Lifted the lock of an account</source>
        <translation>Gỡ khóa tài khoản</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>Sao lưu dữ liệu</translation>
    </message>
    <message>
        <source>Restored a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>Got a dossier back from the province</source>
        <translation>Nhận lại hồ sơ từ tỉnh</translation>
    </message>
    <message>
        <source>Set up the centre</source>
        <translation>Thiết lập trung tâm</translation>
    </message>
    <message>
        <source>Found a damaged file</source>
        <translation>Phát hiện tệp bị hỏng</translation>
    </message>
    <message>
        <source>Found a file missing</source>
        <translation>Phát hiện thiếu tệp</translation>
    </message>
    <message>
        <source>Put a damaged file back in order</source>
        <translation>Thay tệp hỏng bằng tệp tốt</translation>
    </message>
    <message>
        <source>Cleared files the province has from this computer</source>
        <translation>Xóa khỏi máy này các tệp tỉnh đã nhận</translation>
    </message>
    <message>
        <source>Took over a province pack</source>
        <translation>Nhận gói dữ liệu của tỉnh</translation>
    </message>
    <message>
        <source>Printed the recovery sheet</source>
        <translation>In phiếu khôi phục</translation>
    </message>
    <message>
        <source>Moved the data to this computer</source>
        <translation>Chuyển dữ liệu sang máy này</translation>
    </message>
    <message>
        <source>Changed the key of the data</source>
        <translation>Đổi khóa của dữ liệu</translation>
    </message>
    <message>
        <source>Opened the data with the recovery sheet</source>
        <translation>Mở dữ liệu bằng phiếu khôi phục</translation>
    </message>
    <message>
        <source>Confirmed the computer&apos;s clock</source>
        <translation>Xác nhận đồng hồ của máy</translation>
    </message>
    <message>
        <source>Filling of the self-test, on a copy alone</source>
        <translation>Mục điền của lượt tự kiểm tra, chỉ trên bản sao</translation>
    </message>
    <message>
        <source>asked of %1</source>
        <translation>người được hỏi: %1</translation>
    </message>
    <message>
        <source>register %1 – %2</source>
        <translation>sổ hồ sơ %1 – %2</translation>
    </message>
    <message>
        <source>Let the data be changed again after a check</source>
        <translation>Cho thay đổi dữ liệu trở lại sau khi kiểm tra</translation>
    </message>
    <message>
        <source>Had everything sent to the province again</source>
        <translation>Cho gửi lại mọi thứ lên tỉnh</translation>
    </message>
    <message>
        <source>Registered the computer with the province</source>
        <translation>Đăng ký máy tính này với tỉnh</translation>
    </message>
    <message>
        <source>Changed the address of the province&apos;s system</source>
        <translation>Đổi địa chỉ hệ thống của tỉnh</translation>
    </message>
    <message>
        <source>Changed how soon an idle screen locks</source>
        <translation>Đổi thời gian tự khóa màn hình</translation>
    </message>
    <message>
        <source>%1 instead of %2 minutes</source>
        <translation>%1 phút thay cho %2 phút</translation>
    </message>
    <message>
        <source>print the recovery sheet</source>
        <translation>in phiếu khôi phục</translation>
    </message>
    <message>
        <source>Sent a refused record again</source>
        <translation>Gửi lại bản ghi bị từ chối</translation>
    </message>
    <message>
        <source>Asked for a message to a citizen</source>
        <translation>Yêu cầu gửi tin nhắn cho công dân</translation>
    </message>
    <message>
        <source>Wrote records for the province to a stick</source>
        <translation>Đã ghi hồ sơ gửi tỉnh vào USB</translation>
    </message>
    <message>
        <source>Took the province&apos;s receipt for a stick</source>
        <translation>Đã nhận giấy xác nhận của tỉnh cho gói USB</translation>
    </message>
    <message>
        <source>Took what the province sent on a stick</source>
        <translation>Đã nhận dữ liệu tỉnh gửi qua USB</translation>
    </message>
    <message>
        <source>Renewed the computer&apos;s registration with the province</source>
        <translation>Gia hạn đăng ký của máy tính với tỉnh</translation>
    </message>
    <message>
        <source>Changed how calls are announced</source>
        <translation>Đổi cách đọc loa gọi số</translation>
    </message>
    <message>
        <source>Joined the shared queue of the centre</source>
        <translation>Tham gia hàng chờ chung của trung tâm</translation>
    </message>
    <message>
        <source>Found the centre&apos;s computer at another address</source>
        <translation>Tìm thấy máy chủ trung tâm ở địa chỉ khác</translation>
    </message>
    <message>
        <source>Left the shared queue of the centre</source>
        <translation>Rời hàng chờ chung của trung tâm</translation>
    </message>
    <message>
        <source>Closed a kiosk</source>
        <translation>Đóng máy lấy số</translation>
    </message>
    <message>
        <source>take back a step of the queue</source>
        <translation>hoàn tác một bước của hàng chờ</translation>
    </message>
    <message>
        <source>Changed rules of queue or kiosk</source>
        <translation>Đổi quy tắc hàng chờ hoặc máy lấy số</translation>
    </message>
    <message>
        <source>Changed the slip printer</source>
        <translation>Đổi máy in phiếu</translation>
    </message>
</context>
<context>
    <name>Bundle</name>
    <message>
        <source>Nothing waits: the province has it all.</source>
        <translation>Không còn gì chờ gửi: tỉnh đã nhận đủ.</translation>
    </message>
    <message numerus="yes">
        <source>%n records are on the stick. The stick may be removed.</source>
        <translation>
            <numerusform>Đã ghi %n hồ sơ vào USB. Có thể rút USB.</numerusform>
        </translation>
    </message>
    <message>
        <source>The bundle is whole.</source>
        <translation>Gói dữ liệu đầy đủ.</translation>
    </message>
    <message>
        <source>Missing or damaged: %1</source>
        <translation>Thiếu hoặc hỏng: %1</translation>
    </message>
    <message>
        <source>The province holds this bundle back for review.</source>
        <translation>Tỉnh đang giữ gói dữ liệu này để xem xét.</translation>
    </message>
    <message numerus="yes">
        <source>The province received %n records.</source>
        <translation>
            <numerusform>Tỉnh đã nhận %n hồ sơ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again, with another stick if it happens twice.</source>
        <translation>Hãy thử lại; nếu vẫn không được thì dùng USB khác.</translation>
    </message>
    <message>
        <source>The place chosen for the bundle is not there.</source>
        <translation>Không tìm thấy nơi đã chọn để ghi gói dữ liệu.</translation>
    </message>
    <message>
        <source>Plug the stick in, and choose its folder again.</source>
        <translation>Cắm USB vào rồi chọn lại thư mục trên USB.</translation>
    </message>
    <message>
        <source>There is not enough room on the stick. Nothing was written; all records are still on this PC.</source>
        <translation>USB không đủ chỗ trống. Chưa ghi gì; toàn bộ hồ sơ vẫn còn trên máy này.</translation>
    </message>
    <message>
        <source>Use a larger stick, or delete what it does not need.</source>
        <translation>Dùng USB lớn hơn, hoặc xóa bớt những tệp không cần trên USB.</translation>
    </message>
    <message>
        <source>The bundle could not be written to the stick. All records are still on this PC.</source>
        <translation>Không ghi được gói dữ liệu vào USB. Toàn bộ hồ sơ vẫn còn trên máy này.</translation>
    </message>
    <message>
        <source>The stick does not give back what was written to it. The bundle was removed; all records are still on this PC.</source>
        <translation>USB đọc lại không đúng dữ liệu vừa ghi. Gói dữ liệu đã được xóa khỏi USB; toàn bộ hồ sơ vẫn còn trên máy này.</translation>
    </message>
    <message>
        <source>Do not use this stick any more. Try again with another one.</source>
        <translation>Không dùng USB này nữa. Hãy thử lại với USB khác.</translation>
    </message>
    <message>
        <source>This PC is not registered with the province yet, so a bundle of it would be refused there.</source>
        <translation>Máy này chưa đăng ký với tỉnh nên gói dữ liệu của máy sẽ không được tỉnh nhận.</translation>
    </message>
    <message>
        <source>Register it first, with the code from the province.</source>
        <translation>Hãy đăng ký máy trước bằng mã do tỉnh cấp.</translation>
    </message>
    <message>
        <source>This PC does not have the province&apos;s key for bundles yet. Nothing was written.</source>
        <translation>Máy này chưa có khóa của tỉnh dùng cho gói dữ liệu. Chưa ghi gì.</translation>
    </message>
    <message>
        <source>Connect once, or ask the province for the file bundle.pem and name it.</source>
        <translation>Kết nối mạng với tỉnh một lần, hoặc xin tỉnh tệp bundle.pem rồi chỉ ra tệp đó.</translation>
    </message>
    <message>
        <source>This is not the key of our province for bundles. Nothing was written.</source>
        <translation>Đây không phải khóa của tỉnh ta dùng cho gói dữ liệu. Chưa ghi gì.</translation>
    </message>
    <message>
        <source>Ask the province for the file bundle.pem again.</source>
        <translation>Hãy xin tỉnh lại tệp bundle.pem.</translation>
    </message>
    <message>
        <source>There is no whole bundle here.</source>
        <translation>Ở đây không có gói dữ liệu nào đầy đủ.</translation>
    </message>
    <message>
        <source>Make the bundle again; leave the stick in until it may be removed.</source>
        <translation>Tạo lại gói dữ liệu; giữ nguyên USB cho đến khi có thể rút USB.</translation>
    </message>
    <message>
        <source>The list of this bundle was changed or damaged, or it is not of a station of our province.</source>
        <translation>Danh mục của gói dữ liệu đã bị sửa hoặc hỏng, hoặc không phải của máy trạm thuộc tỉnh ta.</translation>
    </message>
    <message>
        <source>Make the bundle again, and do not use this one.</source>
        <translation>Tạo lại gói dữ liệu và không dùng gói này.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Không đọc được tệp.</translation>
    </message>
    <message>
        <source>Check that the stick is plugged in, and choose the file again.</source>
        <translation>Kiểm tra USB đã cắm chưa rồi chọn lại tệp.</translation>
    </message>
    <message>
        <source>This receipt was changed or damaged, or it is not of our province. Nothing of it was taken.</source>
        <translation>Giấy xác nhận này đã bị sửa hoặc hỏng, hoặc không phải của tỉnh ta. Chưa ghi nhận gì từ tệp này.</translation>
    </message>
    <message>
        <source>Ask the province for the receipt again.</source>
        <translation>Hãy xin tỉnh lại giấy xác nhận.</translation>
    </message>
    <message>
        <source>This receipt is for another station. Nothing of it was taken.</source>
        <translation>Giấy xác nhận này là của máy trạm khác. Chưa ghi nhận gì từ tệp này.</translation>
    </message>
    <message>
        <source>Take it to the station named in it; ask for this station&apos;s receipt.</source>
        <translation>Đưa tệp về đúng máy trạm ghi trong đó; xin giấy xác nhận của máy này.</translation>
    </message>
    <message>
        <source>This file from the province was changed or damaged, or it is not of our province. Nothing of it was taken.</source>
        <translation>Tệp từ tỉnh đã bị sửa hoặc hỏng, hoặc không phải của tỉnh ta. Chưa ghi nhận gì từ tệp này.</translation>
    </message>
    <message>
        <source>Ask the province for the file again.</source>
        <translation>Hãy xin tỉnh lại tệp.</translation>
    </message>
    <message>
        <source>This file from the province is older than what is here. Nothing of it was taken.</source>
        <translation>Tệp từ tỉnh cũ hơn dữ liệu đang có ở đây. Chưa ghi nhận gì từ tệp này.</translation>
    </message>
    <message>
        <source>Ask the province for the newest one.</source>
        <translation>Hãy xin tỉnh tệp mới nhất.</translation>
    </message>
    <message>
        <source>Version %1 lies ready. An administrator installs it with: %2</source>
        <translation>Phiên bản %1 đã sẵn sàng. Quản trị viên cài đặt bằng lệnh: %2</translation>
    </message>
    <message numerus="yes">
        <source>Taken: %n items of the province; no newer program came.</source>
        <translation>
            <numerusform>Đã nhận %n mục từ tỉnh; không có phiên bản chương trình mới hơn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on this stick is for this station, or it was made before this station was registered anew. Nothing of it was taken.</source>
        <translation>Trên USB này không có gì dành cho trạm này, hoặc USB được tạo trước khi trạm đăng ký lại. Chưa ghi nhận gì.</translation>
    </message>
    <message>
        <source>Ask the province for a stick for this station.</source>
        <translation>Hãy xin tỉnh một USB dành cho trạm này.</translation>
    </message>
    <message>
        <source>Between what this station has and what is on this stick something is missing. Nothing of it was taken.</source>
        <translation>Giữa dữ liệu trạm đang có và dữ liệu trên USB này còn thiếu một đoạn. Chưa ghi nhận gì.</translation>
    </message>
    <message>
        <source>Connect once, or ask the province for a stick that begins at the beginning.</source>
        <translation>Hãy kết nối mạng một lần, hoặc xin tỉnh một USB ghi lại từ đầu.</translation>
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
    <name>Centre</name>
    <message>
        <source>A newer program has worked with this centre&apos;s data; this one does not touch it.</source>
        <translation>Một bản chương trình mới hơn đã làm việc với dữ liệu trung tâm này; bản này không động vào.</translation>
    </message>
    <message>
        <source>Install the newer program on this computer.</source>
        <translation>Cài bản chương trình mới hơn trên máy này.</translation>
    </message>
    <message>
        <source>This computer has no account the centre&apos;s database could run under; nothing was changed.</source>
        <translation>Máy này không có tài khoản hệ thống để chạy cơ sở dữ liệu của trung tâm; không thay đổi gì.</translation>
    </message>
    <message>
        <source>Install the package motcua-centre, or name an account with --user.</source>
        <translation>Cài gói motcua-centre, hoặc nêu tài khoản bằng --user.</translation>
    </message>
    <message>
        <source>The folder of the centre cannot be written to; nothing was changed.</source>
        <translation>Không ghi được vào thư mục của trung tâm; không thay đổi gì.</translation>
    </message>
    <message>
        <source>Check who owns the folder and the folders above it.</source>
        <translation>Kiểm tra chủ sở hữu của thư mục và các thư mục chứa nó.</translation>
    </message>
    <message>
        <source>There is something in this folder already; nothing was changed.</source>
        <translation>Thư mục này đã có dữ liệu; không thay đổi gì.</translation>
    </message>
    <message>
        <source>Choose a folder that is empty or not there yet.</source>
        <translation>Chọn thư mục trống hoặc chưa có.</translation>
    </message>
    <message>
        <source>This folder holds no centre; nothing was changed.</source>
        <translation>Thư mục này không chứa trung tâm nào; không thay đổi gì.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s name.</source>
        <translation>Kiểm tra lại tên thư mục.</translation>
    </message>
    <message>
        <source>This computer serves the centre already; nothing was changed.</source>
        <translation>Máy này đang phục vụ trung tâm rồi; không thay đổi gì.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Không cần làm gì.</translation>
    </message>
    <message>
        <source>The PostgreSQL this centre needs is not installed; what was saved is safe.</source>
        <translation>Chưa cài PostgreSQL mà trung tâm này cần; những gì đã lưu vẫn an toàn.</translation>
    </message>
    <message>
        <source>Install the package motcua-centre, with the PostgreSQL the log names, then start again.</source>
        <translation>Cài gói motcua-centre cùng bản PostgreSQL nêu trong nhật ký rồi khởi động lại.</translation>
    </message>
    <message>
        <source>The centre&apos;s database could not be made; nothing else was changed.</source>
        <translation>Không tạo được cơ sở dữ liệu của trung tâm; ngoài ra không thay đổi gì.</translation>
    </message>
    <message>
        <source>See whether the disk is full, then try again.</source>
        <translation>Xem ổ đĩa có đầy không rồi thử lại.</translation>
    </message>
    <message>
        <source>The centre&apos;s database does not start; what was saved is safe, and the stations go on by themselves.</source>
        <translation>Cơ sở dữ liệu của trung tâm không khởi động được; những gì đã lưu vẫn an toàn và các máy vẫn tự làm việc.</translation>
    </message>
    <message>
        <source>See whether the disk is full; the folder log in the centre&apos;s folder says more.</source>
        <translation>Xem ổ đĩa có đầy không; thư mục log trong thư mục của trung tâm cho biết thêm.</translation>
    </message>
    <message>
        <source>Another program uses the port the centre needs; nothing was changed.</source>
        <translation>Một chương trình khác đang dùng cổng mạng mà trung tâm cần; không thay đổi gì.</translation>
    </message>
    <message>
        <source>Choose another with --port and --db-port.</source>
        <translation>Chọn cổng khác bằng --port và --db-port.</translation>
    </message>
    <message>
        <source>The backup of the centre was not made; the earlier ones are as they were.</source>
        <translation>Chưa sao lưu được trung tâm; các bản sao lưu trước vẫn nguyên.</translation>
    </message>
    <message>
        <source>See whether the place for backups is there and has room, then try again.</source>
        <translation>Xem nơi sao lưu có sẵn và còn chỗ không rồi thử lại.</translation>
    </message>
    <message>
        <source>This file is not a whole backup of a centre, or the recovery sheet is of another; nothing was changed.</source>
        <translation>Tệp này không phải bản sao lưu trọn vẹn của trung tâm, hoặc phiếu khôi phục thuộc trung tâm khác; không thay đổi gì.</translation>
    </message>
    <message>
        <source>Try an earlier backup, and compare the sheet&apos;s number.</source>
        <translation>Thử bản sao lưu trước đó và so lại phiếu khôi phục.</translation>
    </message>
    <message>
        <source>The backup could not be put back; no centre was made of it.</source>
        <translation>Không khôi phục được bản sao lưu; chưa tạo trung tâm nào từ nó.</translation>
    </message>
    <message>
        <source>No computer of this name is on the list; nothing was changed.</source>
        <translation>Không có máy nào tên này trong danh sách; không thay đổi gì.</translation>
    </message>
    <message>
        <source>See motcua-centre stations.</source>
        <translation>Xem motcua-centre stations.</translation>
    </message>
    <message>
        <source>The keys of this centre cannot be read; what was saved is safe, and the stations go on by themselves.</source>
        <translation>Không đọc được khóa của trung tâm này; những gì đã lưu vẫn an toàn và các máy vẫn tự làm việc.</translation>
    </message>
    <message>
        <source>Restore the centre from its latest backup.</source>
        <translation>Khôi phục trung tâm từ bản sao lưu mới nhất.</translation>
    </message>
    <message>
        <source>The centre&apos;s database does not answer; nothing that was saved is lost.</source>
        <translation>Cơ sở dữ liệu của trung tâm không trả lời; những gì đã lưu không mất.</translation>
    </message>
    <message>
        <source>It is started again by itself; wait a minute, then try again.</source>
        <translation>Nó tự khởi động lại; chờ một phút rồi thử lại.</translation>
    </message>
    <message>
        <source>This computer does not serve the centre at the moment; what was saved is safe.</source>
        <translation>Máy này hiện không phục vụ trung tâm; những gì đã lưu vẫn an toàn.</translation>
    </message>
    <message>
        <source>Start serving the centre, then try again.</source>
        <translation>Bắt đầu phục vụ trung tâm rồi thử lại.</translation>
    </message>
    <message>
        <source>No computer was found at this address; nothing was changed here.</source>
        <translation>Không tìm thấy máy nào ở địa chỉ này; máy này không thay đổi gì.</translation>
    </message>
    <message>
        <source>Read the address off the screen of the centre&apos;s computer and type it again.</source>
        <translation>Đọc lại địa chỉ trên màn hình máy chủ trung tâm rồi gõ lại.</translation>
    </message>
    <message>
        <source>The centre&apos;s computer does not answer; everything on this computer is safe and goes on.</source>
        <translation>Máy chủ trung tâm không trả lời; mọi thứ trên máy này vẫn an toàn và vẫn làm việc.</translation>
    </message>
    <message>
        <source>See whether it is switched on and on the same network, then try again.</source>
        <translation>Xem máy đó đã bật và cùng mạng chưa, rồi thử lại.</translation>
    </message>
    <message>
        <source>What answers at this address does not serve a centre; nothing was sent to it.</source>
        <translation>Nơi trả lời ở địa chỉ này không phải máy chủ trung tâm; chưa gửi gì cho nó.</translation>
    </message>
    <message>
        <source>Check the address on the screen of the centre&apos;s computer.</source>
        <translation>Kiểm tra địa chỉ trên màn hình máy chủ trung tâm.</translation>
    </message>
    <message>
        <source>This is not a joining code; nothing was sent.</source>
        <translation>Đây không phải mã tham gia; chưa gửi gì.</translation>
    </message>
    <message>
        <source>Type the eight characters on the screen of the centre&apos;s computer, as 7K3M-P0QX.</source>
        <translation>Gõ tám ký tự trên màn hình máy chủ trung tâm, dạng 7K3M-P0QX.</translation>
    </message>
    <message>
        <source>The code is not the one on the centre&apos;s computer; nothing was changed.</source>
        <translation>Mã không đúng với mã trên máy chủ trung tâm; không thay đổi gì.</translation>
    </message>
    <message>
        <source>Type it again; after five wrong codes a new one is needed.</source>
        <translation>Gõ lại; sai năm lần thì phải lấy mã mới.</translation>
    </message>
    <message>
        <source>This code counts no more; nothing was changed.</source>
        <translation>Mã này không còn hiệu lực; không thay đổi gì.</translation>
    </message>
    <message>
        <source>Let the centre&apos;s computer show a new code: each is good for ten minutes and for one computer.</source>
        <translation>Lấy mã mới trên máy chủ trung tâm: mỗi mã dùng được mười phút và cho một máy.</translation>
    </message>
    <message>
        <source>Five wrong codes were typed, so this code counts no more; nothing was changed.</source>
        <translation>Đã gõ sai năm lần nên mã này không còn hiệu lực; không thay đổi gì.</translation>
    </message>
    <message>
        <source>Let the centre&apos;s computer show a new code.</source>
        <translation>Lấy mã mới trên máy chủ trung tâm.</translation>
    </message>
    <message>
        <source>What answered could not prove that it is the centre&apos;s computer; nothing was taken from it.</source>
        <translation>Nơi trả lời không chứng minh được là máy chủ trung tâm; không nhận gì từ nó.</translation>
    </message>
    <message>
        <source>Let the centre&apos;s computer show a new code and try again; if it happens again, have the network looked at.</source>
        <translation>Lấy mã mới trên máy chủ trung tâm rồi thử lại; nếu vẫn vậy, nhờ người kiểm tra mạng.</translation>
    </message>
    <message>
        <source>Another computer of the centre has this station&apos;s name; nothing was changed.</source>
        <translation>Một máy khác của trung tâm đã mang tên trạm này; không thay đổi gì.</translation>
    </message>
    <message>
        <source>If that computer is gone, take it off the list on the centre&apos;s computer and try again.</source>
        <translation>Nếu máy đó không còn dùng, bỏ nó khỏi danh sách trên máy chủ trung tâm rồi thử lại.</translation>
    </message>
    <message>
        <source>The name of this station cannot be used in a centre; nothing was changed.</source>
        <translation>Tên trạm này không dùng được trong trung tâm; không thay đổi gì.</translation>
    </message>
    <message>
        <source>Stations are named like C01: letters and digits only.</source>
        <translation>Tên trạm có dạng C01: chỉ gồm chữ và số.</translation>
    </message>
    <message>
        <source>The centre&apos;s computer is not ready yet; nothing was changed, and the code still counts.</source>
        <translation>Máy chủ trung tâm chưa sẵn sàng; không thay đổi gì và mã vẫn còn hiệu lực.</translation>
    </message>
    <message>
        <source>Wait a minute and try again with the same code.</source>
        <translation>Chờ một phút rồi thử lại với chính mã đó.</translation>
    </message>
    <message>
        <source>There is not enough free memory; nothing was changed.</source>
        <translation>Không đủ bộ nhớ trống; không thay đổi gì.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Đóng bớt chương trình khác rồi thử lại.</translation>
    </message>
    <message>
        <source>This computer works on its own; it belongs to no centre.</source>
        <translation>Máy này làm việc một mình; chưa thuộc trung tâm nào.</translation>
    </message>
    <message>
        <source>Join one in the settings first.</source>
        <translation>Trước hết hãy tham gia trung tâm trong phần cài đặt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Không thay đổi gì.</translation>
    </message>
    <message>
        <source>Try again when you like.</source>
        <translation>Thử lại khi nào cần.</translation>
    </message>
    <message numerus="yes">
        <source>Type it again; %n more tries are left for this code.</source>
        <translation>
            <numerusform>Gõ lại; mã này còn %n lần thử.</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts of the centre&apos;s database from before have not ended yet, so it was not started. What was saved is safe, and the stations go on by themselves.</source>
        <translation>Cơ sở dữ liệu của trung tâm từ lần chạy trước chưa kết thúc hết nên chưa khởi động được. Dữ liệu đã lưu vẫn an toàn, các máy vẫn tự làm việc.</translation>
    </message>
    <message>
        <source>Wait a minute and start it again; if that does not help, restart this computer.</source>
        <translation>Đợi một phút rồi khởi động lại; nếu vẫn không được, hãy khởi động lại máy tính này.</translation>
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
    <message>
        <source>This card already has %1 numbers today; they stay valid.</source>
        <translation>Thẻ này hôm nay đã có %1 số; các số đó vẫn còn giá trị.</translation>
    </message>
    <message>
        <source>Please ask at the reception desk.</source>
        <translation>Xin hỏi bàn hướng dẫn.</translation>
    </message>
    <message>
        <source>%1 was entered before; nothing was added.</source>
        <translation>%1 đã được nhập trước đó; không thêm gì.</translation>
    </message>
    <message>
        <source>Look at the number on the paper again.</source>
        <translation>Xem lại số trên phiếu giấy.</translation>
    </message>
    <message>
        <source>No number was issued: there is no place of %1 to keep.</source>
        <translation>Chưa cấp số: %1 không có chỗ cần giữ.</translation>
    </message>
    <message>
        <source>No number was issued: %2 keeps the place of %1 already.</source>
        <translation>Chưa cấp số: %2 đã giữ chỗ của %1.</translation>
    </message>
    <message>
        <source>Issue a number of its own.</source>
        <translation>Hãy cấp một số mới như bình thường.</translation>
    </message>
    <message>
        <source>an earlier day</source>
        <translation>ngày trước</translation>
    </message>
</context>
<context>
    <name>CentreRoom</name>
    <message>
        <source>This computer could not begin to serve the centre; the counter goes on as before.</source>
        <translation>Máy này chưa phục vụ được trung tâm; quầy vẫn làm việc như cũ.</translation>
    </message>
    <message>
        <source>Have the package motcua-centre installed, then try again.</source>
        <translation>Nhờ cài gói motcua-centre rồi thử lại.</translation>
    </message>
</context>
<context>
    <name>CheckInWords</name>
    <message>
        <source>No appointment of today has this code or telephone. Look at the citizen&apos;s message, or give a number without an appointment.</source>
        <translation>Không có lịch hẹn nào của hôm nay ứng với mã hoặc số điện thoại này. Xem lại tin nhắn của công dân, hoặc cấp số không hẹn.</translation>
    </message>
    <message>
        <source>The appointment of %1 was cancelled. A number without an appointment can be given.</source>
        <translation>Lịch hẹn %1 đã hủy. Có thể cấp số không hẹn.</translation>
    </message>
    <message>
        <source>The appointment is for another day: %1. A number without an appointment can be given.</source>
        <translation>Lịch hẹn vào ngày khác: %1. Có thể cấp số không hẹn.</translation>
    </message>
    <message>
        <source>The appointment is at %1; it can be checked in from %2 on.</source>
        <translation>Lịch hẹn lúc %1; nhận được từ %2.</translation>
    </message>
    <message>
        <source>The appointment was at %1 and has lapsed. A number without an appointment can be given.</source>
        <translation>Lịch hẹn lúc %1 đã quá hạn. Có thể cấp số không hẹn.</translation>
    </message>
    <message>
        <source>The appointment of %1 is found, its procedure belongs to no field here. Choose the field, then Enter.</source>
        <translation>Đã thấy lịch hẹn %1 nhưng thủ tục không thuộc lĩnh vực nào ở đây. Chọn lĩnh vực rồi bấm Enter.</translation>
    </message>
    <message>
        <source>The visit of this appointment is over already.</source>
        <translation>Lượt của lịch hẹn này đã xong.</translation>
    </message>
    <message>
        <source>The appointment of %1 was checked in before: number %2.</source>
        <translation>Lịch hẹn %1 đã nhận trước đó: số %2.</translation>
    </message>
    <message>
        <source>Number %1, booked for %2: on time, called with precedence.</source>
        <translation>Số %1, hẹn %2: đến đúng giờ, được gọi trước theo lịch hẹn.</translation>
    </message>
    <message numerus="yes">
        <source>Number %1, booked for %2: %n minute(s) early, with precedence from %3 on.</source>
        <translation>
            <numerusform>Số %1, hẹn %2: đến sớm %n phút, được gọi trước theo lịch hẹn từ %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Number %1, booked for %2: %n minute(s) late, waits in the line like everybody else.</source>
        <translation>
            <numerusform>Số %1, hẹn %2: đến muộn %n phút, chờ theo thứ tự như mọi người.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitizenMessages</name>
    <message>
        <source>This is not a phone number. No message was asked for.</source>
        <translation>Đây không phải là số điện thoại. Chưa yêu cầu gửi tin nhắn nào.</translation>
    </message>
    <message>
        <source>Ask the citizen for the number and type it again.</source>
        <translation>Hỏi lại số điện thoại của công dân rồi nhập lại.</translation>
    </message>
    <message>
        <source>There is no such dossier on this computer. No message was asked for.</source>
        <translation>Không có hồ sơ này trên máy tính này. Chưa yêu cầu gửi tin nhắn nào.</translation>
    </message>
    <message>
        <source>Ask for it on the computer that received the dossier.</source>
        <translation>Hãy yêu cầu gửi trên máy tính đã tiếp nhận hồ sơ.</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>%1 No date is printed until that is settled; what was entered is saved.</source>
        <translation>%1 Chưa in ngày giờ nào cho đến khi việc này rõ; những gì đã nhập vẫn được lưu.</translation>
    </message>
    <message>
        <source>Compare with another clock. Set this one right, or confirm that it is right, then go on.</source>
        <translation>Hãy đối chiếu với đồng hồ khác. Chỉnh lại giờ máy, hoặc xác nhận giờ máy đúng, rồi làm tiếp.</translation>
    </message>
    <message>
        <source>Nobody is signed in to answer for the clock. Nothing was changed.</source>
        <translation>Chưa có ai đăng nhập để xác nhận đồng hồ. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Sign in, then confirm the clock.</source>
        <translation>Hãy đăng nhập rồi xác nhận đồng hồ.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the last thing recorded on it.</source>
        <translation>Đồng hồ máy này chậm %1 so với lần ghi gần nhất trên máy.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the province&apos;s by %1.</source>
        <translation>Đồng hồ máy này lệch %1 so với giờ của tỉnh.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock has moved forward by %1 since the last thing recorded on it.</source>
        <translation>Đồng hồ máy này đã nhảy tới trước %1 so với lần ghi gần nhất trên máy.</translation>
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
    <name>Conflicts</name>
    <message>
        <source>Somebody else has just decided this.</source>
        <translation>Người khác vừa quyết định việc này.</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>Xem lại danh sách.</translation>
    </message>
    <message>
        <source>Compared with the province</source>
        <translation>Đã đối chiếu với tỉnh</translation>
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
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Sign &amp; receipt</source>
        <translation>Ký &amp; phiếu hẹn</translation>
    </message>
    <message>
        <source>%1 waits %2′</source>
        <translation>%1 chờ %2′</translation>
    </message>
    <message>
        <source>Priority call: turn %1/%2;</source>
        <translation>Gọi ưu tiên: %1/%2 lượt;</translation>
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
    <message>
        <source>Appointment: turn %1/%2;</source>
        <translation>Lịch hẹn: %1/%2 lượt;</translation>
    </message>
    <message>
        <source>Result to pick up: turn %1/%2;</source>
        <translation>Trả kết quả: %1/%2 lượt;</translation>
    </message>
    <message>
        <source>%1: %2′ longer than in order of arrival</source>
        <translation>%1: quá %2′ so với thứ tự đến</translation>
    </message>
    <message>
        <source>Called by choice;</source>
        <translation>Gọi theo lựa chọn;</translation>
    </message>
    <message>
        <source>%1′ longer than in order of arrival</source>
        <translation>Lâu hơn %1′ so với thứ tự đến</translation>
    </message>
    <message>
        <source>Counter closed</source>
        <translation>Quầy đã đóng</translation>
    </message>
    <message>
        <source>Counter paused</source>
        <translation>Quầy tạm nghỉ</translation>
    </message>
    <message>
        <source>Open at counter %1</source>
        <translation>Đang mở ở quầy %1</translation>
    </message>
    <message>
        <source>In other hands</source>
        <translation>Người khác đang giữ</translation>
    </message>
    <message>
        <source>Help is called</source>
        <translation>Đang gọi hỗ trợ</translation>
    </message>
</context>
<context>
    <name>Crossings</name>
    <message>
        <source>called</source>
        <translation>gọi</translation>
    </message>
    <message>
        <source>served</source>
        <translation>được phục vụ</translation>
    </message>
    <message>
        <source>put on hold</source>
        <translation>tạm giữ</translation>
    </message>
    <message>
        <source>noted as absent</source>
        <translation>ghi vắng mặt</translation>
    </message>
    <message>
        <source>put into the line again</source>
        <translation>xếp lại vào hàng</translation>
    </message>
    <message>
        <source>sent on</source>
        <translation>chuyển tiếp</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>mở lại</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>hoàn thành</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>hủy</translation>
    </message>
    <message>
        <source>noted as gone</source>
        <translation>ghi đã ra về</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>quầy %1</translation>
    </message>
    <message>
        <source>computer %1</source>
        <translation>máy %1</translation>
    </message>
    <message>
        <source>The call of counter %1 stands.</source>
        <translation>Lượt gọi của quầy %1 được giữ.</translation>
    </message>
    <message>
        <source>It is being served at counter %1.</source>
        <translation>Số này đang được phục vụ ở quầy %1.</translation>
    </message>
    <message>
        <source>It was finished at counter %1.</source>
        <translation>Số này đã hoàn thành ở quầy %1.</translation>
    </message>
    <message>
        <source>It is on hold at counter %1.</source>
        <translation>Số này đang tạm giữ ở quầy %1.</translation>
    </message>
    <message>
        <source>It is noted as absent.</source>
        <translation>Số này được ghi vắng mặt.</translation>
    </message>
    <message>
        <source>It is waiting again.</source>
        <translation>Số này đang chờ lại.</translation>
    </message>
    <message>
        <source>It is cancelled.</source>
        <translation>Số này đã hủy.</translation>
    </message>
    <message>
        <source>The citizen has left.</source>
        <translation>Người dân đã ra về.</translation>
    </message>
    <message>
        <source>%1 was called at %2 at %3 and at %4 at %5.</source>
        <translation>%1 đã được gọi ở %2 lúc %3 và %4 lúc %5.</translation>
    </message>
    <message>
        <source>%1: %2 at %3 at %4, and %5 at %6 at %7.</source>
        <translation>%1: %2 ở %3 lúc %4, và %5 ở %6 lúc %7.</translation>
    </message>
    <message>
        <source>%1: %2 at %3 at %4, while %5 was at the same counter.</source>
        <translation>%1: %2 ở %3 lúc %4, khi %5 đang ở chính quầy đó.</translation>
    </message>
    <message>
        <source>%1 and %2 were issued for one appointment; %2 waits without the appointment.</source>
        <translation>%1 và %2 được cấp cho cùng một lịch hẹn; %2 chờ như số không hẹn trước.</translation>
    </message>
    <message>
        <source>%2 was issued on a card that had all its numbers of the day (%1); %2 waits without precedence.</source>
        <translation>%2 được cấp cho thẻ đã nhận đủ số trong ngày (%1); %2 chờ như số thường.</translation>
    </message>
    <message>
        <source>%1 and %2 were issued for one place in the line; %2 waits by the time it was issued.</source>
        <translation>%1 và %2 được cấp cho cùng một chỗ trong hàng; %2 chờ theo giờ lấy số.</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>cấp số</translation>
    </message>
    <message>
        <source>a step taken back</source>
        <translation>hoàn tác một bước</translation>
    </message>
    <message>
        <source>slip printed</source>
        <translation>in phiếu</translation>
    </message>
    <message>
        <source>counter opened</source>
        <translation>mở quầy</translation>
    </message>
    <message>
        <source>counter paused</source>
        <translation>tạm nghỉ quầy</translation>
    </message>
    <message>
        <source>counter closed</source>
        <translation>đóng quầy</translation>
    </message>
    <message>
        <source>help called</source>
        <translation>gọi hỗ trợ</translation>
    </message>
    <message>
        <source>a step of a newer program</source>
        <translation>một bước của bản chương trình mới hơn</translation>
    </message>
    <message>
        <source>Not taken: date or time of this computer were wrong then.</source>
        <translation>Không được nhận vì lúc đó ngày giờ của máy này bị sai.</translation>
    </message>
    <message>
        <source>Not taken: that number is another computer&apos;s to give.</source>
        <translation>Không được nhận vì số này thuộc dãy số của máy khác.</translation>
    </message>
    <message>
        <source>Not taken: the centre&apos;s computer could not read it; bring the program here up to date.</source>
        <translation>Không được nhận vì máy chủ không đọc được; hãy cập nhật chương trình ở máy này.</translation>
    </message>
    <message>
        <source>%1 at %2 at %3.</source>
        <translation>%1 ở %2 lúc %3.</translation>
    </message>
    <message>
        <source>A number not known here: </source>
        <translation>Số không rõ: </translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>This data folder belongs to a real centre, so it is not opened as a demo. Nothing was changed.</source>
        <translation>Thư mục dữ liệu này là của một trung tâm thật nên không mở làm bản dùng thử. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Leave out the options of the demo centre, or name another data folder for the demo.</source>
        <translation>Hãy bỏ các tùy chọn dành cho trung tâm dùng thử, hoặc chỉ một thư mục dữ liệu khác cho bản dùng thử.</translation>
    </message>
</context>
<context>
    <name>DossierChanges</name>
    <message>
        <source>There is no such dossier on this computer. Nothing was changed.</source>
        <translation>Máy này không có hồ sơ đó. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Look for the dossier with Ctrl+K on the computer that received it.</source>
        <translation>Tìm hồ sơ bằng Ctrl+K trên máy đã tiếp nhận hồ sơ.</translation>
    </message>
    <message>
        <source>The new date is not a coming working day. The due date is unchanged.</source>
        <translation>Ngày mới không phải là ngày làm việc sắp tới. Ngày hẹn vẫn như cũ.</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>Xin chọn ngày khác.</translation>
    </message>
    <message>
        <source>Somebody else has just changed this dossier. Your change was not made; theirs is safe.</source>
        <translation>Người khác vừa thay đổi hồ sơ này. Thay đổi ở đây chưa được thực hiện; thay đổi của người kia đã lưu.</translation>
    </message>
    <message>
        <source>Open the dossier again and look at it.</source>
        <translation>Mở lại hồ sơ để xem.</translation>
    </message>
    <message>
        <source>This receipt was voided, so it is neither printed nor changed any more. The dossier stays in the register.</source>
        <translation>Giấy hẹn này đã hủy nên không in và không thay đổi được nữa. Hồ sơ vẫn còn trong sổ.</translation>
    </message>
    <message>
        <source>Open the dossier with Ctrl+K to see why it was voided; receive the citizen&apos;s papers anew if need be.</source>
        <translation>Mở hồ sơ bằng Ctrl+K để xem lý do hủy; nếu cần thì tiếp nhận lại giấy tờ của công dân.</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>The file&apos;s name does not end in .csv. Nothing was written.</source>
        <translation>Tên tệp không kết thúc bằng .csv. Chưa ghi gì.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .csv.</source>
        <translation>Chọn tên tệp kết thúc bằng .csv.</translation>
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
    <name>HallWords</name>
    <message>
        <source>Help wanted</source>
        <translation>Cần hỗ trợ</translation>
    </message>
    <message>
        <source>Server away</source>
        <translation>Mất máy chủ</translation>
    </message>
    <message>
        <source>No counter</source>
        <translation>Không có quầy</translation>
    </message>
    <message>
        <source>Waits too long</source>
        <translation>Chờ quá lâu</translation>
    </message>
    <message>
        <source>Long line</source>
        <translation>Hàng dài</translation>
    </message>
    <message>
        <source>Pause is over</source>
        <translation>Hết giờ nghỉ</translation>
    </message>
    <message>
        <source>Held too long</source>
        <translation>Giữ quá lâu</translation>
    </message>
    <message>
        <source>Slip not printed</source>
        <translation>Chưa in được phiếu</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Không tính</translation>
    </message>
    <message>
        <source>Counter %1 asks for help since %2.</source>
        <translation>Quầy %1 gọi hỗ trợ từ %2.</translation>
    </message>
    <message>
        <source>The centre&apos;s server cannot be reached since %1. This computer goes on with its own numbers; it does not see what the others do.</source>
        <translation>Mất kết nối với máy chủ của trung tâm từ %1. Máy này làm tiếp với số riêng của mình; không thấy việc ở các máy khác.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n waiting, and no open counter calls them.</source>
        <translation>
            <numerusform>%1: %n người chờ mà không có quầy nào mở.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 has waited %3′; %n in all over the limit.</source>
        <translation>
            <numerusform>%1: %2 đã chờ %3′; có %n số quá ngưỡng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n waiting.</source>
        <translation>
            <numerusform>%1: %n người đang chờ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counter %1 was to be back at %2, %3′ ago.</source>
        <translation>Quầy %1 hẹn trở lại lúc %2, đã quá %3′.</translation>
    </message>
    <message>
        <source>%1 is on hold at counter %2; it was to be looked after at %3.</source>
        <translation>%1 đang tạm giữ ở quầy %2; hẹn xử lý lúc %3.</translation>
    </message>
    <message>
        <source>The slip of %1 was not printed. The number is saved and keeps its place.</source>
        <translation>Phiếu của %1 chưa in được. Số đã lưu và giữ nguyên chỗ.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of a paper roll: their times are about right and left out of the figures.</source>
        <translation>
            <numerusform>%n số lấy từ cuộn giấy: giờ chỉ là khoảng nên không tính vào số liệu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help given</source>
        <translation>Đã hỗ trợ</translation>
    </message>
    <message>
        <source>Show counter</source>
        <translation>Xem quầy</translation>
    </message>
    <message>
        <source>Show lane</source>
        <translation>Xem làn</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>On target</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Chậm</translation>
    </message>
    <message>
        <source>Overloaded</source>
        <translation>Quá tải</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Rảnh</translation>
    </message>
    <message>
        <source>Called, not here yet</source>
        <translation>Đã gọi, chờ đến</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Đang phục vụ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Nghỉ</translation>
    </message>
    <message>
        <source>from %1 to %2, target %3</source>
        <translation>từ %1 đến %2, mục tiêu %3</translation>
    </message>
    <message>
        <source>%1 · help wanted</source>
        <translation>%1 · cần hỗ trợ</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>dự báo</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n lượt</numerusform>
        </translation>
    </message>
    <message>
        <source>no call</source>
        <translation>0 lượt</translation>
    </message>
    <message>
        <source>number given</source>
        <translation>cấp số</translation>
    </message>
    <message>
        <source>called</source>
        <translation>gọi</translation>
    </message>
    <message>
        <source>called again</source>
        <translation>gọi lại</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>đã đến</translation>
    </message>
    <message>
        <source>put on hold</source>
        <translation>tạm giữ</translation>
    </message>
    <message>
        <source>taken up again</source>
        <translation>làm tiếp</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>vắng mặt</translation>
    </message>
    <message>
        <source>back into the line</source>
        <translation>về hàng chờ</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>hoàn thành</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>hủy</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>hoàn tác</translation>
    </message>
    <message>
        <source>service begun</source>
        <translation>bắt đầu việc</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>chuyển</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>mở lại</translation>
    </message>
    <message>
        <source>went away</source>
        <translation>bỏ về</translation>
    </message>
    <message>
        <source>slip printed</source>
        <translation>in phiếu</translation>
    </message>
    <message>
        <source>counter opened</source>
        <translation>mở quầy</translation>
    </message>
    <message>
        <source>counter paused</source>
        <translation>nghỉ quầy</translation>
    </message>
    <message>
        <source>counter closed</source>
        <translation>đóng quầy</translation>
    </message>
    <message>
        <source>help wanted</source>
        <translation>gọi hỗ trợ</translation>
    </message>
    <message>
        <source>help given</source>
        <translation>đã hỗ trợ</translation>
    </message>
    <message>
        <source>Fair (as here)</source>
        <translation>Công bằng (như ở đây)</translation>
    </message>
    <message>
        <source>Precedence always first</source>
        <translation>Luôn ưu tiên trước</translation>
    </message>
    <message>
        <source>In order of arrival</source>
        <translation>Theo thứ tự đến</translation>
    </message>
    <message>
        <source>step of a newer program</source>
        <translation>bước của chương trình mới hơn</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>No number was given: the QR of the identity card must be read first.</source>
        <translation>Chưa cấp số: cần quét mã QR trên thẻ căn cước trước.</translation>
    </message>
    <message>
        <source>Read the card, or ask at the reception desk.</source>
        <translation>Xin quét thẻ, hoặc hỏi bàn hướng dẫn.</translation>
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
    <message>
        <source>Receipt voided</source>
        <translation>Giấy hẹn đã hủy</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Thu ngân</translation>
    </message>
    <message>
        <source>Records clerk</source>
        <translation>Văn thư</translation>
    </message>
    <message>
        <source>Ticket kiosk</source>
        <translation>Máy lấy số</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>còn %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) waiting</source>
        <translation>
            <numerusform>%n tệp chờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n file(s)</source>
        <translation>
            <numerusform>Đang gửi %n tệp</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>chưa tới một phút</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>khoảng %n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>khoảng %n giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Records received · %1 for the night</source>
        <translation>Máy chủ đã nhận bản ghi · %1 đến đêm</translation>
    </message>
    <message>
        <source>Records received · %1 for a free link</source>
        <translation>Máy chủ đã nhận bản ghi · %1 mạng miễn cước</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) waiting to be sent</source>
        <translation>
            <numerusform>%n bản ghi chờ gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>Number cancelled</source>
        <translation>Đã hủy số</translation>
    </message>
</context>
<context>
    <name>NewSecret</name>
    <message>
        <source>A PIN has six digits.</source>
        <translation>Mã PIN gồm sáu chữ số.</translation>
    </message>
    <message>
        <source>This PIN repeats itself: choose another one.</source>
        <translation>Mã PIN lặp lại, dễ đoán: chọn mã khác.</translation>
    </message>
    <message>
        <source>This PIN is a row of digits: choose another one.</source>
        <translation>Mã PIN là dãy số liền nhau: chọn mã khác.</translation>
    </message>
    <message>
        <source>This PIN reads as a date: choose another one.</source>
        <translation>Mã PIN giống ngày tháng: chọn mã khác.</translation>
    </message>
    <message>
        <source>The passphrase needs at least %1 characters; four words are good.</source>
        <translation>Cụm mật khẩu cần ít nhất %1 ký tự; nên dùng bốn từ.</translation>
    </message>
    <message>
        <source>The passphrase repeats itself too much: use other words.</source>
        <translation>Cụm mật khẩu lặp lại quá nhiều: dùng từ khác.</translation>
    </message>
    <message>
        <source>The passphrase is part of the centre&apos;s name: use words nobody expects.</source>
        <translation>Cụm mật khẩu nằm trong tên trung tâm: dùng những từ không ai ngờ.</translation>
    </message>
    <message>
        <source>The passphrase has one of the first words anybody tries: use other words.</source>
        <translation>Cụm mật khẩu có từ ai cũng thử đầu tiên: dùng từ khác.</translation>
    </message>
</context>
<context>
    <name>PaperRoll</name>
    <message>
        <source>%1 was entered before (about %2, %3); nothing was added.</source>
        <translation>%1 đã được nhập trước đó (khoảng %2, %3); không thêm gì.</translation>
    </message>
    <message>
        <source>Look at the number on the paper again.</source>
        <translation>Xem lại số trên phiếu giấy.</translation>
    </message>
    <message>
        <source>%1 is not a number of a paper roll: this letter is given by the machine. Nothing was added.</source>
        <translation>%1 không phải số của cuộn phiếu giấy: chữ này do máy cấp. Không thêm gì.</translation>
    </message>
    <message>
        <source>A paper roll has the letter %1.</source>
        <translation>Cuộn phiếu giấy mang chữ %1.</translation>
    </message>
    <message>
        <source>What this number is for was not said; nothing was added.</source>
        <translation>Chưa chọn lĩnh vực cho số này; không thêm gì.</translation>
    </message>
    <message>
        <source>Choose a service group.</source>
        <translation>Chọn một lĩnh vực.</translation>
    </message>
    <message>
        <source>This reason for priority is not set up; nothing was added.</source>
        <translation>Lý do ưu tiên này chưa được thiết lập; không thêm gì.</translation>
    </message>
    <message>
        <source>Choose another reason.</source>
        <translation>Chọn lý do khác.</translation>
    </message>
    <message>
        <source>The number cannot have been handed out at this time; nothing was added.</source>
        <translation>Số không thể phát vào giờ này; không thêm gì.</translation>
    </message>
    <message>
        <source>Enter about when it was, such as 9:05.</source>
        <translation>Nhập giờ phát ước chừng, ví dụ 9:05.</translation>
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
    <message>
        <source>Go on calling</source>
        <translation>Gọi tiếp trở lại</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>Tạm nghỉ đến %1</translation>
    </message>
    <message>
        <source>Paused, end not known</source>
        <translation>Tạm nghỉ, chưa rõ đến khi nào</translation>
    </message>
    <message>
        <source>Open this counter</source>
        <translation>Mở quầy này</translation>
    </message>
    <message>
        <source>Counter %1 is yours now; it closes</source>
        <translation>Quầy %1 của bạn sẽ đóng lại</translation>
    </message>
    <message>
        <source>Counter %1 closes</source>
        <translation>Quầy %1 đóng lại</translation>
    </message>
    <message>
        <source>Take this counter over</source>
        <translation>Nhận quầy này</translation>
    </message>
    <message>
        <source>%1 has it open</source>
        <translation>%1 đang mở</translation>
    </message>
    <message>
        <source>Somebody else has it open</source>
        <translation>Người khác đang mở</translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation>Mở quầy</translation>
    </message>
    <message>
        <source>Nobody is called here now</source>
        <translation>Quầy đang không gọi số</translation>
    </message>
    <message>
        <source>Quick transaction done</source>
        <translation>Xong giao dịch nhanh</translation>
    </message>
    <message>
        <source>Under way · %1</source>
        <translation>Đang làm · %1</translation>
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
    <name>Recovery</name>
    <message>
        <source>Type the nine lines of the recovery sheet.</source>
        <translation>Hãy gõ chín dòng trên phiếu khôi phục.</translation>
    </message>
    <message>
        <source>The code ends before line %1. Type all nine lines.</source>
        <translation>Mã chưa đủ, còn thiếu từ dòng %1. Hãy gõ đủ chín dòng.</translation>
    </message>
    <message>
        <source>There is more here than a recovery code. Type only the nine lines of the sheet.</source>
        <translation>Nội dung dài hơn mã khôi phục. Chỉ gõ chín dòng trên phiếu.</translation>
    </message>
    <message>
        <source>Line %1 does not have eight characters. Compare it with the sheet.</source>
        <translation>Dòng %1 không đủ tám ký tự hoặc thừa ký tự. Hãy so lại với phiếu.</translation>
    </message>
    <message>
        <source>Line %1 has a character that no code has. Switch the Vietnamese input method off and type the line again.</source>
        <translation>Dòng %1 có ký tự không thuộc mã. Hãy tắt bộ gõ tiếng Việt rồi gõ lại dòng này.</translation>
    </message>
    <message>
        <source>Line %1 is wrong. Compare it with the sheet, character by character.</source>
        <translation>Dòng %1 sai. Hãy so từng ký tự với phiếu.</translation>
    </message>
    <message>
        <source>The lines do not belong together. Type all nine from one and the same sheet.</source>
        <translation>Các dòng không cùng một mã. Hãy gõ cả chín dòng từ cùng một phiếu.</translation>
    </message>
    <message>
        <source>The QR code was not read whole. Scan it again, or type the nine lines of the sheet.</source>
        <translation>Mã QR chưa được đọc trọn vẹn. Hãy quét lại, hoặc gõ chín dòng trên phiếu.</translation>
    </message>
    <message>
        <source>A newer version of the program has printed this sheet. Install the newer version on this computer.</source>
        <translation>Phiếu này do phiên bản mới hơn của chương trình in ra. Hãy cài phiên bản mới trên máy này.</translation>
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
    <name>Slip</name>
    <message>
        <source>the paper is used up</source>
        <translation>máy in hết giấy</translation>
    </message>
    <message>
        <source>the printer&apos;s cover is open</source>
        <translation>nắp máy in đang mở</translation>
    </message>
    <message>
        <source>the printer is not ready</source>
        <translation>máy in chưa sẵn sàng</translation>
    </message>
    <message>
        <source>the printer reports a fault</source>
        <translation>máy in báo lỗi</translation>
    </message>
    <message>
        <source>the printer cannot be reached</source>
        <translation>không liên lạc được với máy in</translation>
    </message>
    <message>
        <source>another program is using the printer</source>
        <translation>chương trình khác đang dùng máy in</translation>
    </message>
    <message>
        <source>this account may not use the printer</source>
        <translation>tài khoản này không được dùng máy in</translation>
    </message>
    <message>
        <source>what answers there is not a slip printer</source>
        <translation>thiết bị ở địa chỉ đó không phải máy in phiếu</translation>
    </message>
    <message>
        <source>no slip printer is set up</source>
        <translation>chưa cài máy in phiếu</translation>
    </message>
    <message>
        <source>the printer stopped answering</source>
        <translation>máy in ngừng trả lời</translation>
    </message>
    <message>
        <source>Put in a new roll, then print the slip again.</source>
        <translation>Thay cuộn giấy mới, rồi in lại phiếu.</translation>
    </message>
    <message>
        <source>Close the cover, then print the slip again.</source>
        <translation>Đóng nắp máy in, rồi in lại phiếu.</translation>
    </message>
    <message>
        <source>Press the printer&apos;s feed button once, then print the slip again.</source>
        <translation>Bấm nút đẩy giấy trên máy in một lần, rồi in lại phiếu.</translation>
    </message>
    <message>
        <source>Switch the printer off, take out jammed paper, switch it on, then print the slip again.</source>
        <translation>Tắt máy in, gỡ giấy kẹt, bật lại, rồi in lại phiếu.</translation>
    </message>
    <message>
        <source>Check that the printer is on and its cable is plugged in, then print the slip again.</source>
        <translation>Kiểm tra máy in đã bật và cắm dây, rồi in lại phiếu.</translation>
    </message>
    <message>
        <source>Wait until the other program has finished, then print the slip again.</source>
        <translation>Chờ chương trình kia xong việc, rồi in lại phiếu.</translation>
    </message>
    <message>
        <source>Ask the administrator to give this account access to the printer.</source>
        <translation>Nhờ quản trị viên cho tài khoản này quyền dùng máy in.</translation>
    </message>
    <message>
        <source>Ask the administrator to check the printer&apos;s address in the settings.</source>
        <translation>Nhờ quản trị viên kiểm tra địa chỉ máy in trong phần cài đặt.</translation>
    </message>
    <message>
        <source>Read the number out, or ask the administrator to set up a slip printer.</source>
        <translation>Đọc số cho người dân, hoặc nhờ quản trị viên cài máy in phiếu.</translation>
    </message>
    <message>
        <source>Look whether the slip has come out. If not, print the slip again.</source>
        <translation>Nhìn xem phiếu đã ra chưa. Nếu chưa, in lại phiếu.</translation>
    </message>
    <message>
        <source>Whether it was printed is not known: %1.</source>
        <translation>Chưa rõ đã in hay chưa: %1.</translation>
    </message>
    <message>
        <source>Nothing whole was printed: %1.</source>
        <translation>Phiếu chưa in được trọn vẹn: %1.</translation>
    </message>
    <message>
        <source>Number %2 is saved. Whether its slip was printed is not known: %1.</source>
        <translation>Số %2 đã lưu. Chưa rõ phiếu đã in hay chưa: %1.</translation>
    </message>
    <message>
        <source>Number %2 is saved. Its slip was not printed: %1.</source>
        <translation>Số %2 đã lưu. Phiếu chưa in được: %1.</translation>
    </message>
</context>
<context>
    <name>StickWords</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n bản ghi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n tệp</numerusform>
        </translation>
    </message>
    <message>
        <source>The province holds this bundle back</source>
        <translation>Tỉnh đang giữ gói này lại để xem</translation>
    </message>
    <message>
        <source>Somebody there looks at it first. Everything is still on this computer.</source>
        <translation>Cán bộ của tỉnh xem trước khi nhận. Mọi thứ vẫn còn trên máy này.</translation>
    </message>
    <message>
        <source>Ask the province; nothing has to be sent again.</source>
        <translation>Hỏi tỉnh; không phải gửi lại gì.</translation>
    </message>
    <message numerus="yes">
        <source>The province received %n record(s)</source>
        <translation>
            <numerusform>Tỉnh đã nhận %n bản ghi</numerusform>
        </translation>
    </message>
    <message>
        <source>The receipt was taken</source>
        <translation>Đã nhập giấy xác nhận</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there whole.</source>
        <translation>
            <numerusform>%n tệp đã có đủ ở tỉnh.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still wanted: they go with the next trip or over the network.</source>
        <translation>
            <numerusform>Tỉnh còn cần %n tệp: sẽ đi theo chuyến USB sau hoặc qua mạng.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 files of the bundle have arrived; take the others there, too.</source>
        <translation>Gói mới tới tỉnh %1/%2 tập tin; mang nốt phần còn lại.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are sent again later.</source>
        <translation>
            <numerusform>%n bản ghi sẽ được gửi lại sau.</numerusform>
        </translation>
    </message>
    <message>
        <source>A part was not taken; its records wait here and travel anew.</source>
        <translation>Có phần chưa được nhận; các bản ghi đó vẫn chờ ở đây và sẽ được gửi lại.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) need attention: they stand at the top of this page.</source>
        <translation>
            <numerusform>%n bản ghi cần xử lý: xem ở đầu trang này.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the province sent was taken</source>
        <translation>Đã nhập gói tỉnh gửi về</translation>
    </message>
    <message>
        <source>Province pack %1 is in use from the next start of the program on.</source>
        <translation>Gói của tỉnh số %1 được dùng từ lần mở chương trình sau.</translation>
    </message>
    <message>
        <source>Province pack %1 was here already.</source>
        <translation>Gói của tỉnh số %1 đã có ở đây.</translation>
    </message>
    <message>
        <source>The province pack was not applied: its signer is not known here. An administrator compares the fingerprint with the province&apos;s letter first.</source>
        <translation>Chưa áp dụng gói của tỉnh: máy này chưa biết người ký. Quản trị viên phải so dấu vân tay với công văn của tỉnh trước.</translation>
    </message>
    <message>
        <source>Program version %1 lies ready. An administrator installs it with: %2</source>
        <translation>Phiên bản %1 của chương trình đã sẵn sàng. Quản trị viên cài bằng lệnh: %2</translation>
    </message>
    <message>
        <source>Nothing in it was newer than what is here.</source>
        <translation>Trong gói không có gì mới hơn.</translation>
    </message>
    <message numerus="yes">
        <source>in %n part(s)</source>
        <translation>
            <numerusform>chia %n phần</numerusform>
        </translation>
    </message>
    <message>
        <source>Last time %1: %2.</source>
        <translation>Lần trước %1: %2.</translation>
    </message>
    <message>
        <source>Its receipt came back %1.</source>
        <translation>Giấy xác nhận đã về %1.</translation>
    </message>
    <message>
        <source>Its receipt has not come back yet.</source>
        <translation>Giấy xác nhận chưa về.</translation>
    </message>
    <message>
        <source>cannot be written to</source>
        <translation>không ghi được</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>còn trống %1</translation>
    </message>
    <message>
        <source>room enough</source>
        <translation>đủ chỗ</translation>
    </message>
    <message>
        <source>not enough room: %1 are needed</source>
        <translation>không đủ chỗ: cần %1</translation>
    </message>
    <message>
        <source>The stick may be removed</source>
        <translation>Có thể rút USB</translation>
    </message>
    <message>
        <source>%1 · %2 were written and read back from the stick.</source>
        <translation>Đã ghi và đọc lại đúng: %1 · %2.</translation>
    </message>
    <message>
        <source>This computer keeps the originals until the province confirms. Take the stick there; bring the receipt back the same way.</source>
        <translation>Máy này giữ nguyên bản gốc đến khi tỉnh xác nhận. Mang USB lên tỉnh, rồi mang giấy xác nhận về như vậy.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read here and were left out: look under Safety.</source>
        <translation>
            <numerusform>%n tệp trên máy này không đọc được nên chưa có trong gói: xem mục An toàn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) from the portal were taken.</source>
        <translation>
            <numerusform>Đã nhận %n mục từ cổng dịch vụ công.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) came with them.</source>
        <translation>
            <numerusform>Kèm %n giấy tờ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) could not be read from the stick; they come over the network.</source>
        <translation>
            <numerusform>%n giấy tờ không đọc được từ USB; sẽ về qua mạng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that can travel by stick waits.</source>
        <translation>Không có gì có thể đi bằng USB đang chờ.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) need attention (above)</source>
        <translation>
            <numerusform>%n bản ghi cần xử lý (ở trên)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait behind them</source>
        <translation>
            <numerusform>%n bản ghi chờ sau chúng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read here (see Safety)</source>
        <translation>
            <numerusform>%n tệp không đọc được ở máy này (xem An toàn)</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays here: %1.</source>
        <translation>Còn lại ở máy này: %1.</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Không ghi gì</translation>
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
        <translation>Cụm mật khẩu hoặc khóa không mở được dữ liệu này. Dữ liệu vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Switch the Vietnamese input method and Caps Lock off, then enter the passphrase again.</source>
        <translation>Tắt bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại cụm mật khẩu.</translation>
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
        <translation>Mở khóa kho khóa của tài khoản này, hoặc đặt cụm mật khẩu.</translation>
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
        <translation>Dữ liệu này được khóa bằng cụm mật khẩu. Dữ liệu vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>Nhập cụm mật khẩu.</translation>
    </message>
    <message>
        <source>The data file could not be opened. The data is unchanged.</source>
        <translation>Chưa mở được tệp dữ liệu. Dữ liệu vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Check that this account may write to the data folder and that the disk has room, then start again.</source>
        <translation>Kiểm tra quyền ghi vào thư mục dữ liệu và dung lượng trống của ổ đĩa rồi mở lại.</translation>
    </message>
    <message>
        <source>This file has been handed over to the province and is no longer kept on this computer.</source>
        <translation>Tệp này đã chuyển về tỉnh và không còn lưu trên máy này.</translation>
    </message>
    <message>
        <source>It is fetched back as soon as there is a link: open it again in a little while.</source>
        <translation>Hễ có mạng là máy tự lấy lại: lát nữa hãy mở lại.</translation>
    </message>
    <message>
        <source>What came back is not the file that was stored, so it was not taken. Nothing was changed.</source>
        <translation>Tệp tải về không đúng với tệp đã lưu nên không được dùng. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Fetch it again; if it happens again, call the administrator.</source>
        <translation>Hãy tải lại; nếu vẫn như vậy, hãy gọi quản trị viên.</translation>
    </message>
    <message>
        <source>This province pack is signed by another key than the one this centre trusts. Nothing of it was taken.</source>
        <translation>Gói của tỉnh này được ký bằng khóa khác với khóa mà trung tâm đang tin. Chưa lấy gì từ gói.</translation>
    </message>
    <message>
        <source>Ask the province whether it has a new key; then compare the fingerprint with its new letter and apply the pack again.</source>
        <translation>Hỏi tỉnh xem có khóa mới không; nếu có, so mã đối chiếu với công văn mới rồi áp dụng lại gói.</translation>
    </message>
    <message>
        <source>This province pack is not newer than the one in use. Nothing of it was taken.</source>
        <translation>Gói của tỉnh này không mới hơn gói đang dùng. Chưa lấy gì từ gói.</translation>
    </message>
    <message>
        <source>Ask the province for its latest pack.</source>
        <translation>Xin tỉnh gói mới nhất.</translation>
    </message>
    <message>
        <source>The file could not be written. Nothing has left the program, and all data are as they were.</source>
        <translation>Không ghi được tệp. Chưa có gì được đưa ra ngoài, dữ liệu vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Choose another folder or a medium with more room, then try again.</source>
        <translation>Chọn thư mục khác hoặc ổ còn nhiều chỗ trống hơn rồi làm lại.</translation>
    </message>
    <message>
        <source>The data file is damaged, so nothing new is saved. Dossiers can still be looked up.</source>
        <translation>Tệp dữ liệu bị hỏng nên không lưu thêm được gì. Vẫn tra cứu được hồ sơ.</translation>
    </message>
    <message>
        <source>Delete nothing, receive citizens at another counter, and call the administrator to restore the backup.</source>
        <translation>Đừng xóa gì, tiếp công dân ở quầy khác và gọi quản trị viên để khôi phục từ bản sao lưu.</translation>
    </message>
    <message>
        <source>The data file was replaced while the program was running. The last step was not saved.</source>
        <translation>Tệp dữ liệu đã bị thay trong khi chương trình đang chạy. Bước vừa rồi chưa được lưu.</translation>
    </message>
    <message>
        <source>Close the program on all counters of this computer, and call the administrator before it is started again.</source>
        <translation>Đóng chương trình ở mọi quầy trên máy này và gọi quản trị viên trước khi mở lại.</translation>
    </message>
    <message>
        <source>This computer&apos;s disk is nearly full, so no new dossier can be begun. Everything saved is safe, and the one already open can be finished.</source>
        <translation>Ổ đĩa máy này gần đầy nên không bắt đầu được hồ sơ mới. Mọi thứ đã lưu vẫn an toàn và hồ sơ đang mở vẫn làm xong được.</translation>
    </message>
    <message>
        <source>Receive the citizen at another counter, and ask the administrator to free space on the disk.</source>
        <translation>Tiếp công dân ở quầy khác và nhờ quản trị viên giải phóng ổ đĩa.</translation>
    </message>
    <message>
        <source>The key ring of this account is locked, so the data was not opened. The data is unchanged.</source>
        <translation>Kho khóa của tài khoản máy tính này đang bị khóa nên chưa mở được dữ liệu. Dữ liệu vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Unlock the key ring with the password of this computer account, then start again.</source>
        <translation>Hãy mở kho khóa bằng mật khẩu của tài khoản máy tính này rồi khởi động lại chương trình.</translation>
    </message>
    <message>
        <source>This data belongs to another computer, so it was not opened. It is unchanged.</source>
        <translation>Dữ liệu này thuộc về máy tính khác nên không được mở. Dữ liệu vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Go on at that computer; if this one takes its place, call the administrator with the recovery sheet.</source>
        <translation>Hãy tiếp tục làm việc trên máy kia; nếu máy này thay cho máy kia, hãy gọi quản trị viên mang phiếu khôi phục đến.</translation>
    </message>
    <message>
        <source>This folder is a copy of the data, so it was not opened: two copies would give the same dossier numbers. Both are unchanged.</source>
        <translation>Thư mục này là bản sao của dữ liệu nên không được mở: hai bản sẽ cấp trùng mã hồ sơ. Cả hai vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Open the folder it was copied from; if that one is lost, call the administrator with the recovery sheet.</source>
        <translation>Hãy mở thư mục gốc; nếu thư mục gốc đã mất, hãy gọi quản trị viên mang phiếu khôi phục đến.</translation>
    </message>
    <message>
        <source>Another program is at work on this data. Nothing was changed here.</source>
        <translation>Một chương trình khác đang làm việc trên dữ liệu này. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Close every window of the program on this data, wait for the other work to end, then try again.</source>
        <translation>Hãy đóng mọi cửa sổ đang mở dữ liệu này, chờ việc kia xong rồi thử lại.</translation>
    </message>
    <message>
        <source>The place for backups is not there. The data is unchanged, and earlier backups are untouched.</source>
        <translation>Không thấy nơi lưu bản sao lưu. Dữ liệu không thay đổi và các bản sao lưu trước vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Plug the backup disk in, then make the backup again.</source>
        <translation>Cắm ổ đĩa sao lưu vào rồi sao lưu lại.</translation>
    </message>
    <message>
        <source>The place for backups lies inside the data folder, so no backup was made. The data is unchanged.</source>
        <translation>Nơi lưu bản sao lưu nằm trong thư mục dữ liệu nên chưa sao lưu. Dữ liệu không thay đổi.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk.</source>
        <translation>Chọn thư mục trên ổ đĩa khác.</translation>
    </message>
    <message>
        <source>A backup of this data is being made already. It goes on undisturbed.</source>
        <translation>Dữ liệu này đang được sao lưu. Việc đó vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Wait until it has finished.</source>
        <translation>Chờ đến khi sao lưu xong.</translation>
    </message>
    <message>
        <source>The backup disk is full, so no new backup was made. Earlier backups on it are untouched.</source>
        <translation>Ổ đĩa sao lưu đã đầy nên chưa tạo được bản sao lưu mới. Các bản sao lưu trước vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Free space on the backup disk or take a larger one, then make the backup again.</source>
        <translation>Giải phóng ổ đĩa sao lưu hoặc dùng ổ lớn hơn rồi sao lưu lại.</translation>
    </message>
    <message>
        <source>The backup could not be written. The data is unchanged, and earlier backups are untouched.</source>
        <translation>Không ghi được bản sao lưu. Dữ liệu không thay đổi và các bản sao lưu trước vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Check that the backup disk is plugged in and may be written to, or take another one.</source>
        <translation>Kiểm tra ổ đĩa sao lưu đã cắm chắc và cho phép ghi, hoặc dùng ổ khác.</translation>
    </message>
    <message>
        <source>The backup was read back and was not whole, so it was thrown away. Earlier backups are untouched.</source>
        <translation>Đọc lại thì bản sao lưu không nguyên vẹn nên đã bỏ. Các bản sao lưu trước vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Make the backup again on another disk: this one may be failing.</source>
        <translation>Sao lưu lại vào ổ khác: ổ này có thể sắp hỏng.</translation>
    </message>
    <message>
        <source>A file of this backup is missing or cannot be read. Nothing was changed on this computer.</source>
        <translation>Một tệp của bản sao lưu này bị thiếu hoặc không đọc được. Máy này không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Choose an earlier backup, or another backup disk.</source>
        <translation>Chọn bản sao lưu trước đó hoặc ổ đĩa sao lưu khác.</translation>
    </message>
    <message>
        <source>There is no backup in this folder. Nothing was changed.</source>
        <translation>Thư mục này không có bản sao lưu. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Choose the folder or the disk that backups were made to.</source>
        <translation>Chọn thư mục hoặc ổ đĩa đã dùng để sao lưu.</translation>
    </message>
    <message>
        <source>This backup is of another computer&apos;s data, so it was not put in place of yours. Nothing was changed.</source>
        <translation>Bản sao lưu này là của máy khác nên không đặt thay cho dữ liệu của bạn. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Choose a backup of this computer, or restore into an empty folder.</source>
        <translation>Chọn bản sao lưu của máy này, hoặc khôi phục vào thư mục trống.</translation>
    </message>
    <message>
        <source>A newer version of the program made this backup. Nothing was changed.</source>
        <translation>Bản sao lưu này do phiên bản mới hơn của chương trình tạo. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Install the newer version on this computer, then restore.</source>
        <translation>Cài phiên bản mới hơn trên máy này rồi khôi phục.</translation>
    </message>
    <message>
        <source>The program is still open on this data, so nothing was restored. Nothing was changed.</source>
        <translation>Chương trình vẫn đang mở dữ liệu này nên chưa khôi phục. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Close the program on all counters, kiosks and displays of this computer, then restore.</source>
        <translation>Đóng chương trình ở mọi quầy, máy lấy số và màn hình của máy này rồi khôi phục.</translation>
    </message>
    <message>
        <source>The backup could not be written to this computer&apos;s disk. The data that was here is kept as it was.</source>
        <translation>Không ghi được bản sao lưu vào ổ đĩa máy này. Dữ liệu vốn có vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Free space on this computer&apos;s disk, then restore again.</source>
        <translation>Giải phóng ổ đĩa máy này rồi khôi phục lại.</translation>
    </message>
    <message>
        <source>This recovery sheet does not open this data: it belongs to other data, or the key was changed after it was printed. The data is unchanged.</source>
        <translation>Phiếu khôi phục này không mở được dữ liệu này: phiếu của dữ liệu khác, hoặc khóa đã đổi sau khi in phiếu. Dữ liệu vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Take the latest sheet of this station.</source>
        <translation>Hãy dùng phiếu mới nhất của máy này.</translation>
    </message>
    <message>
        <source>This station name, or a number of this range, has been used before, so nothing was taken over. The data is unchanged.</source>
        <translation>Tên máy này, hoặc một số trong dải số này, đã được dùng trước đây nên chưa tiếp nhận dữ liệu. Dữ liệu vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Ask the province for a new station name and a new range of numbers, then enter them.</source>
        <translation>Hãy xin tỉnh cấp tên máy mới và dải số mới rồi nhập lại.</translation>
    </message>
    <message>
        <source>The key was not changed. The data is safe and opens with the key it had.</source>
        <translation>Khóa chưa được đổi. Dữ liệu an toàn và vẫn mở bằng khóa cũ.</translation>
    </message>
    <message>
        <source>Check that the disk has as much room free as the data takes, then try again.</source>
        <translation>Hãy kiểm tra ổ đĩa còn trống ít nhất bằng dung lượng dữ liệu rồi thử lại.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock stands before what was saved last, so nothing was restored. Nothing was changed.</source>
        <translation>Đồng hồ máy tính chạy chậm hơn lần lưu cuối, nên chưa khôi phục. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Put the date and time of this computer right, then restore. Confirm the time only if it is right as it is: numbers of the wrong days could be given twice.</source>
        <translation>Chỉnh lại ngày giờ của máy tính rồi khôi phục. Chỉ xác nhận khi giờ máy đang đúng: sai ngày thì có thể cấp trùng số hồ sơ.</translation>
    </message>
    <message>
        <source>The restore is not finished yet. The data that was here is kept beside, nothing is deleted.</source>
        <translation>Việc khôi phục chưa xong. Dữ liệu cũ vẫn được giữ bên cạnh, không có gì bị xóa.</translation>
    </message>
    <message>
        <source>Check the disk of this computer, then open the data: the restore goes on by itself.</source>
        <translation>Kiểm tra ổ đĩa của máy tính rồi mở lại dữ liệu: việc khôi phục sẽ tự làm tiếp.</translation>
    </message>
    <message>
        <source>The backup folder on this medium leads to another place, so nothing was written. Your data is safe.</source>
        <translation>Thư mục sao lưu trên thiết bị này dẫn sang nơi khác, nên chưa ghi gì. Dữ liệu vẫn an toàn.</translation>
    </message>
    <message>
        <source>Use another medium, and tell the administrator: somebody has changed this one.</source>
        <translation>Dùng thiết bị khác và báo quản trị viên: có người đã sửa thiết bị này.</translation>
    </message>
    <message>
        <source>The data has its new key, but the change is not finished yet. Nothing is lost.</source>
        <translation>Dữ liệu đã có khóa mới nhưng việc đổi khóa chưa xong. Không mất gì.</translation>
    </message>
    <message>
        <source>Check the disk of this computer, then open the data: the change goes on by itself. Then print a new recovery sheet.</source>
        <translation>Kiểm tra ổ đĩa của máy tính rồi mở lại dữ liệu: việc đổi khóa sẽ tự làm tiếp. Sau đó in phiếu khôi phục mới.</translation>
    </message>
    <message>
        <source>The computer that keeps the centre&apos;s queue cannot be reached, so the last step was not saved. Everything saved before it is safe.</source>
        <translation>Không kết nối được với máy giữ hàng đợi của trung tâm nên bước vừa rồi chưa được lưu. Mọi thứ đã lưu trước đó vẫn an toàn.</translation>
    </message>
    <message>
        <source>See that it is switched on and the network works, then try again.</source>
        <translation>Kiểm tra máy đó đã bật và mạng hoạt động, rồi thử lại.</translation>
    </message>
    <message>
        <source>The line to the computer that keeps the centre&apos;s queue was lost while saving. The last step may be saved or not.</source>
        <translation>Mất kết nối với máy giữ hàng đợi của trung tâm trong lúc lưu. Bước vừa rồi có thể đã lưu hoặc chưa.</translation>
    </message>
    <message>
        <source>Look at the queue before you do it again.</source>
        <translation>Hãy xem lại hàng đợi trước khi làm lại.</translation>
    </message>
    <message>
        <source>No number was issued: the computer that keeps the centre&apos;s queue cannot be reached, and this computer has no numbers of its own yet.</source>
        <translation>Chưa cấp số: không kết nối được với máy giữ hàng đợi của trung tâm, và máy này chưa có dải số riêng.</translation>
    </message>
    <message>
        <source>Connect this computer to it once, or issue the number at another computer.</source>
        <translation>Kết nối máy này với máy đó một lần, hoặc cấp số ở máy khác.</translation>
    </message>
    <message>
        <source>The rules were not changed: they are the same at all computers of the centre, and the computer that keeps them cannot be reached. All go on by the rules they have.</source>
        <translation>Các quy tắc chưa được thay đổi: quy tắc giống nhau ở mọi máy của trung tâm, mà máy giữ quy tắc hiện không kết nối được. Các máy vẫn làm việc theo quy tắc đang có.</translation>
    </message>
    <message>
        <source>Try again when this computer is linked to it.</source>
        <translation>Thử lại khi máy này đã kết nối lại.</translation>
    </message>
    <message>
        <source>The rules were not changed: somebody changed them at another computer a moment ago. Theirs hold.</source>
        <translation>Các quy tắc chưa được thay đổi: vừa có người thay đổi ở máy khác. Quy tắc của họ đang có hiệu lực.</translation>
    </message>
    <message>
        <source>Look at them as they are now, then change what is to be different.</source>
        <translation>Xem lại quy tắc hiện tại rồi thay đổi điều cần đổi.</translation>
    </message>
    <message>
        <source>The line to the computer that keeps the centre&apos;s rules was lost while changing them. The change may hold or not.</source>
        <translation>Mất kết nối với máy giữ quy tắc của trung tâm trong lúc thay đổi. Thay đổi có thể đã hoặc chưa có hiệu lực.</translation>
    </message>
    <message>
        <source>Look at the rules again in a minute.</source>
        <translation>Xem lại các quy tắc sau một phút.</translation>
    </message>
    <message>
        <source>This computer has not joined: %1 numbers it gave today are not finished, and the centre may have given the same ones to others. Nothing was changed here.</source>
        <translation>Máy này chưa vào trung tâm: còn %1 số phát hôm nay chưa giải quyết xong, mà trung tâm có thể đã phát trùng các số ấy cho người khác. Ở máy này không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Finish them at this computer&apos;s counter first, or join tomorrow before the first number is given. A new code is needed then.</source>
        <translation>Hãy giải quyết xong các số ấy ở quầy này trước, hoặc vào trung tâm sáng mai trước khi phát số đầu tiên. Lúc đó cần một mã mới.</translation>
    </message>
    <message>
        <source>This computer has not left: the centre has not seen %1 steps of it yet. They are safe here.</source>
        <translation>Máy này chưa rời trung tâm: trung tâm chưa nhận được %1 thao tác của máy. Các thao tác ấy vẫn an toàn ở đây.</translation>
    </message>
    <message>
        <source>Wait until the centre&apos;s computer can be reached; or leave all the same, then they stay on this computer alone.</source>
        <translation>Hãy chờ đến khi kết nối lại được với máy chủ của trung tâm; hoặc vẫn rời, khi đó các thao tác ấy chỉ còn ở máy này.</translation>
    </message>
    <message>
        <source>This computer has joined the centre since this program was started, so the last step was not saved. Everything saved before it is safe.</source>
        <translation>Máy này đã vào trung tâm sau khi chương trình được mở, nên thao tác vừa rồi chưa được lưu. Những gì đã lưu trước đó vẫn an toàn.</translation>
    </message>
    <message>
        <source>Start this program again: it shows the centre&apos;s queue then.</source>
        <translation>Hãy mở lại chương trình: khi đó hàng chờ của trung tâm sẽ hiện ra.</translation>
    </message>
    <message>
        <source>Date or time of this computer (%1) are not those of the centre, so the last step was not done. Everything saved before it is safe.</source>
        <translation>Ngày giờ của máy này (%1) không khớp với máy chủ, nên bước vừa rồi chưa được thực hiện. Mọi thứ đã lưu trước đó vẫn an toàn.</translation>
    </message>
    <message>
        <source>Set date and time of this computer right, then try again. Until then work at another computer.</source>
        <translation>Hãy chỉnh lại ngày giờ của máy này rồi làm lại. Trong lúc đó xin dùng máy khác.</translation>
    </message>
    <message>
        <source>The computer that keeps the centre&apos;s queue did not take the last step. Everything saved before it is safe.</source>
        <translation>Máy giữ hàng đợi của trung tâm không nhận bước vừa rồi. Mọi thứ đã lưu trước đó vẫn an toàn.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, bring the program on this computer up to date, and work at another computer meanwhile.</source>
        <translation>Hãy thử lại; nếu vẫn vậy, hãy cập nhật chương trình trên máy này và tạm dùng máy khác.</translation>
    </message>
</context>
<context>
    <name>SupervisorPages</name>
    <message>
        <source>People</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>An toàn</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Các máy</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Sảnh</translation>
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
    <message>
        <source>This enrolment code belongs to another gateway than the one in the province pack; nothing was sent.</source>
        <translation>Mã đăng ký này thuộc cổng khác với cổng trong gói của tỉnh; chưa gửi gì.</translation>
    </message>
    <message>
        <source>Ask the province for a code of its own gateway; if the gateway is new, ask for a new pack as well.</source>
        <translation>Xin tỉnh mã của đúng cổng của tỉnh; nếu cổng mới thay, xin cả gói mới.</translation>
    </message>
    <message>
        <source>Fetch the file again from where the province gave it out, and choose that one.</source>
        <translation>Lấy lại tệp từ nơi tỉnh phát hành rồi chọn tệp đó.</translation>
    </message>
    <message>
        <source>Tell the province, and ask for a corrected pack.</source>
        <translation>Báo cho tỉnh và xin gói đã sửa.</translation>
    </message>
    <message>
        <source>This file is too large for a province pack. Nothing of it was taken.</source>
        <translation>Tệp này quá lớn so với một gói của tỉnh. Chưa lấy gì từ tệp.</translation>
    </message>
    <message>
        <source>This file is no province pack, or it was damaged on its way. Nothing of it was taken.</source>
        <translation>Tệp này không phải gói của tỉnh, hoặc đã hỏng trên đường đi. Chưa lấy gì từ tệp.</translation>
    </message>
    <message>
        <source>The signature of this province pack does not hold: it was changed after it was signed. Nothing of it was taken.</source>
        <translation>Chữ ký của gói này không đúng: gói đã bị sửa sau khi ký. Chưa lấy gì từ gói.</translation>
    </message>
    <message>
        <source>Do not use this file. Fetch the pack again, and tell the province if it happens again.</source>
        <translation>Đừng dùng tệp này. Lấy lại gói; nếu vẫn như vậy, báo cho tỉnh.</translation>
    </message>
    <message>
        <source>This province pack is signed with a certificate that may not sign packs. Nothing of it was taken.</source>
        <translation>Gói này được ký bằng chứng thư không được phép ký gói. Chưa lấy gì từ gói.</translation>
    </message>
    <message>
        <source>By the clock of this computer, the certificate of this province pack is not valid yet. Nothing of it was taken.</source>
        <translation>Theo đồng hồ máy này, chứng thư của gói chưa đến ngày có hiệu lực. Chưa lấy gì từ gói.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer, then choose the pack again.</source>
        <translation>Kiểm tra ngày giờ của máy rồi chọn lại gói.</translation>
    </message>
    <message>
        <source>By the clock of this computer, the certificate of this province pack has expired. Nothing of it was taken.</source>
        <translation>Theo đồng hồ máy này, chứng thư của gói đã hết hạn. Chưa lấy gì từ gói.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer; if they are right, ask the province for its latest pack.</source>
        <translation>Kiểm tra ngày giờ của máy; nếu đúng, xin tỉnh gói mới nhất.</translation>
    </message>
    <message>
        <source>This province pack is signed, but what is in it cannot be read. Nothing of it was taken.</source>
        <translation>Gói này đã được ký nhưng không đọc được nội dung. Chưa lấy gì từ gói.</translation>
    </message>
    <message>
        <source>This province pack was made for a newer version of the program. Nothing of it was taken.</source>
        <translation>Gói này làm cho bản phần mềm mới hơn. Chưa lấy gì từ gói.</translation>
    </message>
    <message>
        <source>Install the newer version of the program, then choose the pack again.</source>
        <translation>Cài bản phần mềm mới rồi chọn lại gói.</translation>
    </message>
    <message>
        <source>This province pack has a mistake at “%1”. Nothing of it was taken.</source>
        <translation>Gói này có chỗ sai ở “%1”. Chưa lấy gì từ gói.</translation>
    </message>
    <message>
        <source>The file of the province pack cannot be read. Nothing was changed.</source>
        <translation>Không đọc được tệp gói của tỉnh. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Check the name and whether the memory stick is still there, then choose the file again.</source>
        <translation>Kiểm tra tên tệp và xem USB còn cắm không, rồi chọn lại tệp.</translation>
    </message>
    <message>
        <source>The fingerprint typed is not the one of this province pack. Nothing of it was taken.</source>
        <translation>Mã đối chiếu vừa gõ không phải của gói này. Chưa lấy gì từ gói.</translation>
    </message>
    <message>
        <source>Compare both ends with the province&apos;s letter. If the letter says something else than the pack, do not use the pack, and call the province.</source>
        <translation>So lại nhóm đầu và nhóm cuối với công văn của tỉnh. Nếu công văn khác với gói thì đừng dùng gói và gọi cho tỉnh.</translation>
    </message>
    <message>
        <source>The province pack does not know this centre or this station. Nothing was created.</source>
        <translation>Gói của tỉnh không có trung tâm hoặc máy trạm này. Chưa tạo gì.</translation>
    </message>
    <message>
        <source>Check both ids against the province&apos;s letter, or ask for a pack with this station in it.</source>
        <translation>Đối chiếu hai mã với công văn của tỉnh, hoặc xin gói có máy trạm này.</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n tệp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n bản ghi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait, all of them safe on this computer.</source>
        <translation>
            <numerusform>%n bản ghi chờ gửi, tất cả đã lưu an toàn trên máy này.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is saved on this computer.</source>
        <translation>Mọi thứ đã lưu an toàn trên máy này.</translation>
    </message>
    <message>
        <source>Offline since %1.</source>
        <translation>Ngoại tuyến từ %1.</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>Ngoại tuyến.</translation>
    </message>
    <message>
        <source>Calling, receiving, scanning, signing and printing go on as usual. It is sent by itself when the link is back.</source>
        <translation>Vẫn gọi số, tiếp nhận, quét, ký và in như thường. Có mạng lại sẽ tự gửi, không cần thao tác.</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Lần thử tiếp: sau %1.</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Saved, sent again later</source>
        <translation>Đã lưu, sẽ gửi lại sau</translation>
    </message>
    <message>
        <source>Record received, files %1/%2</source>
        <translation>Đã nhận bản ghi, tệp %1/%2</translation>
    </message>
    <message>
        <source>The server has it · %1</source>
        <translation>Máy chủ đã nhận · %1</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>New due date</source>
        <translation>Đổi ngày hẹn trả</translation>
    </message>
    <message>
        <source>Receipt voided</source>
        <translation>Hủy giấy hẹn</translation>
    </message>
    <message>
        <source>The day&apos;s queue</source>
        <translation>Hàng chờ trong ngày</translation>
    </message>
    <message>
        <source>Message to the citizen</source>
        <translation>Tin nhắn cho công dân</translation>
    </message>
    <message>
        <source>Identity check</source>
        <translation>Xác minh danh tính</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>The province already has another dossier under this code.</source>
        <translation>Máy chủ tỉnh đã có hồ sơ khác mang mã này.</translation>
    </message>
    <message>
        <source>The dossier is safe here. Tell the administrator: the two have to be compared before it is sent again.</source>
        <translation>Hồ sơ vẫn an toàn trên máy này. Báo quản trị viên đối chiếu hai hồ sơ trước khi gửi lại.</translation>
    </message>
    <message>
        <source>The province has another version of this record.</source>
        <translation>Máy chủ tỉnh đã có bản khác của bản ghi này.</translation>
    </message>
    <message>
        <source>This version is safe here. Tell the administrator: the two have to be compared before it is sent again.</source>
        <translation>Bản này vẫn an toàn trên máy này. Báo quản trị viên đối chiếu hai bản trước khi gửi lại.</translation>
    </message>
    <message>
        <source>The province&apos;s server cannot read a part of this record.</source>
        <translation>Máy chủ tỉnh không đọc được một phần bản ghi này.</translation>
    </message>
    <message>
        <source>It is safe here. Send it again after an update of the program; if it is refused again, tell the administrator.</source>
        <translation>Bản ghi vẫn an toàn trên máy này. Cập nhật chương trình rồi gửi lại; vẫn bị từ chối thì báo quản trị viên.</translation>
    </message>
    <message>
        <source>This record is larger than the province&apos;s server takes.</source>
        <translation>Bản ghi này lớn hơn mức máy chủ tỉnh nhận.</translation>
    </message>
    <message>
        <source>It is safe here. Tell the administrator; it can go by USB.</source>
        <translation>Bản ghi vẫn an toàn trên máy này. Báo quản trị viên; có thể chuyển bằng USB.</translation>
    </message>
    <message>
        <source>The province&apos;s server refused this record.</source>
        <translation>Máy chủ tỉnh từ chối bản ghi này.</translation>
    </message>
    <message>
        <source>It is safe here. Send it again once; if it is refused again, tell the administrator.</source>
        <translation>Bản ghi vẫn an toàn trên máy này. Gửi lại một lần; vẫn bị từ chối thì báo quản trị viên.</translation>
    </message>
    <message>
        <source>This station is not joined to the province yet.</source>
        <translation>Máy này chưa nối với tỉnh.</translation>
    </message>
    <message>
        <source>Everything is kept on this computer. An administrator joins it under Settings.</source>
        <translation>Mọi thứ được giữ trên máy này. Quản trị viên nối máy trong mục Cài đặt.</translation>
    </message>
    <message>
        <source>The province does not accept this computer any more. %1</source>
        <translation>Máy chủ tỉnh không còn chấp nhận máy này. %1</translation>
    </message>
    <message>
        <source>Work goes on here. Tell the administrator: the computer has to be registered again.</source>
        <translation>Vẫn làm việc như thường. Báo quản trị viên: máy phải được đăng ký lại.</translation>
    </message>
    <message>
        <source>The province asks for a newer program. %1</source>
        <translation>Máy chủ tỉnh yêu cầu chương trình mới hơn. %1</translation>
    </message>
    <message>
        <source>Work goes on here; it is sent after the update.</source>
        <translation>Vẫn làm việc như thường; cập nhật xong sẽ tự gửi.</translation>
    </message>
    <message>
        <source>Files are sent at night, as set.</source>
        <translation>Tệp được gửi vào ban đêm, theo cài đặt.</translation>
    </message>
    <message>
        <source>Files wait for a link that is not metered, as set.</source>
        <translation>Tệp chờ mạng không tính phí theo dung lượng, theo cài đặt.</translation>
    </message>
    <message>
        <source>The province has every record. %1 wait.</source>
        <translation>Máy chủ tỉnh đã nhận mọi bản ghi. Còn %1 chờ gửi.</translation>
    </message>
    <message>
        <source>Linked to the province. %1</source>
        <translation>Đang nối với tỉnh. %1</translation>
    </message>
    <message>
        <source>It is sent by itself, records first; the work at the counter goes on.</source>
        <translation>Máy tự gửi, bản ghi trước, tệp sau; công việc tại quầy không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>The province has everything. Last contact %1.</source>
        <translation>Máy chủ tỉnh đã nhận đủ. Liên lạc lần cuối %1.</translation>
    </message>
    <message>
        <source>The province has everything.</source>
        <translation>Máy chủ tỉnh đã nhận đủ.</translation>
    </message>
    <message>
        <source>What is saved from now on goes out by itself.</source>
        <translation>Việc lưu từ bây giờ sẽ tự được gửi.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 với tốc độ %2</translation>
    </message>
    <message>
        <source>The due date was changed elsewhere, too.</source>
        <translation>Ngày hẹn trả cũng đã được đổi ở nơi khác.</translation>
    </message>
    <message>
        <source>Both dates are kept. Compare them and say which one counts.</source>
        <translation>Cả hai ngày đều được giữ lại. So sánh rồi chọn ngày đúng.</translation>
    </message>
    <message>
        <source>This dossier belongs to another station.</source>
        <translation>Hồ sơ này thuộc máy khác.</translation>
    </message>
    <message>
        <source>Have it changed where it was received. This version is safe here.</source>
        <translation>Đề nghị đổi tại nơi đã tiếp nhận. Bản này vẫn an toàn trên máy này.</translation>
    </message>
    <message>
        <source>Work goes on with the catalogue as it was.</source>
        <translation>Vẫn làm việc với danh mục hiện có.</translation>
    </message>
    <message>
        <source>Province pack %1 was not taken: somebody else signed it. %2</source>
        <translation>Chưa nhận gói của tỉnh số %1: người ký khác với trước. %2</translation>
    </message>
    <message>
        <source>Ask the province whether its signer changed, then apply the pack with the fingerprint from its letter.</source>
        <translation>Hỏi tỉnh xem có đổi người ký không, rồi áp dụng gói với dấu vân tay ghi trong công văn của tỉnh.</translation>
    </message>
    <message>
        <source>Province pack %1 was not taken: it is damaged. %2</source>
        <translation>Chưa nhận gói của tỉnh số %1: gói bị hỏng. %2</translation>
    </message>
    <message>
        <source>Tell the province; it publishes the pack again.</source>
        <translation>Báo cho tỉnh để tỉnh phát hành lại gói.</translation>
    </message>
    <message>
        <source>Province pack %1 was not taken: it is made for a newer program. %2</source>
        <translation>Chưa nhận gói của tỉnh số %1: gói cần chương trình mới hơn. %2</translation>
    </message>
    <message>
        <source>Update the program; the pack is taken then.</source>
        <translation>Cập nhật chương trình, sau đó gói sẽ được nhận.</translation>
    </message>
    <message>
        <source>Province pack %1 was not taken: its signer&apos;s certificate does not hold. %2</source>
        <translation>Chưa nhận gói của tỉnh số %1: chứng thư của người ký không còn hiệu lực. %2</translation>
    </message>
    <message>
        <source>Check the date of this computer; if it is right, tell the province.</source>
        <translation>Kiểm tra ngày giờ của máy này; nếu đúng thì báo cho tỉnh.</translation>
    </message>
    <message>
        <source>Province pack %1 was not taken. %2</source>
        <translation>Chưa nhận gói của tỉnh số %1. %2</translation>
    </message>
    <message>
        <source>Tell the province: a part of it does not fit this centre.</source>
        <translation>Báo cho tỉnh: có phần trong gói không hợp với trung tâm này.</translation>
    </message>
    <message>
        <source>The province&apos;s server fails over this record each time.</source>
        <translation>Máy chủ của tỉnh lần nào cũng báo lỗi khi nhận bản ghi này.</translation>
    </message>
    <message>
        <source>It is safe here and tried again by itself. Tell the province, with the number %1.</source>
        <translation>Bản ghi vẫn an toàn trên máy này và được tự gửi lại. Hãy báo cho tỉnh, kèm số %1.</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>The sound could not be written.</source>
        <translation>Không ghi được tệp âm thanh.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to.</source>
        <translation>Hãy chọn thư mục được phép ghi.</translation>
    </message>
    <message>
        <source>The voice cannot speak on this computer; calls are shown on the screen all the same.</source>
        <translation>Máy này chưa đọc được loa; lượt gọi vẫn hiện trên màn hình.</translation>
    </message>
    <message>
        <source>An administrator installs the package espeak-ng.</source>
        <translation>Quản trị viên cài gói espeak-ng.</translation>
    </message>
    <message>
        <source>A sentence could not be spoken; the call is shown on the screen all the same.</source>
        <translation>Có một câu không đọc được; lượt gọi vẫn hiện trên màn hình.</translation>
    </message>
    <message>
        <source>Call again; if it stays silent, tell the administrator.</source>
        <translation>Hãy gọi lại; nếu vẫn im lặng, báo quản trị viên.</translation>
    </message>
    <message>
        <source>The voice does not answer. Calls are shown on the screen all the same.</source>
        <translation>Giọng đọc không phản hồi. Lượt gọi vẫn hiện trên màn hình.</translation>
    </message>
    <message>
        <source>Start this program again after the counters have closed.</source>
        <translation>Khởi động lại chương trình này sau khi các quầy đóng.</translation>
    </message>
    <message>
        <source>Calls are shown on the screen all the same.</source>
        <translation>Lượt gọi vẫn hiện trên màn hình.</translation>
    </message>
    <message>
        <source>This computer has no loudspeaker.</source>
        <translation>Máy này chưa có loa.</translation>
    </message>
    <message>
        <source>Plug one in, or switch it on; the next call tries again.</source>
        <translation>Hãy cắm hoặc bật loa; lượt gọi sau sẽ thử lại.</translation>
    </message>
    <message>
        <source>The loudspeaker stopped in the middle.</source>
        <translation>Loa ngừng giữa chừng.</translation>
    </message>
    <message>
        <source>Look at its cable; the next call tries again.</source>
        <translation>Hãy xem lại dây loa; lượt gọi sau sẽ thử lại.</translation>
    </message>
    <message>
        <source>The loudspeaker does not answer.</source>
        <translation>Loa không phản hồi.</translation>
    </message>
</context>
<context>
    <name>VoicePack</name>
    <message>
        <source>The recording of “%1” is missing.</source>
        <translation>Thiếu bản thu của “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>The pack is complete (%n recordings).</source>
        <translation>
            <numerusform>Gói giọng đã đủ (%n bản thu).</numerusform>
        </translation>
    </message>
    <message>
        <source>The pack is not complete: sentences it cannot say are spoken by the computer&apos;s own voice.</source>
        <translation>Gói giọng chưa đủ: câu nào gói không đọc được thì giọng của máy đọc.</translation>
    </message>
    <message>
        <source>Nothing is heard in it.</source>
        <translation>Không nghe thấy gì trong bản thu.</translation>
    </message>
    <message>
        <source>It is overdriven; record it softer.</source>
        <translation>Bị vỡ tiếng; hãy thu nhỏ hơn.</translation>
    </message>
    <message>
        <source>It is too quiet (%1 dB).</source>
        <translation>Quá nhỏ (%1 dB).</translation>
    </message>
    <message>
        <source>It is too loud (%1 dB).</source>
        <translation>Quá to (%1 dB).</translation>
    </message>
    <message>
        <source>It is long; cut it to the words.</source>
        <translation>Bản thu dài; hãy cắt còn phần lời.</translation>
    </message>
    <message>
        <source>Its loudness is far from that of the others (%1 dB to %2 dB).</source>
        <translation>Độ to khác hẳn các bản thu khác (%1 dB so với %2 dB).</translation>
    </message>
    <message>
        <source>The voice pack cannot be used: %1. The computer&apos;s own voice speaks instead.</source>
        <translation>Không dùng được gói giọng: %1. Giọng của máy đọc thay.</translation>
    </message>
    <message>
        <source>Mend manifest.json as docs/voice-packs.md says.</source>
        <translation>Sửa manifest.json theo docs/voice-packs.md.</translation>
    </message>
    <message>
        <source>The voice pack is not where it was; the computer&apos;s own voice speaks instead.</source>
        <translation>Gói giọng không còn ở chỗ cũ; giọng của máy đọc thay.</translation>
    </message>
    <message>
        <source>Copy the folder back, or choose another voice in Settings.</source>
        <translation>Chép lại thư mục, hoặc chọn giọng khác trong Cài đặt.</translation>
    </message>
    <message>
        <source>“%1” is missing or unfit</source>
        <translation>“%1” thiếu hoặc không hợp lệ</translation>
    </message>
    <message>
        <source>Record it and put it into the pack.</source>
        <translation>Hãy thu và đặt vào gói giọng.</translation>
    </message>
    <message>
        <source>manifest.json is too large</source>
        <translation>manifest.json quá lớn</translation>
    </message>
    <message>
        <source>manifest.json is not JSON (byte %1)</source>
        <translation>manifest.json không phải JSON (byte %1)</translation>
    </message>
    <message>
        <source>the fragment “%1” has no fitting file</source>
        <translation>mảnh “%1” không có tệp phù hợp</translation>
    </message>
    <message>
        <source>This recording has %1 samples a second, the pack says %2.</source>
        <translation>Bản thu có %1 mẫu mỗi giây, gói giọng ghi %2.</translation>
    </message>
    <message>
        <source>Save it again at the pack&apos;s rate.</source>
        <translation>Lưu lại theo tốc độ mẫu của gói.</translation>
    </message>
    <message>
        <source>The voice pack has no recording of “%1”; the computer&apos;s own voice said the sentence.</source>
        <translation>Gói giọng không có bản thu của “%1”; giọng của máy đã đọc cả câu.</translation>
    </message>
    <message>
        <source>Record what is missing: motcua-admin voice check.</source>
        <translation>Thu phần còn thiếu: motcua-admin voice check.</translation>
    </message>
    <message>
        <source>The recording of “%1” cannot be used; the computer&apos;s own voice said the sentence.</source>
        <translation>Bản thu của “%1” không dùng được; giọng của máy đã đọc cả câu.</translation>
    </message>
    <message>
        <source>Record it again as WAV: one channel, 16 bits, PCM.</source>
        <translation>Thu lại dạng WAV: một kênh, 16 bit, PCM.</translation>
    </message>
    <message>
        <source>This file is not a WAV recording.</source>
        <translation>Tệp này không phải bản thu WAV.</translation>
    </message>
    <message>
        <source>This recording is of another kind: %1.</source>
        <translation>Bản thu thuộc loại khác: %1.</translation>
    </message>
    <message>
        <source>This recording is shorter than its head says.</source>
        <translation>Bản thu ngắn hơn phần đầu tệp ghi.</translation>
    </message>
    <message>
        <source>Copy or record it again.</source>
        <translation>Chép lại hoặc thu lại.</translation>
    </message>
    <message>
        <source>This recording is longer than a minute.</source>
        <translation>Bản thu dài quá một phút.</translation>
    </message>
    <message>
        <source>Cut it to the words alone.</source>
        <translation>Cắt còn phần lời.</translation>
    </message>
    <message>
        <source>compressed or floating point</source>
        <translation>bị nén hoặc dấu phẩy động</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 kênh</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bit</translation>
    </message>
    <message>
        <source>%1 samples a second</source>
        <translation>%1 mẫu mỗi giây</translation>
    </message>
</context>
<context>
    <name>VoiceRules</name>
    <message>
        <source>The settings of the voice were not changed: “%1” has a value that cannot be meant.</source>
        <translation>Cài đặt giọng đọc chưa thay đổi: “%1” có giá trị không hợp lệ.</translation>
    </message>
    <message>
        <source>Choose another value there.</source>
        <translation>Hãy chọn giá trị khác.</translation>
    </message>
</context>
<context>
    <name>WhatIfWords</name>
    <message>
        <source>All lanes</source>
        <translation>Mọi làn</translation>
    </message>
    <message>
        <source>Without precedence</source>
        <translation>Không ưu tiên</translation>
    </message>
    <message>
        <source>With precedence</source>
        <translation>Có ưu tiên</translation>
    </message>
    <message>
        <source>%1 shorter</source>
        <translation>ngắn hơn %1</translation>
    </message>
    <message>
        <source>%1 longer</source>
        <translation>lâu hơn %1</translation>
    </message>
    <message>
        <source>about the same</source>
        <translation>gần như nhau</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <translation>%1 % trong %2</translation>
    </message>
    <message>
        <source>Numbers called</source>
        <translation>Số đã gọi</translation>
    </message>
    <message>
        <source>Not called by the end</source>
        <translation>Chưa được gọi đến hết ngày</translation>
    </message>
    <message>
        <source>Longest run of calls past ordinary numbers</source>
        <translation>Dãy ưu tiên vượt lượt thường dài nhất</translation>
    </message>
    <message>
        <source>Calls while somebody overdue had to wait</source>
        <translation>Lượt gọi vượt người chờ quá lâu</translation>
    </message>
    <message>
        <source>Longest beyond first come, first served</source>
        <translation>Chờ lâu hơn gọi theo thứ tự đến, nhiều nhất</translation>
    </message>
    <message>
        <source>Said interval held</source>
        <translation>Khoảng chờ đã báo là đúng</translation>
    </message>
    <message numerus="yes">
        <source>%n counter(s) more for all lanes</source>
        <translation>
            <numerusform>thêm %n quầy cho mọi làn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counter(s) more for %1</source>
        <translation>
            <numerusform>thêm %n quầy cho làn %1</numerusform>
        </translation>
    </message>
    <message>
        <source>counter %1 earlier by %2′</source>
        <translation>quầy %1 làm sớm hơn %2′</translation>
    </message>
    <message>
        <source>counter %1 later by %2′</source>
        <translation>quầy %1 làm muộn hơn %2′</translation>
    </message>
    <message>
        <source>at most %1 in a row with precedence, overdue after %2′</source>
        <translation>tối đa %1 lượt ưu tiên liên tiếp, chờ quá lâu sau %2′</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>không thay đổi gì</translation>
    </message>
    <message>
        <source>About right, no more. Assumed: the same people come at the same minutes (%1 turns, %2 counters), each takes as long at the counter as that day, and a counter calls as soon as it is free. So hold the change against the day played unchanged, not against the day as it was. Whether people would have come or left otherwise is not known.</source>
        <translation>Chỉ là khoảng, không hơn. Giả định: vẫn những người ấy đến vào những phút ấy (%1 lượt, %2 quầy), mỗi người ở quầy lâu như hôm đó, và quầy vừa rảnh là gọi ngay. Vì vậy hãy so thay đổi với ngày chạy lại như cũ, không so với ngày đã diễn ra. Người dân có đến hay bỏ về khác đi hay không thì không biết được.</translation>
    </message>
    <message>
        <source>Before that day too little was measured for intervals, so none are said.</source>
        <translation>Trước ngày đó chưa đo đủ để báo khoảng chờ nên không báo.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Giả định</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Làn</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Lượt</translation>
    </message>
    <message>
        <source>p50 (seconds)</source>
        <translation>p50 (giây)</translation>
    </message>
    <message>
        <source>p90 (seconds)</source>
        <translation>p90 (giây)</translation>
    </message>
    <message>
        <source>longest (seconds)</source>
        <translation>lâu nhất (giây)</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Đã diễn ra</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Chạy lại như cũ</translation>
    </message>
    <message>
        <source>With the change</source>
        <translation>Với thay đổi</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Số liệu</translation>
    </message>
</context>
<context>
    <name>motcua::FirstRunRoom</name>
    <message>
        <source>The recovery sheet could not be saved there. Nothing was changed.</source>
        <translation>Không lưu được phiếu khôi phục vào đó. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Choose another folder, or print the sheet.</source>
        <translation>Chọn thư mục khác, hoặc in phiếu.</translation>
    </message>
</context>
<context>
    <name>motcua::FrontOffice</name>
    <message>
        <source>Number %1 stays with %2, its dossier is saved. Whoever signs in there goes on with it.</source>
        <translation>Số %1 vẫn ở %2, hồ sơ đã lưu. Ai đăng nhập vào quầy đó sẽ làm tiếp.</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Từ cổng</translation>
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
    <name>motcua::RestoreRoom</name>
    <message>
        <source>The restore was stopped. The data are as they were.</source>
        <translation>Đã dừng khôi phục. Dữ liệu vẫn như cũ.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>Bắt đầu lại khi bạn sẵn sàng.</translation>
    </message>
    <message>
        <source>This key does not open the backup. The data are as they were.</source>
        <translation>Khóa này không mở được bản sao lưu. Dữ liệu vẫn như cũ.</translation>
    </message>
    <message>
        <source>Type the lines of the sheet that was in the safe when the backup was made, or choose another backup.</source>
        <translation>Gõ các dòng của phiếu cất trong két vào lúc sao lưu, hoặc chọn bản sao lưu khác.</translation>
    </message>
</context>
<context>
    <name>motcua::WatchRoom</name>
    <message>
        <source>The backup was stopped. The earlier ones are whole.</source>
        <translation>Đã dừng sao lưu. Các bản sao lưu trước vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Make it again whenever it suits; until then the last one counts.</source>
        <translation>Sao lưu lại lúc nào thuận tiện; cho đến lúc đó bản gần nhất vẫn dùng được.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::AccountOverlay</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Usual counter</source>
        <translation>Quầy thường ngồi</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Đăng nhập bằng</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Thêm cán bộ</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>The program gives a temporary PIN; the person chooses an own one at the first sign-in.</source>
        <translation>Chương trình cấp một mã tạm; người đó tự đặt mã riêng khi đăng nhập lần đầu.</translation>
    </message>
    <message>
        <source>Change the account</source>
        <translation>Sửa tài khoản</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>It holds from the next sign-in; what was recorded keeps the name of then.</source>
        <translation>Có hiệu lực từ lần đăng nhập sau; những gì đã ghi vẫn giữ tên lúc đó.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
</context>
<context>
    <name>motcua::ui::AdministratorPage</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>PIN of six digits</source>
        <translation>Mã PIN sáu chữ số</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Gõ lại mã PIN</translation>
    </message>
    <message>
        <source>No birthday, no row of digits, nothing repeated: others will try these first.</source>
        <translation>Không dùng ngày sinh, dãy số liền nhau hay số lặp lại: người khác sẽ thử những số đó trước.</translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation>Quản trị viên đầu tiên</translation>
    </message>
    <message>
        <source>Who looks after this centre?</source>
        <translation>Ai quản trị trung tâm này?</translation>
    </message>
    <message>
        <source>The first administrator adds everybody else. Sign-in is by name and PIN.</source>
        <translation>Quản trị viên đầu tiên sẽ thêm những người khác. Đăng nhập bằng tên và mã PIN.</translation>
    </message>
    <message>
        <source>Type the administrator&apos;s full name.</source>
        <translation>Gõ họ và tên quản trị viên.</translation>
    </message>
    <message>
        <source>Type a PIN of six digits.</source>
        <translation>Gõ mã PIN sáu chữ số.</translation>
    </message>
    <message>
        <source>Type the same PIN again.</source>
        <translation>Gõ lại mã PIN.</translation>
    </message>
    <message>
        <source>The two PINs differ: type them again.</source>
        <translation>Hai mã PIN khác nhau: gõ lại.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::AppointmentPage</name>
    <message>
        <source>Take my number</source>
        <translation>Lấy số theo lịch hẹn</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>Tôi có lịch hẹn</translation>
    </message>
    <message>
        <source>Type the code of your appointment, or hold its QR before the reader</source>
        <translation>Gõ mã lịch hẹn, hoặc đưa mã QR trước đầu đọc</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã lịch hẹn</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ApprovalOverlay</name>
    <message>
        <source>Who approves</source>
        <translation>Người duyệt</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Type the PIN of this person.</source>
        <translation>Người này nhập mã PIN của mình.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Reason (may stay empty)</source>
        <translation>Lý do (có thể bỏ trống)</translation>
    </message>
    <message>
        <source>A supervisor&apos;s approval is needed</source>
        <translation>Cần người giám sát duyệt</translation>
    </message>
    <message>
        <source>Nobody here may approve: there is no supervisor&apos;s account on this computer. Nothing was changed.</source>
        <translation>Chưa có ai duyệt được: máy này không có tài khoản giám sát. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>← → choose the person, then type that person&apos;s PIN.</source>
        <translation>← → chọn người duyệt, rồi người đó nhập mã PIN của mình.</translation>
    </message>
    <message>
        <source>Say in a few words why; it is kept with the approval.</source>
        <translation>Ghi ngắn gọn lý do; lý do được lưu cùng lượt duyệt.</translation>
    </message>
    <message>
        <source>The PIN has %1 digits: type the rest, then Enter.</source>
        <translation>Mã PIN có %1 chữ số: nhập nốt rồi bấm Enter.</translation>
    </message>
    <message>
        <source>Type the password, then Enter.</source>
        <translation>Hãy gõ mật khẩu rồi Enter.</translation>
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
        <source>This account is locked until %1 after wrong PINs. Nothing was changed; another supervisor can approve.</source>
        <translation>Tài khoản này bị khóa đến %1 vì nhập sai PIN. Chưa có gì thay đổi; người giám sát khác có thể duyệt.</translation>
    </message>
    <message>
        <source>This person may not approve any more. Nothing was changed.</source>
        <translation>Người này không còn quyền duyệt. Chưa có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ArrivalCard</name>
    <message>
        <source>Choose a line and press Enter: what was declared and the papers are shown here.</source>
        <translation>Chọn một dòng rồi bấm Enter: nội dung khai và giấy tờ hiện ở đây.</translation>
    </message>
    <message>
        <source>Who booked</source>
        <translation>Người đặt hẹn</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Answer in full</source>
        <translation>Nội dung trả lời</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Nội dung khai</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>none were filed with it</source>
        <translation>không kèm giấy tờ</translation>
    </message>
    <message>
        <source>%1 of %2 here</source>
        <translation>đã về %1/%2</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Đã về</translation>
    </message>
    <message>
        <source>Still coming</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>They come by themselves while there is a link; nothing has to be done.</source>
        <translation>Giấy tờ tự về khi có mạng, không cần thao tác.</translation>
    </message>
    <message>
        <source>More was said than is shown here: the whole of it is on the portal.</source>
        <translation>Nội dung khai còn nhiều hơn phần hiện ở đây: xem toàn bộ trên cổng.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ArrivalsPage</name>
    <message>
        <source>From the portal</source>
        <translation>Từ cổng dịch vụ công</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Tìm trong danh sách</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Phần đang xem</translation>
    </message>
    <message>
        <source>What came from the portal</source>
        <translation>Những gì từ cổng dịch vụ công gửi về</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>last came %1</source>
        <translation>nhận lần cuối %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Nothing waits from the portal</source>
        <translation>Không còn việc nào từ cổng dịch vụ công</translation>
    </message>
    <message>
        <source>Nothing has come from the portal yet</source>
        <translation>Chưa có gì từ cổng dịch vụ công</translation>
    </message>
    <message>
        <source>Dossiers filed online and bookings appear here by themselves when there is a link. To ask now: open Sync and press &lt;b&gt;F5&lt;/b&gt;.</source>
        <translation>Hồ sơ trực tuyến và lịch hẹn tự hiện ở đây khi có mạng. Muốn hỏi ngay: mở Đồng bộ rồi bấm &lt;b&gt;F5&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>This computer is not joined to the province yet. An administrator joins it under Settings; then dossiers filed online and bookings appear here.</source>
        <translation>Máy này chưa nối với tỉnh. Quản trị viên nối máy trong Cài đặt; sau đó hồ sơ trực tuyến và lịch hẹn hiện ở đây.</translation>
    </message>
    <message>
        <source>Nothing of this kind has come.</source>
        <translation>Chưa có gì thuộc loại này.</translation>
    </message>
    <message>
        <source>Nothing has these words. Press Esc in the search field to see everything again.</source>
        <translation>Không có dòng nào chứa các từ này. Bấm Esc trong ô tìm để xem lại tất cả.</translation>
    </message>
    <message>
        <source>Find, no accents needed</source>
        <translation>Tìm, không cần dấu</translation>
    </message>
</context>
<context>
    <name>motcua::ui::AttentionCard</name>
    <message>
        <source>Needs attention</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>Does not hold up other dossiers</source>
        <translation>Không chặn các hồ sơ khác</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n bản ghi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more; they are shown when these are done.</source>
        <translation>
            <numerusform>Còn %n bản ghi nữa, hiện ra khi xong các mục này.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Gửi lại</translation>
    </message>
    <message>
        <source>Compare the two…</source>
        <translation>So sánh hai bản…</translation>
    </message>
</context>
<context>
    <name>motcua::ui::AuditFilterBar</name>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Mọi người</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>Loại việc</translation>
    </message>
    <message>
        <source>Dossier code or a part of it</source>
        <translation>Mã hồ sơ hoặc một phần</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Bỏ lọc</translation>
    </message>
</context>
<context>
    <name>motcua::ui::AuditModel</name>
    <message>
        <source>the program</source>
        <translation>chương trình</translation>
    </message>
    <message>
        <source>%1 · counter %2</source>
        <translation>%1 · quầy %2</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Mục %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc gì</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>motcua::ui::AuditPage</name>
    <message>
        <source>Audit log</source>
        <translation>Nhật ký hệ thống</translation>
    </message>
    <message>
        <source>Export these entries…</source>
        <translation>Xuất nhật ký…</translation>
    </message>
    <message>
        <source>Export the register…</source>
        <translation>Xuất sổ hồ sơ…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Kiểm tra lại</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>That is no day, so the list was not changed.</source>
        <translation>Ngày không đúng nên danh sách giữ nguyên.</translation>
    </message>
    <message>
        <source>Type it as day/month/year, for example 23/11/2026.</source>
        <translation>Nhập theo dạng ngày/tháng/năm, ví dụ 23/11/2026.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n</source>
        <translation>
            <numerusform>%n mục mới nhất</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the entries of the audit log, as they are filtered, to a file outside the program. Identity numbers stay masked.</source>
        <translation>Xuất các mục nhật ký đang lọc ra tệp bên ngoài chương trình. Số định danh vẫn được che.</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>Nơi lưu tệp</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Máy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc gì</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Mã việc</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Write the register of the dossiers received from %1 to %2 to a file outside the program. Identity numbers stay masked.</source>
        <translation>Xuất sổ hồ sơ tiếp nhận từ %1 đến %2 ra tệp bên ngoài chương trình. Số định danh vẫn được che.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã lịch hẹn</translation>
    </message>
    <message>
        <source>Procedure code</source>
        <translation>Mã thủ tục</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Được tiếp nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Ngày hẹn</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>receipt voided</source>
        <translation>giấy hẹn đã hủy</translation>
    </message>
    <message numerus="yes">
        <source>The file is written: %n line(s).</source>
        <translation>
            <numerusform>Đã ghi tệp: %n dòng.</numerusform>
        </translation>
    </message>
    <message>
        <source>It begins with SHA-256 %1 in the audit log. Keep it as safe as the dossiers.</source>
        <translation>Nhật ký đã ghi mã kiểm tra SHA-256 bắt đầu bằng %1. Giữ tệp cẩn thận như hồ sơ.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::BackupPage</name>
    <message>
        <source>Choose now</source>
        <translation>Chọn ngay</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
    <message>
        <source>Backup place</source>
        <translation>Nơi sao lưu</translation>
    </message>
    <message>
        <source>Until a place is chosen nothing is backed up. The program reminds you every day; a supervisor chooses the place under Safety of the data.</source>
        <translation>Khi chưa chọn nơi thì không có gì được sao lưu. Phần mềm nhắc mỗi ngày; giám sát chọn nơi sao lưu ở trang An toàn dữ liệu.</translation>
    </message>
    <message>
        <source>Where do backups go?</source>
        <translation>Sao lưu vào đâu?</translation>
    </message>
    <message>
        <source>On another disk or a memory stick: a copy on the same disk is lost together with it. Backups are encrypted like the data.</source>
        <translation>Sang ổ khác hoặc USB: bản sao trên cùng một ổ sẽ mất theo ổ đó. Bản sao lưu được mã hóa như dữ liệu.</translation>
    </message>
    <message>
        <source>Choose the folder for backups</source>
        <translation>Chọn thư mục sao lưu</translation>
    </message>
    <message>
        <source>another disk</source>
        <translation>ổ khác</translation>
    </message>
    <message>
        <source>another disk · %1 GB free</source>
        <translation>ổ khác · còn trống %1 GB</translation>
    </message>
    <message>
        <source>the same disk as the data: lost together with it</source>
        <translation>cùng ổ với dữ liệu: hỏng ổ là mất cả hai</translation>
    </message>
    <message>
        <source>this account cannot write there</source>
        <translation>tài khoản này không ghi được vào đó</translation>
    </message>
    <message>
        <source>Choose a folder, or say later.</source>
        <translation>Chọn thư mục, hoặc chọn để sau.</translation>
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
    <message>
        <source>version %1</source>
        <translation>phiên bản %1</translation>
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
    <message numerus="yes">
        <source>%n record(s) waiting to be sent</source>
        <translation>
            <numerusform>%n bản ghi chờ gửi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::CardPage</name>
    <message>
        <source>One fewer</source>
        <translation>Bớt một</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Thêm một</translation>
    </message>
    <message>
        <source>Five more</source>
        <translation>Thêm năm</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>Lấy số</translation>
    </message>
    <message>
        <source>Read your card first</source>
        <translation>Xin quét thẻ trước</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Card read</source>
        <translation>Đã đọc thẻ</translation>
    </message>
    <message>
        <source>Read the QR of your identity card</source>
        <translation>Quét mã QR trên thẻ căn cước</translation>
    </message>
    <message>
        <source>It keeps one person from taking many numbers. Neither number nor name is kept.</source>
        <translation>Để không ai lấy nhiều số. Máy không giữ lại số căn cước hay họ tên.</translation>
    </message>
    <message>
        <source>Now say how many dossiers you hand in, and take the number.</source>
        <translation>Xin cho biết số hồ sơ cần nộp, rồi lấy số.</translation>
    </message>
    <message>
        <source>Hold the code of the card before the reader. Without a card, please ask at the reception desk.</source>
        <translation>Đưa mã QR trên thẻ trước đầu đọc. Không mang thẻ, xin hỏi bàn hướng dẫn.</translation>
    </message>
    <message>
        <source>How many dossiers do you hand in?</source>
        <translation>Ông/bà nộp bao nhiêu hồ sơ?</translation>
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
    <name>motcua::ui::CentreBox</name>
    <message>
        <source>Looking for the centre&apos;s computer…</source>
        <translation>Đang tìm máy chủ trung tâm…</translation>
    </message>
    <message>
        <source>Preparing this computer. The first time takes half a minute…</source>
        <translation>Đang chuẩn bị máy này. Lần đầu mất khoảng nửa phút…</translation>
    </message>
    <message>
        <source>Joining the centre…</source>
        <translation>Đang tham gia trung tâm…</translation>
    </message>
    <message>
        <source>Leaving the centre…</source>
        <translation>Đang rời trung tâm…</translation>
    </message>
    <message>
        <source>Ending the service in order…</source>
        <translation>Đang dừng phục vụ đúng trình tự…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Xin chờ một chút…</translation>
    </message>
    <message>
        <source>This computer serves the centre</source>
        <translation>Máy này phục vụ trung tâm</translation>
    </message>
    <message>
        <source>Join a centre…</source>
        <translation>Tham gia trung tâm…</translation>
    </message>
    <message>
        <source>Leave the centre</source>
        <translation>Rời trung tâm</translation>
    </message>
    <message>
        <source>Stop serving</source>
        <translation>Dừng phục vụ</translation>
    </message>
    <message>
        <source>Show a code for one more computer</source>
        <translation>Hiện mã cho một máy nữa</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Tìm lại</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Tham gia</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Địa chỉ máy này</translation>
    </message>
    <message>
        <source>Found on the network</source>
        <translation>Tìm thấy trên mạng</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Code on the centre&apos;s computer</source>
        <translation>Mã trên máy chủ trung tâm</translation>
    </message>
    <message>
        <source>None answered. Type the address shown on the centre&apos;s computer.</source>
        <translation>Không máy nào trả lời. Gõ địa chỉ hiện trên máy chủ trung tâm.</translation>
    </message>
    <message>
        <source>Type it at the other computer: Settings, Join a centre. Good for one computer, %1 minutes more.</source>
        <translation>Gõ mã này ở máy kia: Cài đặt, Tham gia trung tâm. Dùng cho một máy, còn %1 phút.</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>đang kết nối</translation>
    </message>
    <message>
        <source>away</source>
        <translation>vắng</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>The service does not run</source>
        <translation>Dịch vụ không chạy</translation>
    </message>
    <message>
        <source>Belongs to %1</source>
        <translation>Thuộc trung tâm %1</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 không trả lời</translation>
    </message>
    <message>
        <source>This computer works alone</source>
        <translation>Máy này làm việc một mình</translation>
    </message>
    <message>
        <source>Address: %1. Without it this computer goes on by itself and says so.</source>
        <translation>Địa chỉ: %1. Khi mất máy chủ, máy này tự làm việc tiếp và báo rõ.</translation>
    </message>
    <message>
        <source>One computer needs no server. With more, one of them serves the centre and the others join it with a code.</source>
        <translation>Một máy thì không cần máy chủ. Có nhiều máy, một máy phục vụ trung tâm, các máy khác tham gia bằng mã.</translation>
    </message>
    <message>
        <source>Last backup of the centre: %1</source>
        <translation>Sao lưu trung tâm gần nhất: %1</translation>
    </message>
    <message>
        <source>The first backup of the centre is made within ten minutes.</source>
        <translation>Bản sao lưu trung tâm đầu tiên được làm trong vòng mười phút.</translation>
    </message>
    <message>
        <source>The other computers join it with a code. It goes on serving when this program is closed.</source>
        <translation>Các máy khác tham gia bằng mã. Máy này vẫn phục vụ khi đóng chương trình.</translation>
    </message>
    <message>
        <source>Start the program again</source>
        <translation>Khởi động lại chương trình</translation>
    </message>
    <message>
        <source>It uses the shared queue once it is started again; a kiosk or display on this computer, too.</source>
        <translation>Sau khi khởi động lại, chương trình dùng hàng chờ chung; máy lấy số hoặc màn hình phòng chờ trên máy này cũng vậy.</translation>
    </message>
    <message>
        <source>It has left. Until it is started again it goes on with numbers of its own; a kiosk or display on this computer, too.</source>
        <translation>Máy này đã rời trung tâm. Cho đến khi khởi động lại, chương trình dùng số riêng của mình; máy lấy số hoặc màn hình phòng chờ trên máy này cũng vậy.</translation>
    </message>
    <message>
        <source>This computer then keeps a queue of its own: it goes on with today&apos;s numbers as it knows them, and gives new ones from 2001 on until tomorrow, so that no two papers bear one number. The other computers see no more of what is done here.</source>
        <translation>Máy này sẽ giữ hàng chờ riêng: vẫn gọi tiếp các số hôm nay mà máy đã biết, còn số mới phát từ nay đến hết ngày bắt đầu từ 2001 để không có hai phiếu trùng số. Các máy khác không còn thấy những gì làm ở máy này.</translation>
    </message>
    <message>
        <source>The centre has not seen the last %1 steps of this computer. They stay here, the others never learn of them: tell them which numbers were called here.</source>
        <translation>Trung tâm chưa nhận được %1 thao tác gần nhất của máy này. Các thao tác ấy vẫn còn ở máy này nhưng các máy khác sẽ không biết: hãy báo cho các quầy khác những số đã gọi ở đây.</translation>
    </message>
    <message>
        <source>Yes, leave the centre</source>
        <translation>Có, rời trung tâm</translation>
    </message>
    <message>
        <source>The shared queue ends for all computers of the centre (%1 are connected now). Nothing is lost: each goes on by itself and gives numbers of its own. They come together again as soon as this computer serves again.</source>
        <translation>Hàng chờ chung sẽ ngừng với mọi máy của trung tâm (hiện có %1 máy đang kết nối). Không mất số nào: mỗi máy tự chạy tiếp và phát số riêng của mình. Khi máy này phục vụ trở lại, các máy lại dùng chung hàng chờ.</translation>
    </message>
    <message>
        <source>Yes, stop serving</source>
        <translation>Có, dừng phục vụ</translation>
    </message>
    <message>
        <source>%1 numbers given here today are not finished. If nobody in the centre has given a number today, they come along. Otherwise two papers would bear the same number: then this computer does not join before they are finished.</source>
        <translation>Hôm nay còn %1 số phát ở máy này chưa giải quyết xong. Nếu hôm nay chưa máy nào của trung tâm phát số thì các số này được đưa vào hàng chờ chung. Nếu đã có máy phát số thì sẽ có hai phiếu trùng số: khi đó phải giải quyết xong các số này máy mới vào trung tâm được.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::CentrePage</name>
    <message>
        <source>Centre</source>
        <translation>Trung tâm</translation>
    </message>
    <message>
        <source>Which station is this computer?</source>
        <translation>Máy này là máy trạm nào?</translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation>Tên trung tâm</translation>
    </message>
    <message>
        <source>Agency id, as H24.123</source>
        <translation>Mã định danh cơ quan, ví dụ H24.123</translation>
    </message>
    <message>
        <source>Station id, as C01</source>
        <translation>Mã máy trạm, ví dụ C01</translation>
    </message>
    <message>
        <source>First dossier number of the day</source>
        <translation>Số hồ sơ đầu tiên trong ngày</translation>
    </message>
    <message>
        <source>Last dossier number of the day</source>
        <translation>Số hồ sơ cuối cùng trong ngày</translation>
    </message>
    <message>
        <source>Province (may stay empty)</source>
        <translation>Tỉnh, thành phố (có thể để trống)</translation>
    </message>
    <message>
        <source>Place before the date (may stay empty)</source>
        <translation>Địa danh trước ngày tháng (có thể để trống)</translation>
    </message>
    <message>
        <source>Hotline on receipts (may stay empty)</source>
        <translation>Đường dây nóng trên giấy hẹn (có thể để trống)</translation>
    </message>
    <message>
        <source>How many counters does the centre have?</source>
        <translation>Trung tâm có mấy quầy?</translation>
    </message>
    <message>
        <source>Counters can be added later.</source>
        <translation>Có thể thêm quầy sau.</translation>
    </message>
    <message>
        <source>Centre and station</source>
        <translation>Trung tâm, máy trạm</translation>
    </message>
    <message>
        <source>Which centre is this?</source>
        <translation>Đây là trung tâm nào?</translation>
    </message>
    <message>
        <source>The province pack knows its centres and gives each station its own dossier numbers, so that no number is ever given twice.</source>
        <translation>Gói của tỉnh có sẵn các trung tâm và chia cho mỗi máy trạm một dải số hồ sơ riêng, để không số nào bị cấp hai lần.</translation>
    </message>
    <message>
        <source>Ask the province which dossier numbers this computer may give. Two computers of one centre must never share a number.</source>
        <translation>Hỏi tỉnh dải số hồ sơ dành cho máy này. Hai máy trong một trung tâm không bao giờ được dùng chung số.</translation>
    </message>
    <message>
        <source>%1 · dossier numbers %2 to %3 of each day</source>
        <translation>%1 · số hồ sơ từ %2 đến %3 mỗi ngày</translation>
    </message>
    <message>
        <source>Choose the station.</source>
        <translation>Chọn máy trạm.</translation>
    </message>
    <message>
        <source>Type the centre&apos;s name.</source>
        <translation>Gõ tên trung tâm.</translation>
    </message>
    <message>
        <source>Type the agency id; it looks like H24.123.</source>
        <translation>Gõ mã định danh cơ quan, dạng H24.123.</translation>
    </message>
    <message>
        <source>Type the station id; it looks like C01.</source>
        <translation>Gõ mã máy trạm, dạng C01.</translation>
    </message>
    <message>
        <source>Type a first and a last number, from 1 to 999999.</source>
        <translation>Gõ số đầu và số cuối, từ 1 đến 999999.</translation>
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
    <name>motcua::ui::CompareOverlay</name>
    <message>
        <source>Two due dates for one dossier</source>
        <translation>Một hồ sơ có hai ngày hẹn trả</translation>
    </message>
    <message>
        <source>Result due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Đổi lúc</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Người đổi</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Người duyệt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Trên máy này</translation>
    </message>
    <message>
        <source>At the province</source>
        <translation>Tại máy chủ tỉnh</translation>
    </message>
    <message>
        <source>This date counts</source>
        <translation>Lấy ngày này</translation>
    </message>
    <message>
        <source>The other date stays on record. Tell the citizen when the date on the receipt is another one.</source>
        <translation>Ngày còn lại vẫn được lưu vết. Báo cho công dân nếu khác ngày trên giấy hẹn.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>không có thời hạn</translation>
    </message>
    <message>
        <source>%1, station %2</source>
        <translation>%1, máy %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3: the date was changed here and elsewhere, neither knowing of the other.</source>
        <translation>%1 · %2 · %3: ngày đã được đổi ở đây và ở nơi khác, hai bên không biết nhau.</translation>
    </message>
    <message>
        <source>On this computer: %1 counts</source>
        <translation>Trên máy này: lấy %1</translation>
    </message>
    <message>
        <source>At the province: %1 counts</source>
        <translation>Tại máy chủ tỉnh: lấy %1</translation>
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
    <name>motcua::ui::ContactCard</name>
    <message>
        <source>never</source>
        <translation>chưa lần nào</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Liên lạc lần cuối</translation>
    </message>
    <message>
        <source>Server of the province</source>
        <translation>Máy chủ của tỉnh</translation>
    </message>
    <message>
        <source>Not joined yet</source>
        <translation>Chưa nối</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>%1 · something else answers in its place</source>
        <translation>%1 · máy khác trả lời thay</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Mất</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Tốt</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>còn trống %1</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>From the province</source>
        <translation>Từ tỉnh gửi về</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) cannot be read by this program. They are kept: update the program, then they appear.</source>
        <translation>
            <numerusform>%n mục chương trình này chưa đọc được. Các mục vẫn được giữ: cập nhật chương trình thì sẽ hiện ra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Đã nhận</translation>
    </message>
</context>
<context>
    <name>motcua::ui::CounterChoice</name>
    <message>
        <source>all service groups</source>
        <translation>mọi nhóm việc</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>No counter</source>
        <translation>Không có quầy</translation>
    </message>
    <message>
        <source>citizens are not called here</source>
        <translation>không gọi số</translation>
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
    <name>motcua::ui::CounterGestures</name>
    <message>
        <source>Transfer %1</source>
        <translation>Chuyển %1</translation>
    </message>
    <message>
        <source>The number stays the same; what was typed is saved.</source>
        <translation>Số giữ nguyên; những gì đã nhập được lưu lại.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Chuyển đến</translation>
    </message>
    <message>
        <source>Counter %1 · paused</source>
        <translation>Quầy %1 · tạm nghỉ</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>Place in the line</source>
        <translation>Vị trí trong hàng</translation>
    </message>
    <message>
        <source>By time of number</source>
        <translation>Theo giờ lấy số</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Đầu hàng</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Cuối hàng</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Another field</source>
        <translation>Sai lĩnh vực</translation>
    </message>
    <message>
        <source>Specialist needed</source>
        <translation>Cần chuyên môn</translation>
    </message>
    <message>
        <source>Counter closes</source>
        <translation>Quầy sắp đóng</translation>
    </message>
    <message>
        <source>It waits there and can be undone for a few seconds</source>
        <translation>Số chờ ở đó; hoàn tác được trong vài giây</translation>
    </message>
    <message>
        <source>Put %1 on hold</source>
        <translation>Tạm giữ %1</translation>
    </message>
    <message>
        <source>The number stays with you. When the time is up the bar at the bottom says so.</source>
        <translation>Số vẫn do bạn giữ. Hết giờ, thanh ở cuối hàng chờ sẽ nhắc.</translation>
    </message>
    <message>
        <source>Look after it in</source>
        <translation>Xem lại sau</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Makes a copy</source>
        <translation>Đi photo</translation>
    </message>
    <message>
        <source>Fetches a paper</source>
        <translation>Về lấy giấy tờ</translation>
    </message>
    <message>
        <source>Waits for a relative</source>
        <translation>Chờ người nhà</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Tạm giữ</translation>
    </message>
    <message>
        <source>The counter is free for the next number</source>
        <translation>Quầy rảnh để gọi số tiếp theo</translation>
    </message>
    <message>
        <source>Quick transaction</source>
        <translation>Giao dịch nhanh</translation>
    </message>
    <message>
        <source>A matter of a minute beside the turn under way: it is noted as done.</source>
        <translation>Việc một phút bên cạnh lượt đang phục vụ: ghi nhận là đã xong.</translation>
    </message>
    <message>
        <source>A matter of a minute, without a number and without a dossier.</source>
        <translation>Việc một phút, không cần số và không lập hồ sơ.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Việc gì</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Hand over a result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Stamp or copy</source>
        <translation>Đóng dấu, sao chụp</translation>
    </message>
    <message>
        <source>Note it as done</source>
        <translation>Ghi nhận đã xong</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>The turn under way goes on</source>
        <translation>Lượt đang phục vụ vẫn tiếp tục</translation>
    </message>
    <message>
        <source>F8 ends it</source>
        <translation>Bấm F8 khi xong</translation>
    </message>
    <message>
        <source>Call this number…</source>
        <translation>Gọi số này…</translation>
    </message>
    <message>
        <source>Works at a free counter while somebody waits</source>
        <translation>Dùng được khi quầy rảnh và có người chờ</translation>
    </message>
    <message>
        <source>One more service</source>
        <translation>Thêm dịch vụ</translation>
    </message>
    <message>
        <source>Works while a citizen is being served</source>
        <translation>Dùng được khi đang phục vụ công dân</translation>
    </message>
    <message>
        <source>Pause the counter…</source>
        <translation>Tạm nghỉ…</translation>
    </message>
    <message>
        <source>Works when nobody is at the counter</source>
        <translation>Dùng được khi không có ai tại quầy</translation>
    </message>
    <message>
        <source>Close the counter</source>
        <translation>Đóng quầy</translation>
    </message>
    <message>
        <source>The counter is not open</source>
        <translation>Quầy chưa mở</translation>
    </message>
    <message>
        <source>Help is no longer needed</source>
        <translation>Không cần hỗ trợ nữa</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Gọi hỗ trợ</translation>
    </message>
    <message>
        <source>Left unserved…</source>
        <translation>Bỏ về…</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Không có ai chờ</translation>
    </message>
    <message>
        <source>Reopen an ended turn…</source>
        <translation>Mở lại lượt đã xong…</translation>
    </message>
    <message>
        <source>No turn has ended today</source>
        <translation>Hôm nay chưa có lượt nào kết thúc</translation>
    </message>
    <message>
        <source>Undo with a supervisor…</source>
        <translation>Hoàn tác có lãnh đạo…</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Không có gì để hoàn tác</translation>
    </message>
    <message>
        <source>From the day before…</source>
        <translation>Từ hôm qua…</translation>
    </message>
    <message>
        <source>Set in the rules of the queue</source>
        <translation>Bật trong quy tắc hàng chờ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Call this number</source>
        <translation>Gọi số này</translation>
    </message>
    <message>
        <source>The journal keeps who called it out of turn, and why.</source>
        <translation>Nhật ký ghi ai gọi ngoài thứ tự và vì sao.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Same family</source>
        <translation>Cùng gia đình</translation>
    </message>
    <message>
        <source>Poor health</source>
        <translation>Sức khỏe yếu</translation>
    </message>
    <message>
        <source>Came back as agreed</source>
        <translation>Quay lại theo hẹn</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Gọi</translation>
    </message>
    <message>
        <source>Others wait longer for it</source>
        <translation>Người khác sẽ chờ lâu hơn</translation>
    </message>
    <message>
        <source>One more service in this turn</source>
        <translation>Thêm dịch vụ trong lượt này</translation>
    </message>
    <message>
        <source>The citizen keeps the number and does not wait again.</source>
        <translation>Công dân giữ nguyên số và không phải chờ lại.</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>The dossier that is open stays open</source>
        <translation>Hồ sơ đang mở vẫn giữ nguyên</translation>
    </message>
    <message>
        <source>Left without being served</source>
        <translation>Bỏ về</translation>
    </message>
    <message>
        <source>Somebody said so, or was seen to go. It is counted apart from no-shows.</source>
        <translation>Công dân báo về hoặc được thấy đã về. Tính riêng với vắng mặt.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Take the number out of the line</source>
        <translation>Đưa số ra khỏi hàng</translation>
    </message>
    <message>
        <source>Open an ended turn again</source>
        <translation>Mở lại lượt đã xong</translation>
    </message>
    <message>
        <source>The number waits again; nothing of the first turn is lost.</source>
        <translation>Số chờ lại; lượt trước không mất gì.</translation>
    </message>
    <message>
        <source>Ended today</source>
        <translation>Đã xong hôm nay</translation>
    </message>
    <message>
        <source>After the next one</source>
        <translation>Sau số kế tiếp</translation>
    </message>
    <message>
        <source>Ended by mistake</source>
        <translation>Bấm nhầm</translation>
    </message>
    <message>
        <source>Something was forgotten</source>
        <translation>Còn sót việc</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Let it wait again</source>
        <translation>Cho chờ lại</translation>
    </message>
    <message>
        <source>Undo with a supervisor</source>
        <translation>Hoàn tác có lãnh đạo</translation>
    </message>
    <message>
        <source>Takes back what was done last to a number today. Nothing is deleted.</source>
        <translation>Hoàn tác thao tác cuối cùng trên một số trong ngày. Không xóa gì.</translation>
    </message>
    <message>
        <source>Ask for the PIN</source>
        <translation>Xin mã PIN</translation>
    </message>
    <message>
        <source>What was done last to %1 is taken back.</source>
        <translation>Hoàn tác thao tác cuối cùng trên số %1.</translation>
    </message>
    <message>
        <source>Pause the counter</source>
        <translation>Tạm nghỉ</translation>
    </message>
    <message>
        <source>Nobody is called here until F2. The screen in the hall does not show why.</source>
        <translation>Quầy không gọi số cho đến khi bấm F2. Màn hình sảnh không hiện lý do.</translation>
    </message>
    <message>
        <source>Back in</source>
        <translation>Quay lại sau</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 phút</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 phút</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>một giờ</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Nghỉ giữa giờ</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Họp</translation>
    </message>
    <message>
        <source>At the archive</source>
        <translation>Xuống kho lưu trữ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm nghỉ</translation>
    </message>
    <message>
        <source>The numbers stay in the line for the other counters</source>
        <translation>Các số vẫn ở hàng chờ cho quầy khác</translation>
    </message>
    <message>
        <source>%1 is still at this counter</source>
        <translation>%1 vẫn còn ở quầy này</translation>
    </message>
    <message>
        <source>Nothing is lost either way; the dossier is saved.</source>
        <translation>Chọn cách nào cũng không mất gì; hồ sơ đã lưu.</translation>
    </message>
    <message>
        <source>%1 back into the line, close</source>
        <translation>Trả %1 về hàng chờ, đóng quầy</translation>
    </message>
    <message>
        <source>Counter closed</source>
        <translation>Quầy đóng</translation>
    </message>
    <message>
        <source>%1 on hold, close</source>
        <translation>Tạm giữ %1, đóng quầy</translation>
    </message>
    <message>
        <source>Go on serving</source>
        <translation>Phục vụ tiếp</translation>
    </message>
    <message>
        <source>%1 has this counter open</source>
        <translation>%1 đang mở quầy này</translation>
    </message>
    <message>
        <source>%1 is being served there; you would go on with it.</source>
        <translation>Số %1 đang được phục vụ ở đó; bạn sẽ làm tiếp.</translation>
    </message>
    <message>
        <source>On the computer %1. Ask first whether they have left.</source>
        <translation>Ở máy %1. Hãy hỏi trước xem người đó đã rời quầy chưa.</translation>
    </message>
    <message>
        <source>Take this counter over</source>
        <translation>Nhận quầy này</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Để nguyên</translation>
    </message>
    <message>
        <source>%1 is still at counter %2</source>
        <translation>%1 vẫn còn ở quầy %2</translation>
    </message>
    <message>
        <source>You opened that counter and cannot be at two.</source>
        <translation>Bạn đã mở quầy đó và không thể ở hai quầy.</translation>
    </message>
    <message>
        <source>%1 back into the line, close counter %2</source>
        <translation>Trả %1 về hàng chờ, đóng quầy %2</translation>
    </message>
    <message>
        <source>Clerk is at another counter</source>
        <translation>Cán bộ ngồi quầy khác</translation>
    </message>
    <message>
        <source>Cancel a number…</source>
        <translation>Hủy số…</translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) not printed…</source>
        <translation>
            <numerusform>%n phiếu chưa in được…</numerusform>
        </translation>
    </message>
    <message>
        <source>Print a slip again…</source>
        <translation>In lại phiếu số…</translation>
    </message>
    <message>
        <source>Works while a number is in the queue and a slip printer is there</source>
        <translation>Dùng được khi có số trong hàng và có máy in phiếu</translation>
    </message>
    <message>
        <source>Enter paper numbers…</source>
        <translation>Nhập phiếu giấy…</translation>
    </message>
    <message>
        <source>Not possible on this computer</source>
        <translation>Máy này không dùng được</translation>
    </message>
    <message>
        <source>Press its key, or Esc to leave.</source>
        <translation>Bấm phím ghi ở mỗi ô, Esc để thoát.</translation>
    </message>
    <message>
        <source>Cancel a number</source>
        <translation>Hủy số</translation>
    </message>
    <message>
        <source>For a number that should not be there. It is not given again; the journal keeps who cancelled it, and why.</source>
        <translation>Dành cho số cấp nhầm. Số đã hủy không cấp lại; nhật ký ghi người hủy và lý do.</translation>
    </message>
    <message>
        <source>Taken twice</source>
        <translation>Lấy số hai lần</translation>
    </message>
    <message>
        <source>Wrong group chosen</source>
        <translation>Chọn nhầm lĩnh vực</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Bấm thử</translation>
    </message>
    <message>
        <source>Cancel the number</source>
        <translation>Hủy số này</translation>
    </message>
    <message>
        <source>It can be undone for a few seconds</source>
        <translation>Hoàn tác được trong vài giây</translation>
    </message>
    <message>
        <source>Nothing crossed today</source>
        <translation>Hôm nay không có số nào bị trùng</translation>
    </message>
    <message>
        <source>%1 is still at this counter, and the program is to be closed</source>
        <translation>%1 vẫn ở quầy. Đóng chương trình thì xếp số này thế nào?</translation>
    </message>
    <message>
        <source>Finish %1, close</source>
        <translation>Kết thúc %1, đóng quầy</translation>
    </message>
    <message>
        <source>While apart…</source>
        <translation>Việc khi mất máy chủ…</translation>
    </message>
</context>
<context>
    <name>motcua::ui::CounterNotices</name>
    <message>
        <source>The queue had moved on; nothing was changed.</source>
        <translation>Hàng chờ đã thay đổi; chưa có gì bị đổi.</translation>
    </message>
    <message>
        <source>The list shows how it stands now.</source>
        <translation>Danh sách đang hiện đúng tình hình.</translation>
    </message>
    <message>
        <source>%1 has just been called by counter %2.</source>
        <translation>%1 vừa được quầy %2 gọi.</translation>
    </message>
    <message>
        <source>Nobody else waits now.</source>
        <translation>Hiện không còn ai chờ.</translation>
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
        <source>%1 was called a moment ago.</source>
        <translation>%1 vừa mới được gọi.</translation>
    </message>
    <message>
        <source>It can be called again at %1.</source>
        <translation>Gọi lại được từ %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has been called %n time(s), as often as is allowed.</source>
        <translation>
            <numerusform>%1 đã được gọi %n lần, đủ số lần cho phép.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who comes later gets back in behind the next one.</source>
        <translation>Đến muộn vẫn được vào lại sau số kế tiếp.</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Vắng mặt</translation>
    </message>
    <message>
        <source>The counter is as it was: this is not allowed now.</source>
        <translation>Quầy vẫn như cũ: lúc này chưa làm được việc đó.</translation>
    </message>
    <message>
        <source>Ask a supervisor.</source>
        <translation>Hỏi lãnh đạo.</translation>
    </message>
    <message>
        <source>You have counter %1 open on another computer.</source>
        <translation>Bạn đang mở quầy %1 ở máy khác.</translation>
    </message>
    <message>
        <source>Nothing is called here until it is closed there.</source>
        <translation>Ở đây chưa gọi số cho đến khi đóng quầy kia.</translation>
    </message>
    <message>
        <source>Close counter %1, open here</source>
        <translation>Đóng quầy %1, mở ở đây</translation>
    </message>
    <message>
        <source>%1 has this counter open.</source>
        <translation>%1 đang mở quầy này.</translation>
    </message>
    <message>
        <source>Nothing is called here meanwhile.</source>
        <translation>Trong lúc đó ở đây không gọi số.</translation>
    </message>
    <message>
        <source>Take it over…</source>
        <translation>Nhận quầy…</translation>
    </message>
    <message>
        <source>Or close the window once more: %1 stays with this counter, for whoever signs in here next.</source>
        <translation>Hoặc đóng cửa sổ lần nữa: %1 vẫn ở quầy này, chờ người đăng nhập tiếp theo.</translation>
    </message>
    <message>
        <source>Or close the window once more.</source>
        <translation>Hoặc đóng cửa sổ lần nữa.</translation>
    </message>
    <message>
        <source>Undone: %1 waits again, in its own place in the line.</source>
        <translation>Đã hoàn tác: %1 chờ lại, giữ nguyên chỗ trong hàng.</translation>
    </message>
    <message>
        <source>Undone: counter %1 is as it was before that step.</source>
        <translation>Đã hoàn tác: quầy %1 trở lại như trước lượt gọi đó.</translation>
    </message>
    <message>
        <source>This counter is not open; nobody is called here until you open it.</source>
        <translation>Quầy này đang không mở; mở quầy rồi mới gọi số được.</translation>
    </message>
    <message>
        <source>The counter it was at is not yours any more.</source>
        <translation>Quầy trước đó của số này nay do người khác giữ.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::CounterSlips</name>
    <message>
        <source>printed again</source>
        <translation>đã in lại</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>đã in</translation>
    </message>
    <message>
        <source>not known whether printed</source>
        <translation>chưa rõ đã in hay chưa</translation>
    </message>
    <message>
        <source>not printed: %1</source>
        <translation>chưa in được: %1</translation>
    </message>
    <message>
        <source>Number %1 is in the queue.</source>
        <translation>Số %1 đã vào hàng chờ.</translation>
    </message>
    <message>
        <source>Tell the citizen; the screen in the hall will show it.</source>
        <translation>Báo cho công dân; màn hình ở sảnh sẽ hiện số.</translation>
    </message>
    <message>
        <source>Its slip is being printed.</source>
        <translation>Đang in phiếu.</translation>
    </message>
    <message>
        <source>The slip of %1 is being printed again.</source>
        <translation>Đang in lại phiếu số %1.</translation>
    </message>
    <message>
        <source>It bears a mark that it is not the first one.</source>
        <translation>Phiếu có dấu “in lại”.</translation>
    </message>
    <message>
        <source>The slip of %1 was printed again.</source>
        <translation>Đã in lại phiếu số %1.</translation>
    </message>
    <message>
        <source>The roll of paper is nearly used up.</source>
        <translation>Cuộn giấy sắp hết.</translation>
    </message>
    <message>
        <source>Hand the slip to the citizen.</source>
        <translation>Đưa phiếu cho công dân.</translation>
    </message>
    <message>
        <source>The slip was sent to the printer, which does not tell; look whether it came out.</source>
        <translation>Đã gửi phiếu sang máy in; máy in này không báo lại, xem phiếu đã ra chưa.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Print a slip again</source>
        <translation>In lại phiếu số</translation>
    </message>
    <message>
        <source>The number stays as it is; the new slip says that it was printed again.</source>
        <translation>Số giữ nguyên; phiếu mới có dấu “in lại”.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>On the slip printer of this computer</source>
        <translation>Ra máy in phiếu của máy này</translation>
    </message>
    <message>
        <source>Its slip was printed before; F10, then A, prints it again.</source>
        <translation>Phiếu đã in trước đó; bấm F10 rồi A để in lại.</translation>
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
        <source>A card was read, but no citizen is being served. Nothing was taken over.</source>
        <translation>Đã đọc một mã nhưng chưa có công dân tại quầy. Chưa ghi nhận gì.</translation>
    </message>
    <message>
        <source>Press F2 for the citizen&apos;s number, or Ctrl+N without one, then scan again.</source>
        <translation>Bấm F2 để gọi số, hoặc Ctrl+N nếu không có số, rồi quét lại.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::CrossingsOverlay</name>
    <message>
        <source>Crossed while apart</source>
        <translation>Số bị trùng khi mất máy chủ</translation>
    </message>
    <message>
        <source>These counters could not hear each other. Both did what they could; every computer came to the same decision. Look whether the citizen is where it says.</source>
        <translation>Lúc đó các quầy không thấy nhau nên cùng xử lý một số. Các máy đã thống nhất kết quả dưới đây; xem công dân có đang ở đúng nơi ghi không.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Đã xem</translation>
    </message>
    <message>
        <source>F10, then C, shows it again</source>
        <translation>Bấm F10 rồi C để xem lại</translation>
    </message>
    <message>
        <source>What happened while apart</source>
        <translation>Việc khi mất máy chủ</translation>
    </message>
    <message>
        <source>Done here while the centre&apos;s server was away. They are kept on this computer and count for nobody: look for these citizens&apos; numbers and give them new ones.</source>
        <translation>Đã làm ở máy này khi mất máy chủ. Các bước đó vẫn được giữ trên máy này nhưng không được tính: hãy tìm những người cầm các số đó và cấp số mới cho họ.</translation>
    </message>
    <message>
        <source>Not taken by the centre</source>
        <translation>Máy chủ không nhận</translation>
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
    <name>motcua::ui::DevicesCard</name>
    <message>
        <source>Devices</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Devices at %1</source>
        <translation>Thiết bị tại %1</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>Not looked for yet</source>
        <translation>Chưa kiểm tra</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Không trả lời</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Đang tìm</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Receipts are kept as files, not on paper</source>
        <translation>Giấy hẹn được lưu thành tệp, không in ra giấy</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Giấy hẹn</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Đã cài đặt</translation>
    </message>
    <message>
        <source>None found: check its cable and power</source>
        <translation>Không tìm thấy: kiểm tra dây và nguồn điện</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n mục nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DispatchModel</name>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Saved at</source>
        <translation>Lưu lúc</translation>
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
</context>
<context>
    <name>motcua::ui::DossierOverlay</name>
    <message>
        <source>Code</source>
        <translation>Mã lịch hẹn</translation>
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
        <translation>Được tiếp nhận</translation>
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
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Voided %1: %2</source>
        <translation>Hủy lúc %1: %2</translation>
    </message>
    <message>
        <source>Was %1: %2</source>
        <translation>Trước là %1: %2</translation>
    </message>
    <message>
        <source>%1 · approved by %2</source>
        <translation>%1 · %2 duyệt</translation>
    </message>
    <message>
        <source>Show number</source>
        <translation>Hiện số định danh</translation>
    </message>
    <message>
        <source>Change due date</source>
        <translation>Đổi ngày hẹn</translation>
    </message>
    <message>
        <source>Void receipt</source>
        <translation>Hủy giấy hẹn</translation>
    </message>
    <message>
        <source>Show the identity numbers of dossier %1 for one minute. It is recorded.</source>
        <translation>Hiện đầy đủ số định danh của hồ sơ %1 trong một phút. Việc này được ghi vào nhật ký.</translation>
    </message>
    <message>
        <source>Hide · %1 s</source>
        <translation>Ẩn số · %1 giây</translation>
    </message>
    <message>
        <source>Dossier %1: due %2 instead of %3.</source>
        <translation>Hồ sơ %1: hẹn %2 thay cho %3.</translation>
    </message>
    <message>
        <source>Saved: due %1. Tell the citizen.</source>
        <translation>Đã lưu: hẹn %1. Hãy báo cho công dân.</translation>
    </message>
    <message>
        <source>Void the receipt of dossier %1. It cannot be printed again; the dossier stays in the register. This cannot be undone.</source>
        <translation>Hủy giấy hẹn của hồ sơ %1. Không in lại được nữa; hồ sơ vẫn còn trong sổ. Việc này không hoàn tác được.</translation>
    </message>
    <message>
        <source>Saved: the receipt is void. Take it back from the citizen.</source>
        <translation>Đã lưu: giấy hẹn không còn hiệu lực. Thu lại giấy hẹn từ công dân.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DueOverlay</name>
    <message>
        <source>Another day for the result</source>
        <translation>Hẹn lại ngày trả kết quả</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Ngày hẹn mới</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>↑ ↓ next working day · Enter goes on · Esc leaves it</source>
        <translation>↑ ↓ ngày làm việc kế tiếp · Enter đi tiếp · Esc thôi</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Đi tiếp</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>%1 is due %2.</source>
        <translation>Hồ sơ %1 đang hẹn %2.</translation>
    </message>
    <message>
        <source>%1. That is earlier than promised: can it be kept?</source>
        <translation>%1. Sớm hơn ngày đã hẹn: có kịp không?</translation>
    </message>
    <message>
        <source>%1. The days off of that year are not published yet.</source>
        <translation>%1. Lịch nghỉ của năm đó chưa được công bố.</translation>
    </message>
    <message>
        <source>Type the day as day/month/year, for example 08/12/2026.</source>
        <translation>Nhập ngày theo dạng ngày/tháng/năm, ví dụ 08/12/2026.</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>Thời điểm đó đã qua.</translation>
    </message>
    <message>
        <source>The centre is closed then: %1.</source>
        <translation>Hôm đó trung tâm nghỉ: %1.</translation>
    </message>
    <message>
        <source>That is the day it is due already.</source>
        <translation>Đó chính là ngày đang hẹn.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::FirstRunPage</name>
    <message>
        <source>Next</source>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>motcua::ui::FirstRunWindow</name>
    <message>
        <source>New centre</source>
        <translation>Lập trung tâm mới</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
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
    <name>motcua::ui::FunctionKeysBox</name>
    <message>
        <source>Call, arrived</source>
        <translation>Gọi tiếp, đã đến</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Gọi lại</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Vắng mặt</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tạm giữ</translation>
    </message>
    <message>
        <source>Complete, finish</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>GD nhanh</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Khác…</translation>
    </message>
</context>
<context>
    <name>motcua::ui::GestureOverlay</name>
    <message>
        <source>Type to search</source>
        <translation>Gõ để tìm</translation>
    </message>
    <message>
        <source>Nothing is chosen yet</source>
        <translation>Chưa chọn</translation>
    </message>
    <message>
        <source>A few words are needed</source>
        <translation>Cần ghi lý do</translation>
    </message>
</context>
<context>
    <name>motcua::ui::GuidePage</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Look up papers and fees</source>
        <translation>Tra cứu giấy tờ, lệ phí</translation>
    </message>
    <message>
        <source>Choose a group or type a word, without accents</source>
        <translation>Chọn một nhóm hoặc gõ một từ, không cần dấu</translation>
    </message>
    <message>
        <source>for example: KHAI SINH, KS</source>
        <translation>ví dụ: KHAI SINH, KS</translation>
    </message>
    <message>
        <source>Nothing of that name. Please ask at the reception desk.</source>
        <translation>Không có thủ tục nào tên như vậy. Xin hỏi bàn hướng dẫn.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::HallBand</name>
    <message>
        <source>nobody was called yet</source>
        <translation>chưa gọi ai</translation>
    </message>
    <message>
        <source>target ≤ %1′</source>
        <translation>mục tiêu ≤ %1′</translation>
    </message>
    <message>
        <source>all are open</source>
        <translation>tất cả đang mở</translation>
    </message>
    <message>
        <source>counter %1 pauses</source>
        <translation>quầy %1 đang nghỉ</translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n quầy đóng</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>longest %1 · %2</source>
        <translation>lâu nhất %1 · %2</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>không có ai chờ</translation>
    </message>
    <message>
        <source>Counters open</source>
        <translation>Quầy đang mở</translation>
    </message>
    <message>
        <source>Turns finished</source>
        <translation>Lượt đã xong</translation>
    </message>
    <message numerus="yes">
        <source>of %n number(s) given</source>
        <translation>
            <numerusform>trên %n số đã cấp</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls in the last hour</source>
        <translation>Gọi trong 60 phút</translation>
    </message>
    <message>
        <source>all lanes together</source>
        <translation>cộng mọi làn</translation>
    </message>
    <message>
        <source>Wait p50</source>
        <translation>Chờ p50</translation>
    </message>
    <message>
        <source>Wait p90</source>
        <translation>Chờ p90</translation>
    </message>
    <message>
        <source>Left · did not come</source>
        <translation>Bỏ về · vắng mặt</translation>
    </message>
    <message>
        <source>no number was given yet</source>
        <translation>chưa cấp số nào</translation>
    </message>
    <message>
        <source>no. %1 back at %2</source>
        <translation>số %1 nghỉ đến %2</translation>
    </message>
    <message>
        <source>%1 · %2 of all</source>
        <translation>%1 · %2 số lượt</translation>
    </message>
</context>
<context>
    <name>motcua::ui::HallPage</name>
    <message>
        <source>Nothing was changed: the counter is in another state now.</source>
        <translation>Chưa có gì thay đổi: quầy nay đã ở trạng thái khác.</translation>
    </message>
    <message>
        <source>The list below is fresh. Look at the counter and try again.</source>
        <translation>Danh sách bên dưới là mới nhất. Xin xem lại quầy rồi thử lại.</translation>
    </message>
    <message>
        <source>Counter %1 no longer asks for help.</source>
        <translation>Quầy %1 không còn gọi hỗ trợ.</translation>
    </message>
    <message>
        <source>Counter %1 is free.</source>
        <translation>Quầy %1 đã được giải phóng.</translation>
    </message>
    <message>
        <source>%1 · %2 at %3. Taken back, the number is cancelled and not given again.</source>
        <translation>%1 · %2 lúc %3. Hoàn tác thì số này bị hủy và không cấp lại.</translation>
    </message>
    <message>
        <source>%1 · %2 at %3. Taken back, the number stands as before that step.</source>
        <translation>%1 · %2 lúc %3. Hoàn tác thì số trở về như trước bước đó.</translation>
    </message>
    <message>
        <source>%1: the step is taken back.</source>
        <translation>%1: đã hoàn tác bước đó.</translation>
    </message>
    <message>
        <source>Nothing was changed: %1 cannot go back to before that step now.</source>
        <translation>Chưa có gì thay đổi: %1 hiện không thể trở về trước bước đó.</translation>
    </message>
    <message>
        <source>Something else has happened to the number, or its counter serves somebody. Look at the steps again.</source>
        <translation>Số này đã có việc khác, hoặc quầy của số đang phục vụ người khác. Xin xem lại các bước.</translation>
    </message>
    <message>
        <source>The hall</source>
        <translation>Sảnh tiếp dân</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Lúc này</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Giả định</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Làn phục vụ</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Làn</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Lâu nhất</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc gì</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Nothing: no threshold is passed.</source>
        <translation>Không có gì: chưa vượt ngưỡng nào.</translation>
    </message>
    <message>
        <source>Counters and clerks</source>
        <translation>Quầy và cán bộ</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Lượt</translation>
    </message>
    <message>
        <source>Wait p90 by half hour (minutes)</source>
        <translation>Chờ p90 theo nửa giờ (phút)</translation>
    </message>
    <message>
        <source>Help given</source>
        <translation>Đã hỗ trợ</translation>
    </message>
    <message>
        <source>Free the counter…</source>
        <translation>Giải phóng quầy…</translation>
    </message>
    <message>
        <source>Take back a step…</source>
        <translation>Hoàn tác một bước…</translation>
    </message>
    <message>
        <source>as at %1 · waits from the number to the call</source>
        <translation>lúc %1 · chờ tính từ khi lấy số đến khi được gọi</translation>
    </message>
    <message>
        <source>waits of the last 60 minutes; the line runs from 0′ to %1, the mark is the target of %2′</source>
        <translation>thời gian chờ trong 60 phút qua; vạch ngang từ 0′ đến %1, vạch đứng là mục tiêu %2′</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n mục nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>on target up to %1, slow up to %2, overloaded above</source>
        <translation>đạt đến %1, chậm đến %2, trên nữa là quá tải</translation>
    </message>
    <message>
        <source>no forecast: fewer than two such weekdays are known</source>
        <translation>không có dự báo: chưa đủ hai ngày cùng thứ</translation>
    </message>
    <message numerus="yes">
        <source>dashed: forecast, the median of %n such weekday(s) before</source>
        <translation>
            <numerusform>nét đứt: dự báo theo %n ngày cùng thứ trước</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an open counter above.</source>
        <translation>Chọn một quầy đang mở ở trên.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::HallStage</name>
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
        <translation>Số</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Precedence</source>
        <translation>Ưu tiên</translation>
    </message>
    <message>
        <source>The display has lost its link</source>
        <translation>Màn hình mất kết nối</translation>
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
        <source>No sound at present: please watch the screen</source>
        <translation>Loa tạm im: xin nhìn màn hình</translation>
    </message>
    <message>
        <source>Please ask at the help desk; keep your number</source>
        <translation>Mời đến bàn hướng dẫn, không phải lấy số lại</translation>
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
        <source>Calls of other counters missing since %1</source>
        <translation>Thiếu số gọi ở quầy khác từ %1</translation>
    </message>
</context>
<context>
    <name>motcua::ui::HandOutOverlay</name>
    <message>
        <source>Read it to the person. It is shown this once, and whoever signs in with it chooses an own one first.</source>
        <translation>Hãy đọc cho người đó. Mã chỉ hiện một lần này; đăng nhập bằng mã này thì phải đặt mã riêng trước.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Temporary PIN for %1</source>
        <translation>Mã PIN tạm của %1</translation>
    </message>
    <message>
        <source>Temporary password for %1</source>
        <translation>Mật khẩu tạm của %1</translation>
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
    <name>motcua::ui::HomePage</name>
    <message>
        <source>I have priority</source>
        <translation>Tôi thuộc diện ưu tiên</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>Tôi có lịch hẹn</translation>
    </message>
    <message>
        <source>Look up papers and fees</source>
        <translation>Tra cứu giấy tờ, lệ phí</translation>
    </message>
    <message>
        <source>Now choose your matter above</source>
        <translation>Xin chọn việc cần làm ở trên</translation>
    </message>
    <message>
        <source>Elderly, disabled, pregnant, of merit, small child</source>
        <translation>Cao tuổi, khuyết tật, mang thai, người có công, con nhỏ</translation>
    </message>
    <message>
        <source>No more can be received today</source>
        <translation>Hôm nay khó nhận thêm</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting · room for about %1 more today</source>
        <translation>
            <numerusform>%n chờ · còn nhận khoảng %1 hồ sơ</numerusform>
        </translation>
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
        <source>Touch a box to take a number</source>
        <translation>Chạm vào một ô để lấy số</translation>
    </message>
    <message numerus="yes">
        <source>Card read, %n dossier(s): touch a box to take a number</source>
        <translation>
            <numerusform>Đã đọc thẻ, %n hồ sơ: chạm vào một ô để lấy số</numerusform>
        </translation>
    </message>
    <message>
        <source>Priority: touch your matter, then choose the reason</source>
        <translation>Ưu tiên: chạm vào việc cần làm, rồi chọn lý do</translation>
    </message>
    <message>
        <source>Touch a box. Several dossiers? Read your identity card first.</source>
        <translation>Chạm vào một ô. Nộp nhiều hồ sơ? Xin quét thẻ căn cước trước.</translation>
    </message>
    <message>
        <source>What do you need?</source>
        <translation>Ông/bà cần làm việc gì?</translation>
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
    <message>
        <source>Quick transaction: %1</source>
        <translation>Giao dịch nhanh: %1</translation>
    </message>
    <message>
        <source>Press &lt;b&gt;F8&lt;/b&gt; when it is done. It needs neither a number nor a dossier.</source>
        <translation>Bấm &lt;b&gt;F8&lt;/b&gt; khi xong. Không cần số và không lập hồ sơ.</translation>
    </message>
    <message>
        <source>Nobody is called here until you press &lt;b&gt;F2&lt;/b&gt;.</source>
        <translation>Quầy không gọi số cho đến khi bạn bấm &lt;b&gt;F2&lt;/b&gt;.</translation>
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
    <message>
        <source>Came for</source>
        <translation>Đến để</translation>
    </message>
    <message>
        <source>A procedure</source>
        <translation>Làm thủ tục</translation>
    </message>
    <message>
        <source>A result</source>
        <translation>Lấy kết quả</translation>
    </message>
    <message>
        <source>Corrected form</source>
        <translation>Nộp lại tờ khai</translation>
    </message>
    <message>
        <source>First number today</source>
        <translation>Số lấy lần đầu hôm nay</translation>
    </message>
    <message>
        <source>The first number of today is needed: it keeps the place.</source>
        <translation>Cần số lấy lần đầu hôm nay để giữ chỗ.</translation>
    </message>
    <message>
        <source>From the day before</source>
        <translation>Từ hôm qua</translation>
    </message>
    <message>
        <source>Everybody of the day before was served or is back already.</source>
        <translation>Mọi người hôm trước đã được phục vụ hoặc đã quay lại.</translation>
    </message>
    <message>
        <source>Not served then; the new number keeps the place.</source>
        <translation>Hôm trước chưa được phục vụ; số mới giữ nguyên chỗ.</translation>
    </message>
    <message>
        <source>Number of the day before</source>
        <translation>Số của hôm trước</translation>
    </message>
    <message>
        <source>Before everybody of today</source>
        <translation>Trước mọi người của hôm nay</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Lịch hẹn</translation>
    </message>
    <message>
        <source>Scan or type the code, or the telephone of the booking; empty: none</source>
        <translation>Quét hoặc gõ mã hẹn, số điện thoại đặt lịch; để trống nếu không hẹn</translation>
    </message>
    <message>
        <source>Check the appointment in</source>
        <translation>Nhận lịch hẹn</translation>
    </message>
    <message>
        <source>Field and place in the line come from the booking</source>
        <translation>Lĩnh vực và thứ tự theo lịch đã đặt</translation>
    </message>
</context>
<context>
    <name>motcua::ui::IssuedPage</name>
    <message>
        <source>Printing your slip</source>
        <translation>Đang in phiếu</translation>
    </message>
    <message>
        <source>Take it from the slot below. The number counts without it.</source>
        <translation>Lấy phiếu ở khe bên dưới. Hết giấy vẫn giữ số.</translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translation>Đã in phiếu</translation>
    </message>
    <message>
        <source>Take it from the slot below, then watch the screen.</source>
        <translation>Lấy phiếu ở khe bên dưới, rồi theo dõi màn hình.</translation>
    </message>
    <message>
        <source>Slip sent to the printer</source>
        <translation>Đã gửi phiếu ra máy in</translation>
    </message>
    <message>
        <source>If there is no slip, take a photo of this number.</source>
        <translation>Nếu không thấy phiếu, xin chụp ảnh số này.</translation>
    </message>
    <message>
        <source>The slip could not be printed.</source>
        <translation>Không in được phiếu.</translation>
    </message>
    <message>
        <source>Please take a photo of this number; a clerk is coming.</source>
        <translation>Xin chụp ảnh số này; nhân viên đang tới.</translation>
    </message>
    <message>
        <source>Your number is saved</source>
        <translation>Số của ông/bà đã được lưu</translation>
    </message>
    <message>
        <source>Please remember it or take a photo, then watch the screen.</source>
        <translation>Xin nhớ số hoặc chụp ảnh, rồi theo dõi màn hình.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) early: you are called from %1 on</source>
        <translation>
            <numerusform>Sớm %n phút: ông/bà được gọi từ %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) late: your turn comes like without an appointment</source>
        <translation>
            <numerusform>Muộn %n phút: ông/bà chờ như người không có lịch hẹn</numerusform>
        </translation>
    </message>
    <message>
        <source>Appointment at %1, on time</source>
        <translation>Lịch hẹn %1, đúng giờ</translation>
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
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>the counter that is called</source>
        <translation>quầy được gọi</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 hoặc %2</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Ưu tiên: %1</translation>
    </message>
    <message>
        <source>appointment slip, identity card</source>
        <translation>giấy hẹn, thẻ căn cước</translation>
    </message>
    <message>
        <source>identity card, original papers</source>
        <translation>thẻ căn cước, giấy tờ gốc</translation>
    </message>
    <message>
        <source>Ahead of you</source>
        <translation>Phía trước</translation>
    </message>
    <message>
        <source>When called, go to</source>
        <translation>Đến quầy khi được gọi</translation>
    </message>
    <message>
        <source>Have ready</source>
        <translation>Chuẩn bị sẵn</translation>
    </message>
    <message numerus="yes">
        <source>Back to the start in %n second(s)</source>
        <translation>
            <numerusform>Tự quay về màn hình đầu sau %n giây</numerusform>
        </translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Số của ông/bà</translation>
    </message>
    <message>
        <source>It is not known whether the slip came out.</source>
        <translation>Không rõ phiếu đã in ra chưa.</translation>
    </message>
    <message>
        <source>If there is none, take a photo of this number; a clerk is coming.</source>
        <translation>Nếu chưa có phiếu, xin chụp lại số này; cán bộ sẽ đến ngay.</translation>
    </message>
    <message>
        <source>Your slip was printed before</source>
        <translation>Phiếu của ông/bà đã được in</translation>
    </message>
    <message>
        <source>Is it lost? The reception desk prints another one.</source>
        <translation>Nếu mất, xin đến bàn hướng dẫn để in lại.</translation>
    </message>
    <message numerus="yes">
        <source>under %n minute(s)</source>
        <translation>
            <numerusform>dưới %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1–%2 minutes</source>
        <translation>khoảng %1–%2 phút</translation>
    </message>
</context>
<context>
    <name>motcua::ui::KeyPage</name>
    <message>
        <source>Look again</source>
        <translation>Kiểm tra lại</translation>
    </message>
    <message>
        <source>This computer keeps it</source>
        <translation>Máy này tự giữ</translation>
    </message>
    <message>
        <source>A passphrase at each start</source>
        <translation>Gõ cụm mật khẩu mỗi lần mở</translation>
    </message>
    <message>
        <source>Key ring of this account</source>
        <translation>Chùm khóa của tài khoản máy</translation>
    </message>
    <message>
        <source>How is the key kept?</source>
        <translation>Giữ khóa dữ liệu bằng cách nào?</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cụm mật khẩu</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Gõ lại cụm mật khẩu</translation>
    </message>
    <message>
        <source>It is typed each time the program starts. Whoever forgets it needs the recovery sheet of the next step.</source>
        <translation>Phải gõ mỗi lần mở phần mềm. Nếu quên thì cần phiếu khôi phục ở bước sau.</translation>
    </message>
    <message>
        <source>Keeping the key</source>
        <translation>Giữ khóa dữ liệu</translation>
    </message>
    <message>
        <source>All data are encrypted. Whoever takes the computer or its disk without the key can read nothing.</source>
        <translation>Mọi dữ liệu đều được mã hóa. Ai lấy máy hay ổ đĩa mà không có khóa thì không đọc được gì.</translation>
    </message>
    <message>
        <source>asking the key ring…</source>
        <translation>đang hỏi chùm khóa…</translation>
    </message>
    <message>
        <source>If a window asks for the password of this account&apos;s key ring, type it there.</source>
        <translation>Nếu có cửa sổ hỏi mật khẩu chùm khóa của tài khoản này, gõ vào đó.</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>sẵn sàng</translation>
    </message>
    <message>
        <source>The key lies in the key ring and opens with the sign-in to this computer: nothing is to be typed.</source>
        <translation>Khóa nằm trong chùm khóa và mở cùng lúc đăng nhập máy: không phải gõ gì.</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>đang khóa</translation>
    </message>
    <message>
        <source>Unlock the key ring (sign in to this computer with a password, not automatically) and look again, or take a passphrase.</source>
        <translation>Mở chùm khóa (đăng nhập máy bằng mật khẩu, không tự động) rồi kiểm tra lại, hoặc dùng cụm mật khẩu.</translation>
    </message>
    <message>
        <source>none on this computer</source>
        <translation>máy này không có</translation>
    </message>
    <message>
        <source>Without a key ring a passphrase opens the data at each start.</source>
        <translation>Không có chùm khóa thì mỗi lần mở phần mềm phải gõ cụm mật khẩu.</translation>
    </message>
    <message>
        <source>Unlock the key ring, or take a passphrase.</source>
        <translation>Mở chùm khóa, hoặc dùng cụm mật khẩu.</translation>
    </message>
    <message>
        <source>Type the same passphrase again.</source>
        <translation>Gõ lại cụm mật khẩu.</translation>
    </message>
    <message>
        <source>The two passphrases differ: type them again.</source>
        <translation>Hai cụm mật khẩu khác nhau: gõ lại.</translation>
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
    <name>motcua::ui::KioskRulesBox</name>
    <message>
        <source>Identity card</source>
        <translation>Thẻ căn cước</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>không đọc</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>tùy người dân</translation>
    </message>
    <message>
        <source>needed for a number</source>
        <translation>bắt buộc khi lấy số</translation>
    </message>
    <message>
        <source>Numbers a card a day (0: any, no card is read)</source>
        <translation>Số lượt mỗi thẻ trong ngày (0: không giới hạn, không đọc thẻ)</translation>
    </message>
    <message>
        <source>What can still be received today is shown</source>
        <translation>Hiện số hồ sơ hôm nay còn nhận được</translation>
    </message>
    <message>
        <source>A number is given when the day is full</source>
        <translation>Vẫn cấp số khi hôm nay đã đủ</translation>
    </message>
    <message>
        <source>Papers and fees can be looked up</source>
        <translation>Cho tra cứu giấy tờ và lệ phí</translation>
    </message>
    <message>
        <source>Appointments check in here</source>
        <translation>Cho xác nhận lịch hẹn</translation>
    </message>
    <message>
        <source>the one with the parcel</source>
        <translation>nhóm có hình gói hồ sơ</translation>
    </message>
    <message>
        <source>Results are handed out at</source>
        <translation>Nhận kết quả ở nhóm</translation>
    </message>
    <message>
        <source>Begins with large text</source>
        <translation>Bắt đầu với chữ lớn</translation>
    </message>
    <message>
        <source>Home after a number: seconds</source>
        <translation>Về màn hình đầu sau khi cấp số: giây</translation>
    </message>
    <message>
        <source>Home without a touch: seconds</source>
        <translation>Về màn hình đầu khi không ai chạm: giây</translation>
    </message>
    <message>
        <source>What went wrong stays: seconds</source>
        <translation>Giữ thông báo lỗi: giây</translation>
    </message>
    <message>
        <source>No card is read as long as there is no limit a day.</source>
        <translation>Chưa đọc thẻ vì chưa đặt giới hạn mỗi ngày.</translation>
    </message>
    <message>
        <source>Holds from the next citizen on, at every kiosk of the centre; each change is recorded.</source>
        <translation>Có hiệu lực từ người dân kế tiếp ở mọi máy lấy số của trung tâm; mỗi thay đổi đều được ghi lại.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::KioskWindow</name>
    <message>
        <source>Kiosk %1</source>
        <translation>Máy lấy số %1</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Chữ lớn</translation>
    </message>
    <message>
        <source>Taking your number…</source>
        <translation>Đang lấy số…</translation>
    </message>
    <message>
        <source>%1: probably no more dossiers can be received today.</source>
        <translation>%1: hôm nay khó nhận thêm hồ sơ.</translation>
    </message>
    <message>
        <source>Please ask at the reception desk, it may know a way. Tomorrow the first numbers are given when the centre opens.</source>
        <translation>Xin hỏi bàn hướng dẫn để được giúp. Ngày mai, trung tâm mở cửa là có số đầu tiên.</translation>
    </message>
    <message>
        <source>Take a number all the same</source>
        <translation>Vẫn lấy số</translation>
    </message>
    <message>
        <source>Looking for your appointment…</source>
        <translation>Đang tìm lịch hẹn…</translation>
    </message>
    <message>
        <source>Take a number without an appointment, or ask at the reception desk.</source>
        <translation>Xin lấy số thường, hoặc hỏi bàn hướng dẫn.</translation>
    </message>
    <message>
        <source>Your appointment is found. Which matter is it for?</source>
        <translation>Đã tìm thấy lịch hẹn. Ông/bà cần làm việc gì?</translation>
    </message>
    <message>
        <source>Choose the matter on the next page, then the number comes.</source>
        <translation>Xin chọn việc ở trang sau, máy sẽ cấp số.</translation>
    </message>
    <message>
        <source>Choose the matter</source>
        <translation>Chọn việc cần làm</translation>
    </message>
    <message>
        <source>No appointment with this code is known here.</source>
        <translation>Không tìm thấy lịch hẹn có mã này.</translation>
    </message>
    <message>
        <source>This appointment was cancelled.</source>
        <translation>Lịch hẹn này đã bị hủy.</translation>
    </message>
    <message>
        <source>This appointment is for another day: %1.</source>
        <translation>Lịch hẹn này vào ngày khác: %1.</translation>
    </message>
    <message>
        <source>This appointment is at %1.</source>
        <translation>Lịch hẹn này lúc %1.</translation>
    </message>
    <message>
        <source>Its number is given from %1 on. Please come back then.</source>
        <translation>Số được cấp từ %1. Xin quay lại lúc đó.</translation>
    </message>
    <message>
        <source>This appointment was at %1 and has lapsed.</source>
        <translation>Lịch hẹn lúc %1 đã quá giờ và hết hiệu lực.</translation>
    </message>
    <message>
        <source>The visit of this appointment is over.</source>
        <translation>Lượt làm việc của lịch hẹn này đã xong.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>The card could not be read. Hold it still and try again.</source>
        <translation>Chưa đọc được thẻ. Xin giữ yên thẻ và thử lại.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
</context>
<context>
    <name>motcua::ui::LeavePage</name>
    <message>
        <source>Close the kiosk</source>
        <translation>Đóng máy lấy số</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message numerus="yes">
        <source>Wrong. %n tries left.</source>
        <translation>
            <numerusform>Chưa đúng. Còn %n lần thử.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked until %1.</source>
        <translation>Tạm khóa đến %1.</translation>
    </message>
    <message>
        <source>This account cannot close the kiosk.</source>
        <translation>Tài khoản này không đóng được máy lấy số.</translation>
    </message>
    <message>
        <source>Administrators and supervisors alone</source>
        <translation>Chỉ dành cho quản trị và lãnh đạo trung tâm</translation>
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
    <message>
        <source>Type the password to unlock.</source>
        <translation>Gõ mật khẩu để mở.</translation>
    </message>
    <message>
        <source>Type the password, then Enter.</source>
        <translation>Hãy gõ mật khẩu rồi Enter.</translation>
    </message>
    <message>
        <source>Your PIN has been reset. Press “Change person” and sign in to choose your own.</source>
        <translation>Mã PIN của bạn đã được cấp lại. Bấm “Đổi người” rồi đăng nhập để đặt mã riêng.</translation>
    </message>
    <message>
        <source>Wrong password.</source>
        <translation>Sai mật khẩu.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::MessagePage</name>
    <message>
        <source>Back to the start</source>
        <translation>Về màn hình đầu</translation>
    </message>
</context>
<context>
    <name>motcua::ui::NavRail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n người chờ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::NewSecretOverlay</name>
    <message>
        <source>Choose your own PIN or password</source>
        <translation>Đặt mã PIN hoặc mật khẩu riêng</translation>
    </message>
    <message>
        <source>What you sign in with</source>
        <translation>Bạn đăng nhập bằng</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Gõ lại mã mới</translation>
    </message>
    <message>
        <source>Use the new one</source>
        <translation>Dùng mã mới</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Six digits, or a password of at least ten characters.</source>
        <translation>Sáu chữ số, hoặc mật khẩu ít nhất mười ký tự.</translation>
    </message>
    <message>
        <source>The one you typed was given to you, so somebody else knows it. From now on only you should.</source>
        <translation>Mã vừa gõ là do người khác cấp nên còn người khác biết. Từ nay chỉ mình bạn được biết.</translation>
    </message>
    <message>
        <source>Your PIN now</source>
        <translation>Mã PIN đang dùng</translation>
    </message>
    <message>
        <source>Your password now</source>
        <translation>Mật khẩu đang dùng</translation>
    </message>
    <message>
        <source>Not a birthday, not 123456, not one digit over and over.</source>
        <translation>Không dùng ngày sinh, 123456 hay một chữ số lặp lại.</translation>
    </message>
    <message>
        <source>Three or four words that do not belong together are easy to remember.</source>
        <translation>Ba bốn từ không liên quan ghép lại thì dễ nhớ mà khó đoán.</translation>
    </message>
    <message>
        <source>Type the one you use now first.</source>
        <translation>Trước hết hãy gõ mã đang dùng.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second one again.</source>
        <translation>Hai lần gõ không giống nhau. Hãy gõ lại lần thứ hai.</translation>
    </message>
    <message>
        <source>The one in use now is not right. Nothing was changed.</source>
        <translation>Mã đang dùng chưa đúng. Chưa có gì thay đổi.</translation>
    </message>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>Còn %n lần thử.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked until %1 after too many wrong ones. Nothing was changed.</source>
        <translation>Khóa đến %1 vì sai quá nhiều lần. Chưa có gì thay đổi.</translation>
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
    <message>
        <source>Restore from a backup…</source>
        <translation>Khôi phục từ bản sao lưu…</translation>
    </message>
    <message>
        <source>Use the recovery sheet…</source>
        <translation>Dùng phiếu khôi phục…</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PackPage</name>
    <message>
        <source>I have the pack</source>
        <translation>Có gói của tỉnh</translation>
    </message>
    <message>
        <source>There is no pack</source>
        <translation>Không có gói</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Province pack</source>
        <translation>Gói của tỉnh</translation>
    </message>
    <message>
        <source>The signature holds</source>
        <translation>Chữ ký đúng</translation>
    </message>
    <message>
        <source>unchanged since it was signed</source>
        <translation>không bị sửa sau khi ký</translation>
    </message>
    <message>
        <source>Fingerprint of the signer</source>
        <translation>Mã đối chiếu của người ký</translation>
    </message>
    <message>
        <source>Type the first and the last group from the province&apos;s letter, or scan its code</source>
        <translation>Gõ nhóm đầu và nhóm cuối trong công văn của tỉnh, hoặc quét mã trên công văn</translation>
    </message>
    <message>
        <source>Without a pack the name, the ids and the number range are typed in the next step; the gateway&apos;s address and the enrolment code come from the province later. A pack can be applied at any time.</source>
        <translation>Không có gói thì tên, mã và dải số được gõ ở bước sau; địa chỉ cổng và mã đăng ký do tỉnh cấp sau. Có thể áp dụng gói bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>The province pack</source>
        <translation>Gói của tỉnh</translation>
    </message>
    <message>
        <source>One signed file brings the gateway, the dossier numbers, the procedures and the forms. Compare its fingerprint with the letter before anything of it is used.</source>
        <translation>Một tệp có chữ ký mang theo địa chỉ cổng, dải số hồ sơ, thủ tục và biểu mẫu. So mã đối chiếu với công văn trước khi dùng.</translation>
    </message>
    <message>
        <source>Choose the province pack</source>
        <translation>Chọn gói của tỉnh</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Đang đọc %1…</translation>
    </message>
    <message>
        <source>or drop it on this window</source>
        <translation>hoặc kéo thả tệp vào cửa sổ này</translation>
    </message>
    <message>
        <source>%1 · pack %2 of %3</source>
        <translation>%1 · gói số %2 ngày %3</translation>
    </message>
    <message>
        <source>Signed by: %1</source>
        <translation>Người ký: %1</translation>
    </message>
    <message>
        <source>Gateway: %1</source>
        <translation>Cổng: %1</translation>
    </message>
    <message>
        <source>same as in the letter</source>
        <translation>khớp với công văn</translation>
    </message>
    <message>
        <source>not the same</source>
        <translation>không khớp</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>chưa so</translation>
    </message>
    <message>
        <source>Choose the file of the pack, or say that there is none.</source>
        <translation>Chọn tệp gói, hoặc chọn là không có gói.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the letter.</source>
        <translation>So mã đối chiếu với công văn của tỉnh.</translation>
    </message>
    <message numerus="yes">
        <source>%n centre(s)</source>
        <translation>
            <numerusform>%n trung tâm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s)</source>
        <translation>
            <numerusform>%n thủ tục</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old commune(s)</source>
        <translation>
            <numerusform>%n xã cũ</numerusform>
        </translation>
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
    <name>motcua::ui::PaperRollOverlay</name>
    <message>
        <source>Still waiting</source>
        <translation>Còn đang chờ</translation>
    </message>
    <message>
        <source>Already served</source>
        <translation>Đã phục vụ xong</translation>
    </message>
    <message>
        <source>Enter paper numbers</source>
        <translation>Nhập phiếu giấy</translation>
    </message>
    <message>
        <source>Numbers that were handed out from the paper roll while the machine could not. Their times are kept as estimated.</source>
        <translation>Các số đã phát từ cuộn phiếu giấy khi máy không phát được. Giờ của các số này được ghi là ước lượng.</translation>
    </message>
    <message>
        <source>Number on the paper</source>
        <translation>Số trên phiếu giấy</translation>
    </message>
    <message>
        <source>Handed out about</source>
        <translation>Giờ phát (ước chừng)</translation>
    </message>
    <message>
        <source>Service group</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Ưu tiên</translation>
    </message>
    <message>
        <source>This citizen is</source>
        <translation>Công dân này</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Enter this number</source>
        <translation>Nhập số này</translation>
    </message>
    <message>
        <source>It takes the place of its time in the line</source>
        <translation>Số được xếp vào hàng theo giờ phát</translation>
    </message>
    <message>
        <source>It is kept as served</source>
        <translation>Ghi lại là đã phục vụ</translation>
    </message>
    <message>
        <source>This is no number of a paper roll; nothing was added.</source>
        <translation>Đây không phải số của cuộn phiếu giấy; không thêm gì.</translation>
    </message>
    <message>
        <source>Enter it as it is printed, such as %1.</source>
        <translation>Nhập đúng như in trên phiếu, ví dụ %1.</translation>
    </message>
    <message>
        <source>The time was not understood; nothing was added.</source>
        <translation>Không hiểu giờ đã nhập; không thêm gì.</translation>
    </message>
    <message>
        <source>Enter about when it was, such as 9:05.</source>
        <translation>Nhập giờ phát ước chừng, ví dụ 9:05.</translation>
    </message>
    <message>
        <source>Entered: %1. Latest: %2</source>
        <translation>Đã nhập: %1. Gần nhất: %2</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PaperTimesBox</name>
    <message>
        <source>whenever there is a link</source>
        <translation>bất cứ khi nào có mạng</translation>
    </message>
    <message>
        <source>only on links that cost nothing</source>
        <translation>chỉ khi mạng không tính cước</translation>
    </message>
    <message>
        <source>only at night</source>
        <translation>chỉ ban đêm</translation>
    </message>
    <message>
        <source>Papers are sent</source>
        <translation>Gửi giấy tờ</translation>
    </message>
    <message>
        <source>Night begins</source>
        <translation>Đêm bắt đầu</translation>
    </message>
    <message>
        <source>Night ends</source>
        <translation>Đêm kết thúc</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Records and papers go as soon as there is a link.</source>
        <translation>Bản ghi và giấy tờ được gửi ngay khi có mạng.</translation>
    </message>
    <message>
        <source>Records go at once. Papers wait while the system says that the link is paid by amount (mobile data).</source>
        <translation>Bản ghi gửi ngay. Giấy tờ chờ khi hệ thống báo mạng đang dùng tính cước theo dung lượng (dữ liệu di động).</translation>
    </message>
    <message>
        <source>Records go at once. Papers go between %1 and %2; leave this computer on. A paper somebody opens comes at once.</source>
        <translation>Bản ghi gửi ngay. Giấy tờ gửi từ %1 đến %2; hãy để máy bật. Giấy tờ có người mở xem thì về ngay.</translation>
    </message>
    <message>
        <source>A supervisor or the administrator changes this.</source>
        <translation>Người giám sát hoặc quản trị viên đổi mục này.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PeopleModel</name>
    <message>
        <source>Closed</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máy</translation>
    </message>
    <message>
        <source>Locked until %1</source>
        <translation>Khóa đến %1</translation>
    </message>
    <message>
        <source>Must choose an own PIN</source>
        <translation>Chờ đặt mã riêng</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Thêm cán bộ…</translation>
    </message>
    <message>
        <source>Name, role, counter…</source>
        <translation>Tên, vai trò, quầy…</translation>
    </message>
    <message>
        <source>New PIN or password…</source>
        <translation>Cấp lại mã PIN hoặc mật khẩu…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Mở khóa…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) in use</source>
        <translation>
            <numerusform>%n tài khoản đang dùng</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Chưa chọn ai</translation>
    </message>
    <message>
        <source>Signs in with: %1</source>
        <translation>Đăng nhập bằng: %1</translation>
    </message>
    <message>
        <source>Open the account again</source>
        <translation>Mở lại tài khoản</translation>
    </message>
    <message>
        <source>Close the account…</source>
        <translation>Đóng tài khoản…</translation>
    </message>
    <message>
        <source>Your own account: your PIN is changed in Settings, the rest by somebody else.</source>
        <translation>Tài khoản của bạn: mã PIN đổi trong Cài đặt, việc khác do người khác làm.</translation>
    </message>
    <message>
        <source>Only an administrator changes accounts of supervisors and administrators.</source>
        <translation>Chỉ quản trị viên sửa được tài khoản của người giám sát và quản trị viên.</translation>
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
    <name>motcua::ui::PriorityPage</name>
    <message>
        <source>I have no priority</source>
        <translation>Tôi không thuộc diện ưu tiên</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Take a priority number</source>
        <translation>Lấy số ưu tiên</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Xin chọn lý do</translation>
    </message>
    <message>
        <source>Choose one. A clerk will look at the papers at the counter.</source>
        <translation>Chọn một lý do. Cán bộ sẽ xem giấy tờ tại quầy.</translation>
    </message>
    <message>
        <source>Reason for priority</source>
        <translation>Lý do ưu tiên</translation>
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
        <translation>Thay đổi</translation>
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
    <name>motcua::ui::ProcedurePage</name>
    <message>
        <source>to be shown</source>
        <translation>xuất trình</translation>
    </message>
    <message>
        <source>to be handed in</source>
        <translation>nộp</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n bản chính</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n bản sao</numerusform>
        </translation>
    </message>
    <message>
        <source>only where it applies</source>
        <translation>chỉ khi thuộc trường hợp</translation>
    </message>
    <message>
        <source>Take a number for this</source>
        <translation>Lấy số làm thủ tục này</translation>
    </message>
    <message>
        <source>I have priority</source>
        <translation>Tôi thuộc diện ưu tiên</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Lệ phí</translation>
    </message>
    <message>
        <source>Time it takes</source>
        <translation>Thời hạn giải quyết</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>Giấy tờ cần mang</translation>
    </message>
    <message numerus="yes">
        <source>%n more below</source>
        <translation>
            <numerusform>còn %n giấy tờ bên dưới</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::ProofOverlay</name>
    <message>
        <source>The person then signs in with</source>
        <translation>Người đó đăng nhập bằng</translation>
    </message>
    <message>
        <source>Reason, for the audit</source>
        <translation>Lý do, để ghi nhật ký</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>New PIN for %1</source>
        <translation>Cấp lại mã cho %1</translation>
    </message>
    <message>
        <source>The program gives a temporary one. The old one ends at once, a lock is lifted, and the person chooses an own one at the next sign-in.</source>
        <translation>Chương trình cấp một mã tạm. Mã cũ hết dùng ngay, nếu đang khóa thì được mở, và người đó tự đặt mã riêng khi đăng nhập.</translation>
    </message>
    <message>
        <source>Give a new PIN</source>
        <translation>Cấp mã mới</translation>
    </message>
    <message>
        <source>Unlock the account of %1</source>
        <translation>Mở khóa tài khoản của %1</translation>
    </message>
    <message>
        <source>The PIN stays. Make sure that it was the person who typed it wrong.</source>
        <translation>Mã cũ giữ nguyên. Hãy chắc rằng chính người đó đã gõ sai.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Close the account of %1</source>
        <translation>Đóng tài khoản của %1</translation>
    </message>
    <message>
        <source>Nobody signs in with it any more. What the person has done stays in the records, and the account can be opened again.</source>
        <translation>Không ai đăng nhập bằng tài khoản này nữa. Những việc đã làm vẫn còn trong nhật ký, và tài khoản mở lại được.</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>Đóng tài khoản</translation>
    </message>
    <message>
        <source>Your own PIN</source>
        <translation>Mã PIN của chính bạn</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>Mật khẩu của chính bạn</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Hãy ghi ngắn gọn lý do.</translation>
    </message>
    <message>
        <source>Type your own PIN or password: it shows that it is you.</source>
        <translation>Hãy gõ mã PIN hoặc mật khẩu của chính bạn để xác nhận.</translation>
    </message>
    <message>
        <source>Your own PIN or password is not right. Nothing was changed.</source>
        <translation>Mã PIN hoặc mật khẩu của bạn chưa đúng. Chưa có gì thay đổi.</translation>
    </message>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>Còn %n lần thử.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your account is locked until %1. Nothing was changed.</source>
        <translation>Tài khoản của bạn bị khóa đến %1. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Your account was closed meanwhile. Nothing was changed.</source>
        <translation>Tài khoản của bạn vừa bị đóng. Chưa có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::QuestionRow</name>
    <message>
        <source>No, change nothing</source>
        <translation>Không, giữ nguyên</translation>
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
    <message>
        <source>%1 called again</source>
        <translation>Đã gọi lại %1</translation>
    </message>
    <message>
        <source>The time to undo is over; nothing was changed.</source>
        <translation>Đã hết giờ hoàn tác; chưa có gì bị đổi.</translation>
    </message>
    <message>
        <source>A supervisor can still undo it with a PIN: F10, then “Undo with a supervisor”.</source>
        <translation>Lãnh đạo vẫn hoàn tác được bằng mã PIN: F10, rồi “Hoàn tác có lãnh đạo”.</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>quầy %1</translation>
    </message>
    <message>
        <source>%1 transferred to %2</source>
        <translation>%1 đã chuyển đến %2</translation>
    </message>
    <message>
        <source>%1 is back in the line</source>
        <translation>%1 đã vào lại hàng chờ</translation>
    </message>
    <message>
        <source>%1 waits again</source>
        <translation>%1 chờ lại</translation>
    </message>
    <message>
        <source>%1 left before the call</source>
        <translation>%1 đã bỏ về</translation>
    </message>
    <message>
        <source>Quick transaction done: %1</source>
        <translation>Xong giao dịch nhanh: %1</translation>
    </message>
    <message>
        <source>Quick transaction begun: %1</source>
        <translation>Bắt đầu giao dịch nhanh: %1</translation>
    </message>
    <message>
        <source>Added to %1: %2</source>
        <translation>Đã thêm vào %1: %2</translation>
    </message>
    <message>
        <source>Counter paused: %1</source>
        <translation>Quầy tạm nghỉ: %1</translation>
    </message>
    <message>
        <source>Counter closed</source>
        <translation>Quầy đã đóng</translation>
    </message>
    <message>
        <source>Help called to this counter</source>
        <translation>Đã gọi hỗ trợ đến quầy này</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>Đã hủy số %1</translation>
    </message>
    <message>
        <source>%1 is on hold with %2; nothing was changed.</source>
        <translation>%1 đang do %2 tạm giữ; chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Any clerk of its group may bring it back once its time is up, a supervisor at once.</source>
        <translation>Hết giờ giữ thì cán bộ cùng nhóm gọi lại được; lãnh đạo gọi lại được ngay.</translation>
    </message>
    <message>
        <source>Counter %1 taken over</source>
        <translation>Đã nhận quầy %1</translation>
    </message>
    <message>
        <source>Counter %1 open</source>
        <translation>Đã mở quầy %1</translation>
    </message>
</context>
<context>
    <name>motcua::ui::QueueModel</name>
    <message>
        <source>%1, %2 waiting, mean %3</source>
        <translation>%1, %2 người chờ, trung bình %3</translation>
    </message>
    <message>
        <source>Booked %1</source>
        <translation>Hẹn %1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Lấy kết quả</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Nộp lại</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Chuyển đến</translation>
    </message>
    <message>
        <source>For this counter</source>
        <translation>Chuyển cho quầy này</translation>
    </message>
    <message>
        <source>no slip of paper</source>
        <translation>không có phiếu giấy</translation>
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
        <translation>Đang phục vụ</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>GD nhanh</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Khác…</translation>
    </message>
    <message>
        <source>Works when a number is here</source>
        <translation>Dùng được khi có số tại quầy</translation>
    </message>
    <message>
        <source>Works while the counter is open</source>
        <translation>Dùng được khi quầy đang mở</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Chờ một chút</translation>
    </message>
    <message>
        <source>Server away since %1</source>
        <translation>Mất máy chủ từ %1</translation>
    </message>
    <message>
        <source>Server away since %1 · work goes on</source>
        <translation>Mất máy chủ từ %1 · vẫn làm việc</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) crossed while apart</source>
        <translation>
            <numerusform>%n số bị trùng khi mất máy chủ</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers and calls go on at this computer; they are put together with the others when %1 is back.</source>
        <translation>Máy này vẫn cấp số và gọi số; khi %1 trở lại, mọi thứ được ghép chung.</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>máy chủ</translation>
    </message>
    <message>
        <source>This computer&apos;s date or time is wrong</source>
        <translation>Ngày giờ của máy này bị sai</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) not taken by the centre</source>
        <translation>
            <numerusform>%n bước máy chủ không nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>The centre has a newer program · work goes on</source>
        <translation>Máy chủ dùng bản mới hơn · vẫn làm việc</translation>
    </message>
    <message>
        <source>The centre has another date or time, and the queue goes by that. What is saved is safe; set this computer&apos;s right, it may be alone one day.</source>
        <translation>Máy chủ có ngày giờ khác, hàng đợi chạy theo máy chủ. Những gì đã lưu vẫn an toàn; hãy chỉnh lại ngày giờ máy này, phòng khi máy phải chạy một mình.</translation>
    </message>
    <message>
        <source>Done here while the centre&apos;s server was away. They are kept on this computer and count for nobody: look for these citizens&apos; numbers and give them new ones.</source>
        <translation>Đã làm ở máy này khi mất máy chủ. Các bước đó vẫn được giữ trên máy này nhưng không ai tính: hãy tìm những người cầm các số đó và cấp số mới cho họ.</translation>
    </message>
    <message>
        <source>Date wrong here or at the server · work goes on</source>
        <translation>Sai ngày giờ ở đây hoặc ở máy chủ · vẫn làm việc</translation>
    </message>
    <message>
        <source>This computer and the centre&apos;s server have different dates or times. Numbers and calls go on at this computer and nothing is lost: set the wrong one right, then they are put together with the others.</source>
        <translation>Máy này và máy chủ của trung tâm lệch ngày giờ. Máy này vẫn phát số và gọi số, không mất gì: chỉnh lại máy đang sai, sau đó mọi thứ được ghép chung.</translation>
    </message>
    <message>
        <source>Look what was not taken</source>
        <translation>Xem các bước không được nhận</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Đã gọi</translation>
    </message>
</context>
<context>
    <name>motcua::ui::QueueRulesBox</name>
    <message>
        <source>Calls out of turn in a row, at most</source>
        <translation>Gọi vượt thứ tự liên tiếp, tối đa</translation>
    </message>
    <message>
        <source>Overdue after so many minutes more</source>
        <translation>Quá hạn khi chờ lâu hơn (phút)</translation>
    </message>
    <message>
        <source>Appointment: minutes early</source>
        <translation>Hẹn giờ: sớm (phút)</translation>
    </message>
    <message>
        <source>Appointment: minutes late</source>
        <translation>Hẹn giờ: muộn (phút)</translation>
    </message>
    <message>
        <source>Calls of one number, at most</source>
        <translation>Số lần gọi một số, nhiều nhất</translation>
    </message>
    <message>
        <source>Seconds between two calls</source>
        <translation>Giãn cách hai lần gọi (giây)</translation>
    </message>
    <message>
        <source>No-show: minutes of grace</source>
        <translation>Vắng mặt: chờ quay lại (phút)</translation>
    </message>
    <message>
        <source>On hold: minutes</source>
        <translation>Tạm giữ (phút)</translation>
    </message>
    <message>
        <source>Undo: seconds</source>
        <translation>Hoàn tác trong (giây)</translation>
    </message>
    <message>
        <source>Wait turns amber at minutes</source>
        <translation>Chờ lâu, vàng từ (phút)</translation>
    </message>
    <message>
        <source>Wait turns red at minutes</source>
        <translation>Chờ quá lâu, đỏ từ (phút)</translation>
    </message>
    <message>
        <source>Nine of ten wait at most minutes</source>
        <translation>90 % người chờ không quá (phút)</translation>
    </message>
    <message>
        <source>Many in one line from</source>
        <translation>Báo đông từ (người một hàng)</translation>
    </message>
    <message>
        <source>Results are handed over first</source>
        <translation>Trả kết quả được ưu tiên</translation>
    </message>
    <message>
        <source>Who was not served keeps the place</source>
        <translation>Chưa phục vụ thì giữ chỗ hôm sau</translation>
    </message>
    <message>
        <source>The centre closes at</source>
        <translation>Trung tâm đóng cửa lúc</translation>
    </message>
    <message>
        <source>Holds from the next call on, at every computer of the centre; each change is recorded.</source>
        <translation>Có hiệu lực từ lượt gọi kế tiếp ở mọi máy của trung tâm; mỗi thay đổi đều được ghi lại.</translation>
    </message>
    <message>
        <source>Appointment: checks in so many minutes before at the earliest (0: all day)</source>
        <translation>Hẹn giờ: điểm danh sớm nhất trước (phút; 0: cả ngày)</translation>
    </message>
    <message>
        <source>Appointment: lapses so many minutes after (0: not on its day)</source>
        <translation>Hẹn giờ: hết hiệu lực sau (phút; 0: không hết trong ngày)</translation>
    </message>
    <message>
        <source>Appointment that lapsed: gets an ordinary number (no: is sent to the desk)</source>
        <translation>Hẹn giờ đã hết hiệu lực: vẫn cấp số thường (không: mời ra quầy)</translation>
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
        <translation>Mã lịch hẹn</translation>
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
    <message>
        <source>This receipt was voided and is not printed any more. The dossier is saved.</source>
        <translation>Giấy hẹn này đã hủy nên không in nữa. Hồ sơ vẫn được lưu.</translation>
    </message>
    <message>
        <source>Take it back from the citizen. Reason: %1 (approved by %2).</source>
        <translation>Thu lại giấy hẹn từ công dân. Lý do: %1 (%2 duyệt).</translation>
    </message>
    <message>
        <source>The due date was changed to %1.</source>
        <translation>Ngày hẹn đã đổi thành %1.</translation>
    </message>
    <message>
        <source>The sheet still says %1: tell the citizen the new date.</source>
        <translation>Giấy hẹn vẫn ghi %1: báo cho công dân ngày mới.</translation>
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
    <name>motcua::ui::RecoveryWindow</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Phiếu khôi phục</translation>
    </message>
    <message>
        <source>Open with the recovery sheet</source>
        <translation>Mở bằng phiếu khôi phục</translation>
    </message>
    <message>
        <source>Type the nine lines of the sheet in the centre&apos;s safe, or read its QR. Then this computer keeps the key again.</source>
        <translation>Gõ chín dòng trên phiếu cất trong két của trung tâm, hoặc quét mã QR trên phiếu. Sau đó máy này lại giữ khóa.</translation>
    </message>
    <message>
        <source>These data came from another computer. With the sheet they open here as a new station: ask the province for its name and numbers first, so that no dossier number is ever given twice.</source>
        <translation>Dữ liệu này đến từ máy khác. Có phiếu thì mở được tại đây như một trạm mới: hãy xin tỉnh tên trạm và dải số trước, để không số hồ sơ nào bị cấp hai lần.</translation>
    </message>
    <message>
        <source>Lines of the sheet</source>
        <translation>Các dòng trên phiếu</translation>
    </message>
    <message>
        <source>First dossier number of the day</source>
        <translation>Số hồ sơ đầu tiên trong ngày</translation>
    </message>
    <message>
        <source>Last dossier number of the day</source>
        <translation>Số hồ sơ cuối cùng trong ngày</translation>
    </message>
    <message>
        <source>Name of the new station</source>
        <translation>Tên trạm mới</translation>
    </message>
    <message>
        <source>Passphrase, only where there is no key ring</source>
        <translation>Cụm mật khẩu, chỉ khi máy không có chùm khóa</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Gõ lại</translation>
    </message>
    <message>
        <source>Open the data</source>
        <translation>Mở dữ liệu</translation>
    </message>
    <message>
        <source>The name of the new station is missing.</source>
        <translation>Còn thiếu tên trạm mới.</translation>
    </message>
    <message>
        <source>The numbers of the new station are missing.</source>
        <translation>Còn thiếu dải số của trạm mới.</translation>
    </message>
    <message numerus="yes">
        <source>The passphrase needs at least %n character(s).</source>
        <translation>
            <numerusform>Cụm mật khẩu cần ít nhất %n ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Hai lần gõ cụm mật khẩu không giống nhau.</translation>
    </message>
    <message>
        <source>All nine lines are right.</source>
        <translation>Cả chín dòng đều đúng.</translation>
    </message>
    <message>
        <source>Capital and small letters, spaces and dashes do not matter.</source>
        <translation>Không phân biệt chữ hoa, chữ thường, dấu cách và gạch nối.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ReleaseOverlay</name>
    <message>
        <source>Why (needed)</source>
        <translation>Lý do (bắt buộc)</translation>
    </message>
    <message>
        <source>Free the counter</source>
        <translation>Giải phóng quầy</translation>
    </message>
    <message>
        <source>Free counter %1?</source>
        <translation>Giải phóng quầy %1?</translation>
    </message>
    <message>
        <source>It is open for %1. </source>
        <translation>Quầy đang mở tên %1. </translation>
    </message>
    <message>
        <source>Nobody is being served there. The counter is closed.</source>
        <translation>Quầy không phục vụ ai. Quầy sẽ đóng.</translation>
    </message>
    <message>
        <source>%1 goes back to the line and keeps its place; the counter is closed.</source>
        <translation>%1 trở lại hàng chờ và giữ nguyên chỗ; quầy sẽ đóng.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::RestoreWindow</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>%1 of %2 copied</source>
        <translation>Đã chép %1 / %2</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Choose the backup disk or folder…</source>
        <translation>Chọn ổ hoặc thư mục sao lưu…</translation>
    </message>
    <message>
        <source>Backups found, newest first</source>
        <translation>Các bản sao lưu tìm thấy, mới nhất trước</translation>
    </message>
    <message>
        <source>Recovery sheet: type its lines, or leave this empty when the key ring of this computer still has the key.</source>
        <translation>Phiếu khôi phục: gõ các dòng trên phiếu, hoặc để trống nếu chùm khóa của máy này còn giữ khóa.</translation>
    </message>
    <message>
        <source>Lines of the recovery sheet</source>
        <translation>Các dòng của phiếu khôi phục</translation>
    </message>
    <message>
        <source>Progress of the restore</source>
        <translation>Tiến độ khôi phục</translation>
    </message>
    <message>
        <source>1. Ask the province for a new enrolment code: after a restore this computer is a new station to it.
2. What the province had received since the backup comes back over the link.
3. Dossiers that are missing here but whose receipts exist on paper: enter them again from the paper.</source>
        <translation>1. Xin tỉnh mã đăng ký mới: sau khi khôi phục, máy này là một trạm mới đối với tỉnh.
2. Những gì tỉnh đã nhận sau thời điểm sao lưu sẽ được tải về khi có mạng.
3. Hồ sơ thiếu trên máy nhưng có giấy hẹn: nhập lại theo giấy.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Connect the disk the backups are made to. Nothing is changed until you have seen what a backup holds.</source>
        <translation>Cắm ổ sao lưu vào máy. Chưa có gì thay đổi cho đến khi bạn xem bản sao lưu chứa những gì.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>Dùng bản sao lưu nào?</translation>
    </message>
    <message>
        <source>The newest is usually the right one.</source>
        <translation>Thường là bản mới nhất.</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Xem nội dung</translation>
    </message>
    <message>
        <source>What it holds, and what would be missing</source>
        <translation>Bản này có gì, và sẽ thiếu gì</translation>
    </message>
    <message>
        <source>The present data are set aside in a folder beside, never deleted.</source>
        <translation>Dữ liệu hiện tại được cất sang một thư mục bên cạnh, không bị xóa.</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Khôi phục bản này</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Đang khôi phục…</translation>
    </message>
    <message>
        <source>Keep the disk connected and the computer on.</source>
        <translation>Giữ nguyên ổ sao lưu và không tắt máy.</translation>
    </message>
    <message>
        <source>The data are back</source>
        <translation>Dữ liệu đã được khôi phục</translation>
    </message>
    <message>
        <source>They were checked after copying. What to do now:</source>
        <translation>Dữ liệu đã được kiểm tra sau khi chép. Việc cần làm tiếp:</translation>
    </message>
    <message>
        <source>Open the data</source>
        <translation>Mở dữ liệu</translation>
    </message>
    <message>
        <source>Where the backup is</source>
        <translation>Nơi có bản sao lưu</translation>
    </message>
    <message>
        <source>%1 (of another computer: %2)</source>
        <translation>%1 (của máy khác: %2)</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>Thư mục này không có bản sao lưu.</translation>
    </message>
    <message>
        <source>Choose the disk or folder whose name begins with motcua-backup.</source>
        <translation>Chọn ổ hoặc thư mục có tên bắt đầu bằng motcua-backup.</translation>
    </message>
    <message>
        <source>The backup of %1 holds %2 and %3.</source>
        <translation>Bản sao lưu %1 có %2 và %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n tệp</numerusform>
        </translation>
    </message>
    <message>
        <source>The present data cannot be read any more, so what is younger than the backup cannot be told. What the province received comes back.</source>
        <translation>Dữ liệu hiện tại không đọc được nữa nên không biết những gì có sau bản sao lưu. Những gì tỉnh đã nhận sẽ được tải về.</translation>
    </message>
    <message>
        <source>No dossier is younger than this backup.</source>
        <translation>Không có hồ sơ nào được lập sau bản sao lưu này.</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) are younger than this backup;</source>
        <translation>
            <numerusform>%n hồ sơ được lập sau bản sao lưu này;</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody chooses a new PIN at the next sign-in; accounts closed since the backup must be closed again.</source>
        <translation>Mọi người phải đặt mã PIN mới ở lần đăng nhập tới; tài khoản đã đóng sau bản sao lưu phải được đóng lại.</translation>
    </message>
    <message>
        <source>Neither here nor at the province, to be entered again from paper: %1</source>
        <translation>Không có trong bản sao lưu và tỉnh chưa nhận, phải nhập lại theo giấy: %1</translation>
    </message>
    <message>
        <source>At the province without all their papers, which are looked for in what is set aside: %1</source>
        <translation>Tỉnh đã có hồ sơ nhưng chưa đủ giấy tờ, giấy tờ sẽ được tìm trong dữ liệu cũ cất riêng: %1</translation>
    </message>
    <message>
        <source>Due date changed or receipt voided since, to be done again: %1</source>
        <translation>Đã đổi ngày hẹn hoặc hủy giấy hẹn sau bản sao lưu, phải làm lại: %1</translation>
    </message>
    <message>
        <source>Accounts added or given another role since, to be done again: %1</source>
        <translation>Tài khoản thêm mới hoặc đổi vai trò sau bản sao lưu, phải làm lại: %1</translation>
    </message>
    <message>
        <source>Accounts closed or given another PIN since, which stay as they are now: %1</source>
        <translation>Tài khoản đã đóng hoặc đổi mã PIN sau bản sao lưu, giữ nguyên như hiện nay: %1</translation>
    </message>
    <message>
        <source>The time is right: restore</source>
        <translation>Giờ đúng: khôi phục</translation>
    </message>
    <message numerus="yes">
        <source>%n of them will come back from the province.</source>
        <translation>
            <numerusform>trong đó %n hồ sơ sẽ được tải về từ tỉnh.</numerusform>
        </translation>
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
    <message>
        <source>time is up since %1</source>
        <translation>hết giờ từ %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>grace ended %1</source>
        <translation>hết thời gian chờ lúc %1</translation>
    </message>
    <message>
        <source>gets back in until %1</source>
        <translation>được vào lại đến %1</translation>
    </message>
    <message>
        <source>Into the line</source>
        <translation>Vào hàng chờ</translation>
    </message>
    <message>
        <source>%1 comes after its grace</source>
        <translation>%1 đến sau thời gian chờ</translation>
    </message>
    <message>
        <source>It waits at the end of the line; the journal keeps why.</source>
        <translation>Số xếp cuối hàng; nhật ký ghi lý do.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Did not hear the call</source>
        <translation>Không nghe gọi</translation>
    </message>
    <message>
        <source>Came late</source>
        <translation>Đến muộn</translation>
    </message>
</context>
<context>
    <name>motcua::ui::RulesBox</name>
    <message>
        <source>A supervisor or the administrator changes this.</source>
        <translation>Người giám sát hoặc quản trị viên đổi mục này.</translation>
    </message>
    <message>
        <source>The change was kept and holds. The other rules of this card could not be read; they are shown as they were.</source>
        <translation>Thay đổi đã được lưu và có hiệu lực. Không đọc được các quy tắc khác của mục này; chúng được hiển thị như trước.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::RulesGrid</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
</context>
<context>
    <name>motcua::ui::Safety</name>
    <message>
        <source>The data file is damaged, so nothing is written any more. What is saved can still be looked up here.</source>
        <translation>Tệp dữ liệu bị hỏng nên máy ngừng ghi thêm. Những gì đã lưu vẫn tra cứu được tại đây.</translation>
    </message>
    <message>
        <source>Receive citizens at another counter or on paper, and call the administrator to restore the latest backup. Delete nothing.</source>
        <translation>Tiếp công dân ở quầy khác hoặc ghi ra giấy, và gọi quản trị viên khôi phục bản sao lưu mới nhất. Không xóa gì cả.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) behind the last thing recorded.</source>
        <translation>
            <numerusform>Đồng hồ máy này chậm %n phút so với việc ghi nhận gần nhất.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n day(s) ahead of the last thing recorded.</source>
        <translation>
            <numerusform>Đồng hồ máy này nhanh hơn %n ngày so với việc ghi nhận gần nhất.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer differs from the province&apos;s by %n minute(s).</source>
        <translation>
            <numerusform>Đồng hồ máy này lệch %n phút so với máy chủ của tỉnh.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything saved is safe; receipts are not printed meanwhile.</source>
        <translation>Mọi dữ liệu đã lưu vẫn an toàn; tạm thời chưa in giấy hẹn.</translation>
    </message>
    <message>
        <source>Compare with another clock. If it is wrong, set it right; if it is right, say so here and it is recorded under your name.</source>
        <translation>Đối chiếu với đồng hồ khác. Nếu sai, chỉnh lại giờ của máy; nếu đúng, xác nhận tại đây và hệ thống ghi tên người xác nhận.</translation>
    </message>
    <message>
        <source>The disk is full. Room was kept to finish the citizen who is here; everything saved is safe.</source>
        <translation>Ổ đĩa đã đầy. Máy còn chỗ dự phòng để làm xong cho công dân đang ngồi tại quầy; mọi dữ liệu đã lưu vẫn an toàn.</translation>
    </message>
    <message>
        <source>Finish this citizen, then call the administrator to make room before the next one.</source>
        <translation>Làm xong cho công dân này, rồi gọi quản trị viên dọn ổ đĩa trước khi gọi người tiếp theo.</translation>
    </message>
    <message numerus="yes">
        <source>The disk has room for about %n more working day(s).</source>
        <translation>
            <numerusform>Ổ đĩa còn đủ chỗ cho khoảng %n ngày làm việc nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is nearly full: %1 free.</source>
        <translation>Ổ đĩa gần đầy: còn trống %1.</translation>
    </message>
    <message>
        <source>Tell the administrator to make room. Work goes on as usual.</source>
        <translation>Báo quản trị viên dọn ổ đĩa. Công việc vẫn tiếp tục như thường.</translation>
    </message>
    <message>
        <source>The last backup is of %1.</source>
        <translation>Bản sao lưu gần nhất: %1.</translation>
    </message>
    <message>
        <source>There is no backup of this computer&apos;s data yet.</source>
        <translation>Dữ liệu máy này chưa có bản sao lưu nào.</translation>
    </message>
    <message>
        <source>Choose a place for it: a USB disk or a network folder.</source>
        <translation>Chọn nơi cất bản sao lưu: ổ USB hoặc thư mục mạng.</translation>
    </message>
    <message>
        <source>Connect the backup disk; the backup is made by itself.</source>
        <translation>Cắm ổ sao lưu vào máy; bản sao lưu sẽ tự được tạo.</translation>
    </message>
    <message>
        <source>Make one now; the work at the counter goes on.</source>
        <translation>Sao lưu ngay; công việc tại quầy vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Whole at %1</source>
        <translation>Nguyên vẹn lúc %1</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Bị hỏng</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Chưa kiểm tra</translation>
    </message>
    <message>
        <source>No place chosen</source>
        <translation>Chưa chọn nơi cất</translation>
    </message>
    <message>
        <source>Backup disk not connected</source>
        <translation>Chưa cắm ổ sao lưu</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Còn mới</translation>
    </message>
    <message>
        <source>Nearly full</source>
        <translation>Gần đầy</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Đã đầy</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Room enough</source>
        <translation>Đủ chỗ</translation>
    </message>
    <message>
        <source>The record of the last changes is damaged, so nothing is written any more. What was saved last may be missing here; a copy of the damaged record is kept.</source>
        <translation>Nhật ký các thay đổi gần nhất bị hỏng nên không ghi thêm gì nữa. Những gì vừa lưu sau cùng có thể thiếu ở đây; một bản sao của nhật ký hỏng đã được giữ lại.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SafetyNotice</name>
    <message>
        <source>The clock is right</source>
        <translation>Đồng hồ đúng</translation>
    </message>
    <message>
        <source>Backup…</source>
        <translation>Sao lưu…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Chi tiết…</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SafetyPage</name>
    <message>
        <source>Safety of the data</source>
        <translation>An toàn dữ liệu</translation>
    </message>
    <message>
        <source>The recovery sheet went to the printer.</source>
        <translation>Phiếu khôi phục đã được gửi ra máy in.</translation>
    </message>
    <message>
        <source>Take it at once, seal it in an envelope and put it into the safe.</source>
        <translation>Lấy phiếu ngay, niêm phong trong phong bì và cất vào két.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>A whole copy of this computer&apos;s data on a second disk, encrypted, checked after it is written; the last three are kept.</source>
        <translation>Bản sao đầy đủ dữ liệu của máy này trên một ổ đĩa thứ hai, được mã hóa và kiểm tra lại sau khi ghi; giữ ba bản gần nhất.</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Lần gần nhất</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi cất</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Tiến độ sao lưu</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Choose the place…</source>
        <translation>Chọn nơi cất…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Check of the data</source>
        <translation>Kiểm tra dữ liệu</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Kiểm tra ngay</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Chỗ trống trên ổ đĩa</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Rảnh</translation>
    </message>
    <message>
        <source>Lasts at the present use</source>
        <translation>Đủ dùng theo mức hiện nay</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Phiếu khôi phục</translation>
    </message>
    <message>
        <source>The only way to the data on another computer, or when this account&apos;s key ring is lost. Print it, seal it in an envelope and keep it in the safe, not beside the computer.</source>
        <translation>Cách duy nhất để mở dữ liệu trên máy khác, hoặc khi mất chùm khóa của tài khoản này. In ra, niêm phong trong phong bì và cất trong két, không để cạnh máy.</translation>
    </message>
    <message>
        <source>Print the recovery sheet…</source>
        <translation>In phiếu khôi phục…</translation>
    </message>
    <message>
        <source>Place for the backup</source>
        <translation>Nơi cất bản sao lưu</translation>
    </message>
    <message>
        <source>%1 of %2 copied</source>
        <translation>Đã chép %1 / %2</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Đang chuẩn bị…</translation>
    </message>
    <message>
        <source>The backup is complete, checked by reading it back.</source>
        <translation>Sao lưu xong, đã đọc lại để kiểm tra.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>chưa lần nào</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>chưa chọn</translation>
    </message>
    <message>
        <source>The whole data file is read through after each start, beside the work.</source>
        <translation>Sau mỗi lần mở máy, toàn bộ tệp dữ liệu được đọc kiểm tra trong lúc làm việc.</translation>
    </message>
    <message numerus="yes">
        <source>about %n working day(s)</source>
        <translation>
            <numerusform>khoảng %n ngày làm việc</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet: a few days of work are needed</source>
        <translation>chưa rõ: cần vài ngày làm việc để tính</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Chưa in</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Đã in</translation>
    </message>
    <message>
        <source>Print the recovery sheet. Whoever holds it opens all data of this computer.</source>
        <translation>In phiếu khôi phục. Ai cầm phiếu này đều mở được mọi dữ liệu của máy tính này.</translation>
    </message>
    <message>
        <source>The backup that is due could not be made by itself: %1</source>
        <translation>Bản sao lưu đến hạn đã không tự tạo được: %1</translation>
    </message>
    <message>
        <source>Damage was found. The data can be looked at but not changed. Close the program and start it again to restore the latest backup; delete nothing.</source>
        <translation>Phát hiện dữ liệu hỏng. Chỉ xem được, không sửa được. Đóng chương trình rồi mở lại để khôi phục bản sao lưu mới nhất; không xóa gì cả.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SecretField</name>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
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
        <translation>Giới thiệu</translation>
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
    <message>
        <source>Change PIN or password…</source>
        <translation>Đổi mã PIN hoặc mật khẩu…</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Bạn</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>Tự khóa khi không dùng</translation>
    </message>
    <message>
        <source>Your new PIN or password is in use.</source>
        <translation>Mã PIN hoặc mật khẩu mới đã có hiệu lực.</translation>
    </message>
    <message>
        <source>Keep it to yourself; nobody needs to know it.</source>
        <translation>Hãy giữ riêng cho mình; không ai khác cần biết.</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>sau %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>never (demo centre)</source>
        <translation>không bao giờ (trung tâm mẫu)</translation>
    </message>
    <message>
        <source>Work in progress is kept; the PIN opens it again.</source>
        <translation>Việc đang làm được giữ nguyên; gõ mã PIN là mở lại.</translation>
    </message>
    <message>
        <source>A supervisor or the administrator changes this.</source>
        <translation>Người giám sát hoặc quản trị viên đổi mục này.</translation>
    </message>
    <message>
        <source>Papers are sent</source>
        <translation>Gửi giấy tờ</translation>
    </message>
    <message>
        <source>Shared queue of the centre</source>
        <translation>Hàng chờ chung của trung tâm</translation>
    </message>
    <message>
        <source>Announcing calls</source>
        <translation>Loa gọi số</translation>
    </message>
    <message>
        <source>Slip printer</source>
        <translation>Máy in phiếu</translation>
    </message>
    <message>
        <source>Keys of the counter</source>
        <translation>Phím của quầy</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Hàng chờ</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Bình thường</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Giảm bớt</translation>
    </message>
    <message>
        <source>Kiosks</source>
        <translation>Máy lấy số</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Chuyển động</translation>
    </message>
    <message>
        <source>Reduced: nothing moves, and the waiting room&apos;s display does not flash.</source>
        <translation>Giảm bớt: không có gì chuyển động, màn hình phòng chờ không nhấp nháy.</translation>
    </message>
    <message>
        <source>Waiting room&apos;s screen</source>
        <translation>Màn hình phòng chờ</translation>
    </message>
    <message>
        <source>The display takes it from its next start on.</source>
        <translation>Màn hình phòng chờ dùng lựa chọn này từ lần khởi động sau.</translation>
    </message>
    <message>
        <source>The second one, else the only one</source>
        <translation>Màn hình thứ hai, nếu không có thì màn hình duy nhất</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SheetPage</name>
    <message>
        <source>Print the sheet</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Save as PDF on a memory stick…</source>
        <translation>Lưu PDF vào USB…</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Phiếu khôi phục</translation>
    </message>
    <message>
        <source>Type line %1 of the sheet</source>
        <translation>Gõ dòng %1 trên phiếu</translation>
    </message>
    <message>
        <source>This shows that the sheet can be read. Capital and small letters do not matter.</source>
        <translation>Để chắc chắn phiếu đọc được. Không phân biệt chữ hoa, chữ thường.</translation>
    </message>
    <message>
        <source>Put the sheet into the centre&apos;s safe. Whoever has it can read all data; without it and without this computer nobody can, not even the province.</source>
        <translation>Cất phiếu vào két của trung tâm. Ai có phiếu đều đọc được mọi dữ liệu; mất cả phiếu lẫn máy này thì không ai đọc được nữa, kể cả tỉnh.</translation>
    </message>
    <message>
        <source>Where should the sheet be saved?</source>
        <translation>Lưu phiếu vào đâu?</translation>
    </message>
    <message>
        <source>The sheet was given to the printer. Take it from there now.</source>
        <translation>Đã gửi phiếu tới máy in. Lấy phiếu ngay.</translation>
    </message>
    <message>
        <source>Saved: %1. Keep the stick in the safe, or print the page elsewhere and delete the file.</source>
        <translation>Đã lưu: %1. Cất USB vào két, hoặc in ở nơi khác rồi xóa tệp.</translation>
    </message>
    <message>
        <source>The recovery sheet</source>
        <translation>Phiếu khôi phục</translation>
    </message>
    <message>
        <source>The only way back to the data when this computer breaks, is stolen, or the passphrase is forgotten.</source>
        <translation>Cách duy nhất lấy lại dữ liệu khi máy hỏng, bị mất, hoặc quên cụm mật khẩu.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>đúng</translation>
    </message>
    <message>
        <source>not this line</source>
        <translation>không đúng dòng này</translation>
    </message>
    <message>
        <source>not typed yet</source>
        <translation>chưa gõ</translation>
    </message>
    <message>
        <source>Print the sheet or save it first.</source>
        <translation>Hãy in hoặc lưu phiếu trước.</translation>
    </message>
    <message>
        <source>Type line %1 from the sheet.</source>
        <translation>Gõ dòng %1 trên phiếu.</translation>
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
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
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
            <numerusform>Còn %n lần thử.</numerusform>
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
    <message>
        <source>Choose your name with ↑ ↓ or its first letters, type the PIN, then Enter.</source>
        <translation>Chọn tên bằng phím ↑ ↓ hoặc gõ chữ đầu của tên, gõ mã PIN rồi Enter.</translation>
    </message>
    <message>
        <source>Type the password, then Enter.</source>
        <translation>Hãy gõ mật khẩu rồi Enter.</translation>
    </message>
    <message>
        <source>Wrong password.</source>
        <translation>Sai mật khẩu.</translation>
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
        <translation>Giấy tờ</translation>
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
    <name>motcua::ui::SlipOverlay</name>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>The slip says that it was printed again</source>
        <translation>Phiếu có dấu “in lại”</translation>
    </message>
    <message>
        <source>Read the number out, print later</source>
        <translation>Đọc số cho công dân, in sau</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SlipPrinterBox</name>
    <message>
        <source>Try to print</source>
        <translation>In thử</translation>
    </message>
    <message>
        <source>none: the number is shown and read out</source>
        <translation>không có: số hiện trên màn hình và được đọc lên</translation>
    </message>
    <message>
        <source>slip printer in the network</source>
        <translation>máy in phiếu trong mạng</translation>
    </message>
    <message>
        <source>slip printer on a cable (USB)</source>
        <translation>máy in phiếu cắm dây (USB)</translation>
    </message>
    <message>
        <source>printer of the system</source>
        <translation>máy in của hệ thống</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 mm</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 mm</translation>
    </message>
    <message>
        <source>Slip printer</source>
        <translation>Máy in phiếu</translation>
    </message>
    <message>
        <source>Address of the slip printer</source>
        <translation>Địa chỉ máy in phiếu</translation>
    </message>
    <message>
        <source>Printer of the system</source>
        <translation>Máy in của hệ thống</translation>
    </message>
    <message>
        <source>Width of the paper</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>The default printer</source>
        <translation>Máy in mặc định</translation>
    </message>
    <message>
        <source>This is no address of a slip printer; what was set before still holds. In the network it looks like 192.168.1.50:9100, on a cable like /dev/usb/lp0.</source>
        <translation>Đây không phải địa chỉ máy in phiếu; cài đặt trước vẫn giữ. Trong mạng có dạng 192.168.1.50:9100, cắm dây có dạng /dev/usb/lp0.</translation>
    </message>
    <message>
        <source>Printing a slip to try…</source>
        <translation>Đang in phiếu thử…</translation>
    </message>
    <message>
        <source>Printed. The roll is near its end.</source>
        <translation>Đã in. Cuộn giấy sắp hết.</translation>
    </message>
    <message>
        <source>Printed; the printer says so.</source>
        <translation>Đã in; máy in xác nhận.</translation>
    </message>
    <message>
        <source>Sent. This printer never tells whether it printed: look at the paper.</source>
        <translation>Đã gửi. Máy in này không báo đã in hay chưa: hãy nhìn giấy.</translation>
    </message>
    <message>
        <source>People remember their number or write it down.</source>
        <translation>Người dân tự nhớ hoặc ghi lại số.</translation>
    </message>
    <message>
        <source>A thermal printer that speaks ESC/POS. Most tell when paper is out or the cover open; what yours tells shows when you try.</source>
        <translation>Máy in nhiệt theo chuẩn ESC/POS. Phần lớn báo được hết giấy, mở nắp; bấm In thử để biết máy này báo gì.</translation>
    </message>
    <message>
        <source>Whether a slip came out is not known: the system only takes it over.</source>
        <translation>Không biết phiếu đã ra chưa: hệ thống chỉ nhận lệnh in.</translation>
    </message>
    <message>
        <source>A supervisor or the administrator changes this.</source>
        <translation>Người giám sát hoặc quản trị viên đổi mục này.</translation>
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
    <name>motcua::ui::StationsModel</name>
    <message>
        <source>Revoked</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Never heard of</source>
        <translation>Chưa liên lạc</translation>
    </message>
    <message>
        <source>Silent for three days</source>
        <translation>Im lặng ba ngày</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>Silent for a day</source>
        <translation>Im lặng một ngày</translation>
    </message>
    <message>
        <source>Waiting for a day</source>
        <translation>Chờ quá một ngày</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Tốt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>chưa lần nào</translation>
    </message>
    <message>
        <source>just now · %1</source>
        <translation>vừa xong · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n phút trước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n giờ trước</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday · %1</source>
        <translation>hôm qua · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n ngày trước</numerusform>
        </translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>máy này</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>phiên bản %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n bản ghi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n giấy tờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Máy</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Liên lạc lần cuối</translation>
    </message>
    <message>
        <source>Waiting there</source>
        <translation>Đang chờ ở máy</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Cũ nhất</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>motcua::ui::StationsPage</name>
    <message>
        <source>Stations of the centre</source>
        <translation>Các máy của trung tâm</translation>
    </message>
    <message>
        <source>as the province said %1</source>
        <translation>theo tỉnh báo %1</translation>
    </message>
    <message>
        <source>This list is old: it stood so %1.</source>
        <translation>Danh sách này đã cũ: tình hình lúc %1.</translation>
    </message>
    <message>
        <source>The link of this computer is away; the others may be fine. The list comes anew by itself when the link is back.</source>
        <translation>Máy này đang mất mạng; các máy khác có thể vẫn tốt. Có mạng lại thì danh sách tự cập nhật.</translation>
    </message>
    <message>
        <source>This computer is not joined to the province yet; the list comes from there.</source>
        <translation>Máy này chưa nối với tỉnh; danh sách do tỉnh gửi về.</translation>
    </message>
    <message>
        <source>The province has not told of any station yet. The list comes with the next contact; to ask now: open Sync and press F5.</source>
        <translation>Tỉnh chưa gửi danh sách máy nào. Danh sách về trong lần liên lạc tới; muốn hỏi ngay: mở Đồng bộ rồi bấm F5.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::StepPanel</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Bước %1 trên %2: %3</translation>
    </message>
    <message>
        <source>Setting up a new centre</source>
        <translation>Lập trung tâm mới</translation>
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
    <name>motcua::ui::StepsOverlay</name>
    <message>
        <source>Take back a step</source>
        <translation>Hoàn tác một bước</translation>
    </message>
    <message>
        <source>The last step of each number. Taking it back is a step of its own and stays in the journal; your PIN is asked for.</source>
        <translation>Bước gần nhất của từng số. Việc hoàn tác là một bước riêng, được ghi lại trong nhật ký; cần nhập PIN của bạn.</translation>
    </message>
    <message>
        <source>Number, for example A017</source>
        <translation>Số, ví dụ A017</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Steps that can be taken back</source>
        <translation>Các bước có thể hoàn tác</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Ai</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Hoàn tác…</translation>
    </message>
    <message>
        <source>No step of such a number can be taken back.</source>
        <translation>Không có bước nào của số này hoàn tác được.</translation>
    </message>
    <message numerus="yes">
        <source>%n more: type part of the number.</source>
        <translation>
            <numerusform>còn %n bước nữa: hãy gõ một phần của số.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>motcua::ui::StickCard</name>
    <message>
        <source>No link for long: take it to the province by USB</source>
        <translation>Mất mạng lâu: xuất gói mã hóa ra USB</translation>
    </message>
    <message>
        <source>Read from USB…</source>
        <translation>Nhập từ USB…</translation>
    </message>
    <message>
        <source>Write to USB…</source>
        <translation>Xuất ra USB…</translation>
    </message>
    <message>
        <source>Enciphered for the province; this computer keeps the originals until it confirms.</source>
        <translation>Mã hóa cho tỉnh; máy này giữ nguyên bản gốc đến khi tỉnh xác nhận.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::StickOverlay</name>
    <message>
        <source>Stop writing</source>
        <translation>Dừng ghi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Stopped. The stick may be removed</source>
        <translation>Đã dừng. Có thể rút USB</translation>
    </message>
    <message>
        <source>Nothing of it stays on the stick; all records are still on this computer.</source>
        <translation>Trên USB không còn phần nào của gói; mọi bản ghi vẫn ở trên máy này.</translation>
    </message>
    <message>
        <source>Progress of the stick</source>
        <translation>Tiến độ ghi USB</translation>
    </message>
    <message>
        <source>Leave the stick in until it is said that it may be removed.</source>
        <translation>Đừng rút USB cho đến khi có dòng &quot;Có thể rút USB&quot;.</translation>
    </message>
    <message>
        <source>To the province by USB</source>
        <translation>Gửi lên tỉnh bằng USB</translation>
    </message>
    <message>
        <source>From the province by USB</source>
        <translation>Nhận từ tỉnh bằng USB</translation>
    </message>
    <message>
        <source>Looking for what is plugged in…</source>
        <translation>Đang tìm USB đã cắm…</translation>
    </message>
    <message>
        <source>Choose where to write. The bundle is enciphered: only the province can read it.</source>
        <translation>Chọn nơi ghi. Gói được mã hóa: chỉ tỉnh mở được.</translation>
    </message>
    <message>
        <source>Choose a receipt, or what the province sent.</source>
        <translation>Chọn giấy xác nhận, hoặc gói tỉnh gửi về.</translation>
    </message>
    <message>
        <source>%1 will be written.</source>
        <translation>Sẽ ghi %1.</translation>
    </message>
    <message>
        <source>No stick is plugged in. It appears here when one is.</source>
        <translation>Chưa cắm USB nào. Cắm vào thì sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Thư mục khác…</translation>
    </message>
    <message>
        <source>For media that are not listed</source>
        <translation>Khi USB không có trong danh sách</translation>
    </message>
    <message>
        <source>Where to write</source>
        <translation>Ghi vào đâu</translation>
    </message>
    <message>
        <source>No receipt and nothing from the province on what is plugged in.</source>
        <translation>Trên USB đã cắm không có giấy xác nhận hay gói nào của tỉnh.</translation>
    </message>
    <message>
        <source>Found on what is plugged in:</source>
        <translation>Tìm thấy trên USB đã cắm:</translation>
    </message>
    <message>
        <source>Receipt of the province</source>
        <translation>Giấy xác nhận của tỉnh</translation>
    </message>
    <message>
        <source>From the province</source>
        <translation>Gói tỉnh gửi về</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Tệp khác…</translation>
    </message>
    <message>
        <source>Ends in .motcua-receipt or .motcua-parcel</source>
        <translation>Tên kết thúc bằng .motcua-receipt hoặc .motcua-parcel</translation>
    </message>
    <message>
        <source>Receipt or parcel</source>
        <translation>Giấy xác nhận hoặc gói</translation>
    </message>
    <message>
        <source>From the province (*.motcua-receipt *.motcua-parcel)</source>
        <translation>Của tỉnh (*.motcua-receipt *.motcua-parcel)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Reading back from the stick…</source>
        <translation>Đang đọc lại từ USB…</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>đã ghi %1 trên %2</translation>
    </message>
    <message>
        <source>%1 of %2 read back</source>
        <translation>đã đọc lại %1 trên %2</translation>
    </message>
    <message>
        <source>Begun by %1.</source>
        <translation>Do %1 bắt đầu.</translation>
    </message>
    <message>
        <source>Another trip with a stick is still under way on this computer. Nothing was begun.</source>
        <translation>Trên máy này đang có một lượt ghi hoặc đọc USB khác chưa xong. Chưa bắt đầu gì mới.</translation>
    </message>
    <message>
        <source>Leave that stick in, close this and open it again: how far it is is shown there.</source>
        <translation>Giữ nguyên USB đang cắm, đóng hộp này rồi mở lại: tiến độ hiện ở đó.</translation>
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
    <name>motcua::ui::SummaryPage</name>
    <message>
        <source>Create the centre</source>
        <translation>Tạo trung tâm</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>Mọi thứ đã đúng chưa?</translation>
    </message>
    <message>
        <source>Only now is something written on this computer. Go back to change anything.</source>
        <translation>Đến bước này mới ghi vào máy. Cần sửa thì quay lại.</translation>
    </message>
    <message>
        <source>Creating the centre…</source>
        <translation>Đang tạo trung tâm…</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Trung tâm</translation>
    </message>
    <message>
        <source>Agency id</source>
        <translation>Mã định danh cơ quan</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Máy</translation>
    </message>
    <message>
        <source>%1, dossier numbers %2 to %3</source>
        <translation>%1, số hồ sơ từ %2 đến %3</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Province pack</source>
        <translation>Gói của tỉnh</translation>
    </message>
    <message>
        <source>%1, number %2</source>
        <translation>%1, gói số %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị viên</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Khóa dữ liệu</translation>
    </message>
    <message>
        <source>passphrase at each start</source>
        <translation>gõ cụm mật khẩu mỗi lần mở</translation>
    </message>
    <message>
        <source>key ring</source>
        <translation>chùm khóa của máy</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Phiếu khôi phục</translation>
    </message>
    <message>
        <source>made and checked</source>
        <translation>đã làm và đã thử đọc lại</translation>
    </message>
    <message>
        <source>Backup place</source>
        <translation>Nơi sao lưu</translation>
    </message>
    <message>
        <source>later</source>
        <translation>để sau</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SyncPage</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Hàng chờ gửi</translation>
    </message>
    <message>
        <source>Sync and devices</source>
        <translation>Đồng bộ và thiết bị</translation>
    </message>
    <message>
        <source>Try to send now</source>
        <translation>Thử gửi ngay</translation>
    </message>
    <message>
        <source>Nothing has been saved for the province on this computer yet.</source>
        <translation>Máy này chưa có gì phải gửi cho tỉnh.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::TouchKeyboard</name>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Xóa hết</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Dấu cách</translation>
    </message>
    <message>
        <source>ABC · #+=</source>
        <translation>ABC · #+=</translation>
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
<context>
    <name>motcua::ui::VoiceBox</name>
    <message>
        <source>Listen</source>
        <translation>Nghe thử</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Âm lượng</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>im lặng</translation>
    </message>
    <message>
        <source>chime and voice</source>
        <translation>chuông và giọng đọc</translation>
    </message>
    <message>
        <source>voice alone</source>
        <translation>chỉ giọng đọc</translation>
    </message>
    <message>
        <source>chime alone</source>
        <translation>chỉ chuông</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không phát gì</translation>
    </message>
    <message>
        <source>Heard in the hall</source>
        <translation>Phát ra loa</translation>
    </message>
    <message>
        <source>does not mark calls with precedence</source>
        <translation>không đánh dấu số ưu tiên</translation>
    </message>
    <message>
        <source>marks calls with precedence, not why</source>
        <translation>đánh dấu số ưu tiên, không nêu lý do</translation>
    </message>
    <message>
        <source>The display</source>
        <translation>Màn hình gọi số</translation>
    </message>
    <message>
        <source>northern voice</source>
        <translation>giọng miền Bắc</translation>
    </message>
    <message>
        <source>central voice</source>
        <translation>giọng miền Trung</translation>
    </message>
    <message>
        <source>southern voice</source>
        <translation>giọng miền Nam</translation>
    </message>
    <message>
        <source>Whose voice</source>
        <translation>Giọng đọc</translation>
    </message>
    <message>
        <source>recordings: %1</source>
        <translation>bản thu: %1</translation>
    </message>
    <message>
        <source>digit by digit (A021: không hai một)</source>
        <translation>từng chữ số (A021: không hai một)</translation>
    </message>
    <message>
        <source>as a number (A021: hai mươi mốt)</source>
        <translation>cả số (A021: hai mươi mốt)</translation>
    </message>
    <message>
        <source>Numbers are said</source>
        <translation>Cách đọc số</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Số lần đọc</translation>
    </message>
    <message>
        <source>Quieter from</source>
        <translation>Nhỏ tiếng từ</translation>
    </message>
    <message>
        <source>Quieter until</source>
        <translation>Nhỏ tiếng đến</translation>
    </message>
    <message>
        <source>Quieter from – until</source>
        <translation>Nhỏ tiếng từ – đến</translation>
    </message>
    <message>
        <source>The computer of the display speaks. A sentence is said once while others wait.</source>
        <translation>Máy của màn hình gọi số phát loa. Khi còn số khác chờ đọc, mỗi câu chỉ đọc một lần.</translation>
    </message>
    <message>
        <source>A supervisor or the administrator changes this.</source>
        <translation>Người phụ trách hoặc quản trị viên đổi mục này.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::WelcomePage</name>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Have these at hand</source>
        <translation>Chuẩn bị sẵn</translation>
    </message>
    <message>
        <source>The province pack, a file ending in .motcua-pack, and the province&apos;s letter that goes with it. Without them the centre&apos;s name and number range are typed.</source>
        <translation>Gói của tỉnh (tệp đuôi .motcua-pack) và công văn kèm theo. Không có thì gõ tay tên trung tâm và dải số.</translation>
    </message>
    <message>
        <source>A printer, or a memory stick for one page: the recovery sheet goes into the safe.</source>
        <translation>Máy in, hoặc USB để lưu một trang: phiếu khôi phục sẽ cất vào két.</translation>
    </message>
    <message>
        <source>A second disk or a memory stick for backups; it can also be added later.</source>
        <translation>Ổ thứ hai hoặc USB để sao lưu; cũng có thể thêm sau.</translation>
    </message>
    <message>
        <source>Nothing is saved on this computer before the last step. Closing the window before that leaves no trace.</source>
        <translation>Trước bước cuối chưa có gì được ghi vào máy. Đóng cửa sổ giữa chừng không để lại gì.</translation>
    </message>
    <message>
        <source>There is a backup: restore it…</source>
        <translation>Đã có bản sao lưu: khôi phục…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Welcome. Let us set up this centre.</source>
        <translation>Xin chào. Cùng lập trung tâm này.</translation>
    </message>
    <message>
        <source>This computer has no data of a centre yet. Eight short steps make it ready.</source>
        <translation>Máy này chưa có dữ liệu của trung tâm nào. Tám bước ngắn là xong.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::WhatIfPage</name>
    <message>
        <source>Play a past day again</source>
        <translation>Chạy lại một ngày đã qua</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>More counters</source>
        <translation>Thêm quầy</translation>
    </message>
    <message>
        <source>They serve</source>
        <translation>Quầy thêm phục vụ</translation>
    </message>
    <message>
        <source>Counter that comes at another time</source>
        <translation>Quầy đổi giờ làm</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Đổi bao lâu</translation>
    </message>
    <message>
        <source>Order of calls</source>
        <translation>Cách gọi số</translation>
    </message>
    <message>
        <source>Precedence in a row, at most</source>
        <translation>Ưu tiên liên tiếp, tối đa</translation>
    </message>
    <message>
        <source>Overdue after</source>
        <translation>Coi là chờ quá lâu khi</translation>
    </message>
    <message>
        <source>as they were</source>
        <translation>như đã có</translation>
    </message>
    <message numerus="yes">
        <source>%n counter(s) more</source>
        <translation>
            <numerusform>thêm %n quầy</numerusform>
        </translation>
    </message>
    <message>
        <source>all lanes</source>
        <translation>mọi làn</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>%1′ earlier</source>
        <translation>sớm hơn %1′</translation>
    </message>
    <message>
        <source>%1′ later</source>
        <translation>muộn hơn %1′</translation>
    </message>
    <message>
        <source>Play the day</source>
        <translation>Chạy lại ngày này</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Xuất CSV…</translation>
    </message>
    <message>
        <source>How much of the day is played</source>
        <translation>Đã chạy lại được bao nhiêu của ngày</translation>
    </message>
    <message>
        <source>Waits by lane</source>
        <translation>Thời gian chờ theo làn</translation>
    </message>
    <message>
        <source>p50 · p90 · longest</source>
        <translation>p50 · p90 · lâu nhất</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Đã diễn ra</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Chạy lại như cũ</translation>
    </message>
    <message>
        <source>With the change</source>
        <translation>Với thay đổi</translation>
    </message>
    <message>
        <source>p90 unchanged</source>
        <translation>p90 như cũ</translation>
    </message>
    <message>
        <source>p90 with the change</source>
        <translation>p90 với thay đổi</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Điều đã cam kết</translation>
    </message>
    <message>
        <source>There is no past day yet.</source>
        <translation>Chưa có ngày nào đã qua.</translation>
    </message>
    <message>
        <source>From tomorrow on, today can be played again here.</source>
        <translation>Từ ngày mai có thể chạy lại ngày hôm nay ở đây.</translation>
    </message>
    <message>
        <source>Nothing was served at a counter that day.</source>
        <translation>Ngày đó không có lượt nào tại quầy.</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>Xin chọn ngày khác.</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>Nơi lưu tệp</translation>
    </message>
    <message>
        <source>The file is written.</source>
        <translation>Đã ghi tệp.</translation>
    </message>
    <message>
        <source>It holds figures of the day and nothing of citizens.</source>
        <translation>Tệp chỉ có số liệu của ngày, không có gì về công dân.</translation>
    </message>
    <message>
        <source>%1′ longer than in turn</source>
        <translation>lâu hơn %1′ so với thứ tự đến</translation>
    </message>
</context>
</TS>
