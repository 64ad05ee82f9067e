// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react"
import { describe, expect, test } from "vitest"
import type { HelpMemory } from "../../../src/client/help/help-memory.ts"
import { createHelpStore } from "../../../src/client/help/help-store.ts"
import type { Shop } from "../../../src/client/shop-context.ts"
import { AskBeside } from "../../../src/shop/help/ask-beside.tsx"
import { HelpButton } from "../../../src/shop/help/help-button.tsx"
import { HelpHere } from "../../../src/shop/help/help-here.tsx"
import { aProduct } from "../../helpers/a-product.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { createHelpServer, openVisitor } from "../../helpers/help/visitor-double.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"

const lamp = aProduct("Lampada Cupola")

/** The list, with its button and what lies over it; `asked`: a request is remembered. */
function openList({ memory = { current: null as HelpMemory | null }, help = createHelpStore(false) } = {}) {
  const { server, wire } = createHelpServer()
  const { shop: plain } = createFakeShop([lamp])
  let opened = 0
  let page: ReturnType<typeof openVisitor> | null = null
  const shop: Shop = {
    ...plain,
    help: {
      store: help,
      open: async () => {
        opened += 1
        page ??= openVisitor(wire, memory, help)
        return page.session
      },
    },
  }
  shop.catalogue.getState().add([lamp])
  const { user } = renderInShop(
    shop,
    <main>
      <HelpButton place="list" />
      <AskBeside productId={lamp.id} />
      <HelpHere surface="list" />
    </main>,
    { path: "/list" },
  )
  return { server, shop, user, memory, opened: () => opened }
}
const panel = async () => within(await screen.findByRole("region", { name: "Chiedi a una persona" }))
const button = () => screen.getAllByRole("button", { name: "Chiedi a una persona" })[0] as HTMLElement

