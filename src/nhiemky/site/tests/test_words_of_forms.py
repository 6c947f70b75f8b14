"""What Django says about a field is said in the words of the office, not in its own Vietnamese."""

import re

import pytest
from django import forms
from django.core import validators
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation

NOT_OURS = re.compile(
    "Đảm bảo|tập tin|tệp tin|tổng thể|khả thi|để trắng|kí tự|Ensure|Enter|Select", re.IGNORECASE
)
FIELDS = (
    *(forms.CharField, forms.IntegerField, forms.DecimalField, forms.DateField, forms.TimeField),
    *(forms.DateTimeField, forms.FileField, forms.ImageField, forms.ChoiceField, forms.URLField),
    *(forms.MultipleChoiceField, forms.ModelChoiceField, forms.ModelMultipleChoiceField, forms.EmailField),
)


@pytest.fixture(autouse=True)
def _vietnamese():
    with translation.override("vi"):
        yield


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        (forms.IntegerField(), "1,5", "Hãy nhập một số nguyên."),
        (forms.IntegerField(min_value=1), "0", "Số này phải từ 1 trở lên."),
        (forms.IntegerField(max_value=9), "10", "Số này không được quá 9."),
        (forms.CharField(max_length=3), "dài quá", "Không quá 3 ký tự (đang có 7)."),
        (forms.ChoiceField(choices=[("a", "A")]), "b", "“b” không có trong danh sách. Hãy chọn lại."),
        (forms.CharField(), "", "Không được để trống ô này."),
        (forms.FileField(), SimpleUploadedFile("a.txt", b""), "Tệp không có nội dung. Hãy chọn lại tệp."),
    ],
)
def test_a_fault_is_said_plainly(field, value, said):
    with pytest.raises(forms.ValidationError) as fault:
        field.clean(value)
    assert fault.value.messages == [said]


@pytest.mark.parametrize("field", FIELDS)
def test_no_message_of_a_field_is_left_to_the_machine(field):
    messages: dict[str, object] = {}
    for each in reversed(field.__mro__):
        messages |= getattr(each, "default_error_messages", {})
    said = {code: str(text) for code, text in messages.items()}
    assert {code: text for code, text in said.items() if NOT_OURS.search(text)} == {}


def test_nor_one_of_a_validator():
    kinds = (validators.MinValueValidator, validators.MaxValueValidator, validators.FileExtensionValidator)
    assert [kind.message for kind in kinds if NOT_OURS.search(str(kind.message))] == []
