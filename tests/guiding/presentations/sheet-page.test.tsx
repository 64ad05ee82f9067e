// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { type Api, ApiError } from "../../../src/client/api.ts"
import { presentationTools } from "../../../src/guiding/presentations/presentation-tools.ts"
import { SheetPage } from "../../../src/guiding/presentations/sheet/sheet-page.tsx"
import type { SaveSheet, SheetReply } from "../../../src/protocol/presentations.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"

const CODE = "0123456789abcdefghijkl"
const REPLY: SheetReply = {
  title: { it: "Autunno", en: "Autumn" },
  guide: "Marta",
  revision: 1,
  lines: [
    {
      ...{ productId: "p", variantId: "v", quantity: 12, note: "", seen: 96, turn: 1, since: 1 },
      ...{ title: { it: "Vaso Onda", en: "Wave vase" }, values: [], sku: "V-1", image: null },
      ...{ price: 96, currency: "EUR", now: { price: 99, currency: "EUR", available: true } },
    },
  ],
  refused: [],
  ...{ name: "", company: "", email: null, sentAt: null, changed: false, mail: true },
  changedAt: "2026-11-24T08:30:00.000Z",
  expiresAt: "2027-05-23T08:30:00.000Z",
}

interface Opened {
  readonly language?: "it" | "en"
  /** Whether nothing is on it. */
  readonly empty?: boolean
  /** Address of its product's picture. */
  readonly image?: string
  /** Whether the server is away. */
  readonly away?: boolean
}

function open({ language = "it", away = false, empty = false, image }: Opened = {}) {
  if (!away) localStorage.clear()
  const { shop } = createFakeShop([])
  const sent: { method: string; path: string; body: unknown }[] = []
  const lines = empty ? [] : REPLY.lines.map((line) => ({ ...line, image: image ?? null }))
  let reply: SheetReply = { ...REPLY, lines }
  const api = {
    get: async (path: string) => {
      if (away) throw new ApiError(0, "unreachable", path)
      if (path !== `/api/order-sheets/${CODE}`) throw new ApiError(404, "unknown", path)
      return reply
    },
    post: async (path: string, body: unknown) => {
      sent.push({ method: "POST", path, body })
      reply = { ...reply, sentAt: "2026-11-24T09:00:00.000Z", name: "Anna" }
      return reply
    },
    send: async (method: string, path: string, { body }: { body?: SaveSheet }) => {
      sent.push({ method, path, body })
      const [line] = body?.lines ?? []
      const [was] = reply.lines
      if (line && was) {
        const price = line.seen === 99 ? 99 : was.price
        reply = { ...reply, revision: reply.revision + 1, lines: [{ ...was, ...line, price }] }
      }
      return reply
    },
  } as unknown as Api
  Object.assign(shop.api, api)
  let printed = 0
  const saved: { name: string; text: string }[] = []
  const tools = {
    ...presentationTools(window),
    after: (_: number, run: () => void) => {
      const timer = setTimeout(run, 0)
      return () => clearTimeout(timer)
    },
    print: () => {
      printed += 1
    },
    save: (name: string, text: string) => void saved.push({ name, text }),
  }
  const view = renderInShop(shop, <SheetPage code={CODE} tools={tools} />, {
    path: `/order/${CODE}`,
    language,
  })
  return { ...view, sent, saved, printed: () => printed }
}

test("[PRS-27] it is looked over, printed and sent; what is wrong is said before anything goes", async () => {
  const { user, sent, printed } = open()
  expect(await screen.findByText("Oggi costa € 99.", { exact: false })).toBeTruthy()
  expect(screen.getByText("€ 1.152", { selector: "dd" })).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Stampa" }))
  expect(printed()).toBe(1)
  const send = () => user.click(screen.getByRole("button", { name: "Mandalo a Marta" }))
  await send()
  expect(screen.getByText("Scrivi il tuo nome.")).toBeTruthy()
  await user.type(screen.getByRole("textbox", { name: /^Il tuo nome/ }), "Anna")
  await user.type(screen.getByRole("textbox", { name: /^E-mail/ }), "anna@example.com")
  await send()
  expect(screen.getByText(/^Senza il tuo consenso/)).toBeTruthy()
  expect(sent).toEqual([])
  await user.click(screen.getByRole("checkbox", { name: /180 giorni/ }))
  await send()
  expect(await screen.findByRole("button", { name: "Manda di nuovo" })).toBeTruthy()
  expect(screen.getAllByText(/^Mandato a Marta il 24 novembre/).length).toBeGreaterThan(0)
  expect(sent.at(-1)).toEqual({
    method: "POST",
    path: `/api/order-sheets/${CODE}/send`,
    body: {
      name: "Anna",
      company: "",
      language: "it",
      email: "anna@example.com",
      consent: true,
      revision: 1,
    },
  })
})

