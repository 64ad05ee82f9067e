import { runCommand } from "./run-command.ts"
import type { Suite } from "./suite.ts"

const CHECKS = [
  { name: "format and lint", args: ["biome", "check", "--error-on-warnings", "."] },
  { name: "types", args: ["tsc", "--noEmit"] },
]

/** Format, lint and types; each counts as one test. */
export const checks: Suite = {
  name: "checks",
  what: "format, lint, types",
  run: async () => {
    const failures: string[] = []
    for (const { name, args } of CHECKS) {
      if ((await runCommand("npx", ["--no-install", ...args])) !== 0) failures.push(name)
    }
    return { passed: CHECKS.length - failures.length, failures, skipped: [] }
  },
}
