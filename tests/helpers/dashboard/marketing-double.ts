import { createApi } from "../../../src/client/api.ts"
import { createSafeStorage } from "../../../src/client/safe-storage.ts"
import type { Services } from "../../../src/dashboard/services.ts"
import type { Role } from "../../../src/domain/role.ts"
import { WIRE_METRICS } from "../../../src/protocol/metrics.ts"
import { SEVERAL_METRICS } from "../../../src/protocol/several-metrics.ts"
import { answerMetrics, answerRows, matching } from "./answer-metrics.ts"
import { type Impression, PLACES } from "./impressions.ts"
import { SHOWROOM } from "./showroom.ts"
import { createStreamDouble } from "./stream-double.ts"

export const PASSWORD = "correct horse battery"

interface Refusal {
  readonly status: number
  readonly code: string
}

const reply = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } })

function answerResponses(all: readonly Impression[], params: URLSearchParams) {
  const asked = params.get("metric")
  const found = matching(all, params).filter(
    ({ metric, comment }) => comment !== null && (asked === null || asked === metric),
  )
  const limit = Number(params.get("limit"))
  const responses = found.slice(0, limit).map((each) => ({
    id: each.id,
    at: `${each.day}T12:00:00.000Z`,
    metric: each.metric,
    score: each.score,
    comment: each.comment,
    touchpointLabel: PLACES.find(({ id }) => id === each.touchpoint)?.it ?? each.touchpoint,
  }))
  return { responses, next: found.length > limit ? "more" : null }
}

const NOTHING = { value: null, low: null, high: null, n: 0, mean: null, counts: null, hidden: "too-few" }

function nothingOf(params: URLSearchParams) {
  return { from: params.get("from"), to: params.get("to"), total: NOTHING, groups: [] }
}

/**
 * The server as the dashboard sees it, in memory: sign-in, showroom, numbers computed by src/metrics, live stream.
 * `at` is its clock, in milliseconds since the epoch; timers run when `tick` is called.
 */
export function createMarketingDouble({
  signedInAs = "marketer",
  at = Date.parse("2026-11-15T12:54:00Z"),
}: {
  signedInAs?: Role | null
  at?: number
} = {}) {
  let role = signedInAs
  const list: Impression[] = []
  const asked: string[] = []
  const timers = new Set<() => void>()
  /** What every request to a path that begins like this gets instead. */
  const refusals = new Map<string, Refusal | "unreachable">()
  const streams = createStreamDouble()
  const kept = new Map<string, string>()
  /** Numbers that aren't of answers, by metric; without one nothing was counted. */
  const others = new Map<string, (params: URLSearchParams) => unknown>()
  /** What is answered at other paths, by their beginning; the longest wins. */
  const answers = new Map<string, (path: string, body: unknown) => unknown>()

  /** How much longer one waits at the desk than before. */
  let change: unknown = null

  async function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : input, "http://shop.test")
    const path = url.pathname
    asked.push(path + url.search)
    const refusal = [...refusals].find(([start]) => path.startsWith(start))?.[1]
    if (refusal === "unreachable") throw new TypeError("Failed to fetch")
    if (refusal) return reply({ error: { code: refusal.code, message: refusal.code } }, refusal.status)
    switch (path) {
      case "/api/auth/get-session":
        return reply(role && { user: { name: "Giulia Bassi", email: "giulia@example.com", role } })
      case "/api/auth/sign-in/email": {
        const { password } = JSON.parse(String(init?.body))
        if (password !== PASSWORD) {
          return reply({ error: { code: "invalid-email-or-password", message: "no" } }, 401)
        }
        role ??= "marketer"
        return reply({ ok: true })
      }
      case "/api/auth/sign-out":
        role = null
        return reply({ success: true })
      case "/api/setup":
        role = "owner"
        return reply({ staff: {} }, 201)
      case "/api/showroom":
        return reply(SHOWROOM)
      case "/api/metrics":
        if (!role) return reply({ error: { code: "not-signed-in", message: "sign in" } }, 401)
        return reply(
          WIRE_METRICS.some((metric) => metric === url.searchParams.get("metric"))
            ? answerMetrics(list, url.searchParams)
            : (others.get(url.searchParams.get("metric") ?? "") ?? nothingOf)(url.searchParams),
        )
      case SEVERAL_METRICS: {
        const each = url.searchParams
          .getAll("of")
          .map((of) => fetch(`/api/metrics${/(^|&)against=/.test(of) ? "/change" : ""}?${of}`))
        const answers = await Promise.all(each)
        const refused = answers.find(({ ok }) => !ok)
        return refused ?? reply({ replies: await Promise.all(answers.map((answer) => answer.json())) })
      }
      case "/api/metrics/change":
        return reply(change ?? { delta: null, intervals: [], hidden: "too-few" })
      case "/api/metrics/rows":
        return reply(answerRows(list, url.searchParams))
      case "/api/responses":
        return reply(answerResponses(list, url.searchParams))
      default:
        for (const [start, answer] of [...answers].toSorted(([a], [b]) => b.length - a.length))
          if (path.startsWith(start))
            return reply(answer(path + url.search, JSON.parse(String(init?.body ?? "null"))))
        return reply({ error: { code: "not-found", message: path } }, 404)
    }
  }

  const services: Services = {
    api: createApi({ fetch }),
    now: () => at,
    after: (_, then) => {
      timers.add(then)
      return () => timers.delete(then)
    },
    openStream: streams.open,
    storage: createSafeStorage(() => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => kept.set(key, value),
      removeItem: (key) => kept.delete(key),
    })),
  }
  return {
    services,
    asked,
    refusals,
    answers,
    others,
    changeWaits: (told: unknown) => {
      change = told
    },
    streams,
    add: (impressions: readonly Impression[]) => list.push(...impressions),
    /** The session ends on the server. */
    expire: () => {
      role = null
    },
    /** Every timer that is waiting goes off. */
    tick: () => {
      const due = [...timers]
      timers.clear()
      for (const run of due) run()
    },
  }
}
