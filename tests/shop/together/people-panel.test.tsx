// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import type { RefusalReason } from "../../../src/client/presence/index.ts"
import { Company } from "../../../src/shop/together/company.tsx"
import { Dock } from "../../../src/shop/together/dock.tsx"
// fetched when they are first wanted: here they are there already, however busy the machine is
import "../../../src/shop/together/people/people-panel.tsx"
import "../../../src/shop/together/together-layer.tsx"
import { aProduct } from "../../helpers/fake-catalogue.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"
import { aPerson, CODE, withCompany } from "../../helpers/together/company.ts"

const lamp = aProduct(1, { title: "Lampada Cupola" })

function walk({ path = "/", language = "it" as "it" | "en", tools = {} } = {}) {
  const fake = createFakeShop([lamp])
  fake.shop.catalogue.getState().add([lamp])
  const together = withCompany(fake.shop)
  const { visit } = together.shop
  visit.getState().enter({ name: "Giulia", avatar: visit.getState().avatar })
  const view = renderInShop(
    together.shop,
    <main tabIndex={-1}>
      <Dock place="walk" />
      <Company surface="scene" tools={{ ...together.tools, ...tools }} />
    </main>,
    { path, language },
  )
  return { ...together, ...view }
}
const peopleButton = () => screen.getByRole("button", { name: /^Persone\./ })
const panel = () => screen.findByRole("region", { name: "Persone" })

test("[TOG-42] the button says how many are here, or how it goes", async () => {
  const { join, presence, people } = walk()
  expect(screen.getByRole("button", { name: "Persone. Per conto mio" })).toBeTruthy()
  act(() => presence.enter({ kind: "any" }))
  expect(screen.getByRole("button", { name: "Persone. Entro…" })).toBeTruthy()
  await join([aPerson(1), aPerson(2)])
  expect(screen.getByRole("button", { name: "Persone. 2 con te" })).toBeTruthy()
  people({ out: [1, 2] })
  expect(screen.getByRole("button", { name: "Persone. Solo tu, per ora" })).toBeTruthy()
})

test("[TOG-43] the panel lists who is here with what they do: guides first, then hands, the lost last", async () => {
  const { user, join } = walk()
  await join([
    aPerson(1, { name: "Marco", away: true }),
    aPerson(2, { name: "", attention: { kind: "trying", product: lamp.id } }),
    aPerson(3, { name: "Amina", hand: true, attention: { kind: "inspecting", product: lamp.id } }),
    aPerson(4, { name: "Chiara", role: "guide", attention: { kind: "looking", product: "unknown" } }),
  ])
  await user.click(peopleButton())
  const items = within(within(await panel()).getByRole("list", { name: "Chi è qui" })).getAllByRole(
    "listitem",
  )
  const texts = items.map((item) => item.textContent)
  expect(texts[0]).toMatch(/^ChiaraGuida.*guarda un prodotto/)
  expect(texts[1]).toMatch(/^Aminamano alzata.*ha in mano Lampada Cupola/)
  expect(texts[2]).toMatch(/^Senza nome.*prova Lampada Cupola/)
  expect(texts[3]).toMatch(/^Marco.*connessione persa/)
})

test("[TOG-43] a name can't turn the line around it, whatever its script", async () => {
  const { user, join } = walk()
  await join([aPerson(1, { name: "שירה", language: "en" })])
  await user.click(peopleButton())
  const name = within(await panel()).getByText("שירה")
  expect([name.tagName, name.lang]).toEqual(["BDI", "en"])
})

test("[TOG-44] going alone is one tap, at once, and loses nothing of the visit", async () => {
  const { user, join, shop, presence } = walk()
  await join([aPerson(1)])
  shop.cart.getState().add(lamp.id, "variant-1-0", 2)
  shop.visit.getState().moveTo({ zone: "lighting", x: 1, z: 2, heading: 90 })
  shop.settings.getState().change({ company: "others" })
  const before = shop.visit.getState()
  await user.click(peopleButton())
  await user.click(within(await panel()).getByRole("button", { name: "Per conto mio" }))
  expect(presence.store.getState()).toMatchObject({ status: { kind: "off" }, people: new Map() })
  expect(shop.visit.getState()).toBe(before)
  expect(shop.cart.getState().lines).toMatchObject([{ quantity: 2 }])
  expect(shop.settings.getState().company).toBe("alone")
  expect(screen.getByRole("button", { name: "Persone. Per conto mio" })).toBeTruthy()
})

test("[TOG-44] whoever is alone goes among others, and back to the same friends", async () => {
  const { user, join, wants, shop } = walk()
  await user.click(peopleButton())
  const region = await panel()
  expect(within(region).getByText(/nessuno ti vede/)).toBeTruthy()
  await user.click(within(region).getByRole("button", { name: "Con amici" }))
  await join([], { kind: "friends", code: CODE })
  await user.click(within(region).getByRole("button", { name: "Con altri" }))
  await join()
  await user.click(within(region).getByRole("button", { name: "Con amici" }))
  expect(wants).toEqual([{ kind: "friends", code: null }, { kind: "any" }, { kind: "friends", code: CODE }])
  expect(shop.settings.getState().company).toBe("others")
})

