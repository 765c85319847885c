"""Classifiers and the nouns that are counted without one."""

from __future__ import annotations

from typing import Final

# Classifiers of counted things, and nouns of people and places that need none (19镇, 五县, 近千万人口).
CLASSIFIERS: Final = """
个 件 起 家 人 名 位 员 项 户 条 次 处 所 座 套 支 份 场 宗 例 类 种 级 层 栋 幢 间 台 辆 架 艘 部 本 册 篇 张 只 头 匹 株 棵
颗 粒 片 幅 届 期 轮 批 批次 轮次 人次 车次 班次 户次 场次 件次 趟 遍 回 组 对 双 队 班 伙 群 帮 股 门 款 章 节 句 页 版 集 首 招 岗
席 桩 笔 票 盒 箱 瓶 包 袋 桶 罐 杯 碗 盘 卷 束 把 扇 顶 顿 枚 根 县 区 市 省 州 镇 乡 村 街道 社区 学时 课时 床 张床位 床位
名次 站点 窗口 网点 号人 人年 标段 方面 期次 支队伍 盏 杆 尊 口人
"""
# Classifiers that make other words with a bare digit (一线, 三方, 四路, 两手): units after a longer number.
WEAK_CLASSIFIERS: Final = (
    "点 线 网 路 国 党 重 方 手 步 道 行 站 局 单 车 院 校 厂 店 色 字 星 维 代 环 大 分 口 面 档 格 段"
)

# Nouns of people that follow 万 or 千 without a classifier.
PEOPLE: Final = "人口 群众 居民 村民 市民 农民 党员 干部 职工 学生 教师 志愿者 网民 网友 用户 游客 老人 儿童 百姓 民众 选民 移民 劳动力"

# A classifier, then the characters before which it begins another word (三天津, 五元素, 3升级).
_OTHER_WORDS: Final = """
天津下然气 元素旦首宵老桥 米饭面粉 升级学华迁 克服己 年轻级货画 周边围转密全 度假过 担任当保心
两新抢会岸学 码头 日本报常志程 月季饼球 人民大均才工 级联别产企集 家庭长属园 队伍 角度落色
分别析之配类管工布支级成 门口诊槛 张家 所有 位于 名为称单牌义 期间望末 条件例 部门分 类似 种植
对于应照待外 点击多 重要点大 方面式案法针 面对临向积 道路理德 路线 手段 步入 行政为业动 单位元
代表 等于 环境 头部 场所 区域 市场 省级 县级 村级居 镇级 乡镇村 国家际内道 大学厦 台阶
"""
NOT_BEFORE: Final[dict[str, str]] = {entry[0]: entry[1:] for entry in _OTHER_WORDS.split()}
