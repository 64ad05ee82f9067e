import type { Logger } from "pino"

/** What has to be tidied up before the process may end. */
export interface Shutdown {
  /** Aborted as soon as the end begins: long answers finish then. */
  readonly signal: AbortSignal
  /** Adds a step; the last added runs first. */
  add(name: string, stop: () => Promise<void>): void
  /** Ends the process in good order; further calls are ignored. */
  begin(reason: string, code: 0 | 1): void
}

export interface ShutdownOptions {
  readonly log: Logger
  readonly exit: (code: number) => void
  /** Runs `end` after milliseconds; returns what cancels it. */
  readonly after: (milliseconds: number, end: () => void) => () => void
}

/** Orchestrators kill after ten seconds. */
const PATIENCE_MS = 9_500

export function createShutdown({ log, exit, after }: ShutdownOptions): Shutdown {
  const controller = new AbortController()
  const steps: { name: string; stop: () => Promise<void> }[] = []

  async function run(code: 0 | 1): Promise<void> {
    let outcome: 0 | 1 = code
    for (const { name, stop } of steps.reverse()) {
      await stop().catch((error: unknown) => {
        outcome = 1
        log.error({ err: error }, `could not stop ${name} in good order`)
      })
    }
    log.info("stopped")
    exit(outcome)
  }

  return {
    signal: controller.signal,
    add: (name, stop) => {
      steps.push({ name, stop })
    },
    begin: (reason, code) => {
      if (controller.signal.aborted) return
      log.info({ reason }, "stopping")
      controller.abort()
      after(PATIENCE_MS, () => {
        log.warn("not everything stopped in time")
        exit(code)
      })
      void run(code)
    },
  }
}