describe("asking a person", () => {
  test("[HLP-25] P opens and closes it, nothing is fetched before, and the people's panel makes room", async () => {
    const { user, opened, shop } = openList()
    expect(opened()).toBe(0)
    shop.talk.getState().open("people")
    await user.keyboard("p")
    await (await panel()).findByText("C’è una persona in servizio.")
    expect([opened(), shop.talk.getState().panel]).toEqual([1, null])
    act(() => shop.talk.getState().open("people"))
    await waitFor(() => expect(screen.queryByRole("region", { name: "Chiedi a una persona" })).toBeNull())
  })

  test.each([
    [{ guides: 1, usualWait: null }, "C’è una persona in servizio."],
    [{ guides: 3, usualWait: 41 }, "Ci sono 3 persone in servizio. Di solito risponde entro 50 secondi."],
    [{ guides: 2, usualWait: 58 }, "Ci sono 2 persone in servizio. Di solito risponde entro un minuto."],
    [{ guides: 2, usualWait: 61 }, "Ci sono 2 persone in servizio. Di solito risponde entro 2 minuti."],
  ])("[HLP-24] of %j it says %s", async (hours, words) => {
    const { user, server } = openList()
    server.hours = hours
    await user.click(button())
    const text = (await panel()).findByText(/in servizio/)
    expect((await text).textContent?.trim()).toBe(words)
  })

  test("[HLP-24] asked beside a product, whose turn it is, taken back", async () => {
    const { user, server } = openList()
    await user.click(screen.getAllByRole("button", { name: "Chiedi a una persona" })[1] as HTMLElement)
    const within = await panel()
    await within.findByText("Su: Lampada Cupola")
    await user.type(within.getByRole("textbox", { name: /Di che cosa si tratta/ }), "C’è in verde?")
    await user.click(within.getByRole("button", { name: "Chiedi aiuto" }))
    await within.findByText("Tocca a te.")
    expect(server.asked[0]?.ask).toMatchObject({ about: "C’è in verde?", productId: lamp.id })
    act(() => server.tell({ kind: "waiting", before: 2 }))
    await within.findByText("Prima di te ci sono 2 persone.")
    expect(screen.getByRole("button", { name: "La tua richiesta: in attesa" })).toBeTruthy()
    await user.click(within.getByRole("button", { name: "Annulla la richiesta" }))
    await within.findByText("Hai annullato la richiesta.")
    await user.click(within.getByRole("button", { name: "Va bene" }))
    expect(screen.queryByRole("region", { name: "Chiedi a una persona" })).toBeNull()
    expect(button()).toBeTruthy()
  })

  test("[HLP-24] too long a line isn't sent, and it is said by how much", async () => {
    const { user, server } = openList()
    await user.click(button())
    const within = await panel()
    const field = await within.findByRole("textbox", { name: /Di che cosa si tratta/ })
    await user.click(field)
    await user.paste("x".repeat(281))
    await within.findByText("Un carattere di troppo")
    await user.click(within.getByRole("button", { name: "Chiedi aiuto" }))
    expect(server.asked).toEqual([])
  })

  test("[HLP-22] [HLP-26] nobody on duty: a message, with an address only with leave", async () => {
    const { user, server } = openList()
    server.hours = { guides: 0, usualWait: null }
    await user.click(button())
    const within = await panel()
    await within.findByText("Adesso non c’è nessuno")
    const leave = within.getByRole("button", { name: "Lascia il messaggio" })
    await user.click(leave)
    await within.findByText("Scrivi prima il messaggio.")
    const message = within.getByRole("textbox", { name: "Il tuo messaggio" })
    expect(document.activeElement).toBe(message)
    await user.type(message, "Spedite in Svizzera?")
    await user.click(within.getByRole("radio", { name: "Per e-mail" }))
    await user.click(leave)
    await within.findByText("Questo non sembra un indirizzo e-mail.")
    await user.type(within.getByRole("textbox", { name: "La tua e-mail" }), "anna@example.com")
    await user.click(leave)
    await within.findByText("Serve il tuo consenso per tenere il recapito.")
    expect(server.asked).toEqual([])
    await user.click(within.getByRole("checkbox", { name: /Acconsento.*30 giorni/ }))
    await user.click(leave)
    await within.findByText("Il tuo messaggio è arrivato. Ti rispondiamo al recapito che hai lasciato.")
    expect(server.asked[0]?.ask).toMatchObject({
      kind: "message",
      about: "Spedite in Svizzera?",
      contact: { kind: "email", value: "anna@example.com" },
      consent: true,
    })
  })

  test("[HLP-22] a guide who leaves while one waits: it is said, and word can be left instead", async () => {
    const { user, server } = openList()
    await user.click(button())
    const within = await panel()
    await user.click(await within.findByRole("button", { name: "Chiedi aiuto" }))
    await within.findByText("Tocca a te.")
    server.hours = { guides: 0, usualWait: null }
    act(() => server.tell(null))
    await within.findByText(/Adesso nessuno è in servizio/)
    await user.click(within.getByRole("button", { name: "Lascia un messaggio" }))
    await user.type(within.getByRole("textbox", { name: "Il tuo messaggio" }), "Richiamate")
    await user.click(within.getByRole("button", { name: "Lascia il messaggio" }))
    await within.findByText("Il tuo messaggio è arrivato. Lo legge la prima persona che torna.")
    expect(server.words).toEqual([{ about: "Richiamate" }])
  })

  test("[HLP-27] a conversation: read in a log, answered, invited, ended", async () => {
    const { user, server } = openList()
    await user.click(button())
    const within = await panel()
    await user.click(await within.findByRole("button", { name: "Chiedi aiuto" }))
    await within.findByText("Tocca a te.")
    act(() => server.tell({ kind: "taken", guide: "Marta" }))
    await within.findByText("Marta ha la tua richiesta e ti risponde a momenti.")
    act(() => server.tell(null, { text: "<b>Ciao</b>" }))
    await within.findByText("<b>Ciao</b>")
    await user.type(within.getByRole("textbox", { name: "Scrivi una riga" }), "Grazie{Enter}")
    await waitFor(() => expect(server.lines.map(({ text }) => text)).toEqual(["<b>Ciao</b>", "Grazie"]))
    act(() => server.tell(null, { kind: "invite", text: "0123456789abcdef" }))
    const link = await within.findByRole("link", { name: "Vieni con Marta" })
    expect(link.getAttribute("href")).toBe("/?visit=0123456789abcdef")
    await user.click(within.getByRole("button", { name: "Chiudi la conversazione" }))
    await within.findByText("La conversazione è finita. Grazie di avere chiesto.")
    expect(server.closes).toBe(1)
  })

  test("[HLP-27] while it is closed, lines are announced and counted", async () => {
    const { user, server } = openList()
    await user.click(button())
    const within = await panel()
    await user.click(await within.findByRole("button", { name: "Chiedi aiuto" }))
    await within.findByText("Tocca a te.")
    await user.keyboard("{Escape}")
    act(() => server.tell({ kind: "taken", guide: "Marta" }, { text: "Eccomi" }))
    await screen.findByRole("button", { name: "La tua conversazione, una riga da leggere" })
    expect((await screen.findByText("Marta: Eccomi")).closest("[role=status]")).not.toBeNull()
    await user.click(screen.getByRole("button", { name: /La tua conversazione/ }))
    await screen.findByRole("button", { name: "La tua conversazione" })
  })

  test("[HLP-20] without a line it is said that it leaves by itself, and it can be taken back", async () => {
    const { user, server, memory } = openList()
    server.line = "cut"
    await user.click(button())
    const within = await panel()
    await within.findByText(/Non riusciamo a sapere chi è in servizio/)
    await user.click(within.getByRole("button", { name: "Chiedi aiuto" }))
    await within.findByText("La linea non c’è. La richiesta parte da sola appena torna.")
    expect(memory.current?.sent).toBe(false)
    await user.click(within.getByRole("button", { name: "Annulla la richiesta" }))
    await within.findByRole("button", { name: "Annulliamo la richiesta…" })
    expect(memory.current?.closing).toBe(true)
  })
})
