import type { Language } from "../../domain/language.ts"
import { type Html, html } from "../http/html.ts"

/** The tokens of the store's own pages, as far as these pages need them; ink on white when printed. */
const STYLE: Html = {
  html: `<style>
:root { color-scheme: light dark; --ground: #f5efe4; --paper: #fffdf9; --ink: #1e2230; --soft: #5a6070; --line: #dacab3; --data: #1f5a75; --band: #1f5a7526; --few: #736e62; --worse: #9e3a26; --act: #1f5444; --on-act: #fff; --said: #eae0cf }
@media (prefers-color-scheme: dark) { :root { --ground: #15171c; --paper: #1b1e25; --ink: #f4efe5; --soft: #a3a098; --line: #3a3f4a; --data: #7fb6cf; --band: #7fb6cf26; --few: #a39d8f; --worse: #e08b74; --act: #8fcbb2; --on-act: #15171c; --said: #282c35 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 16px/1.5 Figtree, system-ui, sans-serif }
main { max-width: 860px; margin: 0 auto; padding: 24px 16px 56px }
.sheet { padding: clamp(20px, 5vw, 48px); border-radius: 22px; background: var(--paper) }
h1, h2, .lead, .value { font-family: "Instrument Serif", Georgia, serif; font-weight: 400 }
h1 { margin: 4px 0 12px; font-size: clamp(1.9rem, 6vw, 2.9rem); line-height: 1.08; text-wrap: balance }
h2 { margin: 40px 0 4px; font-size: 1.6rem; line-height: 1.15 }
h3 { margin: 20px 0 0; font-size: .875rem; font-weight: 600; color: var(--soft) }
p { margin: 4px 0; max-width: 68ch }
.store, .soft { color: var(--soft); font-size: .875rem }
.store { font-weight: 600 }
.lead { font-size: 1.35rem; line-height: 1.35 }
ul { list-style: none; margin: 12px 0 0; padding: 0 }
li { padding: 12px 0; border-top: 1px solid var(--line); break-inside: avoid }
.number { display: grid; grid-template-columns: minmax(0, 12rem) minmax(0, 1fr) 6.5rem; gap: 2px 20px; align-items: center }
.number b { display: block }
.number svg { width: 100%; height: 22px; overflow: visible }
.number .value { font-size: 1.9rem; line-height: 1; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.number.few .value { color: var(--few) }
.number .told { grid-column: 2 / -1; font-size: .875rem; color: var(--soft) }
.word { color: var(--ink) }
.word.better { color: var(--data); font-weight: 600 }
.word.worse { color: var(--worse); font-weight: 600 }
.axis { stroke: var(--line); stroke-width: 1 }
.span { stroke: var(--data); stroke-width: 4; stroke-linecap: round }
.dot { fill: var(--data) }
.was { stroke: var(--soft); stroke-width: 2 }
.few .span { stroke: var(--few); stroke-width: 2; stroke-dasharray: 3 4; stroke-linecap: butt }
.few .dot { fill: var(--paper); stroke: var(--few); stroke-width: 2 }
.deed { display: grid; gap: 2px }
.deed strong { color: var(--act) }
blockquote { margin: 12px 0 0; padding: 14px 18px; border-radius: 14px; background: var(--said); font: 400 1.2rem/1.35 "Instrument Serif", Georgia, serif; overflow-wrap: anywhere; break-inside: avoid }
blockquote footer { font: 400 .8125rem/1.4 system-ui, sans-serif; color: var(--soft) }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr)); gap: 0 40px }
.beside .number { grid-template-columns: minmax(0, 1fr) 6rem }
.beside .number svg, .beside .number .told { grid-column: 1 / -1 }
.beside .number .value { grid-row: 1; grid-column: 2 }
.foot { margin-top: 36px; padding-top: 12px; border-top: 1px solid var(--line) }
nav { display: flex; flex-wrap: wrap; gap: 4px 20px; margin-top: 16px }
a { color: inherit; text-underline-offset: 3px }
nav a, button { min-height: 44px; display: inline-flex; align-items: center }
button { padding: 0 22px; border: 0; border-radius: 22px; background: var(--act); color: var(--on-act); font: 600 1rem/1 inherit; font-family: inherit; cursor: pointer }
button.quiet { min-height: 36px; padding: 0 14px; background: none; color: var(--soft); border: 1px solid var(--line); font-size: .8125rem }
form { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; margin-top: 10px }
:focus-visible { outline: 3px solid var(--act); outline-offset: 3px }
.beside .gap { display: none }
@media (max-width: 560px) {
  .gap { display: none }
  .number { grid-template-columns: minmax(0, 1fr) auto }
  .number svg, .number .told { grid-column: 1 / -1 }
  .number .value { grid-row: 1; grid-column: 2 }
}
@media print {
  :root { --ground: #fff; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --data: #1f5a75; --few: #555; --worse: #9e3a26; --act: #1f5444; --said: #f3f3f3 }
  body { font-size: 10.5pt } main { padding: 0; max-width: none } .sheet { padding: 0 } nav, form { display: none }
  h2 { margin-top: 18pt; break-after: avoid } li { padding: 6pt 0 } @page { margin: 16mm }
}
</style>`,
}

/** A page that isn't for everybody: no search engine keeps it, and no other site is told its address. */
export function pageFrame(language: Language, title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
${STYLE}
</head>
<body><main><div class="sheet">
${body}
</div></main></body>
</html>
`
}