test("[TOG-44] friends are invited by a link that is copied, or selected where it can't be", async () => {
  const copied: string[] = []
  const { user, join, history } = walk({ tools: { copy: async (text: string) => void copied.push(text) } })
  await join([], { kind: "friends", code: CODE })
  await user.click(peopleButton())
  const field = within(await panel()).getByRole<HTMLInputElement>("textbox", { name: "Link dell’invito" })
  expect(field.value).toBe(`https://shop.test/?with=${CODE}`)
  await user.click(screen.getByRole("button", { name: "Copia" }))
  expect(copied).toEqual([field.value])
  expect(await screen.findByRole("button", { name: "Copiato" })).toBeTruthy()
  // loading the page again leads back to the same friends
  expect(history.at(-1)).toBe(`/?with=${CODE}`)
})

test("[TOG-44] where the clipboard is closed the link is selected, and that is said", async () => {
  const { user, join } = walk({ tools: { copy: () => Promise.reject(new Error("no")) } })
  await join([], { kind: "friends", code: CODE })
  await user.click(peopleButton())
  await user.click(await screen.findByRole("button", { name: "Copia" }))
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Link dell’invito" })
  await waitFor(() => expect(field.selectionEnd).toBe(field.value.length))
  expect(screen.getByText("Il link è selezionato: copialo a mano")).toBeTruthy()
})

test("[TOG-44] strangers' rooms have no link; alone again, the address has none either", async () => {
  const { user, join, history, presence } = walk({ path: `/?debug=&with=${CODE}` })
  await join([aPerson(1)])
  await user.click(peopleButton())
  await panel()
  expect(screen.queryByRole("textbox", { name: "Link dell’invito" })).toBeNull()
  expect(history.at(-1)).toBe("/?debug=")
  act(() => presence.leave())
  expect(history.at(-1)).toBe("/?debug=")
})

test("[TOG-45] a person is muted, blocked and found again among the blocked", async () => {
  const { user, join, said, presence } = walk()
  const marco = aPerson(1, { name: "Marco" })
  await join([marco])
  await user.click(peopleButton())
  const region = within(await panel())
  const more = region.getByRole("button", { name: "Marco: silenzia, blocca o segnala" })
  expect(region.queryByRole("button", { name: "Silenzia" })).toBeNull()
  await user.click(more)
  await user.click(region.getByRole("button", { name: "Silenzia" }))
  expect(presence.store.getState().muted).toEqual([{ key: marco.key, name: "Marco" }])
  expect(region.getByText("silenzio attivo")).toBeTruthy()
  await user.click(region.getByRole("button", { name: "Riattiva" }))
  await user.click(region.getByRole("button", { name: "Blocca" }))
  expect(presence.store.getState()).toMatchObject({ muted: [], blocked: [{ name: "Marco" }] })
  await user.click(region.getByText("Una persona bloccata"))
  await user.click(region.getByRole("button", { name: "Sblocca Marco" }))
  expect(presence.store.getState().blocked).toEqual([])
  expect(said.map(({ type }) => type)).toEqual(["mute", "mute", "block", "block"])
})

test("[TOG-46] a report needs a reason, says when it is kept, and offers to block", async () => {
  const { user, join, said, tell, presence } = walk()
  const marco = aPerson(1, { name: "Marco" })
  await join([marco])
  await user.click(peopleButton())
  await user.click(await screen.findByRole("button", { name: /^Marco: / }))
  await user.click(screen.getByRole("button", { name: "Segnala" }))
  const dialog = within(await screen.findByRole("dialog", { name: "Segnala Marco" }))
  await user.click(dialog.getByRole("button", { name: "Invia la segnalazione" }))
  expect(said).toEqual([])
  await user.click(dialog.getByRole("radio", { name: "Offende" }))
  await user.type(dialog.getByRole("textbox", { name: "Se vuoi, aggiungi una riga" }), " Due volte ")
  await user.click(dialog.getByRole("button", { name: "Invia la segnalazione" }))
  expect(said).toEqual([{ type: "report", key: marco.key, reason: "insult", text: "Due volte" }])
  expect(dialog.queryByText(/registrata/)).toBeNull()
  tell({ type: "reported", key: marco.key })
  expect(dialog.getByText("Grazie: la segnalazione è registrata.")).toBeTruthy()
  await user.click(dialog.getByRole("button", { name: "Blocca" }))
  expect(presence.store.getState().blocked).toEqual([{ key: marco.key, name: "Marco" }])
  expect(screen.queryByRole("dialog")).toBeNull()
})

