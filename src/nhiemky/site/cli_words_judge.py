"""What `nhiemky judge` says: (Vietnamese, English) with named places, as in `cli_words`."""

WORDS = {
    "judge": (
        "Đánh giá chỉ tiêu: vượt, đạt, chưa đạt hay chưa đến kỳ, không cần cơ sở dữ liệu",
        "Say where targets stand: exceeded, met, not met or not due, without a database",
    ),
    "judge-cases": (
        "Tệp JSON: một chỉ tiêu hoặc một danh sách; - là đọc từ đầu vào chuẩn",
        "A JSON file: one target or a list; - reads the standard input",
    ),
    "judge-not-json": (
        "%(file)s, dòng:cột %(path)s: không đúng JSON. Cần một chỉ tiêu {…} hoặc danh sách [{…}, …].",
        "%(file)s, line:column %(path)s: not JSON. Expected one target {…} or a list [{…}, …].",
    ),
    "judge-not-two-years": (
        "%(file)s, %(path)s: cần hai năm [đầu, cuối], không phải %(given)s.",
        "%(file)s, %(path)s: expected two years [first, last], not %(given)s.",
    ),
    "judge-not-a-year": (
        "%(file)s, %(path)s: %(given)s không phải là năm. Cần một năm có bốn chữ số.",
        "%(file)s, %(path)s: %(given)s is no year. Expected one of four digits.",
    ),
    "judge-number-out-of-reach": (
        "%(file)s, %(path)s: số quá dài. Cần số có không quá %(digits)s chữ số mỗi bên dấu phẩy.",
        "%(file)s, %(path)s: too long a number. Expected at most %(digits)s digits on either side of the point.",
    ),
    "judge-zero": (
        "%(file)s, %(path)s: mốc so sánh bằng 0 thì không tính được gấp mấy lần. Cần số khác 0.",
        "%(file)s, %(path)s: nothing is a multiple of 0. Expected another number.",
    ),
    "expected-number": ("một số", "a number"),
    "judge-exceeded": ("Vượt", "Exceeded"),
    "judge-met": ("Đạt", "Met"),
    "judge-not_met": ("Chưa đạt", "Not met"),
    "judge-not_due": ("Chưa đến kỳ", "Not due yet"),
    "judge-no_data": ("Chưa có số liệu", "No figures"),
    "judge-estimate": (" (ước)", " (estimated)"),
    "judge-reached": ("; thực hiện %(figure)s", "; reached %(figure)s"),
    "judge-percent": (" = %(percent)s%% chỉ tiêu", " = %(percent)s%% of the target"),
    "judge-years": ("; %(met)s/%(judged)s năm đạt", "; %(met)s of %(judged)s years met"),
    "judge-early": ("; sớm %(years)s năm", "; %(years)s years early"),
    "judge-late": ("; chậm %(years)s năm", "; %(years)s years late"),
    "judge-missing": ("; thiếu số liệu năm %(years)s", "; no figures for %(years)s"),
    "judge-sum": (
        "Đạt và vượt %(good)s/%(due)s chỉ tiêu đã đến kỳ (%(share)s%%); tất cả %(all)s chỉ tiêu.",
        "%(good)s of %(due)s targets that are due are met or exceeded (%(share)s%%); %(all)s in all.",
    ),
}
