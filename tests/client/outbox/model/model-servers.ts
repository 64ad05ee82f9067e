import type { Storage } from "../../../../src/server/storage/storage.ts"
import { createEventsApp, type EventsApp } from "../../../helpers/events/events-app.ts"
import type { Clock } from "../fake-tab.ts"
import { createMortalPool, type Death, type MortalPool } from "./mortal-pool.ts"

/** Two servers on one database, which take turns and are started anew when they were killed. */
export interface ModelServers {
  send(ask: (server: EventsApp) => Response | Promise<Response>): Promise<Response>
  /** The next request kills its server so. */
  killAt(death: Death): void
  /** Starts what was killed anew; whether there was something. */
  restart(): boolean
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
  const next = () => running[turn % running.length] ?? start()
  return {
    async send(ask) {
      const server = next()
      turn += 1
      server.app.clock.now = clock.now
      return ask(server.app)
    },
    killAt: (death) => {
      next().mortal.death = death
    },
    restart: () => {
      const dead = running.findIndex(({ mortal }) => mortal.isDead)
      if (dead >= 0) running[dead] = start()
      return dead >= 0
    },
  }
}
