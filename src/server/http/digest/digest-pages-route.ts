import { type Context, Hono } from "hono"
import type { Language } from "../../../domain/language.ts"
import { mayReadMetrics } from "../../../domain/role.ts"
import { digestPage, leavePage, notePage } from "../../digest/digest-page.ts"
import { DIGEST_WORDS } from "../../digest/digest-words.ts"
import { type TellDigestOptions, tellDigest } from "../../digest/tell-digest.ts"
import type { SubscriberStore } from "../../storage/subscriber-store.ts"
import type { LimitAddress } from "../address-limit.ts"
import type { Html } from "../html.ts"
import type { HttpEnv, StaffMember, StaffOf } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { languageOf } from "../metrics-route.ts"
import { readText } from "../read-json.ts"
import { type DigestAccess, mondayOfWeek } from "./digest-access.ts"

export interface DigestPagesOptions extends TellDigestOptions {
  readonly access: DigestAccess
  readonly subscribers: SubscriberStore
  readonly staffOf: StaffOf
  readonly showroomName: string
  readonly publicUrl: string
  /** Whether there is a mail server. */
  readonly mail: boolean
  readonly limit: LimitAddress
  readonly addressOf: (c: Context<HttpEnv>) => string
}

const MAX_BYTES = 4 * 1024
/** A way back into the digest, and nowhere else. */
const BACK = /^\/digest(?:\/\d{4}-W\d{2})?(?:\?[\w=&%-]{0,200})?$/

/** `/digest`: pages that are whole when they come. They run no script, and print as they are. */
export function digestPagesRoute(options: DigestPagesOptions): Hono<HttpEnv> {
  const { store, access, subscribers, staffOf, showroomName, publicUrl, mail, limit, addressOf } = options
  const languageIn = (c: Context) => languageOf(c.req.query("lang"), c.req.header("accept-language"))

  function send(c: Context, { html }: Html, status: 200 | 401 | 404 = 200): Response {
    c.header("cache-control", "no-store")
    c.header("x-robots-tag", "noindex, nofollow")
    return c.html(html, status)
  }
  async function mineOf(staff: StaffMember | null, back: string) {
    if (!staff || !mail) return null
    const found = await subscribers.find(staff.email)
    return { email: staff.email, isOn: found?.isOn ?? false, language: found?.language ?? null, back }
  }
  function linkOf(c: Context, week: string, language: Language): string {
    const key = c.req.query("key")
    return `/digest/${week}?${new URLSearchParams({ ...(key === undefined ? {} : { key }), lang: language })}`
  }
  async function week(c: Context<HttpEnv>, name: string | null): Promise<Response> {
    await limit(addressOf(c))
    const language = languageIn(c)
    const { closed, missing } = DIGEST_WORDS[language]
    const reader = await access.readerOf(c)
    if (reader === false) return send(c, notePage(language, closed, `${publicUrl}/staff`), 401)
    const weeks = await store.list()
    const asked = name ?? weeks[0]?.week ?? ""
    const monday = mondayOfWeek(asked)
    const kept = monday === null ? null : await store.find(monday)
    if (!kept) return send(c, notePage(language, missing, null), 404)
    const at = weeks.findIndex(({ week: each }) => each === kept.body.week)
    const beside = (there: number) => {
      const found = at < 0 ? undefined : weeks[there]
      return found ? linkOf(c, found.week, language) : null
    }
    const page = digestPage({
      digest: await tellDigest(kept, options),
      language,
      store: showroomName,
      links: {
        other: linkOf(c, kept.body.week, language === "it" ? "en" : "it"),
        earlier: beside(at + 1),
        later: beside(at - 1),
      },
      mine: await mineOf(reader, linkOf(c, kept.body.week, language)),
      mayHide: reader && mayReadMetrics(reader.role) ? { back: linkOf(c, kept.body.week, language) } : null,
    })
    return send(c, page)
  }
  async function form(c: Context<HttpEnv>): Promise<URLSearchParams> {
    // A form of another site says where it stands; and our cookies don't go with it.
    const from = c.req.header("origin")
    if (from !== undefined && from !== new URL(publicUrl).origin && from !== new URL(c.req.url).origin)
      throw new HttpError(403, "other-site", "this form isn't ours")
    return new URLSearchParams(await readText(c, { maxBytes: MAX_BYTES }))
  }
  async function turn(c: Context<HttpEnv>, isOn: boolean): Promise<Response> {
    await limit(addressOf(c))
    const token = c.req.param("token") ?? ""
    const found = isOn ? await subscribers.comeBackBy(token) : await subscribers.leaveBy(token)
    if (!found) return send(c, leavePage(languageIn(c), "unknown", ""), 404)
    return send(c, leavePage(found.language, isOn ? "returned" : "left", token))
  }

  return new Hono<HttpEnv>()
    .get("/digest", (c) => week(c, null))
    .get("/digest/leave/:token", async (c) => {
      await limit(addressOf(c))
      const token = c.req.param("token")
      const found = await subscribers.byToken(token)
      if (!found) return send(c, leavePage(languageIn(c), "unknown", ""), 404)
      return send(c, leavePage(found.language, found.isOn ? "asked" : "left", token))
    })
    .post("/digest/leave/:token", (c) => turn(c, false))
    .post("/digest/return/:token", (c) => turn(c, true))
    .post("/digest/mine", async (c) => {
      await limit(addressOf(c))
      const fields = await form(c)
      const staff = await staffOf(c.req.raw.headers)
      if (!staff) throw new HttpError(401, "not-signed-in", "sign in to get it")
      const back = fields.get("back") ?? ""
      if (fields.get("on") === "yes") {
        const asked = new URLSearchParams(back.split("?")[1] ?? "").get("lang") ?? undefined
        const language = languageOf(asked, c.req.header("accept-language"))
        await subscribers.add({ email: staff.email, language, addedBy: null })
      } else await subscribers.leave(staff.email)
      return c.redirect(BACK.test(back) ? back : "/digest", 303)
    })
    .post("/digest/:week/hide", async (c) => {
      await limit(addressOf(c))
      const fields = await form(c)
      const staff = await staffOf(c.req.raw.headers)
      if (!staff || !mayReadMetrics(staff.role))
        throw new HttpError(403, "role-missing", "taking a comment off the page is for marketers")
      const monday = mondayOfWeek(c.req.param("week"))
      const n = fields.get("n") ?? ""
      if (monday !== null && /^\d{1,2}$/.test(n)) await store.leaveOut(monday, Number(n))
      const back = fields.get("back") ?? ""
      return c.redirect(BACK.test(back) ? back : "/digest", 303)
    })
    .get("/digest/:week", (c) => week(c, c.req.param("week")))
}
