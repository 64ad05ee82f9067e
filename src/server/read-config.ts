import * as v from "valibot"
import { PASSWORD_MAX, PASSWORD_MIN } from "./auth/password-rules.ts"
import { type IsTrusted, trustedProxies } from "./http/trusted-proxies.ts"
import type { MailConfig } from "./mail/post-mail.ts"
import type { IceConfig } from "./realtime/voice/ice-servers.ts"
import { type KeepPeriods, LONGEST_PERIOD, USUAL_PERIODS } from "./retention/keep-periods.ts"

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const

/** A secret that is shorter could be guessed from one signed cart. */
const SECRET_MIN = 16

/** What can be set from outside; docs/operations.md explains each. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** Without a slash at its end. */
  readonly publicUrl: string
  readonly owner: { readonly email: string; readonly password: string } | null
  /** What joins several processes; `null`: there is one. */
  readonly redisUrl: string | null
  /** Where the other processes reach this one, without a slash at its end; `null`: where it listens. */
  readonly advertiseUrl: string | null
  readonly isTrusted: IsTrusted
  /** Signs the carts that are posted to the merchant's shop; `null`: they aren't signed. */
  readonly checkoutSecret: string | null
  /** What helps voices to find a way; without any they find one only on one network, or to a public address. */
  readonly ice: IceConfig
  /** Sends mail; `null`: none is sent. */
  readonly mail: MailConfig | null
  /** Whether webhooks may go to private networks, and without TLS. */
  readonly webhooksAllowPrivate: boolean
  readonly periods: KeepPeriods
  readonly logLevel: (typeof LOG_LEVELS)[number]
}

/** The environment can't be used; the message has a line per variable. */
export class ConfigError extends Error {
  override readonly name = "ConfigError"
}

const isHttpUrl = (value: string) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
const isPlainUrl = (value: string) => isHttpUrl(value) && new URL(value).protocol === "http:"

function isProxyList(value: string): boolean {
  try {
    trustedProxies(value)
    return true
  } catch {
    return false
  }
}

/** Addresses of one or more servers, apart by commas or spaces. */
const iceUrls = (scheme: RegExp, example: string) =>
  v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.split(/[\s,]+/).filter((url) => url !== "")),
      v.check((urls) => urls.every((url) => scheme.test(url)), `addresses like ${example}`),
    ),
    "",
  )

function days(usual: number) {
  const rule = `a number of days: 1 to ${LONGEST_PERIOD}`
  return v.optional(
    v.pipe(
      v.string(),
      v.check((text) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= LONGEST_PERIOD, rule),
      v.transform(Number),
    ),
    String(usual),
  )
}

