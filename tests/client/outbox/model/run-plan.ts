import { IDBFactory } from "fake-indexeddb"
import { OUTBOX_DATABASE } from "../../../../src/client/outbox/disk-queue.ts"
import type { Storage } from "../../../../src/server/storage/storage.ts"
import { FakeLocks } from "../fake-locks.ts"
import { Clock } from "../fake-tab.ts"
import type { Command, Plan } from "./commands.ts"
import { createFaultyNetwork } from "./faulty-network.ts"
import { createModelServers } from "./model-servers.ts"
import { ModelTab } from "./model-tab.ts"
import { createTeller } from "./teller.ts"

const HOUR = 3_600_000

/** What is owed after everything has gone wrong and come right again. */
export interface Outcome {
  readonly visitId: string
  /** Events that the outbox took and that no accident can excuse the loss of. */
  readonly owed: readonly string[]
  /** All that were ever given to it. */
  readonly offered: ReadonlySet<string>
  readonly unwanted: ReadonlySet<string>
  /** What the outboxes that are still open say is waiting. */
  readonly pending: readonly number[]
}

/** Plays a plan with the real outbox, the real ingest and the real database, then lets everything come right. */
export async function runPlan(plan: Plan, pool: Storage["pool"], visitId: string): Promise<Outcome> {
  const clock = new Clock()
  const faults = [...plan.faults]
  const servers = createModelServers(pool, clock)
  const factory = plan.isPrivate ? null : new IDBFactory()
  const locks = plan.hasLocks ? new FakeLocks() : undefined
  const teller = createTeller(visitId)
  const offered = new Set<string>()
  const taken = new Map<string, ModelTab>()
  const kept = new Set<string>()
  let working = 0

  const busy = async <T>(work: Promise<T>): Promise<T> => {
    working += 1
    try {
      return await work
    } finally {
      working -= 1
    }
  }
  const network = createFaultyNetwork({ servers, clock, faults, busy })
  const open = () =>
    new ModelTab({
      clock,
      factory,
      fetch: network.fetch,
      locks,
      random: () => 0.5,
      busy,
      onKept: (ids) => {
        for (const id of ids) kept.add(id)
      },
    })
  const tabs = [open(), open()]
  const closed: ModelTab[] = []

  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 4; ) {
      await new Promise((resolve) => setImmediate(resolve))
      quiet = working > 0 ? 0 : quiet + 1
    }
  }

  async function spend(ms: number): Promise<void> {
    await settle()
    const until = clock.now + ms
    while (clock.tick(until - clock.now)) await settle()
    clock.now = Math.max(clock.now, until)
  }

  function reopen(index: number): void {
    const old = tabs[index]
    if (old) closed.push(old)
    old?.kill()
    tabs[index] = open()
  }

  async function obey(command: Command): Promise<void> {
    const tab = "tab" in command ? tabs[command.tab] : undefined
    switch (command.kind) {
      case "tell":
        for (const what of command.what) {
          if (!tab?.alive || tab.frozen) return
          const event = teller.tell(what, command.pick, clock.now + tab.skew)
          if (!event) continue
          offered.add(event.id)
          void tab.outbox.add(event).then(() => taken.set(event.id, tab))
        }
        return
      case "wait":
        return spend(command.ms)
      case "sleep":
        await settle()
        clock.now += command.ms
        return spend(1000)
      case "trap":
        if (!tab) return
        tab.trap = { ...command.trap, fate: command.fate }
        await spend(2000)
        tab.trap = null
        if (!tab.alive) reopen(command.tab)
        return
      case "leave":
        if (tab?.alive && !tab.frozen) tab.page.dispatchEvent(new Event("pagehide"))
        return
      case "hide":
      case "show":
        if (!tab?.alive || tab.frozen) return
        tab.hidden = command.kind === "hide"
        tab.page.dispatchEvent(new Event("visibilitychange"))
        return
      case "online":
        if (tab?.alive && !tab.frozen) tab.page.dispatchEvent(new Event("online"))
        return
      case "reload":
        if (tab?.alive && !tab.frozen) tab.page.dispatchEvent(new Event("pagehide"))
        await settle()
        reopen(command.tab)
        return
      case "offline":
        network.isOffline = command.isOffline
        return
      case "skew":
        if (tab) tab.skew = command.ms
        return
      case "disk":
        if (tab) tab.mood = command.mood
        return
      case "evict": {
        await settle()
        if (!factory) return
        const request = factory.deleteDatabase(OUTBOX_DATABASE)
        await busy(new Promise((resolve) => request.addEventListener("success", resolve)))
        kept.clear()
        return
      }
    }
  }

  for (const command of plan.commands) await obey(command)

  faults.length = 0
  network.isOffline = false
  for (const [index, tab] of tabs.entries()) {
    tab.mood = "well"
    if (tab.frozen || !tab.alive) reopen(index)
  }
  await spend(3 * HOUR)
  // What another tab has sent meanwhile is known once one looks.
  for (const tab of tabs) void tab.outbox.flush()
  await spend(1000)
  const gone = (tab: ModelTab) => !tab.alive || tab.frozen
  const owed = [...taken].filter(([id, tab]) => kept.has(id) || !gone(tab)).map(([id]) => id)
  const pending = tabs.map((tab) => tab.outbox.status.getState().pending)
  for (const tab of [...tabs, ...closed]) tab.kill()
  return { visitId, owed, offered, unwanted: teller.unwanted, pending }
}
