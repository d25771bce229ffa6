"""The briefs that the tests of lookup ask."""

from pathlib import Path

CURATED = Path(__file__).parents[2] / "briefs"

WORLD = """
format: 1
title: 海上爭端 Морской спор نزاع بحري
as_of: 2025-01-02
marking: TLP:CLEAR
bottom_line: A test in several scripts.
sources: [{id: s, title: Überblick, kind: article, reliability: B}]
parties:
  - {id: zh, name: 中华人民共和国, aliases: [北京]}
  - {id: ru, name: Россия, aliases: [Москва]}
  - {id: ar, name: السعودية}
  - {id: sao, name: São Tomé}
issues: [{id: sea, title: 南海问题, proposition: A proposition.}]
positions:
  - {party: zh, issue: sea, stance: supports, summary: 南海诸岛自古以来就是中国领土}
  - {party: ru, issue: sea, stance: neutral, summary: Россия выступает за переговоры и мирное решение}
  - {party: ar, issue: sea, stance: opposes, summary: تَدْعُو المملكةُ إلى الحوار}
  - {party: sao, issue: sea, stance: denies, summary: Não há disputa na região}
"""
