"""What the invented callers of the benchmark say. Slots are filled by `bench.corpus`."""

from __future__ import annotations

from collections.abc import Mapping

AGENT_EN = (
    "Good morning, you're through to Larkfield Cover, my name's {name}, how can I help you today?",
    "Just so you're aware, calls on this line are recorded so that we can check our service and train new colleagues.",
    "Before I open the policy, could you give me your full name and the house number with the postcode, please?",
    "The {product} plan works out at {amount} pounds a month, and the first payment leaves your account on the tenth.",
    "That includes legal cover, a courtesy car and the windscreen, but nothing that was broken before today.",
    "There's a compulsory excess of {amount} pounds, plus whatever voluntary excess you pick when we set this up.",
    "You've got fourteen days from when the papers arrive to change your mind, and you'd have everything back.",
    "I can hold that price until the end of the week, so there really is no hurry at all.",
    "To be fair most of the people on your street have gone with the bigger one, and they'd tell you the same.",
    "I'm going to text you a link, you open it on your phone and type the card in there, so I never see it.",
    "Nobody from here will ever want your PIN or the password of your bank, so please keep those to yourself.",
    "Are you happy for me to take the first instalment today and the rest each month from the same card?",
    "I'm stopping the recording now while you put the number in on your keypad, it'll start again afterwards.",
    "Whenever you're ready, could you read out the number on the front of the card for me?",
    "If something isn't right you can write to our complaints team, and after that to the ombudsman free of charge.",
    "If you end it after those two weeks there's an admin charge of {amount} pounds and we keep the days you've used.",
    "Lovely, that's gone through, and your reference is {reference}, it'll be in the letter as well.",
    "I'll pass you over to a colleague in the medical team, because I'm not allowed to advise on that part.",
    "The value of the savings part can go down as well as up, and nobody can promise you a return on it.",
    "Let me read the summary back to you, and you stop me at anything that sounds wrong to you.",
)
CUSTOMER_EN = (
    "Hi there, yes, I had your renewal through the door and I nearly fell off my chair when I saw the figure.",
    "I'd rather have it in writing first, my wife looks after all of these things and she's at work until six.",
    "Bear with me a second, the kettle's going and I can't find the folder where I keep all of that.",
    "And does that cover the shed, because the last lot told me it did and then it turned out it didn't?",
    "Yes, go on then, that sounds fair enough to me.",
    "You can reach me on {phone} in the evening, or at {mail} if you want to send me the forms.",
    "It's {postcode}, the one with the green door next to the bakery, they always get the wrong house.",
    "We've been with you lot for {years} years and I've not made one claim in all of that time.",
    "Right. Mm-hmm.",
    "No, I don't think I want that one, thank you, just leave it as it was.",
    "What happens if I lose my job, do I still have to go on paying for the rest of the year?",
    "My son says I shouldn't give that sort of thing over the phone, so is there another way to do it?",
    "I've got {amount} in my head from last time, was it that or was it more than that?",
    "Sorry, the line's dreadful today, you'll have to say the last bit once more for me.",
    "The doctor did change my tablets in March, would you need to know about that or is it not important?",
    "Okay, and the letter comes by post, does it, not only by e-mail?",
)
AGENT_ZH = (
    "您好，这里是远帆保险客户服务中心，我是工号{reference}，敝姓{name}，很高兴为您服务。",
    "為了保障您的權益，這通電話我們會錄音，請問您現在方便講話嗎？",
    "先跟您核对一下资料，请问您的姓名和出生日期是什么？",
    "这份{product}计划每个月交{amount}元，保障到七十岁，第一年的保费今天扣。",
    "這張保單的自負額是{amount}元，超過的部分由公司負擔，這一點請您特別留意。",
    "收到合同以后您有十五天的犹豫期，这期间退保，保费全部退给您。",
    "這個價格到月底都有效，您可以回去跟家人商量看看，不急著今天決定。",
    "您小区里不少住户都选了高一档的，出险的时候真的差很多。",
    "我给您发一条短信，里面有付款页面，卡号您自己输入，我这边看不到。",
    "密碼和驗證碼請您自己保管好，我們的同事不會向您要的。",
    "请问您同意用这张卡缴纳首期保费，以后每年自动续扣吗？",
    "麻煩您把信用卡正面的號碼唸給我，我幫您輸入系統。",
    "既往症和等待期内的住院是不赔付的，这些在条款第五条里都有写明。",
    "分红是不确定的，过去的收益不代表将来，这一点要跟您讲清楚。",
    "如果您對服務有意見，可以打申訴專線，也可以向主管機關反映。",
    "好的，已经帮您办好了，回执编号是{reference}，电子合同稍后发到您邮箱。",
    "这一部分我不能替您判断，我帮您转给核保的同事，请稍等。",
    "那我把重點再唸一遍，有不清楚的地方您隨時打斷我。",
)
CUSTOMER_ZH = (
    "喂，你好，我收到你们寄来的续保通知，怎么比去年贵这么多？",
    "我現在在開車，你晚上七點以後再打給我好不好？",
    "这个我做不了主，要等我爱人下班回来商量一下。",
    "等等啊，我去拿一下包，卡不在手边。",
    "嗯，明白了，你接着说。",
    "我電話是{phone}，白天可能接不到，你傳簡訊就好。",
    "可以，那就这样办吧。",
    "不用了，我原来那份就够了，谢谢你。",
    "要是中間繳不出來，前面繳的錢是不是就沒有了？",
    "我儿子说电话里不要报卡号，你们有没有别的办法付款？",
    "上次说的是{amount}块吧，怎么现在又不一样了？",
    "不好意思，剛剛訊號斷掉了，你最後一句再說一次。",
    "我今年三月换过药，这个要不要告诉你们？",
    "住址没有变，还是建设路{years}号，寄到门卫那里就行。",
)
SENTENCES_EN: Mapping[str, tuple[str, ...]] = {"agent": AGENT_EN, "customer": CUSTOMER_EN}
SENTENCES_ZH: Mapping[str, tuple[str, ...]] = {"agent": AGENT_ZH, "customer": CUSTOMER_ZH}

