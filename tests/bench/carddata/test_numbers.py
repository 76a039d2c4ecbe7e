from __future__ import annotations

from random import Random

import pytest
from stdnum import iban, imei
from stdnum.cn import ric

from bench.carddata import numbers


@pytest.mark.parametrize("number", ["4111111111111111", "378282246310005", "6011000990139424", "30569309025904"])
def test_luhn_holds(number: str) -> None:
    assert numbers.passes_luhn(number)
    assert not numbers.passes_luhn(number[:-1] + str((int(number[-1]) + 1) % 10))


@pytest.mark.parametrize("network", [*numbers.WORLD, *numbers.CHINA], ids=lambda network: network.name)
def test_cards_are_of_their_network(network: numbers.Network) -> None:
    made = [numbers.card(Random(seed), china) for seed in range(150) for china in (False, True)]
    mine = [card for card in made if card.network == network.name]
    luhn = {numbers.passes_luhn(card.number) for card in mine}
    leads = tuple(lead for each in (*numbers.WORLD, *numbers.CHINA) if each.name == network.name for lead in each.leads)
    assert all(card.number.startswith(leads) and len(card.number) in network.lengths for card in mine)
    assert all(len(card.code) == network.code for card in mine)
    assert luhn <= {network.luhn}


def test_identities_hold_for_another_library() -> None:
    rng = Random(3)
    for _ in range(50):
        resident = numbers.mainland_id(rng)
        assert len(resident) == 15 or ric.calc_check_digit(resident) == resident[-1]
        assert iban.is_valid(numbers.iban(rng), check_country=False)
        assert imei.is_valid(numbers.imei(rng))


def test_letters_of_island_and_city() -> None:
    assert all(numbers.taiwan_id(Random(seed))[1] in "12" for seed in range(9))
    assert all(numbers.hong_kong_id(Random(seed)).endswith(")") for seed in range(9))
