"""Page words: what the lines around an article say, in Chinese (simplified) and English."""

import re

_OPEN = r"[\s【(\[<>*#·|\-—]*"
_CLOSE = r"[\s】)\]<>*#·|\-—:。.!»›]*"


def _whole(*words: str) -> re.Pattern[str]:
    return re.compile(f"{_OPEN}(?:{'|'.join(words)}){_CLOSE}", re.IGNORECASE)


def _opening(*words: str) -> re.Pattern[str]:
    return re.compile(f"{_OPEN}(?:{'|'.join(words)})", re.IGNORECASE)


_PEOPLE = "责任编辑|编辑|责编|美编|本期编辑|校对|审核|审校|监制|初审|复审|终审|签发|编审|值班编辑|网络编辑"
_PLACES = "微信|微博|新浪微博|腾讯微博|QQ|QQ空间|朋友圈|微信好友|抖音|豆瓣|脸书|推特"
_SITES = "facebook|twitter|x|linkedin|whatsapp|telegram|e-?mail|reddit|pinterest|copy link|link copied|print"
_MENU = (
    "首页|新闻|国内|国际|财经|体育|娱乐|科技|社会|军事|教育|健康|文化|评论|视频|图片|专题|地方|论坛|博客|房产|汽车|"
    "旅游|时政|要闻|港澳|台湾|法治|电子报|数字报|客户端|登录|注册|登录/注册|搜索|导航|菜单|更多|关于我们|联系我们|"
    "网站地图|繁体|简体|English|广告服务|加入我们|返回首页|返回顶部|回到顶部|home|news|world|politics|business|sports?|"
    "opinion|culture|arts|science|health|technology|tech|lifestyle|travel|video|videos|weather|local|education|"
    "menu|search|sections|about|about us|contact|contact us|advertise|careers|jobs|help|sign in|log in|login|"
    "register|sign up|subscribe|my account|more|live|podcasts?|magazine|archive|topics|latest|trending|skip to "
    "(?:main )?content|skip to navigation|back to top|top|faq|cookies?|cookie (?:policy|settings|preferences)|"
    "privacy|privacy (?:policy|notice)|terms|terms (?:of|and) (?:use|service|conditions)|accessibility|sitemap"
)
MENU_WORD = _whole(_MENU)
"""One entry of a site's menu or footer."""

BUTTON = _whole(
    rf"(?:分享|转发)(?:到|至|给)?:?(?:[\s|/、,]*(?:{_PLACES}))*",
    rf"(?:{_PLACES})(?:[\s|/、,]+(?:{_PLACES}))*",
    r"打印(?:本页|本文|文章)?|关闭(?:窗口|本页)?|收藏(?:本文|本页)?|举报|纠错|复制链接|点赞|点赞 ?\d*|赞 ?\d*|在看|投稿",
    r"(?:字号|字体):?[\s大中小超A+|\-]*|大 ?中 ?小|【?大中小】?",
    r"(?:网友)?(?:评论|留言)\(?\d*\)?(?:条)?|发表评论|我要评论|查看评论|参与评论|写评论.*|阅读 ?\d+|浏览(?:次数|量)?:? ?\d+ ?次?|"
    r"点击(?:数|量)?:? ?\d+ ?次?|阅读量:? ?\d+.*",
    r"广告|推广|赞助内容|阅读原文|展开全文|查看全文|点击查看(?:更多|全文)?|加载更多|上一篇|下一篇|上一页|下一页|下载",
    rf"share(?: this)?(?: (?:article|story|page|post))?(?: (?:on|via))?:?(?:[\s|/,]*(?:{_SITES}))*",
    r"(?:reading time|time to read):? .{1,20}|阅读时间:? .{1,20}",
    rf"(?:{_SITES})(?:[\s|/,]+(?:{_SITES}))*",
    r"(?:\d+ )?comments?(?: \(?\d+\)?)?|leave a (?:comment|reply)|view comments|join the conversation|\d+ shares?",
    r"advertisements?|sponsored(?: content)?|ad|promoted|save(?: article)?|bookmark|gift(?: this)? article|listen|"
    r"read more|show more|load more|see more|continue reading|previous|next|previous article|next article|"
    r"text size|font size|a a a|close|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences)",
    r"for immediate release|press release|news release|ends?|新闻稿|点(?:分享|收藏|点赞|在看)|(?:table of )?contents|目录|image|photo|loading\.*|\d+ min(?:ute)?s? read",
)
"""Buttons and counters: the line is nothing else."""

