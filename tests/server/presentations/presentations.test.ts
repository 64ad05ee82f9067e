import { randomBytes, randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { SheetLine } from "../../../src/domain/order-sheet.ts"
import type {
  DeskSheetsReply,
  LinkMade,
  PointsReply,
  PresentationReply,
  PresentationsReply,
  SavePresentation,
  SheetReply,
  ShownPresentation,
} from "../../../src/protocol/presentations.ts"
import type { ShiftNotesReply } from "../../../src/protocol/shift-notes.ts"
import { createCatalogueStore } from "../../../src/server/storage/catalogue-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { aProduct } from "../../helpers/a-product.ts"
import { type ApiApp, cookieOf, createApiApp, ORIGIN } from "../../helpers/server/api-app.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const PASSWORD = "correct horse battery"
const DAY = 86_400_000
const NOW = Date.parse("2026-11-24T08:30:00Z")
const SMTP = { url: "smtp://127.0.0.1:9", from: "Casa Ambrogia <ciao@casa.example>" }
const vase = aProduct("Vaso Onda", { price: 96 })
const lamp = aProduct("=Lampada; Cupola", { price: 189.5, handle: "cupola" })
const newCode = () => randomBytes(16).toString("base64url")
const variantOf = (product: typeof vase) => product.variants[0]?.id ?? ""

async function ok<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
  return response.json()
}
const problemOf = async (response: Response) => {
  const { error } = await response.json()
  return [response.status, error.code]
}

