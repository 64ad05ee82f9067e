import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ROLES, type Role } from "../../../src/domain/role.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { type AccessApp, createAccessApp } from "../../helpers/server/access-app.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

/** Who a line of the table lets through. `null` is somebody who isn't signed in. */
const WHO = {
  anyone: [null, ...ROLES],
  staff: ROLES,
  marketers: ["owner", "marketer"],
  guides: ["owner", "guide"],
  owner: ["owner"],
} as const satisfies Readonly<Record<string, readonly (Role | null)[]>>
type Who = keyof typeof WHO

/** Each route of the API stands here once, below those who may use it; `anyone` are visitors too, with secrets of their own. */
const WHO_MAY: Readonly<Record<Who, string>> = {
  anyone: `
    GET /api/app.webmanifest
    GET /api/auth/get-session
    POST /api/auth/sign-in/email
    POST /api/auth/sign-in/link
    POST /api/auth/sign-in/link/open
    GET /api/auth/sign-in/ways
    POST /api/auth/sign-out
    POST /api/auth/two-factor/verify-backup-code
    POST /api/auth/two-factor/verify-totp
    GET /api/boards
    GET /api/bookings/:code
    PUT /api/bookings/:code
    GET /api/bookings/:code/calendar.ics
    POST /api/bookings/:code/cancel
    POST /api/bookings/:code/move
    GET /api/bookings/times
    POST /api/checkout
    GET /api/digest/leave/:token
    POST /api/digest/leave/:token
    GET /api/door
    POST /api/events
    GET /api/health
    GET /api/help
    GET /api/help/requests/:id
    PUT /api/help/requests/:id
    POST /api/help/requests/:id/close
    POST /api/help/requests/:id/lines
    GET /api/help/requests/:id/live
    POST /api/help/requests/:id/message
    POST /api/invitations
    POST /api/invitations/opened
    POST /api/join
    POST /api/join/look
    GET /api/me/answers
    GET /api/me/cases
    PUT /api/me/contact
    DELETE /api/me/contact/:impression
    POST /api/me/deeds/:id/read
    POST /api/me/deletion
    GET /api/me/export
    PUT /api/me/invitation
    GET /api/me/replies
    POST /api/me/replies/:id/back
    POST /api/me/replies/:id/read
    POST /api/me/replies/:id/thank
    GET /api/me/reviews
    PUT /api/me/reviews/:id
    POST /api/me/reviews/:id/withdrawal
    PUT /api/me/useful/:review
    GET /api/openapi.json
    DELETE /api/order-sheets/:code
    GET /api/order-sheets/:code
    PUT /api/order-sheets/:code
    POST /api/order-sheets/:code/send
    GET /api/order-sheets/:code/sheet.csv
    GET /api/presentation-links/:code
    GET /api/products
    GET /api/products/:id/reviews
    GET /api/prompts/:id/versions/:version
    POST /api/recaps
    GET /api/recaps/:code
    POST /api/recordings
    POST /api/recordings/discarding
    GET /api/scenes/:id
    POST /api/setup
    GET /api/showroom
    GET /api/stands
    POST /api/totals
    POST /api/wish-lists
    GET /api/wish-lists/:code
    POST /api/wish-lists/:code/changes
    GET /api/wish-lists/:code/live
    POST /api/wish-lists/:code/reports
  `,
  staff: `
    GET /api/account
    POST /api/account/password
    GET /api/account/sessions
    POST /api/account/sessions/:id/end
    POST /api/account/sessions/end-others
    POST /api/auth/two-factor/disable
    POST /api/auth/two-factor/enable
    POST /api/auth/two-factor/generate-backup-codes
    GET /api/cases
    GET /api/cases/:id
    POST /api/cases/:id/assign
    POST /api/cases/:id/close
    POST /api/cases/:id/fit
    POST /api/cases/:id/notes
    POST /api/cases/:id/reopen
    POST /api/cases/:id/replies
    POST /api/cases/:id/take
    GET /api/cases/live
    GET /api/digest
    GET /api/digest/:week
    GET /api/digest/mine
    PUT /api/digest/mine
    GET /api/presentation-links/:code/points
    GET /api/presentations
    GET /api/presentations/:id
    PUT /api/presentations/:id
    POST /api/presentations/:id/archive
    GET /api/presentations/:id/links
    POST /api/presentations/:id/links
    POST /api/presentations/:id/links/:link/revoke
    GET /api/presentations/:id/versions
    GET /api/presentations/:id/versions/:version
    GET /api/pulse
    POST /api/pulse
    POST /api/pulse/asked
    PUT /api/pulse/quiet
    GET /api/pulse/results
  `,
  marketers: `
    GET /api/actions
    DELETE /api/actions/:id
    GET /api/actions/:id
    PUT /api/actions/:id
    GET /api/actions/of-case/:id
    GET /api/boards/entries
    DELETE /api/boards/entries/:id
    GET /api/boards/entries/:id
    PUT /api/boards/entries/:id
    POST /api/boards/entries/:id/state
    GET /api/boards/sources
    GET /api/cases/figures
    GET /api/digest/settings
    POST /api/digest/subscribers
    DELETE /api/digest/subscribers/:id
    GET /api/export.csv
    GET /api/export.json
    GET /api/export.parquet
    GET /api/export.xlsx
    GET /api/invitations/figures
    GET /api/journeys
    GET /api/journeys.csv
    GET /api/journeys.json
    GET /api/journeys.parquet
    GET /api/journeys.xlsx
    GET /api/journeys/words
    GET /api/live
    GET /api/metrics
    GET /api/metrics.csv
    GET /api/metrics.parquet
    GET /api/metrics/change
    GET /api/metrics/rows
    GET /api/metrics/several
    GET /api/personas
    GET /api/plan
    DELETE /api/policy/draft
    PUT /api/policy/draft
    GET /api/prompts
    DELETE /api/prompts/:id/draft
    PUT /api/prompts/:id/draft
    POST /api/prompts/:id/rollback
    POST /api/prompts/:id/state
    GET /api/prompts/:id/versions
    GET /api/prompts/editions
    POST /api/prompts/publications
    GET /api/pulse/words
    GET /api/responses
    GET /api/reviews
    POST /api/reviews/:id/publish
    POST /api/reviews/:id/refuse
    PUT /api/reviews/:id/reply
    GET /api/reviews/figures
    POST /api/simulations
    GET /api/suppressions
    GET /api/targets
    DELETE /api/targets/:id
    GET /api/targets/:id
    PUT /api/targets/:id
    POST /api/targets/:id/state
    GET /api/totals
    GET /api/views
    GET /api/visits
    GET /api/visits/:id
    GET /api/webhooks
    GET /api/webhooks/:id
    GET /api/webhooks/:id/deliveries
  `,
  guides: `
    GET /api/desk
    GET /api/desk/bookings
    POST /api/desk/bookings/:id/cancel
    POST /api/desk/bookings/:id/recap
    POST /api/desk/bookings/:id/release
    POST /api/desk/bookings/:id/start
    POST /api/desk/bookings/:id/take
    GET /api/desk/canned
    PUT /api/desk/canned/:id
    POST /api/desk/canned/:id/remove
    POST /api/desk/duty
    GET /api/desk/floor
    POST /api/desk/floor/light
    POST /api/desk/here
    GET /api/desk/live
    POST /api/desk/messages/:id/done
    GET /api/desk/order-sheets
    POST /api/desk/order-sheets/:id/done
    GET /api/desk/order-sheets/:id/sheet.csv
    POST /api/desk/requests/:id/accept
    POST /api/desk/requests/:id/close
    POST /api/desk/requests/:id/decline
    POST /api/desk/requests/:id/end
    POST /api/desk/requests/:id/invite
    POST /api/desk/requests/:id/lines
    POST /api/desk/requests/:id/notes
    POST /api/desk/requests/:id/pass
    POST /api/desk/requests/:id/recap
    POST /api/desk/requests/:id/release
    POST /api/desk/requests/:id/take
    POST /api/desk/requests/:id/take-back
    GET /api/desk/shift-notes
    PUT /api/desk/shift-notes/:id
    POST /api/desk/shift-notes/:id/:deed
    POST /api/guided-visits
  `,
  owner: `
    GET /api/access
    POST /api/access/accounts/:id/deactivate
    POST /api/access/accounts/:id/end-sessions
    POST /api/access/accounts/:id/reactivate
    POST /api/access/accounts/:id/remove
    POST /api/access/accounts/:id/reset-second-factor
    POST /api/access/accounts/:id/role
    POST /api/access/invitations
    POST /api/access/invitations/:id/renew
    POST /api/access/invitations/:id/revoke
    GET /api/access/log
    GET /api/access/log.csv
    POST /api/access/second-factor
    POST /api/digest/link
    GET /api/staff
    POST /api/staff
    POST /api/webhooks
    DELETE /api/webhooks/:id
    PUT /api/webhooks/:id
    POST /api/webhooks/:id/deliveries/:delivery/replay
    POST /api/webhooks/:id/pause
    POST /api/webhooks/:id/resume
    POST /api/webhooks/:id/secret
    POST /api/webhooks/:id/test
  `,
}

