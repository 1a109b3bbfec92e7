/**
 * What a learner expects of the search: each word (Simplified) among the first `within` results. Written before the ranking was. Every
 * second one was held out: never looked at while the ranking was made.
 */
export interface RankedQuery {
  readonly query: string
  readonly words: readonly string[]
  readonly within: number
}

const table = `
dog : 狗 : 1
cat : 猫 : 1
to study : 学习 学 : 3
study : 学习 : 2
bank : 银行 : 1
eat : 吃 : 1
library : 图书馆 : 1
good : 好 : 1
big : 大 : 1
small : 小 : 1
water : 水 : 1
teacher : 老师 教师 : 3
student : 学生 : 1
friend : 朋友 : 2
friends : 朋友 : 2
book : 书 : 2
books : 书 : 2
go : 去 : 3
went : 去 : 4
children : 孩子 儿童 : 4
to drink : 喝 : 1
drinking : 喝 : 3
beautiful : 美丽 漂亮 : 6
computer : 电脑 计算机 : 3
telephone : 电话 : 2
car : 车 汽车 : 4
airplane : 飞机 : 2
train : 火车 : 4
hospital : 医院 : 1
doctor : 医生 : 2
happy : 高兴 快乐 幸福 : 6
sad : 难过 伤心 : 8
sleep : 睡觉 睡 : 4
expensive : 贵 : 2
cheap : 便宜 : 2
red : 红 : 2
black : 黑 : 2
chinese language : 汉语 中文 : 5
china : 中国 : 2
beijing : 北京 : 1
america : 美国 美洲 : 4
today : 今天 : 1
tomorrow : 明天 : 1
yesterday : 昨天 : 1
year : 年 : 2
month : 月 : 3
hour : 小时 : 4
economy : 经济 : 2
government : 政府 : 1
environment : 环境 : 1
to invest : 投资 : 1
tea : 茶 : 1
rice : 米 米饭 大米 : 8
apple : 苹果 : 1
tiger : 老虎 虎 : 2
to buy : 买 : 1
sell : 卖 : 2
to ask : 问 : 2
to be able to : 能 会 : 8
because : 因为 : 2
but : 但是 但 可是 : 5
thank you : 谢谢 : 2
hello : 你好 : 2
goodbye : 再见 : 2
ten thousand : 万 : 1
mother : 母亲 妈妈 : 4
elder brother : 哥哥 : 3
guide dog : 导盲犬 : 1
birthday : 生日 : 1
swimming : 游泳 : 4
photograph : 照片 : 4
museum : 博物馆 : 1
newspaper : 报纸 : 2
important : 重要 : 1
difficult : 难 困难 : 4
to wear : 穿 戴 : 4
weather : 天气 : 1
snow : 雪 : 1
bicycle : 自行车 : 3
women : 女人 妇女 我们 : 10
long : 长 龙 : 8
can : 能 可以 : 10
she : 她 蛇 : 10
men : 门 们 男人 : 10
he : 他 和 喝 : 10
change : 变化 改变 : 6
xuexi : 学习 : 1
xue2xi2 : 学习 : 1
xuéxí : 学习 : 1
xue xi : 学习 : 1
XueXi : 学习 : 1
zhongguo : 中国 : 1
zhōngguó : 中国 : 1
zhong1 guo2 : 中国 : 1
nv3 : 女 : 1
nü : 女 : 1
lu:4 : 绿 : 2
lv : 绿 旅 律 : 6
nvren : 女人 : 1
lüxing : 旅行 : 1
xi'an : 西安 : 1
xian : 先 县 线 : 8
xian : 西安 : 30
ma3 : 马 : 1
ma1 : 妈 : 3
shi4 : 是 事 : 5
huar : 花儿 画儿 : 4
hua1r5 : 花儿 : 2
huar1 : 花儿 : 2
yidianr : 一点儿 : 1
yīdiǎnr : 一点儿 : 1
nihao : 你好 : 1
ni3hao3 : 你好 : 1
ní hǎo : 你好 : 1
bushi : 不是 : 2
búshì : 不是 : 2
beijing : 北京 背景 : 4
běijīng : 北京 : 1
yinhang : 银行 : 1
yinxing : 银杏 隐形 : 6
tushugu : 图书馆 : 1
peng2you5 : 朋友 : 1
pengyou : 朋友 : 1
ㄒㄩㄝˊㄒㄧˊ : 学习 : 1
ㄓㄨㄥㄍㄨㄛˊ : 中国 : 1
ｘｕｅｘｉ : 学习 : 1
de : 的 得 : 6
le5 : 了 : 1
du1 : 都 督 : 6
hang2 : 行 航 : 4
xing2 : 行 形 : 4
学习 : 学习 : 1
學習 : 学习 : 1
学 : 学 学生 学习 : 6
习 : 习 习惯 : 4
学* : 学生 学校 学习 : 4
*学 : 大学 科学 文学 : 6
?学 : 大学 科学 文学 : 6
?学? : 科学家 大学生 : 8
学？ : 学生 学校 学习 : 4
＊大学 : 北京大学 : 20
中?人 : 中国人 中间人 : 6
头发 : 头发 : 1
頭髮 : 头发 : 1
发 : 发 : 2
后 : 后 : 2
我在北京大学学习汉语。 : 我 在 北京大学 学习 汉语 : 6
我們在圖書館看書 : 我们 在 图书馆 看书 : 6
`

const all = table
  .trim()
  .split('\n')
  .map((line): RankedQuery => {
    const [query = '', words = '', within = ''] = line.split(' : ')
    return { query, words: words.split(' '), within: Number(within) }
  })

export const tuned = all.filter((_, index) => index % 2 === 0)
export const heldOut = all.filter((_, index) => index % 2 === 1)
