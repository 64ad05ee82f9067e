import { afterAll, beforeAll, expect, test } from "vitest"
import type { Report } from "../../../src/server/realtime/room/effect.ts"
import { createReportStore } from "../../../src/server/storage/report-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const AT = Date.parse("2026-11-21T12:00:00Z")

const report: Report = {
  by: "b".repeat(22),
  of: "o".repeat(22),
  name: "Mario '; drop table reports; --",
  reason: "insult",
  text: "He said “…” 🏺",
  room: "open~flagship~1",
  lines: [{ at: AT - 1_000, text: "something foul" }],
}

describeOnStorages("reports", (open) => {
  let storage: Storage
  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())

  test("[TOG-14] a report is kept whole, with the words that it is about", async () => {
    const reports = createReportStore({ pool: storage.pool, showroomId: "casa-ambrogia", now: () => AT })
    await reports.add(report)
    await reports.add({ ...report, lines: [], text: "" })
    const { rows } = await storage.pool.query("select * from reports order by comment desc")
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      showroom_id: "casa-ambrogia",
      at: new Date(AT),
      by_key: report.by,
      of_key: report.of,
      name: report.name,
      reason: "insult",
      comment: report.text,
      room: report.room,
      lines: [{ at: "2026-11-21T11:59:59.000Z", text: "something foul" }],
    })
  })
})
