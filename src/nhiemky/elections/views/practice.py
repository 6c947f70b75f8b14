"""What the texts we could read leave open, and how the ward does it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from nhiemky.elections import access
from nhiemky.elections.access import Hosts
from nhiemky.elections.actions.confirm_practice import confirm_practice
from nhiemky.elections.forms.beside import PracticeForm
from nhiemky.elections.models.labels import PracticeQuestion
from nhiemky.elections.queries.practices import questions
from nhiemky.kernel.gates import open_to
from nhiemky.org import access as org
from nhiemky.org.models import Unit
from nhiemky.pages.forms import submit

QUESTION = "dieu"


@open_to(access.for_practice)
def practice(request: HttpRequest, hosts: Hosts) -> HttpResponse:
    return render(
        request,
        "elections/practice.html",
        {
            "ward": hosts.ward,
            "questions": questions(hosts.ward),
            "may_confirm": org.holds(request.user, org.WRITERS, hosts.ward),
        },
    )


@open_to(access.for_practice_writer)
def confirm(request: HttpRequest, ward: Unit) -> HttpResponse:
    key = request.GET.get(QUESTION, PracticeQuestion.values[0])
    if key not in PracticeQuestion.values:
        raise Http404
    asked = next(one for one in questions(ward) if one.key == key)
    form = PracticeForm(request.POST or None, key=key, initial={"value": asked.value, "basis": asked.basis})
    page = reverse("practice", kwargs={"ward": ward.slug})
    return submit(
        request,
        form,
        lambda data: confirm_practice(request.user, ward, key=key, value=data["value"], basis=data["basis"]),
        ward=ward,
        template="elections/practice_form.html",
        context={"title": asked.question, "asked": asked, "back_url": page},
        then=f"{page}#{key}",
        said=_("Đã ghi. Các cuộc bầu cử mở từ nay theo cách này; cuộc đang mở giữ cách cũ."),
    )
