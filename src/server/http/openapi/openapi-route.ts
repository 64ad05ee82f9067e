import { Hono } from "hono"
import { WEBHOOK_EVENTS, WEBHOOK_TEST } from "../../../protocol/webhooks.ts"
import type { HttpEnv } from "../http-env.ts"
import { ACCESS_PATHS, ACCESS_SCHEMAS } from "./access-paths.ts"
import { ACCOUNT_PATHS, ACCOUNT_SCHEMAS } from "./account-paths.ts"
import { ACTIONS_PATHS, ACTIONS_SCHEMAS } from "./actions-paths.ts"
import { BOARDS_PATHS, BOARDS_SCHEMAS } from "./boards-paths.ts"
import { BOOKING_PATHS, BOOKING_SCHEMAS } from "./booking-paths.ts"
import { CART_PATHS } from "./cart-paths.ts"
import { CART_SCHEMAS } from "./cart-schemas.ts"
import { CASES_PATHS, CASES_SCHEMAS } from "./cases-paths.ts"
import { CHANGE_PATHS } from "./change-paths.ts"
import { DIGEST_PATHS, DIGEST_SCHEMAS } from "./digest-paths.ts"
import { FEEDBACK_PATHS } from "./feedback-paths.ts"
import { FEEDBACK_SCHEMAS } from "./feedback-schemas.ts"
import { HELP_PATHS } from "./help-paths.ts"
import { HELP_SCHEMAS } from "./help-schemas.ts"
import { INVITATIONS_PATHS } from "./invitations-paths.ts"
import { JOURNEYS_PATHS } from "./journeys-paths.ts"
import { ME_PATHS } from "./me-paths.ts"
import type { Paths } from "./operation.ts"
import { ORDER_SHEET_PATHS, ORDER_SHEET_SCHEMAS } from "./order-sheet-paths.ts"
import { PLAN_PATHS, PLAN_SCHEMAS } from "./plan-paths.ts"
import { PRESENTATIONS_PATHS, PRESENTATIONS_SCHEMAS } from "./presentations-paths.ts"
import { PROMPTS_PATHS, PROMPTS_SCHEMAS } from "./prompts-paths.ts"
import { PULSE_PATHS, PULSE_SCHEMAS } from "./pulse-paths.ts"
import { REVIEWS_PATHS, REVIEWS_SCHEMAS } from "./reviews-paths.ts"
import { SCHEMAS } from "./schemas.ts"
import { SHOWROOM_PATHS } from "./showroom-paths.ts"
import { STAFF_PATHS } from "./staff-paths.ts"
import { VIEWS_PATHS } from "./views-paths.ts"
import { VISITS_PATHS } from "./visits-paths.ts"
import { WEBHOOK_PATHS, WEBHOOK_SCHEMAS } from "./webhook-paths.ts"
import { WISH_PATHS } from "./wish-paths.ts"
import { WISH_SCHEMAS } from "./wish-schemas.ts"

export const PATHS: Paths = {
  ...ACTIONS_PATHS,
  ...ACCESS_PATHS,
  ...ACCOUNT_PATHS,
  ...BOOKING_PATHS,
  ...SHOWROOM_PATHS,
  ...BOARDS_PATHS,
  ...CART_PATHS,
  ...CASES_PATHS,
  ...DIGEST_PATHS,
  ...CHANGE_PATHS,
  ...FEEDBACK_PATHS,
  ...HELP_PATHS,
  ...INVITATIONS_PATHS,
  ...JOURNEYS_PATHS,
  ...ME_PATHS,
  ...PRESENTATIONS_PATHS,
  ...ORDER_SHEET_PATHS,
  ...PROMPTS_PATHS,
  ...PLAN_PATHS,
  ...PULSE_PATHS,
  ...REVIEWS_PATHS,
  ...STAFF_PATHS,
  ...VIEWS_PATHS,
  ...VISITS_PATHS,
  ...WEBHOOK_PATHS,
  ...WISH_PATHS,
}

/** What is sent to whoever subscribes: docs/webhooks.md. */
const WEBHOOKS = Object.fromEntries(
  [...WEBHOOK_EVENTS, WEBHOOK_TEST].map((type) => [
    type,
    {
      post: {
        summary: `${type}, signed as Standard Webhooks has it`,
        parameters: ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => ({
          name,
          in: "header",
          required: true,
          schema: { type: "string" },
        })),
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/WebhookMessage" } } },
        },
        responses: {
          "2XX": { description: "taken" },
          410: { description: "no more of them: the subscription is paused" },
        },
      },
    },
  ]),
)

export interface OpenapiOptions {
  readonly version: string
  readonly publicUrl: string
}

/** `GET /api/openapi.json`: this API, as OpenAPI 3.1. */
export function openapiRoute({ version, publicUrl }: OpenapiOptions): Hono<HttpEnv> {
  const document = {
    openapi: "3.1.0",
    info: { title: "Vetrina", version, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: publicUrl }],
    paths: PATHS,
    webhooks: WEBHOOKS,
    components: {
      schemas: {
        ...SCHEMAS,
        ...ACTIONS_SCHEMAS,
        ...ACCESS_SCHEMAS,
        ...ACCOUNT_SCHEMAS,
        ...BOARDS_SCHEMAS,
        ...BOOKING_SCHEMAS,
        ...CART_SCHEMAS,
        ...CASES_SCHEMAS,
        ...DIGEST_SCHEMAS,
        ...FEEDBACK_SCHEMAS,
        ...HELP_SCHEMAS,
        ...PRESENTATIONS_SCHEMAS,
        ...ORDER_SHEET_SCHEMAS,
        ...PROMPTS_SCHEMAS,
        ...PLAN_SCHEMAS,
        ...PULSE_SCHEMAS,
        ...REVIEWS_SCHEMAS,
        ...WEBHOOK_SCHEMAS,
        ...WISH_SCHEMAS,
      },
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: `${publicUrl.startsWith("https:") ? "__Secure-" : ""}vetrina.session_token`,
        },
        link: {
          type: "apiKey",
          in: "query",
          name: "key",
          description: "of the link that the owner gave to the company",
        },
        visitor: {
          type: "apiKey",
          in: "header",
          name: "authorization",
          description: "`Visitor <visitorId>`: the secret of a browser whose visitor agreed to be remembered",
        },
      },
    },
  }
  return new Hono<HttpEnv>().get("/api/openapi.json", (c) => c.json(document))
}
