import type { BrowserContext, Page } from "@playwright/test"
import type { Event } from "../../src/domain/event.ts"
import { expectAccessible } from "./helpers/accessibility.ts"
import { waitingInOutbox } from "./helpers/outbox.ts"
import { type Kept, readKept, type Sent, watchRequests } from "./helpers/privacy-watch.ts"
import { questionCard, thanksCard } from "./helpers/question.ts"
import { expect, test } from "./helpers/store.ts"
import { openStore, press } from "./helpers/walk.ts"

test.use({ expectedOnConsole: [/net::ERR_FAILED/] })

/** What any page of the shop may ask for, whoever it is for. */
const SERVING =
  /^\/($|list$|my-feedback$|favicon|static\/|assets\/|icons\/|api\/(showroom|scenes\/|products|stands|door|app\.webmanifest|boards$|help\/))/
/** What serves the visitor, in this browser. */
const SERVING_KEYS = ["cart", "aside", "language", "settings", "checkout"]
/** What a tab knows of its visit as long as it is open. */
const TAB_KEYS = ["visit", "visit-span", "compare", "visitor", "away", "occasions"]
/** What a tab knows of the questions that were put in it. */
const ASKING_KEYS = ["journal", "ledger", "answers", "aliases"]
/** What a browser remembers of who agreed to it. */
const REMEMBERED_KEYS = ["consent", "ledger", "answers", "leaving", "visits"]

const named = (names: readonly string[]) => names.map((name) => `vetrina.${name}`)
const strays = (kept: Readonly<Record<string, string>>, allowed: readonly string[]) =>
  Object.keys(kept).filter((key) => !named(allowed).includes(key))

function eventsIn(sent: readonly Sent[]): readonly Event[] {
  return sent
    .filter(({ path }) => path === "/api/events")
    .flatMap(({ body }): readonly Event[] => JSON.parse(body).events)
}

/** Requests that neither serve nor are said to be allowed. */
function unexpected(sent: readonly Sent[], allowed: readonly string[]): readonly string[] {
  return sent
    .filter(
      ({ method, path }) =>
        !(method === "GET" && SERVING.test(path)) && !allowed.includes(`${method} ${path}`),
    )
    .map(({ method, path }) => `${method} ${path}`)
}

function expectNobodyNamed(sent: readonly Sent[], kept: Kept, databases: readonly string[] = []): void {
  expect(sent.filter(({ cookie }) => cookie !== null)).toEqual([])
  expect(sent.filter(({ authorization }) => authorization !== null)).toEqual([])
  const known = ["vetrina-outbox", "vetrina-wish-lists", ...databases]
  expect(kept.databases.filter((name) => !known.includes(name))).toEqual([])
}

/** In by the door, over to the list, and something into the cart, which raises a question. */
async function shopALittle(page: Page, atTheDoor: (page: Page) => Promise<void>): Promise<void> {
  await openStore(page)
  await atTheDoor(page)
  await press(page.getByRole("button", { name: "Entra", exact: true }))
  await expect(page.getByRole("button", { name: /^Pianta\. Sei in: / })).toBeVisible()
  await page.goto("/list?lang=it&q=tazzine")
  await page.getByRole("button", { name: "Aggiungi Tazzine Alba al carrello" }).click()
  await expect(page.getByRole("button", { name: "Carrello, un articolo" })).toBeVisible()
}

async function answerIt(page: Page): Promise<void> {
  const question = questionCard(page, /Quanto è stato facile scegliere Tazzine Alba/)
  await question.getByRole("radio", { name: /^6 su 7/ }).click()
  await expect(thanksCard(page)).toBeVisible()
}

const decisionOf = ({ local }: Kept): { choice: string; visitorId: string | null } =>
  JSON.parse(local["vetrina.consent"] ?? "null")

async function somebody(page: Page, context: BrowserContext, base: string) {
  const sent = watchRequests(context, base)
  return { sent, kept: () => readKept(page) }
}

test("[OWN-7] who says nothing leaves nothing but questions that can't be connected, and nothing beyond the tab", async ({
  page,
  context,
  store,
}) => {
  const { sent, kept } = await somebody(page, context, store.url)
  await shopALittle(page, async (door) => {
    await expect(door.getByText("Possiamo ricordare le tue visite?")).toBeVisible()
    await expectAccessible(door, "asked whether visits may be remembered")
  })
  await answerIt(page)
  await expect.poll(() => eventsIn(sent).map(({ type }) => type)).toContain("prompt.answered")
  await expect.poll(() => waitingInOutbox(page)).toBe(0)

  const events = eventsIn(sent)
  expect(events.filter(({ type }) => !type.startsWith("prompt."))).toEqual([])
  expect(events.filter((event) => "visitorId" in event)).toEqual([])
  for (const { place } of events) expect(Object.keys(place ?? {}).filter((key) => key !== "zone")).toEqual([])
  const { local, session } = await kept()
  const { visitId } = JSON.parse(session["vetrina.visit"] ?? "{}")
  expect(visitId).toMatch(/^[0-9a-f-]{36}$/)
  expect(sent.filter(({ body }) => body.includes(visitId))).toEqual([])
  expect(unexpected(sent, ["POST /api/events"])).toEqual([])
  expect(strays(local, SERVING_KEYS)).toEqual([])
  expect(strays(session, [...TAB_KEYS, ...ASKING_KEYS])).toEqual([])
  expectNobodyNamed(sent, await kept())
})

