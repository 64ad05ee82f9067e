// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { DeskPage } from "../../src/guiding/index.ts"
import { Announcer } from "../../src/ui/announcer.tsx"
import { show } from "../helpers/dashboard/show.tsx"
import { aConversation, ago, aWaiting, createDeskDouble, none } from "../helpers/help/desk-double.ts"

type Double = ReturnType<typeof createDeskDouble>

function showDesk({ tools }: Double): void {
  const page = <DeskPage name="Casa Ambrogia" tools={tools} />
  show(<Announcer>{page}</Announcer>, { path: "/staff" })
}
async function open(double: Double) {
  showDesk(double)
  await screen.findByRole("heading", { level: 1, name: "Banco" })
  act(() => double.stream("open"))
  await screen.findByRole("heading", { name: "Chiedono aiuto" })
  return userEvent.setup()
}
/** The server says that something has changed. */
const tell = (double: Double) => act(() => double.stream("change"))
const queue = () => within(screen.getByRole("region", { name: "Chiedono aiuto" }))

describe("the staff desk", () => {
  test("[HLP-30] lists who waits, oldest first, with place, product, words and a clock that runs", async () => {
    const double = createDeskDouble()
    double.change({
      waiting: [
        aWaiting("a", {
          about: "La misura?",
          product: { id: "p", title: "Lampada Cupola", said: "Lampada Cupola" },
        }),
        aWaiting("b", { name: "", zone: null, language: "en", device: null, askedAt: ago(51), here: false }),
      ],
    })
    await open(double)
    const [first, second] = queue().getAllByRole("listitem")
    expect(first?.textContent).toContain("Anna")
    expect(first?.textContent).toContain("1:42")
    expect(first?.textContent).toContain("«La misura?»")
    expect(first?.textContent).toContain("Lampade, Lampada Cupola, telefono")
    expect(second?.textContent).toContain("Ospiteen0:51")
    expect(second?.textContent).toContain("nell’elenco, forse non c’è più")
    act(() => double.tick())
    expect(queue().getAllByRole("listitem")[0]?.textContent).toContain("1:43")
  })

  test("[HLP-30] [DIG-10] nobody waiting is said, and nothing else is an empty box", async () => {
    const double = createDeskDouble()
    await open(double)
    expect(screen.getByText("Nessuno aspetta.")).toBeTruthy()
    expect(screen.getByText("Nessuna conversazione aperta")).toBeTruthy()
    const digest = screen.getByRole("link", { name: "Il riepilogo della settimana" })
    expect(digest.getAttribute("href")).toBe("/digest?lang=it")
    for (const name of ["Messaggi lasciati", "Ultime chiuse oggi"])
      expect(screen.queryByRole("region", { name: new RegExp(name) })).toBeNull()
  })

  test("[HLP-30] taken, answered and closed with a note", async () => {
    const double = createDeskDouble()
    double.change({ waiting: [aWaiting("a", { about: "Ciao" })] })
    double.effects.set("/requests/a/take", () =>
      double.change({ waiting: [], mine: [aConversation("a", { about: "Ciao" })] }),
    )
    const line = {
      id: "line-1",
      by: "guide",
      name: "Marta",
      kind: "text",
      text: "Eccomi",
      at: ago(0),
    } as const
    double.effects.set("/requests/a/lines", () =>
      double.change({ mine: [aConversation("a", { answeredAt: ago(0), lines: [line] })] }),
    )
    double.effects.set("/requests/a/end", () =>
      double.change({
        mine: [aConversation("a", { step: "wrapping-up", answeredAt: ago(0), lines: [line] })],
      }),
    )
    const closed = {
      id: "a",
      name: "Anna",
      about: "",
      note: "Misure",
      guide: "Marta Rossi",
      how: "handled",
    } as const
    double.effects.set("/requests/a/close", () =>
      double.change({ mine: [], closed: [{ ...closed, closedAt: ago(0), wait: 28 }] }),
    )
    const user = await open(double)
    await user.click(screen.getByRole("button", { name: "Prendi la richiesta di Anna" }))
    const field = await screen.findByRole("textbox", { name: "Rispondi a Anna" })
    expect(screen.getByText(/aspetta la tua prima risposta/)).toBeTruthy()
    await user.type(field, "Eccomi{Enter}")
    const log = screen.getByRole("log", { name: "Conversazione con Anna" })
    expect(await within(log).findByText("Eccomi")).toBeTruthy()
    expect(screen.getByText(/prima risposta dopo 1 min 42 s/)).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Chiudi" }))
    await user.type(await screen.findByRole("textbox", { name: "Di che cosa si trattava?" }), "Misure{Enter}")
    const done = within(await screen.findByRole("region", { name: "Ultime chiuse oggi" }))
    expect(done.getByRole("listitem").textContent).toContain("Misure Marta Rossirisposta in 28 s")
    expect(double.sent.map(({ path, body }) => [path, body])).toEqual([
      ["/requests/a/take", {}],
      ["/requests/a/lines", { id: "line-1", text: "Eccomi" }],
      ["/requests/a/end", {}],
      ["/requests/a/close", { note: "Misure" }],
    ])
  })

  test("[HLP-31] who was second is told by whom it was taken", async () => {
    const double = createDeskDouble()
    double.change({ waiting: [aWaiting("a")] })
    const user = await open(double)
    double.fail({ status: 409, code: "taken", details: { by: "Luca Bianchi" } })
    await user.click(screen.getByRole("button", { name: "Prendi la richiesta di Anna" }))
    expect((await screen.findByText(/Già presa da Luca Bianchi\./)).closest("[role=alert]")).not.toBeNull()
    await user.click(screen.getByRole("button", { name: "Va bene" }))
    expect(screen.queryByText(/Già presa/)).toBeNull()
  })

  test("[HLP-31] a line that wasn't taken stays written, and is the same line when it is sent again", async () => {
    const double = createDeskDouble()
    double.change({ mine: [aConversation("a")] })
    const user = await open(double)
    double.fail({ status: 503, code: "storage-unavailable" })
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Rispondi a Anna" })
    await user.type(field, "Eccomi{Enter}")
    expect(await screen.findByText(/Non è stato possibile/)).toBeTruthy()
    expect(field.value).toBe("Eccomi")
    double.fail(null)
    await user.type(field, "{Enter}")
    await waitFor(() => expect(field.value).toBe(""))
    const ids = double.sent.map(({ body }) => Object(body).id)
    expect(ids).toEqual(["line-1", "line-1"])
  })

  test("[HLP-32] without a line the queue stands still, clocks run, and nothing can be taken", async () => {
    const double = createDeskDouble()
    double.change({ waiting: [aWaiting("a")] })
    const user = await open(double)
    double.fail("unreachable")
    act(() => double.stream("error"))
    expect(await screen.findByText(/Linea persa dalle/)).toBeTruthy()
    const take = screen.getByRole("button", { name: "Prendi la richiesta di Anna" })
    expect(take.getAttribute("aria-disabled")).toBe("true")
    expect(screen.getByText("La linea è persa: non puoi prendere richieste.")).toBeTruthy()
    await user.click(take)
    expect(double.sent).toEqual([])
    act(() => double.tick(3))
    expect(queue().getByRole("listitem").textContent).toContain("1:45")
    double.fail(null)
    act(() => double.stream("open"))
    await waitFor(() => expect(screen.queryByText(/Linea persa/)).toBeNull())
    expect(take.getAttribute("aria-disabled")).toBeNull()
  })

  test("[HLP-33] off duty is said, nothing can be taken, and a button goes on duty", async () => {
    const double = createDeskDouble()
    double.change({ onDutySince: null, guides: [], waiting: [aWaiting("a")] })
    double.effects.set("/duty", () => double.change({ onDutySince: ago(0), guides: ["Marta Rossi"] }))
    const user = await open(double)
    expect(screen.getByText(/Nessuno è in servizio/)).toBeTruthy()
    expect(screen.getByRole("button", { name: /Prendi/ }).getAttribute("aria-disabled")).toBe("true")
    await user.click(screen.getByRole("button", { name: "Vai in servizio" }))
    expect(await screen.findByRole("button", { name: "Esci dal servizio" })).toBeTruthy()
    expect(double.sent).toEqual([{ path: "/duty", body: { on: true } }])
  })

  test("[HLP-33] each beat of the server is answered, and signing out goes off duty first", async () => {
    const double = createDeskDouble()
    const user = await open(double)
    act(() => double.stream("beat"))
    await waitFor(() => expect(double.sent).toEqual([{ path: "/here", body: {} }]))
    await user.click(screen.getByRole("button", { name: "Esci" }))
    expect(await screen.findByRole("heading", { name: "Accedi" })).toBeTruthy()
    expect(double.sent.at(-1)).toEqual({ path: "/duty", body: { on: false } })
  })

  test("[HLP-34] who asks is announced and counted in the title; there is a sound only for who wants one", async () => {
    const double = createDeskDouble()
    const user = await open(double)
    expect(document.title).toBe("Banco · Vetrina")
    double.change({ waiting: [aWaiting("a")] })
    tell(double)
    expect(await screen.findByText("Nuova richiesta da Anna, Lampade, telefono.")).toBeTruthy()
    expect([document.title, double.chimes()]).toEqual(["(1) Banco · Vetrina", 0])
    await user.click(screen.getByRole("checkbox", { name: "Suono quando qualcuno chiede" }))
    expect(double.chimes()).toBe(1)
    double.change({ waiting: [aWaiting("a"), aWaiting("b", { name: "Leïla" })] })
    tell(double)
    expect(await screen.findByText(/Nuova richiesta da Leïla/)).toBeTruthy()
    expect(double.chimes()).toBe(2)
    double.change({ waiting: [aWaiting("b", { name: "Leïla" })] })
    tell(double)
    await waitFor(() => expect(document.title).toBe("(1) Banco · Vetrina"))
    expect(double.chimes()).toBe(2)
  })

  test("[HLP-4] messages are listed with how they are answered, until they are dealt with", async () => {
    const double = createDeskDouble()
    const left = { ...aWaiting("m"), about: "Spedite in Svizzera?" }
    double.change({
      messages: [
        { ...left, contact: { kind: "email", value: "anna+1@example.com" } },
        { ...left, id: "n", name: "Leïla", contact: null },
      ],
    })
    double.effects.set("/messages/m/done", () => double.change({ messages: [] }))
    const user = await open(double)
    const messages = within(screen.getByRole("region", { name: /Messaggi lasciati/ }))
    expect(messages.getByRole("link").getAttribute("href")).toBe("mailto:anna%2B1%40example.com")
    expect(messages.getByText("Non vuole risposta.")).toBeTruthy()
    await user.click(messages.getByRole("button", { name: "Segna come fatto il messaggio di Anna" }))
    await waitFor(() => expect(screen.queryByRole("region", { name: /Messaggi/ })).toBeNull())
  })

  test("[HLP-35] today's numbers say how many they are of, and too few are no number", async () => {
    const double = createDeskDouble()
    const few = { ...none, n: 3, answered: 3, unanswered: 1 }
    double.change({
      today: {
        firstResponse: {
          ...none,
          value: 28,
          p90: 65,
          n: 17,
          answered: 17,
          unanswered: 2,
          withdrawn: 1,
          hidden: false,
        },
        handling: few,
      },
    })
    await open(double)
    const shown = screen.getByText("Prima risposta oggi, mediana").parentElement
    expect(shown?.textContent).toContain(
      "28 s 9 su 10 entro 1 min 5 s, n 17, 2 senza risposta, una annullata",
    )
    expect(screen.getByText("Gestione media oggi").parentElement?.textContent).toContain("ancora poche, n 3")
  })

  test("[HLP-27] a visitor is invited to the visit that was opened here", async () => {
    const double = createDeskDouble()
    double.change({ mine: [aConversation("a")] })
    const user = await open(double)
    expect(screen.queryByRole("button", { name: "Invita alla visita" })).toBeNull()
    await user.click(screen.getByRole("button", { name: /Apri|visita/ }))
    await user.click(await screen.findByRole("button", { name: "Invita alla visita" }))
    expect(double.sent.at(-1)).toEqual({
      path: "/requests/a/invite",
      body: { id: "line-1", code: "0123456789abcdef" },
    })
  })

  test("[HLP-17] a marketer is told that the desk is for guides", async () => {
    showDesk(createDeskDouble("marketer"))
    expect(await screen.findByRole("heading", { name: "Questa pagina è per chi accoglie" })).toBeTruthy()
  })

  test("[HLP-17] whose session has ended is asked to sign in again", async () => {
    const double = createDeskDouble()
    const user = await open(double)
    double.fail({ status: 401, code: "not-signed-in" })
    await user.click(screen.getByRole("button", { name: "Esci dal servizio" }))
    expect(await screen.findByRole("heading", { name: "Accedi" })).toBeTruthy()
  })
})
