import { behindCountries, countryCharacters } from './country-characters'
import { WordList } from './word-list'

/**
 * Words beside a name that say that it is one. Both scripts, separated by spaces.
 * A word is listed only where it is next to a name far oftener than next to anything else, so that it may weigh as much as it does.
 */

/** What people are, standing before their name: 总统托卡耶夫, 新华社记者倪四义. */
const titlesBefore =
  '记者 記者 主席 总统 總統 总理 總理 首相 部长 部長 外长 外長 省长 省長 市长 市長 县长 縣長 书记 書記 委员 委員 大使 国王 國王 王子 公主 ' +
  '总裁 總裁 董事长 董事長 经理 經理 校长 校長 院长 院長 局长 局長 主任 会长 會長 队长 隊長 司令 将军 將軍 上将 上將 中将 中將 少将 少將 ' +
  '教授 博士 导演 導演 编剧 編劇 演员 演員 歌手 作家 诗人 詩人 画家 畫家 教练 教練 球员 球員 选手 選手 医生 醫生 律师 律師 发言人 發言人 ' +
  '女士 先生 小姐 同志 兄弟 皇帝 学者 學者 科学家 科學家 议员 議員 候选人 候選人 名叫 叫做 女儿 女兒 儿子 兒子 丈夫 妻子 父亲 父親 母亲 母親 ' +
  '弟子 将领 將領 大臣 总督 總督 巡抚 巡撫 知府 摄 攝 通讯员 通訊員 编辑 編輯 制片人 製片人 主教 冠军 冠軍 选手 名将 名將'

/** What people are called behind their name: 托卡耶夫总统, 王先生. */
const titlesAfter =
  '先生 女士 小姐 太太 夫人 同志 老师 老師 教授 博士 医生 醫生 主任 主席 总统 總統 总理 總理 首相 部长 部長 外长 外長 省长 省長 市长 市長 ' +
  '书记 書記 委员 委員 大使 国王 國王 皇帝 董事长 董事長 经理 經理 校长 校長 院长 院長 局长 局長 会长 會長 队长 隊長 将军 將軍 议员 議員 ' +
  '导演 導演 教练 教練 法官 警官 大人 大师 大師 等人 本人 夫妇 夫婦 一家 父子 兄弟 主教 公主 王子 伯爵 公爵 侯爵'

/** What people do right after their name in the news. */
const verbsAfter =
  '说 說 表示 指出 强调 強調 认为 認為 介绍 介紹 称 稱 告诉 告訴 宣布 宣佈 出席 主持 会见 會見 任 出任 担任 擔任 曾 曾任 饰演 飾演 饰 飾 ' +
  '当选 當選 率领 率領 率 摄 攝 报道 報導 報道 透露 坦言 补充 補充 回应 回應 呼吁 呼籲 提出 致辞 致詞 逝世 去世 出生 生于 生於 毕业 畢業 ' +
  '所 获 獲 于 於 在 的'

/** Kinds of place, people and language behind a proper part: 固城|湖, 卡斯科奎姆|河, 卡伦金|人. */
const places =
  '省 市 县 縣 区 區 州 盟 旗 乡 鄉 镇 鎮 村 屯 庄 莊 寨 岛 島 群岛 群島 半岛 半島 山 山脉 山脈 岭 嶺 峰 高原 盆地 平原 沙漠 草原 谷 河 江 溪 湖 海 海峡 海峽 湾 灣 港 ' +
  '水库 水庫 瀑布 冰川 桥 橋 大桥 大橋 路 街 大道 大街 巷 寺 庙 廟 庵 观 觀 宫 宮 塔 陵 墓 站 机场 機場 广场 廣場 公园 公園 ' +
  '王国 王國 共和国 共和國 帝国 帝國 王朝 汗国 汗國 郡 道 府 城 城堡 社区 社區 遗址 遺址 语 語 族 人'

/** Kinds of organisation behind a proper part: 怡和|洋行. */
const organisations =
  '大学 大學 学院 學院 中学 中學 小学 小學 医院 醫院 银行 銀行 公司 集团 集團 基金会 基金會 协会 協會 研究所 出版社 报社 報社 电视台 電視台 电台 電台 洋行 工厂 工廠 俱乐部 俱樂部 '
  + '足球队 足球隊 乐队 樂隊 剧团 劇團 酒店 饭店 飯店 商场 商場 书店 書店 博物馆 博物館 图书馆 圖書館 美术馆 美術館 事务所 事務所'

/**
 * Surnames of two characters that are still borne or stand in histories; the dictionary lists more, but as parts of transliterations
 * (波罗, 阿罗约) or never met.
 */
const compoundSurnames =
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 端木 轩辕 軒轅 呼延 完颜 完顏 耶律 独孤 獨孤 ' +
  '拓跋 南宫 南宮 西门 西門 淳于 申屠 钟离 鍾離 百里 澹台 澹臺 公冶 太史 闾丘 閭丘 濮阳 濮陽 司空 万俟 萬俟 赫连 赫連 第五 东郭 東郭 范姜 張簡 张简'

/** Japanese surnames that stand in Chinese news; the dictionary has them as words, which says what they are read like. */
const japaneseSurnames =
  '佐藤 铃木 鈴木 高桥 高橋 田中 渡边 渡邊 渡辺 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 斋藤 齋藤 清水 山崎 中岛 中島 池田 阿部 桥本 橋本 山下 森田 ' +
  '石川 前田 藤田 小川 冈田 岡田 后藤 後藤 长谷川 長谷川 石井 村上 近藤 坂本 远藤 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 冈本 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 ' +
  '和田 中山 石田 上田 小泉 安倍 岸田 石破 高市 菅野 野田 鸠山 鳩山 麻生 羽田 宫泽 宮澤 细川 細川 桥下 橋下 河野 茂木 本田 丰田 豐田 松下 东条 東條 伊东 伊東 织田 織田 丰臣 豐臣 ' +
  '德川 武田 上杉 毛利 岛津 島津 今川 足利 明智 柴田 大隈 伊达 伊達 安藤 宫崎 宮崎 高仓 高倉 村山 大江 川端 三岛 三島 芥川 夏目 手冢 手塚 鸟山 鳥山 青山 向井 末田 北野 黑泽 黑澤 ' +
  '大谷 羽生 福原 石原 宫本 宮本 平野 早田 水谷 张本 中田 香川 长友 長友 久保 三木 桐谷 新垣 长泽 長澤 木户 戸田 户田 西田 东山 東山'

export interface ContextWords {
  readonly titlesBefore: WordList
  readonly titlesAfter: WordList
  readonly verbsAfter: WordList
  /** Generic words of places and organisations. */
  readonly generic: WordList
  readonly organisations: WordList
  readonly compoundSurnames: WordList
  readonly japaneseSurnames: WordList
  /** Countries by their one character, and what stands behind a row of them. */
  readonly countries: WordList
  readonly countryContext: WordList
}

export function contextWords(): ContextWords {
  return {
    titlesBefore: new WordList(titlesBefore),
    titlesAfter: new WordList(titlesAfter),
    verbsAfter: new WordList(verbsAfter),
    generic: new WordList(`${places} ${organisations}`),
    organisations: new WordList(organisations),
    compoundSurnames: new WordList(compoundSurnames),
    japaneseSurnames: new WordList(japaneseSurnames),
    countries: new WordList(countryCharacters()),
    countryContext: new WordList(behindCountries),
  }
}