test("[TOG-46] a report that isn't taken says why, and what was written stays", async () => {
  const { user, join, tell } = walk()
  await join([aPerson(1, { name: "Marco" })])
  await user.click(peopleButton())
  await user.click(await screen.findByRole("button", { name: /^Marco: / }))
  await user.click(screen.getByRole("button", { name: "Segnala" }))
  await user.click(await screen.findByRole("radio", { name: "Altro" }))
  const text = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Se vuoi, aggiungi una riga" })
  await user.type(text, "Non smette")
  await user.click(screen.getByRole("button", { name: "Invia la segnalazione" }))
  tell({ type: "denied", of: "report", reason: "too-many", wait: 60_000 })
  expect(screen.getByText(/Aspetta un minuto e riprova/)).toBeTruthy()
  expect(text.value).toBe("Non smette")
})

test("[TOG-47] Escape closes the panel and gives the keyboard back to where it was", async () => {
  const { user } = walk()
  await user.click(peopleButton())
  const heading = within(await panel()).getByRole("heading", { name: "Persone" })
  expect(document.activeElement).toBe(heading)
  await user.keyboard("{Escape}")
  expect(screen.queryByRole("region", { name: "Persone" })).toBeNull()
  expect(document.activeElement).toBe(peopleButton())
})

test("[TOG-47] Escape in the panel puts back nothing that one holds", async () => {
  const { user, shop, join } = walk()
  await join()
  act(() => shop.visit.getState().inspect(lamp.id, null))
  const heard: boolean[] = []
  const listen = (event: KeyboardEvent) => void heard.push(event.defaultPrevented)
  window.addEventListener("keydown", listen)
  await user.click(screen.getAllByRole("button", { name: /^Persone\./ })[0] ?? document.body)
  fireEvent.keyDown(within(await panel()).getByRole("heading", { name: "Persone" }), { key: "Escape" })
  window.removeEventListener("keydown", listen)
  expect(heard).toEqual([true])
})

const reasons: [RefusalReason, RegExp, string | null][] = [
  ["version", /ricaricala/, "Ricarica la pagina"],
  ["malformed", /ricaricala/, "Ricarica la pagina"],
  ["scene-unknown", /non si può ancora/, null],
  ["code-unknown", /L’invito non vale più/, null],
  ["role", /Solo chi lavora qui/, null],
  ["full", /La stanza è piena/, "Riprova ora"],
  ["elsewhere", /un’altra scheda/, "Riprova ora"],
  ["too-many", /Troppi ingressi/, "Riprova ora"],
  ["closing", /riparte in questo momento/, "Riprova ora"],
  ["not-joined", /Non raggiungo gli altri/, "Riprova ora"],
  ["unreachable", /Non raggiungo gli altri/, "Riprova ora"],
]
test.each(reasons)(
  "[TOG-48] a refusal, %s, is told in plain words with what to do",
  async (reason, words, help) => {
    let reloads = 0
    const { user, join, presence, wants } = walk({ tools: { reload: () => reloads++ } })
    await join()
    await user.click(peopleButton())
    const want = { kind: "any" } as const
    act(() => presence.store.setState({ status: { kind: "refused", want, reason, next: null } }))
    const note = within(await screen.findByRole("alert"))
    expect(note.getByText(words)).toBeTruthy()
    expect(note.queryByRole("button")?.textContent ?? null).toBe(help)
    expect(screen.getByRole("button", { name: "Persone. Non connesso" })).toBeTruthy()
    if (help === null) return
    await user.click(note.getByRole("button", { name: help }))
    expect([reloads, wants.length]).toEqual(help === "Ricarica la pagina" ? [1, 1] : [0, 2])
  },
)

test("[TOG-48] a lost connection says that it comes back by itself, and keeps who was here in sight", async () => {
  const { user, join, presence } = walk()
  await join([aPerson(1, { name: "Marco" })])
  await user.click(peopleButton())
  const region = within(await panel())
  act(() => {
    const { status } = presence.store.getState()
    if (status.kind === "together")
      presence.store.setState({ status: { ...status, kind: "resuming", since: 0 } })
  })
  expect(region.getByText(/La connessione si è persa. Ti riporto io/)).toBeTruthy()
  expect(region.getByText("Marco")).toBeTruthy()
  expect(screen.getByRole("button", { name: "Persone. Torno…" })).toBeTruthy()
})

test("[TOG-42] in English too", async () => {
  const { user, join } = walk({ language: "en" })
  await join([aPerson(1, { name: "", role: "guide" })])
  await user.click(screen.getByRole("button", { name: "People. 1 with you" }))
  const region = within(await screen.findByRole("region", { name: "People" }))
  expect(region.getByRole("listitem").textContent).toMatch(/^No nameGuide/)
  expect(region.getByRole("button", { name: "On my own" })).toBeTruthy()
})
