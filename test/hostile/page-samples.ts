import type { PageFormat } from '../../src/archive/index.ts';

/** One small page in each format, with something of everything the format can say. Written from no real page. */
export const SAMPLES: Readonly<Record<PageFormat, string>> = {
  wikitext: `= Cup =
== Stage 1 ==
=== Group A ===
{{#invoke:Sports table|main|style=WDL
|team1=AAA|team2=BBB|team3=CCC
|name_AAA=[[Alianza|Alianza A]]|name_BBB=Boca<ref name="b">note</ref>|name_CCC=Ciclón
|win_AAA=2|draw_AAA=0|loss_AAA=0|gf_AAA=5|ga_AAA=1
|win_BBB=1|draw_BBB=0|loss_BBB=1|gf_BBB=3|ga_BBB=3|adjust_points_BBB=−3|note_BBB=Three points taken
|win_CCC=0|draw_CCC=0|loss_CCC=2|gf_CCC=0|ga_CCC=4
|result1=Q|col_Q=green1|text_Q=Stage 2|split1=yes
|show_matches=yes|match_AAA_BBB=3–1|match_BBB_CCC=2&ndash;0|match_CCC_AAA=0–2|match_CCC_BBB=W.O.
}}
=== Finals ===
{{TwoLegStart}}
{{TwoLegResult|Alianza||3–3 (4–2 p)|Boca||2–1|1–2|winner=1}}
|}
{{football box|date=2004-12-01|team1=Alianza|score=2–1|team2=Ciclón|penaltyscore=|stadium=Mansiche}}
{{2TeamBracket-2legs|RD1=Final|RD1-team1=Alianza|RD1-score1-1=2|RD1-score1-2=1|RD1-score1-agg='''3'''|RD1-team2=Boca|RD1-score2-1=1|RD1-score2-2=1|RD1-score2-agg=2}}
{| class="wikitable"
! Department !! Team
|-
| rowspan=2 | Lima || Alianza
|-
| Boca
|}
`,
  'leaked-templates': `== Group A ==
team1=AAA|team2=BBB
|name_AAA=Alianza|name_BBB=Boca
|win_AAA=1|draw_AAA=0|loss_AAA=0|gf_AAA=2|ga_AAA=1
|win_BBB=0|draw_BBB=0|loss_BBB=1|gf_BBB=1|ga_BBB=2
|match_AAA_BBB=2–1
`,
  'rendered-text': `== Group A ==
Team
|
Pld
|
W
|
D
|
L
|
Pts
|
Alianza
|
1
|
1
|
0
|
0
|
3
|
Boca
|
1
|
0
|
0
|
1
|
0
`,
  markdown: `# Cup
## Group A
| Pos | Team | Pld | W | D | L | GF | GA | GD | Pts |
|---|---|---|---|---|---|---|---|---|---|
| 1 | Alianza | 1 | 1 | 0 | 0 | 2 | 1 | +1 | 3 |
| 2 | Boca | 1 | 0 | 0 | 1 | 1 | 2 | −1 | 0 |

| Team 1 | Agg. | Team 2 | 1st leg | 2nd leg |
|---|---|---|---|---|
| Alianza | 3–2 | Boca | 2–1 | 1–1 |
`,
  html: `<!doctype html><html><body><h2>Group A</h2>
<table class="wikitable"><caption>Group A</caption><tr><th>Pos</th><th>Team</th><th>Pld</th><th>W</th><th>D</th><th>L</th><th>GF</th><th>GA</th><th>Pts</th></tr>
<tr><td>1</td><td rowspan="1"><a href="#">Alianza</a></td><td>1</td><td>1</td><td>0</td><td>0</td><td>2</td><td>1</td><td>3</td></tr>
<tr><td>2</td><td>Boca &amp; Co<sup>[a]</sup></td><td>1</td><td>0</td><td>0</td><td>1</td><td>1</td><td>2</td><td>0</td></tr></table>
</body></html>
`,
  'football-txt': `= Cup 2018
Group A | Alianza  Boca  Ciclón

▪ Round 1
Fri Aug 10 2018
  19:00  Alianza  2-1 (1-0)  Boca  @ Mansiche, Trujillo
         (Ruiz 10' 20'; Paz 30' pen.)
Sat Aug 11
  Boca  0-0  Ciclón
▪ Final
  (7)  Alianza  1-1 a.e.t. (1-1, 0-1), 3-4 pen.  Ciclón
`,
  'football-json': `{ "name": "Cup 2018", "matches": [
  { "round": "Round 1", "group": "Group A", "date": "2018-08-10", "time": "19:00", "team1": "Alianza", "team2": "Boca", "score": { "ft": [2, 1], "ht": [1, 0] } },
  { "round": "Final", "date": "2018-08-12", "team1": "Alianza", "team2": "Boca", "score": { "ft": [1, 1], "et": [1, 1], "p": [3, 4] }, "status": "awarded" }
] }
`,
  rsssf: `Cup 2004

Group A

Round 1 [Nov 30]
Alianza - Boca            2-1
Ciclón - Boca             awd

 1. Alianza ......  1 -  1 -  0 -  0 -  2 -  1 -  3   [Promoted]
 2. Boca .........  1 -  0 -  0 -  1 -  1 -  2 -  0

About this document
Author: Nobody
`,
  csv: `date,stage,group,leg,home,away,hg,ag,status,pens,source
2004-11-30,Stage 1,Group A,,Alianza,Boca,2,1,,,page
2004-12-07,Finals,,1,"Boca, Jr.","=1+1",0,0,,4-2,page
`,
  facts: `season: 2004
== group-a
entry: Alianza, Boca
2004-11-30 Alianza 2-1 Boca [ht 1-0]
row: Alianza 1 0 0 2-1 3
row: Boca 0 0 1 1-2 0
== final
leg 1: Alianza 1-0 Boca
third match: Boca 2-2 Alianza [pens 4-2]
printed: aggregate 3-1
`,
};
