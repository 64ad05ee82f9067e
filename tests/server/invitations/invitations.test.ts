import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { InvitationFiguresReply } from "../../../src/protocol/invitations.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { type CasesApp, type Colleague, createCasesApp, type Guest } from "../../helpers/cases/cases-app.ts"
import { ORIGIN } from "../../helpers/server/api-app.ts"
import { findAnywhere } from "../../helpers/storage/find-anywhere.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

describe("invitations", () => {
  let storage: Storage
  let vetrina: CasesApp
  let marta: Colleague

  beforeAll(async () => {
    storage = await openTestStorage()
    vetrina = await createCasesApp(storage)
    marta = await vetrina.colleague("Marta Rinaldi", "marketer")
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await storage.pool.query(
      "truncate invitations, invitation_openings, invited_visitors, events, forgotten cascade",
    )
  })

  const as = (guest: Guest | null) =>
    guest?.visitorId ? { authorization: `Visitor ${guest.visitorId}` } : ({} as Record<string, string>)
  async function invite(guest: Guest | null = null, secret = randomUUID(), shared = true): Promise<string> {
    const response = await vetrina.post("/api/invitations", { secret, shared }, as(guest))
    expect(response.status).toBe(201)
    return (await response.json()).code
  }
  const open = async (code: string) => {
    const response = await vetrina.post("/api/invitations/opened", { code })
    return response.status === 200 ? (await response.json()).counted : response.status
  }
  async function come(code: string, guest: Guest): Promise<boolean> {
    const response = await guest.me("invitation", "PUT", { code })
    expect(response.status).toBe(200)
    return (await response.json()).counted
  }
  const figures = async (): Promise<InvitationFiguresReply> =>
    (await marta.get("/api/invitations/figures")).json()

  test("[INV-1] the code is the same for the same secret, another for another, and neither is kept", async () => {
    const [anna, secret] = [vetrina.guest(), randomUUID()]
    const code = await invite(anna, secret)
    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/)
    expect(await invite(anna, secret)).toBe(code)
    expect(await invite(anna)).not.toBe(code)
    expect(await findAnywhere(storage.pool, [code, secret, String(anna.visitorId)])).toEqual([])
    const { rows } = await storage.pool.query("select count(*)::int as n from invitations")
    expect(rows).toEqual([{ n: 2 }])
  })

  test("[INV-1] making a link isn't passing it on; passing it on twice is passing it on", async () => {
    const secret = randomUUID()
    await invite(null, secret, false)
    expect((await figures()).sharers).toBe(0)
    await invite(null, secret)
    await invite(null, secret)
    await invite(null, secret, false)
    expect((await figures()).sharers).toBe(1)
  })

  test("[INV-2] an opening adds one to the day and says nothing of whom; again from the same address it doesn't", async () => {
    const [first, second] = [await invite(), await invite()]
    expect([await open(first), await open(first), await open(second)]).toEqual([true, false, true])
    expect((await figures()).opened).toBe(2)
    const { rows } = await storage.pool.query("select * from invitation_openings")
    expect(rows).toEqual([{ showroom_id: "casa-ambrogia", day: expect.anything(), count: "2" }])
  })

  test("[INV-2] a code that nobody made counts nothing", async () => {
    expect(await open("0123456789abcdef")).toBe(false)
    expect(await open("not a code")).toBe(400)
    expect(await come("0123456789abcdef", vetrina.guest())).toBe(false)
    expect(await figures()).toMatchObject({ opened: 0, visitors: 0 })
  })

  test("[INV-3] somebody who is remembered came by an invitation once, by the first, never by their own", async () => {
    const [anna, bruno] = [vetrina.guest(), vetrina.guest()]
    const hers = await invite(anna)
    expect(await come(hers, anna)).toBe(false)
    expect(await come(hers, bruno)).toBe(true)
    expect(await come(hers, bruno)).toBe(false)
    expect(await come(await invite(), bruno)).toBe(false)
    expect((await figures()).visitors).toBe(1)
    const nobody = await vetrina.app.request(`${ORIGIN}/api/me/invitation`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code: hers }),
    })
    expect(nobody.status).toBe(401)
  })

  test("[INV-4] how far people went is told of five and more, with interval; each once however often they did it", async () => {
    const code = await invite()
    const productId = randomUUID()
    const guests = Array.from({ length: 8 }, () => vetrina.guest())
    for (const guest of guests.slice(0, 4)) await come(code, guest)
    expect(await figures()).toMatchObject({ visitors: 4, stages: [{ n: null }, { n: null }, { n: null }] })
    for (const guest of guests.slice(4)) await come(code, guest)
    for (const guest of guests.slice(0, 6)) {
      await guest.did("product.inspected", { productId })
      await guest.did("product.inspected", { productId })
    }
    for (const guest of guests.slice(0, 3)) await guest.did("cart.added", { productId })
    await vetrina.guest().did("checkout.started")
    const { visitors, stages } = await figures()
    expect(visitors).toBe(8)
    expect(stages).toEqual([
      { stage: "inspected", n: 6, share: 75, low: expect.closeTo(40.9, 1), high: expect.closeTo(92.9, 1) },
      { stage: "cart", n: null, share: null, low: null, high: null },
      { stage: "checkout", n: 0, share: 0, low: expect.closeTo(0, 5), high: expect.closeTo(32.4, 1) },
    ])
  })

  test("[INV-4] what somebody did long before they were invited isn't the invitation's", async () => {
    const code = await invite()
    for (let n = 0; n < 5; n++) {
      const guest = vetrina.guest()
      const at = new Date(Date.now() - 86_400_000).toISOString()
      await guest.did("checkout.started", { at })
      await come(code, guest)
    }
    expect((await figures()).stages.at(-1)).toMatchObject({ stage: "checkout", n: 0 })
  })

  test("[INV-4] only marketers and the owner read the figures", async () => {
    const gino = await vetrina.colleague("Gino Bo", "guide")
    expect((await vetrina.get("/api/invitations/figures")).status).toBe(401)
    expect((await gino.get("/api/invitations/figures")).status).toBe(403)
  })

  test("[INV-5] deleting takes out that one came, and what one passed on; what still arrives isn't taken", async () => {
    const [anna, bruno, carla] = [vetrina.guest(), vetrina.guest(), vetrina.guest()]
    const hers = await invite(anna)
    await come(hers, bruno)
    const exported = await (await vetrina.get("/api/me/export", as(anna))).json()
    expect(exported).toMatchObject({ invitations: [{ sharedAt: expect.any(String) }], cameByInvitation: [] })
    expect(await (await vetrina.get("/api/me/export", as(bruno))).json()).toMatchObject({
      cameByInvitation: [expect.any(String)],
    })
    for (const guest of [anna, bruno]) await guest.me("deletion", "POST", {})
    expect(await figures()).toMatchObject({ sharers: 0, visitors: 0 })
    const other = await invite()
    expect(await come(other, bruno)).toBe(false)
    expect(await come(hers, carla)).toBe(false)
    await invite(anna)
    expect((await figures()).sharers).toBe(1)
  })

  test.each([
    {},
    { secret: "x", shared: true },
    { secret: randomUUID() },
    { secret: randomUUID(), shared: 1 },
    7,
  ])("[INV-1] a wrong request makes nothing: %o", async (body) => {
    expect((await vetrina.post("/api/invitations", body)).status).toBe(400)
  })
})
