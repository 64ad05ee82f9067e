import { MAX_PASSED_PRODUCTS } from "../../../protocol/desk.ts"
import { RECAP_BODY } from "./booking-paths.ts"
import { ask, contact, LINE_TEXT } from "./help-schemas.ts"
import { listOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const uuid: Schema = { type: "string", format: "uuid" }
const path = { id: uuid }
const yesNo: Schema = { type: "boolean" }
const desk = { tag: "desk", signedIn: true, answer: ref("Desk") }
const KEY = "Takes the request's secret in `x-help-key`; without it there is no such request."
const visitor = { tag: "help", path, answer: ref("HelpRequest") }
const nothing = record({})
const line = record({ id: uuid, text: LINE_TEXT })
const note = record({ note: text })

function onRequest(summary: string, body: Schema) {
  return { post: operation({ ...desk, summary, path, body, refusals: [400, 404, 409, 413, 415] }) }
}
function ofVisitor(summary: string, body: Schema) {
  return {
    post: operation({
      ...visitor,
      summary: `${summary}. ${KEY}`,
      body,
      refusals: [400, 404, 409, 413, 415, 429],
    }),
  }
}

export const HELP_PATHS: Paths = {
  "/api/help": {
    get: operation({
      summary: "Whether there is anybody to ask, and how long it usually takes",
      tag: "help",
      answer: ref("HelpHours"),
      refusals: [429],
    }),
  },
  "/api/help/requests/{id}": {
    put: operation({
      ...visitor,
      summary: `Asks for somebody, or leaves a message; the same again changes nothing. ${KEY}`,
      body: ask,
      status: 201,
      refusals: [400, 404, 409, 413, 415, 429],
    }),
    get: operation({
      ...visitor,
      summary: `A request as whoever asked sees it. ${KEY}`,
      refusals: [404, 429],
    }),
  },
  "/api/help/requests/{id}/live": {
    get: operation({
      summary: `Server-sent events \`change\` and \`beat\`: look again. ${KEY}`,
      tag: "help",
      path,
      answer: text,
      type: "text/event-stream",
      refusals: [404, 429],
    }),
  },
  "/api/help/requests/{id}/lines": ofVisitor("Says something to the guide", line),
  "/api/help/requests/{id}/close": ofVisitor("Takes the request back, or ends the conversation", nothing),
  "/api/help/requests/{id}/message": ofVisitor(
    "Leaves word instead of waiting on",
    record({ about: text, contact, consent: { enum: [true] } }, ["contact", "consent"]),
  ),
  "/api/desk": { get: operation({ ...desk, summary: "The staff desk; for guides" }) },
  "/api/desk/live": {
    get: operation({
      summary: "Server-sent events `change` and `beat`: look again; for guides",
      tag: "desk",
      signedIn: true,
      answer: text,
      type: "text/event-stream",
    }),
  },
  "/api/desk/here": {
    post: operation({
      ...desk,
      summary: "Says that a guide's page is still there, which keeps them on duty",
      body: nothing,
      refusals: [400, 413, 415],
    }),
  },
  "/api/desk/duty": {
    post: operation({
      ...desk,
      summary: "Goes on duty or off duty",
      body: record({ on: yesNo }),
      refusals: [400, 413, 415],
    }),
  },
  "/api/desk/requests/{id}/take": onRequest("Takes a request on; 409 `taken` names who has it", nothing),
  "/api/desk/requests/{id}/release": onRequest("Puts a request back into the queue", nothing),
  "/api/desk/requests/{id}/lines": onRequest("Answers a visitor", line),
  "/api/desk/requests/{id}/invite": onRequest(
    "Invites a visitor to a guided visit by its code",
    record({ id: uuid, code: { type: "string", pattern: "^[0-9a-z]{16}$" } }),
  ),
  "/api/desk/requests/{id}/pass": onRequest(
    "Offers a request to a colleague on duty, or puts it back (`to`: null), with a note and products",
    record({
      id: uuid,
      to: { anyOf: [text, { type: "null" }] },
      note: text,
      products: { ...listOf(uuid), maxItems: MAX_PASSED_PRODUCTS },
    }),
  ),
  "/api/desk/requests/{id}/accept": onRequest("Takes on what a colleague offers", nothing),
  "/api/desk/requests/{id}/decline": onRequest("Leaves what a colleague offers with them", nothing),
  "/api/desk/requests/{id}/take-back": onRequest("Keeps what one has offered", nothing),
  "/api/desk/requests/{id}/notes": onRequest(
    "Notes something for colleagues; never told to the visitor",
    line,
  ),
  "/api/desk/requests/{id}/recap": onRequest(
    "Sends the visitor a recap, as a line of the conversation",
    RECAP_BODY,
  ),
  "/api/desk/floor": {
    get: operation({
      summary: "Who walks where others see them, and what each looks at; of others how many; for guides",
      tag: "desk",
      signedIn: true,
      answer: ref("DeskFloor"),
    }),
  },
  "/api/desk/floor/light": {
    post: operation({
      summary: "Lights a product for one guest alone, once in 30 seconds",
      tag: "desk",
      signedIn: true,
      body: record({ guest: text, product: uuid }),
      answer: nothing,
      refusals: [400, 404, 413, 415, 429],
    }),
  },
  "/api/desk/canned": {
    get: operation({
      summary: "What guides say again and again, by key; for guides",
      tag: "desk",
      signedIn: true,
      answer: ref("CannedReplies"),
    }),
  },
  "/api/desk/canned/{id}": {
    put: operation({
      summary: "Writes or changes a canned reply; 409 `changed` when somebody else did since `version`",
      tag: "desk",
      signedIn: true,
      path,
      body: record({
        key: { type: "string", pattern: "^[a-z0-9][a-z0-9-]{0,23}$" },
        text: record({ it: LINE_TEXT, en: LINE_TEXT }),
        version: { type: "integer", minimum: 0 },
      }),
      answer: ref("CannedReplies"),
      refusals: [400, 404, 409, 413, 415],
    }),
  },
  "/api/desk/canned/{id}/remove": {
    post: operation({
      summary: "Takes a canned reply away",
      tag: "desk",
      signedIn: true,
      path,
      body: nothing,
      answer: ref("CannedReplies"),
      refusals: [400, 404, 413, 415],
    }),
  },
  "/api/desk/requests/{id}/end": onRequest("Ends the conversation; its note is still to be written", nothing),
  "/api/desk/requests/{id}/close": onRequest(
    "Closes a request with a note of one line; `void`: it was no request of a person",
    record({ note: text, void: yesNo }, ["void"]),
  ),
  "/api/desk/messages/{id}/done": onRequest("Marks a message as dealt with", note),
}
