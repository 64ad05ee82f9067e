import { PASSWORD_MAX, PASSWORD_MIN } from "../../auth/password-rules.ts"
import { listOf, oneOf, operation, type Paths, record, ref, text } from "./operation.ts"

const password = { type: "string", minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX }
const person = { name: text, email: text, password }

export const STAFF_PATHS: Paths = {
  "/api/auth/sign-in/email": {
    post: operation({
      summary: "Sign in: the answer sets the session cookie",
      tag: "staff",
      body: record({ email: text, password: text }),
      answer: ref("SignedIn"),
      refusals: [400, 401, 403, 413, 415, 429],
    }),
  },
  "/api/auth/sign-out": {
    post: operation({ summary: "Sign out", tag: "staff", answer: record({ success: { type: "boolean" } }) }),
  },
  "/api/auth/get-session": {
    get: operation({
      summary: "Who is signed in; null when nobody is",
      tag: "staff",
      answer: { anyOf: [record({ user: ref("Staff"), session: { type: "object" } }), { type: "null" }] },
    }),
  },
  "/api/setup": {
    post: operation({
      summary: "Become the owner by the one-time link",
      tag: "staff",
      body: record({ token: text, ...person }),
      answer: record({ staff: ref("Staff") }),
      status: 201,
      refusals: [400, 403, 409, 413, 415, 429],
    }),
  },
  "/api/guided-visits": {
    post: operation({
      summary: "Open a guided visit: its code leads guests and guide into one room; for guides",
      tag: "staff",
      signedIn: true,
      answer: record({ code: text }),
      status: 201,
    }),
  },
  "/api/staff": {
    get: operation({
      summary: "Who works here; for the owner",
      tag: "staff",
      signedIn: true,
      answer: record({ staff: listOf(ref("Staff")) }),
    }),
    post: operation({
      summary: "Make an account for a marketer or a guide; for the owner",
      tag: "staff",
      signedIn: true,
      body: record({ ...person, role: oneOf("marketer", "guide") }),
      answer: record({ staff: ref("Staff") }),
      status: 201,
      refusals: [400, 409, 413, 415],
    }),
  },
}
