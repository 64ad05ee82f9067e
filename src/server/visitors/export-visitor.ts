import type pg from "pg"
import { tellRecordedPart } from "../recordings/tell-recorded-part.ts"
import { asBytes } from "./hash-secret.ts"

/** Rows that are in memory at a time. */
const PAGE = 500

interface Part {
  readonly name: string
  /** Makes a row readable; none: it is as it is. */
  readonly tell?: (body: unknown) => unknown
  /** Rows after `$2`, in the order of the key; `$1` is the visitor, `$3` how many at most. */
  readonly text: string
}

const VISITS = `select visit_id from events where visitor = $1 union select visit_id from impressions where visitor = $1`

const PARTS: readonly Part[] = [
  {
    name: "answers",
    text: `select id as key, json_build_object('impressionId', id, 'visitId', visit_id, 'prompt', prompt,
        'promptVersion', prompt_version, 'metric', metric, 'scale', scale, 'score', score, 'comment', comment,
        'shown', shown, 'dismissed', dismissed, 'withdrawn', withdrawn, 'answeredAt', answered_at, 'day', day,
        'touchpoint', touchpoint, 'product', product, 'stage', stage, 'zone', zone, 'scene', scene,
        'language', language, 'device', device, 'guide', guide, 'persona', persona) as body
      from impressions where visitor = $1 and id > $2 order by id limit $3`,
  },
  {
    name: "events",
    text: `select id::text as key, json_build_object('receivedAt', received_at, 'occurredAt', occurred_at, 'clock', clock,
        'shortened', tamed, 'event', body) as body
      from events where visitor = $1 and id::text > $2 order by id::text limit $3`,
  },
  {
    name: "helpRequests",
    text: `select id::text as key, json_build_object('kind', kind, 'state', state, 'about', about, 'name', name,
        'contact', contact, 'requestedAt', requested_at, 'answeredAt', answered_at, 'closedAt', closed_at,
        'lines', (select json_agg(json_build_object('author', author, 'name', name, 'text', body, 'at', at) order by n)
                  from help_lines where request_id = help_requests.id)) as body
      from help_requests where visit_id in (${VISITS}) and id::text > $2 order by id::text limit $3`,
  },
  {
    name: "bookings",
    text: `select id::text as key, json_build_object('state', state, 'startsAt', starts_at, 'minutes', minutes,
        'name', name, 'email', email, 'timezone', timezone, 'wish', wish, 'product', product_id, 'madeAt', made_at) as body
      from bookings where visit_id in (${VISITS}) and id::text > $2 order by id::text limit $3`,
  },
  {
    name: "orderSheets",
    text: `select id::text as key, json_build_object('presentation', title, 'lines', lines, 'name', name, 'company', company,
        'email', email, 'madeAt', made_at, 'sentAt', sent_at) as body
      from order_sheets where visit_id in (${VISITS}) and id::text > $2 order by id::text limit $3`,
  },
  {
    name: "recordings",
    tell: tellRecordedPart,
    text: `select id::text as key, json_build_object('visitId', visit_id, 'scene', scene_id, 'sceneVersion', scene_version,
        'startedAt', started_at, 'avatar', avatar, 'track', encode(track, 'base64')) as body
      from recording_parts join recordings using (visit_id)
      where visitor = $1 and id::text > $2 order by id::text limit $3`,
  },
  {
    name: "reviews",
    text: `select id::text as key, json_build_object('product', product_id, 'knows', knows, 'firstAt', first_at,
        'versions', (select json_agg(json_build_object('state', state, 'stars', stars, 'title', title, 'text', body,
                       'name', name, 'language', language, 'writtenAt', written_at, 'reason', reason) order by n)
                     from review_versions where review_id = reviews.id)) as body
      from reviews where author = $1 and id::text > $2 order by id::text limit $3`,
  },
  {
    name: "invitations",
    text: `select made_at::text as key, json_build_object('madeAt', made_at, 'sharedAt', shared_at) as body
      from invitations where sharer = $1 and made_at::text > $2 order by made_at::text limit $3`,
  },
  {
    name: "cameByInvitation",
    text: `select came_at::text as key, to_json(came_at) as body
      from invited_visitors where visitor = $1 and came_at::text > $2 order by came_at::text limit $3`,
  },
  {
    name: "usefulReviews",
    text: `select review_id::text as key, to_json(review_id) as body
      from review_votes where voter = $1 and review_id::text > $2 order by review_id::text limit $3`,
  },
]

async function* rowsOf(
  pool: pg.Pool,
  visitor: string,
  { text, tell = (body) => body }: Part,
): AsyncGenerator<string> {
  let after = ""
  for (;;) {
    const { rows } = await pool.query<{ key: string; body: unknown }>(text, [asBytes(visitor), after, PAGE])
    for (const { body } of rows) yield JSON.stringify(tell(body), null, 2)
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.key
  }
}

/** Everything that is kept about a visitor, as one JSON document, a piece at a time. `about`: what it says of itself. */
export async function* exportVisitor(
  pool: pg.Pool,
  visitor: string,
  about: Readonly<Record<string, unknown>>,
): AsyncGenerator<string> {
  yield `{"about": ${JSON.stringify(about, null, 2)}`
  for (const part of PARTS) {
    yield `,\n"${part.name}": [`
    let first = true
    for await (const row of rowsOf(pool, visitor, part)) {
      yield first ? `\n${row}` : `,\n${row}`
      first = false
    }
    yield "]"
  }
  yield "\n}\n"
}