test("[OWN-7] who declines sends nothing of what they do, isn't asked, and is only counted", async ({
  page,
  context,
  store,
  owner,
}) => {
  const { sent, kept } = await somebody(page, context, store.url)
  const before = await owner.impressions()
  await shopALittle(page, async (door) => {
    await press(door.getByRole("button", { name: "No", exact: true }))
    await expect(door.getByText("Va bene, non ricordiamo niente.")).toBeVisible()
  })
  const totals = () => sent.filter(({ path }) => path === "/api/totals").map(({ body }) => body)
  await expect.poll(totals).toContain('{"what":"held"}')
  await expect(questionCard(page, /Quanto è stato facile/)).toHaveCount(0)
  expect(new Set(totals())).toEqual(new Set(['{"what":"visit"}', '{"what":"held"}']))
  expect(totals().filter((body) => body.includes("visit"))).toHaveLength(1)
  expect(eventsIn(sent)).toEqual([])
  expect(unexpected(sent, ["POST /api/totals"])).toEqual([])
  const { local, session, waiting } = await kept()
  expect(decisionOf({ local } as Kept)).toMatchObject({ choice: "declined", visitorId: null })
  expect(strays(local, [...SERVING_KEYS, "consent"])).toEqual([])
  expect(strays(session, TAB_KEYS)).toEqual([])
  expect(waiting).toEqual([])
  expectNobodyNamed(sent, await kept())
  expect(await owner.impressions()).toBe(before)
})

test("[OWN-7] who agrees is known by a secret of the browser alone, and on a no all that waits is dropped but their word", async ({
  page,
  context,
  store,
}) => {
  const { sent, kept } = await somebody(page, context, store.url)
  await shopALittle(page, async (door) => {
    await press(door.getByRole("button", { name: "Sì", exact: true }))
    await expect(door.getByText("Va bene, ricordiamo le tue visite.")).toBeVisible()
  })
  await expect.poll(() => eventsIn(sent).map(({ type }) => type)).toContain("cart.added")
  const { visitorId } = decisionOf(await kept())
  expect(eventsIn(sent).filter((event) => event.visitorId !== visitorId)).toEqual([])
  expect(eventsIn(sent).map(({ type }) => type)).toContain("visit.started")

  await expect.poll(() => waitingInOutbox(page)).toBe(0)
  // Without a connection to the server, but with the scripts that the page fetches when it needs them.
  await page.route("**/api/events", (route) => route.abort())
  await answerIt(page)
  await page.getByRole("button", { name: "Carrello, un articolo" }).click()
  await page
    .getByRole("dialog", { name: "Carrello" })
    .getByRole("button", { name: "Togli Tazzine Alba" })
    .click()
  await expect.poll(async () => (await kept()).waiting).toContain("cart.removed")
  await page.evaluate(() => {
    // As another tab would.
    const decision = { ...JSON.parse(localStorage["vetrina.consent"]), choice: "declined" }
    localStorage.setItem("vetrina.consent", JSON.stringify(decision))
    window.dispatchEvent(new StorageEvent("storage", { key: "vetrina.consent" }))
  })
  await expect.poll(async () => new Set((await kept()).waiting)).toEqual(new Set(["prompt.answered"]))
  await page.unroute("**/api/events")
  await page.evaluate(() => window.dispatchEvent(new Event("online")))
  await expect.poll(() => waitingInOutbox(page)).toBe(0)

  const recordings = ["/api/recordings", "/api/recordings/discarding"]
  await expect.poll(() => sent.map(({ path }) => path)).toContain("/api/recordings/discarding")
  const allowed = ["POST /api/events", "POST /api/totals", "GET /api/me/cases"]
  expect(unexpected(sent, [...allowed, ...recordings.map((path) => `POST ${path}`)])).toEqual([])
  const { local, session } = await kept()
  expect(strays(local, [...SERVING_KEYS, ...REMEMBERED_KEYS])).toEqual([])
  expect(strays(session, [...TAB_KEYS, ...ASKING_KEYS])).toEqual([])
  const toOthers = sent.filter(({ path }) => path !== "/api/me/cases" && !recordings.includes(path))
  expectNobodyNamed(toOthers, await kept(), ["vetrina-recordings"])
  const secret = Object.entries({ ...local, ...session }).filter(([, text]) =>
    text.includes(visitorId ?? "?"),
  )
  expect(secret.map(([key]) => key)).toEqual(["vetrina.consent"])
})

