import { listOf, operation, type Paths, record, text } from "./operation.ts"

const view = record({
  name: text,
  about: text,
  columns: listOf(record({ name: text, type: text, about: text })),
})

export const VIEWS_PATHS: Paths = {
  "/api/views": {
    get: operation({
      summary: "What tools of others may read with SQL, column by column, and how fresh it is; for marketers",
      tag: "feedback",
      signedIn: true,
      answer: record({
        views: listOf(view),
        readers: { type: "integer", minimum: 0 },
        refreshedAt: { anyOf: [{ type: "string", format: "date-time" }, { type: "null" }] },
        everyMinutes: { type: "integer", minimum: 1 },
        reachable: { type: "boolean" },
      }),
    }),
  },
}
