-- What visitors said and what came of it, for everybody in the store to read once it is published.
create table board_entries (
  id uuid primary key,
  showroom_id text not null,
  state text not null check (state in ('draft', 'published', 'retired')),
  version integer not null,
  -- In each language of the interface; empty where a draft has none yet.
  said jsonb not null,
  did jsonb not null,
  outcome text not null check (outcome in ('done', 'declined')),
  -- The day of the deed, in the showroom's time zone.
  happened_on date,
  -- Where it belongs; null: to the store as a whole.
  place_kind text check (place_kind in ('zone', 'touchpoint', 'product')),
  place_id text,
  metric text,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- When it was first published.
  published_at timestamptz,
  check ((place_kind is null) = (place_id is null))
);
create index board_entries_published on board_entries (showroom_id, published_at desc, id desc) where state = 'published';
create index board_entries_changed on board_entries (showroom_id, changed_at desc);

-- What an entry comes from. Nothing of what was said is copied: what goes there is gone here.
create table board_links (
  entry_id uuid not null references board_entries (id) on delete cascade,
  case_id uuid references cases (id) on delete cascade,
  -- Of an answer whose comment made no case.
  impression_id text,
  check (num_nonnulls(case_id, impression_id) = 1),
  unique (entry_id, case_id),
  unique (entry_id, impression_id)
);
create index board_links_of_case on board_links (case_id) where case_id is not null;
create index board_links_of_impression on board_links (impression_id) where impression_id is not null;

create table board_history (
  entry_id uuid not null references board_entries (id) on delete cascade,
  n bigint generated always as identity,
  at timestamptz not null,
  kind text not null,
  -- No key to the staff: who has left is still named.
  by_id text not null,
  by_name text not null,
  detail jsonb not null,
  primary key (entry_id, n)
);

-- Visitors who have seen what was done about what they said: SHA-256 of their secret, in hexadecimal.
create table board_reads (
  entry_id uuid not null references board_entries (id) on delete cascade,
  visitor text not null,
  read_at timestamptz not null,
  primary key (entry_id, visitor)
);
create index board_reads_of_visitor on board_reads (visitor);
