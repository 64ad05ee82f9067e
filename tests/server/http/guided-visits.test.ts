import { afterAll, beforeAll, expect, test } from "vitest"
import { readRealtimeKeys } from "../../../src/server/realtime/identity/realtime-keys.ts"
import { createReadFacts } from "../../../src/server/realtime/visits/stored-facts.ts"
import { createVisitLog } from "../../../src/server/realtime/visits/visit-log.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { type ApiApp, cookieOf, createApiApp } from "../../helpers/server/api-app.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const PASSWORD = "correct horse battery"
const NOON = Date.UTC(2026, 10, 21, 12)

describeOnStorages("a guided visit that is opened ahead", (open) => {
  let storage: Storage
  let vetrina: ApiApp

  beforeAll(async () => {
    storage = await open()
    vetrina = await createApiApp(storage)
  })
  afterAll(() => storage.close())

  async function signedIn(role: "owner" | "guide" | "marketer"): Promise<Record<string, string>> {
    const { staff } = vetrina.api
    const person = { name: role, email: `${role}@example.com`, password: PASSWORD }
    if (role === "owner") await staff.addOwner(person)
    else await staff.add(person, role)
    return cookieOf(
      await vetrina.post("/api/auth/sign-in/email", { email: person.email, password: PASSWORD }),
    )
  }

  test("[GDE-17] guides and the owner get a new code each time, which rooms know as one of ours; others none", async () => {
    const { codes } = await readRealtimeKeys(storage.pool)
    const made: string[] = []
    for (const role of ["owner", "guide"] as const) {
      const cookie = await signedIn(role)
      for (let time = 0; time < 2; time++) {
        const response = await vetrina.post("/api/guided-visits", {}, cookie)
        expect(response.status).toBe(201)
        expect(response.headers.get("cache-control")).toBe("no-store")
        made.push((await response.json()).code)
      }
    }
    expect(made.map((code) => codes.isCode("guided", code))).toEqual([true, true, true, true])
    expect(new Set(made).size).toBe(4)
    expect((await vetrina.post("/api/guided-visits", {}, await signedIn("marketer"))).status).toBe(403)
    expect((await vetrina.post("/api/guided-visits", {})).status).toBe(401)
  })

  test("[GDE-9] [GDE-17] what is written down goes the way of all events, once, and doesn't give the code away", async () => {
    const { pool } = storage
    const { signer, codes } = await readRealtimeKeys(pool)
    const code = codes.make("guided")
    const visits = createVisitLog({
      signer,
      showroomId: "casa-ambrogia",
      accept: async (event) => {
        const sent = { events: [event], sentAt: null, receivedAt: Date.now() }
        const { rejected } = await vetrina.api.ingest.accept(sent)
        if (rejected[0]) throw new Error(rejected[0].reason)
      },
      read: createReadFacts(pool),
      after: () => {},
      onTrouble: (error) => {
        throw error
      },
    })
    const id = visits.idOf(code)
    const fact = { id, guideId: "staff-1" }
    expect(await visits.find(id)).toBeNull()
    visits.keep({ ...fact, what: "started", at: NOON })
    // At once, whether it is stored yet or not.
    expect(await visits.find(id)).toEqual({ guideId: "staff-1", startedAt: NOON, endedAt: null })
    visits.keep({ ...fact, what: "started", at: NOON })
    visits.keep({ ...fact, what: "ended", at: NOON + 65_000 })
    await visits.settled()
    expect(await visits.find(id)).toEqual({ guideId: "staff-1", startedAt: NOON, endedAt: NOON + 65_000 })
    const { rows } = await pool.query<{ type: string; body: unknown }>(
      "select type, body from events where visit_id = $1 order by occurred_at",
      [id],
    )
    expect(rows.map(({ type }) => type)).toEqual(["guided.started", "guided.ended"])
    expect(rows[0]?.body).toMatchObject({ guidedVisitId: id, context: { guideId: "staff-1" } })
    expect(JSON.stringify(rows)).not.toContain(code)
  })
})
