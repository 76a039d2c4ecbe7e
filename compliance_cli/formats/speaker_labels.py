"""The words by which transcripts name who speaks (data; lower case, simplified characters).

A bare "Caller" is in neither list: on an outbound call the caller is the agent. Neither are words for
any two parties (speaker, channel, 主叫, 对方).
"""

from __future__ import annotations

from compliance_cli.vocabulary import Role

_AGENT_EN = """
agent, agents, advisor, adviser, rep, representative, operator, csr, csa, tsr, isa, bdr, sdr, salesperson,
salesman, saleswoman, sales, consultant, seller, staff, employee, host, support, service, helpdesk, help desk,
support agent, service agent, sales agent, human agent, live agent, call agent, call center agent,
call centre agent, insurance agent, telemarketer, telesales, broker, dealer, banker, teller, clerk, cashier,
collector, underwriter, adjuster, handler, claims handler,
claims, account manager, relationship manager, manager, supervisor,
team leader, team lead, specialist, officer, loan officer, technician, engineer, receptionist, assistant,
financial advisor, financial adviser, financial planner, insurance advisor, insurance adviser, planner,
customer service, customer care, customer support, customer relations, customer experience, customer success,
customer advisor, customer adviser, customer agent, client services, client service, client advisor,
client adviser, client manager, customer manager, member services, customer service agent, customer service rep,
customer service representative, customer service advisor, customer service adviser, customer care agent,
customer care rep, customer care representative, customer support agent, customer representative,
member services rep, internal
"""

_AGENT_ZH = """
客服, 客服人员, 客服专员, 客服代表, 客户经理, 客户服务, 客户代表, 客户专员, 客户服务代表, 客户服务专员, 顾客服务,
业务员, 业务, 业务人员, 业务专员, 座席, 坐席, 座席员,
坐席员, 座席代表, 坐席人员, 座席人员, 人工座席, 人工坐席, 人工客服,
代理人, 代理, 专员, 顾问, 保险顾问, 理财顾问, 投资顾问, 置业顾问, 课程顾问, 销售, 销售员, 销售人员, 销售顾问, 电销,
电销员, 电话销售, 营销员, 推销员, 经纪人, 经纪, 保险代理, 保险代理人, 保险经纪人, 理赔员, 理赔专员, 回访员, 回访专员,
接线员, 话务员, 话务, 催收员, 催收, 柜员, 工作人员,
服务人员, 员工, 职员, 营业员, 信贷员, 信贷经理, 理财经理, 大堂经理,
主管, 班长, 值班经理, 工程师, 技术支持, 客服中心, 专席, 服务专员, 服务代表, 服务员, 卖家, 卖方, 商家, 行员,
理专, 理财专员, 业代, 外拨人员, 电访员, 电访人员, 银行职员, 银行客服, 银行工作人员, 保险业务员, 理财规划师
"""

_CUSTOMER_EN = """
customer, customers, client, clients, consumer, policyholder, policy holder, policy owner, cardholder, card holder,
account holder, member, subscriber, insured, applicant, proposer, claimant, borrower, buyer, purchaser,
shopper, patient, guest, tenant, user, end user, enduser, cust, prospect, lead, debtor, beneficiary, visitor,
external, payer, payor, account owner
"""

_CUSTOMER_ZH = """
客户, 用户, 投保人, 顾客, 被保险人, 被保人, 要保人, 受益人,
持卡人, 客人, 会员, 消费者, 买家, 买方, 保户, 申请人, 借款人,
来电客户, 来电人客户, 车主, 业主, 储户, 贷款人, 欠款人, 债务人,
患者, 家长, 学员, 访客, 乘客, 住户, 投资人, 投资者, 委托人,
报案人, 客户方, 被访者, 受访者
"""

_BOT_EN = """
bot, robot, chatbot, chat bot, voicebot, voice bot, virtual agent, virtual assistant, automated agent, ivr,
ai agent, ai assistant, ai, system, auto attendant, automated, announcement, recording, automated system, machine
"""

_BOT_ZH = """
机器人, 智能客服, 语音机器人, 自动语音, 系统, 系统提示,
语音导航, 智能助手, 机器人客服, 智能机器人, 智能语音, 语音助手,
系统消息, 系统提示音, 提示音
"""


def _words(text: str) -> list[str]:
    return [word for word in (part.strip() for part in text.replace("\n", " ").split(",")) if word]


LABELS_EN: dict[str, Role] = {
    **dict.fromkeys(_words(_AGENT_EN), Role.AGENT),
    **dict.fromkeys(_words(_CUSTOMER_EN), Role.CUSTOMER),
    **dict.fromkeys(_words(_BOT_EN), Role.BOT),
}

LABELS_ZH: dict[str, Role] = {
    **dict.fromkeys(_words(_AGENT_ZH), Role.AGENT),
    **dict.fromkeys(_words(_CUSTOMER_ZH), Role.CUSTOMER),
    **dict.fromkeys(_words(_BOT_ZH), Role.BOT),
}

WHOLE_ONLY = frozenset(
    _words("ai, lead, system, machine, recording, host, internal, external, claims, guest, engineer, user")
)
"""Labels that are too common as a part of a name or of a longer label ("Ai Wei", "User Services")."""
