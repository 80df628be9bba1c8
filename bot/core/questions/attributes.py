"""Attributes: which detail of a thing a question is after, its limit, its share, its names, its results.

An entry that nobody asks for a detail, and whose words do not have it, seldom answers a question
for it, however alike the rest is.
"""

from collections.abc import Iterable
from functools import lru_cache

from bot.core.text.scripted import ScriptedPatterns

_ROWS: tuple[tuple[str, str], ...] = (
    ("name", r"名字|姓名|名单|叫什么|叫啥|叫咩|哪几位|全名|\bnam(?:e|es|ed|ing)\b|\bcalled\b|\bidentit"),
    (
        "contact",
        r"电话|联系|联络|号码|微信|邮箱|热线|\bphone|\bcontact|\breach(?:ed)?\b|\be-?mail|\bhotline|\bcall (?:up|him|her|them)\b",
    ),
    (
        "limit",
        r"上限|下限|封顶|最多|最少|至多|至少|额度上|不超过|\bceiling|\bcap\b|\bcapped|\blimit|\bmax(?:imum)?\b|\bmin(?:imum)?\b|\bat (?:most|least)\b|\bup to\b",
    ),
    (
        "extreme",
        r"最大|最小|最高|最低|最长|最短|最强|最贵|头一(?:个|家)|\b(?:biggest|largest|smallest|highest|lowest|longest|shortest|top|single)\b",
    ),
    (
        "share",
        r"平均|各(?:自|家|占|有|分|得|多少|几)|每(?:家|户|人|个|笔|支|队|天|日|月|年)|人均|占比|占多|分配|分给|明细|其中|按比例|\baverage|\beach\b|\bper\b|\bapiece|\bshare\b|\bslice\b|\bsplit\b|\bbreakdown|\bbreak down|\bout of\b|\bof (?:the|those|these) \d|\bproportion|\ba (?:day|week|month|year)\b|\bdaily\b|\bmonthly\b|\bannual",
    ),
    (
        "total",
        r"总共|一共|总数|总额|总计|合计|加起来|\btotal|\baltogether|\bin all\b|\boverall|\badd up|\bsum\b",
    ),
    (
        "result",
        r"结果|成效|效果|成果|后来|最后|最终|已经(?:有)?(?:多少|几)|到现在|至今|\bresult|\boutcome|\bended up\b|\bso far\b|\bafterwards|\beventually|\bfinally|\bin the end\b|\bturn(?:ed)? out",
    ),
    (
        "compared",
        r"去年|前年|上年|往年|以前|从前|之前|同比|环比|比起|相比|相较|对比|比.{1,6}(?:多|少|高|低|快|慢)|\blast year|\bprevious|\bbefore (?:the|that|this|covid)|\bcompar|\bthan\b|\bversus\b|\bearlier\b|\brank",
    ),
    (
        "charge",
        r"负责|带队|队长|组长|牵头|主管|主持|领头|谁管|分管|责任人|\bin charge|\bresponsible|\bled by\b|\bleads?\b|\bleading the\b|\bheads?\b|\bheaded|\brun by\b|\bchair|\bcommand|\boversee",
    ),
    (
        "site",
        r"地点|地址|位置|选址|坐落|哪条|哪栋|哪个(?:村|镇|乡|园区|路|街)|住(?:哪|在|喺)|在哪|哪里|哪儿|边度|何处|\bwhere\b|\blocat|\baddress|\bsite\b|\bstreet|\bsituated",
    ),
    (
        "start",
        r"开始|动工|开工日|起(?:于|自)|启动|何时起|\bstart|\bbegin|\bbegan|\blaunch|\bbreak ground|\bkick off",
    ),
    (
        "end",
        r"截止|截至|到期|结束|完工|建成|竣工|期限|有效期|\bdeadline|\bend(?:s|ed|ing)?\b|\bexpir|\bfinish|\bcomplet|\buntil\b|\bclosing date",
    ),
    (
        "rest",
        r"除了|此外|另外|其他|别的|还有(?:什么|谁|哪|啥)|\bbesides|\bapart from|\bother than|\bexcept|\bin addition",
    ),
    (
        "qualify",
        r"条件|资格|门槛|要求|符合|满足|\beligib|\bqualif|\bcriteri|\brequire|\bcondition|\bentitled",
    ),
    (
        "process",
        r"流程|手续|步骤|材料|怎么(?:申请|办|报名|领|联系)|如何(?:申请|办理|报名|领)|申请|报名|\bappl(?:y|ying|ication)|\bform\b|\bpaperwork|\bprocedure|\bsteps?\b|\bregister|\bsign up",
    ),
    (
        "rate",
        r"利率|利息|年息|费率|手续费|收费|要钱吗|多少利|\binterest|\bfee\b|\bfees\b|\bcharges?\b|\brate\b|\brepay|\bpay back",
    ),
    ("age", r"多大年纪|几岁|年龄|男|女|性别|\bage[ds]?\b|\bold\b|\bgender|\bmale|\bfemale|\bwomen|\bmen\b"),
    (
        "source",
        r"哪来的|来自|来源|从哪|谁出|谁掏|出资|拨款|\bwhere .* from\b|\bcome from|\bfunded|\bpaid for by|\bwho pays",
    ),
    ("brand", r"品牌|牌子|型号|哪一?款|\bbrand|\bmodel\b|\bmake of\b"),
    ("quote", r"怎么说|原话|表示|评价|说过|\bsaid\b|\bsay\b|\bquote|\bcomment|\bstatement"),
)
_ATTRIBUTES = ScriptedPatterns(_ROWS)


@lru_cache(maxsize=4096)
def attributes(text: str) -> frozenset[str]:
    """Return the attributes that a normalized text names: limit, share, contact, ..."""
    return _ATTRIBUTES.found(text)


def attributes_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the attributes that any of some normalized texts names."""
    return _ATTRIBUTES.found_in(texts)
