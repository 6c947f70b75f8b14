"""Links of a ward's front page: pages elsewhere and paths of this installation, nothing else."""

import pytest
from django.core.exceptions import ValidationError

from nhiemky.portal.models.blocks import LINKS

((_name, LINK),) = LINKS


@pytest.mark.parametrize(
    "address", ["https://phuong.example/tin", "http://phuong.example", "/", "/phuong-mau/"]
)
def test_addresses_that_a_link_may_have(address):
    block = LINK.child_blocks["address"]
    assert block.clean(address) == address


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "//ai.example/", "phuong.example", "https://", "/a b", ""]
)
def test_addresses_that_it_may_not(address):
    with pytest.raises(ValidationError):
        LINK.child_blocks["address"].clean(address)