test("[OWN-4] a browser that asks not to be tracked is taken at its word, told so, and may say otherwise", async ({
  page,
  context,
  store,
}) => {
  await context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }),
  )
  const sent = watchRequests(context, store.url)
  await page.goto("/list?lang=it&q=tazzine")
  await expect(
    page.getByText("Il tuo browser chiede di non essere seguito: non ricordiamo niente."),
  ).toBeVisible()
  await expect.poll(() => sent.filter(({ path }) => path === "/api/totals")).toHaveLength(1)
  await page.getByRole("button", { name: "Cambia" }).click()
  await expect(page.getByRole("button", { name: "Sì", exact: true })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page.getByText("Va bene, ricordiamo le tue visite.")).toBeVisible()
  await page.getByRole("button", { name: "Aggiungi Tazzine Alba al carrello" }).click()
  await expect.poll(() => eventsIn(sent).map(({ type }) => type)).toContain("cart.added")
})

test("a visitor reads what they answered on another visit, changes it by keyboard, takes it back, and deletes everything", async ({
  page,
  context,
  owner,
}) => {
  await page.goto("/list?lang=it&q=tazzine")
  await page.getByRole("button", { name: "Sì", exact: true }).click()
  const before = await owner.answers("ces")
  await page.getByRole("button", { name: "Aggiungi Tazzine Alba al carrello" }).click()
  await answerIt(page)
  await expect.poll(() => owner.answers("ces")).toBe(before + 1)

  const later = await context.newPage()
  await page.close()
  await later.goto("/my-feedback?lang=it")
  await expect(later.getByRole("heading", { name: "Tazzine Alba" })).toBeVisible()
  await expectAccessible(later, "my answers")
  await later.getByRole("button", { name: "Cambia la risposta: Tazzine Alba" }).focus()
  await later.keyboard.press("Enter")
  await expect(later.getByRole("radio", { name: /^6 su 7/ })).toBeFocused()
  await later.keyboard.press("3")
  await expect(later.getByRole("radio", { name: /^3 su 7/ })).toBeChecked()
  await later.getByRole("textbox", { name: "Se vuoi, una riga" }).fill("Le misure erano in fondo.")
  await expectAccessible(later, "changing an answer")
  await later.keyboard.press("Enter")
  await expect(later.getByRole("button", { name: "Cambia la risposta: Tazzine Alba" })).toBeFocused()
  await expect
    .poll(async () => (await owner.responses()).map(({ comment }) => comment))
    .toContain("Le misure erano in fondo.")

  await later.getByRole("button", { name: "Ritira la risposta: Tazzine Alba" }).click()
  await expect(later.getByRole("button", { name: "Annulla il ritiro: Tazzine Alba" })).toBeFocused()
  await later.keyboard.press("Enter")
  await later.getByRole("button", { name: "Ritira la risposta: Tazzine Alba" }).click()
  await later.goto("/list?lang=it")
  await expect.poll(() => owner.answers("ces")).toBe(before)

  await later.goto("/my-feedback?lang=it")
  const downloading = later.waitForEvent("download")
  await later.getByRole("button", { name: "Scarica tutto" }).click()
  const file = await (await downloading).createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of file) chunks.push(Buffer.from(chunk))
  const all = JSON.parse(Buffer.concat(chunks).toString())
  expect(all.server.answers).toMatchObject([{ withdrawn: true, score: 3 }])
  expect(Object.keys(all.thisBrowser)).toContain("vetrina.cart")

  await later.getByRole("button", { name: "Elimina tutto di me" }).click()
  await later.getByRole("button", { name: "Elimina tutto", exact: true }).click()
  await expectAccessible(later, "deleting everything")
  await later.getByRole("button", { name: "Sì, elimina tutto" }).click()
  await expect(later.getByText(/^Eliminato: /)).toBeVisible()
  expect(Object.keys((await readKept(later)).local)).not.toContain("vetrina.answers")
  await later.getByRole("button", { name: "Torna alla porta" }).click()
  await expect(later.getByText("Possiamo ricordare le tue visite?")).toBeVisible()
  const { local, waiting } = await readKept(later)
  expect(waiting).toEqual([])
  expect(Object.keys(local)).toContain("vetrina.cart")
  expect(Object.keys(local)).not.toContain("vetrina.ledger")
})
