// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { askedKey, fillCanned } from "../../src/guiding/desk/canned/fill-canned.ts"
import { DeskPage } from "../../src/guiding/index.ts"
import type { DeskBooking } from "../../src/protocol/bookings.ts"
import type { PassReply } from "../../src/protocol/desk.ts"
import type { FloorGuest } from "../../src/protocol/floor.ts"
import { Announcer } from "../../src/ui/announcer.tsx"
import { show } from "../helpers/dashboard/show.tsx"
import { aConversation, ago, aWaiting, createDeskDouble, NOW } from "../helpers/help/desk-double.ts"

type Double = ReturnType<typeof createDeskDouble>

async function open(double: Double) {
  const page = <DeskPage name="Casa Ambrogia" tools={double.tools} />
  show(<Announcer>{page}</Announcer>, { path: "/staff" })
  await screen.findByRole("heading", { level: 1, name: "Banco" })
  act(() => double.stream("open"))
  await screen.findByRole("heading", { name: "Chiedono aiuto" })
  return userEvent.setup()
}
const tell = (double: Double) => act(() => double.stream("change"))
const luca = { id: "luca", name: "Luca Bianchi", busy: 1 }
const lamp = { id: "lamp", title: "Lampada Cupola", said: "Dome Lamp" }
const aPass = (change: Partial<PassReply> = {}): PassReply => ({
  id: "p",
  from: "Marta Rossi",
  to: "Luca Bianchi",
  note: "Chiede le misure",
  products: [],
  at: ago(30),
  ending: "offered",
  ...change,
})
const aBooking = (change: Partial<DeskBooking> = {}): DeskBooking => ({
  id: "b",
  state: "booked",
  cancelledBy: null,
  startsAt: new Date(NOW + 5 * 60_000).toISOString(),
  minutes: 30,
  name: "Anna",
  language: "it",
  wish: "Le lampade",
  product: null,
  guide: null,
  mine: false,
  startedAt: null,
  recapped: false,
  email: null,
  room: null,
  ...change,
})

describe("passing on, at the desk", () => {
  test("[HLP-69] by keyboard: to whom, with a note and what it is about; while it waits it can be kept", async () => {
    const double = createDeskDouble()
    const person = aConversation("a", { answeredAt: ago(10), product: lamp })
    double.change({ mine: [person], colleagues: [luca] })
    double.effects.set("/requests/a/pass", () => double.change({ mine: [{ ...person, passed: [aPass()] }] }))
    const user = await open(double)
    screen.getByRole("button", { name: "Passa" }).focus()
    await user.keyboard("{Enter}")
    const dialog = within(await screen.findByRole("dialog", { name: "Passa la richiesta di Anna" }))
    expect(dialog.getByRole("radio", { name: /Luca Bianchi in una conversazione/ })).toHaveProperty(
      "checked",
      true,
    )
    expect(dialog.getByRole("checkbox", { name: "Lampada Cupola" })).toHaveProperty("checked", true)
    await user.type(dialog.getByRole("textbox", { name: /Che cosa deve sapere/ }), "Chiede le misure")
    dialog.getByRole("button", { name: "Proponi" }).focus()
    await user.keyboard("{Enter}")
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
    expect(double.sent.at(-1)).toMatchObject({
      path: "/requests/a/pass",
      body: { to: "luca", note: "Chiede le misure", products: ["lamp"] },
    })
    expect(screen.getByText(/Marta Rossi la propone a Luca Bianchi/)).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Tienila tu" }))
    expect(double.sent.at(-1)?.path).toBe("/requests/a/take-back")
  })

  test("[HLP-69] with nobody else on duty it goes back into the queue; without a line it says why not", async () => {
    const double = createDeskDouble()
    double.change({ mine: [aConversation("a")] })
    const user = await open(double)
    await user.click(screen.getByRole("button", { name: "Passa" }))
    const dialog = within(await screen.findByRole("dialog"))
    expect(dialog.getByText("Nessun altro è in servizio.")).toBeTruthy()
    act(() => double.stream("error"))
    expect(await dialog.findByText(/Il collegamento è interrotto/)).toBeTruthy()
    const back = dialog.getByRole("button", { name: "Rimetti in coda" })
    expect(back.getAttribute("aria-disabled")).toBe("true")
    await user.click(back)
    expect(double.sent).toEqual([])
    act(() => double.stream("open"))
    await waitFor(() => expect(back.getAttribute("aria-disabled")).toBeNull())
    await user.click(back)
    await waitFor(() => expect(double.sent.at(-1)?.body).toMatchObject({ to: null, products: [] }))
  })

  test("[HLP-62] what is offered comes first, with who and why, and is accepted or declined", async () => {
    const double = createDeskDouble()
    const line = { id: "l", by: "visitor", name: "", kind: "text", text: "E in verde?", at: ago(5) } as const
    const { heldBy: _, ...person } = aWaiting("a", {
      passed: [aPass({ from: "Luca Bianchi", to: "Marta Rossi" })],
    })
    await open(double)
    double.change({ offered: [{ ...person, lines: [line], privateNotes: [] }] })
    tell(double)
    const user = userEvent.setup()
    const card = (await screen.findByRole("button", { name: "Accetta la conversazione di Anna" })).closest(
      "li",
    )
    expect(card?.textContent).toContain("Chiede le misure")
    expect(card?.textContent).toContain("«E in verde?»")
    expect(await screen.findByText("Luca Bianchi ti propone la conversazione di Anna.")).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Rifiuta la conversazione di Anna" }))
    expect(double.sent.at(-1)?.path).toBe("/requests/a/decline")
    double.fail({ status: 409, code: "not-offered" })
    await user.click(screen.getByRole("button", { name: "Accetta la conversazione di Anna" }))
    expect(await screen.findByText(/Non ti è più proposta/)).toBeTruthy()
  })

  test("[HLP-65] a private note is written beside the conversation; what wasn't taken stays", async () => {
    const double = createDeskDouble()
    const person = aConversation("a")
    double.change({ mine: [person] })
    const user = await open(double)
    const notes = within(screen.getByRole("region", { name: /^Note private/ }))
    const field = notes.getByRole<HTMLInputElement>("textbox", { name: "Aggiungi una nota" })
    double.fail("unreachable")
    await user.type(field, "Ha fretta{Enter}")
    expect(field.value).toBe("Ha fretta")
    double.fail(null)
    const note = { id: "n", by: "Marta Rossi", text: "Ha fretta", at: ago(0) }
    double.effects.set("/requests/a/notes", () =>
      double.change({ mine: [{ ...person, privateNotes: [note] }] }),
    )
    await user.type(field, "{Enter}")
    expect(await notes.findByRole("listitem")).toHaveProperty(
      "textContent",
      expect.stringContaining("Ha fretta"),
    )
    expect(field.value).toBe("")
  })

  test("[HLP-64] a conversation that was none is closed as such", async () => {
    const double = createDeskDouble()
    double.change({ mine: [aConversation("a", { step: "wrapping-up" })] })
    const user = await open(double)
    await user.click(screen.getByRole("checkbox", { name: /^Non era una richiesta/ }))
    await user.click(screen.getByRole("button", { name: "Salva e chiudi" }))
    expect(double.sent.at(-1)).toEqual({ path: "/requests/a/close", body: { note: "", void: true } })
  })
})

