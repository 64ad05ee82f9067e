import type { Storage } from "../../../../src/server/storage/storage.ts"
import { createEventsApp, type EventsApp } from "../../../helpers/events/events-app.ts"
import type { Clock } from "../fake-tab.ts"
import { createMortalPool, type Death, type MortalPool } from "./mortal-pool.ts"

/** Two servers on one database, which take turns and are started anew when they were killed. */
export interface ModelServers {
  /** Asks one; with a death, it is killed so if it comes that far. Rejects when its server was killed meanwhile. */
  send(ask: (server: EventsApp) => Response | Promise<Response>, death?: Death): Promise<Response>
}

interface Running {
  readonly mortal: MortalPool
  readonly app: EventsApp
}

export function createModelServers(pool: Storage["pool"], clock: Clock): ModelServers {
  const start = (): Running => {
    const mortal = createMortalPool(pool)
    return { mortal, app: createEventsApp({ pool: mortal.pool, limit: async () => undefined }) }
  }
  const running = [start(), start()]
  let turn = 0
  return {
    async send(ask, death) {
      const place = turn % running.length
      turn += 1
      const server = running[place] ?? start()
      server.app.clock.now = clock.now
      server.mortal.death = death ?? server.mortal.death
      const answer = await ask(server.app)
      if (!server.mortal.isDead) {
        // What it was asked had nothing to write down.
        server.mortal.death = null
        return answer
      }
      if (running[place] === server) running[place] = start()
      throw new TypeError("network connection was lost")
    },
  }
}
