"""Dialect: Cantonese and Taiwan wording read as the words of mainland Mandarin."""

import re

_CANTONESE = """
点解 为什么 点样 怎样 点做 怎么做 点算 怎么办 点搞 怎么搞 点可以 怎么可以 点先 怎么 点来 怎么来 几多 多少 几时 什么时候 几耐 多久
边度 哪里 边处 哪里 边间 哪家 边啲 哪些 边位 哪位 边条 哪条 边种 哪种 边份 哪份 边日 哪天 边年 哪年 边月 哪月 边行 哪行 边支 哪支 边边 哪边
边一 哪一 边两 哪两 边三 哪三 边几 哪几 边四 哪四 边五 哪五 边六 哪六 边八 哪八 边样 哪样 边方 哪方 边层 哪层 边个县 哪个县 边个省 哪个省
边个市 哪个市 边个会 哪个会 边个标题 哪个标题 嗰度 那里 呢度 这里 呢篇 这篇 呢个 这个 呢间 这家 呢条 这条 呢份 这份 呢啲 这些 呢次 这次
嗰个 那个 嗰篇 那篇 嗰节 那节 嗰啲 那些 嗰间 那家 嗰次 那次 嗰段 那段 嗰 那 𠮶 那 𠮶个 那个 𠮶度 那里 每间 每家 几间 几家 多少间 多少家 边间 哪家 有间 有家
系咪 是不是 系唔系 是不是 有冇 有没有 有无 有没有 冇 没有 唔使 不用 唔洗 不用 唔好 不要 唔会 不会 唔想 不想 唔知 不知道 唔系 不是 唔 不
乜嘢 什么 乜野 什么 乜 什么 咩嘢 什么 咩 什么 嘢 东西 佢哋 他们 佢 他 我哋 我们 你哋 你们 喺 在 嘅 的 咗 了 啲 些 嚟 来 畀 给 俾 给 攞 拿 揾 找 搵 找
睇 看 而家 现在 依家 现在 宜家 现在 寻日 昨天 听日 明天 今日 今天 即日 当日 仲有 还有 仲要 还要 仲系 还是 仲未 还没 倾偈 聊天 识得 会 同埋 和 夹埋 一起 一齐 一起 咁 那么
返工 上班 收工 下班 屋企 家 老细 老板 后生 年轻人 细路 孩子 打工仔 打工的人 过数 转账 按揭 抵押 按畀 抵押给 按给 抵押给
搞掂 办好 帮手 帮忙 靓 好 平啲 便宜 平咗 便宜了 贵咗 贵了 嗌 叫 讲紧 讲 做紧 在做 紧要 重要 闩 关 闩门 关门 铺头 店铺 银纸 钱 炒鱿 解雇
""".split()
_TAIWAN = """
资讯 信息 网路上 网上 网路 网络 上网路 上网 专案 项目 品质 质量 职缺 岗位 公部门 政府部门 面向 方面 业者 企业 纾困 扶持 简讯 短信 影片 视频 软体 软件
透过 通过 讯息 消息 津贴 补贴 补助 补贴 乡亲 老乡 联络 联系 劳工 工人 就学 上学 行销 营销 宣导 宣传 薪资 工资 资遣 解雇 无薪假 待岗 企划 规划 提报 申报
县府 县政府 市府 市政府 省府 省政府 筛检 筛查 快筛 筛查 贷到款 贷款 核贷 放贷 头期 首期 报载 报道 这则 这篇 则新闻 篇新闻
优惠 优惠 折抵 减免 求才 招聘 徵才 招聘 征才 招聘 缺工 缺人 开缺 招聘 检附 附上 缴交 提交
""".split()
_WORDS = {
    said: meant
    for words in (_CANTONESE, _TAIWAN)
    for said, meant in zip(words[::2], words[1::2], strict=True)
    if said != meant
}
_LONG_FIRST = sorted(_WORDS, key=lambda word: (-len(word), word))
_OPENINGS = {word[0]: "" for word in _LONG_FIRST} | {"边": "(?<!哪边)"}
"""边 behind 哪 is put already: 边边 is 哪边, and stays so."""
# By their first characters, which expressions look for at once: most texts have none of them.
_SAID = re.compile(
    "|".join(
        f"{first}{guard}(?:{'|'.join(re.escape(word[1:]) for word in _LONG_FIRST if word[0] == first)})"
        for first, guard in _OPENINGS.items()
    )
)


def to_mandarin(text: str) -> str:
    """Return a simplified text with words of Cantonese and Taiwan put as mainland readers would."""
    return _SAID.sub(lambda match: _WORDS[match[0]], text)
