/**
 * `npm test`: every suite in order, cheapest first, and one line at the end that adds them all up.
 * `npm test -- unit browser` runs only those.
 */

import { browser } from "./suites/browser.ts"
import { checks } from "./suites/checks.ts"
import { addUp, type Outcome, type Suite } from "./suites/suite.ts"
import { unit } from "./suites/unit.ts"

const SUITES: readonly Suite[] = [checks, unit, browser]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !SUITES.some((suite) => suite.name === name))
if (unknown.length > 0) {
  console.error(
    `no suite called ${unknown.join(", ")}: there are ${SUITES.map((suite) => suite.name).join(", ")}`,
  )
  process.exit(2)
}

const outcomes: Outcome[] = []
for (const suite of SUITES) {
  if (wanted.length > 0 && !wanted.includes(suite.name)) continue
  console.log(`\n— ${suite.name}: ${suite.what}`)
  outcomes.push(await suite.run())
}

const total = addUp(outcomes)
for (const skip of total.skipped) console.log(`skipped: ${skip}`)
for (const failure of total.failures) console.log(`failed: ${failure}`)
if (total.passed + total.failures.length === 0) {
  console.error("no test ran")
  process.exit(1)
}
const skipped = total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : ""
console.log(`${total.passed} passed, ${total.failures.length} failed${skipped}`)
process.exit(total.failures.length > 0 ? 1 : 0)
