import type { Digest } from "../../protocol/digest.ts"
import { type Html, html } from "../http/html.ts"
import { formatDay } from "./format-figure.ts"
import type { Ways } from "./letter-text.ts"
import type { Mark, SaidDigest, SaidNumber } from "./say-digest.ts"

// Mail programs know little more than tables and what stands in `style`; the colours are those of the store.
const PAPER = "#fffdf9"
const GROUND = "#f5efe4"
const INK = "#1e2230"
const SOFT = "#5a6070"
const LINE = "#dacab3"
const DATA = "#1f5a75"
const FEW = "#736e62"
const ACT = "#1f5444"
const WORSE = "#9e3a26"
const SERIF = "Georgia, 'Times New Roman', serif"
const SANS = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/** Widths of an axis's cells in whole parts of a hundred. */
function cellsOf({ at, from, to }: Mark): readonly [number, number, number, number] {
  const start = Math.min(97, Math.floor(from))
  const dot = Math.max(start, Math.min(98, Math.round(at) - 1))
  const end = Math.max(dot + 2, Math.min(100, Math.ceil(to)))
  return [start, dot - start, end - dot - 2, 100 - end]
}

/** The mark of an estimate, made of cells: a dot on its interval on the whole axis. */
function axis(mark: Mark): Html {
  const [lead, left, right, rest] = cellsOf(mark)
  const colour = mark.isFew ? FEW : DATA
  const cell = (width: number, inner: string, height: number) =>
    width <= 0
      ? html``
      : html`<td width="${width}%" style="padding:0;line-height:0;font-size:0"><div style="height:${height}px;background:${inner}"></div></td>`
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 4px"><tr>
${cell(lead, LINE, 1)}${cell(left, colour, 4)}<td width="2%" style="padding:0;line-height:0;font-size:0"><div style="height:12px;border-radius:3px;background:${colour}"></div></td>${cell(right, colour, 4)}${cell(rest, LINE, 1)}
</tr></table>`
}

function number({ label, note, value, details, before, word, tone, mark }: SaidNumber): Html {
  const colour = tone === "worse" ? WORSE : tone === "better" ? DATA : SOFT
  const weight = tone === "plain" ? 400 : 700
  return html`<tr><td style="padding:12px 0;border-top:1px solid ${LINE};font:400 14px/1.45 ${SANS};color:${INK}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td style="font:700 15px/1.3 ${SANS};color:${INK}">${label}<br><span style="font:400 12px/1.4 ${SANS};color:${SOFT}">${note}</span></td>
<td align="right" valign="top" style="font:400 26px/1 ${SERIF};color:${mark?.isFew ? FEW : INK};white-space:nowrap;padding-left:12px">${value ?? "–"}</td>
</tr></table>
${mark ? axis(mark) : html``}
<span style="color:${SOFT};font-size:13px">${details}</span>
${word ? html`<br><span style="color:${SOFT};font-size:13px"><span style="color:${colour};font-weight:${weight}">${word}</span>${before ? `; ${before}` : ""}</span>` : html``}
</td></tr>`
}

const heading = (text: string) =>
  html`<tr><td style="padding:28px 0 8px;font:400 22px/1.2 ${SERIF};color:${INK}">${text}</td></tr>`
const line = (text: string, soft = false) =>
  html`<tr><td style="padding:4px 0;font:400 ${soft ? 13 : 15}px/1.5 ${SANS};color:${soft ? SOFT : INK}">${text}</td></tr>`

function deeds({ entries, actions }: Digest, { words, language }: SaidDigest): readonly Html[] {
  const cell = (inner: Html) =>
    html`<tr><td style="padding:10px 0;border-top:1px solid ${LINE};font:400 15px/1.5 ${SANS};color:${INK}">${inner}</td></tr>`
  return [
    ...entries.map(({ said, did, outcome, on, place }) =>
      cell(html`<span style="font-size:13px;color:${SOFT}">${[formatDay(on, language), place?.[language]].filter(Boolean).join(" · ")}</span><br>
<span style="font-size:13px;color:${SOFT}">${words.said}:</span> ${said[language]}<br>
<span style="font-size:13px;color:${SOFT}">${words.did[outcome]}:</span> <strong style="color:${ACT}">${did[language]}</strong>`),
    ),
    ...actions.map(({ what, on }) =>
      cell(html`<span style="font-size:13px;color:${SOFT}">${formatDay(on, language)}</span><br>${what}`),
    ),
  ]
}

/** The digest as a page for mail programs: it holds no picture, so that opening it tells nobody anything. */
export function letterHtml(said: SaidDigest, digest: Digest, store: string, { page, leave }: Ways): string {
  const { words, language } = said
  const done = deeds(digest, said)
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="supported-color-schemes" content="light">
<title>${said.title}</title>
</head>
<body style="margin:0;padding:0;background:${GROUND}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${GROUND}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:${PAPER};border-radius:14px"><tr><td style="padding:28px 24px 32px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td style="font:700 13px/1.4 ${SANS};color:${SOFT}">${store}</td></tr>
<tr><td style="padding:4px 0 12px"><h1 style="margin:0;font:400 30px/1.15 ${SERIF};color:${INK}">${said.title}</h1></td></tr>
<tr><td style="font:400 18px/1.45 ${SERIF};color:${INK}">${said.lead.join(" ")}</td></tr>
<tr><td style="padding:20px 0 4px"><a href="${page}" style="display:inline-block;padding:14px 24px;border-radius:24px;background:${ACT};color:#ffffff;font:700 15px/1.2 ${SANS};text-decoration:none">${words.letter.open}</a></td></tr>
${heading(words.numbers)}${line(words.numbersNote, true)}
${said.numbers.map(number)}
${heading(words.changed)}
${said.changed.length > 0 ? [line(words.changedNote(String(digest.compared)), true), ...said.changed.map(number)] : line(words.unchanged(digest.compared))}
${heading(words.cases)}${said.cases.map((each) => line(each))}
${heading(words.done)}${done.length > 0 ? done : line(words.noDeeds)}
${heading(words.staff)}${line(said.staffNote, true)}
${said.staff.map(number)}
<tr><td style="padding:14px 0 4px;font:700 14px/1.4 ${SANS};color:${SOFT}">${words.customers}</td></tr>
${said.customers.map(number)}
<tr><td style="padding:20px 0 0;font:400 13px/1.5 ${SANS};color:${SOFT}">${words.letter.comments}<br>${words.letter.how}</td></tr>
</table>
</td></tr></table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr><td align="center" style="padding:18px 24px;font:400 12px/1.6 ${SANS};color:${SOFT}">${words.letter.why}<br><a href="${leave}" style="color:${SOFT}">${words.letter.leave}</a></td></tr></table>
</td></tr></table>
</body>
</html>
`.html
}
