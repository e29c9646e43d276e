/**
 * Characters of names that are one character in two shapes: first shape as found, second as the 通用规范汉字表 has it.
 *
 * Only pairs whose first shape nobody bears as a name of its own today. Left out on purpose, because registers keep
 * them apart: 喆/哲, 堃/坤, 昇/升, 淼, 珮/佩, 祐/佑, 甯/宁, 鍾/锺/钟, 範/范, 餘/余, 瀋/沈, 闫/阎, 萧/肖,
 * 晖/辉, 濬/浚, 叡/睿, 皜/皓, 澔/浩, 燿/耀, 崧/嵩, 崑/昆, 于/於, 丰/豐, 后/後, 谷/穀, 乾, 鉅/巨, 甦/苏.
 *
 * A pair that is taken out or changed changes the blind index of the names that hold it: add only.
 */

/** 异体与字形之别: printing and writing shapes, Japanese and Korean shapes from travel documents among them. */
const shapes = `
  髙高 峯峰 羣群 啓启 啟启 敎教 旣既 淸清 靑青 眞真 黃黄 溫温 呉吴 吳吴 說说 説说 悅悦 銳锐 鋭锐 稅税 脫脱 閱阅 閲阅 產产 産产 顏颜 顔颜 彥彦 戶户 戸户 內内 錄录 録录 綠绿 緑绿 祿禄
  兎兔 龜龟 亀龟 斉齐 恆恒 晉晋 曉晓 暁晓 眾众 衆众 涼凉 況况 減减 淨净 沖冲 決决 淚泪 濶阔 珎珍 寳宝 賔宾 冨富 冝宜 勳勋 勛勋 勻匀 敍叙 敘叙 囯国 圀国 姸妍 嫺娴 夀寿 峩峨 嶋岛 﨑崎
  惪德 徳德 恵惠 効效 朙明 眀明 枩松 栢柏 棲栖 楳梅 棊棋 碁棋 澁涩 畧略 畆亩 皐皋 臯皋 秌秋 翆翠 聡聪 茘荔 賛赞 鴈雁 韻韵 鎭镇 鑑鉴 鑒鉴 豔艳 艶艳 艷艳 霊灵 闇暗 飜翻 歩步 毎每 気气
  沢泽 渇渴 瀬濑 焼烧 犠牺 覚觉 観观 訳译 辺边 遅迟 鉄铁 関关 隠隐 雑杂 斎斋 桜樱 栄荣 戦战 択择 抜拔 実实 対对 専专 巣巢 帰归 広广 弾弹 従从 悪恶 拝拜 拡扩 黒黑 歴历 毀毁 巌岩 巖岩
  嶽岳 莊庄 荘庄 蘓苏 煙烟 窻窗 牀床 盃杯 菓果
`

