import { type ClientRequest, request as httpRequest, type RequestOptions } from "node:http"
import { request as httpsRequest } from "node:https"
import { isIP } from "node:net"
import type { DeliveryFailure } from "../../protocol/webhooks.ts"
import { isPublicAddress } from "./public-address.ts"
import { hostOf } from "./read-target.ts"

/** What became of an attempt. `status`: the receiver's answer, if there was one. */
export type Outcome =
  | { readonly kind: "delivered"; readonly status: number }
  | {
      readonly kind: "failed"
      readonly status: number | null
      readonly failure: DeliveryFailure
      /** Milliseconds after which the receiver wants to be asked again. */
      readonly retryAfter: number | null
    }

export interface Letter {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends one message once. Never rejects, unless `signal` is aborted. */
export type PostMessage = (letter: Letter, signal: AbortSignal) => Promise<Outcome>

export interface PostMessageOptions {
  /** All addresses of a name. */
  readonly lookup: (host: string) => Promise<readonly string[]>
  readonly allowPrivate: boolean
  /** Milliseconds for the whole of it. */
  readonly patience: number
  readonly userAgent: string
}

/** Bytes of an answer that are read, to end in good order; nobody looks at them. */
const MOST_READ = 64 * 1024

function failed(
  failure: DeliveryFailure,
  status: number | null = null,
  after: string | undefined = "",
): Outcome {
  const retryAfter = /^\d{1,6}$/.test(after) ? Number(after) * 1000 : null
  return { kind: "failed", failure, status, retryAfter }
}

function outcomeOf(status: number, after: string | undefined): Outcome {
  if (status >= 200 && status < 300) return { kind: "delivered", status }
  if (status >= 300 && status < 400) return failed("redirect", status)
  return failed(status === 410 ? "gone" : "status", status, after)
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME|SSL|TLS/

function failureOf(error: Error): DeliveryFailure {
  const code = "code" in error ? String(error.code) : ""
  return CERTIFICATE.test(code) ? "certificate" : "unreachable"
}

function converse(
  target: RequestOptions & { readonly servername?: string },
  { letter, signal, patience }: { letter: Letter; signal: AbortSignal; patience: number },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const open = target.protocol === "https:" ? httpsRequest : httpRequest
    const sent: ClientRequest = open(target)
    const timer = setTimeout(() => end(failed("timeout")), patience)
    const call = () => {
      clearTimeout(timer)
      sent.destroy()
      reject(signal.reason)
    }
    const end = (outcome: Outcome, keep = false) => {
      resolve(outcome)
      if (keep) return
      clearTimeout(timer)
      signal.removeEventListener("abort", call)
      sent.destroy()
    }
    signal.addEventListener("abort", call, { once: true })
    sent.on("error", (error) => end(failed(failureOf(error))))
    sent.on("response", (response) => {
      const outcome = outcomeOf(response.statusCode ?? 0, response.headers["retry-after"])
      end(outcome, true)
      let read = 0
      response.on("data", (part: Buffer) => {
        read += part.length
        if (read > MOST_READ) end(outcome)
      })
      response.on("error", () => end(outcome))
      response.on("end", () => end(outcome))
    })
    sent.end(letter.body)
  })
}

/**
 * A message is sent to the very address that was looked at, whatever the name leads to a moment later; no redirect is
 * followed, and no answer is kept.
 */
export function createPostMessage(options: PostMessageOptions): PostMessage {
  const { lookup, allowPrivate, patience, userAgent } = options

  return async (letter, signal) => {
    signal.throwIfAborted()
    const url = new URL(letter.url)
    const host = hostOf(url)
    const addresses = isIP(host) !== 0 ? [host] : await lookup(host).catch(() => [])
    const [address] = addresses
    if (address === undefined) return failed("name-unknown")
    if (!allowPrivate && !addresses.every(isPublicAddress)) return failed("address-refused")
    const target = {
      protocol: url.protocol,
      host: address,
      port: url.port || (url.protocol === "https:" ? 443 : 80),
      path: `${url.pathname}${url.search}`,
      method: "POST",
      agent: false as const,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      headers: {
        host: url.host,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(letter.body),
        "user-agent": userAgent,
        ...letter.headers,
      },
    }
    return converse(target, { letter, signal, patience })
  }
}
