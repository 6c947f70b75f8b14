"""What the body of an article is made of."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]


class FigureBlock(blocks.StructBlock):
    """A figure as it was when the article was made, in Vietnamese format."""

    shown = blocks.CharBlock(label=_("Số liệu"))
    subject = blocks.CharBlock(label=_("Nội dung"))

    class Meta:
        icon = "order"


class PhotoBlock(blocks.StructBlock):
    """A photograph with its caption and the words for those who cannot see it; both are required."""

    image = ImageChooserBlock(label=_("Ảnh"))
    caption = blocks.CharBlock(label=_("Chú thích"))
    alt = blocks.CharBlock(
        label=_("Mô tả ảnh"), help_text=_("Cho người nghe trang: trong ảnh có ai, đang làm gì, ở đâu.")
    )
    source = blocks.CharBlock(label=_("Nguồn ảnh"), required=False)

    class Meta:
        icon = "image"


BODY = [
    ("paragraph", blocks.RichTextBlock(label=_("Đoạn văn"), features=FEATURES)),
    ("heading", blocks.CharBlock(label=_("Tiêu đề mục"), icon="title")),
    ("points", blocks.ListBlock(blocks.TextBlock(label=_("Ý")), label=_("Danh sách"), icon="list-ul")),
    ("figures", blocks.ListBlock(FigureBlock(), label=_("Số liệu nổi bật"), icon="order")),
    ("photo", PhotoBlock(label=_("Ảnh"))),
    ("quote", blocks.TextBlock(label=_("Trích dẫn"), icon="openquote")),
]

FACTS = [
    (
        "fact",
        blocks.StructBlock(
            [("label", blocks.CharBlock(label=_("Mục"))), ("value", blocks.CharBlock(label=_("Nội dung")))],
            label=_("Thông tin hành chính"),
        ),
    )
]

#: A page elsewhere, or a path of this installation: /thong-bao/. Two slashes would lead to another host.
ADDRESS = r"^(https?://[^\s/][^\s]*|/([^\s/][^\s]*)?)$"
NO_ADDRESS = {"invalid": _("Địa chỉ bắt đầu bằng https://, http:// hoặc / (trang của hệ thống này).")}

LINKS = [
    (
        "link",
        blocks.StructBlock(
            [
                ("title", blocks.CharBlock(label=_("Tên"))),
                ("address", blocks.RegexBlock(ADDRESS, label=_("Địa chỉ"), error_messages=NO_ADDRESS)),
            ],
            label=_("Liên kết"),
        ),
    )
]
