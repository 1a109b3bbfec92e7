/**
 * Words beside a name that say that it is one. Both scripts, separated by spaces.
 * A word is listed only where it is next to a name far oftener than next to anything else, so that it may weigh as much as it does.
 */

/** What people are, standing before their name: 总统托卡耶夫, 新华社记者倪四义. */
export const titlesBefore =
  '记者 記者 主席 总统 總統 总理 總理 首相 部长 部長 外长 外長 省长 省長 市长 市長 县长 縣長 书记 書記 委员 委員 大使 国王 國王 王子 公主 ' +
  '总裁 總裁 董事长 董事長 经理 經理 校长 校長 院长 院長 局长 局長 主任 会长 會長 队长 隊長 司令 将军 將軍 上将 上將 中将 中將 少将 少將 ' +
  '教授 博士 导演 導演 编剧 編劇 演员 演員 歌手 作家 诗人 詩人 画家 畫家 教练 教練 球员 球員 选手 選手 医生 醫生 律师 律師 发言人 發言人 ' +
  '女士 先生 小姐 同志 兄弟 皇帝 学者 學者 科学家 科學家 议员 議員 候选人 候選人 名叫 叫做 女儿 女兒 儿子 兒子 丈夫 妻子 父亲 父親 母亲 母親 ' +
  '弟子 将领 將領 大臣 总督 總督 巡抚 巡撫 知府 摄 攝 通讯员 通訊員 编辑 編輯 制片人 製片人 主教 冠军 冠軍 选手 名将 名將'

/** What people are called behind their name: 托卡耶夫总统, 王先生. */
export const titlesAfter =
  '先生 女士 小姐 太太 夫人 同志 老师 老師 教授 博士 医生 醫生 主任 主席 总统 總統 总理 總理 首相 部长 部長 外长 外長 省长 省長 市长 市長 ' +
  '书记 書記 委员 委員 大使 国王 國王 皇帝 董事长 董事長 经理 經理 校长 校長 院长 院長 局长 局長 会长 會長 队长 隊長 将军 將軍 议员 議員 ' +
  '导演 導演 教练 教練 法官 警官 大人 大师 大師 等人 本人 夫妇 夫婦 一家 父子 兄弟 主教 公主 王子 伯爵 公爵 侯爵'

/** What people do right after their name in the news. */
export const verbsAfter =
  '说 說 表示 指出 强调 強調 认为 認為 介绍 介紹 称 稱 告诉 告訴 宣布 宣佈 出席 主持 会见 會見 任 出任 担任 擔任 曾 曾任 饰演 飾演 饰 飾 ' +
  '当选 當選 率领 率領 率 摄 攝 报道 報導 報道 透露 坦言 补充 補充 回应 回應 呼吁 呼籲 提出 致辞 致詞 逝世 去世 出生 生于 生於 毕业 畢業 ' +
  '所 获 獲 于 於 在 的'

/** Generic words behind the proper part of a place: the kind of place in English is what the dictionary says of them. */
export const placeWords =
  '省 市 县 縣 区 區 州 盟 旗 乡 鄉 镇 鎮 村 屯 庄 莊 寨 岛 島 群岛 群島 半岛 半島 山 山脉 山脈 岭 嶺 峰 高原 盆地 平原 沙漠 草原 谷 河 江 溪 湖 海 海峡 海峽 湾 灣 港 ' +
  '水库 水庫 瀑布 冰川 桥 橋 大桥 大橋 路 街 大道 大街 巷 寺 庙 廟 庵 观 觀 宫 宮 塔 陵 墓 站 机场 機場 广场 廣場 公园 公園 大学 大學 学院 學院 中学 中學 小学 小學 ' +
  '医院 醫院 银行 銀行 公司 集团 集團 王国 王國 共和国 共和國 帝国 帝國 王朝 汗国 汗國 半島 郡 道 府 宮 城 城堡 社区 社區 遗址 遺址 语 語 族 人'
