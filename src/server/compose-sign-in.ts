import { randomBytes } from "node:crypto"
import type pg from "pg"
import type { Logger } from "pino"
import type { Role } from "../domain/role.ts"
import { type AccessNews, createAccessNews } from "./access/access-news.ts"
import { createPostLetter, type PostLetter } from "./access/post-letter.ts"
import { readRequired } from "./access/required-factor.ts"
import type { Auth } from "./auth/create-auth.ts"
import { createFollowAccess } from "./auth/follow-access.ts"
import { createSessionEnd } from "./auth/session-end.ts"
import { createPostLink } from "./auth/sign-in-link.ts"
import { createStaffOf } from "./auth/staff-of.ts"
import { createWhoIs, type WhoIs } from "./auth/who-is.ts"
import type { StaffOf } from "./http/http-env.ts"
import { createPostMail, type MailConfig } from "./mail/post-mail.ts"
import { schedule } from "./process/schedule.ts"
import type { PubSub } from "./pub-sub/pub-sub.ts"
import { createSettingsStore } from "./storage/settings-store.ts"

export interface SignIn {
  /** Loaded when it is first needed. */
  readonly auth: () => Promise<Auth>
  /** Who signed in on a device. */
  readonly whoIs: WhoIs
  /** Who may act. */
  readonly staffOf: StaffOf
  readonly news: AccessNews
  /** For whose role a second factor is required. */
  readonly required: () => Promise<readonly Role[]>
  /** `null`: there is no mail server. */
  readonly post: PostLetter | null
}

export interface SignInOptions {
  readonly pool: pg.Pool
  readonly log: Logger
  readonly now: () => number
  readonly publicUrl: string
  readonly showroomName: string
  readonly pubSub: PubSub
  /** The mail server; `null`: nothing is mailed. */
  readonly mail: MailConfig | null
}

/** Made on first use and kept with the data, so that sessions outlive a restart. */
async function authSecret({ pool, now }: SignInOptions): Promise<string> {
  const settings = createSettingsStore({ pool, now })
  const secret = await settings.setOnce("auth.secret", randomBytes(32).toString("base64url"))
  if (typeof secret !== "string") throw new Error("settings: auth.secret is not a text")
  return secret
}

/** Signing in. The library is large, and a shop must not wait for it to open its doors: it is loaded after that. */
export async function composeSignIn(options: SignInOptions): Promise<SignIn> {
  const { pool, log, now, publicUrl, showroomName, pubSub, mail } = options
  const secret = await authSecret(options)
  const post = mail && createPostLetter({ post: createPostMail(mail), log })
  let made: Promise<Auth> | undefined
  const make = async () => {
    const { createAuth } = await import("./auth/create-auth.ts")
    const postLink = post
      ? createPostLink({ post, showroomName, publicUrl })
      : () => Promise.reject(new Error("there is no mail server"))
    return createAuth({ pool, log, publicUrl, secret, postLink, now })
  }
  const auth = () => {
    made ??= make()
    return made
  }
  const news = createAccessNews(pubSub)
  const required = () => readRequired(pool)
  const whoIs = createWhoIs({ auth, pool, log, now })
  const follow = createFollowAccess({ news, endOf: createSessionEnd(auth), schedule, now })
  return { auth, whoIs, staffOf: createStaffOf({ whoIs, required, follow }), news, required, post }
}
