import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as v from "valibot"
import { runCommand } from "./run-command.ts"
import type { Outcome, Suite } from "./suite.ts"

const Report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
})

async function readOutcome(file: string): Promise<Outcome> {
  const { testResults } = v.parse(Report, JSON.parse(await readFile(file, "utf8")))
  const tests = testResults.flatMap((result) => result.assertionResults)
  const brokenFiles = testResults.filter(
    (result) =>
      result.status === "failed" && !result.assertionResults.some((test) => test.status === "failed"),
  )
  return {
    passed: tests.filter((test) => test.status === "passed").length,
    failures: [
      ...tests.filter((test) => test.status === "failed").map((test) => test.fullName),
      ...brokenFiles.map((result) => `${result.name} did not run`),
    ],
    skipped: tests
      .filter((test) => test.status !== "passed" && test.status !== "failed")
      .map((test) => test.fullName),
  }
}

/** Everything that needs no browser: pure functions, components in jsdom, HTTP and storage. */
export const unit: Suite = {
  name: "unit",
  what: "architecture, unit, property, component, storage and API tests",
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), "vetrina-unit-"))
    const report = join(folder, "report.json")
    try {
      const code = await runCommand("npx", [
        "--no-install",
        "vitest",
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ])
      const outcome = await readOutcome(report)
      if (code === 0 || outcome.failures.length > 0) return outcome
      return { ...outcome, failures: [`vitest ended with ${code}`] }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}
