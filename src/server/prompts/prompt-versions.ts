import type pg from "pg"
import type { Prompt, PromptMetric } from "../../domain/prompt.ts"
import type { Scale } from "../../metrics/index.ts"
import type { PromptVersionsReply, Wording } from "../../protocol/prompt-versions.ts"

export function wordingOf(prompt: Prompt): Wording {
  const { question, teaser, lowLabel, highLabel, commentLabel, followUps = [] } = prompt
  return { question, teaser, lowLabel, highLabel, commentLabel, followUps }
}

export interface KeepVersionsOptions {
  /** A client keeps them in its transaction. */
  readonly pool: pg.Pool | pg.ClientBase
  readonly showroomId: string
  readonly prompts: readonly Prompt[]
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const KEEP = `
insert into prompt_versions (showroom_id, prompt, version, metric, scale, wording, since)
select $1, prompt, version, metric, scale, wording, $3 from json_to_recordset($2::json) as row(
  prompt text, version integer, metric text, scale text, wording jsonb)
on conflict (showroom_id, prompt, version) do nothing`

/** As the database compares: the order of keys in JSON means nothing. */
const CHANGED = `
select row.prompt, row.version from json_to_recordset($2::json) as row(
  prompt text, version integer, metric text, scale text, wording jsonb)
join prompt_versions as kept on kept.showroom_id = $1 and kept.prompt = row.prompt and kept.version = row.version
where (kept.metric, kept.scale, kept.wording) is distinct from (row.metric, row.scale, row.wording)
order by 1`

/**
 * Keeps what the prompts in force ask, by version.
 *
 * @throws an error that names each prompt that asks something else than its version did before: answers to one would be
 * read as answers to the other.
 */
export async function keepPromptVersions(options: KeepVersionsOptions): Promise<void> {
  const { pool, showroomId, prompts, now } = options
  const rows = JSON.stringify(
    prompts.map((prompt) => {
      const { id, version, metric, scale } = prompt
      return { prompt: id, version, metric, scale, wording: wordingOf(prompt) }
    }),
  )
  const changed = await pool.query<{ prompt: string; version: number }>(CHANGED, [showroomId, rows])
  if (changed.rows.length > 0) {
    const names = changed.rows.map(
      ({ prompt, version }) =>
        `"${prompt}": version ${version} was asked with another wording or scale; give it version ${version + 1} or a later one`,
    )
    throw new Error(`scenes/prompts.json:\n${names.join("\n")}`)
  }
  await pool.query(KEEP, [showroomId, rows, new Date(now())])
}

/** Every version of a prompt that was ever in force, the newest first; empty for one that never was. */
export async function findPromptVersions(
  pool: pg.Pool,
  showroomId: string,
  prompt: string,
): Promise<PromptVersionsReply["versions"]> {
  type Version = PromptVersionsReply["versions"][number]
  const { rows } = await pool.query<Omit<Version, "since"> & { since: Date }>(
    `select version, metric, scale, since, wording from prompt_versions
     where showroom_id = $1 and prompt = $2 order by version desc`,
    [showroomId, prompt],
  )
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }))
}

/** A version as far as answers to it need it. */
export interface KeptVersion {
  readonly prompt: string
  readonly version: number
  readonly metric: PromptMetric
  readonly wording: Wording
}

/** Every version of every prompt that was ever in force. */
export async function readVersions(
  client: pg.Pool | pg.ClientBase,
  showroomId: string,
): Promise<readonly KeptVersion[]> {
  const { rows } = await client.query<KeptVersion>(
    "select prompt, version, metric, wording from prompt_versions where showroom_id = $1",
    [showroomId],
  )
  return rows
}

/** One version; `null`: there was none. */
export async function findVersion(
  client: pg.ClientBase,
  showroomId: string,
  prompt: string,
  version: number,
): Promise<(KeptVersion & { readonly scale: Scale }) | null> {
  const { rows } = await client.query<KeptVersion & { readonly scale: Scale }>(
    `select prompt, version, metric, scale, wording from prompt_versions
     where showroom_id = $1 and prompt = $2 and version = $3`,
    [showroomId, prompt, version],
  )
  return rows[0] ?? null
}