describe("presentations", () => {
  let storage: Storage
  let app: ApiApp
  let now = NOW
  let marta: Record<string, string>
  let luca: Record<string, string>
  let mina: Record<string, string>
  const stock = (...products: readonly (typeof vase)[]) =>
    createCatalogueStore({ pool: storage.pool, showroomId: "casa-ambrogia", now: () => now }).import({
      products,
      withdraw: [],
    })

  async function staff(name: string, role: "guide" | "marketer") {
    const email = `${name.toLowerCase()}@example.com`
    await app.api.staff.add({ name: `${name} Rossi`, email, password: PASSWORD }, role)
    return cookieOf(await app.post("/api/auth/sign-in/email", { email, password: PASSWORD }))
  }
  beforeAll(async () => {
    storage = await openTestStorage()
    app = await createApiApp(storage, { now: () => now, mail: SMTP })
    await stock(vase, lamp)
    marta = await staff("Marta", "guide")
    luca = await staff("Luca", "guide")
    mina = await staff("Mina", "marketer")
  })
  afterAll(() => storage.close())

  const send = (method: string, path: string, body?: unknown, headers = {}) =>
    app.app.request(ORIGIN + path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const step = (change: Partial<SavePresentation["steps"][number]> = {}) => ({
    id: randomUUID(),
    stand: { scene: "flagship", kind: "zone" as const, id: "checkout" },
    products: [{ productId: vase.id, variantId: variantOf(vase) }],
    caption: { it: "Il vaso", en: "The vase" },
    points: "margine: 40%",
    ...change,
  })
  const draft = (change: Partial<SavePresentation> = {}): SavePresentation => ({
    version: 0,
    title: { it: "Autunno", en: "Autumn" },
    languages: ["it", "en"],
    steps: [step()],
    ...change,
  })
  const save = (id: string, body: unknown, who = marta) => send("PUT", `/api/presentations/${id}`, body, who)
  async function made(change: Partial<SavePresentation> = {}) {
    const id = randomUUID()
    return ok<PresentationReply>(await save(id, draft(change)))
  }
  async function linkOf(id: string, days = 7) {
    return ok<LinkMade>(await app.post(`/api/presentations/${id}/links`, { days, label: "Rossi srl" }, marta))
  }
  const shown = (code: string) => app.get(`/api/presentation-links/${code}`)

  test("[PRS-1] guides, marketers and the owner write them, visitors none; what is sent twice is one version", async () => {
    const id = randomUUID()
    const body = draft()
    expect((await save(id, body, mina)).status).toBe(200)
    expect(await ok<PresentationReply>(await save(id, body, mina))).toMatchObject({
      version: 1,
      changedBy: "Mina Rossi",
      steps: [{ stand: { name: { it: "Cassa" }, there: true }, products: [{ title: { it: "Vaso Onda" } }] }],
    })
    expect((await send("PUT", `/api/presentations/${id}`, body)).status).toBe(401)
    const { presentations } = await ok<PresentationsReply>(await app.get("/api/presentations", marta))
    expect(presentations.find((each) => each.id === id)).toMatchObject({ steps: 1, products: 1, gone: 0 })
  })

  test("[PRS-2] who saves over what somebody else has changed is told by whom, and nothing is lost", async () => {
    const { id, steps } = await made()
    const [first] = steps
    const other = draft({
      version: 1,
      title: { it: "Inverno", en: "Winter" },
      steps: [step({ id: first?.id ?? "" })],
    })
    expect((await save(id, other, luca)).status).toBe(200)
    const refused = await save(id, draft({ version: 1 }))
    expect(refused.status).toBe(409)
    expect((await refused.json()).error).toMatchObject({
      code: "changed",
      details: { version: 2, by: "Luca Rossi" },
    })
    const { versions } = await (await app.get(`/api/presentations/${id}/versions`, marta)).json()
    expect(versions.map(({ version }: { version: number }) => version)).toEqual([2, 1])
    const before = await ok<PresentationReply>(await app.get(`/api/presentations/${id}/versions/1`, marta))
    expect(before.title.it).toBe("Autunno")
  })

  test("[PRS-3] what is wrong is refused by name, and where", async () => {
    const wrong: [Partial<SavePresentation>, string][] = [
      [{ title: { it: "", en: "Autumn" } }, "title-missing"],
      [{ steps: [step({ stand: { scene: "flagship", kind: "zone", id: "moon" } })] }, "place-unknown"],
      [{ steps: [step({ products: [{ productId: randomUUID(), variantId: null }] })] }, "product-unknown"],
      [{ steps: [step({ products: [{ productId: vase.id, variantId: randomUUID() }] })] }, "variant-unknown"],
      [{ languages: [] }, "invalid-body"],
      [{ steps: Array.from({ length: 61 }, () => step()) }, "invalid-body"],
      [{ steps: [step({ caption: { it: "x".repeat(2401), en: "" } })] }, "invalid-body"],
    ]
    for (const [change, code] of wrong)
      expect(await problemOf(await save(randomUUID(), draft(change)))).toEqual([400, code])
    const one = step()
    expect(await problemOf(await save(randomUUID(), draft({ steps: [one, one] })))).toEqual([
      400,
      "invalid-body",
    ])
    const hostile = await made({ steps: [step({ caption: { it: "Ciao\u202e  <b>\u0000", en: "" } })] })
    expect(hostile.steps[0]?.caption.it).toBe("Ciao <b>")
  })

  test("[PRS-4] a product that leaves the catalogue stays in it by its name, through every save, and is told", async () => {
    const gone = aProduct("Sedia Rada")
    await stock(gone)
    const { id, steps } = await made({
      steps: [step({ products: [{ productId: gone.id, variantId: null }] })],
    })
    await createCatalogueStore({ pool: storage.pool, showroomId: "casa-ambrogia", now: () => now }).import({
      products: [],
      withdraw: [gone.handle],
    })
    const again = await ok<PresentationReply>(
      await save(
        id,
        draft({
          version: 1,
          steps: [step({ id: steps[0]?.id ?? "", products: [{ productId: gone.id, variantId: null }] })],
        }),
      ),
    )
    expect(again.steps[0]?.products[0]).toMatchObject({ title: { it: "Sedia Rada" }, product: null })
    const { presentations } = await ok<PresentationsReply>(await app.get("/api/presentations", marta))
    expect(presentations.find((each) => each.id === id)?.gone).toBe(1)
  })

  test("[PRS-5] a link shows captions and products, never talking points; it expires, is revoked, and ends with archiving", async () => {
    const { id } = await made()
    const { code, links } = await linkOf(id)
    const view = await ok<ShownPresentation>(await shown(code))
    expect(view).toMatchObject({
      guide: "Marta",
      title: { en: "Autumn" },
      steps: [{ caption: { it: "Il vaso" } }],
    })
    expect(JSON.stringify(view)).not.toContain("margine")
    expect((await app.get(`/api/presentation-links/${code}/points`)).status).toBe(401)
    const { points } = await ok<PointsReply>(await app.get(`/api/presentation-links/${code}/points`, luca))
    expect(Object.values(points)).toEqual(["margine: 40%"])
    const { rows } = await storage.pool.query("select * from presentation_links where presentation_id = $1", [
      id,
    ])
    expect(JSON.stringify(rows)).not.toContain(code)

    now += 8 * DAY
    expect((await shown(code)).status).toBe(404)
    now -= 8 * DAY
    await app.post(`/api/presentations/${id}/links/${links[0]?.id}/revoke`, {}, marta)
    expect((await shown(code)).status).toBe(404)
    const second = await linkOf(id)
    await app.post(`/api/presentations/${id}/archive`, { archived: true }, marta)
    expect((await shown(second.code)).status).toBe(404)
    const refused = await app.post(`/api/presentations/${id}/links`, { days: 7, label: "" }, marta)
    expect(await problemOf(refused)).toEqual([409, "archived"])
    const empty = await made({ steps: [] })
    const none = await app.post(`/api/presentations/${empty.id}/links`, { days: 7, label: "" }, marta)
    expect(await problemOf(none)).toEqual([409, "no-steps"])
  })

  const line = (product: typeof vase, quantity: number, turn: number, change: Partial<SheetLine> = {}) => ({
    productId: product.id,
    variantId: variantOf(product),
    ...{ quantity, turn, since: turn, note: "", seen: product.variants[0]?.price ?? 0 },
    ...change,
  })
  const put = (code: string, lines: unknown, presentation?: string) =>
    send("PUT", `/api/order-sheets/${code}`, {
      lines,
      ...(presentation === undefined ? {} : { presentation, visitId: "visit-of-anna" }),
    })
  async function aSheet() {
    const { id } = await made()
    const link = await linkOf(id)
    const code = newCode()
    const sheet = await ok<SheetReply>(await put(code, [line(vase, 12, 1), line(lamp, 3, 2)], link.code))
    return { code, sheet, link }
  }

  test("[PRS-22] a sheet begins under a link that works, two copies of it become one, and wrong ones are refused", async () => {
    const { code, sheet } = await aSheet()
    expect(sheet.lines.map(({ quantity, price }) => [quantity, price])).toEqual([
      [12, 96],
      [3, 189.5],
    ])
    const other = await ok<SheetReply>(await put(code, [line(vase, 20, 3)]))
    expect(other.lines.map(({ quantity }) => quantity)).toEqual([20, 3])
    const older = await ok<SheetReply>(await put(code, [line(vase, 7, 1)]))
    expect(older.revision).toBe(other.revision)
    expect((await put(newCode(), [line(vase, 1, 1)])).status).toBe(404)
    expect((await put(newCode(), [line(vase, 1, 1)], newCode())).status).toBe(404)
    expect((await put("short", [])).status).toBe(404)
    for (const change of [
      { quantity: -1 },
      { quantity: 1.5 },
      { quantity: 100_000 },
      { variantId: "x" },
      { turn: 0 },
    ])
      expect((await put(code, [line(vase, 1, 4, change)])).status).toBe(400)
    const stray = await ok<SheetReply>(await put(code, [line(vase, 1, 4, { variantId: randomUUID() })]))
    expect(stray).toMatchObject({ refused: [expect.any(String)], revision: other.revision })
  })

  test("[PRS-23] a price that has changed is told and changes nothing until it is taken", async () => {
    const { code } = await aSheet()
    await stock(aProduct("Vaso Onda", { price: 99 }), lamp)
    const told = await ok<SheetReply>(await app.get(`/api/order-sheets/${code}`))
    expect(told.lines[0]).toMatchObject({ price: 96, now: { price: 99 } })
    const more = await ok<SheetReply>(await put(code, [line(vase, 15, 3)]))
    expect(more.lines[0]).toMatchObject({ quantity: 15, price: 96 })
    const taken = await ok<SheetReply>(await put(code, [line(vase, 15, 4, { seen: 99 })]))
    expect(taken.lines[0]).toMatchObject({ price: 99, now: { price: 99 } })
    const forged = await ok<SheetReply>(await put(code, [line(vase, 15, 5, { seen: 1 })]))
    expect(forged.lines[0]?.price).toBe(99)
    await stock(vase, lamp)
  })

  test("[PRS-24] the CSV is RFC 4180 with a byte order mark, defanged, with the decimal mark of its language", async () => {
    const { code } = await aSheet()
    await put(code, [line(vase, 12, 3, { note: "@SUM(A1);\u00a0ok" })])
    const csv = async (query: string) => {
      const response = await app.get(`/api/order-sheets/${code}/sheet.csv?${query}`)
      const bytes = Buffer.from(await response.arrayBuffer())
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      return bytes.subarray(3).toString("utf8").split("\r\n")
    }
    expect(await csv("lang=it")).toEqual([
      "sku;product;variant;quantity;unit_price;total;currency;note;unit_price_now",
      'SKU-vaso-onda;Vaso Onda;;12;96,00;1152,00;EUR;"\'@SUM(A1); ok";',
      'SKU-cupola;"\'=Lampada; Cupola";;3;189,50;568,50;EUR;;',
      "",
    ])
    expect((await csv("lang=en"))[2]).toBe("SKU-cupola,'=Lampada; Cupola,,3,189.50,568.50,EUR,,")
    expect((await app.get(`/api/order-sheets/${code}/sheet.csv?separator=tab`)).status).toBe(400)
  })

  test("[PRS-25] sent, it is at the desk as it was then, with letters to both in which nobody's words are", async () => {
    const { code, sheet } = await aSheet()
    const buyer = { name: "Anna Verdi", company: "Verdi snc", language: "it", revision: sheet.revision }
    const email = `anna-${randomUUID()}@example.com`
    const to = `/api/order-sheets/${code}/send`
    expect((await app.post(to, { ...buyer, email })).status).toBe(400)
    expect(await problemOf(await app.post(to, { ...buyer, revision: 99 }))).toEqual([409, "changed"])
    const sent = await ok<SheetReply>(await app.post(to, { ...buyer, email, consent: true }))
    expect(sent).toMatchObject({ sentAt: expect.any(String), changed: false, email: "a…@example.com" })

    const { rows } = await storage.pool.query(
      "select recipient, body from mails where about = (select id from order_sheets where sent_at is not null order by sent_at desc, id desc limit 1)",
    )
    const letters: { recipient: string; body: string }[] = rows
    expect(letters.map(({ recipient }) => recipient).toSorted()).toEqual(
      [email, "marta@example.com"].toSorted(),
    )
    for (const { body } of letters) expect(body).not.toMatch(/Verdi/)
    expect(letters.find(({ recipient }) => recipient === email)?.body).toContain(`/order/${code}`)
    expect(letters.find(({ recipient }) => recipient !== email)?.body).not.toContain(code)

    await put(code, [line(vase, 50, 9)])
    const desk = async () => ok<DeskSheetsReply>(await app.get("/api/desk/order-sheets", marta))
    const own = (await desk()).sheets.find(({ name }) => name === "Anna Verdi")
    expect(own).toMatchObject({ company: "Verdi snc", email, mine: true, done: null, guide: "Marta Rossi" })
    expect(own?.lines.map(({ quantity }) => quantity)).toEqual([12, 3])
    expect((await ok<SheetReply>(await app.get(`/api/order-sheets/${code}`))).changed).toBe(true)
    const file = await app.get(`/api/desk/order-sheets/${own?.id}/sheet.csv?lang=en`, luca)
    expect(await file.text()).toContain("SKU-vaso-onda")
    const log = await storage.pool.query(
      "select actor_name, subject from audit_log where action = 'export.downloaded'",
    )
    expect(log.rows).toEqual([{ actor_name: "Luca Rossi", subject: "order-sheet.csv" }])
    const done = await app.post(`/api/desk/order-sheets/${own?.id}/done`, { done: true }, luca)
    expect((await ok<DeskSheetsReply>(done)).sheets.at(-1)?.done?.by).toBe("Luca Rossi")
    expect((await app.get("/api/desk/order-sheets", mina)).status).toBe(403)
    expect((await app.get("/api/desk/order-sheets")).status).toBe(401)

    expect((await send("DELETE", `/api/order-sheets/${code}`)).status).toBe(200)
    expect((await app.get(`/api/order-sheets/${code}`)).status).toBe(404)
    expect((await desk()).sheets.some(({ name }) => name === "Anna Verdi")).toBe(false)
    const left = await storage.pool.query("select 1 from mails where recipient = $1 and sent_at is null", [
      email,
    ])
    expect(left.rowCount).toBe(0)
  })

  const notes = async (who = marta) =>
    (await ok<ShiftNotesReply>(await app.get("/api/desk/shift-notes", who))).notes
  const leave = (id: string, text: string, request: string | null = null) =>
    send("PUT", `/api/desk/shift-notes/${id}`, { text, request }, marta)
  const act = (id: string, deed: string, who = luca) =>
    app.post(`/api/desk/shift-notes/${id}/${deed}`, {}, who)

  test("[HLP-80] a note is left once, read, pinned and done by colleagues, and taken away by who wrote it", async () => {
    const [first, second] = [randomUUID(), randomUUID()]
    expect((await leave(first, "Il corriere passa alle nove\u202e")).status).toBe(200)
    expect((await leave(first, "Un’altra")).status).toBe(200)
    now += 1000
    await leave(second, "Chiavi nel cassetto", randomUUID())
    expect((await notes(luca)).map(({ text, read, mine }) => [text, read, mine])).toEqual([
      ["Chiavi nel cassetto", false, false],
      ["Il corriere passa alle nove", false, false],
    ])
    await act(first, "pin")
    expect(await notes()).toMatchObject([
      { id: first, pinned: true, readBy: ["Luca Rossi"], mine: true, read: true },
      { id: second, request: null, readBy: [] },
    ])
    await act(first, "done")
    await act(first, "done", marta)
    expect((await notes()).at(-1)).toMatchObject({ id: first, pinned: false, done: { by: "Luca Rossi" } })
    await act(first, "reopen")
    expect((await notes()).every(({ done }) => done === null)).toBe(true)
    expect(await problemOf(await act(second, "remove"))).toEqual([403, "not-yours"])
    await act(second, "remove", marta)
    expect(await problemOf(await act(second, "read"))).toEqual([404, "note-unknown"])
    expect((await act(first, "shout")).status).toBe(404)
  })

  test("[HLP-81] notes are for guides alone, of bounded length, and not empty", async () => {
    expect((await app.get("/api/desk/shift-notes", mina)).status).toBe(403)
    expect((await app.get("/api/desk/shift-notes")).status).toBe(401)
    for (const text of ["", " \u202e ", "x".repeat(2401)])
      expect((await leave(randomUUID(), text)).status).toBe(400)
  })
})