describe("canned replies", () => {
  const hours = {
    id: "h",
    key: "hours",
    text: { it: "Ciao {name}, siamo aperti", en: "Hello {name}, about {product}: {guide}" },
    version: 1,
    by: "Marta",
  }

  test("[HLP-67] a slash and a key insert it in the visitor's language, and Enter doesn't send the slash", async () => {
    const double = createDeskDouble()
    double.writeCanned([hours])
    double.change({ mine: [aConversation("a", { language: "en", product: lamp })] })
    const user = await open(double)
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Rispondi a Anna" })
    await user.type(field, "/ho")
    expect(await screen.findByRole("list", { name: "Frasi pronte" })).toBeTruthy()
    await user.keyboard("{Enter}")
    expect(field.value).toBe("Hello Anna, about Dome Lamp: Marta")
    expect(double.sent).toEqual([])
    await user.keyboard("{Enter}")
    await waitFor(() =>
      expect(double.sent.at(-1)?.body).toMatchObject({ text: "Hello Anna, about Dome Lamp: Marta" }),
    )
  })

  test("[HLP-67] they are written in both languages; what is missing is said", async () => {
    const double = createDeskDouble()
    double.change({ mine: [aConversation("a")] })
    const user = await open(double)
    await user.click(screen.getByRole("button", { name: "Scrivi frasi pronte" }))
    const dialog = within(await screen.findByRole("dialog", { name: "Frasi pronte" }))
    expect(dialog.getByText(/^Ancora nessuna/)).toBeTruthy()
    await user.click(dialog.getByRole("button", { name: "Nuova frase" }))
    await user.type(dialog.getByRole("textbox", { name: /^Parola chiave/ }), "/hours")
    await user.type(dialog.getByRole("textbox", { name: "In italiano" }), "Siamo aperti")
    await user.click(dialog.getByRole("button", { name: "Salva" }))
    expect(dialog.getByText("Scrivila in tutte e due le lingue.")).toBeTruthy()
    await user.type(dialog.getByRole("textbox", { name: "In inglese" }), "We are open")
    await user.click(dialog.getByRole("button", { name: "Salva" }))
    expect(await dialog.findByRole("button", { name: "Cambia /hours" })).toBeTruthy()
    expect(double.sent.at(-1)?.body).toEqual({
      key: "hours",
      text: { it: "Siamo aperti", en: "We are open" },
      version: 0,
    })
  })

  test("[HLP-67] a name that nobody gave leaves no gap, and nothing in a name is a placeholder", () => {
    const facts = { language: "it", name: "", product: null, guide: "Marta" } as const
    expect(fillCanned(hours.text, facts)).toBe("Ciao, siamo aperti")
    expect(fillCanned(hours.text, { ...facts, language: "en", name: "$& {guide}" })).toBe(
      "Hello $& Marta, about this product: Marta",
    )
    expect([askedKey("/Ho"), askedKey("/"), askedKey("a /ho"), askedKey("/ho x")]).toEqual([
      "ho",
      "",
      null,
      null,
    ])
  })
})

