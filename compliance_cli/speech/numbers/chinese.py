"""Chinese spoken numbers: Mandarin and Cantonese words, everyday, banker's and radio forms, folded to simplified.

Homophones: characters of the same syllable, or of syllables recognisers swap, that are common enough to be
written for a digit (pypinyin over GB 2312 level 1, cut down to what stands in ordinary transcripts).
"""

from __future__ import annotations

from compliance_cli.speech.numbers.model import NumberTable

_DIGITS = {
    0: "零〇", 1: "一幺壹", 2: "二两贰", 3: "三叁", 4: "四肆", 5: "五伍", 6: "六陆", 7: "七柒", 8: "八捌", 9:
    "九玖",
}  # fmt: skip

#: Radio forms are words elsewhere (山洞, 拐弯, 勾选), and so is the banker's 參 (参考).
_RADIO = {"洞": 0, "么": 1, "参": 3, "拐": 7, "勾": 9}
_HOMOPHONES = {
    0: "林另令林领灵临动龄铃岭玲凌", 1: "医衣依已以意亿腰要妖伊易义艺邀药", 2: "儿而尔耳量饵亮辆粮凉", 3: "山伞散",
    4: "是似死思寺式事市私丝司", 5: "无我舞午物误屋吾武务吴", 6: "流留溜柳刘牛",
    7: "起期其气漆齐欺骑妻奇旗棋器企", 8: "吧把巴爸罢扒拔霸", 9: "就酒久旧救狗钩究舅沟",
}  # fmt: skip

CHINESE = NumberTable(
    language="zh",
    spaced=False,
    digits={character: value for value, characters in _DIGITS.items() for character in characters},
    beside=_RADIO,
    homophones={character: value for value, characters in _HOMOPHONES.items() for character in characters},
    numbers={"廿": 20, "卅": 30},
    scales={"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000},
    repeats={"双": 2, "孖": 2, "俩": 2, "仨": 3},
    plurals={},
    months={},
    idioms=frozenset(
        """一来 二来 一则 二则 一方面 二是 一下 一下子 一点 一个 一样 一些 一直 一定 一起 一般 一次 一共 一会 一会儿
        一旦 一切 一方 一种 一位 一张 一份 一遍 一年 一天 一路 一句 一声 一边 一致 一家 一笔 一名 一部 一项 一系列
        一说一 有一说 有一说一 一回 一趟 一条 一封 一步 一辈子 一口气 一大早 一早 一律 一概 一向 一再 一时 一旁 一块
        一带 一面 一半 一段 一模一样 一五一十 一清二楚 一来二去 一天到晚 一分钱 一月一 一年一 一个月一 说一不二
        独一无二 乱七八糟 三心二意 四面八方 五花八门 七上八下 等一 三天两头 隔三差五 三言两语 一言难尽
        接二连三 丢三落四 不三不四 五湖四海 十有八九 一分一秒 一字一句 一问三不知 不管三七二十一 第一 第二 第三 第四
        第五 第六 第七 第八 第九 万一 唯一 之一 统一 同一 逐一 单一 什么 怎么 那么 这么 多么 要么 么么哒 要唔要 要不要
        要没要 凌晨 凌乱 凌云 他俩 她俩 我俩 咱俩 你俩 们俩 咱仨 们仨 俩人 仨人 俩字 仨字 俩月 仨月 俩数 仨数
        是吧 是吗
        是不是 对吧 好吧 行吧 吧台 爸爸 无误 怎么样 十分 三位 三码 四位 四码 六位 六码 十六位 十九位 十六码 两位
        两个 两年 两边 两种 两样 两口子 三方 四处 参考 参加 参与 参数 参照 参观 二维码 二手 二楼 周一 周二 周三 周四
        周五 周六 小陆 小伍 老陆 老伍 阿陆 阿伍 陆先生 陆小姐 陆女士 陆太太 陆经理 陆老师 陆总 陆生 陆太 伍先生
        伍小姐 伍女士 伍太太 伍经理 伍老师 伍总 伍生 伍太 一双鞋 两双鞋 三双鞋 一双靴 一双袜 两双袜 一双手 一双眼
        礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 星期一 星期二 星期三 星期四 星期五 星期六""".split()
    ),
    fillers=frozenset(
        """嗯 呃 啊 额 哦 喔 唔 哎 诶 欸 唉 那个 这个 然后 再 再来 再嚟 接住 接着 后面 下面 接下来 跟着 还有 是 就是 对
        好 好的 即系 嗰个 即是 跟住 斜杠 斜线 一撇 一杠 空格 空 杠 横杠 横线 点 减 逗号 停 等一下 的 我看看 看看
        我看一下 继续 您 你 记 一下 嘛 呢 吧 吗 呀 咯 啰 哈 嗱 喎 系
        了 又 和 加 一个道儿 一道杠""".split()
    ),
    corrections=frozenset(
        """不对 不是 错了 说错了 说错 讲错 讲错咗 讲错了 念错 念错了 报错 报错了 看错 看错了 唔系 唔啱 唔好意思
        应该是 应该系 更正 抱歉 等等 不好意思 重来 不不 不""".split()
    ),
    units=frozenset(
        """口 元 块 毛 分 角 万 亿 岁 年 天 月 日 号 周 点 点钟 小时 分钟 秒 个月 个小时 个 次 位 位数 人 名 家 件
        套 张 本 份 种 条 只 楼 层 室 栋 单元 弄 巷 级 期 折 倍 成 公里 米 斤 公斤 克 度 % 百分 码 届 章 页
        路 号楼 台 部 款 项 间 晚 夜 杯 样 方面 档 遍 环 圈 步 线 支 箱 盒 袋 瓶 辆 罐
        组 串 蚊 笔 通 封 趟 句 粒""".split()
    ),
)
