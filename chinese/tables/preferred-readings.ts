/**
 * Words of several characters that are written alike but said, or meant, in several ways.
 *
 * A line is a word in Simplified characters and the reading that running text means unless something says otherwise; written with a
 * capital where the name is meant. Chosen by us, from how the words are used in news prose; where the dictionary has a literal reading
 * and one with a neutral tone, the everyday word is preferred.
 *
 * After `@` stand words that, close by, make it that reading instead of the preferred one; single characters only where they touch it.
 */
export const preferredReadings = `
地方 di4 fang5
地方 di4 fang1 @ 政府 中央 债 财政 官员 法院 行政 自治 戏 武装 党委 部队 選舉 选举 议会
不是 bu4 shi4
起来 qi3 lai5
出来 chu1 lai2
说道 shuo1 dao4
当时 dang1 shi2
东西 dong1 xi5
东西 dong1 xi1 @ 方 两 双 走向 横贯 南北 对峙 相距 宽 部 德 向 轴
过去 guo4 qu4
过去 guo4 qu5 @ 走 跑 飞 扑 冲 递
结果 jie2 guo3
精神 jing1 shen2
重点 zhong4 dian3
土地 tu3 di4
土地 tu3 di5 @ 庙 爷 公 婆
告诉 gao4 su5
多少 duo1 shao5
过来 guo4 lai2
人家 ren2 jia5
人家 ren2 jia1 @ 户 渔 农 山 村
女人 nü3 ren2
当年 dang1 nian2
教授 jiao4 shou4
分子 fen1 zi3
分子 fen4 zi3 @ 知识 犯罪 恐怖 积极 不法 武装 极端 分裂 右派 反动 敌 激进 腐败 活跃 可疑 好战 异见 活动
故事 gu4 shi5
不了 bu4 liao3
高中 gao1 zhong1
妻子 qi1 zi5
教学 jiao4 xue2
明朝 Ming2 chao2
说法 shuo1 fa3
小子 xiao3 zi5
好吃 hao3 chi1
言语 yan2 yu3
好处 hao3 chu5
大夫 dai4 fu5
大夫 da4 fu1 @ 士 卿 诸侯 春秋 战国 中 上 御史 光禄 谏 朝
正当 zheng4 dang4
正当 zheng4 dang1 @ 时 之际
尽量 jin3 liang4
转向 zhuan3 xiang4
大都 da4 dou1
大都 Da4 du1 @ 元 会 市 蒙古 忽必烈
老子 Lao3 zi3
老子 lao3 zi5 @ 你 儿子 他妈
当日 dang4 ri4
所长 suo3 zhang3
所长 suo3 chang2 @ 各尽 有 无 之
便宜 pian2 yi5
便宜 bian4 yi2 @ 行事 从事
利害 li4 hai4
媳妇 xi2 fu5
尽快 jin3 kuai4
买卖 mai3 mai4
罢了 ba4 le5
生意 sheng1 yi5
当天 dang4 tian1
本事 ben3 shi5
得罪 de2 zui5
粒子 li4 zi3
转头 zhuan3 tou2
开通 kai1 tong1
温和 wen1 he2
好事 hao3 shi4
狮子 shi1 zi5
尽可能 jin3 ke3 neng2
转动 zhuan4 dong4
教会 jiao4 hui4
老公 lao3 gong1
大爷 da4 ye5
重重 chong2 chong2
重重 zhong4 zhong4 @ 地 打 摔 击
工夫 gong1 fu5
总长 zong3 chang2
总长 zong3 zhang3 @ 参谋 外交 内务 财政 陆军 海军 司法 教育 任
大王 dai4 wang5
大王 da4 wang2 @ 石油 钢铁 汽车 楚 魏 秦 国
琢磨 zuo2 mo5
供养 gong1 yang3
孙子 sun1 zi5
孙子 Sun1 zi3 @ 兵法 兵
尽数 jin4 shu4
同行 tong2 xing2
同行 tong2 hang2 @ 业 们 评 竞争 专家 媒体 评议
较差 jiao4 cha4
跟前 gen1 qian2
朝阳 Chao2 yang2
朝阳 zhao1 yang2 @ 升 产业 霞 光 行业 晨
播种 bo1 zhong3
恶心 e3 xin1
当晚 dang4 wan3
分量 fen4 liang4
分量 fen1 liang4 @ 向量 矢量 电流 磁场
看好 kan4 hao3
冷战 leng3 zhan4
公道 gong1 dao4
乖乖 guai1 guai1
失调 shi1 tiao2
大方 da4 fang5
结实 jie1 shi5
个头 ge4 tou2
庄子 Zhuang1 zi3
下调 xia4 tiao2
地道 di4 dao4
地道 di4 dao5 @ 很 最 味 纯正 正宗 的
六合 Liu4 he2
澄清 cheng2 qing1
把手 ba3 shou5
空地 kong4 di4
金子 jin1 zi5
下场 xia4 chang3
标识 biao1 zhi4
花儿 hua1 r5
倒转 dao4 zhuan3
本色 ben3 se4
出息 chu1 xi5
中式 zhong1 shi4
当夜 dang4 ye4
散落 san4 luo4
大意 da4 yi4
外传 wai4 chuan2
外传 wai4 zhuan4 @ 小说 漫画 电影 系列 游戏 动画
裁缝 cai2 feng5
管子 guan3 zi5
调配 tiao2 pei4
倾倒 qing1 dao4
倾倒 qing1 dao3 @ 为之
何为 he2 wei2
片子 pian1 zi5
倒数 dao4 shu3
卷子 juan4 zi5
空心 kong1 xin1
单子 dan1 zi5
口角 kou3 jue2
憎恶 zeng1 wu4
落空 luo4 kong1
保长 bao3 zhang3
差事 chai1 shi5
行会 hang2 hui4
调拨 diao4 bo1
斗牛 dou4 niu2
长毛 chang2 mao2
写意 xie3 yi4
盛装 sheng4 zhuang1
标致 Biao1 zhi4
中意 zhong4 yi4
天台 tian1 tai2
当月 dang4 yue4
冲压 chong4 ya1
铺面 pu4 mian4
迫降 po4 jiang4
民乐 min2 yue4
历数 li4 shu3
车行 che1 hang2
弹片 dan4 pian4
背着 bei1 zhe5
当事 dang1 shi4
拜拜 bai2 bai2
好学 hao4 xue2
倒车 dao4 che1
上色 shang4 se4
重名 chong2 ming2
东北 Dong1 bei3
西北 Xi1 bei3
东北 dong1 bei3 @ 部 方向 偏 风 侧 角
西北 xi1 bei3 @ 部 方向 偏 风 侧 角
大陆 da4 lu4
大陆 Da4 lu4 @ 两岸 台湾 台 香港 中国
京都 Jing1 du1
苏丹 Su1 dan1
苏丹 su1 dan1 @ 文莱 奥斯曼 马来 世袭
地中海 Di4 zhong1 Hai3
故宫 Gu4 gong1
红海 Hong2 Hai3
金星 Jin1 xing1
火星 Huo3 xing1
牛顿 Niu2 dun4
三星 San1 xing1
波音 Bo1 yin1
奔驰 Ben1 chi2
宝马 Bao3 ma3
大理 Da4 li3
长征 Chang2 zheng1
日照 ri4 zhao4
日照 Ri4 zhao4 @ 市 山东 港
海口 Hai3 kou3
海防 hai3 fang2
海防 Hai3 fang2 @ 越南 河内
开封 Kai1 feng1
国徽 guo2 hui1
苹果 ping2 guo3
苹果 Ping2 guo3 @ 公司 手机 电脑 股价 谷歌 微软 三星 发布 推出
小米 xiao3 mi3
小米 Xiao3 mi3 @ 公司 手机 雷军 集团 华为 汽车
大众 da4 zhong4
大众 Da4 zhong4 @ 汽车 上汽 一汽 德国 丰田
现代 xian4 dai4
现代 Xian4 dai4 @ 汽车 韩国 起亚
联想 lian2 xiang3
联想 Lian2 xiang3 @ 集团 电脑 公司
时代 shi2 dai4
时代 Shi2 dai4 @ 周刊 杂志
基地 ji1 di4
基地 Ji1 di4 @ 组织 拉登 恐怖
清明 Qing1 ming2
四国 si4 guo2
四国 Si4 guo2 @ 日本 岛 九州 本州 爱媛
淡水 dan4 shui3
淡水 Dan4 shui3 @ 新北 台北 捷运 区 河
汉堡 han4 bao3
汉堡 Han4 bao3 @ 德国 市 港
圣母 Sheng4 mu3
周日 Zhou1 ri4
全家 quan2 jia1
海湾 hai3 wan1
海湾 Hai3 wan1 @ 战争 国家 阿拉伯 合作 波斯
雨水 yu3 shui3
马克 Ma3 ke4
马克 ma3 ke4 @ 德国 万 亿 元 货币
冷战 Leng3 zhan4
江河 jiang1 he2
牡丹 mu3 dan5
`

/** Behind such a word a name of a place is meant: 朝阳区, 大理市. */
export const placeEndings = '区縣县市镇鎮乡鄉省州盟旗郡府'