describe("who is in the store", () => {
  const anna: FloorGuest = {
    ...{
      id: "open~flagship~1 1",
      name: "Anna",
      language: "it",
      scene: "flagship",
      zone: "Lampade",
      x: 0,
      z: 0,
    },
    ...{ doing: "inspecting", product: { id: "lamp", title: "Lampada Cupola" }, hand: false },
  }

  test("[HLP-70] is listed with place and what they look at; of others how many; nobody is no empty box", async () => {
    const double = createDeskDouble()
    const user = await open(double)
    expect(screen.queryByRole("region", { name: "Adesso in negozio" })).toBeNull()
    double.walkIn({
      guests: [anna, { ...anna, id: "x 2", name: "", product: null, doing: "walking" }],
      others: 2,
    })
    act(() => double.tick())
    const floor = within(await screen.findByRole("region", { name: "Adesso in negozio" }))
    expect(floor.getByText("ha in mano Lampada Cupola, Lampade")).toBeTruthy()
    expect(floor.getByText("cammina, Lampade")).toBeTruthy()
    expect(floor.getByText(/Altre 2 persone sono con amici/)).toBeTruthy()
    await user.click(floor.getByRole("button", { name: "Illumina per Anna" }))
    expect(await floor.findByText("Acceso.")).toBeTruthy()
    expect(double.sent.at(-1)).toEqual({
      path: "/floor/light",
      body: { guest: "open~flagship~1 1", product: "lamp" },
    })
    double.fail({ status: 429, code: "too-many-requests" })
    await user.click(floor.getByRole("button", { name: "Illumina per Anna" }))
    expect(await floor.findByText("Aspetta: una volta ogni 30 secondi.")).toBeTruthy()
  })
})

describe("booked visits, at the desk", () => {
  test("[BKG-9] one takes a visit, begins it when its room opens, and has it as its guide on this device", async () => {
    const double = createDeskDouble()
    double.book([aBooking()])
    double.effects.set("/bookings/b/take", () =>
      double.book([
        aBooking({ mine: true, guide: "Marta Rossi", room: "0123456789abcdef", email: "anna@example.com" }),
      ]),
    )
    const user = await open(double)
    const visits = within(await screen.findByRole("region", { name: "Visite prenotate" }))
    expect(visits.getByText("«Le lampade»")).toBeTruthy()
    await user.click(visits.getByRole("button", { name: /^Prendi la visita di Anna/ }))
    const begin = await visits.findByRole("link", { name: "Comincia la visita" })
    expect(begin.getAttribute("href")).toContain("0123456789abcdef")
    expect(visits.getByRole("link", { name: "anna@example.com" })).toBeTruthy()
    begin.addEventListener("click", (event) => event.preventDefault())
    await user.click(begin)
    await waitFor(() => expect(double.sent.at(-1)?.path).toBe("/bookings/b/start"))
    expect(double.tools.storage.read("vetrina.guiding", (stored) => stored)).toEqual(["0123456789abcdef"])
  })

  test("[BKG-9] who was second is told by whom; a later day waits behind its heading; cancelling is asked twice", async () => {
    const double = createDeskDouble()
    const later = aBooking({ id: "c", name: "Berta", startsAt: new Date(NOW + 3 * 86_400_000).toISOString() })
    double.book([aBooking({ mine: true, guide: "Marta Rossi", room: "0123456789abcdef" }), later])
    const user = await open(double)
    const visits = within(await screen.findByRole("region", { name: "Visite prenotate" }))
    expect(visits.getByText("Un’altra nei prossimi giorni")).toBeTruthy()
    await user.click(visits.getByRole("button", { name: /^Disdici la visita di Anna/ }))
    expect(double.sent).toEqual([])
    await user.click(visits.getByRole("button", { name: "Sì, disdici" }))
    await waitFor(() => expect(double.sent.at(-1)?.path).toBe("/bookings/b/cancel"))
    double.fail({ status: 409, code: "taken", details: { by: "Luca Bianchi" } })
    await user.click(visits.getByText("Un’altra nei prossimi giorni"))
    await user.click(visits.getByRole("button", { name: /^Prendi la visita di Berta/ }))
    expect(await visits.findByText("L’ha già presa Luca Bianchi.")).toBeTruthy()
  })
})