FILLERS_EN = ("um", "uh", "well", "you know", "sort of", "right", "so")
FILLERS_ZH = ("嗯，", "呃，", "那个，", "就是说，", "这个，")

ACKNOWLEDGED_EN = ("mm-hmm", "okay", "got it", "yep, go on", "thank you")
ACKNOWLEDGED_ZH = ("嗯", "好的", "对，您继续", "好，請說")

LEAD_IN_EN = ("Sure, it's ", "Okay, here we go, ", "The card number is ", "")
LEAD_IN_ZH = ("好，卡号是", "你记一下，", "號碼是", "")

NAMES_EN = ("Maren", "Oliver", "Ayesha", "Callum", "Beth")
NAMES_ZH = ("周", "吴", "鄭", "孫", "许")
PRODUCTS_EN = ("home", "motor", "family", "travel", "pet")
PRODUCTS_ZH = ("医疗", "意外", "重疾", "養老")

DIGITS_EN = dict(
    zip("0123456789", ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), strict=True)
)
DIGITS_ZH = dict(zip("0123456789", "零一二三四五六七八九", strict=True))

# What the floor's automaton looks for: the words of the trade, alone and behind common words.
TOPICS_EN = (
    *("card number", "security code", "password", "passcode", "recorded", "permission", "consent", "cancel"),
    *("fourteen days", "change your mind", "refund", "today only", "discount", "guarantee", "no risk", "return"),
    *("ombudsman", "complaint", "colleague", "link", "keypad", "recording", "expiry date", "premium", "excess"),
)
TOPICS_ZH = (
    *("卡号", "信用卡", "银行卡", "安全码", "密码", "验证码", "录音", "授权", "同意", "扣款", "续扣", "犹豫期", "退保"),
    *("优惠", "保本", "零风险", "投诉", "身份证", "工号", "付款", "分红", "既往症", "自负额", "保费", "核保"),
)
LEADS_EN = ("your ", "the ", "my ", "a ", "read ", "give ", "take ", "no ", "never ")
LEADS_ZH = ("您的", "你的", "请", "报", "念", "说", "的", "把", "不")
