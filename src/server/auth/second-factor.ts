import { twoFactor } from "better-auth/plugins/two-factor"

/** For how long a device that is trusted isn't asked again. */
const TRUST_SECONDS = 30 * 24 * 3600
const CODES = 10

/** Where a link that came by mail is redeemed: it is a way in like the password. */
const LINK_PATH = "/magic-link/verify"

/** Codes of an authenticator (RFC 6238) beside the password, or beside the link: the library asks after passwords only. */
export function secondFactor() {
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
  return { ...plugin, hooks: { ...plugin.hooks, after } }
}
