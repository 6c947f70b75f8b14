"""Writers that higher rooms (and the sample) may use inside their own action. No gate, no transaction of their own."""

from nhiemky.org.steps.accounts import NewAccount, api_key_secret, create_account, first_password, grant
from nhiemky.org.steps.calendar import say_days
from nhiemky.org.steps.imports import close_preview, remove_people, write_rows
from nhiemky.org.steps.people import (
    Change,
    NewPerson,
    add_gap,
    add_memberships,
    add_people,
    move_members,
    write_change,
    write_record,
)
from nhiemky.org.steps.units import (
    NewUnit,
    appoint,
    assign,
    create_office,
    create_unit,
    end_holding,
    end_term,
    end_unit,
    link_successors,
    move_unit,
    open_term,
)

__all__ = [
    "Change",
    "NewAccount",
    "NewPerson",
    "NewUnit",
    "add_gap",
    "add_memberships",
    "add_people",
    "api_key_secret",
    "appoint",
    "assign",
    "close_preview",
    "create_account",
    "create_office",
    "create_unit",
    "end_holding",
    "end_term",
    "end_unit",
    "first_password",
    "grant",
    "link_successors",
    "move_members",
    "move_unit",
    "open_term",
    "remove_people",
    "say_days",
    "write_change",
    "write_record",
    "write_rows",
]
