// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { DashboardPage } from "../../src/dashboard/index.ts"
// Fetched ahead: a page waits for what it loads later only so long.
import "../../src/dashboard/prompts/index.ts"
import { createPromptsDouble } from "../helpers/dashboard/prompts-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

type Double = ReturnType<typeof createPromptsDouble>
const open = (double: Double, path = "/dashboard/prompts", language?: "it" | "en") =>
  show(<DashboardPage services={double.services} />, { path, ...(language ? { language } : {}) })

const CSAT = "/dashboard/prompts/csat-prompt"
const field = (name: string) => screen.findByRole("textbox", { name })
const button = (name: string | RegExp) => screen.getByRole("button", { name })
const isOff = (element: HTMLElement) =>
  element.hasAttribute("disabled") || element.getAttribute("aria-disabled") === "true"

describe("the prompts on the dashboard", () => {
  test("[EDP-20] are listed with their state, when they ask, what comes of it and what they cost", async () => {
    const double = createPromptsDouble()
    open(double)
    const link = await screen.findByRole("link", { name: "{product}: ti piace?" })
    const row = link.closest("li")
    if (!row) throw new Error("no row")
    expect(within(row).getByText("in vigore")).toBeTruthy()
    expect(within(row).getByText(/^Quando qualcuno mette nel carrello\./)).toBeTruthy()
    expect(await within(row).findByText("un’altra domanda da poco")).toBeTruthy()
    expect(within(row).getByText("5 s")).toBeTruthy()
    expect(screen.getByText(/^In vigore: il file della vetrina/)).toBeTruthy()
  })

  test("[EDP-20] nothing to ask, and a server that doesn't answer, are said", async () => {
    const double = createPromptsDouble()
    double.prompts.clear()
    open(double)
    expect(await screen.findByText(/^Ancora nessuna domanda/)).toBeTruthy()
    const broken = createPromptsDouble()
    broken.refusals.set("/api/prompts", "unreachable")
    open(broken)
    expect(await screen.findByText(/^Il server non risponde\./)).toBeTruthy()
    broken.refusals.clear()
    await userEvent.setup().click(button("Riprova"))
    expect(await screen.findByRole("link", { name: "{product}: ti piace?" })).toBeTruthy()
  })

  test("[EDP-21] what is written is kept in the browser, saved as a draft and published with its reason", async () => {
    const double = createPromptsDouble()
    const user = userEvent.setup()
    open(double, CSAT)
    const italian = await field("Domanda, italiano")
    expect(isOff(button("Salva la bozza"))).toBe(true)
    expect(isOff(button("Pubblica"))).toBe(true)
    await user.clear(italian)
    await user.type(italian, "Com’è stato?")
    expect(screen.getByText("modifiche non salvate")).toBeTruthy()
    // Loaded anew.
    open(double, CSAT)
    const again = await field("Domanda, italiano")
    expect(again).toHaveProperty("value", "Com’è stato?")
    await user.click(button("Salva la bozza"))
    await waitFor(() => expect(double.sent).toHaveLength(1))
    expect(double.sent[0]).toMatchObject({
      path: "csat-prompt/draft",
      body: { base: 0, body: { question: { it: "Com’è stato?", en: "{product}: do you like it?" } } },
    })
    expect(await screen.findByText("bozza salvata, non pubblicata")).toBeTruthy()
    await user.click(button("Pubblica"))
    const dialog = await screen.findByRole("dialog", { name: "Pubblicare" })
    expect(within(dialog).getByText("question.it")).toBeTruthy()
    await user.type(within(dialog).getByRole("textbox"), "Più semplice")
    await user.click(within(dialog).getByRole("button", { name: "Pubblica" }))
    await waitFor(() => expect(double.sent).toHaveLength(2))
    expect(double.sent[1]?.body).toMatchObject({
      drafts: [{ prompt: "csat-prompt", revision: "1" }],
      note: "Più semplice",
    })
    expect(await screen.findByText("Pubblicata.")).toBeTruthy()
    expect(await screen.findByText("com’è in vigore")).toBeTruthy()
    expect(screen.getByText("versione 2")).toBeTruthy()
  })

  test("[EDP-21] leaving what isn't saved asks, and nothing is lost either way", async () => {
    const double = createPromptsDouble()
    const user = userEvent.setup()
    const { history } = open(double, CSAT)
    await user.type(await field("Domanda, inglese"), "?")
    await user.click(screen.getByRole("link", { name: "Tutte le domande" }))
    const dialog = await screen.findByRole("dialog", { name: "Uscire senza salvare?" })
    await user.click(within(dialog).getByRole("button", { name: "Resta qui" }))
    expect(history.at(-1)).toBe(CSAT)
    await user.click(screen.getByRole("link", { name: "Tutte le domande" }))
    await user.click(await screen.findByRole("link", { name: "Esci" }))
    expect(await screen.findByRole("button", { name: "Nuova domanda" })).toBeTruthy()
    open(double, CSAT)
    expect(await field("Domanda, inglese")).toHaveProperty("value", "{product}: do you like it??")
  })

  test("[EDP-22] what is missing is marked where it is missing, and can't be published", async () => {
    const double = createPromptsDouble()
    const user = userEvent.setup()
    open(double, CSAT)
    const english = await field("Domanda, inglese")
    await user.clear(english)
    expect(english.getAttribute("aria-invalid")).toBe("true")
    const about = document.getElementById(english.getAttribute("aria-describedby") ?? "")
    expect(about?.textContent).toBe("Manca.")
    expect(screen.getByText("1 cosa da sistemare")).toBeTruthy()
    expect(isOff(button("Pubblica"))).toBe(true)
    expect(isOff(button("Salva la bozza"))).toBe(false)
    expect(isOff(button("Prova sulle visite vere"))).toBe(true)
  })

  test("[EDP-22] a trigger offers what its occasion has, with its units, and drops what another doesn't have", async () => {
    const double = createPromptsDouble()
    const user = userEvent.setup()
    open(double, CSAT, "en")
    const moment = await screen.findByRole("combobox", { name: "The moment" })
    await user.selectOptions(moment, "visit.returned")
    await user.type(screen.getByRole("spinbutton", { name: "days since the last, at least" }), "3")
    expect(screen.getByText(/comes back another day, days since the last: at least 3/)).toBeTruthy()
    expect(screen.queryByRole("spinbutton", { name: "It lasts at least" })).toBeNull()
    await user.selectOptions(moment, "product.inspected")
    expect(screen.queryByRole("spinbutton", { name: /days since/ })).toBeNull()
    await user.type(screen.getByRole("spinbutton", { name: "It lasts at least" }), "4")
    await user.click(button("Save draft"))
    await waitFor(() => expect(double.sent).toHaveLength(1))
    expect(double.sent[0]?.body).toMatchObject({
      body: { trigger: { on: "product.inspected", minSeconds: 4 } },
    })
    expect(JSON.stringify(double.sent[0]?.body)).not.toContain("daysSince")
  })

  test("[EDP-23] who writes on what somebody else has changed sees both sides and chooses", async () => {
    const double = createPromptsDouble()
    const user = userEvent.setup()
    open(double, CSAT)
    await user.type(await field("Domanda, inglese"), " Mine")
    const { prompt } = double.prompts.get("csat-prompt") ?? {}
    double.otherWrites("csat-prompt", { ...prompt, question: { it: "Loro", en: "Theirs" } })
    double.refusals.set("/api/prompts/csat-prompt/draft", { status: 412, code: "draft-changed" })
    await user.click(button("Salva la bozza"))
    const conflict = await screen.findByRole("alert", { name: "Due versioni" })
    await within(conflict).findByText(/^Marco Riva ha cambiato questa bozza/)
    expect(within(conflict).getByText("Theirs")).toBeTruthy()
    expect(within(conflict).getByText("{product}: do you like it? Mine")).toBeTruthy()
    expect(isOff(button("Pubblica"))).toBe(true)
    double.refusals.clear()
    await user.click(within(conflict).getByRole("button", { name: "Vai avanti con la tua" }))
    await waitFor(() => expect(screen.queryByRole("alert", { name: "Due versioni" })).toBeNull())
    await user.click(button("Salva la bozza"))
    await waitFor(() => expect(double.sent).toHaveLength(1))
    expect(double.prompts.get("csat-prompt")?.draft?.body).toMatchObject({
      question: { en: "{product}: do you like it? Mine" },
    })
  })

  test("[EDP-24] a draft is tried on recorded visits, against what is in force", async () => {
    const double = createPromptsDouble()
    const user = userEvent.setup()
    open(double, CSAT)
    await user.type(await screen.findByRole("spinbutton", { name: "Visitatori a cui si può chiedere" }), "5")
    await user.click(button("Prova sulle visite vere"))
    const table = await screen.findByRole("table", { name: "Che cosa sarebbe stato chiesto" })
    const row = (name: string) => within(table).getByRole("row", { name: new RegExp(`^${name}`) })
    expect(row("Volte chiesta").textContent).toContain("10212")
    expect(row("Risposte attese").textContent).toContain("4 (da 3 a 5)92 (da 79 a 105)")
    expect(row("Fatica di una visita, mediana").textContent).toContain("3,1 s")
    expect(screen.getByText("Con così poche risposte ci vogliono 30 settimane per averne 30.")).toBeTruthy()
    expect(screen.getByRole("row", { name: /^un’altra domanda da poco 27/ })).toBeTruthy()
    expect(double.simulations.map(({ prompts }) => prompts[0]?.sample)).toEqual([0.05, undefined])
  })

  test("[DSH-105] limits are tried on recorded visits, against those in force", async () => {
    const double = createPromptsDouble()
    const user = userEvent.setup()
    open(double, "/dashboard/prompts/_policy")
    const field = await screen.findByRole("spinbutton", { name: "In una visita" })
    await user.clear(field)
    await user.type(field, "30")
    await user.click(button("Prova sulle visite vere"))
    const burden = await screen.findByRole("table", { name: "Quanto si sarebbe chiesto" })
    const row = (table: HTMLElement, name: RegExp) => within(table).getByRole("row", { name }).textContent
    expect(row(burden, /^Visite con una domanda qualsiasi/)).toContain("46 (2,5%)400 (21,7%)")
    const prompts = screen.getByRole("table", { name: "Volte chiesta, domanda per domanda" })
    expect(within(prompts).getAllByRole("row")[1]?.textContent).toContain("10212")
    expect(double.simulations).toHaveLength(2)
    expect(double.simulations[0]?.policy).toMatchObject({ budget: { visitSeconds: 30 } })
    expect(double.simulations[0]?.prompts).toEqual(double.simulations[1]?.prompts)
    await user.clear(field)
    await user.type(field, "40")
    expect(screen.getByText("La bozza è cambiata: prova di nuovo.")).toBeTruthy()
  })

  test("[EDP-25] a prompt is paused and resumed with a reason; versions are compared and come back", async () => {
    const double = createPromptsDouble()
    const user = userEvent.setup()
    open(double, CSAT)
    await user.click(await screen.findByRole("button", { name: "Metti in pausa" }))
    const dialog = await screen.findByRole("dialog", { name: "Mettere in pausa" })
    await user.click(within(dialog).getByRole("button", { name: "Metti in pausa" }))
    expect(await screen.findByText("È in pausa.")).toBeTruthy()
    expect(await screen.findByRole("button", { name: "Riprendi" })).toBeTruthy()
    expect(double.sent.at(-1)).toMatchObject({
      path: "csat-prompt/state",
      body: { state: "paused", base: 0 },
    })
    await user.click(button("Storia"))
    const history = await screen.findByRole("dialog", { name: "Storia" })
    await user.click(await within(history).findByRole("button", { name: "Differenze dalla 1" }))
    expect(within(history).getByText("Was it nice?")).toBeTruthy()
  })

  test("[EDP-22] a new prompt is begun by a name that no other has", async () => {
    const double = createPromptsDouble()
    const user = userEvent.setup()
    const { history } = open(double)
    await user.click(await screen.findByRole("button", { name: "Nuova domanda" }))
    const name = await field("Nome della domanda")
    await user.type(name, "csat-prompt{Enter}")
    expect(await screen.findByText("C’è già una domanda con questo nome.")).toBeTruthy()
    await user.clear(name)
    await user.type(name, "mirror-csat{Enter}")
    expect(history.at(-1)).toBe("/dashboard/prompts/mirror-csat")
    expect(await screen.findByText("mai pubblicata")).toBeTruthy()
  })

  test("[EDP-26] how much may be asked is written, checked against every prompt, and published", async () => {
    const double = createPromptsDouble()
    const user = userEvent.setup()
    double.answers.set("/api/policy/draft", () => ({
      revision: "9",
      base: 0,
      at: "",
      by: "",
      body: {},
      problems: [],
    }))
    open(double, "/dashboard/prompts/_policy")
    const visit = await screen.findByRole("spinbutton", { name: "In una visita" })
    await user.clear(visit)
    await user.type(visit, "10")
    expect(screen.getByText(/cose? da sistemare/)).toBeTruthy()
    expect(isOff(button("Pubblica"))).toBe(true)
    await user.clear(visit)
    await user.type(visit, "90")
    await user.click(screen.getByRole("link", { name: "Tutte le domande" }))
    await user.click(await screen.findByRole("button", { name: "Resta qui" }))
    await user.click(button("Pubblica"))
    const dialog = await screen.findByRole("dialog", { name: "Pubblicare" })
    await user.click(within(dialog).getByRole("button", { name: "Pubblica" }))
    await waitFor(() =>
      expect(double.sent.at(-1)?.body).toMatchObject({ drafts: [{ prompt: null, revision: "9" }] }),
    )
  })
})
