import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { AccessReply } from "../../../src/protocol/access.ts"
import { createAuditLog } from "../../../src/server/audit/audit-log.ts"
import { auditKept } from "../../../src/server/audit/kept.ts"
import { applyRetention } from "../../../src/server/retention/apply-retention.ts"
import { USUAL_PERIODS } from "../../../src/server/retention/keep-periods.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { type MailServer, startMailServer } from "../../helpers/cases/mail-server.ts"
import {
  type AccessApp,
  codeOf,
  createAccessApp,
  PASSWORD,
  refusalOf,
  withCookies,
} from "../../helpers/server/access-app.ts"
import { cookieOf } from "../../helpers/server/api-app.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const DAY = 24 * 3600 * 1000

describe("who may do what", () => {
  let storage: Storage
  let post: MailServer
  /** With a mail server, and without. */
  let mailed: AccessApp
  let plain: AccessApp
  let time = 0
  const now = () => Date.now() + time

  beforeAll(async () => {
    storage = await openTestStorage()
    post = await startMailServer()
    const mail = { url: post.url, from: "Casa Ambrogia <ciao@example.com>" }
    mailed = await createAccessApp(storage, { mail, now })
    plain = await createAccessApp(storage, { now })
  })
  afterAll(async () => {
    await post.close()
    await storage.close()
  })
  beforeEach(async () => {
    time = 0
    post.received.length = 0
    await storage.pool.query(
      "truncate staff, staff_sessions, staff_accounts, staff_invitations, staff_verifications, rate_limits cascade",
    )
    await storage.pool.query("delete from settings where key <> 'auth.secret'")
  })

  const access = async (app: AccessApp, session: Record<string, string>): Promise<AccessReply> =>
    (await app.vetrina.get("/api/access", session)).json()
  const tokenOf = (link: string) => new URL(link).hash.slice(1)
  /** Nobody can empty it between two tests. */
  const logOf = async (app: AccessApp, session: Record<string, string>, search = "", most = 50) => {
    const { entries } = await (await app.vetrina.get(`/api/access/log${search}`, session)).json()
    return entries
      .slice(0, most)
      .map((entry: { action: string; subject: string }) => `${entry.action} ${entry.subject}`)
  }
  const lastLink = () => {
    const text = (post.received.at(-1)?.data ?? "").replaceAll("=\r\n", "").replaceAll("=3D", "=")
    return /http:\/\/localhost:8080\/\S+/.exec(text)?.[0] ?? ""
  }

  test("[ROL-1] an invitation makes one account of its role, once, within seven days, unless it is taken back", async () => {
    const { vetrina } = plain
    const owner = await plain.person("giulia", "owner")
    const invite = (email: string) =>
      vetrina.post("/api/access/invitations", { email, role: "marketer", language: "it" }, owner.session)
    const made = await invite("Marco@Example.com")
    expect(made.status).toBe(201)
    const { link, mailed: state, invitation } = await made.json()
    expect(state).toBe("off")
    expect(await refusalOf(await invite("marco@example.com"))).toBe("409 invited-already")
    expect(await refusalOf(await invite("giulia@example.com"))).toBe("409 email-taken")
    const stored = await storage.pool.query("select * from staff_invitations")
    expect(JSON.stringify(stored.rows)).not.toContain(tokenOf(link))

    const renewed = await vetrina.post(`/api/access/invitations/${invitation.id}/renew`, {}, owner.session)
    const newer = tokenOf((await renewed.json()).link)
    const look = (token: string) => vetrina.post("/api/join/look", { token })
    expect(await refusalOf(await look(tokenOf(link)))).toBe("410 invitation-invalid")
    expect(await (await look(newer)).json()).toMatchObject({
      email: "marco@example.com",
      role: "marketer",
      by: "giulia",
      showroom: "Casa Ambrogia",
      byLink: false,
    })
    time = 7 * DAY + 1
    expect(await refusalOf(await look(newer))).toBe("410 invitation-invalid")
    expect((await access(plain, owner.session)).invitations).toMatchObject([{ expired: true }])
    time = 7 * DAY - 60_000

    const join = (token: string, password: string | null = PASSWORD) =>
      vetrina.post("/api/join", { token, name: "Marco", password })
    expect(await refusalOf(await join(newer, null))).toBe("409 no-mail")
    expect(await refusalOf(await join(newer, "short"))).toBe("400 invalid-body")
    const both = await Promise.all([join(newer), join(newer)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 410])
    const marco = await plain.signInAs("marco@example.com")
    expect(await marco.json()).toMatchObject({ user: { role: "marketer", name: "Marco" } })

    const second = await (await invite("lea@example.com")).json()
    await vetrina.post(`/api/access/invitations/${second.invitation.id}/revoke`, {}, owner.session)
    expect(await refusalOf(await join(tokenOf(second.link)))).toBe("410 invitation-invalid")
    expect(
      await refusalOf(
        await vetrina.post(`/api/access/invitations/${second.invitation.id}/renew`, {}, owner.session),
      ),
    ).toBe("404 unknown")
    expect((await access(plain, owner.session)).invitations).toEqual([])
    expect(await logOf(plain, owner.session, "?action=invitation", 5)).toEqual([
      "invitation.revoked lea@example.com",
      "invitation.made lea@example.com",
      "invitation.accepted marco@example.com",
      "invitation.renewed marco@example.com",
      "invitation.made marco@example.com",
    ])
  })

  test("[ROL-2] an invitation goes by mail in its language; when that fails the owner is told and has the link", async () => {
    const owner = await mailed.person("giulia", "owner")
    const invite = async (email: string) =>
      (
        await mailed.vetrina.post(
          "/api/access/invitations",
          { email, role: "guide", language: "en" },
          owner.session,
        )
      ).json()
    const sent = await invite("lea@example.com")
    expect(sent.mailed).toBe("sent")
    expect(post.received[0]).toMatchObject({ to: "lea@example.com" })
    expect(post.received[0]?.data).toContain("giulia invites you")
    expect(lastLink()).toBe(sent.link)
    post.verdict = "550 no such mailbox"
    expect(await invite("nobody@example.com")).toMatchObject({ mailed: "failed", link: expect.any(String) })
    post.verdict = "250 OK"
    const waiting = await storage.pool.query("select 1 from mails")
    expect(waiting.rowCount).toBe(0)
  })

  test("[ROL-3] a link by mail opens one session by a press, for staff alone, and says the same to everybody", async () => {
    const { vetrina } = mailed
    const owner = await mailed.person("giulia", "owner")
    const ask = (email: string) => vetrina.post("/api/auth/sign-in/link", { email, language: "it" })
    const [known, unknown] = [await ask("giulia@example.com"), await ask("nobody@example.com")]
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
    await post.arrived(1)
    const link = lastLink()
    expect(link).toMatch(/^http:\/\/localhost:8080\/dashboard\/sign-in#[A-Za-z]{32}$/)
    const stored = await storage.pool.query("select identifier, value from staff_verifications")
    expect(JSON.stringify(stored.rows)).not.toContain(tokenOf(link))
    // What opens links to look at them asks for pages: nothing is asked for by GET.
    expect((await vetrina.get(`/api/auth/magic-link/verify?token=${tokenOf(link)}`)).status).toBe(404)
    const openLink = () => vetrina.post("/api/auth/sign-in/link/open", { token: tokenOf(link) })
    const opened = await Promise.all([openLink(), openLink()])
    expect(opened.map(({ status }) => status).sort()).toEqual([200, 410])
    const session = cookieOf(opened.find(({ status }) => status === 200) ?? new Response())
    expect((await vetrina.get("/api/access", session)).status).toBe(200)
    // The password, and who was in, stay as they are.
    expect((await mailed.signInAs("giulia@example.com")).status).toBe(200)
    expect((await vetrina.get("/api/access", owner.session)).status).toBe(200)

    for (let asked = 1; asked < 5; asked += 1) await ask("giulia@example.com")
    expect(await refusalOf(await ask("giulia@example.com"))).toBe("429 too-many-attempts")
    await post.arrived(5)
  })

  test("[ROL-3] a link is too old after ten minutes; without a mail server none is offered", async () => {
    await mailed.person("giulia", "owner")
    await mailed.vetrina.post("/api/auth/sign-in/link", { email: "giulia@example.com" })
    await post.arrived(1)
    await storage.pool.query(
      "update staff_verifications set expires_at = expires_at - interval '10 minutes 1 second'",
    )
    const late = await mailed.vetrina.post("/api/auth/sign-in/link/open", { token: tokenOf(lastLink()) })
    expect(await refusalOf(late)).toBe("410 link-invalid")
    const refused = await plain.vetrina.post("/api/auth/sign-in/link", { email: "giulia@example.com" })
    expect(await refusalOf(refused)).toBe("409 no-mail")
    expect(await (await plain.vetrina.get("/api/auth/sign-in/ways")).json()).toEqual({
      password: true,
      link: false,
    })
  })

  test("[ROL-4] a second factor is on once its code was right; then password and link both ask for it", async () => {
    const { vetrina } = mailed
    const marco = await mailed.person("marco", "marketer")
    const wrong = await vetrina.post("/api/auth/two-factor/enable", { password: "wrong" }, marco.session)
    expect(await refusalOf(wrong)).toBe("400 invalid-password")
    await vetrina.post("/api/auth/two-factor/enable", { password: PASSWORD }, marco.session)
    expect(await (await mailed.signInAs(marco.email)).json()).not.toHaveProperty("twoFactorRedirect")
    const { factor, tried } = await mailed.enrol(marco.session)
    expect(tried.status).toBe(200)
    expect(new Set(factor.backupCodes).size).toBe(10)
    const stored = await storage.pool.query("select secret, backup_codes from staff_second_factors")
    expect(JSON.stringify(stored.rows)).not.toContain(factor.backupCodes[0])

    const asked = await mailed.signInAs(marco.email)
    expect(await asked.json()).toMatchObject({ twoFactorRedirect: true })
    expect((await vetrina.get("/api/account", cookieOf(asked))).status).toBe(401)
    await vetrina.post("/api/auth/sign-in/link", { email: marco.email })
    await post.arrived(1)
    const byLink = await vetrina.post("/api/auth/sign-in/link/open", { token: tokenOf(lastLink()) })
    expect(await byLink.json()).toMatchObject({ twoFactorRedirect: true })
    expect((await vetrina.get("/api/account", cookieOf(byLink))).status).toBe(401)

    const give = (code: string, from: Response, trustDevice = false) =>
      vetrina.post("/api/auth/two-factor/verify-totp", { code, trustDevice }, cookieOf(from))
    expect(await refusalOf(await give("000000", byLink))).toBe("401 invalid-code")
    const next = codeOf(factor, Date.now() + 30_000)
    const trusted = await give(next, byLink, true)
    expect(trusted.status).toBe(200)
    expect((await vetrina.get("/api/account", cookieOf(trusted))).status).toBe(200)
    // A code that was asked for is one sign-in's.
    expect((await give(codeOf(factor, Date.now() + 30_000), byLink)).status).toBe(401)

    // A device that is trusted isn't asked again, until its trust ends.
    const again = await mailed.signInAs(marco.email, cookieOf(trusted))
    expect(await again.json()).not.toHaveProperty("twoFactorRedirect")
    await vetrina.post("/api/account/sessions/end-others", {}, withCookies(cookieOf(again)))
    const later = await mailed.signInAs(marco.email, cookieOf(again))
    expect(await later.json()).toMatchObject({ twoFactorRedirect: true })

    const backup = (code: string, from: Response) =>
      vetrina.post("/api/auth/two-factor/verify-backup-code", { code }, cookieOf(from))
    const [code = ""] = factor.backupCodes
    const rescued = await backup(code, later)
    expect(rescued.status).toBe(200)
    expect((await backup(code, await mailed.signInAs(marco.email))).status).toBe(401)
    const mine = await (await vetrina.get("/api/account", cookieOf(rescued))).json()
    expect(mine).toMatchObject({ hasSecondFactor: true, codesLeft: 9, hasPassword: true })
    const off = await vetrina.post("/api/auth/two-factor/disable", { password: PASSWORD }, cookieOf(rescued))
    expect(off.status).toBe(200)
    expect(await (await mailed.signInAs(marco.email)).json()).toHaveProperty("token")
  })

  test("[ROL-13] a code lets in once, whichever process it comes to; the sign-in that waits takes the next one", async () => {
    const marco = await plain.person("marco", "marketer")
    const { factor } = await plain.enrol(marco.session)
    const [here, there] = [await plain.signInAs(marco.email), await mailed.signInAs(marco.email)]
    const give = (app: AccessApp, code: string, from: Response) =>
      app.vetrina.post("/api/auth/two-factor/verify-totp", { code }, cookieOf(from))
    const enrolled = codeOf(factor, factor.at)
    expect(await refusalOf(await give(plain, enrolled, here))).toBe("401 code-used")
    expect(await refusalOf(await give(mailed, enrolled, there))).toBe("401 code-used")
    const next = codeOf(factor, factor.at + 30_000)
    const both = await Promise.all([give(plain, next, here), give(mailed, next, there)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
    const again = await plain.signInAs(marco.email)
    expect(await refusalOf(await give(plain, next, again))).toBe("401 code-used")
    const { rows } = await storage.pool.query("select staff_id, code_hash from staff_used_codes")
    expect(rows.map(({ staff_id, code_hash }) => [staff_id, code_hash.length])).toEqual([
      [marco.id, 32],
      [marco.id, 32],
    ])
  })

  test("[ROL-5] a role that takes a second factor opens nothing before it is set up; the owner can reset a colleague's", async () => {
    const { vetrina } = plain
    const owner = await plain.person("giulia", "owner")
    const marco = await plain.person("marco", "marketer")
    const require = (roles: string[], session: Record<string, string>) =>
      vetrina.post("/api/access/second-factor", { roles }, session)
    expect(await refusalOf(await require(["owner"], owner.session))).toBe("409 own-factor-first")
    expect((await require(["marketer"], owner.session)).status).toBe(200)
    expect(await refusalOf(await vetrina.get("/api/metrics?metric=csat", marco.session))).toBe(
      "403 second-factor-missing",
    )
    const told = await vetrina.get("/api/auth/get-session", marco.session)
    expect(await told.json()).toMatchObject({ user: { name: "marco" }, secondFactorMissing: true })
    const { session } = await plain.enrol(marco.session)
    expect((await vetrina.get("/api/metrics?metric=csat", session)).status).toBe(200)
    const off = await vetrina.post("/api/auth/two-factor/disable", { password: PASSWORD }, session)
    expect(await refusalOf(off)).toBe("409 second-factor-required")
    const reset = (id: string) =>
      vetrina.post(`/api/access/accounts/${id}/reset-second-factor`, {}, owner.session)
    expect(await refusalOf(await reset(owner.id))).toBe("409 oneself")
    expect((await reset(marco.id)).status).toBe(200)
    expect((await vetrina.get("/api/account", session)).status).toBe(401)
    expect(await (await plain.signInAs(marco.email)).json()).not.toHaveProperty("twoFactorRedirect")
    expect(await logOf(plain, owner.session, "?action=second-factor", 3)).toEqual([
      "second-factor.reset marco@example.com",
      "second-factor.on marco@example.com",
      "second-factor.required marketer",
    ])
  })

  test("[ROL-6] the last owner stays one, and of two owners who end each other one remains", async () => {
    const { vetrina } = plain
    const owner = await plain.person("giulia", "owner")
    const act = (id: string, deed: string, by: Record<string, string>, body: unknown = {}) =>
      vetrina.post(`/api/access/accounts/${id}/${deed}`, body, by)
    const demote = { from: "owner", to: "guide" }
    expect(await refusalOf(await act(owner.id, "role", owner.session, demote))).toBe("409 last-owner")
    expect(await refusalOf(await act(owner.id, "deactivate", owner.session))).toBe("409 last-owner")
    expect(await refusalOf(await act(owner.id, "remove", owner.session))).toBe("409 last-owner")
    const anna = await plain.person("anna", "owner")
    const both = await Promise.all([
      act(anna.id, "role", owner.session, demote),
      act(owner.id, "role", anna.session, demote),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
    const { rows } = await storage.pool.query("select role from staff order by role")
    expect(rows).toEqual([{ role: "guide" }, { role: "owner" }])
  })

  test("[ROL-7] a change of role counts at once, and not over somebody else's", async () => {
    const { vetrina } = plain
    const owner = await plain.person("giulia", "owner")
    const marco = await plain.person("marco", "marketer")
    const change = (from: string, to: string) =>
      vetrina.post(`/api/access/accounts/${marco.id}/role`, { from, to }, owner.session)
    expect((await vetrina.get("/api/metrics?metric=csat", marco.session)).status).toBe(200)
    expect((await change("marketer", "guide")).status).toBe(200)
    expect(await refusalOf(await vetrina.get("/api/metrics?metric=csat", marco.session))).toBe(
      "403 role-missing",
    )
    expect((await vetrina.get("/api/desk", marco.session)).status).toBe(200)
    expect(await refusalOf(await change("marketer", "owner"))).toBe("409 changed")
    expect(await logOf(plain, owner.session, `?action=role.changed&actor=${owner.id}`)).toEqual([
      "role.changed marco@example.com",
    ])
  })

  test("[ROL-8] who is deactivated is out at once, open streams too, and what they did keeps their name", async () => {
    const { vetrina } = plain
    const owner = await plain.person("giulia", "owner")
    const lea = await plain.person("lea", "guide")
    const stream = await vetrina.get("/api/desk/live", lea.session)
    const others = await vetrina.get("/api/desk/live", owner.session)
    const reader = stream.body?.getReader()
    expect((await reader?.read())?.done).toBe(false)
    const act = (deed: string) => vetrina.post(`/api/access/accounts/${lea.id}/${deed}`, {}, owner.session)
    expect((await act("deactivate")).status).toBe(200)
    const ended = async (): Promise<boolean> => (await reader?.read())?.done || ended()
    expect(await ended()).toBe(true)
    const still = others.body?.getReader()
    expect((await still?.read())?.done).toBe(false)
    await still?.cancel()
    expect((await vetrina.get("/api/desk", lea.session)).status).toBe(401)
    expect(await refusalOf(await plain.signInAs(lea.email))).toBe("403 account-deactivated")
    expect(await vetrina.api.staff.list()).toMatchObject([{ name: "giulia" }])
    expect((await act("reactivate")).status).toBe(200)
    expect((await plain.signInAs(lea.email)).status).toBe(200)
    const audit = createAuditLog({ pool: storage.pool, now })
    await audit.note({ actor: lea.id, action: "case.closed", subject: "c1" })
    expect((await act("remove")).status).toBe(200)
    expect(await refusalOf(await act("remove"))).toBe("404 unknown")
    expect((await audit.list({ actor: lea.id, limit: 1 })).entries).toMatchObject([{ actorName: "lea" }])
  })

  test("[ROL-9] everybody sees and ends their own sessions; no address and no token is told", async () => {
    const { vetrina } = plain
    const lea = await plain.person("lea", "guide")
    const phone = cookieOf(
      await plain.signInAs(lea.email, {
        "user-agent":
          "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) AppleWebKit/605 Version/19.0 Mobile Safari/604.1",
      }),
    )
    const listed = await vetrina.get("/api/account/sessions", phone)
    const text = await listed.text()
    expect(text).not.toContain(
      decodeURIComponent(phone.cookie ?? "")
        .split("=")[1]
        ?.split(".")[0],
    )
    const { sessions } = JSON.parse(text)
    expect(sessions).toHaveLength(2)
    const other = sessions.find(({ here }: { here: boolean }) => !here)
    expect(sessions.find(({ here }: { here: boolean }) => here)).toMatchObject({
      browser: "Safari",
      system: "iPhone",
    })
    const { rows } = await storage.pool.query("select ip_address from staff_sessions")
    expect(rows.filter(({ ip_address }) => ip_address)).toEqual([])
    expect((await vetrina.post(`/api/account/sessions/${other.id}/end`, {}, phone)).status).toBe(200)
    expect((await vetrina.get("/api/account", lea.session)).status).toBe(401)
    const strange = await plain.person("marco", "guide")
    const [theirs] = (await (await vetrina.get("/api/account/sessions", strange.session)).json()).sessions
    expect(await refusalOf(await vetrina.post(`/api/account/sessions/${theirs.id}/end`, {}, phone))).toBe(
      "404 unknown",
    )
    await plain.signInAs(lea.email)
    const left = await vetrina.post("/api/account/sessions/end-others", {}, phone)
    expect((await left.json()).sessions).toMatchObject([{ here: true }])
  })

  test("[ROL-10] a new password takes the present one, and ends every other session", async () => {
    const { vetrina } = plain
    const lea = await plain.person("lea", "guide")
    const other = cookieOf(await plain.signInAs(lea.email))
    const change = (current: string | null, password: string) =>
      vetrina.post("/api/account/password", { current, password }, lea.session)
    expect(await refusalOf(await change("wrong", "another long secret"))).toBe("400 invalid-password")
    expect(await refusalOf(await change(null, "another long secret"))).toBe("409 changed")
    const changed = await change(PASSWORD, "another long secret")
    expect(changed.status).toBe(200)
    expect((await vetrina.get("/api/account", cookieOf(changed))).status).toBe(200)
    expect((await vetrina.get("/api/account", other)).status).toBe(401)
    expect((await plain.signInAs(lea.email)).status).toBe(401)
  })

  test("[ROL-11] what was noted is changed by nobody; it goes when it is too old, and its table is defanged", async () => {
    const { pool } = storage
    const owner = await plain.person("giulia", "owner")
    const audit = createAuditLog({ pool, now })
    time = -800 * DAY
    await audit.note({ actor: owner.id, action: "export.downloaded", subject: "old.csv" })
    time = 0
    await audit.note({ actor: owner.id, action: "export.downloaded", subject: "=1+1", details: { rows: 3 } })
    for (const sql of ["update audit_log set subject = 'x'", "delete from audit_log", "truncate audit_log"])
      await expect(pool.query(sql)).rejects.toThrow("stays as it is")
    expect(await logOf(plain, owner.session, "?action=export")).toContain("export.downloaded old.csv")
    const { retention = [] } = auditKept(audit)
    await applyRetention({ pool, periods: USUAL_PERIODS, now, more: retention })
    const left = await logOf(plain, owner.session, "?action=export")
    expect(left).toContain("export.downloaded =1+1")
    expect(left).not.toContain("export.downloaded old.csv")
    await expect(pool.query("delete from audit_log")).rejects.toThrow("stays as it is")

    const csv = await plain.vetrina.get(`/api/access/log.csv?actor=${owner.id}`, owner.session)
    expect(csv.headers.get("content-type")).toContain("text/csv")
    const lines = (await csv.text()).split("\r\n")
    expect(lines[0]).toContain("at,actor_id,actor_name,action,subject,details")
    expect(lines.find((line) => line.includes("1+1"))).toMatch(/,giulia,export\.downloaded,'=1\+1,rows: 3$/)
    const bad = (search: string) => plain.vetrina.get(`/api/access/log?${search}`, owner.session)
    for (const search of ["from=2026-02-30", "from=2026-02-02&to=2026-02-01", "after=x", "action=%25", "x=1"])
      expect(await refusalOf(await bad(search))).toBe("400 invalid-parameter")
    const pages = []
    let after: string | null = null
    for (let count = 0; count < 60; count += 1)
      await audit.note({ actor: owner.id, action: "case.closed", subject: `c${count}` })
    do {
      const search: string = after === null ? "" : `&after=${after}`
      const page: { entries: { subject: string }[]; next: string | null } = await (
        await bad(`action=case.closed&actor=${owner.id}${search}`)
      ).json()
      pages.push(...page.entries.map(({ subject }) => subject))
      after = page.next
    } while (after !== null)
    expect(new Set(pages).size).toBe(60)
    expect(pages).toHaveLength(60)
  })
})
