"""Words of resolutions, of what targets promise and of their lock."""

WORDS = {
    "resolution-without-title": (
        "Hãy ghi tên nghị quyết, kế hoạch.",
        "Say what the resolution or plan is called.",
    ),
    "resolution-year-odd": (
        "Năm %(year)s không thể đúng. Hãy xem lại.",
        "The year %(year)s cannot be right. Look again.",
    ),
    "resolution-years-turned": (
        "Năm cuối %(last)s trước năm đầu %(first)s. Hãy đổi lại.",
        "The last year %(last)s is before the first %(first)s. Turn them round.",
    ),
    "resolution-years-too-many": (
        "Một nghị quyết kéo dài nhiều nhất %(most)s năm. Hãy xem lại năm cuối.",
        "A resolution lasts %(most)s years at most. Look at the last year again.",
    ),
    "year-plan-of-one-year": (
        "Kế hoạch năm chỉ cho một năm, không phải %(first)s–%(last)s. Ghi năm cuối bằng năm đầu.",
        "The plan of a year is for one year, not for %(first)s–%(last)s. Let the last year be the first.",
    ),
    "congress-has-resolution": (
        "Đại hội của nhiệm kỳ này đã có “%(title)s”. Mở nghị quyết đó, hoặc ghi năm đầu khác.",
        "The congress of this term has “%(title)s” already. Open that one, or write another first year.",
    ),
    "document-has-resolution": (
        "Văn bản này đã là văn bản của “%(title)s”. Chọn văn bản khác, hoặc để trống.",
        "This document is the paper of “%(title)s” already. Choose another one, or none.",
    ),
    "congress-carries-out-nothing": (
        "Nghị quyết đại hội không thực hiện nghị quyết nào khác của phường. Để trống ô này.",
        "The resolution of a congress carries out no other one of the ward. Leave this empty.",
    ),
    "resolutions-in-a-circle": (
        "Chọn như vậy hai nghị quyết thực hiện lẫn nhau. Chọn nghị quyết khác.",
        "So two resolutions would carry out each other. Choose another one.",
    ),
    "locked-resolution-stays": (
        "Chỉ tiêu của nghị quyết đã chốt (không điều chỉnh) nên loại và năm giữ nguyên. Các ô khác vẫn sửa được.",
        "The targets of this resolution are locked, so its kind and years stay. The other fields may be edited.",
    ),
    "lock-of-congress-only": (
        "Chỉ chốt chỉ tiêu của nghị quyết đại hội. Chỉ tiêu của văn bản khác điều chỉnh bằng văn bản mới.",
        "Only targets of a congress are locked. Others are adjusted by a newer document.",
    ),
    "resolution-locked-already": (
        "Chỉ tiêu của nghị quyết này đã chốt.",
        "The targets of this resolution are locked already.",
    ),
    "lock-without-targets": (
        "Chưa có chỉ tiêu nào để chốt. Nhập đủ chỉ tiêu của nghị quyết trước.",
        "There are no targets to lock. Write down those of the resolution first.",
    ),
    "structure-short": (
        "“%(structure)s” cộng được %(total)s, còn thiếu %(difference)s để đủ 100. Thêm hoặc sửa tỷ trọng trước khi chốt.",
        "“%(structure)s” adds up to %(total)s, %(difference)s less than 100. Add or correct shares before locking.",
    ),
    "structure-over": (
        "“%(structure)s” cộng được %(total)s, thừa %(difference)s so với 100. Sửa tỷ trọng trước khi chốt.",
        "“%(structure)s” adds up to %(total)s, %(difference)s more than 100. Correct shares before locking.",
    ),
    "structure-too-much": (
        "Các tỷ trọng khác của “%(structure)s” đã là %(taken)s; còn lại nhiều nhất %(left)s.",
        "The other shares of “%(structure)s” are %(taken)s; %(left)s is left at most.",
    ),
    "structure-operator": (
        "Tỷ trọng trong một cơ cấu phải chọn “đạt, bằng”.",
        "A share of a structure has to be “equal”.",
    ),
    "structure-share-odd": ("Tỷ trọng từ 0 đến 100.", "A share lies between 0 and 100."),
    "structure-in-percent": (
        "Cơ cấu tính bằng %%: ghi đơn vị tính là %%.",
        "A structure is counted in %%: write %% as measure.",
    ),
    "target-locked": (
        "Chỉ tiêu của nghị quyết đại hội đã chốt: không điều chỉnh. Muốn đổi phải ghi văn bản, cơ quan quyết định và lý do, bằng nút “Điều chỉnh”.",
        "The targets of this congress are locked. To change one, give the document, the organ and the reason under “Adjust”.",
    ),
    "adjustment-without-document": (
        "Chọn văn bản quyết định điều chỉnh; chưa có thì vào sổ văn bản trước.",
        "Choose the document that decides it; register it first if it is not there.",
    ),
    "adjustment-without-organ": (
        "Hãy ghi cơ quan quyết định điều chỉnh.",
        "Say which organ decided the adjustment.",
    ),
    "adjustment-without-reason": ("Hãy ghi lý do điều chỉnh.", "Give the reason for the adjustment."),
    "adjustment-changes-nothing": (
        "Chưa có gì khác với chỉ tiêu hiện tại. Sửa giá trị rồi lưu.",
        "Nothing differs from the target as it is. Change a value, then save.",
    ),
    "target-without-name": ("Hãy ghi tên chỉ tiêu.", "Say what the target is called."),
    "target-number-too-large": (
        "Số quá lớn. Hãy xem lại đơn vị tính.",
        "The number is too large. Look at the measure again.",
    ),
    "target-number-too-precise": (
        "Chỉ lưu được %(places)s chữ số sau dấu phẩy.",
        "%(places)s decimals can be kept at most.",
    ),
    "target-without-value": ("Hãy ghi giá trị phải đạt.", "Say which value has to be reached."),
    "target-without-measure": (
        "Hãy ghi đơn vị tính: %%, hộ, tỷ đồng…",
        "Say in what it is counted: %%, households, billions…",
    ),
    "target-value-not-needed": (
        "“Không còn” và “hoàn thành, đạt chuẩn” không cần giá trị. Để trống ô này, hoặc chọn cách khác.",
        "“None left” and “completed” need no value. Leave it empty, or choose another way.",
    ),
    "target-second-value-not-needed": (
        "Chỉ “từ … đến …” có giá trị thứ hai. Để trống ô này, hoặc chọn “từ … đến …”.",
        "Only “from … to …” has a second value. Leave it empty, or choose that.",
    ),
    "range-without-end": ("Hãy ghi giá trị cuối của khoảng.", "Say where the range ends."),
    "range-turned": (
        "Khoảng từ %(first)s đến %(last)s bị ngược. Đổi lại hai giá trị.",
        "The range from %(first)s to %(last)s is turned round. Exchange the two.",
    ),
    "reduction-per-year": (
        "“Giảm … mỗi năm” đánh giá hằng năm. Chọn “hằng năm”; mức còn lại đến năm cuối thì chọn “không quá, còn”.",
        "“Less … a year” is judged per year. Choose that; for a level at the end choose “at most”.",
    ),
    "growth-not-total": (
        "Tốc độ tăng không cộng cả nhiệm kỳ được. Chọn “hằng năm” hoặc “bình quân nhiệm kỳ”.",
        "Rates of growth are not added up over a term. Choose per year or average.",
    ),
    "milestone-by-date": (
        "Mốc hoàn thành tính đến một năm. Chọn “đến năm …”.",
        "A milestone is reached by a year. Choose “by the year”.",
    ),
    "milestone-without-year": ("Hãy ghi năm phải hoàn thành.", "Say in which year it has to be reached."),
    "multiple-without-baseline": (
        "“Gấp … lần” cần số liệu gốc để so. Ghi giá trị đầu kỳ.",
        "A multiple needs the value it is compared with. Write the baseline.",
    ),
    "average-without-baseline": (
        "Tăng bình quân nhiệm kỳ tính từ số liệu gốc. Ghi giá trị đầu kỳ.",
        "Average growth is counted from a baseline. Write it.",
    ),
    "average-without-baseline-year": (
        "Hãy ghi năm của số liệu gốc để biết số năm.",
        "Say of which year the baseline is.",
    ),
    "baseline-not-above-zero": ("Số liệu gốc phải lớn hơn 0.", "The baseline must be above 0."),
    "baseline-without-value": (
        "Đã ghi năm gốc nhưng chưa ghi số liệu gốc.",
        "There is a year but no baseline.",
    ),
    "baseline-year-odd": (
        "Năm gốc %(year)s không hợp; hãy ghi năm từ %(first)s đến %(last)s.",
        "The year %(year)s does not fit; write one from %(first)s to %(last)s.",
    ),
    "due-year-odd": (
        "Năm phải đạt %(due)s không hợp; hãy ghi năm từ %(first)s đến %(last)s.",
        "The year %(due)s does not fit; write one from %(first)s to %(last)s.",
    ),
    "out-of-operator": (
        "Số n/m (ví dụ 3/4 trường) chỉ dùng với “từ … trở lên”, “trên” hoặc “đạt, bằng”.",
        "A number n/m (3 of 4 schools) goes with at least, above or equal only.",
    ),
    "out-of-below-value": (
        "%(part)s lớn hơn tổng số %(whole)s. Hãy xem lại.",
        "%(part)s is more than the whole %(whole)s. Look again.",
    ),
    "assigned-operator": (
        "Chỉ tiêu cấp trên giao dùng “từ … trở lên”, “trên” hoặc “đạt, bằng”.",
        "A target as assigned goes with at least, above or equal.",
    ),
    "assigned-without-value": (
        "Chỉ tiêu cấp trên giao không có giá trị riêng: mỗi năm ghi số được giao ở bảng của kế hoạch năm.",
        "A target as assigned has no value of its own: what is assigned is written down every year.",
    ),
    "assigned-per-year": (
        "Cấp trên giao từng năm nên chỉ tiêu này đánh giá hằng năm.",
        "What is assigned every year is judged every year.",
    ),
    "programme-without-title": (
        "Hãy ghi tên khâu đột phá, chương trình.",
        "Say what the programme is called.",
    ),
    "programme-linked-already": (
        "Chương trình này đã ghi văn bản đó.",
        "This programme names that document already.",
    ),
    "programme-unlinked-already": ("Liên kết này không còn nữa.", "This link is gone already."),
    "yardstick-year-odd": (
        "Năm %(year)s không thuộc nghị quyết %(first)s–%(last)s.",
        "The year %(year)s is not one of the resolution (%(first)s–%(last)s).",
    ),
    "yardsticks-unchanged": (
        "Chưa có số nào mới. Ghi ít nhất một ô rồi lưu.",
        "No number is new. Write at least one, then save.",
    ),
    "yardstick-without-reason": (
        "Có số đã ghi trước đây nay khác đi. Hãy ghi lý do; số cũ được giữ lại.",
        "A number that stood already differs now. Say why; the old one is kept.",
    ),
    "yardstick-number-odd": (
        "Có số quá lớn hoặc quá %(places)s chữ số sau dấu phẩy. Hãy xem lại.",
        "A number is too large or has more than %(places)s decimals. Look again.",
    ),
    "yardstick-range-turned": (
        "Có khoảng bị ngược: số đầu lớn hơn số cuối. Đổi lại hai số.",
        "A range is turned round: its first number is the larger one. Exchange them.",
    ),
    "directive-without-author": ("Hãy ghi ai chỉ đạo.", "Say who said it."),
    "directive-without-text": ("Hãy ghi nguyên văn ý kiến.", "Write what was said, word for word."),
    "directive-in-the-future": ("Ngày chỉ đạo chưa đến. Hãy xem lại.", "That day has not come. Look again."),
    "decisive-said-by-nobody": (
        "Hãy ghi ai, văn bản nào nói đây là chỉ tiêu then chốt.",
        "Say who, or which document, called this target decisive.",
    ),
    "not-called-decisive": (
        "Chỉ tiêu này không còn ghi là then chốt.",
        "This target is not called decisive any more.",
    ),
    "not-a-milestone": (
        "Chỉ tiêu này tính bằng số liệu, không phải mốc hoàn thành. Nhập số liệu ở Số liệu.",
        "This target is measured by figures and is no milestone. Enter its figures.",
    ),
    "milestone-in-the-future": ("Năm này chưa đến. Hãy xem lại.", "That year has not come. Look again."),
    "milestone-before-resolution": (
        "Mốc không thể đạt trước năm đầu của nghị quyết (%(first)s).",
        "It cannot have been reached before the resolution began (%(first)s).",
    ),
    "milestone-day-of-another-year": (
        "Ngày đã ghi không thuộc năm %(year)s.",
        "That day is not one of %(year)s.",
    ),
}