NOTICE = _opening(
    rf"(?:{_PEOPLE})(?:[:/丨|]| {{1,3}}[\u3400-\u9fff]{{2,4}}$)",
    r"(?:扫一扫|扫码|长按|识别).{0,12}(?:二维码|关注|打开|下载|阅读|分享)|扫一扫[,,]",
    r"(?:欢迎|点击|请|赶快|立即|马上)?(?:上方|下方)?(?:关注|订阅|下载|加入).{0,14}(?:公众号|微信|微博|客户端|app|频道|频道|邮件)",
    r"点击.{0,8}(?:蓝字|名片)|(?:微信)?扫一扫$",
    r"(?:更多|了解更多).{0,14}(?:请(?:关注|点击|下载)|内容,)|点击(?:进入|查看|阅读|关注|下载)",
    r"版权(?:所有|声明|及免责|归)|免责声明|特别声明|法律声明|凡本(?:网|报|站)|转载(?:请|须|声明)|.{0,14}版权所有(?:[,。]|$)|"
    r".{0,16}未经.{0,10}(?:不得|禁止|请勿|严禁|不准).{0,4}(?:转载|使用|复制|翻印|摘编|引用)|"
    r"声明:|本文(?:仅代表|版权)|copyright\b|©|\(c\) ?\d{4}|all rights reserved|this (?:article|material|content) (?:may not|is "
    r"protected)|no part of this|reproduction (?:in|of|without)|disclaimer:",
    r".{0,12}ICP ?[备证]|.{0,16}公网安备|互联网新闻信息服务许可证|违法和不良信息举报|网警|备案号",
    r"(?:当前位置|您的位置|您现在的位置|所在位置|你的位置)",
    r"(?:标签|关键词|关键字|tags?|topics|filed under|keywords|categories):",
    r"(?:上一篇|下一篇|上一页|下一页|previous article|next article|previous post|next post):",
    r"原标题:|更多精彩|投稿邮箱|新闻热线|爆料(?:热线|电话)",
    r"subscribe (?:to|now|today|for)|sign up (?:for|to|now)|(?:get|join) (?:our|the) .{0,20}newsletter|get .{0,30} in your inbox|"
    r"follow (?:us|@)|follow .{0,25} on (?:facebook|twitter|x|instagram|telegram|linkedin)|like us on|download (?:our|the) .{0,12}app|"
    r"support (?:our|quality|independent) .{0,14}journalism|become a (?:member|subscriber)|already a (?:member|subscriber)|"
    r"enter your e-?mail|you (?:can unsubscribe|have \d+ free)|we use cookies|this (?:site|website) uses cookies|by continuing to|"
    r"click here to|click to (?:share|print|email)|(?:all )?comments are (?:closed|moderated)",
    r"(?:also read|read also|read more|read next|see also|more on this|related|recommended|don't miss|watch|listen): ",
    r"(?:相关(?:阅读|报道|新闻|链接)|延伸阅读|推荐阅读):[^。]+$",
    r"(?:赞好|追踪|关注).{0,16}(?:facebook|fb|专页|粉丝|instagram|youtube)",
)
"""Lines that begin like this are notices of the page, prose or not."""

SECTION = _whole(
    r"相关(?:阅读|新闻|链接|文章|推荐|报道|专题|稿件|内容)|(?:推荐|延伸|扩展|精彩)(?:阅读|文章|新闻|内容)|热门(?:推荐|新闻|文章|评论|排行)?|"
    r"(?:新闻|点击|阅读|热点|24小时)?排行榜?|猜你喜欢|大家都在看|更多(?:新闻|文章|精彩|报道|推荐)|最新(?:新闻|文章|消息|资讯)|"
    r"人气(?:文章|新闻|排行)?|为你推荐|今日(?:推荐|头条|热点)|编辑推荐|精彩(?:推荐|图片|专题)|友情链接|网友评论|最新评论|热门评论",
    r"related(?: (?:articles?|stories|posts?|news|content|topics|coverage|links|reading))?|more (?:stories|news|articles)|"
    r"(?:more|read more|top stories) (?:from|in|on|about) .{1,40}|most (?:read|popular|viewed|shared|commented)|trending(?: now)?|"
    r"(?:you (?:may|might) also (?:like|be interested in))|recommended(?: for you| reading| stories)?|editor'?s'? picks?|"
    r"latest (?:news|stories|headlines)|top stories|popular (?:posts|stories|now)|further reading|what to read next|"
    r"more to (?:explore|read)|in other news|recent (?:posts|comments|stories)|from the archive|elsewhere on .{1,30}|"
    r"around the web|from our partners|(?:up )?next(?: up)?|read next|comments",
)
"""Heads of lists of other pages; what follows them is no article until prose comes again."""

MAIL_HEAD = re.compile(
    r"(?:from|to|cc|bcc|reply-to|sent|subject|message-id|mime-version|content-[a-z-]+|发件人|收件人|抄送|主题): .+",
    re.IGNORECASE,
)
"""Lines above a mail; two of them make one."""

LEGAL = _opening(
    r"版权|免责声明|特别声明|法律声明|凡本(?:网|报|站)|声明:|copyright\b|©|all rights reserved|disclaimer:"
)
"""The notices that say who may use the text."""

BREADCRUMB = re.compile(
    r"(?:[^>»›/]{1,24}\s*[>»›]\s*){2,}[^>»›]{0,60}|(?:首页|home)\s*[>»›/].*", re.IGNORECASE
)
