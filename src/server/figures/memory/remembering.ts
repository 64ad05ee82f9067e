import type { Registry } from "../../events/registry.ts"
import { rangeToRead } from "../calendar.ts"
import type { Range } from "../metrics-query.ts"
import { type CountsMemory, memoryOf } from "./counts-memory.ts"
import type { Queryable } from "./counts-source.ts"
import { readMarks } from "./read-marks.ts"

export interface RememberingOptions<Query, Options> {
  /** What is stamped when that changes of which it is made. */
  readonly whatsOf: (query: Query) => readonly string[]
  /** The days of which it is made, where they are others than those that are asked for. */
  readonly daysOf?: (query: Query) => Range
  /** What it depends on besides the question and what is counted. */
  readonly nameOf?: (options: Options) => string
}

/** What readers of counts have. */
interface Reading {
  readonly pool: Queryable
  readonly registry: Registry
  readonly memory?: CountsMemory | undefined
}

interface Made<Answer> {
  /** Of the stamps of its days, before it was made. */
  readonly state: string
  readonly answer: Promise<Answer>
}

/** Answers that each process remembers of a kind: those of a few people who look at the same time. */
const REMEMBERED = 100

/**
 * Makes an answer once, and again when something changed of which it is made: whoever opens a screen that somebody looks at, or the same
 * one again, waits for the stamps of its days alone, however much was answered. It must depend on nothing but the question, what is
 * counted, and what `nameOf` tells.
 */
export function remembering<Query extends Range, Options extends Reading, Answer>(
  make: (query: Query, options: Options) => Promise<Answer>,
  { whatsOf, daysOf = rangeToRead, nameOf = () => "" }: RememberingOptions<Query, Options>,
): (query: Query, options: Options) => Promise<Answer> {
  const memories = new WeakMap<CountsMemory, WeakMap<Registry, Map<string, Made<Answer>>>>()

  function knownTo({ registry }: Options, memory: CountsMemory): Map<string, Made<Answer>> {
    const byRegistry = memories.get(memory) ?? new WeakMap<Registry, Map<string, Made<Answer>>>()
    memories.set(memory, byRegistry)
    const known = byRegistry.get(registry) ?? new Map<string, Made<Answer>>()
    byRegistry.set(registry, known)
    return known
  }

  return async (query, options) => {
    const { pool, registry, memory = memoryOf(pool) } = options
    const { showroomId } = registry
    // Before it is made: what comes in between is in it, and makes the state another.
    const marks = await readMarks(pool, { showroomId, whats: whatsOf(query), ...daysOf(query) })
    const state = JSON.stringify([...marks].map(([what, seasons]) => [what, [...seasons].sort()]).sort())
    const known = knownTo(options, memory)
    const name = JSON.stringify([query, nameOf(options)])
    const before = known.get(name)
    const made = before?.state === state ? before : { state, answer: make(query, { ...options, memory }) }
    // The longest unused first.
    known.delete(name)
    known.set(name, made)
    made.answer.catch(() => {
      if (known.get(name) === made) known.delete(name)
    })
    for (const oldest of known.keys()) {
      if (known.size <= REMEMBERED) break
      known.delete(oldest)
    }
    return made.answer
  }
}
