import type { AskingPolicy } from "../../../src/domain/asking-policy.ts"
import { DEFAULT_POLICY } from "../../../src/domain/asking-policy.ts"
import type { Prompt } from "../../../src/domain/prompt.ts"
import type { DraftReply, EditedPrompt, PromptState, PromptsReply } from "../../../src/protocol/prompts.ts"
import type { SimulationReply } from "../../../src/protocol/simulations.ts"
import { createMarketingDouble } from "./marketing-double.ts"
import { SHOWROOM } from "./showroom.ts"

type Body = Readonly<Record<string, unknown>>

/** A server that prompts are written on: it keeps drafts and publishes them, and checks nothing. */
export function createPromptsDouble() {
  const double = createMarketingDouble()
  const sent: { readonly path: string; readonly body: Body }[] = []
  let revision = 0
  let number = 0
  let policy: AskingPolicy = DEFAULT_POLICY
  const prompts = new Map<string, EditedPrompt>(
    SHOWROOM.prompts.map((each) => {
      const prompt: Prompt = each.metric === "nps" ? { ...each, trigger: { on: "visit.ending" } } : each
      return [each.id, { id: each.id, state: "live", prompt, since: 0, held: [], draft: null }]
    }),
  )
  const draft = (body: unknown, by = "Giulia Bassi", base = number): DraftReply => {
    revision += 1
    return { revision: String(revision), base, at: "2026-11-15T12:00:00.000Z", by, body, problems: [] }
  }
  const one = (id: string): EditedPrompt =>
    prompts.get(id) ?? { id, state: null, prompt: null, since: 0, held: [], draft: null }
  const change = (id: string, parts: Partial<EditedPrompt>) => prompts.set(id, { ...one(id), ...parts })
  const edition = (): PromptsReply["edition"] =>
    number === 0
      ? { number, at: null, by: null, note: "", deed: "file", changes: [] }
      : {
          number,
          at: "2026-11-15T12:30:00.000Z",
          by: "Giulia Bassi",
          note: "",
          deed: "published",
          changes: [],
        }
  const all = (): PromptsReply => ({
    edition: edition(),
    prompts: [...prompts.values()],
    policy: { inForce: policy, since: 0, draft: null },
    file: null,
  })

  double.answers.set("/api/prompts", (path, body) => {
    const [, , , id = "", what = ""] = (path.split("?")[0] ?? "").split("/")
    if (id === "") return all()
    if (id === "editions") return { editions: [edition()] }
    if (what === "versions") {
      const { prompt } = one(id)
      const { question, teaser, lowLabel, highLabel, commentLabel, followUps = [] } = prompt as Prompt
      const wording = { question, teaser, lowLabel, highLabel, commentLabel, followUps }
      const version = (n: number, en: string) => ({
        ...{ version: n, metric: "csat", scale: "1-5", since: "2026-11-01T09:00:00.000Z" },
        wording: { ...wording, question: { ...question, en } },
      })
      return { prompt: id, versions: [version(2, question.en), version(1, "Was it nice?")] }
    }
    const sentBody = Object(body) as Body
    sent.push({ path: `${id}/${what}`, body: sentBody })
    if (what === "draft") {
      const kept = draft(sentBody.body, undefined, Number(sentBody.base))
      change(id, { draft: kept })
      return kept
    }
    number += 1
    if (id === "publications") {
      for (const { prompt } of sentBody.drafts as readonly { prompt: string | null }[]) {
        if (prompt === null) continue
        const { draft: taken, prompt: before } = one(prompt)
        const version = (before?.version ?? 0) + 1
        change(prompt, {
          ...{ state: one(prompt).state ?? "live", since: number, draft: null },
          prompt: { ...(taken?.body as Prompt), version },
        })
      }
    } else if (what === "state") change(id, { state: sentBody.state as PromptState, since: number })
    return edition()
  })
  double.answers.set("/api/suppressions", (path) => ({
    ...{ by: "rule", from: "", to: "", timezone: "Europe/Rome", total: 9 },
    groups: path.includes("by=prompt")
      ? [{ key: "csat-prompt", label: "", count: 9 }]
      : [{ key: "cool-down", label: "cool-down", count: 9 }],
  }))
  double.answers.set("/api/products", () => ({ products: [], next: null, total: 0, categories: [] }))
  const simulations: { readonly prompts: readonly Prompt[]; readonly policy?: unknown }[] = []
  double.answers.set("/api/simulations", (_, body): SimulationReply => {
    const request = body as { readonly prompts: readonly Prompt[]; from: string; to: string }
    simulations.push(request)
    const isStrict = JSON.stringify(request).includes('"visitSeconds":30')
    const few = isStrict || request.prompts.some(({ sample }) => sample !== undefined)
    const figure = { value: 40, low: 30, high: 50, n: 100, mean: null, counts: [60, 40] }
    return {
      ...{ from: request.from, to: request.to, timezone: "Europe/Rome" },
      visits: { recorded: 1840, replayed: 1840, asked: isStrict ? 46 : 400 },
      prompts: request.prompts.map(({ id }) => ({
        ...{
          prompt: id,
          asked: few ? 10 : 212,
          visits: few ? 10 : 212,
          share: few ? 0.5 : 11.5,
          before: 100,
        },
        responseRate: figure,
        expected: few ? { n: 4, low: 3, high: 5 } : { n: 92, low: 79, high: 105 },
        ...{ halfWidth: few ? null : 0.4, halfWidthBefore: 0.7 },
      })),
      touchpoints: [],
      suppressed: [{ rule: "cool-down", count: 27, before: 20 }],
      burden: { median: 3.1, p90: 9, budget: 60, overBudget: 0 },
    }
  })
  return {
    ...double,
    sent,
    simulations,
    prompts,
    /** Somebody else writes over the draft of a prompt. */
    otherWrites: (id: string, body: unknown) => change(id, { draft: draft(body, "Marco Riva") }),
    setPolicy: (next: AskingPolicy) => {
      policy = next
    },
  }
}
