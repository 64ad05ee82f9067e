import type pg from "pg"
import type { PromptMetric } from "../../domain/prompt.ts"
import type { Scale } from "../../metrics/index.ts"
import type { VisitorDay } from "../personas/visitor-days.ts"
import { asBytes } from "../visitors/hash-secret.ts"
import type { Dimension } from "./cell.ts"
import type { Impression } from "./impression.ts"

type Keys = Readonly<Record<Dimension, string>>

interface ImpressionRow extends Keys {
  readonly id: string
  readonly showroom_id: string
  readonly visit_id: string
  readonly visitor: string | null
  readonly prompt_version: number
  readonly metric: PromptMetric
  readonly scale: Scale
  readonly day: string
  readonly spot: string
  readonly cell_order: string
  readonly persona_rules: string
  readonly shown: boolean
  readonly dismissed: boolean
  readonly answered: boolean
  readonly withdrawn: boolean
  readonly score: number | null
  readonly score_order: string
  readonly comment: string | null
  readonly comment_order: string
  readonly answered_at: Date | number | null
}

const TYPES: Readonly<Record<keyof ImpressionRow, string>> = {
  id: "text",
  showroom_id: "text",
  visit_id: "text",
  visitor: "bytea",
  prompt_version: "integer",
  metric: "text",
  scale: "text",
  day: "date",
  touchpoint: "text",
  product: "text",
  stage: "text",
  zone: "text",
  scene: "text",
  language: "text",
  device: "text",
  guide: "text",
  experiment: "text",
  prompt: "text",
  persona: "text",
  persona_rules: "text",
  spot: "text",
  cell_order: "text",
  shown: "boolean",
  dismissed: "boolean",
  answered: "boolean",
  withdrawn: "boolean",
  score: "smallint",
  score_order: "text",
  comment: "text",
  comment_order: "text",
  answered_at: "timestamptz",
}
const COLUMNS = Object.keys(TYPES)
const LIST = COLUMNS.join(", ")

/** As text and as milliseconds: the driver would make a date of the process's own time zone. */
function readable(column: string): string {
  if (column === "day") return "day::text"
  if (column === "visitor") return "encode(visitor, 'hex') as visitor"
  if (column === "answered_at") return "(extract(epoch from answered_at) * 1000)::float8 as answered_at"
  return column
}

const READABLE = COLUMNS.map(readable).join(", ")
const SELECT = `select ${READABLE} from impressions where `

const UPSERT = `
insert into impressions (${LIST})
select ${LIST} from json_to_recordset($1::json) as row(
  ${Object.entries(TYPES)
    .map(([column, type]) => `${column} ${type}`)
    .join(", ")})
on conflict (id) do update set ${COLUMNS.filter((column) => column !== "id")
  .map((column) => `${column} = excluded.${column}`)
  .join(", ")}`

function pickKeys(from: Keys): Keys {
  const { touchpoint, product, stage, zone, scene, language, device, guide, experiment, prompt, persona } =
    from
  return { touchpoint, product, stage, zone, scene, language, device, guide, experiment, prompt, persona }
}

function fromRow(row: ImpressionRow): Impression {
  const { metric, scale, day, spot } = row
  return {
    id: row.id,
    visitId: row.visit_id,
    visitor: row.visitor,
    promptId: row.prompt,
    promptVersion: row.prompt_version,
    cell: { showroomId: row.showroom_id, metric, scale, day, keys: pickKeys(row), spot },
    cellOrder: row.cell_order,
    personaRules: row.persona_rules,
    shown: row.shown,
    dismissed: row.dismissed,
    answered: row.answered,
    withdrawn: row.withdrawn,
    score: row.score,
    scoreOrder: row.score_order,
    comment: row.comment,
    commentOrder: row.comment_order,
    answeredAt: row.answered_at === null ? null : Math.round(Number(row.answered_at)),
  }
}

function toRow(impression: Impression): ImpressionRow {
  const { cell, answeredAt } = impression
  return {
    id: impression.id,
    showroom_id: cell.showroomId,
    visit_id: impression.visitId,
    visitor: asBytes(impression.visitor),
    prompt_version: impression.promptVersion,
    metric: cell.metric,
    scale: cell.scale,
    day: cell.day,
    ...cell.keys,
    spot: cell.spot,
    cell_order: impression.cellOrder,
    persona_rules: impression.personaRules,
    shown: impression.shown,
    dismissed: impression.dismissed,
    answered: impression.answered,
    withdrawn: impression.withdrawn,
    score: impression.score,
    score_order: impression.scoreOrder,
    comment: impression.comment,
    comment_order: impression.commentOrder,
    answered_at: answeredAt === null ? null : new Date(answeredAt),
  }
}

export async function findImpressions(
  client: pg.ClientBase,
  ids: readonly string[],
): Promise<Map<string, Impression>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<ImpressionRow>({
    name: "impressions-find",
    text: `${SELECT} id = any($1)`,
    values: [ids],
  })
  return new Map(rows.map((row) => [row.id, fromRow(row)]))
}

/** Impressions of a visitor, and those of nobody in particular in these visits. */
export async function findImpressionsOf(
  client: pg.ClientBase,
  { visitor, visitIds }: { readonly visitor: string | null; readonly visitIds: readonly string[] },
): Promise<readonly Impression[]> {
  const { rows } = await client.query<ImpressionRow>(
    `${SELECT} visitor = $1 or (visitor is null and visit_id = any($2))`,
    [asBytes(visitor), visitIds],
  )
  return rows.map(fromRow)
}

/** What could change of which persona a visit was, before a question was shown in it. */
export interface Overtaking {
  /** Only what these rules have judged. */
  readonly edition: string
  /** By visit, milliseconds since the epoch. */
  readonly firstSteps: ReadonlyMap<string, number>
  readonly newDays: readonly VisitorDay[]
}

/**
 * Each visit and each visitor is looked up on its own (`offset 0` keeps the planner from joining): a plan that is made
 * while the table is nearly empty would read all of it, and be kept while it grows.
 */
const OVERTAKEN = `
select ${READABLE} from unnest($2::text[], $3::text[]) as step(visit, at), lateral (
  select * from impressions
  where visit_id = step.visit and visitor is not null and persona_rules = $1
    and substr(cell_order, 3, 24) collate "C" >= step.at offset 0) as asked
union
select ${READABLE} from unnest($4::bytea[], $5::date[]) as here(known, since), lateral (
  select * from impressions where visitor = here.known and persona_rules = $1 and day > here.since offset 0) as asked`

/** Impressions that were judged before something was known that was done before them. */
export async function findOvertaken(
  client: pg.ClientBase,
  { edition, firstSteps, newDays }: Overtaking,
): Promise<readonly Impression[]> {
  if (firstSteps.size === 0 && newDays.length === 0) return []
  const { rows } = await client.query<ImpressionRow>({
    name: "impressions-overtaken",
    text: OVERTAKEN,
    values: [
      edition,
      [...firstSteps.keys()],
      [...firstSteps.values()].map((at) => new Date(at).toISOString()),
      newDays.map(({ visitor }) => asBytes(visitor)),
      newDays.map(({ day }) => day),
    ],
  })
  return rows.map(fromRow)
}

export async function saveImpressions(
  client: pg.ClientBase,
  impressions: readonly Impression[],
): Promise<void> {
  if (impressions.length === 0) return
  const values = [JSON.stringify(impressions.map(toRow))]
  await client.query({ name: "impressions-save", text: UPSERT, values })
}