const variables = v.object({
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535,
        "a port: 1 to 65535",
      ),
      v.transform(Number),
    ),
    "8080",
  ),
  HOST: v.optional(
    v.pipe(v.string(), v.regex(/^[\w.:-]+$/, "an address or a host name to listen on")),
    "127.0.0.1",
  ),
  DATA_DIR: v.optional(v.string(), "./data"),
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.regex(/^postgres(?:ql)?:\/\//, "postgresql://user:password@host:5432/database")),
  ),
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.check(isHttpUrl, "an address like https://shop.example.com"))),
  OWNER_EMAIL: v.optional(v.pipe(v.string(), v.toLowerCase(), v.email("an e-mail address"))),
  OWNER_PASSWORD: v.optional(
    v.pipe(
      v.string(),
      v.minLength(PASSWORD_MIN, `at least ${PASSWORD_MIN} characters`),
      v.maxLength(PASSWORD_MAX, `at most ${PASSWORD_MAX} characters`),
    ),
  ),
  REDIS_URL: v.optional(
    v.pipe(v.string(), v.regex(/^rediss?:\/\/[^/?#]/, "redis://user:password@host:6379, or rediss://")),
  ),
  ADVERTISE_URL: v.optional(v.pipe(v.string(), v.check(isPlainUrl, "an address like http://10.0.0.5:8080"))),
  TRUSTED_PROXIES: v.optional(
    v.pipe(v.string(), v.check(isProxyList, "addresses and networks, separated by commas, like 10.0.0.0/8")),
    "",
  ),
  CHECKOUT_SECRET: v.optional(
    v.pipe(v.string(), v.minLength(SECRET_MIN, `at least ${SECRET_MIN} characters`)),
  ),
  STUN_URLS: iceUrls(/^stuns?:[\w.:[\]-]+$/, "stun:turn.example.com:3478"),
  TURN_URLS: iceUrls(
    /^turns?:[\w.:[\]-]+(?:\?transport=(?:udp|tcp))?$/,
    "turn:turn.example.com:3478?transport=udp",
  ),
  TURN_SECRET: v.optional(v.pipe(v.string(), v.minLength(SECRET_MIN, `at least ${SECRET_MIN} characters`))),
  SMTP_URL: v.optional(
    v.pipe(v.string(), v.regex(/^smtps?:\/\/[^/?#]/, "smtp://user:password@host:587, or smtps://")),
  ),
  MAIL_FROM: v.optional(
    v.pipe(v.string(), v.regex(/^[^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, "Name <address>")),
  ),
  WEBHOOKS_ALLOW_PRIVATE: v.optional(v.picklist(["0", "1"], "0 or 1"), "0"),
  KEEP_EVENTS_DAYS: days(USUAL_PERIODS.events),
  KEEP_COMMENTS_DAYS: days(USUAL_PERIODS.comments),
  KEEP_CONTACTS_DAYS: days(USUAL_PERIODS.contacts),
  KEEP_VISITORS_DAYS: days(USUAL_PERIODS.visitors),
  KEEP_RECORDINGS_DAYS: days(USUAL_PERIODS.recordings),
  KEEP_AUDIT_DAYS: days(USUAL_PERIODS.audit),
  LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, `one of ${LOG_LEVELS.join(", ")}`), "info"),
})

const SECRET = new Set([
  "OWNER_PASSWORD",
  "DATABASE_URL",
  "REDIS_URL",
  "CHECKOUT_SECRET",
  "TURN_SECRET",
  "SMTP_URL",
])

function lineOf(issue: v.BaseIssue<unknown>): string {
  const name = String(issue.path?.[0]?.key)
  const value = SECRET.has(name) ? "the value given" : JSON.stringify(issue.input)
  return `${name}: ${value}, expected ${issue.message}`
}

/** The address that people on this machine type for what listens on `host`. */
export function localUrl(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`
}

/** Reads the environment; a variable that is empty counts as not set. @throws ConfigError naming each that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  )
  const result = v.safeParse(variables, given)
  if (!result.success) throw new ConfigError(result.issues.map(lineOf).join("\n"))
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, OWNER_EMAIL, OWNER_PASSWORD } = result.output
  const { REDIS_URL, ADVERTISE_URL, TRUSTED_PROXIES, CHECKOUT_SECRET, LOG_LEVEL } = result.output
  if ((OWNER_EMAIL === undefined) !== (OWNER_PASSWORD === undefined)) {
    throw new ConfigError("OWNER_EMAIL and OWNER_PASSWORD go together: set both or neither")
  }
  const { STUN_URLS, TURN_URLS, TURN_SECRET } = result.output
  if ((TURN_URLS.length === 0) !== (TURN_SECRET === undefined)) {
    throw new ConfigError("TURN_URLS and TURN_SECRET go together: set both or neither")
  }
  const { SMTP_URL, MAIL_FROM } = result.output
  if ((SMTP_URL === undefined) !== (MAIL_FROM === undefined)) {
    throw new ConfigError("SMTP_URL and MAIL_FROM go together: set both or neither")
  }
  const {
    KEEP_EVENTS_DAYS,
    KEEP_COMMENTS_DAYS,
    KEEP_CONTACTS_DAYS,
    KEEP_VISITORS_DAYS,
    KEEP_RECORDINGS_DAYS,
    KEEP_AUDIT_DAYS,
  } = result.output
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    publicUrl: (PUBLIC_URL ?? localUrl(HOST, PORT)).replace(/\/+$/, ""),
    owner: OWNER_EMAIL && OWNER_PASSWORD ? { email: OWNER_EMAIL, password: OWNER_PASSWORD } : null,
    redisUrl: REDIS_URL ?? null,
    advertiseUrl: ADVERTISE_URL?.replace(/\/+$/, "") ?? null,
    isTrusted: trustedProxies(TRUSTED_PROXIES),
    checkoutSecret: CHECKOUT_SECRET ?? null,
    ice: { stunUrls: STUN_URLS, turnUrls: TURN_URLS, turnSecret: TURN_SECRET ?? null },
    mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null,
    webhooksAllowPrivate: result.output.WEBHOOKS_ALLOW_PRIVATE === "1",
    periods: {
      events: KEEP_EVENTS_DAYS,
      comments: KEEP_COMMENTS_DAYS,
      contacts: KEEP_CONTACTS_DAYS,
      visitors: KEEP_VISITORS_DAYS,
      recordings: KEEP_RECORDINGS_DAYS,
      audit: KEEP_AUDIT_DAYS,
    },
    logLevel: LOG_LEVEL,
  }
}
