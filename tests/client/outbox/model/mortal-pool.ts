import type pg from "pg"

/** Where a server dies: at which question of a transaction to the database, before or after it was answered. */
export interface Death {
  readonly question: number
  readonly when: "before" | "after"
}

export interface MortalPool {
  readonly pool: pg.Pool
  /** The next transaction ends so. */
  death: Death | null
  isDead: boolean
}

const ENDED = "the server was killed"

/**
 * A server's connections to the real database, which can be cut at any question of a transaction, as a kill cuts them:
 * what isn't committed is undone by the database itself.
 */
export function createMortalPool(real: pg.Pool): MortalPool {
  async function connect(): Promise<pg.PoolClient> {
    if (self.isDead) throw new Error(ENDED)
    const client = await real.connect()
    let asked = 0
    let isCut = false
    function cut(): void {
      if (isCut) return
      isCut = true
      self.isDead = true
      self.death = null
      client.release(true)
    }
    const query = async (...question: Parameters<pg.PoolClient["query"]>) => {
      const { death } = self
      const isHere = death !== null && death.question === asked
      asked += 1
      if (isHere && death.when === "before") cut()
      if (isCut) throw new Error(ENDED)
      const answer = await client.query(...question)
      if (isHere) {
        cut()
        throw new Error(ENDED)
      }
      return answer
    }
    const release = (broken?: boolean | Error) => {
      if (!isCut) client.release(broken)
    }
    return Object.assign(Object.create(client), { query, release })
  }
  const self: MortalPool = {
    pool: Object.assign(Object.create(real), { connect }),
    death: null,
    isDead: false,
  }
  return self
}
