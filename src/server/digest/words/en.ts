import type { DigestWords } from "../digest-words.ts"

const count = (n: number, one: string, many: string) => (n === 1 ? one : many.replace("#", String(n)))

export const EN: DigestWords = {
  title: (from, to) => `The week of ${from} to ${to}`,
  subject: (store, from, to) => `${store}, the week of ${from} to ${to}`,
  metric: {
    csat: "Satisfaction",
    ces: "Ease",
    "easy-share": "Ease",
    nps: "Word of mouth",
    "response-rate": "Who answers",
    frt: "First response",
    aht: "Time with customers",
    enps: "Word of mouth",
    engagement: "Engagement",
    "team-participation": "Who took part",
  },
  note: {
    csat: "CSAT, scores 4 and 5 of 5",
    ces: "CES, mean of 1 to 7",
    "easy-share": "CES, scores 5 to 7 of 7",
    nps: "NPS, −100 to 100",
    "response-rate": "of prompts seen",
    frt: "median wait, shorter is better",
    aht: "mean, shorter is better",
    enps: "eNPS, −100 to 100",
    engagement: "who agrees, on average, with the three statements",
    "team-participation": "of those who work here",
  },
  lead: {
    nobody: "Nobody answered this week.",
    calm: "This week no number can be told apart from the four weeks before.",
    fewer: "This week there are too few answers to say whether anything has changed.",
    better: (what) => `Better: ${what}.`,
    worse: (what) => `Worse: ${what}.`,
    and: " and ",
  },
  at: (what, place) => `${what}, ${place}`,
  interval: (low, high) => `${low} to ${high}`,
  noInterval: "no interval: it takes more answers",
  hidden: (n) => `hidden, n ${n}: it would say what somebody answered`,
  none: "no answers",
  n: {
    answers: (n) => `n ${n}`,
    prompts: (n) => `n ${n} prompts seen`,
    requests: (n) => `n ${n} requests`,
    members: (n) => `n ${n}`,
  },
  waiting: (n) => `${n} waiting`,
  word: {
    better: (delta, low, high) => `better: ${delta} (${low} to ${high})`,
    worse: (delta, low, high) => `worse: ${delta} (${low} to ${high})`,
    same: (low, high) => `no distinguishable difference (${low} to ${high})`,
    "too-few": "too few answers to compare",
  },
  before: (value, n) => `${value} before, n ${n}`,
  numbers: "The numbers",
  numbersNote: "Each number with its 95% interval, compared with the four weeks before.",
  changed: "What has changed",
  changedNote: (compared) =>
    `Of ${compared} comparisons, only those that hold when all are looked at together (Holm): so chance doesn’t look like news.`,
  unchanged: (compared) =>
    compared === 0
      ? "Nowhere were there answers enough to compare."
      : `Of ${compared} comparisons none holds: nowhere is a number distinguishably better or worse.`,
  cases: "What waits for a person",
  open: (n) => count(n, "1 open case", "# open cases"),
  overdue: (n) =>
    n === 0 ? "none past its deadline" : count(n, "1 past its deadline", "# past their deadline"),
  flow: (opened, closed) => `In the week: ${opened} opened, ${closed} closed.`,
  done: "What we did",
  said: "You said",
  did: { done: "We did", declined: "We won’t" },
  noDeeds: "Nothing was noted this week.",
  comments: "In their words",
  commentsNote:
    "Drawn by lot from the week’s comments, without score, name or day. Whoever wrote them can withdraw them: then they go from here too.",
  noComments:
    "There are none to show this week: they are shown only when there are five or more and nothing in them says who wrote them.",
  staff: "Those who work here, beside the customers",
  staffNote: (from, to) =>
    `The four weeks from ${from} to ${to}. The pulse of those who work here is anonymous.`,
  customers: "Customers",
  colleagues: "Those who work here",
  how: "Filled: 30 answers or more. Dashed: fewer. The tick: the four weeks before. Under 5 the number stays hidden. The interval says how far off a number may be because only some visitors answered.",
  other: "Leggilo in italiano",
  earlier: "Week before",
  later: "Week after",
  closed: {
    title: "This address opens nothing",
    text: "The address of the digest was renewed, or part of it is missing. Ask for the new one, or sign in if you work here.",
    signIn: "Sign in",
  },
  missing: {
    title: "There is no digest of this week",
    text: "It is made each Monday morning, of the week that has just ended.",
  },
  mine: {
    off: (email) => `Would you like it each Monday at ${email}?`,
    on: (email) => `You get it each Monday at ${email}.`,
    start: "Send it to me",
    stop: "Don’t send it any more",
  },
  letter: {
    open: "Open the digest",
    why: "You get this because somebody in your company added you, or you asked for it.",
    leave: "Don’t get it any more",
    comments: "The week’s comments are read on the page: whoever wrote them can withdraw them.",
    how: "Grey: fewer than 30 answers. Under 5 the number stays hidden. The interval says how far off a number may be because only some visitors answered.",
  },
  hide: "Take it off the page",
  leave: {
    title: "The weekly digest",
    ask: "Don’t you want it any more?",
    button: "Don’t send it any more",
    left: "Done: you won’t get it any more.",
    back: "I’ve changed my mind: send it",
    returned: "Done: you’ll get it again on Mondays.",
    unknown: "This address is nobody’s: perhaps the digest was ended already.",
  },
}
