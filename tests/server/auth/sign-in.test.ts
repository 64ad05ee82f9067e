import { pino } from "pino"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { ensureOwner } from "../../../src/server/ensure-owner.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { type ApiApp, cookieOf, createApiApp, ORIGIN } from "../../helpers/server/api-app.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const silent = pino({ level: "silent" })
const giulia = { email: "giulia@example.com", password: "correct horse battery" }
const marco = { name: "Marco", email: "marco@example.com", password: "another long secret" }

describeOnStorages("signing in", (open) => {
  let storage: Storage
  let vetrina: ApiApp

  beforeAll(async () => {
    storage = await open()
    vetrina = await createApiApp(storage)
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await storage.pool.query("truncate staff, staff_sessions, staff_accounts, rate_limits cascade")
    await storage.pool.query("delete from settings where key <> 'auth.secret'")
  })

  const makeOwner = () => vetrina.api.staff.addOwner({ ...giulia, name: "Giulia" })
  const signIn = (who: { email: string; password: string }, headers: Record<string, string> = {}) =>
    vetrina.post("/api/auth/sign-in/email", { email: who.email, password: who.password }, headers)
  const codeOf = async (response: Response) => {
    const { error } = await response.json()
    return `${response.status} ${error.code}`
  }

  test("[STA-20] the right password opens a session, which the server knows again and ends on request", async () => {
    await makeOwner()
    const response = await signIn(giulia)
    expect(response.status).toBe(200)
    const [cookie] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^vetrina\.session_token=.*HttpOnly.*SameSite=Lax/i)
    const session = cookieOf(response)
    expect(await (await vetrina.get("/api/auth/get-session", session)).json()).toMatchObject({
      user: { email: giulia.email, role: "owner" },
    })
    expect((await vetrina.post("/api/auth/sign-out", {}, session)).status).toBe(200)
    expect(await (await vetrina.get("/api/auth/get-session", session)).json()).toBeNull()
  })

  test("[STA-20] the address is the same in capitals", async () => {
    await makeOwner()
    expect((await signIn({ ...giulia, email: "Giulia@Example.com" })).status).toBe(200)
  })

  test("[STA-21] a wrong password and an unknown address get the same 401", async () => {
    await makeOwner()
    const wrong = await signIn({ ...giulia, password: "wrong" })
    const unknown = await signIn({ ...giulia, email: "nobody@example.com" })
    expect(wrong.status).toBe(401)
    expect(unknown.status).toBe(401)
    expect(await wrong.json()).toEqual(await unknown.json())
    expect(wrong.headers.getSetCookie()).toEqual([])
  })

  test("[STA-22] nobody signs up, and nobody gives themselves a role", async () => {
    const signUp = await vetrina.post("/api/auth/sign-up/email", { ...marco, role: "owner" })
    expect(signUp.status).toBe(404)
    await makeOwner()
    await vetrina.api.staff.add(marco, "guide")
    const session = cookieOf(await signIn(marco))
    expect(
      (await vetrina.post("/api/auth/update-user", { role: "owner" }, session)).status,
    ).toBeGreaterThanOrEqual(400)
    expect(await vetrina.api.staff.list()).toMatchObject([{ role: "owner" }, { role: "guide" }])
  })

  test("[STA-23] guessing at one account is stopped after ten tries, and the right password waits too", async () => {
    await makeOwner()
    const statuses = []
    for (let attempt = 0; attempt < 11; attempt += 1)
      statuses.push((await signIn({ ...giulia, password: "no" })).status)
    expect(statuses).toEqual([...Array(10).fill(401), 429])
    const late = await signIn(giulia)
    expect(late.status).toBe(429)
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0)
    await vetrina.api.staff.add(marco, "guide")
    expect((await signIn(marco)).status).toBe(200)
  })

  test("[STA-23] signing in forgives the tries before it", async () => {
    await makeOwner()
    for (let attempt = 0; attempt < 9; attempt += 1) await signIn({ ...giulia, password: "no" })
    expect((await signIn(giulia)).status).toBe(200)
    expect((await signIn({ ...giulia, password: "no" })).status).toBe(401)
  })

  test("[STA-24] a page of another site can't use the session; one of any host that we answer on can", async () => {
    await makeOwner()
    const session = cookieOf(await signIn(giulia))
    const refused = await vetrina.post(
      "/api/auth/sign-out",
      {},
      { ...session, origin: "https://evil.example" },
    )
    expect(await codeOf(refused)).toBe("403 invalid-origin")
    const lan = { ...session, host: "192.168.1.20:8080", origin: "http://192.168.1.20:8080" }
    expect((await vetrina.post("/api/auth/sign-out", {}, lan)).status).toBe(200)
  })

  test("[STA-24] a program, which has no origin, signs in and out like everyone", async () => {
    await makeOwner()
    const response = await signIn(giulia, { "sec-fetch-mode": "cors" })
    expect(response.status).toBe(200)
    const { cookie = "" } = cookieOf(response)
    expect((await vetrina.post("/api/auth/sign-out", {}, { cookie })).status).toBe(200)
    const navigated = await signIn(giulia, { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" })
    expect(navigated.status).toBe(403)
  })

  test("[STA-25] the one-time link makes the owner, once", async () => {
    const owner = { name: "Giulia", ...giulia }
    const ask = { ...vetrina.api, token: vetrina.api.setupToken, publicUrl: ORIGIN, owner: null }
    const link = await ensureOwner({ ...ask, log: silent })
    expect(link).toMatch(/^http:\/\/localhost:8080\/setup\?token=[\w-]{32}$/)
    const newer = await ensureOwner({ ...ask, log: silent })
    const tokenOf = (url: string | null) => new URL(url ?? "").searchParams.get("token")
    const use = (token: string | null) => vetrina.post("/api/setup", { token, ...owner })
    expect(await codeOf(await use(tokenOf(link)))).toBe("403 setup-link-invalid")
    const stored = await storage.pool.query("select value::text from settings")
    expect(JSON.stringify(stored.rows)).not.toContain(tokenOf(newer))
    const both = await Promise.all([use(tokenOf(newer)), use(tokenOf(newer))])
    expect(both.map((response) => response.status).sort()).toEqual([201, 409])
    expect(await codeOf(await use(tokenOf(newer)))).toBe("409 owner-exists")
    expect(await ensureOwner({ ...ask, log: silent })).toBeNull()
    expect((await signIn(giulia)).status).toBe(200)
  })

  test("[STA-25] a setup that is refused leaves the link good", async () => {
    const token = await vetrina.api.setupToken.issue()
    const short = await vetrina.post("/api/setup", {
      token,
      name: "Giulia",
      email: giulia.email,
      password: "short",
    })
    expect(short.status).toBe(400)
    expect(await short.text()).not.toContain('short\\"')
    const good = await vetrina.post("/api/setup", { token, name: "Giulia", ...giulia })
    expect(await good.json()).toMatchObject({ staff: { email: giulia.email, role: "owner" } })
  })

  test("[STA-26] OWNER_EMAIL and OWNER_PASSWORD make the owner, and change nothing at the next start", async () => {
    const ask = {
      ...vetrina.api,
      token: vetrina.api.setupToken,
      publicUrl: ORIGIN,
      log: silent,
      owner: giulia,
    }
    expect(await ensureOwner(ask)).toBeNull()
    expect(await ensureOwner({ ...ask, owner: { ...giulia, password: "a later password" } })).toBeNull()
    expect(await vetrina.api.staff.list()).toMatchObject([
      { email: giulia.email, role: "owner", name: "giulia" },
    ])
    expect((await signIn(giulia)).status).toBe(200)
  })

  test("[STA-27] the owner makes accounts for marketers and guides, and nobody else does", async () => {
    await makeOwner()
    const owner = cookieOf(await signIn(giulia))
    const made = await vetrina.post("/api/staff", { ...marco, role: "marketer" }, owner)
    expect(made.status).toBe(201)
    expect(await codeOf(await vetrina.post("/api/staff", { ...marco, role: "guide" }, owner))).toBe(
      "409 email-taken",
    )
    expect(await codeOf(await vetrina.post("/api/staff", { ...marco, role: "owner" }, owner))).toBe(
      "400 invalid-body",
    )
    const marketer = cookieOf(await signIn(marco))
    expect(await codeOf(await vetrina.get("/api/staff", marketer))).toBe("403 role-missing")
    expect(await codeOf(await vetrina.post("/api/staff", { ...marco, role: "guide" }, marketer))).toBe(
      "403 role-missing",
    )
    expect(await codeOf(await vetrina.get("/api/staff"))).toBe("401 not-signed-in")
    expect((await vetrina.get("/api/metrics?metric=csat", marketer)).status).toBe(200)
    expect((await vetrina.get("/api/metrics?metric=csat")).status).toBe(401)
  })

  test("[STA-20] a session survives a restart of the server, and a forged cookie is nobody's", async () => {
    await makeOwner()
    const session = cookieOf(await signIn(giulia))
    const restarted = await createApiApp(storage)
    expect((await restarted.get("/api/staff", session)).status).toBe(200)
    const forged = {
      cookie: String(session.cookie).replace(/=(.)/, (_, first) => (first === "x" ? "=y" : "=x")),
    }
    expect((await restarted.get("/api/staff", forged)).status).toBe(401)
  })
})
