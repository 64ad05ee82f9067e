import { pino } from "pino"
import { describe, expect, test } from "vitest"
import { createShutdown } from "../../../src/server/process/shutdown.ts"

function harness() {
  const said: string[] = []
  let timeUp = () => {}
  let exited = (_: number) => {}
  const exit = new Promise<number>((resolve) => {
    exited = resolve
  })
  const shutdown = createShutdown({
    log: pino({ level: "silent" }),
    exit: (code) => exited(code),
    after: (_, end) => {
      timeUp = end
      return () => undefined
    },
  })
  const step = (name: string, stop: () => Promise<void> = async () => undefined) =>
    shutdown.add(name, async () => {
      said.push(name)
      await stop()
    })
  return { shutdown, said, exit, step, timeUp: () => timeUp() }
}

describe("ending the process", () => {
  test("[STA-15] the last that was started stops first, and the end is 0", async () => {
    const { shutdown, said, exit, step } = harness()
    step("database")
    step("server")
    shutdown.begin("SIGTERM", 0)
    expect(shutdown.signal.aborted).toBe(true)
    expect(await exit).toBe(0)
    expect(said).toEqual(["server", "database"])
  })

  test("[STA-15] a second signal changes nothing", async () => {
    const { shutdown, said, exit, step } = harness()
    step("server")
    shutdown.begin("SIGTERM", 0)
    shutdown.begin("SIGINT", 1)
    expect(await exit).toBe(0)
    expect(said).toEqual(["server"])
  })

  test("[STA-15] one that can't stop doesn't keep the others, and is told by the exit code", async () => {
    const { shutdown, said, exit, step } = harness()
    step("database")
    step("server", () => Promise.reject(new Error("stuck")))
    shutdown.begin("SIGTERM", 0)
    expect(await exit).toBe(1)
    expect(said).toEqual(["server", "database"])
  })

  test("[STA-15] one that never stops is left behind when time is up", async () => {
    const { shutdown, said, exit, step, timeUp } = harness()
    step("server", () => new Promise(() => undefined))
    shutdown.begin("SIGTERM", 0)
    timeUp()
    expect(await exit).toBe(0)
    expect(said).toEqual(["server"])
  })
})
