import type pg from "pg"

/** What is being written of a prompt, or of the policy. */
export interface Draft {
  /** `null`: the policy's. */
  readonly prompt: string | null
  readonly revision: string
  readonly base: number
  readonly body: unknown
  readonly at: Date
  readonly by: string
}

interface Row {
  readonly prompt: string
  readonly revision: string
  readonly base: number
  readonly body: unknown
  readonly at: Date
  readonly by_name: string
}

/** How the policy's draft, which has no name, is kept. */
const keyOf = (prompt: string | null) => prompt ?? ""
const COLUMNS = "prompt, revision, base, body, at, by_name"

function draftOf({ prompt, revision, base, body, at, by_name }: Row): Draft {
  return { prompt: prompt === "" ? null : prompt, revision, base, body, at, by: by_name }
}

type Client = pg.ClientBase | pg.Pool

export async function readDrafts(client: Client, showroomId: string): Promise<readonly Draft[]> {
  const { rows } = await client.query<Row>(
    `select ${COLUMNS} from prompt_drafts where showroom_id = $1 order by prompt`,
    [showroomId],
  )
  return rows.map(draftOf)
}

export async function findDraft(
  client: Client,
  showroomId: string,
  prompt: string | null,
): Promise<Draft | null> {
  const { rows } = await client.query<Row>(
    `select ${COLUMNS} from prompt_drafts where showroom_id = $1 and prompt = $2`,
    [showroomId, keyOf(prompt)],
  )
  return rows[0] ? draftOf(rows[0]) : null
}

export interface SaveDraft {
  readonly prompt: string | null
  /** The revision that is written over; `null`: there is none yet. */
  readonly over: string | null
  readonly base: number
  readonly body: unknown
  readonly at: Date
  readonly by: { readonly id: string; readonly name: string }
}

/** Keeps a draft; `null` when there is another than the one that was to be written over. */
export async function saveDraft(client: Client, showroomId: string, draft: SaveDraft): Promise<Draft | null> {
  const { prompt, over, base, body, at, by } = draft
  const { rows } = await client.query<Row>(
    over === null
      ? `insert into prompt_drafts (showroom_id, prompt, revision, base, body, at, by_id, by_name)
         values ($1, $2, nextval('prompt_draft_revisions'), $3, $4, $5, $6, $7)
         on conflict (showroom_id, prompt) do nothing returning ${COLUMNS}`
      : `update prompt_drafts set revision = nextval('prompt_draft_revisions'), base = $4, body = $5, at = $6,
           by_id = $7, by_name = $8
         where showroom_id = $1 and prompt = $2 and revision = $3 returning ${COLUMNS}`,
    over === null
      ? [showroomId, keyOf(prompt), base, JSON.stringify(body), at, by.id, by.name]
      : [showroomId, keyOf(prompt), over, base, JSON.stringify(body), at, by.id, by.name],
  )
  return rows[0] ? draftOf(rows[0]) : null
}

/** Whether it was that revision, which is gone now. */
export async function removeDraft(
  client: Client,
  showroomId: string,
  prompt: string | null,
  revision: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    "delete from prompt_drafts where showroom_id = $1 and prompt = $2 and revision = $3",
    [showroomId, keyOf(prompt), revision],
  )
  return rowCount === 1
}
