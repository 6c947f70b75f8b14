WORDS = {
    "remedy-of-another-term": (
        "Nguyên nhân, giải pháp ghi cho một năm từ %(first)s đến %(last)s.",
        "Cause and remedy are written for a year from %(first)s to %(last)s.",
    ),
    "remedy-without-cause": (
        "Hãy ghi nguyên nhân: vì sao chưa đạt hoặc chậm.",
        "Say the cause: why it is missed or behind.",
    ),
    "remedy-without-remedy": (
        "Hãy ghi giải pháp: làm gì, ai làm, đến khi nào.",
        "Say the remedy: what is done, by whom, by when.",
    ),
    "quotation-already-shown": (
        "Ý kiến này đang hiện cạnh chỉ tiêu.",
        "This remark already stands beside the target.",
    ),
    "quotation-of-ordinary-target": (
        "Chỉ đặt ý kiến cấp trên cạnh chỉ tiêu then chốt; chỉ tiêu này không được ghi là then chốt.",
        "A remark of the superior level stands beside a decisive target only; this one is not marked as decisive.",
    ),
    "quotation-target-not-behind": (
        "Chỉ tiêu này không ở tình trạng chưa đạt, nên không đặt ý kiến bên cạnh.",
        "This target is not missed, so no remark is put beside it.",
    ),
    "quotation-not-shown": (
        "Ý kiến này không hiện cạnh chỉ tiêu.",
        "This remark does not stand beside the target.",
    ),
}

VERBS = {
    "RemedyWritten": ("Ghi nguyên nhân, giải pháp", "Cause and remedy written"),
    "DirectiveShown": ("Hiện ý kiến cấp trên cạnh chỉ tiêu", "Remark of the superior level shown"),
    "DirectiveHidden": ("Thôi hiện ý kiến cấp trên cạnh chỉ tiêu", "Remark of the superior level hidden"),
}

FIELDS = {
    "cause": ("nguyên nhân", "cause"),
    "remedy": ("giải pháp", "remedy"),
}
