from __future__ import annotations

import pytest

from compliance_cli.carddata.numbers.identities import resident_id
from compliance_cli.carddata.numbers.network_table import ROWS
from compliance_cli.carddata.numbers.networks import luhn, network_of


@pytest.mark.parametrize(
    ("digits", "name"),
    [
        ("4111111111111111", "Visa"),
        ("2221000000000009", "Mastercard"),
        ("2720990000000007", "Mastercard"),
        ("378282246310005", "American Express"),
        ("6011111111111117", "Discover"),
        ("6222020000000000", "UnionPay"),
        ("3530111333300000", "JCB"),
        ("30569309025904", "Diners Club"),
        ("9704000000000018", "Napas"),
        ("9558801234567890123", "Chinese bank cards, older: ICBC"),
    ],
)
def test_network_of(digits: str, name: str) -> None:
    network = network_of(digits)
    assert network is not None
    assert network.name == name
    assert len(digits) in network.lengths


@pytest.mark.parametrize("digits", ["", "0", "2721", "1700000000000", "7000000000000000"])
def test_no_network(digits: str) -> None:
    network = network_of(digits)
    assert network is None or len(digits) not in network.lengths


@pytest.mark.parametrize(
    ("digits", "right"),
    [("4111111111111111", True), ("4111111111111112", False), ("378282246310005", True), ("0", True), ("18", True)],
)
def test_luhn(digits: str, right: bool) -> None:
    assert luhn(digits) is right


def test_every_row_names_its_source() -> None:
    assert all(source for *_, source in ROWS)


@pytest.mark.parametrize(
    ("digits", "right"),
    [
        ("110101199003070011", True),
        ("11010119900307109x", True),
        ("11010119900307001x", False),
        ("110101199003071234", False),
        ("990101199003070011", False),
        ("110101199013070011", False),
        ("1101011990030700", False),
    ],
)
def test_resident_id(digits: str, right: bool) -> None:
    assert resident_id(digits) is right


def test_resident_id_has_one_check_character_a_number() -> None:
    body = "11010119900307001"
    assert sum(resident_id(body + check) for check in "0123456789x") == 1
