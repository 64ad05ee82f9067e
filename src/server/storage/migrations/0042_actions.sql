-- Goals for numbers, and what was done for them. Numbers are never stored here: they are read as they are everywhere.
create table targets (
  id uuid primary key,
  showroom_id text not null,
  state text not null check (state in ('open', 'closed')),
  version integer not null,
  metric text not null,
  -- What it is confined to: filter and value.
  segment jsonb not null,
  wanted double precision not null,
  wanted_by date not null,
  -- Days that the number is read over.
  days integer not null,
  why text not null,
  -- No key to the staff: who has left is still named.
  set_by_id text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  changed_at timestamptz not null
);
create index targets_by_day on targets (showroom_id, wanted_by);

create table actions (
  id uuid primary key,
  showroom_id text not null,
  version integer not null,
  what text not null,
  -- The day of it, in the showroom's time zone.
  happened_on date not null,
  who text not null,
  target_id uuid references targets (id) on delete set null,
  -- What it is measured by; null: it isn't.
  metric text,
  segment jsonb,
  noted_by_id text not null,
  noted_by_name text not null,
  changed_at timestamptz not null,
  check ((metric is null) = (segment is null))
);
create index actions_by_day on actions (showroom_id, happened_on desc);

-- What led to it, or came of it. Nothing of what visitors said is copied: what goes there is gone here.
create table action_links (
  action_id uuid not null references actions (id) on delete cascade,
  case_id uuid references cases (id) on delete cascade,
  entry_id uuid references board_entries (id) on delete cascade,
  check (num_nonnulls(case_id, entry_id) = 1),
  unique (action_id, case_id),
  unique (action_id, entry_id)
);
create index action_links_of_case on action_links (case_id) where case_id is not null;
create index action_links_of_entry on action_links (entry_id) where entry_id is not null;
