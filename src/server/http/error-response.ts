import type { Context } from "hono"
import { HTTPException } from "hono/http-exception"
import type { Logger } from "pino"
import { HttpError } from "./http-error.ts"

/** PostgreSQL's own words for "not now": shutting down, starting, too many connections, connection lost. */
const UNAVAILABLE = /^(57P0[123]|53300|08...)$/
const BROKEN = /ECONNREFUSED|ECONNRESET|Connection terminated|timeout exceeded when trying to connect/

function isUnavailable(error: Error): boolean {
  if ("code" in error && typeof error.code === "string" && UNAVAILABLE.test(error.code)) return true
  return BROKEN.test(error.message)
}

function asHttpError(error: Error): HttpError | null {
  if (error instanceof HttpError) return error
  if (error instanceof HTTPException) return new HttpError(error.status, "refused", error.message)
  if (!isUnavailable(error)) return null
  return new HttpError(503, "storage-unavailable", "the database can't be reached right now: try again", {
    headers: { "Retry-After": "2" },
    cause: error,
  })
}

/** The one place where an error becomes a response. What wasn't foreseen is logged whole and told to nobody. */
export function errorResponse(error: Error, c: Context, log: Logger): Response {
  const known = asHttpError(error)
  if (known === null) {
    log.error({ err: error, method: c.req.method, path: c.req.path }, "request failed")
    const problem = new HttpError(500, "internal", "something went wrong on the server; it has been logged")
    return c.json(problem.toProblem(), 500)
  }
  if (known.status >= 500) log.warn({ err: error, path: c.req.path }, "request refused")
  return c.json(known.toProblem(), known.status, { ...known.headers })
}
