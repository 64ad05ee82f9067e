import { afterAll, beforeAll, expect, test } from "vitest"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { hashSecret } from "../../../src/server/visitors/hash-secret.ts"
import { type CasesApp, createCasesApp } from "../../helpers/cases/cases-app.ts"
import { findAnywhere } from "../../helpers/storage/find-anywhere.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

describeOnStorages("the whole server", (open) => {
  let storage: Storage
  let vetrina: CasesApp

  beforeAll(async () => {
    storage = await open()
    vetrina = await createCasesApp(storage)
  })
  afterAll(() => storage.close())

  test("[OWN-14] forgets a visitor in every feature that keeps something about them, and nobody else", async () => {
    const guide = await vetrina.colleague("Luca", "guide")
    const [gone, stays] = [vetrina.guest(), vetrina.guest()]
    const mine = await gone.answer({ score: 1, comment: "Non si vede la spina." })
    await stays.answer({ score: 2, comment: "Costa troppo." })
    await gone.did("zone.entered")
    await gone.me("contact", "PUT", {
      ...{ impressionId: mine.impressionId, email: "amina@example.com", consent: true },
    })
    const { rows } = await storage.pool.query<{ id: string }>(
      "select id from cases where impression_id = $1",
      [mine.impressionId],
    )
    const [his] = rows
    if (!his) throw new Error("a low score should have become a case")
    await guide.reply(his.id, "Ora la spina è nella foto.")
    const replies = await (await gone.me("replies")).json()
    expect(replies.replies).toMatchObject([
      { impressionId: mine.impressionId, said: "Non si vede la spina.", text: "Ora la spina è nella foto." },
    ])

    const deletion = await gone.me("deletion", "POST", {})
    expect((await deletion.json()).deleted).toMatchObject({ answers: 1, visits: 1 })
    const traces = [
      "amina@example.com",
      "Non si vede la spina.",
      "Ora la spina",
      mine.impressionId,
      gone.visitId,
    ]
    expect(await findAnywhere(storage.pool, [...traces, String(gone.visitorId)])).toEqual([])
    expect(await findAnywhere(storage.pool, [hashSecret(String(gone.visitorId))])).toEqual(["forgotten.hash"])
    expect((await (await gone.me("replies")).json()).replies).toEqual([])
    expect((await (await stays.me("answers")).json()).answers).toMatchObject([{ comment: "Costa troppo." }])
    expect(await findAnywhere(storage.pool, ["Costa troppo."])).toContain("cases.comment")
  })
})
