import { formatPrice } from "../../domain/format-price.ts"
import type { Language } from "../../domain/language.ts"
import type { MerchantCart, MerchantLine } from "../../protocol/checkout.ts"
import { type Html, html } from "../http/html.ts"
import { DEMO_WORDS } from "./demo-words.ts"

/** The tokens of the store's own pages, as far as these few lines need them. */
const STYLE: Html = {
  html: `<style>
  :root { color-scheme: light }
  body { margin: 0; background: #fbf8f2; color: #1e2230; font: 400 16px/1.5 system-ui, sans-serif }
  main { max-width: 640px; margin: 0 auto; padding: 32px 20px 64px }
  h1 { font: 400 2.5rem/1.1 Georgia, serif; margin: 24px 0 8px }
  .demo { padding: 14px 18px; border: 2px dashed #b98a3e; border-radius: 14px; background: #f5efe4; font-weight: 600 }
  ul { list-style: none; margin: 24px 0 0; padding: 0 }
  li, .total { display: grid; grid-template-columns: 1fr auto; gap: 2px 16px; padding: 14px 0; border-top: 1px solid #dacab3 }
  small { color: #3b4152; font-size: .875rem; overflow-wrap: anywhere }
  .total { font-weight: 700 }
  nav { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 28px }
  a { display: inline-flex; align-items: center; min-height: 48px; padding: 0 22px; border-radius: 24px; font-weight: 600; color: #1e2230; background: #eae0cf; text-decoration: none }
  a.act { background: #1f5444; color: #fff }
  a:focus-visible { outline: 3px solid #1f5444; outline-offset: 3px }
</style>`,
}

function page(language: Language, body: Html): Html {
  const words = DEMO_WORDS[language]
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title}</title>
<link rel="icon" href="data:,">
${STYLE}
</head>
<body><main>
<p class="demo" role="note">${words.banner}</p>
${body}
</main></body>
</html>
`
}

function item({ title, options, sku, quantity, price, currency }: MerchantLine, language: Language): Html {
  const sum = (Math.round(price * 100) * quantity) / 100
  return html`<li>
<strong>${quantity} × ${title}</strong><span>${formatPrice(sum, currency, language)}</span>
<small>${[...options, `SKU ${sku}`].join(" · ")}</small>
</li>`
}

/** What was handed over, and the two ways back. `order`: the number of the order that one pretends to make. */
export function cartPage(cart: MerchantCart, order: string): Html {
  const { language, lines, totals, reference } = cart
  const words = DEMO_WORDS[language]
  const ordered = new URL(cart.return)
  ordered.searchParams.set("order", order)
  return page(
    language,
    html`<h1>${words.title}</h1>
<p>${words.received(lines.length)}. ${words.reference}: <strong>${reference}</strong>. ${words.signed}</p>
<ul>${lines.map((line) => item(line, language))}</ul>
${totals.map(
  ({ currency, amount }) =>
    html`<p class="total"><span>${words.total}</span><span>${formatPrice(amount, currency, language)}</span></p>`,
)}
<nav>
<a class="act" href="${ordered.href}">${words.pretend}</a>
<a href="${cart.return}">${words.back}</a>
</nav>`,
  )
}

/** There is nothing to show. */
export function emptyPage(language: Language, publicUrl: string): Html {
  const words = DEMO_WORDS[language]
  return page(
    language,
    html`<h1>${words.title}</h1>
<p>${words.nothing}</p>
<nav><a class="act" href="${publicUrl}/">${words.store}</a></nav>`,
  )
}
