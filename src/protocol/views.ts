export interface ViewColumn {
  readonly name: string
  /** PostgreSQL's name. */
  readonly type: string
  readonly about: string
}

export interface ViewReply {
  /** With its schema: `bi.answers`. */
  readonly name: string
  readonly about: string
  readonly columns: readonly ViewColumn[]
}

/** `GET /api/views`: what tools of others may read with SQL, by the database's own comments. */
export interface ViewsReply {
  readonly views: readonly ViewReply[]
  /** How many roles may read them: without any they aren't kept fresh. */
  readonly readers: number
  /** When they were worked out last, ISO 8601; `null`: never. */
  readonly refreshedAt: string | null
  /** Minutes between two times. */
  readonly everyMinutes: number
  /** Whether the database is one of the company's own, which tools can reach. */
  readonly reachable: boolean
}