VERBS = {
    "ResolutionWritten": ("Ghi nghị quyết, kế hoạch", "Resolution written down"),
    "ResolutionEdited": ("Sửa thông tin nghị quyết, kế hoạch", "Resolution edited"),
    "ResolutionLocked": ("Chốt chỉ tiêu, không điều chỉnh", "Targets locked"),
    "ProgrammeAdded": ("Thêm khâu đột phá, chương trình", "Programme added"),
    "ProgrammeEdited": ("Sửa khâu đột phá, chương trình", "Programme edited"),
    "ProgrammeLinked": ("Ghi chương trình cấp trên được thực hiện", "Superior programme linked"),
    "ProgrammeUnlinked": ("Bỏ liên kết chương trình cấp trên", "Superior programme unlinked"),
    "DirectiveRecorded": ("Ghi ý kiến chỉ đạo về chỉ tiêu", "Directive recorded"),
    "DirectiveEdited": ("Sửa ý kiến chỉ đạo về chỉ tiêu", "Directive edited"),
    "YardsticksSet": ("Ghi số giao, kế hoạch của năm", "Values of the year set"),
    "TargetWritten": ("Ghi chỉ tiêu", "Target written down"),
    "TargetCorrected": ("Sửa chỉ tiêu gõ sai", "Target corrected"),
    "TargetPlaced": (
        "Ghi nơi chịu trách nhiệm, nguồn số liệu của chỉ tiêu",
        "Owner and figures of a target set",
    ),
    "TargetAdjusted": ("Điều chỉnh chỉ tiêu", "Target adjusted"),
    "TargetCalledDecisive": ("Ghi chỉ tiêu then chốt", "Target called decisive"),
    "TargetNotCalledDecisive": ("Bỏ ghi chỉ tiêu then chốt", "Target no longer called decisive"),
    "MilestoneReached": ("Ghi mốc đã hoàn thành", "Milestone reached"),
}

