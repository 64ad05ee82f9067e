import { LANGUAGES } from "../../../domain/language.ts"
import { listOf, oneOf, operation, type Paths, record, ref, text } from "./operation.ts"

export const SHOWROOM_PATHS: Paths = {
  "/api/health": {
    get: operation({
      summary: "Whether requests can be served",
      tag: "server",
      answer: ref("Health"),
      refusals: [503],
    }),
  },
  "/api/openapi.json": {
    get: operation({ summary: "This description", tag: "server", answer: { type: "object" } }),
  },
  "/api/app.webmanifest": {
    get: operation({
      summary: "The shop as an app that a browser can install",
      tag: "shop",
      query: { lang: oneOf(...LANGUAGES) },
      type: "application/manifest+json",
      answer: { type: "object" },
    }),
  },
  "/api/showroom": {
    get: operation({
      summary: "The showroom, its touchpoints and prompts in force",
      tag: "shop",
      answer: ref("Showroom"),
    }),
  },
  "/api/stands": {
    get: operation({
      summary: "The products on display, and in which zone",
      tag: "shop",
      answer: record({
        stands: listOf(
          record({ productId: text, scene: text, zone: record({ id: text, name: { type: "object" } }) }),
        ),
      }),
    }),
  },
  "/api/scenes/{id}": {
    get: operation({
      summary: "A scene, and which product stands where",
      tag: "shop",
      path: { id: { type: "string" } },
      answer: ref("StockedScene"),
      refusals: [404],
    }),
  },
}
