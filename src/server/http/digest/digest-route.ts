import { type Context, Hono, type MiddlewareHandler } from "hono"
import { validate as isUuid } from "uuid"
import * as v from "valibot"
import { LANGUAGES } from "../../../domain/language.ts"
import type { ZonedClock } from "../../../domain/zoned-time.ts"
import type { DigestMine, DigestSettings, DigestsReply } from "../../../protocol/digest.ts"
import type { AuditLog } from "../../audit/audit-log.ts"
import { nextDigest } from "../../digest/due-week.ts"
import type { LinkKey } from "../../digest/link-key.ts"
import { type TellDigestOptions, tellDigest } from "../../digest/tell-digest.ts"
import type { SubscriberStore } from "../../storage/subscriber-store.ts"
import type { LimitAddress } from "../address-limit.ts"
import type { HttpEnv } from "../http-env.ts"
import { HttpError } from "../http-error.ts"
import { parseBody, readJson } from "../read-json.ts"
import { type DigestAccess, mondayOfWeek } from "./digest-access.ts"

export interface DigestRouteOptions extends TellDigestOptions {
  readonly access: DigestAccess
  readonly subscribers: SubscriberStore
  readonly linkKey: LinkKey
  /** Who lets whom read is accounted for. */
  readonly audit: AuditLog
  readonly clock: ZonedClock
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly publicUrl: string
  /** Whether there is a mail server. */
  readonly mail: boolean
  /** Letting marketers, the owner alone, and whoever works here through. */
  readonly guards: Readonly<Record<"marketer" | "owner" | "staff", MiddlewareHandler<HttpEnv>>>
  readonly limit: LimitAddress
  readonly addressOf: (c: Context<HttpEnv>) => string
}

const MAX_BYTES = 4 * 1024
const email = v.pipe(v.string(), v.trim(), v.maxLength(254), v.email(), v.toLowerCase())
const language = v.picklist(LANGUAGES)
const SubscriberBody = v.strictObject({ email, language })
const MineBody = v.strictObject({ isOn: v.boolean(), language })

const unknownWeek = () => new HttpError(404, "digest-unknown", "there is no digest of that week")

/** `/api/digest`: each week as it was told, for anyone with the link and for staff; who gets it by e-mail, for marketers. */
export function digestRoute(options: DigestRouteOptions): Hono<HttpEnv> {
  const {
    store,
    access,
    subscribers,
    linkKey,
    audit,
    clock,
    now,
    publicUrl,
    mail,
    guards,
    limit,
    addressOf,
  } = options
  const body = (c: Context) => readJson(c, { maxBytes: MAX_BYTES })

  const reading: MiddlewareHandler<HttpEnv> = async (c, next) => {
    await limit(addressOf(c))
    if ((await access.readerOf(c)) === false)
      throw new HttpError(403, "link-missing", "this takes the company's link, or signing in")
    c.header("x-robots-tag", "noindex")
    await next()
  }
  async function settings(): Promise<DigestSettings> {
    return {
      subscribers: await subscribers.list(),
      link: `${publicUrl}/digest?${new URLSearchParams({ key: await linkKey.get() })}`,
      mail,
      next: new Date(nextDigest(now(), clock)).toISOString(),
    }
  }
  async function mine(c: Context<HttpEnv>): Promise<DigestMine> {
    const { email: address } = c.get("staff")
    const found = await subscribers.find(address)
    return { email: address, isOn: found?.isOn ?? false, language: found?.language ?? null }
  }

  return new Hono<HttpEnv>()
    .get("/api/digest", reading, async (c) => c.json({ weeks: await store.list() } satisfies DigestsReply))
    .get("/api/digest/settings", guards.marketer, async (c) => c.json(await settings()))
    .post("/api/digest/link", guards.owner, async (c) => {
      await audit.note({ actor: c.get("staff").id, action: "digest.link-renewed", subject: "digest" })
      await linkKey.renew()
      return c.json(await settings())
    })
    .post("/api/digest/subscribers", guards.marketer, async (c) => {
      const asked = parseBody(SubscriberBody, await body(c))
      const outcome = await subscribers.add({ ...asked, addedBy: c.get("staff").name })
      switch (outcome) {
        case "added":
          await audit.note({ actor: c.get("staff").id, action: "digest.reader-added", subject: asked.email })
          return c.json(await settings(), 201)
        case "there":
          throw new HttpError(409, "subscribed", `${asked.email} gets it already`)
        case "has-left":
          throw new HttpError(409, "has-left", `${asked.email} has left, and comes back by themselves alone`)
        case "full":
          throw new HttpError(409, "full", "no more people can get it")
      }
    })
    .delete("/api/digest/subscribers/:id", guards.marketer, async (c) => {
      const id = c.req.param("id").toLowerCase()
      if (!isUuid(id) || !(await subscribers.remove(id)))
        throw new HttpError(404, "subscriber-unknown", "there is no such subscriber")
      return c.json(await settings())
    })
    .get("/api/digest/mine", guards.staff, async (c) => c.json(await mine(c)))
    .put("/api/digest/mine", guards.staff, async (c) => {
      const asked = parseBody(MineBody, await body(c))
      const { email: address } = c.get("staff")
      if (asked.isOn) await subscribers.add({ email: address, language: asked.language, addedBy: null })
      else await subscribers.leave(address)
      return c.json(await mine(c))
    })
    .get("/api/digest/leave/:token", (c) =>
      c.redirect(`${publicUrl}/digest/leave/${encodeURIComponent(c.req.param("token"))}`, 303),
    )
    .post("/api/digest/leave/:token", async (c) => {
      await limit(addressOf(c))
      if (!(await subscribers.leaveBy(c.req.param("token"))))
        throw new HttpError(404, "subscriber-unknown", "there is nobody who gets it by this link")
      return c.json({ left: true })
    })
    .get("/api/digest/:week", reading, async (c) => {
      const monday = mondayOfWeek(c.req.param("week"))
      const kept = monday === null ? null : await store.find(monday)
      if (!kept) throw unknownWeek()
      return c.json(await tellDigest(kept, options))
    })
}
