from __future__ import annotations

import datetime as dt

import pytest
from django import forms

from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Person
from nhiemky.pages.forms import DayField, RevisedForm, submit


class PersonForm(RevisedForm):
    full_name = forms.CharField(label="Họ và tên")
    birth_date = DayField(label="Ngày sinh", required=False)
    gender = forms.ChoiceField(label="Giới tính", choices=[("f", "Nữ"), ("m", "Nam")], required=False)


GOOD = {"revision": "1", "full_name": "Trần Thị Hà", "birth_date": "3/2/1961", "gender": "f"}


@pytest.fixture
def send(ask, ward, people):
    """The answer to what was typed about the second person; `run` is what the action would do."""

    def sending(typed, run=lambda data: None):
        request = ask(post=typed) if typed is not None else ask()
        form = PersonForm(typed, current=people[1])
        return submit(
            request,
            form,
            run,
            ward=ward,
            template="form.html",
            context={"title": "Sửa"},
            then="/xong/",
            said="Đã lưu.",
        )

    return sending


def refuse(code, **facts):
    def run(data):
        raise Refused(code, **facts)

    return run


def test_a_fresh_form_holds_what_the_row_says(send):
    answer = send(None)
    assert answer.status_code == 200
    assert 'value="03/02/1961"' in answer.content.decode()
    assert 'name="revision" value="1"' in answer.content.decode()


def test_done_leads_on_and_says_so(ask, ward, people):
    request, taken = ask(post=GOOD), []
    answer = submit(
        request,
        PersonForm(GOOD, current=people[1]),
        lambda data: taken.append(data) or people[1],
        ward=ward,
        template="form.html",
        then=lambda person: f"/nguoi/{person.pk}/",
        said="Đã lưu.",
    )
    assert (answer.status_code, answer["Location"]) == (302, f"/nguoi/{people[1].pk}/")
    assert taken[0]["birth_date"] == dt.date(1961, 2, 3)
    assert [str(message) for message in request._messages] == ["Đã lưu."]


def test_a_wrong_field_is_named_and_nothing_is_lost(send):
    ran = []
    answer = send({**GOOD, "birth_date": "31/2/1961", "full_name": "Tên mới"}, run=ran.append)
    text = answer.content.decode()
    assert (answer.status_code, ran) == (422, [])
    assert 'value="31/2/1961"' in text
    assert 'value="Tên mới"' in text
    assert 'href="#id_birth_date"' in text
    assert 'aria-invalid="true"' in text
    assert 'id="id_birth_date_error"' in text
    assert 'aria-describedby="id_birth_date_error"' in text


def test_a_refusal_stands_on_its_field(send):
    answer = send({**GOOD, "full_name": "Tên mới"}, refuse("name-taken", field="full_name"))
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "words of name-taken" in text
    assert 'id="id_full_name_error"' in text
    assert 'value="Tên mới"' in text


def test_a_refusal_without_a_field_stands_on_top(send):
    text = send(GOOD, refuse("closed-already", field="no_such_field")).content.decode()
    assert text.index("words of closed-already") < text.index('id="id_full_name"')


def test_two_people_edit_one_record(send, people):
    def run(data):
        Person.objects.filter(pk=people[1].pk).update(full_name="Trần Thị Hạ", gender="m", revision=2)
        raise Refused("changed-meanwhile")

    answer = send({**GOOD, "full_name": "Trần Thị Hà Mới"}, run)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "<ins>Trần Thị Hà Mới</ins>" in text
    assert "Trần Thị Hạ" in text
    assert "<ins>Nữ</ins>" in text
    assert 'value="Trần Thị Hà Mới"' in text
    assert 'name="revision" value="2"' in text
    assert "Ngày sinh</th>" not in text


@pytest.mark.parametrize("typed", ["17/2/2023", "17-02-2023", "17 tháng 2 năm 2023", "2023-02-17"])
def test_a_day_as_the_office_writes_it(typed):
    assert DayField().clean(typed) == dt.date(2023, 2, 17)


@pytest.mark.parametrize("typed", ["02/17/2023", "17/2/23", "17/2", "hôm qua"])
def test_a_day_that_is_none(typed):
    with pytest.raises(forms.ValidationError):
        DayField().clean(typed)


@pytest.mark.parametrize("mark", ["Tối mật", "(MẬT)", "Độ mật: Tuyệt mật"])
def test_a_text_with_a_classification_mark_reaches_no_action(send, mark):
    taken = []
    answer = send({**GOOD, "full_name": mark}, run=taken.append)
    assert answer.status_code == 409
    assert "state-secret-mark" in answer.content.decode()
    assert not taken


def test_what_nobody_sees_is_taken_out_of_every_text(send):
    taken = []
    hidden = {**GOOD, "full_name": "Trần \u202eThị Hà\u202c\u2066\x07", "birth_date": "3/2/\u200b1961"}
    assert send(hidden, run=taken.append).status_code == 302
    assert taken[0]["full_name"] == "Trần Thị Hà"
    assert taken[0]["birth_date"] == dt.date(1961, 2, 3)
    empty = send({**GOOD, "full_name": "\u202e\u202c"}, run=taken.append)
    assert empty.status_code == 422
    assert len(taken) == 1
