import type { Language } from "../../domain/language.ts"
import type { DigestMine, DigestReply } from "../../protocol/digest.ts"
import { type Html, html } from "../http/html.ts"
import { DIGEST_WORDS } from "./digest-words.ts"
import { formatDay } from "./format-figure.ts"
import { pageFrame } from "./page-frame.ts"
import { type Mark, type SaidDigest, type SaidNumber, sayDigest } from "./say-digest.ts"

export interface DigestPageOptions {
  readonly digest: DigestReply
  readonly language: Language
  readonly store: string
  /** Of this page in the other language, and of the weeks beside it; `null`: there is none. */
  readonly links: Readonly<Record<"other" | "earlier" | "later", string | null>>
  /** Whether whoever is signed in gets it by e-mail; `null`: nobody is, or nothing is mailed. */
  readonly mine: (DigestMine & { readonly back: string }) | null
  /** Whether whoever reads may take comments off the page; they come back to `back`. */
  readonly mayHide: { readonly back: string } | null
}

/** Across, in parts of a hundred; down, pixels. */
function markOf({ at, from, to, before }: Mark): Html {
  return html`<svg aria-hidden="true">
<line class="axis" x1="0" x2="100%" y1="11" y2="11"/>
<line class="span" x1="${from}%" x2="${to}%" y1="11" y2="11"/>
${before === null ? html`` : html`<line class="was" x1="${before}%" x2="${before}%" y1="2" y2="20"/>`}
<circle class="dot" cx="${at}%" cy="11" r="6"/>
</svg>`
}

function numberOf({ label, note, value, details, before, word, tone, mark }: SaidNumber): Html {
  return html`<li class="number${mark?.isFew ? " few" : ""}">
<span><b>${label}</b><span class="soft">${note}</span></span>
${mark ? markOf(mark) : html`<span class="gap"></span>`}
<span class="value">${value ?? "–"}</span>
<span class="told">${details}${word ? html`<br><span class="word ${tone}">${word}</span>` : html``}${before ? `; ${before}` : ""}</span>
</li>`
}

const numbers = (said: readonly SaidNumber[]) => html`<ul>${said.map(numberOf)}</ul>`

function deeds({ entries, actions }: DigestReply, { words, language }: SaidDigest): Html {
  if (entries.length === 0 && actions.length === 0) return html`<p class="soft">${words.noDeeds}</p>`
  return html`<ul>
${entries.map(
  ({ said, did, outcome, on, place }) => html`<li class="deed">
<span class="soft">${[formatDay(on, language), place?.[language]].filter(Boolean).join(" · ")}</span>
<span><span class="soft">${words.said}:</span> ${said[language]}</span>
<span><span class="soft">${words.did[outcome]}:</span> <strong>${did[language]}</strong></span>
</li>`,
)}
${actions.map(({ what, on }) => html`<li class="deed"><span class="soft">${formatDay(on, language)}</span><span>${what}</span></li>`)}
</ul>`
}

function comments({ digest, mayHide }: DigestPageOptions, { words, language }: SaidDigest): Html {
  const { comments: all, week } = digest
  if (all.length === 0) return html`<p class="soft">${words.noComments}</p>`
  return html`<p class="soft">${words.commentsNote}</p>
${all.map(
  ({ n, words: said, language: written, place }) => html`<blockquote lang="${written}" dir="auto">${said}
${place ? html`<footer lang="${language}">${place[language]}</footer>` : html``}</blockquote>
${
  mayHide
    ? html`<form method="post" action="/digest/${week}/hide"><input type="hidden" name="back" value="${mayHide.back}"><input type="hidden" name="n" value="${n}"><button class="quiet">${words.hide}</button></form>`
    : html``
}`,
)}`
}

function mineForm(mine: DigestPageOptions["mine"], { words }: SaidDigest): Html {
  if (!mine) return html``
  const { email, isOn, back } = mine
  return html`<form method="post" action="/digest/mine">
<input type="hidden" name="back" value="${back}"><input type="hidden" name="on" value="${isOn ? "no" : "yes"}">
<span>${isOn ? words.mine.on(email) : words.mine.off(email)}</span>
<button>${isOn ? words.mine.stop : words.mine.start}</button>
</form>`
}

/** A week to read, on a screen or on paper. */
export function digestPage(options: DigestPageOptions): Html {
  const { digest, language, store, links, mine } = options
  const said = sayDigest({ ...digest, comments: [] }, language)
  const { words } = said
  const link = (name: keyof typeof links) => {
    const href = links[name]
    return href === null ? html`` : html`<a href="${href}">${words[name]}</a>`
  }
  return pageFrame(
    language,
    `${said.title} · ${store}`,
    html`<p class="store">${store}</p>
<h1>${said.title}</h1>
<p class="lead">${said.lead.join(" ")}</p>
<h2>${words.numbers}</h2><p class="soft">${words.numbersNote}</p>
${numbers(said.numbers)}
<h2>${words.changed}</h2>
${
  said.changed.length > 0
    ? html`<p class="soft">${words.changedNote(String(digest.compared))}</p>${numbers(said.changed)}`
    : html`<p>${words.unchanged(digest.compared)}</p>`
}
<h2>${words.cases}</h2>
${said.cases.map((line) => html`<p>${line}</p>`)}
<h2>${words.done}</h2>
${deeds(digest, said)}
<h2>${words.comments}</h2>
${comments(options, said)}
<h2>${words.staff}</h2><p class="soft">${said.staffNote}</p>
<div class="beside"><section><h3>${words.colleagues}</h3>${numbers(said.staff)}</section>
<section><h3>${words.customers}</h3>${numbers(said.customers)}</section></div>
<div class="foot"><p class="soft">${words.how}</p>
${mineForm(mine, said)}
<nav>${link("earlier")}${link("later")}${link("other")}</nav></div>`,
  )
}

/** Why there is nothing to read. */
export function notePage(
  language: Language,
  { title, text }: { readonly title: string; readonly text: string },
  signIn: string | null,
): Html {
  const way =
    signIn === null
      ? html``
      : html`<nav><a href="${signIn}">${DIGEST_WORDS[language].closed.signIn}</a></nav>`
  return pageFrame(language, title, html`<h1>${title}</h1><p>${text}</p>${way}`)
}

/** Ending it, or having it again, by the link in a letter: only who presses the button does either. */
export function leavePage(
  language: Language,
  state: "asked" | "left" | "returned" | "unknown",
  token: string,
): Html {
  const { leave } = DIGEST_WORDS[language]
  const form = (path: string, label: string) =>
    html`<form method="post" action="/digest/${path}/${token}"><button>${label}</button></form>`
  const text = { asked: leave.ask, left: leave.left, returned: leave.returned, unknown: leave.unknown }[state]
  return pageFrame(
    language,
    leave.title,
    html`<h1>${leave.title}</h1><p role="status">${text}</p>
${state === "asked" || state === "returned" ? form("leave", leave.button) : html``}
${state === "left" ? form("return", leave.back) : html``}`,
  )
}
