import * as v from "valibot"
import type { Api } from "../../client/api.ts"
import { parseWith } from "../../domain/parsing.ts"
import { severalPath } from "./several-path.ts"

const reply = v.object({ replies: v.array(v.unknown()) })

/** The answers to several questions by their addresses. */
export type Replies = ReadonlyMap<string, unknown>

/** Reads what was told at `severalPath(paths)`. */
export function parseSeveral(paths: readonly string[], body: unknown): Replies {
  const { replies } = parseWith(reply, body, "GET /api/metrics/several")
  return new Map(paths.map((path, index) => [path, replies[index]]))
}

/** Asks several numbers in one request: each request costs the page and the server more than the number does. */
export async function askSeveral(api: Api, paths: readonly string[], signal: AbortSignal): Promise<Replies> {
  return parseSeveral(paths, await api.get<unknown>(severalPath(paths), signal))
}
