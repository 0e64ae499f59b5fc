"""Vietnamese."""

from briefings.wording.table import Table

VIETNAMESE = Table(
    tag="vi",
    day="'ngày' d 'tháng' M 'năm' y",
    month="'tháng' M 'năm' y",
    words={
        # Head, foot and margins
        "brief": "Bản tóm lược",
        "compiled": "Tổng hợp từ {n} nguồn",
        "compiled_newest": {
            "one": "Tổng hợp từ {n} nguồn: {date}",
            "other": "Tổng hợp từ {n} nguồn, mới nhất: {date}",
        },
        "page_of": "Trang {page}/{pages}",
        "on_page": ", tr. {page}",
        "on_page_aside": " (tr. {page})",
        # Headings, and the contents
        "contents": "Mục lục",
        "key_points": "Điểm chính",
        "evidence": "Trích đoạn trong ngữ cảnh",
        "notes": "Chú thích",
        "basis": "Cơ sở",
        "basis_heading": "Bản tóm lược này dựa trên gì",
        "references": "Danh mục nguồn",
        "unused": "Đã đọc nhưng không trích dẫn",
        "colophon": "Bản tóm lược này được lập như thế nào",
        # Beside the first page
        "sources": "Nguồn",
        "sources_read": "Đã đọc {n}, trích dẫn {n_cited}, có xuất xứ riêng {n_origins}.",
        "single_source": "Số trích đoạn chỉ dựa trên một nguồn: {n_single} trên {n}.",
        "how": "Cách đọc",
        "how_quoted": "Các câu in bằng chữ có chân được trích nguyên văn từ nguồn ghi bên cạnh.",
        "how_spoken": (
            "Các câu in bằng chữ có chân được trích nguyên văn từ nguồn ghi bên cạnh; người nói được ghi trước tên"
            " nguồn."
        ),
        "how_numeric": "{mark} là nguồn 2, đoạn\u00a06.",
        "how_author_date": "{mark} là đoạn\u00a06 trong văn bản Lovell công bố năm 2024.",
        "how_notes": "{mark} là chú thích\u00a06, ghi rõ nguồn và đoạn.",
        "how_cut": "Nơi nào có {cut} trước một câu, từ nối mở đầu câu đó đã được lược bỏ.",
        "how_remark": "Dấu dẫn sau lời của người phân tích cho biết lời ấy dựa trên gì.",
        "how_evidence": "Phần trích đoạn trong ngữ cảnh cho thấy mỗi câu trích trong trọn đoạn văn của nó.",
        # Sections
        "writes": "{author} viết",
        "analyst_writes": "Người phân tích viết",
        "gap": "Không tìm thấy trong các nguồn trích đoạn nào trả lời cho mục này.",
        "gap_weak": "Các nguồn chỉ trả lời một phần: chúng chứa ít điều được hỏi.",
        "gap_elsewhere": "Điều các nguồn nói về việc này được in ở mục khác.",
        "speaker_in": "{speaker}, theo {source}",
        "left_out": "Lược bỏ ở đây: {words}",
        # Sources and places in them
        "source": "Nguồn {source}",
        "source_within": "nguồn {source}",
        "page": "trang {page}",
        "line": "dòng {line}",
        "paragraph": "đoạn {paragraph}",
        "paragraphs": "đoạn {paragraph} đến {last}",
        "characters": "ký tự {start} đến {end}",
        "no_year": "k.n.",
        "note_of": "Chú thích {note}: nguồn {source}, {place}",
        "back_to_note": "Về trích đoạn của chú thích {note}",
        "back_to_passage": "Về trích đoạn {passage} trong bài",
        "back_to_place": "Về trích đoạn {passage} trong bài, chỗ {place}",
        # Evidence
        "evidence_full": (
            "Mỗi trích đoạn, được gạch chân và đứng sau số của nó, trong trọn đoạn văn mà nó được lấy ra. Bên cạnh là"
            " nơi nó được in."
        ),
        "evidence_notes": "Vị trí của mỗi trích đoạn trong nguồn.",
        # References
        "quoted": "“{words}”",
        "quoted_stop": "“{words}”.",
        "quoted_comma": "“{words}”,",
        "information": "thông tin tính đến: {date}",
        "information_alone": "Thông tin tính đến: {date}",
        "accessed": "truy cập: {date}",
        "accessed_alone": "Truy cập: {date}",
        "address": "Địa chỉ của nguồn {source}",
        "read_as": "đọc theo {encoding}",
        "cited": "Được trích dẫn",
        # What the brief rests on
        "basis_read": (
            "Đã đọc {n} nguồn, trích dẫn {n_cited}, có xuất xứ riêng {n_origins}: các nguồn có văn bản gần như giống"
            " nhau được tính là một."
        ),
        "issued_on": "Công bố: {date}",
        "issued_between": "Công bố: từ {first} đến {last}",
        "undated": "{n} nguồn không ghi ngày",
        "no_date": "Không nguồn nào ghi ngày của mình.",
        "kinds": "Loại: {kinds}.",
        "not_stated": "không ghi",
        "basis_single": "Số trích đoạn trong các mục chỉ dẫn một nguồn: {n_single} trên {n}",
        "basis_origin": "chỉ một xuất xứ: {n_origin}",
        "missing": "Số nguồn không ghi: {fields}.",
        "field_title": "tiêu đề",
        "field_author": "tác giả",
        "field_publisher": "nhà xuất bản",
        "field_date": "ngày",
        "field_url": "URL",
        "field_kind": "loại",
        "head_source": "Nguồn",
        "head_words_of": "Lời của",
        "head_issued": "Công bố",
        "head_origin": "Xuất xứ",
        "head_passages": "Trích đoạn",
        "head_words": "Số từ",
        "head_share": "Tỷ lệ",
        "own_origin": "riêng",
        "as_origin": "như {source}",
        "percent": "{n}%",
        # How the brief was made
        "made": "brief {version} đã lập bản này từ một dàn ý ({hash}) và {n} tệp nguồn.",
        "selected": (
            "Chương trình đã chọn các trích đoạn và không tự viết câu nào: mỗi câu trích là một phần của nguồn, đúng"
            " từng chữ, chỉ gộp các khoảng trắng."
        ),
        "selected_but": (
            "Chương trình đã chọn các trích đoạn, trừ nơi có ghi khác, và không tự viết câu nào: mỗi câu trích là một"
            " phần của nguồn, đúng từng chữ, chỉ gộp các khoảng trắng."
        ),
        "section_list": {
            "one": "mục {list}",
            "other": "các mục {list}",
        },
        "and": "{first} và {last}",
        "chosen_passages": (
            "Trích đoạn của {passages} do {model} chọn, mỗi lần từ nhiều nhất {n} ứng viên; mọi từ đều là của nguồn."
        ),
        "chosen_words": "Từ khóa tìm kiếm cho {words} do {model} nêu; mọi từ đều là của nguồn.",
        "chosen_both": (
            "Trích đoạn của {passages} do {model} chọn, mỗi lần từ nhiều nhất {n} ứng viên; từ khóa tìm kiếm cho"
            " {words} do {model} nêu; mọi từ đều là của nguồn."
        ),
        "from_outline": "Tiêu đề, câu hỏi và những gì được thêm vào phần mô tả nguồn đến từ dàn ý.",
        "from_outline_texts": (
            "Tiêu đề, câu hỏi, các phần được đánh dấu là lời của người phân tích và những gì được thêm vào phần mô tả"
            " nguồn đến từ dàn ý."
        ),
        "counted_once": (
            "Điều gì tệp không ghi và dàn ý không thêm thì được bỏ qua: bản tóm lược đếm một lần, ở phần “Bản tóm lược"
            " này dựa trên gì”."
        ),
        "attached": "Đính kèm tệp PDF: {attached}; {command} kiểm tra từng trích đoạn.",
        "ledger": "sổ trích dẫn",
        "its_sources": "các nguồn",
        "fingerprint": (
            "Dấu vân tay của bản này là {fingerprint}: ai nhận được cùng mã ấy từ người gửi bằng đường khác thì đang có"
            " đúng bản này, với các nguồn này."
        ),
        "ledger_inside": "Sổ trích dẫn: mỗi trích đoạn cùng các dẫn chứng",
    },
)