FIELDS = {
    "operator": ("Cách đánh giá", "Operator"),
    "cadence": ("Kỳ đánh giá", "Cadence"),
    "value2": ("Giá trị cuối khoảng", "End of the range"),
    "due_year": ("Năm phải đạt", "Due year"),
    "baseline": ("Số liệu gốc", "Baseline"),
    "baseline_year": ("Năm gốc", "Year of the baseline"),
    "structure": ("Cơ cấu", "Structure"),
    "as_assigned": ("Cấp trên giao", "As assigned"),
    "adopted_on": ("Ngày thông qua", "Adopted on"),
    "carries_out": ("Thực hiện nghị quyết", "Carries out"),
    "sector": ("Lĩnh vực", "Sector"),
    "programme": ("Chương trình", "Programme"),
    "clause": ("Nội dung trong văn bản", "Clause"),
    "indicator": ("Nguồn số liệu", "Indicator"),
    "owner_unit": ("Đơn vị chịu trách nhiệm", "Responsible unit"),
    "owner_office": ("Chức danh chịu trách nhiệm", "Responsible office"),
    "decisive_said_by": ("Ai nói là then chốt", "Called decisive by"),
    "author": ("Người chỉ đạo", "Author"),
    "said_on": ("Ngày chỉ đạo", "Said on"),
    "stance": ("Ý kiến về điều chỉnh", "Stance"),
}
