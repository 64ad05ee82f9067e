import type pg from "pg"
import type { Prompt } from "../../domain/prompt.ts"
import type { EditionChange, EditionDeed, EditionSummary } from "../../protocol/prompts.ts"
import type { Edition, Rules } from "./edition.ts"

interface Row {
  readonly number: number
  readonly at: Date
  readonly by_name: string | null
  readonly note: string
  readonly deed: EditionDeed
  readonly changes: readonly EditionChange[]
}

function summaryOf({ number, at, by_name, note, deed, changes }: Row): EditionSummary {
  return { number, at: at.toISOString(), by: by_name, note, deed, changes }
}

const COLUMNS = "number, at, by_name, note, deed, changes"

/** What was published last; `null`: nothing ever was. */
export async function readLatestEdition(
  client: pg.ClientBase | pg.Pool,
  showroomId: string,
): Promise<Edition | null> {
  const { rows } = await client.query<Row & { rules: Rules }>(
    `select ${COLUMNS}, rules from prompt_editions where showroom_id = $1 order by number desc limit 1`,
    [showroomId],
  )
  return rows[0] ? { ...summaryOf(rows[0]), rules: rows[0].rules } : null
}

/** The file as it was when something else was first published. */
export async function readFirstEdition(pool: pg.Pool, showroomId: string): Promise<Rules | null> {
  const { rows } = await pool.query<{ rules: Rules }>(
    "select rules from prompt_editions where showroom_id = $1 and number = 0",
    [showroomId],
  )
  return rows[0]?.rules ?? null
}

const LISTED = 200

/** The newest first; of one prompt, those that changed it. */
export async function listEditions(
  pool: pg.Pool,
  showroomId: string,
  prompt: string | null,
): Promise<readonly EditionSummary[]> {
  const { rows } = await pool.query<Row>(
    `select ${COLUMNS} from prompt_editions
     where showroom_id = $1 and ($2::text is null or changes @> jsonb_build_array(jsonb_build_object('prompt', $2::text)))
     order by number desc limit $3`,
    [showroomId, prompt, LISTED],
  )
  return rows.map(summaryOf)
}

/** A prompt as it last stood with this version; `null`: no edition has it. */
export async function findPromptAt(
  client: pg.ClientBase,
  showroomId: string,
  id: string,
  version: number,
): Promise<Prompt | null> {
  const { rows } = await client.query<{ prompt: Prompt }>(
    `select kept -> 'prompt' as prompt from prompt_editions, jsonb_array_elements(rules -> 'prompts') as kept
     where showroom_id = $1 and kept -> 'prompt' ->> 'id' = $2 and (kept -> 'prompt' ->> 'version')::integer = $3
     order by number desc limit 1`,
    [showroomId, id, version],
  )
  return rows[0]?.prompt ?? null
}

export interface NewEdition {
  readonly number: number
  readonly at: Date
  readonly by: { readonly id: string; readonly name: string } | null
  readonly note: string
  readonly deed: EditionDeed
  readonly changes: readonly EditionChange[]
  readonly rules: Rules
}

export async function insertEdition(
  client: pg.ClientBase,
  showroomId: string,
  edition: NewEdition,
): Promise<void> {
  const { number, at, by, note, deed, changes, rules } = edition
  await client.query(
    `insert into prompt_editions (showroom_id, number, at, by_id, by_name, note, deed, changes, rules)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      showroomId,
      number,
      at,
      by?.id ?? null,
      by?.name ?? null,
      note,
      deed,
      JSON.stringify(changes),
      JSON.stringify(rules),
    ],
  )
}
