import { type ChildProcess, spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"

const WATCHER = fileURLToPath(new URL("../../helpers/process/parent-watcher.ts", import.meta.url))

/** Runs the watcher below a process that is called `title`, with a shell between when `shell`, as npm does it. */
function startBelow(title: string, { shell }: { shell: boolean }): ChildProcess {
  const program = `
    process.title = ${JSON.stringify(title)}
    const { spawn } = require("node:child_process")
    const command = [process.execPath, "--import", "tsx", ${JSON.stringify(WATCHER)}]
    ${shell ? 'spawn("sh", ["-c", command.join(" ") + "; exit $?"]' : "spawn(command[0], command.slice(1)"}, { stdio: "inherit" })
  `
  return spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] })
}

async function until(child: ChildProcess, pattern: RegExp): Promise<string> {
  let said = ""
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk) => {
      said += String(chunk)
      if (pattern.test(said)) resolve(said)
    })
    child.stdout?.on("end", () => reject(new Error(`ended after: ${said}`)))
  })
}

describe("watchParent", () => {
  test("[STA-14] tells when npm is killed, though a shell between stays", async () => {
    const npm = startBelow("npm start", { shell: true })
    await until(npm, /watching \d+/)
    const gone = until(npm, /gone/)
    npm.kill("SIGKILL")
    expect(await gone).toBe("gone\n")
  })

  test("[STA-14] tells when the parent itself is killed, whatever it is called", async () => {
    const parent = startBelow("a supervisor", { shell: false })
    await until(parent, /watching \d+/)
    const gone = until(parent, /gone/)
    parent.kill("SIGKILL")
    expect(await gone).toBe("gone\n")
  })
})
