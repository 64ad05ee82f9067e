import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as v from "valibot"
import { findChromium } from "../helpers/find-chromium.ts"
import { runCommand } from "./run-command.ts"
import type { Outcome, Suite } from "./suite.ts"

interface Group {
  readonly title: string
  readonly specs: readonly {
    readonly title: string
    readonly tests: readonly {
      readonly status: string
      readonly annotations: readonly { readonly type: string; readonly description?: string | undefined }[]
    }[]
  }[]
  readonly suites?: readonly Group[] | undefined
}

const GroupSchema: v.GenericSchema<Group> = v.object({
  title: v.string(),
  specs: v.array(
    v.object({
      title: v.string(),
      tests: v.array(
        v.object({
          status: v.string(),
          annotations: v.array(v.object({ type: v.string(), description: v.optional(v.string()) })),
        }),
      ),
    }),
  ),
  suites: v.optional(v.array(v.lazy(() => GroupSchema))),
})
const Report = v.object({ suites: v.array(GroupSchema), errors: v.array(v.object({ message: v.string() })) })

function specsOf(group: Group): { name: string; status: string; reason: string }[] {
  const own = group.specs.flatMap((spec) =>
    spec.tests.map((test) => ({
      name: `${group.title} › ${spec.title}`,
      status: test.status,
      reason: test.annotations.find((each) => each.type === "skip")?.description ?? "no reason given",
    })),
  )
  return [...own, ...(group.suites ?? []).flatMap(specsOf)]
}

async function readOutcome(file: string): Promise<Outcome> {
  const report = v.parse(Report, JSON.parse(await readFile(file, "utf8")))
  const specs = report.suites.flatMap(specsOf)
  for (const { name, status } of specs) if (status === "flaky") console.log(`only at the second try: ${name}`)
  return {
    passed: specs.filter((spec) => spec.status === "expected" || spec.status === "flaky").length,
    failures: [
      ...specs.filter((spec) => spec.status === "unexpected").map((spec) => spec.name),
      ...report.errors.map((error) => error.message),
    ],
    skipped: specs.filter((spec) => spec.status === "skipped").map((spec) => `${spec.name}: ${spec.reason}`),
  }
}

/** The journeys, in a real Chromium against the real server; how many at once is the business of playwright.config.ts. */
export const browser: Suite = {
  name: "browser",
  what: "journeys in Chromium",
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), "vetrina-browser-"))
    const report = join(folder, "report.json")
    try {
      const code = await runCommand("npx", ["--no-install", "playwright", "test", "--reporter=list,json"], {
        CHROMIUM_PATH: await findChromium(),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      })
      const outcome = await readOutcome(report)
      if (code === 0 || outcome.failures.length > 0) return outcome
      return { ...outcome, failures: [`playwright ended with ${code}`] }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}
