import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { Prompt } from "../../../src/domain/prompt.ts"
import { findPromptVersions, keepPromptVersions } from "../../../src/server/prompts/prompt-versions.ts"
import { promptWordingRoute } from "../../../src/server/prompts/prompt-wording-route.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { PROMPTS, promptOf } from "../../feedback/prompts.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const NOON = Date.UTC(2026, 10, 21, 11)
const words = (en: string) => ({ it: en, en })

describeOnStorages("versions of prompts", (open) => {
  let storage: Storage
  let now = NOON

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    now = NOON
    await storage.pool.query("truncate prompt_versions")
  })
  const keep = (...prompts: readonly Prompt[]) =>
    keepPromptVersions({ pool: storage.pool, showroomId: "casa", prompts, now: () => now })
  const find = (id: string) => findPromptVersions(storage.pool, "casa", id)

  test("[ASK-34] are kept with their wording, and all of them stay to be read", async () => {
    const csat = promptOf("csat")
    await keep(...PROMPTS)
    now += 86_400_000
    const followUps = [{ from: 1, to: 2, question: words("Why?") }]
    const next = { ...csat, version: csat.version + 1, question: words("Well?"), followUps }
    await keep(next)
    const [newest, first, ...more] = await find(csat.id)
    expect(more).toEqual([])
    expect(newest).toMatchObject({ version: next.version, since: "2026-11-22T11:00:00.000Z" })
    expect(newest?.wording).toMatchObject({ question: words("Well?"), followUps })
    expect(first).toMatchObject({ version: csat.version, scale: "1-5", since: "2026-11-21T11:00:00.000Z" })
    expect(first?.wording.question).toEqual(csat.question)
  })

  test("[ASK-34] a start with other words or another scale under the same version is refused by name", async () => {
    const csat = promptOf("csat")
    const ces = promptOf("ces")
    await keep(csat, ces)
    await expect(keep({ ...csat, highLabel: words("Great") }, ces)).rejects.toThrow(
      `"${csat.id}": version ${csat.version} was asked with another wording or scale; give it version ${csat.version + 1}`,
    )
    await expect(keep({ ...ces, metric: "csat", scale: "1-5" })).rejects.toThrow(`"${ces.id}"`)
    expect(await find(csat.id)).toHaveLength(1)
  })

  test("what isn't wording may change: its trigger, its limits, its places", async () => {
    const csat = promptOf("csat")
    await keep(csat)
    const { question, ...rest } = csat
    await keep({
      ...rest,
      priority: 99,
      trigger: { on: "cart.added" },
      touchpoints: ["list"],
      question: { en: question.en, it: question.it },
    })
    expect(await find(csat.id)).toHaveLength(1)
  })

  test("[ASK-81] each is told to everybody, also when another is asked by now", async () => {
    const csat = promptOf("csat")
    await keep(csat)
    await keep({ ...csat, version: csat.version + 1, question: words("Well?") })
    const route = promptWordingRoute({ pool: storage.pool, showroomId: "casa" })
    const asked = await route.request(`/api/prompts/${csat.id}/versions/${csat.version}`)
    expect(asked.headers.get("cache-control")).toContain("immutable")
    expect(await asked.json()).toMatchObject({
      ...{ prompt: csat.id, version: csat.version, metric: "csat", scale: "1-5" },
      wording: { question: csat.question, lowLabel: csat.lowLabel },
    })
  })

  test("two servers that start at once keep one", async () => {
    await Promise.all([keep(...PROMPTS), keep(...PROMPTS)])
    expect(await find(promptOf("nps").id)).toHaveLength(1)
  })
})
