from __future__ import annotations

from django.urls import path

from nhiemky.congresses.views import congress, convening, delegates, holding, roll, scheme

_CONGRESS = "dai-hoi/<int:congress_id>/"

_ONE_CONGRESS = [
    path(_CONGRESS, congress.congress, name="congress"),
    path(f"{_CONGRESS}trieu-tap/", convening.convene, name="congress-convene"),
    path(f"{_CONGRESS}ban-ghi/", convening.attach, name="congress-attach"),
    path(f"{_CONGRESS}bau-cu/", convening.elections, name="congress-elections"),
    path(f"{_CONGRESS}nghi-quyet/", convening.resolution, name="congress-resolution"),
    path(f"{_CONGRESS}dai-bieu/", roll.delegates, name="congress-delegates"),
    path(f"{_CONGRESS}dai-bieu/lay-tu-ho-so/", delegates.summon, name="congress-summon"),
    path(f"{_CONGRESS}dai-bieu/them/", delegates.add, name="congress-delegate-add"),
    path(f"{_CONGRESS}dai-bieu/<int:delegate_id>/", roll.delegate, name="congress-delegate"),
    path(f"{_CONGRESS}dai-bieu/<int:delegate_id>/bo/", roll.remove, name="congress-delegate-remove"),
    path(
        f"{_CONGRESS}dai-bieu/<int:delegate_id>/du-thay/",
        roll.substitute,
        name="congress-delegate-replace",
    ),
    path(f"{_CONGRESS}diem-danh/", delegates.attendance, name="congress-attendance"),
    path(f"{_CONGRESS}tham-tra/", delegates.credentials, name="congress-credentials"),
    path(f"{_CONGRESS}tham-tra/ghi/", delegates.confirm, name="congress-credentials-confirm"),
    path(f"{_CONGRESS}de-an/", scheme.scheme, name="congress-scheme"),
    path(f"{_CONGRESS}de-an/so-luong/", scheme.edit, name="congress-scheme-edit"),
    path(f"{_CONGRESS}de-an/them/", scheme.name, name="congress-scheme-name"),
    path(f"{_CONGRESS}de-an/<int:row_id>/bo/", scheme.remove, name="congress-scheme-remove"),
    path(f"{_CONGRESS}ket-thuc/", holding.hold, name="congress-hold"),
    path(f"{_CONGRESS}giay/<slug:paper>.<slug:form>", holding.paper, name="congress-paper"),
]

urlpatterns = [*_ONE_CONGRESS]
