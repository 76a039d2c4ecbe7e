from __future__ import annotations

import pytest

from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.speakers import Roles
from compliance_cli.vocabulary import Role

LABELS = {
    Role.AGENT: [
        *("Agent", "AGENT", "agent_1", "Advisor", "Rep", "Representative", "Operator", "CSR", "Salesperson"),
        *("Consultant", "Seller", "Customer Service", "Customer Service Rep 12", "Agent Smith", "Ann (Agent)"),
        *("Li Wei (Sales)", "internal", "HUMAN_AGENT", "Travel Agent", "Account Manager"),
        *(
            "客服",
            "业务员",
            "座席",
            "坐席",
            "代理人",
            "专员",
            "顾问",
            "销售",
            "業務員",
            "專員",
            "顧問",
            "銷售",
            "經紀",
            "理專",
        ),
        *("客服小王", "坐席001", "客户经理", "客戶經理", "客户服务", "座席：", "【客服】", "小王（客服）", "保险顾问"),
    ],
    Role.CUSTOMER: [
        *("Customer", "Client", "Policyholder", "Cardholder", "Member", "customer_2", "END_USER", "external"),
        *("客户", "用户", "投保人", "顾客", "被保险人", "客戶", "要保人", "保戶", "客户王先生", "王小明（客戶）"),
    ],
    Role.BOT: ["Bot", "Virtual Agent", "AUTOMATED_AGENT", "IVR", "机器人", "智能客服", "機器人", "System"],
    Role.UNKNOWN: [
        *("Caller", "0", "1", "Speaker 0", "SPEAKER_01", "spk_1", "ch_0", "A", "left", "左声道", "说话人1", "User 2"),
        *("Ann", "王先生", "主叫", "", "Ai Wei", "Mr Lead", "x" * 500, "The customer said that she"),
    ],
}


@pytest.mark.parametrize(("label", "role"), [(label, role) for role, labels in LABELS.items() for label in labels])
def test_a_label_stands_for_a_role(label: str, role: Role) -> None:
    assert Roles(ReadOptions()).of(label) is role


@pytest.mark.parametrize(
    ("channel", "label", "role"),
    [
        ("0", "0", Role.AGENT),
        ("0", "1", Role.CUSTOMER),
        ("1", "spk_1", Role.AGENT),
        ("1", "ch_0", Role.CUSTOMER),
        ("ch_1", "Speaker 01", Role.AGENT),
        ("left", "左声道", Role.AGENT),
        ("left", "right", Role.CUSTOMER),
        ("0", "Customer", Role.CUSTOMER),
        ("0", "Ann", Role.UNKNOWN),
    ],
)
def test_the_agents_channel(channel: str, label: str, role: Role) -> None:
    assert Roles(ReadOptions(agent_channel=channel)).of(label) is role


def test_the_users_own_words_come_first() -> None:
    roles = Roles(
        ReadOptions(speakers={"Ann": Role.AGENT, "spk_0": Role.CUSTOMER, "Agent": Role.BOT}, agent_channel="0")
    )
    assert [roles.of(label) for label in ("ann", "SPK_0", "agent", "spk_1")] == [
        *(Role.AGENT, Role.CUSTOMER, Role.BOT, Role.CUSTOMER)
    ]
    assert roles.of(None) is Role.UNKNOWN
