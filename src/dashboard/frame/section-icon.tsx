import type { Section } from "../state/sections.ts"

/** A section, or another thing that stands in the rail. */
type Named = Section | "desk" | "export" | "more" | "less" | "search"

const PATHS: Readonly<Record<Named, string>> = {
  overview: "M3 20V11M9.5 20V5M16 20V13.5M21 20V8",
  touchpoints: "M3 6h18M3 12h18M3 18h18M9 4v4M16 10v4M7 16v4",
  prompts: "M6 3.5h12v17H6zM9 8h6M9 12h6M9 16h3.5",
  team: "M8.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-3.3 2.7-6 6-6s6 2.7 6 6M15.5 4.3a3.5 3.5 0 0 1 0 6.4M17.5 14.5c2.4.7 4 2.9 4 5.5",
  cases: "M4.5 5.5h15v10h-8l-4 3.5v-3.5h-3z",
  visits: "M5 19.5c0-4 3-4 5-6s-1-5 2-6.5 5 1 7-2.5M5 19.5h.01M19 4.5h.01",
  boards: "M4 4.5h16v12H4zM8 8.5h8M8 12h5M12 16.5V20M9 20h6",
  reviews: "M12 3.6l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.8l5.9-.8z",
  plan: "M3.5 4h17v16h-17zM3.5 12H10M10 4v5M10 15v5M10 12h3M16.5 12h4",
  journeys: "M3 6.5c7 0 9 11 18 11M3 17.5c4 0 5.5-3 7.5-6M14.5 8c1.8-1 3.8-1.5 6.5-1.5",
  actions: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 12h.01",
  connections: "M9.5 14.5l5-5M7.5 11.5l-2 2a3.5 3.5 0 0 0 5 5l2-2M16.5 12.5l2-2a3.5 3.5 0 0 0-5-5l-2 2",
  access:
    "M8 15.5a4.5 4.5 0 1 1 3.6-7.2L20.5 8.3v3.4h-2.7v2.6h-3.4l-1-1-1.8.3A4.5 4.5 0 0 1 8 15.5zM7 11h.01",
  desk: "M3 18.5h18M5 18.5a7 7 0 0 1 14 0M12 11.5V8M10 8h4",
  export: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 20h15",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20",
  more: "M4.6 12a.9.9 0 1 0 1.8 0 .9.9 0 1 0-1.8 0M11.1 12a.9.9 0 1 0 1.8 0 .9.9 0 1 0-1.8 0M17.6 12a.9.9 0 1 0 1.8 0 .9.9 0 1 0-1.8 0",
  less: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  products: "M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9",
}

export function SectionIcon({ section }: { section: Named }) {
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
