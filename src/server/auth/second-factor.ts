import { APIError, createAuthMiddleware } from "better-auth/api"
import { twoFactor } from "better-auth/plugins/two-factor"
import type { UsedCodes } from "./used-codes.ts"

/** For how long a device that is trusted isn't asked again. */
const TRUST_SECONDS = 30 * 24 * 3600
const CODES = 10

const CODE_PATH = "/two-factor/verify-totp"
/** What the library calls the cookie of a sign-in that waits for its code. */
const WAITING_COOKIE = "two_factor"

const codeIn = (body: unknown): string | null =>
  typeof body === "object" && body !== null && "code" in body && typeof body.code === "string"
    ? body.code
    : null

const usedCode = () =>
  new APIError("UNAUTHORIZED", {
    code: "CODE_USED",
    message: "this code was used already: wait for the next one",
  })

/** What the library says of the request in which it opens a session. */
interface Asked {
  readonly path?: string | undefined
  readonly body?: unknown
}

/**
 * Before a session is opened: a code lets in once (RFC 6238, 5.2). Two sign-ins with the same code that come at the same
 * moment are told apart here, whichever processes they come to.
 */
export function refuseUsedCode(codes: UsedCodes) {
  return async ({ userId }: { readonly userId: string }, asked: Asked | null): Promise<void> => {
    const code = asked?.path === CODE_PATH ? codeIn(asked.body) : null
    if (code !== null && !(await codes.use(userId, code))) throw usedCode()
  }
}

/** Where a link that came by mail is redeemed: it is a way in like the password. */
const LINK_PATH = "/magic-link/verify"

/** Codes of an authenticator (RFC 6238) beside the password, or beside the link: the library asks after passwords only. */
export function secondFactor(codes: UsedCodes) {
  const plugin = twoFactor({
    trustDeviceMaxAge: TRUST_SECONDS,
    allowPasswordless: true,
    backupCodeOptions: { amount: CODES },
  })
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: (context: Parameters<typeof hook.matcher>[0]) =>
      hook.matcher(context) || context.path === LINK_PATH,
  }))
  // Who gives a used code by mistake keeps the sign-in that waits, and gives the next one.
  const before = [
    {
      matcher: ({ path }: Asked) => path === CODE_PATH,
      handler: createAuthMiddleware(async (ctx) => {
        const cookie = ctx.context.createAuthCookie(WAITING_COOKIE)
        const waiting = await ctx.getSignedCookie(cookie.name, ctx.context.secret)
        const found = waiting ? await ctx.context.internalAdapter.findVerificationValue(waiting) : null
        const code = codeIn(ctx.body)
        if (found && code !== null && (await codes.isUsed(found.value, code))) throw usedCode()
      }),
    },
  ]
  return { ...plugin, hooks: { ...plugin.hooks, before, after } }
}
