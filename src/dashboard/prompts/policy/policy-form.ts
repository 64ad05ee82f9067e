/** The fields of a policy by the parser's paths; `null`: as by default. */
export type PolicyForm = Readonly<Record<string, number | null>>

interface PolicyRow {
  readonly name: "budget" | "cost" | "time" | "quiet" | "cases"
  readonly fields: readonly { readonly field: string; readonly unit?: "s" | "days" | "times" | "share" }[]
}

export const POLICY_ROWS: readonly PolicyRow[] = [
  {
    name: "budget",
    fields: [
      { field: "budget.visitSeconds", unit: "s" },
      { field: "budget.quarterSeconds", unit: "s" },
    ],
  },
  {
    name: "cost",
    fields: [
      { field: "cost.csat", unit: "s" },
      { field: "cost.ces", unit: "s" },
      { field: "cost.nps", unit: "s" },
      { field: "cost.dismissed", unit: "times" },
      { field: "cost.ignored", unit: "share" },
    ],
  },
  {
    name: "time",
    fields: [
      { field: "npsCoolDownDays", unit: "days" },
      { field: "waitAtMostSeconds", unit: "s" },
      { field: "ignoredAfterSeconds", unit: "s" },
    ],
  },
  {
    name: "quiet",
    fields: [
      { field: "quiet.acts" },
      { field: "quiet.withinSeconds", unit: "s" },
      { field: "quiet.atMostSeconds", unit: "s" },
    ],
  },
  { name: "cases", fields: [{ field: "caseAt.csat" }, { field: "caseAt.ces" }, { field: "caseAt.nps" }] },
]

const FIELDS = POLICY_ROWS.flatMap(({ fields }) => fields.map(({ field }) => field))

function at(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (inside, key) =>
        typeof inside === "object" && inside !== null ? new Map(Object.entries(inside)).get(key) : undefined,
      value,
    )
}

/** What is written of a policy, wherever it was kept. */
export function policyForm(body: unknown): PolicyForm {
  return Object.fromEntries(
    FIELDS.map((field) => {
      const value = at(body, field)
      return [field, typeof value === "number" ? value : null]
    }),
  )
}

/** As it is kept and checked: what is empty is left out, and is then as by default. */
export function policyBody(form: PolicyForm): Readonly<Record<string, unknown>> {
  const body: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(form)) {
    if (value === null) continue
    const [first = "", second] = path.split(".")
    if (second === undefined) body[first] = value
    else body[first] = { ...Object(body[first]), [second]: value }
  }
  return body
}
