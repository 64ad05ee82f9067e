import type pg from "pg"
import type { Logger } from "pino"
import * as v from "valibot"
import type { AskingPolicy } from "../../domain/asking-policy.ts"
import type { Prompt } from "../../domain/prompt.ts"
import type { PubSub } from "../pub-sub/pub-sub.ts"
import { createTopic } from "../pub-sub/topic.ts"
import type { ShowroomData } from "../showroom/load-showroom.ts"
import { type Edition, editionOfFile } from "./edition.ts"
import { readFirstEdition, readLatestEdition } from "./edition-store.ts"
import { fileChanges } from "./file-changes.ts"
import type { KnownPrompts } from "./known-prompts.ts"
import { type KeptVersion, keepPromptVersions, readVersions } from "./prompt-versions.ts"
import { type Usable, usablePrompts } from "./usable-prompts.ts"

export interface RulesInForceOptions {
  readonly pool: pg.Pool
  /** As the files say. */
  readonly showroom: ShowroomData
  /** Tells the other processes; none: there is nobody to be told. */
  readonly pubSub?: PubSub
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export interface RulesInForce {
  /** The showroom, which asks what is in force at any moment. */
  readonly showroom: ShowroomData
  readonly touchpoints: ReadonlySet<string>
  edition(): Edition
  /** What of the edition is asked, and what can't be. */
  usable(): Usable
  /** Takes over what was published last, here and in every other process. */
  published(): Promise<void>
}

/** Everything of one edition that is asked for often. */
interface Held {
  readonly edition: Edition
  readonly usable: Usable
  readonly known: readonly Prompt[]
  readonly versions: ReadonlyMap<string, KeptVersion>
}

/** Milliseconds between two looks for what others have published. */
const LOOK_EVERY = 1000

const nameOf = (prompt: string, version: number) => `${prompt} ${version}`

/**
 * What is asked, in this process: what was published last, or what the file says as long as nothing was.
 *
 * @throws an error that names each prompt of the file that asks something else than its version did before.
 */
export async function openRulesInForce(options: RulesInForceOptions): Promise<RulesInForce> {
  const { pool, showroom: files, pubSub, log, now } = options
  const showroomId = files.showroom.id
  const touchpoints = new Set(files.scenes.flatMap((scene) => scene.touchpoints.map(({ id }) => id)))

  async function read(): Promise<Held> {
    const edition = (await readLatestEdition(pool, showroomId)) ?? editionOfFile(files)
    const usable = usablePrompts(edition.rules, touchpoints)
    for (const { prompt, path, expected } of usable.problems)
      log.warn({ prompt, path, expected }, "a published prompt can't be asked")
    const rows = await readVersions(pool, showroomId)
    return {
      edition,
      usable,
      known: edition.rules.prompts.map(({ prompt }) => prompt),
      versions: new Map(rows.map((row) => [nameOf(row.prompt, row.version), row])),
    }
  }

  const started = await readLatestEdition(pool, showroomId)
  if (started === null) await keepPromptVersions({ pool, showroomId, prompts: files.prompts, now })
  else {
    const changes = fileChanges(files, await readFirstEdition(pool, showroomId))
    if (changes !== null)
      log.warn(
        {
          prompts: changes.prompts.map(({ id }) => id),
          policy: changes.policy !== null,
          edition: started.number,
        },
        "scenes/prompts.json has changed and isn't in force: what was published on the dashboard is",
      )
  }
  let held = await read()
  let reading: Promise<void> | null = null
  let lookedAt = Number.NEGATIVE_INFINITY

  /** One look at a time; who asks while there is one waits for the next. */
  async function look(): Promise<void> {
    lookedAt = now()
    const next = await read()
    if (next.edition.number >= held.edition.number) held = next
  }
  async function refresh(): Promise<void> {
    if (reading) await reading.catch(() => {})
    reading ??= look().finally(() => {
      reading = null
    })
    return reading
  }
  const topic = pubSub && createTopic(pubSub, "prompts.published", v.strictObject({ number: v.number() }))
  const hear = () => {
    refresh().catch((error: unknown) =>
      log.warn({ err: error }, "what was published couldn't be read: it is tried again"),
    )
  }
  topic?.subscribe(({ number }) => {
    if (number > held.edition.number) hear()
  })
  topic?.onGap(hear)

  const known: KnownPrompts = {
    prompts: () => held.known,
    metricOf: (prompt, version) => held.versions.get(nameOf(prompt, version))?.metric,
    questionOf: (prompt, version) => held.versions.get(nameOf(prompt, version))?.wording.question,
    lookAgain: async () => {
      if (now() - lookedAt >= LOOK_EVERY) await refresh()
    },
  }
  return {
    touchpoints,
    edition: () => held.edition,
    usable: () => held.usable,
    published: async () => {
      await refresh()
      topic?.publish({ number: held.edition.number })
    },
    showroom: {
      showroom: files.showroom,
      scenes: files.scenes,
      get prompts(): readonly Prompt[] {
        return held.usable.prompts
      },
      get policy(): AskingPolicy {
        return held.edition.rules.policy
      },
      known,
    },
  }
}
