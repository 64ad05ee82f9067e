import type { ContentfulStatusCode } from "hono/utils/http-status"
import type { Problem } from "../../protocol/problem.ts"

export interface HttpErrorOptions {
  /** Machine-readable particulars, sent as they are. */
  readonly details?: unknown
  /** Such as `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

/** A request that is refused. Thrown where the reason is found; made a response in one place. */
export class HttpError extends Error {
  override readonly name = "HttpError"
  readonly details: unknown
  readonly headers: Readonly<Record<string, string>>

  constructor(
    readonly status: ContentfulStatusCode,
    /** For programs: kebab-case. */
    readonly code: string,
    /** For people: names the subject and the value. */
    message: string,
    { details, headers = {}, cause }: HttpErrorOptions = {},
  ) {
    super(message, { cause })
    this.details = details
    this.headers = headers
  }

  toProblem(): Problem {
    const { code, message, details } = this
    return { error: { code, message, ...(details === undefined ? {} : { details }) } }
  }
}