/** 繁体 of characters common in names, where one traditional character answers to one simplified one. */
const traditional = `
  張张 劉刘 陳陈 楊杨 趙赵 孫孙 馬马 羅罗 鄭郑 謝谢 許许 韓韩 馮冯 鄧邓 蕭萧 蔣蒋 賈贾 葉叶 蘇苏 呂吕 盧卢 譚谭 陸陆 賀贺 顧顾 龔龚 萬万 錢钱 湯汤 閻阎 閆闫 龍龙 鄒邹 鄔邬 鄺邝 鄖郧
  喬乔 龐庞 齊齐 賴赖 嚴严 紀纪 寧宁 聶聂 單单 歐欧 陽阳 諸诸 長长 東东 門门 關关 麥麦 車车 華华 項项 婁娄 閔闵 藺蔺 談谈 貝贝 鳳凤 雲云 蘭兰 麗丽 紅红 軍军 國国 強强 偉伟 傑杰 寶宝
  貴贵 鵬鹏 飛飞 亞亚 愛爱 瑩莹 瓊琼 潔洁 靜静 慶庆 榮荣 義义 禮礼 學学 聖圣 賢贤 維维 緯纬 綺绮 綱纲 紹绍 經经 統统 緒绪 緣缘 綿绵 純纯 繼继 續续 鋒锋 銘铭 鋼钢 鐵铁 錦锦 鈺钰 銀银
  鎮镇 輝辉 暉晖 燦灿 煒炜 燁烨 爍烁 瑋玮 璽玺 瑤瑶 楨桢 樹树 橋桥 棟栋 樺桦 檜桧 檸柠 權权 歡欢 濤涛 濱滨 瀾澜 漣涟 澤泽 潤润 淵渊 滿满 靈灵 靄霭 霽霁 頌颂 穎颖 頡颉 顯显 順顺 頻频
  領领 風风 颯飒 馳驰 駿骏 驥骥 騰腾 驊骅 鴻鸿 鶴鹤 鵑鹃 鶯莺 鷗鸥 鸞鸾 開开 來来 衛卫 會会 樂乐 業业 興兴 進进 連连 遠远 達达 運运 選选 邁迈 還还 遙遥 遜逊 勝胜 勵励 動动 勁劲 務务
  勞劳 協协 雙双 聲声 聰聪 聯联 職职 肅肃 藝艺 藍蓝 蓮莲 蔭荫 蘊蕴 薈荟 蕓芸 葦苇 茲兹 蒼苍 虛虚 蟬蝉 裊袅 補补 覺觉 觀观 計计 訓训 詩诗 誠诚 誼谊 諾诺 謙谦 謹谨 證证 識识 譽誉 讓让
  論论 語语 詠咏 記记 設设 訪访 詢询 諒谅 諭谕 豎竖 財财 資资 賓宾 賽赛 贊赞 賜赐 賦赋 贏赢 躍跃 軒轩 輔辅 輕轻 輪轮 轟轰 轅辕 農农 釗钊 鈞钧 鈴铃 鉉铉 銓铨 鑾銮 鍵键 鏡镜 鏘锵 鑄铸
  鑰钥 閏闰 閣阁 闊阔 闖闯 闡阐 際际 隨随 險险 陰阴 隊队 難难 電电 霧雾 韋韦 韌韧 頂顶 頊顼 頎颀 題题 顥颢 飄飘 養养 馴驯 駒驹 駱骆 驍骁 驕骄 驛驿 驚惊 魯鲁 鮑鲍 鯤鲲 鰲鳌 鷺鹭 鷹鹰
  鸝鹂 鳴鸣 麼么 點点 黨党 齡龄 壯壮 壽寿 夢梦 奮奋 奪夺 妝妆 婭娅 嬌娇 嬋婵 嫻娴 嬡嫒 媽妈 嬰婴 姍姗 娛娱 孌娈 實实 寬宽 審审 將将 爾尔 嶺岭 嵐岚 嶼屿 島岛 崗岗 巒峦 帥帅 師师 帶带
  幟帜 幫帮 廣广 廬庐 應应 廠厂 彌弥 彎弯 從从 徑径 愷恺 惲恽 憲宪 懷怀 戀恋 戰战 擁拥 擇择 揚扬 撫抚 拋抛 擴扩 據据 攜携 敵敌 數数 斕斓 時时 晝昼 暢畅 曄晔 曠旷 書书 條条 極极 構构
  楓枫 樓楼 標标 機机 櫻樱 欒栾 氣气 漢汉 潛潜 濟济 濃浓 灝灏 灣湾 瀟潇 瀅滢 瀧泷 瀘泸 渾浑 湧涌 滬沪 滄沧 溝沟 淺浅 漸渐 澗涧 濛蒙 為为 爲为 煥焕 熱热 熾炽 營营 爐炉 獻献 獨独 獅狮
  琺珐 現现 瑪玛 環环 瓏珑 璣玑 璉琏 瑣琐 畫画 當当 異异 發发 監监 盤盘 碩硕 確确 禎祯 禪禅 禿秃 積积 穩稳 窮穷 競竞 筆笔 節节 築筑 簡简 籃篮 篤笃 籌筹 約约 級级 紋纹 納纳 紗纱 細细
  終终 組组 結结 絢绚 給给 絲丝 綏绥 綜综 綸纶 綻绽 綾绫 緹缇 練练 縈萦 縝缜 縱纵 總总 繡绣 繪绘 繽缤 纓缨 纖纤 習习 翹翘 聞闻 聽听 臨临 舉举 艦舰 艙舱
`

const pairsOf = (list: string): [string, string][] =>
  list
    .split(/\s+/)
    .filter((pair) => pair !== '')
    .map((pair) => [...pair] as [string, string])

/**
 * What old GBK systems put into the private use area because Unicode had no place for it yet, from U+E815 on, and what
 * GB 18030-2022 gives for it. 䶮 is the best-known name among them: old registers carry it as U+E863.
 */
const gbkPrivate =
  '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻'
const firstPrivate = 0xe815

/** Shape as found → standard shape; each side one character, and no standard shape is itself a key. */
export const variantPairs: ReadonlyMap<string, string> = new Map([
  ...pairsOf(shapes),
  ...pairsOf(traditional),
  ...[...gbkPrivate].map((now, index): [string, string] => [String.fromCharCode(firstPrivate + index), now]),
])