const HOW = `Say who may use it: put it into WHO_MAY in tests/server/access/who-may.test.ts, below one of ${Object.keys(WHO).join(", ")}.`
const WHOS: readonly Who[] = ["anyone", "staff", "marketers", "guides", "owner"]
const REFUSALS = ["not-signed-in", "role-missing"]
/** Milliseconds: it is a thousand questions, on whatever machine. */
const PATIENCE = 120_000
/** It ends the session that asks. */
const LAST = "POST /api/auth/sign-out"

const lines = WHOS.flatMap((who) => {
  const routes = WHO_MAY[who].split("\n").map((line) => line.trim())
  return routes.filter((line) => line !== "").map((route) => ({ who, route }))
})

describe("who may ask what", () => {
  let storage: Storage
  let app: AccessApp
  beforeAll(async () => {
    storage = await openTestStorage()
    app = await createAccessApp(storage)
  })
  afterAll(() => storage.close())

  const routed = () =>
    new Set(
      app.vetrina.app.routes
        .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api"))
        .map(({ method, path }) => `${method} ${path}`),
    )

  /** Whether a route lets somebody through: what it makes of what they ask is another matter. */
  async function lets(session: Readonly<Record<string, string>>, route: string): Promise<boolean> {
    const [method = "", path = ""] = route.split(" ")
    const body = method === "GET" ? {} : { body: "{}" }
    const response = await app.vetrina.app.request(
      `http://localhost:8080${path.replace(/:\w+(?:\{[^/]*\})?/g, "x")}`,
      { method, ...body, headers: { "content-type": "application/json", ...session } },
    )
    if (response.status !== 401 && response.status !== 403) {
      await response.body?.cancel()
      return true
    }
    const { error } = await response.json()
    return !REFUSALS.includes(error.code)
  }

  test("[ROL-12] of every route it is said who may use it, and nothing else is in the table", () => {
    const named = lines.map(({ route }) => route)
    const unnamed = [...routed()].filter((route) => !named.includes(route))
    expect(unnamed, `${unnamed.join(", ")} is new. ${HOW}`).toEqual([])
    expect(named.filter((route) => !routed().has(route))).toEqual([])
    expect(named.filter((route, place) => named.indexOf(route) !== place)).toEqual([])
  })

  test(
    "[ROL-12] each role is let through where the table says so, and refused everywhere else",
    async () => {
      const people: [Role | null, Record<string, string>][] = [[null, {}]]
      for (const role of ROLES) people.push([role, (await app.person(role, role)).session])
      const wrong: string[] = []
      for (const { who, route } of lines.toSorted(
        (a, b) => Number(a.route === LAST) - Number(b.route === LAST),
      )) {
        const allowed: readonly (Role | null)[] = WHO[who]
        const answers = await Promise.all(people.map(([, session]) => lets(session, route)))
        people.forEach(([role], place) => {
          if (answers[place] !== allowed.includes(role))
            wrong.push(`${route}: ${role ?? "nobody"} is ${answers[place] ? "let through" : "refused"}`)
        })
      }
      expect(wrong).toEqual([])
    },
    PATIENCE,
  )
})