test("[PRS-24] its CSV is what is on the screen, made without a connection, defanged, in the language that is read", async () => {
  const first = open()
  const field = await screen.findByRole("textbox", { name: "Nota per Vaso Onda" })
  await first.user.type(field, "=1+1; per favore")
  await first.user.tab()
  await first.user.click(screen.getByRole("button", { name: "Scarica CSV" }))
  const head = "sku,product,variant,quantity,unit_price,total,currency,note,unit_price_now"
  expect(first.saved).toEqual([
    {
      name: "order-sheet.csv",
      text: `\ufeff${head.replaceAll(",", ";")}\r\nV-1;Vaso Onda;;12;96,00;1152,00;EUR;"'=1+1; per favore";99,00 EUR\r\n`,
    },
  ])
  first.unmount()
  const { user, saved } = open({ language: "en", away: true })
  await user.click(await screen.findByRole("button", { name: "Download CSV" }))
  expect(saved[0]?.text).toBe(
    `\ufeff${head}\r\nV-1,Wave vase,,12,96.00,1152.00,EUR,'=1+1; per favore,99.00 EUR\r\n`,
  )
  expect(screen.queryByRole("button", { name: "Delete this sheet" })).toBeNull()
})

test("[PRS-23] today's price is taken only when the buyer says so", async () => {
  const { user, sent } = open()
  await user.click(await screen.findByRole("button", { name: "Usa il prezzo di oggi per Vaso Onda" }))
  await waitFor(() =>
    expect(sent.at(-1)).toMatchObject({ method: "PUT", body: { lines: [{ seen: 99, quantity: 12 }] } }),
  )
  await waitFor(() => expect(screen.queryByText(/Oggi costa/)).toBeNull())
  expect(screen.getByText("€ 1.188", { selector: "dd" })).toBeTruthy()
})

test("[PRS-27] it is deleted when that is asked twice; a code that can't be one is no sheet", async () => {
  const { user, sent, unmount } = open({ language: "en" })
  await user.click(await screen.findByRole("button", { name: "Delete this sheet" }))
  expect(sent).toEqual([])
  await user.click(screen.getByRole("button", { name: "Yes, delete it everywhere" }))
  expect(await screen.findByText("The sheet is deleted.")).toBeTruthy()
  expect(sent.at(-1)).toMatchObject({ method: "DELETE" })
  expect(localStorage.getItem(`vetrina.order-sheet.${CODE}`)).toBeNull()
  unmount()
  renderInShop(createFakeShop([]).shop, <SheetPage code="short" />, { path: "/order/short" })
  expect(screen.getByText("Questo foglio non c’è, o non c’è più.")).toBeTruthy()
})

test("[DSH-133] nothing on it: that is said, and there is nothing to print, download or send", async () => {
  open({ empty: true })
  expect(await screen.findByText("Ancora niente. Aggiungi i prodotti mentre li vedi.")).toBeTruthy()
  for (const name of ["Stampa", "Scarica CSV", "Mandalo a Marta"])
    expect(screen.queryByRole("button", { name })).toBeNull()
  expect(screen.getByRole("button", { name: "Cancella questo foglio" })).toBeTruthy()
})

test("[PRS-27] its pictures don't wait to be scrolled to: all are printed", async () => {
  open({ image: "/vase.webp" })
  await screen.findByText("Vaso Onda")
  const picture = document.querySelector("img")
  expect(picture?.getAttribute("src")).toBe("/vase.webp")
  expect(picture?.getAttribute("loading")).toBeNull()
})
