import { randomBytes } from "node:crypto"
import type { Hono } from "hono"
import type pg from "pg"
import { v7 as newId } from "uuid"
import type { AuditLog } from "./audit/audit-log.ts"
import type { StaffStore } from "./auth/staff-store.ts"
import type { KeptAboutVisitors } from "./compose-visitors.ts"
import { createHelpNews } from "./help/help-news.ts"
import { createAddressLimit } from "./http/address-limit.ts"
import { clientAddress } from "./http/client-address.ts"
import type { HttpEnv, StaffOf } from "./http/http-env.ts"
import { requireRole } from "./http/require-role.ts"
import type { NewLimiter } from "./limiter.ts"
import { callOffMail, queueMail } from "./mail/mail-queue.ts"
import { createLinkStore } from "./presentations/link-store.ts"
import { createPresentationStore } from "./presentations/presentation-store.ts"
import { presentationsRoute } from "./presentations/presentations-route.ts"
import { deskSheetsRoute } from "./presentations/sheets/desk-sheets-route.ts"
import type { StoredSheet } from "./presentations/sheets/sheet.ts"
import { createSheetLetters } from "./presentations/sheets/sheet-letters.ts"
import { createSheetStore } from "./presentations/sheets/sheet-store.ts"
import { sheetsRoute } from "./presentations/sheets/sheets-route.ts"
import { shownRoute } from "./presentations/shown-route.ts"
import type { PubSub } from "./pub-sub/pub-sub.ts"
import type { ShowroomData } from "./showroom/load-showroom.ts"
import type { CatalogueStore } from "./storage/catalogue-store.ts"

export interface PresentationsOptions {
  readonly pool: pg.Pool
  readonly showroom: ShowroomData
  readonly catalogue: CatalogueStore
  readonly staff: Pick<StaffStore, "list">
  readonly staffOf: StaffOf
  readonly audit: Pick<AuditLog, "note">
  readonly pubSub: PubSub
  readonly newLimiter: NewLimiter
  /** Whether there is a mail server. */
  readonly mail: boolean
  readonly publicUrl: string
  /** Days after its last change when an order sheet is gone. */
  readonly days: number
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export interface Presentations {
  readonly routes: readonly Hono<HttpEnv>[]
  readonly kept: KeptAboutVisitors
}

const newCode = () => randomBytes(16).toString("base64url")

/** What guides show to guests, and what guests order. */
export function composePresentations(options: PresentationsOptions): Presentations {
  const { pool, showroom, catalogue, staff, staffOf, pubSub, newLimiter, mail, publicUrl, days, now } =
    options
  const { id: showroomId, name: showroomName, languages } = showroom.showroom
  const stores = { pool, showroomId, now }
  const store = createPresentationStore(stores)
  const links = createLinkStore(stores)
  const sheets = createSheetStore(stores)
  const letters = createSheetLetters({ showroomName, publicUrl })
  const news = createHelpNews(pubSub)
  const guard = requireRole(staffOf, "guide", "marketer")
  const limit = (what: string, points: number, seconds: number, whom?: string) =>
    createAddressLimit({ what, points, seconds, newLimiter, ...(whom ? { whom } : {}) })

  async function tell(client: pg.ClientBase, sheet: StoredSheet, code: string): Promise<void> {
    await callOffMail(client, [sheet.id])
    if (!mail) return
    const when = { about: sheet.id, now: now() }
    if (sheet.email !== null)
      await queueMail(client, { to: sheet.email, ...letters.forBuyer(sheet, code) }, when)
    const guide = (await staff.list()).find(({ id }) => id === sheet.staff.id)
    const letter = letters.forGuide(sheet, languages[0] ?? "it")
    if (guide) await queueMail(client, { to: guide.email, ...letter }, when)
  }

  const shared = { links, catalogue, scenes: showroom.scenes, guard, addressOf: clientAddress }
  // A fair's stand shares one address.
  const limitReading = limit("presentations", 1200, 300)
  return {
    kept: {
      forget: async (client, { visitIds }) => {
        const { rows } = await client.query<{ id: string }>(
          "delete from order_sheets where visit_id = any($1) returning id",
          [visitIds],
        )
        await callOffMail(
          client,
          rows.map(({ id }) => id),
        )
      },
      retention: [
        {
          what: "order sheets",
          period: "contacts",
          text: `delete from order_sheets where ctid = any(array(
            select ctid from order_sheets where changed_at < $1 limit $2))`,
        },
        {
          what: "links to presentations",
          period: "contacts",
          text: `delete from presentation_links where ctid = any(array(
            select ctid from presentation_links where expires_at < $1 limit $2))`,
        },
      ],
    },
    routes: [
      shownRoute({ ...shared, limitReading }),
      presentationsRoute({ ...shared, store, newId, newCode, now }),
      sheetsRoute({
        ...{ ...shared, store: sheets, mail, days, tell, newId, limitReading },
        callOff: (client, id) => callOffMail(client, [id]),
        tellDesks: news.tell,
        limitWriting: limit("order sheets", 1200, 300),
        limitSending: limit("order sheets that are sent", 120, 3600),
        limitLetters: limit("letters to one e-mail address", 6, 86_400, "this address"),
      }),
      deskSheetsRoute({
        store: sheets,
        catalogue,
        guard: requireRole(staffOf, "guide"),
        tellDesks: news.tell,
        note: options.audit.note,
      }),
    ],
  }
}
