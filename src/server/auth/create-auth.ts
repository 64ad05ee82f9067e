import { drizzleAdapter } from "better-auth/adapters/drizzle"
import { betterAuth } from "better-auth/minimal"
import { magicLink } from "better-auth/plugins/magic-link"
import { drizzle } from "drizzle-orm/node-postgres"
import type pg from "pg"
import type { Logger } from "pino"
import { ROLES } from "../../domain/role.ts"
import { refuseDeactivated } from "./deactivated.ts"
import { PASSWORD_MAX, PASSWORD_MIN } from "./password-rules.ts"
import { refuseUsedCode, secondFactor } from "./second-factor.ts"
import { LINK_SECONDS, type PostLink } from "./sign-in-link.ts"
import {
  staff,
  staffAccounts,
  staffSecondFactors,
  staffSessions,
  staffVerifications,
} from "./staff-tables.ts"
import { createUsedCodes } from "./used-codes.ts"

export interface AuthOptions {
  readonly pool: pg.Pool
  readonly log: Logger
  /** Signs the cookies; at least 32 characters. Whoever has it can be anyone. */
  readonly secret: string
  /** Where people reach the server. */
  readonly publicUrl: string
  /** Mails a link that signs in. */
  readonly postLink: PostLink
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** The origins of a request that comes from a page of the very host it is sent to, behind TLS or not. */
function ownOrigins(request: Request | undefined): string[] {
  const host = request?.headers.get("host")
  return host && /^[\w.:[\]-]+$/.test(host) ? [`http://${host}`, `https://${host}`] : []
}

/** Sign-in for staff. Nobody signs up: accounts are made by the owner, and the owner's by a one-time link. */
export function createAuth({ pool, log, secret, publicUrl, postLink, now }: AuthOptions) {
  const codes = createUsedCodes({ pool, secret, now })
  const refuseInactive = refuseDeactivated(pool)
  const refuseUsed = refuseUsedCode(codes)
  return betterAuth({
    appName: "Vetrina",
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret,
    database: drizzleAdapter(drizzle(pool), {
      provider: "pg",
      schema: {
        user: staff,
        session: staffSessions,
        account: staffAccounts,
        verification: staffVerifications,
        twoFactor: staffSecondFactors,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      additionalFields: {
        role: { type: [...ROLES], required: true, input: false },
        deactivatedAt: { type: "date", required: false, input: false },
      },
    },
    session: {
      expiresIn: 7 * 24 * 3600,
      updateAge: 24 * 3600,
      additionalFields: { seenAt: { type: "date", required: false, input: false } },
    },
    plugins: [
      secondFactor(codes),
      magicLink({
        expiresIn: LINK_SECONDS,
        disableSignUp: true,
        storeToken: "hashed",
        sendMagicLink: ({ email, token, metadata }) =>
          postLink({ email, token, language: metadata?.language }),
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            await refuseInactive(session)
            await refuseUsed(session, context)
          },
        },
      },
    },
    trustedOrigins: async (request) => ownOrigins(request),
    rateLimit: { enabled: false },
    onAPIError: { onError: (error) => log.debug({ err: error }, "sign-in refused") },
    telemetry: { enabled: false },
    // Said aloud: the library turns these checks off by itself when NODE_ENV is "test".
    advanced: {
      disableOriginCheck: false,
      disableCSRFCheck: false,
      cookiePrefix: "vetrina",
      ipAddress: { disableIpTracking: true },
    },
    logger: {
      level: "debug",
      log: (level, message, ...details) => {
        const words = details.filter((detail) => typeof detail !== "object" || detail instanceof Error)
        if (level === "error") log.error({ details: words }, message)
        else log.debug({ details: words }, message)
      },
    },
  })
}

export type Auth = ReturnType<typeof createAuth>
