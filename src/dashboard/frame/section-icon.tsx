import type { Section } from "../state/sections.ts"

const PATHS: Readonly<Record<Section, string>> = {
  overview: "M3 20V11M9.5 20V5M16 20V13.5M21 20V8",
  touchpoints: "M3 6h18M3 12h18M3 18h18M9 4v4M16 10v4M7 16v4",
  prompts: "M6 3.5h12v17H6zM9 8h6M9 12h6M9 16h3.5",
  team: "M8.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-3.3 2.7-6 6-6s6 2.7 6 6M15.5 4.3a3.5 3.5 0 0 1 0 6.4M17.5 14.5c2.4.7 4 2.9 4 5.5",
  cases: "M4.5 5.5h15v10h-8l-4 3.5v-3.5h-3z",
  plan: "M4 4.5h16v15H4zM4 11h7M11 4.5v9M15 19.5v-5h5",
  visits: "M5 19.5c0-4 3-4 5-6s-1-5 2-6.5 5 1 7-2.5M5 19.5h.01M19 4.5h.01",
  boards: "M4 4.5h16v12H4zM8 8.5h8M8 12h5M12 16.5V20M9 20h6",
  reviews: "M12 3.6l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.8l5.9-.8z",
  products: "M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9",
}

export function SectionIcon({ section }: { section: Section }) {
  return (
    <svg
      width={18}
      height={18}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[section]} />
    </svg>
  )
}
