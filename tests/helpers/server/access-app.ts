import { createHmac, randomUUID } from "node:crypto"
import { hashPassword } from "better-auth/crypto"
import type { Role } from "../../../src/domain/role.ts"
import type { MailConfig } from "../../../src/server/mail/post-mail.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { cookieOf, createApiApp, ORIGIN } from "./api-app.ts"

export const PASSWORD = "correct horse battery"

/** Hashing is slow on purpose: once is enough. */
const hash = hashPassword(PASSWORD)

type Session = Record<string, string>

/** A session as signing in opens one, without the time that a password takes. */
async function openSession({ pool }: Storage, staffId: string): Promise<Session> {
  const token = randomUUID()
  await pool.query(
    `insert into staff_sessions (id, staff_id, token, expires_at) values ($1, $2, $3, now() + interval '1 day')`,
    [randomUUID(), staffId, token],
  )
  const { rows } = await pool.query<{ value: string }>("select value from settings where key = 'auth.secret'")
  const signature = createHmac("sha256", rows[0]?.value ?? "")
    .update(token)
    .digest("base64")
  return {
    cookie: `vetrina.session_token=${encodeURIComponent(`${token}.${signature}`)}`,
    origin: ORIGIN,
  }
}

/** The API with people of each role, and what a browser of theirs does. */
export async function createAccessApp(
  storage: Storage,
  { mail = null, now = () => Date.now() }: { mail?: MailConfig | null; now?: () => number } = {},
) {
  const vetrina = await createApiApp(storage, { mail, now })
  const signInAs = (email: string, headers: Session = {}) =>
    vetrina.post("/api/auth/sign-in/email", { email, password: PASSWORD }, headers)
  return {
    vetrina,
    signInAs,
    /** Somebody with an account and a session. */
    person: async (name: string, role: Role) => {
      const email = `${name}@example.com`
      const id = randomUUID()
      await storage.pool.query("insert into staff (id, name, email, role) values ($1, $2, $3, $4)", [
        ...[id, name, email, role],
      ])
      await storage.pool.query(
        `insert into staff_accounts (id, staff_id, account_id, provider_id, password)
         values ($1, $2, $2, 'credential', $3)`,
        [randomUUID(), id, await hash],
      )
      return { id, name, email, role, session: await openSession(storage, id) }
    },
    /** Sets up a second factor; resolves to what makes its codes. */
    enrol: async (session: Session) => {
      const enabled = await vetrina.post("/api/auth/two-factor/enable", { password: PASSWORD }, session)
      const { totpURI, backupCodes } = await enabled.json()
      const factor: Factor = { uri: totpURI, backupCodes, at: Date.now() }
      const code = codeOf(factor, factor.at)
      const tried = await vetrina.post("/api/auth/two-factor/verify-totp", { code }, session)
      return { factor, tried, session: cookieOf(tried) }
    },
  }
}
export type AccessApp = Awaited<ReturnType<typeof createAccessApp>>

export interface Factor {
  readonly uri: string
  readonly backupCodes: readonly string[]
  /** Milliseconds since the epoch: of the code that was given first. */
  readonly at: number
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

/** RFC 4648, as authenticators read a secret. */
function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, "")]
    .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0"))
    .join("")
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** What an authenticator shows at a time (RFC 6238: SHA-1, 30 seconds, six digits). */
export function codeOf({ uri }: Factor, at = Date.now()): string {
  const secret = fromBase32(new URL(uri).searchParams.get("secret") ?? "")
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const digest = createHmac("sha1", secret).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 0xf
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0")
}

export async function refusalOf(response: Response): Promise<string> {
  const { error } = await response.json()
  return `${response.status} ${error.code}`
}

/** Cookies of several answers in one jar, the later ones first. */
export function withCookies(...answers: readonly Record<string, string>[]): Record<string, string> {
  return { ...answers[0], cookie: answers.map(({ cookie }) => cookie).join("; ") }
}
