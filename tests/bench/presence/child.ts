import { type ChildProcess, fork } from "node:child_process"
import { fileURLToPath } from "node:url"

/** What a server process tells of itself since it was last asked. */
export interface Usage {
  /** Milliseconds of processor time, user and system, and of the clock. */
  readonly cpuMs: number
  readonly wallMs: number
  /** Milliseconds: the longest ticks and turns of the event loop. */
  readonly tickP99: number
  readonly loopP99: number
  /** Bytes after a collection, of the heap and outside of it. */
  readonly memory: number
  /** Bytes that were sent; `null` when it isn't the one that counts them. */
  readonly sent: number | null
  /** People by room, where they stand, and whether they are connected. */
  readonly people: readonly (readonly { key: string; x: number; z: number; away: boolean }[])[]
}

export interface ServerChild {
  readonly port: number
  ask(question: "usage"): Promise<Usage>
  /** Tells the bare server what to send: bytes to each client at each tick. */
  tell(bytes: number): void
  stop(): Promise<void>
}

function answer(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`a server of the bench ended with ${code}`))
    child.once("exit", fail)
    child.once("message", (message) => {
      child.off("exit", fail)
      resolve(message)
    })
  })
}

/** Starts a server of its own process, so that its processor time is its own. */
export async function startChild(file: string, args: readonly string[]): Promise<ServerChild> {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = fork(path, [...args], { execArgv: ["--import", "tsx", "--expose-gc"] })
  const port = Number(await answer(child))
  return {
    port,
    ask: async (question) => {
      child.send(question)
      return (await answer(child)) as Usage
    },
    tell: (bytes) => void child.send(bytes),
    stop: async () => {
      const gone = new Promise((resolve) => child.once("exit", resolve))
      child.disconnect()
      child.kill("SIGTERM")
      await gone
    },
  }
}
