/** A process that watches whoever started it, says `watching` and its number, and `gone` when they have ended. */
import { watchParent } from "../../../src/server/process/watch-parent.ts"

const waiting = setInterval(() => undefined, 1000)
watchParent(() => {
  process.stdout.write("gone\n")
  clearInterval(waiting)
})
process.stdout.write(`watching ${process.pid}\n`)
