import { Hono, type MiddlewareHandler } from "hono"
import type pg from "pg"
import type { ViewReply, ViewsReply } from "../../protocol/views.ts"
import type { HttpEnv } from "../http/http-env.ts"
import { countReaders, readAge } from "./keep-fresh.ts"

export interface ViewsRouteOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly everyMinutes: number
  readonly reachable: boolean
  /** Lets marketers through. */
  readonly guard: MiddlewareHandler<HttpEnv>
}

/** The views as the database describes them. */
export async function describeViews(pool: pg.Pool): Promise<readonly ViewReply[]> {
  const { rows } = await pool.query<ViewReply>(
    `select 'bi.' || relname as name, coalesce(obj_description(pg_class.oid, 'pg_class'), '') as about,
       json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod),
         'about', coalesce(col_description(pg_class.oid, attnum), '')) order by attnum) as columns
     from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
     where relnamespace = 'bi'::regnamespace and relkind = 'v'
     group by pg_class.oid, relname order by relname`,
  )
  return rows
}

/** `GET /api/views`, for marketers: what can be read with SQL, and how fresh it is. */
export function viewsRoute(options: ViewsRouteOptions): Hono<HttpEnv> {
  const { pool, showroomId, everyMinutes, reachable, guard } = options
  return new Hono<HttpEnv>().get("/api/views", guard, async (c) => {
    const [views, readers, age] = await Promise.all([
      describeViews(pool),
      countReaders(pool),
      readAge(pool, showroomId),
    ])
    return c.json({
      ...{ views, readers, everyMinutes, reachable },
      refreshedAt: age && new Date(age.recent).toISOString(),
    } satisfies ViewsReply)
  })
}
