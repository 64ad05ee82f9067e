/** A JSON Schema, or a reference to one of the document's own. */
export type Schema = Readonly<Record<string, unknown>>

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
export const text: Schema = { type: "string" }
export const listOf = (items: Schema): Schema => ({ type: "array", items })
export const oneOf = (...values: readonly string[]): Schema => ({ type: "string", enum: values })

export function record(
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema {
  return {
    type: "object",
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
  }
}

export interface OperationOptions {
  readonly summary: string
  readonly tag: string
  /** Who may: everybody when it is left out. */
  readonly signedIn?: boolean
  /** Whether it takes the company's link, or somebody signed in. */
  readonly linked?: boolean
  /** Whether it is asked by a visitor about themselves. */
  readonly visitor?: boolean
  readonly query?: Readonly<Record<string, Schema & { readonly description?: string }>>
  readonly path?: Readonly<Record<string, Schema>>
  readonly body?: Schema
  readonly answer: Schema
  /** The status of the answer: 200 when it is left out. */
  readonly status?: number
  readonly type?: string
  /** Statuses of the refusals that it may answer with. */
  readonly refusals?: readonly number[]
}

export type Operation = Readonly<Record<string, unknown>>
export type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

const REFUSALS: Readonly<Record<number, string>> = {
  400: "the request is wrong; the message says where",
  401: "it isn't said who asks",
  403: "the role doesn't allow it",
  404: "there is no such thing",
  409: "it is so already",
  410: "it was there, and is no more",
  412: "somebody else changed it meanwhile; the details say what it is now",
  413: "the body is too large",
  415: "the body is not JSON",
  428: "it isn't said which revision is meant",
  429: "too many requests: wait as long as Retry-After says",
  503: "not now: try again",
}

const json = (schema: Schema) => ({ "application/json": { schema } })

/** One operation of the document; query parameters are optional, path parameters are not. */
export function operation(options: OperationOptions): Operation {
  const { summary, tag, signedIn = false, query = {}, path = {}, body, answer, status = 200 } = options
  const { type = "application/json", refusals = [], visitor = false, linked = false } = options
  const parameter = (place: "query" | "path") => (entry: [string, Schema]) => ({
    name: entry[0],
    in: place,
    required: place === "path",
    schema: entry[1],
  })
  const refused = [...new Set([...(signedIn ? [401, 403] : visitor ? [401] : []), ...refusals])]
  return {
    summary,
    tags: [tag],
    ...(signedIn ? { security: [{ session: [] }] } : {}),
    ...(linked ? { security: [{ session: [] }, { link: [] }] } : {}),
    ...(visitor ? { security: [{ visitor: [] }] } : {}),
    parameters: [
      ...Object.entries(path).map(parameter("path")),
      ...Object.entries(query).map(parameter("query")),
    ],
    ...(body ? { requestBody: { required: true, content: json(body) } } : {}),
    responses: {
      [status]: { description: "done", content: { [type]: { schema: answer } } },
      ...Object.fromEntries(
        refused.map((code) => [
          code,
          { description: REFUSALS[code] ?? "refused", content: json(ref("Problem")) },
        ]),
      ),
    },
  }
}
